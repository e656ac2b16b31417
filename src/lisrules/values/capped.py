"""Training time of which one share counts only within a limit (§ 31(6))."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from lisrules.values.load import Load
from lisrules.values.training import Method, TrainingTime, anchors_of, contribution, training_time

_ZERO = Fraction(0)

Count: TypeAlias = Callable[[Load], Fraction]
"""A way to count the months of a load."""


@dataclass(frozen=True, slots=True)
class CappedTime:
    """The total, what of the limited share counts and what is above the limit; in exact months."""

    total: TrainingTime
    limited: Fraction
    above: Fraction


def capped_time(
    free: Load, whole: Load, most: Callable[[Count], Fraction], method: Method
) -> CappedTime:
    """Return the time of `whole`, of which all that `free` does not hold is limited.

    `free` is a part of `whole`, and on a day with both the free share comes first. `most(count)` is
    what may count at the most, by some way to count months: the free share and the limit. It is
    asked for the months from each anchor; of all anchors the most favourable one counts, and of
    those that give the same the earliest. It is also asked for the time of a load by itself, and no
    anchor gives more than that: what is above the limit pays for no grid that happens to suit the
    free share. Where `most` only rises with its loads, more service never lowers the total.
    """
    uncut = training_time(whole, method)
    if free == whole:
        return CappedTime(uncut, _ZERO, _ZERO)
    bound = most(lambda load: training_time(load, method).months)

    def counted_from(anchor: int | None) -> CappedTime:
        first, all_of_it = (months_from(load, anchor, method) for load in (free, whole))
        months = min(all_of_it, bound, most(lambda load: months_from(load, anchor, method)))
        total = TrainingTime(months, anchor, method)
        return CappedTime(total, max(_ZERO, months - first), all_of_it - months)

    best = counted_from(uncut.anchor)
    if not best.above or method is not Method.GRID:
        return best  # no anchor gives more than all of it
    return max(map(counted_from, anchors_of(whole)), key=lambda found: found.total.months)


def months_from(load: Load, anchor: int | None, method: Method) -> Fraction:
    """Return the months of a load counted from an anchor; days before it add nothing."""
    return sum((contribution(run, anchor, method) for run in load.runs()), _ZERO)
