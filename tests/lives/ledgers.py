"""A ledger as lines of text that a test can state in full."""

from __future__ import annotations

from datetime import date

from lisrules.conditions.base import Finding
from lisrules.values.ledger import Entry, Line


def lines(found: Finding) -> list[str]:
    """Every line: what it does, its days and facts, its fraction, its amount or its reason."""
    assert found.ledger is not None
    assert found.ledger.recompute() == found.ledger.total
    return [_line(entry) for entry in found.ledger.entries]


def needs(found: Finding) -> set[tuple[str, str | None]]:
    """What would settle a finding: the field with its fact, or else with the rule it is about."""
    return {(need.field, need.fact or need.rule) for need in found.needs}


def _line(entry: Entry) -> str:
    days = [date.fromordinal(day).isoformat() for day in (entry.first, entry.last) if day]
    head = " ".join([entry.line.value, *days, *entry.facts])
    if entry.fraction is not None and entry.fraction != 1:
        head += f" at {entry.fraction}"
    if entry.line is Line.NOT_COUNTED:
        return f"{head}, {entry.rule}"
    amounts = []
    if entry.days is not None:
        amounts.append(f"{entry.days} days")
    if entry.months is not None:
        amounts.append(f"{entry.months} months")
    return f"{head}: {', '.join(amounts)}"
