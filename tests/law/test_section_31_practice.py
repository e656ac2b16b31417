"""§ 31(3)-(4): absence from the two years in open general practice."""

from __future__ import annotations

from datetime import date

import pytest

from tests.law.doctors import away, deduction, outcome, served
from tests.law.practising import OPEN, TWO_YEARS, asked
from tests.practitioners import general_practitioner, practice

FIRST, SECOND = date(2019, 3, 1), date(2019, 6, 21)


class TestAbsence:
    """§ 31(3)-(4) c: what goes above ten per cent of the two years is deducted from them."""

    @pytest.mark.parametrize(
        ("last", "excess", "expected"), [("2022-05-13", "0", "met"), ("2022-05-14", "1", "not-met")]
    )
    def test_seventy_three_of_seven_hundred_and_thirty_days(
        self, last: str, excess: str, expected: str
    ) -> None:
        data = general_practitioner(TWO_YEARS, absences=[away("sick", "2022-03-02", last)])
        found = asked(data, "2024-01-01")
        assert str(deduction(found, OPEN).excess) == excess
        assert outcome(found, OPEN) == expected

    @pytest.mark.parametrize(
        ("kind", "weighs"),
        [
            ("course", 0),
            ("holiday", 0),
            ("transferred-holiday", 100),
            ("advance-holiday", 100),
            ("covid", 100),
            ("parental", 100),
        ],
    )
    def test_what_is_absence_now(self, kind: str, weighs: int) -> None:
        away_ = away(kind, "2022-01-01", "2022-04-10")
        found = asked(general_practitioner(TWO_YEARS, absences=[away_]), "2024-01-01")
        assert deduction(found, OPEN).total == weighs

    @pytest.mark.parametrize(
        ("last", "wording", "weighs"), [("2019-06-20", FIRST, 0), ("2019-06-21", SECOND, 20)]
    )
    @pytest.mark.parametrize("kind", ["transferred-holiday", "advance-holiday"])
    def test_all_holiday_was_service_until_20_june_2019(
        self, kind: str, last: str, wording: date, weighs: int
    ) -> None:
        """The later wording also reaches a part that had not ended by then."""
        post = practice("post", "2019-03-01", last)
        found = asked(
            general_practitioner(post, absences=[away(kind, "2019-04-01", "2019-04-20")]),
            "2019-07-01",
        )
        weighed = deduction(found, OPEN)
        assert date.fromordinal(weighed.provision.first) == wording
        assert weighed.total == weighs

    @pytest.mark.parametrize("kind", ["course", "holiday"])
    def test_courses_and_holiday_were_service_then_too(self, kind: str) -> None:
        post = practice("post", "2019-03-01", "2019-06-20")
        absences = [
            away(kind, "2019-03-01", "2019-04-20"),
            away("sick", "2019-05-01", "2019-05-15"),
        ]
        found = asked(general_practitioner(post, absences=absences), "2019-07-01")
        weighed = deduction(found, OPEN)
        # 112 days of service: 11.2 are free, of 15.
        assert (str(weighed.total), str(weighed.allowance)) == ("15", "56/5")
        assert str(weighed.excess) == "19/5"
        assert str(weighed.provision.citation) == "§ 31(3)"

    def test_of_the_two_years_themselves_or_of_all_the_rest(self) -> None:
        other = practice("home", "2024-01-01", "2024-12-31", arena="institution")
        absences = [away("sick", "2022-01-01", "2022-04-10")]
        data = general_practitioner(TWO_YEARS, other, absences=absences)
        own = asked(data, "2025-01-01")
        rest = asked(data, "2025-01-01", ten_per_cent_part="whole-rest")
        assert str(deduction(own, OPEN).allowance) == "73"
        assert str(deduction(rest, OPEN).allowance) == "548/5"
        assert (outcome(own, OPEN), outcome(rest, OPEN)) == ("not-met", "met")

    @pytest.mark.parametrize(("stage", "allowance"), [("lis2", "548/5"), ("lis1", "73")])
    def test_part_two_is_of_the_rest_and_part_one_is_not(self, stage: str, allowance: str) -> None:
        other = practice("home", "2024-01-01", "2024-12-31", arena="hospital", stage=stage)
        absences = [away("sick", "2022-01-01", "2022-04-10")]
        data = general_practitioner(TWO_YEARS, other, absences=absences)
        rest = asked(data, "2025-01-01", ten_per_cent_part="whole-rest")
        assert str(deduction(rest, OPEN).allowance) == allowance

    def test_of_all_the_rest_before_june_2019_too(self) -> None:
        post = practice("post", "2019-03-01", "2019-06-20")
        later = practice("home", "2019-07-01", "2019-10-08", arena="institution")
        absences = [away("sick", "2019-05-01", "2019-05-15")]
        for stage in ("lis2", "lis3"):
            data = general_practitioner(post, {**later, "stage": stage}, absences=absences)
            rest = asked(data, "2019-12-31", ten_per_cent_part="whole-rest")
            assert str(deduction(rest, OPEN).allowance) == "106/5"  # 11.2 and 10

    def test_the_day_it_is_full(self) -> None:
        assert served(asked(general_practitioner(TWO_YEARS), "2024-06-01"), OPEN).reached == (
            date(2023, 12, 31).toordinal()
        )
