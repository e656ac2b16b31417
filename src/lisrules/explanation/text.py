"""The explanation of a decision as text for paper, letters and terminals."""

from __future__ import annotations

from collections.abc import Iterator

from lisrules.engine.decision import Decision
from lisrules.explanation.beside import beside, provenance
from lisrules.explanation.conclusion import conclusion
from lisrules.explanation.condition import in_full, in_one_line
from lisrules.explanation.languages import ExplanationError, phrases_of
from lisrules.explanation.page import Block, Gap, Heading, Style, Text, write
from lisrules.explanation.view import View
from lisrules.explanation.walk import every_finding
from lisrules.values.diagnostics import Diagnostic, did_you_mean

WIDTH = 88
"""Characters in a line, unless another width is asked for."""


def render_text(  # noqa: PLR0913 - as many as the ways to shape a page
    decision: Decision,
    lang: str = "nb",
    width: int = WIDTH,
    style: Style | None = None,
    *,
    only: str | None = None,
    brief: bool = False,
    advice: bool = True,
) -> str:
    """Explain a decision in `nb`, `nn` or `en`: conclusion first, then every condition.

    `only` names a rule and gives its explanation alone; `brief` gives the conclusion and one line
    for each condition. `advice` tells the earliest date where only time is missing, and what to ask
    where facts are, for which the question is asked again. Raises `ExplanationError` for a
    language, or a rule of this decision, that does not exist.
    """
    view = View(decision, phrases_of(lang))
    if only is not None:
        return write(_only(view, only), width, style)
    page = _brief(view, advice=advice) if brief else _whole(view, advice=advice)
    return write(page, width, style)


def _whole(view: View, *, advice: bool) -> Iterator[Block]:
    yield from conclusion(view, advice=advice)
    if view.decision.conditions:
        yield Gap()
        yield Heading(view.labels.conditions, "-")
        for finding in view.decision.conditions:
            yield Gap()
            yield from in_full(view, finding, view.numbers[finding.rule])
    yield from beside(view)
    yield from provenance(view)


def _brief(view: View, *, advice: bool) -> Iterator[Block]:
    yield from conclusion(view, advice=advice)
    yield Gap()
    for finding in view.decision.conditions:
        yield in_one_line(view, finding, view.numbers[finding.rule])
    yield Gap()
    yield Text(view.say.a_person_decides())


def _only(view: View, rule: str) -> Iterator[Block]:
    found = {finding.rule: finding for finding in every_finding(view.decision)}
    finding = found.get(rule)
    if finding is None:
        guess = did_you_mean(rule, found)
        help_line = f"did you mean `{guess}`?" if guess else ""
        expected = f"one of {', '.join(found)}"
        raise ExplanationError([Diagnostic(None, "rule", f"`{rule}`", expected, help_line)])
    return in_full(view, finding, view.numbers.get(rule, "1"))
