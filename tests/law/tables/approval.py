"""Approval, recognition of foreign approvals, applications, appeals, dentists."""

from __future__ import annotations

from typing import Any

from tests.law.tables.form import (
    Acts,
    Asked,
    Condition,
    Decisions,
    Readings,
    Row,
    Rules,
    Version,
    since,
)
from tests.law.tables.transition import (
    AUTHORISED,
    DEADLINE,
    PARTS,
    REWRITE,
    SCHEME,
    THREE,
    TRANSITION,
    both,
    either,
    moved,
    own,
    part,
    ruled,
)

NEW_SPECIALTY, EEA_GP = "FOR-2019-06-21-854", "FOR-2019-11-28-1635"
BRITAIN = "FOR-2023-11-23-1895"
FEES, FEES_2024 = "FOR-2023-02-09-190", "FOR-2024-02-10-237"
DENTISTS, APPLICATIONS = "hod-tannlegeregler", "hdir-soknad"

DOCTORS = {"hospital", *THREE}


def fee(kroner: int) -> Condition:
    """Paid, and how much."""
    return {"kind": "checklist", "items": ["fee-paid"], "kroner": kroner}


def appeal(*of: str) -> Condition:
    """To the board for health personnel."""
    return {"kind": "appeal", "to": "helsepersonellnemnd", "of": list(of)}


def ministry(condition: Condition, **more: Any) -> Row:
    """The ministry's rules on dentists."""
    work = "Departementets regler for tannleger"
    return since(SCHEME, DENTISTS, work, condition, layer="ministry-circular", **more)


NO_MORE: dict[str, Any] = {"answer": "no"}
DIRECTORATE = {"authorities": ["helsedirektoratet", "directorate"], **NO_MORE}
FEE = "Gebyrforskriften § 3"
PAGE = "Helsedirektoratet om søknaden"

REFUSAL: Rules = {
    "sf-29-1-c": since(PARTS, REWRITE, "§ 29(1) c", AUTHORISED),
    "sf-29-2": since(PARTS, REWRITE, "§ 29(2)", {"kind": "not", "of": "sf-29-2-grounds"}),
    "sf-29-2-grounds": part(REWRITE, "§ 29(2)", ruled("withdrawal-grounds")),
    "sf-29-3": since(
        "2019-06-21",
        NEW_SPECIALTY,
        "§ 29(3)",
        both("sf-29-3-applied", "sf-29-3-ruling"),
        effect="part",
    ),
    "sf-29-3-applied": since(
        "2019-06-21",
        NEW_SPECIALTY,
        "§ 29(3) s.2",
        {"kind": "applied", "months_after_new": 24, "decisions": ["specialist-approval"]},
        effect="part",
        readings=DEADLINE,
    ),
    "sf-29-3-ruling": since(
        "2019-06-21",
        NEW_SPECIALTY,
        "§ 29(3) s.1",
        own("new-specialty-exemption"),
        effect="part",
    ),
}
APPLICATION: Rules = {
    "sf-30-documents": since(
        PARTS,
        APPLICATIONS,
        PAGE,
        {
            "kind": "checklist",
            "items": ["application", "authorisation", "service-confirmed", "conversion-documents"],
            "decisions": ["specialist-approval"],
        },
        effect="note",
        layer="directorate",
    ),
    "sf-30-group": since(
        PARTS,
        APPLICATIONS,
        PAGE,
        {"kind": "checklist", "items": ["group-guidance"]},
        effect="note",
        layer="directorate",
        categories=THREE,
    ),
    "sf-30-fee": Row(
        [
            Version("2023-03-01", "2024-02-29", FEES, FEE, fee(4500)),
            Version("2024-03-01", None, FEES_2024, FEE, fee(5000)),
        ],
        effect="note",
    ),
    "sf-30-fee-objectives": Row(
        [
            Version("2023-03-01", "2024-02-29", FEES, FEE, fee(1000)),
            Version("2024-03-01", None, FEES_2024, FEE, fee(1000)),
        ],
        effect="note",
    ),
    "sf-30-fee-recognition": since("2024-03-01", FEES_2024, FEE, fee(5000), effect="note"),
    "sf-30-fee-dentists": since("2024-03-01", FEES_2024, FEE, fee(4000), effect="note"),
}
ABROAD: Rules = {
    "sf-33": Row(
        [
            Version(PARTS, "2019-12-31", REWRITE, "§ 33", either("sf-33-1", "sf-33-2", "sf-33-4")),
            Version(
                "2020-01-01",
                "2023-11-30",
                EEA_GP,
                "§ 33",
                either("sf-33-1", "sf-33-2", "sf-33-2-gp", "sf-33-4"),
            ),
            Version(
                "2023-12-01",
                None,
                BRITAIN,
                "§ 33",
                either("sf-33-1", "sf-33-2", "sf-33-2-gp", "sf-33-3", "sf-33-4"),
            ),
        ]
    ),
    "sf-33-1": part(REWRITE, "§ 33(1)", both("sf-33-authorisation", "sf-33-1-agreement")),
    "sf-33-1-agreement": part(REWRITE, "§ 33(1)", own("mutual-recognition")),
    "sf-33-authorisation": part(REWRITE, "§ 33", AUTHORISED),
    "sf-33-2": part(REWRITE, "§ 33(2) s.1", own("eea-recognition")),
    "sf-33-2-gp": since(
        "2020-01-01",
        EEA_GP,
        "§ 33(2) s.2",
        own("eea-general-practitioner"),
        effect="part",
        categories=frozenset({"general-practice"}),
    ),
    "sf-33-3": since("2023-12-01", BRITAIN, "§ 33(3)", own("uk-recognition"), effect="part"),
    "sf-33-4": Row(
        [
            Version(
                PARTS,
                "2023-11-30",
                REWRITE,
                "§ 33(3)",
                both("sf-33-authorisation", "sf-33-4-equivalent"),
            ),
            Version(
                "2023-12-01",
                None,
                BRITAIN,
                "§ 33(4)",
                both("sf-33-authorisation", "sf-33-4-equivalent"),
            ),
        ],
        effect="part",
    ),
    "sf-33-4-equivalent": Row(
        [
            Version(PARTS, "2023-11-30", REWRITE, "§ 33(3) s.2", own("third-country-equivalent")),
            Version("2023-12-01", None, BRITAIN, "§ 33(4) s.2", own("third-country-equivalent")),
        ],
        effect="part",
    ),
    "sf-33-5": Row(
        [
            Version(
                PARTS,
                "2023-11-30",
                REWRITE,
                "§ 33(4)",
                own("third-country-equivalent", **NO_MORE),
            ),
            Version(
                "2023-12-01",
                None,
                BRITAIN,
                "§ 33(5)",
                own("third-country-equivalent", **NO_MORE),
            ),
        ],
        effect="right",
    ),
}
DENTAL: Rules = {
    "sf-34-delegation": moved("§ 29", "§ 34", {"kind": "note"}, effect="note"),
    "sf-34-authorisation": ministry({**AUTHORISED, "profession": "dentist"}),
    "sf-34-practice": ministry(
        {
            "kind": "dental-time",
            "stage": "dental-practice",
            "at_least_months": 24,
            "before": "dental-training",
            "replaced_by": "sf-34-research",
            "replaced_months": 12,
        },
        readings=["month-count"],
    ),
    "sf-34-research": ministry(own("dental-research-recognised"), effect="part"),
    "sf-34-training": ministry(
        {
            "kind": "dental-time",
            "stage": "dental-training",
            "at_least_months": 36,
            "other_months": {"oral-kirurgi-og-oral-medisin": 60},
            "own": True,
            "counts": ["sf-34-authorisation"],
        },
        readings=["month-count"],
    ),
}
APPEALS: Rules = {
    "sf-35-1": since(
        PARTS,
        REWRITE,
        "§ 35(1) a",
        appeal(
            *("sf-2-1-time", "sf-29-1-a-part-one", "sf-annex-2-c-part-two"),
            *("sf-annex-2-c-part-three", "sf-annex-2-a-parts-two-three"),
            *("sf-29-1-b-part-one", "sf-29-1-b-place", "sf-2-3-hours", "sf-2-4-open-practice"),
            *("sf-2-4-group-two", "sf-2-4-group-three"),
            *("sf-2-6-general-practice", "sf-2-6-either", "sf-29-1-c", "sf-29-2"),
        ),
        effect="right",
    ),
    "sf-35-1-recognition": since(PARTS, REWRITE, "§ 35(1) a", appeal("sf-33"), effect="right"),
    "sf-35-1-dentists": moved(
        "§ 30(1) a",
        "§ 35(1) a",
        appeal("sf-34-authorisation", "sf-34-practice", "sf-34-training"),
        effect="right",
    ),
    "sf-35-1-objectives": moved(
        "§ 30(1) b", "§ 35(1) b", ruled("foreign-objectives", **DIRECTORATE), effect="right"
    ),
    "sf-35-2": since(
        PARTS,
        REWRITE,
        "§ 35(2) a",
        ruled("half-time-exemption", **DIRECTORATE),
        effect="right",
        categories={"general-practice"},
    ),
}
RULES: Rules = {**REFUSAL, **APPLICATION, **ABROAD, **DENTAL, **APPEALS, **TRANSITION}
ACTS: Acts = {
    FEES: ["2023-03-01"],
    FEES_2024: ["2024-03-01"],
    DENTISTS: [SCHEME],
    APPLICATIONS: [PARTS],
}
READINGS: Readings = {}
DECISIONS: Decisions = {
    "keeps-old-scheme": Asked(
        PARTS,
        DOCTORS,
        {"regulation", "directorate"},
        ["sf-37-2-c", "sf-37-3-a"],
        ["sf-37-1", "sf-37-2-a", "sf-37-3-b-deadline"],
    ),
    "specialist-recognition": Asked(
        PARTS,
        DOCTORS,
        {"regulation", "directorate"},
        ["sf-33"],
        ["sf-33-5", "sf-30-fee-recognition", "sf-35-1-recognition"],
    ),
    "dentist-specialist": Asked(
        SCHEME,
        {"dental"},
        {"regulation", "ministry-circular"},
        ["sf-34-authorisation", "sf-34-practice", "sf-34-training"],
        ["sf-34-delegation", "sf-30-fee-dentists", "sf-35-1-dentists"],
    ),
}
