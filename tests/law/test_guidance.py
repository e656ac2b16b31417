"""What the health regions ask for beside the law: reported apart from the verdict."""

from __future__ import annotations

from typing import ClassVar

import pytest

from tests.building import Data
from tests.law.doctors import ask, attained, codes, doctor, finding, hospital, municipality, outcome

RULE = "rhf-hospital-objectives-first"
KLS, FKMS = codes("KLS", 1, 45), codes("FKMS", 1, 7)


def went_on(begun: str, then: str, *objectives: Data) -> Data:
    """Begun in hospital on one day, and in the municipality on another."""
    return doctor(
        hospital(begun, "2027-12-31"),
        municipality(then, "2029-12-31"),
        assessments=list(objectives),
    )


class TestHospitalObjectivesFirst:
    """Every hospital objective attained by the day before the municipality."""

    @pytest.mark.parametrize(
        ("decided", "expected"), [("2026-08-31", "met"), ("2026-09-01", "not-met")]
    )
    def test_by_the_day_before(self, decided: str, expected: str) -> None:
        data = went_on("2025-09-01", "2026-09-01", *attained(*KLS, *FKMS, on=decided))
        assert outcome(ask(data, "2027-03-01"), RULE) == expected

    @pytest.mark.parametrize(
        ("begun", "expected"), [("2025-08-31", "met"), ("2025-09-01", "not-met")]
    )
    def test_the_new_common_ones_too_for_who_began_under_them(
        self, begun: str, expected: str
    ) -> None:
        data = went_on(begun, "2026-09-01", *attained(*KLS, on="2026-08-20"))
        assert outcome(ask(data, "2027-03-01"), RULE) == expected

    @pytest.mark.parametrize(
        ("decided", "expected"), [("2027-09-01", "met"), ("2027-09-02", "not-met")]
    )
    def test_the_old_plan_until_its_last_day(self, decided: str, expected: str) -> None:
        data = went_on("2025-08-31", "2028-01-01", *attained(*KLS, on=decided))
        assert outcome(ask(data, "2028-06-01"), RULE) == expected

    def test_nothing_is_asked_before_the_municipality(self) -> None:
        data = doctor(hospital("2025-09-01", "2026-08-31"))
        assert outcome(ask(data, "2026-08-31"), RULE) == "not-applicable"

    def test_it_decides_nothing(self) -> None:
        decision = ask(went_on("2025-09-01", "2026-09-01"), "2027-03-01")
        assert RULE in {found.rule for found in decision.beside}

    def test_it_decides_where_it_is_read_so(self) -> None:
        strict = {"hospital-objectives-first": "binding"}
        decision = ask(went_on("2025-09-01", "2026-09-01"), "2027-03-01", readings=strict)
        assert RULE in {found.rule for found in decision.conditions}


class TestOffersOfTheStatsforvalter:
    """Two courses, group guidance and training of supervisors: offered is enough."""

    OFFERS: ClassVar = {
        "hdir-public-health": "course-public-health",
        "hdir-emergency-medicine": "course-emergency-medicine",
        "hdir-group-guidance": "group-guidance",
        "hdir-supervisor-training": "supervisor-training",
    }

    @pytest.mark.parametrize(
        ("status", "expected"),
        [
            *(("offered", "met"), ("planned", "met"), ("attended", "met"), ("approved", "met")),
            (None, "not-met"),
        ],
    )
    @pytest.mark.parametrize("rule", OFFERS)
    def test_any_sign_of_it(self, rule: str, status: str | None, expected: str) -> None:
        given = {"id": "it", "kind": self.OFFERS[rule], "part": "lis1", "on": "2026-05-04"}
        activities = [{**given, "status": status}] if status else []
        decision = ask(doctor(activities=activities), "2026-08-31")
        assert outcome(decision, rule) == expected

    @pytest.mark.parametrize("rule", [*OFFERS, "hdir-start"])
    def test_it_is_said_by_the_directorate(self, rule: str) -> None:
        provision = finding(ask(doctor(), "2026-08-31"), rule).provision
        assert provision is not None
        assert provision.layer.value == "directorate"
