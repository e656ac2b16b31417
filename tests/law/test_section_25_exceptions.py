"""§ 25(3) s.3, (4) and (5): when somebody else may be educational supervisor."""

from __future__ import annotations

from typing import Any

import pytest

from lisrules.engine.decision import Decision
from tests.building import Data
from tests.law.doctors import finding, outcome, ruling
from tests.law.places import person, post, specialist
from tests.law.supervising import (
    ON,
    THREE,
    TWO,
    YEAR,
    asked,
    cardiologist,
    days,
    told,
)


class TestThirdParagraphThirdSentence:
    """§ 25(3) s.3: any specialist during longer stays elsewhere, since 1 September 2022."""

    STAY = post("p", *YEAR, establishment="there", agreed_with="here")
    ANAESTHETIST = person("s", YEAR, specialties=[specialist("ANE", "2015-01-01")])

    @pytest.mark.parametrize(("stage", "rule"), [("lis2", TWO), ("lis3", THREE)])
    def test_any_specialty(self, stage: str, rule: str) -> None:
        found = asked(self.ANAESTHETIST, service={**self.STAY, "stage": stage})
        assert outcome(found, rule) == "met"
        assert [(s.why, s.fact) for s in told(found, rule)[0].excused] == [("longer-stay", "p")]

    def test_no_specialist_at_all_will_not_do(self) -> None:
        assert outcome(asked(person("s", YEAR), service=self.STAY), THREE) == "not-met"

    def test_not_at_home(self) -> None:
        assert outcome(asked(self.ANAESTHETIST), THREE) == "not-met"

    @pytest.mark.parametrize(("on", "expected"), [("2022-08-31", "not-met"), ("2022-09-01", "met")])
    @pytest.mark.parametrize(("stage", "rule"), [("lis2", TWO), ("lis3", THREE)])
    def test_since_it_is_law(self, stage: str, rule: str, on: str, expected: str) -> None:
        service = {**self.STAY, "stage": stage, "from": "2021-01-01", "through": "2021-12-31"}
        who = person(
            "s", ("2021-01-01", "2021-12-31"), specialties=[specialist("ANE", "2015-01-01")]
        )
        assert outcome(asked(who, service=service, on=on), rule) == expected

    @pytest.mark.parametrize(
        ("option", "rulings", "expected"),
        [
            ("any-agreed", [], "met"),
            ("ruled", [], "not-met"),
            ("ruled", [{}], "met"),
            ("ruled", [{"service": ["p"]}], "met"),
            ("ruled", [{"service": ["q"]}], "not-met"),
            ("any-agreed", [{"holds": False}], "not-met"),
        ],
    )
    def test_what_is_long(self, option: str, rulings: list[Data], expected: str) -> None:
        other = post("q", "2024-01-01", "2024-01-31")
        given = [ruling("longer-stay", "2024-02-01", **more) for more in rulings]
        found = asked(
            self.ANAESTHETIST,
            service=[self.STAY, other],
            readings={"longer-stay": option},
            rulings=given,
        )
        assert outcome(found, THREE) == expected

    def test_a_ruling_needs_no_agreement_on_record_where_it_names_the_post(self) -> None:
        service = post("p", *YEAR, establishment="there")
        given = [ruling("longer-stay", "2024-02-01", service=["p"])]
        assert outcome(asked(self.ANAESTHETIST, service=service, rulings=given), THREE) == "met"

    def test_a_ruling_counts_from_its_day(self) -> None:
        given = [ruling("longer-stay", "2024-02-01")]
        for on, expected in (("2024-01-31", "not-met"), ("2024-02-01", "met")):
            found = asked(
                self.ANAESTHETIST,
                service=self.STAY,
                rulings=given,
                on=on,
                readings={"longer-stay": "ruled"},
            )
            assert outcome(found, THREE) == expected

    @pytest.mark.parametrize(
        ("who", "given", "used"),
        [
            (ANAESTHETIST, [], True),
            (cardiologist(), [], False),
            (ANAESTHETIST, [ruling("longer-stay", "2024-02-01")], False),
        ],
    )
    def test_the_reading_matters_where_the_stay_excuses(
        self, who: Data, given: list[Data], used: bool
    ) -> None:
        found = asked(who, service=self.STAY, rulings=given)
        names = {use.reading for use in finding(found, THREE).readings}
        assert ("longer-stay" in names) == used


def exempt(**more: Any) -> Data:
    given = {"from": "2023-01-01", "through": "2023-12-31", **more}
    return ruling("supervisor-exemption", "2022-12-15", **given)


class TestFourthParagraph:
    """§ 25(4): exemption for a time in general practice, community and occupational medicine."""

    def asked(self, code: str, *rulings: Data, on: str = ON) -> Decision:
        return asked(
            person("s", YEAR),
            service=post("p", *YEAR, specialty=code),
            specialty=code,
            rulings=list(rulings),
            on=on,
        )

    @pytest.mark.parametrize(
        ("code", "expected"),
        [("ALM", "met"), ("SAM", "met"), ("ARB", "met"), ("HJS", "not-met"), ("ANE", "not-met")],
    )
    def test_for_which_specialties(self, code: str, expected: str) -> None:
        assert outcome(self.asked(code, exempt()), THREE) == expected

    @pytest.mark.parametrize(
        ("more", "expected"),
        [
            ({}, "met"),
            ({"from": "2023-01-02"}, "not-met"),
            ({"through": "2023-12-30"}, "not-met"),
            ({"holds": False}, "not-met"),
            ({"person": "s"}, "met"),
            ({"person": "t"}, "not-met"),
            ({"specialty": "ALM"}, "met"),
            ({"specialty": "SAM"}, "not-met"),
        ],
    )
    def test_whom_and_when_it_covers(self, more: Data, expected: str) -> None:
        given = exempt(**more)
        found = asked(
            person("s", YEAR),
            person("t"),
            service=post("p", *YEAR, specialty="ALM"),
            specialty="ALM",
            rulings=[given],
        )
        assert outcome(found, THREE) == expected

    def test_without_a_first_day_from_its_own_date(self) -> None:
        for on, expected in (("2023-01-01", "met"), ("2023-01-02", "not-met")):
            given = {**exempt(), "on": on}
            del given["from"]
            assert outcome(self.asked("ALM", given), THREE) == expected

    def test_once_it_is_given(self) -> None:
        given = {**exempt(), "on": "2024-02-01"}
        assert outcome(self.asked("ALM", given, on="2024-01-31"), THREE) == "not-met"
        assert outcome(self.asked("ALM", given, on="2024-02-01"), THREE) == "met"

    def test_is_told(self) -> None:
        one = told(self.asked("ALM", exempt()))[0]
        assert [(s.why, s.fact) for s in one.excused] == [
            ("exemption", "ruling-supervisor-exemption")
        ]
        assert days(one.excused) == [YEAR]
        assert (one.lacking, one.doubtful) == ((), ())


class TestFifthParagraph:
    """§ 25(5): exemption for a time in a new specialty."""

    @pytest.mark.parametrize(("stage", "rule"), [("lis2", TWO), ("lis3", THREE)])
    @pytest.mark.parametrize(("code", "expected"), [("AMM", "met"), ("HJS", "not-met")])
    def test_new_specialties(self, stage: str, rule: str, code: str, expected: str) -> None:
        found = asked(
            person("s", YEAR),
            service=post("p", *YEAR, stage=stage, specialty=code),
            specialty=code,
            rulings=[exempt()],
        )
        assert outcome(found, rule) == expected

    @pytest.mark.parametrize(("stage", "rule"), [("lis2", TWO), ("lis3", THREE)])
    def test_before_longer_stays_were_excused(self, stage: str, rule: str) -> None:
        years = ("2021-01-01", "2021-12-31")
        given = {
            **exempt(**{"from": "2021-01-01", "through": "2021-12-31"}),
            "on": "2020-12-01",
        }
        found = asked(
            person("s", years),
            service=post("p", *years, stage=stage, specialty="AMM"),
            specialty="AMM",
            rulings=[given],
            on="2022-08-31",
        )
        assert outcome(found, rule) == "met"
