"""Kind `reassessment`: an objective that was refused may be assessed anew (§ 26(2)-(4)).

Only in parts two and three. The first refusal gives a right at once; a later one gives a right
after so many months of relevant learning activities, counted from the day of the refusal. A month
that lacks the day ends on its last day.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from pydantic import BaseModel, ConfigDict

from lisrules.conditions.base import (
    Category,
    Condition,
    Context,
    Detail,
    Finding,
    Need,
    Objectives,
    Provision,
)
from lisrules.timeline.facts import AssessmentFact
from lisrules.values.months import Rounding, add_months
from lisrules.values.outcome import Cure, Outcome


class ArrangedBy(BaseModel):
    """Who arranges an assessment by another establishment, in specialties of the categories."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    body: Literal["regional-health-authority", "fylkesmannen", "statsforvalter"]
    categories: tuple[Category, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """One objective: the assessments that refused it and their days, and the first day of a right.

    `again_from` is `None` where the day of the last refusal is not known.
    """

    objective: str
    assessments: tuple[str, ...]
    refused_on: tuple[int, ...]
    again_from: int | None
    due: bool | None
    """Whether there is a right on the date; `None` where that is not known."""


@dataclass(frozen=True, slots=True)
class Reassessed(Detail):
    """The refused objectives, who arranges a new assessment, and those of part one.

    For objectives of part one nobody has such a right.
    """

    refused: tuple[Refused, ...]
    arranged_by: tuple[str, ...]
    wait_months: int
    part_one: tuple[str, ...]


class Reassessment(Condition):
    """A right to a new assessment, met while there is one for some objective."""

    kind: Literal["reassessment"]
    months_between: int
    """Months of learning activities before yet another assessment."""
    arranged_by: tuple[ArrangedBy, ...]

    def decide(self, context: Context, provision: Provision) -> Finding:
        """Look at every objective that was refused and not attained afterwards."""
        later, first = _scope(context)
        every = [
            found
            for objective, facts in sorted(context.facts.by_objective.items())
            if (found := self._refused(context, objective, facts)) is not None
        ]
        refused = tuple(one for one in every if later.has(one.objective))
        first_part = tuple(one.objective for one in every if one.objective in first.codes)
        outcome = _outcome(context, refused)
        return Finding(
            provision.rule,
            outcome,
            provision,
            Reassessed(refused, self._arrangers(context), self.months_between, first_part),
            evidence=tuple(fact for one in refused for fact in one.assessments),
            needs=_needs(context, refused) if outcome is Outcome.UNDETERMINED else (),
            cure=Cure.TIME if outcome is Outcome.NOT_MET else None,
        )

    def _arrangers(self, context: Context) -> tuple[str, ...]:
        own = context.specialty
        return tuple(
            one.body for one in self.arranged_by if own is None or own.category in one.categories
        )

    def _refused(
        self, context: Context, objective: str, facts: Iterable[AssessmentFact]
    ) -> Refused | None:
        """The refusals after the objective was last attained; on one day attained is the later."""
        seen = [fact for fact in facts if fact.lo <= context.on]
        if all(fact.pattern.attained for fact in seen):
            return None
        attained = [fact for fact in seen if fact.pattern.attained]
        latest = max((fact.hi for fact in attained), default=0)
        earliest = max((fact.lo for fact in attained if fact.hi <= context.on), default=0)
        refusals = [fact for fact in seen if not fact.pattern.attained]
        sure = [fact for fact in refusals if fact.lo > latest and fact.hi <= context.on]
        possible = sorted(
            (fact for fact in refusals if fact.hi > earliest), key=lambda fact: (fact.hi, fact.id)
        )
        if not possible:
            return None
        known = sure and len(sure) == len(possible)
        last_hi, last_lo = possible[-1].hi, max((fact.lo for fact in sure), default=0)
        surely = bool(sure) and (len(possible) == 1 or self._waited(context, last_hi))
        perhaps = len(sure) <= 1 or self._waited(context, last_lo)
        return Refused(
            objective,
            tuple(fact.id for fact in possible),
            tuple(fact.hi for fact in possible),
            self._again_from(possible) if known else None,
            surely if surely is perhaps else None,
        )

    def _waited(self, context: Context, refused_on: int) -> bool:
        """Whether the months since a refusal are over on the date."""
        return refused_on <= context.on and self._after(refused_on) <= context.on

    def _again_from(self, refusals: list[AssessmentFact]) -> int | None:
        last = refusals[-1]
        if last.lo != last.hi:
            return None
        return last.hi if len(refusals) == 1 else self._after(last.hi)

    def _after(self, day: int) -> int:
        return add_months(day, self.months_between, Rounding.DOWN)


@dataclass(frozen=True, slots=True)
class _Scope:
    """Objectives by code, and by prefix: not every edition is known, but prefixes stay the same."""

    codes: frozenset[str]
    prefixes: frozenset[str]

    def has(self, objective: str) -> bool:
        return objective in self.codes or objective.partition("-")[0] in self.prefixes


def _scope(context: Context) -> tuple[_Scope, _Scope]:
    """The objectives of parts two and three, and those of part one, in all editions.

    Where the question is about a specialty, those of the specialty and its group and the common
    ones. A prefix that part one has used too tells nothing.
    """
    specialty = context.specialty
    first = _of(found for found in context.sets.values() if found.part == "lis1")
    if specialty is None:
        later = _of(found for found in context.sets.values() if found.part != "lis1")
    else:
        of = (("lis3", specialty.id), ("lis2", specialty.group), ("lis2-3", None))
        editions = (context.catalogue.editions(part, name) for part, name in of)
        later = _of(found for some in editions for found in some)
    return replace(later, prefixes=later.prefixes - first.prefixes), first


def _of(editions: Iterable[Objectives]) -> _Scope:
    codes = frozenset(code for found in editions for code in found.codes or ())
    return _Scope(codes, frozenset(code.partition("-")[0] for code in codes))


def _outcome(context: Context, refused: tuple[Refused, ...]) -> Outcome:
    if any(one.due for one in refused):
        return Outcome.MET
    if any(one.due is None for one in refused) or "assessments" not in context.facts.known:
        return Outcome.UNDETERMINED
    return Outcome.NOT_MET if refused else Outcome.NOT_APPLICABLE


def _needs(context: Context, refused: tuple[Refused, ...]) -> tuple[Need, ...]:
    needs = [] if "assessments" in context.facts.known else [Need("assessments")]
    needs += [
        Need("decision-date-unclear", fact)
        for one in refused
        if one.due is None
        for fact in one.assessments
    ]
    return tuple(needs)
