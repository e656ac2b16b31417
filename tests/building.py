"""Building timelines for tests: a doctor who passes LIS1, to be changed one fact at a time.

Plain data in the form of a timeline file, so that tests read like files and go through validation.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from lisrules.timeline.model import Timeline
from lisrules.timeline.validate import parse_timeline

Data = dict[str, Any]

CLINICAL_HOSPITAL = [f"KLS-{n:03d}" for n in range(1, 46)]
PSYCHIATRY = [f"KLP-{n:03d}" for n in range(1, 17)]
CLINICAL_MUNICIPALITY = [f"KLK-{n:03d}" for n in range(1, 41)]
COMMON_HOSPITAL = [f"FKMS-{n:03d}" for n in range(1, 8)]
COMMON_MUNICIPALITY = [f"FKMK-{n:03d}" for n in range(1, 9)]
_OLD = [
    (1, 3),
    (5, 12),
    (14, 18),
    (24, 31),
    (35, 40),
    (44, 45),
    (48, 50),
    (52, 54),
    (56, 58),
    (61, 69),
]
COMMON_OLD = [f"LM-{n:02d}" for first, last in _OLD for n in range(first, last + 1)]


def assessment(objective: str, on: str, *, where: str = "h") -> Data:
    """An assessment in order: two recommendations by two persons, decided by the leader."""
    return {
        "id": f"a-{objective}",
        "objective": objective,
        "outcome": "attained",
        "decided": {"on": on, "by": f"{where}-leader", "capacity": "leader"},
        "recommendations": [
            {
                "role": "educational-supervisor",
                "by": f"{where}-educational",
                "on": on,
                "positive": True,
            },
            {"role": "clinical-supervisor", "by": f"{where}-clinical", "on": on, "positive": True},
        ],
    }


def assessments(hospital: str, municipality: str, *, old_common: bool = False) -> list[Data]:
    """All objectives of part one without psychiatry, decided on two days."""
    common_h = COMMON_OLD if old_common else COMMON_HOSPITAL
    common_m = [] if old_common else COMMON_MUNICIPALITY
    return [
        *(assessment(code, hospital) for code in CLINICAL_HOSPITAL + common_h),
        *(assessment(code, municipality, where="m") for code in CLINICAL_MUNICIPALITY + common_m),
    ]


def post(name: str, arena: str, first: str, last: str, **more: Any) -> Data:
    """A confirmed full-time LIS1 post; `last` is included."""
    return {
        "id": name,
        "stage": "lis1",
        "arena": arena,
        "post": "lis1-announced",
        "departments": ["internal-medicine", "surgery"] if arena == "hospital" else [],
        "establishment": f"e-{arena}",
        "from": first,
        "through": last,
        "fraction": "1",
        "confirmation": {"by": f"e-{arena}", "body": arena, "on": last},
        **more,
    }


def passing() -> Data:
    """A doctor who is exactly through: hospital from 1 September 2025, done on 28 February 2027."""
    return {
        "doctor": "doctor-1",
        "authorisations": [{"id": "auth", "kind": "authorisation", "granted": "2025-06-20"}],
        "service": [
            post("hospital", "hospital", "2025-09-01", "2026-08-31"),
            post("municipality", "municipality", "2026-09-01", "2027-02-28"),
        ],
        "absences": [],
        "assessments": assessments("2026-08-20", "2027-02-20"),
        "confirmations": [],
        "rulings": [],
        "activities": [],
        "offers": [],
    }


def changed(data: Data, path: str, value: Any) -> Data:
    """A copy with the value at a path such as `service.0.through` replaced."""
    copied = deepcopy(data)
    here: Any = copied
    *steps, last = path.split(".")
    for step in steps:
        here = here[int(step)] if step.isdigit() else here[step]
    here[int(last) if last.isdigit() else last] = value
    return copied


def without(data: Data, path: str) -> Data:
    """A copy with the value at a path removed."""
    copied = deepcopy(data)
    here: Any = copied
    *steps, last = path.split(".")
    for step in steps:
        here = here[int(step)] if step.isdigit() else here[step]
    del here[int(last) if last.isdigit() else last]
    return copied


def absence(name: str, kind: str, first: str, last: str, **more: Any) -> Data:
    """An absence of whole days; `last` is included."""
    return {"id": name, "kind": kind, "from": first, "through": last, **more}


def timeline(data: Data) -> Timeline:
    """The timeline of the data."""
    return parse_timeline(data)
