"""§ 25(2)-(3): who may be educational supervisor, and whether that binds."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

import pytest

from lisrules.documents.rule_files import load_rules
from tests.building import Data
from tests.law.doctors import ask, doctor, hospital, outcome
from tests.law.places import missing, person, place, post, specialist, stands
from tests.law.supervising import (
    EMPLOYED,
    ON,
    PLACES,
    THREE,
    TWO,
    YEAR,
    asked,
    cardiologist,
    days,
    part_one,
    told,
)


class TestThirdParagraphFirstSentence:
    """§ 25(3) s.1: in part one a doctor with the experience needed."""

    POST = hospital("2023-01-01", "2023-12-31")

    @pytest.mark.parametrize(
        ("experienced", "expected"), [(True, "met"), (False, "not-met"), (None, "undetermined")]
    )
    def test_experience(self, experienced: bool | None, expected: str) -> None:
        who = person("s", YEAR)
        del who["experienced"]
        if experienced is not None:
            who["experienced"] = experienced
        assert part_one(doctor(self.POST, people=[who])) == expected

    def test_a_specialist_is_not_asked_for(self) -> None:
        assert part_one(doctor(self.POST, people=[person("s", YEAR, experienced=True)])) == "met"

    def test_none_appointed(self) -> None:
        assert part_one(doctor(self.POST, people=[])) == "not-met"
        assert part_one(doctor(self.POST)) == "undetermined"

    @pytest.mark.parametrize(("on", "expected"), [("2017-02-28", False), ("2017-03-01", True)])
    def test_since_the_scheme_began(self, on: str, expected: bool) -> None:
        rule = load_rules().rules["sf-25-3-part-one"]
        found = rule.at(date.fromisoformat(on).toordinal())
        assert (found is not None) == expected

    def test_part_three_is_no_part_one(self) -> None:
        assert part_one(doctor(post("p", *YEAR), people=[])) == "not-applicable"


class TestThirdParagraphPartThree:
    """§ 25(3) s.2: in part three an approved specialist in the specialty."""

    @pytest.mark.parametrize(
        ("code", "expected"), [("HJS", "met"), ("195", "met"), ("MED", "not-met")]
    )
    def test_specialty(self, code: str, expected: str) -> None:
        who = person("s", YEAR, specialties=[specialist(code, "2015-01-01")])
        assert outcome(asked(who), THREE) == expected

    @pytest.mark.parametrize(
        ("since", "lacking"),
        [("2023-01-01", []), ("2023-01-02", [("2023-01-01", "2023-01-01")])],
    )
    def test_from_the_first_day_of_the_role(self, since: str, lacking: list[Any]) -> None:
        found = asked(cardiologist(since))
        assert [days(one.lacking) for one in told(found)] == [lacking]
        assert outcome(found, THREE) == ("not-met" if lacking else "met")

    @pytest.mark.parametrize(
        ("until", "expected"), [("2023-12-31", "met"), ("2023-12-30", "not-met")]
    )
    def test_to_the_last(self, until: str, expected: str) -> None:
        who = person("s", YEAR, specialties=[specialist("HJS", "2015-01-01", until)])
        assert outcome(asked(who), THREE) == expected

    def test_only_while_the_doctor_serves_and_up_to_the_date(self) -> None:
        who = cardiologist("2023-01-01", ("2022-01-01", "2025-12-31"))
        found = asked(who, on="2023-03-31")
        assert days(told(found)[0].asked) == [("2023-01-01", "2023-03-31")]
        assert outcome(found, THREE) == "met"

    def test_a_role_outside_the_service_is_none(self) -> None:
        found = asked(cardiologist("2015-01-01", ("2024-01-01", "2024-03-31")))
        assert outcome(found, THREE) == "not-met"
        assert told(found) == []

    def test_other_roles_are_not_asked(self) -> None:
        role = {"role": "clinical-supervisor", "from": YEAR[0], "through": YEAR[1]}
        other = person("c", appointments=[role])
        assert outcome(asked(cardiologist(), other), THREE) == "met"
        assert outcome(asked(other), THREE) == "not-met"

    def test_every_one_of_them(self) -> None:
        found = asked(cardiologist(), person("t", ("2023-06-01", "2023-06-30")))
        assert outcome(found, THREE) == "not-met"
        assert [one.person for one in told(found) if one.lacking] == ["t"]

    def test_not_known(self) -> None:
        silent = person("s", YEAR)
        del silent["specialties"]
        assert missing(asked(silent), THREE) == [("specialties", "s")]
        nobody = person("s")
        del nobody["appointments"]
        assert missing(asked(nobody), THREE) == [("appointments", "s")]
        found = ask(doctor(post("p", *YEAR)), ON, "lis3", specialty="HJS")
        assert missing(found, THREE) == [("people", None)]

    def test_another_whose_roles_are_not_known_may_have_been_one(self) -> None:
        nobody = person("t")
        del nobody["appointments"]
        assert outcome(asked(cardiologist(), nobody), THREE) == "undetermined"

    def test_partial_days_leave_it_open(self) -> None:
        found = asked(cardiologist("2023-01"))
        assert outcome(found, THREE) == "undetermined"
        assert missing(found, THREE) == [("tenures", "s")]
        assert [days(one.doubtful) for one in told(found)] == [[("2023-01-01", "2023-01-30")]]
        assert outcome(asked(cardiologist("2022")), THREE) == "met"

    def test_a_code_nobody_knows_may_be_it(self) -> None:
        who = person("s", YEAR, specialties=[specialist("XYZ", "2015-01-01")])
        assert outcome(asked(who), THREE) == "undetermined"

    def test_service_abroad_and_in_other_specialties_is_not_asked(self) -> None:
        services = [post("p", *YEAR, country="SE"), post("q", *YEAR, specialty="ANE")]
        assert outcome(asked(service=services), THREE) == "not-applicable"


class TestThirdParagraphPartTwo:
    """§ 25(3) s.2: in part two a specialist in one of the specialties of the group."""

    @pytest.mark.parametrize(
        ("code", "expected"), [("MED", "met"), ("HJS", "met"), ("KIR", "not-met")]
    )
    def test_group(self, code: str, expected: str) -> None:
        who = person("s", YEAR, specialties=[specialist(code, "2015-01-01")])
        found = asked(who, service=post("p", *YEAR, stage="lis2"))
        assert outcome(found, TWO) == expected
        assert outcome(found, THREE) == "not-applicable"

    def test_is_not_asked_of_specialties_without_part_two(self) -> None:
        found = asked(service=post("p", *YEAR, specialty="ANE"), specialty="ANE")
        assert TWO not in {one.rule for one in found.beside}


class TestSecondParagraph:
    """§ 25(2): at approved establishments, employed in an approved establishment."""

    def employed(self, at: str = "here", first: str = "2023-01-01", last: str = "ongoing") -> Data:
        return person(
            "s", YEAR, employments=[{"establishment": at, "from": first, "through": last}]
        )

    def asked(self, who: Data, *places: Data, **more: Any) -> str:
        return outcome(asked(who, establishments=[*PLACES, *places], **more), EMPLOYED)

    @pytest.mark.parametrize(("at", "expected"), [("here", "met"), ("there", "not-met")])
    def test_where(self, at: str, expected: str) -> None:
        assert self.asked(self.employed(at)) == expected

    def test_any_approved_one_for_any_specialty(self) -> None:
        other = place(stands("approved", "2019-03-01", specialty="ANE"), name="other")
        assert self.asked(self.employed("other"), other) == "met"

    @pytest.mark.parametrize(
        ("first", "last", "expected"),
        [
            ("2023-01-01", "2023-12-31", "met"),
            ("2023-01-02", "2023-12-31", "not-met"),
            ("2023-01-01", "2023-12-30", "not-met"),
        ],
    )
    def test_on_every_day_of_the_role(self, first: str, last: str, expected: str) -> None:
        assert self.asked(self.employed("here", first, last)) == expected

    def test_while_the_employer_is_approved(self) -> None:
        short = place(stands("approved", "2019-03-01", "2023-12-30"), name="other")
        assert self.asked(self.employed("other"), short) == "not-met"

    def test_an_application_from_before_march_2019_counts_as_approval(self) -> None:
        years = ("2019-03-01", "2019-12-31")
        waiting = place(stands("approved", "2020-01-01", applied="2019-02-28"), name="other")
        who = person(
            "s",
            years,
            employments=[{"establishment": "other", "from": "2019-03-01", "through": "ongoing"}],
        )
        assert self.asked(who, waiting, service=post("p", *years)) == "met"

    def test_not_asked_at_registered_ones(self) -> None:
        registered = place(stands("registered", "2019-03-01", specialty="ALM"), name="other")
        service = post("p", *YEAR, specialty="ALM", establishment="other")
        who = self.employed("there")
        assert self.asked(who, registered, service=service, specialty="ALM") == "not-applicable"

    def test_not_known(self) -> None:
        silent = self.employed()
        del silent["employments"]
        assert self.asked(silent) == "undetermined"
        unknown = {"id": "other", "kind": "hospital"}
        assert self.asked(self.employed("other"), unknown) == "undetermined"
        assert (
            self.asked(self.employed(), unknown, service=post("p", *YEAR, establishment="other"))
            == "undetermined"
        )

    @pytest.mark.parametrize("on", ["2018-12-31", ON])
    @pytest.mark.parametrize(("at", "expected"), [("e-hospital", "met"), ("there", "not-met")])
    def test_in_part_one(self, on: str, at: str, expected: str) -> None:
        years = ("2018-01-01", "2018-12-31")
        job = {"establishment": at, "from": "2017-01-01", "through": "ongoing"}
        approved = place(stands("approved", "2017-03-01"), name="e-hospital")
        data = doctor(hospital(*years), people=[person("s", years, employments=[job])])
        data["establishments"] = [approved, *PLACES]
        assert part_one(data, "sf-25-2-part-one", on) == expected


class TestBinding:
    """Whether a breach bars completion and approval is the reading `supervisor-binds`."""

    RULES: ClassVar[dict[str, tuple[str, ...]]] = {
        "lis2": (EMPLOYED, TWO),
        "lis3": (EMPLOYED, THREE),
        "specialist-approval": (EMPLOYED, TWO, THREE),
    }

    @pytest.mark.parametrize("question", ["lis2", "lis3", "specialist-approval"])
    @pytest.mark.parametrize(("option", "binds"), [("beside", False), ("binding", True)])
    def test_beside_unless_it_is_read_otherwise(
        self, question: str, option: str, binds: bool
    ) -> None:
        data = doctor(post("p", *YEAR), people=[])
        found = ask(data, ON, question, {"supervisor-binds": option}, specialty="HJS")
        bound = {one.rule for one in found.conditions}
        assert {rule in bound for rule in self.RULES[question]} == {binds}
