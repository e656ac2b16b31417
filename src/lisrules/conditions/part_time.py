"""Kind `part-time`: part-time service counts in proportion to its fraction (§ 31(2)).

It leaves no day out. The ledger names the rule at every stretch of part-time service.
"""

from __future__ import annotations

from typing import Literal

from lisrules.conditions.base import Admission, Context, ServiceTest
from lisrules.timeline.facts import ServiceFact


class PartTime(ServiceTest):
    """The share of a day of part-time service that counts."""

    kind: Literal["part-time"]
    counts: Literal["in-proportion"]

    def admit(self, context: Context, service: ServiceFact) -> Admission | None:
        """Every day, for its fraction."""
        return None
