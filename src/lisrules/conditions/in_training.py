"""Kind `in-training`: the doctor was in specialist training on a day (§ 37: 1 March 2019)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from lisrules.conditions.base import Condition, Context, Detail, Finding, Need, Provision
from lisrules.timeline.facts import ServiceFact, StatementFact
from lisrules.values.outcome import Cure, Outcome

PARTS: frozenset[str] = frozenset({"lis2", "lis3"})
"""Stages of a post in specialist training after part one."""


@dataclass(frozen=True, slots=True)
class InTrainingOn(Detail):
    """The day, and the posts and rulings that show it or might."""

    since: int
    posts: tuple[str, ...]


class InTraining(Condition):
    """A training post on the day, or a ruling of the kind `ruling` that says so."""

    kind: Literal["in-training"]
    day: date
    ruling: str
    own: bool = False
    """Whether only training in the specialty that is asked for will do."""

    def decide(self, context: Context, provision: Provision) -> Finding:
        """A ruling decides; else a post that surely covers the day; nothing is known of silence."""
        ruled = [r for r in context.facts.rulings if self._rules(context, r)]
        ruled.sort(key=lambda ruling: (ruling.hi, ruling.id))
        posts = [post for post in context.facts.services if self._covers(context, post)]
        surely = [post for post in posts if self._surely(context, post)]
        if ruled:
            outcome = Outcome.MET if ruled[-1].holds else Outcome.NOT_MET
        elif surely:
            outcome = Outcome.MET
        elif posts or "service" not in context.facts.known:
            outcome = Outcome.UNDETERMINED
        else:
            outcome = Outcome.NOT_MET
        shown = (*(ruling.id for ruling in ruled), *(post.id for post in posts))
        return Finding(
            provision.rule,
            outcome,
            provision,
            InTrainingOn(self.day.toordinal(), shown),
            evidence=shown,
            needs=self._needs(context, posts) if outcome is Outcome.UNDETERMINED else (),
            cure=Cure.NEVER if outcome is Outcome.NOT_MET else None,
        )

    def _rules(self, context: Context, ruling: StatementFact) -> bool:
        """Whether it is a ruling on the question; one on another specialty is not."""
        if ruling.kind != self.ruling or ruling.hi > context.on:
            return False
        return not self.own or context.is_own(ruling.specialty) is not False

    def _covers(self, context: Context, post: ServiceFact) -> bool:
        """Whether the post may be one of training on the day."""
        day = self.day.toordinal()
        if post.stage not in PARTS or post.abroad or not post.start_lo <= day < post.end_hi:
            return False
        return not self.own or context.is_own(post.specialty) is not False

    def _surely(self, context: Context, post: ServiceFact) -> bool:
        day = self.day.toordinal()
        known = not self.own or context.is_own(post.specialty) is True
        return known and post.start_hi <= day < post.end_lo

    def _needs(self, context: Context, posts: list[ServiceFact]) -> tuple[Need, ...]:
        needs = [] if "service" in context.facts.known else [Need("service")]
        for post in posts:
            if self.own and context.is_own(post.specialty) is None:
                needs.append(Need("specialty", post.id))
            if post.start_lo != post.start_hi:
                needs.append(Need("from", post.id))
            if post.end_lo != post.end_hi:
                needs.append(Need("through", post.id))
        return tuple(needs)
