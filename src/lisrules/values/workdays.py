"""Norwegian working days: Monday to Friday, less public holidays.

The public holidays are those in force since 1947: 1 January, Maundy Thursday, Good Friday, Easter
Sunday and Monday, 1 May, 17 May, Ascension Day, Whit Sunday and Monday, 25 and 26 December.
(Lov om 1 og 17 mai som høgtidsdager, 1947; lov om helligdager og helligdagsfred, 1995 § 2.)
Christmas Eve, New Year's Eve and Easter Saturday are not among them.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from dateutil.easter import easter

from lisrules.values.days import DaySet
from lisrules.values.months import DateOverflow, to_date

_FIXED = ((1, 1), (5, 1), (5, 17), (12, 25), (12, 26))
"""Month and day of the holidays with a fixed date."""

_FROM_EASTER = (-3, -2, 0, 1, 39, 49, 50)
"""Days from Easter Sunday to the movable holidays, Maundy Thursday to Whit Monday."""

_FIRST_YEAR, _LAST_YEAR = 1583, 4099
"""The years for which the Gregorian Easter is defined."""


def public_holidays(year: int) -> frozenset[int]:
    """Return the public holidays of a year, as days; some years two of them fall together.

    Raises `DateOverflow` outside 1583 to 4099, for which Easter is not defined.
    """
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise DateOverflow(f"found year `{year}`, expected one from {_FIRST_YEAR} to {_LAST_YEAR}")
    sunday = easter(year).toordinal()
    fixed = (date(year, month, day).toordinal() for month, day in _FIXED)
    return frozenset((*fixed, *(sunday + days for days in _FROM_EASTER)))


def working_stretches(start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return the working days in ``[start, end)`` as stretches of adjacent days, half-open.

    Raises `ValueError` when the start is after the end, and `DateOverflow` outside 1583 to 4099.
    """
    if start > end:
        raise ValueError(
            f"found day `{start}` to day `{end}`, expected the start no later than the end"
        )
    if start == end:
        return ()
    mondays = range(start - (start - 1) % 7, end, 7)
    weeks = DaySet.of(*((monday, monday + 5) for monday in mondays))
    years = range(to_date(start).year, to_date(end - 1).year + 1)
    lost = DaySet.of(*((day, day + 1) for year in years for day in _midweek_holidays(year)))
    return (weeks - lost).clip(start, end).ranges


@lru_cache(maxsize=256)
def _midweek_holidays(year: int) -> tuple[int, ...]:
    """Return the public holidays that fall Monday to Friday, in order."""
    return tuple(sorted(day for day in public_holidays(year) if (day - 1) % 7 < 5))
