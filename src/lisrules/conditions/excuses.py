"""When somebody else may be educational supervisor: longer stays elsewhere, exemptions (§ 25)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict

from lisrules.conditions.base import Category, Context, Need, ReadingUse, uses
from lisrules.conditions.own_posts import OwnPost, span
from lisrules.conditions.qualified import specialist_of_any
from lisrules.conditions.rulings import About, Answer, latest_ruling, on_specialty, rulings_by_day
from lisrules.timeline.facts import FAR, PersonFact, ServiceFact, StatementFact
from lisrules.values.days import EMPTY, DaySet


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
    fact: str | None
    sure: DaySet
    possible: DaySet
    holds: bool = True
    """False for a stay that only another option of the reading `longer-stay` would let excuse."""
    needs: tuple[Need, ...] = ()
    """What would settle the days that are only possibly excused."""


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
        by_agreement = post.service.agreed_with is not None
        answer = latest_ruling(context, ruling, _on_stay(post.service))
        silent = None in answer.may_be
        if not (answer.considered or by_agreement or answer.perhaps_yes):
            continue
        unruled |= silent and by_agreement
        long = {agreed and by_agreement if said is None else said for said in answer.may_be}
        found.append(
            Excuse(
                "longer-stay",
                _told(answer, post.service),
                post.possible & any_specialty.sure if long == {True} else EMPTY,
                post.possible & any_specialty.possible,
                True in long,
                answer.needs if len(long) > 1 else (),
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
    found = rulings_by_day(context, rule.ruling, lambda one: _exempted(context, one, person))
    if "rulings" not in context.facts.known:
        yield Excuse("exemption", None, found.sure, found.possible, True, found.needs)
    for one in found.considered:
        days = _exempted(context, one, person)[1]
        sure, possible = days & found.sure, days & found.possible
        if one.holds and possible:
            yield Excuse("exemption", one.id, sure, possible, True, found.needs)


def _exempted(context: Context, ruling: StatementFact, person: PersonFact) -> tuple[DaySet, DaySet]:
    """The days a ruling on exemption of this person, or of everybody, is about."""
    about = ruling.person in (None, person.id) and on_specialty(context, ruling)
    if about is False:
        return EMPTY, EMPTY
    end = FAR if ruling.until is None else ruling.until + 1
    first, last = (ruling.lo, ruling.hi) if ruling.since is None else (ruling.since, ruling.since)
    return span(last, end) if about else EMPTY, span(first, end)


def _on_stay(service: ServiceFact) -> About:
    """Asks whether a ruling is on a stay; one that names no post is on all that were agreed on."""

    def about(ruling: StatementFact) -> bool:
        if ruling.services is None:
            return service.agreed_with is not None
        return service.id in ruling.services

    return about


def _told(answer: Answer, service: ServiceFact) -> str:
    """The ruling that decides, else the post."""
    return service.id if None in answer.may_be else answer.latest[-1].id
