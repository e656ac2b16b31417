"""The causes of a difference by brute force: every set of aspects is asked, from nothing."""

from __future__ import annotations

from itertools import chain, combinations
from typing import Any

from lisrules.advice.comparing.compare import RuleChange
from lisrules.conditions.base import Finding
from lisrules.engine.decision import Decision


def label(aspect: Any) -> str:
    return aspect.readings[0] if aspect.readings else str(aspect.kind.value)


def brute_force(one: RuleChange, labels: list[str], mixture: Any) -> set[frozenset[str]]:
    """The smallest sets that give the answer of after, found by trying every set there is."""
    every = list(chain.from_iterable(combinations(labels, n) for n in range(len(labels) + 1)))
    outcomes = {frozenset(taken): seen(mixture(frozenset(taken)), one.rule) for taken in every}
    start, end = outcomes[frozenset()], outcomes[frozenset(labels)]
    at = 0 if start[0] != end[0] else slice(None)
    reach = {taken for taken, value in outcomes.items() if value[at] == end[at] and taken}
    return {taken for taken in reach if not any(other < taken for other in reach)}


def seen(decision: Decision, rule: str | None) -> tuple[Any, Any]:
    """The outcome, and the figure as the finding itself has it."""
    if rule is None:
        return decision.outcome, None
    finding = rules_of(decision).get(rule)
    if finding is None:
        return None, None
    detail: Any = finding.detail
    amounts = tuple(
        getattr(detail, name, None) for name in ("low", "high", "excess", "deducted", "required")
    )
    return finding.outcome, (*amounts, attained(detail))


def attained(detail: Any) -> Any:
    if getattr(detail, "chosen", None) is None:
        return None
    results = detail.choices[detail.chosen].results
    return [(sum(one.attained for one in results)), sum(one.count for one in results)]


def told_of(before: Decision, after: Decision, rule: str | None) -> tuple[Any, Any]:
    return seen(before, rule), seen(after, rule)


def rules_of(decision: Decision) -> dict[str, Finding]:
    found: dict[str, Finding] = {}
    waiting = [*decision.conditions, *decision.beside]
    while waiting:
        finding = waiting.pop(0)
        found.setdefault(finding.rule, finding)
        waiting.extend(finding.parts)
    return found
