"""The index of the examples: each row of its table is a command with its outcome."""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass
from pathlib import Path

from tests.cli.running import EXAMPLES

_ROW = re.compile(
    r"^\| \[[^\]]+\]\((?P<file>[\w.-]+)\).*? \| `(?P<command>lisrules [^`]+)` "
    r"\| (?P<exit>\d) \| (?P<outcome>[a-z-]+) \|$",
    re.MULTILINE,
)


@dataclass(frozen=True)
class Row:
    """One command of the index, and what it must say."""

    file: str
    arguments: tuple[str, ...]
    exit: int
    outcome: str

    @property
    def name(self) -> str:
        """A name for the snapshot: the file, the decision, the day, and what else was asked."""
        words = [word for word in self.arguments[2:] if not word.startswith("--")]
        return "_".join([Path(self.file).stem, *words])


def rows() -> list[Row]:
    """The rows of `examples/README.md`."""
    text = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    return [
        Row(
            match["file"],
            tuple(shlex.split(match["command"])[1:]),
            int(match["exit"]),
            match["outcome"],
        )
        for match in _ROW.finditer(text)
    ]
