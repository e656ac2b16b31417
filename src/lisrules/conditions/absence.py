"""Kind `absence`: how much absence is deducted from one part of the training (§ 31(3)-(5)).

Absence is a load of its own: what each day weighs against the allowance. Only absence on days of
counted service weighs anything, no day weighs more than the service of that day, and a day that
is recorded both as deducted and as counting absence is deducted.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from pydantic import Field

from lisrules.conditions.base import (
    Condition,
    Context,
    Detail,
    Finding,
    Provision,
    ReadingUse,
    uses,
)
from lisrules.conditions.counts_as_service import CountsAsService
from lisrules.conditions.covid import Excused, excused_absence
from lisrules.conditions.weights import Extent, away, extent, product
from lisrules.timeline.facts import ZERO, AbsenceFact
from lisrules.values.load import EMPTY, Load, Piece
from lisrules.values.outcome import Outcome

WEEK = Fraction(7, 5)
"""Calendar days to a working day, for an excess that is counted in working days."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """One absence as it weighs, in days of training time; `last` is included."""

    fact: str
    kind: str
    days: Fraction
    first: int
    last: int
    why: str
    """`deducted`, `service` (the wording counts it as service) or `excused`."""


@dataclass(frozen=True, slots=True)
class Deduction(Detail):
    """Absence weighed against the allowance of one part. All amounts in days of full time."""

    provision: Provision
    weighed: tuple[Weighed, ...]
    total: Fraction
    allowance: Fraction
    excess: Fraction
    """What is deducted, in days of the ledger (converted under the working-day reading)."""
    unit: str
    weights: Load
    readings: tuple[ReadingUse, ...]
    beyond: Fraction = ZERO
    """What service and absence outside the part add to the allowance, or take from it."""


class Absence(Condition):
    """The allowance of one wording, and what it counts as service."""

    kind: Literal["absence"]
    allowance_days: int | None = Field(default=None, ge=0)
    allowance_percent: int | None = Field(default=None, ge=0, le=100)
    above: Literal["disputed", "excess"] = "disputed"
    """What is deducted once a share is exceeded: only the excess, as the wording says, or as the
    reading `ten-per-cent` has it."""
    as_service: str
    """The rule that says which absence counts as service."""
    excused: str | None = None
    """The rule that says which absence is not deducted at all (covid)."""
    shared_with: tuple[str, ...] = ()
    """Stages whose service and absence share the per cent (reading `ten-per-cent-part`)."""

    def decide(self, context: Context, provision: Provision) -> Finding:
        """A deduction is decided inside the count of a part, never alone."""
        nothing = Deduction(provision, (), ZERO, ZERO, ZERO, "", EMPTY, ())
        return Finding(provision.rule, Outcome.NOT_APPLICABLE, provision, nothing)

    def references(self) -> tuple[str, ...]:
        """The rules on absence that counts as service and on excused absence."""
        return (self.as_service, self.excused) if self.excused else (self.as_service,)

    def deduct(
        self, context: Context, provision: Provision, load: Load, planned: int, *, most: bool
    ) -> Deduction:
        """Weigh the absence on the days of `load`; `planned` is the part's length in days.

        `most` takes the widest extent of absences whose dates are not exactly known, and takes
        every day as absent where no list of absences is given.
        """
        excused = excused_absence(context, self.excused)
        service = self._as_service(context, provision)
        weighing = _Weighing(context, load, service.kinds(context), excused)
        weighing.disputed = service.disputed
        for fact in context.facts.absences:
            weighing.add(fact, extent(fact, context.on, most=most))
        weights = weighing.weights()
        if most and "absences" not in context.facts.known:
            weights = load
        total, served = weights.total(), load.total()
        beyond = self._beyond(context, weighing, load, total, most=most) if total else ZERO
        whole_rest = bool(beyond) and context.option("ten-per-cent-part") == "whole-rest"
        counted = beyond if whole_rest else ZERO
        allowance = self.allowance_of(context, served, planned, counted)
        readings = self._readings(context, weighing, served, planned, counted)
        return Deduction(
            provision,
            tuple(weighing.lines),
            total,
            allowance,
            self.excess(context, total, allowance),
            context.option("absence-day"),
            weights,
            readings + (uses(context, "ten-per-cent-part") if beyond else ()),
            counted,
        )

    def excess(self, context: Context, total: Fraction, allowance: Fraction) -> Fraction:
        """What is deducted of `total` days of absence, in days of the ledger."""
        if total <= allowance:
            return ZERO
        whole = self.may_be_whole and context.option("ten-per-cent") == "whole"
        excess = total if whole else total - allowance
        return excess * WEEK if context.option("absence-day") == "working-days" else excess

    @property
    def may_be_whole(self) -> bool:
        """Whether another reading deducts the whole once the share is exceeded."""
        return self.allowance_percent is not None and self.above == "disputed"

    def allowance_of(
        self, context: Context, served: Fraction, planned: int, beyond: Fraction = ZERO
    ) -> Fraction:
        """The free absence of a part of `served` full-time days and `planned` calendar days."""
        if self.allowance_days is not None:
            return Fraction(self.allowance_days)
        base = served if context.option("ten-per-cent-base") == "served" else Fraction(planned)
        return max(ZERO, base * Fraction(self.allowance_percent or 0, 100) + beyond)

    def _beyond(
        self, context: Context, own: _Weighing, load: Load, total: Fraction, *, most: bool
    ) -> Fraction:
        """The share of the service outside the part, less the absence from that service.

        Together with the share of the part itself this is what the whole rest of the training
        leaves free for the part: the excess of the rest falls on the part as far as it has
        absence.
        """
        if not self.shared_with:
            return ZERO
        rest = _rest(context, self.shared_with, most=most)
        weighing = _Weighing(context, rest, own.service_kinds, own.excused)
        for fact in context.facts.absences:
            weighing.add(fact, extent(fact, context.on, most=most))
        absent = weighing.weights().total()
        if most and "absences" not in context.facts.known:
            absent = rest.total()
        elsewhere = rest.total() - load.total()
        return elsewhere * Fraction(self.allowance_percent or 0, 100) - (absent - total)

    def _as_service(self, context: Context, provision: Provision) -> CountsAsService:
        """What counts as service under the wording of the same day as this one."""
        version = context.rules[self.as_service].at(provision.first)
        assert version is not None
        assert isinstance(version.condition, CountsAsService)
        return version.condition

    def _readings(
        self,
        context: Context,
        weighing: _Weighing,
        served: Fraction,
        planned: int,
        beyond: Fraction,
    ) -> tuple[ReadingUse, ...]:
        """The readings that could change what is deducted.

        No reading of the unit weighs a day more than its grade of a whole day, so where all of it
        together is within the smallest allowance, nothing is deducted under any of them.
        """
        smallest = self._smallest_allowance(served, planned) + min(ZERO, beyond)
        if weighing.heaviest <= smallest:
            return ()
        names = sorted(weighing.matters)
        if weighing.kinds & weighing.disputed:
            names.append("holiday-before-2019")
        if self.allowance_percent is not None:
            names += ["ten-per-cent-base", *(["ten-per-cent"] if self.may_be_whole else [])]
        return uses(context, *names)

    def _smallest_allowance(self, served: Fraction, planned: int) -> Fraction:
        if self.allowance_days is not None:
            return Fraction(self.allowance_days)
        return min(served, Fraction(planned)) * Fraction(self.allowance_percent or 0, 100)


class _Weighing:
    """Weighs absences one after the other, each only for what is left of its days."""

    def __init__(
        self, context: Context, load: Load, service_kinds: frozenset[str], excused: Excused
    ) -> None:
        self.context = context
        self.load = load
        self.service_kinds = service_kinds
        self.excused = excused
        self.lines: list[Weighed] = []
        self.kinds: set[str] = set()
        self.matters: set[str] = set()
        self.disputed: frozenset[str] = frozenset()
        """Kinds that another reading of the same wording would weigh otherwise."""
        self.heaviest: Fraction = ZERO
        """The most that all absences together could weigh under any reading."""
        self._first = load.first or 0
        self._last = load.last or 0
        self._pieces: list[Piece] = []
        self._grades: list[Piece] = []
        self._end = 0

    def add(self, fact: AbsenceFact, days: Extent) -> None:
        """Weigh one absence, the part of it inside a window apart from the rest."""
        if days[1] <= self._first or days[0] > self._last:
            return
        if self.excused.disputed(fact.kind, *days):
            self.matters.add("covid-window")
        if fact.kind in self.service_kinds:
            self._line(fact, days, "service")
            return
        for start, end, excused in self.excused.split(fact.kind, *days):
            self._line(fact, (start, end), "excused" if excused else "deducted")

    def _line(self, fact: AbsenceFact, days: Extent, why: str) -> None:
        served = self.load.clip(*days)
        if not served:
            return
        self.kinds.add(fact.kind)
        grades, matters = away(self.context, fact, served)
        if why == "deducted":
            self.matters.update(matters, ("absence-day",))
            if any(piece.fraction != 1 for piece in served.pieces):
                self.matters.add("part-time-absence")
            amount = self._deduct(grades, served)
        else:
            amount = _total(product(self.context, grades, served))
        if why == "deducted" or self._might_be(fact):
            self.heaviest += fact.grade * sum(p.end - p.start for p in served.pieces)
        first, last = served.pieces[0].start, served.pieces[-1].end - 1
        self.lines.append(Weighed(fact.id, fact.kind, amount, first, last, why))

    def _deduct(self, grades: list[Piece], served: Load) -> Fraction:
        """Keep the weight of one deducted absence; where absences overlap, weigh them together."""
        self._grades.extend(grades)
        if served.pieces[0].start >= self._end:
            own = product(self.context, grades, served)
            self._pieces.extend(own)
            amount = _total(own)
        else:
            before = _total(self._pieces)
            together = Load.of(self._grades).pieces
            self._pieces = product(self.context, together, self.load)
            amount = _total(self._pieces) - before
        self._end = max(self._end, served.pieces[-1].end)
        return amount

    def weights(self) -> Load:
        """What each day weighs in all."""
        return Load.of(self._pieces) if self._pieces else EMPTY

    def _might_be(self, fact: AbsenceFact) -> bool:
        """Whether another reading would deduct what this one does not."""
        return fact.kind in self.disputed or fact.kind in self.excused.kinds


def _rest(context: Context, stages: tuple[str, ...], *, most: bool) -> Load:
    """All service of some stages up to the date: the least of it where `most` is against it."""
    posts = [post for post in context.facts.services if post.stage in stages]
    extents = (
        (p.start_hi, p.end_lo, p.fraction_lo) if most else (p.start_lo, p.end_hi, p.fraction_hi)
        for p in posts
    )
    limit = context.on + 1
    return Load.of(
        Piece(first, min(end, limit), fraction)
        for first, end, fraction in extents
        if fraction and first < min(end, limit)
    )


def _total(pieces: list[Piece]) -> Fraction:
    """The days that disjoint pieces weigh."""
    return Load(tuple(pieces)).total()
