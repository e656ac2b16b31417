"""Where the days of a post were served: at which kind of establishment, or elsewhere (§ 2(5))."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lisrules.conditions.base import Context, Need, ReadingUse
from lisrules.conditions.own_posts import OwnPost, belongs
from lisrules.conditions.standing import StandingDays, Widened, standing_days
from lisrules.timeline.facts import EstablishmentFact, ServiceFact
from lisrules.values.days import DaySet

PLACES = (
    "approved",
    "registered",
    "other-approved",
    "other-registered",
    "agreed",
    "not-agreed",
    "abroad",
    "not-known",
)
"""Approved or registered for the specialty; for other specialties only; elsewhere with or without
an agreement on record; in another country; not known."""


@dataclass(frozen=True, slots=True)
class Placed:
    """The days of one post by place, and what is missing, unclear or widened about them."""

    days: dict[str, DaySet]
    needs: tuple[Need, ...] = ()
    readings: tuple[ReadingUse, ...] = ()
    widened: tuple[Widened, ...] = ()


def place(
    context: Context, post: OwnPost, widened_by: Sequence[str], order: Sequence[str]
) -> Placed:
    """Place every day that possibly belongs to a post.

    `order` says which standing is looked for first, for establishments that have both.
    """
    if post.service.abroad:
        return Placed({"abroad": post.possible})
    at = establishment_of(context, post.service)
    if isinstance(at, Need):
        return Placed({"not-known": post.possible}, (at,))
    return _by_standing(context, post, at, widened_by, order)


def establishment_of(context: Context, service: ServiceFact) -> EstablishmentFact | Need:
    """The establishment of a post, with its standings; else what is not known about it."""
    if service.establishment is None:
        return Need("establishment", service.id)
    return known_establishment(context, service.establishment)


def known_establishment(context: Context, name: str) -> EstablishmentFact | Need:
    """An establishment with its standings; else what is not known about it."""
    if "establishments" not in context.facts.known:
        return Need("establishments")
    for one in context.facts.establishments:
        if one.id == name and one.standings is not None:
            return one
    return Need("standing", name)


def _by_standing(
    context: Context,
    post: OwnPost,
    at: EstablishmentFact,
    widened_by: Sequence[str],
    order: Sequence[str],
) -> Placed:
    stage = post.service.stage
    named = {record.specialty for record in at.standings or ()}
    own = frozenset(name for name in named if belongs(context, stage, name) is True)
    perhaps = frozenset(name for name in named if belongs(context, stage, name) is None)
    mine = {kind: standing_days(context, at, kind, widened_by, own) for kind in order}
    unclear = {kind: standing_days(context, at, kind, widened_by, perhaps) for kind in order}
    others = {
        kind: standing_days(context, at, kind, widened_by, frozenset(named) - own - perhaps)
        for kind in order
    }
    days: dict[str, DaySet] = {}
    left = post.possible
    for name, found in _steps(mine, unclear, others):
        here = left & found
        left = left - here
        days[name] = days.get(name, DaySet()) | here
    days["agreed" if post.service.agreed_with else "not-agreed"] = left
    kept = {name: found for name, found in days.items() if found}
    return Placed(kept, *_about(post, [*mine.values(), *unclear.values()]))


def _steps(
    mine: dict[str, StandingDays], unclear: dict[str, StandingDays], others: dict[str, StandingDays]
) -> list[tuple[str, DaySet]]:
    """Places in the order in which they are tried; a day stays in the first that has it."""
    return [
        *((kind, found.sure) for kind, found in mine.items()),
        *(("not-known", found.possible) for found in (*mine.values(), *unclear.values())),
        *((f"other-{kind}", found.sure) for kind, found in others.items()),
        *(("not-known", found.possible) for found in others.values()),
    ]


def _about(
    post: OwnPost, found: Sequence[StandingDays]
) -> tuple[tuple[Need, ...], tuple[ReadingUse, ...], tuple[Widened, ...]]:
    """What matters to the days of this post."""
    widened = tuple(
        stretch
        for one in found
        for stretch in one.widened
        if post.possible & DaySet.of((stretch.first, stretch.last + 1))
    )
    doubtful = any(post.possible & (one.possible - one.sure) for one in found)
    needs = tuple(need for one in found for need in one.needs)
    if doubtful and not needs:
        needs = (Need("standing-dates", post.service.establishment),)
    return needs if doubtful else (), tuple(use for one in found for use in one.readings), widened
