"""Searching the smallest sets of changes that make one decision pass.

The binding conditions of a decision are a conjunction. Each one that fails is solved by itself:
conditions that combine others by the solutions of their parts, every other one by trying what its
kind proposes. The solutions are put together, and each set is asked about as a whole. Where it
fails all the same, because changes act on each other, the conditions that fail then are solved with
the set as given. What passes is made smaller until nothing of it can be left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import reduce
from heapq import heappop, heappush
from itertools import combinations, count, product
from operator import or_

from lisrules.advice.repairing.amounts import Amounts, enough, fewest, halved
from lisrules.advice.repairing.asking import Asking, Changes, LimitReachedError, Pair, placed
from lisrules.advice.repairing.candidates import propose
from lisrules.advice.repairing.changes import Change
from lisrules.advice.repairing.effort import effort
from lisrules.advice.repairing.lasting import Sized, Waiting
from lisrules.advice.repairing.leaf import Leaf
from lisrules.advice.repairing.sets import contains, smallest
from lisrules.conditions.base import Finding
from lisrules.conditions.combined import Combined
from lisrules.values.outcome import Outcome

_ROUNDS = 4
"""How often what changes do to each other is followed up."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way to meet conditions: changes, and the pairs whose numbers have to be found."""

    changes: Changes = frozenset()
    pairs: frozenset[Pair] = frozenset()

    def __or__(self, other: Way) -> Way:
        """Both ways together."""
        return Way(self.changes | other.changes, self.pairs | other.pairs)


@dataclass(frozen=True, slots=True)
class Blocked:
    """A condition that no change meets, why, and the changes that were tried."""

    rule: str
    reason: str
    tried: tuple[Change, ...]


@dataclass(slots=True)
class Found:
    """The sets that pass, and the conditions that stop every set."""

    sets: list[Changes] = field(default_factory=list)
    blocked: dict[str, tuple[Blocked, ...]] = field(default_factory=dict)


def search(asking: Asking) -> Found:
    """Every smallest set of changes with which the decision is met, as far as the limit allows."""
    searching = _Searching(asking)
    try:
        searching.run()
    except LimitReachedError:
        asking.complete = False
    found = searching.found
    found.sets = smallest(found.sets)
    return found


class _Searching:
    """One search: the ways that wait to be asked about, the easiest first."""

    def __init__(self, asking: Asking) -> None:
        self.asking = asking
        self.found = Found()
        self._blocked: list[Blocked] = []
        self._waiting: list[tuple[tuple[object, ...], int, int, Way]] = []
        self._seen: set[Way] = set()
        self._number = count()

    def run(self) -> None:
        """Ask about one way after the other until none is left."""
        self._wait(Way(), 0)
        for day in self.asking.turns:
            self._wait(Way(frozenset({Waiting(day)})), 0)
        while self._waiting:
            *_, rounds, way = heappop(self._waiting)
            self._ask(way, rounds)

    def _wait(self, way: Way, rounds: int) -> None:
        if way not in self._seen:
            self._seen.add(way)
            heappush(self._waiting, (effort(way.changes), next(self._number), rounds, way))

    def _ask(self, way: Way, rounds: int) -> None:
        """Keep a set that passes; else go on with the conditions that stand in its way."""
        if any(contains(way.changes, one) for one in self.found.sets):
            return
        amounts = enough(self.asking, way.changes, way.pairs)
        if amounts is None:
            return
        changes = way.changes | placed(self.asking.start, amounts)
        failing = self.asking.failing(changes)
        if not failing:
            self._keep(way, amounts)
        elif rounds == _ROUNDS:
            self.asking.complete = False
        else:
            self._go_on(way, amounts, failing, rounds)

    def _go_on(self, way: Way, amounts: Amounts, failing: list[str], rounds: int) -> None:
        solved = []
        for rule in failing:
            self._blocked = []
            ways = list(self._solve(rule, way.changes, amounts))
            if not ways and not rounds:
                self.found.blocked[rule] = tuple(dict.fromkeys(self._blocked))
            solved.append(ways)
        for more in self._together(solved):
            self._wait(way | more, rounds + 1)

    def _together(self, each: Sequence[Iterable[Way]]) -> Iterator[Way]:
        """One way of each, in all combinations, but no more than could be asked about."""
        for number, combination in enumerate(product(*each)):
            if number >= self.asking.limit:
                self.asking.complete = False
                return
            yield reduce(or_, combination, Way())

    def _keep(self, way: Way, amounts: Amounts) -> None:
        least = self._shrunk(way, amounts)
        if least is not None:
            self.found.sets.append(least)

    def _shrunk(self, way: Way, amounts: Amounts) -> Changes | None:
        """The set with nothing in it that it passes without; proven by asking without each."""
        asking = self.asking
        while True:
            amounts = fewest(asking, way.changes, amounts)
            whole = way.changes | placed(asking.start, amounts)
            if not asking.met(whole):
                return None
            whole = self._soonest(whole)
            if any(contains(whole, other) for other in self.found.sets):
                return None
            every = sorted(whole, key=_id)
            fixed = (one for one in every if not isinstance(one, Sized))
            idle = next((one for one in fixed if self._idle(one, whole)), None)
            if idle is None:
                return whole
            left = frozenset(one for one in whole if not isinstance(one, Sized)) - {idle}
            way = Way(left, way.pairs)

    def _idle(self, change: Change, whole: Changes) -> bool:
        """Whether the set passes without the change; first the conditions it was meant for.

        Those are conditions of the decision: a part of one may fail without the change, and another
        part do instead.
        """
        without = whole - {change}
        day = self.asking.day(without if isinstance(change, Waiting) else whole)
        homes = sorted(self.asking.homes.get(change, ()))
        if any(not self.asking.holds(rule, without, day) for rule in homes):
            return False
        return self.asking.met(without, day)

    def _soonest(self, whole: Changes) -> Changes:
        """The set with no more waiting than it takes: met on its day, not on the day before."""
        waiting = next((one for one in whole if isinstance(one, Waiting)), None)
        if waiting is None:
            return whole
        others, asking = whole - {waiting}, self.asking
        if asking.day(others) >= waiting.until or asking.met(others):
            return others
        until = halved(asking.day(others), waiting.until, lambda day: asking.met(others, day))
        return others | {Waiting(until)}

    def _solve(self, rule: str, given: Changes, amounts: Amounts) -> Iterator[Way]:
        """Ways in which one condition is met with what is given."""
        finding = self.asking.find(rule, given | placed(self.asking.start, amounts), whole=True)
        for way in self._ways(finding, given, amounts):
            for change in way.changes:
                self.asking.homes.setdefault(change, set()).add(rule)
            yield way

    def _ways(self, finding: Finding, given: Changes, amounts: Amounts) -> Iterable[Way]:
        if finding.outcome is Outcome.MET:
            return [Way()]
        detail = finding.detail
        if isinstance(detail, Combined) and detail.count is not None:
            return self._combined(finding, detail.count, given, amounts)
        return self._leaf(finding, given, amounts)

    def _combined(
        self, finding: Finding, wanted: int, given: Changes, amounts: Amounts
    ) -> Iterable[Way]:
        """So many of the parts, each in one of its ways; parts that are not asked for count."""
        parts = [one for one in finding.parts if one.outcome is not Outcome.NOT_APPLICABLE]
        wanted = min(wanted, len(parts))
        each = [list(self._ways(part, given, amounts)) for part in parts]
        found: dict[Way, None] = {}
        for chosen in combinations(each, wanted):
            found |= dict.fromkeys(self._together(chosen))
        return found

    def _leaf(self, finding: Finding, given: Changes, amounts: Amounts) -> Iterable[Way]:
        """Try what the kind of condition proposes, in all combinations that could be smallest."""
        asking = self.asking
        fixed = given | placed(asking.start, amounts)
        proposal = propose(asking, fixed, finding)
        ways = [
            Way(frozenset(change for unit in units for change in unit), proposal.pairs)
            for units in Leaf(asking, finding.rule, given, proposal).smallest()
        ]
        if not ways:
            tried = (*(change for unit in proposal.units for change in unit), *proposal.sorts)
            self._blocked.append(Blocked(finding.rule, proposal.reason, tried))
        return ways


def _id(change: Change) -> str:
    return change.id
