from __future__ import annotations

import pytest

from lisrules.conditions.counts_as_service import CountsAsService
from tests.building import Data, passing
from tests.unit.conditions.deciding import context, outcome

COURSES: Data = {"kind": "counts-as-service", "absence": ["course"]}
DISPUTED: Data = {**COURSES, "holiday_disputed": True}
HOLIDAYS = {"holiday", "transferred-holiday", "advance-holiday"}


def kinds(condition: Data, reading: str) -> frozenset[str]:
    made = context(passing(), "2018-03-01", {}, holiday_before_2019=reading)
    return CountsAsService.model_validate(condition).kinds(made)


@pytest.mark.parametrize("reading", ["directorate", "ministry"])
def test_the_kinds_of_a_clear_wording_hang_on_no_reading(reading: str) -> None:
    assert kinds(COURSES, reading) == {"course"}
    assert kinds({**COURSES, "absence": ["course", "holiday"]}, reading) == {"course", "holiday"}
    assert CountsAsService.model_validate(COURSES).disputed == frozenset()


def test_all_holiday_counts_for_the_directorate_and_none_for_the_ministry() -> None:
    assert kinds(DISPUTED, "directorate") == {"course"} | HOLIDAYS
    assert kinds(DISPUTED, "ministry") == {"course"}
    assert CountsAsService.model_validate(DISPUTED).disputed == HOLIDAYS


def test_a_wording_may_count_nothing() -> None:
    assert kinds({**COURSES, "absence": []}, "directorate") == frozenset()


def test_nothing_is_decided_outside_a_deduction() -> None:
    assert outcome(DISPUTED, passing()) == "not-applicable"
