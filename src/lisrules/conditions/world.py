"""The time in total in one world: when everything unknown turns out one way.

Parts are measured with their own absence, added up on one grid, and what counts within a limit is
cut off above it. Everything can be measured again as of an earlier day, or with more service.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
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
class World:
    """Part one, an internship before it, and the rest with the share that is free of the limit."""

    part_one: tuple[Part, ...]
    before: Load
    rest: Part
    rest_free: Load
    cap: int | None
    least: bool

    def measure(self, context: Context) -> Sum:
        """The time in total as of the date."""
        parts = tuple(part.measured(context, least=self.least) for part in self.every)
        kept = tuple(map(_kept, self.every, parts))
        inside = Load.of(piece for load in (self.before, *kept[:-1]) for piece in load.pieces)
        rest = kept[-1]
        own = _free_of(self.rest_free, rest)
        free = inside.plus(own)
        same = self.rest_free is self.rest.gross
        whole = free if same else inside.plus(rest)
        method = METHODS[context.option("month-count")]
        besides = context.option("cap-includes-lis1") == "besides"

        def most(count: Count) -> Fraction:
            if self.cap is None:
                return count(whole)
            return count(free) + self.cap if besides else max(count(free), count(own) + self.cap)

        if same:
            time = CappedTime(training_time(whole, method), _ZERO, _ZERO)
        else:
            time = capped_time(free, whole, most, method)
        anchor = time.total.anchor
        counted = anchor is not None or method is not Method.GRID
        first = months_from(inside, anchor, method) if counted else _ZERO
        return Sum(parts, kept, inside, free, whole, time, first)

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
        same = self.rest_free is self.rest.gross
        return replace(made, rest_free=made.rest.gross if same else self.rest_free.clip(0, day))

    def _with(self, index: int, part: Part) -> World:
        if index == len(self.part_one):
            return replace(self, rest=part)
        parts = list(self.part_one)
        parts[index] = part
        return replace(self, part_one=tuple(parts))

    def until(self, day: int) -> World:
        """The world as of the end of a day."""
        same = self.rest_free is self.rest.gross
        rest = replace(self.rest, gross=self.rest.gross.clip(0, day + 1))
        return replace(
            self,
            part_one=tuple(
                replace(part, gross=part.gross.clip(0, day + 1)) for part in self.part_one
            ),
            before=self.before.clip(0, day + 1),
            rest=rest,
            rest_free=rest.gross if same else self.rest_free.clip(0, day + 1),
        )

    def longer(self, days: int) -> World:
        """The world with so many more days of full-time service for the specialty at the end."""
        last = self.gross.last
        if last is None or not days:
            return self
        more = Load.of([Piece(last + 1, last + 1 + days, ONE)])
        same = self.rest_free is self.rest.gross
        rest = replace(self.rest, gross=self.rest.gross.plus(more))
        if rest.start is None:
            rest = replace(rest, start=last + 1)
        return replace(self, rest=rest, rest_free=rest.gross if same else self.rest_free.plus(more))

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


def _free_of(free: Load, net: Load) -> Load:
    """The free share of what is left of the rest: nothing after the last day that is left."""
    last = net.last
    if last is None:
        return net
    return Load.of(_at_most(free.clip(0, last + 1), net, last))


def _at_most(free: Load, net: Load, last: int) -> Iterator[Piece]:
    """The free share, on the last day no more than is left of that day."""
    for piece in free.pieces:
        if piece.end <= last:
            yield piece
            continue
        if piece.start < last:
            yield Piece(piece.start, last, piece.fraction, piece.sources)
        left = min(piece.fraction, net.fraction_on(last))
        yield Piece(last, last + 1, left, piece.sources)
