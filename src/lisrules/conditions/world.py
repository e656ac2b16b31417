"""The time in total in one world: when everything unknown turns out one way.

Parts are measured with their own absence, added up on one grid, and what counts within a limit is
cut off above it. Everything can be measured again as of an earlier day, or with more service.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from lisrules.conditions.absence import Absence
from lisrules.conditions.base import Context
from lisrules.conditions.measure import METHODS, Measured, Requirement
from lisrules.timeline.facts import FAR, ONE
from lisrules.values.capped import CappedTime, capped_time, months_from
from lisrules.values.load import Load, Piece
from lisrules.values.training import Method, reached_on, training_time

_ZERO = Fraction(0)


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
        free = inside.plus(_free_of(self.rest_free, rest))
        whole = free if self.rest_free is self.rest.gross else inside.plus(rest)
        method = METHODS[context.option("month-count")]

        def room(anchor: int | None) -> Fraction:
            if self.cap is None:
                return Fraction(FAR)
            if context.option("cap-includes-lis1") == "besides":
                return Fraction(self.cap)
            return self.cap - months_from(inside, anchor, method)

        if self.rest_free is self.rest.gross:
            time = CappedTime(training_time(free, method), _ZERO, _ZERO)
        else:
            time = capped_time(free, whole, room, method)
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
        if index == len(self.part_one):
            return replace(self, rest=replace(self.rest, start=start))
        parts = list(self.part_one)
        parts[index] = replace(parts[index], start=start)
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
        if self._may_fall(context):
            return next(day for day in range(first, last + 1) if enough(day))
        while first + 1 < last:
            middle = (first + last) // 2
            if enough(middle):
                last = middle
            else:
                first = middle
        return last

    def _may_fall(self, context: Context) -> bool:
        """Whether a day of absence may take away more than the day itself gives."""
        return context.option("ten-per-cent") == "whole" and any(
            isinstance(version.condition, Absence) and version.condition.may_be_whole
            for part in self.every
            if part.requirement.deducts is not None
            for version in context.rules[part.requirement.deducts].versions
        )

    def missing_days(self, context: Context, required: int) -> int | None:
        """How many more days of full-time service would be enough; `None` without any service."""
        if self.gross.last is None:
            return None
        low, high = 0, 32
        while self.longer(high).measure(context).time.total.months < required:
            low, high = high, high * 2
        while low + 1 < high:
            middle = (low + high) // 2
            if self.longer(middle).measure(context).time.total.months < required:
                low = middle
            else:
                high = middle
        return high


def _kept(part: Part, measured: Measured) -> Load:
    """What is left of a part: all its net service, or the first months of it."""
    if part.only is None or measured.time.months <= part.only or measured.reached is None:
        return measured.net
    return measured.net.clip(0, measured.reached + 1)


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
