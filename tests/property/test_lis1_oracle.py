"""Training time of LIS1 as decided, against the day-by-day oracle, on random doctors."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lisrules.conditions.training_time import TimeServed
from lisrules.documents.rule_files import load_rules
from lisrules.engine.decide import decide
from lisrules.engine.decision import Decision
from lisrules.timeline.validate import parse_timeline
from tests.oracle.slow_lis1 import Answer, Part, decide_slowly
from tests.property.doctors import REGIMES, Data, dates_for, doctors

READINGS = (
    {"absence-day": "working-days"},
    {"part-time-absence": "whole-days"},
    {"ten-per-cent": "whole"},
    {"ten-per-cent-base": "planned"},
    {"holiday-before-2019": "ministry"},
    {"absence-wording": "start"},
    {"absence-wording": "assessment"},
)


def _part(decision: Decision, index: int) -> Part:
    detail = decision.conditions[index].detail
    assert isinstance(detail, TimeServed)
    deduction = detail.deduction
    return Part(
        detail.low,
        deduction.excess if deduction else Fraction(0),
        deduction.allowance if deduction else None,
        detail.reached,
        decision.conditions[index].outcome.value == "met",
    )


def answer(data: Data, on: date, readings: dict[str, str]) -> Answer:
    decision = decide(load_rules(), parse_timeline(data), "lis1", on, readings)
    return Answer(_part(decision, 0), _part(decision, 1), decision.conditions[2].outcome.value)


@settings(max_examples=40, deadline=None)
@given(st.data())
@pytest.mark.parametrize("regime", sorted(REGIMES))
def test_time_is_as_counted_day_by_day(regime: str, data: st.DataObject) -> None:
    facts = data.draw(doctors(regime))
    on = data.draw(dates_for(facts))
    assert answer(facts, on, {}) == decide_slowly(facts, on)


@settings(max_examples=8, deadline=None)
@given(st.data())
@pytest.mark.parametrize("readings", READINGS, ids=lambda r: "-".join(*r.items()))
def test_so_it_is_under_other_readings(readings: dict[str, str], data: st.DataObject) -> None:
    facts = data.draw(doctors())
    on = data.draw(dates_for(facts))
    assert answer(facts, on, readings) == decide_slowly(facts, on, readings)
