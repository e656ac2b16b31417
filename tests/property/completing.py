"""What is not known of a small timeline, and every way in which it may turn out.

Each unknown has a domain that is written out: every day of a month, some shares with next to
nothing and all among them, a list without and with something in it. The domains hold the extremes
of what is possible, so that a verdict which no completion contradicts has to be settled.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from itertools import product
from math import prod
from typing import Any

from hypothesis import strategies as st

from lisrules.values.months import month_length
from tests.building import Data

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Unknown:
    """A place in the data, what stands there while it is not known, and what may stand there."""

    path: Path
    blank: Any
    domain: tuple[Any, ...]


def days(month: str) -> tuple[str, ...]:
    """Every day of a month."""
    year, number = map(int, month.split("-"))
    return tuple(f"{month}-{day:02}" for day in range(1, month_length(year, number) + 1))


def month(path: Path, text: str) -> Unknown:
    """A day of which only the month is known."""
    return Unknown(path, text[:7], days(text[:7]))


PERIODS = ("service", "absences", "guidance")
SHARES = ("1/1000", "1/4", "1/2", "3/4", "1")


@st.composite
def some(draw: st.DrawFn, all_of_them: tuple[Unknown, ...], most: int = 150) -> tuple[Unknown, ...]:
    """One to three of them, none within another, with at most so many completions in all."""
    one_of_them = st.sampled_from(all_of_them)
    drawn = draw(st.lists(one_of_them, min_size=1, max_size=3, unique_by=lambda one: one.path))
    chosen: list[Unknown] = []
    for one in drawn:
        apart = not any(_within(one.path, other.path) for other in chosen)
        if apart and prod(len(each.domain) for each in [*chosen, one]) <= most:
            chosen.append(one)
    return tuple(chosen)


def _within(path: Path, other: Path) -> bool:
    """Whether one of two places lies in the other."""
    length = min(len(path), len(other))
    return path[:length] == other[:length]


def put(data: Data, path: Path, value: Any) -> None:
    """Write a value in its place, or take it away."""
    here: Any = data
    *steps, last = path
    for step in steps:
        here = here[step]
    if value is None:
        here.pop(last, None)
    else:
        here[last] = value


def blurred(data: Data, missing: tuple[Unknown, ...]) -> Data:
    """The data with these things not known."""
    copied = deepcopy(data)
    for one in missing:
        put(copied, one.path, one.blank)
    return copied


def completions(data: Data, missing: tuple[Unknown, ...]) -> Iterator[Data]:
    """Every way in which they may turn out; ways that contradict themselves are left out."""
    for values in product(*(one.domain for one in missing)):
        copied = deepcopy(data)
        for one, value in zip(missing, values, strict=True):
            put(copied, one.path, value)
        periods = (item for name in PERIODS for item in copied.get(name, ()))
        if all(item["from"] <= item["through"] for item in periods):
            yield copied
