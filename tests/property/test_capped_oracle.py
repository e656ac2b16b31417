"""Time with a limit against its definition: every served day as the anchor, day by day."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from lisrules.values.capped import CappedTime, Count, capped_time
from lisrules.values.load import Load, Piece
from lisrules.values.months import Rounding, add_months
from lisrules.values.training import Method
from tests.oracle.slow_days import SlowLoad, uncapped
from tests.oracle.slow_training import (
    calendar_months,
    from_anchor,
    grid_months,
    thirty_day_months,
)
from tests.property.loads import EPOCH, pieces

slow = settings(max_examples=40, deadline=None)
quick = settings(max_examples=60, deadline=None)
loads = pieces(EPOCH, span=110, longest=25, most=3).map(Load.of)
limits = st.fractions(0, 4, max_denominator=31)


def by_day(load: Load) -> SlowLoad:
    return uncapped((p.start, p.end, p.fraction, ()) for p in load.pieces)


def capped(own: Load, limited: Load, inside: Load, limit: Fraction, method: Method) -> CappedTime:
    """Time of which `inside`, a share that is free like `own`, takes up room under the limit."""
    free = own.plus(inside)

    def most(count: Count) -> Fraction:
        return max(count(free), count(own) + limit)

    return capped_time(free, free.plus(limited), most, method)


def slowly(
    own: Load, limited: Load, inside: Load, limit: Fraction
) -> tuple[Fraction, Fraction, Fraction, int | None]:
    """The most favourable anchor of all served days, and the earliest of those.

    No anchor gives a share more than the best of its own days does.
    """
    free = own.plus(inside)
    mine, unlimited, whole = by_day(own), by_day(free), by_day(free.plus(limited))
    bound = max(grid_months(unlimited)[0], grid_months(mine)[0] + limit)
    found: tuple[Fraction, Fraction, Fraction, int | None] | None = None
    for anchor in sorted(whole):
        everything, first = from_anchor(whole, anchor), from_anchor(unlimited, anchor)
        total = min(everything, bound, max(first, from_anchor(mine, anchor) + limit))
        if found is None or total > found[0]:
            found = total, max(Fraction(0), total - first), everything - total, anchor
    return found or (Fraction(0), Fraction(0), Fraction(0), None)


@slow
@given(loads, loads, loads, limits)
def test_every_served_day_is_tried(
    free: Load, limited: Load, inside: Load, limit: Fraction
) -> None:
    found = capped(free, limited, inside, limit, Method.GRID)
    total = found.total
    assert (total.months, found.limited, found.above, total.anchor) == slowly(
        free, limited, inside, limit
    )


@slow
@given(loads, st.integers(0, 60), st.integers(80, 140), limits)
def test_so_it_is_where_all_of_it_together_is_unbroken(
    free: Load, first: int, days: int, limit: Fraction
) -> None:
    start = EPOCH + first
    limited = Load.of([Piece(start, start + days, Fraction(1))])
    own = free.clip(start, start + days)
    found = capped(own, limited, Load(), limit, Method.GRID)
    total = found.total
    assert (total.months, found.limited, found.above, total.anchor) == slowly(
        own, limited, Load(), limit
    )


@quick
@given(loads, loads, limits)
def test_so_are_months_that_need_no_anchor(free: Load, limited: Load, limit: Fraction) -> None:
    for method, months in (
        (Method.CALENDAR, calendar_months),
        (Method.THIRTY, thirty_day_months),
    ):
        found = capped(free, limited, Load(), limit, method)
        own, whole = months(by_day(free)), months(by_day(free.plus(limited)))
        counted = min(whole - own, limit)
        assert (found.total.months, found.limited) == (own + counted, counted)
        assert found.above == whole - own - counted


@quick
@given(st.integers(0, 40), st.integers(1, 40), limits, loads)
def test_unbroken_months_besides_the_limit_are_exact(
    after: int, months: int, limit: Fraction, more: Load
) -> None:
    other = Load.of([Piece(EPOCH, add_months(EPOCH, 6, Rounding.DOWN), Fraction(1))]).plus(more)
    start = (other.last or EPOCH) + 1 + after
    own = Load.of([Piece(start, add_months(start, months, Rounding.DOWN), Fraction(1))])
    assert capped(own, other, Load(), limit, Method.GRID).total.months == months + limit


@quick
@given(loads, loads, loads, limits, loads)
def test_more_service_of_any_sort_never_lowers_it(
    free: Load, limited: Load, inside: Load, limit: Fraction, more: Load
) -> None:
    before = capped(free, limited, inside, limit, Method.GRID).total.months
    for changed in (
        (free.plus(more), limited, inside),
        (free, limited.plus(more), inside),
        (free, limited, inside.plus(more)),
    ):
        assert capped(*changed, limit, Method.GRID).total.months >= before


@quick
@given(loads, loads, limits, limits)
def test_a_higher_limit_never_lowers_it(
    free: Load, limited: Load, limit: Fraction, more: Fraction
) -> None:
    lower, higher = (
        capped(free, limited, Load(), room, Method.GRID) for room in (limit, limit + more)
    )
    assert lower.total.months <= higher.total.months <= lower.total.months + more
