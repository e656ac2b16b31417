"""Which single objectives count as attained because an authority has ruled so (§ 32)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lisrules.conditions.base import Context, Need
from lisrules.conditions.rulings import About, latest_ruling, made_by
from lisrules.timeline.facts import StatementFact


@dataclass(frozen=True, slots=True)
class Recognised:
    """The objectives that surely, and perhaps, count; where the rulings are not known any may."""

    sure: frozenset[str] = frozenset()
    perhaps: frozenset[str] = frozenset()
    known: bool = True
    needs: tuple[Need, ...] = ()

    def may_be(self, objective: str) -> bool:
        """Whether an objective that does not surely count may do so all the same."""
        return not self.known or objective in self.perhaps

    def also(self, objectives: Iterable[str]) -> Recognised:
        """With more that surely count."""
        return Recognised(self.sure | frozenset(objectives), self.perhaps, self.known, self.needs)


def recognised_by(
    context: Context, kinds: Iterable[str], authorities: frozenset[str]
) -> Recognised:
    """As the latest ruling of each kind, by one of the authorities, has it for each objective."""
    kinds = tuple(kinds)
    if kinds and "rulings" not in context.facts.known:
        return Recognised(known=False, needs=(Need("rulings", None, kinds[0]),))
    sure, perhaps, needs = set(), set(), list[Need]()
    for kind in kinds:
        for objective in _named(context, kind):
            answer = latest_ruling(context, kind, _on(objective, authorities))
            if answer.surely_yes:
                sure.add(objective)
            elif answer.perhaps_yes:
                perhaps.add(objective)
                needs += answer.needs
    return Recognised(frozenset(sure), frozenset(perhaps), True, tuple(dict.fromkeys(needs)))


def _named(context: Context, kind: str) -> dict[str, None]:
    """Every objective that a ruling of the kind names, in order."""
    named = (one.objectives or () for one in context.facts.rulings if one.kind == kind)
    return dict.fromkeys(objective for objectives in named for objective in objectives)


def _on(objective: str, authorities: frozenset[str]) -> About:
    """Asks whether a ruling is on an objective, by somebody who may rule so."""

    def about(ruling: StatementFact) -> bool:
        return objective in (ruling.objectives or ()) and made_by(ruling, authorities)

    return about
