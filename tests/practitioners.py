"""Doctors in general practice and the neighbouring specialties, written like timeline files."""

from __future__ import annotations

from typing import Any

from tests.building import Data, post

MUNICIPALITY = "kommune"


def practice(name: str, first: str, last: str, **more: Any) -> Data:
    """A confirmed full-time post of part three in open practice; `last` is included."""
    given = {
        "stage": "lis3",
        "specialty": "ALM",
        "post": "other",
        "establishment": MUNICIPALITY,
        "confirmation": {"by": MUNICIPALITY, "body": "municipality", "on": last},
        **more,
    }
    return post(name, given.pop("arena", "open-general-practice"), first, last, **given)


def registered(since: str = "2019-03-01", through: str = "ongoing", **more: Any) -> list[Data]:
    """The municipality, registered for general practice in a period."""
    standing = {"specialty": "ALM", "standing": "registered", "from": since, "through": through}
    return [{"id": MUNICIPALITY, "kind": "municipality", "standing": [standing], **more}]


def unregistered() -> list[Data]:
    """The municipality, never registered."""
    return [{"id": MUNICIPALITY, "kind": "municipality", "standing": []}]


def hours(amount: int | str | None, first: str, last: str, **more: Any) -> Data:
    """Individual guidance in a period, given regularly."""
    given: Data = {"id": f"hours-{first}", "kind": "individual", "from": first, "through": last}
    given |= {"hours": amount, "regular": True, **more}
    return {key: value for key, value in given.items() if value is not None}


def group(first: str, last: str, **more: Any) -> Data:
    """A guidance group from its first to its last meeting."""
    return {"id": f"group-{first}", "kind": "group", "from": first, "through": last, **more}


def general_practitioner(*service: Data, **lists: list[Data]) -> Data:
    """A doctor of whom everything is known; at a registered municipality unless said otherwise."""
    return {
        "authorisations": [{"id": "authorised", "kind": "authorisation", "granted": "2015-01-02"}],
        "service": list(service),
        "absences": [],
        "confirmations": [],
        "rulings": [],
        "guidance": [],
        "establishments": registered(),
        **lists,
    }
