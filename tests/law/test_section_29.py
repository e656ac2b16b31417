"""§ 29: authorisation, grounds to refuse, and approval in a new specialty."""

from __future__ import annotations

import pytest

from tests.building import Data
from tests.law.doctors import ask, doctor, finding, outcome, ruling
from tests.law.one_rule import find_rule, rule_outcome, sent
from tests.law.places import person, post
from tests.law.supervising import PLACES


class TestFirstParagraphC:
    """The doctor must hold an authorisation; a licence is not enough."""

    def held(self, **more: str) -> Data:
        facts = {"id": "held", "kind": "authorisation", "granted": "2024-05-02", **more}
        return {**doctor(), "authorisations": [facts]}

    @pytest.mark.parametrize(("on", "expected"), [("2024-05-01", "not-met"), ("2024-05-02", "met")])
    def test_from_the_day_of_the_grant(self, on: str, expected: str) -> None:
        assert rule_outcome(self.held(), on, "sf-29-1-c", "HJS") == expected

    @pytest.mark.parametrize("more", [{"kind": "licence"}, {"profession": "dentist"}])
    def test_a_licence_or_another_profession_is_not_enough(self, more: dict[str, str]) -> None:
        assert rule_outcome(self.held(**more), "2026-01-01", "sf-29-1-c", "HJS") == "not-met"

    def test_lost_again(self) -> None:
        data = self.held(until="2025-12-31")
        assert rule_outcome(data, "2025-12-31", "sf-29-1-c", "HJS") == "met"
        assert rule_outcome(data, "2026-01-01", "sf-29-1-c", "HJS") == "not-met"

    @pytest.mark.parametrize(
        ("on", "expected"), [("2019-02-28", "not-applicable"), ("2019-03-01", "met")]
    )
    def test_since_1_march_2019(self, on: str, expected: str) -> None:
        assert rule_outcome(doctor(), on, "sf-29-1-c", "HJS") == expected


class TestSecondParagraph:
    """May be refused where there would be grounds to withdraw an approval."""

    @pytest.mark.parametrize(("on", "expected"), [("2024-05-01", "met"), ("2024-05-02", "not-met")])
    def test_grounds_that_an_authority_has_found(self, on: str, expected: str) -> None:
        data = doctor(rulings=[ruling("withdrawal-grounds", "2024-05-02")])
        assert rule_outcome(data, on, "sf-29-2", "HJS") == expected

    def test_grounds_that_were_looked_for_and_not_found(self) -> None:
        data = doctor(rulings=[ruling("withdrawal-grounds", "2024-05-02", holds=False)])
        assert rule_outcome(data, "2026-01-01", "sf-29-2", "HJS") == "met"

    def test_open_while_rulings_are_not_known(self) -> None:
        data = doctor()
        del data["rulings"]
        assert rule_outcome(data, "2026-01-01", "sf-29-2", "HJS") == "undetermined"

    def test_whatever_the_specialty(self) -> None:
        data = doctor(rulings=[ruling("withdrawal-grounds", "2024-05-02", specialty="ALM")])
        assert rule_outcome(data, "2026-01-01", "sf-29-2", "HJS") == "not-met"


class TestThirdParagraph:
    """In a new specialty, on application within two years, some requirements may be waived."""

    def data(self, applied: str, **more: object) -> Data:
        waived = ruling("new-specialty-exemption", "2021-06-01", **more)
        return doctor(rulings=[waived], applications=sent("AMM", applied))

    @pytest.mark.parametrize(
        ("applied", "expected"), [("2021-03-01", "met"), ("2021-03-02", "not-met")]
    )
    def test_two_years_after_the_specialty_took_effect(self, applied: str, expected: str) -> None:
        assert rule_outcome(self.data(applied), "2021-06-01", "sf-29-3", "AMM") == expected

    def test_the_last_day_is_a_reading(self) -> None:
        data = self.data("2021-03-01")
        answer = rule_outcome(data, "2021-06-01", "sf-29-3", "AMM", deadline_day="too-late")
        assert answer == "not-met"

    @pytest.mark.parametrize(("on", "expected"), [("2021-05-31", "not-met"), ("2021-06-01", "met")])
    def test_only_by_a_decision_of_the_directorate(self, on: str, expected: str) -> None:
        assert rule_outcome(self.data("2020-01-01"), on, "sf-29-3", "AMM") == expected

    def test_a_refusal_or_a_decision_on_another_specialty_waives_nothing(self) -> None:
        refused = self.data("2020-01-01", holds=False)
        other = self.data("2020-01-01", specialty="HJS")
        assert rule_outcome(refused, "2022-01-01", "sf-29-3", "AMM") == "not-met"
        assert rule_outcome(other, "2022-01-01", "sf-29-3", "AMM") == "not-met"

    def test_a_specialty_that_is_not_new(self) -> None:
        data = doctor(
            rulings=[ruling("new-specialty-exemption", "2020-06-01")],
            applications=sent("HJS", "2019-07-01"),
        )
        assert rule_outcome(data, "2021-01-01", "sf-29-3", "HJS") == "not-met"

    def test_it_can_still_be_applied_for(self) -> None:
        data = doctor(applications=[])
        assert rule_outcome(data, "2021-03-01", "sf-29-3-applied", "AMM") == "met"
        assert rule_outcome(data, "2021-03-02", "sf-29-3-applied", "AMM") == "not-met"

    def test_an_application_for_approval_names_it_too(self) -> None:
        data = doctor(applications=sent("specialist-approval", "2020-01-01"))
        assert rule_outcome(data, "2022-01-01", "sf-29-3-applied", "AMM") == "met"

    @pytest.mark.parametrize(
        ("on", "expected"), [("2019-06-20", "not-applicable"), ("2019-06-21", "met")]
    )
    def test_since_21_june_2019(self, on: str, expected: str) -> None:
        data = doctor(
            rulings=[ruling("new-specialty-exemption", "2019-06-01")],
            applications=sent("AMM", "2019-06-01"),
        )
        assert rule_outcome(data, on, "sf-29-3", "AMM") == expected

    @pytest.mark.parametrize("rule", ["sf-25-2", "sf-25-3-part-two", "sf-25-3-part-three"])
    @pytest.mark.parametrize(
        ("applied", "expected"), [("2021-03-01", "not-applicable"), ("2021-03-02", "not-met")]
    )
    def test_guidance_by_qualified_doctors_is_among_what_is_waived(
        self, rule: str, applied: str, expected: str
    ) -> None:
        """§ 2(3) s.1 with § 25, where the reading `supervisor-binds` lets it bind."""
        year = ("2020-01-01", "2020-12-31")
        data = self.data(applied)
        data |= {
            "service": [
                post(stage, *year, stage=stage, specialty="AMM") for stage in ("lis2", "lis3")
            ],
            "people": [person("s", year)],
            "establishments": PLACES,
        }
        readings = {"supervisor-binds": "binding"}
        found = ask(data, "2021-06-01", "specialist-approval", readings, specialty="AMM")
        assert outcome(found, rule) == expected
        assert rule in {one.rule for one in found.conditions}
        assert finding(found, rule).causes == (("sf-29-3",) if expected != "not-met" else ())

    def test_neither_objectives_nor_total_time_are_among_what_is_waived(self) -> None:
        parts = find_rule(self.data("2020-01-01"), "2021-06-01", "sf-29-3", "AMM").parts
        assert [part.rule for part in parts] == ["sf-29-3-applied", "sf-29-3-ruling"]
