"""What is not known of a small timeline, and every way in which it may turn out.

Each unknown has a domain that is written out: every day of a month, some shares with next to
nothing and all among them, a list without and with something in it. The domains hold the extremes
of what is possible, so that a verdict which no completion contradicts has to be settled.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product
from math import prod
from typing import Any

from hypothesis import strategies as st

from lisrules.values.months import month_length
from tests.property.doctors import Data, doctor, post

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Unknown:
    """A place in the data, what stands there while it is not known, and what may stand there."""

    path: Path
    blank: Any
    domain: tuple[Any, ...]


def days(month: str) -> tuple[str, ...]:
    """Every day of a month."""
    year, number = map(int, month.split("-"))
    return tuple(f"{month}-{day:02}" for day in range(1, month_length(year, number) + 1))


def month(path: Path, text: str) -> Unknown:
    """A day of which only the month is known."""
    return Unknown(path, text[:7], days(text[:7]))


SHARES = ("1/1000", "1/4", "1/2", "3/4", "1")


def sick(first: str, last: str) -> list[Data]:
    return [{"id": "away", "kind": "sick", "from": first, "through": last}]


def ruled(holds: bool) -> list[Data]:
    """The old internship is, or is not, approved (§ 36(1))."""
    ruling = {"id": "ruling", "kind": "turnus-approved", "authority": "helsedirektoratet"}
    return [{**ruling, "on": "2024-06-01", "provision": "§ 36(1)", "holds": holds}]


@st.composite
def small_doctors(draw: st.DrawFn) -> Data:
    """A hospital post and a municipality post around a year and half a year, one after the other
    or the other way round, perhaps with an absence."""
    start = draw(st.sampled_from([date(2025, 9, 1), date(2025, 9, 10)]))
    spare = st.sampled_from([-1, 0, 0, 0, 1, 14])
    lengths = {"hospital": 365 + draw(spare), "municipality": 181 + draw(spare)}
    arenas = draw(
        st.sampled_from([["hospital", "municipality"]] * 5 + [["municipality", "hospital"]])
    )
    posts = []
    for arena in arenas:
        last = start + timedelta(lengths[arena] - 1)
        share = draw(st.sampled_from(["1", "1", "1", "1", "1", "1/2"]))
        posts.append(post(arena, arena, start, last, fraction=share))
        start = last + timedelta(1 + draw(st.sampled_from([0, 0, 3])))
    away = draw(
        st.sampled_from(
            [[], [], sick("2026-01-01", "2026-01-12"), sick("2026-01-20", "2026-02-02")]
        )
    )
    return doctor(posts, away, date(2025, 6, 20))


def unknowns_of(data: Data) -> dict[str, Unknown]:
    """Everything that may not be known of such a doctor."""
    found = {
        "absences": Unknown(
            ("absences",),
            None,
            ([], sick("2026-01-01", "2026-01-13"), sick("2020-01-01", "2030-01-01")),
        ),
        "rulings": Unknown(("rulings",), None, ([], ruled(True), ruled(False))),
        "granted": month(("authorisations", 0, "granted"), data["service"][0]["from"]),
    }
    for at, item in enumerate(data["service"]):
        here: Path = ("service", at)
        found |= {
            f"{at} from": month((*here, "from"), item["from"]),
            f"{at} through": month((*here, "through"), item["through"]),
            f"{at} fraction": Unknown((*here, "fraction"), None, SHARES),
            f"{at} post": Unknown((*here, "post"), None, ("lis1-announced", "other")),
            f"{at} departments": Unknown((*here, "departments"), None, ([], ["psychiatry"])),
        }
    if data["absences"]:
        found["away through"] = month(("absences", 0, "through"), data["absences"][0]["through"])
        found["away from"] = month(("absences", 0, "from"), data["absences"][0]["from"])
    return found


@st.composite
def unknowns(draw: st.DrawFn, data: Data, most: int = 150) -> tuple[Unknown, ...]:
    """One to three of them that do not exclude each other, with at most so many completions."""
    all_of_them = unknowns_of(data)
    names = draw(
        st.lists(st.sampled_from(sorted(all_of_them)), min_size=1, max_size=3, unique=True)
    )
    if "absences" in names:
        names = [name for name in names if not name.startswith("away")]
    chosen: list[Unknown] = []
    for name in names:
        one = all_of_them[name]
        if prod(len(each.domain) for each in [*chosen, one]) <= most:
            chosen.append(one)
    return tuple(chosen)


def put(data: Data, path: Path, value: Any) -> None:
    """Write a value in its place, or take it away."""
    here: Any = data
    *steps, last = path
    for step in steps:
        here = here[step]
    if value is None:
        here.pop(last, None)
    else:
        here[last] = value


def blurred(data: Data, missing: tuple[Unknown, ...]) -> Data:
    """The data with these things not known."""
    copied = deepcopy(data)
    for one in missing:
        put(copied, one.path, one.blank)
    return copied


def completions(data: Data, missing: tuple[Unknown, ...]) -> Iterator[Data]:
    """Every way in which they may turn out; ways that contradict themselves are left out."""
    for values in product(*(one.domain for one in missing)):
        copied = deepcopy(data)
        for one, value in zip(missing, values, strict=True):
            put(copied, one.path, value)
        if all(item["from"] <= item["through"] for item in copied["service"] + copied["absences"]):
            yield copied
