"""Rulings that could be made: by whom, and only about what the timeline records."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from lisrules.advice.repairing.changes import NoneThere, Ruled
from lisrules.advice.repairing.proposal import Asked, Unit
from lisrules.timeline.facts import Facts

DIRECTORATE: Final = "helsedirektoratet"
"""Who rules where a rule does not say who must."""
_SCHEME: Final = 737119
"""1 March 2019, the day of the new scheme."""


def ruled(
    asked: Asked,
    kind: str,
    authorities: Iterable[str] = (),
    objectives: tuple[str, ...] | None = None,
    services: tuple[str, ...] | None = None,
) -> list[Unit]:
    """A ruling of a kind, where the timeline records what it would be about; else none.

    Where it is not known which rulings there are, also the answer that there are no others: a later
    one would take its place.
    """
    presupposed = PRESUPPOSED.get(kind)
    if presupposed is not None and not presupposed(asked.facts):
        return []
    authority = next(iter(authorities), DIRECTORATE)
    ruling = Ruled(kind, authority, asked.specialty, objectives, services)
    known = "rulings" in asked.facts.known
    return [(ruling,)] if known else [(ruling,), (NoneThere("rulings"),)]


def _internship(facts: Facts) -> bool:
    return any(post.stage == "turnus" for post in facts.services)


def _abroad(facts: Facts) -> bool:
    educated = facts.education is not None and facts.education.country != "NO"
    return educated or any(post.abroad for post in facts.services)


def _before_the_scheme(facts: Facts) -> bool:
    return any(post.stage != "lis1" and post.start_lo <= _SCHEME for post in facts.services)


PRESUPPOSED: Final[Mapping[str, Callable[[Facts], bool]]] = {
    "turnus-approved": _internship,
    "foreign-over-half": _abroad,
    "minor-part-missing": _abroad,
    "foreign-objectives": _abroad,
    "foreign-part-one": _abroad,
    "eea-before-2019": _abroad,
    "in-training-2019": _before_the_scheme,
}
"""What a kind of ruling presupposes: an internship, training or education abroad, service before
the new scheme. Without it a ruling would be about nothing, and is not proposed."""
