from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from lisrules.conditions.absence import Deduction
from lisrules.conditions.base import Finding
from lisrules.conditions.training_time import TimeServed
from tests.building import Data, absence
from tests.practitioners import general_practitioner, practice
from tests.unit.conditions.deciding import used
from tests.unit.conditions.deciding_for import find_for

TIME: Data = {
    "kind": "training-time",
    "stage": "lis3",
    "arena": "open-general-practice",
    "at_least_months": 24,
    "deducts": "absence",
}
RULES: dict[str, Data] = {
    "absence": {
        "kind": "absence",
        "allowance_percent": 10,
        "as_service": "service",
        "shared_with": ["lis2", "lis3"],
    },
    "service": {"kind": "counts-as-service", "absence": ["course"]},
}
WHOLE = {"ten_per_cent_part": "whole-rest"}
OPEN = practice("open", "2022-01-01", "2023-12-31")  # 730 days: 73 are free
INSTITUTION = practice("home", "2024-01-01", "2024-12-31", arena="institution")  # 366 days


def sick(first: str, last: str, **more: Any) -> Data:
    return absence(f"sick-{first}", "sick", first, last, **more)


EIGHTY = sick("2022-02-01", "2022-04-21")


def find(*posts: Data, absences: list[Data] | None, on: str = "2025-01-01", **more: Any) -> Finding:
    data = general_practitioner(*posts)
    if absences is None:
        del data["absences"]
    else:
        data["absences"] = absences
    return find_for(TIME, data, on, RULES, **more)


def deduction(*posts: Data, absences: list[Data] | None, **more: Any) -> Deduction:
    detail = find(*posts, absences=absences, **more).detail
    assert isinstance(detail, TimeServed)
    assert detail.deduction is not None
    return detail.deduction


class TestThePartAlone:
    def test_service_elsewhere_adds_nothing(self) -> None:
        found = deduction(OPEN, INSTITUTION, absences=[EIGHTY])
        assert (str(found.total), str(found.allowance), str(found.excess)) == ("80", "73", "7")


class TestTheWholeRest:
    def test_service_elsewhere_adds_its_share(self) -> None:
        found = deduction(OPEN, INSTITUTION, absences=[EIGHTY], **WHOLE)
        assert found.allowance == Fraction(730 + 366, 10)
        assert found.excess == 0

    def test_absence_elsewhere_uses_it(self) -> None:
        away = sick("2024-01-01", "2024-02-09")  # 40 days
        found = deduction(OPEN, INSTITUTION, absences=[EIGHTY, away], **WHOLE)
        assert found.total == 80
        assert found.allowance == Fraction(730 + 366, 10) - 40
        assert found.excess == 80 + 40 - Fraction(730 + 366, 10)

    def test_no_more_is_deducted_than_the_absence_of_the_part(self) -> None:
        away = sick("2024-01-01", "2024-12-31")
        found = deduction(OPEN, INSTITUTION, absences=[EIGHTY, away], **WHOLE)
        assert (str(found.allowance), str(found.excess)) == ("0", "80")

    def test_part_two_is_part_of_the_rest_and_part_one_is_not(self) -> None:
        for stage, more in (("lis2", Fraction(366, 10)), ("lis1", 0), ("other", 0)):
            post = {**INSTITUTION, "stage": stage}
            found = deduction(OPEN, post, absences=[EIGHTY], **WHOLE)
            assert found.allowance == 73 + more

    def test_part_time_counts_by_its_share(self) -> None:
        half = {**INSTITUTION, "fraction": "1/2"}
        assert deduction(OPEN, half, absences=[EIGHTY], **WHOLE).allowance == Fraction(
            730 + 183, 10
        )

    def test_only_service_up_to_the_date(self) -> None:
        found = deduction(OPEN, INSTITUTION, absences=[EIGHTY], on="2024-01-10", **WHOLE)
        assert found.allowance == 74

    def test_absence_that_is_not_known_may_be_all(self) -> None:
        found = deduction(OPEN, INSTITUTION, absences=None, **WHOLE)
        assert (str(found.allowance), str(found.excess)) == ("0", "730")

    def test_the_day_it_is_reached(self) -> None:
        """Eighty days away: seven too many for the part alone, none for the whole rest."""
        longer = practice("open", "2022-01-01", "2024-06-30")
        other = practice("home", "2024-07-01", "2026-12-31", arena="institution")
        full, seven_later = date(2023, 12, 31).toordinal(), date(2024, 1, 7).toordinal()
        whole = find(longer, other, absences=[EIGHTY], on="2027-01-01", **WHOLE).detail
        own = find(longer, other, absences=[EIGHTY], on="2027-01-01").detail
        assert isinstance(whole, TimeServed)
        assert isinstance(own, TimeServed)
        assert (whole.reached_gross, whole.reached) == (full, full)
        assert (own.reached_gross, own.reached) == (full, seven_later)


class TestWhenItMatters:
    @pytest.mark.parametrize("option", ["own-part", "whole-rest"])
    def test_service_elsewhere_and_absence(self, option: str) -> None:
        found = find(OPEN, INSTITUTION, absences=[EIGHTY], ten_per_cent_part=option)
        assert used(found)["ten-per-cent-part"] == option

    def test_not_without_service_elsewhere(self) -> None:
        assert "ten-per-cent-part" not in used(find(OPEN, absences=[EIGHTY]))

    def test_not_without_absence(self) -> None:
        assert "ten-per-cent-part" not in used(find(OPEN, INSTITUTION, absences=[]))
