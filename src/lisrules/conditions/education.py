"""Kind `education`: basic medical education from another state of the EEA (§ 37(4))."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lisrules.conditions.base import Condition, Context, Detail, Finding, Need, Provision
from lisrules.timeline.facts import EducationFact
from lisrules.values.outcome import Cure, Outcome


@dataclass(frozen=True, slots=True)
class Educated(Detail):
    """The country of the education and whether it is of the EEA; `None` where not known."""

    country: str | None
    eea: bool | None


class Education(Condition):
    """Completed by the date in a state of the EEA, and not in the country `outside`."""

    kind: Literal["education"]
    outside: str
    """The country that does not count, such as `NO`."""

    def decide(self, context: Context, provision: Provision) -> Finding:
        """The record says country, standing and completion; what it leaves out is not known."""
        given = context.facts.education
        outcome, need = self._outcome(context, given)
        return Finding(
            provision.rule,
            outcome,
            provision,
            Educated(None, None) if given is None else Educated(given.country, given.eea),
            needs=(Need(need),) if outcome is Outcome.UNDETERMINED else (),
            cure=Cure.NEVER if outcome is Outcome.NOT_MET else None,
        )

    def _outcome(self, context: Context, given: EducationFact | None) -> tuple[Outcome, str]:
        if given is None:
            return Outcome.UNDETERMINED, "education"
        if given.country == self.outside or given.eea is False:
            return Outcome.NOT_MET, ""
        if given.lo is not None and given.lo > context.on:
            return Outcome.NOT_MET, ""
        if given.eea is None:
            return Outcome.UNDETERMINED, "eea"
        if given.hi is None or given.hi > context.on:
            return Outcome.UNDETERMINED, "completed"
        return Outcome.MET, ""
