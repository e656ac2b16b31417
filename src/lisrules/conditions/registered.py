"""The days on which a post was at a registered establishment (§ 2(3), § 21).

The standing is taken as recorded. Where it is not known, the days are possible and not sure.
"""

from __future__ import annotations

from dataclasses import dataclass

from lisrules.conditions.base import Context, Need
from lisrules.timeline.facts import FAR, ServiceFact, StandingFact
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


def registered_days(context: Context, service: ServiceFact) -> Registered:
    """When the establishment of a post was registered for the specialty that is asked for."""
    if service.establishment is None:
        return Registered(EMPTY, _ALWAYS, (Need("establishment", service.id),))
    if "establishments" not in context.facts.known:
        return Registered(EMPTY, _ALWAYS, (Need("establishments"),))
    found = next((e for e in context.facts.establishments if e.id == service.establishment), None)
    if found is None or found.standings is None:
        return Registered(EMPTY, _ALWAYS, (Need("standing", service.establishment),))
    sure, possible = EMPTY, EMPTY
    for standing in found.standings:
        own = context.is_own(standing.specialty)
        if standing.standing != STANDING or own is False:
            continue
        possible |= DaySet.of((standing.start_lo, standing.end_hi))
        sure |= _surely(standing) if own else EMPTY
    needs = (Need("standing", found.id),) if possible != sure else ()
    return Registered(sure, possible, needs, (found.id,))


def _surely(standing: StandingFact) -> DaySet:
    return DaySet.of((standing.start_hi, max(standing.start_hi, standing.end_lo)))
