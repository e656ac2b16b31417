"""`lisrules check`: decide one question about one timeline, and explain the answer."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from lisrules.cli.codes import EXIT_CODES
from lisrules.cli.completion import decision_names, specialty_names
from lisrules.cli.options import (
    LAW,
    LOOK,
    WHAT,
    CatalogueOption,
    Color,
    ColorOption,
    FormatOption,
    InputFormat,
    Lang,
    LangOption,
    OutputFormat,
    WidthOption,
    parse_day,
    parse_readings,
)
from lisrules.cli.output import page_width, style_for, write_json, write_text
from lisrules.documents.rule_files import load_rules
from lisrules.documents.timelines import load_timeline, read_timeline
from lisrules.engine.requests import RequestError
from lisrules.explanation.verdict import Verdict, evaluate
from lisrules.timeline.model import Timeline
from lisrules.values.diagnostics import Diagnostic

_EXAMPLES = """**Examples**

- `lisrules check doctor.yaml --decision lis1 --on 2026-03-01 --lang en`
- `lisrules check doctor.yaml --decision lis1 --on 2026-03-01 --readings all --brief`
- `lisrules check doctor.yaml --decision lis2 --specialty hjertesykdommer --on 2026-03-01`
- `lisrules check doctor.yaml --decision specialist-approval --specialty HJS --on 2026-03-01`
- `lisrules check - --input-format json --decision lis1 --on 2026-03-01 --format json`

Exit codes: 0 met, 2 not met, 3 invalid timeline or rules, 4 undetermined, contested or not
applicable, 1 could not run."""


def check(  # noqa: PLR0913, PLR0917 - typer makes each parameter an argument or an option
    timeline: Annotated[
        str,
        typer.Argument(
            help="The doctor's timeline, a file in YAML or JSON; `-` reads standard input.",
            metavar="TIMELINE",
        ),
    ],
    decision: Annotated[
        str,
        typer.Option(
            "--decision",
            help="The question: `start-lis1`, `lis1`, `start-lis2-3`, `lis2`, `lis3`, "
            "`open-practice`, `specialist-approval`, `specialist-recognition` (of a foreign "
            "approval), `keeps-old-scheme` or `dentist-specialist`.",
            rich_help_panel=WHAT,
            autocompletion=decision_names,
        ),
    ],
    on: Annotated[
        date,
        typer.Option(
            "--on",
            parser=parse_day,
            metavar="YYYY-MM-DD",
            help="The day the question is asked for, that day included. There is no default: the "
            "library reads no clock.",
            rich_help_panel=WHAT,
        ),
    ],
    specialty: Annotated[
        str | None,
        typer.Option(
            "--specialty",
            help="The specialty, which every question needs but `lis1` and the two about a start: "
            "its name, its prefix such as `HJS`, or its code in Volven 7426. `lisrules "
            "specialties` lists them.",
            show_default=False,
            rich_help_panel=WHAT,
            autocompletion=specialty_names,
        ),
    ] = None,
    input_format: Annotated[
        InputFormat,
        typer.Option(help="The form of a timeline on standard input.", rich_help_panel=WHAT),
    ] = InputFormat.yaml,
    readings: Annotated[
        str,
        typer.Option(
            metavar="default|all|NAME=OPTION,...",
            help="How unclear words are read. `all` answers *contested* where another reading "
            "changes the outcome. See `lisrules readings`.",
            rich_help_panel=LAW,
        ),
    ] = "default",
    layer: Annotated[
        list[str] | None,
        typer.Option(
            help="Let this layer bind too, such as `local-guidance`. May be repeated.",
            show_default=False,
            rich_help_panel=LAW,
        ),
    ] = None,
    rules: Annotated[
        Path | None,
        typer.Option(
            help="A folder of rule files instead of those that come with the library.",
            show_default=False,
            rich_help_panel=LAW,
        ),
    ] = None,
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
        _read(timeline, input_format),
        decision,
        on,
        chosen,
        layer,
        specialty=specialty,
    )
    if output_format is OutputFormat.json:
        _refuse_with_json(only, brief=brief)
        write_json(verdict.to_json(lang.value))
    else:
        write_text(_explained(verdict, lang, only, color, width, brief=brief))
    return EXIT_CODES[verdict.outcome]


check.__doc__ = f"{check.__doc__}\n{_EXAMPLES}"


def _explained(
    verdict: Verdict, lang: Lang, only: str | None, color: Color, width: int | None, *, brief: bool
) -> str:
    return verdict.explain(
        lang.value, page_width(width), only=only, brief=brief, style=style_for(color)
    )


def _refuse_with_json(only: str | None, *, brief: bool) -> None:
    if only is not None or brief:
        name = "--brief" if brief else "--only"
        raise typer.BadParameter(f"`{name}` shortens text; JSON is always the whole decision")


def _read(path: str, input_format: InputFormat) -> Timeline:
    if path == "-":
        if sys.stdin is None:
            advice = "name a file, or send the timeline through a pipe"
            raise RequestError([Diagnostic(None, "", "no standard input", "a timeline", advice)])
        return read_timeline(sys.stdin.buffer.read(), "<stdin>", input_format.value)
    return load_timeline(path)
