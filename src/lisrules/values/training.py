"""Training time: an exact number of months for a load of service.

On the grid, months are counted from an anchor day, and each served day adds its fraction divided by
the number of days in its grid month. Every served day may be the anchor and the most favourable
one counts; docs/decisions/0003-anchors.md says why, and proves the shortcuts taken here:

- the grid depends only on the anchor's day of the month, and of two anchors with the same day of
  the month the earlier one gives at least as much, so at most 31 anchors are tried;
- in unbroken service whose fraction never rises, the first day is the best anchor.

Sums are integers, in parts of `UNIT` and of the common denominator of the fractions.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from itertools import pairwise
from math import ceil, lcm
from typing import TYPE_CHECKING, Protocol

from lisrules.values.months import UNIT, Grid, elapsed_on_all, month_length, to_date

if TYPE_CHECKING:
    from lisrules.values.load import Load, Piece, Run


_Weighted = tuple[int, int, int]
"""A run whose fraction is a whole number of a common part: ``(start, end, weight)``."""


class Method(Enum):
    """How days become months; every method but the first is an option of a declared reading."""

    GRID = "grid"
    """Months counted from the most favourable served day."""
    CALENDAR = "calendar"
    """Calendar months: a day is worth one part in the length of its calendar month."""
    THIRTY = "thirty"
    """Months of thirty days."""


@dataclass(frozen=True, slots=True)
class TrainingTime:
    """An amount of training time: exact months, and the anchor day they are counted from.

    The anchor is `None` when nothing was served and under methods that count from no day.
    """

    months: Fraction
    anchor: int | None
    method: Method


class _Measure(Protocol):
    """Elapsed time in parts of `UNIT`: rising with the day, and its inverse."""

    def elapsed(self, day: int) -> int: ...

    def reached(self, elapsed: int) -> int: ...


class _Thirty:
    def elapsed(self, day: int) -> int:
        return day * (UNIT // 30)

    def reached(self, elapsed: int) -> int:
        return -(-elapsed // (UNIT // 30))


def training_time(load: Load, method: Method = Method.GRID) -> TrainingTime:
    """Return the training time of a load, in exact months.

    Of anchors that give the same, the earliest is named. Raises `DateOverflow` for service before
    year 1 or after 30 December 9999, the last day with a day after it.
    """
    runs, scale = _weighted(load.runs())
    if not runs:
        return TrainingTime(Fraction(0), None, method)
    anchor: int | None = None
    if method is not Method.GRID:
        parts = _parts(runs, _measure(None, method))
    elif _never_rises(runs):
        anchor = runs[0][0]
        parts = _parts(runs, Grid.anchored_at(anchor))
    else:
        parts, anchor = _most_favourable(runs)
    return TrainingTime(Fraction(parts, UNIT * scale), anchor, method)


def contribution(
    stretch: Piece | Run, anchor: int | None, method: Method = Method.GRID
) -> Fraction:
    """Return the months that one stretch of days adds, counted from an anchor.

    Over the pieces of a load, with the anchor of its `training_time`, these sum to its months
    exactly. Days before the anchor add nothing. Raises `ValueError` when the grid has no anchor.
    """
    start, end, fraction = (
        stretch if isinstance(stretch, tuple) else (stretch.start, stretch.end, stretch.fraction)
    )
    measure = _measure(anchor, method)
    if method is Method.GRID and anchor is not None:
        start = max(start, anchor)
    if start >= end:
        return Fraction(0)
    return Fraction(measure.elapsed(end) - measure.elapsed(start), UNIT) * fraction


def reached_on(load: Load, required: Fraction, method: Method = Method.GRID) -> int | None:
    """Return the first day by whose end the training time has come to `required` months.

    `None` when the load never comes to so much. Raises `ValueError` when `required` is not above
    0: such an amount has no first day.
    """
    if required <= 0:
        raise ValueError(f"found a requirement of `{required}` months, expected one above 0")
    runs, scale = _weighted(load.runs())
    parts = ceil(required * UNIT * scale)
    if method is not Method.GRID:
        return _crossing(runs, parts, _measure(None, method))
    found: int | None = None
    for anchor in [runs[0][0]] if _never_rises(runs) else _anchors(runs):
        counted = _between(runs, anchor, found)
        day = _crossing(counted, parts, Grid.anchored_at(anchor))
        found = found if day is None else day
    return found


def anchors_of(load: Load) -> tuple[int, ...]:
    """Return the served days that may be the most favourable anchor, in order of time.

    At most 31: the earliest with each day of the month. Where only a share of the load counts, none
    of them can be left out, not even in unbroken service.
    """
    return tuple(_anchors(_weighted(load.runs())[0]))


def as_months_and_days(load: Load, time: TrainingTime) -> tuple[int, Fraction]:
    """Show the training time of a load as whole months and days of full time.

    The remainder is turned into days with the length of the month the load's last day is in: the
    grid month, the calendar month, or thirty days. For unbroken full-time service the days are
    those served since the last full month.
    """
    whole, rest = divmod(time.months, 1)
    if not rest or load.last is None:
        return int(whole), Fraction(0)
    return int(whole), rest * _month_length_at(load.last, time)


def _month_length_at(day: int, time: TrainingTime) -> int:
    if time.method is Method.THIRTY:
        return 30
    if time.method is Method.GRID and time.anchor is not None:
        return Grid.anchored_at(time.anchor).position(day)[2]
    here = to_date(day)
    return month_length(here.year, here.month)


def _measure(anchor: int | None, method: Method) -> _Measure:
    if method is Method.THIRTY:
        return _Thirty()
    if method is Method.CALENDAR:
        return Grid(1)
    if anchor is None:
        raise ValueError("found no anchor, expected the day that the grid months count from")
    return Grid.anchored_at(anchor)


def _weighted(runs: tuple[Run, ...]) -> tuple[list[_Weighted], int]:
    """Turn fractions into whole numbers of one common part; return how many parts full time is."""
    scale = lcm(*(fraction.denominator for _, _, fraction in runs))
    return [
        (start, end, fraction.numerator * (scale // fraction.denominator))
        for start, end, fraction in runs
    ], scale


def _parts(runs: list[_Weighted], measure: _Measure) -> int:
    elapsed = measure.elapsed
    return sum([(elapsed(end) - elapsed(start)) * weight for start, end, weight in runs])


def _never_rises(runs: list[_Weighted]) -> bool:
    """Say whether there is service, unbroken, whose fraction never goes up."""
    return bool(runs) and all(a[1] == b[0] and a[2] >= b[2] for a, b in pairwise(runs))


def _anchors(runs: list[_Weighted]) -> list[int]:
    """Return the earliest served day with each day of the month, in order of time."""
    missing = set(range(1, 32))
    anchors: list[int] = []
    for start, end, _ in runs:
        day = start
        while missing and day < end:
            here = to_date(day)
            month_end = day + month_length(here.year, here.month) - here.day + 1
            found = range(here.day, here.day + min(month_end, end) - day)
            anchors += [day - here.day + number for number in found if number in missing]
            missing.difference_update(found)
            day = month_end
    return anchors


def _most_favourable(runs: list[_Weighted]) -> tuple[int, int]:
    """Return the largest sum over all anchors, and the earliest anchor that gives it.

    Runs are taken from the last to the first, so that what the later runs give on each of the 31
    grids is known when an anchor inside a run is tried.
    """
    anchors = _anchors(runs)
    later = [0] * 31
    best, chosen = 0, runs[0][0]
    for start, end, weight in reversed(runs):
        ends = elapsed_on_all(end)
        while anchors and anchors[-1] >= start:
            anchor = anchors.pop()
            at = to_date(anchor)
            own = ends[at.day - 1] - (at.year * 12 + at.month) * UNIT
            parts = later[at.day - 1] + own * weight
            if parts >= best:
                best, chosen = parts, anchor
        starts = elapsed_on_all(start)
        later = [parts + (b - a) * weight for parts, a, b in zip(later, starts, ends, strict=True)]
    return best, chosen


def _between(runs: list[_Weighted], start: int, end: int | None) -> list[_Weighted]:
    """Cut runs down to the days from `start` and, when there is an end, before it."""
    return [
        (max(run[0], start), run[1] if end is None else min(run[1], end), run[2])
        for run in runs
        if run[1] > start and (end is None or run[0] < end)
    ]


def _crossing(runs: list[_Weighted], parts: int, measure: _Measure) -> int | None:
    """Return the day on which runs, all counted on one measure, come to a sum of parts."""
    for start, end, weight in runs:
        since = measure.elapsed(start)
        amount = (measure.elapsed(end) - since) * weight
        if amount >= parts:
            return measure.reached(since - (-parts // weight)) - 1
        parts -= amount
    return None
