from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any, ClassVar

import pytest

from lisrules.conditions.absence import Deduction
from lisrules.values.outcome import Cure
from tests.building import Data, changed, without
from tests.unit.conditions.deciding import used
from tests.unit.conditions.serving import known
from tests.unit.conditions.totals import (
    THIS,
    doctor,
    find,
    other,
    own,
    part_one,
    shares,
    sick,
    total,
)

ENOUGH = own("2024-01-01", "2024-06-30")
BESIDES: Data = {"cap_includes_lis1": "besides"}


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def deducted(data: Data) -> dict[str, Any]:
    """The days deducted, by part."""
    found: dict[str, Deduction] = dict(total(data).deductions)
    return {name: deduction.excess for name, deduction in found.items() if deduction.excess}


class TestSum:
    def test_met_on_the_last_day_and_not_the_day_before(self) -> None:
        assert find(doctor(ENOUGH)).outcome.value == "met"
        less = doctor(own("2024-01-01", "2024-06-29"))
        assert find(less).outcome.value == "not-met"
        assert shares(total(less)) == [24 - Fraction(1, 30), 18, 0, 0]
        assert (total(less).missing_days, total(doctor(ENOUGH)).missing_days) == (1, 0)

    def test_the_day_it_was_reached(self) -> None:
        longer = doctor(own("2024-01-01", "2024-12-31"))
        assert total(longer).reached == total(longer).reached_at_best == day("2024-06-30")
        assert total(doctor(own("2024-01-01", "2024-06-29"))).reached is None

    def test_the_parts_may_overlap_but_no_day_is_more_than_one(self) -> None:
        both = doctor(own("2023-04-01", "2023-09-30"))
        assert shares(total(both)) == [21, 18, 0, 0]

    def test_half_a_post_takes_twice_as_long(self) -> None:
        half = doctor(own("2024-01-01", "2024-12-31", fraction="1/2"))
        assert total(half).low == 24

    def test_nothing_served_is_nothing(self) -> None:
        detail = total(known())
        assert shares(detail) == [0, 0, 0, 0]
        assert detail.missing == 24
        assert (detail.missing_days, detail.reached) == (None, None)
        assert find(known()).outcome.value == "not-met"

    def test_what_another_stage_is_does_not_count(self) -> None:
        assert total(doctor(own("2024-01-01", "2024-06-30", stage="other"))).low == 18


class TestLimit:
    """Twenty months; part one takes eighteen of them (reading `cap-includes-lis1`)."""

    OWN: ClassVar[Data] = own("2024-06-01", "2024-09-30")

    @pytest.mark.parametrize(
        ("last", "limited", "above"),
        [
            ("2024-02-28", 2 - Fraction(1, 29), 0),
            ("2024-02-29", 2, 0),
            ("2024-03-01", 2, Fraction(1, 31)),
            ("2024-03-31", 2, 1),
        ],
    )
    def test_up_to_it_and_no_further(self, last: str, limited: Fraction, above: Fraction) -> None:
        detail = total(doctor(other("2024-01-01", last), self.OWN))
        assert shares(detail) == [22 + limited, 18, limited, above]
        assert detail.limit == 20

    def test_besides_part_one(self) -> None:
        data = doctor(other("2024-01-01", "2024-03-31"), self.OWN)
        assert shares(total(data, **BESIDES)) == [25, 18, 3, 0]
        longer = doctor(other("2024-01-01", "2025-09-30"), own("2026-01-01", "2026-01-31"))
        assert shares(total(longer, **BESIDES)) == [18 + 20 + 1, 18, 20, 1]

    @pytest.mark.parametrize(
        ("last", "matters"), [("2024-02-29", False), ("2024-03-01", True), ("2024-03-31", True)]
    )
    def test_the_reading_is_named_where_it_bites(self, last: str, matters: bool) -> None:
        data = doctor(other("2024-01-01", last), self.OWN)
        assert ("cap-includes-lis1" in used(find(data))) is matters
        assert ("cap-includes-lis1" in used(find(data, **BESIDES))) is matters

    def test_abroad_and_the_own_specialty_there_are_limited_together(self) -> None:
        data = doctor(
            own("2024-01-01", "2024-01-31", name="abroad", country="SE"),
            other("2024-02-01", "2024-03-31"),
            self.OWN,
        )
        assert shares(total(data)) == [25, 18, 3, 0]
        much = doctor(
            own("2024-01-01", "2025-06-30", name="abroad", country="SE"),
            other("2025-07-01", "2025-09-30"),
        )
        assert shares(total(much)) == [18 + 18 + 2, 18, 20, 1]

    def test_without_a_rule_on_it_there_is_none(self) -> None:
        data = doctor(other("2024-01-01", "2025-12-31"))
        detail = total(data, rules={"limit": {"kind": "note"}})
        assert (shares(detail), detail.limit) == ([42, 18, 24, 0], None)

    def test_part_one_alone_may_be_more_than_it(self) -> None:
        data = doctor(other("2024-01-01", "2024-03-31"), self.OWN)
        small: dict[str, Data] = {"limit": {"kind": "cap", "at_most_months": 10}}
        assert shares(total(data, rules=small)) == [22, 18, 0, 3]
        assert shares(total(data, rules=small, **BESIDES)) == [25, 18, 3, 0]

    def test_on_a_day_with_part_one_it_takes_up_no_room(self) -> None:
        full = doctor(other("2024-01-01", "2024-03-31"), self.OWN)
        both = changed(full, "service", [*full["service"], part_one()[1]])
        both["service"][-1] |= {"id": "again", "from": "2024-06-01", "through": "2024-06-30"}
        assert total(both).low == total(full).low == 24

    def test_on_a_day_with_both_the_own_comes_first(self) -> None:
        data = doctor(other("2024-06-01", "2024-09-30"), self.OWN)
        assert shares(total(data)) == [22, 18, 0, 0]
        half = doctor(other("2024-06-01", "2024-09-30"), {**self.OWN, "fraction": "1/2"})
        assert shares(total(half)) == [22, 18, 2, 0]


class TestSurplus:
    """Part one beyond its twelve and six months (reading `lis1-surplus`)."""

    STRICT: ClassVar[Data] = {"lis1_surplus": "eighteen-months"}

    def test_counts_or_not(self) -> None:
        data = known(*part_one("2022-03-31"), own("2024-01-01", "2024-03-31"))
        assert shares(total(data)) == [24, 21, 0, 0]
        assert shares(total(data, **self.STRICT)) == [21, 18, 0, 0]
        for options in ({}, self.STRICT):
            assert "lis1-surplus" in used(find(data, **options))
        assert "lis1-surplus" not in used(find(doctor(ENOUGH)))

    def test_twelve_months_are_twelve_also_where_days_are_deducted(self) -> None:
        # Twenty sick days cost eight; what is left of fifteen months is still more than twelve.
        data = known(
            *part_one("2022-03-31"),
            own("2024-01-01", "2024-03-31"),
            absences=[sick("2021-03-01", "2021-03-20")],
        )
        assert shares(total(data)) == [24 - Fraction(8, 31), 21 - Fraction(8, 31), 0, 0]
        assert shares(total(data, **self.STRICT)) == [21, 18, 0, 0]

    def test_and_so_they_are_to_the_day(self) -> None:
        data = known(*part_one("2022-01-01"), ENOUGH)
        assert total(data).low == 24 + Fraction(1, 31)
        assert total(data, **self.STRICT).low == 24


class TestInternship:
    """An approved internship in place of part one (reading `turnus-scope`)."""

    ONLY: ClassVar[Data] = {"turnus_scope": "objectives-only"}
    TURNUS: ClassVar[Data] = own("2010-01-01", "2011-06-30", name="turnus", stage="turnus")
    RULING: ClassVar[Data] = {
        "id": "r",
        "kind": "turnus-approved",
        "authority": "helsedirektoratet",
        "on": "2012-01-01",
        "provision": "§ 36",
    }

    def data(self, **change: Any) -> Data:
        return known(self.TURNUS, ENOUGH, rulings=[{**self.RULING, **change}])

    def test_stands_for_it_with_its_time(self) -> None:
        assert shares(total(self.data())) == [24, 18, 0, 0]
        assert shares(total(self.data(), **self.ONLY)) == [6, 0, 0, 0]
        for options in ({}, self.ONLY):
            assert "turnus-scope" in used(find(self.data(), **options))

    def test_takes_up_room_under_the_limit(self) -> None:
        data = self.data()
        data["service"].append(other("2024-07-01", "2024-10-31"))
        assert shares(total(data)) == [26, 18, 2, 2]

    def test_without_approval_it_is_nothing(self) -> None:
        data = self.data(holds=False)
        assert total(data).low == 6
        assert "turnus-scope" not in used(find(data))
        entries = find(data).ledger.entries  # type: ignore[union-attr]
        assert ("stands", ("turnus",)) in [(entry.rule, entry.facts) for entry in entries]

    def test_must_be_confirmed(self) -> None:
        assert total(changed(self.data(), "service.0.confirmation", "none")).low == 6


class TestAbsence:
    """Each part loses what is above its own allowance; the days are the last of that part."""

    def test_within_the_allowances_nothing(self) -> None:
        absences = [
            sick("2021-03-01", "2021-03-12"),
            sick("2023-03-01", "2023-03-06"),
            sick("2024-03-01", "2024-03-18"),
        ]
        assert deducted(doctor(ENOUGH, absences=absences)) == {}
        assert find(doctor(ENOUGH, absences=absences)).outcome.value == "met"

    def test_above_them_part_by_part(self) -> None:
        # A tenth of the 182 days of the rest is 18.2.
        absences = [
            sick("2021-03-01", "2021-03-14"),
            sick("2023-03-01", "2023-03-09"),
            sick("2024-03-01", "2024-03-19"),
        ]
        data = doctor(ENOUGH, absences=absences)
        assert deducted(data) == {"hospital-year": 2, "half-year": 3, "a-tenth": Fraction(4, 5)}
        lost = Fraction(2, 31) + Fraction(3, 30) + Fraction(4, 5) / 30
        assert total(data).low == 24 - lost

    def test_days_that_count_as_service_are_no_absence(self) -> None:
        absences = [sick("2024-03-01", "2024-05-31", kind) for kind in ("course", "holiday")]
        assert deducted(doctor(ENOUGH, absences=absences)) == {}

    def test_those_of_another_specialty_go_first_where_they_come_last(self) -> None:
        away = [sick("2024-02-01", "2024-03-31")]
        last = [own("2024-01-01", "2024-04-30"), other("2024-05-01", "2024-07-31")]
        detail = total(doctor(*last, absences=away))
        # Of 213 days a tenth is free; 60 less 21.3 are the last of the three months above.
        assert detail.limited + detail.above == 3 - 1 - Fraction(77, 10) / 30
        assert shares(detail)[0] == 22 + detail.limited


class TestReached:
    def test_after_what_is_deducted_is_made_good(self) -> None:
        away = [sick("2021-03-01", "2021-03-14")]
        data = doctor(own("2024-01-01", "2024-12-31"), absences=away)
        assert total(data).reached == day("2024-07-02")

    def test_is_the_first_day_of_several_where_a_day_of_absence_takes_more_than_it_gives(
        self,
    ) -> None:
        # Enough on 2 July; then whole days away from half a post, and enough again in winter.
        away = [sick("2021-03-01", "2021-03-14"), sick("2024-08-01", "2024-11-28")]
        half = own("2024-07-11", "2025-12-31", name="half", fraction="1/2")
        data = doctor(own("2024-01-01", "2024-07-10"), half, absences=away)
        option: Data = {"part_time_absence": "whole-days"}
        assert total(data, **option).reached == day("2024-07-02")
        nobody_asks: dict[str, Data] = {"paper": {"kind": "note"}}
        for on, outcome in (
            ("2024-07-01", "not-met"),
            ("2024-07-02", "met"),
            ("2024-11-28", "not-met"),
        ):
            assert find(data, on, nobody_asks, **option).outcome.value == outcome


class TestMissingDays:
    def test_are_days_of_full_time_for_the_specialty(self) -> None:
        data = doctor(other("2024-01-01", "2024-06-30"))
        assert total(data).low == 20
        assert total(data).missing_days == 31 + 31 + 30 + 31

    def test_less_what_they_add_to_the_allowance(self) -> None:
        away = [sick("2024-01-01", "2024-03-31")]
        data = doctor(own("2024-01-01", "2024-06-30"), absences=away)
        # 91 days away, 18.2 free; every ten more days free another one.
        assert deducted(data) == {"a-tenth": Fraction(728, 10)}
        days = total(data).missing_days
        assert days == 67

    def test_nobody_is_absent_on_them(self) -> None:
        short = own("2024-01-01", "2024-05-31")
        away = [sick("2024-05-25", "2024-12-31", working_days=150)]
        data = doctor(short, absences=away)
        assert total(data).missing_days == 30
        assert find(doctor(short, absences=away), "2024-05-31").outcome.value == "not-met"

    def test_working_days_are_counted_anew_where_an_absence_is_cut(self) -> None:
        # The employer counted all of it; only its first three months are on service.
        short, option = own("2024-01-01", "2024-05-31"), {"absence_day": "working-days"}
        long = sick("2024-03-01", "2024-12-31", working_days=210)
        cut = sick("2024-03-01", "2024-05-31")
        days = [
            total(doctor(short, absences=[away]), "2030-01-01", None, **option).missing_days
            for away in (long, cut)
        ]
        assert days[0] == days[1]


class TestCure:
    @pytest.mark.parametrize(
        ("place", "cure"), [(None, None), ("service.0", Cure.ACT), ("service.2", Cure.ACT)]
    )
    def test_a_paper_where_the_service_is_done(self, place: str | None, cure: Cure | None) -> None:
        data = doctor(ENOUGH)
        if place:
            data = changed(data, f"{place}.confirmation", "none")
        assert find(data).cure is cure

    def test_time_where_even_a_paper_would_not_do(self) -> None:
        short = doctor(own("2024-01-01", "2024-05-31"))
        assert find(short).cure is Cure.TIME
        assert find(changed(short, "service.0.confirmation", "none")).cure is Cure.TIME


def test_everything_it_leans_on_is_named() -> None:
    made = find(doctor()).provision
    assert made is not None
    assert set(made.condition.references()) == {
        "hospital-year",
        "half-year",
        "stands",
        "paper",
        "a-tenth",
        "limit",
    }


def test_evidence_is_service_papers_authorisations_and_absence() -> None:
    held = [{"id": "held", "kind": "authorisation", "granted": "2020-01-01"}]
    away = [sick("2024-03-01", "2024-03-02")]
    evidence = find(doctor(ENOUGH, authorisations=held, absences=away)).evidence
    assert set(evidence) >= {"hospital", "municipality", "own", "held", "sick-2024-03-01"}
    assert not find(without(known(), "confirmations")).evidence


def test_months_are_counted_otherwise_only_where_it_could_matter() -> None:
    assert "month-count" in used(find(doctor(own("2024-01-01", "2024-06-29"))))
    assert "month-count" not in used(find(doctor(own("2024-01-01", "2024-03-31"))))
    assert "month-count" not in used(find(doctor(own("2024-01-01", "2024-12-31"))))


def test_also_where_much_is_above_the_limit() -> None:
    # 18 and 2 of 60 and 4 less a day; by thirty days the four months are 4 and 2/30.
    data = doctor(other("2024-01-01", "2028-12-31"), own("2029-05-01", "2029-08-30"))
    finding = find(data)
    assert (finding.outcome.value, used(finding).get("month-count")) == (
        "not-met",
        "anchored-grid",
    )
    assert find(data, month_count="thirty-days").outcome.value == "met"


@pytest.mark.parametrize("months", [0, 601])
def test_the_requirement_is_a_number_of_months(months: int) -> None:
    with pytest.raises(ValueError, match="at_least_months"):
        find(doctor(), rules={"this": {**THIS, "at_least_months": months}})
