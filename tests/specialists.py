"""Doctors who have completed the training in any specialty, with not a fact to spare.

Plain data in the form of a timeline file. Part one began on 1 March 2020, when the clinical
objectives with known codes came, and the seventy-eight months are full on 31 August 2026:

    hospital       1 March 2020 - 28 February 2021    12 months
    municipality   1 March 2021 - 31 August 2021       6 months
    the rest       1 September 2021 - 31 August 2026  60 months

The rest is cut into posts as the specialty asks. The objectives are those of the catalogue of the
rule set on the last day, each recommended by two persons and decided by the leader.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from lisrules.conditions.base import Category, Specialty
from lisrules.documents.rule_files import load_rules
from tests.building import (
    CLINICAL_HOSPITAL,
    CLINICAL_MUNICIPALITY,
    COMMON_OLD,
    Data,
    assessment,
    post,
)

ON = date(2026, 8, 31)
"""The last day of the training: everything is there by its end, and not before."""

BEGUN, LAST = "2021-09-01", "2026-08-31"
"""First and last day of parts two and three."""

FIRST_YEAR, HALF_YEAR = ("2020-03-01", "2021-02-28"), ("2021-03-01", "2021-08-31")
PLACES = {"h": "e-hospital", "m": "e-municipality", "s": "e-rest"}
"""Who the people of each part work for, by the first letter of their names."""

GUIDANCE = [
    *((f"{year}-09-01", f"{year + 1}-08-31", 42) for year in range(2021, 2025)),
    ("2025-09-01", "2026-02-28", 21),
    ("2026-03-01", LAST, 21),
]
"""Periods with their hours: 42 a year under every wording since 2021, 210 in five years."""


class Stretch(NamedTuple):
    """One post of the rest: its name, stage, arena, first and last day."""

    name: str
    stage: str
    arena: str
    first: str
    last: str


_OPEN, _COMMUNITY, _COMPANY = "open-general-practice", "community-medicine", "occupational-health"
_HOSPITAL = [
    Stretch("early", "lis3", "hospital", BEGUN, "2023-08-31"),
    Stretch("late", "lis3", "hospital", "2023-09-01", LAST),
]
_WITH_PART_TWO = [
    Stretch("shared", "lis2", "hospital", BEGUN, "2023-08-31"),
    Stretch("early", "lis3", "hospital", "2023-09-01", "2024-08-31"),
    Stretch("late", "lis3", "hospital", "2024-09-01", LAST),
]
_STRETCHES = {
    Category.GENERAL: [
        Stretch("open-1", "lis3", _OPEN, BEGUN, "2022-08-31"),
        Stretch("open-2", "lis3", _OPEN, "2022-09-01", "2023-08-31"),
        Stretch("office", "lis3", "other-general-practice", "2023-09-01", "2026-02-28"),
        Stretch("institution", "lis3", "institution", "2026-03-01", LAST),
    ],
    Category.COMMUNITY: [
        Stretch("early", "lis3", _COMMUNITY, BEGUN, "2023-08-31"),
        Stretch("late", "lis3", _COMMUNITY, "2023-09-01", LAST),
    ],
    Category.OCCUPATIONAL: [
        Stretch("early", "lis3", _COMPANY, BEGUN, "2023-08-31"),
        Stretch("late", "lis3", _COMPANY, "2023-09-01", LAST),
    ],
}
GROUP_YEARS = {Category.GENERAL: 2, Category.OCCUPATIONAL: 2, Category.COMMUNITY: 3}
_BODY = {Category.HOSPITAL: "hospital", Category.OCCUPATIONAL: "establishment"}


def specialties() -> list[Specialty]:
    """The forty-six specialties of doctors, in the order of the catalogue."""
    every = load_rules().catalogue.every
    return sorted((s for s in every if s.category is not Category.DENTAL), key=lambda s: s.id)


def stretches(specialty: Specialty) -> list[Stretch]:
    """The posts of the rest, as the specialty asks."""
    usual = _WITH_PART_TWO if specialty.group else _HOSPITAL
    return _STRETCHES.get(specialty.category, usual)


def standing(specialty: Specialty) -> str:
    """What the establishment of the rest has to be; occupational medicine may choose."""
    outside = {Category.GENERAL, Category.COMMUNITY}
    return "registered" if specialty.category in outside else "approved"


def objectives(specialty: Specialty) -> dict[str, list[str]]:
    """The codes of each set, by its part; those of the rest from the catalogue."""
    catalogue = load_rules().catalogue
    sets = {
        "clinical-hospital": list(CLINICAL_HOSPITAL),
        "clinical-municipality": list(CLINICAL_MUNICIPALITY),
        "common-one": list(COMMON_OLD),
    }
    wanted = [("lis2", specialty.group)] if specialty.group else []
    for part, of in [*wanted, ("lis3", specialty.id), ("lis2-3", None)]:
        (edition,) = [e for e in catalogue.editions(part, of) if _in_force(e.first, e.last)]
        sets[part] = list(edition.codes or ())
    return sets


def _in_force(first: date, last: date | None) -> bool:
    return first <= ON and (last is None or last >= ON)


def fact_id(code: str) -> str:
    """The id of the assessment of an objective; ids have no letters outside the Latin alphabet."""
    return f"a-{code.replace('Ø', 'OE')}"


def _assessed(codes: Iterable[str], where: str, on: str) -> list[Data]:
    return [{**assessment(code, on, where=where), "id": fact_id(code)} for code in codes]


def _assessments(specialty: Specialty) -> list[Data]:
    sets = objectives(specialty)
    return [
        *_assessed(sets["clinical-hospital"] + sets["common-one"], "h", "2021-02-20"),
        *_assessed(sets["clinical-municipality"], "m", "2021-08-20"),
        *_assessed(sets.get("lis2", []), "s", "2023-08-20"),
        *_assessed(sets["lis3"] + sets["lis2-3"], "s", "2026-08-20"),
    ]


def _service(specialty: Specialty) -> list[Data]:
    body = _BODY.get(specialty.category, "municipality")
    rest = [
        post(
            one.name,
            one.arena,
            one.first,
            one.last,
            stage=one.stage,
            specialty=specialty.id,
            post="lis" if specialty.category is Category.HOSPITAL else "other",
            departments=[],
            establishment=PLACES["s"],
            confirmation={"by": PLACES["s"], "body": body, "on": one.last},
        )
        for one in stretches(specialty)
    ]
    return [
        post("lis1-hospital", "hospital", *FIRST_YEAR),
        post("lis1-municipality", "municipality", *HALF_YEAR),
        *rest,
    ]


def _establishments(specialty: Specialty) -> list[Data]:
    stands = {"specialty": specialty.id, "standing": standing(specialty), "from": "2019-03-01"}
    kind = {Category.HOSPITAL: "hospital", Category.OCCUPATIONAL: "private"}
    return [
        {"id": PLACES["h"], "kind": "hospital", "standing": []},
        {"id": PLACES["m"], "kind": "municipality", "standing": []},
        {
            "id": PLACES["s"],
            "kind": kind.get(specialty.category, "municipality"),
            "standing": [{**stands, "through": "ongoing"}],
        },
    ]


_PERIODS = {"h": FIRST_YEAR, "m": HALF_YEAR, "s": (BEGUN, LAST)}


def _people(specialty: Specialty) -> list[Data]:
    """For each part an educational supervisor, a clinical supervisor and a leader."""
    return [
        {
            "id": f"{where}-{name}",
            "employments": [{"establishment": at, "from": "2015-01-01", "through": "ongoing"}],
            "specialties": [{"specialty": specialty.id, "from": "2015-01-01"}],
            "appointments": [
                {"role": role, "establishment": at}
                | dict(zip(("from", "through"), _PERIODS[where], strict=True))
            ],
            "experienced": True,
        }
        for where, at in PLACES.items()
        for name, role in (
            ("educational", "educational-supervisor"),
            ("clinical", "clinical-supervisor"),
            ("leader", "leader"),
        )
    ]


def _guidance(specialty: Specialty) -> list[Data]:
    hours: list[Data] = []
    if specialty.category is Category.GENERAL:
        hours = [
            {"id": f"hours-{first}", "kind": "individual", "from": first, "through": last}
            | {"hours": amount, "regular": True}
            for first, last, amount in GUIDANCE
        ]
    if specialty.category not in GROUP_YEARS:
        return hours
    last = f"{2021 + GROUP_YEARS[specialty.category]}-08-31"
    group = {"id": "group", "kind": "group", "from": BEGUN, "through": last, "attested": True}
    return [*hours, group]


def complete(specialty: Specialty) -> Data:
    """A doctor who is exactly through, of whom everything is known."""
    return {
        "doctor": "doctor-1",
        "authorisations": [{"id": "auth", "kind": "authorisation", "granted": "2020-01-15"}],
        "service": _service(specialty),
        "absences": [],
        "assessments": _assessments(specialty),
        "people": _people(specialty),
        "guidance": _guidance(specialty),
        "activities": [],
        "plan": [],
        "confirmations": [
            {"id": "fee", "kind": "fee-paid", "body": "directorate", "on": "2026-08-25"},
        ],
        "rulings": [],
        "offers": [],
        "applications": [{"id": "sent", "for": specialty.id, "sent": "2026-08-25"}],
        "establishments": _establishments(specialty),
    }
