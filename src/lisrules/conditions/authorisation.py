"""Kind `authorisation`: service counts only while an authorisation or licence is held.

As a test of service: from the day it was granted, that day included (§ 2(1)). As a condition: held
on the date of the decision (§ 9(1) a), or on another day (§ 37(4): 1 March 2019).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from lisrules.conditions.base import (
    Admission,
    Context,
    Detail,
    Finding,
    Need,
    Provision,
    ServiceTest,
)
from lisrules.timeline.facts import FAR, AuthorisationFact, ServiceFact
from lisrules.values.days import DaySet
from lisrules.values.outcome import Cure, Outcome

_ALWAYS = DaySet.of((0, FAR))


@dataclass(frozen=True, slots=True)
class Held(Detail):
    """Which authorisations or licences are held on the day; `None` stands for the date asked."""

    held: tuple[str, ...]
    kinds: tuple[str, ...]
    day: int | None = None


class Authorisation(ServiceTest):
    """An authorisation, or also a licence, as `accepts` says."""

    kind: Literal["authorisation"]
    accepts: tuple[Literal["authorisation", "licence"], ...]
    abroad: bool = True
    """Whether it is asked of service in other countries too."""
    profession: Literal["doctor", "dentist"] = "doctor"
    day: date | None = None
    """The day on which it must have been held, where it is not the date of the decision."""

    def admit(self, context: Context, service: ServiceFact) -> Admission | None:
        """The days on or after the grant; nothing is known where no list is given."""
        if service.abroad and not self.abroad:
            return None
        sure, possible = self._held(context)
        stretch = DaySet.of((service.start_lo, service.end_hi))
        if not stretch - sure:
            return None
        need = Need("authorisations")
        if "authorisations" in context.facts.known:
            fact = next((a.id for a in self._own(context)), None)
            need = Need("granted", fact) if fact else need
        return Admission(sure, possible, need)

    def decide(self, context: Context, provision: Provision) -> Finding:
        """Whether one is held on the day, or on the date of the decision."""
        day = context.on if self.day is None else self.day.toordinal()
        sure, possible = self._held(context)
        held = tuple(
            fact.id
            for fact in self._own(context)
            if fact.kind in self.accepts and fact.start_lo <= day < fact.end_hi
        )
        outcome = Outcome.UNDETERMINED
        if day in sure:
            outcome = Outcome.MET
        elif day not in possible:
            outcome = Outcome.NOT_MET
        return Finding(
            provision.rule,
            outcome,
            provision,
            Held(held, self.accepts, None if self.day is None else day),
            evidence=held,
            needs=(Need("authorisations"),) if outcome is Outcome.UNDETERMINED else (),
            cure=self._cure if outcome is Outcome.NOT_MET else None,
        )

    @property
    def _cure(self) -> Cure:
        """A grant, but none that comes after a day that has passed."""
        return Cure.ACT if self.day is None else Cure.NEVER

    def _own(self, context: Context) -> list[AuthorisationFact]:
        """Those for the profession."""
        facts = context.facts.authorisations
        return [fact for fact in facts if fact.profession == self.profession]

    def _held(self, context: Context) -> tuple[DaySet, DaySet]:
        key = ("held", self.accepts, self.profession)
        found: tuple[DaySet, DaySet] | None = context.memo.get(key)
        if found is None:
            found = context.memo[key] = self._build(context)
        return found

    def _build(self, context: Context) -> tuple[DaySet, DaySet]:
        facts = [fact for fact in self._own(context) if fact.kind in self.accepts]
        sure = DaySet.of(*((f.start_hi, f.end_lo) for f in facts if f.start_hi < f.end_lo))
        if "authorisations" not in context.facts.known:
            return sure, _ALWAYS
        return sure, DaySet.of(*((fact.start_lo, fact.end_hi) for fact in facts))
