"""Kind `earlier-service`: service before a day counts where a transitional rule is met (§ 37)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Literal

from lisrules.conditions.base import Admission, Context, Finding, Need, ServiceTest
from lisrules.timeline.facts import FAR, ServiceFact
from lisrules.values.days import DaySet
from lisrules.values.outcome import Outcome

_ALWAYS = DaySet.of((0, FAR))


class EarlierService(ServiceTest):
    """Days before `before` count where the rule `if_met` is met; later days always do."""

    kind: Literal["earlier-service"]
    before: date
    if_met: str

    def references(self) -> tuple[str, ...]:
        """The transitional rule."""
        return (self.if_met,)

    def admit(self, context: Context, service: ServiceFact) -> Admission | None:
        """All days, or those from the day on; in doubt while the rule is."""
        day = self.before.toordinal()
        if service.start_lo >= day:
            return None
        found = context.find(self.if_met)
        if found.outcome is Outcome.MET:
            return Admission(_ALWAYS, _ALWAYS, evidence=tuple(_evidence(found)))
        later = DaySet.of((day, FAR))
        if found.outcome is Outcome.UNDETERMINED:
            needs = found.needs
            return Admission(later, _ALWAYS, needs[0] if needs else Need("rulings"))
        return Admission(later, later)


def _evidence(found: Finding) -> Iterator[str]:
    """What the transitional rule and its parts rest on."""
    yield from found.evidence
    for part in found.parts:
        yield from _evidence(part)
