"""Deciding one condition alone in a question about one specialty."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from lisrules.conditions.base import Finding
from lisrules.documents.rule_files import load_rules
from tests.building import Data
from tests.unit.conditions.deciding import context


def find_for(
    specialty: str, condition: Data, data: Data, on: str = "2024-12-31", **more: Any
) -> Finding:
    """The finding of one condition, whose rule is called `this`."""
    rules = {"this": condition, **more.pop("rules", {})}
    made = context(data, on, rules, **more)
    return replace(made, specialty=load_rules().catalogue.specialty(specialty)).find("this")


def stay(name: str, first: str, last: str, **more: Any) -> Data:
    """A post in cardiology in part three at `e`."""
    return {
        "id": name,
        "stage": "lis3",
        "arena": "hospital",
        "specialty": "HJS",
        "establishment": "e",
        "post": "lis",
        "from": first,
        "through": last,
        "fraction": "1",
        **more,
    }


def approved(name: str = "e", first: str = "2019-03-01", specialty: str = "HJS") -> Data:
    """An establishment approved for a specialty from a day."""
    record = {"specialty": specialty, "standing": "approved", "from": first, "through": "ongoing"}
    return {"id": name, "kind": "hospital", "standing": [record]}
