from __future__ import annotations

from fractions import Fraction
from typing import Any

from lisrules.conditions.base import Finding
from tests.building import Data, changed, passing, post, without
from tests.unit.conditions.deciding import find, needs

TIME = {
    "kind": "training-time",
    "stage": "lis1",
    "arena": "hospital",
    "at_least_months": 12,
    "counts": ["part-time"],
}
RULES = {"part-time": {"kind": "part-time", "counts": "in-proportion"}}


def decided(data: Data) -> Finding:
    return find(TIME, data, rules=RULES)


def lines(finding: Finding) -> list[tuple[Any, Any, str | None]]:
    assert finding.ledger is not None
    return [(e.fraction, e.months, e.rule) for e in finding.ledger.entries if e.facts]


def test_every_line_of_part_time_names_the_rule_and_no_other_does() -> None:
    facts = changed(passing(), "service.0.through", "2026-02-28")
    facts["service"].append(post("half", "hospital", "2026-03-01", "2027-02-28", fraction="1/2"))
    finding = decided(facts)
    assert finding.outcome.value == "met"
    assert lines(finding) == [(1, 6, None), (Fraction(1, 2), 6, "part-time")]


def test_no_day_is_left_out() -> None:
    half = changed(passing(), "service.0.fraction", "1/2")
    assert lines(decided(half)) == [(Fraction(1, 2), 6, "part-time")]
    assert lines(find({**TIME, "counts": []}, half)) == [(Fraction(1, 2), 6, None)]


def test_a_fraction_that_is_not_known_is_not_part_time() -> None:
    finding = decided(without(passing(), "service.0.fraction"))
    assert (finding.outcome.value, needs(finding)) == ("undetermined", [("fraction", "hospital")])
