"""Writing the ledger of the time in total: parts, deductions and limits on one grid."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from lisrules.conditions.base import Context
from lisrules.conditions.counting import Counted
from lisrules.conditions.measure import METHODS
from lisrules.conditions.statement import absence_lines, cited_by
from lisrules.conditions.total_counting import Counting
from lisrules.conditions.world import Sum, World
from lisrules.values.capped import months_from
from lisrules.values.ledger import Entry, Ledger, Line
from lisrules.values.load import Load
from lisrules.values.training import Method, contribution

_ZERO = Fraction(0)


def ledger_of_total(context: Context, counting: Counting, world: World, found: Sum) -> Ledger:
    """The ledger of the least favourable world: every line a person needs to recompute the sum."""
    writing = _Writing(context, counting, world, found)
    entries = [*writing.service(), *writing.left_out(), *writing.taken_away()]
    total = found.time.total
    entries.append(Entry(Line.TOTAL, months=total.months))
    return Ledger(tuple(entries), total.anchor, total.months)


class _Writing:
    def __init__(self, context: Context, counting: Counting, world: World, found: Sum) -> None:
        self.context = context
        self.counting = counting
        self.world = world
        self.found = found
        self.method = METHODS[context.option("month-count")]
        self.anchor = found.time.total.anchor
        self.nothing = self.anchor is None and self.method is Method.GRID
        self.limited = self._limited()

    def _limited(self) -> frozenset[str]:
        """Ids of the posts that count only within the limit."""
        free = {fact for piece in self.world.shares.free.pieces for fact in piece.sources}
        whole = {fact for piece in self.world.rest.gross.pieces for fact in piece.sources}
        return frozenset(whole - free)

    def months(self, load: Load) -> Fraction:
        return _ZERO if self.nothing else months_from(load, self.anchor, self.method)

    def service(self) -> Iterator[Entry]:
        """Every stretch of service, with what it adds."""
        cited = cited_by(self.context, self.counting.sources.rest.counts, None)
        for piece in self.world.gross.pieces:
            limited = self.limited.issuperset(piece.sources)
            adds = _ZERO if self.nothing else contribution(piece, self.anchor, self.method)
            yield Entry(
                Line.LIMITED_SERVICE if limited else Line.SERVICE,
                piece.start,
                piece.end - 1,
                piece.fraction,
                months=adds,
                facts=piece.sources,
                rule=cited.part_time if piece.fraction != 1 else None,
            )

    def left_out(self) -> Iterator[Entry]:
        """Service that does not count, or may not; an internship that stands for nothing."""
        counted = self.counting.counted
        for one in counted[1:]:
            yield from (entry for entry in one.entries if not self._elsewhere(entry, one))
        if self.world.before:
            yield from counted[0].entries
            return
        for piece in counted[0].possible.pieces:
            yield Entry(
                Line.NOT_COUNTED,
                piece.start,
                piece.end - 1,
                piece.fraction,
                facts=piece.sources,
                rule=self.counting.sources.before.rule,
            )

    def _elsewhere(self, entry: Entry, part: Counted) -> bool:
        """Whether a post that is left out of a half of part one is told of in the rest."""
        rest = self.counting.rest.whole
        return part is not rest and bool(
            {service.id for service in rest.services}.intersection(entry.facts)
        )

    def taken_away(self) -> Iterator[Entry]:
        """Part by part its absence and deduction, then what is above its own length, then the cap.

        Each line is what the sum loses by it, so that the lines add up to the sum exactly.
        """
        world, found = self.world, self.found
        left = [world.before, *(part.gross for part in world.every)]
        now = self._sum(left)
        for index, (part, measured, kept) in enumerate(
            zip(world.every, found.parts, found.kept, strict=True), start=1
        ):
            left[index] = measured.net
            after = self._sum(left)
            rule = part.requirement.deducts
            if measured.deduction is not None and rule is not None:
                cited = cited_by(self.context, (), rule)
                yield from absence_lines(measured, measured.deduction, after - now, cited)
            now = after
            if kept is not measured.net:
                left[index] = kept
                after = self._sum(left)
                yield Entry(Line.LIMIT, months=after - now, rule=part.name)
                now = after
        if found.time.above:
            yield Entry(Line.LIMIT, months=-found.time.above, rule=self.counting.sources.limit)

    def _sum(self, loads: list[Load]) -> Fraction:
        return self.months(Load.of(piece for load in loads for piece in load.pieces))
