"""§ 35 (§ 30 until 28 February 2019): appeals."""

from __future__ import annotations

import pytest

from lisrules.conditions.appeal import Appealable
from tests.building import Data
from tests.law.doctors import ask, doctor, finding, outcome, ruling
from tests.law.one_rule import find_rule, rule_outcome

OPEN: Data = {"authorisations": []}


class TestFirstParagraphA:
    """A refusal of approval is appealed to Statens helsepersonellnemnd."""

    def test_of_specialist_approval(self) -> None:
        found = find_rule({**doctor(), **OPEN}, "2026-01-01", "sf-35-1", "HJS")
        assert found.outcome.value == "met"
        assert isinstance(found.detail, Appealable)
        assert found.detail.to == "helsepersonellnemnd"
        assert "sf-29-1-c" in found.detail.failed

    @pytest.mark.parametrize("specialty", ["HJS", "ALM", "SAM", "ARB", "AMM"])
    def test_every_condition_of_the_approval_is_a_ground(self, specialty: str) -> None:
        decision = ask(doctor(), "2026-01-01", "specialist-approval", specialty=specialty)
        found = finding(decision, "sf-35-1").detail
        assert isinstance(found, Appealable)
        failed = [one.rule for one in decision.conditions if one.outcome.value == "not-met"]
        assert [rule for rule in failed if rule not in found.failed] == []
        assert "sf-2-1-time" in failed

    @pytest.mark.parametrize(("holds", "expected"), [(True, "not-applicable"), (False, "met")])
    def test_of_a_foreign_approval(self, holds: bool, expected: str) -> None:
        data = doctor(rulings=[ruling("eea-recognition", "2024-01-01", holds=holds)])
        decision = ask(data, "2024-06-01", "specialist-recognition", specialty="HJS")
        assert outcome(decision, "sf-35-1-recognition") == expected

    @pytest.mark.parametrize(
        ("on", "citation"), [("2019-02-28", "§ 30(1) a"), ("2019-03-01", "§ 35(1) a")]
    )
    def test_of_a_dentist(self, on: str, citation: str) -> None:
        decision = ask({**doctor(), **OPEN}, on, "dentist-specialist", specialty="pedodonti")
        found = finding(decision, "sf-35-1-dentists")
        assert found.outcome.value == "met"
        assert found.provision is not None
        assert str(found.provision.citation) == citation


class TestFirstParagraphB:
    """So is the directorate's refusal to confirm objectives from abroad."""

    @pytest.mark.parametrize("on", ["2018-06-01", "2024-06-01"])
    @pytest.mark.parametrize(
        ("holds", "authority", "expected"),
        [
            (False, "helsedirektoratet", "met"),
            (False, "Helsedirektoratet", "met"),
            (False, "directorate", "met"),
            (False, "sykehuset", "not-applicable"),
            (True, "helsedirektoratet", "not-applicable"),
        ],
    )
    def test_where_it_said_no(self, on: str, holds: bool, authority: str, expected: str) -> None:
        refused = ruling("foreign-objectives", "2018-05-01", holds=holds, authority=authority)
        data = doctor(rulings=[refused])
        assert rule_outcome(data, on, "sf-35-1-objectives", "ALM") == expected


class TestSecondParagraphA:
    """A refusal to exempt from half-time in open practice goes to Helseklage."""

    @pytest.mark.parametrize("on", ["2019-03-01", "2024-06-01", "2025-06-01"])
    @pytest.mark.parametrize(
        ("holds", "authority", "expected"),
        [
            (False, "helsedirektoratet", "met"),
            (False, "directorate", "met"),
            (False, "kommunen", "not-applicable"),
            (True, "helsedirektoratet", "not-applicable"),
        ],
    )
    def test_where_it_was_refused(
        self, on: str, holds: bool, authority: str, expected: str
    ) -> None:
        refused = ruling("half-time-exemption", "2019-03-01", holds=holds, authority=authority)
        data = doctor(rulings=[refused])
        assert rule_outcome(data, on, "sf-35-2", "ALM") == expected

    @pytest.mark.parametrize("asked", ["open-practice", "specialist-approval"])
    def test_it_is_told_in_general_practice(self, asked: str) -> None:
        refused = ruling("half-time-exemption", "2020-03-01", holds=False)
        data = doctor(rulings=[refused])
        decision = ask(data, "2024-06-01", asked, specialty="ALM")
        assert outcome(decision, "sf-35-2") == "met"

    def test_it_is_not_told_in_other_specialties(self) -> None:
        decision = ask(doctor(), "2024-06-01", "specialist-approval", specialty="HJS")
        assert "sf-35-2" not in [found.rule for found in decision.beside]
