"""Which way the outcome of a rule can go as days pass and nothing else happens.

Between two breakpoints no version begins or ends, no fact begins, ends or falls due. What is left
is that service, absence and guidance get a day longer. A count of service never shrinks by that: a
day away takes away at most what the day gives (but see `breakpoints.HEAVY`), and what has been
attained stays attained. So a rule that is in order stays so: its course is *rising*. Hours of
guidance are asked for in proportion to service while hours are credited only at the end of a
period, so there it is the other way: *falling*. A negation turns the course round.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from lisrules.conditions.base import Condition
from lisrules.conditions.combined import AllOf, AnyOf, AtLeast, Not
from lisrules.conditions.guidance_hours import GuidanceHours
from lisrules.rules.ruleset import RuleSet


class Course(Enum):
    """How being in order may change inside one stretch of days."""

    RISING = "rising"
    """From not in order to in order, once."""
    FALLING = "falling"
    """From in order to not in order, once."""
    EITHER = "either"
    """Nothing is known: every day has to be asked."""


_TURNED = {
    Course.RISING: Course.FALLING,
    Course.FALLING: Course.RISING,
    Course.EITHER: Course.EITHER,
}


def course_of(rules: RuleSet, rule: str) -> Course:
    """The course of a rule over all its versions and every rule it leans on."""
    return _join(_of(rules, version.condition) for version in rules.rules[rule].versions)


def _of(rules: RuleSet, condition: Condition) -> Course:
    if isinstance(condition, GuidanceHours):
        return Course.FALLING
    leaned = [course_of(rules, rule) for rule in condition.references()]
    if isinstance(condition, Not):
        return _TURNED[_join(leaned)]
    if isinstance(condition, AllOf | AnyOf | AtLeast):
        return _join(leaned)
    return _join([Course.RISING, *leaned])


def _join(courses: Iterable[Course]) -> Course:
    found = set(courses)
    return found.pop() if len(found) == 1 else Course.EITHER
