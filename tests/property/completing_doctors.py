"""Small doctors in part one, and everything that may not be known of their time."""

from __future__ import annotations

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta
from hypothesis import strategies as st

from tests.property.completing import SHARES, Path, Unknown, month
from tests.property.doctors import Data, doctor, post


def sick(first: str, last: str) -> list[Data]:
    return [{"id": "away", "kind": "sick", "from": first, "through": last}]


def ruled(holds: bool) -> list[Data]:
    """The old internship is, or is not, approved (§ 36(1))."""
    ruling = {"id": "ruling", "kind": "turnus-approved", "authority": "helsedirektoratet"}
    return [{**ruling, "on": "2024-06-01", "provision": "§ 36(1)", "holds": holds}]


@st.composite
def small_doctors(draw: st.DrawFn) -> Data:
    """A hospital post and a municipality post around a year and half a year, one after the other
    or the other way round, perhaps with an absence, or with all that is allowed and a day more at
    the turn."""
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
            [
                [],
                [],
                sick("2026-01-01", "2026-01-12"),
                sick("2026-01-20", "2026-02-02"),
                sick(*[_turn(posts)] * 2) + _allowed(posts),
            ]
        )
    )
    return doctor(posts, away, date(2025, 6, 20))


def _turn(posts: list[Data]) -> str:
    """The first day of the later post."""
    return str(posts[1]["from"])


def _allowed(posts: list[Data]) -> list[Data]:
    """All the absence that § 31(4) a and b allow: twelve days in hospital, six elsewhere."""
    days = {"hospital": 12, "municipality": 6}
    found = []
    for item in posts:
        first = date.fromisoformat(item["from"]) + timedelta(60)
        last = first + timedelta(days[item["arena"]] - 1)
        found.append({"id": f"in-{item['arena']}", "kind": "sick", "from": str(first)})
        found[-1]["through"] = str(last)
    return found


def unknowns_of(data: Data) -> tuple[Unknown, ...]:
    """Everything that may not be known of such a doctor."""
    absent: tuple[list[Data], ...] = (
        [],
        sick("2026-01-01", "2026-01-13"),
        sick("2020-01-01", "2030-01-01"),
    )
    found = [
        Unknown(("absences",), None, absent),
        Unknown(("rulings",), None, ([], ruled(True), ruled(False))),
        month(("authorisations", 0, "granted"), data["service"][0]["from"]),
    ]
    for at, item in enumerate(data["service"]):
        here: Path = ("service", at)
        found += [
            month((*here, "from"), item["from"]),
            month((*here, "through"), item["through"]),
            Unknown((*here, "fraction"), None, SHARES),
            Unknown((*here, "post"), None, ("lis1-announced", "other")),
            Unknown((*here, "departments"), None, ([], ["psychiatry"])),
        ]
    for name in ("from", "through") if data["absences"] else ():
        found.append(month(("absences", 0, name), data["absences"][0][name]))
    return tuple(found)


@st.composite
def at_the_turn(draw: st.DrawFn) -> tuple[Data, tuple[Unknown, ...]]:
    """All the absence that is allowed, and a day more or some within the month of the turn."""
    start = date(2025, 2, draw(st.sampled_from([1, 10, 16, 25])))
    turn = start + relativedelta(years=1)
    spare = st.sampled_from([0, 0, 0, 1])
    posts = [
        post("hospital", "hospital", start - timedelta(draw(spare)), turn - timedelta(1)),
        post(
            "municipality",
            "municipality",
            turn,
            turn + relativedelta(months=6) - timedelta(1 - draw(spare)),
        ),
    ]
    away = sick(str(turn), str(turn)) + _allowed(posts)
    places: list[Path] = [("absences", 0, "from"), ("absences", 0, "through")]
    return doctor(posts, away, date(2024, 6, 20)), tuple(month(one, str(turn)) for one in places)
