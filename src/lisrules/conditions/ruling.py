"""Kind `ruling`: a decision a human authority has made, which the library takes as evidence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lisrules.conditions.base import Condition, Context, Detail, Finding, Need, Provision
from lisrules.values.outcome import Cure, Outcome


@dataclass(frozen=True, slots=True)
class Ruled(Detail):
    """The rulings on the question: pairs of fact and whether it was answered yes."""

    question: str
    rulings: tuple[tuple[str, str | None, bool], ...]


class Ruling(Condition):
    """Met by a ruling of one kind that says yes; not met by one that says no.

    With `presumed: not-met` the silence of a given list of rulings is an answer: no authority
    has made an exception. Without it only a ruling can tell.
    """

    kind: Literal["ruling"]
    ruling: str
    presumed: Literal["not-met", "undetermined"] = "undetermined"

    def decide(self, context: Context, provision: Provision) -> Finding:
        """The latest ruling on the question up to the date decides."""
        given = [
            fact
            for fact in context.facts.rulings
            if fact.kind == self.ruling and fact.hi <= context.on
        ]
        given.sort(key=lambda fact: (fact.hi, fact.id))
        outcome = self._silent(context)
        if given:
            outcome = Outcome.MET if given[-1].holds else Outcome.NOT_MET
        need = Need("rulings", None, self.ruling)
        return Finding(
            provision.rule,
            outcome,
            provision,
            Ruled(self.ruling, tuple((fact.id, fact.body, fact.holds) for fact in given)),
            evidence=tuple(fact.id for fact in given),
            needs=(need,) if outcome is Outcome.UNDETERMINED else (),
            cure=Cure.ACT if outcome is Outcome.NOT_MET else None,
        )

    def _silent(self, context: Context) -> Outcome:
        if self.presumed == "not-met" and "rulings" in context.facts.known:
            return Outcome.NOT_MET
        return Outcome.UNDETERMINED
