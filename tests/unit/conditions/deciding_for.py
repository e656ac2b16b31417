"""Deciding one condition alone for one specialty."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lisrules.conditions.base import Admission, Context, Finding, ServiceTest
from lisrules.documents.rule_files import load_rules
from lisrules.values.days import DaySet
from tests.building import Data
from tests.unit.conditions.deciding import context


def asked_for(
    condition: Data,
    data: Data,
    on: str,
    rules: dict[str, Data] | None = None,
    specialty: str | None = "ALM",
    **options: str,
) -> Context:
    """The context of a rule `this` for a specialty."""
    made = context(data, on, {"this": condition, **(rules or {})}, **options)
    of = None if specialty is None else load_rules().catalogue.specialty(specialty)
    return replace(made, specialty=of)


def find_for(
    condition: Data,
    data: Data,
    on: str = "2027-03-01",
    rules: dict[str, Data] | None = None,
    specialty: str | None = "ALM",
    **options: str,
) -> Finding:
    """The finding of one condition."""
    return asked_for(condition, data, on, rules, specialty, **options).find("this")


def admitted(made: Context, post: str) -> Admission | None:
    """What the test of service `this` admits of a post."""
    test = made.rules["this"].first_version.condition
    assert isinstance(test, ServiceTest)
    service = next(fact for fact in made.facts.services if fact.id == post)
    return test.admit(made, service)


def days(first: str, last: str) -> DaySet:
    """Days from `first` through `last`."""
    return DaySet.inclusive(date.fromisoformat(first), date.fromisoformat(last))
