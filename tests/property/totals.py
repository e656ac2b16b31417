"""Asking about the time in total alone, and what of the answer may not depend on anything else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache

from lisrules.conditions.base import Finding
from lisrules.conditions.total_time import TotalTime
from lisrules.documents.rule_files import load_rules
from lisrules.engine.decide import decide
from lisrules.engine.decision import Decision
from lisrules.rules.ruleset import RuleSet
from lisrules.timeline.validate import parse_timeline
from tests.property.doctors import Data
from tests.property.residents import OWN


@lru_cache(maxsize=1)
def time_alone() -> RuleSet:
    """The law, with specialist approval asked about its time in total only."""
    rules = load_rules()
    asked = rules.decisions["specialist-approval"]
    alone = replace(asked, conditions=("sf-2-1-time",), beside=())
    return replace(rules, decisions={**rules.decisions, asked.id: alone})


def ask(data: Data, on: date, readings: dict[str, str] | None = None) -> Decision:
    """Whether the time in total is enough."""
    return decide(
        time_alone(),
        parse_timeline(data),
        "specialist-approval",
        on,
        readings or "default",
        specialty=OWN,
    )


def found(data: Data, on: date, readings: dict[str, str] | None = None) -> Finding:
    """The finding on the time in total; every reading is fixed, so that none is tried."""
    return ask(data, on, {**time_alone().defaults, **(readings or {})}).conditions[0]


def detail(finding: Finding) -> TotalTime:
    """What was measured."""
    assert isinstance(finding.detail, TotalTime)
    return finding.detail


def last_day(data: Data) -> date:
    """The last day of any post."""
    return max(date.fromisoformat(item["through"]) for item in data["service"])
