"""Asking the question again under answers, at most so often, and never twice under the same."""

from __future__ import annotations

from collections.abc import Iterable

from lisrules.advice.asking.answers import Answer, FactChange, Scale, facts_if
from lisrules.conditions.base import Finding, Need
from lisrules.engine.decision import Decision
from lisrules.engine.question import joined
from lisrules.values.outcome import Outcome

Outcomes = tuple[Outcome, ...]
"""The outcome of the decision, then those of the conditions that bind, in order."""
Found = tuple[Outcome, tuple[Finding, ...]]
"""The outcome of the decision, and what was found of the conditions that bind."""


class Trying:
    """Re-evaluates one decision under changes, and counts how often it did."""

    def __init__(self, decision: Decision, limit: int) -> None:
        self.decision = decision
        self.limit = limit
        self.count = 0
        self.raised: dict[Need, tuple[str, ...]] = {}
        """Facts that were missing under an answer, with the conditions that lacked them."""
        self._outcomes: dict[tuple[FactChange, ...], Outcomes] = {}
        self._before = _outcomes(decision.used, decision.conditions)

    def findings(self, answers: tuple[Answer, ...]) -> Found | None:
        """What is found under the answers; `None` where the limit is reached."""
        if not self._may():
            return None
        changes = _changes(answers)
        outcome, found = self._asked(changes, outcome_only=False)
        self._outcomes[changes] = _outcomes(outcome, found)
        for need, rules in concerned(found).items():
            known = self.raised.get(need, ())
            self.raised[need] = tuple(dict.fromkeys((*known, *rules)))
        return outcome, found

    def outcomes(self, answers: tuple[Answer, ...]) -> Outcomes | None:
        """The outcomes alone; `None` where the limit is reached."""
        changes = _changes(answers)
        if not changes:
            return self._before
        found = self._outcomes.get(changes)
        if found is None and self._may():
            found = self._outcomes[changes] = _outcomes(*self._asked(changes, outcome_only=True))
        return found

    def changes(self, answers: tuple[Answer, ...], beyond: tuple[Answer, ...] = ()) -> bool | None:
        """Whether any outcome is another than under the answers `beyond`.

        `None` where the limit was reached before it could be told.
        """
        found, other = self.outcomes(answers), self.outcomes(beyond)
        return None if found is None or other is None else found != other

    def turn(self, scale: Scale) -> tuple[int, ...]:
        """Two neighbours of a scale: the outcomes of its upper end begin at the second.

        Found by halving, so that of several turns one is found; empty where the ends have the same
        outcomes, or the limit is reached.
        """
        below, above = scale.low, scale.high
        first, last = self.outcomes((scale.at(below),)), self.outcomes((scale.at(above),))
        if first is None or first == last:
            return ()
        while above - below > 1:
            middle = (below + above) // 2
            found = self.outcomes((scale.at(middle),))
            if found is None:
                return ()
            below, above = (below, middle) if found == last else (middle, above)
        return below, above

    def _asked(self, changes: tuple[FactChange, ...], *, outcome_only: bool) -> Found:
        question, options = self.decision.question, self.decision.options
        facts, day = facts_if(self.decision.timeline, changes), self.decision.on.toordinal()
        context = question.context(facts, day, options, outcome_only=outcome_only)
        found = tuple(question.bound(context))
        return joined(context, found)[0], found

    def _may(self) -> bool:
        if self.count >= self.limit:
            return False
        self.count += 1
        return True


def concerned(findings: Iterable[Finding]) -> dict[Need, tuple[str, ...]]:
    """Every missing fact, with the conditions that lack it."""
    found: dict[Need, list[str]] = {}
    for finding in findings:
        if finding.outcome is Outcome.UNDETERMINED:
            for need in finding.needs:
                found.setdefault(need, []).append(finding.rule)
    return {need: tuple(rules) for need, rules in found.items()}


def _outcomes(outcome: Outcome, findings: Iterable[Finding]) -> Outcomes:
    return outcome, *(one.outcome for one in findings)


def _changes(answers: tuple[Answer, ...]) -> tuple[FactChange, ...]:
    return tuple(change for answer in answers for change in answer.changes)
