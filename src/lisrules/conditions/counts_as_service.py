"""Kind `counts-as-service`: absence that the law counts as service (§ 31(3)).

Each wording of the deduction has a wording of this from the same day.
"""

from __future__ import annotations

from typing import Literal

from lisrules.conditions.base import Condition, Context, Finding, NotInForce, Provision
from lisrules.values.outcome import Outcome

HOLIDAYS = frozenset({"holiday", "transferred-holiday", "advance-holiday"})


class CountsAsService(Condition):
    """The kinds of absence that count, under one wording."""

    kind: Literal["counts-as-service"]
    absence: tuple[str, ...]
    holiday_disputed: bool = False
    """Whether ministry and directorate disagree on holiday under this wording."""

    def decide(self, context: Context, provision: Provision) -> Finding:
        """Not decided alone: a deduction asks for the kinds."""
        nothing = NotInForce(None, None)
        return Finding(provision.rule, Outcome.NOT_APPLICABLE, provision, nothing)

    def kinds(self, context: Context) -> frozenset[str]:
        """The kinds that count under the chosen reading."""
        kinds = frozenset(self.absence)
        if self.holiday_disputed and context.option("holiday-before-2019") == "directorate":
            return kinds | HOLIDAYS
        return kinds

    @property
    def disputed(self) -> frozenset[str]:
        """Kinds that another reading of the same wording would count otherwise."""
        return HOLIDAYS if self.holiday_disputed else frozenset()
