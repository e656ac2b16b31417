"""§ 17 (§ 15 until 28 February 2019): what the municipality owes a doctor in part one."""

from __future__ import annotations

import pytest

from tests.law.doctors import (
    MUNICIPALITY,
    ask,
    doctor,
    finding,
    hospital,
    months,
    municipality,
    outcome,
    paper,
)

DUTIES = {
    "sf-17-1-a": "activities-arranged",
    "sf-17-1-b": "guidance-arranged",
    "sf-17-1-c": "individual-supervisor-appointed",
    "sf-17-1-d": "running-assessment",
    "sf-17-1-e": "objectives-documented",
}
HALF = municipality("2026-09-01", "2027-02-28")


class TestFirstParagraph:
    """Five things to see to, and the confirmation of service."""

    @pytest.mark.parametrize(("rule", "kind"), DUTIES.items())
    def test_a_duty_is_shown_by_its_own_paper_only(self, rule: str, kind: str) -> None:
        papers = [paper(kind, "2027-02-28", body="municipality")]
        decision = ask(doctor(HALF, confirmations=papers, people=[]), "2027-02-28")
        shown = {name: outcome(decision, name) for name in DUTIES}
        assert shown == {name: "met" if name == rule else "not-met" for name in DUTIES}

    @pytest.mark.parametrize("rule", [*DUTIES, "sf-17-1-f-duty"])
    def test_a_duty_is_never_a_condition(self, rule: str) -> None:
        decision = ask(doctor(HALF), "2027-02-28")
        assert rule in {found.rule for found in decision.beside}
        assert rule not in {found.rule for found in decision.conditions}

    @pytest.mark.parametrize("body", ["hospital", "statsforvalter", "other"])
    def test_nobody_else_can_show_it(self, body: str) -> None:
        papers = [paper(kind, "2027-02-28", body=body) for kind in DUTIES.values()]
        decision = ask(doctor(HALF, confirmations=papers, people=[]), "2027-02-28")
        assert {outcome(decision, rule) for rule in DUTIES} == {"not-met"}

    def test_no_duty_before_there_is_service_in_a_municipality(self) -> None:
        decision = ask(doctor(HALF), "2026-08-31")
        assert {outcome(decision, rule) for rule in DUTIES} == {"not-applicable"}

    @pytest.mark.parametrize(
        ("on", "letter"), [("2019-02-28", "§ 15(1) c"), ("2019-03-01", "§ 17(1) c")]
    )
    def test_it_is_cited_by_the_number_of_its_time(self, on: str, letter: str) -> None:
        found = finding(ask(doctor(), on), "sf-17-1-c")
        assert found.provision is not None
        assert str(found.provision.citation) == letter


class TestLetterF:
    """The municipality confirms the service; only what is confirmed counts."""

    @pytest.mark.parametrize(
        ("dated", "expected"), [("2027-02-27", "not-met"), ("2027-02-28", "met")]
    )
    def test_up_to_its_date(self, dated: str, expected: str) -> None:
        given = {"by": "m", "body": "municipality", "on": dated}
        data = doctor({**HALF, "confirmation": given})
        assert outcome(ask(data, "2027-02-28"), MUNICIPALITY) == expected

    def test_a_hospital_cannot_confirm_it(self) -> None:
        given = {"by": "h", "body": "hospital", "on": "2027-02-28"}
        assert months(ask(doctor({**HALF, "confirmation": given}), "2027-02-28"), MUNICIPALITY) == 0

    def test_it_is_also_a_duty(self) -> None:
        assert outcome(ask(doctor(HALF), "2027-02-28"), "sf-17-1-f-duty") == "met"
        none = doctor({**HALF, "confirmation": "none"})
        assert outcome(ask(none, "2027-02-28"), "sf-17-1-f-duty") == "not-met"


class TestBothNumbers:
    """The same was asked under § 15 of the first wording."""

    HALVES = (("2018-07-01", "2018-12-31"), ("2026-09-01", "2027-02-28"))

    @pytest.mark.parametrize("half", HALVES)
    @pytest.mark.parametrize(("body", "expected"), [("municipality", "met"), ("other", "not-met")])
    @pytest.mark.parametrize(("rule", "kind"), DUTIES.items())
    def test_the_municipality_shows_it(
        self, rule: str, kind: str, body: str, expected: str, half: tuple[str, str]
    ) -> None:
        papers = [paper(kind, half[1], body=body)]
        data = doctor(municipality(*half), confirmations=papers, people=[])
        assert outcome(ask(data, half[1]), rule) == expected

    @pytest.mark.parametrize("half", HALVES)
    @pytest.mark.parametrize("rule", [*DUTIES, "sf-17-1-f-duty"])
    def test_it_is_asked_of_municipalities_only(self, rule: str, half: tuple[str, str]) -> None:
        data = doctor(hospital(*half), people=[])
        assert outcome(ask(data, half[1]), rule) == "not-applicable"

    @pytest.mark.parametrize("half", HALVES)
    @pytest.mark.parametrize(
        ("role", "expected"),
        [("educational-supervisor", "met"), ("clinical-supervisor", "not-met")],
    )
    def test_an_appointment_shows_letter_c(
        self, role: str, expected: str, half: tuple[str, str]
    ) -> None:
        people = [{"id": "eva", "appointments": [{"role": role, "from": half[0]}]}]
        decision = ask(doctor(municipality(*half), people=people), half[1])
        assert outcome(decision, "sf-17-1-c") == expected

    @pytest.mark.parametrize("half", HALVES)
    def test_confirming_the_service_shows_letter_f(self, half: tuple[str, str]) -> None:
        assert outcome(ask(doctor(municipality(*half)), half[1]), "sf-17-1-f-duty") == "met"
        silent = doctor(municipality(*half, confirmation="none"))
        assert outcome(ask(silent, half[1]), "sf-17-1-f-duty") == "not-met"

    @pytest.mark.parametrize("half", HALVES)
    @pytest.mark.parametrize(
        ("body", "expected"),
        [("municipality", 6), ("employer", 6), ("establishment", 6), ("hospital", 0)],
    )
    def test_who_can_confirm_the_service(
        self, body: str, expected: int, half: tuple[str, str]
    ) -> None:
        given = paper("service", half[1], body=body, service=["municipality"])
        post = {k: v for k, v in municipality(*half).items() if k != "confirmation"}
        data = doctor(post, confirmations=[given])
        assert months(ask(data, half[1]), MUNICIPALITY) == expected
