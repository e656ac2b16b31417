"""Typed operands as plain data: days as ISO dates, exact amounts as texts, codes as they are.

Which whole numbers are days is declared here by name, because a day is an `int` like any other; a
test checks that every whole number of every detail is declared as a day or as a count.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from enum import Enum
from fractions import Fraction
from typing import Any, Final

from lisrules.conditions.base import Need, Provision, ReadingUse
from lisrules.values.ledger import Entry, Ledger
from lisrules.values.load import Load
from lisrules.values.months import LAST_DAY, to_date

DAYS: Final = frozenset(
    {
        "again_from",
        "anchor",
        "before",
        "begun",
        "day",
        "due",
        "earliest",
        "first",
        "full",
        "full_at_best",
        "last",
        "latest",
        "reached",
        "reached_at_best",
        "reached_gross",
        "reached_gross_at_best",
        "refused_on",
        "second_begun",
        "sent",
        "since",
        "until",
    }
)
"""Names of fields whose whole numbers are days."""

COUNTS: Final = frozenset(
    {
        "attained",
        "chosen",
        "count",
        "high_shown",
        "limit",
        "kroner",
        "low_shown",
        "after_shown",
        "missing_days",
        "replaced",
        "required",
        "shown",
        "too_early",
        "wait_months",
    }
)
"""Names of fields whose whole numbers are counts: objectives, months, days in number, an index."""


def iso(day: int) -> str | None:
    """A day as `2026-03-01`; `None` where it lies beyond the calendar and so is open."""
    return to_date(day).isoformat() if 1 <= day <= LAST_DAY else None


def provision_data(provision: Provision) -> dict[str, Any]:
    """One version of a rule: where it stands and from when until when it is in force."""
    return {
        "rule": provision.rule,
        "citation": provision.citation.text,
        "work": provision.citation.work,
        "layer": provision.layer.value,
        "effect": provision.effect.value,
        "act": provision.act,
        "from": iso(provision.first),
        "until": None if provision.last is None else iso(provision.last),
    }


def detail_data(value: Any, name: str = "") -> Any:
    """A value inside a detail as plain data; `name` is the field it stands in."""
    if isinstance(value, tuple | list):
        return [detail_data(item, name) for item in value]
    if isinstance(value, Fraction):
        return str(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, int) and not isinstance(value, bool) and name in DAYS:
        return iso(value)
    return _record(value) if is_dataclass(value) else value


def _record(value: Any) -> Any:
    """A record inside a detail: versions and loads have forms of their own."""
    if isinstance(value, Provision):
        return provision_data(value)
    if isinstance(value, Load):
        return _load(value)
    return {one.name: detail_data(getattr(value, one.name), one.name) for one in fields(value)}


def ledger_data(ledger: Ledger) -> dict[str, Any]:
    """A ledger, line by line."""
    return {
        "anchor": None if ledger.anchor is None else iso(ledger.anchor),
        "entries": [_entry(entry) for entry in ledger.entries],
        "total_months": str(ledger.total),
    }


def need_data(need: Need) -> dict[str, Any]:
    """A missing fact."""
    return {"field": need.field, "fact": need.fact, "about": need.rule}


def reading_data(use: ReadingUse) -> dict[str, Any]:
    """A reading and the option that was used."""
    return {"reading": use.reading, "option": use.option}


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "line": entry.line.value,
        "from": None if entry.first is None else iso(entry.first),
        "through": None if entry.last is None else iso(entry.last),
        "fraction": _text(entry.fraction),
        "months": _text(entry.months),
        "days": _text(entry.days),
        "facts": list(entry.facts),
        "rule": entry.rule,
        "reason": entry.reason,
    }


def _text(amount: Fraction | None) -> str | None:
    return None if amount is None else str(amount)


def _load(load: Load) -> list[dict[str, Any]]:
    return [
        {
            "from": iso(piece.start),
            "through": iso(piece.end - 1),
            "fraction": str(piece.fraction),
            "facts": list(piece.sources),
        }
        for piece in load.pieces
    ]
