from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from lisrules.values.days import DaySet
from lisrules.values.load import Load, Piece
from tests.oracle.slow_days import (
    RawPiece,
    SlowLoad,
    capped,
    days_in,
    first_day_with,
    sources_by_day,
    uncapped,
    without_last,
)
from tests.property.loads import fractions, pieces, small_ranges

Pieces = list[Piece]

quick = settings(max_examples=150, deadline=None)
amounts = st.fractions(0, 40, max_denominator=12)
positive_amounts = st.fractions(Fraction(1, 12), 40, max_denominator=12)


def raw(drawn: Pieces | tuple[Piece, ...]) -> list[RawPiece]:
    return [(p.start, p.end, p.fraction, p.sources) for p in drawn]


def slow(drawn: Pieces) -> SlowLoad:
    return capped(uncapped(raw(drawn)))


def listed(load: Load) -> SlowLoad:
    return uncapped(raw(load.pieces))


def assert_normal(load: Load) -> None:
    for piece in load.pieces:
        assert piece.start < piece.end
        assert 0 < piece.fraction <= 1
        assert list(piece.sources) == sorted(set(piece.sources))
    for a, b in pairwise(load.pieces):
        same = (a.fraction, a.sources) == (b.fraction, b.sources)
        assert a.end < b.start or (a.end == b.start and not same)


@quick
@given(pieces())
def test_pieces_add_up_day_by_day_and_are_capped(drawn: Pieces) -> None:
    load = Load.of(drawn)
    assert listed(load) == slow(drawn)
    assert_normal(load)


@quick
@given(pieces())
def test_each_day_remembers_every_fact_on_it(drawn: Pieces) -> None:
    load = Load.of(drawn)
    assert sources_by_day(raw(load.pieces)) == sources_by_day(raw(drawn))


@quick
@given(pieces())
def test_amounts_and_days_agree_with_single_days(drawn: Pieces) -> None:
    load, expected = Load.of(drawn), slow(drawn)
    assert load.total() == sum(expected.values())
    assert days_in(load.days().ranges) == set(expected)
    assert load.first == min(expected, default=None)
    assert load.last == max(expected, default=None)
    assert bool(load) == bool(expected)
    for day in range(-1, 58):
        assert load.fraction_on(day) == expected.get(day, 0)


@quick
@given(pieces())
def test_days_over_full_time_are_those_that_the_cap_cuts(drawn: Pieces) -> None:
    over = Load.over_full_time(drawn)
    expected = {day for day, fraction in uncapped(raw(drawn)).items() if fraction > 1}
    assert days_in(over.ranges) == expected


@quick
@given(pieces())
def test_runs_are_maximal_and_cover_the_load(drawn: Pieces) -> None:
    runs = Load.of(drawn).runs()
    assert uncapped([(*run, ()) for run in runs]) == slow(drawn)
    for a, b in pairwise(runs):
        assert a[1] < b[0] or (a[1] == b[0] and a[2] != b[2])


@quick
@given(pieces(), small_ranges, st.integers(-2, 60), st.integers(-2, 60))
def test_cutting_to_days_agrees_with_single_days(
    drawn: Pieces, ranges: list[tuple[int, int]], start: int, end: int
) -> None:
    load, expected, kept = Load.of(drawn), slow(drawn), days_in(ranges)
    cases = [
        (load.restrict(DaySet.of(*ranges)), {d: f for d, f in expected.items() if d in kept}),
        (load.without(DaySet.of(*ranges)), {d: f for d, f in expected.items() if d not in kept}),
        (load.clip(start, end), {d: f for d, f in expected.items() if start <= d < end}),
    ]
    for result, days in cases:
        assert listed(result) == days
        assert_normal(result)


@quick
@given(pieces(), pieces())
def test_plus_adds_day_by_day_under_the_cap(a: Pieces, b: Pieces) -> None:
    total = Load.of(a).plus(Load.of(b))
    assert total == Load.of(a + b)
    assert total == Load.of(b).plus(Load.of(a))


@quick
@given(pieces(), st.fractions(0, 3, max_denominator=5))
def test_scale_multiplies_each_day_under_the_cap(drawn: Pieces, factor: Fraction) -> None:
    scaled = Load.of(drawn).scale(factor)
    expected = {day: min(fraction * factor, Fraction(1)) for day, fraction in slow(drawn).items()}
    assert listed(scaled) == {day: fraction for day, fraction in expected.items() if fraction}
    assert_normal(scaled)


@quick
@given(pieces(), amounts)
def test_drop_last_takes_days_from_the_end(drawn: Pieces, amount: Fraction) -> None:
    load = Load.of(drawn)
    left = load.drop_last(amount)
    assert listed(left) == without_last(slow(drawn), amount)
    assert left.total() == max(load.total() - amount, 0)
    assert_normal(left)


@quick
@given(pieces(), amounts, amounts)
def test_dropping_twice_is_dropping_the_sum(drawn: Pieces, a: Fraction, b: Fraction) -> None:
    load = Load.of(drawn)
    assert load.drop_last(a).drop_last(b) == load.drop_last(a + b)


@quick
@given(pieces(), positive_amounts)
def test_prefix_day_is_the_first_day_with_enough(drawn: Pieces, amount: Fraction) -> None:
    assert Load.of(drawn).prefix_day(amount) == first_day_with(slow(drawn), amount)


@quick
@given(
    pieces().flatmap(lambda drawn: st.tuples(st.just(drawn), st.permutations(drawn))),
    st.integers(0, 55),
)
def test_order_and_splitting_change_nothing(orders: tuple[Pieces, Pieces], cut: int) -> None:
    drawn, shuffled = orders
    halves = [
        Piece(start, end, p.fraction, p.sources)
        for p in shuffled
        for start, end in (
            (p.start, min(max(cut, p.start), p.end)),
            (min(max(cut, p.start), p.end), p.end),
        )
    ]
    assert Load.of(halves) == Load.of(drawn)


@quick
@given(st.integers(0, 40), st.integers(1, 30), fractions)
def test_one_piece_alone_is_kept_as_it_is(start: int, length: int, fraction: Fraction) -> None:
    piece = Piece(start, start + length, fraction, ("a",))
    assert Load.of([piece]).pieces == (piece,)


@quick
@given(pieces(), pieces())
def test_what_two_loads_share_and_what_one_leaves_of_the_other(one: Pieces, other: Pieces) -> None:
    a, b = slow(one), slow(other)
    shared = Load.of(one).at_most(Load.of(other))
    left = Load.of(one).minus(Load.of(other))
    assert listed(shared) == {day: min(a[day], b[day]) for day in a.keys() & b.keys()}
    over = {day: fraction - b.get(day, Fraction(0)) for day, fraction in a.items()}
    assert listed(left) == {day: fraction for day, fraction in over.items() if fraction > 0}
    assert_normal(shared)
    assert_normal(left)
