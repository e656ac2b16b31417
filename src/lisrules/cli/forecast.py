"""`lisrules forecast`: the first day on which a decision is met, as planned or as assumed."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Annotated

import typer

from lisrules.advice.forecasting.continuation import Continuation
from lisrules.cli.codes import EXIT_CODES
from lisrules.cli.options import (
    CatalogueOption,
    Color,
    ColorOption,
    DayOption,
    DecisionOption,
    FormatOption,
    InputFormat,
    InputFormatOption,
    Lang,
    LangOption,
    LayerOption,
    OutputFormat,
    ReadingsOption,
    RulesOption,
    SpecialtyOption,
    TimelineArgument,
    WidthOption,
    parse_day,
    parse_readings,
)
from lisrules.cli.output import page_width, style_for, write_json, write_text
from lisrules.cli.timelines import timeline_of
from lisrules.documents.rule_files import load_rules
from lisrules.explanation.verdict import evaluate
from lisrules.timeline.exact import to_exact

_AHEAD = "What to assume"
_EXAMPLES = """**Examples**

- `lisrules forecast doctor.yaml --decision lis1 --on 2026-03-01`
- `lisrules forecast doctor.yaml --decision lis1 --on 2026-03-01 --continue 80% --objectives`
- `lisrules forecast doctor.yaml --decision lis1 --on 2026-03-01 --continue 50% --since 2026-08-01`
- `lisrules forecast doctor.yaml --decision specialist-approval --specialty HJS --on 2026-03-01
  --through 2030-12-31 --format json`

Exit codes: 0 there is such a day, 2 there is none, 3 invalid timeline or rules, 4 what is not known
keeps it open, 1 could not run."""


def parse_share(text: str) -> Fraction:
    """Read a share of full time such as `80 %`. Raises `typer.BadParameter` for anything else."""
    share = to_exact(text)
    if share is None or not 0 < share <= 1:
        raise typer.BadParameter(
            f"`{text}` is not a share of full time, expected one such as `80%`, `0.8` or `4/5`"
        )
    return share


def forecast(  # noqa: PLR0913, PLR0917 - typer makes each parameter an argument or an option
    timeline: TimelineArgument,
    decision: DecisionOption,
    on: DayOption,
    specialty: SpecialtyOption = None,
    input_format: InputFormatOption = InputFormat.yaml,
    through: Annotated[
        date | None,
        typer.Option(
            "--through",
            parser=parse_day,
            metavar="YYYY-MM-DD",
            help="The last day to look at. Default: ten years ahead.",
            show_default=False,
            rich_help_panel=_AHEAD,
        ),
    ] = None,
    share: Annotated[
        Fraction | None,
        typer.Option(
            "--continue",
            parser=parse_share,
            metavar="SHARE",
            help="Assume that service goes on at this share of full time, such as `80%`, in every "
            "part that is not full yet, one after the other, with ordinary holiday.",
            show_default=False,
            rich_help_panel=_AHEAD,
        ),
    ] = None,
    since: Annotated[
        date | None,
        typer.Option(
            "--since",
            parser=parse_day,
            metavar="YYYY-MM-DD",
            help="The day the assumed service begins; from then on it stands in place of the posts "
            "of the timeline. Default: the day after the last post.",
            show_default=False,
            rich_help_panel=_AHEAD,
        ),
    ] = None,
    objectives: Annotated[
        bool,
        typer.Option(
            "--objectives",
            help="Assume too that every objective still lacking is attained.",
            rich_help_panel=_AHEAD,
        ),
    ] = False,
    readings: ReadingsOption = "default",
    layer: LayerOption = None,
    rules: RulesOption = None,
    catalogue: CatalogueOption = None,
    lang: LangOption = Lang.nb,
    output_format: FormatOption = OutputFormat.text,
    color: ColorOption = Color.auto,
    width: WidthOption = None,
) -> int:
    """Find the first day on which a doctor meets the regulation, or say what prevents it.

    Planned facts of the timeline count as real, each from its own dates. Nothing is predicted: the
    question is asked again on days to come, and the answer says all it takes for granted.
    """
    assumption = _assumption(share, since, objectives=objectives)
    verdict = evaluate(
        load_rules(rules, catalogue=catalogue or ()),
        timeline_of(timeline, input_format),
        decision,
        on,
        parse_readings(readings),
        layer,
        specialty=specialty,
    )
    found = verdict.forecast(through, assumption)
    if output_format is OutputFormat.json:
        write_json(found.to_json(lang.value))
    else:
        write_text(found.explain(lang.value, page_width(width), style=style_for(color)))
    return EXIT_CODES[found.outcome]


forecast.__doc__ = f"{forecast.__doc__}\n{_EXAMPLES}"


def _assumption(
    share: Fraction | None, since: date | None, *, objectives: bool
) -> Continuation | None:
    """What is assumed; a day or objectives without a share say nothing."""
    if share is not None:
        return Continuation(share, since, objectives)
    if since is not None or objectives:
        name = "--objectives" if since is None else "--since"
        raise typer.BadParameter(f"`{name}` belongs to `--continue`, expected that too")
    return None
