"""Objectives of parts two and three, time in total, and what leads to specialist approval."""

from __future__ import annotations

from tests.law.tables.form import Acts, Asked, Decisions, Readings, Row, Rules, Version, since

ORIGINAL, REWRITE, MOVED = "FOR-2016-12-08-1482", "FOR-2018-12-19-2171", "FOR-2019-02-26-145"
COMMON, DAYS = "FOR-2025-01-24-114", "FOR-2019-06-21-854"
HOSPITAL = frozenset({"hospital"})
OTHERS = frozenset({"general-practice", "community-medicine", "occupational-medicine"})
LIMIT = {"kind": "cap", "at_most_months": 39}
PARTS = "2019-03-01"
DOCTORS = {"hospital", "general-practice", "community-medicine", "occupational-medicine"}
LAYERS = {"regulation", "directorate"}
APPROVED = ["two-roles", "delegated-leader", "recommendation-sign"]

_BY_HOSPITAL = {
    "categories": ["hospital"],
    "authorities": ["establishment", "hospital", "godkjent utdanningsvirksomhet"],
}
_BY_DIRECTORATE = {
    "categories": ["general-practice", "community-medicine", "occupational-medicine"],
    "authorities": ["helsedirektoratet", "directorate"],
}
_OBJECTIVES = {"kind": "specialty-objectives", "approvals": ["sf-26-1", "hdir-leader"]}
_COVERED = {
    "confirmed": "common-objectives-covered",
    "by": ["hospital", "municipality", "establishment", "employer"],
}
_COMMON = {
    **_OBJECTIVES,
    "part": "lis2-3",
    "recognised": "foreign-objectives",
    "recognised_by": [_BY_HOSPITAL, _BY_DIRECTORATE],
}

RULES: Rules = {
    "sf-annex-2-c-part-two": since(
        PARTS,
        ORIGINAL,
        "annex 2 C",
        {
            **_OBJECTIVES,
            "part": "lis2",
            "recognised": "foreign-objectives",
            "recognised_by": [_BY_HOSPITAL],
        },
        readings=APPROVED,
        categories=frozenset(),
        groups=frozenset({"internal-medicine", "surgery"}),
    ),
    "sf-annex-2-c-part-three": since(
        PARTS,
        ORIGINAL,
        "annex 2 C",
        {
            **_OBJECTIVES,
            "part": "lis3",
            "recognised": "foreign-objectives",
            "recognised_by": [_BY_HOSPITAL, _BY_DIRECTORATE],
        },
        readings=APPROVED,
    ),
    "sf-annex-2-a-parts-two-three": Row(
        [
            Version(PARTS, "2026-02-28", ORIGINAL, "annex 2 A", _COMMON),
            Version(
                "2026-03-01",
                None,
                COMMON,
                "annex 2 A",
                {**_COMMON, "covered": _COVERED},
            ),
        ],
        readings=["common-objectives-2026", *APPROVED],
    ),
    "sf-2-1-time": since(
        PARTS,
        ORIGINAL,
        "§ 2(1)",
        {
            "kind": "total-time",
            "at_least_months": 78,
            "part_one": ["sf-2-2-hospital", "sf-2-2-municipality"],
            "before": {
                "stage": "turnus",
                "rule": "sf-36-1",
                "counts": ["sf-2-1", "sf-25-1-e-rest", "sf-31-2"],
            },
            "rest": {
                "counts": [
                    *("sf-37-2-b", "sf-37-3-c", "sf-2-1-rest", "sf-32-1", "sf-31-1-work"),
                    *("sf-25-1-e-rest", "sf-31-2"),
                ],
                "deducts": "sf-31-4-c",
                "months": 60,
            },
            "limit": "sf-31-6",
        },
        readings=[
            *("month-count", "overlap", "start-of-part", "turnus-scope", "cap-includes-lis1"),
            *("lis1-surplus", "research", "foreign-before-authorisation", "shared-part-two"),
            "deduction-place",
        ],
    ),
    "sf-2-1-rest": since(
        PARTS,
        ORIGINAL,
        "§ 2(1)",
        {"kind": "authorisation", "accepts": ["authorisation", "licence"], "abroad": False},
        effect="part",
    ),
    "sf-25-1-e-rest": since(
        PARTS,
        REWRITE,
        "§ 25(1) e",
        {
            "kind": "confirmed",
            "by": ["hospital", "municipality", "establishment", "employer"],
            "abroad": ["other", "directorate"],
        },
        effect="part",
    ),
    "sf-31-1-work": since(
        PARTS,
        REWRITE,
        "§ 31(1)",
        {
            "kind": "attested-work",
            "accepts": ["clinical"],
            "confirmed": "training-related",
            "by": ["hospital", "municipality", "establishment", "employer"],
            "ruling": "service-recognised",
        },
        effect="part",
        readings=["research"],
    ),
    "sf-31-3-rest": Row(
        [
            Version(
                PARTS,
                "2019-06-20",
                REWRITE,
                "§ 31(3)",
                {
                    "kind": "counts-as-service",
                    "absence": ["course", "holiday", "transferred-holiday", "advance-holiday"],
                },
            ),
            Version(
                "2019-06-21",
                None,
                DAYS,
                "§ 31(3)",
                {"kind": "counts-as-service", "absence": ["course", "holiday"]},
                "open",
            ),
        ],
        effect="part",
        applies_by="part-start",
    ),
    "sf-31-4-c": Row(
        [
            Version(
                PARTS,
                "2019-06-20",
                REWRITE,
                "§ 31(3)",
                {"kind": "absence", "allowance_percent": 10, "as_service": "sf-31-3-rest"},
            ),
            Version(
                "2019-06-21",
                None,
                DAYS,
                "§ 31(4) c",
                {
                    "kind": "absence",
                    "allowance_percent": 10,
                    "above": "excess",
                    "as_service": "sf-31-3-rest",
                },
                "open",
            ),
        ],
        effect="part",
        applies_by="part-start",
        readings=[
            *("absence-day", "absence-wording", "part-time-absence", "absence-on-two-posts"),
            *("ten-per-cent", "ten-per-cent-base"),
        ],
    ),
    "sf-31-6": Row(
        [
            Version(PARTS, "2019-06-20", REWRITE, "§ 31(4)", LIMIT),
            Version("2019-06-21", "2020-03-18", DAYS, "§ 31(5)", LIMIT),
            Version("2020-03-19", None, "FOR-2020-03-19-400", "§ 31(6)", LIMIT),
        ],
        effect="part",
        readings=["cap-includes-lis1"],
    ),
    "sf-29-1-b-place": since(
        PARTS,
        REWRITE,
        "§ 29(1) b",
        {"kind": "any", "of": ["sf-2-6-hospital", "sf-29-3"]},
        categories=HOSPITAL,
    ),
    "sf-29-1-a-part-one": since(
        PARTS, REWRITE, "§ 29(1) a", {"kind": "any", "of": ["sf-18-1-objectives", "sf-37-4"]}
    ),
    "sf-29-1-b-part-one": since(
        PARTS,
        REWRITE,
        "§ 29(1) b",
        {
            "kind": "any",
            "of": ["sf-2-2", "sf-36-1-time", "sf-32-2-time", "sf-37-4-time", "sf-29-3"],
        },
    ),
    "sf-36-1-time": since(
        PARTS,
        REWRITE,
        "§ 36(1)",
        {
            "kind": "under-reading",
            "reading": "turnus-scope",
            "option": "whole-part",
            "of": "sf-36-1",
        },
        effect="part",
        readings=["turnus-scope"],
    ),
    "sf-37-4-time": since(
        PARTS,
        MOVED,
        "§ 37(4)",
        {"kind": "under-reading", "reading": "eea-scope", "option": "whole-part", "of": "sf-37-4"},
        effect="part",
        readings=["eea-scope"],
    ),
    "sf-2-2-no-minimum": since(PARTS, ORIGINAL, "§ 2(2) s.2", {"kind": "note"}, effect="note"),
}

ACTS: Acts = {
    "FOR-2019-11-28-1635": ["2020-01-01"],
    "FOR-2020-12-09-2780": ["2021-01-01"],
    "FOR-2021-12-21-3790": ["2022-01-01"],
    "FOR-2022-08-26-1512": ["2022-09-01"],
    "FOR-2022-09-27-1688": ["2022-09-27"],
    "FOR-2023-08-25-1372": ["2024-03-01", "2024-09-01"],
    "FOR-2023-08-30-1375": ["2023-09-01"],
    "FOR-2023-11-23-1895": ["2023-12-01"],
    "FOR-2024-09-10-2201": ["2025-03-01", "2025-09-01"],
}

READINGS: Readings = {
    "common-objectives-2026": ("covered", {"all-new"}),
    "eea-scope": ("whole-part", {"objectives-only"}),
    "foreign-part-one-scope": ("whole-part", {"objectives-only"}),
    "cap-includes-lis1": ("included", {"besides"}),
    "lis1-surplus": ("counts", {"eighteen-months"}),
    "deduction-place": ("last-days", {"where-absent"}),
    "research": ("attested", {"ruled"}),
    "foreign-before-authorisation": ("after-education", {"after-authorisation"}),
    "shared-part-two": ("shared", {"by-post"}),
}

_PRACTICE = ["sf-2-3-hours", "sf-2-4-open-practice", "sf-2-4-group-two", "sf-2-4-group-three"]
_OFFICES = ["alis-institution", "samlis-community-medicine"]
_OFFICES_NOTE = [
    *("alis-in-training-2019", "alis-group-in-practice", "alis-most-practice"),
    *("samlis-clinical", "samlis-group-hours"),
]
_POSTS = [
    *("sf-2-3-qualified", "sf-2-5-agreed", "sf-8-1", "sf-8-2", "sf-8-3-part-time"),
    *("sf-8-4-part-time", "sf-20-2", "sf-26-2"),
]

DECISIONS: Decisions = {
    "lis2": Asked(
        PARTS,
        {"hospital"},
        LAYERS,
        ["sf-annex-2-c-part-two", "sf-25-2", "sf-25-3-part-two"],
        ["sf-2-2-no-minimum", "sf-26-2"],
        groups=True,
    ),
    "lis3": Asked(
        PARTS,
        DOCTORS,
        LAYERS,
        [
            *("sf-annex-2-c-part-three", "sf-annex-2-a-parts-two-three"),
            *_PRACTICE,
            *("sf-2-6-hospital", "sf-2-6-general-practice", "sf-2-6-either"),
            *("sf-25-2", "sf-25-3-part-three"),
            *_OFFICES,
        ],
        [
            "sf-2-2-no-minimum",
            *_POSTS,
            *_OFFICES_NOTE,
            *("sf-30-fee-objectives", "sf-35-1-objectives"),
        ],
    ),
    "specialist-approval": Asked(
        PARTS,
        DOCTORS,
        LAYERS,
        [
            "sf-2-1-time",
            "sf-29-1-a-part-one",
            "sf-annex-2-c-part-two",
            "sf-annex-2-c-part-three",
            "sf-annex-2-a-parts-two-three",
            "sf-29-1-b-part-one",
            "sf-29-1-b-place",
            *_PRACTICE,
            *("sf-2-6-general-practice", "sf-2-6-either", "sf-29-1-c", "sf-29-2"),
            *("sf-25-2", "sf-25-3-part-two", "sf-25-3-part-three"),
            *_OFFICES,
        ],
        [
            "sf-2-2-no-minimum",
            *_POSTS,
            *("sf-37-1", "sf-37-2-a", "sf-37-3-b-deadline"),
            *_OFFICES_NOTE,
            *("sf-30-documents", "sf-30-group", "sf-30-fee", "sf-35-1", "sf-35-2"),
        ],
    ),
}
