"""Service in parts two and three for the tests of its conditions, and what counts of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from lisrules.conditions.base import Context, Finding
from lisrules.documents.rule_files import load_rules
from tests.building import Data
from tests.unit.conditions.deciding import context

LISTS = (
    "authorisations",
    "service",
    "absences",
    "assessments",
    "confirmations",
    "rulings",
    "activities",
    "offers",
)


def later(name: str, first: str, last: str, **more: Any) -> Data:
    """A confirmed full-time post in part three for `HJS`; `last` is included."""
    return {
        "id": name,
        "stage": "lis3",
        "arena": "hospital",
        "post": "lis",
        "specialty": "HJS",
        "from": first,
        "through": last,
        "fraction": "1",
        "confirmation": {"by": "e", "body": "hospital", "on": "2019-01-01"},
        **more,
    }


def known(*service: Data, **lists: Any) -> Data:
    """A doctor of whom nothing is left unsaid; what is not given did not happen."""
    return {**{name: [] for name in LISTS}, "service": list(service), **lists}


def without_lists(data: Data, *names: str) -> Data:
    """The same doctor, but these lists are not known."""
    return {name: value for name, value in data.items() if name not in names}


def asked(
    data: Data, on: str, rules: dict[str, Data], specialty: str | None = "HJS", **options: str
) -> Context:
    """The context of a question about a specialty."""
    made = context(data, on, rules, **options)
    of = None if specialty is None else load_rules().catalogue.specialty(specialty)
    return replace(made, specialty=of)


def count_by(
    test: Data,
    data: Data,
    on: str = "2030-01-01",
    rules: dict[str, Data] | None = None,
    **options: str,
) -> Finding:
    """Twelve months of part three, of service that passes one test, called `test`."""
    time = {
        "kind": "training-time",
        "stage": "lis3",
        "arena": "hospital",
        "at_least_months": 12,
        "counts": ["test"],
    }
    return asked(data, on, {"this": time, "test": test, **(rules or {})}, **options).find("this")


def months(finding: Finding) -> tuple[Any, Any]:
    """The least and the most that counts."""
    detail: Any = finding.detail
    return detail.low, detail.high


def left_out(finding: Finding) -> list[tuple[str | None, tuple[str, ...]]]:
    """The rules that left service out, and which."""
    assert finding.ledger is not None
    entries = finding.ledger.entries
    return [(e.rule, e.facts) for e in entries if e.line.value == "not-counted"]
