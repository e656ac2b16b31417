"""Establishments, educational supervisors, new assessments."""

from __future__ import annotations

from typing import Any

from tests.law.tables.form import Acts, Condition, Decisions, Readings, Row, Rules, Version, since

ORIGINAL, REWRITE, MOVED = "FOR-2016-12-08-1482", "FOR-2018-12-19-2171", "FOR-2019-02-26-145"
STATSFORVALTER, AUTUMN_2022 = "FOR-2021-09-17-2821", "FOR-2022-08-26-1512"
BACK, THIRD, AGREEMENTS = "FOR-2022-09-27-1688", "FOR-2023-08-30-1375", "FOR-2024-12-16-3129"
SCHEME, PARTS, AUTUMN = "2017-03-01", "2019-03-01", "2022-09-01"
HOSPITAL, GENERAL = "hospital", "general-practice"
EITHER = ["community-medicine", "occupational-medicine"]
OUTSIDE_HOSPITAL = [GENERAL, *EITHER]
TWO_AND_THREE = ["lis2", "lis3"]
WIDENED = ["sf-21-3", "sf-38-1", "sf-38-2", "sf-38-2-ruling"]
BINDS: dict[str, Any] = {"effect": "duty", "binds_if": ("supervisor-binds", "binding")}
NOTE: Condition = {"kind": "note"}

_REGISTERED = {"kind": "standing", "counts_as": "registered"}
_BY_JUNE = {
    **_REGISTERED,
    "applied_by": "2019-06-01",
    "counts_from": "2019-03-01",
    "refused": [GENERAL],
    "perhaps_refused": EITHER,
}
_RULED = {**_REGISTERED, "applied_before": "2023-12-31", "ruling": "earlier-registration"}


def essential(citation: str, categories: list[str], at: list[str], **more: Any) -> Row:
    condition: Condition = {
        "kind": "essential-part",
        "at": at,
        "stages": TWO_AND_THREE,
        "since": PARTS,
        "ruling": "essential-part",
        **more,
        "widened_by": WIDENED,
    }
    about = frozenset(categories)
    return since(PARTS, REWRITE, citation, condition, readings=["deadline-day"], categories=about)


def supervisor(stages: list[str], must: str, **more: Any) -> Condition:
    return {"kind": "supervisor", "stages": stages, "must": must, **more}


def exempting(condition: Condition, exempted: dict[str, Any], **more: Any) -> Row:
    """Since 1 September 2022 any specialist will do during longer stays elsewhere."""
    first = {**condition, "exempted": {"ruling": "supervisor-exemption", **exempted}}
    later = {**first, "longer_stay": "longer-stay"}
    return Row(
        [
            Version(PARTS, "2022-08-31", REWRITE, "§ 25(3) s.2", first),
            Version(AUTUMN, None, AUTUMN_2022, "§ 25(3) s.2", later),
        ],
        readings=["longer-stay", "supervisor-binds"],
        **{**BINDS, **more},
    )


def reassessment(governor: str) -> Condition:
    return {
        "kind": "reassessment",
        "months_between": 6,
        "arranged_by": [
            {"body": "regional-health-authority", "categories": [HOSPITAL, *EITHER]},
            {"body": governor, "categories": OUTSIDE_HOSPITAL},
        ],
    }


RULES: Rules = {
    "sf-2-3-qualified": since(SCHEME, ORIGINAL, "§ 2(3) s.1", NOTE, effect="note"),
    "sf-2-5-agreed": since(
        PARTS,
        MOVED,
        "§ 2(5) s.2",
        {
            "kind": "service-elsewhere",
            "stages": TWO_AND_THREE,
            "since": PARTS,
            "widened_by": WIDENED,
        },
        effect="duty",
        readings=["deadline-day"],
    ),
    "sf-2-6-hospital": essential("§ 2(6) s.1", [HOSPITAL], ["approved"]),
    "sf-2-6-general-practice": essential("§ 2(6) s.2", [GENERAL], ["registered"], attached=True),
    "sf-2-6-either": essential("§ 2(6) s.3", EITHER, ["approved", "registered"], attached=True),
    "sf-8-1": since(
        PARTS,
        REWRITE,
        "§ 8(1)",
        {"kind": "lis-post", "stages": TWO_AND_THREE, "posts": ["lis"]},
        effect="duty",
        categories=frozenset({HOSPITAL}),
    ),
    "sf-8-2": since(PARTS, REWRITE, "§ 8(2)", NOTE, effect="note"),
    "sf-8-3-part-time": since(
        PARTS,
        REWRITE,
        "§ 8(3)",
        NOTE,
        effect="note",
        categories=frozenset({HOSPITAL, *EITHER}),
    ),
    "sf-8-4-part-time": Row(
        [
            Version(PARTS, "2024-12-31", REWRITE, "§ 8(4)", NOTE),
            Version("2025-01-01", None, AGREEMENTS, "§ 8(4)", NOTE),
        ],
        effect="note",
        categories=frozenset(OUTSIDE_HOSPITAL),
    ),
    "sf-20-2": Row(
        [
            Version(PARTS, "2023-08-31", REWRITE, "§ 20(2)", NOTE),
            Version("2023-09-01", None, THIRD, "§ 20(2)", NOTE),
        ],
        effect="note",
    ),
    "sf-21-3": since(
        AUTUMN,
        AUTUMN_2022,
        "§ 21(3)",
        {**_REGISTERED, "registered_since": AUTUMN},
        effect="part",
    ),
    "sf-25-2-part-one": Row(
        [
            Version(SCHEME, "2019-02-28", ORIGINAL, "§ 21(2)", supervisor(["lis1"], "employed")),
            Version(
                PARTS,
                None,
                REWRITE,
                "§ 25(2)",
                supervisor(["lis1"], "employed", widened_by=["sf-38-1"]),
            ),
        ],
        effect="duty",
    ),
    "sf-25-2": since(
        PARTS,
        REWRITE,
        "§ 25(2)",
        supervisor(TWO_AND_THREE, "employed", widened_by=["sf-38-1"], unless="sf-29-3"),
        readings=["supervisor-binds"],
        **BINDS,
    ),
    "sf-25-3-part-one": Row(
        [
            Version(
                SCHEME, "2019-02-28", ORIGINAL, "§ 21(3) s.1", supervisor(["lis1"], "experienced")
            ),
            Version(PARTS, None, REWRITE, "§ 25(3) s.1", supervisor(["lis1"], "experienced")),
        ],
        effect="duty",
    ),
    "sf-25-3-part-two": exempting(
        supervisor(["lis2"], "specialist-of-group", unless="sf-29-3"),
        {"new_specialties": True},
        categories=frozenset(),
        groups=frozenset({"internal-medicine", "surgery"}),
    ),
    "sf-25-3-part-three": exempting(
        supervisor(["lis3"], "specialist", unless="sf-29-3"),
        {"categories": OUTSIDE_HOSPITAL, "new_specialties": True},
    ),
    "sf-26-2": Row(
        [
            Version(PARTS, "2021-09-16", REWRITE, "§ 26(2)", reassessment("fylkesmannen")),
            Version("2021-09-17", None, STATSFORVALTER, "§ 26(2)", reassessment("statsforvalter")),
        ],
        effect="right",
    ),
    "sf-38-1": since(
        PARTS,
        MOVED,
        "§ 38(1)",
        {
            "kind": "standing",
            "counts_as": "approved",
            "applied_before": "2019-03-01",
            "refused": [HOSPITAL],
            "perhaps_refused": EITHER,
        },
        effect="part",
    ),
    "sf-38-2": Row(
        [
            Version(PARTS, "2022-08-31", MOVED, "§ 38(2)", _BY_JUNE),
            Version("2022-09-27", None, BACK, "§ 38(2) s.1", _BY_JUNE),
        ],
        effect="part",
        readings=["deadline-day"],
    ),
    "sf-38-2-ruling": Row(
        [
            Version(AUTUMN, "2022-09-26", AUTUMN_2022, "§ 38(2)", _RULED),
            Version("2022-09-27", None, BACK, "§ 38(2) s.2", _RULED),
        ],
        effect="part",
    ),
}

ACTS: Acts = {"FOR-2021-09-17-2821": ["2021-09-17"]}

READINGS: Readings = {
    "longer-stay": ("any-agreed", {"ruled"}),
    "supervisor-binds": ("beside", {"binding"}),
}

DECISIONS: Decisions = {}
