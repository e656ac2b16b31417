"""When a person surely, and possibly, had what is asked of an educational supervisor (§ 25)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from lisrules.conditions.base import Context, Need
from lisrules.conditions.own_posts import belongs, possibly, surely
from lisrules.conditions.places import known_establishment
from lisrules.conditions.standing import standing_days
from lisrules.timeline.facts import FAR, PersonFact, Tenure
from lisrules.values.days import EMPTY, DaySet

Requirement = Literal["experienced", "specialist-of-group", "specialist", "employed"]
"""A doctor with the needed experience; an approved specialist in a specialty of the group, or in
the specialty; employed in an approved establishment."""

ALWAYS = DaySet.of((0, FAR))


@dataclass(frozen=True, slots=True)
class Held:
    """The days on which it surely and possibly was so, and what is missing."""

    sure: DaySet
    possible: DaySet
    needs: tuple[Need, ...] = ()


def held_by(
    context: Context, person: PersonFact, must: Requirement, widened_by: Sequence[str]
) -> Held:
    """When a person had what is asked for."""
    if must == "experienced":
        return _experienced(person)
    if must == "employed":
        return _employed(context, person, widened_by)
    stage = "lis2" if must == "specialist-of-group" else "lis3"
    return _specialist(person, lambda name: belongs(context, stage, name))


def specialist_of_any(person: PersonFact) -> Held:
    """When a person was an approved specialist in any specialty."""
    return _specialist(person, lambda _: True)


def union(days: Iterable[DaySet]) -> DaySet:
    """The days of all of them together."""
    return DaySet.of(*(span for one in days for span in one.ranges))


def _experienced(person: PersonFact) -> Held:
    if person.experienced is None:
        return Held(EMPTY, ALWAYS, (Need("experienced", person.id),))
    days = ALWAYS if person.experienced else EMPTY
    return Held(days, days)


def _specialist(person: PersonFact, fits: Callable[[str], bool | None]) -> Held:
    """A specialty whose code nobody knows may be the one asked for."""
    if person.specialties is None:
        return Held(EMPTY, ALWAYS, (Need("specialties", person.id),))
    fitting = [(one, fits(one.what)) for one in person.specialties]
    return Held(
        union(surely(one) for one, fit in fitting if fit),
        union(possibly(one) for one, fit in fitting if fit is not False),
    )


def _employed(context: Context, person: PersonFact, widened_by: Sequence[str]) -> Held:
    if person.employments is None:
        return Held(EMPTY, ALWAYS, (Need("employments", person.id),))
    jobs = [_job(context, one, widened_by) for one in person.employments]
    needs = [need for job in jobs for need in job.needs]
    if needs and any(surely(one) != possibly(one) for one in person.employments):
        needs.append(Need("tenures", person.id))
    return Held(union(job.sure for job in jobs), union(job.possible for job in jobs), tuple(needs))


def _job(context: Context, job: Tenure, widened_by: Sequence[str]) -> Held:
    """The days of one employment on which the employer was approved, for any specialty."""
    at = known_establishment(context, job.what)
    if isinstance(at, Need):
        return Held(EMPTY, possibly(job), (at,))
    days = standing_days(context, at, "approved", widened_by)
    needs = days.needs
    if not needs and possibly(job) & (days.possible - days.sure):
        needs = (Need("standing-dates", job.what),)
    return Held(surely(job) & days.sure, possibly(job) & days.possible, needs)
