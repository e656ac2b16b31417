from __future__ import annotations

from typing import Any, ClassVar

import pytest

from lisrules.conditions.objectives import Attained
from tests.building import Data, assessment, passing, post
from tests.unit.conditions.deciding import find, needs, outcome

SET = {
    "kind": "objectives",
    "stage": "lis1",
    "sets": ["common-hospital-2025"],
    "begun_in": "hospital",
    "approvals": [],
    "settled_by": "hpr-part1",
    "recognised": ["foreign-objectives"],
    "recognised_by": ["helsedirektoratet"],
}
RULING = {"authority": "helsedirektoratet", "provision": "§ 32(2)", "on": "2026-10-01"}


def facts(count: int = 7, on: str = "2026-08-20", **more: Any) -> Data:
    records = [assessment(f"FKMS-{n:03d}", on) for n in range(1, count + 1)]
    return {**passing(), "assessments": records, **more}


def test_every_one_of_the_set_by_the_day() -> None:
    assert outcome(SET, facts()) == "met"
    assert outcome(SET, facts(6)) == "not-met"
    assert outcome(SET, facts(), "2026-08-19") == "not-met"
    assert outcome(SET, facts(), "2026-08-20") == "met"


def test_no_list_is_not_an_empty_list() -> None:
    silent = facts()
    del silent["assessments"]
    assert (outcome(SET, silent), needs(find(SET, silent))) == (
        "undetermined",
        [("assessments", None)],
    )
    assert outcome(SET, facts(0)) == "not-met"


def test_the_register_settles_what_is_open_and_nothing_else() -> None:
    paper = {"id": "c", "kind": "hpr-part1", "body": "directorate", "on": "2026-12-01"}
    silent = facts(confirmations=[paper])
    del silent["assessments"]
    assert [outcome(SET, silent, day) for day in ("2026-11-30", "2026-12-01")] == [
        "undetermined",
        "met",
    ]
    missing = facts(6, confirmations=[paper], rulings=[])
    assert outcome(SET, missing) == "not-met"
    del missing["rulings"]
    assert outcome(SET, missing) == "undetermined"
    assert needs(find(SET, missing)) == [("rulings", None)]


@pytest.mark.parametrize(
    ("holds", "day", "expected"),
    [
        (True, "2026-10-01", "met"),
        (True, "2026-09-30", "not-met"),
        (False, "2026-10-01", "not-met"),
    ],
)
def test_an_objective_recognised_by_a_ruling(holds: bool, day: str, expected: str) -> None:
    ruling = {
        "id": "r",
        "kind": "foreign-objectives",
        "objectives": ["FKMS-007"],
        "holds": holds,
        **RULING,
    }
    assert outcome(SET, facts(6, rulings=[ruling]), day) == expected


def test_a_set_whose_codes_nobody_has_is_open() -> None:
    unknown = {**SET, "sets": ["clinical-hospital-2017"]}
    finding = find(unknown, facts())
    assert (finding.outcome.value, needs(finding)) == (
        "undetermined",
        [("objective-codes", "clinical-hospital-2017"), ("confirmations", None)],
    )
    assert finding.needs[-1].rule == "hpr-part1"


def test_the_register_that_settles_it_is_the_evidence() -> None:
    unknown = {**SET, "sets": ["clinical-hospital-2017"]}
    register = {"id": "hpr", "kind": "hpr-part1", "body": "directorate", "on": "2026-01-01"}
    finding = find(unknown, facts(confirmations=[register]))
    assert (finding.outcome.value, finding.evidence) == ("met", ("hpr",))


def test_the_better_of_two_assessments_counts() -> None:
    refused = {**assessment("FKMS-001", "2026-01-01"), "id": "first", "outcome": "not-attained"}
    data = facts()
    data["assessments"].append(refused)
    assert outcome(SET, data) == "met"


class TestOnlyIf:
    IF: ClassVar[Data] = {**SET, "only_if": {"arena": "hospital", "department": "psychiatry"}}

    @pytest.mark.parametrize(
        ("departments", "expected"),
        [
            ([], "not-applicable"),
            (["surgery"], "not-applicable"),
            (["psychiatry"], "not-met"),
            (None, "undetermined"),
        ],
    )
    def test_the_department_is_in_the_service(self, departments: Any, expected: str) -> None:
        data = facts(6)
        data["service"][0].pop("departments")
        if departments is not None:
            data["service"][0]["departments"] = departments
        assert outcome(self.IF, data) == expected

    def test_what_is_attained_need_not_be_asked(self) -> None:
        data = facts()
        del data["service"][0]["departments"]
        assert outcome(self.IF, data) == "met"

    def test_not_before_the_service_began(self) -> None:
        data = facts(0)
        data["service"].append(
            post("p", "hospital", "2027-04-01", "2027-05-01", departments=["psychiatry"])
        )
        assert outcome(self.IF, data, "2027-03-31") == "not-applicable"
        assert outcome(self.IF, data, "2027-04-01") == "not-met"


class TestBefore:
    BEFORE: ClassVar[Data] = {**SET, "before": "municipality"}

    @pytest.mark.parametrize(("on", "expected"), [("2026-08-31", "met"), ("2026-09-01", "not-met")])
    def test_decided_before_the_next_part_began(self, on: str, expected: str) -> None:
        assert outcome(self.BEFORE, facts(on=on)) == expected

    def test_not_asked_before_it_began(self) -> None:
        assert outcome(self.BEFORE, facts(), "2026-08-31") == "not-applicable"


def test_what_stands_instead() -> None:
    rules = {"turnus": {"kind": "ruling", "ruling": "turnus-approved", "presumed": "not-met"}}
    instead = {**SET, "instead": ["turnus"]}
    ruling = {"id": "t", "kind": "turnus-approved", **RULING}
    finding = find(instead, facts(0, rulings=[ruling]), rules=rules)
    assert (finding.outcome.value, finding.evidence) == ("met", ("t",))
    assert isinstance(finding.detail, Attained)
    assert finding.detail.instead == "turnus"
    assert outcome(instead, facts(0), rules=rules) == "not-met"
