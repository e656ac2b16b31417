"""Kind `guidance-group`: taking part in a guidance group over so many years (§ 2(4)).

Years are years from the first meeting to the last, of one group or of several together; under
another option of the reading `group-period` a programme that is attested as completed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from pydantic import Field

from lisrules.conditions.base import (
    Condition,
    Context,
    Detail,
    Finding,
    Need,
    Provision,
    uses,
)
from lisrules.conditions.guidance_given import for_specialty
from lisrules.timeline.facts import ONE, GuidanceFact
from lisrules.values.load import Load, Piece
from lisrules.values.outcome import Cure, Outcome, between
from lisrules.values.training import TrainingTime, as_months_and_days, reached_on, training_time


@dataclass(frozen=True, slots=True)
class Group:
    """One group: its first and last meeting so far, and whether its programme is attested."""

    fact: str
    first: int
    last: int
    attested: bool | None


@dataclass(frozen=True, slots=True)
class GroupYears(Detail):
    """How long the doctor has taken part, in exact months, and what it takes."""

    required: int
    """Years."""
    groups: tuple[Group, ...]
    low: Fraction
    low_shown: tuple[int, Fraction]
    high: Fraction
    high_shown: tuple[int, Fraction]
    reached: int | None
    """The day on which the years were full at the latest."""
    by: str
    """The option of `group-period`."""


class GuidanceGroup(Condition):
    """At least `years` in a guidance group for the specialty."""

    kind: Literal["guidance-group"]
    years: int = Field(ge=1, le=10)

    def decide(self, context: Context, provision: Provision) -> Finding:
        """By the years, or by the attested programme; open where neither is exactly known."""
        groups = [
            fact
            for fact in context.facts.guidance
            if fact.kind == "group"
            and fact.start_lo <= context.on
            and for_specialty(context, fact) is not False
        ]
        sure = _together(context, (f for f in groups if for_specialty(context, f)), sure=True)
        possible = _together(context, groups, sure=False)
        low, high = training_time(sure), training_time(possible)
        by_years = self._by_years(context, low, high)
        by_programme = _by_programme(context, groups)
        option = context.option("group-period")
        outcome = by_years if option == "full-years" else by_programme
        needs = _needs(context, groups, option)
        return Finding(
            provision.rule,
            outcome,
            provision,
            GroupYears(
                self.years,
                tuple(_shown(context, fact) for fact in groups),
                low.months,
                as_months_and_days(sure, low),
                high.months,
                as_months_and_days(possible, high),
                reached_on(sure, Fraction(12 * self.years)) if sure else None,
                option,
            ),
            evidence=tuple(fact.id for fact in groups),
            needs=needs if outcome is Outcome.UNDETERMINED else (),
            readings=uses(context, "group-period") if by_years is not by_programme else (),
            cure=Cure.ACT if outcome is Outcome.NOT_MET else None,
        )

    def _by_years(self, context: Context, low: TrainingTime, high: TrainingTime) -> Outcome:
        met = {True: Outcome.MET, False: Outcome.NOT_MET}
        least = met[low.months >= 12 * self.years]
        if "guidance" not in context.facts.known:
            return between(least, Outcome.MET)
        return between(least, met[high.months >= 12 * self.years])


def _together(context: Context, groups: Iterable[GuidanceFact], *, sure: bool) -> Load:
    """The days from first to last meeting of all groups, each day once."""
    limit = context.on + 1
    extents = (
        (f.start_hi, min(f.end_lo, limit)) if sure else (f.start_lo, min(f.end_hi, limit))
        for f in groups
    )
    return Load.of(Piece(first, end, ONE) for first, end in extents if first < end)


def _by_programme(context: Context, groups: Iterable[GuidanceFact]) -> Outcome:
    """Met by one completed programme that is attested."""
    found = Outcome.NOT_MET if "guidance" in context.facts.known else Outcome.UNDETERMINED
    for fact in groups:
        certain = fact.end_hi <= context.on + 1 and for_specialty(context, fact) is True
        if fact.attested and certain:
            return Outcome.MET
        if fact.attested is not False and fact.end_lo <= context.on + 1:
            found = Outcome.UNDETERMINED
    return found


def _needs(context: Context, groups: Iterable[GuidanceFact], option: str) -> tuple[Need, ...]:
    needs = [] if "guidance" in context.facts.known else [Need("guidance")]
    for fact in groups:
        if for_specialty(context, fact) is None:
            needs.append(Need("specialty", fact.id))
        if option == "programme":
            needs += [Need("attested", fact.id)] if fact.attested is None else []
        elif fact.start_lo != fact.start_hi:
            needs.append(Need("from", fact.id))
        if fact.end_lo != fact.end_hi:
            needs.append(Need("through", fact.id))
    return tuple(needs)


def _shown(context: Context, fact: GuidanceFact) -> Group:
    last = min(fact.end_hi - 1, context.on)
    return Group(fact.id, fact.start_lo, last, fact.attested)
