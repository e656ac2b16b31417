"""The facts of one life: from authorisation over LIS1 and internal medicine to cardiology.

Plain data in the form of a timeline file. The service, with the days of full time it comes to:

    hospital      1 Sep 2017 - 31 Aug 2018   LIS1, full time                  365 days
    municipality  1 Sep 2018 - 28 Feb 2019   LIS1, full time                  181 days
    completion    1 Mar 2019 -  6 Mar 2019   LIS1, full time                    6 days
    medicine      1 Dec 2019 - 30 Nov 2021   internal medicine, full time     731 days
    half          1 Dec 2021 - 30 Nov 2023   cardiology, half time            730 / 2 = 365 days
    full          1 Dec 2023 - 30 Nov 2024   cardiology, full time            366 days
    research      1 Dec 2024 - 30 Nov 2025   a year on the thesis             365 days
    last          1 Dec 2025 -               cardiology, full time

and the absence:

    20 days sick      5 - 24 Feb 2018, in the hospital year
    24 days sick      4 - 27 Jan 2019, in the municipality
    parental leave    1 May 2021 - 30 Apr 2022: 214 days in full time, 151 days in half time
    10 days sick      2 - 11 Feb 2026
"""

from __future__ import annotations

from collections.abc import Iterable

from lisrules.documents.rule_files import load_rules
from tests.building import COMMON_OLD, Data, absence, assessment, post
from tests.law.doctors import codes, paper
from tests.specialists import fact_id

HOSPITAL, MUNICIPALITY = "north-hospital", "fjord-municipality"
LM_TWO_AND_THREE = "common-parts-two-three-2024"
COVERED = codes("FKM", 1, 10)
"""What the hospital finds that the earlier approvals cover; the other four are assessed."""


def _confirmed(by: str, on: str) -> Data:
    body = "municipality" if by == MUNICIPALITY else "hospital"
    return {"by": by, "body": body, "on": on}


def _lis1(name: str, arena: str, first: str, last: str, **more: object) -> Data:
    by = HOSPITAL if arena == "hospital" else MUNICIPALITY
    given = {"establishment": by, "confirmation": _confirmed(by, last), **more}
    return post(name, arena, first, last, **given)


def _lis(name: str, first: str, last: str, **more: object) -> Data:
    """A post for doctors in training at the hospital; one that goes on is confirmed elsewhere."""
    given: Data = {"stage": "lis3", "specialty": "HJS", "post": "lis", "establishment": HOSPITAL}
    given |= {"departments": ["internal-medicine"], **more}
    made = post(name, "hospital", first, last, confirmation=_confirmed(HOSPITAL, last), **given)
    if last == "ongoing":
        del made["confirmation"]
    return made


def _service() -> list[Data]:
    return [
        _lis1("hospital", "hospital", "2017-09-01", "2018-08-31"),
        _lis1("municipality", "municipality", "2018-09-01", "2019-02-28"),
        _lis1("completion", "municipality", "2019-03-01", "2019-03-06", post="lis1-completion"),
        _lis("medicine", "2019-12-01", "2021-11-30", stage="lis2", specialty="MED"),
        _lis("half", "2021-12-01", "2023-11-30", fraction="1/2"),
        _lis("full", "2023-12-01", "2024-11-30"),
        {**_lis("research", "2024-12-01", "2025-11-30"), "arena": "research", "work": "research"},
        _lis("last", "2025-12-01", "ongoing"),
    ]


def _absences() -> list[Data]:
    return [
        absence("sick-2018", "sick", "2018-02-05", "2018-02-24"),
        absence("sick-2019", "sick", "2019-01-04", "2019-01-27"),
        absence("parental", "parental", "2021-05-01", "2022-04-30"),
        absence("sick-2026", "sick", "2026-02-02", "2026-02-11"),
    ]


def _assessed(objectives: Iterable[str], on: str) -> list[Data]:
    return [{**assessment(code, on), "id": fact_id(code)} for code in objectives]


def _assessments() -> list[Data]:
    """Common objectives of part one, part two, part three, and the common ones of both editions.

    The clinical codes of part one of that time are in no source; the register stands for them.
    """
    sets = load_rules().sets
    return [
        *_assessed(COMMON_OLD, "2019-02-20"),
        *_assessed(sets["part-two-internal-medicine-2025"].codes or (), "2021-11-22"),
        *_assessed(sets["part-three-hjs-2025"].codes or (), "2025-11-24"),
        *_assessed(sets[LM_TWO_AND_THREE].codes or (), "2025-11-24"),
        *_assessed(codes("FKM", 11, 14), "2026-03-12"),
    ]


def _person(name: str, role: str, **more: object) -> Data:
    """One who has been in the hospital, and in the role, all the time."""
    here = {"establishment": HOSPITAL, "from": "2010-01-01", "through": "ongoing"}
    appointed = {"role": role, **here, "from": "2017-09-01"}
    return {"id": name, "employments": [here], "appointments": [appointed], **more}


def _people() -> list[Data]:
    cardiologist = [{"specialty": "HJS", "from": "2010-01-01"}]
    return [
        _person("h-educational", "educational-supervisor", specialties=cardiologist),
        _person("h-clinical", "clinical-supervisor", specialties=cardiologist),
        _person("h-leader", "leader", specialties=[]),
    ]


def _confirmations() -> list[Data]:
    """The register, the attested research, what is covered, and the last post, several times."""
    last = [
        paper("service", on, body="hospital", by=HOSPITAL, service=["last"])
        for on in ("2026-02-28", "2026-03-15", "2026-03-16")
    ]
    return [
        paper("language", "2017-06-20", body="employer"),
        paper("hpr-part1", "2019-03-20"),
        paper("training-related", "2025-12-15", body="hospital", by=HOSPITAL, service=["research"]),
        paper("common-objectives-covered", "2026-03-10", body="hospital", by=HOSPITAL)
        | {"objectives": COVERED},
        paper("fee-paid", "2026-03-16"),
        *last,
    ]


def life() -> Data:
    """All the facts of the life."""
    approved = {"specialty": "HJS", "standing": "approved", "from": "2019-03-01"}
    return {
        "doctor": "doctor-cardiologist",
        "education": {"country": "NO", "eea": True, "completed": "2017-06-15"},
        "authorisations": [{"id": "auth", "kind": "authorisation", "granted": "2017-06-20"}],
        "service": _service(),
        "absences": _absences(),
        "assessments": _assessments(),
        "people": _people(),
        "guidance": [],
        "activities": [],
        "plan": [],
        "confirmations": _confirmations(),
        "rulings": [],
        "offers": [],
        "applications": [{"id": "sent", "for": "HJS", "sent": "2026-03-16"}],
        "establishments": [
            {"id": HOSPITAL, "kind": "hospital", "standing": [{**approved, "through": "ongoing"}]},
            {"id": MUNICIPALITY, "kind": "municipality", "standing": []},
        ],
    }
