"""Posts in parts two and three, establishments with standings and people, for the law tests."""

from __future__ import annotations

from datetime import date
from typing import Any

from lisrules.conditions.essential_part import WhereServed
from lisrules.engine.decision import Decision
from tests.building import Data
from tests.law.doctors import finding


def post(name: str, first: str, last: str, **more: Any) -> Data:
    """A full-time post in cardiology in part three, at the establishment `here`."""
    return {
        "id": name,
        "stage": "lis3",
        "arena": "hospital",
        "specialty": "HJS",
        "establishment": "here",
        "post": "lis",
        "from": first,
        "through": last,
        "fraction": "1",
        **more,
    }


def stands(standing: str, first: str, last: str = "ongoing", **more: Any) -> Data:
    """What an establishment is for cardiology in a period."""
    return {"specialty": "HJS", "standing": standing, "from": first, "through": last, **more}


def place(*standing: Data, name: str = "here", kind: str = "hospital") -> Data:
    """An establishment with all its standings."""
    return {"id": name, "kind": kind, "standing": list(standing)}


def person(name: str, *appointed: tuple[str, str], **more: Any) -> Data:
    """Somebody who was educational supervisor in these periods and has nothing unless given."""
    return {
        "id": name,
        "employments": [],
        "specialties": [],
        "appointments": [
            {"role": "educational-supervisor", "from": first, "through": last}
            for first, last in appointed
        ],
        "experienced": False,
        **more,
    }


def specialist(code: str, since: str, until: str | None = None) -> Data:
    """A specialty held from a day, until a last day where there is one."""
    return {"specialty": code, "from": since, **({"until": until} if until else {})}


def where(decision: Decision, rule: str) -> WhereServed:
    """Where the training was."""
    detail = finding(decision, rule).detail
    assert isinstance(detail, WhereServed)
    return detail


def spent(decision: Decision, rule: str) -> dict[str, str]:
    """Months and days by kind of place."""
    return {one.place: f"{one.shown[0]} m {one.shown[1]} d" for one in where(decision, rule).spent}


def widened(decision: Decision, rule: str) -> list[tuple[str, str, str, bool]]:
    """The stretches by which standings are widened: rule, first and last day, whether surely.

    The first day is empty where it may be any day.
    """
    return [
        (
            one.rule,
            str(date.fromordinal(one.first)) if one.first else "",
            str(date.fromordinal(one.last)),
            one.sure,
        )
        for one in where(decision, rule).widened
    ]


def missing(decision: Decision, rule: str) -> list[tuple[str, str | None]]:
    """What would settle a rule: fields and facts."""
    return [(need.field, need.fact) for need in finding(decision, rule).needs]
