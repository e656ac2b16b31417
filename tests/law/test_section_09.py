"""§ 9 (§ 7 until 28 February 2019): what is asked for when a post is taken up."""

from __future__ import annotations

import pytest

from tests.law.doctors import ask, doctor, finding, outcome, paper

LANGUAGE = paper("language", "2017-03-01", body="employer")


class TestFirstParagraph:
    """The employer sees to it that the doctor is authorised or licensed and speaks well enough."""

    @pytest.mark.parametrize(("on", "expected"), [("2025-06-19", "not-met"), ("2025-06-20", "met")])
    @pytest.mark.parametrize("kind", ["authorisation", "licence"])
    def test_authorised_or_licensed_on_the_day(self, kind: str, on: str, expected: str) -> None:
        data = doctor(authorised="2025-06-20", confirmations=[LANGUAGE])
        data["authorisations"][0]["kind"] = kind
        decision = ask(data, on, "start-lis1")
        assert outcome(decision, "sf-9-1-a") == decision.outcome.value == expected

    @pytest.mark.parametrize(("on", "expected"), [("2025-06-19", "not-met"), ("2025-06-20", "met")])
    def test_the_language_is_found_good_enough(self, on: str, expected: str) -> None:
        data = doctor(confirmations=[paper("language", "2025-06-20", body="employer")])
        decision = ask(data, on, "start-lis1")
        assert outcome(decision, "sf-9-1-b") == decision.outcome.value == expected

    def test_both_are_asked_for_before_parts_two_and_three_too(self) -> None:
        register = paper("hpr-part1", "2019-01-01")
        data = doctor(confirmations=[register])
        del data["assessments"]
        decision = ask(data, "2020-07-01", "start-lis2-3")
        assert outcome(decision, "sf-9-1-a") == "met"
        assert outcome(decision, "sf-9-1-b") == decision.outcome.value == "not-met"

    @pytest.mark.parametrize(
        ("on", "letter_a"), [("2019-02-28", "§ 7(1) a"), ("2019-03-01", "§ 9(1) a")]
    )
    def test_it_is_cited_by_the_number_of_its_time(self, on: str, letter_a: str) -> None:
        found = finding(ask(doctor(confirmations=[LANGUAGE]), on, "start-lis1"), "sf-9-1-a")
        assert found.provision is not None
        assert str(found.provision.citation) == letter_a

    @pytest.mark.parametrize("kind", ["authorisation", "licence"])
    def test_either_was_enough_under_the_old_number(self, kind: str) -> None:
        data = doctor(confirmations=[LANGUAGE])
        data["authorisations"][0]["kind"] = kind
        assert outcome(ask(data, "2018-06-01", "start-lis1"), "sf-9-1-a") == "met"
