"""Sets of changes compared: which contains another, and which are the smallest."""

from __future__ import annotations

from collections.abc import Iterable

from lisrules.advice.repairing.asking import Changes
from lisrules.advice.repairing.changes import Change
from lisrules.advice.repairing.lasting import Sized, Waiting


def smallest(sets: Iterable[Changes]) -> list[Changes]:
    """Those sets that contain no other one; of equal ones the first."""
    kept = list(dict.fromkeys(sets))
    return [one for one in kept if not any(other != one and contains(one, other) for other in kept)]


def contains(one: Changes, other: Changes) -> bool:
    """Whether a set has every change of another, of days and hours at least as many.

    Of waiting at least as long.
    """
    named = {change.id: change for change in one}
    return all(change.id in named and _covers(named[change.id], change) for change in other)


def _covers(one: Change, other: Change) -> bool:
    if isinstance(one, Sized) and isinstance(other, Sized):
        return one.size >= other.size
    if isinstance(one, Waiting) and isinstance(other, Waiting):
        return one.until >= other.until
    return one == other
