"""Training time of which one share counts only within a limit (§ 31(6))."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from lisrules.values.load import Load
from lisrules.values.training import Method, TrainingTime, anchors_of, contribution, training_time

_ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class CappedTime:
    """The total, what of the limited share counts and what is above the limit; in exact months."""

    total: TrainingTime
    limited: Fraction
    above: Fraction


def capped_time(
    free: Load, whole: Load, room: Callable[[int | None], Fraction], method: Method
) -> CappedTime:
    """Return the time of `whole`, of which all that `free` does not hold is limited.

    `free` is a part of `whole`, and on a day with both the free share comes first. `room(anchor)`
    is the limit in months, counted from the same anchor as everything else; of all anchors the
    most favourable one counts, and of those that give the same the earliest. Adding service to
    either load never lowers the total, as long as what it adds to `free` is at least what it takes
    from the room.
    """
    uncut = training_time(whole, method)
    if free == whole:
        return CappedTime(uncut, _ZERO, _ZERO)
    best = _counted_from(uncut.anchor, free, whole, room, method)
    if not best.above or method is not Method.GRID:
        return best  # no anchor gives more than all of it
    tried = (_counted_from(day, free, whole, room, method) for day in anchors_of(whole))
    return max(tried, key=lambda found: found.total.months)


def _counted_from(
    anchor: int | None,
    free: Load,
    whole: Load,
    room: Callable[[int | None], Fraction],
    method: Method,
) -> CappedTime:
    first = months_from(free, anchor, method)
    limited = months_from(whole, anchor, method) - first
    counted = min(limited, max(_ZERO, room(anchor)))
    total = TrainingTime(first + counted, anchor, method)
    return CappedTime(total, counted, limited - counted)


def months_from(load: Load, anchor: int | None, method: Method) -> Fraction:
    """Return the months of a load counted from an anchor; days before it add nothing."""
    return sum((contribution(run, anchor, method) for run in load.runs()), _ZERO)
