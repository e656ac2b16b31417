"""In what two decisions differ: facts, day, law, readings, and what was asked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from lisrules.engine.decision import Decision
from lisrules.rules.as_of import changed_between, leaned_on

MOST_ASPECTS: Final = 6
"""With more than these, all readings are one aspect: every set of aspects may have to be tried."""


class Kind(Enum):
    """What sort of thing two decisions differ in."""

    FACTS = "facts"
    DATE = "date"
    LAW = "law"
    """Changes of law that took effect between the two days."""
    READING = "reading"
    MODE = "mode"
    """Whether every reading is tried, so that the answer may be contested."""
    SPECIALTY = "specialty"
    LAYERS = "layers"
    QUESTION = "question"
    """Another decision was asked for, with its specialty and its layers."""
    RULES = "rules"
    """Another rule set."""


@dataclass(frozen=True, slots=True)
class Aspect:
    """One thing in which two decisions differ; `readings` names those that are meant."""

    kind: Kind
    readings: tuple[str, ...] = ()


def aspects_of(before: Decision, after: Decision) -> tuple[Aspect, ...]:
    """Everything in which two decisions differ that could change an outcome, in a fixed order."""
    differ = {
        Kind.FACTS: before.timeline.facts != after.timeline.facts,
        Kind.DATE: before.on != after.on,
        Kind.LAW: _law_differs(before, after),
        Kind.MODE: (before.mode == "all") is not (after.mode == "all"),
        **_asked(before, after),
        Kind.RULES: before.rules.digest != after.rules.digest,
    }
    found = [Aspect(kind) for kind, differs in differ.items() if differs]
    names = _readings(before, after)
    if len(found) + len(names) > MOST_ASPECTS:
        return (*found, Aspect(Kind.READING, names))
    return (*found, *(Aspect(Kind.READING, (name,)) for name in names))


def _asked(before: Decision, after: Decision) -> dict[Kind, bool]:
    """A specialty may be changed alone only while the decision is the same."""
    if before.decision != after.decision:
        return {Kind.QUESTION: True}
    return {
        Kind.SPECIALTY: before.specialty != after.specialty,
        Kind.LAYERS: before.question.binding != after.question.binding,
    }


def _readings(before: Decision, after: Decision) -> tuple[str, ...]:
    names = sorted({*before.options, *after.options})
    return tuple(n for n in names if before.options.get(n) != after.options.get(n))


def _law_differs(before: Decision, after: Decision) -> bool:
    """Whether the law that one of the questions leans on has changed between the days."""
    days = before.on.toordinal(), after.on.toordinal()
    for asked in (before.question, after.question):
        every = leaned_on(asked.rules, (*asked.conditions, *asked.beside))
        if changed_between(asked.rules, every, asked.specialty, *days):
            return True
        if min(days) < asked.asked.first.toordinal() <= max(days):
            return True
    return False
