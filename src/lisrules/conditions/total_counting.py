"""Counting the service of every part for the time in total, and what is in doubt about it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from lisrules.conditions.base import Context, Need, ReadingUse, uses
from lisrules.conditions.cap import Cap
from lisrules.conditions.confirmed import Confirmed
from lisrules.conditions.counting import Counted, count, count_service
from lisrules.conditions.measure import METHODS, Requirement
from lisrules.conditions.remaining import remaining
from lisrules.conditions.training_time import TrainingTimeCondition
from lisrules.conditions.world import Part, Sum, World
from lisrules.timeline.facts import ServiceFact
from lisrules.values.load import EMPTY
from lisrules.values.outcome import Outcome

_LONGEST = Fraction(31, 28)
"""The most that one way to count months can differ from another: a day is 1/28 to 1/31 of one."""


class Before(BaseModel):
    """An internship before part one: the rule that makes it stand for it, and what counts of it."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    stage: Literal["turnus"]
    rule: str
    counts: tuple[str, ...]


class Rest(BaseModel):
    """The remaining part: what counts of it, what is deducted, and its length in months."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    counts: tuple[str, ...]
    deducts: str
    months: int = Field(ge=1, le=600)


@dataclass(frozen=True, slots=True)
class Sources:
    """The rules by which each part is counted and limited."""

    part_one: tuple[str, ...]
    before: Before
    rest: Rest
    limit: str


class Counting:
    """The service of every part, counted once, and the worlds it makes.

    Without `papers`, as if nobody had to confirm it.
    """

    def __init__(self, context: Context, sources: Sources, *, papers: bool = True) -> None:
        self.context = context
        self.sources = sources
        self.papers = papers
        self.halves = [self._half(rule) for rule in sources.part_one]
        self.half_counts = [
            count_service(context, half.stage, half.arena, self._tests(half.counts))
            for half in self.halves
        ]
        self.internship = self._internship(self._tests(sources.before.counts))
        self.rest = remaining(context, self._tests(sources.rest.counts))

    def _half(self, rule: str) -> TrainingTimeCondition:
        """The condition on one half of part one, in the version of the date."""
        version = self.context.provision(rule) or self.context.rules[rule].first_version
        assert isinstance(version.condition, TrainingTimeCondition)
        return version.condition

    def _tests(self, tests: tuple[str, ...]) -> tuple[str, ...]:
        if self.papers:
            return tests
        rules = self.context.rules
        return tuple(
            test for test in tests if not isinstance(rules[test].first_version.condition, Confirmed)
        )

    def _internship(self, tests: tuple[str, ...]) -> Counted:
        stage = self.sources.before.stage
        posts = tuple(s for s in self.context.facts.services if s.stage == stage)
        return count(self.context, posts, (stage,), tests)

    @property
    def counted(self) -> tuple[Counted, ...]:
        """Every part, in order of the training."""
        return (self.internship, *self.half_counts, self.rest.whole)

    @property
    def services(self) -> tuple[ServiceFact, ...]:
        """All service that was looked at."""
        return tuple(service for counted in self.counted for service in counted.services)

    @cached_property
    def stands(self) -> Outcome:
        """Whether the internship stands for part one, its time included."""
        found = self.context.find(self.sources.before.rule).outcome
        if self.context.option("turnus-scope") != "whole-part":
            return Outcome.NOT_MET
        return found

    @cached_property
    def certain(self) -> bool:
        """Whether nothing that could change the sum is in doubt."""
        facts = self.context.facts
        absences = "absences" in facts.known and all(fact.certain for fact in facts.absences)
        starts = all(c.start_lo == c.start_hi for c in self.counted)
        doubt = self.internship.services and self.stands is Outcome.UNDETERMINED
        counted = all(one.certain for one in self.counted) and self.rest.certain
        return counted and starts and not doubt and (absences or not self.services)

    def world(self, *, least: bool) -> tuple[World, Sum]:
        """The world, and its sum, when what is not known turns out against or for the doctor.

        The wording on absence hangs on when a part began and on whether it had ended, so both are
        tried where they are not exactly known.
        """
        worlds = [self._world(least=least)]
        for index, counted in enumerate((*self.half_counts, self.rest.whole)):
            worlds = [tried for world in worlds for tried in self._tried(world, index, counted)]
        measured = [(world, world.measure(self.context)) for world in worlds]
        choose = min if least else max
        return choose(measured, key=lambda pair: pair[1].time.total.months)

    def _tried(self, world: World, index: int, counted: Counted) -> list[World]:
        """The world with each first day of a part, and with each wording it may come under."""
        starts = dict.fromkeys((counted.start_lo, counted.start_hi))
        worlds = [world.begun(index, start) for start in starts]
        first, last = counted.sure.last or 0, counted.possible.last or 0
        for day in self._later_wordings(world.every[index]):
            if first < day <= last:
                worlds += [
                    one.going_on(index, last) if world.least else one.over_by(index, day)
                    for one in worlds
                ]
        return worlds

    def _later_wordings(self, part: Part) -> list[int]:
        """The first days of wordings on absence that also apply to what had not ended by then."""
        rule = part.requirement.deducts
        versions = () if rule is None else self.context.rules[rule].versions
        return [version.first for version in versions if version.reach == "open"]

    def _world(self, *, least: bool) -> World:
        before = self.internship.sure if least else self.internship.possible
        if self.stands is not Outcome.MET and (least or self.stands is Outcome.NOT_MET):
            before = EMPTY
        whole = self.rest.whole
        gross = whole.sure if least else whole.possible
        return World(
            tuple(
                self._half_of(rule, half, counted, least=least)
                for rule, half, counted in zip(
                    self.sources.part_one, self.halves, self.half_counts, strict=True
                )
            ),
            before,
            Part(
                self.sources.rest.deducts,
                Requirement(self.sources.rest.months, self.sources.rest.deducts),
                gross,
                whole.start_lo,
            ),
            self.rest.sure if least else self.rest.possible,
            self._cap,
            least,
        )

    def _half_of(
        self, rule: str, half: TrainingTimeCondition, counted: Counted, *, least: bool
    ) -> Part:
        surplus = self.context.option("lis1-surplus") == "counts"
        return Part(
            rule,
            half.requirement,
            counted.sure if least else counted.possible,
            counted.start_lo,
            None if surplus else half.at_least_months,
        )

    @property
    def _cap(self) -> int | None:
        provision = self.context.provision(self.sources.limit)
        if provision is None or not isinstance(provision.condition, Cap):
            return None
        return provision.condition.at_most_months

    def without_confirmation(self) -> World | None:
        """The most favourable world with all service that is done, confirmed or not.

        `None` where all of it is confirmed.
        """
        done = Counting(self.context, self.sources, papers=False)
        pairs = zip(done.counted, self.counted, strict=True)
        if all(without.possible == confirmed.possible for without, confirmed in pairs):
            return None
        return done._world(least=False)

    def needs(self) -> tuple[Need, ...]:
        """Everything that is not known and could matter."""
        context = self.context
        needs = [need for counted in self.counted for need in counted.needs]
        needs += self.rest.needs
        if self.internship.services and self.stands is Outcome.UNDETERMINED:
            needs += context.find(self.sources.before.rule).needs
        if self.services and "absences" not in context.facts.known:
            needs.append(Need("absences"))
        for fact in context.facts.absences:
            if fact.start_lo != fact.start_hi:
                needs.append(Need("from", fact.id))
            if fact.end_lo != fact.end_hi:
                needs.append(Need("through", fact.id))
        return tuple(dict.fromkeys(needs))

    def evidence(self, found: Sum) -> tuple[str, ...]:
        """The facts the ledger rests on: service, papers, what its tests rest on, absences."""
        facts = [service.id for service in self.services]
        facts += [given.fact for service in self.services for given in service.confirmations]
        facts += [fact for counted in self.counted for fact in counted.evidence]
        if facts:
            facts += [held.id for held in self.context.facts.authorisations]
        for part in found.parts:
            if part.deduction is not None:
                facts += [weighed.fact for weighed in part.deduction.weighed]
        if self.internship.services:
            facts += self.context.find(self.sources.before.rule).evidence
        return tuple(dict.fromkeys(facts))

    def readings(self, required: int, *worlds: tuple[World, Sum]) -> tuple[ReadingUse, ...]:
        """The readings that could make a difference to the sum."""
        context = self.context
        found = [use for counted in self.counted for use in counted.readings]
        found += self.rest.readings
        if self.internship.services and self._approved:
            found += uses(context, "turnus-scope")
        for world, measured in dict.fromkeys(worlds):
            for part, one in zip(world.every, measured.parts, strict=True):
                found += part.requirement.readings(context, one, part.start)
            found += self._of_the_sum(world, measured, required)
        return tuple(use for use in dict.fromkeys(found) if use.reading != "month-count") + (
            self._month_count(required, worlds)
        )

    @property
    def _approved(self) -> bool:
        rule = self.sources.before.rule
        return self.context.find(rule).outcome is not Outcome.NOT_MET

    def _of_the_sum(self, world: World, found: Sum, required: int) -> tuple[ReadingUse, ...]:
        """The readings of the limit and of the surplus, where they bite."""
        context = self.context
        used: tuple[ReadingUse, ...] = ()
        limited = found.time.limited + found.time.above
        near = world.cap is not None and limited > world.cap - found.inside_months
        if near or found.time.above:
            used += uses(context, "cap-includes-lis1")
        deduction = found.parts[-1].deduction
        if deduction is not None and deduction.excess and world.shares.free != world.rest.gross:
            used += uses(context, "deduction-place")
        if any(
            measured.time.months > half.at_least_months
            for half, measured in zip(self.halves, found.parts, strict=False)
        ):
            used += uses(context, "lis1-surplus")
        return used

    def _month_count(
        self, required: int, worlds: tuple[tuple[World, Sum], ...]
    ) -> tuple[ReadingUse, ...]:
        """The reading of months, where another way to count falls on the other side."""
        context = self.context
        for world, found in dict.fromkeys(worlds):
            months = found.time.total.months
            met = months >= required
            if not required / _LONGEST <= months <= required * _LONGEST:
                continue
            for name in METHODS:
                options = {**context.options, "month-count": name}
                other = replace(context, options=options, findings={}, memo={})
                if (world.measure(other).time.total.months >= required) is not met:
                    return uses(context, "month-count")
        return ()
