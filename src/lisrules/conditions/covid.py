"""Kind `covid`: absence that follows from the covid-19 outbreak (§ 31(5), both wordings)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from lisrules.conditions.base import Condition, Context, Detail, Finding, Need, Provision
from lisrules.timeline.facts import FAR
from lisrules.values.outcome import Cure, Outcome


@dataclass(frozen=True, slots=True)
class CovidAbsence(Detail):
    """Which absences are marked as covid absence."""

    absences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Excused:
    """Which absence is not deducted: its kinds, and the window the reading sets."""

    kinds: frozenset[str]
    first: int
    last: int
    windowed: bool

    def disputed(self, kind: str, start: int, end: int) -> bool:
        """Whether the reading of the window makes a difference for days of absence."""
        return kind in self.kinds and not (self.first <= start and end - 1 <= self.last)

    def split(self, kind: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
        """The days of an absence in stretches, each with whether it is excused."""
        if kind not in self.kinds:
            yield start, end, False
        elif not self.windowed:
            yield start, end, True
        else:
            opens, closes = (min(max(day, start), end) for day in (self.first, self.last + 1))
            parts = ((start, opens, False), (opens, closes, True), (closes, end, False))
            yield from (part for part in parts if part[0] < part[1])


NOTHING = Excused(frozenset(), 0, 0, windowed=False)


class Covid(Condition):
    """Absence that follows from the outbreak; rules that name this one say what comes of it."""

    kind: Literal["covid"]
    absence: tuple[str, ...]
    outbreak_from: date
    """The first day of the outbreak, for the reading that sets a window."""

    def decide(self, context: Context, provision: Provision) -> Finding:
        """Met where some absence begun by the date is marked as covid absence."""
        marked = tuple(
            fact.id
            for fact in context.facts.absences
            if fact.kind in self.absence and fact.start_lo <= context.on
        )
        known = "absences" in context.facts.known
        silent = Outcome.NOT_MET if known else Outcome.UNDETERMINED
        outcome = Outcome.MET if marked else silent
        return Finding(
            provision.rule,
            outcome,
            provision,
            CovidAbsence(marked),
            evidence=marked,
            needs=(Need("absences"),) if outcome is Outcome.UNDETERMINED else (),
            cure=Cure.NEVER if outcome is Outcome.NOT_MET else None,
        )

    def window(self, context: Context) -> Excused:
        """The absence that is excused on the date of the decision."""
        ends = [
            ruling.lo if ruling.until is None else ruling.until
            for ruling in context.facts.rulings
            if ruling.kind == "covid-outbreak-ended" and ruling.lo <= context.on and ruling.holds
        ]
        return Excused(
            frozenset(self.absence),
            self.outbreak_from.toordinal(),
            min(ends, default=FAR),
            context.option("covid-window") == "outbreak",
        )


def excused_absence(context: Context, rule: str | None) -> Excused:
    """What a rule on excused absence lets go on the date of the decision."""
    provision = context.provision(rule) if rule else None
    if provision is None or not isinstance(provision.condition, Covid):
        return NOTHING
    return provision.condition.window(context)
