"""How much effort a set of changes is: the order in which repairs are offered."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from lisrules.advice.repairing.changes import (
    ActivityDone,
    Answered,
    Assessed,
    Authorised,
    Change,
    NoneThere,
    Paper,
    ProgrammeAttested,
    Ruled,
    ServiceConfirmed,
)
from lisrules.advice.repairing.lasting import GroupDays, GuidanceHours, ServiceDays, Sized, Waiting

PAPERS, RECOMMENDATIONS, OBJECTIVES, RULINGS, TIME = range(5)
_RANKS: Final[dict[type[Change], int]] = {
    NoneThere: PAPERS,
    Answered: PAPERS,
    ServiceConfirmed: PAPERS,
    Paper: PAPERS,
    ProgrammeAttested: PAPERS,
    ActivityDone: OBJECTIVES,
    GuidanceHours: OBJECTIVES,
    Ruled: RULINGS,
    Authorised: RULINGS,
    Waiting: TIME,
    ServiceDays: TIME,
    GroupDays: TIME,
}


def rank(change: Change) -> int:
    """The sort of effort; each is more than all before it.

    Answers and papers, recommendations and decisions, objectives and guidance, rulings of an
    authority, time to be served.
    """
    if isinstance(change, Assessed):
        return OBJECTIVES if change.what == "attained" else RECOMMENDATIONS
    return _RANKS[type(change)]


def effort(changes: Iterable[Change]) -> tuple[int, int, int, tuple[str, ...]]:
    """What sets are ordered by, the least first.

    The hardest sort of change in the set, the number of changes, days and hours together, and
    last, so that the order is always the same, the names of the changes. Pure.
    """
    every = sorted(changes, key=lambda one: one.id)
    return (
        max((rank(one) for one in every), default=PAPERS),
        len(every),
        sum(one.size for one in every if isinstance(one, Sized)),
        tuple(one.id for one in every),
    )
