"""Exact months for the contestant written by hand: runs of days on a grid from an anchor day."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class Run:
    """Days in a row with one fraction, as ordinals, `end` excluded."""

    start: int
    end: int
    fraction: Fraction

    @property
    def amount(self) -> Fraction:
        return (self.end - self.start) * self.fraction


def less(runs: tuple[Run, ...], amount: Fraction) -> tuple[Run, ...]:
    """Take the last `amount` full-time days away."""
    left = list(runs)
    while amount and left:
        run = left.pop()
        if run.amount > amount:
            whole, rest = divmod(amount / run.fraction, 1)
            end = run.end - int(whole)
            if rest:
                left.append(Run(run.start, end - 1, run.fraction))
                left.append(Run(end - 1, end, run.fraction * (1 - rest)))
            else:
                left.append(Run(run.start, end, run.fraction))
            break
        amount -= run.amount
    return tuple(left)


def _month_start(anchor: date, months: int) -> int:
    year, month = divmod(anchor.year * 12 + anchor.month - 1 + months, 12)
    return date(year, month + 1, min(anchor.day, monthrange(year, month + 1)[1])).toordinal()


def _elapsed(anchor: date, day: int) -> Fraction:
    """Months from the anchor to a day: whole ones, and a share of the one the day is in."""
    here = date.fromordinal(day)
    whole = (here.year - anchor.year) * 12 + here.month - anchor.month
    start = _month_start(anchor, whole)
    if start > day:
        whole -= 1
        start = _month_start(anchor, whole)
    if start == day:
        return Fraction(whole)
    return whole + Fraction(day - start, _month_start(anchor, whole + 1) - start)


def months_of(runs: tuple[Run, ...]) -> Fraction:
    """Exact months, counted from the start of the run that gives most."""
    best = ZERO
    for anchor in [date.fromordinal(run.start) for run in runs]:
        total = ZERO
        for run in runs:
            if run.start >= anchor.toordinal():
                total += (_elapsed(anchor, run.end) - _elapsed(anchor, run.start)) * run.fraction
        best = max(best, total)
    return best


def crossing(runs: tuple[Run, ...], months: int) -> int | None:
    """The day on which service since its first day comes to so many months."""
    if not runs:
        return None
    anchor, left = date.fromordinal(runs[0].start), Fraction(months)
    for run in runs:
        start = _elapsed(anchor, run.start)
        amount = (_elapsed(anchor, run.end) - start) * run.fraction
        if amount >= left:
            whole, rest = divmod(start + left / run.fraction, 1)
            day = _month_start(anchor, int(whole))
            if rest:
                length = _month_start(anchor, int(whole) + 1) - day
                day -= -(rest * length) // 1
            return int(day) - 1
        left -= amount
    return None
