"""The earliest date of dentists against asking every day, as planned and with service going on.

The other way builds the dentist of each day from plain data, and serves what is missing a day
longer at a time: practice until it is enough, then training.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lisrules.advice.forecasting.continuation import Continuation
from lisrules.advice.forecasting.forecast import Forecast, forecast
from lisrules.values.outcome import Outcome
from tests.property.doctors import Data
from tests.property.residents import through
from tests.property.test_forecast import answered, asked, every_day, on_day, planning

QUESTION, OF, OTHER = "dentist-specialist", "pedodonti", "periodonti"
RULE = {"dental-practice": "sf-34-practice", "dental-training": "sf-34-training"}
SHARES = ("1", "4/5", "1/2")
READINGS: tuple[Mapping[str, str], ...] = (
    {},
    {},
    {"month-count": "calendar-months"},
    {"month-count": "thirty-days"},
)
ONE = timedelta(1)
SLOW = settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def post(name: str, stage: str, first: date, last: date, share: str, **more: Any) -> Data:
    """One post of a dentist."""
    dates = {"from": str(first), "through": str(last), "fraction": share}
    return {"id": name, "stage": stage, "arena": "other", **dates, **more}


@st.composite
def dentists(draw: st.DrawFn) -> Data:
    """A dentist near enough practice, or near enough training, with or without research."""
    share = st.sampled_from(SHARES)
    days = st.sampled_from([0, 0, 1, -1, -15, -60, -150])
    start = draw(st.dates(date(2014, 1, 1), date(2023, 6, 30)))
    research = draw(st.sampled_from([False, False, True]))
    of = draw(share)
    last = through(start, 12 if research else 24, of, draw(days))
    posts = [post("practice", "dental-practice", start, last, of)]
    sort = draw(st.sampled_from(["none", "none", "own", "own", "early", "other", "unclear"]))
    if sort != "none":
        first = last + timedelta(-20 if sort == "early" else draw(st.sampled_from([1, 1, 40])))
        named = {"other": {"specialty": OTHER}, "unclear": {}}.get(sort, {"specialty": OF})
        of = draw(share)
        ends = through(first, 36, of, draw(days))
        posts.append(post("training", "dental-training", first, ends, of, **named))
    if draw(st.booleans()):
        first = last + timedelta(draw(st.sampled_from([1, 30])))
        posts.append(post("more", "dental-practice", first, first + timedelta(20), draw(share)))
    ends = max(date.fromisoformat(item["through"]) for item in posts)
    accepted = draw(st.sampled_from([last, ends - timedelta(30), ends + timedelta(30)]))
    granted = draw(st.sampled_from([start, start, last + timedelta(10), ends + timedelta(20)]))
    ruled = {"id": "ruled", "kind": "dental-research-recognised", "authority": "universitetet"}
    return {
        "authorisations": [
            {
                "id": "held",
                "kind": "authorisation",
                "profession": "dentist",
                "granted": str(granted),
            }
        ],
        "service": posts,
        "rulings": [{**ruled, "on": str(accepted), "provision": "§ 34"}] if research else [],
        "confirmations": [],
        "absences": [],
    }


def outcomes(data: Data, day: date, readings: Any) -> dict[str, Outcome]:
    """The outcome of each condition, planned facts included."""
    found = asked(on_day(data, day), day, QUESTION, readings, OF)
    return {one.rule: one.outcome for one in found.conditions}


def one_by_one(data: Data, first: date, last: date, readings: Any) -> date | None:
    """The first day on which the conditions are met, by asking every day."""
    for day in every_day(first, last):
        if asked(on_day(data, day), day, QUESTION, readings, OF).outcome is Outcome.MET:
            return day
    return None


@SLOW
@given(st.data())
def test_as_planned_it_is_the_day_that_asking_every_day_finds(data: st.DataObject) -> None:
    dentist, first, last = data.draw(dentists().flatmap(planning))
    readings = data.draw(st.sampled_from(READINGS))
    decision = asked(dentist, first, QUESTION, readings, OF)
    assert answered(forecast(decision, last)) == one_by_one(dentist, first, last, readings)


@st.composite
def short_of(draw: st.DrawFn) -> tuple[Data, date]:
    """A dentist whose service has ended by the day that is asked; what is later is planned."""
    made: Data = deepcopy(draw(dentists()))
    ends = max(date.fromisoformat(item["through"]) for item in made["service"])
    on = max(ends - timedelta(draw(st.sampled_from([0, 0, 5, 40]))), date(2017, 3, 1))
    made["service"] = [item for item in made["service"] if item["from"] <= str(on)]
    for item in made["service"]:
        item["through"] = min(item["through"], str(on))
    for item in (*made["authorisations"], *made["rulings"]):
        if item.get("on", item.get("granted")) > str(on):
            item["planned"] = True
    return made, on


def with_post(data: Data, stage: str, first: date, last: date, share: Fraction) -> Data:
    """The dentist with one more post, of training in the specialty that is asked for."""
    named = {"specialty": OF} if stage == "dental-training" else {}
    more = post(f"more-{stage}", stage, first, last, str(share), **named)
    return {**data, "service": [*data["service"], more]}


def reached(
    data: Data, stage: str, first: date, last: date, share: Fraction, readings: Any
) -> date | None:
    """The day on which a post that began on the first day has lasted long enough."""
    for day in every_day(first, last):
        longer = with_post(data, stage, first, day, share)
        if outcomes(longer, day, readings)[RULE[stage]] is Outcome.MET:
            return day
    return None


def day_by_day(
    data: Data, on: date, share: Fraction, last: date, readings: Any
) -> tuple[list[tuple[str, date, date | None]], Data]:
    """Serve what is not enough until it is, a day longer at a time; and the dentist who did.

    No practice where training in the specialty has begun. What is never enough goes on to the end.
    """
    served: list[tuple[str, date, date | None]] = []
    begun = any(item.get("specialty") == OF for item in data["service"])
    before = on
    for stage in ["dental-training"] if begun else RULE:
        if outcomes(data, before, readings)[RULE[stage]] is Outcome.MET:
            continue
        day = reached(data, stage, before + ONE, last, share, readings)
        served.append((stage, before + ONE, day))
        data = with_post(data, stage, before + ONE, day or last, share)
        if day is None or day == last:
            break
        before = day
    return served, data


def steps(found: Forecast) -> list[tuple[str, date, date | None]]:
    """The assumed posts."""
    return [
        (
            one.stage,
            date.fromordinal(one.first),
            None if one.last is None else date.fromordinal(one.last),
        )
        for one in found.assumptions.posts
    ]


def check_going_on(data: Data, on: date, share: Fraction, last: date, readings: Any) -> None:
    """Both ways serve the same posts, and are met first on the same day.

    Raises:
        AssertionError: they do not.
    """
    decision = asked(data, on, QUESTION, readings, OF)
    found = forecast(decision, last, Continuation(share, on + ONE))
    served, then = day_by_day(data, on, share, last, readings)
    assert steps(found) == served
    assert answered(found) == one_by_one(then, on, last, readings)


@SLOW
@given(short_of(), st.sampled_from(SHARES), st.sampled_from(READINGS))
def test_going_on_is_serving_day_by_day(
    dentist: tuple[Data, date], share: str, readings: Any
) -> None:
    data, on = dentist
    check_going_on(data, on, Fraction(share), on + timedelta(200), readings)


@settings(SLOW, max_examples=2)
@given(short_of(), st.sampled_from(SHARES[:2]))
def test_the_whole_way_is_serving_day_by_day(dentist: tuple[Data, date], share: str) -> None:
    """Practice and all of the training, within five years."""
    data, on = dentist
    data["service"] = [one for one in data["service"] if one["stage"] == "dental-practice"]
    check_going_on(data, on, Fraction(share), on + timedelta(1830), {})
