from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from lisrules.values.partial import PartialDate


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-02", "2023-02-01", "2023-02-28"),
        ("2024-12", "2024-12-01", "2024-12-31"),
        ("2024-09-01", "2024-09-01", "2024-09-01"),
        ("1900", "1900-01-01", "1900-12-31"),
        ("2200", "2200-01-01", "2200-12-31"),
    ],
)
def test_a_partial_date_is_the_range_of_days_it_may_mean(text: str, first: str, last: str) -> None:
    partial = PartialDate.parse(text)
    assert date.fromordinal(partial.first).isoformat() == first
    assert date.fromordinal(partial.last).isoformat() == last
    assert str(partial) == text


@pytest.mark.parametrize(
    ("text", "exact"), [("2024", False), ("2024-02", False), ("2024-02-29", True)]
)
def test_only_a_whole_date_is_exact(text: str, exact: bool) -> None:
    assert PartialDate.parse(text).exact is exact


@pytest.mark.parametrize(
    "text",
    ["", "24", "2024-9", "2024-09-1", "2024/09/01", "20240901", "2024-09-01T00:00", " 2024",
     "2024\n", "01.09.2024", "2024-", "-2024", "２０２４", "in 2024"],
)  # fmt: skip
def test_other_forms_are_refused(text: str) -> None:
    with pytest.raises(
        ValueError, match="expected a date such as `2024`, `2024-09` or `2024-09-01`"
    ):
        PartialDate.parse(text)


@pytest.mark.parametrize("text", ["1899", "2201", "0000", "1899-12", "2201-01-01", "9999-99-99"])
def test_years_that_must_be_mistakes_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=f"found `{text}`, expected a year from 1900 to 2200"):
        PartialDate.parse(text)


@pytest.mark.parametrize("text", ["2024-00", "2024-13", "2024-13-01"])
def test_months_that_do_not_exist_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=f"found `{text}`, expected a month from 01 to 12"):
        PartialDate.parse(text)


@pytest.mark.parametrize(
    ("text", "length"),
    [("2023-02-29", 28), ("2024-02-30", 29), ("2024-04-31", 30), ("2024-01-00", 31)],
)
def test_days_that_do_not_exist_are_named(text: str, length: int) -> None:
    expected = f"found `{text}`, which does not exist, expected a day from 01 to {length}"
    with pytest.raises(ValueError, match=expected):
        PartialDate.parse(text)


def test_of_a_date() -> None:
    assert PartialDate.of(date(2024, 9, 1)) == PartialDate.parse("2024-09-01")


def test_of_a_moment_is_its_date() -> None:
    assert PartialDate.of(datetime(2024, 9, 1, 13, 5, tzinfo=UTC)).text == "2024-09-01"


def test_of_a_date_in_a_mistaken_year_is_refused() -> None:
    with pytest.raises(ValueError, match="`1066-10-14`, expected a year from 1900"):
        PartialDate.of(date(1066, 10, 14))
