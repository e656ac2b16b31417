"""The law with no more than a few objectives in every set, so that all completions can be tried."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from lisrules.documents.rule_files import load_rules
from lisrules.rules.ruleset import ObjectiveSet, RuleSet

FEW = 1


def _few(found: ObjectiveSet) -> ObjectiveSet:
    codes = None if found.codes is None else found.codes[:FEW]
    return replace(found, codes=codes, count=FEW if codes else found.count)


@cache
def few_objectives() -> RuleSet:
    """The rule set with the first objectives of every set alone; all else is as it is."""
    rules = load_rules()
    by_part = {
        part: tuple(map(_few, editions)) for part, editions in rules.catalogue.by_part.items()
    }
    return replace(
        rules,
        sets={name: _few(found) for name, found in rules.sets.items()},
        catalogue=replace(rules.catalogue, by_part=by_part),
    )
