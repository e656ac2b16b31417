"""Objectives of parts two and three, time in total, and what leads to specialist approval."""

from __future__ import annotations

from tests.law.tables.form import Acts, Asked, Decisions, Readings, Row, Rules, Version, since

ORIGINAL, REWRITE, MOVED = "FOR-2016-12-08-1482", "FOR-2018-12-19-2171", "FOR-2019-02-26-145"
COMMON = "FOR-2025-01-24-114"
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
            Version(PARTS, "2026-02-28", ORIGINAL, "annex 2 A", {**_OBJECTIVES, "part": "lis2-3"}),
            Version(
                "2026-03-01",
                None,
                COMMON,
                "annex 2 A",
                {**_OBJECTIVES, "part": "lis2-3", "covered": _COVERED},
            ),
        ],
        readings=["common-objectives-2026", *APPROVED],
    ),
    "sf-29-1-a-part-one": since(
        PARTS, REWRITE, "§ 29(1) a", {"kind": "any", "of": ["sf-18-1-objectives", "sf-37-4"]}
    ),
    "sf-29-1-b-part-one": since(
        PARTS, REWRITE, "§ 29(1) b", {"kind": "any", "of": ["sf-2-2", "sf-37-4-time"]}
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
}

DECISIONS: Decisions = {
    "lis2": Asked(
        PARTS, {"hospital"}, LAYERS, ["sf-annex-2-c-part-two"], ["sf-2-2-no-minimum"], groups=True
    ),
    "lis3": Asked(
        PARTS,
        DOCTORS,
        LAYERS,
        ["sf-annex-2-c-part-three", "sf-annex-2-a-parts-two-three"],
        ["sf-2-2-no-minimum"],
    ),
    "specialist-approval": Asked(
        PARTS,
        DOCTORS,
        LAYERS,
        [
            "sf-29-1-a-part-one",
            "sf-annex-2-c-part-two",
            "sf-annex-2-c-part-three",
            "sf-annex-2-a-parts-two-three",
            "sf-29-1-b-part-one",
        ],
        ["sf-2-2-no-minimum"],
    ),
}
