"""Annex 2: which objectives bind whom, by the day the part began, and the transitional rules."""

from __future__ import annotations

import pytest

from tests.building import Data
from tests.law.doctors import (
    ask,
    attained,
    codes,
    doctor,
    finding,
    hospital,
    municipality,
    outcome,
    paper,
)

HOSPITAL, PSYCHIATRY = "sf-annex-2-b-hospital", "sf-annex-2-b-psychiatry"
MUNICIPALITY, COMMON = "sf-annex-2-b-municipality", "sf-annex-2-a"
KLS, KLP, KLK = codes("KLS", 1, 45), codes("KLP", 1, 16), codes("KLK", 1, 40)
FKMS, FKMK = codes("FKMS", 1, 7), codes("FKMK", 1, 8)
LM_RANGES = [
    *((1, 3), (5, 12), (14, 18), (24, 31), (35, 40)),
    *((44, 45), (48, 50), (52, 54), (56, 58), (61, 69)),
]
LM = [code for first, last in LM_RANGES for code in codes("LM", first, last, digits=2)]


def trained(first: str, *objectives: Data, then: str | None = None, **more: object) -> Data:
    """A doctor who began in hospital on `first`, and in the municipality on `then`."""
    posts = [hospital(first, "2027-12-31", **more)]
    if then is not None:
        posts.append(municipality(then, "2027-12-31"))
    return doctor(*posts, assessments=list(objectives))


class TestPartA:
    """Common objectives: fifty of the first plan, fifteen of the one of 1 September 2025."""

    @pytest.mark.parametrize(
        ("begun", "on", "expected"),
        [
            ("2024-09-01", "2025-08-31", "met"),
            ("2024-09-01", "2026-08-31", "met"),
            ("2025-08-31", "2026-08-31", "met"),
            ("2025-09-01", "2026-08-31", "not-met"),
        ],
    )
    def test_the_old_fifty(self, begun: str, on: str, expected: str) -> None:
        assert outcome(ask(trained(begun, *attained(*LM, on="2025-08-20")), on), COMMON) == expected

    @pytest.mark.parametrize(
        ("begun", "on", "expected"),
        [
            ("2024-09-01", "2025-08-31", "not-met"),
            ("2024-09-01", "2025-09-01", "met"),
            ("2025-09-01", "2026-08-31", "met"),
        ],
    )
    def test_the_new_fifteen(self, begun: str, on: str, expected: str) -> None:
        data = trained(begun, *attained(*FKMS, *FKMK, on="2025-08-20"))
        assert outcome(ask(data, on), COMMON) == expected

    @pytest.mark.parametrize("missing", [*range(0, 50, 7), 49])
    def test_each_of_the_fifty_is_needed(self, missing: int) -> None:
        some = LM[:missing] + LM[missing + 1 :]
        data = trained("2024-09-01", *attained(*some, on="2025-08-20"))
        assert outcome(ask(data, "2025-08-31"), COMMON) == "not-met"

    @pytest.mark.parametrize("code", [*FKMS, *FKMK])
    def test_each_of_the_fifteen_is_needed(self, code: str) -> None:
        some = [other for other in FKMS + FKMK if other != code]
        data = trained("2025-09-01", *attained(*some, on="2026-08-20"))
        assert outcome(ask(data, "2026-08-31"), COMMON) == "not-met"

    @pytest.mark.parametrize(
        ("last_one", "expected"),
        [("2027-08-31", "met"), ("2027-09-01", "met"), ("2027-09-02", "not-met")],
    )
    def test_the_old_plan_until_1_september_2027(self, last_one: str, expected: str) -> None:
        found = [*attained(*LM[:-1], on="2026-01-01"), *attained(LM[-1], on=last_one)]
        assert outcome(ask(trained("2025-08-31", *found), "2027-12-31"), COMMON) == expected

    def test_the_municipality_may_begin_after_the_change(self) -> None:
        data = trained("2024-09-01", *attained(*LM, on="2026-02-20"), then="2025-09-01")
        assert outcome(ask(data, "2026-02-28"), COMMON) == "met"

    def test_the_day_in_hospital_decides_and_not_the_one_in_the_municipality(self) -> None:
        data = trained("2025-09-01", *attained(*LM, on="2026-02-20"), then="2025-08-31")
        assert outcome(ask(data, "2026-02-28"), COMMON) == "not-met"

    def test_half_from_each_plan_is_neither(self) -> None:
        data = trained("2024-09-01", *attained(*LM[:25], *FKMK, on="2025-08-20"))
        assert outcome(ask(data, "2026-02-28"), COMMON) == "not-met"

    def test_a_post_left_after_a_week_may_have_been_the_beginning(self) -> None:
        week = hospital("2025-08-25", "2025-08-31", name="week", confirmation="none")
        found = attained(*LM, *KLS, *KLK, on="2026-08-20")
        language = paper("language", "2025-08-01", body="employer")
        year = hospital("2025-09-01", "2026-08-31")
        data = doctor(week, year, assessments=found, confirmations=[language])
        decision = ask(data, "2026-09-01", "start-lis2-3")
        assert decision.outcome.value == "met"
        flips = {(flip.reading, flip.other): flip.outcome.value for flip in decision.flips}
        assert flips["start-of-part", "confirmed"] == "not-met"

    @pytest.mark.parametrize(
        ("plan", "expected"),
        [
            (LM, "undetermined"),  # begun before 1 September 2025 they would do
            ([*FKMS, *FKMK], "met"),  # they do whenever it began
            (LM[:-1], "not-met"),
        ],
    )
    def test_service_not_known(self, plan: list[str], expected: str) -> None:
        data = doctor(assessments=attained(*plan, on="2026-08-20"))
        del data["service"]
        found = finding(ask(data, "2026-08-31"), COMMON)
        assert found.outcome.value == expected
        assert [need.field for need in found.needs] == ["service"] * (expected == "undetermined")


class TestPartB:
    """Clinical objectives: the set of 2017, and the one of 1 March 2020."""

    @pytest.mark.parametrize(
        ("begun", "expected"), [("2020-02-29", "undetermined"), ("2020-03-01", "not-met")]
    )
    def test_in_hospital_by_the_day_begun_there(self, begun: str, expected: str) -> None:
        # The codes of 2017 are not known, so who may use them cannot be told to have failed.
        assert outcome(ask(trained(begun), "2021-03-01"), HOSPITAL) == expected

    @pytest.mark.parametrize(
        ("then", "expected"), [("2020-02-29", "undetermined"), ("2020-03-01", "not-met")]
    )
    def test_in_the_municipality_by_the_day_begun_there(self, then: str, expected: str) -> None:
        data = trained("2019-02-01", then=then)
        assert outcome(ask(data, "2021-03-01"), MUNICIPALITY) == expected

    def test_before_the_municipality_has_begun_the_set_of_the_day_is_asked_for(self) -> None:
        assert outcome(ask(trained("2019-02-01"), "2020-03-01"), MUNICIPALITY) == "not-met"
        assert outcome(ask(trained("2019-02-01"), "2020-02-29"), MUNICIPALITY) == "undetermined"

    @pytest.mark.parametrize("missing", [0, 22, 44])
    def test_each_of_the_forty_five_in_hospital(self, missing: int) -> None:
        some = KLS[:missing] + KLS[missing + 1 :]
        full = trained("2025-09-01", *attained(*KLS, on="2026-08-20"))
        short = trained("2025-09-01", *attained(*some, on="2026-08-20"))
        assert outcome(ask(full, "2026-08-31"), HOSPITAL) == "met"
        assert outcome(ask(short, "2026-08-31"), HOSPITAL) == "not-met"

    @pytest.mark.parametrize("missing", [0, 20, 39])
    def test_each_of_the_forty_in_the_municipality(self, missing: int) -> None:
        some = KLK[:missing] + KLK[missing + 1 :]
        full = trained("2025-09-01", *attained(*KLK, on="2026-08-20"))
        short = trained("2025-09-01", *attained(*some, on="2026-08-20"))
        assert outcome(ask(full, "2026-08-31"), MUNICIPALITY) == "met"
        assert outcome(ask(short, "2026-08-31"), MUNICIPALITY) == "not-met"

    @pytest.mark.parametrize(
        ("departments", "objectives", "expected"),
        [
            (["internal-medicine", "surgery"], [], "not-applicable"),
            ([], [], "not-applicable"),
            (["psychiatry"], [], "not-met"),
            (["psychiatry"], KLP[:-1], "not-met"),
            (["psychiatry"], KLP[1:], "not-met"),
            (["psychiatry"], KLP, "met"),
            (None, [], "undetermined"),
            (None, KLP, "met"),
        ],
    )
    def test_psychiatry_binds_who_served_there(
        self, departments: list[str] | None, objectives: list[str], expected: str
    ) -> None:
        data = trained("2025-09-01", *attained(*objectives, on="2026-08-20"))
        if departments is None:
            del data["service"][0]["departments"]
        else:
            data["service"][0]["departments"] = departments
        assert outcome(ask(data, "2026-08-31"), PSYCHIATRY) == expected

    def test_psychiatry_still_to_come_does_not_bind_yet(self) -> None:
        data = doctor(
            hospital("2025-09-01", "2026-04-30"),
            hospital("2026-05-01", "2026-08-31", name="later", departments=["psychiatry"]),
        )
        assert outcome(ask(data, "2026-04-30"), PSYCHIATRY) == "not-applicable"
        assert outcome(ask(data, "2026-05-01"), PSYCHIATRY) == "not-met"

    def test_psychiatry_in_a_municipality_does_not_bind(self) -> None:
        data = doctor(
            hospital("2025-09-01", "2026-08-31"),
            municipality("2026-09-01", "2027-02-28", departments=["psychiatry"]),
        )
        assert outcome(ask(data, "2027-02-28"), PSYCHIATRY) == "not-applicable"


class TestDecisions:
    """An objective is attained from the day that was decided, that day included."""

    @pytest.mark.parametrize(("on", "expected"), [("2026-08-19", "not-met"), ("2026-08-20", "met")])
    def test_by_the_day_asked_about(self, on: str, expected: str) -> None:
        data = trained("2025-09-01", *attained(*KLS, on="2026-08-20"))
        assert outcome(ask(data, on), HOSPITAL) == expected

    def test_decided_some_day_in_the_month(self) -> None:
        data = trained("2025-09-01", *attained(*KLS, on="2026-08-20"))
        data["assessments"][0]["decided"]["on"] = "2026-09"
        for given in data["assessments"][0]["recommendations"]:
            given["on"] = "2026-08-20"
        assert outcome(ask(data, "2026-09-15"), HOSPITAL) == "undetermined"
        assert outcome(ask(data, "2026-09-30"), HOSPITAL) == "met"
