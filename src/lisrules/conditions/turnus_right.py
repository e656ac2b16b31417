"""Kind `turnus-right`: the right to finish a turnus post held on a day (§ 36(2))."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from lisrules.conditions.base import Condition, Context, Detail, Finding, Need, Provision, uses
from lisrules.timeline.facts import ServiceFact
from lisrules.values.outcome import Cure, Outcome


@dataclass(frozen=True, slots=True)
class TurnusPosts(Detail):
    """The day a post was held, the last day of the right, and the turnus posts."""

    since: int
    last: int
    posts: tuple[str, ...]


class TurnusRight(Condition):
    """In a turnus post on `employed_on`; the right lasts `until`. An offer is not recorded."""

    kind: Literal["turnus-right"]
    employed_on: date
    until: date

    def decide(self, context: Context, provision: Provision) -> Finding:
        """A post on the day gives the right; one begun later may rest on an offer by then."""
        posts = [
            post
            for post in context.facts.services
            if post.stage == "turnus" and post.start_lo <= context.on
        ]
        until = self.until.toordinal()
        in_time = context.option("deadline-day") == "in-time"
        last = until if in_time else until - 1
        outcome = self._outcome(context, posts, last)
        return Finding(
            provision.rule,
            outcome,
            provision,
            TurnusPosts(self.employed_on.toordinal(), last, tuple(post.id for post in posts)),
            evidence=tuple(post.id for post in posts),
            needs=self._needs(context) if outcome is Outcome.UNDETERMINED else (),
            readings=uses(context, "deadline-day") if context.on == until and posts else (),
            cure=Cure.NEVER if outcome is Outcome.NOT_MET else None,
        )

    def _outcome(self, context: Context, posts: list[ServiceFact], last: int) -> Outcome:
        known = "service" in context.facts.known
        if not posts and known:
            return Outcome.NOT_APPLICABLE
        day = self.employed_on.toordinal()
        if context.on > last or (known and all(post.end_hi <= day for post in posts)):
            return Outcome.NOT_MET
        held = any(post.start_hi <= day < post.end_lo for post in posts)
        return Outcome.MET if held else Outcome.UNDETERMINED

    def _needs(self, context: Context) -> tuple[Need, ...]:
        known = "service" in context.facts.known
        return (Need("turnus-offer"),) if known else (Need("service"),)
