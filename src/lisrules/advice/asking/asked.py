"""The value that says what to ask, and the order in which facts are asked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lisrules.advice.asking.answers import Answer
from lisrules.advice.asking.lacking import LACKING_OUTCOMES, lack_of
from lisrules.advice.asking.lacks import Lack
from lisrules.conditions.base import Finding, Need
from lisrules.engine.decision import Decision
from lisrules.values.outcome import Outcome

SETTLED = (Outcome.MET, Outcome.NOT_MET, Outcome.NOT_APPLICABLE)
"""Outcomes that leave nothing open."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What one condition comes to under an answer."""

    finding: Finding

    @property
    def rule(self) -> str:
        """The rule of the condition."""
        return self.finding.rule

    @property
    def outcome(self) -> Outcome:
        """Its outcome under the answer."""
        return self.finding.outcome

    @property
    def lack(self) -> Lack | None:
        """What it then lacks, or may lack; `None` where nothing."""
        return lack_of(self.finding) if self.outcome in LACKING_OUTCOMES else None


@dataclass(frozen=True, slots=True)
class Answered:
    """One answer to each fact that is asked for, and what the decision then comes to.

    `conditions` are those that lack the fact, and every other whose outcome is another than before.
    """

    answers: tuple[Answer, ...]
    outcome: Outcome
    conditions: tuple[Settled, ...]

    @property
    def settles(self) -> bool:
        """Whether the decision is settled by this answer."""
        return self.outcome in SETTLED


@dataclass(frozen=True, slots=True)
class Asked:
    """A missing fact, or the smallest set of them, with what every answer comes to.

    `questions` has one entry for each question; the same value missing of several assessments is
    one question. `rules` are the conditions that lack the fact. `answers` is empty where none can
    be tried or the limit was reached. `whole` says that the answers are the ends of all there can
    be; else the fact may turn out in other ways too.
    """

    questions: tuple[tuple[Need, ...], ...]
    rules: tuple[str, ...]
    answers: tuple[Answered, ...]
    whole: bool

    @property
    def needs(self) -> tuple[Need, ...]:
        """Every missing fact that is asked for."""
        return tuple(need for question in self.questions for need in question)

    @property
    def settles(self) -> bool:
        """Whether the decision is settled whatever the answer is."""
        return self.whole and all(one.settles for one in self.answers)


def ranked(asked: Iterable[Asked], decision: Decision) -> list[Asked]:
    """Missing facts in the order in which they are best asked for.

    First come single facts, a set of several last. Among them: those that settle the decision
    whatever the answer, then those of which some answer does, then those of which none does, then
    those that could not be tried. Then by how many conditions some answer settles, most first;
    then by the first condition concerned; then by field, fact and subject.
    """
    place = {one.rule: at for at, one in enumerate(decision.conditions)}

    def rank(one: Asked) -> tuple[int, int, int, int, list[tuple[str, str, str]]]:
        first = min((place[rule] for rule in one.rules), default=len(place))
        names = [(need.field, need.fact or "", need.rule or "") for need in one.needs]
        return len(one.questions), _class(one), -_settled(one), first, names

    return sorted(asked, key=rank)


def _class(asked: Asked) -> int:
    if not asked.answers:
        return 3
    if asked.settles:
        return 0
    return 1 if any(one.settles for one in asked.answers) else 2


def _settled(asked: Asked) -> int:
    """How many conditions some answer settles."""
    told = (one for each in asked.answers for one in each.conditions)
    return len({one.rule for one in told if one.outcome in SETTLED})
