from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest

from lisrules.values.months import DateOverflow
from lisrules.values.workdays import public_holidays, working_stretches


def working_days(start: int, end: int) -> int:
    """How many working days the stretches hold."""
    return sum(last - first for first, last in working_stretches(start, end))


def is_working_day(day: int) -> bool:
    """Whether one day by itself is a stretch."""
    return working_stretches(day, day + 1) == ((day, day + 1),)


HOLIDAYS_2024 = [
    "2024-01-01",  # New Year's Day
    "2024-03-28",  # Maundy Thursday
    "2024-03-29",  # Good Friday
    "2024-03-31",  # Easter Sunday
    "2024-04-01",  # Easter Monday
    "2024-05-01",  # Labour Day
    "2024-05-09",  # Ascension Day
    "2024-05-17",  # Constitution Day
    "2024-05-19",  # Whit Sunday
    "2024-05-20",  # Whit Monday
    "2024-12-25",  # Christmas Day
    "2024-12-26",  # Boxing Day
]


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def test_the_public_holidays_of_2024() -> None:
    assert sorted(public_holidays(2024)) == [day(text) for text in HOLIDAYS_2024]


def test_two_holidays_may_fall_on_one_day() -> None:
    """In 2008 Ascension Day was 1 May."""
    assert len(public_holidays(2008)) == 11
    assert day("2008-05-01") in public_holidays(2008)


@pytest.mark.parametrize(
    ("text", "working"),
    [
        ("2024-03-27", True),  # Wednesday before Easter
        ("2024-03-28", False),
        ("2024-03-30", False),  # a Saturday
        ("2024-04-01", False),
        ("2024-04-02", True),
        ("2024-05-17", False),
        ("2024-12-24", True),  # a Tuesday; no public holiday
        ("2024-12-31", True),
        ("2025-06-09", False),  # Whit Monday
        ("2021-05-13", False),  # Ascension Day
        ("2022-05-01", False),  # a Sunday
        ("2022-05-02", True),  # nothing is moved to the Monday
    ],
)
def test_a_working_day(text: str, working: bool) -> None:
    assert is_working_day(day(text)) is working


@pytest.mark.parametrize(
    ("year", "weekdays", "holidays"),
    [
        (2023, 260, 9),  # 1 January was a Sunday
        (2024, 262, 10),  # every holiday but the two Sundays fell Monday to Friday
        (2025, 261, 9),  # 17 May is a Saturday
    ],
)
def test_working_days_of_a_whole_year(year: int, weekdays: int, holidays: int) -> None:
    """Mondays to Fridays of the year, less the holidays among them."""
    found = working_days(day(f"{year}-01-01"), day(f"{year + 1}-01-01"))
    assert found == weekdays - holidays


def test_counting_agrees_with_single_days() -> None:
    start = day("2019-12-20")
    expected = 0
    for offset in range(1200):
        here = date.fromordinal(start) + timedelta(days=offset)
        assert working_days(start, here.toordinal()) == expected
        free = here.isoweekday() > 5 or here.toordinal() in public_holidays(here.year)
        assert is_working_day(here.toordinal()) is not free
        expected += not free


def test_no_days_are_no_working_days() -> None:
    assert working_days(day("2024-05-06"), day("2024-05-06")) == 0


def test_a_start_after_the_end_is_refused() -> None:
    with pytest.raises(ValueError, match="expected the start no later than the end"):
        working_days(day("2024-05-07"), day("2024-05-06"))


@pytest.mark.parametrize("year", [1582, 4100])
def test_years_without_an_easter_are_refused(year: int) -> None:
    with pytest.raises(DateOverflow, match=f"found year `{year}`, expected one from 1583 to 4099"):
        working_days(date(year, 1, 1).toordinal(), date(year, 1, 9).toordinal())


@pytest.mark.parametrize("length", [0, 1, 6, 7, 40, 400])
@pytest.mark.parametrize("first", [date(2024, 3, 20), date(2024, 12, 21), date(2023, 5, 13)])
def test_stretches_hold_the_working_days_and_no_others(first: date, length: int) -> None:
    """Day by day, a day lies in a stretch exactly when it is a working day; stretches have gaps."""
    start = first.toordinal()
    stretches = working_stretches(start, start + length)
    inside = {day for begin, end in stretches for day in range(begin, end)}

    by_rule = {
        day
        for day in range(start, start + length)
        if date.fromordinal(day).isoweekday() < 6
        and day not in public_holidays(date.fromordinal(day).year)
    }
    assert inside == by_rule
    assert all(a[1] < b[0] for a, b in pairwise(stretches))
