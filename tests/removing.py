"""Taking single facts away from a complete doctor, and what of the decision changes with them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from lisrules.conditions.base import Finding, Specialty
from lisrules.conditions.total_time import TotalTime
from lisrules.documents.rule_files import load_rules
from lisrules.engine.decide import decide
from lisrules.engine.decision import Decision
from lisrules.timeline.model import Timeline
from lisrules.timeline.validate import parse_timeline
from lisrules.values.ledger import Line
from tests.building import Data
from tests.law.doctors import finding
from tests.specialists import ON, complete, specialties

Changes = dict[str, str]
MET, NOT_MET, OPEN, NOT_ASKED = "met", "not-met", "undetermined", "not-applicable"
APPEAL, TIME = "sf-35-1", "sf-2-1-time"


@dataclass(frozen=True)
class Doctor:
    """A complete doctor, decided once."""

    specialty: Specialty
    data: Data
    timeline: Timeline
    decision: Decision

    def decided(self, **lists: Any) -> Decision:
        """The decision with whole lists replaced; `None` takes a list away, as not known."""
        given = {name: facts for name, facts in lists.items() if facts is not None}
        read = parse_timeline(given)
        update = {name: getattr(read, name) for name in lists}
        return _decide(self.timeline.model_copy(update=update), self.specialty)

    def assessed(self, code: str, changed: Data | None) -> Decision:
        """The decision with one assessment replaced, or without it."""
        found = () if changed is None else parse_timeline({"assessments": [changed]}).assessments
        kept = tuple(a for a in self.timeline.assessments or () if a.objective != code)
        changed_ones = kept + (found or ())
        return _decide(
            self.timeline.model_copy(update={"assessments": changed_ones}), self.specialty
        )

    def changes(self, decision: Decision) -> Changes:
        """The outcomes that are others than in the complete doctor."""
        before = _outcomes(self.decision)
        return {rule: now for rule, now in _outcomes(decision).items() if before[rule] != now}


def _decide(timeline: Timeline, specialty: Specialty) -> Decision:
    return decide(load_rules(), timeline, "specialist-approval", ON, specialty=specialty.id)


def _outcomes(decision: Decision) -> Changes:
    return {one.rule: one.outcome.value for one in (*decision.conditions, *decision.beside)}


@cache
def doctor(specialty_id: str) -> Doctor:
    """The complete doctor of a specialty."""
    specialty = next(one for one in specialties() if one.id == specialty_id)
    data = complete(specialty)
    timeline = parse_timeline(data)
    return Doctor(specialty, data, timeline, _decide(timeline, specialty))


def changed(facts: list[Data], name: str, **more: Any) -> list[Data]:
    """The facts, one of them changed; `None` takes a value away."""
    assert any(one["id"] == name for one in facts)
    return [
        {key: value for key, value in {**one, **more}.items() if value is not None}
        if one["id"] == name
        else one
        for one in facts
    ]


def left(facts: list[Data], name: str) -> list[Data]:
    """The facts without one."""
    kept = [one for one in facts if one["id"] != name]
    assert len(kept) == len(facts) - 1
    return kept


def needs(found: Finding) -> set[tuple[str, str | None]]:
    """What would settle a finding: fields and facts."""
    return {(need.field, need.fact) for need in found.needs}


def total(decision: Decision) -> TotalTime:
    """The time in total."""
    detail = finding(decision, TIME).detail
    assert isinstance(detail, TotalTime)
    return detail


def left_out(decision: Decision, rule: str = TIME) -> set[tuple[str, str | None]]:
    """Posts in the ledger that do not count, each with the rule that says so."""
    ledger = finding(decision, rule).ledger
    assert ledger is not None
    lines = (entry for entry in ledger.entries if entry.line is Line.NOT_COUNTED)
    return {(fact, entry.rule) for entry in lines for fact in entry.facts}
