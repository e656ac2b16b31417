"""Kind `sequence`: one part must be full before service in the next part counts (§ 2(2) "then")."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

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
from lisrules.conditions.counting import Counted
from lisrules.conditions.measure import METHODS, Measured
from lisrules.conditions.statement import Cited, ledger_of
from lisrules.conditions.training_time import TimeServed, TrainingTimeCondition
from lisrules.timeline.facts import FAR
from lisrules.values.ledger import Entry, Ledger, Line
from lisrules.values.load import Load
from lisrules.values.outcome import Cure, Outcome
from lisrules.values.training import Method, reached_on


@dataclass(frozen=True, slots=True)
class Ordered(Detail):
    """When the first part was full, and how much of the second part lies after that day.

    `full` and `full_at_best` are days; amounts are exact months, shown as months and days.
    """

    full: int | None
    full_at_best: int | None
    too_early: int
    """How many days of service in the second part lie before the first was full."""
    required: int
    after: Fraction
    after_shown: tuple[int, Fraction]
    second_begun: int | None


class Sequence(Condition):
    """Service of the rule `then` counts from the day after the rule `first` was met."""

    kind: Literal["sequence"]
    first: str
    then: str

    def references(self) -> tuple[str, ...]:
        """The two parts."""
        return self.first, self.then

    def decide(self, context: Context, provision: Provision) -> Finding:
        """Compare the second part's service after the first was full with its requirement."""
        second = context.provision(self.then)
        first = context.find(self.first)
        if second is None or not isinstance(first.detail, TimeServed):
            return Finding(provision.rule, Outcome.NOT_APPLICABLE, provision, first.detail)
        condition = second.condition
        assert isinstance(condition, TrainingTimeCondition)
        counted = condition.count(context)
        full, best = self._full(context, first.detail)
        early = _before(counted.possible, full)
        if not early:
            return self._in_order(context, provision, counted, first.detail)
        least, most = _after(context, condition, counted, full, best)
        outcome = _outcome(condition, counted, least, most, _surely_before(counted, best))
        unclear = condition.perhaps_replaced(context) if outcome is Outcome.NOT_MET else ()
        if unclear:
            outcome = Outcome.UNDETERMINED
        return Finding(
            rule=provision.rule,
            outcome=outcome,
            provision=provision,
            detail=Ordered(
                full,
                best,
                early,
                condition.at_least_months,
                least.time.months,
                least.shown,
                counted.start_lo,
            ),
            ledger=_ledger(counted, least, full, provision.rule, condition.cited(context)),
            evidence=tuple(service.id for service in counted.services),
            needs=unclear or (_needs(first, counted) if outcome is Outcome.UNDETERMINED else ()),
            readings=tuple(
                dict.fromkeys(
                    (
                        *self._readings(context, first.detail),
                        *self._month_count(context, counted, first.detail),
                        *condition.requirement.readings(context, least, counted.start_lo),
                        *self._not_met(context, condition, first, outcome),
                    )
                )
            ),
            causes=(self.first,) if outcome is not Outcome.MET and full is None else (),
            cure=Cure.TIME if outcome is Outcome.NOT_MET else None,
            excludes=self._excludes(context, condition, most)
            if outcome is Outcome.UNDETERMINED
            else (),
        )

    def _not_met(
        self, context: Context, second: TrainingTimeCondition, first: Finding, outcome: Outcome
    ) -> tuple[ReadingUse, ...]:
        """Readings that matter where the order is not met, or open: those of both parts."""
        if outcome is Outcome.MET:
            return ()
        scope = uses(context, "turnus-scope") if second.replacement_open(context) else ()
        return (*first.readings, *scope)

    def _excludes(
        self, context: Context, second: TrainingTimeCondition, most: Measured
    ) -> tuple[str, ...]:
        """The second part, where even at best too little of it lies after the first was full.

        Either some of it came too early, which breaks the order; or none did, and then the time
        that lies after the first is all there is, and not enough.
        """
        short = most.time.months < second.at_least_months
        return (self.then,) if short and not second.perhaps_replaced(context) else ()

    def _in_order(
        self,
        context: Context,
        provision: Provision,
        counted: Counted,
        first: TimeServed,
    ) -> Finding:
        """No service of the second part lies too early: its whole time lies after the first."""
        outcome = Outcome.MET if counted.services else Outcome.NOT_APPLICABLE
        second = context.find(self.then)
        if not isinstance(second.detail, TimeServed):
            return Finding(provision.rule, Outcome.NOT_APPLICABLE, provision, second.detail)
        time, full = second.detail, self._full(context, first)
        return Finding(
            rule=provision.rule,
            outcome=outcome if counted.known else Outcome.UNDETERMINED,
            provision=provision,
            detail=Ordered(*full, 0, time.required, time.low, time.low_shown, counted.start_lo),
            evidence=tuple(service.id for service in counted.services),
            needs=() if counted.known else counted.needs,
            readings=self._month_count(context, counted, first),
        )

    def _month_count(
        self, context: Context, counted: Counted, first: TimeServed
    ) -> tuple[ReadingUse, ...]:
        """The reading of months, where another way to count moves the day past other service."""
        provision = context.provision(self.first)
        assert provision is not None
        condition = provision.condition
        assert isinstance(condition, TrainingTimeCondition)
        load = condition.count(context).possible
        if not load or not counted.possible:
            return ()
        months = Fraction(condition.at_least_months)
        days = {method: reached_on(load, months, method) for method in Method}
        known = [day for day in days.values() if day is not None]
        own, full = days[METHODS[context.option("month-count")]], self._full(context, first)
        if own is None or len(known) < len(days) or None in full:
            return uses(context, "month-count") if known else ()
        ends = [day for day in full if day is not None]
        earliest, latest = min(ends) + min(known) - own, max(ends) + max(known) - own
        moved = counted.possible.clip(earliest + 1, latest + 1)
        return uses(context, "month-count") if moved else ()

    def _full(self, context: Context, first: TimeServed) -> tuple[int | None, int | None]:
        if context.option("order") == "before-deductions":
            return first.reached_gross, first.reached_gross_at_best
        return first.reached, first.reached_at_best

    def _readings(self, context: Context, first: TimeServed) -> tuple[ReadingUse, ...]:
        moved = (first.reached, first.reached_at_best) != (
            first.reached_gross,
            first.reached_gross_at_best,
        )
        return uses(context, "order") if moved else ()


def _after(
    context: Context,
    condition: TrainingTimeCondition,
    counted: Counted,
    full: int | None,
    best: int | None,
) -> tuple[Measured, Measured]:
    sure = counted.sure if full is None else counted.sure.clip(full + 1, FAR)
    if full is None:
        sure = sure.clip(0, 0)
    if full == best and counted.sure is counted.possible:
        return condition.bounds(context, counted, sure, sure)
    possible = counted.possible.clip(FAR if best is None else best + 1, FAR)
    return condition.bounds(context, counted, sure, possible)


def _before(load: Load, full: int | None) -> int:
    return len(load.clip(0, FAR if full is None else full + 1).days())


def _surely_before(counted: Counted, full: int | None) -> bool:
    """Whether some service surely lies too early, even if it is not known by how much it counts."""
    end = FAR if full is None else full + 1
    return bool(_before(counted.sure, full) or counted.unmeasured.clip(0, end))


def _outcome(
    condition: TrainingTimeCondition,
    counted: Counted,
    least: Measured,
    most: Measured,
    surely_early: bool,
) -> Outcome:
    """The outcome where some service of the second part may lie too early."""
    if least.time.months >= condition.at_least_months and counted.known:
        return Outcome.MET
    settled = counted.known and surely_early and most.time.months < condition.at_least_months
    return Outcome.NOT_MET if settled else Outcome.UNDETERMINED


def _needs(first: Finding, counted: Counted) -> tuple[Need, ...]:
    return tuple(dict.fromkeys((*first.needs, *counted.needs)))


def _ledger(counted: Counted, least: Measured, full: int | None, rule: str, cited: Cited) -> Ledger:
    """The second part again, with the days before the first was full left out."""
    ledger = ledger_of(counted, least, cited)
    end = FAR if full is None else full + 1
    early = tuple(
        Entry(Line.NOT_COUNTED, p.start, p.end - 1, p.fraction, facts=p.sources, rule=rule)
        for p in counted.possible.clip(0, end).pieces
    )
    later = tuple(
        entry
        for entry in ledger.entries
        if entry.line is not Line.POSSIBLE or entry.last is None or entry.last >= end
    )
    return Ledger((*early, *later), ledger.anchor, ledger.total)
