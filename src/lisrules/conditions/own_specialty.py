"""Kind `own-specialty`: only service in the specialty that is asked for counts (§ 2(4))."""

from __future__ import annotations

from typing import Literal

from lisrules.conditions.base import Admission, Context, Need, ServiceTest
from lisrules.timeline.facts import FAR, ServiceFact
from lisrules.values.days import EMPTY, DaySet

_ALWAYS = DaySet.of((0, FAR))


class OwnSpecialty(ServiceTest):
    """Every day of a post in the specialty, none of a post in another."""

    kind: Literal["own-specialty"]

    def admit(self, context: Context, service: ServiceFact) -> Admission | None:
        """In doubt while the post names no specialty, or one that nobody knows."""
        own = context.is_own(service.specialty)
        if own:
            return None
        if own is False:
            return Admission(EMPTY, EMPTY)
        return Admission(EMPTY, _ALWAYS, Need("specialty", service.id))
