"""Kind `post`: service counts only in posts that make part of the training (§§ 11(3), 12, 14, 15).

A post counts in a version of the rule by the day the service in it began. The posts of the scheme
are in Norway.
"""

from __future__ import annotations

from typing import Literal

from lisrules.conditions.base import Admission, Context, Need, ServiceTest
from lisrules.timeline.facts import FAR, ServiceFact
from lisrules.values.days import EMPTY, DaySet

_ALWAYS = DaySet.of((0, FAR))


class Post(ServiceTest):
    """The kinds of post that are accepted."""

    kind: Literal["post"]
    accepts: tuple[str, ...]

    def admit(self, context: Context, service: ServiceFact) -> Admission | None:
        """All days of an accepted post, none of another or abroad; an unknown post is open."""
        if service.abroad:
            return Admission(EMPTY, EMPTY)
        if service.post is None:
            return Admission(EMPTY, _ALWAYS, Need("post", service.id))
        return None if service.post in self.accepts else Admission(EMPTY, EMPTY)
