"""Kind `standing`: when an establishment counts as approved or registered beyond its record.

§ 21(3): registered from the application. § 38(1): an application for approval counts as approval
until it is decided. § 38(2): who applied for registration in time counts as registered from a day,
and the directorate may date a registration earlier. What is in force on the date of the decision
applies.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from lisrules.conditions.base import (
    Category,
    Condition,
    Context,
    Detail,
    Finding,
    Need,
    Provision,
    ReadingUse,
    uses,
)
from lisrules.conditions.own_posts import span
from lisrules.conditions.rulings import latest_ruling
from lisrules.timeline.facts import EstablishmentFact, StandingFact, StatementFact
from lisrules.values.days import EMPTY, DaySet
from lisrules.values.outcome import Outcome

Sure = tuple[bool, bool]
"""Whether something surely, and whether it possibly, is so."""


@dataclass(frozen=True, slots=True)
class Widened:
    """Days on which an establishment counts as approved or registered although not recorded so."""

    establishment: str
    rule: str
    counts_as: str
    first: int
    last: int
    sure: bool


@dataclass(frozen=True, slots=True)
class CountsAs(Detail):
    """Every stretch by which the rule widens a recorded standing."""

    counts_as: str
    widened: tuple[Widened, ...]


@dataclass(frozen=True, slots=True)
class Widening:
    """The days one record is widened by, and what is missing or unclear about them."""

    sure: DaySet
    possible: DaySet
    needs: tuple[Need, ...] = ()
    readings: tuple[ReadingUse, ...] = ()


class Standing(Condition):
    """Which records of a standing are widened, from which day, until the record begins."""

    kind: Literal["standing"]
    counts_as: Literal["approved", "registered"]
    registered_since: date | None = None
    """Only for standings that began on this day or later (§ 21(3))."""
    applied_before: date | None = None
    """Only where the application was sent before this day (§ 38(1), § 38(2) s.2)."""
    applied_by: date | None = None
    """Only where it was sent by this day, under the reading `deadline-day` (§ 38(2) s.1)."""
    counts_from: date | None = None
    """The first day it counts; without it the day of the application."""
    ruling: str | None = None
    """Only by a ruling of this kind, from the day it names (§ 38(2) s.2)."""
    refused: tuple[Category, ...] = ()
    """Specialties for which an application that was refused was one for this standing."""
    perhaps_refused: tuple[Category, ...] = ()
    """Specialties for which it may have been one (§ 19 allows both)."""

    def decide(self, context: Context, provision: Provision) -> Finding:
        """List what the rule adds to the record of every establishment."""
        days = [
            standing_days(context, one, self.counts_as, (provision.rule,))
            for one in context.facts.establishments
        ]
        widened = tuple(stretch for found in days for stretch in found.widened)
        known = "establishments" in context.facts.known
        outcome = Outcome.NOT_APPLICABLE if known else Outcome.UNDETERMINED
        if any(stretch.sure for stretch in widened):
            outcome = Outcome.MET
        elif widened:
            outcome = Outcome.UNDETERMINED
        needs = [need for found in days for need in found.needs]
        needs += [] if known else [Need("establishments")]
        return Finding(
            provision.rule,
            outcome,
            provision,
            CountsAs(self.counts_as, widened),
            evidence=tuple(dict.fromkeys(stretch.establishment for stretch in widened)),
            needs=tuple(dict.fromkeys(needs)) if outcome is Outcome.UNDETERMINED else (),
            readings=tuple(dict.fromkeys(use for found in days for use in found.readings)),
        )

    def widen(self, context: Context, at: EstablishmentFact, record: StandingFact) -> Widening:
        """What this version adds to one record of an establishment."""
        sure, possible = _both(
            self._about(context, record), self._begun(context, record), self._sent(context, record)
        )
        if not possible:
            return Widening(EMPTY, EMPTY, readings=self._reading(context, record))
        begin_lo, begin_hi, needs = self._begin(context, at, record)
        end_lo, end_hi = _end(record)
        wide = span(begin_lo, min(end_hi, context.on + 1))
        narrow = span(begin_hi, min(end_lo, context.on + 1)) if sure else EMPTY
        if record.applied is None and self.ruling is None:
            needs = (*needs, Need("applied", at.id))
        reading = self._reading(context, record)
        return Widening(narrow, wide, needs if wide - narrow else (), reading)

    def _about(self, context: Context, record: StandingFact) -> Sure:
        """Whether the record is of this standing, or of a refused application for it."""
        if record.standing != "neither":
            return _same(record.standing == self.counts_as)
        if record.applied is None:
            return False, False
        specialty = context.catalogue.specialty(record.specialty)
        if specialty is None:
            return False, bool(self.refused)
        category = specialty.category
        return category in self.refused, category in (*self.refused, *self.perhaps_refused)

    def _begun(self, context: Context, record: StandingFact) -> Sure:
        """Whether the record has begun; an application alone is enough where the rule says so."""
        if self.registered_since is None and self.ruling is None:
            return True, True
        first = 0 if self.registered_since is None else self.registered_since.toordinal()
        surely = first <= record.start_lo and record.start_hi <= context.on
        return surely, first <= record.start_hi and record.start_lo <= context.on

    def _sent(self, context: Context, record: StandingFact) -> Sure:
        """Whether the application was sent in time, and by the date of the decision."""
        if record.applied is None:
            return self.ruling is not None, True
        lo, hi = record.applied
        last = context.on
        if self.applied_before is not None:
            last = min(last, self.applied_before.toordinal() - 1)
        if self.applied_by is not None:
            late = context.option("deadline-day") == "too-late"
            last = min(last, self.applied_by.toordinal() - late)
        return hi <= last, lo <= last

    def _reading(self, context: Context, record: StandingFact) -> tuple[ReadingUse, ...]:
        """The last day of the time limit matters to an application that may be of that day."""
        if self.applied_by is None or record.applied is None:
            return ()
        lo, hi = record.applied
        may_be = lo <= self.applied_by.toordinal() <= hi and self._about(context, record)[1]
        return uses(context, "deadline-day") if may_be else ()

    def _begin(
        self, context: Context, at: EstablishmentFact, record: StandingFact
    ) -> tuple[int, int, tuple[Need, ...]]:
        """The bounds of the first day that is added."""
        if self.counts_from is not None:
            day = self.counts_from.toordinal()
            return day, day, ()
        if self.ruling is not None:
            return self._ruled(context, at, record)
        lo, hi = record.applied or (0, record.start_hi)
        return lo, hi, ()

    def _ruled(
        self, context: Context, at: EstablishmentFact, record: StandingFact
    ) -> tuple[int, int, tuple[Need, ...]]:
        """From the day the latest ruling names; nothing is added without a ruling."""
        answer = latest_ruling(
            context, self.ruling or "", lambda one: _is_about(context, one, at, record)
        )
        nothing = record.start_hi
        if "rulings" not in context.facts.known:
            return 0, nothing, answer.needs
        yes = [one for one in answer.latest if one.holds]
        unnamed = tuple(Need("from", one.id) for one in yes if one.since is None)
        begins = [one.since for one in yes if one.since is not None]
        if not answer.surely_yes:
            begins.append(nothing)
        if unnamed:
            begins += [0, nothing]
        return min(begins), max(begins), answer.needs + unnamed


def _is_about(
    context: Context, ruling: StatementFact, at: EstablishmentFact, record: StandingFact
) -> bool | None:
    """Whether a ruling is on this establishment, and on the specialty of the record."""
    if ruling.establishment != at.id:
        return False
    if ruling.specialty in (None, record.specialty):
        return True
    named, own = map(context.catalogue.specialty, (ruling.specialty or "", record.specialty))
    return None if named is None or own is None else named == own


@dataclass(frozen=True, slots=True)
class StandingDays:
    """The days on which an establishment surely, and possibly, has a standing."""

    sure: DaySet
    possible: DaySet
    widened: tuple[Widened, ...]
    needs: tuple[Need, ...]
    readings: tuple[ReadingUse, ...]


def standing_days(
    context: Context,
    at: EstablishmentFact,
    counts_as: str,
    widened_by: Iterable[str],
    specialties: frozenset[str] | None = None,
) -> StandingDays:
    """The recorded days of a standing, widened by the rules in force on the date.

    `specialties` are those, as the records write them, whose standing is asked for; all where
    `None`.
    """
    sure = possible = EMPTY
    widened: list[Widened] = []
    needs: list[Need] = [] if at.standings is not None else [Need("standing", at.id)]
    readings: list[ReadingUse] = []
    rules = _in_force(context, counts_as, widened_by)
    for record in at.standings or ():
        if specialties is not None and record.specialty not in specialties:
            continue
        if record.standing == counts_as:
            sure |= span(record.start_hi, record.end_lo)
            possible |= span(record.start_lo, record.end_hi)
        for name, rule in rules:
            added = rule.widen(context, at, record)
            sure, possible = sure | added.sure, possible | added.possible
            widened += _told(at, name, counts_as, added)
            needs += added.needs
            readings += added.readings
    return StandingDays(sure, possible, tuple(widened), tuple(needs), tuple(readings))


def _in_force(
    context: Context, counts_as: str, widened_by: Iterable[str]
) -> list[tuple[str, Standing]]:
    found = ((rule, context.provision(rule)) for rule in widened_by)
    return [
        (rule, version.condition)
        for rule, version in found
        if version is not None
        and isinstance(version.condition, Standing)
        and version.condition.counts_as == counts_as
    ]


def _told(at: EstablishmentFact, rule: str, counts_as: str, added: Widening) -> list[Widened]:
    doubtful = added.possible - added.sure
    return [
        Widened(at.id, rule, counts_as, first, end - 1, sure)
        for days, sure in ((added.sure, True), (doubtful, False))
        for first, end in days.ranges
    ]


def _end(record: StandingFact) -> tuple[int, int]:
    """The bounds of the day after the last that is added.

    It is the first day of the record: the day of the registration, of the approval, or of the
    refusal. An application sent while the record already said `neither` is still waiting, and
    counts as long as that record lasts.
    """
    if record.standing != "neither" or record.applied is None:
        return record.start_hi, record.start_hi
    lo, hi = record.applied
    if lo >= record.start_hi:
        return record.end_lo, record.end_hi
    return record.start_lo, record.start_hi if hi < record.start_lo else record.end_hi


def _same(known: bool) -> Sure:
    return known, known


def _both(*findings: Sure) -> Sure:
    return all(sure for sure, _ in findings), all(possible for _, possible in findings)
