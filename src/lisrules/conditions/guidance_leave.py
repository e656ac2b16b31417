"""Leave during which no guidance is asked for: days wholly away from a post (§ 2(3), § 31(3)).

Guidance is for time in practical service (reading `guidance-leave`). A day counts as leave where
the absences of that day together are the whole working day and the law does not count them as
service. Absence recorded on another post leaves this one alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lisrules.conditions.base import Context, Need, ReadingUse, uses
from lisrules.conditions.counts_as_service import CountsAsService
from lisrules.conditions.weights import extent
from lisrules.timeline.facts import FAR, ONE, AbsenceFact, ServiceFact
from lisrules.values.days import EMPTY, DaySet
from lisrules.values.load import Load, Piece


@dataclass(frozen=True, slots=True)
class Leave:
    """Adjacent days wholly away, at their widest; `last` is included."""

    first: int
    last: int
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Away:
    """The days surely and possibly left out of a post, what they rest on and what is missing."""

    sure: DaySet = EMPTY
    possible: DaySet = EMPTY
    pieces: tuple[Piece, ...] = ()
    needs: tuple[Need, ...] = ()
    readings: tuple[ReadingUse, ...] = ()


def wholly_away(context: Context, post: ServiceFact, days: DaySet, as_service: str) -> Away:
    """The days of a post on which the doctor was on full leave, among `days`.

    `as_service` is the rule on absence that counts as service, in the wording of each day. Where
    no list of absences is given, any day may be one of leave.
    """
    facts = [fact for fact in context.facts.absences if fact.service in (None, post.id)]
    known = "absences" in context.facts.known
    wide = _leave(context, facts, as_service, most=True)
    possible = wide.days() & days if known else days
    if not possible:
        return Away()
    readings = uses(context, "guidance-leave")
    if context.option("guidance-leave") == "asked":
        return Away(readings=readings)
    sure = _leave(context, facts, as_service, most=False).days() & days
    pieces = tuple(
        Piece(first, end, ONE, piece.sources)
        for piece in wide.pieces
        for first, end in days.clip(piece.start, piece.end).ranges
    )
    sources = {source for piece in pieces for source in piece.sources}
    needs = () if known else (Need("absences"),)
    dates = tuple(_dates([fact for fact in facts if fact.id in sources]))
    return Away(sure, possible, pieces, (*needs, *dates), readings)


def told_leave(pieces: list[Piece]) -> tuple[Leave, ...]:
    """Leave of several posts and wordings, each day once."""
    return tuple(Leave(p.start, p.end - 1, p.sources) for p in Load.of(pieces).pieces)


def _leave(context: Context, facts: list[AbsenceFact], as_service: str, *, most: bool) -> Load:
    """The days on which absences make up the whole working day, at their widest or narrowest."""
    load = Load.of(
        Piece(first, end, fact.grade, (fact.id,))
        for fact in facts
        if fact.grade
        for first, end in _not_service(context, fact, as_service, most=most)
    )
    return Load(tuple(piece for piece in load.pieces if piece.fraction == 1))


def _not_service(
    context: Context, fact: AbsenceFact, as_service: str, *, most: bool
) -> Iterator[tuple[int, int]]:
    """The days of an absence that its wording does not count as service."""
    first, end = extent(fact, context.on, most=most)
    for version in context.rules[as_service].versions:
        assert isinstance(version.condition, CountsAsService)
        last = FAR if version.last is None else version.last + 1
        start, stop = max(first, version.first), min(end, last)
        if start < stop and fact.kind not in version.condition.kinds(context):
            yield start, stop


def _dates(facts: list[AbsenceFact]) -> Iterator[Need]:
    for fact in facts:
        if fact.start_lo != fact.start_hi:
            yield Need("from", fact.id)
        if fact.end_lo != fact.end_hi:
            yield Need("through", fact.id)
