from __future__ import annotations

from fractions import Fraction

import pytest

from lisrules.values.days import DaySet
from lisrules.values.load import EMPTY, Load, Piece

FULL, HALF = Fraction(1), Fraction(1, 2)


def piece(start: int, end: int, fraction: Fraction = FULL, *sources: str) -> Piece:
    return Piece(start, end, fraction, sources)


class TestConstruction:
    def test_overlapping_posts_add_up_and_keep_both_facts(self) -> None:
        load = Load.of([piece(5, 15, HALF, "b"), piece(1, 10, HALF, "a")])
        assert load.pieces == (
            piece(1, 5, HALF, "a"),
            piece(5, 10, FULL, "a", "b"),
            piece(10, 15, HALF, "b"),
        )

    def test_a_day_is_capped_at_full_time(self) -> None:
        load = Load.of([piece(1, 5, Fraction(4, 5), "a"), piece(1, 5, HALF, "b")])
        assert load.pieces == (piece(1, 5, FULL, "a", "b"),)

    def test_a_single_piece_above_full_time_is_capped(self) -> None:
        assert Load.of([piece(1, 5, Fraction(6, 5))]).total() == 4

    def test_touching_pieces_join_when_fraction_and_facts_agree(self) -> None:
        load = Load.of([piece(5, 9, HALF, "a"), piece(1, 5, HALF, "a")])
        assert load.pieces == (piece(1, 9, HALF, "a"),)

    @pytest.mark.parametrize("other", [piece(5, 9, HALF, "b"), piece(5, 9, FULL, "a")])
    def test_touching_pieces_stay_apart_when_either_differs(self, other: Piece) -> None:
        first = piece(1, 5, HALF, "a")
        assert Load.of([first, other]).pieces == (first, other)

    def test_facts_are_sorted_and_named_once(self) -> None:
        load = Load.of([piece(1, 5, HALF, "b", "a", "b")])
        assert load.pieces[0].sources == ("a", "b")

    def test_pieces_without_days_are_dropped(self) -> None:
        assert Load.of([piece(4, 4)]) == EMPTY

    @pytest.mark.parametrize("fraction", [Fraction(0), Fraction(-1, 2)])
    def test_a_fraction_not_above_zero_is_refused(self, fraction: Fraction) -> None:
        with pytest.raises(ValueError, match=f"the fraction `{fraction}`, expected one above 0"):
            Load.of([piece(1, 5), piece(2, 3, fraction)])

    def test_a_piece_that_starts_after_its_end_is_refused(self) -> None:
        with pytest.raises(ValueError, match="from day `6` to day `5`"):
            Load.of([piece(6, 5)])


class TestReading:
    load = Load.of([piece(1, 5, FULL, "a"), piece(5, 9, FULL, "b"), piece(12, 16, HALF, "b")])

    def test_total_is_in_full_time_days(self) -> None:
        assert self.load.total() == 10

    def test_days_and_ends(self) -> None:
        assert self.load.days() == DaySet.of((1, 9), (12, 16))
        assert (self.load.first, self.load.last) == (1, 15)

    def test_runs_leave_facts_aside(self) -> None:
        assert self.load.runs() == ((1, 9, FULL), (12, 16, HALF))

    @pytest.mark.parametrize(
        ("day", "fraction"), [(0, 0), (1, 1), (8, 1), (9, 0), (12, HALF), (15, HALF), (16, 0)]
    )
    def test_fraction_on_a_day(self, day: int, fraction: Fraction) -> None:
        assert self.load.fraction_on(day) == fraction

    @pytest.mark.parametrize(
        ("amount", "day"),
        [("1/3", 1), ("1", 1), ("4", 4), ("17/4", 5), ("8", 8), ("33/4", 12), ("10", 15)],
    )
    def test_prefix_day(self, amount: str, day: int) -> None:
        assert self.load.prefix_day(Fraction(amount)) == day

    def test_prefix_day_of_more_than_there_is(self) -> None:
        assert self.load.prefix_day(Fraction(21, 2)) is None

    def test_prefix_day_of_nothing_is_refused(self) -> None:
        with pytest.raises(ValueError, match="amount of `0` days, expected one above 0"):
            self.load.prefix_day(Fraction(0))

    def test_the_empty_load(self) -> None:
        assert not EMPTY
        assert EMPTY.total() == 0
        assert (EMPTY.first, EMPTY.last) == (None, None)
        assert EMPTY.runs() == ()
        assert EMPTY.drop_last(FULL) == EMPTY
        assert EMPTY.prefix_day(FULL) is None

    def test_days_over_full_time(self) -> None:
        posts = [piece(1, 10, Fraction(4, 5)), piece(8, 20, HALF), piece(18, 25, HALF)]
        assert Load.over_full_time(posts) == DaySet.of((8, 10))


class TestCutting:
    load = Load.of([piece(1, 10, FULL, "a"), piece(20, 30, HALF, "b")])

    def test_clip(self) -> None:
        assert self.load.clip(8, 22).pieces == (piece(8, 10, FULL, "a"), piece(20, 22, HALF, "b"))

    def test_clip_to_nothing(self) -> None:
        assert self.load.clip(9, 4) == EMPTY

    def test_restrict_and_without_part_the_load(self) -> None:
        days = DaySet.of((5, 25))
        assert self.load.restrict(days).days() == DaySet.of((5, 10), (20, 25))
        assert self.load.without(days).days() == DaySet.of((1, 5), (25, 30))

    def test_without_no_days_is_the_same(self) -> None:
        assert self.load.without(DaySet()) == self.load


class TestArithmetic:
    def test_scale(self) -> None:
        assert Load.of([piece(1, 5, HALF, "a")]).scale(HALF).pieces == (
            piece(1, 5, Fraction(1, 4), "a"),
        )

    def test_scale_by_nothing(self) -> None:
        assert Load.of([piece(1, 5)]).scale(Fraction(0)) == EMPTY

    def test_scale_is_capped(self) -> None:
        assert Load.of([piece(1, 5)]).scale(Fraction(7, 5)).total() == 4

    def test_a_factor_below_zero_is_refused(self) -> None:
        with pytest.raises(ValueError, match="factor `-1`"):
            EMPTY.scale(Fraction(-1))

    def test_plus(self) -> None:
        total = Load.of([piece(1, 5, HALF, "a")]).plus(Load.of([piece(3, 8, HALF, "b")]))
        assert total.runs() == ((1, 3, HALF), (3, 5, FULL), (5, 8, HALF))


class TestAgainstAnother:
    LOAD = Load.of([piece(1, 10, FULL, "a")])

    def test_no_more_than_another_carries(self) -> None:
        other = Load.of([piece(3, 5, HALF, "b"), piece(8, 12, FULL, "b")])
        assert self.LOAD.at_most(other).pieces == (piece(3, 5, HALF, "a"), piece(8, 10, FULL, "a"))
        assert Load.of([piece(1, 10, HALF)]).at_most(self.LOAD).pieces == (piece(1, 10, HALF),)

    def test_what_another_leaves_of_each_day(self) -> None:
        other = Load.of([piece(0, 2, FULL, "b"), piece(3, 5, HALF, "b"), piece(9, 12, HALF, "b")])
        assert self.LOAD.minus(other).pieces == (
            piece(2, 3, FULL, "a"),
            piece(3, 5, HALF, "a"),
            piece(5, 9, FULL, "a"),
            piece(9, 10, HALF, "a"),
        )
        assert Load.of([piece(1, 10, HALF)]).minus(self.LOAD) == EMPTY

    def test_nothing(self) -> None:
        assert self.LOAD.at_most(EMPTY) == EMPTY.at_most(self.LOAD) == EMPTY
        assert self.LOAD.minus(EMPTY) == self.LOAD
        assert EMPTY.minus(self.LOAD) == EMPTY


class TestDropLast:
    def test_whole_days_go_from_the_end(self) -> None:
        assert Load.of([piece(1, 10)]).drop_last(Fraction(3)) == Load.of([piece(1, 7)])

    def test_the_boundary_day_keeps_what_is_over(self) -> None:
        left = Load.of([piece(1, 10)]).drop_last(Fraction(9, 4))
        assert left.pieces == (piece(1, 7), piece(7, 8, Fraction(3, 4)))

    def test_a_full_day_is_two_half_days(self) -> None:
        assert Load.of([piece(1, 10, HALF)]).drop_last(FULL) == Load.of([piece(1, 8, HALF)])

    def test_pieces_are_taken_from_the_last_backwards(self) -> None:
        load = Load.of([piece(1, 10, FULL, "a"), piece(20, 24, HALF, "b")])
        assert load.drop_last(Fraction(5)) == Load.of([piece(1, 7, FULL, "a")])

    def test_a_remainder_that_matches_the_piece_before_joins_it(self) -> None:
        load = Load.of([piece(1, 5, HALF, "a"), piece(5, 6, FULL, "a")])
        assert load.drop_last(HALF).pieces == (piece(1, 6, HALF, "a"),)

    def test_all_and_more(self) -> None:
        load = Load.of([piece(1, 10)])
        assert load.drop_last(Fraction(9)) == EMPTY
        assert load.drop_last(Fraction(99)) == EMPTY

    def test_nothing(self) -> None:
        load = Load.of([piece(1, 10)])
        assert load.drop_last(Fraction(0)) == load

    def test_less_than_nothing_is_refused(self) -> None:
        with pytest.raises(ValueError, match="`-1` days to take away, expected at least 0"):
            EMPTY.drop_last(Fraction(-1))


class TestDaysOfAtLeast:
    def test_the_share_itself_is_enough_and_posts_of_a_day_are_added(self) -> None:
        quarter = Fraction(1, 4)
        load = Load.of([piece(1, 10, quarter, "a"), piece(5, 8, quarter, "b"), piece(12, 14)])
        assert load.days_of_at_least(HALF) == DaySet.of((5, 8), (12, 14))
        assert load.days_of_at_least(Fraction(51, 100)) == DaySet.of((12, 14))
        assert load.days_of_at_least(quarter) == DaySet.of((1, 10), (12, 14))
