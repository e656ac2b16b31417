"""Kind `ruling`: a decision a human authority has made, which the library takes as evidence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pydantic import model_validator

from lisrules.conditions.base import Condition, Context, Detail, Finding, Need, Provision
from lisrules.conditions.rulings import latest_ruling, made_by, on_specialty
from lisrules.timeline.facts import StatementFact
from lisrules.values.outcome import Cure, Outcome

_PRESUMED = {
    "not-met": Outcome.NOT_MET,
    "not-applicable": Outcome.NOT_APPLICABLE,
    "undetermined": Outcome.UNDETERMINED,
}


@dataclass(frozen=True, slots=True)
class Ruled(Detail):
    """The rulings on the question: pairs of fact and whether it was answered yes."""

    question: str
    rulings: tuple[tuple[str, str | None, bool], ...]


class Ruling(Condition):
    """Met by a ruling of one kind that says yes; not met by one that says no.

    With `presumed: not-met` the silence of a given list of rulings is an answer: no authority
    has made an exception; with `not-applicable` there is then nothing to decide. Without it only a
    ruling can tell, unless the rule `otherwise` decides where no ruling does. With `answer: no` it
    is the other way round: met by a ruling that says no, and otherwise there is nothing to meet.
    """

    kind: Literal["ruling"]
    ruling: str
    presumed: Literal["not-met", "not-applicable", "undetermined"] = "undetermined"
    otherwise: str | None = None
    """A rule that decides where the rulings are silent."""
    own: bool = False
    """Whether a ruling that names another specialty than the one asked for says nothing."""
    authorities: tuple[str, ...] = ()
    """Who must have ruled, in small letters; empty: anybody."""
    answer: Literal["yes", "no"] = "yes"

    @model_validator(mode="after")
    def _one_answer_to_silence(self) -> Ruling:
        if self.otherwise is not None and (self.presumed != "undetermined" or self.answer == "no"):
            raise ValueError("found `otherwise` beside `presumed` or `answer`, expected it alone")
        return self

    def references(self) -> tuple[str, ...]:
        """The rule that decides where the rulings are silent."""
        return () if self.otherwise is None else (self.otherwise,)

    def decide(self, context: Context, provision: Provision) -> Finding:
        """The latest ruling on the question up to the date decides; else what is presumed."""
        found = latest_ruling(context, self.ruling, lambda one: self._about(context, one))
        facts = None if self.otherwise is None else context.find(self.otherwise)
        yes, no = Outcome.MET, Outcome.NOT_MET
        if self.answer == "no":
            yes, no = Outcome.NOT_APPLICABLE, Outcome.MET
        silent = self._silent(facts)
        outcome = found.outcome(silent, yes=yes, no=no)
        needs = found.needs
        if None in found.may_be and silent is Outcome.UNDETERMINED:
            needs = (*self._missing(context, facts), *needs)
        return Finding(
            provision.rule,
            outcome,
            provision,
            Ruled(self.ruling, found.shown),
            evidence=found.evidence,
            needs=tuple(dict.fromkeys(needs)) if outcome is Outcome.UNDETERMINED else (),
            readings=() if facts is None else facts.readings,
            parts=() if facts is None or None not in found.may_be else (facts,),
            cure=Cure.ACT if outcome is Outcome.NOT_MET else None,
        )

    def _about(self, context: Context, fact: StatementFact) -> bool | None:
        """Whether it is on the question; `None` where the specialty it names is not known."""
        if self.authorities and not made_by(fact, self.authorities):
            return False
        if not self.own or context.specialty is None:
            return True
        return on_specialty(context, fact)

    def _silent(self, facts: Finding | None) -> Outcome:
        """What it means where there is no ruling."""
        if facts is not None:
            return facts.outcome
        if self.answer == "no":
            return Outcome.NOT_APPLICABLE if self.presumed == "not-met" else Outcome.UNDETERMINED
        return _PRESUMED[self.presumed]

    def _missing(self, context: Context, facts: Finding | None) -> tuple[Need, ...]:
        """What would settle it beside the rulings that are known."""
        if facts is not None:
            return facts.needs
        known = "rulings" in context.facts.known
        return (Need("ruling", None, self.ruling),) if known else ()
