"""Kind `in-training`: the doctor was in specialist training on a day (§ 37: 1 March 2019)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from lisrules.conditions.base import (
    Category,
    Condition,
    Context,
    Detail,
    Finding,
    Need,
    Provision,
)
from lisrules.conditions.rulings import Answer, latest_ruling
from lisrules.timeline.facts import ServiceFact, StatementFact
from lisrules.values.outcome import Cure, Outcome, any_of

PARTS: frozenset[str] = frozenset({"lis2", "lis3"})
"""Stages of a post in specialist training after part one."""


@dataclass(frozen=True, slots=True)
class InTrainingOn(Detail):
    """The day, and the posts and rulings that show it or might."""

    since: int
    posts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """What is found of training in one specialty: the outcome, the rulings on it, the needs."""

    outcome: Outcome
    answer: Answer
    needs: tuple[Need, ...]


class InTraining(Condition):
    """A training post on the day, or a ruling of the kind `ruling` that says so.

    A ruling that names a specialty speaks of training in that one, one that names none of all.
    """

    kind: Literal["in-training"]
    day: date
    ruling: str
    own: bool = False
    """Whether only training in the specialty that is asked for will do."""
    categories: tuple[Category, ...] = ()
    """The categories of specialty of which training will do; empty: of all."""

    def decide(self, context: Context, provision: Provision) -> Finding:
        """A ruling decides; else a post that covers the day; between two posts it is open."""
        asking = _Asking(self, context)
        found = [asking.of(name) for name in asking.names]
        outcome = any_of(one.outcome for one in found)
        rulings = dict.fromkeys(fact for one in found for fact in one.answer.evidence)
        shown = (*rulings, *(post.id for post in asking.covering))
        needs = (need for one in found if one.outcome is Outcome.UNDETERMINED for need in one.needs)
        return Finding(
            provision.rule,
            outcome,
            provision,
            InTrainingOn(self.day.toordinal(), shown),
            evidence=shown,
            needs=tuple(dict.fromkeys(needs)) if outcome is Outcome.UNDETERMINED else (),
            cure=Cure.NEVER if outcome is Outcome.NOT_MET else None,
        )

    def asks(self, context: Context, name: str | None) -> bool | None:
        """Whether training in a specialty will do; `None` where it cannot be told."""
        if self.own:
            return context.is_own(name)
        if not self.categories:
            return True
        found = None if name is None else context.catalogue.specialty(name)
        return None if found is None else found.category in self.categories


class _Asking:
    """Asks of every specialty in which the doctor may have been in training, one by one."""

    def __init__(self, rule: InTraining, context: Context) -> None:
        self.rule, self.context, self.day = rule, context, rule.day.toordinal()
        self.posts = [
            post
            for post in context.facts.services
            if post.stage in PARTS and not post.abroad and post.start_lo <= context.on
        ]
        self.covering = [
            post
            for post in self.posts
            if post.start_lo <= self.day < post.end_hi
            and rule.asks(context, post.specialty) is not False
        ]

    @property
    def names(self) -> list[str | None]:
        """The specialties of posts and rulings that will do, and one that nothing speaks of."""
        own = self.context.specialty
        names: list[str | None] = [own.id if self.rule.own and own is not None else _NO_OTHER]
        named: list[str | None] = [*(post.specialty for post in self.posts), *self._ruled]
        for name in named:
            if self.rule.asks(self.context, name) is False:
                continue
            if not any(self._same(name, other) for other in names):
                names.append(name)
        return names

    @property
    def _ruled(self) -> list[str]:
        rulings = self.context.facts.rulings
        return [one.specialty for one in rulings if one.kind == self.rule.ruling and one.specialty]

    def _same(self, name: str | None, other: str | None) -> bool | None:
        """Whether two names are of one specialty; `None` where it cannot be told."""
        if name is None or other is None:
            return True if name is other else None
        if _NO_OTHER in (name, other):
            return name == other
        one, two = map(self.context.catalogue.specialty, (name, other))
        return True if name == other else None if one is None or two is None else one == two

    def of(self, name: str | None) -> _Found:
        """Training in one specialty: as ruled, else as the posts in it show."""
        answer = latest_ruling(self.context, self.rule.ruling, lambda one: self._about(one, name))
        silent, needs = self._by_posts(name)
        outcome = answer.outcome(silent)
        needs = answer.needs + (needs if None in answer.may_be else ())
        asked = name == _NO_OTHER or self.rule.asks(self.context, name)
        if not asked and outcome is Outcome.MET:
            named = tuple(Need("specialty-named", one.id) for one in answer.latest)
            return _Found(Outcome.UNDETERMINED, answer, needs + named)
        return _Found(outcome, answer, needs)

    def _about(self, ruling: StatementFact, name: str | None) -> bool | None:
        return True if ruling.specialty is None else self._same(ruling.specialty, name)

    def _by_posts(self, name: str | None) -> tuple[Outcome, tuple[Need, ...]]:
        """A post that surely covers the day, one that may, or one on each side of it."""
        mine = [post for post in self.covering if self._same(post.specialty, name)]
        if any(self._surely(post) and self._asked(post) for post in mine):
            return Outcome.MET, ()
        known = "service" in self.context.facts.known
        needs = [need for post in mine for need in self._unclear(post)]
        if not mine and self._between(name):
            needs.append(Need("ruling", None, self.rule.ruling))
        needs += [] if known else [Need("service")]
        return Outcome.UNDETERMINED if needs else Outcome.NOT_MET, tuple(needs)

    def _between(self, name: str | None) -> bool:
        """Whether the day lies between training posts, one of them in the specialty.

        Nothing then says whether the doctor had left the training on that day: on leave, or between
        two posts, one can be in training all the same.
        """
        if any(self._surely(post) for post in self.posts):
            return False
        before = [post for post in self.posts if post.start_lo < self.day]
        after = [post for post in self.posts if post.end_hi > self.day + 1]
        return bool(before and after) and any(
            self._same(post.specialty, name) for post in (*before, *after)
        )

    def _surely(self, post: ServiceFact) -> bool:
        return post.start_hi <= self.day < post.end_lo

    def _asked(self, post: ServiceFact) -> bool:
        return self.rule.asks(self.context, post.specialty) is True

    def _unclear(self, post: ServiceFact) -> list[Need]:
        needs = [] if self._asked(post) else [Need("specialty", post.id)]
        if post.start_lo != post.start_hi:
            needs.append(Need("from", post.id))
        if post.end_lo != post.end_hi:
            needs.append(Need("through", post.id))
        return needs


_NO_OTHER = ""
"""Stands for a specialty that neither a post nor a ruling names."""
