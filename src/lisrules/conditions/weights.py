"""What a day of absence weighs: its unit, its grade, part-time and two posts on one day."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import TypeAlias

from lisrules.conditions.base import Context
from lisrules.timeline.facts import ONE, AbsenceFact, ServiceFact
from lisrules.values.load import Load, Piece
from lisrules.values.workdays import working_stretches

Extent: TypeAlias = tuple[int, int]
"""A half-open range of days."""


def extent(fact: AbsenceFact, on: int, *, most: bool) -> Extent:
    """The days of an absence up to the date: the widest or the narrowest its dates allow."""
    start, end = (fact.start_lo, fact.end_hi) if most else (fact.start_hi, fact.end_lo)
    return start, max(start, min(end, on + 1))


def away(context: Context, fact: AbsenceFact, served: Load) -> tuple[list[Piece], set[str]]:
    """How far away each day of `served` is because of one absence, and the readings that matter.

    The amount is a share of the working day of all posts; it is weighed by their fraction later.
    """
    readings: set[str] = set()
    pieces = [Piece(p.start, p.end, fact.grade, (fact.id,)) for p in served.pieces]
    named = _named(context, fact)
    if named is not None and _others(context, named, served):
        readings.add("absence-on-two-posts")
        if context.option("absence-on-two-posts") == "post-named":
            pieces = _only(named, fact, served)
    if context.option("absence-day") == "working-days":
        pieces = _working(fact, pieces)
    return pieces, readings


def product(context: Context, grades: Iterable[Piece], served: Load) -> list[Piece]:
    """Weigh grades of absence, in order and disjoint, by the fraction of the service of each day.

    Under the reading of whole days a day away from a part-time post weighs a whole day.
    """
    whole = context.option("part-time-absence") == "whole-days"
    pieces: list[Piece] = []
    posts = served.pieces
    first = 0
    for grade in grades:
        while first < len(posts) and posts[first].end <= grade.start:
            first += 1
        for post in posts[first:]:
            if post.start >= grade.end:
                break
            weight = grade.fraction if whole else _share(grade.fraction, post.fraction)
            start, end = max(grade.start, post.start), min(grade.end, post.end)
            pieces.append(Piece(start, end, weight, grade.sources))
    return pieces


def _share(grade: Fraction, fraction: Fraction) -> Fraction:
    """The product; a whole day away, or full time, leaves the other as it is."""
    if grade == 1:
        return fraction
    return grade if fraction == 1 else grade * fraction


def _named(context: Context, fact: AbsenceFact) -> ServiceFact | None:
    if fact.service is None:
        return None
    return next((s for s in context.facts.services if s.id == fact.service), None)


def _others(context: Context, named: ServiceFact, served: Load) -> bool:
    """Whether another post of the same stage lies on the days of the absence."""
    first, end = served.pieces[0].start, served.pieces[-1].end
    return any(
        other.id != named.id
        and other.stage == named.stage
        and other.start_lo < end
        and other.end_hi > first
        for other in context.facts.services
    )


def _only(named: ServiceFact, fact: AbsenceFact, served: Load) -> list[Piece]:
    """The absence from the named post alone, as a share of the whole service of each day."""
    return [
        Piece(p.start, p.end, fact.grade * min(ONE, named.fraction_hi / p.fraction), (fact.id,))
        for p in served.clip(named.start_lo, named.end_hi).pieces
        if named.id in p.sources
    ]


def _working(fact: AbsenceFact, pieces: list[Piece]) -> list[Piece]:
    """The absence in working days: the employer's own count, else Monday to Friday less holidays.

    The employer's count is spread evenly over the days, and used only where the whole absence
    lies on counted service; otherwise nobody can say how much of it does.
    """
    counted = sum(piece.end - piece.start for piece in pieces)
    if fact.working_days is not None and counted == fact.end_hi - fact.start_lo:
        rate = min(ONE, Fraction(fact.working_days) / counted)
        return [Piece(p.start, p.end, p.fraction * rate, p.sources) for p in pieces if rate]
    return [
        Piece(start, end, piece.fraction, piece.sources)
        for piece in pieces
        for start, end in working_stretches(piece.start, piece.end)
    ]
