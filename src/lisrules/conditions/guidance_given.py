"""Guidance that was given: which entries count, and how many hours fell within the service.

An entry whose period lies between the first and the last day of the service counts whole. Where it
reaches outside, or beyond the date, between none and all of its hours count, because nobody says
when they were given.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from lisrules.conditions.base import Context, Need
from lisrules.timeline.facts import ZERO, GuidanceFact
from lisrules.values.days import DaySet


@dataclass(frozen=True, slots=True)
class Given:
    """One entry: its days, `last` included, and the hours that surely and possibly count.

    `high` is `None` where the hours are not known; `last` lies beyond the calendar where the period
    has no end.
    """

    fact: str
    first: int
    last: int
    low: Fraction
    high: Fraction | None
    regular: bool | None
    certain: bool
    """Whether all of it surely lies within the service and is for the specialty."""


@dataclass(frozen=True, slots=True)
class Hours:
    """All hours: `high` is `None` where nothing bounds them."""

    entries: tuple[Given, ...]
    low: Fraction
    high: Fraction | None
    needs: tuple[Need, ...]


def for_specialty(context: Context, fact: GuidanceFact) -> bool | None:
    """Whether guidance was for the specialty asked for; an entry that names none was."""
    return True if fact.specialty is None else context.is_own(fact.specialty)


def hours_given(context: Context, sure: DaySet, possible: DaySet) -> Hours:
    """The hours of individual guidance in service on the days `sure`, or else `possible`."""
    entries: list[Given] = []
    needs: list[Need] = []
    for fact in context.facts.guidance:
        if fact.kind != "individual" or for_specialty(context, fact) is False:
            continue
        end = min(fact.end_hi, context.on + 1)
        if fact.start_lo >= end or not possible.clip(fact.start_lo, end):
            continue
        certain = _within(fact, sure) and for_specialty(context, fact) is True
        low = fact.hours if certain and fact.hours is not None else ZERO
        last = fact.end_hi - 1
        entries.append(Given(fact.id, fact.start_lo, last, low, fact.hours, fact.regular, certain))
        if fact.hours is None or low != fact.hours:
            needs.append(Need("hours", fact.id))
    known = "guidance" in context.facts.known
    if not known:
        needs.append(Need("guidance"))
    highs = [entry.high for entry in entries if entry.high is not None]
    bounded = known and len(highs) == len(entries)
    return Hours(
        tuple(entries),
        sum((entry.low for entry in entries), ZERO),
        sum(highs, ZERO) if bounded else None,
        tuple(needs),
    )


def _within(fact: GuidanceFact, days: DaySet) -> bool:
    """Whether the whole period lies between the first and the last of the days."""
    first, last = days.first, days.last
    return (
        first is not None and last is not None and first <= fact.start_lo <= fact.end_hi - 1 <= last
    )
