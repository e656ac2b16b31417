"""Training time of one part: the load that counts, less the deduction, in exact months."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from lisrules.conditions.absence import Absence, Deduction
from lisrules.conditions.base import Context, Provision, ReadingUse, Rule, uses
from lisrules.timeline.facts import ONE, ZERO
from lisrules.values.load import Load, Piece
from lisrules.values.months import Rounding, add_months
from lisrules.values.training import (
    Method,
    TrainingTime,
    as_months_and_days,
    reached_on,
    training_time,
)

METHODS = {
    "anchored-grid": Method.GRID,
    "calendar-months": Method.CALENDAR,
    "thirty-days": Method.THIRTY,
}
"""How days become months under each option of the reading `month-count`."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One world's measure of a part: gross and net load, deduction, months, the day reached."""

    gross: Load
    net: Load
    deduction: Deduction | None
    time: TrainingTime
    reached: int | None
    reached_gross: int | None

    @property
    def shown(self) -> tuple[int, Fraction]:
        """The training time as whole months and days of full time."""
        return as_months_and_days(self.net, self.time)


@dataclass(frozen=True, slots=True)
class Requirement:
    """At least `months` of training time, less what the absence rule deducts."""

    months: int
    deducts: str | None
    through: int | None = None
    """The last day there may be service, where the load itself may end too early."""

    def least(self, context: Context, load: Load, start: int | None) -> Measured:
        """The measure when everything unknown turns out against the doctor."""
        return self._measure(context, load, start, most=True)

    def most(self, context: Context, load: Load, start: int | None) -> Measured:
        """The measure when everything unknown turns out in the doctor's favour."""
        return self._measure(context, load, start, most=False)

    def _measure(self, context: Context, load: Load, start: int | None, *, most: bool) -> Measured:
        method = METHODS[context.option("month-count")]
        full = reached_on(load, Fraction(self.months), method) if load else None
        deduction = None if start is None else self._deduction(context, load, start, most=most)
        if start is None or deduction is None or not deduction.total:
            return Measured(load, load, deduction, training_time(load, method), full, full)
        net = load.drop_last(deduction.excess)
        time = training_time(net, method)
        day = full
        if full is not None and (deduction.excess or self._grows(deduction)):
            day = self._reached(context, load, deduction, start, full)
        return Measured(load, net, deduction, time, day, full)

    def missing_days(self, context: Context, measured: Measured, start: int | None) -> int | None:
        """How many more days of unbroken full-time service after the last would be enough.

        `None` where no service has begun: then the whole requirement is missing.
        """
        last = measured.gross.last
        if last is None or start is None:
            return None
        high = self._at_most(measured, last)
        low = 0 if self._grows(measured.deduction) else max(0, high - 2)
        while low < high:
            days = (low + high) // 2
            if self._enough(context, measured, start, last, days):
                high = days
            else:
                low = days + 1
        return low

    def _at_most(self, measured: Measured, last: int) -> int:
        """So many full-time days are enough: what the deduction takes, after the day it is reached.

        Exact where the allowance is fixed, but for the fraction of a day.
        """
        tail = Load.of([Piece(last + 1, last + 32 * self.months + 1, ONE)])
        longer = measured.gross.plus(tail)
        reached = reached_on(longer, Fraction(self.months), measured.time.method)
        needed = ZERO if reached is None else longer.clip(0, reached + 1).total()
        excess = measured.deduction.excess if measured.deduction else ZERO
        return max(0, ceil(needed + excess - measured.gross.total()))

    def _grows(self, deduction: Deduction | None) -> bool:
        """Whether the allowance grows with the service, so that less is deducted later."""
        condition = deduction.provision.condition if deduction else None
        return isinstance(condition, Absence) and condition.allowance_percent is not None

    def _enough(
        self, context: Context, measured: Measured, start: int, last: int, days: int
    ) -> bool:
        """Whether so many full-time days without absence would meet the requirement."""
        load = measured.gross
        if days:
            load = load.plus(Load.of([Piece(last + 1, last + 1 + days, ONE)]))
        deduction = measured.deduction
        if deduction is not None and deduction.total:
            condition = deduction.provision.condition
            assert isinstance(condition, Absence)
            planned = self.planned_days(start)
            beyond = deduction.beyond
            allowance = condition.allowance_of(context, load.total(), planned, beyond)
            load = load.drop_last(condition.excess(context, deduction.total, allowance))
        method = METHODS[context.option("month-count")]
        return training_time(load, method).months >= self.months

    def planned_days(self, start: int) -> int:
        """The length of the part in calendar days when it is served full time from its start."""
        return add_months(start, self.months, Rounding.DOWN) - start

    def _deduction(
        self, context: Context, load: Load, start: int, *, most: bool
    ) -> Deduction | None:
        if self.deducts is None:
            return None
        version = self._wording(context, load, start)
        if version is None:
            return None
        return self._weigh(context, version, load, start, most=most)

    def _weigh(
        self, context: Context, version: Provision, load: Load, start: int, *, most: bool
    ) -> Deduction | None:
        condition = version.condition
        if not isinstance(condition, Absence):
            return None
        return condition.deduct(context, version, load, self.planned_days(start), most=most)

    def _wording(self, context: Context, load: Load, start: int) -> Provision | None:
        """The wording on absence that applies to the part, under the chosen reading."""
        assert self.deducts is not None
        rule = context.rules[self.deducts]
        option = context.option("absence-wording")
        if option == "assessment":
            return rule.at(context.on)
        version = by_start(rule, start, context.on)
        if option == "start" or version is None:
            return version
        reaching = (
            later
            for later in rule.versions
            if later.reach == "open" and version.first < later.first <= context.on
        )
        for later in reaching:
            if not self._ended(context, version, load, start, later.first):
                version = later
        return version

    def _ended(
        self, context: Context, version: Provision, load: Load, start: int, day: int
    ) -> bool:
        """Whether the part had ended before `day`: no service since, or already complete."""
        if load.last is None or max(load.last, self.through or 0) < day:
            return True
        before = load.clip(0, day)
        deduction = self._weigh(context, version, before, start, most=True)
        net = before if deduction is None else before.drop_last(deduction.excess)
        method = METHODS[context.option("month-count")]
        return training_time(net, method).months >= self.months

    def _reached(
        self, context: Context, load: Load, deduction: Deduction, start: int, full: int
    ) -> int | None:
        """The first day on which the requirement is met by what lies up to that day.

        Without any deduction the part would be full on `full`; from there each day adds its
        service and takes away what it adds to the excess. The exact measure is taken only where
        all but the last day is there: the requirement may be reached within a day.
        """
        condition = deduction.provision.condition
        assert isinstance(condition, Absence)
        method = METHODS[context.option("month-count")]
        nearly, planned = load.clip(0, full).total(), self.planned_days(start)
        for day, served, absent in _daily(load, deduction.weights, full):
            allowance = condition.allowance_of(context, served, planned, deduction.beyond)
            excess = condition.excess(context, absent, allowance)
            if served - excess > nearly:
                net = load.clip(0, day + 1).drop_last(excess)
                if training_time(net, method).months >= self.months:
                    return day
        return None

    def readings(
        self, context: Context, measured: Measured, start: int | None
    ) -> tuple[ReadingUse, ...]:
        """The readings that could make a difference to one measure."""
        found: tuple[ReadingUse, ...] = ()
        if measured.deduction is not None:
            found += measured.deduction.readings
            if (
                measured.deduction.weighed
                and start is not None
                and self._wordings(context, measured, start)
            ):
                found += uses(context, "absence-wording")
        if self._month_count_matters(measured):
            found += uses(context, "month-count")
        return found

    def _wordings(self, context: Context, measured: Measured, start: int) -> bool:
        assert self.deducts is not None
        rule = context.rules[self.deducts]
        applied = measured.deduction.provision if measured.deduction else None
        candidates = {by_start(rule, start, context.on), rule.at(context.on), applied}
        return len(candidates) > 1

    def _month_count_matters(self, measured: Measured) -> bool:
        """Whether another way to count months would fall on the other side of the requirement."""
        met, total = measured.time.months >= self.months, measured.net.total()
        if total < 28 * self.months or total >= 31 * self.months:
            return False
        if (total >= 30 * self.months) is not met:
            return True
        others = (method for method in Method if method is not measured.time.method)
        return any(
            (training_time(measured.net, method).months >= self.months) is not met
            for method in others
            if method is not Method.THIRTY
        )


def by_start(rule: Rule, start: int, on: int) -> Provision | None:
    """The version for what began on `start`; what began before the first version has that one."""
    first = rule.first_version.first
    return rule.at(max(start, first)) if on >= first else None


def _daily(load: Load, weights: Load, start: int) -> Iterator[tuple[int, Fraction, Fraction]]:
    """From `start` on, each day with the service and the absence up to and including it."""
    served = load.clip(0, start).total()
    absent = weights.clip(0, start).total()
    last = load.last
    if last is None:
        return
    for day in range(start, last + 1):
        served += load.fraction_on(day)
        absent += weights.fraction_on(day) if weights else ZERO
        yield day, served, absent
