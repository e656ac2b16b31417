"""The report: one table for each measure, or the same as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict

from benchmarks.measure import Row

Sections = Mapping[str, list[Row]]

_BLOCK = "```text\n"


def as_json(sections: Sections) -> str:
    """Every row with plain numbers: seconds, bytes, ratios."""
    plain = {name: [asdict(row) for row in rows] for name, rows in sections.items()}
    return json.dumps(plain, indent=2)


def as_tables(sections: Sections) -> str:
    """A table for each section, with the ratio, the aim and whether it was reached."""
    return "\n\n".join(_table(name, rows) for name, rows in sections.items())


def written_into(page: str, tables: str) -> str:
    """The page with its last block of plain text replaced. Raises `ValueError` if it has none."""
    before, mark, block = page.rpartition(_BLOCK)
    if not mark:
        raise ValueError("found no block of plain text, expected one for the figures")
    return f"{before}{mark}{tables}\n```{block.partition('```')[2]}"


def _table(title: str, rows: list[Row]) -> str:
    width = max(len(row.name) for row in rows)
    lines = [title, "-" * len(title)]
    for row in rows:
        ratio = "" if row.ratio is None else f"{row.ratio:8.2f} x"
        line = f"{row.name:<{width}}  {_amount(row):>10}  {ratio:>10}"
        if row.reached is not None:
            line += f"  {row.aim}: {'reached' if row.reached else 'not reached'}"
        lines.append(line.rstrip())
    return "\n".join(lines)


def _amount(row: Row) -> str:
    if row.unit == "x":
        return f"{row.amount:.2f} x"
    if row.unit == "B":
        return f"{row.amount / 1024 / 1024:.1f} MB"
    if row.amount >= 0.1:
        return f"{row.amount * 1000:.0f} ms"
    if row.amount >= 0.001:
        return f"{row.amount * 1000:.2f} ms"
    return f"{row.amount * 1_000_000:.1f} us"
