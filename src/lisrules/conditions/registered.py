"""The days on which a post was at a registered establishment (§ 2(3), § 21).

Where the standing is not known, the days are possible and not sure.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lisrules.conditions.base import Context, Need, ReadingUse
from lisrules.conditions.standing import standing_days
from lisrules.timeline.facts import FAR, ServiceFact
from lisrules.values.days import EMPTY, DaySet

_ALWAYS = DaySet.of((0, FAR))
STANDING = "registered"


@dataclass(frozen=True, slots=True)
class Registered:
    """The days of surely and of possibly registered standing, and what would settle the rest."""

    sure: DaySet
    possible: DaySet
    needs: tuple[Need, ...] = ()
    evidence: tuple[str, ...] = ()
    readings: tuple[ReadingUse, ...] = ()


def registered_days(
    context: Context, service: ServiceFact, widened_by: Iterable[str]
) -> Registered:
    """When the establishment of a post was registered for the specialty that is asked for.

    `widened_by` are the rules by which it counts as registered beyond its record.
    """
    if service.establishment is None:
        return Registered(EMPTY, _ALWAYS, (Need("establishment", service.id),))
    if "establishments" not in context.facts.known:
        return Registered(EMPTY, _ALWAYS, (Need("establishments"),))
    found = next((e for e in context.facts.establishments if e.id == service.establishment), None)
    if found is None or found.standings is None:
        return Registered(EMPTY, _ALWAYS, (Need("standing", service.establishment),))
    names = {standing.specialty for standing in found.standings}
    own = frozenset(name for name in names if context.is_own(name))
    maybe = frozenset(name for name in names if context.is_own(name) is not False)
    rules = tuple(widened_by)
    surely = standing_days(context, found, STANDING, rules, own)
    possibly = standing_days(context, found, STANDING, rules, maybe)
    needs = possibly.needs or (Need("standing", found.id),)
    return Registered(
        surely.sure,
        possibly.possible,
        needs if possibly.possible != surely.sure else (),
        (found.id,),
        possibly.readings,
    )
