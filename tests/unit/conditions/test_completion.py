from __future__ import annotations

import pytest

from tests.building import Data, absence, changed, passing
from tests.unit.conditions.deciding import find, needs, outcome

RIGHT = {"kind": "completion", "of": "time"}
RULES: dict[str, Data] = {
    "time": {
        "kind": "training-time",
        "stage": "lis1",
        "arena": "hospital",
        "at_least_months": 12,
        "deducts": "absence",
    },
    "absence": {"kind": "absence", "allowance_days": 12, "as_service": "service"},
    "service": {"kind": "counts-as-service", "absence": []},
}


def facts(kind: str, last: str = "2026-01-13", **more: bool) -> Data:
    return {**passing(), "absences": [absence("a", kind, "2026-01-01", last, **more)]}


@pytest.mark.parametrize(
    ("kind", "expected"), [("sick", "met"), ("parental", "met"), ("other-leave", "undetermined")]
)
def test_after_absence_by_law_that_was_deducted(kind: str, expected: str) -> None:
    assert outcome(RIGHT, facts(kind), rules=RULES) == expected


def test_leave_of_another_kind_counts_as_it_is_said_to() -> None:
    assert outcome(RIGHT, facts("other-leave", statutory=True), rules=RULES) == "met"
    assert outcome(RIGHT, facts("other-leave", statutory=False), rules=RULES) == "not-met"
    assert needs(find(RIGHT, facts("other-leave"), rules=RULES)) == [("statutory", "a")]


def test_not_where_nothing_was_deducted_or_nothing_is_missing() -> None:
    assert outcome(RIGHT, facts("sick", "2026-01-12"), rules=RULES) == "not-applicable"
    longer = changed(facts("sick"), "service.0.through", "2026-09-01")
    assert outcome(RIGHT, longer, rules=RULES) == "not-applicable"
