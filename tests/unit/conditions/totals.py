"""A time in total small enough to add up in the head: 24 months, of which 18 are part one."""

from __future__ import annotations

from typing import Any

from lisrules.conditions.base import Finding
from lisrules.conditions.total_time import TotalTime
from tests.building import Data, post
from tests.unit.conditions.serving import asked, known, later

ABSENCE = {"kind": "absence", "as_service": "courses"}
HALF = {"kind": "training-time", "stage": "lis1", "counts": ["paper"]}
RULES: dict[str, Data] = {
    "paper": {"kind": "confirmed", "by": ["hospital", "municipality"]},
    "courses": {"kind": "counts-as-service", "absence": ["course", "holiday"]},
    "twelve-days": {**ABSENCE, "allowance_days": 12},
    "six-days": {**ABSENCE, "allowance_days": 6},
    "a-tenth": {**ABSENCE, "allowance_percent": 10, "above": "excess"},
    "hospital-year": {
        **HALF,
        "arena": "hospital",
        "at_least_months": 12,
        "deducts": "twelve-days",
    },
    "half-year": {
        **HALF,
        "arena": "municipality",
        "at_least_months": 6,
        "deducts": "six-days",
    },
    "stands": {"kind": "ruling", "ruling": "turnus-approved", "presumed": "not-met"},
    "limit": {"kind": "cap", "at_most_months": 20},
}
THIS = {
    "kind": "total-time",
    "at_least_months": 24,
    "part_one": ["hospital-year", "half-year"],
    "before": {"stage": "turnus", "rule": "stands", "counts": ["paper"]},
    "rest": {"counts": ["paper"], "deducts": "a-tenth", "months": 6},
    "limit": "limit",
}
PAPER = {"by": "e", "body": "hospital", "on": "2029-12-31"}
ON = "2030-01-01"


def own(first: str, last: str, name: str = "own", **more: Any) -> Data:
    """Part three for the specialty asked for, confirmed the day before the usual question."""
    return later(name, first, last, **{"confirmation": PAPER, **more})


def other(first: str, last: str, **more: Any) -> Data:
    """Part three for another specialty."""
    return own(first, last, **{"name": "other", "specialty": "KNF", **more})


def part_one(last: str = "2021-12-31", **more: Any) -> list[Data]:
    """Twelve months in hospital through 2021, or longer, and six in 2023."""
    return [
        post("hospital", "hospital", "2021-01-01", last, confirmation=PAPER, **more),
        post("municipality", "municipality", "2023-01-01", "2023-06-30", confirmation=PAPER),
    ]


def doctor(*rest: Data, **lists: Any) -> Data:
    """Part one, the posts after it, and nothing else."""
    return known(*part_one(), *rest, **lists)


def sick(first: str, last: str, kind: str = "sick", **more: Any) -> Data:
    """An absence; `last` is included."""
    return {"id": f"{kind}-{first}", "kind": kind, "from": first, "through": last, **more}


def find(data: Data, on: str = ON, rules: dict[str, Data] | None = None, **options: str) -> Finding:
    """The time in total for `HJS`."""
    made = asked(data, on, {"this": THIS, **RULES, **(rules or {})}, **options)
    return made.find("this")


def total(
    data: Data, on: str = ON, rules: dict[str, Data] | None = None, **options: str
) -> TotalTime:
    """What was measured."""
    detail = find(data, on, rules, **options).detail
    assert isinstance(detail, TotalTime)
    return detail


def bounds(detail: TotalTime) -> list[Any]:
    """The least and the most there may be; months."""
    return [detail.low, detail.high]


def shares(detail: TotalTime) -> list[Any]:
    """In all, of part one, limited and above the limit; months."""
    return [detail.low, detail.part_one, detail.limited, detail.above]
