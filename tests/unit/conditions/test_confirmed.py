from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from tests.building import Data, passing
from tests.unit.conditions.deciding import find, needs
from tests.unit.conditions.serving import count_by, known, later, months

TIME = {
    "kind": "training-time",
    "stage": "lis1",
    "arena": "hospital",
    "at_least_months": 12,
    "counts": ["paper"],
}
RULES = {"paper": {"kind": "confirmed", "by": ["hospital", "establishment", "employer"]}}


def facts(confirmation: Any = None, **more: Any) -> Data:
    found = {**passing(), **more}
    del found["service"][0]["confirmation"]
    if confirmation is not None:
        found["service"][0]["confirmation"] = confirmation
    return found


def paper(on: str, body: str | None = "hospital") -> Data:
    found = {"by": "e", "on": on}
    return found if body is None else {**found, "body": body}


@pytest.mark.parametrize(
    ("given", "on", "months"),
    [
        (paper("2026-08-31"), "2026-08-31", 12),
        (paper("2026-08-31"), "2026-08-30", 0),
        (paper("2026-02-28"), "2026-12-31", 6),
        (paper("2027-01-01"), "2027-01-01", 12),
        (paper("2026-08-31", None), "2026-12-31", 12),
        (paper("2026-08-31", "municipality"), "2026-12-31", 0),
        ("none", "2026-12-31", 0),
    ],
)
def test_confirms_up_to_its_own_day_and_not_before_it(given: Any, on: str, months: int) -> None:
    finding = find(TIME, facts(given), on, RULES)
    assert finding.ledger is not None
    assert finding.ledger.total == Fraction(months)
    assert finding.outcome.value == ("met" if months == 12 else "not-met")


def test_a_paper_in_the_list_counts_as_well() -> None:
    listed = {
        "id": "c",
        "kind": "service",
        "body": "employer",
        "on": "2026-09-01",
        "service": ["hospital"],
    }
    assert find(TIME, facts(confirmations=[listed]), rules=RULES).outcome.value == "met"


def test_no_paper_is_open_only_while_the_list_is_not_known() -> None:
    assert find(TIME, facts(), rules=RULES).outcome.value == "not-met"
    silent = facts()
    del silent["confirmations"]
    finding = find(TIME, silent, rules=RULES)
    assert (finding.outcome.value, needs(finding)) == (
        "undetermined",
        [("confirmation", "hospital")],
    )


def test_a_paper_of_some_month_may_be_too_early() -> None:
    finding = find(TIME, facts(paper("2026-08")), "2026-12-31", RULES)
    assert (finding.outcome.value, needs(finding)) == (
        "undetermined",
        [("confirmation", "hospital")],
    )


@pytest.mark.parametrize(
    ("country", "body", "expected"),
    [
        (None, "hospital", 12),
        (None, "other", 0),
        ("NO", "other", 0),
        ("SE", "other", 12),
        ("SE", "hospital", 12),
        ("SE", "municipality", 0),
    ],
)
def test_abroad_other_bodies_may_confirm_too(country: str | None, body: str, expected: int) -> None:
    made = later("post", "2024-01-01", "2024-12-31", confirmation=paper("2025-01-01", body))
    if country:
        made["country"] = country
    test = {"kind": "confirmed", "by": ["hospital"], "abroad": ["other"]}
    assert months(count_by(test, known(made))) == (expected, expected)
