"""Kind `under-reading`: a rule that stands for another, but only under one option of a reading."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lisrules.conditions.base import Condition, Context, Detail, Finding, Provision, uses
from lisrules.values.outcome import Cure, Outcome


@dataclass(frozen=True, slots=True)
class UnderOption(Detail):
    """The rule that stands for this one, and whether the option lets it."""

    of: str
    allowed: bool


class UnderReading(Condition):
    """As the rule `of` under the option, never met under another."""

    kind: Literal["under-reading"]
    reading: str
    option: str
    of: str

    def references(self) -> tuple[str, ...]:
        """The rule that stands for this one."""
        return (self.of,)

    def decide(self, context: Context, provision: Provision) -> Finding:
        """The reading matters only where the rule is, or may be, met."""
        found = context.find(self.of)
        allowed = context.option(self.reading) == self.option
        outcome = found.outcome if allowed else Outcome.NOT_MET
        used = uses(context, self.reading) if found.outcome is not Outcome.NOT_MET else ()
        return Finding(
            provision.rule,
            outcome,
            provision,
            UnderOption(self.of, allowed),
            evidence=found.evidence,
            needs=found.needs if outcome is Outcome.UNDETERMINED else (),
            readings=(*used, *found.readings),
            causes=(self.of,),
            cure=Cure.NEVER if outcome is Outcome.NOT_MET else None,
        )
