"""`lisrules compare`: two decisions, about two timelines, days, readings or specialties."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from lisrules.cli.codes import EXIT_CODES
from lisrules.cli.completion import specialty_names
from lisrules.cli.options import (
    LAW,
    WHAT,
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
from lisrules.cli.timelines import timeline_of
from lisrules.cli.whatif import write_comparison
from lisrules.documents.rule_files import load_rules
from lisrules.engine.requests import RequestError
from lisrules.explanation.compared import compare as compare_verdicts
from lisrules.explanation.verdict import evaluate
from lisrules.values.diagnostics import Diagnostic

_EXAMPLES = """What is not said of the decision after is as in the decision before. A change of law
and the passing of time are told apart: the question is also asked on the later day of the law as it
stood on the earlier one.

**Examples**

- `lisrules compare before.yaml after.yaml --decision lis1 --on 2026-03-01 --lang en`
- `lisrules compare doctor.yaml --decision lis1 --on 2026-02-27 --and-on 2026-03-01`
- `lisrules compare doctor.yaml --decision lis1 --on 2026-03-01 --and-readings
  absence-day=working-days`
- `lisrules compare doctor.yaml --decision lis3 --on 2026-03-01 --specialty HJS --and-specialty LUN`

The exit code is that of the decision after: 0 met, 2 not met, 3 invalid timeline or rules, 4
undetermined, contested or not applicable, 1 could not run."""


def compare(  # noqa: PLR0913, PLR0917 - typer makes each parameter an argument or an option
    timeline: TimelineArgument,
    decision: DecisionOption,
    on: DayOption,
    other: Annotated[
        str | None,
        typer.Argument(
            help="The timeline of the decision after; without one, the same timeline.",
            metavar="[OTHER]",
            show_default=False,
        ),
    ] = None,
    and_on: Annotated[
        date | None,
        typer.Option(
            "--and-on",
            parser=parse_day,
            metavar="YYYY-MM-DD",
            help="The day of the decision after.",
            show_default=False,
            rich_help_panel=WHAT,
        ),
    ] = None,
    specialty: SpecialtyOption = None,
    and_specialty: Annotated[
        str | None,
        typer.Option(
            "--and-specialty",
            help="The specialty of the decision after.",
            show_default=False,
            rich_help_panel=WHAT,
            autocompletion=specialty_names,
        ),
    ] = None,
    input_format: InputFormatOption = InputFormat.yaml,
    readings: ReadingsOption = "default",
    and_readings: Annotated[
        str | None,
        typer.Option(
            "--and-readings",
            metavar="default|all|NAME=OPTION,...",
            help="How unclear words are read in the decision after.",
            show_default=False,
            rich_help_panel=LAW,
        ),
    ] = None,
    layer: LayerOption = None,
    rules: RulesOption = None,
    catalogue: CatalogueOption = None,
    lang: LangOption = Lang.nb,
    output_format: FormatOption = OutputFormat.text,
    color: ColorOption = Color.auto,
    width: WidthOption = None,
) -> int:
    """Compare two decisions: which conditions came out differently, and what was enough for it.

    A cause is told only where it was shown, by asking again with that alone changed; what gives a
    change only together with something else is told so.
    """
    if all(one is None for one in (other, and_on, and_specialty, and_readings)):
        raise _refused("one decision", "two", _SECOND)
    if timeline == other == "-":
        raise _refused("standard input twice", "two timelines", "name a file for one of them")
    law = load_rules(rules, catalogue=catalogue or ())
    before = timeline_of(timeline, input_format)
    after = before if other is None else timeline_of(other, input_format)
    read_after = readings if and_readings is None else and_readings
    found = compare_verdicts(
        evaluate(law, before, decision, on, parse_readings(readings), layer, specialty=specialty),
        evaluate(
            law,
            after,
            decision,
            and_on or on,
            parse_readings(read_after),
            layer,
            specialty=and_specialty or specialty,
        ),
    )
    write_comparison(found, lang, output_format, color, width)
    return EXIT_CODES[found.after.outcome]


compare.__doc__ = f"{compare.__doc__}\n{_EXAMPLES}"

_SECOND = "name a second timeline, or use `--and-on`, `--and-readings` or `--and-specialty`"


def _refused(found: str, expected: str, way_out: str) -> RequestError:
    return RequestError([Diagnostic(None, "", found, expected, way_out)])
