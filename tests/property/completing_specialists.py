"""Doctors at the end of the whole training, and what may not be known of them.

One objective of each set. Everything that can be cut into parts is among the unknowns: days, shares
and yes or no, with the whole of what they may be.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from datetime import date, timedelta
from functools import cache

from hypothesis import strategies as st

from tests.building import Data, absence
from tests.property.completing import SHARES, Path, Unknown, month
from tests.specialists import complete, objectives, specialties

SPECIALTIES = ("HJS", "ALM", "SAM", "ARB")
"""One of each category."""
HOURS = ("0", "20", "21", "42", "500")


@cache
def _complete(specialty: str) -> Data:
    found = next(one for one in specialties() if one.id == specialty)
    data = complete(found)
    asked = {codes[0] for codes in objectives(found).values()}
    kept = [one for one in data["assessments"] if one["objective"] in asked]
    return {**data, "assessments": kept}


def complete_in(specialty: str) -> Data:
    """A doctor with not a fact to spare."""
    return deepcopy(_complete(specialty))


@st.composite
def specialists(draw: st.DrawFn, specialty: str) -> Data:
    """A doctor with not a fact to spare, some of whose days are moved a little."""
    data = complete_in(specialty)
    for _ in range(draw(st.integers(0, 2))):
        item = draw(st.sampled_from(data["service"]))
        name = draw(st.sampled_from(["from", "through"]))
        moved = date.fromisoformat(item[name]) + timedelta(draw(st.sampled_from([-20, -1, 1, 20])))
        item[name] = moved.isoformat()
    if draw(st.booleans()):
        turn = date.fromisoformat(draw(st.sampled_from(data["service"]))["through"])
        first = turn + timedelta(draw(st.sampled_from([-30, -1, 0, 1])))
        last = first + timedelta(draw(st.sampled_from([0, 1, 40])))
        data["absences"].append(absence("away", "sick", first.isoformat(), last.isoformat()))
    return data


def unknowns_of(data: Data) -> tuple[Unknown, ...]:
    """Days, shares, and yes or no."""
    found = [month(("authorisations", 0, "granted"), data["authorisations"][0]["granted"])]
    for at, item in enumerate(data["service"]):
        here: Path = ("service", at)
        found.append(Unknown((*here, "fraction"), None, SHARES))
        found.append(month((*here, "confirmation", "on"), item["confirmation"]["on"]))
    for name in ("service", "absences", "guidance"):
        for at, item in enumerate(data.get(name, ())):
            found += [month((name, at, end), item[end]) for end in ("from", "through")]
    found += _chosen(data)
    return tuple(found)


def _chosen(data: Data) -> Iterator[Unknown]:
    """Hours, and yes or no."""
    for name, field, domain in (
        ("guidance", "hours", HOURS),
        ("guidance", "regular", (True, False)),
        ("guidance", "attested", (True, False)),
        ("people", "experienced", (True, False)),
    ):
        for at, item in enumerate(data.get(name, ())):
            if field in item:
                yield Unknown((name, at, field), None, domain)
