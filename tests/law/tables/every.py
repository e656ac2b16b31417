"""All the tables together."""

from __future__ import annotations

from tests.law.tables import approval, elsewhere, establishments, practice, totals
from tests.law.tables.form import Asked, Row

TABLES = (totals, practice, establishments, approval)

RULES: dict[str, Row] = {
    name: row
    for rules in (elsewhere.RULES, *(table.RULES for table in TABLES))
    for name, row in rules.items()
}
ACTS: dict[str, list[str]] = {name: days for table in TABLES for name, days in table.ACTS.items()}
READINGS: dict[str, tuple[str, set[str]]] = {
    name: options for table in TABLES for name, options in table.READINGS.items()
}
DECISIONS: dict[str, Asked] = {
    name: asked for table in TABLES for name, asked in table.DECISIONS.items()
}
