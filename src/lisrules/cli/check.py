"""`lisrules check`: decide one question about one timeline, and explain the answer."""

from __future__ import annotations

from typing import Annotated

import typer

from lisrules.cli.codes import EXIT_CODES
from lisrules.cli.options import (
    LOOK,
    AssumeOption,
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
from lisrules.explanation.verdict import Verdict, evaluate

_EXAMPLES = """**Examples**

- `lisrules check doctor.yaml --decision lis1 --on 2026-03-01 --lang en`
- `lisrules check doctor.yaml --decision lis1 --on 2026-03-01 --readings all --brief`
- `lisrules check doctor.yaml --decision lis2 --specialty hjertesykdommer --on 2026-03-01`
- `lisrules check doctor.yaml --decision specialist-approval --specialty HJS --on 2026-03-01`
- `lisrules check doctor.yaml --assume extension.yaml --decision lis1 --on 2026-09-01`
- `lisrules check - --input-format json --decision lis1 --on 2026-03-01 --format json`

Exit codes: 0 met, 2 not met, 3 invalid timeline or rules, 4 undetermined, contested or not
applicable, 1 could not run."""


def check(  # noqa: PLR0913, PLR0917 - typer makes each parameter an argument or an option
    timeline: TimelineArgument,
    decision: DecisionOption,
    on: DayOption,
    specialty: SpecialtyOption = None,
    input_format: InputFormatOption = InputFormat.yaml,
    assume: AssumeOption = None,
    readings: ReadingsOption = "default",
    layer: LayerOption = None,
    rules: RulesOption = None,
    catalogue: CatalogueOption = None,
    lang: LangOption = Lang.nb,
    output_format: FormatOption = OutputFormat.text,
    only: Annotated[
        str | None,
        typer.Option(
            metavar="RULE",
            help="Explain this rule alone. The exit code is still that of the decision.",
            show_default=False,
            rich_help_panel=LOOK,
        ),
    ] = None,
    brief: Annotated[
        bool,
        typer.Option(
            "--brief", help="The conclusion and a line per condition.", rich_help_panel=LOOK
        ),
    ] = False,
    advice: Annotated[
        bool,
        typer.Option(
            "--advice/--no-advice",
            help="Say when it is met at the earliest, where only time is missing, and what to ask, "
            "where facts are.",
            rich_help_panel=LOOK,
        ),
    ] = True,
    color: ColorOption = Color.auto,
    width: WidthOption = None,
) -> int:
    """Decide whether a doctor meets the regulation on a day, and explain every condition.

    The conclusion comes first, then each condition with its arithmetic, the facts by their ids,
    the provision and its version. What is not known is never taken for zero.
    """
    chosen = parse_readings(readings)
    verdict = evaluate(
        load_rules(rules, catalogue=catalogue or ()),
        timeline_of(timeline, input_format, assume),
        decision,
        on,
        chosen,
        layer,
        specialty=specialty,
    )
    if output_format is OutputFormat.json:
        _refuse_with_json(only, brief=brief)
        write_json(verdict.to_json(lang.value, advice=advice))
    else:
        write_text(_explained(verdict, lang, only, color, width, brief=brief, advice=advice))
    return EXIT_CODES[verdict.outcome]


check.__doc__ = f"{check.__doc__}\n{_EXAMPLES}"


def _explained(  # noqa: PLR0913 - as many as the options that shape a page
    verdict: Verdict,
    lang: Lang,
    only: str | None,
    color: Color,
    width: int | None,
    *,
    brief: bool,
    advice: bool,
) -> str:
    return verdict.explain(
        lang.value,
        page_width(width),
        only=only,
        brief=brief,
        advice=advice,
        style=style_for(color),
    )


def _refuse_with_json(only: str | None, *, brief: bool) -> None:
    if only is not None or brief:
        name = "--brief" if brief else "--only"
        raise typer.BadParameter(f"`{name}` shortens text; JSON is always the whole decision")
