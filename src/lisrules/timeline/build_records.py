"""Building the compact facts of people, guidance, establishments, applications and education."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from lisrules.timeline.facts import (
    FAR,
    ApplicationFact,
    EducationFact,
    EstablishmentFact,
    GuidanceFact,
    PersonFact,
    StandingFact,
    Tenure,
)
from lisrules.values.partial import PartialDate

if TYPE_CHECKING:
    from lisrules.timeline.learning import Appointment, Employment, Guidance, Person, Qualification
    from lisrules.timeline.model import Timeline
    from lisrules.timeline.papers import Application
    from lisrules.timeline.practice import Establishment, Standing


def education(timeline: Timeline) -> EducationFact | None:
    """The basic medical education, where it is stated."""
    item = timeline.education
    if item is None:
        return None
    done = item.completed
    lo, hi = (None, None) if done is None else (done.first, done.last)
    return EducationFact(item.country, item.eea, lo, hi)


def people(items: Iterable[Person]) -> tuple[PersonFact, ...]:
    """Every role holder, by id."""
    found = (
        PersonFact(
            item.id,
            _employments(item.employments),
            _specialties(item.specialties),
            _appointments(item.appointments),
            item.experienced,
        )
        for item in items
    )
    return tuple(sorted(found, key=lambda person: person.id))


def guidance(items: Iterable[Guidance]) -> tuple[GuidanceFact, ...]:
    """Individual and group guidance, in order of time."""
    found = (
        GuidanceFact(
            item.id,
            item.kind,
            *period(item.from_, item.through),
            item.hours,
            item.by,
            item.specialty,
            item.regular,
            item.attested,
        )
        for item in items
    )
    return tuple(sorted(found, key=lambda item: (item.start_lo, item.end_hi, item.id)))


def establishments(items: Iterable[Establishment]) -> tuple[EstablishmentFact, ...]:
    """Every establishment with its standings, by id."""
    found = (EstablishmentFact(item.id, item.kind, _standings(item.standing)) for item in items)
    return tuple(sorted(found, key=lambda item: item.id))


def applications(items: Iterable[Application]) -> tuple[ApplicationFact, ...]:
    """Every application, in order of time."""
    found = (ApplicationFact(item.id, item.for_, *_start(item.sent)) for item in items)
    return tuple(sorted(found, key=lambda item: (item.lo, item.id)))


def period(first: PartialDate, last: PartialDate | str | None) -> tuple[int, int, int, int]:
    """What first day and exclusive end may be, both as intervals.

    A period that is ongoing never ends, and an unknown end lies anywhere after the start. A first
    day after the last one is left out, and so is a last day before the first.
    """
    if isinstance(last, PartialDate):
        latest = min(first.last, last.last)
        return first.first, latest, max(last.first, first.first) + 1, last.last + 1
    return first.first, first.last, FAR if last == "ongoing" else first.first + 1, FAR


def _start(day: PartialDate) -> tuple[int, int]:
    return day.first, day.last


def _employments(items: tuple[Employment, ...] | None) -> tuple[Tenure, ...] | None:
    if items is None:
        return None
    return _in_order(
        Tenure(item.establishment, *period(item.from_, item.through)) for item in items
    )


def _specialties(items: tuple[Qualification, ...] | None) -> tuple[Tenure, ...] | None:
    """A specialty is held until a last day is stated."""
    if items is None:
        return None
    return _in_order(
        Tenure(
            item.specialty,
            *period(item.from_, "ongoing" if item.until is None else item.until),
        )
        for item in items
    )


def _appointments(items: tuple[Appointment, ...] | None) -> tuple[Tenure, ...] | None:
    if items is None:
        return None
    return _in_order(
        Tenure(
            item.role,
            *period(item.from_, item.through),
            at=item.establishment,
        )
        for item in items
    )


def _standings(items: tuple[Standing, ...] | None) -> tuple[StandingFact, ...] | None:
    if items is None:
        return None
    found = (
        StandingFact(
            item.specialty,
            item.standing,
            *period(item.from_, item.through),
            None if item.applied is None else _start(item.applied),
        )
        for item in items
    )
    return tuple(sorted(found, key=lambda item: (item.start_lo, item.specialty, item.standing)))


def _in_order(items: Iterable[Tenure]) -> tuple[Tenure, ...]:
    return tuple(sorted(items, key=lambda item: (item.start_lo, item.end_hi, item.what)))
