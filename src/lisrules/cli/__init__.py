"""The command line (extra `cli`): one module per command, and what they share."""
