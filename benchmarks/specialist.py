"""The largest question there is: specialist approval in maxillofacial surgery, the same each time.

Part one from 1 March 2020 with service in psychiatry, then five and a half years in posts of the
specialty, decided on 1 March 2027. Every objective is assessed in order by the twelve persons of
the benchmark doctor: 151 of part one, 393 of the specialty, 14 that are common to all.
"""

from __future__ import annotations

import json
from datetime import date

from benchmarks.doctor import COMMON_OLD, PSYCHIATRY, Data, Variant, assessments, codes, people

ON = date(2027, 3, 1)
"""The day of the decision."""

IN_HOSPITAL = [*codes("KLS", 45), *PSYCHIATRY, *COMMON_OLD[:25]]
IN_MUNICIPALITY = [*codes("KLK", 40), *COMMON_OLD[25:]]
OF_THE_SPECIALTY = codes("MAX", 393)
COMMON = codes("FKM", 14)


def variant() -> Variant:
    """The doctor, who meets every condition on objectives and time of part one."""
    data = _doctor()
    document = json.dumps(data, ensure_ascii=False).encode()
    return Variant("specialist", data, ON, document, "specialist-approval", "MAX")


def _doctor() -> Data:
    return {
        "format": "lisrules-timeline/1",
        "doctor": "doctor-2",
        "authorisations": [{"id": "auth", "kind": "authorisation", "granted": "2020-01-20"}],
        "service": [
            _part_one("h-1", "hospital", "2020-03-01", "2020-10-31", "surgery"),
            _part_one("h-2", "hospital", "2020-11-01", "2021-02-28", "psychiatry"),
            _part_one("m-1", "municipality", "2021-03-01", "2021-08-31", "general-practice"),
            _part_three("s-1", "2021-09-01", "2024-02-29"),
            _part_three("s-2", "2024-03-01", "2027-02-28"),
        ],
        "absences": [
            {"id": "ab-1", "kind": "holiday", "from": "2022-07-04", "through": "2022-07-24"},
            {"id": "ab-2", "kind": "sick", "from": "2023-02-06", "through": "2023-02-10"},
            {"id": "ab-3", "kind": "course", "from": "2025-04-07", "through": "2025-04-11"},
        ],
        "assessments": [
            *assessments("h", IN_HOSPITAL, date(2020, 3, 9), 4),
            *assessments("m", IN_MUNICIPALITY, date(2021, 3, 8), 2),
            *assessments("h", OF_THE_SPECIALTY, date(2021, 9, 20), 5),
            *assessments("h", COMMON, date(2026, 3, 2), 9),
        ],
        "people": list(people("2020-01-01")),
        "activities": [],
        "confirmations": [],
        "rulings": [],
        "offers": [],
    }


def _part_one(name: str, arena: str, first: str, last: str, department: str) -> Data:
    return {
        "id": name,
        "stage": "lis1",
        "arena": arena,
        "departments": [department],
        "post": "lis1-announced",
        **_served(f"e-{arena}", arena, first, last),
    }


def _part_three(name: str, first: str, last: str) -> Data:
    return {
        "id": name,
        "stage": "lis3",
        "arena": "hospital",
        "specialty": "MAX",
        "post": "lis",
        **_served("e-hospital", "hospital", first, last),
    }


def _served(place: str, body: str, first: str, last: str) -> Data:
    return {
        "establishment": place,
        "fraction": "1",
        "from": first,
        "through": last,
        "confirmation": {"by": place, "body": body, "on": last},
    }
