"""A comparison as plain data, with every figure exact; and as JSON, byte for byte."""

from __future__ import annotations

from typing import Any, Final

from pydantic_core import to_json as write_json

from lisrules._version import __version__
from lisrules.advice.comparing.aspects import Aspect
from lisrules.advice.comparing.compare import Causes, Comparison, RuleChange, State
from lisrules.advice.comparing.figures import Figure
from lisrules.engine.decision import Decision
from lisrules.explanation.assumed import assumed_data, difference_data
from lisrules.explanation.detail_data import provision_data
from lisrules.explanation.digest import readings_digest, timeline_digest
from lisrules.explanation.languages import phrases_of
from lisrules.explanation.view import View

FORMAT: Final = "lisrules-comparison/1"
"""The name of this form of data, the value of the key `format`."""


def comparison_data(comparison: Comparison, lang: str | None = None) -> dict[str, Any]:
    """The whole comparison as JSON data; with a language, the titles of the rules are added.

    Raises `ExplanationError` for a language that does not exist.
    """
    view = None if lang is None else View(comparison.after, phrases_of(lang))
    return {
        "format": FORMAT,
        "language": lang,
        "before": _decision(comparison.before),
        "after": _decision(comparison.after),
        "aspects": [_aspect(one) for one in comparison.aspects],
        "facts": difference_data(comparison.facts),
        "outcome": _change(comparison.outcome, view) if comparison.outcome else None,
        "changes": [_change(change, view) for change in comparison.changes],
        "library": __version__,
    }


def comparison_json(comparison: Comparison, lang: str | None = None) -> str:
    """The data as JSON: the same comparison gives the same bytes on any machine."""
    return write_json(comparison_data(comparison, lang), indent=2).decode() + "\n"


def _decision(decision: Decision) -> dict[str, Any]:
    return {
        "decision": decision.decision,
        "specialty": decision.specialty.id if decision.specialty else None,
        "on": decision.on.isoformat(),
        "outcome": decision.outcome.value,
        "mode": decision.mode,
        "layers": sorted(layer.value for layer in decision.question.binding),
        "assumed": assumed_data(decision.timeline.assumed),
        "rules_digest": decision.rules.digest,
        "timeline_digest": timeline_digest(decision.timeline),
        "readings_digest": readings_digest(decision.options),
    }


def _aspect(one: Aspect) -> dict[str, Any]:
    return {"kind": one.kind.value, "readings": list(one.readings)}


def _change(change: RuleChange, view: View | None) -> dict[str, Any]:
    data: dict[str, Any] = {"rule": change.rule}
    if view is not None and change.rule is not None:
        data["title"] = view.title(change.rule)
    data["before"] = _state(change.before)
    data["after"] = _state(change.after)
    data["enough"] = _causes(change.enough)
    data["undone_by"] = _causes(change.undone_by)
    data["facts"] = difference_data(change.facts)
    data["law"] = None
    if change.law is not None:
        was, now = (None if one is None else provision_data(one) for one in change.law)
        data["law"] = {"before": was, "after": now}
    return data


def _causes(causes: Causes) -> list[list[dict[str, Any]]]:
    return [[_aspect(one) for one in group] for group in causes]


def _state(state: State | None) -> dict[str, Any] | None:
    if state is None:
        return None
    figure = None if state.figure is None else _figure(state.figure)
    return {"role": state.role, "outcome": state.outcome.value, "figure": figure}


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "unit": figure.unit.value,
        "low": str(figure.low),
        "high": None if figure.high is None else str(figure.high),
        "required": None if figure.required is None else str(figure.required),
    }
