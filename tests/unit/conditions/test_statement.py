from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from lisrules.conditions.absence import Weighed
from lisrules.conditions.statement import Cited, cited_by
from lisrules.values.ledger import Entry, Ledger, Line
from tests.building import Data, absence, passing, post
from tests.unit.conditions.deciding import context, find

TIME: Data = {
    "kind": "training-time",
    "stage": "lis1",
    "arena": "hospital",
    "at_least_months": 12,
    "counts": ["part-time", "post"],
    "deducts": "absence",
}
RULES: dict[str, Data] = {
    "part-time": {"kind": "part-time", "counts": "in-proportion"},
    "post": {"kind": "post", "accepts": ["lis1-announced"]},
    "absence": {
        "kind": "absence",
        "allowance_days": 12,
        "as_service": "service",
        "excused": "covid",
    },
    "service": {"kind": "counts-as-service", "absence": ["course"]},
    "covid": {"kind": "covid", "absence": ["covid"], "outbreak_from": "2020-03-12"},
}


def ledger(*absences: Data, service: list[Data] | None = None, **more: Any) -> Ledger:
    data = {**passing(), "absences": list(absences)}
    if service is not None:
        data["service"] = service
    found = find({**TIME, **more}, data, rules=RULES).ledger
    assert found is not None
    return found


def shown(entry: Entry) -> tuple[str, str | None, str | None]:
    """A line with its first day and the rule it names."""
    first = None if entry.first is None else date.fromordinal(entry.first).isoformat()
    return entry.line.value, first, entry.rule


def test_every_line_names_the_rule_it_rests_on() -> None:
    found = ledger(
        absence("s", "sick", "2026-01-01", "2026-01-20"),
        absence("c", "course", "2026-02-01", "2026-02-05"),
        absence("v", "covid", "2026-03-01", "2026-03-05"),
        service=[
            post("whole", "hospital", "2025-09-01", "2026-02-28"),
            post("half", "hospital", "2026-03-01", "2026-08-31", fraction="1/2"),
            post("no", "hospital", "2026-09-01", "2026-09-30", post="other"),
        ],
    )
    assert [shown(entry) for entry in found.entries] == [
        ("service", "2025-09-01", None),
        ("service", "2026-03-01", "part-time"),
        ("not-counted", "2026-09-01", "post"),
        ("absence", "2026-01-01", "absence"),
        ("counts-as-service", "2026-02-01", "service"),
        ("counts-as-service", "2026-03-01", "covid"),
        ("allowance", None, "absence"),
        ("deduction", "2026-08-16", "absence"),
        ("total", None, None),
    ]
    assert found.recompute() == found.total


def test_what_is_within_the_allowance_takes_nothing_away() -> None:
    found = ledger(absence("s", "sick", "2026-01-01", "2026-01-12"))
    assert [e.line for e in found.entries] == [
        Line.SERVICE,
        Line.ABSENCE,
        Line.ALLOWANCE,
        Line.TOTAL,
    ]
    assert found.total == 12


def test_a_deduction_may_end_within_a_day() -> None:
    half_a_day_over = absence("s", "sick", "2026-01-01", "2026-01-25", grade="1/2")
    [taken] = [e for e in ledger(half_a_day_over).entries if e.line is Line.DEDUCTION]
    last = date(2026, 8, 31).toordinal()
    assert (taken.first, taken.last, taken.days) == (last, last, Fraction(1, 2))
    assert taken.months == Fraction(-1, 62)


def test_where_every_day_is_deducted_nothing_is_left() -> None:
    data = {
        **passing(),
        "service": [post("h", "hospital", "2025-09-01", "2025-09-30")],
        "absences": [absence("s", "sick", "2025-08-01", "2025-10-31")],
    }
    none_free = {**RULES, "absence": {**RULES["absence"], "allowance_days": 0}}
    found = find(TIME, data, rules=none_free).ledger
    assert found is not None
    assert [found.total, found.recompute(), found.anchor] == [0, 0, None]
    [taken] = [e for e in found.entries if e.line is Line.DEDUCTION]
    assert shown(taken) == ("deduction", "2025-09-01", "absence")
    assert taken.days == 30


def test_without_a_rule_on_absence_there_is_none() -> None:
    found = ledger(absence("s", "sick", "2026-01-01", "2026-06-30"), deducts=None)
    assert {e.line for e in found.entries} == {Line.SERVICE, Line.TOTAL}


class TestCited:
    def test_rules_are_found_by_their_kinds(self) -> None:
        made = context(passing(), "2027-03-01", RULES)
        assert cited_by(made, ("post", "part-time"), "absence") == Cited(
            "part-time", "service", "covid"
        )
        assert cited_by(made, ("post",), None) == Cited()

    def test_absence_is_deducted_by_the_deducting_rule_where_no_other_is(self) -> None:
        lines = {
            why: Weighed("s", "sick", Fraction(1), 1, 1, why)
            for why in ("deducted", "service", "excused")
        }
        cited = Cited(None, "service", "covid")
        assert {why: cited.absence(line, "this") for why, line in lines.items()} == {
            "deducted": "this",
            "service": "service",
            "excused": "covid",
        }
        assert {Cited().absence(line, "this") for line in lines.values()} == {"this"}
