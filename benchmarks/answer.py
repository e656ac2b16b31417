"""The answer every contestant must give: one form, compared before anything is timed."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from lisrules.conditions.base import Finding
from lisrules.conditions.objectives import Attained
from lisrules.conditions.sequence import Ordered
from lisrules.conditions.training_time import TimeServed
from lisrules.engine.decision import Decision

MET: Final = "met"
NOT_MET: Final = "not-met"
NOT_APPLICABLE: Final = "not-applicable"

CONDITIONS: Final = {
    "hospital": "sf-2-2-hospital",
    "municipality": "sf-2-2-municipality",
    "order": "sf-2-2-order",
    "objectives-hospital": "sf-annex-2-b-hospital",
    "objectives-psychiatry": "sf-annex-2-b-psychiatry",
    "objectives-municipality": "sf-annex-2-b-municipality",
    "objectives-common": "sf-annex-2-a",
}
"""The conditions that bind, by the name used here, with the rule of the library that says so."""


@dataclass(frozen=True, slots=True)
class Missing:
    """An objective that is not attained: its nearest assessment, if any, and what it lacks."""

    objective: str
    assessment: str | None
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition, decided. `months` is exact; `day` the ordinal on which it was reached."""

    name: str
    outcome: str
    months: Fraction | None = None
    absent: Fraction | None = None
    excess: Fraction | None = None
    day: int | None = None
    missing: tuple[Missing, ...] = ()
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """The verdict and every condition."""

    outcome: str
    conditions: tuple[Condition, ...]


def answer_of(decision: Decision) -> Answer:
    """What the library has decided, in the common form."""
    found = {finding.rule: finding for finding in decision.conditions}
    conditions = tuple(_condition(name, found[rule]) for name, rule in CONDITIONS.items())
    return Answer(_word(decision.outcome.name), conditions)


def _condition(name: str, finding: Finding) -> Condition:
    outcome, detail, evidence = _word(finding.outcome.name), finding.detail, finding.evidence
    if isinstance(detail, TimeServed):
        deduction = detail.deduction
        return Condition(
            name,
            outcome,
            detail.low,
            deduction.total if deduction else Fraction(0),
            deduction.excess if deduction else Fraction(0),
            detail.reached,
            evidence=evidence,
        )
    if isinstance(detail, Ordered):
        return Condition(name, outcome, detail.after, day=detail.full, evidence=evidence)
    assert isinstance(detail, Attained)
    chosen = detail.choices[detail.chosen].results if detail.chosen is not None else ()
    missing = tuple(
        Missing(standing.objective, standing.assessment, standing.reasons)
        for result in chosen
        for standing in result.standings
    )
    return Condition(name, outcome, missing=missing, evidence=evidence)


def _word(name: str) -> str:
    return name.lower().replace("_", "-")
