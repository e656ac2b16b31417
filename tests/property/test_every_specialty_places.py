"""In each specialty: places, guidance and groups bind, and what only duties rest on does not."""

from __future__ import annotations

from typing import Any

import pytest

from lisrules.conditions.base import Category, Specialty
from lisrules.conditions.essential_part import WhereServed
from lisrules.conditions.guidance_group import GroupYears
from lisrules.conditions.guidance_hours import GuidanceTime
from lisrules.conditions.supervisor import Supervisors
from lisrules.engine.decision import Decision
from tests.building import Data
from tests.law.doctors import finding
from tests.removing import (
    APPEAL,
    MET,
    NOT_ASKED,
    NOT_MET,
    OPEN,
    Changes,
    changed,
    doctor,
    left,
    needs,
)
from tests.specialists import GROUP_YEARS, GUIDANCE, PLACES, specialties, standing, stretches

SPECIALTIES = specialties()
REST = PLACES["s"]
HOURS, HOSPITAL_PLACE = "sf-2-3-hours", "sf-29-1-b-place"
every = pytest.mark.parametrize("specialty", SPECIALTIES, ids=lambda one: one.id)
grouped = pytest.mark.parametrize(
    "specialty", [one for one in SPECIALTIES if one.category in GROUP_YEARS], ids=lambda one: one.id
)
general = pytest.mark.parametrize(
    "specialty",
    [one for one in SPECIALTIES if one.category is Category.GENERAL],
    ids=lambda one: one.id,
)


def place_rule(specialty: Specialty) -> str:
    """The condition on where the essential part was."""
    by_category = {
        Category.HOSPITAL: HOSPITAL_PLACE,
        Category.GENERAL: "sf-2-6-general-practice",
    }
    return by_category.get(specialty.category, "sf-2-6-either")


@every
class TestWithoutTheStanding:
    def test_the_training_was_elsewhere(self, specialty: Specialty) -> None:
        one = doctor(specialty.id)
        decision = one.decided(establishments=self.places(one.data, []))
        assert decision.outcome.value == NOT_MET
        expected = {place_rule(specialty): NOT_MET, APPEAL: MET, "sf-2-5-agreed": OPEN}
        if standing(specialty) == "approved":
            # Only at approved establishments must the supervisor be employed in one.
            expected["sf-25-2"] = NOT_ASKED
        assert one.changes(decision) == expected
        (spent,) = self.where(decision, specialty).spent
        assert spent.place == "not-agreed"
        assert [*spent.shown] == [60, 0]
        posts = {stay.service for stay in spent.stays}
        assert posts == {post["id"] for post in one.data["service"][2:]}

    def test_a_standing_for_another_specialty(self, specialty: Specialty) -> None:
        one = doctor(specialty.id)
        other = {"specialty": "RAD" if specialty.id != "RAD" else "ORT", "from": "2019-03-01"}
        record = {**other, "standing": standing(specialty), "through": "ongoing"}
        decision = one.decided(establishments=self.places(one.data, [record]))
        assert decision.outcome.value == OPEN
        assert one.changes(decision) == {place_rule(specialty): OPEN, APPEAL: OPEN}

    def test_not_known_is_open(self, specialty: Specialty) -> None:
        one = doctor(specialty.id)
        decision = one.decided(establishments=self.places(one.data, None))
        assert decision.outcome.value == OPEN
        rules = [place_rule(specialty), APPEAL, "sf-2-5-agreed", "sf-25-2"]
        assert one.changes(decision) == dict.fromkeys(rules, OPEN)
        assert ("standing", REST) in needs(finding(decision, place_rule(specialty)))

    def places(self, data: Data, standings: list[Data] | None) -> list[Data]:
        return changed(data["establishments"], REST, standing=standings)

    def where(self, decision: Decision, specialty: Specialty) -> WhereServed:
        rule = place_rule(specialty)
        found = finding(decision, "sf-2-6-hospital" if rule == HOSPITAL_PLACE else rule)
        assert isinstance(found.detail, WhereServed)
        return found.detail


@general
class TestWithoutGuidance:
    """Five years at 42 hours are 210; without one entry there are 42 or 21 too few."""

    def test_the_hours_of_one_period(self, specialty: Specialty) -> None:
        one = doctor(specialty.id)
        for first, _, amount in GUIDANCE:
            decision = one.decided(guidance=left(one.data["guidance"], f"hours-{first}"))
            assert decision.outcome.value == NOT_MET
            assert one.changes(decision) == {HOURS: NOT_MET, APPEAL: MET}
            detail = finding(decision, HOURS).detail
            assert isinstance(detail, GuidanceTime)
            assert detail.hours_low == detail.hours_high == 210
            assert detail.given_low == detail.given_high == 210 - amount

    def test_an_hour_less(self, specialty: Specialty) -> None:
        one = doctor(specialty.id)
        decision = one.decided(guidance=changed(one.data["guidance"], "hours-2021-09-01", hours=41))
        assert one.changes(decision) == {HOURS: NOT_MET, APPEAL: MET}

    def test_hours_that_are_not_known(self, specialty: Specialty) -> None:
        one = doctor(specialty.id)
        guidance = changed(one.data["guidance"], "hours-2021-09-01", hours=None)
        decision = one.decided(guidance=guidance)
        assert decision.outcome.value == OPEN
        assert one.changes(decision) == {HOURS: OPEN, APPEAL: OPEN}
        assert needs(finding(decision, HOURS)) == {("hours", "hours-2021-09-01")}

    def test_not_given_regularly_since_2025(self, specialty: Specialty) -> None:
        one = doctor(specialty.id)
        guidance = changed(one.data["guidance"], "hours-2025-09-01", regular=False)
        decision = one.decided(guidance=guidance)
        assert one.changes(decision) == {HOURS: NOT_MET, APPEAL: MET}
        detail = finding(decision, HOURS).detail
        assert isinstance(detail, GuidanceTime)
        assert detail.irregular == ("hours-2025-09-01",)


@grouped
class TestWithoutTheGroup:
    def test_no_group(self, specialty: Specialty) -> None:
        one = doctor(specialty.id)
        decision = one.decided(guidance=left(one.data["guidance"], "group"))
        assert decision.outcome.value == NOT_MET
        assert one.changes(decision) == self.expected(specialty, NOT_MET, MET)
        assert self.years(decision, specialty).low == 0

    def test_a_day_too_short(self, specialty: Specialty) -> None:
        one = doctor(specialty.id)
        last = one.data["guidance"][-1]["through"].replace("08-31", "08-30")
        decision = one.decided(guidance=changed(one.data["guidance"], "group", through=last))
        expected = self.expected(specialty, NOT_MET, MET)
        del expected["sf-30-group"]
        assert one.changes(decision) == expected
        detail = self.years(decision, specialty)
        assert [*detail.low_shown] == [12 * detail.required - 1, 30]

    def test_no_guidance_known_is_open(self, specialty: Specialty) -> None:
        one = doctor(specialty.id)
        decision = one.decided(guidance=None)
        expected = self.expected(specialty, OPEN, OPEN)
        if specialty.category is Category.GENERAL:
            expected[HOURS] = OPEN
        assert one.changes(decision) == expected
        assert ("guidance", None) in needs(finding(decision, self.rule(specialty)))

    def expected(self, specialty: Specialty, outcome: str, appeal: str) -> Changes:
        return {self.rule(specialty): outcome, "sf-30-group": outcome, APPEAL: appeal}

    def rule(self, specialty: Specialty) -> str:
        three = specialty.category is Category.COMMUNITY
        return "sf-2-4-group-three" if three else "sf-2-4-group-two"

    def years(self, decision: Decision, specialty: Specialty) -> GroupYears:
        detail = finding(decision, self.rule(specialty)).detail
        assert isinstance(detail, GroupYears)
        return detail


@every
class TestDutiesDoNotBind:
    """Who supervised, in which posts, and what came with the application decide nothing."""

    def told(self, specialty: Specialty, expected: Changes, **lists: Any) -> Decision:
        one = doctor(specialty.id)
        decision = one.decided(**lists)
        assert decision.outcome.value == MET
        assert one.changes(decision) == expected
        return decision

    def by_part(self, specialty: Specialty, outcome: str) -> Changes:
        rules = ["sf-25-3-part-three", *(["sf-25-3-part-two"] if specialty.group else [])]
        return dict.fromkeys(rules, outcome)

    def people(self, specialty: Specialty, **more: Any) -> list[Data]:
        return changed(doctor(specialty.id).data["people"], "s-educational", **more)

    def test_the_specialty_of_the_supervisor(self, specialty: Specialty) -> None:
        people = self.people(specialty, specialties=[])
        decision = self.told(specialty, self.by_part(specialty, NOT_MET), people=people)
        detail = finding(decision, "sf-25-3-part-three").detail
        assert isinstance(detail, Supervisors)
        assert [one.person for one in detail.persons if one.lacking] == ["s-educational"]

    def test_it_is_not_known(self, specialty: Specialty) -> None:
        people = self.people(specialty, specialties=None)
        decision = self.told(specialty, self.by_part(specialty, OPEN), people=people)
        assert needs(finding(decision, "sf-25-3-part-three")) == {("specialties", "s-educational")}

    def test_the_appointment(self, specialty: Specialty) -> None:
        expected = self.by_part(specialty, NOT_MET)
        if standing(specialty) == "approved":
            expected["sf-25-2"] = NOT_MET
        self.told(specialty, expected, people=self.people(specialty, appointments=[]))

    def test_the_employment(self, specialty: Specialty) -> None:
        approved = standing(specialty) == "approved"
        expected = {"sf-25-2": NOT_MET} if approved else {}
        self.told(specialty, expected, people=self.people(specialty, employments=[]))

    def test_the_fee(self, specialty: Specialty) -> None:
        self.told(specialty, {"sf-30-fee": NOT_MET}, confirmations=[])

    def test_the_application(self, specialty: Specialty) -> None:
        self.told(specialty, {"sf-30-documents": NOT_MET}, applications=[])

    def test_a_post_that_was_not_for_training(self, specialty: Specialty) -> None:
        last = stretches(specialty)[-1].name
        service = changed(doctor(specialty.id).data["service"], last, post="other")
        hospital = specialty.category is Category.HOSPITAL
        self.told(specialty, {"sf-8-1": NOT_MET} if hospital else {}, service=service)
