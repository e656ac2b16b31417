"""Educational supervisors for the law tests, and one question about them."""

from __future__ import annotations

from datetime import date
from typing import Any

from lisrules.conditions.supervisor import Span, Supervising, Supervisors
from lisrules.documents.rule_files import load_rules
from lisrules.engine.decision import Decision
from tests.building import Data
from tests.law.doctors import ask, doctor, finding
from tests.law.places import person, place, post, specialist, stands
from tests.unit.conditions.deciding import context, with_rules

TWO, THREE, EMPLOYED = "sf-25-3-part-two", "sf-25-3-part-three", "sf-25-2"
YEAR = ("2023-01-01", "2023-12-31")
ON = "2024-06-30"
PLACES = [place(stands("approved", "2019-03-01")), place(name="there", kind="other")]


def asked(
    *people: Data,
    service: Data | list[Data] | None = None,
    on: str = ON,
    readings: dict[str, str] | None = None,
    specialty: str = "HJS",
    **more: Any,
) -> Decision:
    """LIS3 of a doctor of whom everything is known, with a year in cardiology unless given."""
    posts = [service or post("p", *YEAR)] if not isinstance(service, list) else service
    lists = {"establishments": PLACES, "people": list(people), **more}
    return ask(doctor(*posts, **lists), on, "specialist-approval", readings, specialty=specialty)


def told(decision: Decision, rule: str = THREE) -> list[Supervising]:
    """What is found of every supervisor."""
    detail = finding(decision, rule).detail
    assert isinstance(detail, Supervisors)
    return list(detail.persons)


def days(spans: tuple[Span, ...]) -> list[tuple[str, str]]:
    """First and last days."""
    return [(str(date.fromordinal(s.first)), str(date.fromordinal(s.last))) for s in spans]


def cardiologist(since: str = "2015-01-01", *roles: tuple[str, str], **more: Any) -> Data:
    """A supervisor who is specialist in cardiology since a day."""
    return person("s", *(roles or (YEAR,)), specialties=[specialist("HJS", since)], **more)


def part_one(data: Data, rule: str = "sf-25-3-part-one", on: str = ON) -> str:
    """Part one is not asked for by any of the decisions with a specialty."""
    made = context(data, on, {})
    return with_rules(made, *load_rules().rules.values()).find(rule).outcome.value
