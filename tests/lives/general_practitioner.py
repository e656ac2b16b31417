"""The facts of one life: from turnus and the old scheme over to the new one in general practice.

Plain data in the form of a timeline file. The service, with the days of full time it comes to:

    turnus       1 Sep 2015 - 28 Feb 2017   approved in its entirety        18 months
    old-open     1 Sep 2017 - 31 Aug 2018   open practice, 50 per cent      365 x 0.5 = 182.5 days
    institution  1 Sep 2018 - 31 Aug 2019   nursing home, full time         365 days
    forty        1 Sep 2019 - 31 Aug 2020   open practice, 40 per cent      366 x 0.4 = 146.4 days
    sixty        1 Sep 2020 - 31 Aug 2022   open practice, 60 per cent      730 x 0.6 = 438 days
    fifty        1 Sep 2022 - 31 Aug 2024   open practice, 50 per cent      731 x 0.5 = 365.5 days
    full         1 Sep 2024 -               open practice, full time

and the absence:

    parental leave  1 Jan - 31 Dec 2021, 365 days at 60 per cent            219 days
    12 days sick    3 - 14 Feb 2025                                          12 days

No guidance was given during the leave.

The municipality applied for registration on 15 May 2019 and was registered a year later, so it
counts as registered from 1 March 2019 (§ 38(2)). Doctor and municipality agreed on 15 January 2020
to go over to the new scheme, and the earlier training was assessed on 10 February 2022.
"""

from __future__ import annotations

from collections.abc import Iterable

from lisrules.documents.rule_files import load_rules
from tests.building import Data, absence, assessment, post
from tests.law.doctors import paper, ruling
from tests.practitioners import group, hours

MUNICIPALITY, TURNUS_HOSPITAL = "valley-municipality", "coast-hospital"
OPEN = "open-general-practice"


def _confirmed(on: str) -> Data:
    return {"by": MUNICIPALITY, "body": "municipality", "on": on}


def _practice(name: str, arena: str, first: str, last: str, fraction: str) -> Data:
    """A post in the municipality; one that goes on is confirmed in the list of papers."""
    given: Data = {"stage": "lis3", "specialty": "ALM", "post": "other", "departments": []}
    given |= {"establishment": MUNICIPALITY, "confirmation": _confirmed(last)}
    made = post(name, arena, first, last, fraction=fraction, **given)
    if last == "ongoing":
        del made["confirmation"]
    return made


def _service() -> list[Data]:
    turnus = post("turnus", "hospital", "2015-09-01", "2017-02-28", stage="turnus", post="other")
    turnus["establishment"] = TURNUS_HOSPITAL
    turnus["confirmation"] = {"by": TURNUS_HOSPITAL, "body": "hospital", "on": "2017-02-28"}
    return [
        turnus,
        _practice("old-open", OPEN, "2017-09-01", "2018-08-31", "1/2"),
        _practice("institution", "institution", "2018-09-01", "2019-08-31", "1"),
        _practice("forty", OPEN, "2019-09-01", "2020-08-31", "2/5"),
        _practice("sixty", OPEN, "2020-09-01", "2022-08-31", "3/5"),
        _practice("fifty", OPEN, "2022-09-01", "2024-08-31", "1/2"),
        _practice("full", OPEN, "2024-09-01", "ongoing", "1"),
    ]


def _assessed(objectives: Iterable[str], on: str) -> list[Data]:
    return [assessment(code, on, where="v") for code in objectives]


def _assessments() -> list[Data]:
    """Eighty-eight objectives of general practice and the common ones; the first by conversion."""
    sets = load_rules().sets
    own = sets["part-three-alm-2025"].codes or ()
    common = sets["common-parts-two-three-2024"].codes or ()
    return [
        *_assessed(own[:30], "2022-02-10"),
        *_assessed(own[30:], "2025-08-22"),
        *_assessed(common, "2025-08-22"),
    ]


def _person(name: str, role: str, **more: object) -> Data:
    here = {"establishment": MUNICIPALITY, "from": "2010-01-01", "through": "ongoing"}
    appointed = {"role": role, **here, "from": "2017-09-01"}
    return {"id": name, "employments": [here], "appointments": [appointed], **more}


def _people() -> list[Data]:
    practitioner = [{"specialty": "ALM", "from": "2010-01-01"}]
    return [
        _person("v-educational", "educational-supervisor", specialties=practitioner),
        _person("v-clinical", "clinical-supervisor", specialties=practitioner),
        _person("v-leader", "leader", specialties=[]),
    ]


def _guidance() -> list[Data]:
    """Guidance by the calendar year, 255 hours in all, and a group in the old scheme and after."""
    return [
        hours("58", "2019-03-01", "2020-12-31"),
        *(hours(42, f"{year}-01-01", f"{year}-12-31") for year in (2022, 2023, 2024)),
        hours(29, "2025-01-01", "2025-08-31"),
        group("2017-10-01", "2019-10-31", attested=True),
    ]


def _confirmations() -> list[Data]:
    """What was agreed and assessed, and the posts that went on when a question was asked."""
    municipality = {"body": "municipality", "by": MUNICIPALITY}
    running = {
        "fifty": ("2023-12-27", "2023-12-28"),
        "full": ("2024-12-31", "2025-09-06", "2025-09-07"),
    }
    return [
        paper("conversion-agreed", "2020-01-15", **municipality),
        paper("conversion-assessed", "2022-02-10", **municipality),
        paper("documents-attached", "2025-09-05"),
        paper("fee-paid", "2025-09-05"),
        *(
            paper("service", on, **municipality, service=[name])
            for name, days in running.items()
            for on in days
        ),
    ]


def life() -> Data:
    """All the facts of the life."""
    registered = {"specialty": "ALM", "standing": "registered", "from": "2020-06-01"}
    registered |= {"through": "ongoing", "applied": "2019-05-15"}
    return {
        "doctor": "doctor-general-practitioner",
        "education": {"country": "NO", "eea": True, "completed": "2015-06-15"},
        "authorisations": [{"id": "auth", "kind": "authorisation", "granted": "2015-06-25"}],
        "service": _service(),
        "absences": [
            absence("parental", "parental", "2021-01-01", "2021-12-31"),
            absence("sick-2025", "sick", "2025-02-03", "2025-02-14"),
        ],
        "assessments": _assessments(),
        "people": _people(),
        "guidance": _guidance(),
        "activities": [],
        "plan": [],
        "confirmations": _confirmations(),
        "rulings": [
            {**ruling("turnus-approved", "2017-03-15"), "provision": "§ 36(1)"},
            {**ruling("essential-part", "2025-09-05", specialty="ALM"), "provision": "§ 2(6)"},
        ],
        "offers": [],
        "applications": [{"id": "sent", "for": "ALM", "sent": "2025-09-07"}],
        "establishments": [
            {"id": MUNICIPALITY, "kind": "municipality", "standing": [registered]},
            {"id": TURNUS_HOSPITAL, "kind": "hospital", "standing": []},
        ],
    }
