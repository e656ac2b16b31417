"""§ 26(2)-(4): a new assessment of an objective that was refused."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from lisrules.conditions.reassessment import Reassessed, Refused
from lisrules.engine.decision import Decision
from tests.building import Data, assessment
from tests.law.doctors import ask, doctor, finding, outcome
from tests.law.places import missing

RIGHT = "sf-26-2"


def refused(objective: str, on: str, name: str = "") -> Data:
    return {**assessment(objective, on), "id": name or f"no-{on}", "outcome": "not-attained"}


def asked(*given: Data, on: str = "2024-06-30", specialty: str = "HJS") -> Decision:
    return ask(doctor(assessments=list(given)), on, "lis3", specialty=specialty)


def told(decision: Decision) -> Reassessed:
    detail = finding(decision, RIGHT).detail
    assert isinstance(detail, Reassessed)
    return detail


def only(decision: Decision) -> Refused:
    (one,) = told(decision).refused
    return one


def again(decision: Decision) -> str:
    day = only(decision).again_from
    assert day is not None
    return str(date.fromordinal(day))


class TestSecondParagraph:
    """§ 26(2): who is refused an objective in part two or three has a right to a new assessment."""

    @pytest.mark.parametrize("objective", ["HJS-001", "FIM-001", "FKM-001"])
    def test_refused(self, objective: str) -> None:
        found = asked(refused(objective, "2024-01-15"))
        assert outcome(found, RIGHT) == "met"
        assert again(found) == "2024-01-15"

    @pytest.mark.parametrize(
        ("on", "expected"), [("2024-01-14", "not-applicable"), ("2024-01-15", "met")]
    )
    def test_from_that_day(self, on: str, expected: str) -> None:
        assert outcome(asked(refused("HJS-001", "2024-01-15"), on=on), RIGHT) == expected

    def test_nothing_refused(self) -> None:
        assert outcome(asked(), RIGHT) == "not-applicable"
        assert outcome(asked(assessment("HJS-001", "2024-01-15")), RIGHT) == "not-applicable"

    def test_attained_later(self) -> None:
        given = (refused("HJS-001", "2024-01-15"), assessment("HJS-001", "2024-03-01"))
        assert outcome(asked(*given), RIGHT) == "not-applicable"
        assert outcome(asked(*given, on="2024-02-29"), RIGHT) == "met"

    def test_attained_on_the_same_day(self) -> None:
        given = (refused("HJS-001", "2024-01-15"), assessment("HJS-001", "2024-01-15"))
        assert outcome(asked(*given), RIGHT) == "not-applicable"

    @pytest.mark.parametrize("objective", ["KLS-001", "FKMS-001", "LM-01"])
    def test_part_one_gives_no_such_right(self, objective: str) -> None:
        found = asked(refused(objective, "2024-01-15"))
        assert outcome(found, RIGHT) == "not-applicable"
        assert told(found).part_one == (objective,)

    def test_an_objective_of_an_edition_that_is_not_known(self) -> None:
        assert outcome(asked(refused("HJS-099", "2021-01-15")), RIGHT) == "met"

    def test_another_specialty_is_another_question(self) -> None:
        assert outcome(asked(refused("ANE-001", "2024-01-15")), RIGHT) == "not-applicable"

    def test_not_known(self) -> None:
        data = doctor()
        del data["assessments"]
        found = ask(data, "2024-06-30", "lis3", specialty="HJS")
        assert outcome(found, RIGHT) == "undetermined"
        assert missing(found, RIGHT) == [("assessments", None)]

    def test_a_month_that_is_not_over_leaves_it_open(self) -> None:
        found = asked(refused("HJS-001", "2024-06", "r"), on="2024-06-15")
        assert outcome(found, RIGHT) == "undetermined"
        assert missing(found, RIGHT) == [("decision-date-unclear", "r")]

    def test_order_not_known(self) -> None:
        given = (refused("HJS-001", "2024-01", "r"), assessment("HJS-001", "2024-01-15"))
        assert outcome(asked(*given), RIGHT) == "undetermined"


class TestThirdParagraph:
    """§ 26(3): by another establishment if the doctor asks; who sees to it."""

    REGION = "regional-health-authority"

    @pytest.mark.parametrize(
        ("code", "on", "expected"),
        [
            ("HJS", "2024-06-30", {REGION}),
            ("ALM", "2024-06-30", {"statsforvalter"}),
            ("SAM", "2024-06-30", {REGION, "statsforvalter"}),
            ("ARB", "2024-06-30", {REGION, "statsforvalter"}),
            ("ALM", "2021-09-16", {"fylkesmannen"}),
            ("ALM", "2021-09-17", {"statsforvalter"}),
            ("HJS", "2021-09-16", {REGION}),
        ],
    )
    def test_who(self, code: str, on: str, expected: set[str]) -> None:
        found = asked(refused(f"{code}-001", "2020-01-15"), on=on, specialty=code)
        assert set(told(found).arranged_by) == expected


class TestFourthParagraph:
    """§ 26(4): refused again, another after at least six months of learning activities."""

    def twice(self, second: str, on: str) -> Decision:
        given = (refused("HJS-001", "2023-01-10"), refused("HJS-001", second))
        return asked(*given, on=on)

    @pytest.mark.parametrize(
        ("second", "first_day", "day_before"),
        [
            ("2023-05-10", "2023-11-10", "2023-11-09"),
            ("2023-08-31", "2024-02-29", "2024-02-28"),
            ("2022-08-31", "2023-07-10", "2023-07-09"),
            ("2023-02-28", "2023-08-28", "2023-08-27"),
            ("2023-03-31", "2023-09-30", "2023-09-29"),
        ],
    )
    def test_six_months_after_the_latest_refusal(
        self, second: str, first_day: str, day_before: str
    ) -> None:
        assert again(self.twice(second, day_before)) == first_day
        assert outcome(self.twice(second, day_before), RIGHT) == "not-met"
        assert outcome(self.twice(second, first_day), RIGHT) == "met"

    def test_in_a_common_year(self) -> None:
        given = (refused("HJS-001", "2022-01-10"), refused("HJS-001", "2022-08-31"))
        assert again(asked(*given, on="2022-12-31")) == "2023-02-28"

    @pytest.mark.parametrize(("on", "expected"), [("2020-11-09", "not-met"), ("2020-11-10", "met")])
    def test_the_same_before_the_county_governor_had_a_new_name(
        self, on: str, expected: str
    ) -> None:
        given = (refused("HJS-001", "2020-01-10"), refused("HJS-001", "2020-05-10"))
        assert outcome(asked(*given, on=on), RIGHT) == expected

    def test_time_cures_it(self) -> None:
        found = finding(self.twice("2023-05-10", "2023-06-01"), RIGHT)
        assert found.cure is not None
        assert found.cure.value == "time"
        assert found.evidence == ("no-2023-01-10", "no-2023-05-10")

    def test_the_second_refusal_ends_the_right_the_first_gave(self) -> None:
        assert outcome(self.twice("2023-05-10", "2023-05-09"), RIGHT) == "met"
        assert outcome(self.twice("2023-05-10", "2023-05-10"), RIGHT) == "not-met"

    def test_one_right_among_several_objectives(self) -> None:
        given = (
            refused("HJS-001", "2023-01-10", "a"),
            refused("HJS-001", "2023-05-10", "b"),
            refused("HJS-002", "2023-05-10", "c"),
        )
        found = asked(*given, on="2023-06-01")
        assert outcome(found, RIGHT) == "met"
        assert [one.due for one in told(found).refused] == [False, True]

    def test_a_second_day_that_is_only_a_month(self) -> None:
        assert outcome(self.twice("2023-05", "2023-10-31"), RIGHT) == "not-met"
        assert outcome(self.twice("2023-05", "2023-11-01"), RIGHT) == "undetermined"
        assert outcome(self.twice("2023-05", "2023-11-29"), RIGHT) == "undetermined"
        assert outcome(self.twice("2023-05", "2023-11-30"), RIGHT) == "met"

    def test_refusals_before_it_was_attained_are_over(self) -> None:
        given: tuple[Any, ...] = (
            refused("HJS-001", "2022-01-10"),
            assessment("HJS-001", "2022-06-01"),
            refused("HJS-001", "2023-05-10"),
        )
        assert again(asked(*given)) == "2023-05-10"
