"""Kind `earlier-service`: service before a day counts where a transitional rule is met (§ 37)."""

from __future__ import annotations

from datetime import date
from typing import Literal

from lisrules.conditions.base import Admission, Context, Need, ServiceTest
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
        outcome = context.find(self.if_met).outcome
        if outcome is Outcome.MET:
            return None
        later = DaySet.of((day, FAR))
        if outcome is Outcome.UNDETERMINED:
            needs = context.find(self.if_met).needs
            return Admission(later, _ALWAYS, needs[0] if needs else Need("rulings"))
        return Admission(later, later)
