"""Annex 2: which objectives bind whom, by the day the part began, and the transitional rules."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from lisrules.conditions.objectives import Attained
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
    ruling,
)

HOSPITAL, PSYCHIATRY = "sf-annex-2-b-hospital", "sf-annex-2-b-psychiatry"
MUNICIPALITY, COMMON = "sf-annex-2-b-municipality", "sf-annex-2-a"
REGIONS = "rhf-hospital-objectives-first"
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
        flips = {next(iter(flip.options.items())): flip.outcome.value for flip in decision.flips}
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


class TestEveryEdition:
    """Whichever set applies: who approves, who recognises, what stands instead, what settles."""

    # The rule, its objectives, where they are learnt, and a year under the set.
    EDITIONS = (
        (HOSPITAL, KLS, "hospital", 2026),
        (PSYCHIATRY, KLP, "hospital", 2026),
        (MUNICIPALITY, KLK, "municipality", 2026),
        (COMMON, LM, "hospital", 2019),
        (COMMON, [*FKMS, *FKMK], "hospital", 2026),
        (REGIONS, KLS, "hospital", 2024),
        (REGIONS, [*KLS, *FKMS], "hospital", 2026),
    )
    # The first clinical sets too, of which no codes are known.
    ALL = (
        *EDITIONS,
        *((rule, [], "hospital", 2019) for rule in (HOSPITAL, PSYCHIATRY, REGIONS)),
        (MUNICIPALITY, [], "municipality", 2019),
    )

    def doctor(self, year: int, *objectives: Data, **lists: Any) -> Data:
        """In both parts since before June, in psychiatry too."""
        first = f"{year - 1}-09-01"
        return doctor(
            hospital(first, f"{year}-12-31", departments=["psychiatry"]),
            municipality(f"{year}-06-01", f"{year}-12-31"),
            assessments=list(objectives),
            **lists,
        )

    def found(self, rule: str, year: int, data: Data) -> str:
        return outcome(ask(data, f"{year}-07-01"), rule)

    @pytest.mark.parametrize(("rule", "some", "_where", "year"), EDITIONS)
    def test_all_in_order(self, rule: str, some: list[str], _where: str, year: int) -> None:
        found = attained(*some, on=f"{year}-05-20")
        assert self.found(rule, year, self.doctor(year, *found)) == "met"

    @pytest.mark.parametrize(("rule", "some", "_where", "year"), EDITIONS)
    @pytest.mark.parametrize("fault", ["one recommendation", "decided by another"])
    def test_one_not_approved(
        self, rule: str, some: list[str], _where: str, year: int, fault: str
    ) -> None:
        found = attained(*some, on=f"{year}-05-20")
        if fault == "one recommendation":
            del found[0]["recommendations"][1]
        else:
            found[0]["decided"]["capacity"] = "other"
        assert self.found(rule, year, self.doctor(year, *found)) == "not-met"

    @pytest.mark.parametrize(("rule", "some", "_where", "year"), EDITIONS)
    @pytest.mark.parametrize(
        ("authority", "expected"),
        [("helsedirektoratet", "met"), ("directorate", "met"), ("hospital", "not-met")],
    )
    def test_one_recognised_from_abroad(
        self, rule: str, some: list[str], _where: str, year: int, authority: str, expected: str
    ) -> None:
        found = attained(*some[1:], on=f"{year}-05-20")
        abroad = ruling(
            "foreign-objectives", f"{year}-05-01", authority=authority, objectives=some[:1]
        )
        assert self.found(rule, year, self.doctor(year, *found, rulings=[abroad])) == expected

    @pytest.mark.parametrize(("rule", "_some", "_where", "year"), ALL)
    def test_turnus_stands_for_all(
        self, rule: str, _some: list[str], _where: str, year: int
    ) -> None:
        turnus = ruling("turnus-approved", f"{year}-05-01")
        data = self.doctor(year, rulings=[turnus])
        assert self.found(rule, year, data) == "met"

    @pytest.mark.parametrize(("rule", "_some", "_where", "year"), ALL)
    @pytest.mark.parametrize(("body", "expected"), [("directorate", "met"), ("hospital", None)])
    def test_the_register_settles_what_is_not_known(
        self, rule: str, _some: list[str], _where: str, year: int, body: str, expected: str | None
    ) -> None:
        data = self.doctor(year, confirmations=[paper("hpr-part1", f"{year}-05-01", body=body)])
        del data["assessments"]
        assert self.found(rule, year, data) == (expected or "undetermined")

    @pytest.mark.parametrize(("rule", "_some", "where", "year"), ALL)
    def test_it_goes_by_the_day_the_part_began(
        self, rule: str, _some: list[str], where: str, year: int
    ) -> None:
        detail = finding(ask(self.doctor(year), f"{year}-07-01"), rule).detail
        assert isinstance(detail, Attained)
        begun = f"{year - 1}-09-01" if where == "hospital" else f"{year}-06-01"
        day = date.fromisoformat(begun).toordinal()
        assert detail.begun == (day, day)

    @pytest.mark.parametrize("year", [2019, 2024, 2026])
    def test_the_regions_ask_nothing_before_the_municipality(self, year: int) -> None:
        assert outcome(ask(self.doctor(year), f"{year}-05-31"), REGIONS) == "not-applicable"
        assert self.found(REGIONS, year, self.doctor(year)) != "not-applicable"


class TestPsychiatryThatCounts:
    """Psychiatry binds where it was served in a post of part one, in hospital, since 2017."""

    YEARS = (("2018-09-01", "2019-07-01", "undetermined"), ("2024-09-01", "2025-07-01", "not-met"))

    def served(self, first: str, on: str, arena: str = "hospital", **more: object) -> str:
        post = hospital if arena == "hospital" else municipality
        year = doctor(post(first, on, **{"departments": ["psychiatry"], **more}))
        return outcome(ask(year, on), PSYCHIATRY)

    @pytest.mark.parametrize(("first", "on", "bound"), YEARS)
    def test_in_hospital_only(self, first: str, on: str, bound: str) -> None:
        assert self.served(first, on) == bound
        assert self.served(first, on, departments=["surgery"]) == "not-applicable"
        assert self.served(first, on, "municipality") == "not-applicable"

    @pytest.mark.parametrize(("first", "on", "_bound"), YEARS)
    def test_in_a_post_of_part_one_only(self, first: str, on: str, _bound: str) -> None:
        assert self.served(first, on, post="lis1-unannounced") == "not-applicable"

    @pytest.mark.parametrize("on", ["2018-07-01", "2025-07-01"])
    def test_since_the_scheme_began_only(self, on: str) -> None:
        old = hospital("2017-01-05", "2017-02-28", name="old", departments=["psychiatry"])
        data = doctor(old, hospital("2017-03-01", "2018-02-28"))
        assert outcome(ask(data, on), PSYCHIATRY) == "not-applicable"

    @pytest.mark.parametrize(("objectives", "expected"), [(KLP, "met"), (KLP[1:], "not-met")])
    def test_it_is_asked_for_before_part_one_is_complete(
        self, objectives: list[str], expected: str
    ) -> None:
        found = attained(*KLS, *KLK, *FKMS, *FKMK, *objectives, on="2026-08-20")
        data = doctor(
            hospital("2025-09-01", "2026-08-31", departments=["psychiatry"]),
            municipality("2026-09-01", "2027-02-28"),
            assessments=found,
        )
        assert ask(data, "2027-02-28").outcome.value == expected
