"""§ 37: the old scheme, going over to the new one, and EEA doctors under way."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from lisrules.conditions.applied import AppliedBy
from tests.building import Data
from tests.law.doctors import ask, away, doctor, finding, outcome, paper, ruling
from tests.law.one_rule import rule_outcome, sent, served

QUESTION = "keeps-old-scheme"


def trainee(
    specialty: str, first: str = "2018-01-01", last: str = "2024-12-31", **more: Any
) -> Data:
    """In training in a specialty, by default on 1 March 2019, and nothing else happened."""
    post = served("post", "lis3", first, last, specialty=specialty)
    return doctor(post, **{"applications": [], **more})


def answer(data: Data, on: str, specialty: str, **readings: str) -> str:
    chosen = {name.replace("_", "-"): option for name, option in readings.items()}
    return ask(data, on, QUESTION, chosen or None, specialty).outcome.value


class TestFirstParagraph:
    """Approval given under earlier rules is kept."""

    def test_it_is(self) -> None:
        data = doctor(rulings=[ruling("earlier-approval", "2010-01-01", specialty="HJS")])
        decision = ask(data, "2026-01-01", QUESTION, specialty="HJS")
        assert outcome(decision, "sf-37-1") == "met"
        other = ask(data, "2026-01-01", QUESTION, specialty="LUN")
        assert outcome(other, "sf-37-1") == "not-applicable"

    def test_where_nobody_knows_of_any(self) -> None:
        data = doctor()
        assert outcome(ask(data, "2026-01-01", QUESTION, specialty="HJS"), "sf-37-1") == (
            "not-applicable"
        )
        del data["rulings"]
        assert outcome(ask(data, "2026-01-01", QUESTION, specialty="HJS"), "sf-37-1") == (
            "undetermined"
        )


class TestSecondParagraphA:
    """Hospital specialties: the establishment assesses earlier training by a day."""

    def duty(self, on: str, *papers: str, **more: Any) -> str:
        given = [paper("conversion-assessed", day, body="hospital") for day in papers]
        data = trainee("HJS", confirmations=given, **more)
        return outcome(ask(data, on, QUESTION, specialty="HJS"), "sf-37-2-a")

    @pytest.mark.parametrize(
        ("on", "expected"),
        [("2021-12-31", "undetermined"), ("2023-12-31", "undetermined"), ("2024-01-01", "not-met")],
    )
    def test_open_until_the_day_has_passed(self, on: str, expected: str) -> None:
        assert self.duty(on) == expected

    @pytest.mark.parametrize(
        ("day", "expected"), [("2023-12-31", "met"), ("2024-01-01", "not-met")]
    )
    def test_assessed_by_then(self, day: str, expected: str) -> None:
        assert self.duty("2026-01-01", day) == expected

    def test_half_a_year_after_the_return(self) -> None:
        absent = [away("parental", "2023-08-01", "2024-03-31")]
        assert self.duty("2026-01-01", "2024-10-01", absences=absent) == "met"
        assert self.duty("2026-01-01", "2024-10-02", absences=absent) == "not-met"
        assert self.duty("2024-10-01", absences=absent) == "undetermined"

    def test_not_for_who_began_later(self) -> None:
        data = trainee("HJS", "2019-03-02")
        decision = ask(data, "2026-01-01", QUESTION, specialty="HJS")
        assert outcome(decision, "sf-37-2-a") == "not-applicable"


class TestSecondParagraphC:
    """Hospital specialties: with under three years left, the old scheme is open without end."""

    def data(self, *, holds: bool = True, **more: Any) -> Data:
        left = ruling("less-than-three-years-left", "2020-01-01", holds=holds, **more)
        return trainee("HJS", rulings=[left])

    @pytest.mark.parametrize("on", ["2020-01-01", "2026-01-01", "2050-01-01"])
    def test_no_last_day(self, on: str) -> None:
        assert answer(self.data(), on, "HJS") == "met"

    def test_three_years_or_more_left(self) -> None:
        assert answer(self.data(holds=False), "2026-01-01", "HJS") == "not-met"

    def test_how_much_was_left_is_for_a_person_to_judge(self) -> None:
        assert answer(trainee("HJS"), "2026-01-01", "HJS") == "undetermined"

    def test_of_the_same_specialty(self) -> None:
        assert answer(self.data(specialty="LUN"), "2026-01-01", "HJS") == "undetermined"
        assert answer(self.data(specialty="HJS"), "2026-01-01", "HJS") == "met"

    @pytest.mark.parametrize(
        ("first", "last", "expected"),
        [
            ("2019-03-01", "2024-12-31", "met"),
            ("2019-03-02", "2024-12-31", "not-met"),
            ("2014-01-01", "2019-03-01", "met"),
            ("2014-01-01", "2019-02-28", "not-met"),
        ],
    )
    def test_in_training_on_the_day(self, first: str, last: str, expected: str) -> None:
        data = {**self.data(), "service": trainee("HJS", first, last)["service"]}
        assert answer(data, "2026-01-01", "HJS") == expected

    def test_between_two_posts_it_takes_a_ruling(self) -> None:
        posts = trainee("HJS", "2014-01-01", "2019-02-28")["service"]
        posts += [served("next", "lis3", "2019-03-02", "2024-12-31", specialty="HJS")]
        data = {**self.data(), "service": posts}
        assert answer(data, "2026-01-01", "HJS") == "undetermined"
        for holds, expected in ((True, "met"), (False, "not-met")):
            said = ruling("in-training-2019", "2020-01-01", holds=holds)
            ruled = {**data, "rulings": [*data["rulings"], said]}
            assert answer(ruled, "2026-01-01", "HJS") == expected

    def test_the_list_of_rulings_must_be_known(self) -> None:
        data = self.data()
        del data["rulings"]
        assert answer(data, "2026-01-01", "HJS") == "undetermined"

    def test_in_training_in_the_specialty(self) -> None:
        assert answer(self.data(), "2026-01-01", "LUN") == "not-met"

    def test_a_ruling_on_the_day_decides_unless_it_is_on_another_specialty(self) -> None:
        none = {**self.data(), "service": []}
        said = ruling("in-training-2019", "2020-01-01")
        own = {**none, "rulings": [*none["rulings"], said]}
        other = {**none, "rulings": [*none["rulings"], {**said, "specialty": "LUN"}]}
        assert (answer(own, "2026-01-01", "HJS"), answer(other, "2026-01-01", "HJS")) == (
            "met",
            "not-met",
        )


class TestThirdParagraphA:
    """General practice, community and occupational medicine: apply by a day."""

    @pytest.mark.parametrize(
        ("specialty", "last", "late"),
        [
            ("ALM", "2026-12-31", "2027-01-01"),
            ("SAM", "2026-12-31", "2027-01-01"),
            ("ARB", "2028-12-31", "2029-01-01"),
        ],
    )
    def test_the_last_day(self, specialty: str, last: str, late: str) -> None:
        assert answer(trainee(specialty), last, specialty) == "met"
        assert answer(trainee(specialty), late, specialty) == "not-met"
        in_time = trainee(specialty, applications=sent(specialty, last))
        too_late = trainee(specialty, applications=sent(specialty, late))
        assert answer(in_time, "2030-01-01", specialty) == "met"
        assert answer(too_late, "2030-01-01", specialty) == "not-met"
        assert answer(in_time, "2030-01-01", specialty, deadline_day="too-late") == "not-met"

    def test_whoever_was_not_in_training_has_no_old_scheme(self) -> None:
        assert answer(trainee("ALM", "2019-03-02"), "2020-01-01", "ALM") == "not-met"
        assert answer(trainee("SAM"), "2020-01-01", "ALM") == "not-met"

    def test_three_years_left_is_not_asked_about(self) -> None:
        data = trainee(
            "ALM", rulings=[ruling("less-than-three-years-left", "2020-01-01", holds=False)]
        )
        assert answer(data, "2026-01-01", "ALM") == "met"

    @pytest.mark.parametrize(
        ("specialty", "rule"),
        [
            ("ALM", "sf-37-3-a-applied"),
            ("SAM", "sf-37-3-a-applied"),
            ("ARB", "sf-37-3-a-occupational"),
        ],
    )
    def test_what_the_change_of_2022_moved(self, specialty: str, rule: str) -> None:
        """Until then the day was 1 March 2025 for all three."""
        found = [
            finding(ask(trainee(specialty), on, QUESTION, specialty=specialty), rule).detail
            for on in ("2021-12-31", "2022-01-01")
        ]
        days = [detail.last for detail in found if isinstance(detail, AppliedBy)]
        moved = date(2028 if specialty == "ARB" else 2026, 12, 31)
        assert days == [date(2025, 3, 1).toordinal(), moved.toordinal()]

    @pytest.mark.parametrize("name", ["keeps-old-scheme", "specialist-approval"])
    def test_an_application_may_name_the_decision(self, name: str) -> None:
        data = trainee("ALM", applications=sent(name, "2025-01-01"))
        assert answer(data, "2030-01-01", "ALM") == "met"


class TestThirdParagraphB:
    """Who agrees to go over is assessed by a day; it moved later than for hospital specialties."""

    def duty(self, on: str, *papers: Data) -> str:
        data = trainee("ALM", confirmations=list(papers))
        return outcome(ask(data, on, QUESTION, specialty="ALM"), "sf-37-3-b-deadline")

    AGREED = paper("conversion-agreed", "2020-01-01", body="municipality")

    def assessed(self, on: str) -> Data:
        return paper("conversion-assessed", on, body="municipality")

    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            ("2022-03-01", "undetermined"),
            ("2022-03-02", "not-met"),
            ("2022-08-31", "not-met"),
            ("2022-09-01", "undetermined"),
            ("2023-12-31", "undetermined"),
            ("2024-01-01", "not-met"),
        ],
    )
    def test_the_day_of_each_wording(self, on: str, expected: str) -> None:
        assert self.duty(on, self.AGREED) == expected

    @pytest.mark.parametrize(
        ("day", "expected"), [("2023-12-31", "met"), ("2024-01-01", "not-met")]
    )
    def test_assessed_by_then(self, day: str, expected: str) -> None:
        assert self.duty("2026-01-01", self.AGREED, self.assessed(day)) == expected

    def test_no_duty_without_agreement(self) -> None:
        assert self.duty("2026-01-01") == "not-applicable"

    @pytest.mark.parametrize(("on", "expected"), [("2024-10-01", "met"), ("2024-10-02", "not-met")])
    def test_half_a_year_after_the_return(self, on: str, expected: str) -> None:
        absent = [away("parental", "2023-08-01", "2024-03-31")]
        papers = [self.AGREED, self.assessed(on)]
        data = trainee("ALM", confirmations=papers, absences=absent)
        decision = ask(data, "2026-01-01", QUESTION, specialty="ALM")
        assert outcome(decision, "sf-37-3-b-deadline") == expected


class TestFourthParagraph:
    """EEA-educated, authorised, and in training on 1 March 2019."""

    def data(self, **more: Any) -> Data:
        education = {"country": "DK", "eea": True, "completed": "2017-06-30"}
        return {**trainee("LUN"), "education": education, **more}

    def test_the_facts_are_enough(self) -> None:
        assert rule_outcome(self.data(), "2019-03-01", "sf-37-4", "HJS") == "met"

    @pytest.mark.parametrize(
        "more",
        [
            {"education": {"country": "NO", "eea": True}},
            {"education": {"country": "US", "eea": False}},
            {"service": trainee("HJS", "2019-03-02")["service"]},
            {"service": trainee("HJS", "2014-01-01", "2019-02-28")["service"]},
            {"authorisations": []},
            {"authorisations": [{"id": "l", "kind": "licence", "granted": "2017-01-01"}]},
        ],
    )
    def test_each_is_needed(self, more: Data) -> None:
        assert rule_outcome(self.data(**more), "2026-01-01", "sf-37-4", "HJS") == "not-met"

    def test_where_the_education_is_not_known(self) -> None:
        data = self.data()
        del data["education"]
        assert rule_outcome(data, "2026-01-01", "sf-37-4", "HJS") == "undetermined"

    def test_a_ruling_is_enough(self) -> None:
        data = doctor(rulings=[ruling("eea-before-2019", "2020-01-01")])
        assert rule_outcome(data, "2020-01-01", "sf-37-4", "HJS") == "met"
        assert rule_outcome(data, "2019-12-31", "sf-37-4", "HJS") == "not-met"

    def test_a_ruling_decides_against_what_the_facts_show(self) -> None:
        data = self.data(rulings=[ruling("eea-before-2019", "2020-01-01", holds=False)])
        assert rule_outcome(data, "2020-01-01", "sf-37-4", "HJS") == "not-met"
        assert rule_outcome(data, "2019-12-31", "sf-37-4", "HJS") == "met"

    def test_the_list_of_rulings_must_be_known(self) -> None:
        data = self.data()
        del data["rulings"]
        assert rule_outcome(data, "2026-01-01", "sf-37-4", "HJS") == "undetermined"

    @pytest.mark.parametrize(
        ("granted", "expected"),
        [("2019-03-01", "met"), ("2019-03-02", "not-met"), ("2019-03", "undetermined")],
    )
    def test_authorised_on_that_day(self, granted: str, expected: str) -> None:
        given = [{"id": "a", "kind": "authorisation", "granted": granted}]
        data = self.data(authorisations=given)
        assert rule_outcome(data, "2026-01-01", "sf-37-4", "HJS") == expected

    def test_an_authorisation_lost_since_does_not_matter(self) -> None:
        given = [
            {"id": "a", "kind": "authorisation", "granted": "2018-01-01", "until": "2021-12-31"}
        ]
        data = self.data(authorisations=given)
        assert rule_outcome(data, "2026-01-01", "sf-37-4", "HJS") == "met"

    def test_it_opens_parts_two_and_three(self) -> None:
        language = [paper("language", "2019-01-01", body="employer")]
        data = self.data(confirmations=language)
        assert ask(data, "2019-03-01", "start-lis2-3").outcome.value == "met"
