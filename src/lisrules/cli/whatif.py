"""`lisrules whatif`: the verdict as things are and as they are assumed, what changed and why."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from lisrules.cli.codes import EXIT_CODES
from lisrules.cli.options import (
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
    parse_readings,
)
from lisrules.cli.output import page_width, style_for, write_json, write_text
from lisrules.cli.timelines import assumed, timeline_of
from lisrules.documents.rule_files import load_rules
from lisrules.explanation.compared import Compared, compare
from lisrules.explanation.verdict import Verdict, evaluate
from lisrules.timeline.model import Timeline

_EXAMPLES = """An assumption is a file with lists of facts to add, and the keys `change`, `without`,
`realised`, `known` and `education`:

    change:
      hospital: {through: 2026-09-30, confirmation: {on: 2026-10-01}}
    absences:
      - {id: leave, kind: parental, from: 2026-01-05, through: 2026-03-31}

**Examples**

- `lisrules whatif doctor.yaml --assume longer.yaml --decision lis1 --on 2026-10-01 --lang en`
- `lisrules whatif doctor.yaml --assume leave.yaml --assume longer.yaml --decision lis1
  --on 2026-10-01 --format json`

The exit code is that of the answer with the assumption: 0 met, 2 not met, 3 invalid timeline,
assumption or rules, 4 undetermined, contested or not applicable, 1 could not run."""


def whatif(  # noqa: PLR0913, PLR0917 - typer makes each parameter an argument or an option
    timeline: TimelineArgument,
    assume: Annotated[
        list[Path],
        typer.Option(
            "--assume",
            metavar="FILE",
            help="A file with changes to the timeline, in YAML or JSON. May be repeated; applied "
            "in order.",
            rich_help_panel=WHAT,
        ),
    ],
    decision: DecisionOption,
    on: DayOption,
    specialty: SpecialtyOption = None,
    input_format: InputFormatOption = InputFormat.yaml,
    readings: ReadingsOption = "default",
    layer: LayerOption = None,
    rules: RulesOption = None,
    catalogue: CatalogueOption = None,
    lang: LangOption = Lang.nb,
    output_format: FormatOption = OutputFormat.text,
    color: ColorOption = Color.auto,
    width: WidthOption = None,
) -> int:
    """Decide a question with and without an assumption, and say what changed and why.

    Everything that came out differently is told with the facts that were shown to matter for it.
    """
    law, chosen = load_rules(rules, catalogue=catalogue or ()), parse_readings(readings)
    as_it_is = timeline_of(timeline, input_format)

    def decided(of: Timeline, day: date) -> Verdict:
        return evaluate(law, of, decision, day, chosen, layer, specialty=specialty)

    found = compare(decided(as_it_is, on), decided(assumed(as_it_is, assume), on))
    write_comparison(found, lang, output_format, color, width)
    return EXIT_CODES[found.after.outcome]


whatif.__doc__ = f"{whatif.__doc__}\n{_EXAMPLES}"


def write_comparison(
    found: Compared, lang: Lang, output_format: OutputFormat, color: Color, width: int | None
) -> None:
    """Write a comparison in the form that was asked for."""
    if output_format is OutputFormat.json:
        write_json(found.to_json(lang.value))
    else:
        write_text(found.explain(lang.value, page_width(width), style=style_for(color)))
