"""Hypothesis strategies for doctors in LIS1: plain timeline data near the boundaries of the law.

The objectives are settled by the register of health personnel, so that time alone decides.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from dateutil.relativedelta import relativedelta
from hypothesis import strategies as st

Data = dict[str, Any]

FRACTIONS = ("1", "1", "1", "1/2", "4/5", "0.75")
POSTS = ("lis1-announced", "lis1-announced", "lis1-rest", "lis1-agreement", "lis1-unannounced")
KINDS = (
    "sick",
    "sick",
    "parental",
    "child-sick",
    "holiday",
    "transferred-holiday",
    "advance-holiday",
    "course",
    "covid",
    "other-leave",
)
REGIMES = {
    "old": (date(2017, 9, 1), date(2018, 1, 10)),
    "crossing": (date(2018, 2, 1), date(2019, 7, 15)),
    "now": (date(2020, 7, 1), date(2026, 12, 1)),
}
"""First days of service: all within the first wording, across 2019, and all within today's."""

REGISTER = {"id": "register", "kind": "hpr-part1", "body": "directorate", "on": "2017-03-01"}


def doctor(service: list[Data], absences: list[Data], granted: date) -> Data:
    """The data of a doctor about whom everything but the objectives is known."""
    return {
        "authorisations": [
            {"id": "authorised", "kind": "authorisation", "granted": granted.isoformat()}
        ],
        "service": service,
        "absences": absences,
        "confirmations": [REGISTER],
        "rulings": [],
        "offers": [],
        "activities": [],
    }


def post(name: str, arena: str, first: date, last: date, **more: Any) -> Data:
    """A confirmed post."""
    return {
        "id": name,
        "stage": "lis1",
        "arena": arena,
        "departments": [],
        "post": "lis1-announced",
        "from": first.isoformat(),
        "through": last.isoformat(),
        "fraction": "1",
        "confirmation": {"by": "e", "body": arena, "on": last.isoformat()},
        **more,
    }


@st.composite
def _part(draw: st.DrawFn, arena: str, start: date, months: int) -> list[Data]:
    """One to three posts in a row, some days more or fewer than the part needs."""
    count = draw(st.sampled_from([1, 1, 2, 3]))
    posts: list[Data] = []
    for number in range(count):
        fraction = draw(st.sampled_from(FRACTIONS))
        share = {"1": 1.0, "1/2": 0.5, "4/5": 0.8, "0.75": 0.75}[fraction]
        length = relativedelta(months=months // count)
        days = round(((start + length) - start).days / share)
        exact = draw(st.booleans()) and share in (1.0, 0.5)
        last = start + relativedelta(months=int(months // count / share)) if exact else None
        last = last or start + timedelta(days + draw(st.integers(-3, 25)))
        last -= timedelta(1)
        posts.append(
            post(
                f"{arena}-{number}",
                arena,
                start,
                last,
                fraction=fraction,
                post=draw(st.sampled_from(POSTS)) if draw(st.integers(0, 5)) == 0 else POSTS[0],
                **_confirmation(draw, arena, last),
            )
        )
        start = last + timedelta(1 + draw(st.sampled_from([0, 0, 0, 1, 3])))
    return posts


def _confirmation(draw: st.DrawFn, arena: str, last: date) -> Data:
    luck = draw(st.integers(0, 11))
    if luck == 0:
        return {"confirmation": "none"}
    if luck == 1:
        early = last - timedelta(draw(st.integers(1, 40)))
        return {"confirmation": {"by": "e", "body": arena, "on": early.isoformat()}}
    if luck == 2:
        return {"confirmation": {"by": "e", "body": "other", "on": last.isoformat()}}
    return {}


@st.composite
def absences(draw: st.DrawFn, first: date, last: date, *, most: int = 4) -> list[Data]:
    """Absences in a span, some of them near the limits of 12 and 6 days."""
    found: list[Data] = []
    for number in range(draw(st.integers(0, most))):
        begin = first + timedelta(draw(st.integers(-3, max(0, (last - first).days))))
        length = draw(st.sampled_from([1, 2, 5, 6, 7, 11, 12, 13, 14, 30, 37, 60]))
        item: Data = {
            "id": f"absence-{number}",
            "kind": draw(st.sampled_from(KINDS)),
            "from": begin.isoformat(),
            "through": (begin + timedelta(length - 1)).isoformat(),
        }
        if draw(st.integers(0, 3)) == 0:
            item["grade"] = draw(st.sampled_from(["1/2", "1/5"]))
        if draw(st.integers(0, 4)) == 0:
            item["working_days"] = draw(st.integers(0, length))
        found.append(item)
    return found


@st.composite
def doctors(draw: st.DrawFn, regime: str | None = None) -> Data:
    """A doctor whose parts are nearly, just, or more than long enough."""
    regime = regime or draw(st.sampled_from(sorted(REGIMES)))
    start = draw(st.dates(*REGIMES[regime]))
    if draw(st.booleans()):
        start = start.replace(day=1)
    hospital = draw(_part("hospital", start, 12))
    end = date.fromisoformat(hospital[-1]["through"])
    gap = draw(st.sampled_from([1, 1, 1, 2, 15, -1, -20]))
    municipality = draw(_part("municipality", end + timedelta(gap), 6))
    if draw(st.integers(0, 9)) == 0:
        municipality = []
    last = date.fromisoformat((municipality or hospital)[-1]["through"])
    away = draw(absences(start, last))
    granted = start + timedelta(draw(st.sampled_from([-60, -60, -60, 0, 1, 20])))
    return doctor([*hospital, *municipality], away, granted)


@st.composite
def dates_for(draw: st.DrawFn, data: Data) -> date:
    """A date of assessment: mostly when all is over, at times on the way."""
    days = [date.fromisoformat(item["through"]) for item in data["service"]]
    last, first = max(days), min(date.fromisoformat(s["from"]) for s in data["service"])
    if draw(st.integers(0, 3)):
        return last + timedelta(draw(st.sampled_from([0, 0, 1, 30, -1])))
    return first + timedelta(draw(st.integers(0, (last - first).days)))
