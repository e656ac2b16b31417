"""Kind `attested-work`: work outside the clinic counts only where somebody vouches for it.

Nothing in the regulation says that research, teaching or administration is practical service in
parts two and three (reading `research`).
"""

from __future__ import annotations

from typing import Literal

from lisrules.conditions.base import Admission, Context, Need, ServiceTest, uses
from lisrules.conditions.rulings import latest_ruling
from lisrules.timeline.facts import FAR, ServiceFact
from lisrules.values.days import EMPTY, DaySet

_ALWAYS = DaySet.of((0, FAR))


class AttestedWork(ServiceTest):
    """Other work than `accepts` counts by a confirmation of one kind or a ruling of another."""

    kind: Literal["attested-work"]
    accepts: tuple[str, ...]
    confirmed: str
    by: tuple[str, ...]
    ruling: str

    def admit(self, context: Context, service: ServiceFact) -> Admission | None:
        """All days of accepted work; of other work all days or none, as the reading has it."""
        if service.work in self.accepts:
            return None
        if context.option("research") != "attested":
            return self._ruled(context, service)
        used, known = uses(context, "research"), "confirmations" in context.facts.known
        vouched = self._papers(context, service)
        if vouched:
            return Admission(_ALWAYS, _ALWAYS, readings=used, evidence=vouched)
        if not known:
            return Admission(EMPTY, _ALWAYS, Need("confirmations", None, self.confirmed), used)
        return Admission(EMPTY, EMPTY, readings=used)

    def _papers(self, context: Context, service: ServiceFact) -> tuple[str, ...]:
        """The confirmations that name the post."""
        return tuple(
            fact.id
            for fact in context.facts.confirmations
            if fact.kind == self.confirmed
            and fact.body in self.by
            and fact.hi <= context.on
            and service.id in (fact.services or ())
        )

    def _ruled(self, context: Context, service: ServiceFact) -> Admission:
        """As the latest ruling that names the post has it."""
        answer = latest_ruling(context, self.ruling, lambda one: service.id in (one.services or ()))
        return Admission(
            _ALWAYS if answer.surely_yes else EMPTY,
            _ALWAYS if answer.perhaps_yes else EMPTY,
            answer.needs[0] if answer.needs else None,
            uses(context, "research"),
            answer.evidence,
        )
