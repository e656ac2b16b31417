from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from lisrules.conditions.base import Context, Rule
from lisrules.conditions.measure import Measured, Requirement, by_start
from lisrules.timeline.facts import ONE
from lisrules.values.load import Load, Piece
from tests.building import Data, absence
from tests.unit.conditions.deciding import context, dated, with_rules

SERVICE: Data = {"kind": "counts-as-service", "absence": []}
PERCENT: Data = {"kind": "absence", "allowance_percent": 10, "as_service": "service"}
DAYS: Data = {"kind": "absence", "allowance_days": 12, "as_service": "service"}
CHANGE = "2019-06-21"
YEAR = Requirement(12, "absence")


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def load(first: str, last: str, fraction: Fraction = ONE) -> Load:
    return Load.of([Piece(day(first), day(last) + 1, fraction, ("h",))])


def rule(*versions: tuple[str, Data]) -> Rule:
    return dated("absence", *versions, applies_by="part-start", reach="open")


BOTH = rule(("2017-03-01", PERCENT), (CHANGE, DAYS))
ONLY_DAYS = rule(("2017-03-01", DAYS))
ONLY_PERCENT = rule(("2017-03-01", PERCENT))


def made(*absences: Data, absent: Rule = BOTH, on: str = "2027-03-01", **options: Any) -> Context:
    found = context({"service": [], "absences": list(absences)}, on, {}, **options)
    service = dated("service", ("2017-03-01", SERVICE), (CHANGE, SERVICE))
    return with_rules(found, absent, service)


def measured(found: Context, served: Load, start: str) -> Measured:
    return YEAR.least(found, served, day(start))


def sick(first: str, last: str, **more: Any) -> Data:
    return absence("a", "sick", first, last, **more)


class TestTheWording:
    """Which wording a part has that was under way on the day a wording took effect for all."""

    @staticmethod
    def first(served: Load, *absences: Data, **options: Any) -> str:
        """The first day of the wording that applies to a part."""
        found = measured(made(*absences, **options), served, "2018-06-01")
        assert found.deduction is not None
        return date.fromordinal(found.deduction.provision.first).isoformat()

    def test_a_part_without_service_since_had_ended(self) -> None:
        assert self.first(load("2018-09-01", "2019-06-20")) == "2017-03-01"
        assert self.first(load("2018-09-01", "2019-06-21")) == CHANGE

    def test_a_part_that_was_complete_before_had_ended(self) -> None:
        assert self.first(load("2018-06-21", "2019-07-31")) == "2017-03-01"
        assert self.first(load("2018-06-22", "2019-07-31")) == CHANGE

    def test_completeness_is_measured_by_the_wording_before(self) -> None:
        # 385 days before the change, a tenth of them free: 20 more than a year make up for 58 1/2.
        served = load("2018-06-01", "2019-07-31")
        within = sick("2018-09-01", "2018-10-28")
        beyond = sick("2018-09-01", "2018-10-29")
        assert self.first(served, within) == "2017-03-01"
        assert self.first(served, beyond) == CHANGE

    def test_other_readings_ask_for_the_start_or_for_the_decision(self) -> None:
        short, full = load("2018-09-01", "2019-07-31"), load("2018-06-01", "2019-07-31")
        for served in (short, full):
            assert self.first(served, absence_wording="start") == "2017-03-01"
            assert self.first(served, absence_wording="assessment") == CHANGE

    def test_a_wording_that_has_not_come_applies_to_nobody(self) -> None:
        assert self.first(load("2018-09-01", "2019-06-20"), on="2019-06-20") == "2017-03-01"

    def test_by_the_start_of_a_part(self) -> None:
        def first(start: str, on: str = "2027-03-01") -> int | None:
            version = by_start(BOTH, day(start), day(on))
            return None if version is None else version.first

        assert first("2019-06-20") == day("2017-03-01")
        assert first("2019-06-21") == day(CHANGE)
        assert first("2016-01-01") == day("2017-03-01")
        assert first("2016-01-01", on="2017-02-28") is None


class TestReached:
    YEAR_AND_MORE = load("2025-09-01", "2026-12-31")

    def reached(self, *absences: Data, absent: Rule = ONLY_DAYS) -> str | None:
        found = measured(made(*absences, absent=absent), self.YEAR_AND_MORE, "2025-09-01")
        return None if found.reached is None else date.fromordinal(found.reached).isoformat()

    @pytest.mark.parametrize(
        ("last", "reached"),
        [("2026-01-12", "2026-08-31"), ("2026-01-13", "2026-09-01"), ("2026-01-22", "2026-09-10")],
    )
    def test_each_deducted_day_costs_a_day(self, last: str, reached: str) -> None:
        assert self.reached(sick("2026-01-01", last)) == reached

    def test_absence_after_the_part_is_full_comes_too_late_to_matter(self) -> None:
        assert self.reached(sick("2026-09-01", "2026-12-31")) == "2026-08-31"

    def test_half_a_day_is_made_good_within_the_next_day(self) -> None:
        assert self.reached(sick("2026-01-01", "2026-01-25", grade="1/2")) == "2026-09-01"

    def test_a_part_may_be_full_within_a_day(self) -> None:
        # Half a day on 1 September 2025 and full time from the 2nd: half of 1 September 2026 is
        # more than enough, and that half is what is deducted.
        served = load("2025-09-01", "2025-09-01", Fraction(1, 2)).plus(
            load("2025-09-02", "2026-12-31")
        )
        away = sick("2026-01-01", "2026-01-25", grade="1/2")
        found = measured(made(away, absent=ONLY_DAYS), served, "2025-09-01")
        assert found.reached == found.reached_gross == day("2026-09-01")

    def test_an_allowance_in_per_cent_grows_with_the_service(self) -> None:
        # 38 days away, 36 1/2 of them free on 31 August; 1 3/10 are left on the second day after.
        away = sick("2026-01-01", "2026-02-07")
        assert self.reached(away, absent=ONLY_PERCENT) == "2026-09-02"

    def test_never_without_enough_service(self) -> None:
        found = measured(made(absent=ONLY_DAYS), load("2025-09-01", "2026-08-30"), "2025-09-01")
        assert (found.reached, found.reached_gross) == (None, None)


class TestMissingDays:
    @staticmethod
    def missing(served: Load, *absences: Data, absent: Rule = ONLY_DAYS) -> int | None:
        found = made(*absences, absent=absent)
        return YEAR.missing_days(found, measured(found, served, "2025-09-01"), day("2025-09-01"))

    def test_are_those_to_the_day_on_which_the_part_is_full(self) -> None:
        assert self.missing(load("2025-09-01", "2026-08-30")) == 1
        assert self.missing(load("2025-09-01", "2026-08-01")) == 30

    @pytest.mark.parametrize(("last", "days"), [("2026-01-12", 1), ("2026-01-15", 4)])
    def test_make_good_what_is_deducted(self, last: str, days: int) -> None:
        assert self.missing(load("2025-09-01", "2026-08-30"), sick("2026-01-01", last)) == days

    @pytest.mark.parametrize("rule", [ONLY_DAYS, ONLY_PERCENT])
    @pytest.mark.parametrize("last", ["2026-01-20", "2026-03-01", "2026-05-09"])
    def test_are_enough_and_one_less_is_not(self, rule: Rule, last: str) -> None:
        served, away = load("2025-09-01", "2026-08-30"), sick("2026-01-01", last)
        days = self.missing(served, away, absent=rule)
        assert days is not None
        for more, enough in ((days, True), (days - 1, False)):
            end = date.fromordinal(day("2026-08-30") + more).isoformat()
            longer = load("2025-09-01", end)
            found = measured(made(away, absent=rule), longer, "2025-09-01")
            assert (found.time.months >= 12) is enough

    def test_nobody_can_say_before_the_part_has_begun(self) -> None:
        found = made(absent=ONLY_DAYS)
        assert YEAR.missing_days(found, YEAR.least(found, Load.of([]), None), None) is None


def test_no_list_of_absences_may_be_all_days_or_none() -> None:
    silent = with_rules(
        context({"service": []}, "2027-03-01", {}),
        ONLY_DAYS,
        dated("service", ("2017-03-01", SERVICE)),
    )
    served, start = load("2025-09-01", "2026-08-31"), day("2025-09-01")
    assert YEAR.most(silent, served, start).time.months == 12
    assert YEAR.least(silent, served, start).net.total() == 12
