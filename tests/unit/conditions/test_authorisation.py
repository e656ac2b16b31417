from __future__ import annotations

import pytest

from tests.building import Data, passing
from tests.unit.conditions.deciding import find, needs, outcome
from tests.unit.conditions.serving import count_by, known, later, months

EITHER = {"kind": "authorisation", "accepts": ["authorisation", "licence"]}
ONLY = {"kind": "authorisation", "accepts": ["authorisation"]}


def held(
    kind: str = "authorisation", granted: str = "2025-06-20", until: str | None = None
) -> Data:
    fact = {"id": "auth", "kind": kind, "granted": granted}
    return {"authorisations": [fact if until is None else {**fact, "until": until}]}


def test_held_from_the_day_of_the_grant_through_the_last_day() -> None:
    facts = held(until="2025-12-31")
    found = [
        outcome(EITHER, facts, day)
        for day in ("2025-06-19", "2025-06-20", "2025-12-31", "2026-01-01")
    ]
    assert found == ["not-met", "met", "met", "not-met"]
    assert find(EITHER, facts, "2025-06-20").evidence == ("auth",)


def test_a_licence_where_it_is_accepted() -> None:
    assert outcome(EITHER, held("licence")) == "met"
    assert outcome(ONLY, held("licence")) == "not-met"


def test_a_month_is_open_until_it_is_over() -> None:
    days = ("2025-05-31", "2025-06-01", "2025-06-29", "2025-06-30")
    found = [outcome(EITHER, held(granted="2025-06"), day) for day in days]
    assert found == ["not-met", "undetermined", "undetermined", "met"]


def test_no_list_is_not_an_empty_list() -> None:
    assert outcome(EITHER, {"authorisations": []}) == "not-met"
    assert outcome(EITHER, {}) == "undetermined"
    assert needs(find(EITHER, {})) == [("authorisations", None)]


@pytest.mark.parametrize(
    ("granted", "months"), [("2025-09-01", 12), ("2025-09-02", None), ("2026-09-01", 0)]
)
def test_service_counts_from_that_day(granted: str, months: int | None) -> None:
    time = {
        "kind": "training-time",
        "stage": "lis1",
        "arena": "hospital",
        "at_least_months": 12,
        "counts": ["held"],
    }
    facts = {**passing(), **held(granted=granted)}
    finding = find(time, facts, rules={"held": EITHER})
    assert finding.ledger is not None
    assert finding.outcome.value == ("met" if months == 12 else "not-met")
    if months is not None:
        assert finding.ledger.total == months
    else:
        assert 11 < finding.ledger.total < 12


@pytest.mark.parametrize(
    ("country", "abroad", "expected"),
    [(None, False, 0), ("NO", False, 0), ("SE", False, 12), ("SE", True, 0)],
)
def test_service_abroad_may_need_none(country: str | None, abroad: bool, expected: int) -> None:
    post = later("post", "2024-01-01", "2024-12-31")
    if country:
        post["country"] = country
    test = {**EITHER, "abroad": abroad}
    assert months(count_by(test, known(post))) == (expected, expected)
