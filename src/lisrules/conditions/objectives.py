"""Kind `objectives`: every objective of the sets that apply is attained (annex 2, § 26(1)).

The sets are chosen by the day the part began: a version of the annex may let those who had begun
before it finish on the sets before it, until a day (`earlier`). Which of the two applies is then a
right, not a duty, unless the reading says otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from pydantic import BaseModel, ConfigDict

from lisrules.conditions.attained import UNRULED, doubts
from lisrules.conditions.base import Context, Detail, Finding, Need, Provision
from lisrules.conditions.counting import count_service
from lisrules.conditions.editions import (
    Choice,
    Chosen,
    Edition,
    begun,
    choose,
    nearest,
    recognised,
)
from lisrules.values.outcome import Cure, Outcome


class OnlyIf(BaseModel):
    """The sets bind only where service in the arena includes a department."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    department: str
    arena: str
    counts: tuple[str, ...] = ()
    """Rules that test whether the service is part of the training at all."""


@dataclass(frozen=True, slots=True)
class Attained(Detail):
    """What was looked at: the choices that are open, or why none had to be."""

    choices: tuple[Choice, ...]
    chosen: int | None
    """The index of the choice that decided, or that comes nearest."""
    instead: str | None
    """The rule that is met instead of the objectives (approved turnus), if any."""
    department: str | None
    """The department that makes the sets bind; `None` where they always do."""
    applies: Outcome
    begun: tuple[int, int] | None
    option: str | None
    """The option of the reading on earlier sets, where there is a choice."""


class ObjectivesCondition(Edition):
    """The sets of one version, who approves, and what stands instead."""

    kind: Literal["objectives"]
    instead: tuple[str, ...] = ()
    """Rules that stand for all objectives when met."""
    settled_by: str | None = None
    """A kind of confirmation that settles what the timeline leaves open (the register)."""
    only_if: OnlyIf | None = None
    before: Literal["municipality"] | None = None
    """Attained before service in this arena began; else by the date of the decision."""

    def references(self) -> tuple[str, ...]:
        """The rules on approval, those that stand instead, and those that test service."""
        tests = self.only_if.counts if self.only_if else ()
        return (*self.approvals, *self.instead, *tests)

    def decide(self, context: Context, provision: Provision) -> Finding:
        """Decide by whichever open choice comes out best."""
        applies = self._applies(context)
        blank = self._blank(provision, applies)
        if applies is Outcome.NOT_MET:
            return blank
        for rule in self.instead:
            if context.find(rule).outcome is Outcome.MET:
                return self._instead(context, blank, rule)
        limit = context.on
        if self.before is not None:
            next_part = begun(context, self.stage, self.before)
            if next_part is None:
                return blank
            limit = min(limit, next_part[0] - 1)
        start = begun(context, self.stage, self.begun_in)
        return self._decided(context, blank, choose(context, provision, start, limit), start)

    def _blank(self, provision: Provision, applies: Outcome) -> Finding:
        """A finding that nothing is asked for."""
        department = self.only_if.department if self.only_if else None
        detail = Attained((), None, None, department, applies, None, None)
        return Finding(provision.rule, Outcome.NOT_APPLICABLE, provision, detail)

    def _instead(self, context: Context, blank: Finding, rule: str) -> Finding:
        """Met by what stands instead of the objectives."""
        assert isinstance(blank.detail, Attained)
        return replace(
            blank,
            outcome=Outcome.MET,
            detail=replace(blank.detail, instead=rule),
            evidence=context.find(rule).evidence,
            causes=(rule,),
        )

    def _decided(
        self, context: Context, blank: Finding, chosen: Chosen, start: tuple[int, int] | None
    ) -> Finding:
        outcome = chosen.outcome
        assert isinstance(blank.detail, Attained)
        applies = blank.detail.applies
        if applies is Outcome.UNDETERMINED and outcome is not Outcome.MET:
            outcome = Outcome.UNDETERMINED
        index = nearest(chosen.choices)
        choice = chosen.choices[index]
        # The register settles what the timeline leaves open, not what only a ruling could repair.
        unruled = applies is Outcome.MET and any(
            standing.reasons[-1] == UNRULED
            for result in choice.results
            for standing in result.standings
        )
        settled = () if unruled else self._settled(context)
        if outcome is Outcome.UNDETERMINED and settled:
            outcome = Outcome.MET
        else:
            settled = ()
        unclear = self._unclear(context) if outcome is Outcome.NOT_MET else ()
        if unclear:
            outcome = Outcome.UNDETERMINED
        used = (use for c in chosen.choices for result in c.results for use in result.uses)
        option = next((u.option for u in chosen.readings if u.reading == "old-objective-set"), None)
        department = blank.detail.department
        return Finding(
            rule=blank.rule,
            outcome=outcome,
            provision=choice.provision,
            detail=Attained(chosen.choices, index, None, department, applies, start, option),
            evidence=(*_evidence(choice), *settled),
            needs=tuple(dict.fromkeys((*unclear, *self._needs(context, chosen, applies))))
            if outcome is Outcome.UNDETERMINED
            else (),
            readings=tuple(dict.fromkeys((*chosen.readings, *used))),
            cure=Cure.ACT if outcome is Outcome.NOT_MET else None,
        )

    def _unclear(self, context: Context) -> tuple[Need, ...]:
        """What would settle the rules that may stand for the objectives."""
        found = (context.find(rule) for rule in self.instead)
        return tuple(
            need for one in found if one.outcome is Outcome.UNDETERMINED for need in one.needs
        )

    def _applies(self, context: Context) -> Outcome:
        """Whether the sets bind: the department is known to be, or not to be, in the service."""
        only = self.only_if
        if only is None:
            return Outcome.MET
        known = "service" in context.facts.known
        if known and not self._in_question(context, only):
            return Outcome.NOT_MET
        counted = count_service(context, self.stage, only.arena, only.counts)
        surely = {fact for piece in counted.sure.pieces for fact in piece.sources}
        possibly = {fact for piece in counted.possible.pieces for fact in piece.sources}
        there = [s for s in counted.services if s.departments and only.department in s.departments]
        if any(service.id in surely for service in there):
            return Outcome.MET
        maybe = there + [s for s in counted.services if s.departments is None]
        doubtful = not known or any(service.id in possibly for service in maybe)
        return Outcome.UNDETERMINED if doubtful else Outcome.NOT_MET

    def _in_question(self, context: Context, only: OnlyIf) -> bool:
        """Whether any service is, or may be, in the department."""
        return any(
            service.departments is None or only.department in service.departments
            for service in context.facts.services
            if service.stage == self.stage and service.arena == only.arena
        )

    def _settled(self, context: Context) -> tuple[str, ...]:
        """The confirmations of the directorate that settle what is open."""
        return tuple(
            statement.id
            for statement in context.facts.confirmations
            if statement.kind == self.settled_by
            and statement.body == "directorate"
            and statement.hi <= context.on
        )

    def _needs(self, context: Context, chosen: Chosen, applies: Outcome) -> tuple[Need, ...]:
        needs: list[Need] = []
        if applies is Outcome.UNDETERMINED:
            needs += [
                Need("departments", service.id)
                for service in context.facts.services
                if service.stage == self.stage and service.departments is None
            ] or [Need("service")]
        needs += [
            Need(name) for name in ("service", "assessments") if name not in context.facts.known
        ]
        for choice in chosen.choices:
            for result in choice.results:
                if not result.known:
                    needs.append(Need("objective-codes", result.set))
                    if self.settled_by is not None:
                        needs.append(Need("confirmations", None, self.settled_by))
                needs += doubts(result, recognised(context, self))
        return tuple(dict.fromkeys(needs))


def _evidence(choice: Choice) -> tuple[str, ...]:
    """The assessments by which objectives of a choice are attained."""
    if len(choice.results) == 1:
        return choice.results[0].evidence
    return tuple(fact for result in choice.results for fact in result.evidence)
