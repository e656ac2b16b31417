"""The aspects in which two decisions differ, and sets of them that were enough, in words."""

from __future__ import annotations

from typing import assert_never

from lisrules.advice.comparing.aspects import Aspect, Kind
from lisrules.advice.comparing.compare import Causes
from lisrules.explanation.assumed import differing
from lisrules.explanation.conclusion import decision_title
from lisrules.explanation.condition import capital
from lisrules.explanation.view import View
from lisrules.timeline.difference import Difference


def aspect(view: View, one: Aspect) -> str:
    """An aspect as a noun phrase."""
    say = view.say
    match one.kind:
        case Kind.FACTS:
            return say.aspect_facts()
        case Kind.DATE:
            return say.aspect_date()
        case Kind.LAW:
            return say.aspect_law()
        case Kind.READING:
            questions = [_question(view, name) for name in one.readings]
            return say.join([say.aspect_reading(question) for question in questions])
        case _:
            return _asked(view, one.kind)


def _asked(view: View, kind: Kind) -> str:
    say = view.say
    names = {
        Kind.MODE: say.aspect_mode(),
        Kind.SPECIALTY: say.aspect_specialty(),
        Kind.LAYERS: say.aspect_layers(),
        Kind.QUESTION: say.aspect_question(),
        Kind.RULES: say.aspect_rules(),
    }
    return names[kind]


def _question(view: View, reading: str) -> str:
    return view.question(reading) if reading in view.rules.readings else reading


def told(before: View, after: View, one: Aspect, facts: Difference) -> list[str]:
    """An aspect with what it was before and what it is after, one line for each reading."""
    if one.kind is Kind.FACTS:
        return [f"{capital(aspect(after, one))}: {differing(after, facts)}"]
    if one.kind is Kind.READING:
        each = [(Aspect(one.kind, (name,)), name) for name in one.readings]
        return [
            f"{capital(aspect(after, part))}: {_option(before, name)} → {_option(after, name)}"
            for part, name in each
        ]
    was, now = _value(before, one.kind), _value(after, one.kind)
    values = f": {was} → {now}" if was or now else ""
    return [f"{capital(aspect(after, one))}{values}"]


def _option(view: View, reading: str) -> str:
    option = view.decision.options.get(reading)
    return view.say.not_asked() if option is None else view.option(reading, option)


def _value(view: View, kind: Kind) -> str:
    """What one decision has of an aspect, where that can be told in a few words."""
    decision, say = view.decision, view.say
    match kind:
        case Kind.DATE:
            return view.day(decision.on)
        case Kind.MODE:
            return say.every_reading(decision.mode == "all")
        case Kind.SPECIALTY | Kind.QUESTION:
            return decision_title(view)
        case Kind.LAYERS:
            layers = sorted(decision.question.binding, key=lambda layer: layer.value)
            return say.join([say.layer(layer) for layer in layers])
        case Kind.RULES:
            return decision.rules.digest[:12]
        case Kind.FACTS | Kind.LAW | Kind.READING:
            return ""
        case _:
            assert_never(kind)


def causes(view: View, enough: Causes) -> list[str]:
    """What was enough for a change, one line for each set."""
    if not enough:
        return [view.say.not_attributed()]
    return [_cause(view, group) for group in enough]


def _cause(view: View, group: tuple[Aspect, ...]) -> str:
    if len(group) == 1:
        return view.say.alone(aspect(view, group[0]))
    return view.say.together(view.say.join([aspect(view, one) for one in group]))
