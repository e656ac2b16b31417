"""When somebody else may be educational supervisor: longer stays elsewhere, exemptions (§ 25)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict

from lisrules.conditions.base import Category, Context, ReadingUse, uses
from lisrules.conditions.own_posts import OwnPost, span
from lisrules.conditions.qualified import specialist_of_any
from lisrules.timeline.facts import FAR, PersonFact, ServiceFact, StatementFact
from lisrules.values.days import DaySet


class Exempted(BaseModel):
    """A ruling of this kind exempts, in specialties of the categories and in new specialties."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    ruling: str
    categories: tuple[Category, ...] = ()
    new_specialties: bool = False


@dataclass(frozen=True, slots=True)
class Excuse:
    """Days that are excused surely and possibly: why, by which fact, and whether it holds."""

    why: str
    fact: str
    sure: DaySet
    possible: DaySet
    holds: bool = True
    """False for a stay that only another option of the reading `longer-stay` would let excuse."""


def stays(
    context: Context, posts: Iterable[OwnPost], person: PersonFact, ruling: str
) -> tuple[list[Excuse], tuple[ReadingUse, ...]]:
    """Longer stays elsewhere, on the days the person was specialist in any specialty.

    A ruling on a stay decides. Without one every stay by agreement is long, or none is: that is
    the reading `longer-stay`, which matters where there is such a stay.
    """
    agreed = context.option("longer-stay") == "any-agreed"
    any_specialty = specialist_of_any(person)
    found: list[Excuse] = []
    unruled = False
    for post in posts:
        ruled = _ruled(context, post.service, ruling)
        if ruled is None and post.service.agreed_with is None:
            continue
        unruled |= ruled is None
        found.append(
            Excuse(
                "longer-stay",
                post.service.id if ruled is None else ruled.id,
                post.possible & any_specialty.sure,
                post.possible & any_specialty.possible,
                agreed if ruled is None else ruled.holds,
            )
        )
    return found, uses(context, "longer-stay") if unruled else ()


def exemptions(context: Context, person: PersonFact, rule: Exempted) -> Iterator[Excuse]:
    """Rulings for a limited time that exempt this person, or everybody, in this specialty.

    One that names no first day holds from its own date, one that names no last day until further.
    """
    own = context.specialty
    if own is None:
        return
    new = rule.new_specialties and own.new_since is not None
    if not new and own.category not in rule.categories:
        return
    for one in context.facts.rulings:
        about = one.person in (None, person.id) and (
            one.specialty is None or context.is_own(one.specialty)
        )
        if one.kind == rule.ruling and one.holds and about and one.hi <= context.on:
            days = span(
                one.hi if one.since is None else one.since,
                FAR if one.until is None else one.until + 1,
            )
            yield Excuse("exemption", one.id, days, days)


def _ruled(context: Context, service: ServiceFact, kind: str) -> StatementFact | None:
    """The latest ruling on whether a stay was long; one that names no post is about all."""
    found = [
        one
        for one in context.facts.rulings
        if one.kind == kind
        and one.hi <= context.on
        and (one.services is None or service.id in one.services)
        and (one.services is not None or service.agreed_with is not None)
    ]
    return max(found, key=lambda one: (one.hi, one.id), default=None)
