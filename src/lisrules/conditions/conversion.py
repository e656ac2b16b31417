"""Kind `conversion`: the establishment has assessed earlier training in time (§ 37).

The duty is that of the establishment. A doctor whose training was not assessed in time can have it
assessed later all the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from pydantic import Field

from lisrules.conditions.base import (
    Condition,
    Context,
    Detail,
    Finding,
    Need,
    Provision,
    ReadingUse,
    uses,
)
from lisrules.timeline.facts import FAR, ONE, AbsenceFact, StatementFact
from lisrules.values.months import Rounding, add_months
from lisrules.values.outcome import Cure, Outcome, all_of


@dataclass(frozen=True, slots=True)
class Assessed(Detail):
    """The day the provision names, the last day for this doctor between two bounds, the papers.

    A bound is `None` while it is open when the doctor is back. `arises` says whether the duty
    exists for this doctor at all.
    """

    due: int
    earliest: int | None
    latest: int | None
    papers: tuple[str, ...]
    arises: bool | None


class Conversion(Condition):
    """Confirmed as assessed by `by`, or some months after the return of one on leave then."""

    kind: Literal["conversion"]
    if_met: tuple[str, ...] = Field(min_length=1)
    """Rules that must be met for the duty to exist."""
    confirmed: str
    by: date
    months_after_return: int = Field(ge=1, le=600)

    def references(self) -> tuple[str, ...]:
        """The rules the duty depends on."""
        return self.if_met

    def decide(self, context: Context, provision: Provision) -> Finding:
        """Nothing to do where the doctor was not in training; else compare papers and last day."""
        found = [context.find(rule) for rule in self.if_met]
        arises = all_of(one.outcome for one in found)
        lo, hi = self._last(context, early=context.option("deadline-day") != "in-time")
        papers = self._papers(context)
        outcome = _outcome(context, papers, lo, hi)
        needs = self._needs(context, papers, lo)
        if arises is Outcome.UNDETERMINED:
            outcome, needs = arises, tuple(need for one in found for need in one.needs)
        elif arises is not Outcome.MET:
            outcome = Outcome.NOT_APPLICABLE
        day = self.by.toordinal()
        bounds = tuple(None if bound >= FAR else bound for bound in (lo, hi))
        told = tuple(paper.id for paper in papers)
        exists = {Outcome.MET: True, Outcome.UNDETERMINED: None}.get(arises, False)
        return Finding(
            provision.rule,
            outcome,
            provision,
            Assessed(day, bounds[0], bounds[1], told, exists),
            evidence=told,
            needs=tuple(dict.fromkeys(needs)) if outcome is Outcome.UNDETERMINED else (),
            readings=self._readings(context, papers) if arises is Outcome.MET else (),
            causes=tuple(one.rule for one in found if one.outcome is not Outcome.MET),
            cure=Cure.NEVER if outcome is Outcome.NOT_MET else None,
        )

    def _last(self, context: Context, *, early: bool) -> tuple[int, int]:
        """The last day in time, between two bounds; a day earlier where the day is too late."""
        day, absences = self.by.toordinal(), context.facts.absences
        whole = [absence for absence in absences if absence.grade == ONE]
        surely = _return(((one.start_hi, one.end_lo) for one in whole), day)
        possibly = _return(((one.start_lo, one.end_hi) for one in whole), day)
        known = "absences" in context.facts.known
        lo, hi = self._after(surely, day), self._after(possibly, day) if known else FAR
        return lo - (early and lo < FAR), hi - (early and hi < FAR)

    def _after(self, back: int | None, day: int) -> int:
        """From 31 August it is 28 or 29 February: a term in months ends with a shorter month."""
        if back is None:
            return day
        return FAR if back >= FAR else add_months(back, self.months_after_return, Rounding.DOWN)

    def _papers(self, context: Context) -> list[StatementFact]:
        return [
            paper
            for paper in context.facts.confirmations
            if paper.kind == self.confirmed
            and paper.lo <= context.on
            and (paper.specialty is None or context.is_own(paper.specialty) is not False)
        ]

    def _readings(self, context: Context, papers: list[StatementFact]) -> tuple[ReadingUse, ...]:
        outcomes = {
            _outcome(context, papers, *self._last(context, early=early)) for early in (True, False)
        }
        return uses(context, "deadline-day") if len(outcomes) > 1 else ()

    def _needs(self, context: Context, papers: list[StatementFact], lo: int) -> tuple[Need, ...]:
        needs = [Need("paper-date", paper.id) for paper in papers if paper.lo != paper.hi]
        if "absences" not in context.facts.known and context.on > lo:
            needs.append(Need("absences"))
        for absence in context.facts.absences:
            needs += _unclear(absence, self.by.toordinal())
        if "confirmations" not in context.facts.known:
            return tuple(needs) or (Need("confirmations", None, self.confirmed),)
        return tuple(needs) or (Need("paper", None, self.confirmed),)


def _outcome(context: Context, papers: list[StatementFact], lo: int, hi: int) -> Outcome:
    """In time whatever is not known, too late whatever is not known, or open."""
    if any(paper.hi <= min(lo, context.on) for paper in papers):
        return Outcome.MET
    still = context.on <= hi or any(paper.lo <= hi for paper in papers)
    if still or "confirmations" not in context.facts.known:
        return Outcome.UNDETERMINED
    return Outcome.NOT_MET


def _return(ranges: Iterable[tuple[int, int]], day: int) -> int | None:
    """The day of return from absence that covers a day, over absences that follow each other."""
    back = day
    for start, end in sorted(ranges):
        if start <= back < end:
            back = end
    return None if back == day else back


def _unclear(absence: AbsenceFact, day: int) -> list[Need]:
    if absence.certain or not absence.start_lo <= day < absence.end_hi:
        return []
    name = "from" if absence.start_lo != absence.start_hi else "through"
    return [Need(name, absence.id)]
