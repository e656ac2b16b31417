"""A decision that can explain itself, and the one call that gives it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Literal

from lisrules.advice.asking.ask_next import MOST_ASKED, ask_next
from lisrules.advice.asking.asked import Asked
from lisrules.advice.asking.lacks import Lack
from lisrules.advice.asking.shortfall import shortfall
from lisrules.advice.forecasting.continuation import Continuation
from lisrules.engine.decide import decide
from lisrules.engine.decision import Decision
from lisrules.explanation.data import to_data, to_json
from lisrules.explanation.forecast import Forecast, forecast
from lisrules.explanation.page import Style
from lisrules.explanation.repairs import LIMIT, Repairs, repairs
from lisrules.explanation.text import WIDTH, render_text
from lisrules.rules.ruleset import RuleSet
from lisrules.timeline.model import Timeline


@dataclass(frozen=True, slots=True)
class Verdict(Decision):
    """One question about one doctor on one date, answered, with its explanation."""

    def explain(
        self,
        lang: str = "nb",
        width: int = WIDTH,
        *,
        only: str | None = None,
        brief: bool = False,
        advice: bool = True,
        style: Style | None = None,
    ) -> str:
        """The explanation as text in `nb`, `nn` or `en`.

        `only` names one rule to explain; `brief` gives one line for each condition; `advice` tells
        the earliest date where only time is missing, and what to ask where facts are; `style` may
        colour the words. Raises `ExplanationError` for an unknown language or rule.
        """
        return render_text(self, lang, width, style, only=only, brief=brief, advice=advice)

    def repairs(self, limit: int = LIMIT) -> Repairs:
        """The smallest sets of changes that would make it pass; see `lisrules.repairs`."""
        return repairs(self, limit)

    def shortfall(self) -> tuple[Lack, ...]:
        """What every condition lacks that is not met or open, each in its own unit, in order."""
        return shortfall(self)

    def ask_next(self, limit: int = MOST_ASKED) -> tuple[Asked, ...]:
        """The missing facts that could settle the decision, best first, and each answer's outcome.

        The question is asked again at most `limit` times. Empty where it is settled.
        """
        return ask_next(self, limit)

    def to_data(self, lang: str | None = None, *, advice: bool = True) -> dict[str, Any]:
        """The whole decision as plain JSON data, with words where a language is given.

        Without `advice` the question is not asked again: `ask_next` and `earliest` are null.
        """
        return to_data(self, lang, advice=advice)

    def to_json(self, lang: str | None = None, *, advice: bool = True) -> str:
        """The data as JSON: the same input gives the same bytes on any machine."""
        return to_json(self, lang, advice=advice)

    def forecast(
        self, through: date | None = None, assumption: Continuation | None = None
    ) -> Forecast:
        """The first day, from this one through `through`, on which the decision is met.

        Planned facts count as real; `assumption` adds service on top. Ten years are looked at
        unless a last day is given. Raises `RequestError` where that lies before the decision.
        """
        return forecast(self, through, assumption)


def evaluate(  # noqa: PLR0913 - a question has so many parts
    rules: RuleSet,
    timeline: Timeline,
    decision: str,
    on: date,
    readings: Literal["default", "all"] | Mapping[str, str] = "default",
    layers: Iterable[str] | None = None,
    *,
    specialty: str | None = None,
) -> Verdict:
    """Decide `decision` for one doctor as of `on`, that day included.

    `readings` is `default`, `all` (contested where another reading changes the outcome) or a
    mapping that fixes options; `layers` binds further layers; `specialty` is a name, a prefix such
    as `HJS` or a code of Volven 7426, for a decision about one. Raises `RequestError` for anything
    asked for that does not exist.
    """
    found = decide(rules, timeline, decision, on, readings, layers, specialty=specialty)
    return Verdict(**{one.name: getattr(found, one.name) for one in fields(found)})
