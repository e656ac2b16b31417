"""Service that is assumed to go on, against a doctor who serves it day by day.

The other way writes the posts into the plain data one day longer at a time, confirmed that day, and
asks for the time of each part until it is enough.
"""

from __future__ import annotations

from copy import deepcopy
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lisrules.advice.forecasting.continuation import Continuation
from lisrules.advice.forecasting.forecast import Forecast, forecast
from lisrules.documents.rule_files import load_rules
from lisrules.engine.decide import decide
from lisrules.timeline.validate import parse_timeline
from lisrules.values.outcome import Outcome
from tests.property.doctors import Data, doctors

RULES = load_rules()
HOSPITAL, MUNICIPALITY, ORDER = "sf-2-2-hospital", "sf-2-2-municipality", "sf-2-2-order"
PARTS = (("hospital", {HOSPITAL}), ("municipality", {MUNICIPALITY, ORDER}))
SHARES = (Fraction(1), Fraction(4, 5), Fraction(1, 2))
ONE = timedelta(1)


def ended(data: Data, last: date) -> Data:
    """The doctor with no service after a day; what was confirmed later is confirmed that day."""
    made: Data = deepcopy(data)
    made["service"] = [post for post in made["service"] if post["from"] <= str(last)]
    for post in made["service"]:
        post["through"] = min(post["through"], str(last))
        paper = post["confirmation"]
        if isinstance(paper, dict):
            paper["on"] = min(paper["on"], str(last))
    return made


def with_post(data: Data, arena: str, first: date, last: date, share: Fraction) -> Data:
    """One more post, confirmed on its last day, announced like the doctor's latest."""
    posts = data["service"]
    latest = max(posts, key=lambda post: (post["from"], post["through"], post["id"]), default=None)
    made: Data = {
        "id": f"more-{arena}",
        "stage": "lis1",
        "arena": arena,
        "departments": [],
        "post": latest["post"] if latest else "lis1-announced",
        "from": str(first),
        "through": str(last),
        "fraction": str(share),
        "confirmation": {"by": "e", "body": arena, "on": str(last)},
    }
    return {**data, "service": [*posts, made]}


def outcomes(data: Data, on: date) -> dict[str, Outcome]:
    found = decide(RULES, parse_timeline(data), "lis1", on)
    return {one.rule: one.outcome for one in found.conditions}


def full(data: Data, on: date, rules: set[str]) -> bool:
    found = outcomes(data, on)
    return all(found[rule] in (Outcome.MET, Outcome.NOT_APPLICABLE) for rule in rules)


def day_by_day(data: Data, on: date, share: Fraction, last: date) -> list[tuple[str, date, date]]:
    """Serve each part that is not full until it is, a day longer at a time."""
    served: list[tuple[str, date, date]] = []
    begin, before = on + ONE, on
    for arena, rules in PARTS:
        if full(data, before, rules):
            continue
        day = begin
        while day <= last and not full(with_post(data, arena, begin, day, share), day, rules):
            day += ONE
        if day > last:
            break
        data = with_post(data, arena, begin, day, share)
        served.append((arena, begin, day))
        begin, before = day + ONE, day
    return served


@st.composite
def short_of(draw: st.DrawFn) -> tuple[Data, date]:
    """A doctor in service whose time is not full yet, and the day that is asked."""
    data: Data = draw(doctors("now"))
    last = max(date.fromisoformat(post["through"]) for post in data["service"])
    on = last - timedelta(draw(st.sampled_from([0, 0, 5, 40, 100])))
    return ended(data, on), on


@settings(
    max_examples=6,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(short_of(), st.sampled_from(SHARES))
def test_every_step_lasts_as_long_as_serving_it_day_by_day(
    doctor: tuple[Data, date], share: Fraction
) -> None:
    data, on = doctor
    last = on + timedelta(250)
    decision = decide(RULES, parse_timeline(data), "lis1", on)
    found = forecast(decision, last, Continuation(share, on + ONE))
    assert _steps(found) == day_by_day(data, on, share, last)


def _steps(found: Forecast) -> list[tuple[Any, ...]]:
    """The assumed posts that were enough."""
    return [
        (post.arena, date.fromordinal(post.first), date.fromordinal(post.last))
        for post in found.assumptions.posts
        if post.last is not None
    ]
