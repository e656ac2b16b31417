"""The answers to days of the periods of one record: of a role holder or of an establishment.

Several days may be open at once. A single one is tried as any other day is; more than one are
written down together, once so that the periods are as long as they can have been, once as short.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from lisrules.advice.asking.answers import NO_WAYS, Answer, FactChange, Scale, Ways
from lisrules.advice.asking.case import Case, day
from lisrules.conditions.base import Need
from lisrules.timeline.fields import ONGOING
from lisrules.timeline.model import Establishment, Person
from lisrules.values.partial import PartialDate

End = PartialDate | str | None
"""The last day of a period, `ongoing`, or not known at all."""

_CODES: Final = {"from_": "began", "through": "ended", "until": "ended", "applied": "applied"}
"""The sort of answer that gives a day, by the name of the day."""


@dataclass(frozen=True, slots=True)
class Period:
    """One item of a record with its days: an employment, a specialty, a role or a standing.

    `field` and `at` say where it stands in the record, and `last` what its last day is called.
    A standing of `neither` is `contrary`: it is short where the other standings are long.
    """

    field: str
    at: int
    last: str
    begin: PartialDate
    end: End
    applied: PartialDate | None = None
    contrary: bool = False

    @property
    def open(self) -> tuple[str, ...]:
        """The names of its days that are not exactly known, a last day that is absent among them.

        A day of application that is absent is asked for by itself.
        """
        unclear = {
            "from_": _partial(self.begin),
            self.last: self.end is None or _partial(self.end),
            "applied": _partial(self.applied),
        }
        return tuple(name for name, is_so in unclear.items() if is_so)

    def days(self, *, long: bool) -> Mapping[str, PartialDate | str]:
        """Its days by name, where it was as long as it can have been, or as short.

        The longer it was, the earlier it had been applied for.
        """
        begin, end = self._longest() if long is not self.contrary else self._shortest()
        found = {"from_": begin, self.last: end}
        if self.applied is not None:
            found["applied"] = day(self.applied.first if long else self.applied.last)
        return found

    def _longest(self) -> tuple[PartialDate, PartialDate | str]:
        end = day(self.end.last) if isinstance(self.end, PartialDate) else ONGOING
        return day(self.begin.first), end

    def _shortest(self) -> tuple[PartialDate, PartialDate | str]:
        """Begun late and ended early, but not before it began."""
        if not isinstance(self.end, PartialDate):
            begin = day(self.begin.last)
            return begin, begin if self.end is None else ONGOING
        first = min(self.begin.last, self.end.last)
        return day(first), day(max(first, self.end.first))


def _partial(value: End) -> bool:
    return isinstance(value, PartialDate) and not value.exact


@dataclass(frozen=True, slots=True)
class _Record:
    """The record a missing fact is about, of which days are written."""

    case: Case
    need: Need
    list: str

    def change(self, period: Period, name: str, value: PartialDate | str) -> FactChange:
        """One day of one of its periods."""
        within = (period.at, name)
        return FactChange(self.list, value, self.need.fact, period.field, within=within)

    def on_day(self, period: Period, name: str) -> Callable[[int], Answer]:
        """The answers that give one day of one period, by ordinal."""

        def at(ordinal: int) -> Answer:
            value = day(ordinal)
            changes = (self.change(period, name, value),)
            return Answer(self.need, _CODES[name], value.text, changes)

        return at

    def answer(self, code: str, *groups: tuple[Sequence[Period], bool]) -> Answer:
        """Every open day of the periods: of each group as long as they can be, or as short."""
        changes = (
            self.change(one, name, one.days(long=long)[name])
            for periods, long in groups
            for one in periods
            for name in one.open
        )
        return Answer(self.need, code, None, tuple(changes))

    def extremes(self, periods: Sequence[Period]) -> Ways:
        """All periods long, or all of them short; a single open day may be any of its days."""
        names = [(one, name) for one in periods for name in one.open]
        if not names:
            return NO_WAYS
        if len(names) == 1:
            return self._single(*names[0])
        sent = all(name == "applied" for _, name in names)
        long, short = ("earliest", "latest") if sent else ("longest", "shortest")
        return Ways(
            (self.answer(long, (periods, True)), self.answer(short, (periods, False))), whole=False
        )

    def _single(self, period: Period, name: str) -> Ways:
        """Every day the only open one may be; a last day that is absent may not have come."""
        at = self.on_day(period, name)
        either = (period.days(long=long)[name] for long in (True, False))
        known = [one.first for one in either if isinstance(one, PartialDate)]
        low, high = min(known), max(known)
        if name != period.last or period.end is not None:
            return Ways((), Scale(low, high, at))
        ongoing = Answer(self.need, "ongoing", None, (self.change(period, name, ONGOING),))
        if low > self.case.on:
            return Ways((ongoing,), whole=False)
        return Ways((ongoing,), Scale(low, self.case.on, at))


def _tenures(case: Case, need: Need) -> Ways:
    """The days of the roles of a person, and of the employers and specialties.

    Employers and specialties are asked for on the days of a role. They are hardest to have where
    the role was long and they were short, and easiest the other way round.
    """
    found = case.record(need.fact)
    if found is None or not isinstance(found[1], Person):
        return NO_WAYS
    name, person = found
    roles, rest = _open(_roles(person)), _open((*_employments(person), *_specialties(person)))
    record = _Record(case, need, name)
    ways = record.extremes((*roles, *rest))
    if not roles or not rest:
        return ways
    apart = (
        record.answer("role-longest", (roles, True), (rest, False)),
        record.answer("role-shortest", (roles, False), (rest, True)),
    )
    return Ways((*ways.answers, *apart), whole=False)


def _standing_dates(case: Case, need: Need) -> Ways:
    """The days of the standings of an establishment, and of what was applied for."""
    found = case.record(need.fact)
    if found is None or not isinstance(found[1], Establishment):
        return NO_WAYS
    return _Record(case, need, found[0]).extremes(_open(_standings(found[1])))


def _applied(case: Case, need: Need) -> Ways:
    """Applied for before anything counts, or no earlier than on the day the standing began.

    Only standings that name no such day; one that says `neither` then has no application.
    """
    found = case.record(need.fact)
    if found is None or not isinstance(found[1], Establishment):
        return NO_WAYS
    name, place = found
    record = _Record(case, need, name)
    silent = [one for one in _standings(place) if one.applied is None and not one.contrary]
    if not silent:
        return NO_WAYS
    if len(silent) == 1:
        low, high = _application(case, silent[0])
        return Ways((), Scale(low, high, record.on_day(silent[0], "applied")), whole=False)

    def every(code: str, end: int) -> Answer:
        days = ((one, day(_application(case, one)[end])) for one in silent)
        changes = (record.change(one, "applied", on) for one, on in days)
        return Answer(need, code, None, tuple(changes))

    return Ways((every("earliest", 0), every("latest", 1)), whole=False)


def _application(case: Case, standing: Period) -> tuple[int, int]:
    """The first and the last day that are tried of the application for a standing.

    The first comes before all service, and before the law of every decision.
    """
    law = min(one.first for one in case.decision.rules.decisions.values()).toordinal()
    return min(law - 1, case.first_day.first, standing.begin.first), standing.begin.last


def _open(periods: Iterable[Period]) -> tuple[Period, ...]:
    return tuple(one for one in periods if one.open)


def _roles(person: Person) -> Iterator[Period]:
    for at, one in enumerate(person.appointments or ()):
        yield Period("appointments", at, "through", one.from_, one.through)


def _employments(person: Person) -> Iterator[Period]:
    for at, one in enumerate(person.employments or ()):
        yield Period("employments", at, "through", one.from_, one.through)


def _specialties(person: Person) -> Iterator[Period]:
    """A specialty of which no end is stated has none."""
    for at, one in enumerate(person.specialties or ()):
        yield Period("specialties", at, "until", one.from_, one.until or ONGOING)


def _standings(place: Establishment) -> Iterator[Period]:
    for at, one in enumerate(place.standing or ()):
        contrary = one.standing == "neither"
        yield Period("standing", at, "through", one.from_, one.through, one.applied, contrary)


OF_PERIODS: Final[Mapping[str, Callable[[Case, Need], Ways]]] = {
    "tenures": _tenures,
    "standing-dates": _standing_dates,
    "applied": _applied,
}
"""By the field that is missing: of a person, or of an establishment."""
