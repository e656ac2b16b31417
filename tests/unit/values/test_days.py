from __future__ import annotations

from datetime import date

import pytest

from lisrules.values.days import EMPTY, DaySet


class TestConstruction:
    def test_ranges_are_sorted_and_joined_where_they_touch_or_overlap(self) -> None:
        days = DaySet.of((20, 25), (1, 5), (5, 8), (22, 30))
        assert days.ranges == ((1, 8), (20, 30))

    def test_a_gap_of_one_day_stays_a_gap(self) -> None:
        assert DaySet.of((1, 5), (6, 8)).ranges == ((1, 5), (6, 8))

    def test_ranges_without_days_are_dropped(self) -> None:
        assert DaySet.of((3, 3), (7, 7)) == EMPTY

    def test_a_range_that_starts_after_its_end_is_refused(self) -> None:
        with pytest.raises(ValueError, match="from `5` to `4`, expected the start no later"):
            DaySet.of((1, 2), (5, 4))

    def test_inclusive_has_both_its_dates(self) -> None:
        days = DaySet.inclusive(date(2024, 2, 28), date(2024, 3, 1))
        assert len(days) == 3
        assert date(2024, 2, 28).toordinal() in days
        assert date(2024, 3, 1).toordinal() in days

    def test_inclusive_of_one_date_is_one_day(self) -> None:
        assert len(DaySet.inclusive(date(2024, 2, 29), date(2024, 2, 29))) == 1

    def test_inclusive_refuses_an_end_before_the_start(self) -> None:
        with pytest.raises(ValueError, match="`2024-03-02` through `2024-03-01`"):
            DaySet.inclusive(date(2024, 3, 2), date(2024, 3, 1))

    def test_inclusive_takes_the_last_day_of_the_calendar(self) -> None:
        assert DaySet.inclusive(date.max, date.max).last == date.max.toordinal()


class TestReading:
    days = DaySet.of((1, 4), (6, 8))

    def test_ends(self) -> None:
        assert (self.days.first, self.days.last) == (1, 7)

    def test_size_is_in_days(self) -> None:
        assert len(self.days) == 5

    @pytest.mark.parametrize(
        ("day", "inside"), [(0, False), (1, True), (3, True), (4, False), (7, True), (8, False)]
    )
    def test_the_start_is_inside_and_the_end_is_not(self, day: int, inside: bool) -> None:
        assert (day in self.days) is inside

    def test_gaps_are_between_first_and_last(self) -> None:
        assert self.days.gaps() == DaySet.of((4, 6))

    def test_the_empty_set(self) -> None:
        assert not EMPTY
        assert len(EMPTY) == 0
        assert (EMPTY.first, EMPTY.last) == (None, None)
        assert 1 not in EMPTY
        assert EMPTY.gaps() == EMPTY


class TestOperators:
    a, b = DaySet.of((1, 10), (20, 30)), DaySet.of((5, 22))

    def test_union(self) -> None:
        assert (self.a | self.b) == DaySet.of((1, 30))

    def test_intersection(self) -> None:
        assert (self.a & self.b) == DaySet.of((5, 10), (20, 22))

    def test_difference(self) -> None:
        assert (self.a - self.b) == DaySet.of((1, 5), (22, 30))
        assert (self.b - self.a) == DaySet.of((10, 20))

    def test_clip(self) -> None:
        assert self.a.clip(8, 21) == DaySet.of((8, 10), (20, 21))

    @pytest.mark.parametrize(("start", "end"), [(5, 5), (9, 2)])
    def test_clip_to_nothing(self, start: int, end: int) -> None:
        assert self.a.clip(start, end) == EMPTY

    def test_equal_sets_hash_alike(self) -> None:
        assert hash(DaySet.of((1, 3), (3, 5))) == hash(DaySet.of((1, 5)))
