"""The answers to a list that is not known: that it is empty, and what would settle it otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from math import ceil
from typing import Any, Final

from lisrules.advice.asking.answers import NO_WAYS, Answer, FactChange, Ways
from lisrules.advice.asking.candidates import days, standings
from lisrules.advice.asking.case import OWN, Case, day
from lisrules.conditions.base import Need
from lisrules.conditions.guidance_group import GroupYears
from lisrules.conditions.guidance_hours import GuidanceTime
from lisrules.conditions.objectives import Attained
from lisrules.timeline.fields import ONGOING
from lisrules.timeline.model import (
    Absence,
    Appointment,
    Assessment,
    Authorisation,
    Decided,
    Education,
    Employment,
    Establishment,
    Guidance,
    Person,
    Qualification,
    Recommendation,
)
from lisrules.values.partial import PartialDate


def listed(need: Need, code: str, *items: Any, still_open: bool = False) -> Answer:
    """The answer that a list holds these items, and no more unless it is still open."""
    return Answer(need, code, None, (FactChange(need.field, items, still_open=still_open),))


def empty(_: Case, need: Need) -> Ways:
    """Of what cannot be made up: that there was none of it."""
    return Ways((listed(need, "none"),), whole=False)


def _absences(case: Case, need: Need) -> Ways:
    """None at all, or every day of service."""
    away = Absence(id=f"{OWN}-absence", kind="sick", from_=case.first_day, through=ONGOING)
    return Ways((listed(need, "none"), listed(need, "every-day", away)))


def _authorisations(case: Case, need: Need) -> Ways:
    """One that was held before the first post, or none."""
    held = Authorisation(id=f"{OWN}-held", kind="authorisation", granted=case.first_day)
    return Ways((listed(need, "held", held), listed(need, "none")))


def attained(objective: str, on: PartialDate) -> Assessment:
    """An assessment in order: recommended by two persons and decided by a third, on one day."""
    return Assessment(
        id=f"{OWN}-{objective}",
        objective=objective,
        outcome="attained",
        decided=Decided(on=on, by=f"{OWN}-leader", capacity="leader"),
        recommendations=recommendations(on),
    )


def recommendations(on: PartialDate) -> tuple[Recommendation, ...]:
    """In favour, by the educational supervisor and by a clinical supervisor."""
    return (
        Recommendation(
            role="educational-supervisor", by=f"{OWN}-educational", on=on, positive=True
        ),
        Recommendation(role="clinical-supervisor", by=f"{OWN}-clinical", on=on, positive=True),
    )


def missing_objectives(case: Case) -> tuple[str, ...]:
    """The objectives that are not attained in the choices that come nearest."""
    return tuple(
        dict.fromkeys(
            standing.objective
            for _, detail in case.details()
            if isinstance(detail, Attained) and detail.chosen is not None
            for result in detail.choices[detail.chosen].results
            for standing in result.standings
        )
    )


def _assessments(case: Case, need: Need) -> Ways:
    """Every objective that is asked for is attained and in order, or none is."""
    made = (attained(code, case.asked_on) for code in missing_objectives(case))
    return Ways((listed(need, "all-attained", *made), listed(need, "none")))


def _people(case: Case, need: Need) -> Ways:
    """One educational supervisor all along with everything that is asked, or nobody."""
    first, own = case.first_day, case.specialty
    held = () if own is None else (Qualification(specialty=own.id, from_=first),)
    places = dict.fromkeys(post.establishment for post in case.posts if post.establishment)
    person = Person(
        id=f"{OWN}-supervisor",
        employments=tuple(
            Employment(establishment=place, from_=first, through=ONGOING) for place in places
        ),
        specialties=held,
        appointments=(Appointment(role="educational-supervisor", from_=first, through=ONGOING),),
        experienced=True,
    )
    return Ways((listed(need, "qualified", person), listed(need, "none")), whole=False)


def _guidance(case: Case, need: Need) -> Ways:
    """All the hours and years that are asked for, or none."""
    return Ways((listed(need, "enough", *_enough(case)), listed(need, "none")))


def _enough(case: Case) -> Iterator[Guidance]:
    for at, (_, detail) in enumerate(case.details()):
        name = f"{OWN}-guidance-{at}"
        if isinstance(detail, GuidanceTime) and detail.demands:
            stretches = [one for demand in detail.demands for one in demand.stretches]
            yield Guidance(
                id=name,
                kind="individual",
                from_=day(min(one.first for one in stretches)),
                through=day(max(one.last for one in stretches)),
                hours=Fraction(ceil(detail.hours_high)),
                regular=True,
            )
        elif isinstance(detail, GroupYears):
            last = case.decision.on
            first = last.replace(year=last.year - detail.required, day=min(last.day, 28))
            yield Guidance(
                id=name,
                kind="group",
                from_=PartialDate.of(first),
                through=PartialDate.of(last),
                attested=True,
            )


def _establishments(case: Case, need: Need) -> Ways:
    """Those of all posts are approved, or registered, or neither, for the specialty."""
    names = dict.fromkeys(post.establishment for post in case.posts if post.establishment)
    if not names:
        return empty(case, need)
    return Ways(
        tuple(
            listed(
                need,
                code,
                *(Establishment(id=name, kind="other", standing=standing) for name in names),
            )
            for code, standing in standings(case).items()
        ),
        whole=False,
    )


def _education(case: Case, need: Need) -> Ways:
    """In Norway, elsewhere in the EEA, or outside it; completed on the eve of the first post."""
    done = day(case.first_day.first - 1)

    def made(code: str, country: str, eea: bool) -> Answer:
        record = Education(country=country, eea=eea, completed=done)
        return Answer(need, code, None, (FactChange("education", record),))

    return Ways(
        (
            made("norway", "NO", eea=True),
            made("eea", "SE", eea=True),
            made("outside-eea", "US", eea=False),
        ),
        whole=False,
    )


def _eea(case: Case, need: Need) -> Ways:
    if case.timeline.education is None:
        return NO_WAYS

    def made(code: str, eea: bool) -> Answer:
        return Answer(need, code, None, (FactChange("education", eea, field="eea"),))

    return Ways((made("yes", eea=True), made("no", eea=False)))


def _completed(case: Case, need: Need) -> Ways:
    record = case.timeline.education
    if record is None:
        return NO_WAYS

    def at(ordinal: int) -> Answer:
        changes = (FactChange("education", day(ordinal), field="completed"),)
        return Answer(need, "day", day(ordinal).text, changes)

    if record.completed is None:
        return Ways((at(case.first_day.first - 1), at(case.on + 1)), whole=False)
    return Ways((), days(record.completed, at))


OF_LISTS: Final[Mapping[str, Callable[[Case, Need], Ways]]] = {
    "service": empty,
    "activities": empty,
    "absences": _absences,
    "assessments": _assessments,
    "authorisations": _authorisations,
    "people": _people,
    "guidance": _guidance,
    "establishments": _establishments,
    "education": _education,
    "eea": _eea,
    "completed": _completed,
}
"""By the name of the list, or of the value of basic education."""
