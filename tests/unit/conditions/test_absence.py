from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from lisrules.conditions.absence import Deduction
from lisrules.conditions.training_time import TimeServed
from tests.building import Data, absence, passing
from tests.unit.conditions.deciding import find, needs, used

DAYS = {"kind": "absence", "allowance_days": 12, "as_service": "service"}
PERCENT = {"kind": "absence", "allowance_percent": 10, "as_service": "service"}
COURSES = {"kind": "counts-as-service", "absence": ["course"]}
TODAY = {"kind": "counts-as-service", "absence": ["course", "holiday"]}
DISPUTED = {**COURSES, "holiday_disputed": True}
TIME = {
    "kind": "training-time",
    "stage": "lis1",
    "arena": "hospital",
    "at_least_months": 12,
    "deducts": "absence",
}


def facts(*absences: Data, fraction: str = "1") -> Data:
    found = {**passing(), "absences": list(absences)}
    found["service"][0]["fraction"] = fraction
    return found


def rules(allowance: Data, service: Data = TODAY) -> dict[str, Data]:
    return {"absence": allowance, "service": service}


def deduction(allowance: Data, data: Data, service: Data = TODAY, **options: str) -> Deduction:
    detail = find(TIME, data, "2027-03-01", rules(allowance, service), **options).detail
    assert isinstance(detail, TimeServed)
    assert detail.deduction is not None
    return detail.deduction


def away(first: str, last: str, kind: str = "sick", name: str = "a", **more: Any) -> Data:
    return absence(name, kind, first, last, **more)


class TestTheAllowance:
    @pytest.mark.parametrize(("last", "excess"), [("2026-01-12", 0), ("2026-01-13", 1)])
    def test_only_what_is_above_it_is_deducted(self, last: str, excess: int) -> None:
        found = deduction(DAYS, facts(away("2026-01-01", last)))
        assert found.allowance == 12
        assert found.excess == excess

    def test_ten_per_cent_of_what_was_served_or_planned(self) -> None:
        short = facts(away("2026-01-01", "2026-03-31"))
        short["service"][0]["through"] = "2026-06-30"
        served = deduction(PERCENT, short)
        planned = deduction(PERCENT, short, ten_per_cent_base="planned")
        assert (served.allowance, planned.allowance) == (Fraction(303, 10), Fraction(365, 10))

    def test_once_over_the_whole_may_be_deducted(self) -> None:
        over = facts(away("2026-01-01", "2026-02-06"))
        assert deduction(PERCENT, over).excess == Fraction(1, 2)
        assert deduction(PERCENT, over, ten_per_cent="whole").excess == 37
        under = facts(away("2026-01-01", "2026-02-05"))
        assert deduction(PERCENT, under, ten_per_cent="whole").excess == 0


class TestWhatADayWeighs:
    def test_a_day_is_absent_once(self) -> None:
        found = deduction(
            DAYS,
            facts(away("2026-01-01", "2026-01-10"), away("2026-01-06", "2026-01-15", name="b")),
        )
        assert found.total == 15
        assert [line.days for line in found.weighed] == [10, 5]

    def test_grades_add_up_to_the_whole_day(self) -> None:
        half = facts(
            away("2026-01-01", "2026-01-10", grade="1/2"),
            away("2026-01-01", "2026-01-10", name="b", grade="4/5"),
        )
        assert deduction(DAYS, half).total == 10

    def test_half_a_post_weighs_half_or_a_whole_day(self) -> None:
        half = facts(away("2026-01-01", "2026-01-10"), fraction="1/2")
        assert deduction(DAYS, half).total == 5
        assert deduction(DAYS, half, part_time_absence="whole-days").total == 10

    def test_days_without_service_weigh_nothing(self) -> None:
        assert deduction(DAYS, facts(away("2025-08-20", "2025-09-03"))).total == 3

    def test_working_days_leave_out_weekends_and_holidays(self) -> None:
        easter = facts(away("2026-03-30", "2026-04-07"))
        assert deduction(DAYS, easter).total == 9
        assert deduction(DAYS, easter, absence_day="working-days").total == 4

    def test_the_employers_count_is_used_for_the_whole_absence_only(self) -> None:
        counted = facts(away("2026-03-30", "2026-04-07", working_days=6))
        assert deduction(DAYS, counted, absence_day="working-days").total == 6
        partly = facts(away("2025-08-29", "2025-09-05", working_days=8))
        assert deduction(DAYS, partly, absence_day="working-days").total == 5

    def test_an_excess_of_working_days_becomes_calendar_days(self) -> None:
        weeks = facts(away("2026-01-05", "2026-01-23"))
        assert deduction(DAYS, weeks, absence_day="working-days").excess == Fraction(21, 5)


class TestKinds:
    @pytest.mark.parametrize(
        ("service", "kind", "why"),
        [
            (TODAY, "holiday", "service"),
            (TODAY, "transferred-holiday", "deducted"),
            (TODAY, "advance-holiday", "deducted"),
            (TODAY, "course", "service"),
            (COURSES, "holiday", "deducted"),
            (DISPUTED, "holiday", "service"),
            (DISPUTED, "transferred-holiday", "service"),
        ],
    )
    def test_what_is_service_and_what_is_absence(self, service: Data, kind: str, why: str) -> None:
        found = deduction(DAYS, facts(away("2026-01-01", "2026-01-10", kind)), service)
        assert [line.why for line in found.weighed] == [why]
        assert found.total == (10 if why == "deducted" else 0)

    def test_the_ministry_held_holiday_to_be_absence(self) -> None:
        holiday = facts(away("2026-01-01", "2026-01-10", "holiday"))
        assert deduction(DAYS, holiday, DISPUTED, holiday_before_2019="ministry").total == 10

    def test_a_day_that_is_both_is_deducted(self) -> None:
        both = facts(
            away("2026-01-01", "2026-01-10", "holiday"), away("2026-01-10", "2026-01-20", name="b")
        )
        assert deduction(DAYS, both).total == 11


class TestReadings:
    def test_are_in_play_only_where_they_can_change_what_is_deducted(self) -> None:
        for few in (facts(), facts(away("2026-01-01", "2026-02-02", "course"))):
            assert "absence-day" not in used(find(TIME, few, rules=rules(DAYS)))
        sick = used(find(TIME, facts(away("2026-01-01", "2026-01-13")), rules=rules(DAYS)))
        assert ("absence-day" in sick, "part-time-absence" in sick) == (True, False)
        half = facts(away("2026-01-01", "2026-01-13"), fraction="1/2")
        assert "part-time-absence" in used(find(TIME, half, rules=rules(DAYS)))

    def test_of_the_ten_per_cent(self) -> None:
        under = used(
            find(TIME, facts(away("2026-01-01", "2026-02-05")), rules=rules(PERCENT, COURSES))
        )
        over = used(
            find(TIME, facts(away("2026-01-01", "2026-02-06")), rules=rules(PERCENT, COURSES))
        )
        ten = {"ten-per-cent", "ten-per-cent-base"}
        assert (ten & set(under), ten & set(over)) == (set(), ten)


class TestNotKnown:
    def test_no_list_may_be_anything(self) -> None:
        silent = facts()
        del silent["absences"]
        finding = find(TIME, silent, rules=rules(DAYS))
        assert (finding.outcome.value, needs(finding)) == ("undetermined", [("absences", None)])

    def test_dates_that_may_be_too_many_days(self) -> None:
        open_end = facts(away("2026-01-01", "2026-01"))
        finding = find(TIME, open_end, rules=rules(DAYS))
        assert (finding.outcome.value, needs(finding)) == ("undetermined", [("through", "a")])

    def test_dates_that_cannot_be_are_no_question(self) -> None:
        assert (
            find(TIME, facts(away("2026-01-25", "2026-01")), rules=rules(DAYS)).outcome.value
            == "met"
        )
