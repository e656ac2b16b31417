from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from lisrules.values.days import EMPTY, DaySet
from tests.oracle.slow_days import days_in
from tests.property.loads import small_ranges

Ranges = list[tuple[int, int]]

quick = settings(max_examples=150, deadline=None)


def listed(days: DaySet) -> set[int]:
    return days_in(days.ranges)


def assert_normal(days: DaySet) -> None:
    """One way only to write a set down: sorted, not empty, neither overlapping nor touching."""
    assert all(start < end for start, end in days.ranges)
    ends, starts = [r[1] for r in days.ranges[:-1]], [r[0] for r in days.ranges[1:]]
    assert all(end < start for end, start in zip(ends, starts, strict=True))


@quick
@given(small_ranges, small_ranges)
def test_operators_agree_with_sets_of_days(a: Ranges, b: Ranges) -> None:
    x, y = DaySet.of(*a), DaySet.of(*b)
    cases = [
        (x | y, days_in(a) | days_in(b)),
        (x & y, days_in(a) & days_in(b)),
        (x - y, days_in(a) - days_in(b)),
    ]
    for result, expected in cases:
        assert listed(result) == expected
        assert_normal(result)


@quick
@given(small_ranges, st.integers(-2, 60), st.integers(-2, 60))
def test_clip_agrees_with_sets_of_days(a: Ranges, start: int, end: int) -> None:
    clipped = DaySet.of(*a).clip(start, end)
    assert listed(clipped) == {day for day in days_in(a) if start <= day < end}
    assert_normal(clipped)


@quick
@given(small_ranges)
def test_size_ends_membership_and_gaps_agree_with_sets_of_days(a: Ranges) -> None:
    days, slow = DaySet.of(*a), days_in(a)
    assert len(days) == len(slow)
    assert bool(days) == bool(slow)
    assert days.first == min(slow, default=None)
    assert days.last == max(slow, default=None)
    assert [day for day in range(-1, 60) if day in days] == sorted(slow)
    between = set(range(min(slow), max(slow) + 1)) if slow else set()
    assert listed(days.gaps()) == between - slow
    assert_normal(days.gaps())


@quick
@given(small_ranges.flatmap(lambda a: st.tuples(st.just(a), st.permutations(a))))
def test_the_order_of_the_ranges_is_nothing(orders: tuple[Ranges, Ranges]) -> None:
    assert DaySet.of(*orders[0]) == DaySet.of(*orders[1])


@quick
@given(small_ranges, small_ranges, small_ranges)
def test_laws_of_sets(a: Ranges, b: Ranges, c: Ranges) -> None:
    x, y, z = DaySet.of(*a), DaySet.of(*b), DaySet.of(*c)
    assert x | y == y | x
    assert x & y == y & x
    assert (x | y) | z == x | (y | z)
    assert x & (y | z) == (x & y) | (x & z)
    assert x - (y | z) == (x - y) - z
    assert (x - y) | (x & y) == x
    assert x | EMPTY == x
    assert x & EMPTY == EMPTY
