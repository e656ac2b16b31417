from __future__ import annotations

import pytest

from tests.building import passing, without
from tests.unit.conditions.deciding import find, outcome

TIME = {
    "kind": "training-time",
    "stage": "lis1",
    "arena": "hospital",
    "at_least_months": 12,
    "counts": ["work"],
}
RULES = {"work": {"kind": "work", "accepts": ["clinical"]}}


@pytest.mark.parametrize(
    ("work", "expected"),
    [
        ("clinical", "met"),
        ("research", "not-met"),
        ("teaching", "not-met"),
        ("administration", "not-met"),
        ("other", "not-met"),
    ],
)
def test_only_accepted_work_counts(work: str, expected: str) -> None:
    facts = passing()
    facts["service"][0]["work"] = work
    finding = find(TIME, facts, rules=RULES)
    assert finding.outcome.value == expected
    assert finding.ledger is not None
    left_out = [e for e in finding.ledger.entries if e.line.value == "not-counted"]
    assert [(e.rule, e.facts) for e in left_out] == [("work", ("hospital",))] * (work != "clinical")


def test_what_is_not_said_is_clinical_work() -> None:
    facts = passing()
    facts["service"][0]["work"] = "clinical"
    silent = without(facts, "service.0.work")
    assert find(TIME, silent, rules=RULES) == find(TIME, facts, rules=RULES)


def test_nothing_is_decided_outside_a_count() -> None:
    assert outcome(RULES["work"], passing()) == "not-applicable"
