"""The command line (extra `cli`): `check`, `rule`, `rules`, `readings` and `schema`."""
