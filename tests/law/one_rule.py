"""One rule of the law alone, whichever decision asks for it."""

from __future__ import annotations

from datetime import date
from typing import Any

from lisrules.conditions.base import Context, Finding
from lisrules.documents.rule_files import load_rules
from tests.building import Data, timeline


def find_rule(
    data: Data, on: str, rule: str, specialty: str | None = None, **options: str
) -> Finding:
    """The finding of a rule for a doctor on a day; readings by their names with `_` for `-`."""
    law = load_rules()
    chosen = {name.replace("_", "-"): option for name, option in options.items()}
    return Context(
        timeline(data).facts,
        date.fromisoformat(on).toordinal(),
        {**law.defaults, **chosen},
        law.rules,
        law.sets,
        law.catalogue,
        None if specialty is None else law.catalogue.specialty(specialty),
    ).find(rule)


def rule_outcome(
    data: Data, on: str, rule: str, specialty: str | None = None, **options: str
) -> str:
    """The outcome alone."""
    return find_rule(data, on, rule, specialty, **options).outcome.value


def served(name: str, stage: str, first: str, last: str, **more: Any) -> Data:
    """A full-time post of a stage; `last` is included."""
    arena = more.pop("arena", "hospital")
    dates = {"from": first, "through": last, "fraction": "1"}
    return {"id": name, "stage": stage, "arena": arena, **dates, **more}


def sent(subject: str, on: str) -> list[Data]:
    """One application."""
    return [{"id": "application", "for": subject, "sent": on}]
