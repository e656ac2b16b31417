"""Kind `work`: service counts only when the work is of an accepted sort (§ 2(2): clinical)."""

from __future__ import annotations

from typing import Literal

from lisrules.conditions.base import Admission, Context, ServiceTest
from lisrules.timeline.facts import ServiceFact
from lisrules.values.days import EMPTY

NOTHING = Admission(EMPTY, EMPTY)


class Work(ServiceTest):
    """The sorts of work that are accepted; what a timeline does not say is clinical work."""

    kind: Literal["work"]
    accepts: tuple[str, ...]

    def admit(self, context: Context, service: ServiceFact) -> Admission | None:
        """All days of accepted work, none of other work."""
        return None if service.work in self.accepts else NOTHING
