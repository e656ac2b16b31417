"""Kind `essential-part`: the essential part of the training was at the right establishments (§ 2).

No number says what is essential. Where all of it, or none of it, was at such an establishment the
answer is clear; else it takes a ruling, and what it has to weigh is laid out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from lisrules.conditions.base import (
    Condition,
    Context,
    Detail,
    Finding,
    Need,
    NotConcerned,
    Provision,
)
from lisrules.conditions.own_posts import OwnPost, own_posts
from lisrules.conditions.places import PLACES, Placed, place
from lisrules.conditions.rulings import latest_ruling, on_specialty
from lisrules.conditions.standing import Widened
from lisrules.values.load import Load, Piece
from lisrules.values.outcome import Cure, Outcome
from lisrules.values.training import as_months_and_days, training_time


@dataclass(frozen=True, slots=True)
class Stay:
    """Days of one post at one kind of place, both ends included, and the share of full time."""

    service: str
    first: int
    last: int
    fraction: Fraction


@dataclass(frozen=True, slots=True)
class Spent:
    """The training time at one kind of place: months and days, and the stays it adds up from."""

    place: str
    shown: tuple[int, Fraction]
    stays: tuple[Stay, ...]


@dataclass(frozen=True, slots=True)
class WhereServed(Detail):
    """The kinds of establishment asked for, where the time was spent, and how it was ruled."""

    at: tuple[str, ...]
    spent: tuple[Spent, ...]
    widened: tuple[Widened, ...]
    rulings: tuple[tuple[str, str | None, bool], ...]


class EssentialPart(Condition):
    """Training in the stages, essentially at establishments of the kinds in `at`."""

    kind: Literal["essential-part"]
    at: tuple[Literal["approved", "registered"], ...]
    stages: tuple[Literal["lis2", "lis3"], ...]
    since: date | None = None
    """The first day that is looked at: no establishment had a standing before 1 March 2019."""
    ruling: str
    """The kind of ruling that says whether it was the essential part."""
    attached: bool = False
    """Whether service elsewhere by agreement may be attached to such an establishment."""
    widened_by: tuple[str, ...] = ()
    """Rules by which an establishment counts as more than its record says (§§ 21(3) and 38)."""

    def references(self) -> tuple[str, ...]:
        """The rules on standings."""
        return self.widened_by

    def decide(self, context: Context, provision: Provision) -> Finding:
        """The latest ruling decides; else the service where it is all of one sort."""
        if context.specialty is None:
            return Finding(provision.rule, Outcome.NOT_APPLICABLE, provision, NotConcerned())
        order = (*self.at, *({"approved", "registered"} - set(self.at)))
        posts = own_posts(context, self.stages, abroad=True, since=self.since)
        placed = [place(context, post, self.widened_by, order) for post in posts]
        answer = latest_ruling(context, self.ruling, lambda one: on_specialty(context, one))
        silent = self._outcome(context, posts, placed)
        outcome = answer.outcome(silent)
        needs = answer.needs
        if None in answer.may_be and silent is Outcome.UNDETERMINED:
            needs = (*self._needs(context, posts, placed), *needs)
        widened = tuple(dict.fromkeys(w for one in placed for w in one.widened))
        rules = dict.fromkeys(w.rule for w in widened)
        detail = WhereServed(
            self.at,
            _spent(posts, placed),
            widened,
            answer.shown,
        )
        return Finding(
            provision.rule,
            outcome,
            provision,
            detail,
            evidence=(
                *answer.evidence,
                *(post.service.id for post in posts),
                *dict.fromkeys(w.establishment for w in widened),
            ),
            needs=tuple(dict.fromkeys(needs)) if outcome is Outcome.UNDETERMINED else (),
            readings=tuple(dict.fromkeys(use for one in placed for use in one.readings)),
            parts=tuple(context.find(rule) for rule in rules),
            cure=Cure.TIME if outcome is Outcome.NOT_MET else None,
        )

    def _outcome(
        self, context: Context, posts: tuple[OwnPost, ...], placed: list[Placed]
    ) -> Outcome:
        """Met by all of it, not met by none of it; between them nobody can count."""
        seen = {name for one in placed for name in one.days}
        if "service" not in context.facts.known:
            return Outcome.UNDETERMINED
        if seen <= set(self.at) and any(post.sure for post in posts):
            return Outcome.MET
        may_be = {*self.at, "not-known", *(f"other-{kind}" for kind in self.at)}
        may_be |= {"agreed"} if self.attached else set()
        return Outcome.UNDETERMINED if seen & may_be else Outcome.NOT_MET

    def _needs(
        self, context: Context, posts: tuple[OwnPost, ...], placed: list[Placed]
    ) -> tuple[Need, ...]:
        needs = [] if "service" in context.facts.known else [Need("service")]
        needs += [need for post in posts for need in post.needs]
        needs += [need for one in placed for need in one.needs]
        if "rulings" in context.facts.known:
            needs.append(Need("ruling", None, self.ruling))
        return tuple(needs)


def _spent(posts: Iterable[OwnPost], placed: Iterable[Placed]) -> tuple[Spent, ...]:
    """The time at each kind of place, in a fixed order, leaving out places without any."""
    stays: dict[str, list[Stay]] = {}
    for post, one in zip(posts, placed, strict=True):
        for name, days in one.days.items():
            stays.setdefault(name, []).extend(
                Stay(post.service.id, first, end - 1, post.service.fraction_hi)
                for first, end in days.ranges
            )
    return tuple(
        Spent(name, _months(stays[name]), tuple(stays[name])) for name in PLACES if name in stays
    )


def _months(stays: Iterable[Stay]) -> tuple[int, Fraction]:
    load = Load.of(
        Piece(stay.first, stay.last + 1, stay.fraction, (stay.service,))
        for stay in stays
        if stay.fraction
    )
    return as_months_and_days(load, training_time(load))
