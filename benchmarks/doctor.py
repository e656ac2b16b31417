"""The benchmark doctor and its variants: plain data as in a timeline file, always the same.

One hospital year from 1 September 2025, half a year in a municipality from 1 September 2026,
decided on 1 March 2027: 100 objectives, 300 recommendations, twelve persons, some absence within
what is free. Each variant changes one thing, or many, so that every contestant must find all.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

Data = dict[str, Any]

ON = date(2027, 3, 1)
"""The day of the decision."""

_OLD = "1-3 5-12 14-18 24-31 35-40 44-45 48-50 52-54 56-58 61-69"
COMMON_OLD = [
    f"LM-{number:02d}"
    for first, last in (map(int, series.split("-")) for series in _OLD.split())
    for number in range(first, last + 1)
]


def codes(prefix: str, count: int) -> list[str]:
    """The objectives of one numbered series."""
    return [f"{prefix}-{number:03d}" for number in range(1, count + 1)]


HOSPITAL = codes("KLS", 45) + codes("FKMS", 7)
MUNICIPALITY = codes("KLK", 40) + codes("FKMK", 8)
PSYCHIATRY = codes("KLP", 16)

_STAFF = {
    "h": (["h-edu-1", "h-edu-2"], ["h-clin-1", "h-clin-2", "h-clin-3", "h-clin-4"], "h-leader"),
    "m": (["m-edu-1"], ["m-clin-1", "m-clin-2", "m-clin-3"], "m-leader"),
}


def doctor() -> Data:
    """The doctor who is exactly through on the last day of February 2027."""
    return {
        "format": "lisrules-timeline/1",
        "doctor": "doctor-1",
        "authorisations": [{"id": "auth", "kind": "authorisation", "granted": "2025-06-20"}],
        "service": [
            _post("h-1", "hospital", "2025-09-01", "2026-02-28", "internal-medicine"),
            _post("h-2", "hospital", "2026-03-01", "2026-08-31", "surgery"),
            _post("m-1", "municipality", "2026-09-01", "2027-02-28", "general-practice"),
        ],
        "absences": [
            _absence("ab-1", "holiday", "2025-12-22", "2025-12-31"),
            _absence("ab-2", "sick", "2026-01-19", "2026-01-23"),
            _absence("ab-3", "course", "2026-04-13", "2026-04-16"),
            _absence("ab-4", "child-sick", "2026-05-05", "2026-05-06"),
            _absence("ab-5", "holiday", "2026-07-06", "2026-07-24"),
            _absence("ab-6", "sick", "2026-11-09", "2026-11-11"),
            _absence("ab-7", "holiday", "2026-12-21", "2026-12-31"),
        ],
        "assessments": [
            *assessments("h", HOSPITAL, date(2025, 11, 3), 5),
            *assessments("m", MUNICIPALITY, date(2026, 10, 5), 3),
        ],
        "people": list(people("2024-01-01")),
        "activities": [],
        "confirmations": [],
        "rulings": [],
        "offers": [],
    }


def _post(name: str, arena: str, first: str, last: str, department: str) -> Data:
    return {
        "id": name,
        "stage": "lis1",
        "arena": arena,
        "departments": [department],
        "establishment": f"e-{arena}",
        "post": "lis1-announced",
        "fraction": "1",
        "from": first,
        "through": last,
        "confirmation": {"by": f"e-{arena}", "body": arena, "on": last},
    }


def _absence(name: str, kind: str, first: str, last: str) -> Data:
    return {"id": name, "kind": kind, "from": first, "through": last}


def assessments(where: str, objectives: list[str], first: date, every: int) -> Iterator[Data]:
    """One assessment each, decided `every` days; two clinical supervisors recommend."""
    educational, clinical, leader = _STAFF[where]
    for number, code in enumerate(objectives):
        decided = first + timedelta(days=every * number)
        guide = educational[number % len(educational)]
        others = (clinical[number % len(clinical)], clinical[(number + 1) % len(clinical)])
        yield {
            "id": f"as-{code}",
            "objective": code,
            "outcome": "attained",
            "decided": {"on": str(decided), "by": leader, "capacity": "leader"},
            "recommendations": [
                _recommendation("educational-supervisor", guide, decided, 1),
                _recommendation("clinical-supervisor", others[0], decided, 4),
                _recommendation("clinical-supervisor", others[1], decided, 9),
            ],
        }


def _recommendation(role: str, person: str, decided: date, before: int) -> Data:
    on = decided - timedelta(days=before)
    return {"role": role, "by": person, "on": str(on), "positive": True}


def people(since: str) -> Iterator[Data]:
    """Twelve persons, each appointed to one role from a day on."""
    for educational, clinical, leader in _STAFF.values():
        for person in educational:
            yield {"id": person, "appointments": [_appointed("educational-supervisor", since)]}
        for person in clinical:
            yield {"id": person, "appointments": [_appointed("clinical-supervisor", since)]}
        yield {"id": leader, "appointments": [_appointed("leader", since)]}


def _appointed(role: str, since: str) -> Data:
    return {"role": role, "from": since}


@dataclass(frozen=True, slots=True)
class Variant:
    """One doctor to decide on, as data and as the bytes of a JSON document."""

    name: str
    data: Data
    on: date
    document: bytes
    decision: str = "lis1"
    specialty: str | None = None


def variants() -> list[Variant]:
    """Every variant, the one that passes first."""
    return [_variant(name, change) for name, change in _CHANGES.items()]


def _variant(name: str, change: Callable[[Data], date | None]) -> Variant:
    data = deepcopy(doctor())
    on = change(data) or ON
    return Variant(name, data, on, json.dumps(data, ensure_ascii=False).encode())


def _passes(_data: Data) -> None:
    """Nothing is changed."""


def _short(data: Data) -> None:
    data["service"][2]["through"] = "2027-02-19"


def _many_sick_days(data: Data) -> None:
    data["absences"][1]["through"] = "2026-02-05"


def _sick_days_made_good(data: Data) -> date:
    _many_sick_days(data)
    _move(data["service"][1], "2026-03-01", "2026-09-08")
    _move(data["service"][2], "2026-09-09", "2027-03-08")
    return date(2027, 3, 9)


def _half_time(data: Data) -> None:
    for post in data["service"][:2]:
        post["fraction"] = "1/2"
    data["absences"][1]["through"] = "2026-02-26"


def _too_early(data: Data) -> None:
    _move(data["service"][2], "2026-08-03", "2027-02-28")


def _authorised_late(data: Data) -> None:
    data["authorisations"][0]["granted"] = "2025-10-06"


def _unconfirmed(data: Data) -> None:
    data["service"][2]["confirmation"] = "none"


def _confirmed_early(data: Data) -> None:
    data["service"][1]["confirmation"]["on"] = "2026-07-31"


def _never_announced(data: Data) -> None:
    data["service"][1]["post"] = "lis1-unannounced"


def _recommendations(data: Data) -> None:
    given = data["assessments"]
    del given[3]["recommendations"][1:]
    del given[4]["recommendations"][0]
    given[5]["recommendations"][0]["positive"] = False
    given[60]["recommendations"][0]["on"] = "2027-02-28"
    for each in given[61]["recommendations"][1:]:
        each["by"] = "m-edu-1"
    for each in given[62]["recommendations"][1:]:
        each["on"] = "2027-02-28"
    for each in given[63]["recommendations"]:
        each["positive"] = False
    given[64]["recommendations"] = []


def _deciders(data: Data) -> None:
    data["assessments"][10]["decided"]["capacity"] = "other"
    data["assessments"][70]["decided"]["capacity"] = "delegate"
    data["assessments"][71]["decided"]["on"] = "2027-03-05"


def _not_attained(data: Data) -> None:
    given = data["assessments"]
    del given[20]
    given[30]["outcome"] = "not-attained"
    earlier = deepcopy(given[80])
    earlier.update(id="as-first-try", outcome="not-attained")
    given.append(earlier)


def _psychiatry(data: Data) -> None:
    data["service"][1]["departments"] = ["psychiatry"]
    data["assessments"] += assessments("h", PSYCHIATRY[:-1], date(2026, 4, 6), 7)


def _old_plan(data: Data) -> None:
    _move(data["service"][0], "2025-08-25", "2026-02-28")
    given = [a for a in data["assessments"] if not a["objective"].startswith("FKM")]
    data["assessments"] = [*given, *assessments("h", COMMON_OLD[:-2], date(2025, 11, 4), 5)]


def _everything(data: Data) -> None:
    for change in (_short, _many_sick_days, _recommendations, _deciders, _not_attained):
        change(data)


def _move(post: Data, first: str, last: str) -> None:
    post.update({"from": first, "through": last})
    post["confirmation"]["on"] = last


_CHANGES: dict[str, Callable[[Data], date | None]] = {
    "passes": _passes,
    "ten days short": _short,
    "18 sick days": _many_sick_days,
    "sick days made good": _sick_days_made_good,
    "half-time": _half_time,
    "municipality too early": _too_early,
    "authorised late": _authorised_late,
    "unconfirmed": _unconfirmed,
    "confirmed early": _confirmed_early,
    "never announced": _never_announced,
    "recommendations": _recommendations,
    "deciders": _deciders,
    "not attained": _not_attained,
    "psychiatry": _psychiatry,
    "old plan": _old_plan,
    "everything": _everything,
}
