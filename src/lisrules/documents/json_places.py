"""The places of everything in a well-formed JSON text, and the faults JSON itself allows."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from lisrules.documents.document import MOST_FAULTS, Spot
from lisrules.documents.scalars import RefusedNumberError, decimal_number, whole_number
from lisrules.documents.source_text import Lines, forbidden_character
from lisrules.timeline.refusal import path_text, quoted
from lisrules.values.diagnostics import Diagnostic, Place

_WORD = re.compile(r'"(?:[^"\\]|\\.)*+"|[\[\]{}:,]|[^\s\[\]{}:,"]+')


def find_spots(text: str, name: str) -> Spot:
    """The spots of all values of the well-formed JSON `text`."""
    return _Scan(text, name).spot


def find_faults(text: str, name: str) -> list[Diagnostic]:
    """What the well-formed JSON `text` may not hold: repeated keys, bad numbers and characters."""
    return _Scan(text, name).faults


@dataclass(slots=True)
class _Open:
    """A list or mapping that is being read: its spot, its own step, and the key that waits."""

    spot: Spot
    is_mapping: bool
    at: str | int
    key: str | None = None
    key_at: tuple[int, int] = (0, 0)

    @property
    def wants_key(self) -> bool:
        """Whether the next text is a key."""
        return self.is_mapping and self.key is None

    def step(self) -> str | int:
        """The key or index of the value that comes next."""
        return (self.key or "") if self.is_mapping else len(self.spot.items)


class _Scan:
    """One pass over the words, without recursion."""

    def __init__(self, text: str, name: str) -> None:
        self.spot = Spot(1, 1)
        self.faults: list[Diagnostic] = []
        self._name = name
        self._open: list[_Open] = []
        lines = Lines(text)
        for match in _WORD.finditer(text):
            self._take(match[0], lines.at(match.start()))

    def _take(self, word: str, at: tuple[int, int]) -> None:
        if word in "]}":
            self._open.pop()
        elif word not in ":,":
            if word[0] == '"':
                self._check_text(word, at)
            if self._open and self._open[-1].wants_key:
                self._take_key(json.loads(word), at)
            else:
                self._take_value(word, at)

    def _take_key(self, key: str, at: tuple[int, int]) -> None:
        mapping = self._open[-1]
        if key in mapping.spot.keys:
            first = mapping.spot.keys[key].key_line
            help_line = f"it is first given on line {first}; keep one of the two"
            self._refuse(at, f"the key {quoted(key)} a second time", "each key once", help_line)
        mapping.key, mapping.key_at = key, at

    def _take_value(self, word: str, at: tuple[int, int]) -> None:
        spot = Spot(*at)
        if word[0] not in '"[{':
            self._check_number(word, at)
        opened = _Open(spot, word == "{", self._open[-1].step() if self._open else "")
        if not self._open:
            self.spot = spot
        else:
            self._put(spot)
        if word in "[{":
            self._open.append(opened)

    def _put(self, spot: Spot) -> None:
        outer = self._open[-1]
        if not outer.is_mapping:
            outer.spot.items.append(spot)
            return
        spot.key_line, spot.key_col = outer.key_at
        outer.spot.keys.setdefault(outer.key or "", spot)
        outer.key = None

    def _check_text(self, word: str, at: tuple[int, int]) -> None:
        forbidden = forbidden_character(json.loads(word)) if "\\" in word else None
        if forbidden:
            expected, help_line = "characters that can be printed", "remove the escape sequence"
            self._refuse(at, f"the character {forbidden}", expected, help_line)

    def _check_number(self, word: str, at: tuple[int, int]) -> None:
        if word in ("true", "false", "null"):
            return
        try:
            if word.lstrip("-").isdecimal():
                whole_number(word)
            else:
                decimal_number(word)
        except RefusedNumberError as error:
            self._refuse(at, quoted(word), str(error), "write it in quotes if it is a text")

    def _refuse(self, at: tuple[int, int], found: str, expected: str, help_line: str) -> None:
        steps = [level.at for level in self._open[1:]]
        if self._open and not self._open[-1].wants_key:
            steps.append(self._open[-1].step())
        if len(self.faults) < MOST_FAULTS:
            place = Place(self._name, *at)
            self.faults.append(
                Diagnostic(place, path_text(tuple(steps)), found, expected, help_line)
            )
