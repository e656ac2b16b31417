"""One life to cardiology, decided on ten days, each with its arithmetic by hand.

The service and the absence stand at the top of `tests.lives.cardiologist`. Months are counted from
the first day of service, the 1st of September 2017, so every grid month is a calendar month.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from functools import cache

import pytest

from lisrules import load_timeline
from lisrules.conditions.objectives import Attained
from lisrules.conditions.specialty_objectives import ForSpecialty, NoEdition
from lisrules.conditions.total_time import TotalTime
from lisrules.engine.decision import Decision
from lisrules.explanation.text import render_text
from lisrules.timeline.validate import parse_timeline
from tests.building import Data
from tests.cli.running import EXAMPLES
from tests.law.doctors import HOSPITAL, MUNICIPALITY, ask, deduction, finding, outcome, served
from tests.lives.cardiologist import COVERED, life
from tests.lives.ledgers import lines, needs
from tests.lives.writing import examples

TOTAL = "sf-2-1-time"
COMMON = "sf-annex-2-a-parts-two-three"


@cache
def decided(
    on: str, question: str, specialty: str | None = None, *, attested: bool = True
) -> Decision:
    return ask(life() if attested else unattested(), on, question, specialty=specialty)


@cache
def approval(on: str, *, attested: bool = True) -> Decision:
    return decided(on, "specialist-approval", "HJS", attested=attested)


def unattested() -> Data:
    """The same life without one fact: nobody says that the research belongs to the training."""
    data = life()
    papers = [one for one in data["confirmations"] if one["kind"] != "training-related"]
    return {**data, "confirmations": papers}


def total(decision: Decision) -> TotalTime:
    detail = finding(decision, TOTAL).detail
    assert isinstance(detail, TotalTime)
    return detail


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


class TestDay1And2AuthorisationOn20June2017:
    """A post in part one takes an authorisation or a licence (§ 9(1) a), from its very day."""

    def test_the_day_before(self) -> None:
        decision = decided("2017-06-19", "start-lis1")
        assert decision.outcome.value == "not-met"
        assert outcome(decision, "sf-9-1-a") == "not-met"

    def test_the_day(self) -> None:
        decision = decided("2017-06-20", "start-lis1")
        assert decision.outcome.value == "met"
        assert finding(decision, "sf-9-1-a").evidence == ("auth",)


class TestDay3TheMunicipalityIsShortOn28February2019:
    """The first wording (old § 26(3)): absence above ten per cent of the part is deducted.

    hospital      1 Sep 2017 - 31 Aug 2018: 365 days, 12 months
                  20 days sick; ten per cent of 365 is 36.5; nothing is deducted    12
    municipality  1 Sep 2018 - 28 Feb 2019: 181 days, 6 months
                  24 days sick; ten per cent of 181 is 18.1; 24 - 18.1 = 5.9 days
                  the last 5.9 days are days of February, which has 28: 5.9/28 month
                  6 - 5.9/28 = 6 - 59/280 = 1621/280
    """

    def test_the_months(self) -> None:
        decision = decided("2019-02-28", "lis1")
        assert decision.outcome.value == "not-met"
        assert (outcome(decision, HOSPITAL), outcome(decision, MUNICIPALITY)) == ("met", "not-met")
        assert served(decision).low == 12
        assert served(decision, MUNICIPALITY).low == Fraction(1621, 280)

    def test_the_deductions(self) -> None:
        decision = decided("2019-02-28", "lis1")
        first, second = deduction(decision), deduction(decision, MUNICIPALITY)
        assert [first.total, first.allowance, first.excess] == [20, Fraction(73, 2), 0]
        assert [second.total, second.allowance, second.excess] == [
            24,
            Fraction(181, 10),
            Fraction(59, 10),
        ]

    def test_six_days_more(self) -> None:
        """With n more days: 5.9 - n/10 is deducted. 5.9 - 0.5 is more than 5; 5.9 - 0.6 < 6."""
        detail = served(decided("2019-02-28", "lis1"), MUNICIPALITY)
        assert (detail.reached, detail.missing_days) == (None, 6)

    def test_the_ledger(self) -> None:
        decision = decided("2019-02-28", "lis1")
        assert lines(finding(decision, MUNICIPALITY)) == [
            "service 2018-09-01 2019-02-28 municipality: 6 months",
            "absence 2019-01-04 2019-01-27 sick-2019: 24 days",
            "allowance: 181/10 days",
            "deduction 2019-02-23 2019-02-28: 59/10 days, -59/280 months",
            "total: 1621/280 months",
        ]


class TestDay4TheTimeIsFullOn6March2019:
    """Six days of completion, 1 - 6 March 2019:

    municipality  181 + 6 = 187 days: 6 months and 6/31
                  24 days sick; ten per cent of 187 is 18.7; 24 - 18.7 = 5.3 days
                  the last 5.3 days are days of March, which has 31: 5.3/31 month
                  6 + 6/31 - 5.3/31 = 6 + 0.7/31 = 6 + 7/310

    The five days to 5 March were not enough: 5 - (24 - 18.6) = 5 - 5.4 is below zero. The clinical
    objectives of before March 2020 have no codes in any source, so only the register can say that
    they are attained.
    """

    def test_the_month(self) -> None:
        decision = decided("2019-03-06", "lis1")
        detail = served(decision, MUNICIPALITY)
        assert (outcome(decision, MUNICIPALITY), detail.low) == ("met", 6 + Fraction(7, 310))
        assert (detail.reached, detail.missing_days) == (day("2019-03-06"), 0)
        assert deduction(decision, MUNICIPALITY).excess == Fraction(53, 10)

    def test_the_ledger(self) -> None:
        assert lines(finding(decided("2019-03-06", "lis1"), MUNICIPALITY)) == [
            "service 2018-09-01 2019-02-28 municipality: 6 months",
            "service 2019-03-01 2019-03-06 completion: 6/31 months",
            "absence 2019-01-04 2019-01-27 sick-2019: 24 days",
            "allowance: 187/10 days",
            "deduction 2019-03-01 2019-03-06: 53/10 days, -53/310 months",
            "total: 1867/310 months",
        ]

    def test_the_day_before_the_completion_is_not_confirmed(self) -> None:
        found = finding(decided("2019-03-05", "lis1"), MUNICIPALITY)
        assert found.outcome.value == "not-met"
        assert lines(found)[1] == "not-counted 2019-03-01 2019-03-05 completion, sf-17-1-f"

    def test_only_the_register_is_missing(self) -> None:
        decision = decided("2019-03-06", "lis1")
        assert decision.outcome.value == "undetermined"
        open_ones = [one for one in decision.conditions if one.outcome.value == "undetermined"]
        assert [one.rule for one in open_ones] == [
            "sf-annex-2-b-hospital",
            "sf-annex-2-b-municipality",
        ]
        assert all(("confirmations", "hpr-part1") in needs(one) for one in open_ones)


class TestDay5TheRegisterOn20March2019:
    """The directorate's register has part one, so it is complete and the next part may begin."""

    @pytest.mark.parametrize("question", ["lis1", "start-lis2-3"])
    def test_on_the_day_and_not_before(self, question: str) -> None:
        assert decided("2019-03-19", question).outcome.value == "undetermined"
        assert decided("2019-03-20", question).outcome.value == "met"

    def test_the_paper_is_the_evidence(self) -> None:
        found = finding(decided("2019-03-20", "lis1"), "sf-annex-2-b-hospital")
        assert found.evidence == ("paper-hpr-part1-2019-03-20",)

    def test_the_explanation_says_so_and_cites_the_wording_of_the_time(self) -> None:
        text = " ".join(render_text(decided("2019-03-20", "lis1"), "en").split())
        assert "are not known; a confirmation settles what the facts leave open" in text
        assert "own illness [sick-2019], § 26(3)" in text


class TestDay6And7PartTwoOn1September2025:
    """All 152 objectives of internal medicine; which ones they were before that day nobody says."""

    def test_the_day_before(self) -> None:
        decision = decided("2025-08-31", "lis2", "HJS")
        found = finding(decision, "sf-annex-2-c-part-two")
        assert (decision.outcome.value, found.outcome.value) == ("undetermined", "undetermined")
        assert isinstance(found.detail, NoEdition)
        assert found.detail.since == day("2025-09-01")

    def test_the_day(self) -> None:
        decision = decided("2025-09-01", "lis2", "HJS")
        found = finding(decision, "sf-annex-2-c-part-two")
        assert (decision.outcome.value, len(found.evidence)) == ("met", 152)


class TestDay8TheCommonObjectivesOn28FebruaryAnd1March2026:
    """On 28 February the 25 of the old edition, all approved; on 1 March the 14 of the new one.

    The hospital says on 10 March that the old ones cover ten of the new, and approves the last four
    on 12 March. Nothing lets who had the old ones keep them.
    """

    def common(self, on: str) -> tuple[str, int, list[str]]:
        found = finding(decided(on, "lis3", "HJS"), COMMON)
        assert isinstance(found.detail, Attained)
        (choice,) = found.detail.choices
        (result,) = choice.results
        return found.outcome.value, result.count, [one.objective for one in result.standings]

    def test_the_last_day_of_the_old_edition(self) -> None:
        assert decided("2026-02-28", "lis3", "HJS").outcome.value == "met"
        assert self.common("2026-02-28") == ("met", 25, [])

    def test_the_first_day_of_the_new_one(self) -> None:
        assert decided("2026-03-01", "lis3", "HJS").outcome.value == "not-met"
        assert self.common("2026-03-01") == ("not-met", 14, [f"FKM-{n:03d}" for n in range(1, 15)])

    def test_ten_are_covered(self) -> None:
        lacking = [f"FKM-{n:03d}" for n in range(11, 15)]
        assert self.common("2026-03-11") == ("not-met", 14, lacking)

    def test_the_last_four_are_approved(self) -> None:
        decision = decided("2026-03-12", "lis3", "HJS")
        assert decision.outcome.value == "met"
        detail = finding(decision, COMMON).detail
        assert isinstance(detail, ForSpecialty)
        assert detail.covered == (("paper-common-objectives-covered-2026-03-10", tuple(COVERED)),)


class TestDay9TheTotalIsADayShortOn15March2026:
    """Seventy-eight months in all (§ 2(1)), with ten per cent of the rest free (§ 31(4) c).

    part one   12 + 6 + 0.7/31, as on 6 March 2019                           18 + 0.7/31
    medicine   1 Dec 2019 - 30 Nov 2021                 731    days          24
    half       1 Dec 2021 - 30 Nov 2023, 24 x 1/2       365    days          12
    full       1 Dec 2023 - 30 Nov 2024                 366    days          12
    research   1 Dec 2024 - 30 Nov 2025, attested       365    days          12
    last       1 Dec 2025 - 15 March 2026, 31+31+28+15  105    days           3 + 15/31
                                                       1932    days

    away       parental, 214 days full time             214
               parental, 151 days half time              75.5
               sick in February 2026                     10
                                                        299.5  days
    free       ten per cent of 1932                     193.2
    deducted   299.5 - 193.2                            106.3  days
               all 105 days of the last post             -3 - 15/31
               and 1.3 days of November 2025             -1.3/30

    total      18 + 0.7/31 + 60 - 1.3/30 = 78 - 193/9300, a little short
    """

    def test_the_amount(self) -> None:
        decision = approval("2026-03-15")
        detail = total(decision)
        assert decision.outcome.value == "not-met"
        assert detail.low == detail.high == 78 + Fraction(7, 310) - Fraction(13, 300)
        assert detail.part_one == 18 + Fraction(7, 310)
        assert (detail.reached, detail.missing_days) == (None, 1)
        assert detail.missing == Fraction(193, 9300)

    def test_the_deduction(self) -> None:
        *_, (rule, found) = total(approval("2026-03-15")).deductions
        assert rule == "sf-31-4-c"
        assert [found.total, found.allowance, found.excess] == [
            Fraction(599, 2),
            Fraction(966, 5),
            Fraction(1063, 10),
        ]

    def test_time_is_all_that_is_missing(self) -> None:
        decision = approval("2026-03-15")
        failed = [one.rule for one in decision.conditions if one.outcome.value == "not-met"]
        assert failed == [TOTAL]
        cure = finding(decision, TOTAL).cure
        assert cure is not None
        assert cure.value == "time"


class TestDay10TheTotalIsFullOn16March2026:
    """A day more of service, and a tenth of a day more that is free:

    last       106 days, 3 + 16/31 months; 1933 days in all
    deducted   299.5 - 193.3 = 106.2 days: the last post and 0.2 days of November 2025
    total      18 + 0.7/31 + 60 - 0.2/30 = 78 + 37/2325
    """

    def test_approved(self) -> None:
        decision = approval("2026-03-16")
        detail = total(decision)
        assert decision.outcome.value == "met"
        assert {one.outcome.value for one in decision.conditions} == {"met"}
        assert detail.low == detail.high == 78 + Fraction(37, 2325)
        assert (detail.reached, detail.missing_days) == (day("2026-03-16"), 0)

    def test_the_ledger(self) -> None:
        decision = approval("2026-03-16")
        assert lines(finding(decision, TOTAL)) == [
            "service 2017-09-01 2018-08-31 hospital: 12 months",
            "service 2018-09-01 2019-02-28 municipality: 6 months",
            "service 2019-03-01 2019-03-06 completion: 6/31 months",
            "service 2019-12-01 2021-11-30 medicine: 24 months",
            "service 2021-12-01 2023-11-30 half at 1/2: 12 months",
            "service 2023-12-01 2024-11-30 full: 12 months",
            "service 2024-12-01 2025-11-30 research: 12 months",
            "service 2025-12-01 2026-03-16 last: 109/31 months",
            "absence 2018-02-05 2018-02-24 sick-2018: 20 days",
            "allowance: 73/2 days",
            "absence 2019-01-04 2019-01-27 sick-2019: 24 days",
            "allowance: 187/10 days",
            "deduction 2019-03-01 2019-03-06: 53/10 days, -53/310 months",
            "absence 2021-05-01 2022-04-30 parental: 579/2 days",
            "absence 2026-02-02 2026-02-11 sick-2026: 10 days",
            "allowance: 1933/10 days",
            "deduction 2025-11-30 2026-03-16: 531/5 days, -16381/4650 months",
            "total: 181387/2325 months",
        ]

    def test_the_attestation_is_among_the_evidence(self) -> None:
        with_paper = finding(approval("2026-03-16"), TOTAL).evidence
        without = finding(approval("2026-03-16", attested=False), TOTAL).evidence
        assert set(with_paper) - set(without) == {"paper-training-related-2025-12-15"}

    def test_the_papers(self) -> None:
        decision = approval("2026-03-16")
        beside = {one.rule: one.outcome.value for one in decision.beside}
        assert (beside["sf-30-documents"], beside["sf-30-fee"]) == ("met", "met")
        assert beside["sf-35-1"] == "not-applicable"


class TestTheSameDaysWithoutTheAttestation:
    """Without the paper that the research belongs to the training none of its 365 days counts.

    days       731 + 365 + 366 + 106 = 1568; ten per cent is 156.8
    deducted   299.5 - 156.8 = 142.7 days: the 106 of the last post (3 + 16/31 months),
               then 36.7 of the post before the research: November 2024 whole (1 month)
               and 6.7 days of October (6.7/31)
    total      18 + 0.7/31 + 24 + 12 + 12 - 1 - 6.7/31 = 65 - 6/31 = 64 + 25/31

    Ever later: with n days in the last post 299.5 - 146.2 - n/10 are deducted, and the net of the
    post, 1.1 n - 153.3 days, must come to the 12 months less 0.7/31 that are missing, which end
    with 30 November 2026, the 365th day: 1.1 x 470 - 153.3 = 363.7 is short, 1.1 x 471 - 153.3 =
    364.8 is enough. 471 - 106 = 365 more days.
    """

    def test_not_approved(self) -> None:
        decision = approval("2026-03-16", attested=False)
        detail = total(decision)
        failed = [one.rule for one in decision.conditions if one.outcome.value == "not-met"]
        assert (decision.outcome.value, failed) == ("not-met", [TOTAL])
        assert detail.low == detail.high == 64 + Fraction(25, 31)
        assert (detail.reached, detail.missing_days) == (None, 471 - 106)

    def test_it_stands_in_the_ledger_with_the_rule_that_leaves_it_out(self) -> None:
        found = finding(approval("2026-03-16", attested=False), TOTAL)
        told = lines(found)
        assert "not-counted 2024-12-01 2025-11-30 research, sf-31-1-work" in told
        assert told[-2:] == [
            "deduction 2024-10-25 2026-03-16: 1427/10 days, -1467/310 months",
            "total: 2009/31 months",
        ]

    def test_the_reading_that_asks_for_a_ruling_says_the_same_of_the_attested_year(self) -> None:
        decision = ask(
            life(), "2026-03-16", "specialist-approval", {"research": "ruled"}, specialty="HJS"
        )
        assert total(decision).low == 64 + Fraction(25, 31)


def test_the_example_is_this_life() -> None:
    """`python -m tests.lives.writing` writes it anew."""
    path = EXAMPLES / "cardiologist.yaml"
    assert path.read_text(encoding="utf-8") == dict(examples())["cardiologist.yaml"]
    assert load_timeline(path) == parse_timeline(life())
