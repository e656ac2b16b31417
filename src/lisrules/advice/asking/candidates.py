"""The answers to a missing value of one fact: a day, a share, a kind, a yes or no.

A day that is known to the month is tried at both ends; a share of full time at one hundredth and at
the whole; a choice at every option. Assessments and whole lists have modules of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from fractions import Fraction
from math import ceil
from typing import Any, Final, get_args

from lisrules.advice.asking.answers import NO_WAYS, Answer, FactChange, Scale, Ways
from lisrules.advice.asking.case import OWN, Case, day
from lisrules.conditions.base import Need
from lisrules.conditions.guidance_hours import GuidanceTime
from lisrules.conditions.objectives import Attained
from lisrules.timeline.fields import ONGOING
from lisrules.timeline.learning import Appointment, Qualification
from lisrules.timeline.model import ServiceConfirmation, Standing
from lisrules.timeline.practice import Post
from lisrules.values.partial import PartialDate

PERCENT = 100
"""Shares of full time are tried in hundredths."""
_FLAGS = ("regular", "attested", "statutory", "experienced")


def _set(case: Case, need: Need, code: str, value: str | None, made: Any, field: str) -> Answer:
    found = case.record(need.fact)
    name = found[0] if found else ""
    return Answer(need, code, value, (FactChange(name, made, need.fact, field),))


def _day(case: Case, need: Need, field: str) -> Ways:
    """The first day it may have been, the last, and where the outcome turns between them."""
    found = case.record(need.fact)
    value = None if found is None else getattr(found[1], field)
    if found is None or not isinstance(value, PartialDate) or value.exact:
        return NO_WAYS
    scale = days(value, lambda at: _on_day(case, need, field, at))
    return Ways((), within(scale, found[1], field))


def within(scale: Scale, record: Any, field: str) -> Scale:
    """The days of a scale on which the period of a record has its first day before its last."""
    other = getattr(record, {"from_": "through", "through": "from_"}.get(field, ""), None)
    if not isinstance(other, PartialDate):
        return scale
    if field == "from_":
        return replace(scale, high=min(scale.high, other.last))
    return replace(scale, low=max(scale.low, other.first))


def _on_day(case: Case, need: Need, field: str, at: int) -> Answer:
    return _set(case, need, "day", day(at).text, day(at), field)


def days(value: PartialDate, at: Callable[[int], Answer]) -> Scale:
    """The days a partial date stands for."""
    return Scale(value.first, value.last, at)


def _first(case: Case, need: Need) -> Ways:
    return _day(case, need, "from_")


def _last(case: Case, need: Need) -> Ways:
    """As a partial day; an end that is not stated at all may be any day, or not have come."""
    found = case.record(need.fact)
    if found is None or found[1].through is not None:
        return _day(case, need, "through")
    start = found[1].from_.last
    ongoing = _set(case, need, "ongoing", None, ONGOING, "through")
    if start > case.on:
        return Ways((ongoing,), whole=False)
    scale = Scale(start, case.on, lambda at: _on_day(case, need, "through", at))
    return Ways((ongoing,), scale)


def _granted(case: Case, need: Need) -> Ways:
    return _day(case, need, "granted")


def _sent(case: Case, need: Need) -> Ways:
    return _day(case, need, "sent")


def _paper_date(case: Case, need: Need) -> Ways:
    return _day(case, need, "on")


def _fraction(case: Case, need: Need) -> Ways:
    """From one hundredth, which stands for as good as nothing, to full time."""

    def at(percent: int) -> Answer:
        share = Fraction(percent, PERCENT)
        return _set(case, need, "share", str(share), share, "fraction")

    return Ways((), Scale(1, PERCENT, at))


def _hours(case: Case, need: Need) -> Ways:
    """From no hours to all that is asked for; how many fell within a post cannot be written."""
    found = case.record(need.fact)
    if found is None or found[1].hours is not None:
        return NO_WAYS
    asked = [ceil(one.hours_high) for _, one in case.details() if isinstance(one, GuidanceTime)]

    def at(hours: int) -> Answer:
        return _set(case, need, "hours", str(hours), Fraction(hours), "hours")

    return Ways((), Scale(0, max(asked, default=0), at))


def _flag(case: Case, need: Need) -> Ways:
    return Ways(
        (
            _set(case, need, "yes", None, True, need.field),
            _set(case, need, "no", None, False, need.field),
        )
    )


def _post(case: Case, need: Need) -> Ways:
    kinds = get_args(Post)
    return Ways(tuple(_set(case, need, f"post-{one}", one, one, "post") for one in kinds))


def _confirmation(case: Case, need: Need) -> Ways:
    """Confirmed on the date of the decision, or known to be unconfirmed."""
    found = case.record(need.fact)
    by = (found[1].establishment if found else None) or OWN
    given = ServiceConfirmation(by=by, on=case.asked_on)
    return Ways(
        (
            _set(case, need, "given", case.asked_on.text, given, "confirmation"),
            _set(case, need, "none", None, "none", "confirmation"),
        )
    )


def _departments(case: Case, need: Need) -> Ways:
    """Every department that matters to a condition, and none of them."""
    asked = (one.department for _, one in case.details() if isinstance(one, Attained))
    names = dict.fromkeys(name for name in asked if name)
    within = (_set(case, need, "department", one, (one,), "departments") for one in names)
    without = _set(case, need, "no-department", None, (), "departments")
    return Ways((*within, without))


def _specialty(case: Case, need: Need) -> Ways:
    """The one asked for, or another, the first of another category in the catalogue."""
    own = case.specialty
    if own is None:
        return NO_WAYS
    every = case.decision.rules.catalogue.every
    other = next((one.id for one in every if one.category is not own.category), None)
    answers = [_set(case, need, "own-specialty", own.id, own.id, "specialty")]
    if other is not None:
        answers.append(_set(case, need, "other-specialty", other, other, "specialty"))
    return Ways(tuple(answers), whole=False)


def _establishment(case: Case, need: Need) -> Ways:
    """Each establishment of the timeline."""
    known = [one.id for one in case.timeline.establishments or () if not one.planned]
    answers = (_set(case, need, "establishment", one, one, "establishment") for one in known)
    return Ways(tuple(answers), whole=False)


def _agreed(case: Case, need: Need) -> Ways:
    """That one agreed; that none did cannot be written."""
    return Ways((_set(case, need, "agreed", None, OWN, "agreed_with"),), whole=False)


def standings(case: Case) -> dict[str, tuple[Standing, ...]]:
    """An approval or a registration of always for the specialty asked for, or neither."""
    own = case.specialty
    if own is None:
        return {"neither": ()}
    return {
        name: (
            Standing(
                specialty=own.id,
                standing=name,
                applied=case.first_day,
                from_=case.first_day,
                through=ONGOING,
            ),
        )
        for name in ("approved", "registered")
    } | {"neither": ()}


def _standing(case: Case, need: Need) -> Ways:
    if case.record(need.fact) is None:
        return NO_WAYS
    made = standings(case).items()
    return Ways(tuple(_set(case, need, name, None, one, "standing") for name, one in made), None)


def _specialties(case: Case, need: Need) -> Ways:
    """The specialty asked for, held all along, or none."""
    own = case.specialty
    none = _set(case, need, "none", None, (), "specialties")
    if own is None:
        return Ways((none,), whole=False)
    held = (Qualification(specialty=own.id, from_=case.first_day),)
    return Ways((_set(case, need, "own-specialty", own.id, held, "specialties"), none), whole=False)


def _employments(case: Case, need: Need) -> Ways:
    return Ways((_set(case, need, "none", None, (), "employments"),), whole=False)


def _appointments(case: Case, need: Need) -> Ways:
    """Educational supervisor all along, or never."""
    role = Appointment(role="educational-supervisor", from_=case.first_day, through=ONGOING)
    return Ways(
        (
            _set(case, need, "appointed", None, (role,), "appointments"),
            _set(case, need, "none", None, (), "appointments"),
        ),
        whole=False,
    )


OF_FACTS: Final[Mapping[str, Callable[[Case, Need], Ways]]] = {
    "from": _first,
    "through": _last,
    "granted": _granted,
    "sent": _sent,
    "paper-date": _paper_date,
    "ruling-date": _paper_date,
    "fraction": _fraction,
    "hours": _hours,
    "post": _post,
    "confirmation": _confirmation,
    "departments": _departments,
    "specialty": _specialty,
    "specialty-named": _specialty,
    "establishment": _establishment,
    "agreed-with": _agreed,
    "standing": _standing,
    "specialties": _specialties,
    "employments": _employments,
    "appointments": _appointments,
    **dict.fromkeys(_FLAGS, _flag),
}
"""By the field that is missing."""
