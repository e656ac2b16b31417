"""The time in total as decided, against the day-by-day oracle, on random doctors."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lisrules.conditions.total_time import TotalTime
from tests.oracle.slow_total import REQUIRED, SlowTotal, Total
from tests.property.doctors import Data
from tests.property.residents import ERAS, GROUP, OWN, residents
from tests.property.totals import detail, found, last_day

READINGS = (
    {"cap-includes-lis1": "besides"},
    {"lis1-surplus": "eighteen-months"},
    {"shared-part-two": "by-post"},
    {"foreign-before-authorisation": "after-authorisation"},
    {"research": "ruled"},
    {"turnus-scope": "objectives-only"},
    {"month-count": "calendar-months"},
    {"month-count": "thirty-days"},
    {"overlap": "refused"},
    {"deduction-place": "where-absent"},
    {"absence-day": "working-days"},
    {"part-time-absence": "whole-days"},
    {"ten-per-cent": "whole"},
    {"ten-per-cent-base": "planned"},
    {"absence-wording": "start"},
    {"absence-wording": "assessment"},
)
MAY_FALL = ("absence-day", "part-time-absence", "ten-per-cent")
"""Readings under which a day of absence may take away more than the day gives."""
ARENAS = {"sf-31-4-a": 0, "sf-31-4-b": 1, "sf-31-4-c": 2}


def agrees(data: Data, on: date, readings: dict[str, str]) -> None:
    finding = found(data, on, readings)
    counted = detail(finding)
    slow = SlowTotal(data, on, OWN, GROUP, readings)
    deducted = [Fraction(0)] * 3
    for _, deduction in counted.deductions:
        deducted[ARENAS[deduction.provision.rule]] = deduction.excess
    shown = Total(counted.low, counted.limited, counted.above, tuple(deducted))
    assert shown == slow.total()
    assert counted.high == counted.low
    assert (finding.outcome.value == "met") is (counted.low >= REQUIRED)
    assert finding.ledger is not None
    assert finding.ledger.recompute() == finding.ledger.total == counted.low
    _reached(counted, slow, every_day=any(name in readings for name in MAY_FALL))
    _missing(counted, slow)


def _reached(counted: TotalTime, slow: SlowTotal, *, every_day: bool) -> None:
    """The first day by whose end there is enough: enough then, too little before."""
    if counted.low < REQUIRED:
        assert counted.reached is None
        return
    day = counted.reached
    assert day is not None
    assert slow.total(day).months >= REQUIRED
    for before in (1, 2, 5, 11, 40, 90) if every_day else (1,):
        assert slow.total(day - before).months < REQUIRED


def _missing(counted: TotalTime, slow: SlowTotal) -> None:
    days = counted.missing_days
    if counted.low >= REQUIRED:
        assert days == 0
    elif days is not None:
        assert slow.total(more=days).months >= REQUIRED
        assert slow.total(more=days - 1).months < REQUIRED


@settings(max_examples=25, deadline=None)
@given(st.data())
@pytest.mark.parametrize("era", sorted(ERAS))
def test_the_total_is_as_counted_day_by_day(era: str, data: st.DataObject) -> None:
    facts = data.draw(residents(era))
    days = data.draw(st.sampled_from([0, 0, 0, 1, 30, -1, -200]))
    agrees(facts, max(date(2019, 3, 1), last_day(facts) + timedelta(days)), {})


@settings(max_examples=6, deadline=None)
@given(st.data())
@pytest.mark.parametrize("readings", READINGS, ids=lambda r: "-".join(*r.items()))
def test_so_it_is_under_other_readings(readings: dict[str, str], data: st.DataObject) -> None:
    facts = data.draw(residents())
    agrees(facts, max(date(2019, 3, 1), last_day(facts)), readings)
