"""Kind `activities`: learning activities recorded with a status (guidance, not law: § 3b)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lisrules.conditions.base import Condition, Context, Detail, Finding, Need, Provision
from lisrules.values.outcome import Cure, Outcome


@dataclass(frozen=True, slots=True)
class ActivityStatus(Detail):
    """The activities looked at, and those that lack the status."""

    activity: str | None
    status: tuple[str, ...]
    seen: tuple[str, ...]
    lacking: tuple[str, ...]


class Activities(Condition):
    """Activities of one part: every one of them, or some of one kind, has a status."""

    kind: Literal["activities"]
    part: Literal["lis1", "lis2", "lis3"]
    activity: str | None = None
    status: tuple[str, ...]
    every: bool = False

    def decide(self, context: Context, provision: Provision) -> Finding:
        """Decide over the recorded activities; a list that is absent settles nothing."""
        seen = [
            fact
            for fact in context.facts.activities
            if fact.body in (self.part, None)
            and (self.activity is None or fact.kind == self.activity)
            and fact.lo <= context.on
        ]
        lacking = tuple(fact.id for fact in seen if fact.status not in self.status)
        outcome = self._outcome(context, len(seen), len(lacking))
        return Finding(
            provision.rule,
            outcome,
            provision,
            ActivityStatus(self.activity, self.status, tuple(f.id for f in seen), lacking),
            evidence=tuple(fact.id for fact in seen),
            needs=(Need("activities"),) if outcome is Outcome.UNDETERMINED else (),
            cure=Cure.ACT if outcome is Outcome.NOT_MET else None,
        )

    def _outcome(self, context: Context, seen: int, lacking: int) -> Outcome:
        if "activities" not in context.facts.known:
            return Outcome.UNDETERMINED
        if self.every:
            return Outcome.NOT_MET if lacking or not seen else Outcome.MET
        return Outcome.MET if seen > lacking else Outcome.NOT_MET
