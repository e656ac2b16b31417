"""`lisrules repair`: the smallest sets of changes that would make a decision pass."""

from __future__ import annotations

from typing import Annotated

import typer

from lisrules.cli.codes import EXIT_CODES
from lisrules.cli.options import (
    LOOK,
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
    parse_readings,
)
from lisrules.cli.output import page_width, style_for, write_json, write_text
from lisrules.cli.timelines import timeline_of
from lisrules.documents.rule_files import load_rules
from lisrules.explanation.repairs import LIMIT, Repairs
from lisrules.explanation.verdict import evaluate
from lisrules.values.outcome import Outcome

_EXAMPLES = """**Examples**

- `lisrules repair doctor.yaml --decision lis1 --on 2026-03-01 --lang en`
- `lisrules repair doctor.yaml --decision lis3 --specialty ALM --on 2026-03-01 --limit 500`
- `lisrules repair doctor.yaml --decision lis1 --on 2026-03-01 --format json`

Exit codes: 0 met already or there is a way, 2 there is none, 3 invalid timeline or rules, 4 the
search stopped at its limit before it found one, 1 could not run."""


def repair(  # noqa: PLR0913, PLR0917 - typer makes each parameter an argument or an option
    timeline: TimelineArgument,
    decision: DecisionOption,
    on: DayOption,
    specialty: SpecialtyOption = None,
    input_format: InputFormatOption = InputFormat.yaml,
    readings: ReadingsOption = "default",
    layer: LayerOption = None,
    rules: RulesOption = None,
    catalogue: CatalogueOption = None,
    limit: Annotated[
        int,
        typer.Option(
            "--limit",
            min=1,
            max=1_000_000,
            help="How often the question, or one of its conditions, is asked again at most. Where "
            "that is not enough the answer says so.",
            rich_help_panel=LOOK,
        ),
    ] = LIMIT,
    lang: LangOption = Lang.nb,
    output_format: FormatOption = OutputFormat.text,
    color: ColorOption = Color.auto,
    width: WidthOption = None,
) -> int:
    """Find the smallest sets of changes with which a doctor would meet the regulation.

    Papers, recommendations, objectives, rulings and days of service, the least effort first. Each
    set is tried: the question is asked again with it, and again without each part of it.
    """
    verdict = evaluate(
        load_rules(rules, catalogue=catalogue or ()),
        timeline_of(timeline, input_format),
        decision,
        on,
        parse_readings(readings),
        layer,
        specialty=specialty,
    )
    found = verdict.repairs(limit)
    if output_format is OutputFormat.json:
        write_json(found.to_json(lang.value))
    else:
        write_text(found.explain(lang.value, page_width(width), style=style_for(color)))
    return _code(found)


repair.__doc__ = f"{repair.__doc__}\n{_EXAMPLES}"


def _code(found: Repairs) -> int:
    """Where no way was found it matters whether everything was looked at."""
    if found.met or found.sets:
        return EXIT_CODES[Outcome.MET]
    stopped = not found.complete and not found.stops
    return EXIT_CODES[Outcome.UNDETERMINED if stopped else Outcome.NOT_MET]
