"""Asking the question of one decision again, of the facts with changes, so many times at most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lisrules.advice.repairing.changes import ROLES, Assessed, Change
from lisrules.advice.repairing.draft import Draft, Made
from lisrules.advice.repairing.lasting import Sized
from lisrules.conditions.base import Context, Finding
from lisrules.engine.decision import Decision
from lisrules.timeline.facts import FAR, Facts
from lisrules.timeline.model import Assessment
from lisrules.values.outcome import Outcome

GOOD = (Outcome.MET, Outcome.NOT_APPLICABLE)
"""Outcomes of a condition that leave a conjunction as it is."""
_KEPT = 64
"""So many contexts are remembered, because several conditions are asked of one set of changes."""

Changes = frozenset[Change]


class LimitReachedError(Exception):
    """The question has been asked as often as the limit allows."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A condition and the sort of change of which there must be enough for it.

    `order` says when its number is found: before those of conditions that build on it.
    """

    order: int
    sort: Sized
    rule: str


class Asking:
    """The question of a decision, ready to be asked of the facts with changes.

    `asked` counts how often the whole question or one of its conditions was asked. Raises
    `LimitReachedError` when it would be more than `limit`.
    """

    def __init__(self, decision: Decision, limit: int) -> None:
        self.decision = decision
        self.question = decision.question
        self.options = decision.options
        self.on = decision.on.toordinal()
        self.limit = limit
        self.asked = 0
        self.complete = True
        self.homes: dict[Change, set[str]] = {}
        """The conditions for which a change was proposed."""
        self._facts = decision.timeline.facts
        self._assessments: dict[str, Assessment] = {}
        self._made = Made(self._facts, (*ROLES, "leader"))
        self._contexts: dict[tuple[Changes, int, bool], Context] = {}

    @property
    def assessments(self) -> dict[str, Assessment]:
        """The assessments that the timeline records, by their ids."""
        if not self._assessments:
            recorded = self.decision.timeline.assessments or ()
            self._assessments = {one.id: one for one in recorded if not one.planned}
        return self._assessments

    @property
    def facts(self) -> Facts:
        """The facts as they are."""
        return self._facts

    @property
    def spare(self) -> bool:
        """Whether there is more left than what proofs may need."""
        return self.asked * 2 < self.limit

    @property
    def turns(self) -> list[int]:
        """Days after that of the decision that may be worth waiting for, in order.

        The last on which the timeline records anything, and those on which the law of the question
        is known to change.
        """
        recorded = [day for day in _recorded(self._facts) if self.on < day < FAR - 1]
        last = [max(recorded)] if recorded else []
        return sorted({*last, *self._changes_of_law()})

    def _changes_of_law(self) -> Iterator[int]:
        rules, waiting = self.question.rules.rules, list(self.question.conditions)
        seen: set[str] = set()
        while waiting:
            rule = waiting.pop()
            if rule in seen:
                continue
            seen.add(rule)
            for version in rules[rule].versions:
                waiting += version.condition.references()
                ends = [] if version.last is None else [version.last + 1]
                yield from (day for day in (version.first, *ends) if day > self.on)

    @property
    def start(self) -> int:
        """The first day of added service: after the day of the decision and all recorded posts."""
        ends = (post.end_hi for post in self._facts.services if post.end_hi < FAR)
        return max([self.on + 1, *ends])

    def day(self, changes: Iterable[Change]) -> int:
        """The day on which a set is asked about: that of the decision, or its last day."""
        return max([self.on, *(one.last for one in changes if one.last is not None)])

    def context(self, changes: Changes, *, day: int | None = None, whole: bool = False) -> Context:
        """The context of the facts with the changes; `whole` with every detail of findings.

        `day` is the day that is asked about, by default that of the changes.
        """
        asked = self.day(changes) if day is None else day
        key = changes, asked, whole
        found = self._contexts.get(key)
        if found is None:
            if len(self._contexts) >= _KEPT:
                del self._contexts[next(iter(self._contexts))]
            found = self._contexts[key] = self.question.context(
                self._with(changes), asked, self.options, outcome_only=not whole
            )
        return found

    def _with(self, changes: Changes) -> Facts:
        """The facts with the changes. Assessments of objectives may stand in any order."""
        draft = Draft(self._facts, self._made)
        others = []
        for change in changes:
            if isinstance(change, Assessed):
                change.put(draft, self.on)
            else:
                others.append(change)
        for change in sorted(others, key=lambda one: one.id):
            change.put(draft, self.on)
        return draft.facts()

    def find(self, rule: str, changes: Changes, *, whole: bool = False) -> Finding:
        """One condition, asked of the facts with the changes."""
        self._count()
        return self.context(changes, whole=whole).find(rule)

    def holds(self, rule: str, changes: Changes, day: int | None = None) -> bool:
        """Whether one condition does not stand in the way with the changes."""
        self._count()
        return self.context(changes, day=day).find(rule).outcome in GOOD

    def failing(self, changes: Changes) -> list[str]:
        """The binding conditions that stand in the way with the changes."""
        self._count()
        context = self.context(changes)
        return [rule for rule in self._binding() if context.find(rule).outcome not in GOOD]

    def met(self, changes: Changes, day: int | None = None) -> bool:
        """Whether the decision is met with the changes: the whole question, asked again."""
        self._count()
        return self.question.outcome_in(self.context(changes, day=day)) is Outcome.MET

    def _binding(self) -> list[str]:
        question = self.question
        return [rule for rule in question.conditions if question.binds(rule, self.options)]

    def _count(self) -> None:
        if self.asked >= self.limit:
            raise LimitReachedError
        self.asked += 1


def _recorded(facts: Facts) -> Iterator[int]:
    """The last days of everything that is recorded with a day or a period."""
    for post in facts.services:
        yield post.end_hi - 1
        yield from (paper.hi for paper in post.confirmations)
    yield from (absence.end_hi - 1 for absence in facts.absences)
    yield from (guidance.end_hi - 1 for guidance in facts.guidance)
    yield from (paper.hi for paper in (*facts.confirmations, *facts.rulings, *facts.activities))
    yield from (assessment.hi for assessment in facts.assessments)
    yield from (grant.start_hi for grant in facts.authorisations)


def placed(start: int, amounts: Sequence[tuple[Sized, int]]) -> Changes:
    """Changes of which there is so much each; service follows on service, from the day `start`."""
    found: list[Change] = []
    next_day = start
    for sort, size in amounts:
        if not size:
            continue
        one = sort.sized(size, next_day if sort.stacked else start)
        if sort.stacked and one.last is not None:
            next_day = one.last + 1
        found.append(one)
    return frozenset(found)
