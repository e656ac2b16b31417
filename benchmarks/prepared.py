"""What the two rule engines are given worked out beforehand, which counts in their favour.

Neither language has a calendar with months of their own length, exact fractions or a search for a
day. So the months, the absence, the days on which parts were full and the municipality months after
the hospital year come ready from the hand-written program, with all dates as day numbers. What is
left to the engines: to compare amounts, to work out the excess, the order, which objectives apply,
and everything about assessments. None of this preparation is timed.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from benchmarks import plain
from benchmarks.answer import Answer, Condition, Missing
from benchmarks.doctor import COMMON_OLD, Data


def prepare(data: Data, on: date) -> Data:
    """Plain data of one doctor: amounts ready, assessments by objective."""
    doctor = plain.load(data)
    hospital = plain.part(doctor, "hospital", on)
    municipality = plain.part(doctor, "municipality", on)
    order = next(c for c in plain.decide(doctor, on).conditions if c.name == "order")
    assert order.months is not None
    begun = min(s.first for s in doctor.services if s.arena == "hospital")
    return {
        "on": on.toordinal(),
        "begun": begun.toordinal(),
        "services": [
            {"id": s.id, "arena": s.arena, "departments": list(s.departments)}
            for s in doctor.services
        ],
        "hospital": _part(hospital),
        "municipality": _part(municipality),
        "after": _ratio(order.months),
        "assessments": _assessments(doctor),
    }


def unprepared(data: Data, on: date) -> Data:
    """The facts alone, for an engine that works everything out: only dates are day numbers."""
    doctor = plain.load(data)
    begun = min(s.first for s in doctor.services if s.arena == "hospital")
    return {
        "on": on.toordinal(),
        "begun": begun.toordinal(),
        "authorisation": doctor.authorisation,
        "authorised": doctor.authorised.toordinal(),
        "services": [
            {
                "id": s.id,
                "arena": s.arena,
                "post": s.post,
                "departments": list(s.departments),
                "first": s.first.toordinal(),
                "through": s.through.toordinal(),
                "fraction": _ratio(s.fraction),
                "confirmed": None if s.confirmed is None else s.confirmed.toordinal(),
            }
            for s in doctor.services
        ],
        "absences": [
            {
                "id": a.id,
                "kind": a.kind,
                "first": a.first.toordinal(),
                "through": a.through.toordinal(),
            }
            for a in doctor.absences
        ],
        "assessments": _assessments(doctor),
    }


def _assessments(doctor: plain.Doctor) -> Data:
    return {
        objective: [_assessment(item) for item in items]
        for objective, items in doctor.assessments.items()
    }


def _part(part: plain.Part) -> Data:
    return {
        "months": _ratio(part.months),
        "absent": _ratio(part.absent),
        "reached": part.reached,
        "begun": part.gross[0].start if part.gross else None,
        "evidence": list(part.evidence),
    }


def _ratio(amount: Fraction) -> list[int]:
    return [amount.numerator, amount.denominator]


def _assessment(item: plain.Assessment) -> Data:
    return {
        "id": item.id,
        "attained": item.attained,
        "on": item.on.toordinal(),
        "capacity": item.capacity,
        "recommendations": [
            {"role": r.role, "by": r.by, "on": r.on.toordinal(), "positive": r.positive}
            for r in item.recommendations
        ],
    }


SETS: dict[str, tuple[list[str], list[str] | None]] = {
    "objectives-hospital": (plain.CLINICAL_HOSPITAL, None),
    "objectives-psychiatry": (plain.PSYCHIATRY, None),
    "objectives-municipality": (plain.CLINICAL_MUNICIPALITY, None),
    "objectives-common": (plain.COMMON_NEW, COMMON_OLD),
}
"""The objectives of each condition, and of the plan before for who began on it."""


def answer(outcome: str, time: dict[str, Any], order: Data, objectives: dict[str, Any]) -> Answer:
    """The results of an engine in the common form; not timed either."""
    parts = tuple(_time(name, found) for name, found in time.items())
    months = Fraction(*(int(number) for number in order["months"]))
    ordered = Condition(
        "order", order["outcome"], months, day=_day(order["day"]), evidence=tuple(order["evidence"])
    )
    return Answer(outcome, (*parts, ordered, *(_set(n, f) for n, f in objectives.items())))


def _time(name: str, found: Data) -> Condition:
    return Condition(
        name,
        found["outcome"],
        Fraction(*(int(number) for number in found["months"])),
        Fraction(*(int(number) for number in found["absent"])),
        Fraction(found["excess"]),
        _day(found["day"]),
        evidence=tuple(found["evidence"]),
    )


def _day(found: float | None) -> int | None:
    return None if found is None else int(found)


def _set(name: str, found: Data) -> Condition:
    missing = tuple(
        Missing(item["objective"], item["assessment"], tuple(item["reasons"]))
        for item in found["missing"]
    )
    return Condition(name, found["outcome"], missing=missing, evidence=tuple(found["evidence"]))
