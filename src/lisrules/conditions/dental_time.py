"""Kind `dental-time`: so many months of training or practice of a dentist (§ 34).

Service counts in proportion to its fraction, on the anchored grid. The rules on confirmation and
absence of § 31 are about doctors and are not used.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from pydantic import Field

from lisrules.conditions.base import (
    Condition,
    Context,
    Detail,
    Finding,
    Need,
    Provision,
    ServiceTest,
)
from lisrules.conditions.measure import Measured, Requirement
from lisrules.timeline.facts import ServiceFact
from lisrules.values.days import DaySet
from lisrules.values.ledger import Entry, Ledger, Line
from lisrules.values.load import Load, Piece
from lisrules.values.outcome import Cure, Outcome, between
from lisrules.values.training import contribution


@dataclass(frozen=True, slots=True)
class DentalServed(Detail):
    """The time a dentist has served, between two bounds, against what is needed.

    `replaced` is how many months something else stands for; they are taken off `required`.
    """

    stage: str
    required: int
    replaced: int
    low: Fraction
    low_shown: tuple[int, Fraction]
    high: Fraction
    high_shown: tuple[int, Fraction]
    missing_days: int | None
    reached: int | None


class DentalTime(Condition):
    """At least so many months of a stage; `other_months` by specialty where it is not the same."""

    kind: Literal["dental-time"]
    stage: Literal["dental-training", "dental-practice"]
    at_least_months: int = Field(ge=1, le=600)
    other_months: Mapping[str, int] = {}
    own: bool = False
    """Whether only service in the specialty asked for counts."""
    counts: tuple[str, ...] = ()
    """Rules that test which service counts."""
    before: Literal["dental-training"] | None = None
    """A stage before whose first day in the specialty asked for the service must lie."""
    replaced_by: str | None = None
    """A rule that, when met, stands for `replaced_months` of the time."""
    replaced_months: int = Field(default=0, ge=0, le=600)

    def references(self) -> tuple[str, ...]:
        """The tests of service, and the rule that replaces some of it."""
        return self.counts + ((self.replaced_by,) if self.replaced_by else ())

    def decide(self, context: Context, provision: Provision) -> Finding:
        """Measure the least and the most there may be, and compare both with what is needed."""
        need, least_need = self._required(context)
        own = self._own(context)
        sure, possible = self._load(context, own, sure=True), self._load(context, own, sure=False)
        least = Requirement(need, None).least(context, sure, sure.first)
        most = Requirement(need, None).most(context, possible, possible.first)
        outcome = between(_met(least.time.months >= need), _met(most.time.months >= least_need))
        if "service" not in context.facts.known:
            outcome = Outcome.UNDETERMINED
        return Finding(
            provision.rule,
            outcome,
            provision,
            self._detail(context, need, least, most),
            ledger=_ledger(least),
            evidence=tuple(service.id for service in own),
            needs=self._needs(context, own) if outcome is Outcome.UNDETERMINED else (),
            readings=Requirement(need, None).readings(context, least, sure.first),
            causes=self._causes(context),
            cure=self._cure(context, most) if outcome is Outcome.NOT_MET else None,
        )

    def _cure(self, context: Context, most: Measured) -> Cure:
        """Time, until that before which it must lie has begun; then at most a ruling."""
        begun = (one for one in self._after(context) if context.is_own(one.specialty))
        if not any(service.start_hi <= context.on for service in begun):
            return Cure.TIME
        less = self._months(context) - (self.replaced_months if self.replaced_by else 0)
        return Cure.ACT if most.time.months >= less else Cure.NEVER

    def _detail(self, context: Context, need: int, least: Measured, most: Measured) -> DentalServed:
        months = self._months(context)
        missing = Requirement(need, None).missing_days(context, least, least.gross.first)
        enough = least.time.months >= need
        return DentalServed(
            self.stage,
            need,
            months - need,
            least.time.months,
            least.shown,
            most.time.months,
            most.shown,
            0 if enough else missing,
            least.reached,
        )

    def _months(self, context: Context) -> int:
        specialty = context.specialty
        name = "" if specialty is None else specialty.id
        return self.other_months.get(name, self.at_least_months)

    def _required(self, context: Context) -> tuple[int, int]:
        """What is surely enough, and the least that may be enough."""
        months = self._months(context)
        less = months - self.replaced_months
        outcome = Outcome.NOT_MET if self.replaced_by is None else self._replacing(context)
        if outcome is Outcome.MET:
            return less, less
        return months, less if outcome is Outcome.UNDETERMINED else months

    def _replacing(self, context: Context) -> Outcome:
        return context.find(self.replaced_by or "").outcome

    def _causes(self, context: Context) -> tuple[str, ...]:
        rule = self.replaced_by
        return (rule,) if rule and self._replacing(context) is Outcome.MET else ()

    def _own(self, context: Context) -> list[ServiceFact]:
        return [
            service
            for service in context.facts.services
            if service.stage == self.stage
            and service.start_lo <= context.on
            and (not self.own or context.is_own(service.specialty) is not False)
        ]

    def _load(self, context: Context, own: list[ServiceFact], *, sure: bool) -> Load:
        """The service that surely, or possibly, counts, up to the date and before `before`."""
        end = self._end(context, sure=sure)
        pieces = []
        for service in own:
            if sure and self.own and context.is_own(service.specialty) is None:
                continue
            first = service.start_hi if sure else service.start_lo
            last = min(service.end_lo if sure else service.end_hi, end)
            fraction = service.fraction_lo if sure else service.fraction_hi
            days = DaySet.of((first, last)) if first < last else DaySet.of()
            for test in self.counts:
                days = days & self._admitted(context, test, service, sure=sure)
            pieces += [Piece(a, b, fraction, (service.id,)) for a, b in days.ranges if fraction]
        return Load.of(pieces)

    def _admitted(self, context: Context, test: str, service: ServiceFact, *, sure: bool) -> DaySet:
        version = context.provision(test)
        whole = DaySet.of((service.start_lo, service.end_hi))
        if version is None or not isinstance(version.condition, ServiceTest):
            return whole
        admission = version.condition.admit(context, service)
        if admission is None:
            return whole
        return admission.sure if sure else admission.possible

    def _end(self, context: Context, *, sure: bool) -> int:
        """The day from which nothing counts any more."""
        starts = [
            service.start_lo if sure else service.start_hi
            for service in self._after(context)
            if sure or context.is_own(service.specialty)
        ]
        return min([context.on + 1, *starts])

    def _after(self, context: Context) -> list[ServiceFact]:
        """The service before which this one must lie, or may have to."""
        return [
            service
            for service in context.facts.services
            if service.stage == self.before and context.is_own(service.specialty) is not False
        ]

    def _tests(self, context: Context, service: ServiceFact) -> Iterator[Need]:
        """What the tests of service would have to know of a post whose days are in doubt."""
        days = DaySet.of((service.start_lo, service.end_hi))
        for test in self.counts:
            version = context.provision(test)
            if version is None or not isinstance(version.condition, ServiceTest):
                continue
            admission = version.condition.admit(context, service)
            if admission is None or admission.need is None:
                continue
            if days & (admission.possible - admission.sure):
                yield admission.need

    def _needs(self, context: Context, own: list[ServiceFact]) -> tuple[Need, ...]:
        needs = [] if "service" in context.facts.known else [Need("service")]
        for service in own:
            unclear = {
                "from": service.start_lo != service.start_hi,
                "through": service.end_lo != service.end_hi,
                "fraction": service.fraction_lo != service.fraction_hi,
                "specialty": self.own and context.is_own(service.specialty) is None,
            }
            needs += [Need(name, service.id) for name, missing in unclear.items() if missing]
            needs += self._tests(context, service)
        for service in self._after(context):
            if service.start_lo != service.start_hi:
                needs.append(Need("from", service.id))
            if context.is_own(service.specialty) is None:
                needs.append(Need("specialty", service.id))
        for rule in self.references():
            found = context.find(rule)
            needs += found.needs
        return tuple(dict.fromkeys(needs))


def _met(enough: bool) -> Outcome:
    return Outcome.MET if enough else Outcome.NOT_MET


def _ledger(measured: Measured) -> Ledger:
    time = measured.time
    entries = tuple(
        Entry(
            Line.SERVICE,
            piece.start,
            piece.end - 1,
            piece.fraction,
            months=contribution(piece, time.anchor, time.method),
            facts=piece.sources,
        )
        for piece in measured.gross.pieces
    )
    return Ledger((*entries, Entry(Line.TOTAL, months=time.months)), time.anchor, time.months)
