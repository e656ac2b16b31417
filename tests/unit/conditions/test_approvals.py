from __future__ import annotations

from typing import Any

import pytest

from lisrules.conditions.objectives import Attained
from tests.building import Data, assessment
from tests.unit.conditions.deciding import find, outcome, used

OBJECTIVES = {
    "kind": "objectives",
    "stage": "lis1",
    "sets": ["common-hospital-2025"],
    "begun_in": "hospital",
    "approvals": ["roles", "leader"],
}
RULES: dict[str, Data] = {
    "roles": {"kind": "approvals", "roles": ["educational-supervisor", "clinical-supervisor"]},
    "leader": {"kind": "approvals", "decided_by": "leader"},
}


def facts(**change: Any) -> Data:
    """Seven objectives in order, the first of them changed."""
    records = [assessment(f"FKMS-{n:03d}", "2026-08-20") for n in range(1, 8)]
    records[0] = {
        key: value for key, value in {**records[0], **change}.items() if value is not None
    }
    return {"service": [], "assessments": records, "confirmations": []}


def vote(role: str, by: str | None = None, on: str = "2026-08-20", **more: Any) -> Data:
    person = f"h-{role.split('-', 1)[0]}" if by is None else by
    return {"role": role, "by": person, "on": on, "positive": True, **more}


def votes(*changes: Data) -> list[Data]:
    roles = ("educational-supervisor", "clinical-supervisor")
    return [{**vote(role), **change} for role, change in zip(roles, changes, strict=True)]


def decided(**more: Any) -> Data:
    return {"on": "2026-08-20", "by": "h-leader", "capacity": "leader", **more}


def reasons(data: Data, **options: str) -> tuple[str, ...]:
    detail = find(OBJECTIVES, data, rules=RULES, **options).detail
    assert isinstance(detail, Attained)
    standings = detail.choices[0].results[0].standings
    return standings[0].reasons if standings else ()


@pytest.mark.parametrize(
    ("change", "expected", "reason"),
    [
        ({}, "met", ()),
        ({"outcome": "not-attained"}, "not-met", ("not-attained",)),
        (
            {"recommendations": []},
            "not-met",
            ("educational-supervisor-missing", "clinical-supervisor-missing"),
        ),
        ({"recommendations": votes({}, {})[:1]}, "not-met", ("clinical-supervisor-missing",)),
        ({"recommendations": votes({}, {})[1:]}, "not-met", ("educational-supervisor-missing",)),
        (
            {"recommendations": votes({}, {"on": "2026-08-21"})},
            "not-met",
            ("clinical-supervisor-late",),
        ),
        ({"recommendations": votes({}, {"on": "2026-08-19"})}, "met", ()),
        (
            {"recommendations": votes({"positive": False}, {})},
            "not-met",
            ("educational-supervisor-negative",),
        ),
        (
            {"recommendations": votes({}, {"took_part": False})},
            "not-met",
            ("clinical-supervisor-missing",),
        ),
        ({"recommendations": votes({}, {"by": "h-educational"})}, "not-met", ("same-person",)),
        ({"decided": decided(capacity="other")}, "not-met", ("decided-by-other",)),
        ({"decided": decided(capacity="delegate")}, "met", ()),
        ({"decided": decided(on="2027-03-02")}, "not-met", ("decided-late",)),
        ({"recommendations": None}, "undetermined", ("recommendations-unknown",)),
        (
            {"recommendations": votes({"on": "2026"}, {})},
            "undetermined",
            ("educational-supervisor-unclear",),
        ),
    ],
    ids=str,
)
def test_what_an_assessment_lacks(change: Data, expected: str, reason: tuple[str, ...]) -> None:
    assert (outcome(OBJECTIVES, facts(**change), rules=RULES), reasons(facts(**change))) == (
        expected,
        reason,
    )


@pytest.mark.parametrize(
    ("change", "reading", "outcomes"),
    [
        (
            {"recommendations": votes({}, {"by": "h-educational"})},
            "two-roles",
            {"two-persons": "not-met", "three-persons": "not-met", "no-limit": "met"},
        ),
        (
            {"recommendations": votes({}, {"by": "h-leader"})},
            "two-roles",
            {"two-persons": "met", "three-persons": "not-met", "no-limit": "met"},
        ),
        (
            {"decided": decided(capacity="delegate")},
            "delegated-leader",
            {"delegation-counts": "met", "leader-only": "not-met"},
        ),
        (
            {"recommendations": votes({"positive": False}, {})},
            "recommendation-sign",
            {"positive": "not-met", "obtained": "met"},
        ),
    ],
)
def test_readings(change: Data, reading: str, outcomes: dict[str, str]) -> None:
    data, name = facts(**change), reading.replace("-", "_")
    found = {o: outcome(OBJECTIVES, data, rules=RULES, **{name: o}) for o in outcomes}
    assert found == outcomes
    assert reading in used(find(OBJECTIVES, data, rules=RULES))


def test_no_reading_is_in_play_where_all_is_in_order() -> None:
    assert used(find(OBJECTIVES, facts(), rules=RULES)) == {}


def test_two_persons_can_be_found_among_more() -> None:
    shared = votes({}, {"by": "h-educational"})
    more = [*shared, vote("clinical-supervisor", "h-clinical")]
    assert outcome(OBJECTIVES, facts(recommendations=more), rules=RULES) == "met"
