"""The days on which an outcome may turn: where a stretch of days begins that is alike throughout.

Inside such a stretch only service, absence and guidance get longer (see `course`). Everything
else has a date: a version of a rule, an edition of objectives, a day inside a condition, a fact.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from pydantic import BaseModel

from lisrules.conditions.base import Condition
from lisrules.engine.question import Question
from lisrules.rules.ruleset import RuleSet
from lisrules.timeline.facts import AssessmentFact, Facts
from lisrules.values.months import LAST_DAY, Rounding, add_months

HEAVY: Final = (
    ("absence-day", "working-days"),
    ("part-time-absence", "whole-days"),
    ("ten-per-cent", "whole"),
    ("ten-per-cent-part", "whole-rest"),
)
"""Readings under which a day of absence may take away more than the day gives. Then each day of
an absence is a stretch of its own."""

_BEGINS: Final = ("lo", "hi", "start_lo", "start_hi", "since")
"""Days from which a fact tells, that day included: its own, or the first of its period."""
_ENDS: Final = ("end_lo", "end_hi")
"""Days after a last day."""


def stretches(days: Iterable[int], first: int, last: int) -> tuple[tuple[int, int], ...]:
    """The days from `first` to `last`, both included, cut at every one of `days`."""
    inside = {day for day in days if first < day <= last}
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
            for version in rules.rules[rule].versions:
                waiting += version.condition.references()
    return tuple(found)


@dataclass(frozen=True, slots=True)
class LawDays:
    """The breakpoints of the law a question rests on, and the terms in months it has."""

    days: frozenset[int]
    terms: frozenset[int]


def law_days(question: Question) -> LawDays:
    """Every day on which a version, an edition or a condition that is reached may turn."""
    rules = question.rules
    reached = reached_rules(rules, question.conditions)
    found: list[int] = []
    conditions: list[Condition] = []
    for rule in reached:
        for version in rules.rules[rule].versions:
            found += _period(version.first, version.last)
            conditions.append(version.condition)
    for condition in conditions:
        found += _both(*_dates(condition))
    for edition in rules.sets.values():
        found += _period(edition.first_day, edition.last_day)
    terms = frozenset(_terms(conditions))
    if question.specialty is not None:
        new = (question.specialty.first, question.specialty.new_since)
        known = [day for day in new if day is not None]
        found += _both(*known)
        found += _after(terms, known)
    return LawDays(frozenset(found), terms)


def fact_days(law: LawDays, facts: Facts, options: Mapping[str, str], last: int) -> Iterator[int]:
    """Every day on which a fact may turn an outcome, or a term that runs from one is over."""
    known = set(_of_facts(facts))
    yield from known
    yield from _after(law.terms, known)
    if any(options.get(reading) == option for reading, option in HEAVY):
        for absence in facts.absences:
            yield from range(absence.start_lo, min(absence.end_hi, last) + 1)


def _both(*days: int | None) -> Iterator[int]:
    """Each day and the day after it: a last day in time, or the first day too late."""
    for day in days:
        if day is not None:
            yield day
            yield day + 1


def _period(first: int, last: int | None) -> Iterator[int]:
    """The first day of a period, and the day after its last."""
    yield first
    if last is not None:
        yield last + 1


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


def _terms(conditions: Iterable[Condition]) -> Iterator[int]:
    """Terms in months: fields named `months_...` of a condition, such as months after a return."""
    for one in conditions:
        for name in type(one).model_fields:
            months = getattr(one, name) if name.startswith("months_") else None
            if months is not None:
                yield months


def _after(terms: Iterable[int], days: Iterable[int]) -> Iterator[int]:
    """The last day of every term that runs from one of the days, and the day after."""
    for months in terms:
        for day in days:
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
        yield from standing.applied or ()
    for given in facts.guidance:
        yield from (given.end_lo - 1, given.end_hi - 1)


def _of_record(record: Any) -> Iterator[int]:
    """When one record begins to tell and ceases to.

    What it says of a period is used up to the day that is asked about, so nothing turns on the last
    day of a period itself, but for guidance: its hours are credited on that day.
    """
    for name in (*_BEGINS, *_ENDS):
        day = getattr(record, name, None)
        if day is not None:
            yield day
    until = getattr(record, "until", None)
    if until is not None:
        yield until + 1


def _contested(facts: Facts) -> Iterator[AssessmentFact]:
    """The assessments of objectives that were refused at least once."""
    for assessed in facts.by_objective.values():
        if any(not fact.pattern.attained for fact in assessed):
            yield from assessed
