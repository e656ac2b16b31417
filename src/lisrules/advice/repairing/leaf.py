"""One condition that does not combine others: which of the changes proposed for it are needed."""

from __future__ import annotations

from itertools import combinations
from typing import TypeAlias

from lisrules.advice.repairing.amounts import enough
from lisrules.advice.repairing.asking import Asking, Changes, placed
from lisrules.advice.repairing.proposal import Proposal, Unit

Sizes: TypeAlias = dict[str, int]
"""How much of each sort of change, by its name."""


class Leaf:
    """One condition that does not combine others, and what its kind proposes for it."""

    def __init__(self, asking: Asking, rule: str, given: Changes, proposal: Proposal) -> None:
        self.asking = asking
        self.rule = rule
        self.given = given
        self.units = proposal.units
        self.pairs = proposal.pairs
        self._found: list[tuple[frozenset[int], Sizes]] = []

    def smallest(self) -> list[list[Unit]]:
        """Every smallest choice of units with which, and enough time, the condition is met."""
        every = frozenset(range(len(self.units)))
        if self._sizes(every) is None:
            return []
        needed = frozenset() if self._sizes(frozenset()) is not None else self._needed(every)
        free = sorted(every - needed)
        for size in range(len(free) + 1):
            for more in combinations(free, size):
                if not self.asking.spare:
                    self.asking.complete = False
                    return self._chosen() or [[self.units[at] for at in sorted(every)]]
                self._try(needed | set(more))
        return self._chosen()

    def _needed(self, every: frozenset[int]) -> frozenset[int]:
        """The units without which not even all others are enough."""
        return frozenset(at for at in every if self._sizes(every - {at}) is None)

    def _try(self, chosen: frozenset[int]) -> None:
        if any(other <= chosen and not any(sizes.values()) for other, sizes in self._found):
            return
        sizes = self._sizes(chosen)
        if sizes is None or any(
            other <= chosen and all(size <= sizes[name] for name, size in less.items())
            for other, less in self._found
        ):
            return
        self._found.append((chosen, sizes))

    def _sizes(self, chosen: frozenset[int]) -> Sizes | None:
        changes = self.given | {change for at in chosen for change in self.units[at]}
        found = enough(self.asking, changes, self.pairs)
        if found is None:
            return None
        whole = changes | placed(self.asking.start, found)
        if not self.asking.holds(self.rule, whole):
            return None
        return {sort.id: size for sort, size in found}

    def _chosen(self) -> list[list[Unit]]:
        return [[self.units[at] for at in sorted(chosen)] for chosen, _ in self._found]
