"""The law as it stood on a day, as if nothing had been changed after it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from lisrules.conditions.base import Provision, Rule, Specialty
from lisrules.rules.ruleset import ObjectiveSet, RuleSet
from lisrules.timeline.facts import FAR


def as_of(rules: RuleSet, day: int) -> RuleSet:
    """The rule set with the law that had taken effect by a day, the last of it for good.

    Nothing is repealed after the day either, and a rule that had no version yet has none. Of the
    objectives the editions that were in force on the day stay so, and none that came later ever
    is; but what they are called and which codes they have is known all the same.
    """
    found = {
        name: replace(rule, versions=_versions(rule, day)) for name, rule in rules.rules.items()
    }
    sets = {name: _edition(one, day) for name, one in rules.sets.items()}
    by_part = {
        key: tuple(sets[one.id] for one in some) for key, some in rules.catalogue.by_part.items()
    }
    catalogue = replace(rules.catalogue, by_part=by_part)
    return replace(rules, rules=found, sets=sets, catalogue=catalogue)


def _versions(rule: Rule, day: int) -> tuple[Provision, ...]:
    kept = tuple(version for version in rule.versions if version.first <= day)
    if not kept:
        return (replace(rule.versions[0], first=FAR, last=None),)
    last = kept[-1]
    if last.last is not None and last.last >= day:
        last = replace(last, last=None)
    return (*kept[:-1], last)


def _edition(one: ObjectiveSet, day: int) -> ObjectiveSet:
    """An edition without an end that came after the day; one that began after it has no day."""
    if one.first_day > day:
        return replace(one, last=one.first - timedelta(1))
    if one.last_day is not None and one.last_day >= day:
        return replace(one, last=None)
    return one


def changed_between(
    rules: RuleSet, names: Iterable[str], specialty: Specialty | None, first: int, then: int
) -> bool:
    """Whether the law that some rules lean on is another one as of the later of two days.

    It is where a version of one of them took effect or ended between the days, or an edition of
    the objectives that it takes by the date, for the specialty.
    """
    return any(
        _versions(rules.rules[name], first) != _versions(rules.rules[name], then)
        or any(
            _edition(one, first) != _edition(one, then)
            for one in _editions(rules, rules.rules[name], specialty)
        )
        for name in names
    )


def _editions(rules: RuleSet, rule: Rule, specialty: Specialty | None) -> Iterable[ObjectiveSet]:
    """All editions from which some version of a rule takes one by the date."""
    for of in {version.condition.objectives_of(specialty) for version in rule.versions}:
        if of is not None:
            yield from rules.catalogue.editions(*of)


def leaned_on(rules: RuleSet, names: tuple[str, ...]) -> frozenset[str]:
    """The rules of those names, and every rule that a version of them leans on."""
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            for version in rules.rules[name].versions:
                waiting.extend(version.condition.references())
    return frozenset(found)
