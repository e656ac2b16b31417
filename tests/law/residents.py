"""Doctors in parts two and three for the law tests, and the time in total they come to."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from dateutil.relativedelta import relativedelta

from lisrules.conditions.base import Finding
from lisrules.conditions.total_time import TotalTime
from lisrules.values.ledger import Line
from tests.building import Data
from tests.law.doctors import ask, doctor, finding, hospital, municipality

TIME = "sf-2-1-time"
TRAINED: Data = {
    "id": "training",
    "kind": "in-training-2019",
    "authority": "helsedirektoratet",
    "on": "2020-01-01",
    "provision": "§ 37(2)",
}
"""A ruling that the doctor was in training on 1 March 2019."""


def later(first: str, last: str, *, name: str = "own", specialty: str = "HJS", **more: Any) -> Data:
    """A confirmed full-time post in part three; `last` is included."""
    return {
        "id": name,
        "stage": "lis3",
        "arena": "hospital",
        "post": "lis",
        "specialty": specialty,
        "from": first,
        "through": last,
        "fraction": "1",
        "confirmation": {"by": "e", "body": "hospital", "on": last},
        **more,
    }


def abroad(first: str, last: str, *, country: str = "DK", **more: Any) -> Data:
    """The same in another country, confirmed by a body there."""
    paper = {"by": "e", "body": "other", "on": last}
    return later(
        first, last, **{"name": "abroad", "country": country, "confirmation": paper, **more}
    )


def part_one() -> list[Data]:
    """Eighteen months from 1 September 2019."""
    return [hospital("2019-09-01", "2020-08-31"), municipality("2020-09-01", "2021-02-28")]


def resident(*rest: Data, **lists: Any) -> Data:
    """Part one through February 2021, and what came after it."""
    return doctor(*part_one(), *rest, **lists)


def months_after(first: date, months: int) -> str:
    """The last day of so many months from a day."""
    return str(first + relativedelta(months=months) - timedelta(1))


def in_all(
    data: Data, on: str, readings: Mapping[str, str] | None = None, *, of: str = "HJS"
) -> Finding:
    """The finding on the time in total."""
    return finding(ask(data, on, "specialist-approval", readings, of), TIME)


def measured(
    data: Data, on: str, readings: Mapping[str, str] | None = None, *, of: str = "HJS"
) -> TotalTime:
    """What was measured of it."""
    detail = in_all(data, on, readings, of=of).detail
    assert isinstance(detail, TotalTime)
    return detail


def total(
    data: Data, on: str, readings: Mapping[str, str] | None = None, *, of: str = "HJS"
) -> Fraction:
    """Exact months, where everything is known."""
    found = measured(data, on, readings, of=of)
    assert found.low == found.high
    return found.low


def met(data: Data, on: str, readings: Mapping[str, str] | None = None, *, of: str = "HJS") -> bool:
    """Whether it is enough."""
    return in_all(data, on, readings, of=of).outcome.value == "met"


def lost(data: Data, on: str, readings: Mapping[str, str] | None = None) -> dict[str, Any]:
    """The days deducted, by the rule that deducts them."""
    return {
        deduction.provision.rule: deduction.excess
        for _, deduction in measured(data, on, readings).deductions
        if deduction.excess
    }


def left_out(data: Data, on: str, *, of: str = "HJS") -> set[tuple[str | None, tuple[str, ...]]]:
    """The rules that leave service out, and which."""
    ledger = in_all(data, on, of=of).ledger
    assert ledger is not None
    return {(e.rule, e.facts) for e in ledger.entries if e.line is Line.NOT_COUNTED}
