"""The posts in the training for the specialty asked for, with the days that belong to it.

Part two is common to a group of specialties, so a post or a standing in any specialty of the group
belongs to it (§ 2(2)); part three is the specialty's own. Part one is the same for all.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from lisrules.conditions.base import Context, Need
from lisrules.timeline.facts import ServiceFact, Tenure
from lisrules.values.days import EMPTY, DaySet


@dataclass(frozen=True, slots=True)
class OwnPost:
    """One post and its days up to the date: those that surely belong, those that possibly do."""

    service: ServiceFact
    sure: DaySet
    possible: DaySet
    needs: tuple[Need, ...]


def own_posts(
    context: Context, stages: Iterable[str], *, abroad: bool, since: date | None = None
) -> tuple[OwnPost, ...]:
    """The posts of these stages and their days from `since` on; those abroad too where `abroad`."""
    wanted, first = frozenset(stages), 0 if since is None else since.toordinal()
    found = (
        _own(context, service, first)
        for service in context.facts.services
        if service.stage in wanted and (abroad or not service.abroad)
    )
    return tuple(post for post in found if post is not None)


def belongs(context: Context, stage: str, name: str | None) -> bool | None:
    """Whether a specialty belongs to the training in a stage; `None` where it cannot be told."""
    if stage == "lis1":
        return True
    named = None if name is None else context.catalogue.specialty(name)
    if named is None:
        return None
    own = context.specialty
    if own is None or named == own:
        return own is not None
    return stage == "lis2" and own.group is not None and named.group == own.group


def span(lo: int, hi: int) -> DaySet:
    """The days `[lo, hi)`; none where that runs backwards, as bounds of partial dates may."""
    return DaySet.of((lo, hi)) if lo < hi else EMPTY


def surely(tenure: Tenure) -> DaySet:
    """The days a tenure surely lasts."""
    return span(tenure.start_hi, tenure.end_lo)


def possibly(tenure: Tenure) -> DaySet:
    """The days a tenure possibly lasts."""
    return span(tenure.start_lo, tenure.end_hi)


def _own(context: Context, service: ServiceFact, since: int) -> OwnPost | None:
    own = belongs(context, service.stage, service.specialty)
    limit = context.on + 1
    possible = span(max(service.start_lo, since), min(service.end_hi, limit))
    if own is False or not possible or (context.specialty is None and service.stage != "lis1"):
        return None
    sure = span(max(service.start_hi, since), min(service.end_lo, limit)) if own else EMPTY
    needs = [] if own else [Need("specialty", service.id)]
    if service.start_lo != service.start_hi > since:
        needs.append(Need("from", service.id))
    if service.end_lo != service.end_hi:
        needs.append(Need("through", service.id))
    return OwnPost(service, sure, possible, tuple(needs))
