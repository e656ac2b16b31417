"""§ 33: approvals from other countries."""

from __future__ import annotations

import pytest

from tests.building import Data
from tests.law.doctors import ask, doctor, finding, outcome, ruling

QUESTION = "specialist-recognition"


def answer(data: Data, on: str, specialty: str = "HJS") -> str:
    return ask(data, on, QUESTION, specialty=specialty).outcome.value


def found(kind: str, on: str = "2019-03-01", **more: object) -> Data:
    return doctor(rulings=[ruling(kind, on, **more)])


def without_authorisation(data: Data) -> Data:
    return {**data, "authorisations": []}


class TestFirstParagraph:
    """A foreign approval recognised under an agreement gives an authorised doctor a right."""

    def test_both_are_needed(self) -> None:
        data = found("mutual-recognition")
        assert answer(data, "2019-03-01") == "met"
        assert answer(without_authorisation(data), "2019-03-01") == "not-met"
        assert answer(doctor(), "2019-03-01") == "not-met"


class TestSecondParagraph:
    """Approvals from the EEA and Switzerland; the EEA-approved general practitioner."""

    def test_decided_under_another_regulation(self) -> None:
        assert answer(found("eea-recognition"), "2019-03-01") == "met"

    @pytest.mark.parametrize(("on", "expected"), [("2019-12-31", "not-met"), ("2020-01-01", "met")])
    def test_the_general_practitioner_since_2020(self, on: str, expected: str) -> None:
        assert answer(found("eea-general-practitioner"), on, "ALM") == expected

    def test_only_in_general_practice(self) -> None:
        data = found("eea-general-practitioner")
        assert answer(data, "2024-01-01", "SAM") == "not-met"
        assert answer(data, "2024-01-01", "HJS") == "not-met"

    def test_nothing_else_is_asked_for(self) -> None:
        data = without_authorisation(found("eea-general-practitioner"))
        assert answer(data, "2024-01-01", "ALM") == "met"


class TestThirdParagraph:
    """Britain has had a regulation of its own since 1 December 2023."""

    @pytest.mark.parametrize(("on", "expected"), [("2023-11-30", "not-met"), ("2023-12-01", "met")])
    def test_since_then(self, on: str, expected: str) -> None:
        assert answer(found("uk-recognition"), on) == expected


class TestFourthParagraph:
    """Training outside the EEA found equivalent (third paragraph until 30 November 2023)."""

    @pytest.mark.parametrize(
        ("on", "citation"), [("2023-11-30", "§ 33(3)"), ("2023-12-01", "§ 33(4)")]
    )
    def test_under_either_number(self, on: str, citation: str) -> None:
        decision = ask(found("third-country-equivalent"), on, QUESTION, specialty="HJS")
        provision = finding(decision, "sf-33-4").provision
        assert decision.outcome.value == "met"
        assert provision is not None
        assert str(provision.citation) == citation

    def test_authorisation_is_needed(self) -> None:
        data = without_authorisation(found("third-country-equivalent"))
        assert answer(data, "2024-01-01") == "not-met"

    def test_a_ruling_on_another_specialty_says_nothing(self) -> None:
        data = found("third-country-equivalent", specialty="ALM")
        assert answer(data, "2024-01-01", "HJS") == "not-met"
        assert answer(data, "2024-01-01", "ALM") == "met"

    def test_a_ruling_on_a_specialty_nobody_knows_is_open(self) -> None:
        data = found("third-country-equivalent", specialty="kardiologi")
        decision = ask(data, "2024-01-01", QUESTION, specialty="HJS")
        needs = finding(decision, "sf-33-4-equivalent").needs
        assert decision.outcome.value == "undetermined"
        assert [(n.field, n.fact) for n in needs] == [
            ("specialty-named", "ruling-third-country-equivalent")
        ]


class TestFifthParagraph:
    """Who is turned down is told what is missing, and may apply again."""

    @pytest.mark.parametrize("on", ["2023-11-30", "2023-12-01"])
    @pytest.mark.parametrize(
        ("holds", "expected"), [(False, "met"), (True, "not-applicable"), (None, "not-applicable")]
    )
    def test_where_the_answer_was_no(self, holds: bool | None, expected: str, on: str) -> None:
        data = doctor() if holds is None else found("third-country-equivalent", holds=holds)
        decision = ask(data, on, QUESTION, specialty="HJS")
        assert outcome(decision, "sf-33-5") == expected

    def test_open_while_rulings_are_not_known(self) -> None:
        data = doctor()
        del data["rulings"]
        decision = ask(data, "2024-01-01", QUESTION, specialty="HJS")
        assert outcome(decision, "sf-33-5") == decision.outcome.value == "undetermined"


class TestInForce:
    """§ 39(2): since 1 March 2019."""

    @pytest.mark.parametrize(
        ("on", "expected"), [("2019-02-28", "not-applicable"), ("2019-03-01", "met")]
    )
    def test_since_then(self, on: str, expected: str) -> None:
        assert answer(found("eea-recognition", "2019-02-01"), on) == expected
