"""§ 31: what part-time and absence do to training time, under each wording since 2017."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from lisrules.engine.decision import Decision
from tests.building import Data
from tests.law.doctors import (
    HOSPITAL,
    MUNICIPALITY,
    ask,
    away,
    deducted,
    deduction,
    doctor,
    hospital,
    months,
    municipality,
    outcome,
    ruling,
    served,
)

YEAR = hospital("2025-09-01", "2026-08-31")
HALF = municipality("2026-09-01", "2027-02-28")
FIRST, SECOND, THIRD = date(2017, 3, 1), date(2019, 3, 1), date(2019, 6, 21)
READING = "absence-on-two-posts"


def wording(decision: Decision, rule: str = HOSPITAL) -> date:
    return date.fromordinal(deduction(decision, rule).provision.first)


def until(day: str, name: str = "municipality") -> Data:
    """A half-year from 1 March 2019, confirmed up to a day."""
    return municipality(
        "2019-03-01",
        "2019-08-31",
        name=name,
        confirmation={"by": "m", "body": "municipality", "on": day},
    )


class TestSecondParagraph:
    """Part-time shortens training time in proportion."""

    @pytest.mark.parametrize(
        ("fraction", "last", "expected"),
        [
            ("1/2", "2026-08-31", Fraction(6)),
            ("1/2", "2027-08-31", Fraction(12)),
            ("75 %", "2026-12-31", Fraction(12)),  # 16 months
            ("80 %", "2026-11-30", Fraction(12)),  # 15 months
            ("60 %", "2027-04-30", Fraction(12)),  # 20 months
            ("1/3", "2028-08-31", Fraction(12)),  # 36 months
            ("1/2", "2027-08-30", 12 - Fraction(1, 62)),  # half of one of 31 days
        ],
    )
    def test_in_proportion(self, fraction: str, last: str, expected: Fraction) -> None:
        data = doctor(hospital("2025-09-01", last, fraction=fraction))
        assert months(ask(data, last)) == expected

    def test_two_half_posts_are_one(self) -> None:
        data = doctor(
            hospital("2025-09-01", "2026-08-31", fraction="1/2"),
            hospital("2025-09-01", "2026-08-31", fraction="1/2", name="other"),
        )
        assert months(ask(data, "2026-08-31")) == 12

    def test_nobody_serves_more_than_full_time(self) -> None:
        data = doctor(YEAR, hospital("2025-09-01", "2026-08-31", fraction="1/2", name="other"))
        assert months(ask(data, "2026-08-31")) == 12


class TestThirdParagraph:
    """Courses and ordinary holiday are service; transferred and advance holiday are absence."""

    @pytest.mark.parametrize(
        ("kind", "expected"),
        [
            ("course", 0),
            ("holiday", 0),
            ("transferred-holiday", 19),
            ("advance-holiday", 19),
            ("sick", 19),
            ("child-sick", 19),
            ("parental", 19),
            ("other-leave", 19),
            ("covid", 0),
        ],
    )
    def test_thirty_one_days(self, kind: str, expected: int) -> None:
        # January: 31 - 12 = 19.
        data = doctor(YEAR, absences=[away(kind, "2026-01-01", "2026-01-31")])
        assert deducted(ask(data, "2026-08-31")) == expected

    @pytest.mark.parametrize(
        ("kind", "expected"),
        [
            ("course", (0, 0)),
            # 31 days; 12 or 10 % of the 112 days from 1 March to 20 June 2019 are free.
            ("holiday", (31 - Fraction(112, 10), 0)),
            ("transferred-holiday", (31 - Fraction(112, 10), 25)),
            ("sick", (31 - Fraction(112, 10), 25)),
        ],
    )
    def test_on_the_two_sides_of_21_june_2019(
        self, kind: str, expected: tuple[Fraction, Fraction]
    ) -> None:
        absences = [away(kind, "2019-05-01", "2019-05-31")]
        found = [
            deducted(ask(doctor(until(day), absences=absences), day), MUNICIPALITY)
            for day in ("2019-06-20", "2019-06-21")
        ]
        assert tuple(found) == expected


class TestFourthParagraphLetterA:
    """Twelve days in hospital; what is above them is deducted."""

    @pytest.mark.parametrize(
        ("last", "expected"), [(1, 0), (11, 0), (12, 0), (13, 1), (14, 2), (31, 19)]
    )
    def test_only_the_excess(self, last: int, expected: int) -> None:
        data = doctor(YEAR, absences=[away("sick", "2026-01-01", f"2026-01-{last:02d}")])
        decision = ask(data, "2026-08-31")
        assert deducted(decision) == expected
        # Every deducted day is one of the last 31 of the year.
        assert months(decision) == 12 - Fraction(expected, 31)

    def test_spread_over_the_year(self) -> None:
        months_away = [f"2026-{month:02d}" for month in range(1, 6)]
        absences = [away("sick", f"{month}-10", f"{month}-12") for month in months_away]
        assert deducted(ask(doctor(YEAR, absences=absences), "2026-08-31")) == 15 - 12

    def test_by_grade(self) -> None:
        half = away("sick", "2026-01-01", "2026-01-31", grade="50 %")
        # 15.5 - 12.
        assert deducted(ask(doctor(YEAR, absences=[half]), "2026-08-31")) == Fraction(7, 2)

    def test_outside_service_nothing_is_used(self) -> None:
        before = away("parental", "2025-01-01", "2025-08-31")
        sick = away("sick", "2026-01-01", "2026-01-12")
        assert deducted(ask(doctor(YEAR, absences=[before, sick]), "2026-08-31")) == 0

    def test_the_requirement_is_reached_a_day_later_for_each_day(self) -> None:
        year = hospital("2025-09-01", "2026-09-30")
        data = doctor(year, absences=[away("sick", "2026-01-01", "2026-01-20")])
        reached = served(ask(data, "2026-09-30")).reached
        assert reached is not None
        # 20 - 12 = 8 days after 31 August.
        assert date.fromordinal(reached) == date(2026, 9, 8)


class TestFourthParagraphLetterB:
    """Six days in the municipality, for themselves."""

    @pytest.mark.parametrize(("last", "expected"), [(5, 0), (6, 0), (7, 1), (20, 14)])
    def test_only_the_excess(self, last: int, expected: int) -> None:
        data = doctor(HALF, absences=[away("sick", "2026-10-01", f"2026-10-{last:02d}")])
        decision = ask(data, "2027-02-28")
        assert deducted(decision, MUNICIPALITY) == expected
        assert months(decision, MUNICIPALITY) == 6 - Fraction(expected, 28)

    @pytest.mark.parametrize(
        ("in_hospital", "in_municipality", "expected"),
        [(12, 6, "met"), (0, 7, "not-met"), (13, 0, "not-met"), (11, 7, "not-met")],
    )
    def test_days_do_not_move_between_the_parts(
        self, in_hospital: int, in_municipality: int, expected: str
    ) -> None:
        absences = []
        if in_hospital:
            absences.append(away("sick", "2026-01-01", f"2026-01-{in_hospital:02d}"))
        if in_municipality:
            absences.append(away("sick", "2026-10-01", f"2026-10-{in_municipality:02d}"))
        decision = ask(doctor(YEAR, HALF, absences=absences), "2027-02-28")
        both = {outcome(decision, HOSPITAL), outcome(decision, MUNICIPALITY)}
        assert ("not-met" if "not-met" in both else "met") == expected


class TestFirstWording:
    """To 28 February 2019: ten per cent; holiday disputed between ministry and directorate."""

    OLD_YEAR = hospital("2017-09-01", "2018-08-31")  # 365 days, 36.5 free

    @pytest.mark.parametrize(
        ("last", "expected"), [("2018-02-05", Fraction(0)), ("2018-02-06", Fraction(1, 2))]
    )
    def test_ten_per_cent(self, last: str, expected: Fraction) -> None:
        # 1 January to 5 February are 36 days, to 6 February 37.
        data = doctor(self.OLD_YEAR, absences=[away("sick", "2018-01-01", last)])
        decision = ask(data, "2018-08-31")
        assert (wording(decision), deducted(decision)) == (FIRST, expected)

    @pytest.mark.parametrize(("held_by", "expected"), [("directorate", 0), ("ministry", 1)])
    @pytest.mark.parametrize("kind", ["holiday", "transferred-holiday", "advance-holiday"])
    def test_holiday(self, kind: str, held_by: str, expected: int) -> None:
        # 10 + 27.5 (55 half-days) = 37.5 days of absence if holiday is absence, 10 if not.
        holiday = away(kind, "2018-06-01", "2018-07-25", grade="1/2")
        data = doctor(self.OLD_YEAR, absences=[holiday, away("sick", "2018-01-01", "2018-01-10")])
        decision = ask(data, "2018-08-31", readings={"holiday-before-2019": held_by})
        assert deducted(decision) == expected

    def test_a_course_is_service(self) -> None:
        data = doctor(self.OLD_YEAR, absences=[away("course", "2018-01-01", "2018-03-31")])
        assert deducted(ask(data, "2018-08-31")) == 0


class TestSecondWording:
    """1 March to 20 June 2019: ten per cent, and holiday in part one is absence."""

    @pytest.mark.parametrize(
        ("kind", "last", "expected"),
        [
            # 112 days served by 20 June, 11.2 free.
            ("sick", "2019-04-11", Fraction(0)),
            ("sick", "2019-04-12", Fraction(4, 5)),
            ("holiday", "2019-04-11", Fraction(0)),
            ("holiday", "2019-04-12", Fraction(4, 5)),
        ],
    )
    def test_ten_per_cent(self, kind: str, last: str, expected: Fraction) -> None:
        data = doctor(until("2019-06-20"), absences=[away(kind, "2019-04-01", last)])
        decision = ask(data, "2019-06-20")
        assert wording(decision, MUNICIPALITY) == SECOND
        assert deducted(decision, MUNICIPALITY) == expected

    @pytest.mark.parametrize(
        ("begun", "chosen"), [("2019-02-28", FIRST), ("2019-03-01", SECOND), ("2019-03-02", SECOND)]
    )
    def test_it_does_not_work_backwards(self, begun: str, chosen: date) -> None:
        paper = {"by": "m", "body": "municipality", "on": "2019-06-20"}
        post = municipality(begun, "2019-08-31", confirmation=paper)
        data = doctor(post, absences=[away("sick", "2019-04-01", "2019-04-30")])
        assert wording(ask(data, "2019-06-20"), MUNICIPALITY) == chosen

    def test_each_part_has_its_own_start(self) -> None:
        data = doctor(
            hospital("2018-04-01", "2019-03-31"),
            municipality(
                "2019-04-01",
                "2019-09-30",
                confirmation={"by": "m", "body": "municipality", "on": "2019-06-20"},
            ),
            absences=[away("holiday", "2019-03-01", "2019-05-31")],
        )
        decision = ask(data, "2019-06-20")
        assert wording(decision) == FIRST
        assert wording(decision, MUNICIPALITY) == SECOND
        assert deducted(decision) == 0
        # April and May are 61 days; 81 days served by 20 June, 8.1 free.
        assert deducted(decision, MUNICIPALITY) == 61 - Fraction(81, 10)


class TestThirdWording:
    """From 21 June 2019, at once, for every part that had not ended on 20 June."""

    @pytest.mark.parametrize(("on", "chosen"), [("2019-06-20", FIRST), ("2019-06-21", THIRD)])
    def test_at_once(self, on: str, chosen: date) -> None:
        post = hospital(
            "2018-09-01", "2019-08-31", confirmation={"by": "h", "body": "hospital", "on": on}
        )
        data = doctor(post, absences=[away("sick", "2019-01-01", "2019-01-20")])
        assert wording(ask(data, on)) == chosen

    @pytest.mark.parametrize(
        ("first", "last", "chosen", "expected"),
        [
            ("2018-06-20", "2019-06-19", FIRST, 0),
            ("2018-06-21", "2019-06-20", FIRST, 0),
            ("2018-06-22", "2019-06-21", THIRD, 8),
        ],
    )
    def test_what_had_ended_keeps_its_wording(
        self, first: str, last: str, chosen: date, expected: int
    ) -> None:
        data = doctor(hospital(first, last), absences=[away("sick", "2019-01-01", "2019-01-20")])
        decision = ask(data, "2019-12-31")
        assert wording(decision) == chosen
        assert deducted(decision) == expected

    def test_a_complete_part_that_went_on_had_ended(self) -> None:
        # The year was full on 31 May 2019; the post lasted to the end of July.
        data = doctor(
            hospital("2018-06-01", "2019-07-31"),
            absences=[away("sick", "2019-01-01", "2019-01-20")],
        )
        decision = ask(data, "2019-12-31")
        assert (wording(decision), outcome(decision, HOSPITAL)) == (FIRST, "met")


class TestFifthParagraph:
    """Absence caused by covid-19 is not deducted from part one, since 17 June 2020."""

    COVID_YEAR = hospital("2019-06-01", "2020-05-31")

    @pytest.mark.parametrize(("on", "expected"), [("2020-06-16", 8), ("2020-06-17", 0)])
    def test_from_the_day_in_force(self, on: str, expected: int) -> None:
        data = doctor(self.COVID_YEAR, absences=[away("covid", "2020-04-01", "2020-04-20")])
        assert deducted(ask(data, on)) == expected

    def test_it_has_no_end(self) -> None:
        data = doctor(YEAR, absences=[away("covid", "2026-04-01", "2026-04-20")])
        assert deducted(ask(data, "2026-08-31")) == 0

    def test_in_the_municipality_too(self) -> None:
        data = doctor(HALF, absences=[away("covid", "2026-10-01", "2026-10-20")])
        assert deducted(ask(data, "2027-02-28"), MUNICIPALITY) == 0

    def test_other_absence_is_deducted_as_ever(self) -> None:
        absences = [
            away("covid", "2020-04-01", "2020-04-20"),
            away("sick", "2020-01-01", "2020-01-14"),
        ]
        assert deducted(ask(doctor(self.COVID_YEAR, absences=absences), "2020-06-17")) == 2

    @pytest.mark.parametrize(
        ("day", "expected"),
        [("2020-03-11", 1), ("2020-03-12", 0), ("2020-05-31", 0), ("2020-06-01", 1)],
    )
    def test_the_window_of_the_stricter_reading(self, day: str, expected: int) -> None:
        # Twelve sick days use up what is free, so a covid day outside the window is deducted.
        data = doctor(
            hospital("2019-09-01", "2020-08-31"),
            absences=[away("sick", "2020-01-01", "2020-01-12"), away("covid", day, day)],
            rulings=[ruling("covid-outbreak-ended", "2020-05-31")],
        )
        decision = ask(data, "2020-08-31", readings={"covid-window": "outbreak"})
        assert deducted(decision) == expected


class TestUsualReadings:
    """What is counted where nobody asks for another reading."""

    HALF_POST = hospital("2025-09-01", "2026-08-31", fraction="1/2")

    def test_a_day_away_from_half_a_post_weighs_half_a_day(self) -> None:
        data = doctor(self.HALF_POST, absences=[away("sick", "2026-01-01", "2026-01-31")])
        assert deducted(ask(data, "2026-08-31")) == Fraction(31, 2) - 12

    def test_away_from_one_of_two_posts_is_away_from_both_in_proportion(self) -> None:
        other = hospital("2025-09-01", "2026-08-31", fraction="1/2", name="other")
        sick = away("sick", "2026-01-01", "2026-01-31", service="other")
        data = doctor(self.HALF_POST, other, absences=[sick])
        found = {
            option: deducted(
                ask(data, "2026-08-31", readings={READING: option} if option else None)
            )
            for option in (None, "in-proportion", "post-named")
        }
        # The whole of 31 days by default; half of them where only the post named is left.
        assert found == {None: 19, "in-proportion": 19, "post-named": Fraction(31, 2) - 12}

    def test_covid_absence_needs_no_window(self) -> None:
        data = doctor(
            hospital("2019-09-01", "2020-08-31"),
            absences=[away("covid", "2020-02-01", "2020-02-20")],
        )
        assert deducted(ask(data, "2020-08-31")) == 0
        strict = ask(data, "2020-08-31", readings={"covid-window": "outbreak"})
        assert deducted(strict) == 20 - 12


class TestCovidUnderOldWordings:
    """Who keeps an old wording (by the start of the part) is excused for covid absence too."""

    @pytest.mark.parametrize(
        ("begun", "chosen"), [("2019-02-01", FIRST), ("2019-04-01", SECOND), ("2019-09-01", THIRD)]
    )
    @pytest.mark.parametrize("rule", [HOSPITAL, MUNICIPALITY])
    def test_it_is_excused(self, rule: str, begun: str, chosen: date) -> None:
        post = hospital if rule == HOSPITAL else municipality
        covid = away("covid", "2020-03-13", "2020-06-13")
        data = doctor(post(begun, "2020-08-31", fraction="1/2"), absences=[covid])
        decision = ask(data, "2020-08-31", readings={"absence-wording": "start"})
        assert wording(decision, rule) == chosen
        assert deducted(decision, rule) == 0
