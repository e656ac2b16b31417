"""Kind `confirmed`: service counts only when it is confirmed (§ 25(1) e, § 17(1) f, § 31(1)).

A confirmation dated after the decision is none, and it confirms service up to its own date.
"""

from __future__ import annotations

from typing import Literal

from lisrules.conditions.base import Admission, Context, Need, ServiceTest
from lisrules.timeline.facts import FAR, ServiceFact
from lisrules.values.days import EMPTY, DaySet

_ALWAYS = DaySet.of((0, FAR))


class Confirmed(ServiceTest):
    """Confirmed by a body of one of the kinds in `by`; an unnamed body is taken at its word."""

    kind: Literal["confirmed"]
    by: tuple[str, ...]
    abroad: tuple[str, ...] = ()
    """Further bodies that may confirm a post in another country."""

    def admit(self, context: Context, service: ServiceFact) -> Admission | None:
        """The days up to the latest confirmation that exists on the date."""
        bodies = (*self.by, *self.abroad) if service.abroad else self.by
        given = [c for c in service.confirmations if c.body is None or c.body in bodies]
        surely = max((c.lo for c in given if c.hi <= context.on), default=None)
        possibly = max((min(c.hi, context.on) for c in given if c.lo <= context.on), default=None)
        end = min(service.end_hi, context.on + 1)
        if surely is not None and surely >= end - 1:
            return None
        open_question = not service.confirmations_known
        sure = EMPTY if surely is None else DaySet.of((0, surely + 1))
        if open_question:
            possible = _ALWAYS
        else:
            possible = EMPTY if possibly is None else DaySet.of((0, possibly + 1))
        return Admission(sure, possible, Need("confirmation", service.id))
