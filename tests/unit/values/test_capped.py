from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from lisrules.values.capped import CappedTime, Count, capped_time, months_from
from lisrules.values.load import EMPTY, Load, Piece
from lisrules.values.training import Method, TrainingTime, training_time

FULL, HALF, NONE = Fraction(1), Fraction(1, 2), Fraction(0)


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def served(first: str, last: str, fraction: Fraction = FULL) -> Load:
    return Load.of([Piece(day(first), day(last) + 1, fraction, (first,))])


def capped(
    free: Load, limited: Load, months: Fraction | int, method: Method = Method.GRID
) -> CappedTime:
    """The time where so many months of what is limited may count besides all that is free."""
    return capped_time(free, free.plus(limited), lambda count: count(free) + months, method)


def amounts(found: CappedTime) -> list[Any]:
    """In all, of what is limited, and above the limit; in months."""
    return [found.total.months, found.limited, found.above]


class TestLimit:
    OTHER = served("2020-01-01", "2020-12-31")
    OWN = served("2021-01-01", "2022-12-31")

    @pytest.mark.parametrize(
        ("room", "counted", "above"), [(0, 0, 12), (11, 11, 1), (12, 12, 0), (13, 12, 0)]
    )
    def test_counts_up_to_it_and_no_further(self, room: int, counted: int, above: int) -> None:
        found = capped(self.OWN, self.OTHER, room)
        assert amounts(found) == [24 + counted, counted, above]

    def test_one_day_above_it(self) -> None:
        other = served("2020-01-01", "2020-12-30")
        found = capped(self.OWN, other.plus(served("2019-12-30", "2019-12-31")), 12)
        assert amounts(found) == [36, 12, Fraction(1, 31)]

    def test_a_share_may_take_up_room(self) -> None:
        own = served("2022-01-01", "2022-12-31")
        for limit, months in ((11, 24), (12, 24), (13, 25), (24, 36), (30, 36)):

            def most(count: Count, limit: int = limit) -> Fraction:
                return max(count(self.OWN), count(own) + limit)

            whole = self.OWN.plus(self.OTHER)
            assert capped_time(self.OWN, whole, most, Method.GRID).total.months == months

    def test_nothing_limited(self) -> None:
        assert capped(self.OWN, EMPTY, 0) == CappedTime(training_time(self.OWN), NONE, NONE)
        assert capped(EMPTY, EMPTY, 3).total == TrainingTime(NONE, None, Method.GRID)

    def test_nothing_but_limited(self) -> None:
        found = capped(EMPTY, self.OTHER, 9)
        assert amounts(found) == [9, 9, 3]
        assert found.total.anchor == day("2020-01-01")


class TestOneDay:
    """On a day with both, what is free comes first."""

    def test_a_full_day_leaves_nothing_to_limit(self) -> None:
        year = served("2021-01-01", "2021-12-31")
        found = capped(year, year, 0)
        assert amounts(found) == [12, 0, 0]

    def test_half_a_day_leaves_the_other_half(self) -> None:
        half = served("2021-01-01", "2021-12-31", HALF)
        found = capped(half, served("2021-01-01", "2021-12-31"), 2)
        assert amounts(found) == [8, 2, 4]


class TestAnchor:
    def test_the_most_favourable_one_counts_not_the_first(self) -> None:
        # From 24 February the Februaries lie in two grid months, from 1 March in one of their own.
        free = Load.of(
            piece
            for first, last in (
                ("2017-02-24", "2017-03-05"),
                *((f"{year}-02-01", f"{year}-02-28") for year in (2018, 2019, 2021)),
            )
            for piece in served(first, last).pieces
        )
        found = capped(free, served("2022-01-01", "2022-01-31"), 0)
        assert found.total.months == 3 + Fraction(5, 31)
        assert found.total.anchor == day("2017-03-01")

    def test_so_in_unbroken_service_where_much_is_above_the_limit(self) -> None:
        # From 24 January February lies in two grid months; from 1 February 2020 it is one.
        free, other = served("2021-02-01", "2021-02-28"), served("2020-01-24", "2021-01-31")
        found = capped(free, other, 3)
        assert amounts(found) == [4, 3, 9]
        assert found.total.anchor == day("2020-02-01")

    def test_none_gives_the_free_share_more_than_its_own_time(self) -> None:
        # From the 28th March 2022 is 27 of 28 days, and four days of August are more than makes up.
        free, other = served("2022-03-01", "2024-08-31"), served("2019-09-01", "2022-02-28")
        found = capped(free, other, 21)
        assert amounts(found) == [51, 21, 9]
        assert found.total.anchor == day("2019-09-01")

    def test_of_equal_ones_the_earliest(self) -> None:
        # Counted from the 15th or the 16th of April every later day is in a month of 30 or 31 days.
        free = served("2021-04-15", "2021-04-16")
        found = capped(free, served("2021-05-01", "2021-05-31"), 0)
        assert found.total.anchor == day("2021-04-15")

    def test_other_methods_have_none(self) -> None:
        own, other = served("2021-02-01", "2021-02-28"), served("2021-03-01", "2021-03-31")
        found = capped(own, other, Fraction(1, 2), Method.CALENDAR)
        assert found.total == TrainingTime(Fraction(3, 2), None, Method.CALENDAR)
        assert found.limited == Fraction(1, 2)
        assert capped(own, other, 5, Method.THIRTY).total.months == Fraction(59, 30)


class TestMonthsFrom:
    def test_days_before_the_anchor_add_nothing(self) -> None:
        load = served("2021-01-01", "2021-03-31")
        assert months_from(load, day("2021-01-01"), Method.GRID) == 3
        assert months_from(load, day("2021-02-01"), Method.GRID) == 2
        assert months_from(load, day("2021-04-01"), Method.GRID) == 0

    def test_nothing_is_nothing_from_any_day(self) -> None:
        assert months_from(EMPTY, day("2021-01-01"), Method.GRID) == 0
        assert months_from(EMPTY, None, Method.GRID) == 0

    def test_a_grid_needs_an_anchor(self) -> None:
        with pytest.raises(ValueError, match="found no anchor"):
            months_from(served("2021-01-01", "2021-01-02"), None, Method.GRID)
