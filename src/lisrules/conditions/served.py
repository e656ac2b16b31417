"""Kind `served`: service of a stage on a day or later (§ 31(5), wording of March 2020)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from lisrules.conditions.base import Condition, Context, Detail, Finding, Need, Provision
from lisrules.values.outcome import Cure, Outcome


@dataclass(frozen=True, slots=True)
class ServedSince(Detail):
    """The first day that is asked for, and the stretches of service on that day or later."""

    since: int
    services: tuple[str, ...]


class Served(Condition):
    """In service in `stage` on `since` or later, up to the date of the decision."""

    kind: Literal["served"]
    stage: Literal["lis1", "lis2", "lis3", "other"]
    since: date

    def decide(self, context: Context, provision: Provision) -> Finding:
        """Met by one stretch that surely reaches the day; open while one possibly does."""
        first, limit = self.since.toordinal(), context.on + 1
        own = [s for s in context.facts.services if s.stage == self.stage]
        possibly = [s for s in own if s.start_lo < limit and min(s.end_hi, limit) > first]
        surely = [s for s in possibly if s.start_hi < limit and min(s.end_lo, limit) > first]
        outcome = Outcome.MET if surely else Outcome.NOT_MET
        if not surely and (possibly or "service" not in context.facts.known):
            outcome = Outcome.UNDETERMINED
        open_ones = tuple(Need("through", s.id) for s in possibly) or (Need("service"),)
        facts = tuple(service.id for service in surely or possibly)
        return Finding(
            provision.rule,
            outcome,
            provision,
            ServedSince(first, facts),
            evidence=facts,
            needs=open_ones if outcome is Outcome.UNDETERMINED else (),
            cure=Cure.NEVER if outcome is Outcome.NOT_MET else None,
        )
