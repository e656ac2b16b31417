"""The entry point of the command `lisrules`; says what to install where the extra is missing."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.util import find_spec
from typing import Final

_NEEDED: Final = ("typer", "rich")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line on `arguments`, by default those of the process; return the exit code.

    0 met, 2 not met, 3 invalid rules or timeline, 4 undetermined, contested or not applicable,
    1 could not run. No input makes it raise.
    """
    missing = [name for name in _NEEDED if find_spec(name) is None]
    if missing:
        print(_missing(missing), file=sys.stderr)  # noqa: T201 - there is nothing else to write with
        return 1
    # Not at the top: without the extra this import would fail before anything could be said.
    from lisrules.cli.commands import run  # noqa: PLC0415

    return run(arguments)


def _missing(names: list[str]) -> str:
    listed = " and ".join(f"`{name}`" for name in names)
    return (
        f"error: found no {listed}, expected the extra `cli` to be installed\n"
        "  help: run `pip install 'lisrules[cli]'`"
    )
