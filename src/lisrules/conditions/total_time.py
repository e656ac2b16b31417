"""Kind `total-time`: at least so many months of training in all, after authorisation (§§ 2(1), 31).

Part one, an approved internship in its place, and the remaining part each lose the absence above
their own allowance; training for another specialty or abroad counts only up to a limit; and all of
it is added up on one grid. What is not exactly known gives bounds.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from pydantic import Field

from lisrules.conditions.absence import Deduction
from lisrules.conditions.base import Condition, Context, Detail, Finding, Provision
from lisrules.conditions.total_counting import Before, Counting, Rest, Sources
from lisrules.conditions.total_ledger import ledger_of_total
from lisrules.conditions.world import Sum, World
from lisrules.values.outcome import Cure, Outcome, between
from lisrules.values.training import as_months_and_days


@dataclass(frozen=True, slots=True)
class TotalTime(Detail):
    """The time in total, between `low` and `high`, against what is required; exact months.

    `limited` is what counts of training for another specialty or abroad, `above` what is beyond
    the limit. `*_shown` are months and days of full time. `missing_days` is full-time service for
    the specialty. Amounts but `high` are those of the least favourable facts.
    """

    required: int
    low: Fraction
    low_shown: tuple[int, Fraction]
    high: Fraction
    high_shown: tuple[int, Fraction]
    missing: Fraction
    missing_days: int | None
    reached: int | None
    reached_at_best: int | None
    part_one: Fraction
    limited: Fraction
    above: Fraction
    limit: int | None
    deductions: tuple[tuple[str, Deduction], ...]
    method: str


class TotalTimeCondition(Condition):
    """At least `at_least_months` in all."""

    kind: Literal["total-time"]
    at_least_months: int = Field(ge=1, le=600)
    part_one: tuple[str, ...]
    """The rules on the time of part one, whose service and deductions are taken over."""
    before: Before
    rest: Rest
    limit: str
    """The rule that limits training for another specialty or abroad."""

    def references(self) -> tuple[str, ...]:
        """Everything the sum leans on."""
        own = (*self.part_one, self.before.rule, *self.before.counts)
        return (*own, *self.rest.counts, self.rest.deducts, self.limit)

    @property
    def sources(self) -> Sources:
        """What the service of each part is counted by."""
        return Sources(self.part_one, self.before, self.rest, self.limit)

    def decide(self, context: Context, provision: Provision) -> Finding:
        """Measure both bounds and compare them with the requirement."""
        counting = Counting(context, self.sources)
        least, worst = counting.world(least=True)
        most, best = (least, worst) if counting.certain else counting.world(least=False)
        outcome = self._outcome(context, worst, best)
        return Finding(
            rule=provision.rule,
            outcome=outcome,
            provision=provision,
            detail=self._detail(context, (least, worst), (most, best)),
            ledger=None
            if context.outcome_only
            else ledger_of_total(context, counting, least, worst),
            evidence=counting.evidence(worst),
            needs=counting.needs() if outcome is Outcome.UNDETERMINED else (),
            readings=counting.readings(self.at_least_months, (least, worst), (most, best)),
            cure=self._cure(counting) if outcome is Outcome.NOT_MET else None,
        )

    def _outcome(self, context: Context, worst: Sum, best: Sum) -> Outcome:
        if "service" not in context.facts.known:
            return Outcome.UNDETERMINED
        met = {True: Outcome.MET, False: Outcome.NOT_MET}
        return between(
            met[worst.time.total.months >= self.at_least_months],
            met[best.time.total.months >= self.at_least_months],
        )

    def _detail(
        self, context: Context, low: tuple[World, Sum], high: tuple[World, Sum]
    ) -> TotalTime:
        (least, worst), (most, best) = low, high
        required = self.at_least_months
        missing = max(Fraction(0), required - worst.time.total.months)
        told = not context.outcome_only
        ask = missing and told and "absences" in context.facts.known
        reached = least.reached(context, required) if told else None
        return TotalTime(
            required,
            worst.time.total.months,
            as_months_and_days(worst.whole, worst.time.total),
            best.time.total.months,
            as_months_and_days(best.whole, best.time.total),
            missing,
            (least.missing_days(context, required) if ask else None) if missing else 0,
            reached,
            reached if most is least or not told else most.reached(context, required),
            worst.inside_months,
            worst.time.limited,
            worst.time.above,
            least.cap,
            tuple(
                (part.name, measured.deduction)
                for part, measured in zip(least.every, worst.parts, strict=True)
                if measured.deduction is not None
            ),
            context.option("month-count"),
        )

    def _cure(self, counting: Counting) -> Cure:
        """Somebody must confirm where service that is done would be enough; else time is short."""
        others = counting.without_confirmation()
        if others is None:
            return Cure.TIME
        enough = others.measure(counting.context).time.total.months >= self.at_least_months
        return Cure.ACT if enough else Cure.TIME
