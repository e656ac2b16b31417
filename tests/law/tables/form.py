"""The form of a row: everything that decides about one rule."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

Condition = dict[str, Any]


class Version(NamedTuple):
    """One version: first and last day, the act, the citation, and the condition in full.

    What a condition leaves out has its usual value.
    """

    first: str
    last: str | None
    act: str
    citation: str
    condition: Condition
    reach: str = "new"


class Row(NamedTuple):
    """One rule: its versions, and what it does in a decision."""

    versions: Sequence[Version]
    effect: str = "condition"
    layer: str = "regulation"
    readings: Sequence[str] = ()
    applies_by: str = "assessment"
    categories: frozenset[str] | None = None
    groups: frozenset[str] = frozenset()
    binds_if: tuple[str, str] | None = None


class Asked(NamedTuple):
    """One decision: since when, for which specialties, what binds it, what it asks and reports."""

    since: str
    categories: set[str]
    layers: set[str]
    conditions: list[str]
    beside: list[str]
    groups: bool = False


Rules = Mapping[str, Row]
Acts = Mapping[str, list[str]]
Readings = Mapping[str, tuple[str, set[str]]]
Decisions = Mapping[str, Asked]


def since(first: str, act: str, citation: str, condition: Condition, **more: Any) -> Row:
    """A rule with one version without end."""
    return Row([Version(first, None, act, citation, condition)], **more)
