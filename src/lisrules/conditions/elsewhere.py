"""Kind `service-elsewhere`: service outside training establishments rests on an agreement (§ 2(5)).

Only service in Norway: what is done in another country has a rule of its own (§ 32). An agreement
that is not recorded may still exist, so its absence leaves the question open.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from lisrules.conditions.base import (
    Condition,
    Context,
    Detail,
    Finding,
    Need,
    Provision,
    ReadingUse,
)
from lisrules.conditions.own_posts import own_posts
from lisrules.conditions.places import place
from lisrules.values.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Elsewhere(Detail):
    """Posts outside training establishments: by agreement, without one on record, not known."""

    agreed: tuple[str, ...]
    not_agreed: tuple[str, ...]
    not_known: tuple[str, ...]


class ServiceElsewhere(Condition):
    """Every post of the stages outside an approved or registered establishment was agreed."""

    kind: Literal["service-elsewhere"]
    stages: tuple[Literal["lis2", "lis3"], ...]
    since: date | None = None
    """The first day that is looked at: no establishment had a standing before 1 March 2019."""
    widened_by: tuple[str, ...] = ()
    """Rules by which an establishment counts as more than its record says (§§ 21(3) and 38)."""

    def references(self) -> tuple[str, ...]:
        """The rules on standings."""
        return self.widened_by

    def decide(self, context: Context, provision: Provision) -> Finding:
        """Met by agreements alone; open where one is missing or the place is not known."""
        seen: dict[str, list[str]] = {"agreed": [], "not-agreed": [], "not-known": []}
        needs = [] if "service" in context.facts.known else [Need("service")]
        readings: list[ReadingUse] = []
        for post in own_posts(context, self.stages, abroad=False, since=self.since):
            one = place(context, post, self.widened_by, ("approved", "registered"))
            needs += one.needs
            readings += one.readings
            for name in seen.keys() & one.days.keys():
                seen[name].append(post.service.id)
        needs += [Need("agreed-with", service) for service in seen["not-agreed"]]
        outcome = Outcome.MET if seen["agreed"] else Outcome.NOT_APPLICABLE
        if seen["not-agreed"] or seen["not-known"] or "service" not in context.facts.known:
            outcome = Outcome.UNDETERMINED
        detail = Elsewhere(*(tuple(services) for services in seen.values()))
        return Finding(
            provision.rule,
            outcome,
            provision,
            detail,
            evidence=(*detail.agreed, *detail.not_agreed, *detail.not_known),
            needs=tuple(dict.fromkeys(needs)) if outcome is Outcome.UNDETERMINED else (),
            readings=tuple(dict.fromkeys(readings)),
        )
