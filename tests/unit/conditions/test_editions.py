from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from lisrules.conditions.base import Context, Finding
from lisrules.conditions.editions import begun
from lisrules.conditions.objectives import Attained
from tests.building import COMMON_HOSPITAL, COMMON_OLD, Data, assessment, passing, post
from tests.unit.conditions.deciding import context, dated, used, with_rules

EARLIER = {"started": "hospital", "until": "2027-09-01"}


def edition(name: str, **more: Any) -> Data:
    return {
        "kind": "objectives",
        "stage": "lis1",
        "sets": [name],
        "begun_in": "hospital",
        "approvals": [],
        **more,
    }


RULE = dated(
    "set",
    ("2017-03-17", edition("common-2017")),
    ("2025-09-01", edition("common-hospital-2025", earlier=EARLIER)),
)


def doctor(begun: str = "2025-08-31", *, old: str | None = None, new: str | None = None) -> Data:
    """Begun on a day, with the objectives of the old and of the new set decided on days."""
    return {
        **passing(),
        "service": [post("h", "hospital", begun, "2026-08-31")],
        "assessments": [
            *(assessment(code, old) for code in COMMON_OLD if old),
            *(assessment(code, new) for code in COMMON_HOSPITAL if new),
        ],
    }


def made(data: Data, on: str = "2028-03-01", **options: str) -> Context:
    return with_rules(context(data, on, {}, **options), RULE)


def find(data: Data, on: str = "2028-03-01", **options: str) -> Finding:
    return made(data, on, **options).find("set")


def sets(finding: Finding) -> list[tuple[str, ...]]:
    """The sets of the choices that are open."""
    assert isinstance(finding.detail, Attained)
    return [choice.sets for choice in finding.detail.choices]


class TestTheDeadline:
    @pytest.mark.parametrize(
        ("decided", "in_time", "too_late"),
        [
            ("2027-08-31", "met", "met"),
            ("2027-09-01", "met", "not-met"),
            ("2027-09-02", "not-met", "not-met"),
        ],
    )
    def test_its_own_day_is_in_time_or_too_late(
        self, decided: str, in_time: str, too_late: str
    ) -> None:
        data = doctor(old=decided)
        assert find(data, deadline_day="in-time").outcome.value == in_time
        assert find(data, deadline_day="too-late").outcome.value == too_late

    @pytest.mark.parametrize(
        ("decided", "matters"),
        [("2027-08-31", False), ("2027-09-01", True), ("2027-09-02", False)],
    )
    def test_its_day_is_a_question_for_what_was_decided_on_it(
        self, decided: str, matters: bool
    ) -> None:
        assert ("deadline-day" in used(find(doctor(old=decided)))) is matters


class TestTheChoice:
    def test_who_began_before_may_finish_on_either(self) -> None:
        both = [("common-hospital-2025",), ("common-2017",)]
        for data in (doctor(old="2027-01-01"), doctor(new="2027-01-01")):
            finding = find(data)
            assert (finding.outcome.value, sets(finding)) == ("met", both)

    def test_who_began_on_the_day_has_the_new_set_alone(self) -> None:
        finding = find(doctor("2025-09-01", old="2027-01-01"))
        assert finding.outcome.value == "not-met"
        assert sets(finding) == [("common-hospital-2025",)]
        assert used(finding) == {}

    def test_may_be_a_duty_until_the_deadline(self) -> None:
        compulsory = {"old_objective_set": "compulsory"}
        new = doctor(new="2027-01-01")
        assert find(new, "2027-09-01", **compulsory).outcome.value == "not-met"
        assert find(new, "2027-09-02", **compulsory).outcome.value == "met"

    def test_a_month_on_both_sides_is_open_where_the_sets_differ(self) -> None:
        assert find(doctor("2025", old="2027-01-01")).outcome.value == "undetermined"
        assert find(doctor("2025", new="2027-01-01")).outcome.value == "met"

    def test_where_service_is_not_known_any_day_may_be_the_first(self) -> None:
        unknown = doctor(old="2027-01-01")
        del unknown["service"]
        assert find(unknown).outcome.value == "undetermined"
        assert find({**unknown, "service": []}).outcome.value == "not-met"


class TestTheBeginning:
    SERVICES = (
        post("first", "hospital", "2025-08-01", "2025-08-31", confirmation="none"),
        post("second", "hospital", "2025-09-01", "2026-08-31"),
    )

    def test_is_the_first_post_or_the_first_that_is_confirmed(self) -> None:
        data = {**passing(), "service": list(self.SERVICES)}
        for option, first in (("first-post", "2025-08-01"), ("confirmed", "2025-09-01")):
            day = date.fromisoformat(first).toordinal()
            assert begun(made(data, start_of_part=option), "lis1", "hospital") == (day, day)

    def test_chooses_the_sets_under_its_reading(self) -> None:
        data = {**doctor(old="2027-01-01"), "service": list(self.SERVICES)}
        assert find(data, start_of_part="first-post").outcome.value == "met"
        assert find(data, start_of_part="confirmed").outcome.value == "not-met"
        assert used(find(data))["start-of-part"] == "first-post"

    def test_is_none_before_the_first_day(self) -> None:
        data = doctor("2025-09-01")
        assert begun(made(data, "2025-08-31"), "lis1", "hospital") is None
        assert begun(made(data, "2025-09-01"), "lis1", "hospital") is not None
