"""A decision that can explain itself, and the one call that gives it."""

# ruff: noqa: PLC0415 - what explains and advises is imported when it is first asked for: a program
# that only decides starts in four fifths of the time
from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

from lisrules.engine.decide import decide
from lisrules.engine.decision import Decision
from lisrules.rules.ruleset import RuleSet
from lisrules.timeline.model import Timeline

if TYPE_CHECKING:
    from lisrules.advice.asking.asked import Asked
    from lisrules.advice.asking.lacks import Lack
    from lisrules.advice.forecasting.continuation import Continuation
    from lisrules.explanation.forecast import Forecast
    from lisrules.explanation.page import Style
    from lisrules.explanation.repairs import Repairs


@dataclass(frozen=True, slots=True)
class Verdict(Decision):
    """One question about one doctor on one date, answered, with its explanation."""

    def explain(
        self,
        lang: str = "nb",
        width: int | None = None,
        *,
        only: str | None = None,
        brief: bool = False,
        advice: bool = True,
        style: Style | None = None,
    ) -> str:
        """The explanation as text in `nb`, `nn` or `en`, 88 characters wide unless told otherwise.

        `only` names one rule to explain; `brief` gives one line for each condition; `advice` tells
        the earliest date where only time is missing, and what to ask where facts are; `style` may
        colour the words. Raises `ExplanationError` for an unknown language or rule.
        """
        from lisrules.explanation.text import WIDTH, render_text

        wide = WIDTH if width is None else width
        return render_text(self, lang, wide, style, only=only, brief=brief, advice=advice)

    def repairs(self, limit: int | None = None) -> Repairs:
        """The smallest sets of changes that would make it pass; see `lisrules.repairs`."""
        from lisrules.explanation.repairs import LIMIT, repairs

        return repairs(self, LIMIT if limit is None else limit)

    def shortfall(self) -> tuple[Lack, ...]:
        """What every condition lacks that is not met or open, each in its own unit, in order."""
        from lisrules.advice.asking.shortfall import shortfall

        return shortfall(self)

    def ask_next(self, limit: int | None = None) -> tuple[Asked, ...]:
        """The missing facts that could settle the decision, best first, and each answer's outcome.

        The question is asked again at most `limit` times, 40 unless told otherwise. Empty where it
        is settled.
        """
        from lisrules.advice.asking.ask_next import MOST_ASKED, ask_next

        return ask_next(self, MOST_ASKED if limit is None else limit)

    def to_data(self, lang: str | None = None, *, advice: bool = True) -> dict[str, Any]:
        """The whole decision as plain JSON data, with words where a language is given.

        Without `advice` the question is not asked again: `ask_next` and `earliest` are null.
        """
        from lisrules.explanation.data import to_data

        return to_data(self, lang, advice=advice)

    def to_json(self, lang: str | None = None, *, advice: bool = True) -> str:
        """The data as JSON: the same input gives the same bytes on any machine."""
        from lisrules.explanation.data import to_json

        return to_json(self, lang, advice=advice)

    def forecast(
        self, through: date | None = None, assumption: Continuation | None = None
    ) -> Forecast:
        """The first day, from this one through `through`, on which the decision is met.

        Planned facts count as real; `assumption` adds service on top. Ten years are looked at
        unless a last day is given. Raises `RequestError` where that lies before the decision.
        """
        from lisrules.explanation.forecast import forecast

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
