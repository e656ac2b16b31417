"""§ 2(3)-(4) and § 31: what general practice and its neighbours ask for besides."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from lisrules.conditions.guidance_hours import GuidanceTime
from lisrules.documents.rule_files import load_rules
from lisrules.engine.decide import decide
from lisrules.engine.decision import Decision
from tests.building import Data, timeline
from tests.law.doctors import ask, away, deduction, finding, months, outcome, served
from tests.law.tables.practice import RULES
from tests.practitioners import (
    general_practitioner,
    group,
    hours,
    practice,
    registered,
    unregistered,
)

OPEN, HOURS = "sf-2-4-open-practice", "sf-2-3-hours"
TWO, THREE = "sf-2-4-group-two", "sf-2-4-group-three"
FIRST, SECOND = date(2019, 3, 1), date(2019, 6, 21)
TWO_YEARS = practice("post", "2022-01-01", "2023-12-31")


def asked(data: Data, on: str, specialty: str = "ALM", **readings: str) -> Decision:
    chosen = {name.replace("_", "-"): option for name, option in readings.items()}
    return ask(data, on, "practice-requirements", chosen, specialty)


def practised(*posts: Data, on: str, **lists: list[Data]) -> str:
    return outcome(asked(general_practitioner(*posts, **lists), on), OPEN)


def amounts(*posts: Data, on: str, **more: Any) -> tuple[Fraction, Fraction]:
    """The hours asked for at least and at most, and none given."""
    lists = {name: more.pop(name) for name in ("establishments",) if name in more}
    found = asked(general_practitioner(*posts, **lists), on, **more)
    detail = finding(found, HOURS).detail
    assert isinstance(detail, GuidanceTime)
    return detail.hours_low, detail.hours_high


def asks_for(*posts: Data, on: str, **more: Any) -> Fraction:
    low, high = amounts(*posts, on=on, **more)
    assert low == high
    return low


class TestThirdParagraphHours:
    """In general practice, so many hours of individual guidance on average."""

    @pytest.mark.parametrize(
        ("first", "last", "expected"),
        [
            ("2019-03-01", "2020-02-29", "63/2"),  # 3 hours in 10.5 months
            ("2019-02-01", "2019-03-31", "21/8"),  # nothing before 1 March 2019
            ("2021-01-01", "2021-12-31", "42"),  # 4 hours in 10.5 months
            ("2020-12-01", "2021-01-31", "49/8"),  # a month of each
            ("2022-01-01", "2022-12-31", "42"),
            ("2021-12-01", "2022-01-31", "7"),
            ("2025-01-01", "2025-12-31", "42"),
            ("2024-12-01", "2025-01-31", "7"),
        ],
    )
    def test_what_each_wording_asks_for(self, first: str, last: str, expected: str) -> None:
        assert asks_for(practice("post", first, last), on="2026-01-01") == Fraction(expected)

    @pytest.mark.parametrize(
        ("first", "last", "expected"),
        [
            ("2021-01-01", "2021-12-31", "42"),
            ("2021-12-01", "2022-01-31", "7/2"),  # December alone
            ("2022-01-01", "2026-01-01", "0"),
        ],
    )
    def test_only_at_registered_establishments_since_2022(
        self, first: str, last: str, expected: str
    ) -> None:
        post = practice("post", first, last)
        found = asks_for(post, on="2026-01-01", establishments=unregistered())
        assert found == Fraction(expected)

    def test_also_under_the_wording_of_2025(self) -> None:
        post = practice("post", "2025-01-01", "2025-12-31")
        half = registered("2025-01-01", "2025-06-30")
        assert asks_for(post, on="2026-01-01", establishments=half) == 21

    @pytest.mark.parametrize(
        ("first", "last", "expected"),
        [
            ("2024-12-01", "2024-12-31", "met"),
            ("2025-01-01", "2025-01-31", "not-met"),
            ("2024-12-01", "2025-01-31", "undetermined"),
        ],
    )
    def test_regularly_since_2025(self, first: str, last: str, expected: str) -> None:
        post = practice("post", "2024-12-01", "2025-01-31")
        given = [
            hours(7, "2024-12-01", "2025-01-31"),
            hours(7, first, last, id="irregular", regular=False),
        ]
        data = general_practitioner(post, guidance=given)
        assert outcome(asked(data, "2026-01-01"), HOURS) == expected

    @pytest.mark.parametrize(("amount", "expected"), [("83.9", "not-met"), (84, "met")])
    def test_enough_on_average_over_two_years(self, amount: str | int, expected: str) -> None:
        given = [hours(amount, "2022-01-01", "2023-12-31")]
        data = general_practitioner(TWO_YEARS, guidance=given)
        assert outcome(asked(data, "2024-01-01"), HOURS) == expected

    def test_in_every_arena_of_the_specialty_in_part_three(self) -> None:
        year = {"first": "2021-01-01", "last": "2021-12-31"}
        assert asks_for(practice("p", **year, arena="institution"), on="2022-01-01") == 42
        assert asks_for(practice("p", **year, stage="lis2"), on="2022-01-01") == 0

    @pytest.mark.parametrize("specialty", ["SAM", "ARB"])
    def test_in_no_other_specialty(self, specialty: str) -> None:
        found = asked(general_practitioner(TWO_YEARS), "2024-01-01", specialty)
        assert HOURS not in {one.rule for one in found.conditions}

    def test_one_wording_for_all_under_the_other_reading(self) -> None:
        post = practice("post", "2020-01-01", "2021-12-31")
        assert asks_for(post, on="2021-12-31") == Fraction("73.5")
        assert asks_for(post, on="2021-12-31", guidance_version="assessment") == 84
        assert asks_for(post, on="2020-12-31", guidance_version="assessment") == Fraction("31.5")

    def test_whether_it_binds_is_a_reading(self) -> None:
        data = general_practitioner(TWO_YEARS, guidance=[group("2022-01-01", "2023-12-31")])
        assert asked(data, "2024-01-01").outcome.value == "not-met"
        beside = asked(data, "2024-01-01", guidance_hours_bind="beside")
        assert beside.outcome.value == "met"
        assert HOURS in {one.rule for one in beside.beside}


class TestFourthParagraphOpenPractice:
    """General practice asks for two years in open unselected practice, computed under § 31."""

    @pytest.mark.parametrize(("on", "expected"), [("2023-12-30", "not-met"), ("2023-12-31", "met")])
    def test_two_years_to_the_day(self, on: str, expected: str) -> None:
        post = practice("post", "2022-01-01", on)
        assert practised(post, on=on) == expected

    def test_half_time_takes_four_years(self) -> None:
        post = practice("post", "2020-01-01", "2023-12-31", fraction="50 %")
        assert practised(post, on="2023-12-31") == "met"
        short = practice("post", "2020-01-01", "2023-12-30", fraction="50 %")
        assert practised(short, on="2023-12-31") == "not-met"

    @pytest.mark.parametrize(
        "change",
        [
            {"arena": "other-general-practice"},
            {"arena": "institution"},
            {"stage": "lis2"},
            {"stage": "lis1", "specialty": None},
            {"specialty": "SAM"},
        ],
    )
    def test_other_service_does_not_count(self, change: Data) -> None:
        post = {**TWO_YEARS, **change}
        post = {key: value for key, value in post.items() if value is not None}
        assert practised(post, on="2024-01-01") == "not-met"

    def test_a_post_of_unknown_specialty_leaves_it_open(self) -> None:
        post = {**TWO_YEARS}
        del post["specialty"]
        found = finding(asked(general_practitioner(post), "2024-01-01"), OPEN)
        assert found.outcome.value == "undetermined"
        assert [(need.field, need.fact) for need in found.needs] == [("specialty", "post")]

    @pytest.mark.parametrize("body", ["municipality", "hospital"])
    def test_service_counts_when_the_establishment_has_confirmed_it(self, body: str) -> None:
        paper = {"by": "kommune", "body": body, "on": "2023-12-31"}
        assert practised({**TWO_YEARS, "confirmation": paper}, on="2024-01-01") == "met"

    @pytest.mark.parametrize("body", ["municipality", "hospital", "establishment", "employer"])
    def test_or_by_a_paper_of_its_own(self, body: str) -> None:
        post = {**TWO_YEARS}
        del post["confirmation"]
        paper = {"id": "paper", "kind": "service", "body": body, "on": "2023-12-31"}
        given = [{**paper, "service": ["post"]}]
        assert practised(post, on="2024-01-01", confirmations=given) == "met"
        other = [{**paper, "service": ["post"], "body": "other"}]
        assert practised(post, on="2024-01-01", confirmations=other) == "not-met"

    def test_service_without_confirmation_does_not_count(self) -> None:
        post = {**TWO_YEARS, "confirmation": "none"}
        assert practised(post, on="2024-01-01") == "not-met"
        assert months(asked(general_practitioner(post), "2024-01-01"), OPEN) == 0

    def test_service_before_authorisation_does_not_count(self) -> None:
        granted = [{"id": "a", "kind": "authorisation", "granted": "2022-01-02"}]
        assert practised(TWO_YEARS, on="2024-01-01", authorisations=granted) == "not-met"

    @pytest.mark.parametrize("specialty", ["SAM", "ARB"])
    def test_in_no_other_specialty(self, specialty: str) -> None:
        found = asked(general_practitioner(TWO_YEARS), "2024-01-01", specialty)
        assert OPEN not in {one.rule for one in found.conditions}

    def test_the_decision_about_it_alone(self) -> None:
        data = general_practitioner(TWO_YEARS)
        found = ask(data, "2023-12-31", "open-practice", specialty="ALM")
        assert found.outcome.value == "met"
        assert ask(data, "2019-02-28", "open-practice", specialty="ALM").before_force
        assert not ask(data, "2019-03-01", "open-practice", specialty="ALM").before_force


class TestAbsence:
    """§ 31(3)-(4) c: what goes above ten per cent of the two years is deducted from them."""

    @pytest.mark.parametrize(
        ("last", "excess", "expected"), [("2022-05-13", "0", "met"), ("2022-05-14", "1", "not-met")]
    )
    def test_seventy_three_of_seven_hundred_and_thirty_days(
        self, last: str, excess: str, expected: str
    ) -> None:
        data = general_practitioner(TWO_YEARS, absences=[away("sick", "2022-03-02", last)])
        found = asked(data, "2024-01-01")
        assert str(deduction(found, OPEN).excess) == excess
        assert outcome(found, OPEN) == expected

    @pytest.mark.parametrize(
        ("kind", "weighs"),
        [
            ("course", 0),
            ("holiday", 0),
            ("transferred-holiday", 100),
            ("advance-holiday", 100),
            ("covid", 100),
            ("parental", 100),
        ],
    )
    def test_what_is_absence_now(self, kind: str, weighs: int) -> None:
        away_ = away(kind, "2022-01-01", "2022-04-10")
        found = asked(general_practitioner(TWO_YEARS, absences=[away_]), "2024-01-01")
        assert deduction(found, OPEN).total == weighs

    @pytest.mark.parametrize(
        ("last", "wording", "weighs"), [("2019-06-20", FIRST, 0), ("2019-06-21", SECOND, 20)]
    )
    @pytest.mark.parametrize("kind", ["transferred-holiday", "advance-holiday"])
    def test_all_holiday_was_service_until_20_june_2019(
        self, kind: str, last: str, wording: date, weighs: int
    ) -> None:
        """The later wording also reaches a part that had not ended by then."""
        post = practice("post", "2019-03-01", last)
        found = asked(
            general_practitioner(post, absences=[away(kind, "2019-04-01", "2019-04-20")]),
            "2019-07-01",
        )
        weighed = deduction(found, OPEN)
        assert date.fromordinal(weighed.provision.first) == wording
        assert weighed.total == weighs

    @pytest.mark.parametrize("kind", ["course", "holiday"])
    def test_courses_and_holiday_were_service_then_too(self, kind: str) -> None:
        post = practice("post", "2019-03-01", "2019-06-20")
        absences = [
            away(kind, "2019-03-01", "2019-04-20"),
            away("sick", "2019-05-01", "2019-05-15"),
        ]
        found = asked(general_practitioner(post, absences=absences), "2019-07-01")
        weighed = deduction(found, OPEN)
        # 112 days of service: 11.2 are free, of 15.
        assert (str(weighed.total), str(weighed.allowance)) == ("15", "56/5")
        assert str(weighed.excess) == "19/5"
        assert str(weighed.provision.citation) == "§ 31(3)"

    def test_of_the_two_years_themselves_or_of_all_the_rest(self) -> None:
        other = practice("home", "2024-01-01", "2024-12-31", arena="institution")
        absences = [away("sick", "2022-01-01", "2022-04-10")]
        data = general_practitioner(TWO_YEARS, other, absences=absences)
        own = asked(data, "2025-01-01")
        rest = asked(data, "2025-01-01", ten_per_cent_part="whole-rest")
        assert str(deduction(own, OPEN).allowance) == "73"
        assert str(deduction(rest, OPEN).allowance) == "548/5"
        assert (outcome(own, OPEN), outcome(rest, OPEN)) == ("not-met", "met")

    @pytest.mark.parametrize(("stage", "allowance"), [("lis2", "548/5"), ("lis1", "73")])
    def test_part_two_is_of_the_rest_and_part_one_is_not(self, stage: str, allowance: str) -> None:
        other = practice("home", "2024-01-01", "2024-12-31", arena="hospital", stage=stage)
        absences = [away("sick", "2022-01-01", "2022-04-10")]
        data = general_practitioner(TWO_YEARS, other, absences=absences)
        rest = asked(data, "2025-01-01", ten_per_cent_part="whole-rest")
        assert str(deduction(rest, OPEN).allowance) == allowance

    def test_of_all_the_rest_before_june_2019_too(self) -> None:
        post = practice("post", "2019-03-01", "2019-06-20")
        later = practice("home", "2019-07-01", "2019-10-08", arena="institution")
        absences = [away("sick", "2019-05-01", "2019-05-15")]
        for stage in ("lis2", "lis3"):
            data = general_practitioner(post, {**later, "stage": stage}, absences=absences)
            rest = asked(data, "2019-12-31", ten_per_cent_part="whole-rest")
            assert str(deduction(rest, OPEN).allowance) == "106/5"  # 11.2 and 10

    def test_the_day_it_is_full(self) -> None:
        assert served(asked(general_practitioner(TWO_YEARS), "2024-06-01"), OPEN).reached == (
            date(2023, 12, 31).toordinal()
        )


class TestFourthParagraphGroups:
    """General and occupational medicine ask for two years in a group, community medicine three."""

    @pytest.mark.parametrize("specialty", ["ALM", "ARB"])
    @pytest.mark.parametrize(
        ("last", "expected"), [("2023-12-30", "not-met"), ("2023-12-31", "met")]
    )
    def test_two_years(self, specialty: str, last: str, expected: str) -> None:
        data = general_practitioner(guidance=[group("2022-01-01", last)])
        found = asked(data, "2026-01-01", specialty)
        assert outcome(found, TWO) == expected
        assert THREE not in {one.rule for one in found.conditions}

    @pytest.mark.parametrize(
        ("last", "expected"), [("2024-12-30", "not-met"), ("2024-12-31", "met")]
    )
    def test_three_years(self, last: str, expected: str) -> None:
        data = general_practitioner(guidance=[group("2022-01-01", last)])
        found = asked(data, "2026-01-01", "SAM")
        assert outcome(found, THREE) == expected
        assert {one.rule for one in found.conditions} == {THREE}

    def test_an_attested_programme_under_the_other_reading(self) -> None:
        given = [group("2022-01-17", "2023-12-12", attested=True)]
        data = general_practitioner(guidance=given)
        for specialty, rule in (("ALM", TWO), ("ARB", TWO), ("SAM", THREE)):
            assert outcome(asked(data, "2026-01-01", specialty), rule) == "not-met"
            programme = asked(data, "2026-01-01", specialty, group_period="programme")
            assert outcome(programme, rule) == "met"

    @pytest.mark.parametrize(("on", "before"), [("2019-02-28", True), ("2019-03-01", False)])
    def test_since_1_march_2019(self, on: str, before: bool) -> None:
        assert asked(general_practitioner(), on).before_force is before


class TestLocalGuidance:
    """What the ALIS and SamLIS offices ask for is reported beside the verdict."""

    @pytest.mark.parametrize(
        ("last", "expected"), [("2022-06-29", "not-met"), ("2022-06-30", "met")]
    )
    def test_six_months_in_an_institution(self, last: str, expected: str) -> None:
        post = practice("home", "2022-01-01", last, arena="institution")
        found = asked(general_practitioner(post), "2026-01-01")
        assert {one.rule: one.outcome.value for one in found.beside}["alis-institution"] == expected

    @pytest.mark.parametrize(
        ("last", "expected"), [("2025-12-30", "not-met"), ("2025-12-31", "met")]
    )
    def test_four_years_of_community_medicine(self, last: str, expected: str) -> None:
        post = practice("post", "2022-01-01", last, arena="community-medicine", specialty="SAM")
        found = asked(general_practitioner(post), "2026-01-01", "SAM")
        beside = {one.rule: one.outcome.value for one in found.beside}
        assert beside["samlis-community-medicine"] == expected
        assert set(beside) == {
            *("samlis-community-medicine", "samlis-clinical", "samlis-group-hours"),
        }

    @pytest.mark.parametrize(
        "change", [{"specialty": "ALM"}, {"arena": "other"}, {"confirmation": "none"}]
    )
    def test_only_confirmed_service_of_that_kind(self, change: Data) -> None:
        post = practice(
            "post", "2022-01-01", "2025-12-31", arena="community-medicine", specialty="SAM"
        )
        found = asked(general_practitioner({**post, **change}), "2026-01-01", "SAM")
        assert outcome(found, "samlis-community-medicine") == "not-met"

    @pytest.mark.parametrize(
        ("first", "last", "fraction", "expected"),
        [
            ("2019-02-28", "2019-05-27", "1/2", "met"),
            ("2019-03-01", "2019-12-31", "1", "not-met"),
            ("2019-02-28", "2019-05-26", "1", "not-met"),
            ("2018-09-01", "2019-12-31", "49 %", "not-met"),
        ],
    )
    def test_in_training_on_1_march_2019(
        self, first: str, last: str, fraction: str, expected: str
    ) -> None:
        for stage in ("lis2", "lis3"):
            post = practice("post", first, last, fraction=fraction, stage=stage)
            found = asked(general_practitioner(post), "2020-01-01")
            assert outcome(found, "alis-in-training-2019") == expected

    @pytest.mark.parametrize(
        ("specialty", "conditions", "notes"),
        [
            (
                "ALM",
                {OPEN, HOURS, TWO, "alis-institution"},
                {"alis-in-training-2019", "alis-group-in-practice", "alis-most-practice"},
            ),
            (
                "SAM",
                {THREE, "samlis-community-medicine"},
                {"samlis-clinical", "samlis-group-hours"},
            ),
            ("ARB", {TWO}, set()),
        ],
    )
    def test_it_binds_only_who_asks_for_it(
        self, specialty: str, conditions: set[str], notes: set[str]
    ) -> None:
        found = decide(
            load_rules(),
            timeline(general_practitioner()),
            "practice-requirements",
            date(2026, 1, 1),
            layers=["local-guidance"],
            specialty=specialty,
        )
        assert {one.rule for one in found.conditions} == conditions
        assert {one.rule for one in found.beside} == notes

    def test_service_counts_after_authorisation_in_proportion_and_confirmed(self) -> None:
        half = practice("home", "2022-01-01", "2022-12-31", arena="institution", fraction="1/2")
        full = practice("home", "2022-01-01", "2022-06-30", arena="institution")
        late = [{"id": "a", "kind": "authorisation", "granted": "2022-01-02"}]
        for post, lists, expected in (
            (half, {}, "met"),
            (full, {"authorisations": late}, "not-met"),
            ({**full, "confirmation": "none"}, {}, "not-met"),
            ({**full, "specialty": "SAM"}, {}, "not-met"),
        ):
            found = asked(general_practitioner(post, **lists), "2026-01-01")
            assert outcome(found, "alis-institution") == expected


class TestInForce:
    """Parts two and three came on 1 March 2019, and what is asked for besides with them."""

    @pytest.mark.parametrize("rule", sorted(RULES))
    def test_from_that_day(self, rule: str) -> None:
        found, first = load_rules().rules[rule], FIRST.toordinal()
        assert found.at(first - 1) is None
        assert found.at(first) is not None
        assert found.at(date(2026, 3, 1).toordinal()) is not None
