"""A forecast as plain data: the date, what it takes for granted, and the proof."""

from __future__ import annotations

from dataclasses import fields
from fractions import Fraction
from typing import Any, Final

from pydantic_core import to_json

from lisrules.advice.forecasting.forecast import Assumptions, Forecast
from lisrules.advice.forecasting.search import IN_ORDER
from lisrules.advice.forecasting.serving import AssumedPost
from lisrules.engine.decision import Decision
from lisrules.explanation.data import to_data
from lisrules.explanation.detail_data import iso
from lisrules.explanation.forecast_text import first_line
from lisrules.explanation.languages import phrases_of
from lisrules.explanation.view import View

FORMAT: Final = "lisrules-forecast/1"
"""The name of this form of data, the value of the key `format`."""


def forecast_data(forecast: Forecast, lang: str | None = None) -> dict[str, Any]:
    """The whole forecast as JSON data with keys in a fixed order.

    Days are ISO dates, shares exact texts. With a language, words are added. `then` is the whole
    decision of the day, `before` the outcomes of the day before. Raises `ExplanationError` for a
    language that does not exist.
    """
    decision = forecast.decision
    data: dict[str, Any] = {
        "format": FORMAT,
        "decision": decision.decision,
        "specialty": decision.specialty.id if decision.specialty else None,
        "on": decision.on.isoformat(),
        "through": forecast.through.isoformat(),
        "outcome": forecast.outcome.value,
        "day": forecast.day.isoformat() if forecast.day else None,
    }
    if lang is not None:
        view = View(forecast.then, phrases_of(lang))
        data["language"] = view.say.lang
        data["text"] = first_line(view, forecast)
    data["assumptions"] = _assumptions(forecast.assumptions)
    data["by_condition"] = [
        {
            "rule": own.rule,
            "outcome": own.outcome.value,
            "first": _day(own.first),
            "last": _day(own.last),
        }
        for own in forecast.by_condition
    ]
    data["preventing"] = [
        {"rule": one.rule, "outcome": one.outcome.value, "last": _day(one.last)}
        for one in forecast.preventing
    ]
    data["before"] = None if forecast.before is None else _before(forecast.before)
    data["then"] = to_data(forecast.then, lang, advice=False)
    return data


def forecast_json(forecast: Forecast, lang: str | None = None) -> str:
    """The data as JSON: the same input gives the same bytes on any machine."""
    return to_json(forecast_data(forecast, lang), indent=2).decode() + "\n"


def _day(day: int | None) -> str | None:
    return None if day is None else iso(day)


def _assumptions(made: Assumptions) -> dict[str, Any]:
    assumed = made.continuation
    return {
        "planned": list(made.planned),
        "confirmed": list(made.confirmed),
        "continuation": None
        if assumed is None
        else {
            "fraction": str(assumed.fraction),
            "since": None if assumed.since is None else assumed.since.isoformat(),
            "objectives": assumed.objectives,
        },
        "posts": [_post(post) for post in made.posts],
        "replaced": list(made.replaced),
        "holiday": made.holiday,
        "objectives": list(made.objectives),
        "attained_on": _day(made.attained_on),
    }


def _post(post: AssumedPost) -> dict[str, Any]:
    """Every field; days as dates, the share as a text."""
    data: dict[str, Any] = {}
    for field in fields(post):
        value = getattr(post, field.name)
        if field.name in ("first", "last"):
            data[field.name] = _day(value)
        elif isinstance(value, Fraction):
            data[field.name] = str(value)
        else:
            data[field.name] = list(value) if isinstance(value, tuple) else value
    return data


def _before(decision: Decision) -> dict[str, Any]:
    """The day before: the outcome, and the conditions that were not in order then."""
    return {
        "on": decision.on.isoformat(),
        "outcome": decision.outcome.value,
        "conditions": [
            {"rule": one.rule, "outcome": one.outcome.value}
            for one in decision.conditions
            if one.outcome not in IN_ORDER
        ],
    }
