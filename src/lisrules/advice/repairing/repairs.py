"""The smallest sets of changes that make a decision pass, each proven by asking again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from lisrules.advice.repairing.asking import Asking
from lisrules.advice.repairing.changes import Change
from lisrules.advice.repairing.effort import effort
from lisrules.advice.repairing.minimal import Blocked, search
from lisrules.engine.decision import Decision
from lisrules.values.outcome import Outcome

LIMIT: Final = 4000
"""How often the question, or one of its conditions, is asked unless another limit is given."""


@dataclass(frozen=True, slots=True)
class Repair:
    """One set of changes with which the decision is met, on the first day on which it is.

    Without any one of the changes it is not met on that day; with a day less it is not met on the
    day before, and with an hour less not at all.
    `beyond_known` says that the day lies after the last day up to which the law was checked.
    """

    changes: tuple[Change, ...]
    on: date
    beyond_known: bool


@dataclass(frozen=True, slots=True)
class Stop:
    """A condition of the decision that no change meets, and the conditions in it that stop it."""

    rule: str
    blocked: tuple[Blocked, ...]


@dataclass(frozen=True, slots=True)
class Repairs:
    """What would make one decision pass, the least effort first.

    `met` says that it passes as it is; then nothing is looked for. `complete` says that every
    combination of what the kinds of condition propose was looked at; `asked` how often the
    question or one of its conditions was asked, at most `limit`. `stops` names the conditions for
    which there is no change at all: while there is one, no repair exists.
    """

    decision: Decision
    met: bool
    sets: tuple[Repair, ...]
    stops: tuple[Stop, ...]
    complete: bool
    asked: int
    limit: int


def repairs(decision: Decision, limit: int = LIMIT) -> Repairs:
    """Find the smallest sets of changes that make a decision pass under the readings it used.

    Every set was asked about as a whole and is met; without any one of its changes it is not; and
    none contains another. A decision that is contested is repaired under the options it used.
    Where the decision asks about a day before its rules were in force there is nothing to repair.
    """
    met = decision.used is Outcome.MET
    if met or decision.before_force:
        return Repairs(decision, met, (), (), True, 0, limit)
    asking = Asking(decision, limit)
    found = search(asking)
    known = decision.rules.regulation.checked_through
    sets = []
    for changes in sorted(found.sets, key=effort):
        day = date.fromordinal(asking.day(changes))
        ordered = tuple(sorted(changes, key=lambda one: (*effort([one])[::2], one.id)))
        sets.append(Repair(ordered, day, day > known))
    stops = () if sets else tuple(Stop(rule, why) for rule, why in found.blocked.items())
    return Repairs(decision, False, tuple(sets), stops, asking.complete, asking.asked, limit)
