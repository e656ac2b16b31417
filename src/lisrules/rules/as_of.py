"""The law as it stood on a day, as if nothing had been changed after it."""

from __future__ import annotations

from dataclasses import replace

from lisrules.conditions.base import Provision, Rule
from lisrules.rules.ruleset import RuleSet
from lisrules.timeline.facts import FAR


def as_of(rules: RuleSet, day: int) -> RuleSet:
    """The rule set with the versions that had taken effect by a day, the last of them for good.

    Nothing is repealed after the day either, and a rule that had no version yet has none. Editions
    of objectives are not versions of a rule and stay as they are.
    """
    found = {
        name: replace(rule, versions=_versions(rule, day)) for name, rule in rules.rules.items()
    }
    return replace(rules, rules=found)


def _versions(rule: Rule, day: int) -> tuple[Provision, ...]:
    kept = tuple(version for version in rule.versions if version.first <= day)
    if not kept:
        return (replace(rule.versions[0], first=FAR, last=None),)
    last = kept[-1]
    if last.last is not None and last.last >= day:
        last = replace(last, last=None)
    return (*kept[:-1], last)


def changed_between(rules: RuleSet, names: frozenset[str], first: int, then: int) -> bool:
    """Whether one of the rules has another version on the later of two days, or has none there."""
    early, late = sorted((first, then))
    return any(rules.rules[name].at(early) is not rules.rules[name].at(late) for name in names)


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
