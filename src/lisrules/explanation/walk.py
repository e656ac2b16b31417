"""Going through all findings of a decision."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lisrules.conditions.base import Finding
from lisrules.engine.decision import Decision


def every_finding(decision: Decision) -> Iterator[Finding]:
    """The conditions and what is beside them, each followed by its parts."""
    yield from _with_parts((*decision.conditions, *decision.beside))


def _with_parts(findings: Iterable[Finding]) -> Iterator[Finding]:
    for finding in findings:
        yield finding
        yield from _with_parts(finding.parts)
