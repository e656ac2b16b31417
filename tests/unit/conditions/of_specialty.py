"""Deciding one condition alone for one specialty."""

from __future__ import annotations

from dataclasses import replace

from lisrules.conditions.base import Finding
from lisrules.documents.rule_files import load_rules
from tests.building import Data
from tests.unit.conditions.deciding import context


def find_for(
    specialty: str,
    condition: Data,
    data: Data,
    on: str,
    rules: dict[str, Data] | None = None,
    **options: str,
) -> Finding:
    """The finding of one condition, whose rule is called `this`."""
    made = context(data, on, {"this": condition, **(rules or {})}, **options)
    chosen = load_rules().catalogue.specialty(specialty)
    assert chosen is not None
    return replace(made, specialty=chosen).find("this")


def outcome_for(
    specialty: str,
    condition: Data,
    data: Data,
    on: str,
    rules: dict[str, Data] | None = None,
    **options: str,
) -> str:
    """The outcome alone."""
    return find_for(specialty, condition, data, on, rules, **options).outcome.value
