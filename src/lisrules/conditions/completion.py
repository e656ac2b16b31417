"""Kind `completion`: the right to finish a part with the same employer after absence (§ 14)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from lisrules.conditions.base import Condition, Context, Detail, Finding, Need, Provision
from lisrules.conditions.training_time import TimeServed
from lisrules.values.outcome import Outcome

BY_LAW = frozenset(
    {"sick", "child-sick", "parental", "transferred-holiday", "advance-holiday", "holiday"}
)
"""Kinds of absence that always rest on law or collective agreement."""


@dataclass(frozen=True, slots=True)
class Completion(Detail):
    """The deduction that gives the right, its employers, and the length the part must reach."""

    deducted: Fraction
    absences: tuple[str, ...]
    establishments: tuple[str, ...]
    required: int


class CompletionRight(Condition):
    """Absence by law or collective agreement was deducted from the part that `of` measures."""

    kind: Literal["completion"]
    of: str

    def references(self) -> tuple[str, ...]:
        """The part."""
        return (self.of,)

    def decide(self, context: Context, provision: Provision) -> Finding:
        """The right exists where something was deducted and the part is not yet full."""
        served = context.find(self.of).detail
        if not isinstance(served, TimeServed) or served.deduction is None:
            return self._finding(provision, Outcome.NOT_APPLICABLE, served, (), ())
        if "absences" not in context.facts.known:
            return self._finding(provision, Outcome.UNDETERMINED, served, (), (Need("absences"),))
        deducted = [w.fact for w in served.deduction.weighed if w.why == "deducted" and w.days]
        statutory = tuple(fact for fact in deducted if _statutory(context, fact) is True)
        unknown = tuple(fact for fact in deducted if _statutory(context, fact) is None)
        if not served.deduction.excess or not served.missing:
            outcome = Outcome.NOT_APPLICABLE
        elif statutory:
            outcome = Outcome.MET
        else:
            outcome = Outcome.UNDETERMINED if unknown else Outcome.NOT_MET
        asked = unknown if outcome is Outcome.UNDETERMINED else ()
        needs = tuple(Need("statutory", fact) for fact in asked)
        return self._finding(
            provision, outcome, served, statutory, needs, self._where(context, served)
        )

    def _where(self, context: Context, served: TimeServed) -> tuple[str, ...]:
        found = (
            service.establishment
            for service in context.facts.services
            if service.stage == served.stage and service.arena == served.arena
        )
        return tuple(dict.fromkeys(name for name in found if name is not None))

    def _finding(
        self,
        provision: Provision,
        outcome: Outcome,
        served: Detail,
        statutory: tuple[str, ...],
        needs: tuple[Need, ...],
        where: tuple[str, ...] = (),
    ) -> Finding:
        deduction = served.deduction if isinstance(served, TimeServed) else None
        excess = deduction.excess if deduction else Fraction(0)
        required = served.required if isinstance(served, TimeServed) else 0
        return Finding(
            provision.rule,
            outcome,
            provision,
            Completion(excess, statutory, where, required),
            evidence=statutory,
            needs=needs,
            causes=(self.of,) if outcome is Outcome.MET else (),
        )


def _statutory(context: Context, fact: str) -> bool | None:
    absence = next(item for item in context.facts.absences if item.id == fact)
    return True if absence.kind in BY_LAW else absence.statutory
