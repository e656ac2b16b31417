from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from dateutil.relativedelta import relativedelta

from lisrules.values.months import (
    LAST_DAY,
    UNIT,
    DateOverflow,
    Grid,
    InexactMonths,
    Rounding,
    add_months,
    elapsed_on_all,
    is_leap,
    month_length,
    to_date,
)


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


class TestAddMonths:
    @pytest.mark.parametrize(
        ("start", "months", "down", "up"),
        [
            ("2023-01-31", 1, "2023-02-28", "2023-03-01"),
            ("2024-01-31", 1, "2024-02-29", "2024-03-01"),
            ("2024-01-30", 1, "2024-02-29", "2024-03-01"),
            ("2024-02-29", 12, "2025-02-28", "2025-03-01"),
            ("2024-08-31", 1, "2024-09-30", "2024-10-01"),
            ("2024-05-31", -3, "2024-02-29", "2024-03-01"),
        ],
    )
    def test_a_month_that_lacks_the_day(self, start: str, months: int, down: str, up: str) -> None:
        assert add_months(day(start), months, Rounding.DOWN) == day(down)
        assert add_months(day(start), months, Rounding.UP) == day(up)
        with pytest.raises(InexactMonths):
            add_months(day(start), months, Rounding.ABORT)

    @pytest.mark.parametrize("rounding", list(Rounding))
    @pytest.mark.parametrize(
        ("start", "months", "end"),
        [
            ("2017-03-01", 12, "2018-03-01"),
            ("2024-01-29", 1, "2024-02-29"),
            ("2024-12-31", 1, "2025-01-31"),
            ("2024-01-15", -1, "2023-12-15"),
            ("2024-01-15", -12, "2023-01-15"),
            ("2024-01-31", 0, "2024-01-31"),
        ],
    )
    def test_an_exact_answer_is_not_rounded(
        self, start: str, months: int, end: str, rounding: Rounding
    ) -> None:
        assert add_months(day(start), months, rounding) == day(end)

    def test_the_refusal_names_date_and_month(self) -> None:
        with pytest.raises(InexactMonths, match=r"`2023-01-31` and 1 months.*2023-02 has 28 days"):
            add_months(day("2023-01-31"), 1, Rounding.ABORT)

    @pytest.mark.parametrize(("start", "months"), [("9999-12-01", 1), ("0001-01-31", -1)])
    def test_a_result_outside_the_calendar_is_refused(self, start: str, months: int) -> None:
        with pytest.raises(DateOverflow, match=f"`{start}` and {months} months"):
            add_months(day(start), months, Rounding.DOWN)

    def test_the_ends_of_the_calendar_can_be_reached(self) -> None:
        assert add_months(day("9999-11-30"), 1, Rounding.UP) == day("9999-12-30")
        assert add_months(day("0001-02-01"), -1, Rounding.DOWN) == 1

    @pytest.mark.parametrize("months", [-25, -1, 1, 2, 11, 12, 13, 36])
    def test_down_agrees_with_dateutil(self, months: int) -> None:
        for offset in range(1500):
            start = date(2019, 1, 1) + timedelta(days=offset)
            expected = start + relativedelta(months=months)
            assert add_months(start.toordinal(), months, Rounding.DOWN) == expected.toordinal()


class TestCalendar:
    @pytest.mark.parametrize(
        ("year", "leap"), [(1900, False), (2000, True), (2023, False), (2024, True), (2100, False)]
    )
    def test_leap_years(self, year: int, leap: bool) -> None:
        assert is_leap(year) is leap
        assert month_length(year, 2) == 28 + leap

    @pytest.mark.parametrize("number", [0, -5, LAST_DAY + 1])
    def test_days_outside_the_calendar_are_refused(self, number: int) -> None:
        with pytest.raises(DateOverflow, match=f"`{number}`"):
            to_date(number)

    def test_a_unit_divides_into_the_days_of_every_month(self) -> None:
        assert [UNIT % length for length in (28, 29, 30, 31)] == [0, 0, 0, 0]


class TestGrid:
    def test_position_in_an_ordinary_month(self) -> None:
        assert Grid(15).position(day("2024-03-20")) == (2024 * 12 + 3, 5, 31)

    def test_position_before_the_boundary_belongs_to_the_month_before(self) -> None:
        assert Grid(15).position(day("2024-01-14")) == (2023 * 12 + 12, 30, 31)

    def test_a_short_month_has_its_boundary_on_its_last_day(self) -> None:
        grid = Grid.anchored_at(day("2023-01-31"))
        assert grid.position(day("2023-02-27")) == (2023 * 12 + 1, 27, 28)
        assert grid.position(day("2023-02-28")) == (2023 * 12 + 2, 0, 31)
        assert grid.position(day("2023-03-31")) == (2023 * 12 + 3, 0, 30)

    @pytest.mark.parametrize("day_of_month", [1, 2, 15, 27, 28, 29, 30, 31])
    def test_position_agrees_with_boundaries_counted_by_dateutil(self, day_of_month: int) -> None:
        """Four years from a January that has the day, so that no boundary is rounded twice."""
        anchor = date(2020, 1, day_of_month)
        edges = [(anchor + relativedelta(months=k)).toordinal() for k in range(50)]
        grid = Grid(day_of_month)
        for k, (start, end) in enumerate(pairwise(edges)):
            for here in range(start, end):
                index, offset, length = grid.position(here)
                assert index == 2020 * 12 + 1 + k
                assert (offset, length) == (here - start, end - start)

    @pytest.mark.parametrize("day_of_month", range(1, 32))
    def test_elapsed_and_reached_agree_with_position(self, day_of_month: int) -> None:
        grid = Grid(day_of_month)
        for here in range(day("2019-12-01"), day("2021-04-01")):
            index, offset, length = grid.position(here)
            elapsed = index * UNIT + offset * UNIT // length
            assert grid.elapsed(here) == elapsed
            assert elapsed_on_all(here)[day_of_month - 1] == elapsed
            assert grid.reached(elapsed) == here
            assert grid.reached(elapsed + 1) == here + 1

    @pytest.mark.parametrize("day_of_month", [0, 32, -1])
    def test_a_day_of_month_that_no_month_has_is_refused(self, day_of_month: int) -> None:
        with pytest.raises(ValueError, match=f"`{day_of_month}`, expected 1 to 31"):
            Grid(day_of_month)

    def test_places_outside_the_calendar_are_refused(self) -> None:
        with pytest.raises(DateOverflow):
            Grid(1).elapsed(0)
        with pytest.raises(DateOverflow, match="`10000`"):
            Grid(1).reached((10000 * 12 + 1) * UNIT)
