"""`lisrules coverage`: which paragraphs of the regulation have rules, and why others have none."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Annotated, Any

import typer

from lisrules.cli.codes import EXIT_CODES, INVALID
from lisrules.cli.options import (
    LOOK,
    Color,
    ColorOption,
    FormatOption,
    Lang,
    LangOption,
    OutputFormat,
    WidthOption,
)
from lisrules.cli.output import page_width, style_for, write_json, write_text
from lisrules.cli.words import WORDS
from lisrules.documents.case_files import cases_of
from lisrules.documents.rule_files import load_rules, rules_folder
from lisrules.explanation.languages import phrases_of
from lisrules.explanation.page import Block, Gap, Heading, Text, write
from lisrules.rules.coverage import Row, Status
from lisrules.rules.coverage import coverage as covered
from lisrules.rules.ruleset import RuleSet
from lisrules.values.outcome import Outcome


def coverage(
    uncovered: Annotated[
        bool,
        typer.Option("--uncovered", help="Only paragraphs without rules.", rich_help_panel=LOOK),
    ] = False,
    lang: LangOption = Lang.nb,
    output_format: FormatOption = OutputFormat.text,
    color: ColorOption = Color.auto,
    width: WidthOption = None,
) -> int:
    """List every paragraph of the regulation with its rules, or with the reason why it has none.

    In JSON also with the cases about it, against which the library is tested.
    The exit code is 3 where a paragraph has neither.
    """
    rules = load_rules()
    every = covered(rules)
    rows = [row for row in every if not (uncovered and row.rules)]
    cases = cases_of(every, rules_folder())
    if output_format is OutputFormat.json:
        data = [_data(row, cases[row.citation], lang.value) for row in rows]
        write_json(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        blocks = _page(rules, every, rows, lang.value)
        write_text(write(blocks, page_width(width), style_for(color)))
    listed = all(row.status is not Status.UNLISTED for row in every)
    return EXIT_CODES[Outcome.MET] if listed else INVALID


def _page(rules: RuleSet, every: tuple[Row, ...], rows: list[Row], lang: str) -> Iterator[Block]:
    """How many there are of each status, the rows, and what the kinds of reasons mean."""
    say, words = phrases_of(lang), WORDS[lang]
    count = Counter(row.status for row in every)
    yield Heading(f"{words.coverage} ({len(every)})")
    for status in Status:
        yield Text(words.states[status.value], f"{count[status]} ")
    yield Gap()
    for row in rows:
        yield Text(_says(rules, row, lang), f"{say.citation(row.citation)}: ")
    yield Gap()
    for kind in rules.structure.kinds.values():
        yield Text(kind.meaning[lang], f"{kind.name[lang]}: ")


def _says(rules: RuleSet, row: Row, lang: str) -> str:
    names = ", ".join(row.rules)
    if row.remark is None:
        return names or WORDS[lang].unlisted
    kind = rules.structure.kinds[row.remark.kind].name[lang]
    reason = f"{row.remark.reason[lang]} ({kind})"
    return f"{names} – {reason}" if names else reason


def _data(row: Row, cases: tuple[str, ...], lang: str) -> dict[str, Any]:
    remark = row.remark
    return {
        "citation": row.citation,
        "division": row.division,
        "paragraph": row.paragraph,
        "status": row.status.value,
        "rules": list(row.rules),
        "cases": list(cases),
        "kind": None if remark is None else remark.kind,
        "reason": None if remark is None else remark.reason[lang],
    }
