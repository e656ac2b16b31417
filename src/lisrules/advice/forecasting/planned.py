"""The facts as they will be: planned facts count as real, each from its own dates.

A planned post about whose confirmation nothing is said is taken to be confirmed on every day that
is asked about, as a post that goes well is. One with `confirmation: none` stays without.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lisrules.timeline.build import build_facts
from lisrules.timeline.facts import Attestation, Facts, ServiceFact
from lisrules.timeline.model import Timeline
from lisrules.timeline.records import Fact


@dataclass(frozen=True, slots=True)
class Future:
    """Facts for any day to come. `confirmed` are posts taken to be confirmed on the day asked."""

    facts: Facts
    confirmed: frozenset[str] = frozenset()

    def on(self, day: int) -> Facts:
        """The facts of a day; the facts themselves where nothing depends on it."""
        if not self.confirmed:
            return self.facts
        services = tuple(
            _confirmed(post, day) if post.id in self.confirmed else post
            for post in self.facts.services
        )
        return replace(self.facts, services=services)

    def serving(self, services: tuple[ServiceFact, ...], confirmed: frozenset[str]) -> Future:
        """The same future with other posts, in the order that facts are kept in."""
        ordered = sorted(services, key=lambda post: (post.start_lo, post.end_hi, post.id))
        return Future(replace(self.facts, services=tuple(ordered)), confirmed)


def as_planned(timeline: Timeline) -> Future:
    """The timeline with every planned fact as a real one; its own facts where none is planned."""
    planned = frozenset(fact.id for fact in planned_facts(timeline))
    if not planned:
        return Future(timeline.facts)
    facts = build_facts(timeline.model_copy(update=dict(_real(timeline))))
    silent = (
        post.id for post in timeline.service or () if post.planned and post.confirmation is None
    )
    attested = {post.id for post in facts.services if post.confirmations}
    return Future(facts, frozenset(silent) - attested)


def planned_facts(timeline: Timeline) -> Iterator[Fact]:
    """Every planned fact, in the order of the timeline."""
    for items in _lists(timeline).values():
        yield from (item for item in items if item.planned)


def _real(timeline: Timeline) -> Iterator[tuple[str, tuple[Fact, ...]]]:
    """Each list that has planned facts, with those marked as real."""
    for name, items in _lists(timeline).items():
        if any(item.planned for item in items):
            yield name, tuple(_as_real(item) for item in items)


def _as_real(item: Fact) -> Fact:
    return item.model_copy(update={"planned": False}) if item.planned else item


def _lists(timeline: Timeline) -> dict[str, tuple[Fact, ...]]:
    """The lists of facts that are given, by name."""
    values = ((name, getattr(timeline, name)) for name in type(timeline).model_fields)
    return {
        name: items
        for name, items in values
        if isinstance(items, tuple) and all(isinstance(item, Fact) for item in items)
    }


def _confirmed(post: ServiceFact, day: int) -> ServiceFact:
    """The post with a confirmation of that day, by nobody in particular."""
    return replace(
        post,
        confirmations=(Attestation(day, day, None, post.id),),
        confirmations_known=True,
    )
