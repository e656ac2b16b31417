"""Kind `period`: service counts only from the day the scheme took effect (§ 39)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from lisrules.conditions.base import (
    Admission,
    Context,
    Detail,
    Finding,
    Need,
    Provision,
    ServiceTest,
)
from lisrules.timeline.facts import FAR, ServiceFact
from lisrules.values.days import DaySet
from lisrules.values.outcome import Cure, Outcome, between


@dataclass(frozen=True, slots=True)
class Since(Detail):
    """The first day, and the interval in which the first service of the stage began."""

    since: int
    begun: tuple[int, int] | None


class Period(ServiceTest):
    """Days from `since` on. Asked by itself: did all service of the stage begin since then."""

    kind: Literal["period"]
    stage: Literal["lis1", "lis2", "lis3", "other"]
    since: date

    def admit(self, context: Context, service: ServiceFact) -> Admission | None:
        """The days on or after the first day."""
        first = self.since.toordinal()
        if service.start_lo >= first:
            return None
        days = DaySet.of((first, FAR))
        return Admission(days, days)

    def decide(self, context: Context, provision: Provision) -> Finding:
        """Compare the first service of the stage with the day."""
        own = [s for s in context.facts.services if s.stage == self.stage]
        own = [service for service in own if service.start_lo <= context.on]
        first = self.since.toordinal()
        if own:
            begun = min(s.start_lo for s in own), min(s.start_hi for s in own)
            outcome = between(*(_since(day, first) for day in begun))
        else:
            begun = None
            known = "service" in context.facts.known
            outcome = Outcome.NOT_APPLICABLE if known else Outcome.UNDETERMINED
        return Finding(
            provision.rule,
            outcome,
            provision,
            Since(first, begun),
            evidence=tuple(service.id for service in own),
            needs=(Need("service"),) if outcome is Outcome.UNDETERMINED else (),
            cure=Cure.NEVER if outcome is Outcome.NOT_MET else None,
        )


def _since(day: int, first: int) -> Outcome:
    return Outcome.MET if day >= first else Outcome.NOT_MET
