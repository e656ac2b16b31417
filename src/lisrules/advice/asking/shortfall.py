"""Shortfall: exactly what is lacking, for every condition of a decision that is not met."""

from __future__ import annotations

from lisrules.advice.asking.lacking import LACKING_OUTCOMES, lack_of
from lisrules.advice.asking.lacks import Lack
from lisrules.engine.decision import Decision


def shortfall(decision: Decision) -> tuple[Lack, ...]:
    """What every binding condition lacks that is not met, or may lack while it is undetermined.

    In the order of the decision; months and days of service, objectives, rulings, papers and so on,
    each in its own unit, with what would cure it. A condition of several parts has the lacks of
    its parts inside. Empty where every condition is met.
    """
    return tuple(lack_of(one) for one in decision.conditions if one.outcome in LACKING_OUTCOMES)
