"""A forecast that can explain itself, and the one call that gives it."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from lisrules.advice.forecasting import forecast as advice
from lisrules.advice.forecasting.continuation import Continuation
from lisrules.engine.decision import Decision
from lisrules.explanation.forecast_data import forecast_data, forecast_json
from lisrules.explanation.forecast_text import render_forecast
from lisrules.explanation.page import Style
from lisrules.explanation.text import WIDTH


@dataclass(frozen=True, slots=True)
class Forecast(advice.Forecast):
    """The first day on which a decision is met, what that takes for granted, and the proof."""

    def explain(self, lang: str = "nb", width: int = WIDTH, *, style: Style | None = None) -> str:
        """The explanation as text in `nb`, `nn` or `en`, the date in its first line.

        Raises `ExplanationError` for an unknown language.
        """
        return render_forecast(self, lang, width, style)

    def to_data(self, lang: str | None = None) -> dict[str, Any]:
        """The whole forecast as plain JSON data, with words where a language is given."""
        return forecast_data(self, lang)

    def to_json(self, lang: str | None = None) -> str:
        """The data as JSON: the same input gives the same bytes on any machine."""
        return forecast_json(self, lang)


def forecast(
    decision: Decision, through: date | None = None, assumption: Continuation | None = None
) -> Forecast:
    """The first day, from that of the decision through `through`, on which it is met.

    Planned facts of the timeline count as real, each from its own dates; a planned post that says
    nothing of a confirmation is taken to be confirmed. `assumption` adds service, and attained
    objectives. Without `through` ten years are looked at. What is taken for granted stands in the
    answer, and the answer has been tried: the decision of the day is met, that of the day before is
    not. Raises `RequestError` where `through` lies before the day of the decision.
    """
    found = advice.forecast(decision, through, assumption)
    return Forecast(**{one.name: getattr(found, one.name) for one in fields(found)})
