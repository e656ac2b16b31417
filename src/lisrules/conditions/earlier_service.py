"""Kind `earlier-service`: service before a day counts where a transitional rule is met (§ 37).

The rules are about service in Norway. Of service in other countries § 32 decides, before the day
as after it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Literal

from pydantic import Field

from lisrules.conditions.base import Admission, Context, Finding, Need, ServiceTest
from lisrules.timeline.facts import FAR, ServiceFact
from lisrules.values.days import DaySet
from lisrules.values.outcome import Outcome

_ALWAYS = DaySet.of((0, FAR))


class EarlierService(ServiceTest):
    """Days before `before` count where one of the rules `if_met` is met; later days always do."""

    kind: Literal["earlier-service"]
    before: date
    if_met: tuple[str, ...] = Field(min_length=1)

    def references(self) -> tuple[str, ...]:
        """The transitional rules."""
        return self.if_met

    def admit(self, context: Context, service: ServiceFact) -> Admission | None:
        """All days, or those from the day on; in doubt while every rule that may be met is."""
        day = self.before.toordinal()
        if service.abroad or service.start_lo >= day:
            return None
        found = [context.find(rule) for rule in self.if_met]
        met = [one for one in found if one.outcome is Outcome.MET]
        if met:
            return Admission(_ALWAYS, _ALWAYS, evidence=tuple(_evidence(met[0])))
        later = DaySet.of((day, FAR))
        unclear = [one for one in found if one.outcome is Outcome.UNDETERMINED]
        if unclear:
            needs = [need for one in unclear for need in one.needs]
            return Admission(later, _ALWAYS, needs[0] if needs else Need("rulings"))
        return Admission(later, later)


def _evidence(found: Finding) -> Iterator[str]:
    """What the transitional rule and its parts rest on."""
    yield from found.evidence
    for part in found.parts:
        yield from _evidence(part)
