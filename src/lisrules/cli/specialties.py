"""`lisrules specialties`: the specialties a decision can be asked for, as a table or JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, Final

import typer

from lisrules.cli.options import (
    LAW,
    CatalogueOption,
    Color,
    ColorOption,
    FormatOption,
    Lang,
    LangOption,
    OutputFormat,
    WidthOption,
    parse_day,
)
from lisrules.cli.output import page_width, style_for, write_json, write_text
from lisrules.cli.words import WORDS
from lisrules.conditions.base import Specialty
from lisrules.documents.rule_files import load_rules
from lisrules.explanation.page import Block, Gap, Heading, Table, Text, write
from lisrules.rules.ruleset import ObjectiveSet, RuleSet

_ROOM_FOR_TABLE: Final = 80
_NONE: Final = "–"


def specialties(
    on: Annotated[
        date | None,
        typer.Option(
            "--on",
            parser=parse_day,
            metavar="YYYY-MM-DD",
            help="Count the objectives in force on this day. Default: those of the latest edition.",
            show_default=False,
            rich_help_panel=LAW,
        ),
    ] = None,
    catalogue: CatalogueOption = None,
    lang: LangOption = Lang.nb,
    output_format: FormatOption = OutputFormat.text,
    color: ColorOption = Color.auto,
    width: WidthOption = None,
) -> None:
    """List the specialties: prefix, name, code in Volven 7426, category, and how many objectives.

    A dash stands where there is no such part, or no edition of its objectives is known for the day.

    Example: `lisrules specialties --on 2026-03-01 --lang en`
    """
    rules = load_rules(catalogue=catalogue or ())
    if output_format is OutputFormat.json:
        data = [_data(rules, one, lang.value, on) for one in rules.catalogue.every]
        write_json(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        blocks = _page(rules, lang.value, on, page_width(width))
        write_text(write(blocks, page_width(width), style_for(color)))


def _page(rules: RuleSet, lang: str, on: date | None, width: int) -> Iterator[Block]:
    """A table, or on a narrow page a list."""
    words = WORDS[lang]
    rows = tuple(_row(rules, one, lang, on) for one in rules.catalogue.every)
    yield Heading(f"{words.specialties} ({len(rows)})")
    yield Gap()
    heads = ("id", words.code, words.part_two, words.part_three, words.category, words.name)
    if width >= _ROOM_FOR_TABLE:
        yield Table(heads, rows)
        return
    for name, *rest in rows:
        told = zip(heads[1:], rest, strict=True)
        yield Text("; ".join(f"{head} {cell}" for head, cell in told), f"{name}: ")


def _row(rules: RuleSet, one: Specialty, lang: str, on: date | None) -> tuple[str, ...]:
    words = WORDS[lang]
    category = words.categories[one.category.value]
    if one.group is not None:
        category = f"{category}, {words.groups.get(one.group, one.group)}"
    counts = (_NONE if set_ is None else str(set_.count) for set_ in _sets(rules, one, on))
    return one.id, one.volven or _NONE, *counts, category, one.names[lang]


def _data(rules: RuleSet, one: Specialty, lang: str, on: date | None) -> dict[str, Any]:
    part_two, part_three = (
        None if set_ is None else {"set": set_.id, "count": set_.count, "act": set_.act}
        for set_ in _sets(rules, one, on)
    )
    return {
        "id": one.id,
        "name": one.names[lang],
        "code": one.volven,
        "category": one.category.value,
        "group": one.group,
        "part_two": part_two,
        "part_three": part_three,
    }


def _sets(
    rules: RuleSet, one: Specialty, on: date | None
) -> tuple[ObjectiveSet | None, ObjectiveSet | None]:
    """The editions of part two, where the specialty has one, and of part three."""
    two = () if one.group is None else rules.catalogue.editions("lis2", one.group)
    return _edition(two, on), _edition(rules.catalogue.editions("lis3", one.id), on)


def _edition(editions: tuple[ObjectiveSet, ...], on: date | None) -> ObjectiveSet | None:
    """The latest edition, or the one in force on a day."""
    in_force = (
        one
        for one in reversed(editions)
        if on is None or (one.first <= on and (one.last is None or on <= one.last))
    )
    return next(in_force, None)
