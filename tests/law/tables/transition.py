"""§§ 36 and 37: transition. What the tables of this slice share stands here too."""

from __future__ import annotations

from typing import Any

from tests.law.tables.form import Condition, Row, Rules, Version, since

ORIGINAL, REWRITE, MOVED = "FOR-2016-12-08-1482", "FOR-2018-12-19-2171", "FOR-2019-02-26-145"
NEW_DEADLINES, SECOND_DEADLINE = "FOR-2021-12-21-3790", "FOR-2022-08-26-1512"
SCHEME, BEFORE, PARTS = "2017-03-01", "2019-02-28", "2019-03-01"
HOSPITAL = frozenset({"hospital"})
THREE = frozenset({"general-practice", "community-medicine", "occupational-medicine"})
DEADLINE = ["deadline-day"]


def ruled(name: str, **more: Any) -> Condition:
    """So only where an authority has ruled it."""
    return {"kind": "ruling", "ruling": name, "presumed": "not-met", **more}


def own(name: str, **more: Any) -> Condition:
    """The same, of the specialty asked for."""
    return ruled(name, own=True, **more)


def both(*rules: str) -> Condition:
    """All of the rules."""
    return {"kind": "all", "of": list(rules)}


def either(*rules: str) -> Condition:
    """One of the rules."""
    return {"kind": "any", "of": list(rules)}


def moved(old: str, new: str, condition: Condition, **more: Any) -> Row:
    """In force since 1 March 2017, with a new number since 1 March 2019."""
    versions = [
        Version(SCHEME, BEFORE, ORIGINAL, old, condition),
        Version(PARTS, None, REWRITE, new, condition),
    ]
    return Row(versions, **more)


def part(act: str, citation: str, condition: Condition, **more: Any) -> Row:
    """Used by other rules, since 1 March 2019."""
    return since(PARTS, act, citation, condition, effect="part", **more)


def by(day: str) -> Condition:
    """Applied by a day."""
    names = ["specialist-approval", "keeps-old-scheme"]
    return {"kind": "applied", "by": day, "decisions": names}


def assessed(day: str, *rules: str) -> Condition:
    """Assessed by a day, or half a year after the return."""
    return {
        "kind": "conversion",
        "if_met": list(rules),
        "confirmed": "conversion-assessed",
        "by": day,
        "months_after_return": 6,
    }


AUTHORISED = {"kind": "authorisation", "accepts": ["authorisation"]}
TRAINING: Condition = {"kind": "in-training", "day": PARTS, "ruling": "in-training-2019"}
KEPT = {"kind": "ruling", "ruling": "earlier-approval", "presumed": "not-applicable", "own": True}
TURNUS = {"kind": "turnus-right", "employed_on": SCHEME, "until": PARTS}
TRANSITION: Rules = {
    "sf-36-2": moved("§ 31(2)", "§ 36(2)", TURNUS, effect="right", readings=DEADLINE),
    "sf-36-3": moved("§ 31(3)", "§ 36(3)", {"kind": "note"}, effect="note"),
    "sf-37-1": since(PARTS, REWRITE, "§ 37(1)", KEPT, effect="right"),
    "sf-37-2-a": Row(
        [
            Version(
                PARTS,
                "2021-12-31",
                MOVED,
                "§ 37(2) a",
                assessed("2022-03-01", "sf-37-2-training"),
            ),
            Version(
                "2022-01-01",
                None,
                NEW_DEADLINES,
                "§ 37(2) a",
                assessed("2023-12-31", "sf-37-2-training"),
            ),
        ],
        effect="duty",
        categories=HOSPITAL,
        readings=DEADLINE,
    ),
    "sf-37-2-training": part(MOVED, "§ 37(2)", {**TRAINING, "own": True}, categories=HOSPITAL),
    "sf-37-2-c": since(
        PARTS,
        MOVED,
        "§ 37(2) c",
        both("sf-37-2-training", "sf-37-2-c-left"),
        categories=HOSPITAL,
    ),
    "sf-37-2-c-left": part(
        MOVED,
        "§ 37(2) c",
        {"kind": "ruling", "ruling": "less-than-three-years-left", "own": True},
        categories=HOSPITAL,
    ),
    "sf-37-3-a": since(
        PARTS,
        MOVED,
        "§ 37(3) a",
        both("sf-37-3-training", "sf-37-3-a-applied", "sf-37-3-a-occupational"),
        categories=THREE,
    ),
    "sf-37-3-training": part(REWRITE, "§ 37(3)", {**TRAINING, "own": True}, categories=THREE),
    "sf-37-3-a-applied": Row(
        [
            Version(PARTS, "2021-12-31", MOVED, "§ 37(3) a", by("2025-03-01")),
            Version("2022-01-01", None, NEW_DEADLINES, "§ 37(3) a", by("2026-12-31")),
        ],
        effect="part",
        categories=frozenset({"general-practice", "community-medicine"}),
        readings=DEADLINE,
    ),
    "sf-37-3-a-occupational": Row(
        [
            Version(PARTS, "2021-12-31", MOVED, "§ 37(3) a", by("2025-03-01")),
            Version("2022-01-01", None, NEW_DEADLINES, "§ 37(3) a", by("2028-12-31")),
        ],
        effect="part",
        categories=frozenset({"occupational-medicine"}),
        readings=DEADLINE,
    ),
    "sf-37-3-b": part(REWRITE, "§ 37(3) b", {"kind": "stated", "what": "conversion-agreed"}),
    "sf-37-3-b-deadline": Row(
        [
            Version(
                PARTS,
                "2022-08-31",
                REWRITE,
                "§ 37(3) b",
                assessed("2022-03-01", "sf-37-3-training", "sf-37-3-b"),
            ),
            Version(
                "2022-09-01",
                None,
                SECOND_DEADLINE,
                "§ 37(3) b",
                assessed("2023-12-31", "sf-37-3-training", "sf-37-3-b"),
            ),
        ],
        effect="duty",
        categories=THREE,
        readings=DEADLINE,
    ),
    "sf-37-4-facts": part(
        MOVED,
        "§ 37(4)",
        both("sf-37-4-training", "sf-37-4-education", "sf-37-4-authorisation"),
    ),
    "sf-37-4-training": part(MOVED, "§ 37(4)", TRAINING),
    "sf-37-4-education": part(MOVED, "§ 37(4)", {"kind": "education", "outside": "NO"}),
    "sf-37-4-authorisation": part(MOVED, "§ 37(4)", {**AUTHORISED, "day": PARTS}),
}
