"""Kind `training-time`: at least so many months of service in one part of the training.

The law sets months; service counts in proportion to its fraction and absence above an allowance
is deducted in days (§ 2(2), § 31). What is not exactly known gives bounds, and the outcome is
decided only where both bounds agree.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from pydantic import Field

from lisrules.conditions.absence import Deduction
from lisrules.conditions.base import (
    Condition,
    Context,
    Detail,
    Finding,
    Need,
    Provision,
    ReadingUse,
    StandsInstead,
    uses,
)
from lisrules.conditions.confirmed import Confirmed
from lisrules.conditions.counting import Counted, count_service
from lisrules.conditions.measure import Measured, Requirement
from lisrules.conditions.statement import Cited, cited_by, ledger_of
from lisrules.values.load import Load
from lisrules.values.outcome import Cure, Outcome, between


@dataclass(frozen=True, slots=True)
class TimeServed(Detail):
    """How much training time a part has, between `low` and `high`, against what it needs.

    Amounts are exact months; `*_days` show the remainder in days of full time. `reached` is the
    day the requirement was met under the least favourable completion of what is not known.
    """

    stage: str
    arena: str
    required: int
    low: Fraction
    low_shown: tuple[int, Fraction]
    high: Fraction
    high_shown: tuple[int, Fraction]
    missing: Fraction
    missing_days: int | None
    reached: int | None
    reached_at_best: int | None
    reached_gross: int | None
    reached_gross_at_best: int | None
    deduction: Deduction | None
    begun: tuple[int, int] | None
    method: str


class TrainingTimeCondition(Condition):
    """At least `at_least_months` of a stage's service in one arena."""

    kind: Literal["training-time"]
    stage: Literal["lis1", "lis2", "lis3", "other"]
    arena: str
    at_least_months: int = Field(ge=1, le=600)
    counts: tuple[str, ...] = ()
    """Rules that test which service counts, in the order they are explained."""
    deducts: str | None = None
    """The rule on absence; without one nothing is deducted."""
    instead: str | None = None
    """A rule that, when met, stands for the time of the part too (reading `turnus-scope`)."""

    def references(self) -> tuple[str, ...]:
        """The rules that test service, that deduct absence and that stand instead."""
        return self.counts + tuple(rule for rule in (self.deducts, self.instead) if rule)

    @property
    def requirement(self) -> Requirement:
        """The requirement as the measure takes it."""
        return Requirement(self.at_least_months, self.deducts)

    def count(self, context: Context) -> Counted:
        """The service of this part."""
        return count_service(context, self.stage, self.arena, self.counts)

    def cited(self, context: Context) -> Cited:
        """The rules that single lines of the ledger rest on."""
        return cited_by(context, self.counts, self.deducts)

    def decide(self, context: Context, provision: Provision) -> Finding:
        """Measure both bounds and compare them with the requirement."""
        if self._replaced(context):
            return self._not_asked(context, provision)
        counted = self.count(context)
        least, most = self.bounds(context, counted, counted.sure, counted.possible)
        outcome = self.outcome(counted, least, most)
        unclear = self.perhaps_replaced(context) if outcome is Outcome.NOT_MET else ()
        if unclear:
            outcome = Outcome.UNDETERMINED
        detail = self._detail(context, counted, least, most)
        return Finding(
            rule=provision.rule,
            outcome=outcome,
            provision=provision,
            detail=detail,
            ledger=ledger_of(counted, least, self.cited(context)),
            evidence=_evidence(context, counted, least),
            needs=unclear
            or (self._needs(context, counted) if outcome is Outcome.UNDETERMINED else ()),
            readings=self._readings(context, counted, least, most),
            cure=self._cure(context, counted) if outcome is Outcome.NOT_MET else None,
        )

    def _cure(self, context: Context, counted: Counted) -> Cure:
        """Somebody must confirm where service that is done would be enough; else time is short."""
        others = tuple(
            rule
            for rule in self.counts
            if not isinstance(context.rules[rule].first_version.condition, Confirmed)
        )
        done = count_service(context, self.stage, self.arena, others)
        start = counted.start_lo
        if done.possible is counted.possible or done.possible == counted.possible:
            return Cure.TIME
        months = self.requirement.most(context, done.possible, start).time.months
        return Cure.ACT if months >= self.at_least_months else Cure.TIME

    def _replaced(self, context: Context) -> bool:
        """Whether the rule that stands instead is met."""
        if self.instead is None or context.find(self.instead).outcome is not Outcome.MET:
            return False
        return context.option("turnus-scope") == "whole-part"

    def perhaps_replaced(self, context: Context) -> tuple[Need, ...]:
        """What would settle the rule that stands instead, where it may yet be met."""
        if not self.replacement_open(context) or context.option("turnus-scope") != "whole-part":
            return ()
        return context.find(self.instead or "").needs

    def replacement_open(self, context: Context) -> bool:
        """Whether a rule that stands instead, if it is read so, may yet be met."""
        return (
            self.instead is not None and context.find(self.instead).outcome is Outcome.UNDETERMINED
        )

    def _not_asked(self, context: Context, provision: Provision) -> Finding:
        rule = self.instead or ""
        return Finding(
            provision.rule,
            Outcome.NOT_APPLICABLE,
            provision,
            StandsInstead(rule),
            evidence=context.find(rule).evidence,
            readings=uses(context, "turnus-scope"),
            causes=(rule,),
        )

    def bounds(
        self, context: Context, counted: Counted, sure: Load, possible: Load
    ) -> tuple[Measured, Measured]:
        """The least and the most favourable measure; the same object where nothing is in doubt."""
        starts = sorted({counted.start_lo, counted.start_hi}, key=lambda day: day or 0)
        least = [self.requirement.least(context, sure, start) for start in starts]
        if sure is possible and len(starts) == 1 and _absence_certain(context, counted):
            return least[0], least[0]
        most = [self.requirement.most(context, possible, start) for start in starts]
        return (
            min(least, key=lambda measured: measured.time.months),
            max(most, key=lambda measured: measured.time.months),
        )

    def outcome(self, counted: Counted, least: Measured, most: Measured) -> Outcome:
        """Met or not where both bounds agree; nothing is settled while no service is known."""
        met = {True: Outcome.MET, False: Outcome.NOT_MET}
        low = met[least.time.months >= self.at_least_months]
        high = met[most.time.months >= self.at_least_months]
        if not counted.known:
            return Outcome.UNDETERMINED
        return between(low, high)

    def _detail(
        self, context: Context, counted: Counted, least: Measured, most: Measured
    ) -> TimeServed:
        start = counted.start_lo
        missing = max(Fraction(0), self.at_least_months - least.time.months)
        return TimeServed(
            self.stage,
            self.arena,
            self.at_least_months,
            least.time.months,
            least.shown,
            most.time.months,
            most.shown,
            missing,
            self.requirement.missing_days(context, least, start) if missing else 0,
            least.reached,
            most.reached,
            least.reached_gross,
            most.reached_gross,
            least.deduction,
            None if start is None or counted.start_hi is None else (start, counted.start_hi),
            context.option("month-count"),
        )

    def _needs(self, context: Context, counted: Counted) -> tuple[Need, ...]:
        needs = list(counted.needs)
        if self.deducts is not None and counted.services:
            if "absences" not in context.facts.known:
                needs.append(Need("absences"))
            for fact in context.facts.absences:
                if fact.start_lo != fact.start_hi:
                    needs.append(Need("from", fact.id))
                if fact.end_lo != fact.end_hi:
                    needs.append(Need("through", fact.id))
        return tuple(dict.fromkeys(needs))

    def _readings(
        self, context: Context, counted: Counted, least: Measured, most: Measured
    ) -> tuple[ReadingUse, ...]:
        found = counted.readings + self.requirement.readings(context, least, counted.start_lo)
        if self.instead is not None:
            stands = context.find(self.instead).outcome
            short = least.time.months < self.at_least_months
            perhaps = short and stands is Outcome.UNDETERMINED
            found += uses(context, "turnus-scope") if perhaps or stands is Outcome.MET else ()
        if most is not least:
            found += self.requirement.readings(context, most, counted.start_lo)
        return tuple(dict.fromkeys(found))


def _absence_certain(context: Context, counted: Counted) -> bool:
    if not counted.services:
        return True
    known = "absences" in context.facts.known
    return known and all(fact.certain for fact in context.facts.absences)


def _evidence(context: Context, counted: Counted, least: Measured) -> tuple[str, ...]:
    """The facts the ledger rests on: service, its confirmations, authorisations, absences."""
    facts = [service.id for service in counted.services]
    facts += [given.fact for service in counted.services for given in service.confirmations]
    facts += counted.evidence
    if facts:
        facts += [held.id for held in context.facts.authorisations]
    if least.deduction is not None:
        facts += [weighed.fact for weighed in least.deduction.weighed]
    return tuple(dict.fromkeys(facts))
