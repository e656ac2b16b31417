"""Long lists of codes and ids, written as ranges: `KLS-001–KLS-045`."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NUMBERED = re.compile(r"(.*?)([0-9]+)", re.DOTALL)


def compress(codes: Iterable[str]) -> tuple[str, ...]:
    """Sort codes and join runs of three or more consecutive numbers into ranges.

    Only codes with the same text before an equally long number form a run, so that the range can
    be written out again without guessing. Repeated codes are named once.
    """
    runs: list[list[str]] = []
    for code in sorted(set(codes)):
        if runs and _follows(runs[-1][-1], code):
            runs[-1].append(code)
        else:
            runs.append([code])
    return tuple(part for run in runs for part in _written(run))


def _follows(one: str, other: str) -> bool:
    first, second = _NUMBERED.fullmatch(one), _NUMBERED.fullmatch(other)
    if first is None or second is None or first[1] != second[1]:
        return False
    return len(first[2]) == len(second[2]) and int(second[2]) == int(first[2]) + 1


def _written(run: list[str]) -> tuple[str, ...]:
    return tuple(run) if len(run) < 3 else (f"{run[0]}–{run[-1]}",)
