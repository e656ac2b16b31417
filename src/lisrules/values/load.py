"""A load: what share of full time each day carries, and which facts say so.

Service and absence are both loads: a piecewise constant fraction over days, in (0, 1]. Amounts are
exact `Fraction` numbers of full-time-equivalent days: ten days at 50 % are five.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from lisrules.values.days import DaySet, complement

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lisrules.values.days import Range

Run = tuple[int, int, Fraction]
"""A stretch of adjacent days with one fraction: ``(start, end, fraction)``, half-open."""

ONE = Fraction(1)


@dataclass(frozen=True, slots=True)
class Piece:
    """The days ``[start, end)``, each with one fraction of full time, and the facts behind it."""

    start: int
    end: int
    fraction: Fraction
    sources: tuple[str, ...] = ()

    @property
    def amount(self) -> Fraction:
        """Full-time-equivalent days."""
        return (self.end - self.start) * self.fraction


@dataclass(frozen=True, slots=True)
class Load:
    """A fraction of full time per day, as sorted, disjoint pieces.

    Adjacent pieces differ in fraction or in sources, fractions are above 0 and at most 1, and the
    sources of a piece are sorted and distinct: equal loads are written in one way only. Build with
    `of`; the bare constructor takes pieces that are in that form already.
    """

    pieces: tuple[Piece, ...] = ()

    @classmethod
    def of(cls, pieces: Iterable[Piece]) -> Load:
        """Add pieces up, day by day, and cap each day at full time.

        Pieces may come in any order and may overlap; a day's sources are those of every piece on
        it, also where the cap cuts. Pieces without days are dropped. Raises `ValueError` when a
        piece starts after its end or its fraction is not above 0.
        """
        whole = sorted((p for p in pieces if _has_days(p)), key=_bounds)
        if all(a.end <= b.start for a, b in pairwise(whole)):
            return cls(_joined(map(_settled, whole)))
        return cls(_joined(_settled(_sum(*stretch)) for stretch in _stretches(whole)))

    @staticmethod
    def over_full_time(pieces: Iterable[Piece]) -> DaySet:
        """Return the days on which the pieces, before any cap, sum to more than full time."""
        whole = sorted((p for p in pieces if _has_days(p)), key=_bounds)
        return DaySet.of(
            *(
                (start, end)
                for start, end, active in _stretches(whole)
                if sum(p.fraction for p in active) > 1
            )
        )

    @property
    def first(self) -> int | None:
        """The first day with a load; `None` when there is none."""
        return self.pieces[0].start if self.pieces else None

    @property
    def last(self) -> int | None:
        """The last day with a load (the day itself); `None` when there is none."""
        return self.pieces[-1].end - 1 if self.pieces else None

    def __bool__(self) -> bool:
        return bool(self.pieces)

    def total(self) -> Fraction:
        """Return the sum over all days, in full-time-equivalent days."""
        days, parts = 0, Fraction(0)
        for piece in self.pieces:
            if piece.fraction == 1:
                days += piece.end - piece.start
            else:
                parts += piece.amount
        return parts + days

    def days(self) -> DaySet:
        """Return the days with any load."""
        return DaySet.of(*((piece.start, piece.end) for piece in self.pieces))

    def days_of_at_least(self, share: Fraction) -> DaySet:
        """Return the days whose load is at least a share of full time."""
        return DaySet.of(*((p.start, p.end) for p in self.pieces if p.fraction >= share))

    def fraction_on(self, day: int) -> Fraction:
        """Return the fraction on one day; 0 when the day carries nothing."""
        for piece in self.pieces:
            if piece.start <= day < piece.end:
                return piece.fraction
        return Fraction(0)

    def runs(self) -> tuple[Run, ...]:
        """Return the maximal stretches of adjacent days with one fraction, whatever the sources."""
        runs: list[Run] = []
        for piece in self.pieces:
            if runs and runs[-1][1] == piece.start and runs[-1][2] == piece.fraction:
                runs[-1] = (runs[-1][0], piece.end, piece.fraction)
            else:
                runs.append((piece.start, piece.end, piece.fraction))
        return tuple(runs)

    def clip(self, start: int, end: int) -> Load:
        """Return the load of the days in ``[start, end)``; none when start is not before end."""
        if start >= end:
            return EMPTY
        return Load(_inside(self.pieces, ((start, end),)))

    def restrict(self, days: DaySet) -> Load:
        """Return the load of the days that are in a set."""
        return Load(_inside(self.pieces, days.ranges))

    def without(self, days: DaySet) -> Load:
        """Return the load of the days that are not in a set."""
        if not (self.pieces and days):
            return self
        low, high = self.pieces[0].start, self.pieces[-1].end
        return Load(_inside(self.pieces, complement(days.ranges, low, high)))

    def plus(self, other: Load) -> Load:
        """Return the sum of two loads, capped at full time on each day."""
        return Load.of(self.pieces + other.pieces)

    def scale(self, factor: Fraction) -> Load:
        """Multiply every day's fraction, capped at full time; a factor of 0 leaves nothing.

        Raises `ValueError` when the factor is below 0.
        """
        if factor < 0:
            raise ValueError(f"found the factor `{factor}`, expected one of at least 0")
        if factor == 0:
            return EMPTY
        return Load.of(Piece(p.start, p.end, p.fraction * factor, p.sources) for p in self.pieces)

    def at_most(self, other: Load) -> Load:
        """Return the load cut down, day by day, to what another carries."""
        return Load.of(_lesser(self.pieces, other.pieces))

    def minus(self, other: Load) -> Load:
        """Return what is left of each day when another load is taken away from it."""
        return Load.of(_left_of(self.pieces, other.pieces))

    def drop_last(self, amount: Fraction) -> Load:
        """Take away the last `amount` full-time-equivalent days.

        Whole days go first, from the end; one day at the boundary may keep a smaller fraction, so
        that exactly `amount` is gone. Nothing is left when the load has no more than that. Raises
        `ValueError` when the amount is below 0.
        """
        if amount < 0:
            raise ValueError(f"found `{amount}` days to take away, expected at least 0")
        kept = list(self.pieces)
        while kept and amount > 0:
            piece = kept.pop()
            if piece.amount > amount:
                kept.extend(_shortened(piece, amount))
            amount -= piece.amount
        return Load(_joined(kept))

    def prefix_day(self, amount: Fraction) -> int | None:
        """Return the first day by whose end the load has come to `amount` full-time days.

        `None` when it never does. Raises `ValueError` when the amount is not above 0: such an
        amount has no first day.
        """
        if amount <= 0:
            raise ValueError(f"found an amount of `{amount}` days, expected one above 0")
        for piece in self.pieces:
            if piece.amount >= amount:
                return piece.start - int(-amount // piece.fraction) - 1
            amount -= piece.amount
        return None


def _has_days(piece: Piece) -> bool:
    if piece.start > piece.end:
        raise ValueError(
            f"found a piece from day `{piece.start}` to day `{piece.end}`, "
            "expected the start no later than the end"
        )
    if piece.fraction <= 0:
        raise ValueError(f"found the fraction `{piece.fraction}`, expected one above 0")
    return piece.start < piece.end


def _bounds(piece: Piece) -> tuple[int, int]:
    return piece.start, piece.end


def _stretches(pieces: list[Piece]) -> Iterator[tuple[int, int, list[Piece]]]:
    """Cut the days where sorted pieces begin and end; yield each stretch with its pieces."""
    cuts = sorted({day for piece in pieces for day in (piece.start, piece.end)})
    active: list[Piece] = []
    entered = 0
    for start, end in pairwise(cuts):
        active = [piece for piece in active if piece.end > start]
        while entered < len(pieces) and pieces[entered].start == start:
            active.append(pieces[entered])
            entered += 1
        if active:
            yield start, end, active


def _sum(start: int, end: int, active: list[Piece]) -> Piece:
    fraction = sum((piece.fraction for piece in active), Fraction(0))
    return Piece(start, end, fraction, tuple(s for piece in active for s in piece.sources))


def _settled(piece: Piece) -> Piece:
    """Cap a piece at full time, and sort its sources."""
    sources = piece.sources
    if len(sources) > 1:
        sources = tuple(sorted(set(sources)))
    if piece.fraction <= 1 and sources == piece.sources:
        return piece
    return Piece(piece.start, piece.end, min(piece.fraction, ONE), sources)


def _joined(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Join sorted, disjoint pieces that touch and agree on fraction and sources."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if last and last.end == piece.start and _alike(last, piece):
            joined[-1] = Piece(last.start, piece.end, piece.fraction, piece.sources)
        else:
            joined.append(piece)
    return tuple(joined)


def _alike(a: Piece, b: Piece) -> bool:
    return a.fraction == b.fraction and a.sources == b.sources


def _inside(pieces: tuple[Piece, ...], ranges: tuple[Range, ...]) -> tuple[Piece, ...]:
    """Cut sorted pieces down to sorted ranges, in one pass over both."""
    cut: list[Piece] = []
    i = j = 0
    while i < len(pieces) and j < len(ranges):
        piece, (low, high) = pieces[i], ranges[j]
        start, end = max(piece.start, low), min(piece.end, high)
        if start == piece.start and end == piece.end:
            cut.append(piece)
        elif start < end:
            cut.append(Piece(start, end, piece.fraction, piece.sources))
        if piece.end < high:
            i += 1
        else:
            j += 1
    return tuple(cut)


def _lesser(pieces: tuple[Piece, ...], others: tuple[Piece, ...]) -> Iterator[Piece]:
    for piece in pieces:
        for start, end, fraction in _against(piece, others):
            if fraction:
                yield Piece(start, end, min(piece.fraction, fraction), piece.sources)


def _left_of(pieces: tuple[Piece, ...], others: tuple[Piece, ...]) -> Iterator[Piece]:
    for piece in pieces:
        for start, end, fraction in _against(piece, others):
            if fraction < piece.fraction:
                yield Piece(start, end, piece.fraction - fraction, piece.sources)


def _against(piece: Piece, others: tuple[Piece, ...]) -> Iterator[Run]:
    """The days of a piece, cut where another load changes, with what that load carries."""
    day = piece.start
    for other in others:
        start, end = max(other.start, piece.start), min(other.end, piece.end)
        if start >= end:
            continue
        if day < start:
            yield day, start, Fraction(0)
        yield start, end, other.fraction
        day = end
    if day < piece.end:
        yield day, piece.end, Fraction(0)


def _shortened(piece: Piece, amount: Fraction) -> Iterator[Piece]:
    """Take less than a piece's amount from its end; the boundary day keeps what is over."""
    days, rest = divmod(amount, piece.fraction)
    end = piece.end - int(days)
    if not rest:
        yield Piece(piece.start, end, piece.fraction, piece.sources)
        return
    if piece.start < end - 1:
        yield Piece(piece.start, end - 1, piece.fraction, piece.sources)
    yield Piece(end - 1, end, piece.fraction - rest, piece.sources)


EMPTY = Load()
"""The load of no days."""
