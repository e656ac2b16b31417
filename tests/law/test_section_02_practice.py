"""§ 2(3)-(4): what general practice and its neighbours ask for besides."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from lisrules.conditions.guidance_hours import GuidanceTime
from lisrules.documents.rule_files import load_rules
from tests.building import Data
from tests.law.doctors import ask, away, finding, months, outcome
from tests.law.practising import HOURS, OPEN, THREE, TWO, TWO_YEARS, asked
from tests.law.tables.practice import RULES
from tests.practitioners import (
    general_practitioner,
    group,
    hours,
    practice,
    registered,
    unregistered,
)


def practised(*posts: Data, on: str, **lists: list[Data]) -> str:
    return outcome(asked(general_practitioner(*posts, **lists), on), OPEN)


def amounts(*posts: Data, on: str, **more: Any) -> tuple[Fraction, Fraction]:
    """The hours asked for at least and at most, and none given."""
    lists = {name: more.pop(name) for name in ("establishments", "absences") if name in more}
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
        ("year", "expected"), [("2020", "63/2"), ("2021", "42"), ("2022", "0"), ("2025", "0")]
    )
    def test_no_establishment_abroad_is_registered(self, year: str, expected: str) -> None:
        """Before 2022 the text speaks of the whole training, wherever it is."""
        post = practice("post", f"{year}-01-01", f"{year}-12-31", country="SE")
        unknown = {**post}
        del unknown["establishment"]
        for one in (post, unknown):
            assert asks_for(one, on="2026-01-01") == Fraction(expected)

    @pytest.mark.parametrize(
        ("year", "month"),
        [("2019", "21/8"), ("2020", "21/8"), ("2021", "7/2"), ("2022", "7/2"), ("2025", "7/2")],
    )
    def test_full_leave_is_left_out_under_every_wording(self, year: str, month: str) -> None:
        """Half a year on leave but for its first month; holiday and courses are service."""
        post, one = practice("post", f"{year}-07-01", f"{year}-12-31"), Fraction(month)
        for kind in ("parental", "sick", "child-sick", "transferred-holiday", "other-leave"):
            leave = [away(kind, f"{year}-08-01", f"{year}-12-31")]
            assert asks_for(post, on="2026-01-01", absences=leave) == one
            other = asks_for(post, on="2026-01-01", absences=leave, guidance_leave="asked")
            assert other == 6 * one
        for kind in ("course", "holiday"):
            counts = [away(kind, f"{year}-08-01", f"{year}-12-31")]
            assert asks_for(post, on="2026-01-01", absences=counts) == 6 * one

    @pytest.mark.parametrize(("kind", "june"), [("transferred-holiday", 20), ("sick", 0)])
    def test_what_is_leave_by_the_wording_of_the_day(self, kind: str, june: int) -> None:
        """Until 20 June 2019 transferred holiday counts as service (§ 31(3))."""
        post = practice("post", "2019-06-01", "2019-06-30")
        leave = [away(kind, "2019-06-01", "2019-06-30")]
        expected = Fraction(63, 24) * Fraction(june, 30)
        assert asks_for(post, on="2026-01-01", absences=leave) == expected

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
        binding = asked(data, "2024-01-01")
        assert binding.outcome.value == "not-met"
        assert HOURS in {one.rule for one in binding.conditions}
        # What is left open is the objectives, of which no edition is known for the day.
        beside = asked(data, "2024-01-01", guidance_hours_bind="beside")
        assert beside.outcome.value == "undetermined"
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
        groups = {one.rule for one in found.conditions} & {TWO, THREE}
        assert groups == {THREE}

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


class TestInForce:
    """Parts two and three came on 1 March 2019, and what is asked for besides with them."""

    @pytest.mark.parametrize("rule", sorted(RULES))
    def test_from_that_day(self, rule: str) -> None:
        found, first = load_rules().rules[rule], date(2019, 3, 1).toordinal()
        assert found.at(first - 1) is None
        assert found.at(first) is not None
        assert found.at(date(2026, 3, 1).toordinal()) is not None
