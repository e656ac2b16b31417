"""What is proposed for one condition, and what a proposal is made from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from lisrules.advice.repairing.asking import Asking, Changes, Pair
from lisrules.advice.repairing.changes import ANSWERED, Answered, Change, NoneThere
from lisrules.advice.repairing.lasting import Sized
from lisrules.conditions.base import Context, Finding, Need
from lisrules.timeline.facts import FAR, AbsenceFact, Facts, ServiceFact

Reason = Literal["tried", "nothing", "past", "bar", "reading", "unknown-law", "inside", "beside"]
"""Why nothing meets a condition: what was proposed is not enough; nothing in the facts can be built
on; it asks about a day gone by; what has happened bars it; another reading would be needed; the law
for the date is not known; it works inside another condition; it is reported and never asked for."""

Unit: TypeAlias = tuple[Change, ...]
"""Changes that only make sense together, such as all objectives that are missing."""

_NONE_HELPS: frozenset[str] = frozenset({"absences", "rulings", "offers", "confirmations"})
"""Lists of which it is an answer that there was nothing more."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Units to try, pairs of which enough may do, and why nothing could where nothing does."""

    units: tuple[Unit, ...] = ()
    pairs: frozenset[Pair] = frozenset()
    reason: Reason = "tried"

    @property
    def sorts(self) -> tuple[Sized, ...]:
        """The sorts of change of which there would have to be enough."""
        found = {pair.sort.id: pair.sort for pair in self.pairs}
        return tuple(found[name] for name in sorted(found))


@dataclass(frozen=True, slots=True)
class Asked:
    """One condition that is not met: its finding, its model, and the context it was found in."""

    asking: Asking
    given: Changes
    finding: Finding
    condition: Any
    """The model of the condition, of the kind the function is for."""

    @property
    def context(self) -> Context:
        """The context of the facts with what is given already."""
        return self.asking.context(self.given, whole=True)

    @property
    def facts(self) -> Facts:
        """The facts, with what is given already."""
        return self.context.facts

    @property
    def specialty(self) -> str | None:
        """The specialty that is asked for."""
        return None if self.context.specialty is None else self.context.specialty.id


def proposed(
    units: Iterable[Unit], pairs: Iterable[Pair] = (), reason: Reason | None = None
) -> Proposal:
    """A proposal without repetitions; where it is empty the reason is that there is nothing."""
    kept, found = tuple(dict.fromkeys(unit for unit in units if unit)), frozenset(pairs)
    return Proposal(kept, found, reason or ("tried" if kept or found else "nothing"))


def answers(asked: Asked, needs: Iterable[Need]) -> list[Unit]:
    """The best answers to what is not known: nothing was there, or as much as can have been."""
    found: list[Unit] = []
    for need in needs:
        if need.fact is None and need.field in _NONE_HELPS:
            found.append((NoneThere(need.field),))
        elif need.fact is not None and (answer := _about(asked, need.fact, need.field)):
            found.append((answer,))
    return found


def unknowns(asked: Asked, posts: Iterable[ServiceFact]) -> list[Unit]:
    """The same of everything about some posts, and about absence, that is not exactly known.

    It may matter also where the condition surely fails, because less of something else is enough.
    """
    facts = asked.facts
    needs = [] if "absences" in facts.known else [Need("absences")]
    for post in posts:
        needs += [Need("fraction", post.id)] if post.fraction_lo != post.fraction_hi else []
        needs += _open_ends(post)
    for absence in facts.absences:
        needs += _open_ends(absence)
    return answers(asked, needs)


def _open_ends(one: ServiceFact | AbsenceFact) -> list[Need]:
    found = [Need("from", one.id)] if one.start_lo != one.start_hi else []
    return [*found, Need("through", one.id)] if one.end_lo != one.end_hi else found


def _about(asked: Asked, fact: str, field: str) -> Answered | None:
    """An answer about one post or absence; none about an end that nothing bounds."""
    for post in asked.facts.services:
        if post.id == fact and not (field == "through" and post.end_hi >= FAR):
            return _answered("post", fact, field)
    if any(absence.id == fact for absence in asked.facts.absences):
        return _answered("absence", fact, field)
    return None


def _answered(of: Literal["post", "absence"], fact: str, field: str) -> Answered | None:
    for known in ANSWERED:
        if known == field:
            return Answered(of, fact, known)
    return None
