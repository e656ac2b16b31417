"""A document that has been read: plain data, and the place in the text of every part of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, TypeAlias

from lisrules.timeline.refusal import Path
from lisrules.values.diagnostics import Place

Data: TypeAlias = object
"""Plain data: `None`, `bool`, `int`, `Decimal`, `str`, and `list` and `dict` of these."""

MOST_BYTES: Final = 4 * 1024 * 1024
"""The largest document that is read, in bytes of UTF-8, unless the caller says otherwise."""

MOST_NODES: Final = 200_000
"""The most values and keys a document may have."""

DEEPEST: Final = 40
"""How many lists and mappings may stand inside one another."""

LONGEST_NUMBER: Final = 40
"""The most characters of a number; no date, share or count is longer."""

MOST_FAULTS: Final = 500
"""Reading stops after this many faults."""


@dataclass(slots=True)
class Spot:
    """Where one value stands, and the key in front of it; lines and columns are counted from 1."""

    line: int
    col: int
    key_line: int = 0
    key_col: int = 0
    keys: dict[str, Spot] = field(default_factory=dict)
    items: list[Spot] = field(default_factory=list)

    def inside(self, step: str | int) -> Spot | None:
        """The spot of the value under a key or at an index, or None."""
        if isinstance(step, str):
            return self.keys.get(step)
        return self.items[step] if 0 <= step < len(self.items) else None


@dataclass
class Document:
    """Plain `data` read from a text called `name`, and the places of its parts.

    `find_spots` is called once, the first time a place is asked for.
    """

    data: Data
    name: str
    find_spots: Callable[[], Spot]

    @cached_property
    def _spots(self) -> Spot:
        return self.find_spots()

    def place(self, path: Path) -> Place:
        """The place of the value at `path`, or of its nearest ancestor that is there."""
        spot, _ = self._nearest(path)
        return Place(self.name, spot.line, spot.col)

    def key_place(self, path: Path) -> Place:
        """The place of the key in front of the value at `path`; without one, as `place`."""
        spot, found = self._nearest(path)
        if found and spot.key_line:
            return Place(self.name, spot.key_line, spot.key_col)
        return Place(self.name, spot.line, spot.col)

    def _nearest(self, path: Path) -> tuple[Spot, bool]:
        spot = self._spots
        for step in path:
            inner = spot.inside(step)
            if inner is None:
                return spot, False
            spot = inner
        return spot, True
