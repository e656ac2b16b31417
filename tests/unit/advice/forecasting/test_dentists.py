"""The earliest date of dentists: practice, then training, each for as long as its rule asks."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from lisrules import Continuation, Forecast, forecast
from lisrules.advice.forecasting.breakpoints import reached_rules
from lisrules.advice.forecasting.course import Course, course_of
from lisrules.advice.forecasting.soonest import soonest
from lisrules.documents.rule_files import load_rules
from lisrules.explanation.languages import LANGUAGES
from lisrules.values.outcome import Outcome
from tests.building import Data
from tests.law.doctors import ask, ruling
from tests.law.one_rule import served

AUTHORISATION, PRACTICE, TRAINING = "sf-34-authorisation", "sf-34-practice", "sf-34-training"
QUESTION, RESEARCH = "dentist-specialist", "dental-research-recognised"
FULL, EIGHTY, HALF = Fraction(1), Fraction(4, 5), Fraction(1, 2)


def dentist(*services: Data, granted: str = "2020-07-01", **more: Any) -> Data:
    """A dentist of whom everything is known and nothing happened but what is given."""
    held = {"id": "held", "kind": "authorisation", "profession": "dentist", "granted": granted}
    lists: Data = {name: [] for name in ("rulings", "confirmations", "absences")}
    return {"authorisations": [held], "service": list(services), **lists, **more}


def practice(first: str, last: str, **more: Any) -> Data:
    return (
        served(more.pop("name", "practice"), "dental-practice", first, last, arena="other") | more
    )


def training(first: str, last: str, specialty: str = "pedodonti", **more: Any) -> Data:
    name = more.pop("name", "training")
    made = served(name, "dental-training", first, last, arena="other", specialty=specialty)
    return made | more


def foreseen(data: Data, on: str, share: Fraction = FULL, since: date | None = None) -> Forecast:
    """The forecast of approval in paediatric dentistry."""
    decision = ask(data, on, QUESTION, specialty="pedodonti")
    return forecast(decision, None, Continuation(share, since))


def steps(found: Forecast) -> list[tuple[str, str, str | None]]:
    """Stage and days of every assumed post."""
    return [
        (
            post.stage.removeprefix("dental-"),
            date.fromordinal(post.first).isoformat(),
            None if post.last is None else date.fromordinal(post.last).isoformat(),
        )
        for post in found.assumptions.posts
    ]


def eighteen() -> Data:
    """Eighteen months of practice, from 1 August 2022 through 31 January 2024."""
    return dentist(practice("2022-08-01", "2024-01-31"))


class TestByHand:
    """Six of the 24 months of practice are missing on 31 January 2024, and all 36 of training."""

    def test_full_time(self) -> None:
        """Six months from 1 February 2024: through 31 July. Three years: through 31 July 2027."""
        found = foreseen(eighteen(), "2024-01-31")
        assert steps(found) == [
            ("practice", "2024-02-01", "2024-07-31"),
            ("training", "2024-08-01", "2027-07-31"),
        ]
        assert found.day == date(2027, 7, 31)

    def test_eighty_per_cent(self) -> None:
        """Seven months at 80 % are 5.6, through 31 August 2024; 0.4 of September is twelve days.

        At 80 % they take fifteen: through 15 September. 36 months at 80 % are 45: from
        16 September 2024 through 15 June 2028.
        """
        found = foreseen(eighteen(), "2024-01-31", EIGHTY)
        assert steps(found) == [
            ("practice", "2024-02-01", "2024-09-15"),
            ("training", "2024-09-16", "2028-06-15"),
        ]
        assert found.day == date(2028, 6, 15)

    def test_half_time(self) -> None:
        """Six months are twelve, through 31 January 2025; 36 are 72, through 31 January 2031."""
        found = foreseen(eighteen(), "2024-01-31", HALF)
        assert steps(found) == [
            ("practice", "2024-02-01", "2025-01-31"),
            ("training", "2025-02-01", "2031-01-31"),
        ]
        assert found.day == date(2031, 1, 31)

    def test_five_years_in_oral_surgery(self) -> None:
        """Practice through 31 July 2024, then 60 months of full time: through 31 July 2029."""
        decision = ask(eighteen(), "2024-01-31", QUESTION, specialty="oral-kirurgi-og-oral-medisin")
        assert forecast(decision, None, Continuation(FULL)).day == date(2029, 7, 31)

    def test_a_year_that_ends_on_a_leap_day(self) -> None:
        """A year of practice from 1 March 2023 ends on 29 February 2024."""
        found = foreseen(dentist(practice("2022-03-01", "2023-02-28")), "2023-02-28")
        assert steps(found) == [
            ("practice", "2023-03-01", "2024-02-29"),
            ("training", "2024-03-01", "2027-02-28"),
        ]

    @pytest.mark.parametrize(("year", "day"), [(2023, "2023-02-14"), (2024, "2024-02-15")])
    def test_a_part_of_february(self, year: int, day: str) -> None:
        """35 months from 1 February, then 16 of 31 days of January: 15/31 of a month is missing.

        Of 28 days that is 13.5, so the fourteenth; of 29 days 14.03, so the fifteenth.
        """
        data = dentist(
            practice("2017-01-01", "2018-12-31"), training(f"{year - 3}-02-01", f"{year}-01-16")
        )
        found = foreseen(data | {"authorisations": _held("2016-07-01")}, f"{year}-01-31")
        assert steps(found) == [("training", f"{year}-02-01", day)]
        assert found.day == date.fromisoformat(day)


def _held(granted: str) -> list[Data]:
    held: list[Data] = dentist(granted=granted)["authorisations"]
    return held


class TestProof:
    def test_met_on_the_day_and_not_the_day_before(self) -> None:
        found = foreseen(eighteen(), "2024-01-31", EIGHTY)
        assert found.before is not None
        assert (found.then.on, found.then.outcome) == (date(2028, 6, 15), Outcome.MET)
        assert (found.before.on, found.before.outcome) == (date(2028, 6, 14), Outcome.NOT_MET)

    def test_the_same_posts_written_down_give_the_same_day(self) -> None:
        more = (
            practice("2024-02-01", "2024-09-15", name="more", fraction="4/5"),
            training("2024-09-16", "2029-12-31", fraction="4/5"),
        )
        data = dentist(*eighteen()["service"], *more)
        answers = [
            ask(data, on, QUESTION, specialty="pedodonti").outcome.value
            for on in ("2028-06-14", "2028-06-15")
        ]
        assert answers == ["not-met", "met"]

    def test_each_condition_has_its_own_day(self) -> None:
        found = foreseen(eighteen(), "2024-01-31", EIGHTY)
        own = {one.rule: date.fromordinal(one.first or 0) for one in found.by_condition}
        assert own == {PRACTICE: date(2024, 9, 15), TRAINING: date(2028, 6, 15)}
        assert found.full_last is not None
        assert found.full_last.rule == TRAINING


class TestOrder:
    def test_training_alone_where_practice_is_full(self) -> None:
        data = dentist(practice("2021-01-01", "2022-12-31"), training("2023-01-01", "2024-12-31"))
        assert steps(foreseen(data, "2024-12-31")) == [("training", "2025-01-01", "2025-12-31")]

    def test_nothing_where_both_are_full(self) -> None:
        data = dentist(practice("2021-01-01", "2022-12-31"), training("2023-01-01", "2025-12-31"))
        found = foreseen(data, "2025-12-31")
        assert (steps(found), found.day) == ([], date(2025, 12, 31))

    def test_no_practice_once_the_training_has_begun(self) -> None:
        """Practice a day short of two years stays so: what comes after the training is too late."""
        data = dentist(practice("2021-01-01", "2022-12-30"), training("2023-01-01", "2024-12-31"))
        found = foreseen(data, "2024-12-31")
        assert steps(found) == [("training", "2025-01-01", "2025-12-31")]
        assert found.day is None
        assert [(one.rule, one.last) for one in found.preventing] == [(PRACTICE, None)]

    def test_practice_stays_open_where_the_training_may_have_begun(self) -> None:
        """The specialty of the training is not known, nor then whether practice comes first."""
        begun = training("2023-01-01", "2024-12-31")
        del begun["specialty"]
        found = foreseen(dentist(practice("2021-01-01", "2022-12-30"), begun), "2024-12-31")
        assert steps(found) == [("practice", "2025-01-01", None)]
        prevented = {one.rule: one.outcome for one in found.preventing}
        assert prevented == {PRACTICE: Outcome.UNDETERMINED, TRAINING: Outcome.NOT_MET}

    def test_training_in_another_specialty_does_not_end_practice(self) -> None:
        """A year, then another specialty: the second year of practice is assumed, and the rest."""
        other = training("2022-01-01", "2024-12-31", "periodonti")
        found = foreseen(dentist(practice("2021-01-01", "2021-12-31"), other), "2024-12-31")
        assert steps(found) == [
            ("practice", "2025-01-01", "2025-12-31"),
            ("training", "2026-01-01", "2028-12-31"),
        ]
        assert found.assumptions.posts[1].place_of is None

    def test_research_in_place_of_a_year(self) -> None:
        """With the ruling one year is enough, which ends on 31 July 2023: training alone."""
        accepted = [ruling(RESEARCH, "2024-01-01")]
        found = foreseen(eighteen() | {"rulings": accepted}, "2024-01-31")
        assert steps(found) == [("training", "2024-02-01", "2027-01-31")]

    def test_research_that_is_accepted_on_the_way(self) -> None:
        """The ruling of 1 April 2024 ends the practice that day; training from the day after."""
        accepted = [ruling(RESEARCH, "2024-04-01", planned=True)]
        found = foreseen(eighteen() | {"rulings": accepted}, "2024-01-31")
        assert steps(found) == [
            ("practice", "2024-02-01", "2024-04-01"),
            ("training", "2024-04-02", "2027-04-01"),
        ]

    def test_planned_practice_is_not_assumed_again(self) -> None:
        more = practice("2024-02-01", "2024-07-31", name="more", planned=True)
        found = foreseen(dentist(*eighteen()["service"], more), "2024-01-31")
        assert steps(found) == [("training", "2024-08-01", "2027-07-31")]


class TestAuthorisation:
    def test_training_before_it_does_not_count(self) -> None:
        """Practice counts without it, so training begins on 1 August 2024, and counts a year later.

        Three years from 1 August 2025: through 31 July 2028.
        """
        late = _held("2025-08-01")
        late[0]["planned"] = True
        found = foreseen(eighteen() | {"authorisations": late}, "2024-01-31")
        assert steps(found) == [
            ("practice", "2024-02-01", "2024-07-31"),
            ("training", "2024-08-01", "2028-07-31"),
        ]
        assert found.day == date(2028, 7, 31)

    def test_without_one_training_is_never_enough(self) -> None:
        found = foreseen(eighteen() | {"authorisations": []}, "2024-01-31")
        assert steps(found)[-1] == ("training", "2024-08-01", None)
        assert found.day is None
        assert [one.rule for one in found.preventing] == [AUTHORISATION, TRAINING]

    def test_one_that_ends_too_early(self) -> None:
        held = _held("2020-07-01")
        held[0]["until"] = "2027-07-30"
        found = foreseen(eighteen() | {"authorisations": held}, "2024-01-31")
        assert found.day is None
        assert found.preventing[0].rule == AUTHORISATION
        assert found.preventing[0].last == date(2027, 7, 30).toordinal()


class TestPosts:
    def test_are_where_such_service_last_was(self) -> None:
        first = practice("2022-08-01", "2023-01-31", establishment="north")
        again = practice("2023-02-01", "2024-01-31", name="again", establishment="south")
        surgery, course = foreseen(
            dentist(first, again | {"arena": "institution"}), "2024-01-31"
        ).assumptions.posts
        assert (surgery.arena, surgery.establishment, surgery.place_of) == (
            *("institution", "south"),
            "again",
        )
        assert (course.arena, course.establishment, course.place_of) == ("other", None, None)

    def test_are_for_the_specialty_only_in_training(self) -> None:
        found = foreseen(eighteen(), "2024-01-31").assumptions.posts
        assert [post.specialty for post in found] == [None, "pedodonti"]

    def test_have_no_kind(self) -> None:
        found = foreseen(eighteen(), "2024-01-31").assumptions
        assert [(post.post, post.like) for post in found.posts] == [(None, None), (None, None)]
        assert found.holiday is None

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_no_kind_is_told(self, lang: str) -> None:
        words = {
            "nb": ("(sted som i practice) [assumed-1]", "(uten bestemt sted) [assumed-2]"),
            "nn": ("(stad som i practice) [assumed-1]", "(utan bestemt stad) [assumed-2]"),
            "en": ("(place as in practice) [assumed-1]", "(at no particular place) [assumed-2]"),
        }
        text = foreseen(eighteen(), "2024-01-31").explain(lang, 200)
        assert all(part in text for part in words[lang])

    def test_since_takes_the_place_of_what_runs_on(self) -> None:
        going = practice("2022-08-01", "2024-01-31") | {"through": "ongoing"}
        found = foreseen(dentist(going), "2024-01-31", EIGHTY, date(2024, 2, 1))
        assert found.assumptions.replaced == ("practice",)
        assert found.day == date(2028, 6, 15)


class TestSoonest:
    def test_goes_on_at_the_fraction_of_the_latest_post(self) -> None:
        """Eighteen months, then January 2024 at half time: 5.5 months are missing, so eleven.

        From 1 February 2024 through 31 December; 36 months at half time are 72, through
        31 December 2030.
        """
        half = practice("2024-01-01", "2024-01-31", name="half", fraction="1/2")
        data = dentist(practice("2022-07-01", "2023-12-31"), half)
        decision = ask(data, "2024-01-31", QUESTION, specialty="pedodonti")
        found = soonest(decision)
        assert found is not None
        assert found.day == date(2030, 12, 31)
        told = forecast(decision, None, Continuation(HALF))
        assert (found.day, found.post) == (told.day, told.assumptions.posts[0])

    def test_says_nothing_without_authorisation(self) -> None:
        data = eighteen() | {"authorisations": []}
        assert soonest(ask(data, "2024-01-31", QUESTION, specialty="pedodonti")) is None

    def test_says_nothing_where_practice_comes_too_late(self) -> None:
        data = dentist(practice("2021-01-01", "2022-12-30"), training("2023-01-01", "2024-12-31"))
        assert soonest(ask(data, "2024-12-31", QUESTION, specialty="pedodonti")) is None


class TestCourse:
    def test_every_rule_about_dentists_rises(self) -> None:
        rules = load_rules()
        asked = reached_rules(rules, rules.decisions[QUESTION].conditions)
        assert {AUTHORISATION, PRACTICE, TRAINING, "sf-34-research"} == set(asked)
        assert {course_of(rules, rule) for rule in asked} == {Course.RISING}
