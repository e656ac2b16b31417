"""The time in total in one world: when everything unknown turns out one way.

Parts are measured with their own absence, added up on one grid, and what counts within a limit is
cut off above it. Everything can be measured again as of an earlier day, or with more service.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction

from lisrules.conditions.base import Context
from lisrules.conditions.measure import METHODS, Measured, Requirement
from lisrules.timeline.facts import ONE
from lisrules.values.capped import CappedTime, Count, capped_time, months_from
from lisrules.values.load import Load, Piece
from lisrules.values.training import Method, reached_on, training_time

_ZERO = Fraction(0)
_HEAVY = (
    ("absence-day", "working-days"),
    ("part-time-absence", "whole-days"),
    ("ten-per-cent", "whole"),
)
"""Readings under which a day of absence may take away more than the day gives."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the training before it is measured: its service, its start, its deduction.

    `only` is the number of months that count of it, where not all do.
    """

    name: str
    requirement: Requirement
    gross: Load
    start: int | None
    only: int | None = None

    def measured(self, context: Context, *, least: bool) -> Measured:
        """The part with its deduction, under the least or the most favourable facts."""
        measure = self.requirement.least if least else self.requirement.most
        return measure(context, self.gross, self.start)


@dataclass(frozen=True, slots=True)
class Sum:
    """Everything measured: each part, what is left of it, and the time in total."""

    parts: tuple[Measured, ...]
    kept: tuple[Load, ...]
    """What is left of each part after its deduction and its own limit."""
    inside: Load
    """The net service of part one, which may take up room under the limit."""
    free: Load
    whole: Load
    time: CappedTime
    inside_months: Fraction
    """What part one gives of the total."""


@dataclass(frozen=True, slots=True)
class Shares:
    """The shares of the rest that the limit treats apart: each is a part of the one before.

    `own` is service for the specialty, in whatever country; `free` is that in Norway, which counts
    without a limit.
    """

    own: Load
    free: Load

    def until(self, day: int) -> Shares:
        """The shares as of the end of a day."""
        return Shares(self.own.clip(0, day + 1), self.free.clip(0, day + 1))

    def plus(self, more: Load) -> Shares:
        """The shares with more service for the specialty, in Norway."""
        return Shares(self.own.plus(more), self.free.plus(more))

    def of(self, net: Load) -> Shares:
        """The shares of what is left of the rest; on a day with several the free comes first."""
        return Shares(self.own.at_most(net), self.free.at_most(net))


@dataclass(frozen=True, slots=True)
class World:
    """Part one, an internship before it, and the rest with its shares."""

    part_one: tuple[Part, ...]
    before: Load
    rest: Part
    shares: Shares
    cap: int | None
    least: bool

    def measure(self, context: Context) -> Sum:
        """The time in total as of the date."""
        parts = tuple(part.measured(context, least=self.least) for part in self.part_one)
        rest = _placed(context, self.rest.measured(context, least=self.least))
        parts = (*parts, rest)
        kept = tuple(map(_kept, self.every, parts))
        inside = Load.of(piece for load in (self.before, *kept[:-1]) for piece in load.pieces)
        method = METHODS[context.option("month-count")]
        if self.shares.free == self.rest.gross:
            free = whole = inside.plus(kept[-1])
            time = CappedTime(training_time(whole, method), _ZERO, _ZERO)
        else:
            shares = self.shares.of(kept[-1])
            free, whole = inside.plus(shares.free), inside.plus(kept[-1])
            time = capped_time(free, whole, self._most(context, inside, shares, whole), method)
        anchor = time.total.anchor
        counted = anchor is not None or method is not Method.GRID
        first = months_from(inside, anchor, method) if counted else _ZERO
        return Sum(parts, kept, inside, free, whole, time, first)

    def _most(
        self, context: Context, inside: Load, shares: Shares, whole: Load
    ) -> Callable[[Count], Fraction]:
        """What may count at the most (§ 31(6)).

        Training abroad and training for another specialty share one limit. Part one takes of it
        what goes to another specialty, unless it comes besides.
        """
        free, own = inside.plus(shares.free), inside.plus(shares.own)
        cap, besides = self.cap, context.option("cap-includes-lis1") == "besides"

        def most(count: Count) -> Fraction:
            if cap is None:
                return count(whole)
            limited = count(free) + cap
            if besides:
                return limited
            return min(limited, max(count(own), count(shares.own) + cap))

        return most

    @property
    def every(self) -> tuple[Part, ...]:
        """All parts, the rest last."""
        return (*self.part_one, self.rest)

    @property
    def gross(self) -> Load:
        """All service, before anything is taken away."""
        return Load.of(
            piece
            for load in (self.before, *(part.gross for part in self.every))
            for piece in load.pieces
        )

    def begun(self, index: int, start: int | None) -> World:
        """The world in which the part of that index, the rest last, began on another day."""
        return self._with(index, replace(self.every[index], start=start))

    def going_on(self, index: int, last: int) -> World:
        """The world in which a part went on until a day, whatever is known of that service."""
        part = self.every[index]
        requirement = replace(part.requirement, through=last)
        return self._with(index, replace(part, requirement=requirement))

    def over_by(self, index: int, day: int) -> World:
        """The world in which a part was over before a day."""
        part = self.every[index]
        made = self._with(index, replace(part, gross=part.gross.clip(0, day)))
        if index < len(self.part_one):
            return made
        return replace(made, shares=self.shares.until(day - 1))

    def _with(self, index: int, part: Part) -> World:
        if index == len(self.part_one):
            return replace(self, rest=part)
        parts = list(self.part_one)
        parts[index] = part
        return replace(self, part_one=tuple(parts))

    def until(self, day: int) -> World:
        """The world as of the end of a day."""
        rest = replace(self.rest, gross=self.rest.gross.clip(0, day + 1))
        return replace(
            self,
            part_one=tuple(
                replace(part, gross=part.gross.clip(0, day + 1)) for part in self.part_one
            ),
            before=self.before.clip(0, day + 1),
            rest=rest,
            shares=self.shares.until(day),
        )

    def longer(self, days: int) -> World:
        """The world with so many more days of full-time service for the specialty at the end."""
        last = self.gross.last
        if last is None or not days:
            return self
        more = Load.of([Piece(last + 1, last + 1 + days, ONE)])
        rest = replace(self.rest, gross=self.rest.gross.plus(more))
        if rest.start is None:
            rest = replace(rest, start=last + 1)
        return replace(self, rest=rest, shares=self.shares.plus(more))

    def reached(self, context: Context, required: int) -> int | None:
        """The first day by whose end the total has come to so many months."""
        method = METHODS[context.option("month-count")]
        gross = self.gross
        first = reached_on(gross, Fraction(required), method) if gross else None
        last = gross.last
        if first is None or last is None:
            return None

        def enough(day: int) -> bool:
            return self.until(day).measure(context).time.total.months >= required

        if enough(first):
            return first
        if not enough(last):
            return None
        for end in self._rising(context, first, last):
            if enough(end):
                return _first(enough, first, end)
            first = end
        return None

    def _rising(self, context: Context, first: int, last: int) -> list[int]:
        """The last days of stretches within which no day takes away more than it gives.

        A wording on absence may begin on the way; and under some readings a day of absence weighs
        more than the day itself.
        """
        days = {last}
        for part in self.every:
            if part.requirement.deducts is not None:
                versions = context.rules[part.requirement.deducts].versions
                days |= {version.first - 1 for version in versions}
        if any(context.option(reading) == option for reading, option in _HEAVY):
            for fact in context.facts.absences:
                days.update(range(fact.start_lo - 1, fact.end_hi))
        return sorted(day for day in days if first < day <= last)

    def missing_days(self, context: Context, required: int) -> int | None:
        """How many more days of full-time service without absence would be enough.

        `None` without any service.
        """
        last = self.gross.last
        if last is None:
            return None
        present = _present_after(context, last)

        def enough(days: int) -> bool:
            return self.longer(days).measure(present).time.total.months >= required

        low, high = 0, 32
        while not enough(high):
            low, high = high, high * 2
        return _first(enough, low, high)


def _first(enough: Callable[[int], bool], low: int, high: int) -> int:
    """The first number with enough, above one without it and up to one that has it."""
    while low + 1 < high:
        middle = (low + high) // 2
        if enough(middle):
            high = middle
        else:
            low = middle
    return high


def _present_after(context: Context, last: int) -> Context:
    """The context without absence after a day; who counted its working days counted all of it."""
    facts = context.facts
    if all(fact.end_hi <= last + 1 for fact in facts.absences):
        return context
    absences = tuple(
        fact
        if fact.end_hi <= last + 1
        else replace(fact, end_lo=min(fact.end_lo, last + 1), end_hi=last + 1, working_days=None)
        for fact in facts.absences
        if fact.start_lo <= last
    )
    return replace(context, facts=replace(facts, absences=absences), findings={}, memo={})


def _kept(part: Part, measured: Measured) -> Load:
    """What is left of a part: all its net service, or its first months, in whole days."""
    if part.only is None or measured.time.months <= part.only:
        return measured.net
    full = reached_on(measured.net, Fraction(part.only), measured.time.method)
    return measured.net if full is None else measured.net.clip(0, full + 1)


def _placed(context: Context, measured: Measured) -> Measured:
    """The rest with its deduction where the reading `deduction-place` puts it.

    On the days of the absence itself the last days of absence go first; what the reading of the
    unit adds to them is taken from the end.
    """
    deduction = measured.deduction
    if deduction is None or not deduction.excess:
        return measured
    if context.option("deduction-place") == "last-days":
        return measured
    weights = deduction.weights
    taken = weights.minus(weights.drop_last(min(deduction.excess, weights.total())))
    net = measured.gross.minus(taken)
    net = net.drop_last(deduction.excess - (measured.gross.total() - net.total()))
    return replace(measured, net=net, time=training_time(net, measured.time.method))
