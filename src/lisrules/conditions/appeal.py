"""Kind `appeal`: where a refusal of an application can be appealed to (§ 35)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from lisrules.conditions.base import Condition, Context, Detail, Finding, Provision
from lisrules.values.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Appealable(Detail):
    """Who decides the appeal, and the conditions on which an application fails."""

    to: str
    failed: tuple[str, ...]


class Appeal(Condition):
    """A right where one of the conditions `of` is not met, so that an application is refused."""

    kind: Literal["appeal"]
    of: tuple[str, ...] = Field(min_length=1)
    to: Literal["helsepersonellnemnd", "helseklage"]

    def references(self) -> tuple[str, ...]:
        """The conditions of the decision that can be refused."""
        return self.of

    def decide(self, context: Context, provision: Provision) -> Finding:
        """Met where a condition fails; where all are met there is nothing to appeal."""
        found = [context.find(rule) for rule in self.of]
        failed = tuple(one.rule for one in found if one.outcome is Outcome.NOT_MET)
        open_ones = [one for one in found if one.outcome is Outcome.UNDETERMINED]
        outcome = Outcome.MET if failed else Outcome.NOT_APPLICABLE
        if open_ones and not failed:
            outcome = Outcome.UNDETERMINED
        return Finding(
            provision.rule,
            outcome,
            provision,
            Appealable(self.to, failed),
            needs=tuple(dict.fromkeys(need for one in open_ones for need in one.needs))
            if outcome is Outcome.UNDETERMINED
            else (),
            readings=tuple(dict.fromkeys(use for one in found for use in one.readings)),
            causes=failed or tuple(one.rule for one in open_ones),
        )
