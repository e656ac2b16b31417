"""What a decision hangs on: the smallest changes of readings that change its outcome.

A reading that no condition used makes no difference, whatever its option: conditions name the
readings that could have mattered to them. So the search changes readings in play one by one, looks
which are in play then, and goes on from there. It goes on only to readings that meet an earlier one
in some condition, or that touch a condition which is not met: the others are independent, and what
they come to together is known from what each comes to. Nothing that holds a flip is tried again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lisrules.conditions.base import Finding
from lisrules.engine.question import CHANGES_NOTHING, Question, Result
from lisrules.timeline.facts import Facts
from lisrules.values.outcome import Outcome

MOST_TRIED = 200
"""Combinations of readings tried before the search stops and says so."""


@dataclass(frozen=True, slots=True)
class OptionChange:
    """Another option of one reading than the one that was used."""

    reading: str
    chosen: str
    other: str


@dataclass(frozen=True, slots=True)
class Flip:
    """Readings whose other options change the outcome, and the conditions that change with them.

    No smaller set of these changes does. `changed` are the binding conditions with another outcome
    then, as they are found then, without their ledgers.
    """

    changes: tuple[OptionChange, ...]
    outcome: Outcome
    changed: tuple[Finding, ...]

    @property
    def options(self) -> dict[str, str]:
        """The other option of each reading."""
        return {change.reading: change.other for change in self.changes}


@dataclass(frozen=True, slots=True)
class Flips:
    """What was found, how many combinations were tried, and whether those were all."""

    found: tuple[Flip, ...]
    tried: int
    complete: bool


@dataclass(frozen=True, slots=True)
class _Tried:
    """One combination of changes, and what it came to."""

    changes: tuple[OptionChange, ...]
    result: Result


class _Search:
    """The search from one run of a question."""

    def __init__(
        self,
        question: Question,
        facts: Facts,
        day: int,
        options: Mapping[str, str],
        fixed: frozenset[str],
        result: Result,
    ) -> None:
        self.question = question
        self.facts = facts
        self.day = day
        self.options = options
        self.fixed = fixed
        self.result = result
        self.touching = [(rule, question.touching(rule) - fixed) for rule in question.conditions]
        self.found: list[Flip] = []
        self.seen: set[frozenset[tuple[str, str]]] = set()
        self.tried = 0

    def run(self, together: int) -> Flips:
        """Every flip of at most so many readings together, the smallest first."""
        level = [_Tried((), self.result)]
        for size in range(1, together + 1):
            following: list[_Tried] = []
            for changes, result, change in self._next(level, alone=together == 1):
                if self.tried == MOST_TRIED:
                    return Flips(tuple(self.found), self.tried, complete=False)
                tried = self._try((*changes, change), result)
                if tried is not None and size < together:
                    following.append(tried)
            level = following
        return Flips(tuple(self.found), self.tried, complete=True)

    def _next(
        self, level: list[_Tried], *, alone: bool
    ) -> Iterator[tuple[tuple[OptionChange, ...], Result, OptionChange]]:
        """Every change of a reading in play that is not among the changes yet."""
        for before in level:
            done = {change.reading for change in before.changes}
            for reading in self.question.in_play(before.result):
                if reading in done or reading in self.fixed:
                    continue
                if self._hopeless(reading, alone=alone) or not self._meets(reading, done):
                    continue
                for other in self.question.rules.readings[reading].options:
                    if other != self.options[reading]:
                        change = OptionChange(reading, self.options[reading], other)
                        yield before.changes, before.result, change

    def _hopeless(self, reading: str, *, alone: bool) -> bool:
        """Whether some condition stays not met: by this change alone, or whatever is changed."""
        readings_of = self.question.rules.readings_of
        failed = [one for one in self.result.conditions if one.outcome is Outcome.NOT_MET]
        if alone:
            return any(reading not in readings_of[one.rule] for one in failed)
        return any(
            all(use.reading in self.fixed for use in one.readings)
            for one in failed
            if self.question.rules.rules[one.rule].binds_if is None
        )

    def _meets(self, reading: str, done: set[str]) -> bool:
        """Whether a reading meets an earlier one in a condition, or touches one that is open."""
        if not done:
            return True
        open_ones = {
            one.rule for one in self.result.conditions if one.outcome not in CHANGES_NOTHING
        }
        return any(
            reading in touching and (touching & done or rule in open_ones)
            for rule, touching in self.touching
        )

    def _try(self, changes: tuple[OptionChange, ...], base: Result) -> _Tried | None:
        """Ask with the changes; `None` where they are a flip, hold one, or were tried."""
        key = frozenset((change.reading, change.other) for change in changes)
        if key in self.seen or any(key >= set(flip.options.items()) for flip in self.found):
            return None
        self.seen.add(key)
        self.tried += 1
        options = {**self.options, **dict(key)}
        result = self.question.vary(self.facts, self.day, options, changes[-1].reading, base)
        if result.outcome is self.result.outcome:
            return _Tried(changes, result)
        different = tuple(_different(self.result.conditions, result.conditions))
        self.found.append(Flip(_sorted(changes), result.outcome, different))
        return None


def flips_of(  # noqa: PLR0913 - a run and what may be changed in it
    question: Question,
    facts: Facts,
    day: int,
    options: Mapping[str, str],
    fixed: frozenset[str],
    result: Result,
    *,
    together: int,
) -> Flips:
    """The smallest changes of readings that change the outcome of a run.

    `together` is the largest number of readings that are changed at once.
    """
    return _Search(question, facts, day, options, fixed, result).run(together)


def _different(before: tuple[Finding, ...], after: tuple[Finding, ...]) -> Iterator[Finding]:
    known = {finding.rule: finding.outcome for finding in before}
    return (finding for finding in after if known.get(finding.rule) is not finding.outcome)


def _sorted(changes: tuple[OptionChange, ...]) -> tuple[OptionChange, ...]:
    return tuple(sorted(changes, key=lambda change: change.reading))
