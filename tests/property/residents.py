"""Hypothesis strategies for doctors who have come far: near six and a half years in all.

Part one or an internship, then posts in parts two and three for the specialty that is asked for
(`HJS`), for another of its group or of none, and abroad; with gaps, overlaps, part time, absences
near a tenth, and an authorisation at times inside it all.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from dateutil.relativedelta import relativedelta
from hypothesis import strategies as st

from tests.property.doctors import Data, absences, post

MARCH_2019 = "2019-03-01"
OWN, GROUP = "HJS", {"HJS", "LUN", "NYR"}
ERAS = {
    "old": (date(2014, 1, 15), date(2016, 6, 30)),
    "crossing": (date(2017, 9, 1), date(2018, 1, 31)),
    "now": (date(2019, 7, 1), date(2022, 12, 31)),
}
"""First days: long before parts two and three took effect, just before, and after."""

SORTS = ("own", "own", "own", "other", "group", "abroad", "abroad-own")
SPECIALTIES = {"own": OWN, "other": "KNF", "group": "LUN", "abroad": "KNF", "abroad-own": OWN}
SHARES = {"1": 1.0, "1/2": 0.5, "4/5": 0.8}
LONG_AWAY = (20, 80, 150, 180, 183, 190, 260)
"""Days of absence about a tenth of sixty months and of shorter times."""


def later(
    name: str, first: date, last: date, *, stage: str = "lis3", sort: str = "own", **more: Any
) -> Data:
    """A confirmed post in part two or three."""
    made: Data = {
        "id": name,
        "stage": stage,
        "arena": "hospital",
        "post": "lis",
        "specialty": SPECIALTIES[sort],
        "from": first.isoformat(),
        "through": last.isoformat(),
        "fraction": "1",
        "confirmation": {"by": "e", "body": "hospital", "on": last.isoformat()},
    }
    if sort.startswith("abroad"):
        made |= {"country": "DK", "confirmation": {**made["confirmation"], "body": "other"}}
    return {**made, **more}


def through(first: date, months: int, share: str, days: int) -> date:
    """The last day of so many months of full time in a post of that share, and some days more."""
    length = round(months / SHARES[share])
    return max(first, first + relativedelta(months=length) + timedelta(days - 1))


@st.composite
def _part_one(draw: st.DrawFn, start: date, era: str) -> list[Data]:
    days = st.sampled_from([0, 0, 0, 1, -1, 14, 95])
    if era == "old":
        last = through(start, 18, "1", draw(days))
        return [later("turnus", start, last, stage="turnus")]
    country = draw(st.sampled_from([None] * 5 + ["DK"]))
    middle = through(start, 12, "1", draw(days))
    then = middle + timedelta(draw(st.sampled_from([1, 1, 1, 3, -10])))
    last = through(then, 6, "1", draw(days))
    posts = [
        post("hospital", "hospital", start, middle),
        post("municipality", "municipality", then, last),
    ]
    return posts if country is None else [item | {"country": country} for item in posts]


@st.composite
def _later_posts(draw: st.DrawFn, start: date) -> list[Data]:
    """Posts until about sixty months count, those above the limit not among them."""
    posts: list[Data] = []
    counted, limited = 0, 0
    while counted < 60 and len(posts) < 6:
        sort, share = draw(st.sampled_from(SORTS)), draw(st.sampled_from(["1", *SHARES]))
        months = draw(st.sampled_from([4, 12, 21, 24, 39, 60]))
        if sort == "own" and (draw(st.booleans()) or len(posts) == 5):
            months = 60 - counted
        days = draw(st.sampled_from([0, 0, 0, 1, -1, 5]))
        last = through(start, months, share, days)
        name = f"post-{len(posts)}"
        stage = draw(st.sampled_from(["lis2", "lis3"]))
        more = _oddity(draw, name, last) if draw(st.integers(0, 7)) == 0 else {}
        posts.append(later(name, start, last, stage=stage, sort=sort, fraction=share) | more)
        if sort in ("own", "group"):
            counted += months
        else:
            counted += min(months, max(0, 21 - limited))
            limited += months
        start = last + timedelta(draw(st.sampled_from([1, 1, 1, 2, 30, -20])))
    return posts


def _oddity(draw: st.DrawFn, name: str, last: date) -> Data:
    """A paper that is missing, early, or of the wrong body; other work than the clinic."""
    early = last - timedelta(draw(st.integers(1, 40)))
    return draw(
        st.sampled_from(
            [
                {"confirmation": "none"},
                {"confirmation": {"by": "e", "body": "hospital", "on": early.isoformat()}},
                {"confirmation": {"by": "e", "body": "other", "on": last.isoformat()}},
                {"work": "research"},
            ]
        )
    )


@st.composite
def residents(draw: st.DrawFn, era: str | None = None) -> Data:
    """A doctor whose training comes to nearly, just, or more than seventy-eight months."""
    era = era or draw(st.sampled_from(sorted(ERAS)))
    start = draw(st.dates(*ERAS[era]))
    if draw(st.booleans()):
        start = start.replace(day=1)
    first = draw(_part_one(start, era))
    begun = date.fromisoformat(first[-1]["through"]) + timedelta(
        draw(st.sampled_from([1, 1, 1, 40, -15]))
    )
    posts = draw(_later_posts(begun))
    last = date.fromisoformat(posts[-1]["through"])
    away = draw(absences(start, last, most=2)) if draw(st.booleans()) else []
    if draw(st.booleans()):
        from_day = begun + timedelta(draw(st.integers(0, 1200)))
        end = from_day + timedelta(draw(st.sampled_from(LONG_AWAY)) - 1)
        kind = draw(st.sampled_from(["sick", "parental", "transferred-holiday", "holiday"]))
        away.append({"id": "long", "kind": kind, "from": str(from_day), "through": str(end)})
    granted = start + timedelta(draw(st.sampled_from([-60, -60, -60, -60, 0, 1, 20, 700])))
    made = resident([*first, *posts], away, granted, draw(st.sampled_from([-400, -60, 600])))
    if between(made["service"]) or not draw(st.integers(0, 5)):
        made["rulings"].append(trained(holds=draw(st.booleans())))
    return made


def between(service: list[Data], on: str = "9999-12-31") -> bool:
    """Whether 1 March 2019 lies between posts in Norway that were begun by a day, in none."""
    posts = [
        (item["from"], item["through"])
        for item in service
        if item["stage"] in ("lis2", "lis3") and "country" not in item and item["from"] <= on
    ]
    before = any(last < MARCH_2019 for _, last in posts)
    after = any(first > MARCH_2019 for first, _ in posts)
    covered = any(first <= MARCH_2019 <= last for first, last in posts)
    return before and after and not covered


def trained(*, holds: bool) -> Data:
    """A ruling that the doctor was in training on 1 March 2019, or was not."""
    common = {"authority": "helsedirektoratet", "on": MARCH_2019, "provision": "§ 37(2)"}
    return {"id": "training", "kind": "in-training-2019", "holds": holds, **common}


def resident(service: list[Data], away: list[Data], granted: date, educated: int) -> Data:
    """The data of a doctor about whom everything that time rests on is known.

    `educated` is the day basic education was completed, in days from the authorisation; an
    internship is approved, and of research every other post is attested.
    """
    research = [item["id"] for item in service if item.get("work") == "research"]
    about = {"on": "2017-03-01", "service": research[::2]}
    approved = {"kind": "turnus-approved", "authority": "helsedirektoratet", "provision": "§ 36"}
    turnus = any(item["stage"] == "turnus" for item in service)
    return {
        "education": {"country": "NO", "completed": str(granted + timedelta(educated))},
        "authorisations": [{"id": "auth", "kind": "authorisation", "granted": str(granted)}],
        "service": service,
        "absences": away,
        "confirmations": [{"id": "attest", "kind": "training-related", "body": "hospital", **about}]
        if research
        else [],
        "rulings": [{"id": "approved", "on": "2017-03-01", **approved}] if turnus else [],
        "assessments": [],
        "activities": [],
        "offers": [],
    }
