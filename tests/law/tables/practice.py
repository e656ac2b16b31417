"""General practice: two years in open practice, guidance hours, guidance groups, local guidance."""

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

REWRITE, MOVED, JUNE = "FOR-2018-12-19-2171", "FOR-2019-02-26-145", "FOR-2019-06-21-854"
PARTS = "2019-03-01"
ALIS, SAMLIS = "ALIS-kontorene om utdanningen", "SamLIS-kontorene om utdanningen"
GENERAL = frozenset({"general-practice"})
COMMUNITY = frozenset({"community-medicine"})
TIME = ["month-count", "overlap", "start-of-part"]

_OWN: Condition = {"kind": "own-specialty"}
_NOTE: Condition = {"kind": "note"}
_FLOOR: Condition = {
    "kind": "half-time",
    "stage": "lis3",
    "arena": "open-general-practice",
    "at_least_percent": 50,
    "since": "2019-03-01",
    "exempted": "half-time-exemption",
    "exempted_by": ["helsedirektoratet", "directorate"],
}
_TEN_PER_CENT: Condition = {
    "kind": "absence",
    "allowance_percent": 10,
    "as_service": "sf-31-3-rest",
    "shared_with": ["lis2", "lis3"],
}


_REGISTERED: Condition = {
    "only_registered": True,
    "widened_by": ["sf-21-3", "sf-38-2", "sf-38-2-ruling"],
}
_SERVED = ("sf-2-1-rest", "sf-25-1-e-rest")


def _hours(**more: Any) -> Condition:
    return {"kind": "guidance-hours", "stage": "lis3", "as_service": "sf-31-3-rest", **more}


def _time(arena: str, months: int, own: str, *more: str) -> Condition:
    return {
        "kind": "training-time",
        "stage": "lis3",
        "arena": arena,
        "at_least_months": months,
        "counts": [own, *more, "sf-31-2"],
    }


def _local(act: str, citation: str, condition: Condition, **more: Any) -> Row:
    return since(PARTS, act, citation, condition, layer="local-guidance", **more)


RULES: Rules = {
    "sf-2-4-open-practice": since(
        PARTS,
        REWRITE,
        "§ 2(4) s.1",
        {
            **_time(
                "open-general-practice",
                24,
                "sf-2-4-own",
                *("sf-37-3-c", "sf-2-1-rest", "sf-32-1", "sf-31-1-work", "sf-25-1-e-rest"),
                "sf-8-4-floor",
            ),
            "deducts": "sf-31-4-c-practice",
        },
        readings=[
            *TIME,
            *("open-practice-floor", "research", "foreign-before-authorisation"),
        ],
        categories=GENERAL,
    ),
    "sf-2-4-own": since(PARTS, REWRITE, "§ 2(4) s.1", _OWN, effect="part", categories=GENERAL),
    "sf-2-3-hours": Row(
        [
            Version(
                PARTS,
                "2020-12-31",
                MOVED,
                "§ 2(3) s.2",
                _hours(hours_per_month=3, half_months=21),
            ),
            Version(
                "2021-01-01",
                "2021-12-31",
                "FOR-2020-12-09-2780",
                "§ 2(3) s.2",
                _hours(hours_per_month=4, half_months=21),
            ),
            Version(
                "2022-01-01",
                "2024-12-31",
                "FOR-2021-12-21-3790",
                "§ 2(3) s.2",
                _hours(hours_per_month=4, half_months=21, **_REGISTERED),
            ),
            Version(
                "2025-01-01",
                None,
                "FOR-2024-12-16-3129",
                "§ 2(3) s.2",
                _hours(hours_per_year=42, **_REGISTERED, regular=True),
            ),
        ],
        readings=[
            "guidance-version",
            "guidance-part-time",
            "guidance-leave",
            "guidance-hours-bind",
        ],
        categories=GENERAL,
        binds_if=("guidance-hours-bind", "binding"),
    ),
    "sf-2-4-group-two": since(
        PARTS,
        REWRITE,
        "§ 2(4) s.3",
        {"kind": "guidance-group", "years": 2},
        readings=["group-period"],
        categories=frozenset({"general-practice", "occupational-medicine"}),
    ),
    "sf-2-4-group-three": since(
        PARTS,
        REWRITE,
        "§ 2(4) s.4",
        {"kind": "guidance-group", "years": 3},
        readings=["group-period"],
        categories=COMMUNITY,
    ),
    "sf-8-4-floor": Row(
        [
            Version(PARTS, "2024-12-31", REWRITE, "§ 8(4) s.4", _FLOOR),
            Version(
                "2025-01-01",
                None,
                "FOR-2024-12-16-3129",
                "§ 8(4)",
                {**_FLOOR, "until": "2024-12-31"},
            ),
        ],
        effect="part",
        readings=["open-practice-floor"],
        categories=GENERAL,
    ),
    "sf-31-4-c-practice": Row(
        [
            Version(PARTS, "2019-06-20", REWRITE, "§ 31(3)", _TEN_PER_CENT),
            Version(
                "2019-06-21",
                None,
                JUNE,
                "§ 31(4) c",
                {**_TEN_PER_CENT, "above": "excess"},
                "open",
            ),
        ],
        effect="part",
        readings=[
            "absence-day",
            "absence-wording",
            "part-time-absence",
            "absence-on-two-posts",
            "ten-per-cent",
            "ten-per-cent-base",
            "ten-per-cent-part",
        ],
        applies_by="part-start",
        categories=GENERAL,
    ),
    "alis-institution": _local(
        "alis-kontorene",
        ALIS,
        _time("institution", 6, "sf-2-4-own", *_SERVED),
        readings=TIME,
        categories=GENERAL,
    ),
    "alis-group-in-practice": _local(
        "alis-kontorene", ALIS, _NOTE, effect="note", categories=GENERAL
    ),
    "alis-most-practice": _local("alis-kontorene", ALIS, _NOTE, effect="note", categories=GENERAL),
    "alis-in-training-2019": _local(
        "alis-kontorene",
        "ALIS-kontorene om konvertering",
        {
            "kind": "begun-before",
            "before": "2019-03-01",
            "stages": ["lis2", "lis3"],
            "at_least_months": 3,
            "at_least_percent": 50,
        },
        effect="right",
        categories=GENERAL,
    ),
    "samlis-community-medicine": _local(
        "samlis-kontorene",
        SAMLIS,
        _time("community-medicine", 48, "samlis-own", *_SERVED),
        readings=TIME,
        categories=COMMUNITY,
    ),
    "samlis-own": _local("samlis-kontorene", SAMLIS, _OWN, effect="part", categories=COMMUNITY),
    "samlis-clinical": _local(
        "samlis-kontorene", SAMLIS, _NOTE, effect="note", categories=COMMUNITY
    ),
    "samlis-group-hours": _local(
        "samlis-kontorene", SAMLIS, _NOTE, effect="note", categories=COMMUNITY
    ),
}

ACTS: Acts = {
    "FOR-2020-12-09-2780": ["2021-01-01"],
    "FOR-2021-12-21-3790": ["2022-01-01"],
    "FOR-2024-12-16-3129": ["2025-01-01"],
    "alis-kontorene": ["2019-03-01"],
    "samlis-kontorene": ["2019-03-01"],
}

READINGS: Readings = {
    "group-period": ("full-years", {"programme"}),
    "guidance-hours-bind": ("binding", {"beside"}),
    "guidance-leave": ("left-out", {"asked"}),
    "guidance-part-time": ("calendar-time", {"in-proportion"}),
    "guidance-version": ("service-time", {"assessment"}),
    "open-practice-floor": ("assessment", {"service-day"}),
    "ten-per-cent-part": ("own-part", {"whole-rest"}),
}

DECISIONS: Decisions = {
    "open-practice": Asked(
        PARTS,
        {"general-practice"},
        {"regulation", "directorate"},
        ["sf-2-4-open-practice"],
        ["alis-most-practice", "sf-35-2"],
    ),
}
