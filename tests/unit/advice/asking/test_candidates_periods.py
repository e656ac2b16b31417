"""The answers to days of role holders and establishments, of which one or several are open."""

from __future__ import annotations

from copy import deepcopy
from datetime import date, timedelta
from functools import cache
from typing import Any, Final

import pytest

from lisrules.advice.asking.answers import CODES, NO_WAYS, FactChange, Scale, changed, facts_if
from lisrules.advice.asking.ask_next import ask_next, ways_of
from lisrules.advice.asking.asked import Asked
from lisrules.advice.asking.candidates_periods import OF_PERIODS
from lisrules.advice.asking.case import Case
from lisrules.conditions.base import Need
from lisrules.documents.rule_files import load_rules
from lisrules.engine.decide import decide
from lisrules.engine.decision import Decision
from lisrules.timeline.model import Timeline
from lisrules.values.outcome import Outcome
from lisrules.values.partial import PartialDate
from tests.building import Data, timeline
from tests.specialists import ON, complete, specialties

MET, NO, OPEN = Outcome.MET, Outcome.NOT_MET, Outcome.UNDETERMINED
HJS, ALM = "HJS", "ALM"
WHO, PLACE = "s-educational", "e-rest"


@cache
def _complete(specialty: str) -> Data:
    return complete(next(one for one in specialties() if one.id == specialty))


def supervised(**lists: list[Data]) -> Data:
    """A doctor in cardiology who is through, with some lists of the supervisor since LIS1 changed.

    Part two began on 1 September 2021 and part three on 1 September 2023; both end on
    31 August 2026.
    """
    data = deepcopy(_complete(HJS))
    (who,) = (one for one in data["people"] if one["id"] == WHO)
    who.update(lists)
    return data


def trained(specialty: str, *standing: Data) -> Data:
    """A doctor who is through, all of whose posts since 1 September 2021 were at one place."""
    data = deepcopy(_complete(specialty))
    (place,) = (one for one in data["establishments"] if one["id"] == PLACE)
    place["standing"] = list(standing)
    return data


def role(first: str, last: str | None) -> Data:
    found = {"role": "educational-supervisor", "establishment": PLACE, "from": first}
    return found if last is None else {**found, "through": last}


def job(first: str, last: str | None) -> Data:
    found = {"establishment": PLACE, "from": first}
    return found if last is None else {**found, "through": last}


def held(first: str, last: str | None = None, code: str = HJS) -> Data:
    found = {"specialty": code, "from": first}
    return found if last is None else {**found, "until": last}


def stands(first: str, last: str | None = "ongoing", applied: str | None = None) -> Data:
    """Registered for general practice."""
    found = {"specialty": ALM, "standing": "registered", "from": first, "through": last}
    found["applied"] = applied
    return {name: value for name, value in found.items() if value is not None}


def approved(first: str, last: str | None = "ongoing", applied: str | None = "2021-09-01") -> Data:
    """Approved for cardiology; applied for too late for § 38(1)."""
    return {**stands(first, last, applied), "specialty": HJS, "standing": "approved"}


def of(made: Timeline, specialty: str) -> Decision:
    return decide(
        load_rules(),
        made,
        "specialist-approval",
        ON,
        {"supervisor-binds": "binding"},
        specialty=specialty,
    )


def asked(data: Data, specialty: str, field: str, fact: str) -> Asked:
    """The question about a record, each of whose answers is what deciding it anew says."""
    decision = of(timeline(data), specialty)
    assert decision.used is OPEN
    (found,) = (one for one in ask_next(decision) if one.needs == (Need(field, fact),))
    for answered in found.answers:
        (answer,) = answered.answers
        assert answer.code in CODES
        written = timeline(changed(decision.timeline, answer.changes).to_data())
        assert written.facts == facts_if(decision.timeline, answer.changes)
        again = of(written, specialty)
        assert again.used is answered.outcome
        now = {one.rule: one.outcome for one in again.conditions}
        assert answered.conditions
        assert all(now[one.rule] is one.outcome for one in answered.conditions)
    return found


def tenures(data: Data) -> Asked:
    return asked(data, HJS, "tenures", WHO)


def outcomes(found: Asked) -> list[tuple[str, str | None, Outcome]]:
    return [(one.answers[0].code, one.answers[0].value, one.outcome) for one in found.answers]


def scale(data: Data, specialty: str, need: Need) -> Scale:
    found = ways_of(Case(of(timeline(data), specialty)), need).scale
    assert found is not None
    return found


def days_from(first: str, count: int) -> list[str]:
    begin = date.fromisoformat(first)
    return [str(begin + timedelta(n)) for n in range(count)]


class TestTenures:
    """Part three is supervised by a specialist, § 25(3); at all times an employee, § 25(2)."""

    def test_one_day_turns(self) -> None:
        found = tenures(supervised(specialties=[held("2021")]))
        assert outcomes(found) == [
            ("began", "2021-01-01", MET),
            ("began", "2021-09-01", MET),
            ("began", "2021-09-02", NO),
            ("began", "2021-12-31", NO),
        ]
        assert found.whole
        assert found.settles

    def test_one_day_is_all_there_can_be(self) -> None:
        """Every day of the month, written as data of its own."""
        told = {one.outcome for one in tenures(supervised(specialties=[held("2021-09")])).answers}
        every = {
            of(timeline(supervised(specialties=[held(first)])), HJS).used
            for first in days_from("2021-09-01", 30)
        }
        assert told == every == {MET, NO}

    def test_a_last_day(self) -> None:
        found = tenures(supervised(specialties=[held("2015-01-01", "2026-08")]))
        assert outcomes(found) == [
            ("ended", "2026-08-01", NO),
            ("ended", "2026-08-30", NO),
            ("ended", "2026-08-31", MET),
        ]

    def test_a_last_day_is_not_before_the_first(self) -> None:
        data = supervised(
            employments=[job("2026-08-15", "2026-08"), job("2015-01-01", "2026-08-20")]
        )
        assert outcomes(tenures(data))[0][1] == "2026-08-15"

    def test_an_end_that_is_not_stated(self) -> None:
        found = tenures(supervised(employments=[job("2015-01-01", None)]))
        assert outcomes(found) == [
            ("ended", "2015-01-01", NO),
            ("ended", "2026-08-30", NO),
            ("ended", "2026-08-31", MET),
            ("ongoing", None, MET),
        ]
        assert found.settles

    def test_what_begins_after_the_date_has_not_ended(self) -> None:
        need = Need("tenures", WHO)
        data = supervised(employments=[job("2015-01-01", "ongoing"), job("2027-01-01", None)])
        ways = ways_of(Case(of(timeline(data), HJS)), need)
        assert ([one.code for one in ways.answers], ways.scale, ways.whole) == (
            ["ongoing"],
            None,
            False,
        )

    def test_a_specialty_without_an_end_is_held(self) -> None:
        assert _ways(supervised(specialties=[held("2015-01-01")]), Need("tenures", WHO)) == NO_WAYS

    def test_several_days_at_once(self) -> None:
        """One job follows another in a month: with a gap, unless each is as long as it can be."""
        found = tenures(
            supervised(employments=[job("2015-01-01", "2024-05"), job("2024-06", None)])
        )
        assert outcomes(found) == [("longest", None, MET), ("shortest", None, NO)]
        assert not found.whole
        assert not found.settles
        (longest, shortest) = (one.answers[0].changes for one in found.answers)
        assert [(one.within, str(one.value)) for one in longest] == [
            ((0, "through"), "2024-05-31"),
            ((1, "from_"), "2024-06-01"),
            ((1, "through"), "ongoing"),
        ]
        assert [(one.within, str(one.value)) for one in shortest] == [
            ((0, "through"), "2024-05-01"),
            ((1, "from_"), "2024-06-30"),
            ((1, "through"), "2024-06-30"),
        ]

    def test_the_role_and_what_is_asked_for_on_its_days(self) -> None:
        """Long or short, both end on one day; the role alone may have been the longer."""
        data = supervised(
            specialties=[held("2015-01-01", "2026-08")],
            appointments=[role("2021-09-01", "2026-08")],
        )
        found = tenures(data)
        assert outcomes(found) == [
            ("longest", None, MET),
            ("shortest", None, MET),
            ("role-longest", None, NO),
            ("role-shortest", None, MET),
        ]
        assert not found.settles

    def test_a_code_that_nobody_knows_is_no_day(self) -> None:
        found = tenures(supervised(specialties=[held("2015-01-01", code="XYZ")]))
        assert (found.answers, found.whole) == ((), False)

    def test_days_of_the_employer_stand_in_the_record_of_the_employer(self) -> None:
        data = trained(HJS, approved("2021-09"))
        needs = {need for one in ask_next(of(timeline(data), HJS)) for need in one.needs}
        assert Need("tenures", WHO) not in needs
        assert asked(data, HJS, "standing-dates", PLACE).answers

    def test_days_of_the_job_and_of_the_employer_are_both_asked_for(self) -> None:
        data = trained(HJS, approved("2021-09"))
        data["people"] = supervised(employments=[job("2021-09", "ongoing")])["people"]
        assert [one[0] for one in outcomes(tenures(data))] == ["began", "began"]
        assert asked(data, HJS, "standing-dates", PLACE).answers


class TestStandingDates:
    """§ 2(6): the essential part at approved or registered establishments."""

    def test_one_day_turns(self) -> None:
        found = asked(trained(HJS, approved("2021-09")), HJS, "standing-dates", PLACE)
        assert outcomes(found) == [
            ("began", "2021-09-01", MET),
            ("began", "2021-09-02", OPEN),
            ("began", "2021-09-30", OPEN),
        ]
        assert found.whole

    def test_an_end_that_is_not_stated(self) -> None:
        found = asked(trained(HJS, approved("2019-03-01", None)), HJS, "standing-dates", PLACE)
        assert outcomes(found) == [
            ("ended", "2019-03-01", NO),
            ("ended", "2026-08-30", OPEN),
            ("ended", "2026-08-31", MET),
            ("ongoing", None, MET),
        ]

    def test_several_days_at_once(self) -> None:
        data = trained(HJS, approved("2021-09", "2026-08"))
        found = asked(data, HJS, "standing-dates", PLACE)
        assert outcomes(found) == [("longest", None, MET), ("shortest", None, OPEN)]
        assert not found.whole
        assert [
            [str(change.value) for change in one.answers[0].changes] for one in found.answers
        ] == [["2021-09-01", "2026-08-31"], ["2021-09-30", "2026-08-01"]]

    def test_a_standing_of_neither_is_short_where_the_others_are_long(self) -> None:
        no = {**approved("2021", "2021-09"), "standing": "neither"}
        found = asked(trained(HJS, no, approved("2021-09")), HJS, "standing-dates", PLACE)
        assert outcomes(found) == [("longest", None, MET), ("shortest", None, OPEN)]
        assert [
            [str(change.value) for change in one.answers[0].changes] for one in found.answers
        ] == [
            ["2021-09-30", "2021-09-30", "2021-09-01"],
            ["2021-01-01", "2021-09-30", "2021-09-30"],
        ]

    def test_a_partial_day_of_the_application(self) -> None:
        """§ 21(3): registered from the application."""
        data = trained(ALM, stands("2023-02-10", applied="2021"))
        found = asked(data, ALM, "standing-dates", PLACE)
        assert outcomes(found) == [
            ("applied", "2021-01-01", MET),
            ("applied", "2021-09-01", MET),
            ("applied", "2021-09-02", OPEN),
            ("applied", "2021-12-31", OPEN),
        ]

    def test_several_applications(self) -> None:
        data = trained(
            ALM,
            stands("2023-02-10", "2024-12-31", applied="2021"),
            stands("2025-03-01", applied="2024-12"),
        )
        found = asked(data, ALM, "standing-dates", PLACE)
        assert outcomes(found) == [("earliest", None, MET), ("latest", None, OPEN)]
        assert not found.whole

    def test_nothing_is_open(self) -> None:
        data = trained(HJS, approved("2019-03-01"))
        assert _ways(data, Need("standing-dates", PLACE)) == NO_WAYS


class TestApplied:
    """The day of an application that is not stated at all."""

    LAW: Final = "2017-02-28"
    """The eve of the first day of the law on any decision."""

    def test_one_application_turns(self) -> None:
        found = asked(trained(ALM, stands("2023-02-10")), ALM, "applied", PLACE)
        assert outcomes(found) == [
            ("applied", self.LAW, MET),
            ("applied", "2021-09-01", MET),
            ("applied", "2021-09-02", OPEN),
            ("applied", "2023-02-10", OPEN),
        ]
        assert not found.whole

    def test_a_day_before_every_time_limit_is_tried(self) -> None:
        """§ 38(1): an application from before 1 March 2019 counts, though no service was so old."""
        found = asked(trained(HJS, approved("2022-01-01", applied=None)), HJS, "applied", PLACE)
        assert outcomes(found) == [
            ("applied", self.LAW, MET),
            ("applied", "2019-02-28", MET),
            ("applied", "2019-03-01", OPEN),
            ("applied", "2022-01-01", OPEN),
        ]

    def test_all_service_comes_after_it(self) -> None:
        data = trained(ALM, stands("2023-02-10"))
        data["service"][0]["from"] = "2016-05-01"
        assert scale(data, ALM, Need("applied", PLACE)).low == date(2016, 5, 1).toordinal()

    def test_several_applications(self) -> None:
        data = trained(ALM, stands("2023-02-10", "2024-12-31"), stands("2025-03"))
        found = asked(data, ALM, "applied", PLACE)
        assert outcomes(found) == [("earliest", None, MET), ("latest", None, OPEN)]
        assert not found.whole
        assert [
            [str(change.value) for change in one.answers[0].changes] for one in found.answers
        ] == [[self.LAW, self.LAW], ["2023-02-10", "2025-03-31"]]

    def test_what_names_a_day_or_is_neither_is_left_as_it_is(self) -> None:
        no = {**stands("2019-03-01", "2020-12-31"), "standing": "neither"}
        data = trained(ALM, no, stands("2022-09-01", applied="2022-01-01"), stands("2023-02-10"))
        at = scale(data, ALM, Need("applied", PLACE)).at
        (change,) = at(date(2021, 1, 1).toordinal()).changes
        assert change.within == (2, "applied")

    def test_no_application_is_open(self) -> None:
        data = trained(ALM, stands("2022-09-01", applied="2022-01-01"))
        assert _ways(data, Need("applied", PLACE)) == NO_WAYS


def _ways(data: Data, need: Need) -> Any:
    return ways_of(Case(of(timeline(data), HJS)), need)


@pytest.mark.parametrize("field", sorted(OF_PERIODS))
@pytest.mark.parametrize("fact", ["nobody", "early", "auth"])
def test_a_fact_of_another_sort_has_no_answers(field: str, fact: str) -> None:
    assert _ways(supervised(), Need(field, fact)) == NO_WAYS


def test_a_record_of_which_nothing_is_known_has_no_answers() -> None:
    data = supervised()
    (at,) = (at for at, one in enumerate(data["people"]) if one["id"] == WHO)
    data["people"][at] = {"id": WHO}
    del data["establishments"][-1]["standing"]
    for field, fact in (("tenures", WHO), ("standing-dates", PLACE), ("applied", PLACE)):
        assert _ways(data, Need(field, fact)) == NO_WAYS


def test_days_of_one_record_are_written_beside_each_other() -> None:
    """The day of the application and the days of the standing are two facts of one record."""
    data = trained(ALM, stands("2023-02"))
    sent = scale(data, ALM, Need("applied", PLACE)).at(date(2021, 9, 1).toordinal())
    begun = scale(data, ALM, Need("standing-dates", PLACE)).at(date(2023, 2, 10).toordinal())
    for answers in ((sent, begun), (begun, sent)):
        changes = [change for answer in answers for change in answer.changes]
        (standing,) = changed(timeline(data), changes).to_data()["establishments"][-1]["standing"]
        assert standing == stands("2023-02-10", applied="2021-09-01")


def test_one_value_of_one_item_is_changed() -> None:
    data = trained(ALM, stands("2022-09-01", "2022-12-31"), stands("2023-02"))
    change = FactChange(
        "establishments", PartialDate.parse("2023-02-10"), PLACE, "standing", within=(1, "from_")
    )
    made = changed(timeline(data), (change,)).to_data()
    expected = trained(ALM, stands("2022-09-01", "2022-12-31"), stands("2023-02-10"))
    assert made == timeline(expected).to_data()
