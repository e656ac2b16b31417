"""A draft of the facts of one doctor, to which changes are added before it is asked about."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, Final

from lisrules.timeline.facts import (
    FAR,
    ONE,
    AbsenceFact,
    AssessmentFact,
    Facts,
    GuidanceFact,
    Pattern,
    ServiceFact,
    StatementFact,
)

NEW: Final = "+"
"""Begins the name of every fact and person that a change brings; no fact of a timeline does."""


class Made:
    """What drafts of the same facts share: the bits of persons, patterns and new assessments."""

    def __init__(self, facts: Facts, roles: Iterable[str]) -> None:
        new = (NEW + role for role in roles)
        self.persons = {person: bit for bit, person in enumerate((*facts.persons, *new))}
        """The bit of every person that the facts know, and of a new one in each of the roles."""
        self.patterns: dict[Any, Pattern] = {}
        self.assessments: dict[Any, AssessmentFact] = {}


class Draft:
    """Facts with additions. Lists that are not known stay so unless `know` is called.

    `made` is shared by all drafts of the same facts, so that each person has one bit and each new
    assessment is built once.
    """

    def __init__(self, facts: Facts, made: Made) -> None:
        self._facts = facts
        self.made = made.assessments
        self.patterns = made.patterns
        self._lists: dict[str, list[Any]] = {}
        self._assessed: list[AssessmentFact] = []
        self._persons = made.persons
        self._known = set(facts.known)

    def bit(self, person: str) -> int:
        """The bit of a person, a new one where the facts do not know the person."""
        return 1 << self._persons.setdefault(person, len(self._persons))

    def know(self, name: str) -> None:
        """Take a list as known to be what it is."""
        self._known.add(name)

    def assess(self, fact: AssessmentFact) -> None:
        """Add an assessment."""
        self._assessed.append(fact)

    def add(self, name: str, fact: Any) -> None:
        """Add a fact to one of the lists of `Facts`."""
        self._list(name).append(fact)

    def change_service(self, name: str, change: Callable[[ServiceFact], ServiceFact]) -> None:
        """Change the post of that id."""
        self._change("services", name, change)

    def change_activity(self, name: str, change: Callable[[StatementFact], StatementFact]) -> None:
        """Change the activity of that id."""
        self._change("activities", name, change)

    def change_guidance(self, name: str, change: Callable[[GuidanceFact], GuidanceFact]) -> None:
        """Change the guidance of that id."""
        self._change("guidance", name, change)

    def settle(self, name: str, field: str) -> None:
        """Settle what is not known of a post as much as may be, of an absence as little."""
        self._change("services", name, lambda post: _widest(post, field))
        self._change("absences", name, lambda absence: _shortest(absence, field))

    def end_ongoing(self, first: int) -> None:
        """End the posts that have not ended on the day before `first`."""
        posts = self._list("services")
        for at, post in enumerate(posts):
            if post.end_lo >= FAR and post.start_hi < first:
                posts[at] = replace(post, end_lo=first, end_hi=first)

    def facts(self) -> Facts:
        """The facts with everything that was added."""
        facts = self._facts
        changed: dict[str, Any] = {
            name: tuple(sorted(items, key=_ORDER[name])) for name, items in self._lists.items()
        }
        if self._assessed:
            by_objective = dict(facts.by_objective)
            for fact in self._assessed:
                by_objective[fact.objective] = (*by_objective.get(fact.objective, ()), fact)
            changed |= {
                "assessments": (*facts.assessments, *self._assessed),
                "by_objective": by_objective,
            }
        return replace(facts, known=frozenset(self._known), persons=tuple(self._persons), **changed)

    def _list(self, name: str) -> list[Any]:
        return self._lists.setdefault(name, list(getattr(self._facts, name)))

    def _change(self, where: str, name: str, change: Callable[[Any], Any]) -> None:
        found = self._list(where)
        found[:] = [change(one) if one.id == name else one for one in found]


def _widest(post: ServiceFact, field: str) -> ServiceFact:
    if field == "fraction":
        return replace(post, fraction_lo=ONE, fraction_hi=ONE)
    if field == "from":
        return replace(post, start_hi=post.start_lo)
    return replace(post, end_lo=post.end_hi)


def _shortest(absence: AbsenceFact, field: str) -> AbsenceFact:
    if field == "from":
        return replace(absence, start_lo=absence.start_hi)
    return replace(absence, end_hi=absence.end_lo)


def _by_start(fact: Any) -> tuple[int, int, str]:
    return fact.start_lo, fact.end_hi, fact.id


def _by_kind(fact: Any) -> tuple[str, int, str]:
    return fact.kind, fact.lo, fact.id


_ORDER: dict[str, Callable[[Any], Any]] = {
    "services": _by_start,
    "absences": _by_start,
    "guidance": _by_start,
    "confirmations": _by_kind,
    "activities": _by_kind,
    "rulings": _by_kind,
    "authorisations": lambda fact: (fact.start_lo, fact.id),
}
"""The order in which the lists of `Facts` stand."""
