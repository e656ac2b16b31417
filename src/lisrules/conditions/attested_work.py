"""Kind `attested-work`: work outside the clinic counts only where somebody vouches for it.

Nothing in the regulation says that research, teaching or administration is practical service in
parts two and three (reading `research`).
"""

from __future__ import annotations

from typing import Literal

from lisrules.conditions.base import Admission, Context, Need, ServiceTest, uses
from lisrules.timeline.facts import FAR, ServiceFact, StatementFact
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
        attested = context.option("research") == "attested"
        given = self._papers(context) if attested else self._rulings(context)
        used = uses(context, "research")
        vouched = tuple(fact.id for fact in given if service.id in (fact.services or ()))
        if vouched:
            return Admission(_ALWAYS, _ALWAYS, readings=used, evidence=vouched)
        name, about = ("confirmations", self.confirmed) if attested else ("rulings", self.ruling)
        if name not in context.facts.known:
            return Admission(EMPTY, _ALWAYS, Need(name, None, about), used)
        return Admission(EMPTY, EMPTY, readings=used)

    def _papers(self, context: Context) -> list[StatementFact]:
        return [
            fact
            for fact in context.facts.confirmations
            if fact.kind == self.confirmed and fact.body in self.by and fact.hi <= context.on
        ]

    def _rulings(self, context: Context) -> list[StatementFact]:
        return [
            fact
            for fact in context.facts.rulings
            if fact.kind == self.ruling and fact.holds and fact.hi <= context.on
        ]
