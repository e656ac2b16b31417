"""Two decisions compared: what came out differently, and what was shown to be enough for it.

**Attribution.** Two decisions differ in *aspects*: facts, date, law, each reading, what was asked.
For a set of aspects the question is asked again with these as they are after and all others as
they were before. A set is *enough* for a change if the answer is then that of after, and no smaller
set inside it is. One aspect that is enough *alone* is one such set; a set of several gives the
change *only together*. There may be several such sets. `undone_by` is the same from the other side:
the smallest sets that, put back alone, give the answer of before.

What is looked at is the outcome and the place of a rule, and, where these are the same before and
after, its key figure. Nothing is a cause that was not asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any, Final, Literal, TypeAlias

from lisrules.advice.comparing.aspects import Aspect, Kind, aspects_of
from lisrules.advice.comparing.between import Between
from lisrules.advice.comparing.figures import Figure, figure_of
from lisrules.advice.comparing.single_facts import single_facts
from lisrules.conditions.base import Finding, Provision
from lisrules.engine.decision import Decision
from lisrules.timeline.difference import NO_DIFFERENCE, Difference, difference
from lisrules.values.outcome import Outcome

Role = Literal["condition", "beside", "part"]
Causes: TypeAlias = tuple[tuple[Aspect, ...], ...]
"""Sets of aspects, the smallest first."""

NO_CAUSE: Final[Causes] = ()


@dataclass(frozen=True, slots=True)
class State:
    """How a rule, or the decision as a whole, came out: its place, its outcome, its key figure."""

    role: Role | None
    """`None` for the decision as a whole."""
    outcome: Outcome
    figure: Figure | None = None


@dataclass(frozen=True, slots=True)
class RuleChange:
    """A rule that came out differently, or the decision as a whole where `rule` is `None`.

    A state is `None` where the rule had no place in that decision. `enough` and `undone_by` are
    the causes; both are empty where some question in between cannot be asked. `law` are the
    versions that were used, where they differ. `facts` are those of the facts that differ which
    were shown to matter one by one, or all of them where that shows nothing.
    """

    rule: str | None
    before: State | None
    after: State | None
    enough: Causes
    undone_by: Causes
    law: tuple[Provision | None, Provision | None] | None = None
    facts: Difference = NO_DIFFERENCE

    def swapped(self) -> RuleChange:
        """The same change, told from the other side."""
        law = None if self.law is None else (self.law[1], self.law[0])
        return RuleChange(
            self.rule,
            self.after,
            self.before,
            self.undone_by,
            self.enough,
            law,
            self.facts.swapped(),
        )


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two decisions, in what they differ, and what came out differently.

    It is false where nothing did. `facts` is how the timelines differ, whether or not that matters.
    """

    before: Decision
    after: Decision
    aspects: tuple[Aspect, ...]
    facts: Difference
    outcome: RuleChange | None
    """The decision as a whole, where its outcome is another one."""
    changes: tuple[RuleChange, ...]
    """By rule: those of the decision after in its order, then those that were asked before only."""

    def __bool__(self) -> bool:
        return bool(self.outcome or self.changes)


def compare(before: Decision, after: Decision) -> Comparison:
    """Compare two decisions; rules are paired by their ids.

    The question is asked again for every set of aspects in which the two differ, at most 64 times,
    and for every fact that differs, where those are at most 20. Nothing is read but the decisions.
    """
    aspects = aspects_of(before, after)
    return _Compare(Between(before, after, aspects)).whole()


class _Compare:
    def __init__(self, between: Between) -> None:
        self._between = between
        self._before = _findings(between.before)
        self._after = _findings(between.after)
        self._facts = difference(
            between.before.timeline.to_data(), between.after.timeline.to_data()
        )
        self._states: dict[int, dict[str, State]] = {}

    def whole(self) -> Comparison:
        between = self._between
        rules = dict.fromkeys((*self._after, *self._before))
        changes = (self._change(rule) for rule in rules)
        return Comparison(
            between.before,
            between.after,
            between.aspects,
            self._facts,
            self._change(None),
            tuple(change for change in changes if change is not None),
        )

    def _change(self, rule: str | None) -> RuleChange | None:
        """What came of one rule, or of the decision as a whole; `None` where it is the same."""
        between = self._between
        before, after = self._state(between.before, rule), self._state(between.after, rule)
        if before == after:
            return None
        look = _outcome if _outcome(before) != _outcome(after) else _everything
        enough = self._causes(rule, look, after, undo=False)
        undone = self._causes(rule, look, before, undo=True)
        if enough is None or undone is None:
            enough = undone = NO_CAUSE
        concerned = any(one.kind is Kind.FACTS for group in (*enough, *undone) for one in group)
        return RuleChange(
            rule,
            before,
            after,
            enough,
            undone,
            self._law(rule),
            self._single(rule, look) if concerned else NO_DIFFERENCE,
        )

    def _causes(
        self, rule: str | None, look: _Look, wanted: State | None, *, undo: bool
    ) -> Causes | None:
        """The smallest sets that give what is wanted; `None` where one of them cannot be asked."""
        every = frozenset(self._between.aspects)
        found: list[tuple[Aspect, ...]] = []
        for size in range(1, len(every) + 1):
            for group in combinations(self._between.aspects, size):
                if any(set(smaller) <= set(group) for smaller in found):
                    continue
                taken = every - set(group) if undo else frozenset(group)
                decision = self._between.ask(taken)
                if decision is None:
                    return None
                if look(self._state(decision, rule)) == look(wanted):
                    found.append(group)
        return tuple(found)

    def _single(self, rule: str | None, look: _Look) -> Difference:
        def seen(decision: Decision | None) -> object:
            return None if decision is None else look(self._state(decision, rule))

        return single_facts(self._between, self._facts, seen)

    def _state(self, decision: Decision, rule: str | None) -> State | None:
        if rule is None:
            return State(None, decision.outcome)
        states = self._states.get(id(decision))
        if states is None:
            states = {name: _state_of(*found) for name, found in _findings(decision).items()}
            self._states[id(decision)] = states
        return states.get(rule)

    def _law(self, rule: str | None) -> tuple[Provision | None, Provision | None] | None:
        if rule is None or rule not in self._before or rule not in self._after:
            return None
        used = self._before[rule][1].provision, self._after[rule][1].provision
        return None if used[0] == used[1] else used


_Look: TypeAlias = Callable[[State | None], Any]


def _outcome(state: State | None) -> object:
    return None if state is None else (state.role, state.outcome)


def _everything(state: State | None) -> object:
    return state


def _state_of(role: Role, finding: Finding) -> State:
    return State(role, finding.outcome, figure_of(finding))


def _findings(decision: Decision) -> dict[str, tuple[Role, Finding]]:
    """Every rule of a decision once, where it weighs most: binding, beside, or inside another."""
    found: dict[str, tuple[Role, Finding]] = {}
    for finding in decision.conditions:
        found.setdefault(finding.rule, ("condition", finding))
    for finding in decision.beside:
        found.setdefault(finding.rule, ("beside", finding))
    for finding in (*decision.conditions, *decision.beside):
        for part in _inside(finding):
            found.setdefault(part.rule, ("part", part))
    return found


def _inside(finding: Finding) -> Iterator[Finding]:
    for part in finding.parts:
        yield part
        yield from _inside(part)
