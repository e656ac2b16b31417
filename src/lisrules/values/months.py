"""Calendar months: adding them with a stated rounding, and the monthly grid.

Months have 28 to 31 days, so adding months to a day near the end of a month needs a rule. There is
no silent default: the caller names a `Rounding`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import lru_cache

UNIT = 377_580
"""Parts of one month: the least number that 28, 29, 30 and 31 all divide.

One day of a grid month is a whole number of parts whatever the length of that month, so sums of
days are sums of integers, and exact.
"""

LAST_DAY = date.max.toordinal()
"""The last day there is, 31 December 9999; the first is 1."""

_LENGTHS = (
    (31, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31),
    (31, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31),
)
"""Month lengths in common and in leap years: December before, the twelve, January after."""


class Rounding(Enum):
    """What to do when the month arrived at lacks the day: 31 January and one month."""

    DOWN = "down"
    """The last day of that month: 28 or 29 February."""
    UP = "up"
    """The first day of the month after it: 1 March."""
    ABORT = "abort"
    """Refuse, with `InexactMonths`."""


class InexactMonths(ValueError):  # noqa: N818 (named for what is wrong with the months)
    """Adding whole months has no exact answer: the month arrived at lacks the day."""


class DateOverflow(ValueError):  # noqa: N818 (named like the standard library's overflow)
    """A day outside the calendar: before year 1 or after year 9999."""


def is_leap(year: int) -> bool:
    """Say whether a year of the Gregorian calendar has 366 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """Return the number of days in a month, 28 to 31; months count from 1."""
    return _LENGTHS[is_leap(year)][month]


def to_date(day: int) -> date:
    """Return the date of a day; raises `DateOverflow` when the calendar does not have it."""
    if not 1 <= day <= LAST_DAY:
        raise DateOverflow(f"found day number `{day}`, expected one from 1 to {LAST_DAY}")
    return date.fromordinal(day)


def add_months(day: int, months: int, rounding: Rounding) -> int:
    """Return the day that is `months` calendar months after `day` (before it, when negative).

    Raises `InexactMonths` under `Rounding.ABORT` when the month arrived at lacks the day, and
    `DateOverflow` when the result is outside years 1 to 9999.
    """
    origin = to_date(day)
    year, month0 = divmod(origin.year * 12 + origin.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        raise DateOverflow(
            f"found `{origin.isoformat()}` and {months} months, "
            "expected a result from year 1 to year 9999"
        )
    length = month_length(year, month0 + 1)
    first = date(year, month0 + 1, 1).toordinal()
    if origin.day <= length:
        return first + origin.day - 1
    if rounding is Rounding.ABORT:
        raise InexactMonths(
            f"found `{origin.isoformat()}` and {months} months, expected a month with day "
            f"{origin.day}: {year:04}-{month0 + 1:02} has {length} days"
        )
    # The first day of the next month is in range: a 31-day December never rounds.
    return first + length - (rounding is Rounding.DOWN)


@dataclass(frozen=True, slots=True)
class Grid:
    """The monthly grid of an anchor day, which depends only on the anchor's day of the month.

    Grid month k of anchor a is ``[a + k months, a + (k + 1) months)``, always added from a itself
    and rounded down; so each calendar month has one boundary, on the anchor's day of the month or,
    where that month is shorter, on its last day. Grid months are numbered ``12 * year + month`` of
    the boundary that starts them (month 1 to 12).
    """

    day_of_month: int

    def __post_init__(self) -> None:
        if not 1 <= self.day_of_month <= 31:
            raise ValueError(f"found day of month `{self.day_of_month}`, expected 1 to 31")

    @classmethod
    def anchored_at(cls, day: int) -> Grid:
        """Return the grid of an anchor day; raises `DateOverflow` outside the calendar."""
        return cls(to_date(day).day)

    def position(self, day: int) -> tuple[int, int, int]:
        """Return a day's grid month, its offset in that month, and the month's length in days."""
        here = to_date(day)
        back, offset, length = _place(self.day_of_month, is_leap(here.year), here.month, here.day)
        return here.year * 12 + here.month - back, offset, length

    def elapsed(self, day: int) -> int:
        """Return the grid time from a fixed origin to the start of a day, in parts of `UNIT`.

        The grid months in ``[x, y)`` are ``(elapsed(y) - elapsed(x)) / UNIT``, exactly.
        """
        here = to_date(day)
        parts = _parts(is_leap(here.year), here.month, here.day)
        return (here.year * 12 + here.month) * UNIT + parts[self.day_of_month - 1]

    def reached(self, elapsed: int) -> int:
        """Return the first day whose `elapsed` is at least the given one.

        Raises `DateOverflow` when that day is outside the calendar.
        """
        index, parts = divmod(elapsed, UNIT)
        year, month0 = divmod(index - 1, 12)
        if not 1 <= year <= 9999:
            raise DateOverflow(f"found year `{year}`, expected one from 1 to 9999")
        boundary = min(self.day_of_month, month_length(year, month0 + 1))
        start = date(year, month0 + 1, 1).toordinal() + boundary - 1
        length = _place(self.day_of_month, is_leap(year), month0 + 1, boundary)[2]
        return start - (-parts * length // UNIT)


def elapsed_on_all(day: int) -> list[int]:
    """Return `Grid.elapsed` of a day on all 31 grids, by day of the month from 1.

    Raises `DateOverflow` outside the calendar.
    """
    here = to_date(day)
    months = (here.year * 12 + here.month) * UNIT
    return [months + part for part in _parts(is_leap(here.year), here.month, here.day)]


@lru_cache(maxsize=732)
def _parts(leap: bool, month: int, day: int) -> tuple[int, ...]:
    """Return the parts since the month began on each grid, below 0 before its boundary.

    The cache holds one entry for each day of a common and of a leap year.
    """
    places = (_place(day_of_month, leap, month, day) for day_of_month in range(1, 32))
    return tuple(offset * (UNIT // length) - back * UNIT for back, offset, length in places)


def _place(day_of_month: int, leap: bool, month: int, day: int) -> tuple[int, int, int]:
    """Place a date on a grid: months back to the boundary before it, offset, and length."""
    before, here, after = _LENGTHS[leap][month - 1 : month + 2]
    boundary = min(day_of_month, here)
    if day >= boundary:
        return 0, day - boundary, here - boundary + min(day_of_month, after)
    overhang = before - min(day_of_month, before)
    return 1, overhang + day, overhang + boundary
