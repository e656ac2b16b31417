from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from lisrules.conditions.reassessment import Reassessed
from tests.building import Data
from tests.unit.conditions.asking import find_for
from tests.unit.conditions.deciding import find, needs

RIGHT = {
    "kind": "reassessment",
    "months_between": 6,
    "arranged_by": [{"body": "regional-health-authority", "categories": ["hospital"]}],
}


def said(name: str, on: str | None, outcome: str = "not-attained", code: str = "HJS-001") -> Data:
    decided = {} if on is None else {"decided": {"on": on}}
    return {"id": name, "objective": code, "outcome": outcome, **decided}


def decided(*given: Data, on: str = "2024-06-30", **more: Any) -> tuple[str, Reassessed]:
    condition = {**RIGHT, **more}
    found = find_for("HJS", condition, {"assessments": list(given)}, on)
    assert isinstance(found.detail, Reassessed)
    return found.outcome.value, found.detail


@pytest.mark.parametrize(
    ("months", "on", "expected"),
    [(6, "2024-02-28", "not-met"), (6, "2024-02-29", "met"), (7, "2024-02-29", "not-met")],
)
def test_the_months_are_those_of_the_rule(months: int, on: str, expected: str) -> None:
    given = (said("a", "2023-01-01"), said("b", "2023-08-31"))
    assert decided(*given, on=on, months_between=months)[0] == expected


def test_a_third_refusal_counts_from_its_own_day() -> None:
    given = (said("a", "2022-01-01"), said("b", "2023-01-01"), said("c", "2024-01-01"))
    outcome, detail = decided(*given)
    assert outcome == "not-met"
    assert detail.refused[0].assessments == ("a", "b", "c")
    assert detail.refused[0].again_from == date(2024, 7, 1).toordinal()


def test_a_refusal_without_a_day() -> None:
    outcome, detail = decided(said("a", None))
    assert outcome == "undetermined"
    assert (detail.refused[0].due, detail.refused[0].again_from) == (None, None)
    found = find_for("HJS", RIGHT, {"assessments": [said("a", None)]})
    assert needs(found) == [("decision-date-unclear", "a")]


def test_one_or_two_refusals() -> None:
    given = (said("a", "2024-01-10"), said("b", "2024-06"))
    assert decided(*given, on="2024-06-15")[0] == "undetermined"
    assert decided(*given, on="2024-06-30")[0] == "not-met"


def test_attained_at_some_time_not_known() -> None:
    given = (said("a", "2024-01-10"), said("b", "2024", "attained"))
    assert decided(*given, on="2024-06-15")[0] == "undetermined"
    assert decided(*given, on="2023-12-31")[0] == "not-applicable"


def test_without_a_specialty_every_later_part_and_every_arranger() -> None:
    data = {
        "assessments": [
            said("a", "2024-01-10", code="ANE-001"),
            said("b", "2024-01-10", code="KLS-001"),
        ]
    }
    found = find(RIGHT, data)
    assert found.outcome.value == "met"
    assert isinstance(found.detail, Reassessed)
    assert [one.objective for one in found.detail.refused] == ["ANE-001"]
    assert found.detail.part_one == ("KLS-001",)
    assert found.detail.arranged_by == ("regional-health-authority",)
