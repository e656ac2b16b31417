"""Kind `specialty-objectives`: every objective of a part for the specialty asked for is attained.

The edition is the one in force on the date of the decision: the rules in force when an application
is sent are used, and nothing says otherwise for parts two and three (annex 2 C and A, § 29(1) a).
A date for which no edition is known leaves the outcome open.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel, ConfigDict

from lisrules.conditions.attained import SetResult, doubts, examine
from lisrules.conditions.base import (
    Category,
    Condition,
    Context,
    Detail,
    Finding,
    Need,
    Objectives,
    Provision,
    Specialty,
    uses,
)
from lisrules.conditions.editions import Choice
from lisrules.conditions.objectives import Attained
from lisrules.conditions.recognised import Recognised, recognised_by
from lisrules.timeline.facts import StatementFact
from lisrules.values.outcome import Cure, Outcome


class RecognisedBy(BaseModel):
    """Who may rule that objectives count as attained, for the specialties of some categories."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    categories: tuple[Category, ...]
    authorities: tuple[str, ...]


class Covered(BaseModel):
    """A confirmation of the kind `confirmed` says which objectives earlier approvals cover."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    confirmed: str
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ForSpecialty(Attained):
    """What was looked at, and what earlier approvals cover: pairs of paper and its objectives."""

    covered: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class NoEdition(Detail):
    """No edition is known for the date; `since` is the first day for which one is."""

    specialty: str
    since: int | None


class SpecialtyObjectives(Condition):
    """The objectives of one part: for the specialty, for its group, or common to all."""

    kind: Literal["specialty-objectives"]
    part: Literal["lis2", "lis3", "lis2-3"]
    approvals: tuple[str, ...]
    recognised: str | None = None
    """The kind of ruling by which single objectives count as attained (§ 32)."""
    recognised_by: tuple[RecognisedBy, ...] = ()
    covered: Covered | None = None
    """What earlier approvals cover (reading `common-objectives-2026`)."""

    def references(self) -> tuple[str, ...]:
        """The rules on approval."""
        return self.approvals

    def decide(self, context: Context, provision: Provision) -> Finding:
        """Examine the edition in force on the date."""
        editions = self.editions(context)
        edition = next((one for one in reversed(editions) if _in_force(one, context.on)), None)
        if edition is None or edition.codes is None:
            return self._unknown(context, provision, editions)
        papers = self._papers(context)
        by_paper = context.option("common-objectives-2026") == "covered"
        covered = {code for paper in papers for code in paper.objectives or ()}
        ruled = self._recognised(context)
        accepted = ruled.also(covered if by_paper else ())
        result = examine(context, edition.id, self.approvals, context.on, accepted)
        outcome = result.outcome
        silent = self.covered is not None and "confirmations" not in context.facts.known
        if outcome is Outcome.NOT_MET and silent and by_paper:
            outcome = Outcome.UNDETERMINED
        choice = Choice(provision, (edition.id,), None, (result,), outcome)
        told = tuple((paper.id, paper.objectives or ()) for paper in papers) if by_paper else ()
        own = uses(context, "common-objectives-2026") if papers or silent else ()
        return Finding(
            provision.rule,
            outcome,
            provision,
            ForSpecialty((choice,), 0, None, None, Outcome.MET, None, None, told),
            evidence=(*result.evidence, *(paper for paper, _ in told)),
            needs=self._needs(context, result, ruled) if outcome is Outcome.UNDETERMINED else (),
            readings=tuple(dict.fromkeys((*own, *result.uses))),
            cure=Cure.ACT if outcome is Outcome.NOT_MET else None,
        )

    def editions(self, context: Context) -> tuple[Objectives, ...]:
        """Every edition of its objectives for the specialty asked for, in order of time."""
        return context.catalogue.editions(*self.objectives_of(context.specialty))

    def objectives_of(self, specialty: Specialty | None) -> tuple[str, str | None]:
        """Its part, with the group for part two and the specialty for part three."""
        if self.part == "lis2-3" or specialty is None:
            return self.part, None
        return self.part, specialty.group if self.part == "lis2" else specialty.id

    def _unknown(
        self, context: Context, provision: Provision, editions: tuple[Objectives, ...]
    ) -> Finding:
        first = min((e.first_day for e in editions if e.codes is not None), default=None)
        name = "" if context.specialty is None else context.specialty.id
        return Finding(
            provision.rule,
            Outcome.UNDETERMINED,
            provision,
            NoEdition("" if self.part == "lis2-3" else name, first),
            needs=(Need("objective-codes"),),
        )

    def _recognised(self, context: Context) -> Recognised:
        authorities = frozenset(
            authority
            for one in self.recognised_by
            if context.specialty is None or context.specialty.category in one.categories
            for authority in one.authorities
        )
        kinds = () if self.recognised is None else (self.recognised,)
        return recognised_by(context, kinds, authorities)

    def _papers(self, context: Context) -> tuple[StatementFact, ...]:
        if self.covered is None:
            return ()
        return tuple(
            paper
            for paper in context.facts.confirmations
            if paper.kind == self.covered.confirmed
            and paper.body in self.covered.by
            and paper.hi <= context.on
        )

    def _needs(self, context: Context, result: SetResult, ruled: Recognised) -> tuple[Need, ...]:
        needs = [
            Need(name)
            for name in ("assessments", "confirmations")
            if name not in context.facts.known
            and (name == "assessments" or self.covered is not None)
        ]
        return tuple(dict.fromkeys([*needs, *doubts(result, ruled)]))


def _in_force(edition: Objectives, day: int) -> bool:
    return edition.first_day <= day and (edition.last_day is None or day <= edition.last_day)
