"""Every check of every case: the library must answer as the case says."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from lisrules.conditions.absence import Deduction
from lisrules.conditions.base import Finding
from lisrules.conditions.objectives import Attained
from lisrules.conditions.sequence import Ordered
from lisrules.conditions.total_time import TotalTime
from lisrules.conditions.training_time import TimeServed
from lisrules.documents.rule_files import load_rules
from lisrules.engine.decide import decide
from lisrules.engine.decision import Decision
from lisrules.values.ledger import Line
from tests.cases.case_files import Run, runs


@pytest.mark.parametrize("run", [pytest.param(run, id=run.id) for run in runs()])
def test_answers_as_the_case_says(run: Run) -> None:
    decision = decide(
        load_rules(),
        run.check.facts.timeline(),
        run.check.decision,
        run.check.on,
        run.readings,  # type: ignore[arg-type]  # the file's words, checked by `decide` itself
        run.check.layers or None,
        specialty=run.check.specialty,
    )
    expected = run.expect.model_dump(exclude_unset=True)
    assert observed(decision, expected) == expected


def observed(decision: Decision, expected: dict[str, Any]) -> dict[str, Any]:
    """What the decision says about everything that is expected."""
    found = {name: _whole(decision, name) for name in expected if name in _WHOLE}
    by_rule = _findings(decision)
    beside = {finding.rule: finding for finding in decision.beside}
    for name, wanted in expected.items():
        if name in found:
            continue
        findings = beside if name == "beside" else by_rule
        found[name] = {rule: _BY_RULE[name](findings[rule]) for rule in wanted}
    return found


def _findings(decision: Decision) -> dict[str, Finding]:
    found: dict[str, Finding] = {}
    waiting = [*decision.conditions, *decision.beside]
    while waiting:
        finding = waiting.pop(0)
        found.setdefault(finding.rule, finding)
        waiting.extend(finding.parts)
    return found


def _time(finding: Finding) -> TimeServed | TotalTime:
    assert isinstance(finding.detail, TimeServed | TotalTime)
    return finding.detail


def _shown(amount: tuple[int, Fraction]) -> str:
    return f"{amount[0]} m {amount[1]} d"


def _day(day: int | None) -> date | None:
    return None if day is None else date.fromordinal(day)


def _deduction(finding: Finding) -> Deduction | None:
    """The deduction of a part; of the time in total that of the remaining part."""
    detail = _time(finding)
    if isinstance(detail, TimeServed):
        return detail.deduction
    return dict(detail.deductions).get("sf-31-4-c")


def _deducted(finding: Finding) -> str:
    deduction = _deduction(finding)
    return str(deduction.excess) if deduction else "0"


def _allowance(finding: Finding) -> str | None:
    deduction = _deduction(finding)
    return str(deduction.allowance) if deduction else None


def _wording(finding: Finding) -> str | None:
    deduction = _deduction(finding)
    return str(date.fromordinal(deduction.provision.first)) if deduction else None


def _left_out(finding: Finding) -> list[str | None]:
    assert finding.ledger is not None
    lines = [entry for entry in finding.ledger.entries if entry.line is Line.NOT_COUNTED]
    return list(dict.fromkeys(entry.rule for entry in lines))


def _sets(finding: Finding) -> list[str]:
    assert isinstance(finding.detail, Attained)
    detail = finding.detail
    return [] if detail.chosen is None else list(detail.choices[detail.chosen].sets)


def _lacking(finding: Finding) -> dict[str, list[str]]:
    assert isinstance(finding.detail, Attained)
    detail = finding.detail
    assert detail.chosen is not None
    results = detail.choices[detail.chosen].results
    return {s.objective: list(s.reasons) for result in results for s in result.standings}


def _needs(finding: Finding) -> list[str]:
    return [f"{n.field} of {n.fact}" if n.fact else n.field for n in finding.needs]


def _citation(finding: Finding) -> str | None:
    return None if finding.provision is None else str(finding.provision.citation)


_BY_RULE: dict[str, Callable[[Finding], Any]] = {
    "rules": lambda finding: finding.outcome.value,
    "beside": lambda finding: finding.outcome.value,
    "months": lambda finding: str(_time(finding).low),
    "shown": lambda finding: _shown(_time(finding).low_shown),
    "reached": lambda finding: _day(_time(finding).reached),
    "missing_days": lambda finding: _time(finding).missing_days,
    "deducted": _deducted,
    "allowance": _allowance,
    "wording": _wording,
    "left_out": _left_out,
    "sets": _sets,
    "lacking": _lacking,
    "needs": _needs,
    "version": _citation,
}


def _ordered(decision: Decision) -> Ordered:
    detail = _findings(decision)["sf-2-2-order"].detail
    assert isinstance(detail, Ordered)
    return detail


def _flips(decision: Decision) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for flip in decision.flips:
        [(reading, option)] = flip.options.items()
        found.setdefault(reading, {})[option] = flip.outcome.value
    return found


_WHOLE: dict[str, Callable[[Decision], Any]] = {
    "outcome": lambda decision: decision.outcome.value,
    "flips": _flips,
    "before_force": lambda decision: decision.before_force,
    "full": lambda decision: _day(_ordered(decision).full),
    "too_early": lambda decision: _ordered(decision).too_early,
}


def _whole(decision: Decision, name: str) -> Any:
    return _WHOLE[name](decision)
