"""The days on which an outcome may turn: where a stretch of days begins that is alike throughout.

Inside such a stretch only service, absence and guidance get longer (see `course`). Everything
else has a date: a version of a rule, an edition of objectives, a day inside a condition, a fact.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final

from pydantic import BaseModel

from lisrules.conditions.base import Condition
from lisrules.engine.question import Question
from lisrules.rules.ruleset import RuleSet
from lisrules.timeline.facts import FAR, AssessmentFact, Facts
from lisrules.values.months import LAST_DAY, Rounding, add_months

HEAVY: Final = (
    ("absence-day", "working-days"),
    ("part-time-absence", "whole-days"),
    ("ten-per-cent", "whole"),
    ("ten-per-cent-part", "whole-rest"),
)
"""Readings under which a day of absence may take away more than the day gives. Then each day of
an absence is a stretch of its own."""

_FROM: Final = ("lo", "hi", "start_lo", "start_hi", "since", "until")
"""Days that belong to what they begin or end: a fact may tell on the day, or on the day after."""
_ENDS: Final = ("end_lo", "end_hi")
"""Days after a last day."""


def stretches(
    question: Question, facts: Facts, options: Mapping[str, str], first: int, last: int
) -> tuple[tuple[int, int], ...]:
    """The days from `first` to `last`, both included, cut at every breakpoint."""
    inside = {day for day in _days(question, facts, options, last) if first < day <= last}
    begin = [first, *sorted(inside)]
    ends = [*(day - 1 for day in begin[1:]), last]
    return tuple(zip(begin, ends, strict=True))


def reached_rules(rules: RuleSet, asked: Iterable[str]) -> tuple[str, ...]:
    """The rules asked for and, in all their versions, every rule they lean on."""
    found: dict[str, None] = {}
    waiting = list(asked)
    while waiting:
        rule = waiting.pop()
        if rule not in found:
            found[rule] = None
            waiting += [name for one in _conditions(rules, rule) for name in one.references()]
    return tuple(found)


def _conditions(rules: RuleSet, rule: str) -> Iterator[Condition]:
    yield from (version.condition for version in rules.rules[rule].versions)


def _days(question: Question, facts: Facts, options: Mapping[str, str], last: int) -> Iterator[int]:
    rules = question.rules
    reached = reached_rules(rules, question.conditions)
    for rule in reached:
        for version in rules.rules[rule].versions:
            yield from _both(version.first, version.last)
    conditions = [one for rule in reached for one in _conditions(rules, rule)]
    for condition in conditions:
        yield from _both(*_dates(condition))
    for edition in rules.sets.values():
        yield from _both(edition.first_day, edition.last_day)
    known = tuple(_of_facts(facts))
    specialty = question.specialty
    new = () if specialty is None else (specialty.first, specialty.new_since or specialty.first)
    yield from known
    yield from _both(*new)
    yield from _terms(conditions, (*known, *new))
    if any(options.get(reading) == option for reading, option in HEAVY):
        for absence in facts.absences:
            yield from range(absence.start_lo, min(absence.end_hi, last) + 1)


def _both(*days: int | None) -> Iterator[int]:
    """Each day and the day after it."""
    for day in days:
        if day is not None:
            yield day
            yield day + 1


def _dates(value: Any) -> Iterator[int]:
    """Every date inside a condition, however deep."""
    if isinstance(value, date):
        yield value.toordinal()
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _dates(getattr(value, name))
    elif isinstance(value, tuple):
        for part in value:
            yield from _dates(part)


def _terms(conditions: Iterable[Condition], days: Iterable[int]) -> Iterator[int]:
    """The last day of every term in months that runs from one of the days, and the day after.

    Terms are the fields named `months_...` of a condition, such as three months after a return.
    """
    terms = {
        getattr(one, name)
        for one in conditions
        for name in type(one).model_fields
        if name.startswith("months_")
    } - {None}
    for day in set(days) if terms else ():
        for months in terms:
            if 1 <= day <= LAST_DAY - 31 * (months + 1):
                yield from _both(add_months(day, months, Rounding.DOWN))


def _of_facts(facts: Facts) -> Iterator[int]:
    """Every day on which a fact begins to tell, or ceases to.

    An objective that was attained only ever helps, so its day is no breakpoint unless the same
    objective was refused too.
    """
    records: list[Any] = [
        *facts.authorisations,
        *facts.services,
        *(given for post in facts.services for given in post.confirmations),
        *facts.absences,
        *_contested(facts),
        *facts.confirmations,
        *facts.activities,
        *facts.rulings,
        *facts.offers,
        *facts.guidance,
        *facts.applications,
        *([] if facts.education is None else [facts.education]),
    ]
    for person in facts.people:
        for tenures in (person.employments, person.specialties, person.appointments):
            records += tenures or ()
    standings = [one for at in facts.establishments for one in at.standings or ()]
    for record in (*records, *standings):
        yield from _of_record(record)
    for standing in standings:
        yield from _both(*(standing.applied or ()))


def _of_record(record: Any) -> Iterator[int]:
    for name in _FROM:
        yield from _both(getattr(record, name, None))
    for name in _ENDS:
        end = getattr(record, name, None)
        if end is not None and end < FAR:
            yield from _both(end - 1)


def _contested(facts: Facts) -> Iterator[AssessmentFact]:
    """The assessments of objectives that were refused at least once."""
    for assessed in facts.by_objective.values():
        if any(not fact.pattern.attained for fact in assessed):
            yield from assessed
