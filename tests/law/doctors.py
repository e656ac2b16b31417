"""Doctors for the law tests, written in Python: posts, absences, and one question about them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from lisrules.conditions.absence import Deduction
from lisrules.conditions.base import Finding
from lisrules.conditions.training_time import TimeServed
from lisrules.documents.rule_files import load_rules
from lisrules.engine.decide import decide
from lisrules.engine.decision import Decision
from tests.building import Data, assessment, post, timeline

HOSPITAL, MUNICIPALITY, ORDER = "sf-2-2-hospital", "sf-2-2-municipality", "sf-2-2-order"


def hospital(first: str, last: str, **more: Any) -> Data:
    """A confirmed full-time announced LIS1 post in hospital; `last` is included."""
    return post(more.pop("name", "hospital"), "hospital", first, last, **more)


def municipality(first: str, last: str, **more: Any) -> Data:
    """The same in a municipality."""
    return post(more.pop("name", "municipality"), "municipality", first, last, **more)


def away(kind: str, first: str, last: str, **more: Any) -> Data:
    """An absence; `last` is included."""
    return {"id": f"{kind}-{first}", "kind": kind, "from": first, "through": last, **more}


def ruling(kind: str, on: str, **more: Any) -> Data:
    """A ruling of the directorate."""
    return {
        "id": f"ruling-{kind}",
        "kind": kind,
        "authority": "helsedirektoratet",
        "on": on,
        "provision": "§ 18(1)",
        **more,
    }


def paper(kind: str, on: str, *, body: str = "directorate", **more: Any) -> Data:
    """A confirmation."""
    return {"id": f"paper-{kind}-{on}", "kind": kind, "body": body, "on": on, **more}


def attained(*codes: str, on: str) -> list[Data]:
    """Assessments in order: both recommendations, then the leader's decision, all on one day."""
    return [assessment(code, on) for code in codes]


def codes(prefix: str, first: int, last: int, digits: int = 3) -> list[str]:
    """Consecutive codes of objectives."""
    return [f"{prefix}-{number:0{digits}d}" for number in range(first, last + 1)]


def doctor(*service: Data, authorised: str = "2017-01-02", **lists: Any) -> Data:
    """A doctor of whom everything is known and nothing happened but what is given."""
    return {
        "authorisations": [{"id": "authorised", "kind": "authorisation", "granted": authorised}],
        "service": list(service),
        **{
            name: []
            for name in (
                "absences",
                "assessments",
                "confirmations",
                "rulings",
                "activities",
                "offers",
            )
        },
        **lists,
    }


def ask(
    data: Data,
    on: str,
    question: str = "lis1",
    readings: Mapping[str, str] | None = None,
    specialty: str | None = None,
) -> Decision:
    """One question about a doctor on one day."""
    chosen: Any = dict(readings) if readings else "default"
    day = date.fromisoformat(on)
    return decide(load_rules(), timeline(data), question, day, chosen, specialty=specialty)


def finding(decision: Decision, rule: str) -> Finding:
    """The finding of a rule: among the conditions, beside them, or inside one of them."""
    waiting = [*decision.conditions, *decision.beside]
    while waiting:
        found = waiting.pop(0)
        if found.rule == rule:
            return found
        waiting.extend(found.parts)
    raise AssertionError(f"no finding of `{rule}`")


def outcome(decision: Decision, rule: str) -> str:
    """The outcome of a rule."""
    return finding(decision, rule).outcome.value


def served(decision: Decision, rule: str = HOSPITAL) -> TimeServed:
    """The training time of a part."""
    detail = finding(decision, rule).detail
    assert isinstance(detail, TimeServed)
    return detail


def months(decision: Decision, rule: str = HOSPITAL) -> Fraction:
    """The training time of a part in exact months."""
    return served(decision, rule).low


def deduction(decision: Decision, rule: str = HOSPITAL) -> Deduction:
    """What was weighed and deducted in a part."""
    found = served(decision, rule).deduction
    assert found is not None
    return found


def deducted(decision: Decision, rule: str = HOSPITAL) -> Fraction:
    """The days deducted from a part."""
    return deduction(decision, rule).excess
