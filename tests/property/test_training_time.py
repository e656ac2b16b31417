from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lisrules.values.days import DaySet
from lisrules.values.load import Load, Piece
from lisrules.values.months import Rounding, add_months
from lisrules.values.training import (
    Method,
    as_months_and_days,
    contribution,
    reached_on,
    training_time,
)
from tests.oracle.slow_days import SlowLoad, uncapped
from tests.oracle.slow_training import (
    calendar_months,
    from_anchor,
    grid_months,
    thirty_day_months,
)
from tests.property.loads import EPOCH, FULL, HALF, month_end_starts, pieces, starts

quick = settings(max_examples=60, deadline=None)
slow = settings(max_examples=25, deadline=None)

small_loads = pieces(EPOCH, span=110, longest=25, most=4).map(Load.of)
tiny_loads = pieces(EPOCH, span=110, longest=8, most=4).map(Load.of)
long_loads = pieces(EPOCH, span=2500, longest=400, most=6).map(Load.of)
any_start = starts | month_end_starts
months_of_service = st.integers(1, 30)


def by_day(load: Load) -> SlowLoad:
    return uncapped((p.start, p.end, p.fraction, ()) for p in load.pieces)


def months(load: Load, method: Method = Method.GRID) -> Fraction:
    return training_time(load, method).months


def unbroken(start: int, count: int, fraction: Fraction = FULL) -> Load:
    return Load.of([Piece(start, add_months(start, count, Rounding.DOWN), fraction, ("a",))])


class TestAgainstTheDefinition:
    @slow
    @given(small_loads)
    def test_grid_tries_every_served_day(self, load: Load) -> None:
        time = training_time(load)
        assert (time.months, time.anchor) == grid_months(by_day(load))

    @slow
    @given(long_loads)
    def test_no_anchor_of_a_long_load_gives_more(self, load: Load) -> None:
        time, days = training_time(load), by_day(load)
        if time.anchor is not None:
            assert from_anchor(days, time.anchor) == time.months
        for day in sorted(days)[::97]:
            assert from_anchor(days, day) <= time.months

    @quick
    @given(long_loads)
    def test_calendar_and_thirty_day_months(self, load: Load) -> None:
        assert months(load, Method.CALENDAR) == calendar_months(by_day(load))
        assert months(load, Method.THIRTY) == thirty_day_months(by_day(load))

    @slow
    @given(tiny_loads, st.fractions(Fraction(1, 60), 1, max_denominator=60))
    def test_reached_on_is_the_first_day_with_enough(self, load: Load, required: Fraction) -> None:
        days = by_day(load)
        enough = (
            day
            for day in sorted(days)
            if grid_months({d: f for d, f in days.items() if d <= day})[0] >= required
        )
        assert reached_on(load, required) == next(enough, None)

    @quick
    @given(long_loads, st.fractions(Fraction(1, 60), 30, max_denominator=60))
    @pytest.mark.parametrize("method", list(Method))
    def test_reached_on_is_a_day_with_enough_after_one_without(
        self, method: Method, load: Load, required: Fraction
    ) -> None:
        day, low = reached_on(load, required, method), load.first or 0
        if day is None:
            assert months(load, method) < required
        else:
            assert months(load.clip(low, day + 1), method) >= required
            assert months(load.clip(low, day), method) < required


class TestAnniversaries:
    @quick
    @given(any_start, months_of_service)
    @example(date(2019, 1, 31).toordinal(), 1)
    @example(date(2020, 1, 30).toordinal(), 1)
    @example(date(2020, 2, 29).toordinal(), 12)
    def test_unbroken_service_is_exact(self, start: int, count: int) -> None:
        assert months(unbroken(start, count)) == count

    @quick
    @given(any_start, months_of_service)
    def test_the_last_day_of_the_last_month_reaches_it(self, start: int, count: int) -> None:
        through = add_months(start, count, Rounding.DOWN) - 1
        assert reached_on(unbroken(start, 40), Fraction(count)) == through

    @quick
    @given(any_start)
    def test_half_time_for_24_months_is_12(self, start: int) -> None:
        assert months(unbroken(start, 24, HALF)) == 12

    @quick
    @given(any_start, st.integers(0, 1500))
    def test_months_and_days_are_those_a_person_would_count(self, start: int, days: int) -> None:
        load = Load.of([Piece(start, start + days, FULL)])
        whole, rest = as_months_and_days(load, training_time(load))
        assert add_months(start, whole, Rounding.DOWN) + rest == start + days
        assert start + days < add_months(start, whole + 1, Rounding.DOWN)


class TestInvariance:
    @quick
    @given(long_loads, st.lists(st.integers(0, 2900), max_size=5), st.booleans())
    def test_splitting_merging_and_reordering_change_nothing(
        self, load: Load, cuts: list[int], backwards: bool
    ) -> None:
        parts = list(load.pieces)
        for number, cut in enumerate(cuts):
            day = EPOCH + cut
            parts = [
                Piece(start, end, p.fraction, (str(number), str(start)))
                for p in parts
                for start, end in ((p.start, min(p.end, day)), (max(p.start, day), p.end))
                if start < end
            ]
        again = Load.of(reversed(parts) if backwards else parts)
        assert training_time(again) == training_time(load)

    @quick
    @given(long_loads)
    @pytest.mark.parametrize("method", list(Method))
    def test_the_pieces_contribute_the_total(self, method: Method, load: Load) -> None:
        time = training_time(load, method)
        if load:
            shares = [contribution(piece, time.anchor, method) for piece in load.pieces]
            runs = [contribution(run, time.anchor, method) for run in load.runs()]
            assert sum(shares) == sum(runs) == time.months

    @quick
    @given(long_loads, st.integers(2, 9))
    def test_time_is_in_proportion_to_the_fraction(self, load: Load, divisor: int) -> None:
        part = Fraction(1, divisor)
        assert months(load.scale(part)) == months(load) * part


class TestMonotone:
    @quick
    @given(long_loads, pieces(EPOCH - 200, span=2900, longest=60, most=3))
    @pytest.mark.parametrize("method", list(Method))
    def test_added_service_never_lowers_the_amount(
        self, method: Method, load: Load, added: list[Piece]
    ) -> None:
        assert months(load.plus(Load.of(added)), method) >= months(load, method)

    @quick
    @given(long_loads, st.integers(1, 40), st.sampled_from([FULL, HALF]))
    def test_service_just_before_or_after_each_run_never_lowers_it(
        self, load: Load, length: int, fraction: Fraction
    ) -> None:
        amount = months(load)
        for start, end, _ in load.runs():
            for first in (start - length, end):
                grown = load.plus(Load.of([Piece(first, first + length, fraction)]))
                assert months(grown) >= amount

    @quick
    @given(small_loads, small_loads, st.fractions(Fraction(1, 10), 4, max_denominator=10))
    def test_added_service_never_delays_the_day(
        self, load: Load, added: Load, required: Fraction
    ) -> None:
        day = reached_on(load, required)
        if day is not None:
            sooner = reached_on(load.plus(added), required)
            assert sooner is not None
            assert sooner <= day


class TestStrict:
    """A day not served is missed.

    There is one exception, where the calendar itself makes no difference: service that began the
    day after the missing one would have had the same anniversary. That happens only when the n-th
    month is too short for the first day (from 29, 30 or 31 January, one month ends on 28 February),
    so at most the first three days of service can be without weight.
    """

    @quick
    @given(any_start, st.integers(1, 24), st.data())
    def test_one_missing_day_is_missed(self, start: int, count: int, data: st.DataObject) -> None:
        load = unbroken(start, count)
        end = add_months(start, count, Rounding.DOWN)
        missing = data.draw(
            st.integers(start, min(start + 4, end - 1)) | st.integers(start, end - 1)
        )
        left = months(load.without(DaySet.of((missing, missing + 1))))
        harmless = missing + 1 < end and add_months(missing + 1, count, Rounding.DOWN) == end
        assert (left == count) == harmless
        assert left <= count
        assert not harmless or missing < start + 3

    @quick
    @given(any_start, st.integers(1, 24))
    def test_without_its_last_day_service_is_never_enough(self, start: int, count: int) -> None:
        end = add_months(start, count, Rounding.DOWN)
        assert months(unbroken(start, count).clip(start, end - 1)) < count


class TestDeductions:
    @quick
    @given(any_start, st.integers(1, 24), st.integers(1, 10))
    def test_deducted_days_are_cured_by_as_many_full_days(
        self, start: int, count: int, deducted: int
    ) -> None:
        load = unbroken(start, count)
        end = add_months(start, count, Rounding.DOWN)
        for extra in range(deducted + 1):
            served = load.plus(Load.of([Piece(end, end + extra, FULL, ("a",))]))
            left = served.drop_last(Fraction(deducted))
            assert (months(left) >= count) == (extra == deducted)
            assert extra < deducted or left == load

    @quick
    @given(any_start, st.integers(1, 24))
    def test_a_full_day_deducted_from_half_time_takes_two_days(
        self, start: int, count: int
    ) -> None:
        load = unbroken(start, count, HALF)
        end = add_months(start, count, Rounding.DOWN)
        assert load.drop_last(FULL) == load.clip(start, end - 2)

    @quick
    @given(long_loads, st.fractions(0, 200, max_denominator=12))
    def test_a_deduction_never_raises_the_amount(self, load: Load, amount: Fraction) -> None:
        assert months(load.drop_last(amount)) <= months(load)
