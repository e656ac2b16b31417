"""Partial dates: a year, a month or a day, standing for the range of days it may mean."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from lisrules.values.months import month_length

FIRST_YEAR, LAST_YEAR = 1900, 2200
"""The years a date in a timeline or a rule file may have; others are taken for mistakes."""

_FORM = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date known to the day, the month or the year: the days `first` through `last`, both in.

    The text is kept as it was written, and `str()` gives it back.
    """

    first: int
    last: int
    text: str

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read ``2024``, ``2024-09`` or ``2024-09-01``.

        Raises `ValueError`, saying what was found and expected, for any other form, for a month or
        day that does not exist, and for years outside 1900 to 2200.
        """
        form = _FORM.fullmatch(text)
        if form is None:
            raise ValueError(
                f"found `{text}`, expected a date such as `2024`, `2024-09` or `2024-09-01`"
            )
        year, month, day = (int(part) if part else None for part in form.groups())
        _check(text, year or 0, month, day)
        return cls(*_bounds(year or 0, month, day), text)

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """Return a date known to the day; raises `ValueError` outside years 1900 to 2200."""
        number = day.toordinal()
        text = date.fromordinal(number).isoformat()  # a `datetime` counts as its date
        _check(text, day.year, None, None)
        return cls(number, number, text)

    @property
    def exact(self) -> bool:
        """Whether the date is known to the day."""
        return self.first == self.last

    def __str__(self) -> str:
        return self.text


def _check(text: str, year: int, month: int | None, day: int | None) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"found `{text}`, expected a year from {FIRST_YEAR} to {LAST_YEAR}")
    if month is None:
        return
    if not 1 <= month <= 12:
        raise ValueError(f"found `{text}`, expected a month from 01 to 12")
    if day is None:
        return
    length = month_length(year, month)
    if not 1 <= day <= length:
        raise ValueError(
            f"found `{text}`, which does not exist, expected a day from 01 to {length}: "
            f"{year}-{month:02} has {length} days"
        )


def _bounds(year: int, month: int | None, day: int | None) -> tuple[int, int]:
    """Return the first and the last day that a year, and perhaps month and day, may mean."""
    first = date(year, month or 1, day or 1)
    final_month = month or 12
    last = date(year, final_month, day or month_length(year, final_month))
    return first.toordinal(), last.toordinal()
