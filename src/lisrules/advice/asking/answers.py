"""Answers to a missing fact, and the facts as they would be if an answer were the right one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any, Final

from lisrules.conditions.base import Need
from lisrules.timeline.facts import Facts, ServiceFact
from lisrules.timeline.model import Timeline

CODES: Final = (
    "none",
    "every-day",
    "day",
    "ongoing",
    "share",
    "hours",
    "yes",
    "no",
    "post-lis1-announced",
    "post-lis1-rest",
    "post-lis1-agreement",
    "post-lis1-completion",
    "post-lis1-special",
    "post-lis1-unannounced",
    "post-lis",
    "post-other",
    "given",
    "department",
    "no-department",
    "own-specialty",
    "other-specialty",
    "establishment",
    "agreed",
    "approved",
    "registered",
    "neither",
    "appointed",
    "qualified",
    "held",
    "all-attained",
    "enough",
    "two-in-one-round",
    "sent",
    "norway",
    "eea",
    "outside-eea",
    "exists",
    "ruled-yes",
    "ruled-no",
    "not-yet",
    "leader",
    "delegate",
    "other",
    "both",
    "nobody",
    "distinct",
    "same",
    "same-as",
    "in-favour",
    "against",
    "began",
    "ended",
    "applied",
    "longest",
    "shortest",
    "role-longest",
    "role-shortest",
    "earliest",
    "latest",
)
"""Every sort of answer; each has its words in every language."""


@dataclass(frozen=True, slots=True)
class FactChange:
    """One change of a timeline: a field of the fact with an id or of a record, or all of it.

    `within` says which item of the field, counted from 0, and which value of that item. With `adds`
    the records come beside those of the list; with `still_open` the rest of a list that is not
    known stays unknown all the same.
    """

    list: str
    value: Any
    fact: str | None = None
    field: str | None = None
    adds: bool = False
    still_open: bool = False
    within: tuple[int, str] | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """One way in which a missing fact may turn out.

    `code` is the sort of answer and `value` what it names, as a file would write it: a day, a
    share, a kind of post. `changes` make it so in a timeline.
    """

    need: Need
    code: str
    value: str | None
    changes: tuple[FactChange, ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """Answers in order, numbered from `low` to `high`, such as the days of a month."""

    low: int
    high: int
    at: Callable[[int], Answer]


@dataclass(frozen=True, slots=True)
class Ways:
    """How a missing fact may turn out.

    `answers` are tried one by one; of a `scale` its ends are tried, and where they differ the place
    at which the outcome turns. `whole` says that nothing lies outside the answers and their scale.
    """

    answers: tuple[Answer, ...]
    scale: Scale | None = None
    whole: bool = True


NO_WAYS = Ways((), None, whole=False)
"""Of a fact whose answers cannot be written down as changes."""


def changed(timeline: Timeline, changes: Iterable[FactChange]) -> Timeline:
    """The timeline with every change made, in order. Nothing is validated again."""
    for change in changes:
        timeline = timeline.model_copy(update={change.list: _made(timeline, change)})
    return timeline


def _made(timeline: Timeline, change: FactChange) -> Any:
    before = getattr(timeline, change.list)
    if change.field is None:
        return (*(before or ()), *change.value) if change.adds else change.value
    if change.fact is None:
        return before.model_copy(update={change.field: change.value})
    return tuple(
        item.model_copy(update={change.field: _value(getattr(item, change.field), change)})
        if item.id == change.fact
        else item
        for item in before
    )


def _value(before: Any, change: FactChange) -> Any:
    """The value of the field: given as a whole, or as it was but for one value of one item."""
    if change.within is None:
        return change.value
    at, name = change.within
    item = before[at].model_copy(update={name: change.value})
    return (*before[:at], item, *before[at + 1 :])


def facts_if(timeline: Timeline, changes: tuple[FactChange, ...]) -> Facts:
    """The facts with every change made; lists that are still open stay not known."""
    before = timeline.facts
    facts = _built(timeline, changes, before)
    left = {one.list for one in changes if one.still_open and one.list not in before.known}
    closed = {one.list for one in changes if one.fact is None and not one.still_open}
    still_open = left - closed
    if "confirmations" in still_open:
        made = changed(timeline, changes).service or ()
        stated = {one.id for one in made if one.confirmation is not None}
        facts = replace(facts, services=tuple(_doubtful(one, stated) for one in facts.services))
    return replace(facts, known=facts.known - still_open) if still_open else facts


def _built(timeline: Timeline, changes: tuple[FactChange, ...], before: Facts) -> Facts:
    """The compact facts; assessments, of which there are many, are taken over where untouched."""
    if any(one.list == "assessments" for one in changes):
        return changed(timeline, changes).facts
    rest = timeline.model_copy(update={"assessments": None})
    facts = changed(rest, changes).facts
    return replace(
        facts,
        known=facts.known | ({"assessments"} & before.known),
        assessments=before.assessments,
        persons=before.persons,
        by_objective=before.by_objective,
    )


def _doubtful(service: ServiceFact, stated: set[str]) -> ServiceFact:
    """A post whose other confirmations are not known, unless the post itself states them."""
    return replace(service, confirmations_known=service.id in stated)
