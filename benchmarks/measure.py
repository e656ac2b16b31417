"""Timing in interleaved rounds, and children that report on themselves."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median
from time import perf_counter
from typing import Any

Call = Callable[[], Any]

SLOT = 0.004
"""Seconds that one turn of one case should take at least, by calling it again and again."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the report: an amount, what it is measured against, and the aim, if any."""

    name: str
    amount: float
    unit: str = "s"
    ratio: float | None = None
    aim: str = ""
    reached: bool | None = None


def interleaved(cases: Mapping[str, Call], rounds: int) -> dict[str, float]:
    """The median seconds of one call of each case.

    Every round gives each case one turn, in an order that moves on by one, so that whatever else
    the machine does meets all of them alike. The collector rests while a turn is timed.
    """
    repeats = {name: _repeats(call) for name, call in cases.items()}
    times: dict[str, list[float]] = {name: [] for name in cases}
    order = list(cases)
    for _ in range(rounds):
        for name in order:
            times[name].append(_turn(cases[name], repeats[name]))
        order.append(order.pop(0))
    return {name: median(found) for name, found in times.items()}


def _repeats(call: Call) -> int:
    call()
    return max(1, int(SLOT / _turn(call, 1)))


def _turn(call: Call, repeats: int) -> float:
    gc.collect()
    gc.disable()
    try:
        start = perf_counter()
        for _ in range(repeats):
            call()
        return (perf_counter() - start) / repeats
    finally:
        gc.enable()


def child(code: str, *arguments: str) -> float:
    """Run code in a fresh interpreter; the number it writes on the last line of standard error."""
    command = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return float(done.stderr.strip().splitlines()[-1])


def children(codes: Mapping[str, tuple[str, ...]], rounds: int) -> dict[str, float]:
    """The median of what fresh interpreters report, in interleaved rounds."""
    found: dict[str, list[float]] = {name: [] for name in codes}
    for name, command in codes.items():
        child(*command)
        found[name].clear()
    for _ in range(rounds):
        for name, command in codes.items():
            found[name].append(child(*command))
    return {name: median(values) for name, values in found.items()}
