"""`lisrules rules` and `lisrules readings`: what the rule set holds, as tables or JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Annotated, Any, Final

import typer

from lisrules.cli.options import (
    LAW,
    Color,
    ColorOption,
    FormatOption,
    Lang,
    LangOption,
    OutputFormat,
    WidthOption,
)
from lisrules.cli.output import page_width, style_for, write_json, write_text
from lisrules.cli.rule_page import reading_blocks
from lisrules.cli.words import WORDS
from lisrules.conditions.base import Rule
from lisrules.documents.rule_files import load_rules
from lisrules.engine.requests import chosen_decision, chosen_layers
from lisrules.explanation.languages import phrases_of
from lisrules.explanation.page import Block, Gap, Heading, Table, Text, write
from lisrules.rules.ruleset import RuleSet
from lisrules.values.months import to_date

_ROOM_FOR_TABLE: Final = 80


def rules(
    layer: Annotated[
        str | None,
        typer.Option(
            help="Only rules of this layer, such as `regulation`.",
            show_default=False,
            rich_help_panel=LAW,
        ),
    ] = None,
    decision: Annotated[
        str | None,
        typer.Option(
            help="Only rules this decision asks for, such as `lis1`.",
            show_default=False,
            rich_help_panel=LAW,
        ),
    ] = None,
    lang: LangOption = Lang.nb,
    output_format: FormatOption = OutputFormat.text,
    color: ColorOption = Color.auto,
    width: WidthOption = None,
) -> None:
    """List the rules: id, citation, what each does, title.

    Example: `lisrules rules --decision specialist-approval --lang en`
    """
    found = load_rules()
    chosen = list(_chosen(found, layer, decision))
    if output_format is OutputFormat.json:
        write_json(_json([_rule_data(found, rule, lang.value) for rule in chosen]))
    else:
        blocks = _table(found, chosen, lang.value, page_width(width))
        write_text(write(blocks, page_width(width), style_for(color)))


def readings(
    lang: LangOption = Lang.nb,
    output_format: FormatOption = OutputFormat.text,
    color: ColorOption = Color.auto,
    width: WidthOption = None,
) -> None:
    """List the readings: unclear words of the law, how they can be read, and the defaults.

    Fix one with `lisrules check ... --readings absence-day=working-days`.
    """
    found = load_rules()
    if output_format is OutputFormat.json:
        write_json(_json([_reading_data(found, name, lang.value) for name in found.readings]))
    else:
        blocks = _readings(found, lang.value)
        write_text(write(blocks, page_width(width), style_for(color)))


def _chosen(found: RuleSet, layer: str | None, decision: str | None) -> Iterator[Rule]:
    """The rules of a layer and a decision. Raises `RequestError` for names there are not."""
    layers = chosen_layers([layer] if layer else None)
    asked = chosen_decision(found, decision) if decision else None
    wanted = {*asked.conditions, *asked.beside} if asked else set(found.rules)
    for rule in found.rules.values():
        if rule.id in wanted and (not layers or rule.first_version.layer in layers):
            yield rule


def _table(found: RuleSet, chosen: Iterable[Rule], lang: str, width: int) -> Iterator[Block]:
    """A table, or on a narrow page a list."""
    say, words = phrases_of(lang), WORDS[lang]
    rows = tuple(
        (
            rule.id,
            words.effects[rule.first_version.effect.value],
            f"{found.texts[rule.id].title[lang]} ({say.citation(rule.versions[-1].citation.text)})",
        )
        for rule in chosen
    )
    yield Heading(f"{words.rules} ({len(rows)})")
    yield Gap()
    if width < _ROOM_FOR_TABLE:
        yield from (Text(f"{title} – {effect}", f"{name}: ") for name, effect, title in rows)
    else:
        yield Table((say.words.labels.rule, words.effect, words.title), rows)


def _readings(found: RuleSet, lang: str) -> Iterator[Block]:
    yield Heading(f"{WORDS[lang].readings} ({len(found.readings)})")
    for reading in found.readings.values():
        yield Gap()
        yield from reading_blocks(reading, lang)


def _rule_data(found: RuleSet, rule: Rule, lang: str) -> dict[str, Any]:
    text, latest = found.texts[rule.id], rule.versions[-1]
    return {
        "id": rule.id,
        "title": text.title[lang],
        "gist": text.gist[lang],
        "citation": latest.citation.text,
        "layer": latest.layer.value,
        "effect": latest.effect.value,
        "applies_by": rule.applies_by,
        "in_force": [to_date(version.first).isoformat() for version in rule.versions],
        "acts": [version.act for version in rule.versions],
    }


def _reading_data(found: RuleSet, name: str, lang: str) -> dict[str, Any]:
    reading = found.readings[name]
    return {
        "id": reading.id,
        "provision": reading.provision,
        "question": reading.question[lang],
        "default": reading.default,
        "reason": reading.reason[lang],
        "options": [
            {"id": one.id, "meaning": one.meaning[lang], "held_by": one.held_by[lang]}
            for one in reading.options.values()
        ],
    }


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2)
