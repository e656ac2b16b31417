"""Days and loads as plain sets and dictionaries, one entry per day."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

SlowLoad = dict[int, Fraction]
RawPiece = tuple[int, int, Fraction, tuple[str, ...]]


def days_in(ranges: Iterable[tuple[int, int]]) -> set[int]:
    return {day for start, end in ranges for day in range(start, end)}


def uncapped(pieces: Iterable[RawPiece]) -> SlowLoad:
    load: SlowLoad = {}
    for start, end, fraction, _ in pieces:
        for day in range(start, end):
            load[day] = load.get(day, Fraction(0)) + fraction
    return load


def capped(load: SlowLoad) -> SlowLoad:
    return {day: min(fraction, Fraction(1)) for day, fraction in load.items()}


def sources_by_day(pieces: Iterable[RawPiece]) -> dict[int, set[str]]:
    sources: dict[int, set[str]] = {}
    for start, end, _, names in pieces:
        for day in range(start, end):
            sources.setdefault(day, set()).update(names)
    return sources


def without_last(load: SlowLoad, amount: Fraction) -> SlowLoad:
    """Take an amount away from the end, a day at a time."""
    left = dict(load)
    for day in sorted(load, reverse=True):
        taken = min(amount, left[day])
        amount -= taken
        left[day] -= taken
        if not left[day]:
            del left[day]
    return left


def first_day_with(load: SlowLoad, amount: Fraction) -> int | None:
    for day in sorted(load):
        amount -= load[day]
        if amount <= 0:
            return day
    return None
