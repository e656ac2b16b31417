"""Kind `ruling`: a decision a human authority has made, which the library takes as evidence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lisrules.conditions.base import Condition, Context, Detail, Finding, Need, Provision
from lisrules.timeline.facts import StatementFact
from lisrules.values.outcome import Cure, Outcome, between


@dataclass(frozen=True, slots=True)
class Ruled(Detail):
    """The rulings on the question: pairs of fact and whether it was answered yes."""

    question: str
    rulings: tuple[tuple[str, str | None, bool], ...]


class Ruling(Condition):
    """Met by a ruling of one kind that says yes; not met by one that says no.

    With `presumed: not-met` the silence of a given list of rulings is an answer: no authority
    has made an exception. Without it only a ruling can tell. With `answer: no` it is the other
    way round: met by a ruling that says no, and otherwise there is nothing to meet.
    """

    kind: Literal["ruling"]
    ruling: str
    presumed: Literal["not-met", "undetermined"] = "undetermined"
    own: bool = False
    """Whether a ruling that names another specialty than the one asked for says nothing."""
    authorities: tuple[str, ...] = ()
    """Who must have ruled, in small letters; empty: anybody."""
    answer: Literal["yes", "no"] = "yes"

    def decide(self, context: Context, provision: Provision) -> Finding:
        """The latest ruling on the question up to the date decides."""
        said = [fact for fact in context.facts.rulings if self._said(context, fact)]
        said.sort(key=lambda fact: (fact.hi, fact.id))
        given = [fact for fact in said if self._about(context, fact)]
        outcome = self._answered(given[-1]) if given else self._silent(context)
        doubtful = [fact for fact in said if fact not in given]
        doubtful = [fact for fact in doubtful if not given or fact.hi >= given[-1].hi]
        if doubtful:
            outcome = between(outcome, self._answered(doubtful[-1]))
        needs = tuple(Need("specialty-named", fact.id) for fact in doubtful)
        shown = sorted((*given, *doubtful), key=lambda fact: (fact.hi, fact.id))
        return Finding(
            provision.rule,
            outcome,
            provision,
            Ruled(self.ruling, tuple((fact.id, fact.body, fact.holds) for fact in shown)),
            evidence=tuple(fact.id for fact in shown),
            needs=self._needs(needs) if outcome is Outcome.UNDETERMINED else (),
            cure=Cure.ACT if outcome is Outcome.NOT_MET else None,
        )

    def _said(self, context: Context, fact: StatementFact) -> bool:
        """Whether it is a ruling on the question that may concern the specialty."""
        if fact.kind != self.ruling or fact.hi > context.on:
            return False
        if self.authorities and (fact.body or "").casefold() not in self.authorities:
            return False
        return self._about(context, fact) is not False

    def _about(self, context: Context, fact: StatementFact) -> bool | None:
        """Whether it concerns the specialty; `None` where the name it gives is not known."""
        if not self.own or fact.specialty is None or context.specialty is None:
            return True
        return context.is_own(fact.specialty)

    def _answered(self, fact: StatementFact) -> Outcome:
        if self.answer == "no":
            return Outcome.NOT_APPLICABLE if fact.holds else Outcome.MET
        return Outcome.MET if fact.holds else Outcome.NOT_MET

    def _silent(self, context: Context) -> Outcome:
        if self.presumed == "not-met" and "rulings" in context.facts.known:
            return Outcome.NOT_MET if self.answer == "yes" else Outcome.NOT_APPLICABLE
        return Outcome.UNDETERMINED

    def _needs(self, unclear: tuple[Need, ...]) -> tuple[Need, ...]:
        return unclear or (Need("rulings", None, self.ruling),)
