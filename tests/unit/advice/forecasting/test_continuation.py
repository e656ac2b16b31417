"""The service that is assumed: derived from the conditions, and like what the doctor has had."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from lisrules.advice.forecasting.continuation import Continuation
from lisrules.advice.forecasting.forecast import Assumptions, forecast
from lisrules.advice.forecasting.serving import AssumedPost
from tests.building import Data
from tests.law.doctors import ask, doctor, hospital, municipality
from tests.law.residents import later, part_one, resident

FULL = Continuation(Fraction(1))


def assumed(
    data: Data, on: str, continuation: Continuation = FULL, question: str = "lis1", **more: Any
) -> Assumptions:
    """What a forecast takes for granted."""
    return forecast(ask(data, on, question, **more), None, continuation).assumptions


def told(post: AssumedPost) -> tuple[str, str, str, str | None]:
    """Stage, arena and days of an assumed post."""
    last = None if post.last is None else date.fromordinal(post.last).isoformat()
    return post.stage, post.arena, date.fromordinal(post.first).isoformat(), last


class TestSteps:
    def test_the_municipality_follows_the_day_after_the_hospital_is_full(self) -> None:
        found = assumed(doctor(hospital("2024-09-01", "2025-02-28")), "2025-02-28")
        assert [told(post) for post in found.posts] == [
            ("lis1", "hospital", "2025-03-01", "2025-08-31"),
            ("lis1", "municipality", "2025-09-01", "2026-02-28"),
        ]
        assert [post.rules for post in found.posts] == [
            ("sf-2-2-hospital",),
            ("sf-2-2-municipality", "sf-2-2-order"),
        ]

    def test_what_is_planned_is_not_assumed_again(self) -> None:
        data = doctor(hospital("2024-09-01", "2025-08-31", planned=True), authorised="2024-06-01")
        found = assumed(data, "2025-02-28")
        assert [told(post) for post in found.posts] == [
            ("lis1", "municipality", "2025-09-01", "2026-02-28")
        ]

    def test_municipality_served_too_early_is_served_again(self) -> None:
        """The hospital year was full on 31 August 2025; of the half-year, two months were after."""
        data = doctor(
            hospital("2024-09-01", "2025-08-31"), municipality("2025-05-01", "2025-10-31")
        )
        found = assumed(data, "2025-10-31")
        assert [told(post)[1:] for post in found.posts] == [
            ("municipality", "2025-11-01", "2026-02-28")
        ]

    def test_nothing_is_assumed_where_no_time_is_missing(self) -> None:
        data = doctor(
            hospital("2024-09-01", "2025-08-31"), municipality("2025-09-01", "2026-02-28")
        )
        assert assumed(data, "2026-02-28").posts == ()

    def test_a_step_that_is_never_enough_is_the_last(self) -> None:
        """No service counts before an authorisation."""
        data = doctor(hospital("2024-09-01", "2025-02-28")) | {"authorisations": []}
        found = assumed(data, "2025-02-28")
        assert [told(post) for post in found.posts] == [("lis1", "hospital", "2025-03-01", None)]

    def test_the_total_gives_a_step_for_the_specialty(self) -> None:
        """Part one is 18 months, then 50 months of cardiology: 10 more of 78."""
        data = resident(later("2021-03-01", "2025-04-30"))
        found = assumed(data, "2025-04-30", question="specialist-approval", specialty="HJS")
        assert [told(post) for post in found.posts] == [
            ("lis3", "hospital", "2025-05-01", "2026-02-28")
        ]
        assert (found.posts[0].specialty, found.posts[0].like) == ("HJS", "own")

    def test_the_parts_come_before_the_total(self) -> None:
        data = doctor(part_one()[0])
        found = assumed(data, "2020-08-31", question="specialist-approval", specialty="HJS")
        assert [told(post) for post in found.posts] == [
            ("lis1", "municipality", "2020-09-01", "2021-02-28"),
            ("lis3", "hospital", "2021-03-01", "2026-02-28"),
        ]

    def test_general_practice_is_served_in_open_practice(self) -> None:
        found = assumed(resident(), "2021-02-28", question="specialist-approval", specialty="ALM")
        assert [told(post) for post in found.posts] == [
            ("lis3", "open-general-practice", "2021-03-01", "2023-02-28"),
            ("lis3", "open-general-practice", "2023-03-01", "2026-02-28"),
        ]


class TestPosts:
    def test_are_like_the_latest_of_the_part_at_the_place_of_the_latest_in_the_arena(self) -> None:
        first = hospital("2024-09-01", "2024-12-31", post="lis1-rest", establishment="north")
        again = hospital("2025-01-01", "2025-02-28", name="again", post="lis1-agreement")
        found = assumed(doctor(first, again | {"establishment": "south"}), "2025-02-28")
        ward, office = found.posts
        assert (ward.post, ward.establishment) == ("lis1-agreement", "south")
        assert (ward.like, ward.place_of) == ("again", "again")
        assert (office.post, office.establishment) == ("lis1-agreement", None)
        assert (office.like, office.place_of) == ("again", None)

    def test_for_the_specialty_are_like_those_of_the_specialty(self) -> None:
        """Research, another specialty and training abroad tell nothing of a post to come."""
        mine = later("2021-03-01", "2022-02-28", establishment="north", stage="lis2")
        other = later("2022-03-01", "2023-02-28", name="other", specialty="LUN", arena="other")
        away = later("2023-03-01", "2023-08-31", name="away", country="DK", arena="other")
        study = later("2023-09-01", "2024-02-29", name="study", work="research", arena="research")
        found = assumed(
            resident(mine, other, away, study),
            "2024-02-29",
            question="specialist-approval",
            specialty="HJS",
        ).posts[-1]
        assert (found.arena, found.establishment, found.like) == ("hospital", "north", "own")

    def test_are_announced_where_the_doctor_has_had_none(self) -> None:
        ward, office = assumed(doctor(), "2025-02-28").posts
        assert (ward.post, ward.like, office.post, office.like) == (
            *("lis1-announced", None),
            *("lis1-announced", None),
        )

    def test_have_an_id_of_their_own(self) -> None:
        data = doctor(hospital("2024-09-01", "2025-02-28", name="assumed-1"))
        assert [post.id for post in assumed(data, "2025-02-28").posts] == [
            "assumed-1-x",
            "assumed-2",
        ]


class TestSince:
    def test_is_the_day_after_the_last_post_or_after_the_decision(self) -> None:
        data = doctor(hospital("2024-09-01", "2025-02-28"))
        assert told(assumed(data, "2025-01-31").posts[0])[2] == "2025-03-01"
        assert told(assumed(data, "2025-06-30").posts[0])[2] == "2025-07-01"

    def test_may_be_given(self) -> None:
        later_on = Continuation(Fraction(1), date(2025, 4, 1))
        data = doctor(hospital("2024-09-01", "2025-02-28"))
        assert told(assumed(data, "2025-02-28", later_on).posts[0])[2:] == (
            "2025-04-01",
            "2025-09-30",
        )

    def test_after_the_horizon_assumes_nothing(self) -> None:
        late = Continuation(Fraction(1), date(2045, 1, 1))
        found = assumed(doctor(hospital("2024-09-01", "2025-02-28")), "2025-02-28", late)
        assert (found.posts, found.replaced) == ((), ())

    def test_takes_the_place_of_posts_that_run_on(self) -> None:
        """An ongoing post is confirmed through February; from March the assumption counts."""
        going = hospital("2024-09-01", "2025-02-28") | {"through": "ongoing"}
        found = assumed(doctor(going), "2025-02-28")
        assert found.replaced == ("hospital",)
        assert told(found.posts[0])[2:] == ("2025-03-01", "2025-08-31")


class TestObjectives:
    def test_still_lacking_are_attained_and_named(self) -> None:
        every = Continuation(Fraction(1), objectives=True)
        data = doctor(hospital("2024-09-01", "2025-02-28"))
        made = forecast(ask(data, "2025-02-28"), None, every)
        assert made.day == date(2026, 2, 28)
        named = made.assumptions.objectives
        assert {"KLS-001", "KLK-040", "FKMS-007"} <= set(named)
        assert made.assumptions.attained_on == date(2025, 3, 1).toordinal()

    def test_that_are_attained_are_not_named(self) -> None:
        every = Continuation(Fraction(1), objectives=True)
        data = doctor(hospital("2024-09-01", "2025-02-28"))
        data["assessments"] = [_attained("KLS-001", "2025-01-10")]
        assert "KLS-001" not in assumed(data, "2025-02-28", every).objectives

    def test_planned_ones_keep_their_day(self) -> None:
        every = Continuation(Fraction(1), objectives=True)
        data = doctor(hospital("2024-09-01", "2025-02-28"))
        data["assessments"] = [_attained("KLS-001", "2026-05-05") | {"planned": True}]
        assert forecast(ask(data, "2025-02-28"), None, every).day == date(2026, 5, 5)

    def test_are_not_assumed_unasked(self) -> None:
        made = forecast(ask(doctor(hospital("2024-09-01", "2025-02-28")), "2025-02-28"), None, FULL)
        assert (made.day, made.assumptions.objectives) == (None, ())


def _attained(code: str, on: str) -> Data:
    said = {"on": on, "positive": True}
    return {
        "id": f"a-{code}",
        "objective": code,
        "outcome": "attained",
        "decided": {"on": on, "by": "leader", "capacity": "leader"},
        "recommendations": [
            {"role": "educational-supervisor", "by": "one", **said},
            {"role": "clinical-supervisor", "by": "two", **said},
        ],
    }
