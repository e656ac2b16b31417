"""Kind `stated`: a body has confirmed something, or an appointment shows that it was done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lisrules.conditions.base import Condition, Context, Detail, Finding, Need, Provision
from lisrules.values.outcome import Cure, Outcome


@dataclass(frozen=True, slots=True)
class Statements(Detail):
    """What had to be stated, and the facts that state it."""

    what: str
    by: tuple[str, ...]
    facts: tuple[str, ...]


class Stated(Condition):
    """A confirmation of the kind `what`, by one of the bodies in `by` where that matters."""

    kind: Literal["stated"]
    what: str
    by: tuple[str, ...] = ()
    appointed: str | None = None
    """A role whose appointment shows the same."""
    arena: str | None = None
    """Asked for only where there is service in this arena; its own confirmations count too."""

    def decide(self, context: Context, provision: Provision) -> Finding:
        """Met by any such fact; otherwise open while the lists are not known."""
        if self.arena is not None and not self._served(context):
            return self._finding(provision, Outcome.NOT_APPLICABLE, ())
        facts = self._stating(context) + self._appointing(context)
        if facts:
            return self._finding(provision, Outcome.MET, facts)
        lists = ("confirmations", "people") if self.appointed else ("confirmations",)
        unknown = [name for name in lists if name not in context.facts.known]
        outcome = Outcome.UNDETERMINED if unknown else Outcome.NOT_MET
        needs = tuple(Need(name, None, self.what) for name in unknown)
        return self._finding(provision, outcome, (), needs)

    def _finding(
        self,
        provision: Provision,
        outcome: Outcome,
        facts: tuple[str, ...],
        needs: tuple[Need, ...] = (),
    ) -> Finding:
        return Finding(
            provision.rule,
            outcome,
            provision,
            Statements(self.what, self.by, facts),
            evidence=facts,
            needs=needs,
            cure=Cure.ACT if outcome is Outcome.NOT_MET else None,
        )

    def _served(self, context: Context) -> bool:
        return any(
            service.stage == "lis1"
            and service.arena == self.arena
            and service.start_lo <= context.on
            for service in context.facts.services
        )

    def _stating(self, context: Context) -> tuple[str, ...]:
        stated = tuple(
            fact.id
            for fact in context.facts.confirmations
            if fact.kind == self.what
            and fact.hi <= context.on
            and (not self.by or fact.body is None or fact.body in self.by)
        )
        if self.what != "service":
            return stated
        return tuple(
            given.fact
            for service in context.facts.services
            if service.stage == "lis1" and service.arena == self.arena
            for given in service.confirmations
            if given.hi <= context.on
        )

    def _appointing(self, context: Context) -> tuple[str, ...]:
        return tuple(
            person for person, role in context.facts.appointments if role == self.appointed
        )
