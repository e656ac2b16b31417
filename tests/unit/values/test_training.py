from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from lisrules.values.days import DaySet
from lisrules.values.load import EMPTY, Load, Piece
from lisrules.values.months import DateOverflow
from lisrules.values.training import (
    Method,
    TrainingTime,
    as_months_and_days,
    contribution,
    reached_on,
    training_time,
)
from tests.oracle.slow_days import SlowLoad, uncapped
from tests.oracle.slow_training import (
    boundary,
    from_anchor,
    grid_months,
    grid_months_from_run_starts,
)

FULL, HALF = Fraction(1), Fraction(1, 2)


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def served(first: str, last: str, fraction: Fraction = FULL) -> Piece:
    """Service through the last day, as records say it."""
    return Piece(day(first), day(last) + 1, fraction)


def by_day(load: Load) -> SlowLoad:
    return uncapped((p.start, p.end, p.fraction, ()) for p in load.pieces)


class TestGrid:
    @pytest.mark.parametrize(
        ("first", "last", "months"),
        [
            ("2017-03-01", "2018-02-28", "12"),
            ("2019-03-01", "2020-02-29", "12"),
            ("2023-01-31", "2023-02-27", "1"),
            ("2024-01-31", "2024-02-28", "1"),
            ("2020-02-29", "2021-02-27", "12"),
            ("2023-02-01", "2023-02-01", "1/28"),
            ("2024-02-01", "2024-02-01", "1/29"),
            ("2023-01-15", "2023-03-01", "1 15/28"),
        ],
    )
    def test_unbroken_service(self, first: str, last: str, months: str) -> None:
        expected = sum((Fraction(part) for part in months.split()), Fraction(0))
        assert training_time(Load.of([served(first, last)])) == TrainingTime(
            expected, day(first), Method.GRID
        )

    def test_no_service(self) -> None:
        assert training_time(EMPTY) == TrainingTime(Fraction(0), None, Method.GRID)

    def test_a_gap_is_not_counted(self) -> None:
        load = Load.of([served("2023-01-01", "2023-01-31"), served("2023-03-01", "2023-03-31")])
        assert training_time(load).months == 2

    @pytest.mark.parametrize(
        ("first", "missing", "short"),
        [
            ("2023-01-15", "2023-01-15", True),
            ("2023-01-28", "2023-01-28", False),
            ("2023-01-28", "2023-01-30", False),
            ("2023-01-28", "2023-01-31", True),
            ("2024-01-28", "2024-01-28", True),
            ("2024-01-29", "2024-01-30", False),
        ],
    )
    def test_a_missing_day_is_missed_unless_the_next_has_the_same_anniversary(
        self, first: str, missing: str, short: bool
    ) -> None:
        month = Piece(day(first), boundary(day(first), 1), FULL)
        left = Load.of([month]).without(DaySet.of((day(missing), day(missing) + 1)))
        assert (training_time(left).months < 1) is short

    def test_the_most_favourable_anchor_may_be_inside_a_run(self) -> None:
        """The case of decision 0003: the whole of four Februaries wants the first of the month."""
        load = Load.of(
            [
                served("2017-02-24", "2017-03-05"),
                *(served(f"{year}-02-01", f"{year}-02-28") for year in (2018, 2019, 2021)),
                served("2020-02-01", "2020-02-29"),
            ]
        )
        assert training_time(load) == TrainingTime(
            Fraction(129, 31), day("2017-03-01"), Method.GRID
        )

    def test_of_equal_anchors_the_earliest_is_named(self) -> None:
        """From 30 and from 31 January, one month ends on 28 February."""
        load = Load.of([served("2023-01-30", "2023-02-27")])
        assert training_time(load) == TrainingTime(FULL, day("2023-01-30"), Method.GRID)

    @pytest.mark.parametrize("year", [2022, 2023, 2024])
    def test_in_one_run_the_first_day_is_the_best_anchor(self, year: int) -> None:
        """Every start in a year, and lengths about one and two months, against every anchor."""
        for start in range(day(f"{year}-01-01"), day(f"{year + 1}-01-01")):
            for length in (1, 27, 28, 29, 30, 31, 32, 59, 60, 61, 62):
                own = _sum_from(start, start, start + length)
                others = range(start + 1, start + min(length, 31))
                assert all(_sum_from(a, start, start + length) <= own for a in others)
                assert training_time(Load.of([Piece(start, start + length, FULL)])).months == own

    def test_falling_service_is_counted_from_its_first_day(self) -> None:
        for first in range(day("2023-12-28"), day("2024-03-03")):
            load = Load.of([Piece(first, first + 20, FULL), Piece(first + 20, first + 40, HALF)])
            time = training_time(load)
            assert (time.months, time.anchor) == grid_months(by_day(load))
            assert time.anchor == first

    def test_service_at_the_end_of_the_calendar(self) -> None:
        assert training_time(Load.of([served("9999-12-01", "9999-12-30")])).months == Fraction(
            30, 31
        )
        with pytest.raises(DateOverflow):
            training_time(Load.of([served("9999-12-01", "9999-12-31")]))


def _sum_from(anchor: int, start: int, end: int) -> Fraction:
    """Months of the full-time days ``[start, end)`` from an anchor, by dateutil's boundaries."""
    months, k, here = Fraction(0), 0, max(anchor, start)
    while here < end:
        low, high = boundary(anchor, k), boundary(anchor, k + 1)
        months += Fraction(min(high, end) - here, high - low)
        here, k = high, k + 1
    return months


class TestWhyEveryServedDayMayBeTheAnchor:
    """Decision 0003, with its figures."""

    februaries = (
        served("2018-02-01", "2018-02-28"),
        served("2019-02-01", "2019-02-28"),
        served("2020-02-01", "2020-02-29"),
        served("2021-02-01", "2021-02-28"),
    )
    before = Load.of([served("2017-03-01", "2017-03-05"), *februaries])
    after = Load.of([served("2017-02-24", "2017-03-05"), *februaries])

    def test_starts_of_runs_alone_lose_time_when_service_is_added(self) -> None:
        assert grid_months_from_run_starts(by_day(self.before)) == Fraction(129, 31)
        assert grid_months_from_run_starts(by_day(self.after)) == Fraction(102387, 25172)
        assert Fraction(102387, 25172) < Fraction(129, 31)

    def test_every_served_day_does_not(self) -> None:
        assert grid_months(by_day(self.before))[0] == Fraction(129, 31)
        assert grid_months(by_day(self.after))[0] == Fraction(129, 31)
        assert training_time(self.before).months == training_time(self.after).months


class TestOtherMethods:
    load = Load.of([served("2024-01-17", "2024-02-29"), served("2024-03-01", "2024-03-10", HALF)])

    def test_calendar_months(self) -> None:
        time = training_time(self.load, Method.CALENDAR)
        expected = Fraction(15, 31) + 1 + Fraction(5, 31)
        assert time == TrainingTime(expected, None, Method.CALENDAR)

    def test_thirty_day_months(self) -> None:
        time = training_time(self.load, Method.THIRTY)
        assert time == TrainingTime(Fraction(49, 30), None, Method.THIRTY)

    @pytest.mark.parametrize("method", list(Method))
    def test_no_service(self, method: Method) -> None:
        assert training_time(EMPTY, method) == TrainingTime(Fraction(0), None, method)
        assert reached_on(EMPTY, FULL, method) is None
        assert as_months_and_days(EMPTY, training_time(EMPTY, method)) == (0, Fraction(0))


class TestContribution:
    anchor = day("2024-01-15")

    def test_days_before_the_anchor_add_nothing(self) -> None:
        assert contribution(served("2024-01-01", "2024-01-14"), self.anchor) == 0

    def test_a_stretch_over_the_anchor_counts_from_it(self) -> None:
        stretch = served("2024-01-01", "2024-02-14", HALF)
        assert contribution(stretch, self.anchor) == HALF

    def test_a_run_is_taken_like_a_piece(self) -> None:
        piece = served("2024-02-15", "2024-02-29")
        run = (piece.start, piece.end, piece.fraction)
        assert (
            contribution(run, self.anchor) == contribution(piece, self.anchor) == Fraction(15, 29)
        )

    def test_the_grid_needs_an_anchor(self) -> None:
        with pytest.raises(ValueError, match="no anchor"):
            contribution(served("2024-02-15", "2024-02-29"), None)

    def test_other_methods_need_none(self) -> None:
        stretch = served("2024-02-15", "2024-02-29")
        assert contribution(stretch, None, Method.CALENDAR) == Fraction(15, 29)
        assert contribution(stretch, None, Method.THIRTY) == HALF


class TestMonthsAndDays:
    @pytest.mark.parametrize(
        ("first", "last", "shown"),
        [
            ("2017-03-01", "2018-02-28", (12, 0)),
            ("2017-03-01", "2018-02-27", (11, 27)),
            ("2023-01-15", "2023-03-01", (1, 15)),
            ("2023-01-31", "2023-03-01", (1, 2)),
        ],
    )
    def test_unbroken_service(self, first: str, last: str, shown: tuple[int, int]) -> None:
        load = Load.of([served(first, last)])
        months, days = shown
        assert as_months_and_days(load, training_time(load)) == (months, Fraction(days))

    def test_half_time_shows_days_of_full_time(self) -> None:
        load = Load.of([served("2023-01-01", "2023-03-31", HALF)])
        assert as_months_and_days(load, training_time(load)) == (1, Fraction(31, 2))

    def test_the_other_methods_use_their_own_months(self) -> None:
        load = Load.of([served("2024-01-17", "2024-02-10")])
        calendar = training_time(load, Method.CALENDAR)
        assert as_months_and_days(load, calendar) == (0, Fraction(15, 31) * 29 + 10)
        assert as_months_and_days(load, training_time(load, Method.THIRTY)) == (0, Fraction(25))


class TestReachedOn:
    @pytest.mark.parametrize(
        ("method", "last"),
        [
            (Method.GRID, "2018-02-28"),
            (Method.CALENDAR, "2018-02-28"),
            (Method.THIRTY, "2018-02-23"),
        ],
    )
    def test_a_year(self, method: Method, last: str) -> None:
        load = Load.of([served("2017-03-01", "2019-01-01")])
        assert reached_on(load, Fraction(12), method) == day(last)

    def test_half_time(self) -> None:
        load = Load.of([served("2023-01-01", "2024-12-31", HALF)])
        assert reached_on(load, Fraction(6)) == day("2023-12-31")

    def test_after_a_gap(self) -> None:
        load = Load.of([served("2023-01-01", "2023-01-31"), served("2023-03-01", "2023-12-31")])
        assert reached_on(load, Fraction(2)) == day("2023-03-31")

    def test_not_yet(self) -> None:
        load = Load.of([served("2017-03-01", "2018-02-27")])
        assert reached_on(load, Fraction(12)) is None

    @pytest.mark.parametrize("required", [Fraction(0), Fraction(-1)])
    def test_no_requirement_has_no_day(self, required: Fraction) -> None:
        with pytest.raises(ValueError, match=f"`{required}` months, expected one above 0"):
            reached_on(EMPTY, required)


def test_the_oracle_for_one_run_is_the_oracle_for_all() -> None:
    """The quick sum used above for thousands of runs equals the day-by-day one."""
    start, end = day("2024-01-20"), day("2024-04-11")
    days = dict.fromkeys(range(start, end), FULL)
    assert all(_sum_from(a, start, end) == from_anchor(days, a) for a in range(start, end))
