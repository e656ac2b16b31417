"""Kind `cap`: training for another specialty, or abroad, counts only up to a limit (§ 31(6))."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from lisrules.conditions.base import Condition, Context, Detail, Finding, Provision
from lisrules.values.outcome import Outcome


@dataclass(frozen=True, slots=True)
class InsideTotal(Detail):
    """The rule works inside the time in total, never alone."""


class Cap(Condition):
    """So many months of such training count at the most (reading `cap-includes-lis1`)."""

    kind: Literal["cap"]
    at_most_months: int = Field(ge=0, le=600)

    def decide(self, context: Context, provision: Provision) -> Finding:
        """Not decided alone."""
        return Finding(provision.rule, Outcome.NOT_APPLICABLE, provision, InsideTotal())
