"""Full leave is left out of the time that asks for guidance."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any, ClassVar

import pytest

from lisrules.conditions.base import Finding
from lisrules.conditions.guidance_hours import GuidanceTime
from tests.building import Data
from tests.law.doctors import away
from tests.practitioners import general_practitioner, hours, practice, registered
from tests.unit.conditions.deciding import dated, needs, used, with_rules
from tests.unit.conditions.deciding_for import asked_for

MONTH = Fraction(42, 12)
HALF_YEAR = practice("post", "2022-01-01", "2022-06-30")
HOURS: Data = {"kind": "guidance-hours", "stage": "lis3", "hours_per_year": 42}


def found(absences: list[Data] | None, *posts: Data, regular: bool = False, **more: Any) -> Finding:
    """With absence of kind `course` as service; holiday too, from 1 May 2022."""
    condition = {**HOURS, "as_service": "serves", "regular": regular}
    condition["only_registered"] = more.pop("only_registered", False)
    lists = {name: more.pop(name) for name in ("guidance", "establishments") if name in more}
    data = general_practitioner(*(posts or (HALF_YEAR,)), absences=absences or [], **lists)
    if absences is None:
        del data["absences"]
    serves: Data = {"kind": "counts-as-service", "absence": ["course"]}
    later = {**serves, "absence": ["course", "holiday"]}
    rule = dated("serves", ("2019-03-01", serves), ("2022-05-01", later))
    made = asked_for(condition, data, more.pop("on", "2024-01-01"), {"serves": serves}, **more)
    return with_rules(made, rule).find("this")


def detail(finding: Finding) -> GuidanceTime:
    assert isinstance(finding.detail, GuidanceTime)
    return finding.detail


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def months(absences: list[Data] | None, *posts: Data, **more: Any) -> tuple[Any, Any]:
    told = detail(found(absences, *posts, **more))
    return told.hours_low / MONTH, told.hours_high / MONTH


class TestWhichDays:
    @pytest.mark.parametrize(
        ("first", "last", "left"),
        [
            ("2022-01-01", "2022-06-30", 0),
            ("2022-01-01", "2022-03-31", 3),
            ("2022-02-01", "2022-02-28", 5),
            ("2022-06-30", "2022-07-31", 5 + Fraction(29, 30)),
            ("2022-07-01", "2022-07-31", 6),
        ],
    )
    def test_days_of_leave(self, first: str, last: str, left: Fraction) -> None:
        assert months([away("parental", first, last)]) == (left, left)

    @pytest.mark.parametrize(("kind", "left"), [("course", 6), ("holiday", 4), ("sick", 0)])
    def test_not_absence_that_counts_as_service_on_its_day(self, kind: str, left: int) -> None:
        """Holiday counts from 1 May, so four months are leave and two are not."""
        expected = 2 if kind == "holiday" else left
        assert months([away(kind, "2022-01-01", "2022-06-30")]) == (expected, expected)

    @pytest.mark.parametrize(("grade", "left"), [("99 %", 6), ("100 %", 0)])
    def test_only_whole_days(self, grade: str, left: int) -> None:
        assert months([away("sick", "2022-01-01", "2022-06-30", grade=grade)]) == (left, left)

    @pytest.mark.parametrize(("second", "left"), [("40 %", 6), ("50 %", 5)])
    def test_two_absences_that_make_a_whole_day(self, second: str, left: int) -> None:
        both = [
            away("sick", "2022-01-01", "2022-06-30", grade="50 %"),
            away("parental", "2022-03-01", "2022-03-31", grade=second),
        ]
        assert months(both) == (left, left)

    def test_service_and_leave_do_not_make_a_whole_day_of_leave(self) -> None:
        both = [
            away("sick", "2022-01-01", "2022-06-30", grade="50 %"),
            away("course", "2022-01-01", "2022-06-30", grade="50 %"),
        ]
        assert months(both) == (6, 6)

    def test_leave_from_another_post_leaves_this_one(self) -> None:
        other = practice("other", "2022-01-01", "2022-06-30", arena="institution")
        leave = away("parental", "2022-01-01", "2022-03-31", service="other")
        assert months([leave], HALF_YEAR, other) == (6, 6)
        assert months([leave], other) == (3, 3)
        assert months([{**leave, "service": "post"}], HALF_YEAR) == (3, 3)

    def test_leave_on_days_that_ask_for_nothing_is_not_told(self) -> None:
        leave = [away("parental", "2022-02-01", "2022-03-31")]
        half = registered("2022-01-01", "2022-02-14")
        told = detail(found(leave, only_registered=True, establishments=half))
        assert [(one.first, one.last) for one in told.leave] == [
            (day("2022-02-01"), day("2022-02-14"))
        ]

    def test_leave_over_the_date(self) -> None:
        leave = [away("parental", "2022-02-01", "ongoing")]
        assert months(leave, on="2022-03-31") == (1, 1)

    def test_nothing_but_leave_asks_for_nothing(self) -> None:
        told = found([away("parental", "2022-01-01", "2022-12-31")])
        assert told.outcome.value == "not-applicable"
        assert detail(told).leave


class TestWhatIsToldAndUsed:
    LEAVE: ClassVar = away("parental", "2022-02-01", "2022-03-31")

    def test_each_stretch_once_with_its_facts(self) -> None:
        other = practice("other", "2022-01-01", "2022-06-30", arena="institution")
        told = found([self.LEAVE, away("sick", "2022-03-01", "2022-04-30")], HALF_YEAR, other)
        assert [(one.first, one.last, one.facts) for one in detail(told).leave] == [
            (day("2022-02-01"), day("2022-02-28"), ("parental-2022-02-01",)),
            (
                day("2022-03-01"),
                day("2022-03-31"),
                ("parental-2022-02-01", "sick-2022-03-01"),
            ),
            (day("2022-04-01"), day("2022-04-30"), ("sick-2022-03-01",)),
        ]

    def test_the_absence_is_evidence(self) -> None:
        assert "parental-2022-02-01" in found([self.LEAVE]).evidence
        short = away("sick", "2022-02-01", "2022-03-31", grade="50 %")
        assert "sick-2022-02-01" not in found([short]).evidence

    def test_the_reading_where_there_is_full_leave(self) -> None:
        assert used(found([self.LEAVE])) == {"guidance-leave": "left-out"}
        assert used(found([])) == {}
        assert used(found([away("course", "2022-02-01", "2022-03-31")])) == {}

    def test_calendar_time_under_the_other_option(self) -> None:
        told = found([self.LEAVE], guidance_leave="asked")
        assert detail(told).hours_low == detail(told).hours_high == 21
        assert (detail(told).leave, used(told)) == ((), {"guidance-leave": "asked"})
        assert found(None, guidance_leave="asked").outcome.value == "not-met"

    def test_guidance_during_leave_counts(self) -> None:
        given = [hours(14, "2022-02-01", "2022-03-31")]
        assert found([self.LEAVE], guidance=given).outcome.value == "met"
        given = [hours("13.9", "2022-02-01", "2022-03-31")]
        assert found([self.LEAVE], guidance=given).outcome.value == "not-met"

    def test_guidance_need_not_be_regular_during_leave(self) -> None:
        given = [
            hours(10, "2022-02-01", "2022-03-31", regular=False),
            hours(10, "2022-04-01", "2022-06-30"),
        ]
        assert found([self.LEAVE], guidance=given, regular=True).outcome.value == "met"
        assert found([], guidance=given, regular=True).outcome.value == "not-met"


class TestNotKnown:
    def test_no_list_of_absences_is_between_nothing_and_all(self) -> None:
        assert months(None) == (0, 6)
        told = found(None, guidance=[hours(20, "2022-01-01", "2022-06-30")])
        assert told.outcome.value == "undetermined"
        assert needs(told) == [("absences", None)]
        assert used(told) == {"guidance-leave": "left-out"}

    def test_enough_for_all_is_enough(self) -> None:
        given = [hours(21, "2022-01-01", "2022-06-30")]
        assert found(None, guidance=given).outcome.value == "met"

    @pytest.mark.parametrize(
        ("change", "high", "need"),
        [
            ({"from": "2022-02"}, 3 + Fraction(27, 28), "from"),
            ({"through": "2022-04"}, 3 + Fraction(29, 30), "through"),
        ],
    )
    def test_a_partial_date_gives_bounds(self, change: Data, high: Fraction, need: str) -> None:
        """Leave from February through April, or all of a month but one day less."""
        leave = {**away("parental", "2022-02-01", "2022-04-30"), **change}
        assert months([leave]) == (3, high)
        told = found([leave], guidance=[hours(11, "2022-01-01", "2022-06-30")])
        assert told.outcome.value == "undetermined"
        assert needs(told) == [(need, "parental-2022-02-01")]
