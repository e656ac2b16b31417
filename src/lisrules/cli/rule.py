"""`lisrules rule`: the page of one rule."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from lisrules.cli.options import (
    LAW,
    Color,
    ColorOption,
    Lang,
    LangOption,
    WidthOption,
    parse_day,
)
from lisrules.cli.output import page_width, style_for, write_text
from lisrules.cli.rule_page import rule_page
from lisrules.documents.rule_files import load_rules
from lisrules.engine.requests import RequestError
from lisrules.explanation.page import write
from lisrules.values.diagnostics import Diagnostic, did_you_mean


def rule(
    rule_id: Annotated[
        str, typer.Argument(metavar="ID", help="The id of a rule, such as `sf-31-4-a`.")
    ],
    on: Annotated[
        date | None,
        typer.Option(
            "--on",
            parser=parse_day,
            metavar="YYYY-MM-DD",
            help="Show only the version in force on this day. Default: every version.",
            show_default=False,
            rich_help_panel=LAW,
        ),
    ] = None,
    lang: LangOption = Lang.nb,
    color: ColorOption = Color.auto,
    width: WidthOption = None,
) -> None:
    """Show a rule: gist, citation and link, versions with their acts, readings, what it rests on.

    Example: `lisrules rule sf-31-4-a --lang en`
    """
    rules = load_rules()
    found = rules.rules.get(rule_id)
    if found is None:
        guess = did_you_mean(rule_id, rules.rules)
        advice = (
            f"did you mean `{guess}`?" if guess else "run `lisrules rules` for the ids there are"
        )
        raise RequestError([Diagnostic(None, "rule", f"`{rule_id}`", "the id of a rule", advice)])
    blocks = rule_page(rules, found, lang.value, on)
    write_text(write(blocks, page_width(width), style_for(color)))
