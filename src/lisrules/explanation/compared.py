"""A comparison that can explain itself, and the one call that gives it."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from lisrules.advice.comparing.compare import Comparison
from lisrules.advice.comparing.compare import compare as compare_decisions
from lisrules.engine.decision import Decision
from lisrules.explanation.comparison import render_comparison
from lisrules.explanation.comparison_data import comparison_data, comparison_json
from lisrules.explanation.page import Style
from lisrules.explanation.text import WIDTH


@dataclass(frozen=True, slots=True)
class Compared(Comparison):
    """Two decisions compared, with the explanation of what differs and why."""

    def explain(self, lang: str = "nb", width: int = WIDTH, *, style: Style | None = None) -> str:
        """The comparison as text in `nb`, `nn` or `en`; `style` may colour the words.

        Raises `ExplanationError` for an unknown language.
        """
        return render_comparison(self, lang, width, style)

    def to_data(self, lang: str | None = None) -> dict[str, Any]:
        """The comparison as plain JSON data, with titles where a language is given."""
        return comparison_data(self, lang)

    def to_json(self, lang: str | None = None) -> str:
        """The data as JSON: the same comparison gives the same bytes on any machine."""
        return comparison_json(self, lang)


def compare(before: Decision, after: Decision) -> Compared:
    """Compare two decisions: which conditions came out differently, and what was enough for it.

    A cause is given only where it was shown: the question is asked again with single aspects of the
    decision after, such as its facts, its day or one of its readings, and all else as before. The
    two may be about another timeline, day, reading, specialty, decision or rule set.
    """
    found = compare_decisions(before, after)
    return Compared(**{one.name: getattr(found, one.name) for one in fields(found)})
