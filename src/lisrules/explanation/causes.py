"""What keeps objectives from being attained, grouped so that a shared cause is told once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lisrules.conditions.attained import SetResult, Standing
from lisrules.conditions.base import Finding
from lisrules.conditions.objectives import Attained


@dataclass(frozen=True, slots=True)
class Cause:
    """Why objectives are not attained: what is lacking, and who recommended and decided."""

    reasons: tuple[str, ...]
    doubt: bool
    persons: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Shortfall:
    """Objectives with one cause, and the assessments that come nearest."""

    cause: Cause
    objectives: tuple[str, ...]
    assessments: tuple[str, ...]


def shortfalls(result: SetResult) -> tuple[Shortfall, ...]:
    """The objectives of a set that are not attained, grouped by cause; the largest group first."""
    groups: dict[Cause, list[Standing]] = {}
    for standing in result.standings:
        cause = Cause(standing.reasons, standing.doubt, standing.persons)
        groups.setdefault(cause, []).append(standing)
    found = (
        Shortfall(
            cause,
            tuple(standing.objective for standing in group),
            tuple(s.assessment for s in group if s.assessment is not None),
        )
        for cause, group in groups.items()
    )
    return tuple(sorted(found, key=lambda one: (-len(one.objectives), one.objectives)))


def causes_of(finding: Finding) -> Iterator[Cause]:
    """The causes a finding and its parts name, once for each set they are named in."""
    detail = finding.detail
    if isinstance(detail, Attained) and detail.chosen is not None:
        for result in detail.choices[detail.chosen].results:
            yield from (shortfall.cause for shortfall in shortfalls(result))
    for part in finding.parts:
        yield from causes_of(part)
