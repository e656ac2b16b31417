"""The answers to what is missing of an assessment: its decision, and who recommended."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import count, repeat
from typing import Any, Final

from lisrules.advice.asking.answers import NO_WAYS, Answer, FactChange, Ways
from lisrules.advice.asking.candidates import days
from lisrules.advice.asking.candidates_lists import recommendations
from lisrules.advice.asking.case import OWN, Case, day
from lisrules.conditions.base import Need
from lisrules.timeline.model import Assessment, Decided, Recommendation
from lisrules.values.partial import PartialDate

ROLES = ("educational-supervisor", "clinical-supervisor")


def _of(case: Case, need: Need) -> Assessment | None:
    found = case.record(need.fact)
    return found[1] if found is not None and isinstance(found[1], Assessment) else None


def _set(need: Need, code: str, value: str | None, **fields: Any) -> Answer:
    changes = (FactChange("assessments", made, need.fact, field) for field, made in fields.items())
    return Answer(need, code, value, tuple(changes))


def _decided(item: Assessment, **fields: Any) -> Decided:
    return (item.decided or Decided()).model_copy(update=fields)


def _decision_day(case: Case, need: Need) -> Ways:
    """The days the date of the decision may have been."""
    item = _of(case, need)
    if item is None or item.decided is None or item.decided.on is None:
        return NO_WAYS

    def at(ordinal: int) -> Answer:
        return _set(need, "day", day(ordinal).text, decided=_decided(item, on=day(ordinal)))

    return Ways((), days(item.decided.on, at))


def _decision(case: Case, need: Need) -> Ways:
    """Decided on the date of the verdict, or not yet then."""
    item = _of(case, need)
    if item is None:
        return NO_WAYS
    later = _decided(item, on=day(case.on + 1))
    return Ways(
        (
            _set(need, "day", case.asked_on.text, decided=_decided(item, on=case.asked_on)),
            _set(need, "not-yet", None, decided=later),
        ),
        whole=False,
    )


def _decider(case: Case, need: Need) -> Ways:
    """The leader, somebody on the leader's behalf, or another; the day stays as it is known."""
    item = _of(case, need)
    if item is None:
        return NO_WAYS
    on = case.asked_on if item.decided is None else item.decided.on
    return Ways(
        tuple(
            _set(need, code, None, decided=_decided(item, on=on, capacity=code))
            for code in ("leader", "delegate", "other")
        )
    )


def _recommended(case: Case, need: Need) -> Ways:
    """Both roles in favour, in time and by different persons; or nobody."""
    item = _of(case, need)
    if item is None:
        return NO_WAYS
    return Ways(
        (
            _set(need, "both", None, recommendations=recommendations(_in_time(case, item))),
            _set(need, "nobody", None, recommendations=()),
        )
    )


def _in_time(case: Case, item: Assessment) -> PartialDate:
    """A day no later than the decision."""
    on = None if item.decided is None else item.decided.on
    return case.asked_on if on is None else day(on.first)


def _persons(case: Case, need: Need) -> Ways:
    """Whoever is not named is a person of their own, or one that is named, or all are one."""
    item = _of(case, need)
    if item is None:
        return NO_WAYS
    named = [one.by for one in item.recommendations or ()]
    named.append(None if item.decided is None else item.decided.by)
    known = dict.fromkeys(name for name in named if name is not None)
    own = (f"{OWN}-{number}" for number in count())
    if known:
        alike = [_named(need, item, "same-as", name, repeat(name)) for name in known]
    else:
        alike = [_named(need, item, "same", None, repeat(f"{OWN}-one"))]
    return Ways((_named(need, item, "distinct", None, own), *alike))


def _named(
    need: Need, item: Assessment, code: str, value: str | None, names: Iterator[str]
) -> Answer:
    """The answer that the next of the names is that of each who has none."""
    given = tuple(
        one if one.by is not None else one.model_copy(update={"by": next(names)})
        for one in item.recommendations or ()
    )
    decided = item.decided
    if decided is not None and decided.by is None:
        decided = _decided(item, by=next(names))
    return _set(need, code, value, recommendations=given, decided=decided)


def _vote(role: str) -> Callable[[Case, Need], Ways]:
    """What one role recommended where day or sign is not known: in favour in time, or against."""

    def ways(case: Case, need: Need) -> Ways:
        item = _of(case, need)
        if item is None:
            return NO_WAYS
        on = _in_time(case, item)

        def voted(code: str, *, positive: bool) -> Answer:
            changes = (
                change
                for at, one in enumerate(item.recommendations or ())
                if one.role == role
                for change in _voted(need, at, one, on, positive=positive)
            )
            return Answer(need, code, None, tuple(changes))

        return Ways((voted("in-favour", positive=True), voted("against", positive=False)))

    return ways


def _voted(
    need: Need, at: int, given: Recommendation, on: PartialDate, *, positive: bool
) -> Iterator[FactChange]:
    """The sign of one recommendation, and its day where that is not exactly known."""
    values: dict[str, Any] = {"positive": positive}
    if given.on is None or not given.on.exact:
        values["on"] = on
    for name, value in values.items():
        yield FactChange("assessments", value, need.fact, "recommendations", within=(at, name))


OF_ASSESSMENTS: Final[Mapping[str, Callable[[Case, Need], Ways]]] = {
    "decision-date-unclear": _decision_day,
    "decision-unknown": _decision,
    "decider-unknown": _decider,
    "recommendations-unknown": _recommended,
    "same-person": _persons,
    **{f"{role}-unclear": _vote(role) for role in ROLES},
}
"""By the reason for which an objective is in doubt."""
