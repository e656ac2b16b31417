"""Sets of whole days.

A day is an ``int``: the proleptic ordinal that ``date.toordinal()`` gives. A range is half-open,
``[start, end)``: the start is in it and the end is not. Records that say *from* and *through*,
both days included, enter by way of `DaySet.inclusive`.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

Range = tuple[int, int]
"""A half-open range of days, ``(start, end)``."""


@dataclass(frozen=True, slots=True)
class DaySet:
    """A set of days, kept as sorted, disjoint, non-empty ranges that do not touch one another.

    Two sets with the same days are equal, because there is one way only to write a set down. Build
    with `of` or `inclusive`; the bare constructor takes ranges that are in that form already.
    """

    ranges: tuple[Range, ...] = ()

    @classmethod
    def of(cls, *ranges: Range) -> DaySet:
        """Return the union of half-open ranges, given in any order; empty ones are dropped.

        Raises `ValueError` when a range starts after its end.
        """
        for start, end in ranges:
            if start > end:
                raise ValueError(
                    f"found a range of days from `{start}` to `{end}`, "
                    "expected the start no later than the end"
                )
        return cls(_merged(sorted(r for r in ranges if r[0] < r[1])))

    @classmethod
    def inclusive(cls, first: date, last: date) -> DaySet:
        """Return the days from `first` through `last`, both included.

        Raises `ValueError` when `first` is after `last`.
        """
        if first > last:
            raise ValueError(
                f"found `{first.isoformat()}` through `{last.isoformat()}`, "
                "expected the first day no later than the last"
            )
        return cls(((first.toordinal(), last.toordinal() + 1),))

    @property
    def first(self) -> int | None:
        """The first day in the set; `None` when it is empty."""
        return self.ranges[0][0] if self.ranges else None

    @property
    def last(self) -> int | None:
        """The last day in the set (the day itself, not the one after); `None` when empty."""
        return self.ranges[-1][1] - 1 if self.ranges else None

    def __bool__(self) -> bool:
        return bool(self.ranges)

    def __len__(self) -> int:
        """The number of days."""
        return sum(end - start for start, end in self.ranges)

    def __contains__(self, day: int) -> bool:
        at = bisect_right(self.ranges, day, key=_start) - 1
        return at >= 0 and day < self.ranges[at][1]

    def __or__(self, other: DaySet) -> DaySet:
        """Days in either set."""
        if not (self.ranges and other.ranges):
            return self if self.ranges else other
        return DaySet(_merged(sorted(self.ranges + other.ranges)))

    def __and__(self, other: DaySet) -> DaySet:
        """Days in both sets."""
        return DaySet(tuple(_common(self.ranges, other.ranges)))

    def __sub__(self, other: DaySet) -> DaySet:
        """Days in this set and not in the other."""
        if not (self.ranges and other.ranges):
            return self
        low, high = self.ranges[0][0], self.ranges[-1][1]
        return DaySet(tuple(_common(self.ranges, complement(other.ranges, low, high))))

    def clip(self, start: int, end: int) -> DaySet:
        """Return the days of the set inside ``[start, end)``; none when start is not before end."""
        return DaySet(tuple(_common(self.ranges, ((start, end),)))) if start < end else EMPTY

    def gaps(self) -> DaySet:
        """Return the days that are not in the set but lie between its first and its last."""
        return DaySet(tuple((a[1], b[0]) for a, b in pairwise(self.ranges)))


def complement(ranges: tuple[Range, ...], low: int, high: int) -> tuple[Range, ...]:
    """Return the ranges of ``[low, high)`` that sorted, disjoint `ranges` leave free."""
    free: list[Range] = []
    for start, end in ranges:
        if low < min(start, high):
            free.append((low, min(start, high)))
        low = max(low, end)
    if low < high:
        free.append((low, high))
    return tuple(free)


def _start(days: Range) -> int:
    return days[0]


def _merged(ranges: Iterable[Range]) -> tuple[Range, ...]:
    """Join sorted ranges that overlap or touch."""
    merged: list[Range] = []
    for start, end in ranges:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return tuple(merged)


def _common(a: tuple[Range, ...], b: tuple[Range, ...]) -> Iterable[Range]:
    """Yield the ranges two sorted, disjoint sequences have in common, in one pass over both."""
    i = j = 0
    while i < len(a) and j < len(b):
        start, end = max(a[i][0], b[j][0]), min(a[i][1], b[j][1])
        if start < end:
            yield start, end
        if a[i][1] < b[j][1]:
            i += 1
        else:
            j += 1


EMPTY = DaySet()
"""The set without days."""
