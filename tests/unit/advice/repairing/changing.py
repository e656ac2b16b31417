"""Asking for repairs in the tests: one call, and sets of changes by their names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lisrules.advice.repairing.changes import Change
from lisrules.advice.repairing.lasting import Sized
from lisrules.advice.repairing.repairs import LIMIT, Repair, Repairs, repairs
from tests.building import Data
from tests.law.doctors import ask


def repaired(
    data: Data,
    on: str,
    question: str = "lis1",
    readings: Mapping[str, str] | None = None,
    specialty: str | None = None,
    *,
    limit: int = LIMIT,
) -> Repairs:
    """The repairs of one question about a doctor on one day."""
    return repairs(ask(data, on, question, readings, specialty), limit)


def names(changes: Repair | tuple[Change, ...]) -> dict[str, int | None]:
    """The names of changes, with how much of them where there may be more or less."""
    every = changes.changes if isinstance(changes, Repair) else changes
    return {one.id: one.size if isinstance(one, Sized) else None for one in every}


def sets(found: Repairs) -> list[dict[str, Any]]:
    """Every set by the names of its changes, in the order in which they are offered."""
    return [names(repair) for repair in found.sets]
