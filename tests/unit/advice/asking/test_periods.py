"""The days of a period that is not exactly known: as long as it can have been, and as short."""

from __future__ import annotations

from itertools import product

import pytest

from lisrules.advice.asking.candidates_periods import Period
from lisrules.values.partial import PartialDate


@pytest.mark.parametrize(
    ("begin", "end", "longest", "shortest"),
    [
        ("2023-01", "2023-03", ("2023-01-01", "2023-03-31"), ("2023-01-31", "2023-03-01")),
        ("2023-01", "2023-01", ("2023-01-01", "2023-01-31"), ("2023-01-31", "2023-01-31")),
        ("2023", "2023-02", ("2023-01-01", "2023-02-28"), ("2023-02-28", "2023-02-28")),
        ("2023-02", "2023", ("2023-02-01", "2023-12-31"), ("2023-02-28", "2023-02-28")),
        ("2023-01-15", "2023-01", ("2023-01-15", "2023-01-31"), ("2023-01-15", "2023-01-15")),
        ("2023-01", "2023-01-15", ("2023-01-01", "2023-01-15"), ("2023-01-15", "2023-01-15")),
        ("2023-01", None, ("2023-01-01", "ongoing"), ("2023-01-31", "2023-01-31")),
        ("2023-01", "ongoing", ("2023-01-01", "ongoing"), ("2023-01-31", "ongoing")),
    ],
)
def test_longest_and_shortest(
    begin: str, end: str | None, longest: tuple[str, str], shortest: tuple[str, str]
) -> None:
    known = end is None or end == "ongoing"
    last = end if known else PartialDate.parse(str(end))
    for contrary, long in product((False, True), repeat=2):
        one = Period("field", 0, "through", PartialDate.parse(begin), last, contrary=contrary)
        told = {name: str(value) for name, value in one.days(long=long).items()}
        expected = longest if long is not contrary else shortest
        assert told == dict(zip(("from_", "through"), expected, strict=True))


def test_the_longer_it_was_the_earlier_it_had_been_applied_for() -> None:
    begin, sent = PartialDate.parse("2023-01-01"), PartialDate.parse("2022-06")
    for contrary in (False, True):
        one = Period("standing", 0, "through", begin, "ongoing", sent, contrary)
        assert str(one.days(long=True)["applied"]) == "2022-06-01"
        assert str(one.days(long=False)["applied"]) == "2022-06-30"


def test_which_days_are_open() -> None:
    month, exact = PartialDate.parse("2023-01"), PartialDate.parse("2023-01-15")
    assert Period("f", 0, "through", exact, exact).open == ()
    assert Period("f", 0, "through", exact, "ongoing", exact).open == ()
    assert Period("f", 0, "through", exact, None).open == ("through",)
    assert Period("f", 0, "until", month, month, month).open == ("from_", "until", "applied")
