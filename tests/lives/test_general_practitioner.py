"""One life to general practice, from the old scheme into the new, decided on ten days by hand.

The service and the absence stand at the top of `tests.lives.general_practitioner`. Months are
counted from the 1st of the month, so every grid month is a calendar month.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from functools import cache

import pytest

from lisrules import load_timeline
from lisrules.conditions.applied import AppliedBy
from lisrules.conditions.essential_part import WhereServed
from lisrules.conditions.guidance_group import GroupYears
from lisrules.conditions.guidance_hours import GuidanceTime
from lisrules.conditions.total_time import TotalTime
from lisrules.conditions.training_time import TimeServed
from lisrules.engine.decision import Decision
from lisrules.timeline.validate import parse_timeline
from tests.building import Data
from tests.cli.running import EXAMPLES
from tests.law.doctors import ask, deduction, finding, outcome
from tests.lives.general_practitioner import life
from tests.lives.ledgers import lines
from tests.lives.writing import examples

OLD, OPEN, TOTAL = "sf-37-3-a", "sf-2-4-open-practice", "sf-2-1-time"
HOURS, GROUP, PLACE = "sf-2-3-hours", "sf-2-4-group-two", "sf-2-6-general-practice"


@cache
def decided(on: str, question: str) -> Decision:
    return ask(life(), on, question, specialty="ALM")


def open_practice(on: str) -> TimeServed:
    detail = finding(decided(on, "open-practice"), OPEN).detail
    assert isinstance(detail, TimeServed)
    return detail


def total(on: str) -> TotalTime:
    detail = finding(decided(on, "specialist-approval"), TOTAL).detail
    assert isinstance(detail, TotalTime)
    return detail


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


class TestDay1TheNewSchemeOn1March2019:
    """The institution post covers the day, so the doctor is in training under the old scheme.

    The old scheme could then be applied for until 1 March 2025 (§ 37(3) a, first wording).
    """

    def test_the_day_before_there_was_nothing_to_keep(self) -> None:
        decision = decided("2019-02-28", "keeps-old-scheme")
        assert (decision.outcome.value, decision.before_force) == ("not-applicable", True)

    def test_the_day(self) -> None:
        decision = decided("2019-03-01", "keeps-old-scheme")
        assert decision.outcome.value == "met"
        assert finding(decision, "sf-37-3-training").evidence == ("institution",)
        assert last_day(decision) == "2025-03-01"

    def test_nobody_has_agreed_to_go_over(self) -> None:
        assert outcome(decided("2019-03-01", "keeps-old-scheme"), "sf-37-3-b-deadline") == (
            "not-applicable"
        )


def last_day(decision: Decision) -> str:
    """The last day to apply under the old scheme."""
    detail = finding(decision, "sf-37-3-a-applied").detail
    assert isinstance(detail, AppliedBy)
    assert detail.last is not None
    return date.fromordinal(detail.last).isoformat()


class TestDay2AndDay3TheAgreementOn15January2020:
    """Service before 1 March 2019 counts for who goes over to the new scheme (§ 37(3) c).

    old-open  12 months x 0.5 = 6 months, once they have agreed
    forty     is not confirmed before its end on 31 August 2020
    """

    def test_the_day_before_nothing_counts(self) -> None:
        decision = decided("2020-01-14", "open-practice")
        assert decision.outcome.value == "not-met"
        assert open_practice("2020-01-14").low == 0
        assert lines(finding(decision, OPEN)) == [
            "not-counted 2017-09-01 2018-08-31 old-open at 1/2, sf-37-3-c",
            "not-counted 2019-09-01 2020-01-14 forty at 2/5, sf-25-1-e-rest",
            "total: 0 months",
        ]

    def test_the_day_six_months_count(self) -> None:
        decision = decided("2020-01-15", "open-practice")
        assert decision.outcome.value == "not-met"
        assert open_practice("2020-01-15").low == 6
        assert lines(finding(decision, OPEN)) == [
            "service 2017-09-01 2018-08-31 old-open at 1/2: 6 months",
            "not-counted 2019-09-01 2020-01-15 forty at 2/5, sf-25-1-e-rest",
            "total: 6 months",
        ]

    def test_eighteen_months_more(self) -> None:
        """Full time after 15 January 2020: from the 16th to 15 July 2021, 547 days."""
        assert open_practice("2020-01-15").missing_days == 547
        assert (date(2021, 7, 16) - date(2020, 1, 16)).days == 547


class TestDay4TheDeadlineMovesOn1January2022:
    """The last day to apply: 1 March 2025, and 31 December 2026 by the wording since that day."""

    @pytest.mark.parametrize(
        ("on", "last"), [("2021-12-31", "2025-03-01"), ("2022-01-01", "2026-12-31")]
    )
    def test_the_wording_of_the_day(self, on: str, last: str) -> None:
        decision = decided(on, "keeps-old-scheme")
        assert (decision.outcome.value, last_day(decision)) == ("met", last)

    def test_the_assessment_of_the_earlier_training(self) -> None:
        """Agreed in 2020, due by 1 March 2022 (by 31 December 2023 since 1 September 2022)."""
        seen = {
            on: outcome(decided(on, "keeps-old-scheme"), "sf-37-3-b-deadline")
            for on in ("2022-02-09", "2022-02-10", "2027-01-01")
        }
        assert [*seen.values()] == ["undetermined", "met", "met"]


class TestDay5And6TwoYearsOfOpenPracticeOn28December2023:
    """The floor of half of full time binds (§ 8(4)), so the year at 40 per cent counts nothing.

    27 December 2023
      old-open  12 x 0.5                                182.5 days    6 months
      sixty     24 x 0.6                                438   days   14.4 months
      fifty     1 Sep 2022 - 27 Dec 2023, 483 days      241.5 days    (15 + 27/31) x 0.5 = 246/31
                                                        862   days
      away      parental leave, 365 x 0.6               219   days
      free      ten per cent of 862                      86.2
      deducted  219 - 86.2                              132.8 days, at half time 265.6 days:
                the 265 days back to 7 April 2023, and 0.6 of 6 April
      left      to 5 April 2023, and 0.4 of the 6th: seven months to 31 March, 5.4/30 of April
                6 + 14.4 + (7 + 5.4/30) x 0.5 = 23.99 months: 0.01 is missing

    28 December 2023
      fifty     484 days                                242   days    (15 + 28/31) x 0.5 = 493/62
      deducted  219 - 86.25                             132.75 days, at half time 265.5 days:
                the 265 days back to 8 April 2023, and half of 7 April
      left      6 + 14.4 + (7 + 6.5/30) x 0.5 = 24 + 1/120 months
    """

    def test_a_day_short(self) -> None:
        detail = open_practice("2023-12-27")
        assert decided("2023-12-27", "open-practice").outcome.value == "not-met"
        assert detail.low == Fraction(2399, 100)
        assert (detail.reached, detail.missing_days) == (None, 1)
        assert detail.reached_gross == day("2023-04-06")

    def test_the_deduction_of_that_day(self) -> None:
        found = deduction(decided("2023-12-27", "open-practice"), OPEN)
        assert [found.total, found.allowance, found.excess] == [
            219,
            Fraction(431, 5),
            Fraction(664, 5),
        ]

    def test_full(self) -> None:
        detail = open_practice("2023-12-28")
        assert decided("2023-12-28", "open-practice").outcome.value == "met"
        assert detail.low == 24 + Fraction(1, 120)
        assert (detail.reached, detail.missing_days) == (day("2023-12-28"), 0)

    def test_the_ledger(self) -> None:
        assert lines(finding(decided("2023-12-28", "open-practice"), OPEN)) == [
            "service 2017-09-01 2018-08-31 old-open at 1/2: 6 months",
            "service 2020-09-01 2022-08-31 sixty at 3/5: 72/5 months",
            "service 2022-09-01 2023-12-28 fifty at 1/2: 493/62 months",
            "not-counted 2019-09-01 2020-08-31 forty at 2/5, sf-8-4-floor",
            "absence 2021-01-01 2021-12-31 parental: 219 days",
            "allowance: 345/4 days",
            "deduction 2023-04-07 2023-12-28: 531/4 days, -16157/3720 months",
            "total: 2881/120 months",
        ]


class TestDay7TheFloorIsGoneOn1January2025:
    """Decided since that day no floor binds, and the year at 40 per cent counts 4.8 months.

    Two years were then full earlier: with m days of fifty after sixty was over,
      served    182.5 + 146.4 + 438 + 0.5 m = 766.9 + 0.5 m days
      deducted  219 - 76.69 - 0.05 m = 142.31 - 0.05 m days
      gross     6 + 4.8 + 14.4 = 25.2 months; the 24th was full on 30 June 2022, after 22 of the
                24 months of sixty: the 62 days of July and August are 37.2 days over
      enough    when 37.2 + 0.5 m >= 142.31 - 0.05 m, so m >= 191.1: 192 days, to 11 March 2023

    On 1 January 2025 all in all
      served    766.9 + 365.5 + 122 (September to December 2024)      1254.4 days
      gross     25.2 + 12 + 4                                           41.2 months
      deducted  219 - 125.44 = 93.56 days: all of December, November and October (92)
                and 1.56 days of September: 3 + 1.56/30 = 3.052 months
      left      41.2 - 3.052 = 38.148 months
    """

    def test_the_day_before(self) -> None:
        detail = open_practice("2024-12-31")
        assert detail.reached == day("2023-12-28")
        told = lines(finding(decided("2024-12-31", "open-practice"), OPEN))
        assert "not-counted 2019-09-01 2020-08-31 forty at 2/5, sf-8-4-floor" in told

    def test_the_day(self) -> None:
        detail = open_practice("2025-01-01")
        assert detail.reached == day("2023-03-11")
        assert detail.low == Fraction(38148, 1000)
        told = lines(finding(decided("2025-01-01", "open-practice"), OPEN))
        assert "service 2019-09-01 2020-08-31 forty at 2/5: 24/5 months" in told

    def test_the_reading_by_the_day_of_service_leaves_it_out_still(self) -> None:
        chosen = {"open-practice-floor": "service-day"}
        decision = ask(life(), "2025-01-01", "open-practice", chosen, specialty="ALM")
        told = lines(finding(decision, OPEN))
        assert "not-counted 2019-09-01 2020-08-31 forty at 2/5, sf-8-4-floor" in told


class TestDay8TheTotalIsADayShortOn6September2025:
    """Seventy-eight months with turnus and the service before 1 March 2019; forty counts too.

    turnus                                                           18
    old-open     12 x 0.5               182.5 days                    6
    institution                         365   days                   12
    forty        12 x 0.4               146.4 days                    4.8
    sixty        24 x 0.6               438   days                   14.4
    fifty        24 x 0.5               365.5 days                   12
    full         1 Sep 2024 - 6 Sep 2025  371   days                 12 + 6/30
                                       1868.4 days                   79.4

    away         219 + 12               231   days
    free         ten per cent           186.84
    deducted     231 - 186.84            44.16 days: 6 of September (6/30), 31 of August (1),
                                                     7.16 of July (7.16/31)
    total        79.4 - 0.2 - 1 - 7.16/31 = 78.2 - 7.16/31 = 60426/775, which is 77.97
    """

    def test_the_amount(self) -> None:
        detail = total("2025-09-06")
        assert detail.low == detail.high == Fraction(782, 10) - Fraction(716, 3100)
        assert (detail.reached, detail.missing_days) == (None, 1)
        assert detail.part_one == 18
        assert detail.limited == detail.above == 0

    def test_time_is_all_that_is_missing(self) -> None:
        decision = decided("2025-09-06", "specialist-approval")
        failed = [one.rule for one in decision.conditions if one.outcome.value == "not-met"]
        assert (decision.outcome.value, failed) == ("not-met", [TOTAL])


class TestDay9TheTotalIsFullOn7September2025:
    """One day more of service, and a tenth of a day more that is free.

    full         1 Sep 2024 - 7 Sep 2025  372   days                 12 + 7/30
                                       1869.4 days                   79.4 + 1/30
    deducted     231 - 186.94            44.06 days: 7 of September (7/30), 31 of August (1),
                                                     6.06 of July (6.06/31)
    total        79.4 + 1/30 - 7/30 - 1 - 6.06/31 = 78.2 - 6.06/31 = 78 + 7/1550
    """

    def test_approved(self) -> None:
        decision = decided("2025-09-07", "specialist-approval")
        detail = total("2025-09-07")
        assert decision.outcome.value == "met"
        assert {one.outcome.value for one in decision.conditions} == {"met"}
        assert detail.low == detail.high == 78 + Fraction(7, 1550)
        assert (detail.reached, detail.missing_days) == (day("2025-09-07"), 0)

    def test_the_ledger(self) -> None:
        assert lines(finding(decided("2025-09-07", "specialist-approval"), TOTAL)) == [
            "service 2015-09-01 2017-02-28 turnus: 18 months",
            "service 2017-09-01 2018-08-31 old-open at 1/2: 6 months",
            "service 2018-09-01 2019-08-31 institution: 12 months",
            "service 2019-09-01 2020-08-31 forty at 2/5: 24/5 months",
            "service 2020-09-01 2022-08-31 sixty at 3/5: 72/5 months",
            "service 2022-09-01 2024-08-31 fifty at 1/2: 12 months",
            "service 2024-09-01 2025-09-07 full: 367/30 months",
            "absence 2021-01-01 2021-12-31 parental: 219 days",
            "absence 2025-02-03 2025-02-14 sick-2025: 12 days",
            "allowance: 9347/50 days",
            "deduction 2025-07-25 2025-09-07: 2203/50 days, -3322/2325 months",
            "total: 120907/1550 months",
        ]

    def test_the_hours_of_guidance(self) -> None:
        """Each wording for its own days, in calendar time, full leave left out:

        1 Mar 2019 - 31 Dec 2020   22 months at 3 x 10.5 = 31.5 hours a year    57.75
        2021                       parental leave all the year                   0
        2022 - 2024                36 months at 42, at registered ones         126
        2025, regularly, at 42: January 1, 1 - 2 February 2/28, 15 - 28 February 14/28,
        March to August 6, 1 - 7 September 7/30: 7 + 169/210 months             27 + 19/60
                                                                               211 + 1/15
        given                      58 + 3 x 42 + 29                             213
        """
        detail = finding(decided("2025-09-07", "specialist-approval"), HOURS).detail
        assert isinstance(detail, GuidanceTime)
        assert [(one.rate, one.months_low) for one in detail.demands] == [
            (Fraction(63, 2), 22),
            (42, 36),
            (42, 7 + Fraction(169, 210)),
        ]
        assert detail.hours_low == detail.hours_high == 211 + Fraction(1, 15)
        assert detail.given_low == detail.given_high == 213
        assert [(one.first, one.last, one.facts) for one in detail.leave] == [
            (day("2021-01-01"), day("2021-12-31"), ("parental",)),
            (day("2025-02-03"), day("2025-02-14"), ("sick-2025",)),
        ]

    def test_hours_of_guidance_for_the_leave_too_under_the_other_reading(self) -> None:
        """2021 asks for 42 hours and the sick days for 12/28 of a month: 254 + 17/30 hours."""
        readings = {"guidance-leave": "asked"}
        asked = ask(life(), "2025-09-07", "specialist-approval", readings, specialty="ALM")
        found = finding(asked, HOURS)
        assert isinstance(found.detail, GuidanceTime)
        assert found.outcome.value == "not-met"
        assert found.detail.hours_low == 254 + Fraction(17, 30)

    def test_the_group(self) -> None:
        """October 2017 to October 2019: 25 months, most of it before the new scheme."""
        detail = finding(decided("2025-09-07", "specialist-approval"), GROUP).detail
        assert isinstance(detail, GroupYears)
        assert detail.low == detail.high == 25

    def test_registered_from_1_march_2019_by_the_application(self) -> None:
        """Nothing before that day is looked at: no establishment was registered before."""
        found = finding(decided("2025-09-07", "specialist-approval"), PLACE)
        assert isinstance(found.detail, WhereServed)
        (widened,) = {(one.rule, one.first, one.last) for one in found.detail.widened}
        assert widened == ("sf-38-2", day("2019-03-01"), day("2020-05-31"))
        assert found.evidence[0] == "ruling-essential-part"
        unruled: Data = {**life(), "rulings": life()["rulings"][:1]}
        asked = ask(unruled, "2025-09-07", "specialist-approval", specialty="ALM")
        assert outcome(asked, PLACE) == "met"

    def test_without_the_agreement(self) -> None:
        """The 12 months of before 1 March 2019 fall away: six of old-open, six of institution."""
        data = life()
        papers = [one for one in data["confirmations"] if one["kind"] != "conversion-agreed"]
        decision = ask(
            {**data, "confirmations": papers}, "2025-09-07", "specialist-approval", specialty="ALM"
        )
        told = lines(finding(decision, TOTAL))
        agreed = "paper-conversion-agreed-2020-01-15"
        for rule in (TOTAL, OPEN):
            assert agreed in finding(decided("2025-09-07", "specialist-approval"), rule).evidence
        assert decision.outcome.value == "not-met"
        assert "not-counted 2017-09-01 2018-08-31 old-open at 1/2, sf-37-3-c" in told
        assert "not-counted 2018-09-01 2019-02-28 institution, sf-37-3-c" in told


class TestDay10TheOldSchemeEndsOn31December2026:
    """For who has sent no application; one sent in time keeps its day."""

    @pytest.mark.parametrize(("on", "expected"), [("2026-12-31", "met"), ("2027-01-01", "not-met")])
    def test_the_last_day(self, on: str, expected: str) -> None:
        nothing_sent: Data = {**life(), "applications": []}
        decision = ask(nothing_sent, on, "keeps-old-scheme", specialty="ALM")
        assert decision.outcome.value == expected

    def test_nothing_cures_it(self) -> None:
        nothing_sent: Data = {**life(), "applications": []}
        decision = ask(nothing_sent, "2027-01-01", "keeps-old-scheme", specialty="ALM")
        cure = finding(decision, "sf-37-3-a-applied").cure
        assert cure is not None
        assert cure.value == "never"

    def test_the_application_of_september_2025_was_in_time(self) -> None:
        assert decided("2027-01-01", "keeps-old-scheme").outcome.value == "met"


def test_the_example_is_this_life() -> None:
    """`python -m tests.lives.writing` writes it anew."""
    path = EXAMPLES / "general-practitioner.yaml"
    assert path.read_text(encoding="utf-8") == dict(examples())["general-practitioner.yaml"]
    assert load_timeline(path) == parse_timeline(life())
