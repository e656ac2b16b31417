"""Doctors of whom all time is known, and everything that may not be known of an assessment."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from tests.building import Data, passing
from tests.property.completing import Path, Unknown, month
from tests.property.few_objectives import few_objectives

PERSONS = ("educational", "clinical", "leader")
VOTES = ("2027-02-18", "2027-02-20", "2027-02-22")
DECIDED = ("2027-02-19", "2027-02-20", "2027-03-01")
DAYS = ("2020-01-01", "2026-08-20", *VOTES, *DECIDED, "2029-01-01")
"""Days among which, for any date of a decision, there is one on which an assessment is in order."""


@st.composite
def assessed_doctors(draw: st.DrawFn) -> Data:
    """One objective of each set; one may be recommended late, against, or by one person."""
    data = {**passing(), "assessments": _in_order()}
    if draw(st.integers(0, 3)):
        _vary(draw, draw(st.sampled_from(data["assessments"])))
    return data


def _in_order() -> list[Data]:
    asked = {code for found in few_objectives().sets.values() for code in found.codes or ()}
    return [one for one in passing()["assessments"] if one["objective"] in asked]


def _vary(draw: st.DrawFn, item: Data) -> None:
    decided, votes = item["decided"], item["recommendations"]
    decided["on"] = draw(st.sampled_from(DECIDED))
    decided["capacity"] = draw(st.sampled_from(["leader", "leader", "delegate", "other"]))
    for vote in votes:
        vote["on"] = draw(st.sampled_from(VOTES))
        vote["positive"] = draw(st.sampled_from([True, True, True, False]))
    if draw(st.integers(0, 3)) == 0:
        votes[0]["by"] = draw(st.sampled_from([votes[1]["by"], decided["by"]]))


def unknowns_of(data: Data) -> tuple[Unknown, ...]:
    """Everything that may not be known of one of the assessments, and the list of them."""
    found = [Unknown(("assessments",), None, ([], data["assessments"], _in_order()))]
    for at, item in enumerate(data["assessments"]):
        found += _of(("assessments", at), item)
    return tuple(found)


def _of(here: Path, item: Data) -> list[Unknown]:
    where = item["decided"]["by"].partition("-")[0]
    anybody = (*(f"{where}-{name}" for name in PERSONS), "somebody-else")
    decided: tuple[Any, ...] = (
        item["decided"],
        {**item["decided"], "capacity": "other"},
        *({**item["decided"], "on": day, "capacity": "leader"} for day in DAYS),
    )
    found = [
        Unknown((*here, "decided"), None, decided),
        month((*here, "decided", "on"), item["decided"]["on"]),
        Unknown((*here, "decided", "by"), None, anybody),
        Unknown((*here, "decided", "capacity"), None, ("leader", "delegate", "other")),
        Unknown((*here, "recommendations"), None, ([], *_recommended(item))),
    ]
    for at, vote in enumerate(item["recommendations"]):
        one: Path = (*here, "recommendations", at)
        found += [
            month((*one, "on"), vote["on"]),
            Unknown((*one, "positive"), None, (True, False)),
            Unknown((*one, "by"), None, anybody),
        ]
    return found


def _recommended(item: Data) -> tuple[list[Data], ...]:
    """As they are, and in good time by two persons who are not the leader."""
    good = [
        {**vote, "on": "2020-01-01", "positive": True, "by": f"somebody-{at}"}
        for at, vote in enumerate(item["recommendations"])
    ]
    return item["recommendations"], good
