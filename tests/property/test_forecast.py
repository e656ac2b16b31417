"""The earliest date against asking every day: the same date, or never, exactly.

The other way builds the doctor of each day from plain data: planned facts lose the mark, and a
planned post gets a confirmation of the very day that is asked about. Nothing of the search, its
breakpoints or its facts is used.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lisrules.advice.forecasting.forecast import Forecast, forecast
from lisrules.documents.rule_files import load_rules
from lisrules.engine.decide import decide
from lisrules.timeline.validate import parse_timeline
from lisrules.values.outcome import Outcome
from tests.property.doctors import Data, doctors
from tests.property.residents import residents

RULES = load_rules()
TIME = "sf-2-1-time"
CHANGES = ("2019-03-01", "2019-06-21", "2025-09-01", "2026-03-01", "2027-09-01")
READINGS: tuple[Mapping[str, str], ...] = (
    {},
    {},
    {},
    {"absence-day": "working-days"},
    {"part-time-absence": "whole-days"},
    {"ten-per-cent": "whole"},
    {"absence-wording": "assessment"},
    {"start-of-part": "first-post"},
    {"order": "before-deductions"},
    {"month-count": "thirty-days"},
    {"overlap": "refused"},
)
SLOW = settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def options_of(readings: Mapping[str, str]) -> Mapping[str, str]:
    """The readings, less options that are not declared."""
    return {n: o for n, o in readings.items() if o in RULES.readings[n].options}


def on_day(data: Data, day: date) -> Data:
    """The doctor of a day: what is planned is real, and confirmed that day unless it says."""
    made = deepcopy(data)
    for name, items in made.items():
        if not isinstance(items, list):
            continue
        for item in items:
            if item.pop("planned", False) and name == "service" and "confirmation" not in item:
                item["confirmation"] = {"by": "e", "on": day.isoformat()}
    return made


def asked(data: Data, day: date, question: str, readings: Any, of: str | None) -> Any:
    return decide(RULES, parse_timeline(data), question, day, readings or "default", specialty=of)


def every_day(first: date, last: date) -> list[date]:
    return [first + timedelta(n) for n in range((last - first).days + 1)]


def one_by_one(data: Data, first: date, last: date, readings: Any) -> date | None:
    """The first day on which LIS1 is met, by asking every day."""
    for day in every_day(first, last):
        if asked(on_day(data, day), day, "lis1", readings, None).outcome is Outcome.MET:
            return day
    return None


@st.composite
def planning(draw: st.DrawFn, data: Data) -> tuple[Data, date, date]:
    """A doctor on the way: what is not over yet is planned. The day that is asked, the horizon."""
    ends = sorted(date.fromisoformat(item["through"]) for item in data["service"])
    span = draw(st.integers(20, 170))
    near = [date.fromisoformat(day) for day in CHANGES]
    near = [day for day in near if ends[0] - timedelta(400) < day < ends[-1] + timedelta(200)]
    centre = draw(st.sampled_from([ends[-1], ends[-1], *near]))
    first = centre - timedelta(draw(st.integers(0, span)))
    planned = deepcopy(data)
    for name in ("service", "absences", "rulings", "confirmations", "authorisations"):
        for item in planned.get(name, []):
            told = item.get("through") or item.get("on") or item.get("granted")
            if told >= first.isoformat():
                item["planned"] = True
                if draw(st.booleans()):
                    item.pop("confirmation", None)
    if draw(st.integers(0, 3)) == 0:
        until = first + timedelta(draw(st.integers(1, span)))
        auth = planned["authorisations"][0]
        if auth["granted"] < until.isoformat():
            auth["until"] = until.isoformat()
    return planned, first, first + timedelta(span)


def answered(found: Forecast) -> date | None:
    """The date, after looking at the proof."""
    if found.day is None:
        assert found.then.outcome is not Outcome.MET
        assert found.then.on == found.through
        return None
    assert found.then.on == found.day
    assert found.then.outcome is Outcome.MET
    if found.before is not None:
        assert found.before.on == found.day - timedelta(1)
        assert found.before.outcome is not Outcome.MET
    else:
        assert found.day == found.decision.on
    return found.day


@SLOW
@given(st.data())
def test_part_one_is_met_first_on_the_day_that_asking_every_day_finds(data: st.DataObject) -> None:
    doctor, first, last = data.draw(doctors().flatmap(planning))
    readings = options_of(data.draw(st.sampled_from(READINGS)))
    decision = asked(doctor, first, "lis1", readings, None)
    assert answered(forecast(decision, last)) == one_by_one(doctor, first, last, readings)


@SLOW
@given(st.data())
def test_the_time_in_total_is_first_enough_on_the_day_that_asking_every_day_finds(
    data: st.DataObject,
) -> None:
    doctor, first, last = data.draw(residents().flatmap(planning))
    readings = options_of(data.draw(st.sampled_from(READINGS)))
    decision = asked(doctor, first, "specialist-approval", readings, "HJS")
    own = {one.rule: one for one in forecast(decision, last).by_condition}
    met = [
        day
        for day in every_day(max(first, date(2019, 3, 1)), last)
        if _total(on_day(doctor, day), day, decision) is Outcome.MET
    ]
    if TIME in own:
        days = (own[TIME].first, own[TIME].last)
        told = tuple(None if day is None else date.fromordinal(day) for day in days)
        assert told == ((met[0], met[-1]) if met else (None, None))
    else:
        assert met[:1] in ([], [max(first, date(2019, 3, 1))])


def _total(data: Data, day: date, decision: Any) -> Outcome:
    question, facts = decision.question, parse_timeline(data).facts
    context = question.context(facts, day.toordinal(), decision.options, outcome_only=True)
    found: Outcome = context.find(TIME).outcome
    return found
