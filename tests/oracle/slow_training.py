"""Training time from its definition: every served day as the anchor, every day added singly.

Month boundaries come from `dateutil.relativedelta`, which rounds down, and are always added from
the anchor itself.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from fractions import Fraction
from functools import lru_cache

from dateutil.relativedelta import relativedelta

from tests.oracle.slow_days import SlowLoad


@lru_cache(maxsize=20_000)
def boundary(anchor: int, months: int) -> int:
    return (date.fromordinal(anchor) + relativedelta(months=months)).toordinal()


def from_anchor(load: SlowLoad, anchor: int) -> Fraction:
    """Return the months counted from one anchor; earlier days add nothing."""
    months = Fraction(0)
    k = 0
    for day in sorted(day for day in load if day >= anchor):
        while boundary(anchor, k + 1) <= day:
            k += 1
        months += load[day] / (boundary(anchor, k + 1) - boundary(anchor, k))
    return months


def grid_months(load: SlowLoad) -> tuple[Fraction, int | None]:
    """Return the most favourable amount and the earliest anchor that gives it."""
    best, chosen = Fraction(0), None
    for anchor in sorted(load):
        months = from_anchor(load, anchor)
        if chosen is None or months > best:
            best, chosen = months, anchor
    return best, chosen


def grid_months_from_run_starts(load: SlowLoad) -> Fraction:
    """Return the amount when only the starts of runs may be anchors (see decision 0003)."""
    starts = [day for day in load if load.get(day - 1) != load[day]]
    return max((from_anchor(load, start) for start in starts), default=Fraction(0))


def calendar_months(load: SlowLoad) -> Fraction:
    dates = {date.fromordinal(day): fraction for day, fraction in load.items()}
    return sum(
        (fraction / monthrange(day.year, day.month)[1] for day, fraction in dates.items()),
        Fraction(0),
    )


def thirty_day_months(load: SlowLoad) -> Fraction:
    return sum(load.values(), Fraction(0)) / 30
