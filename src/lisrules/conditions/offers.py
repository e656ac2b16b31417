"""Kind `offers`: at most one ordinary offer accepted in a half-year's round (§ 10(1))."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lisrules.conditions.base import Condition, Context, Detail, Finding, Need, Provision
from lisrules.values.outcome import Cure, Outcome


@dataclass(frozen=True, slots=True)
class Accepted(Detail):
    """The rounds in which more than one ordinary offer was accepted, with the offers."""

    rounds: tuple[tuple[str, tuple[str, ...]], ...]


class Offers(Condition):
    """No more than `at_most` accepted offers of the kinds `posts` in one round."""

    kind: Literal["offers"]
    posts: tuple[Literal["ordinary", "rest"], ...]
    at_most: int

    def decide(self, context: Context, provision: Provision) -> Finding:
        """Count the accepted offers of each round."""
        rounds: dict[str, list[str]] = {}
        for offer in context.facts.offers:
            if offer.post in self.posts and offer.hi <= context.on:
                rounds.setdefault(offer.round, []).append(offer.id)
        crowded = tuple(
            (name, tuple(ids)) for name, ids in sorted(rounds.items()) if len(ids) > self.at_most
        )
        outcome = Outcome.NOT_MET if crowded else Outcome.MET
        if "offers" not in context.facts.known:
            outcome = Outcome.UNDETERMINED
        return Finding(
            provision.rule,
            outcome,
            provision,
            Accepted(crowded),
            evidence=tuple(offer for _, ids in crowded for offer in ids),
            needs=(Need("offers"),) if outcome is Outcome.UNDETERMINED else (),
            cure=Cure.NEVER if outcome is Outcome.NOT_MET else None,
        )
