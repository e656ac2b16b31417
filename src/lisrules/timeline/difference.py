"""How two timelines differ: facts by their ids, lists that are known in one only, whole values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from lisrules.timeline.consistency import LISTS

VALUES: Final = ("doctor", "education")
"""The values of a timeline that are no lists of facts."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What is in one timeline and not, or not so, in another.

    `added`, `removed` and `changed` are ids of facts in the order of the timeline; a fact that
    stands in another list is changed. `known` and `unknown` are lists that have become so.
    `values` names whole values that differ, such as `education`.
    """

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    values: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        facts = self.added or self.removed or self.changed
        return bool(facts or self.known or self.unknown or self.values)

    @property
    def ids(self) -> tuple[str, ...]:
        """Every fact that differs."""
        return (*self.added, *self.changed, *self.removed)

    def swapped(self) -> Difference:
        """The same difference, told from the other side."""
        return Difference(
            self.removed, self.added, self.changed, self.unknown, self.known, self.values
        )


NO_DIFFERENCE: Final = Difference()
"""The difference between equal timelines."""


@dataclass(frozen=True, slots=True)
class Assumed:
    """One assumption that was made: what it changed, and the name of the document that says so."""

    difference: Difference
    source: str = ""


def difference(old: Mapping[str, Any], new: Mapping[str, Any]) -> Difference:
    """How the plain data of a timeline differs from that of an old one; order is no matter."""
    were, are = dict(_facts(old)), dict(_facts(new))
    return Difference(
        added=tuple(name for name in are if name not in were),
        removed=tuple(name for name in were if name not in are),
        changed=tuple(sorted(n for n in are if n in were and are[n] != were[n])),
        known=tuple(name for name in LISTS if name in new and name not in old),
        unknown=tuple(name for name in LISTS if name in old and name not in new),
        values=tuple(name for name in VALUES if old.get(name) != new.get(name)),
    )


def _facts(data: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str, Any]]]:
    for name in LISTS:
        for fact in data.get(name, ()):
            yield fact["id"], (name, fact)
