"""Which of the facts that differ between two timelines matter for a change, one by one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from lisrules.advice.comparing.between import Between
from lisrules.advice.comparing.parts import joined, parts_of
from lisrules.engine.decision import Decision
from lisrules.timeline.difference import Difference

MOST_FACTS: Final = 20
"""With more facts than these that differ, they are not tried one by one."""


def single_facts(
    between: Between, found: Difference, seen: Callable[[Decision | None], object]
) -> Difference:
    """Those parts of a difference that matter for what is `seen` of a decision.

    A part matters if the decision after comes out differently with this part alone put back, or the
    decision before with this part alone changed. Where none does, or there are too many to try,
    the whole difference is given: it is all of them together.
    """
    parts = list(parts_of(found))
    if len(parts) < 2 or len(parts) > MOST_FACTS:
        return found
    before, after = seen(between.before), seen(between.after)
    matter = [
        part
        for part in parts
        if seen(between.with_part(part, True)) != after
        or seen(between.with_part(part, False)) != before
    ]
    return joined(matter) if matter else found
