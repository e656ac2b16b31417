"""§ 2(5)-(6) and § 8(1): at which establishments the training is, and in which posts."""

from __future__ import annotations

from typing import Any

import pytest

from lisrules.engine.decision import Decision
from tests.building import Data
from tests.law.doctors import ask, doctor, finding, outcome, ruling
from tests.law.places import missing, place, post, spent, stands

HOSPITAL, GENERAL, EITHER = "sf-2-6-hospital", "sf-2-6-general-practice", "sf-2-6-either"
ELSEWHERE, POST = "sf-2-5-agreed", "sf-8-1"
APPROVED = stands("approved", "2019-03-01")
YEAR = ("2020-01-01", "2020-12-31")


def asked(
    *posts: Data, at: list[Data] | None = None, on: str = "2024-06-30", **more: Any
) -> Decision:
    specialty = more.pop("specialty", "HJS")
    places = [place(APPROVED)] if at is None else at
    return ask(doctor(*posts, establishments=places, **more), on, "lis3", specialty=specialty)


def elsewhere(name: str = "there") -> Data:
    return place(name=name, kind="other")


class TestSixthParagraphFirstSentence:
    """§ 2(6) s.1: hospital specialties, essentially at approved establishments."""

    def test_all_of_it(self) -> None:
        found = asked(post("p", *YEAR))
        assert outcome(found, HOSPITAL) == "met"
        assert spent(found, HOSPITAL) == {"approved": "12 m 0 d"}

    def test_none_of_it(self) -> None:
        found = asked(post("p", *YEAR, establishment="there"), at=[place(APPROVED), elsewhere()])
        assert outcome(found, HOSPITAL) == "not-met"
        assert spent(found, HOSPITAL) == {"not-agreed": "12 m 0 d"}

    def test_no_training_at_all_is_none_of_it(self) -> None:
        assert outcome(asked(), HOSPITAL) == "not-met"

    def test_between_them_it_takes_a_ruling(self) -> None:
        found = asked(
            post("p", *YEAR),
            post("q", "2021-01-01", "2021-01-31", establishment="there", agreed_with="here"),
            at=[place(APPROVED), elsewhere()],
        )
        assert outcome(found, HOSPITAL) == "undetermined"
        assert missing(found, HOSPITAL) == [("ruling", None)]
        assert spent(found, HOSPITAL) == {"approved": "12 m 0 d", "agreed": "1 m 0 d"}

    @pytest.mark.parametrize(
        ("first", "expected"), [("2020-01-01", "met"), ("2020-01-02", "undetermined")]
    )
    def test_one_day_before_the_approval(self, first: str, expected: str) -> None:
        stood = stands("approved", first, applied="2019-10-01")
        assert outcome(asked(post("p", *YEAR), at=[place(stood)]), HOSPITAL) == expected

    @pytest.mark.parametrize(
        ("last", "expected"), [("2020-12-31", "met"), ("2020-12-30", "undetermined")]
    )
    def test_one_day_after_the_approval(self, last: str, expected: str) -> None:
        stood = stands("approved", "2019-03-01", last)
        assert outcome(asked(post("p", *YEAR), at=[place(stood)]), HOSPITAL) == expected

    def test_only_days_up_to_the_date_count(self) -> None:
        later = post("q", "2021-01-01", "2021-12-31", establishment="there")
        places = [place(APPROVED), elsewhere()]
        found = asked(post("p", *YEAR), later, at=places, on="2020-12-31")
        assert outcome(found, HOSPITAL) == "met"
        found = asked(post("p", *YEAR), later, at=places, on="2021-01-01")
        assert outcome(found, HOSPITAL) == "undetermined"

    def test_part_time_is_shown_as_training_time(self) -> None:
        found = asked(post("p", *YEAR, fraction="0.5"))
        assert spent(found, HOSPITAL) == {"approved": "6 m 0 d"}

    def test_registered_is_not_approved(self) -> None:
        stood = stands("registered", "2019-03-01")
        assert outcome(asked(post("p", *YEAR), at=[place(stood)]), HOSPITAL) == "not-met"

    def test_approved_for_another_specialty_leaves_it_open(self) -> None:
        stood = stands("approved", "2019-03-01", specialty="ANE")
        found = asked(post("p", *YEAR), at=[place(stood)])
        assert outcome(found, HOSPITAL) == "undetermined"
        assert spent(found, HOSPITAL) == {"other-approved": "12 m 0 d"}

    @pytest.mark.parametrize(
        ("code", "expected"), [("MED", "met"), ("195", "met"), ("ANE", "undetermined")]
    )
    def test_part_two_is_common_to_the_group(self, code: str, expected: str) -> None:
        stood = stands("approved", "2019-03-01", specialty=code)
        found = asked(post("p", *YEAR, stage="lis2"), at=[place(stood)])
        assert outcome(found, HOSPITAL) == expected

    def test_part_three_is_not(self) -> None:
        stood = stands("approved", "2019-03-01", specialty="MED")
        assert outcome(asked(post("p", *YEAR), at=[place(stood)]), HOSPITAL) == "undetermined"

    def test_service_for_another_specialty_is_none(self) -> None:
        other = post("q", *YEAR, specialty="ANE", establishment="there")
        found = asked(post("p", *YEAR), other, at=[place(APPROVED), elsewhere()])
        assert outcome(found, HOSPITAL) == "met"

    def test_in_another_country(self) -> None:
        found = asked(post("p", *YEAR), post("q", "2021-01-01", "2021-12-31", country="SE"))
        assert outcome(found, HOSPITAL) == "undetermined"
        assert spent(found, HOSPITAL) == {"approved": "12 m 0 d", "abroad": "12 m 0 d"}

    @pytest.mark.parametrize("key", ["establishment", "specialty"])
    def test_not_known(self, key: str) -> None:
        service = post("p", *YEAR)
        del service[key]
        found = asked(service)
        assert outcome(found, HOSPITAL) == "undetermined"
        assert missing(found, HOSPITAL) == [(key, "p"), ("ruling", None)]

    def test_a_last_day_that_is_only_a_year(self) -> None:
        stood = stands("approved", "2019-03-01", "2021-06-30")
        found = asked(post("p", "2020-01-01", "2021"), at=[place(stood)])
        assert outcome(found, HOSPITAL) == "undetermined"
        assert missing(found, HOSPITAL) == [("through", "p"), ("ruling", None)]
        found = asked(post("p", "2020-01-01", "2021"), at=[place(APPROVED)])
        assert outcome(found, HOSPITAL) == "met"

    def test_lists_not_known(self) -> None:
        data = doctor(post("p", *YEAR))
        found = ask(data, "2024-06-30", "lis3", specialty="HJS")
        assert missing(found, HOSPITAL) == [("establishments", None), ("ruling", None)]
        del data["service"]
        found = ask(data, "2024-06-30", "lis3", specialty="HJS")
        assert ("service", None) in missing(found, HOSPITAL)

    def test_standing_not_known(self) -> None:
        found = asked(post("p", *YEAR), at=[{"id": "here", "kind": "hospital"}])
        assert missing(found, HOSPITAL) == [("standing", "here"), ("ruling", None)]

    def test_a_partial_day_of_the_approval_leaves_it_open(self) -> None:
        stood = stands("approved", "2020-01", applied="2019-10-01")
        found = asked(post("p", *YEAR), at=[place(stood)])
        assert outcome(found, HOSPITAL) == "undetermined"
        assert ("standing-dates", "here") in missing(found, HOSPITAL)


class TestRuling:
    """What is essential is a matter of judgement; the latest ruling decides."""

    def ruled(self, *rulings: Data, on: str = "2024-06-30") -> str:
        places = [place(APPROVED), elsewhere()]
        away = post("q", "2021-01-01", "2021-12-31", establishment="there")
        found = asked(post("p", *YEAR), away, at=places, rulings=list(rulings), on=on)
        return outcome(found, HOSPITAL)

    @pytest.mark.parametrize(("holds", "expected"), [(True, "met"), (False, "not-met")])
    def test_decides(self, holds: bool, expected: str) -> None:
        assert self.ruled(ruling("essential-part", "2024-05-01", holds=holds)) == expected

    @pytest.mark.parametrize(
        ("on", "expected"), [("2024-04-30", "undetermined"), ("2024-05-01", "met")]
    )
    def test_from_its_day(self, on: str, expected: str) -> None:
        assert self.ruled(ruling("essential-part", "2024-05-01"), on=on) == expected

    def test_the_latest(self) -> None:
        first = ruling("essential-part", "2024-05-01", holds=False)
        later = {**ruling("essential-part", "2024-05-02"), "id": "later"}
        assert self.ruled(first, later) == "met"

    @pytest.mark.parametrize(("code", "expected"), [("HJS", "met"), ("ANE", "undetermined")])
    def test_on_the_specialty(self, code: str, expected: str) -> None:
        assert self.ruled(ruling("essential-part", "2024-05-01", specialty=code)) == expected

    def test_overrides_what_seems_clear(self) -> None:
        found = asked(
            post("p", *YEAR), rulings=[ruling("essential-part", "2024-05-01", holds=False)]
        )
        assert outcome(found, HOSPITAL) == "not-met"


def practice(**more: Any) -> Data:
    return post("p", *YEAR, specialty="ALM", arena="open-general-practice", **more)


class TestSixthParagraphSecondSentence:
    """§ 2(6) s.2: general practice, essentially attached to registered establishments."""

    @pytest.mark.parametrize(
        ("standing", "expected"), [("registered", "met"), ("approved", "not-met")]
    )
    def test_registered(self, standing: str, expected: str) -> None:
        stood = stands(standing, "2019-03-01", specialty="ALM")
        found = asked(practice(), at=[place(stood)], specialty="ALM")
        assert outcome(found, GENERAL) == expected

    def test_service_elsewhere_by_agreement_may_be_attached_to_it(self) -> None:
        stood = stands("registered", "2019-03-01", specialty="ALM")
        service = practice(establishment="there", agreed_with="here")
        found = asked(service, at=[place(stood), elsewhere()], specialty="ALM")
        assert outcome(found, GENERAL) == "undetermined"

    def test_is_not_asked_of_others(self) -> None:
        found = asked(post("p", *YEAR))
        assert {GENERAL, EITHER}.isdisjoint(one.rule for one in found.conditions)


class TestSixthParagraphThirdSentence:
    """§ 2(6) s.3: community and occupational medicine, at either."""

    @pytest.mark.parametrize("code", ["SAM", "ARB"])
    @pytest.mark.parametrize(
        ("standing", "expected"),
        [("registered", "met"), ("approved", "met"), ("neither", "not-met")],
    )
    def test_either(self, code: str, standing: str, expected: str) -> None:
        stood = stands(standing, "2019-03-01", specialty=code)
        found = asked(post("p", *YEAR, specialty=code), at=[place(stood)], specialty=code)
        assert outcome(found, EITHER) == expected

    def test_service_elsewhere_by_agreement_may_be_attached(self) -> None:
        stood = stands("registered", "2019-03-01", specialty="SAM")
        service = post("p", *YEAR, specialty="SAM", establishment="there", agreed_with="here")
        found = asked(service, at=[place(stood), elsewhere()], specialty="SAM")
        assert outcome(found, EITHER) == "undetermined"


class TestFifthParagraphSecondSentence:
    """§ 2(5) s.2: training elsewhere where the establishments agree."""

    def told(self, **more: Any) -> Decision:
        return asked(post("p", *YEAR, **more), at=[place(APPROVED), elsewhere()])

    def test_nothing_elsewhere(self) -> None:
        assert outcome(self.told(), ELSEWHERE) == "not-applicable"

    def test_agreed(self) -> None:
        found = self.told(establishment="there", agreed_with="here")
        assert outcome(found, ELSEWHERE) == "met"

    def test_an_agreement_that_is_not_recorded_may_exist(self) -> None:
        found = self.told(establishment="there")
        assert outcome(found, ELSEWHERE) == "undetermined"
        assert missing(found, ELSEWHERE) == [("agreed-with", "p")]

    def test_another_country_has_a_rule_of_its_own(self) -> None:
        assert outcome(self.told(country="DK"), ELSEWHERE) == "not-applicable"

    def test_does_not_touch_the_verdict(self) -> None:
        found = self.told(establishment="there")
        assert ELSEWHERE in {one.rule for one in found.beside}


class TestPosts:
    """§ 8(1): the training is in posts for doctors in specialist training."""

    @pytest.mark.parametrize(
        ("kind", "expected"), [("lis", "met"), ("other", "not-met"), (None, "undetermined")]
    )
    def test_kind_of_post(self, kind: str | None, expected: str) -> None:
        service = {k: v for k, v in post("p", *YEAR, post=kind).items() if v is not None}
        found = asked(service)
        assert outcome(found, POST) == expected
        assert (("post", "p") in missing(found, POST)) == (kind is None)

    def test_one_wrong_post_is_enough(self) -> None:
        found = asked(post("p", *YEAR), post("q", "2021-01-01", "2021-01-01", post="other"))
        assert outcome(found, POST) == "not-met"
        assert outcome(asked(post("p", *YEAR), on="2020-12-31"), POST) == "met"

    def test_no_service(self) -> None:
        assert outcome(asked(), POST) == "not-applicable"

    def test_abroad_and_other_specialties_are_not_asked(self) -> None:
        found = asked(
            post("p", *YEAR, post="other", country="SE"),
            post("q", *YEAR, post="other", specialty="ANE"),
        )
        assert outcome(found, POST) == "not-applicable"

    def test_perhaps_of_the_specialty(self) -> None:
        service = post("p", *YEAR, post="other")
        del service["specialty"]
        found = asked(service)
        assert outcome(found, POST) == "undetermined"
        assert missing(found, POST) == [("specialty", "p")]

    def test_is_not_asked_attached_to_registered_establishments(self) -> None:
        found = asked(practice(post="other"), specialty="ALM")
        assert POST not in {one.rule for one in found.beside}

    def test_does_not_bind(self) -> None:
        found = asked(post("p", *YEAR, post="other"))
        assert finding(found, POST).rule in {one.rule for one in found.beside}
