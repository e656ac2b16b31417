"""What is wrong with a document: one diagnostic per fault, and the errors that carry them.

A diagnostic says where (`file:line:col` and the path inside the document), what was found, what was
expected, and in a line of its own what to do about it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

_LONGEST_WORD: Final = 64
_MOST_CANDIDATES: Final = 2000
_LONGEST_INDEX: Final = 10


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A point in a file; `line` and `col` are counted from 1, `col` in characters."""

    file: str
    line: int
    col: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.col}"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One fault; `path` is the place inside the document, such as `service[1].from`, or empty.

    `place` is None where the document was not read from a text. `help` may be empty.
    """

    place: Place | None
    path: str
    found: str
    expected: str
    help: str = ""

    def __str__(self) -> str:
        where = "".join(f"{part}: " for part in (self.place, self.path) if part)
        help_line = f"\n  help: {self.help}" if self.help else ""
        return f"{where}found {self.found}, expected {self.expected}{help_line}"


class LisrulesError(Exception):
    """Base of the errors of this library; `diagnostics` holds every fault, in order of place.

    The text of the error is all of them, one after the other.
    """

    diagnostics: tuple[Diagnostic, ...]

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(sorted(diagnostics, key=_position))
        super().__init__(self.diagnostics)

    def __str__(self) -> str:
        return "\n".join(str(diagnostic) for diagnostic in self.diagnostics)


class DocumentError(LisrulesError):
    """A text cannot be read as a document: not YAML or JSON, or not the plain part of it."""


class TimelineError(LisrulesError):
    """A document is not a timeline."""


class RulesError(LisrulesError):
    """A document is not a rule file, or the rule files do not fit together."""


def did_you_mean(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate that `word` was most likely meant to be, or None where none is close.

    Differences of case and between `_` and `-` count as nothing. Long words have no suggestion.
    """
    if len(word) > _LONGEST_WORD:
        return None
    plain = {_plain(candidate): candidate for candidate in list(candidates)[:_MOST_CANDIDATES]}
    close = get_close_matches(_plain(word), plain, n=1, cutoff=0.6)
    return plain[close[0]] if close else None


def _plain(word: str) -> str:
    return word.casefold().replace("_", "-").strip()


def _position(diagnostic: Diagnostic) -> tuple[bool, str, int, int, tuple[tuple[int, str], ...]]:
    """The order of places, then of paths with their indices as numbers: `[2]` before `[10]`."""
    steps = tuple(
        (int(step), "") if step.isdecimal() and len(step) < _LONGEST_INDEX else (-1, step)
        for step in diagnostic.path.replace("[", ".").replace("]", "").split(".")
    )
    place = diagnostic.place
    if place is None:
        return True, "", 0, 0, steps
    return False, place.file, place.line, place.col, steps
