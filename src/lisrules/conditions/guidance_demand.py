"""What one wording on guidance asks for: hours a year for the months it covers (§ 2(3))."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from lisrules.conditions.base import Context, Provision
from lisrules.timeline.facts import ONE, ServiceFact
from lisrules.values.days import DaySet
from lisrules.values.load import Load, Piece
from lisrules.values.training import training_time

Days: TypeAlias = tuple[tuple[ServiceFact, DaySet, DaySet], ...]
"""Posts with the days of each that guidance is surely, and possibly, asked for."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Adjacent days on which guidance is asked for; `last` is included."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Demand:
    """What one wording asks for: hours a year for so many months, between two bounds."""

    provision: Provision
    rate: Fraction
    months_low: Fraction
    months_high: Fraction
    stretches: tuple[Stretch, ...]
    """The days on which it is asked for, at their widest."""
    surely: tuple[Stretch, ...]
    """The days on which it is surely asked for."""

    @property
    def low(self) -> Fraction:
        """The hours that are surely asked for."""
        return self.rate * self.months_low / 12

    @property
    def high(self) -> Fraction:
        """The hours that are asked for at most."""
        return self.rate * self.months_high / 12


def demand(context: Context, version: Provision, rate: Fraction, days: Days) -> Demand:
    """The months of one wording: in calendar time, or in proportion to the fraction."""
    by_fraction = context.option("guidance-part-time") == "in-proportion"
    low = _load(days, by_fraction=by_fraction, sure=True)
    high = _load(days, by_fraction=by_fraction, sure=False)
    widest = _load(days, by_fraction=False, sure=False)
    narrowest = _load(days, by_fraction=False, sure=True)
    return Demand(
        version,
        rate,
        training_time(low).months,
        training_time(high).months,
        _stretches(widest),
        _stretches(narrowest),
    )


def _load(days: Days, *, by_fraction: bool, sure: bool) -> Load:
    """The service guidance is asked for, each day once, whole or by its fraction."""
    pieces = []
    for post, surely, possibly in days:
        fraction = post.fraction_lo if sure else post.fraction_hi
        pieces += [
            Piece(first, end, fraction if by_fraction else ONE)
            for first, end in (surely if sure else possibly).ranges
        ]
    return Load.of(piece for piece in pieces if piece.fraction)


def _stretches(load: Load) -> tuple[Stretch, ...]:
    return tuple(Stretch(first, end - 1) for first, end in load.days().ranges)


def days_of(stretches: tuple[Stretch, ...]) -> DaySet:
    """The days of stretches."""
    return DaySet.of(*((one.first, one.last + 1) for one in stretches))
