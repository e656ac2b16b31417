"""Kind `begun-before`: service in the specialty begun before a day, long and full enough.

The ALIS offices' account of who was in specialist training when the new scheme came.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from pydantic import Field

from lisrules.conditions.base import Condition, Context, Detail, Finding, Need, Provision
from lisrules.timeline.facts import ServiceFact
from lisrules.values.load import Load, Piece
from lisrules.values.months import Rounding, add_months
from lisrules.values.outcome import Cure, Outcome


@dataclass(frozen=True, slots=True)
class BegunBefore(Detail):
    """The posts in the specialty, and what is asked of them."""

    before: int
    required: int
    """Months a post has to last."""
    share: Fraction
    posts: tuple[str, ...]


class BegunBeforeCondition(Condition):
    """Unbroken service, long and full enough, begun before the day."""

    kind: Literal["begun-before"]
    before: date
    stages: tuple[str, ...]
    at_least_months: int = Field(ge=1)
    at_least_percent: int = Field(ge=1, le=100)

    def decide(self, context: Context, provision: Provision) -> Finding:
        """Met by one unbroken stretch that surely is such; open while one may be."""
        posts = [post for post in context.facts.services if self._may_be(context, post)]
        own = [post for post in posts if context.is_own(post.specialty)]
        sure = self._stretch((p.start_hi, p.end_lo, p.fraction_lo) for p in own)
        possible = self._stretch(
            (p.start_lo, min(p.end_hi, context.on + 1), p.fraction_hi) for p in posts
        )
        outcome = Outcome.NOT_MET
        if sure is not None and sure[1] <= context.on + 1:
            outcome = Outcome.MET
        elif possible is not None or "service" not in context.facts.known:
            outcome = Outcome.UNDETERMINED
        return Finding(
            provision.rule,
            outcome,
            provision,
            BegunBefore(
                self.before.toordinal(),
                self.at_least_months,
                Fraction(self.at_least_percent, 100),
                tuple(post.id for post in posts),
            ),
            evidence=tuple(post.id for post in posts),
            needs=_needs(context, posts) if outcome is Outcome.UNDETERMINED else (),
            cure=_cure(sure) if outcome is Outcome.NOT_MET else None,
        )

    def _may_be(self, context: Context, post: ServiceFact) -> bool:
        """Whether the post is, or may be, in the specialty, and had begun by the date."""
        return (
            post.stage in self.stages
            and post.start_lo <= context.on
            and context.is_own(post.specialty) is not False
        )

    def _stretch(self, extents: Iterable[tuple[int, int, Fraction]]) -> tuple[int, int] | None:
        """The first unbroken stretch full enough, begun before the day and long enough."""
        load = Load.of(Piece(a, b, part) for a, b, part in extents if part and a < b)
        days = load.days_of_at_least(Fraction(self.at_least_percent, 100))
        for first, end in days.ranges:
            enough = add_months(first, self.at_least_months, Rounding.DOWN)
            if first < self.before.toordinal() and enough <= end:
                return first, enough
        return None


def _cure(sure: tuple[int, int] | None) -> Cure:
    """Time, where a stretch is on its way to be long enough; else it is too late to begin."""
    return Cure.NEVER if sure is None else Cure.TIME


def _needs(context: Context, posts: list[ServiceFact]) -> tuple[Need, ...]:
    needs = [] if "service" in context.facts.known else [Need("service")]
    for post in posts:
        if context.is_own(post.specialty) is None:
            needs.append(Need("specialty", post.id))
        if post.start_lo != post.start_hi:
            needs.append(Need("from", post.id))
        if post.end_lo != post.end_hi:
            needs.append(Need("through", post.id))
        if post.fraction_lo != post.fraction_hi:
            needs.append(Need("fraction", post.id))
    return tuple(needs)
