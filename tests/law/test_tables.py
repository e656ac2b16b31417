"""Everything that decides in the rules on parts two and three, compared with tables typed by hand.

The tables are from the regulation and the acts that changed it, not from the rule files. The
behaviour that hangs on each value is tested in the modules beside this one.
"""

from __future__ import annotations

from datetime import date

import pytest

from lisrules.conditions.base import Rule
from lisrules.documents.rule_files import load_rules
from tests.law.tables.every import ACTS, DECISIONS, READINGS, RULES
from tests.law.tables.form import Asked, Version


def versions(rule: Rule) -> list[Version]:
    return [
        Version(
            str(date.fromordinal(found.first)),
            None if found.last is None else str(date.fromordinal(found.last)),
            found.act,
            str(found.citation),
            found.condition.model_dump(mode="json", exclude_defaults=True),
            found.reach,
        )
        for found in rule.versions
    ]


@pytest.mark.parametrize("name", sorted(RULES))
class TestRules:
    def test_versions(self, name: str) -> None:
        assert versions(load_rules().rules[name]) == list(RULES[name].versions)

    def test_what_it_does(self, name: str) -> None:
        row, rule = RULES[name], load_rules().rules[name]
        assert {found.effect.value for found in rule.versions} == {row.effect}
        assert {found.layer.value for found in rule.versions} == {row.layer}
        assert rule.applies_by == row.applies_by
        assert rule.binds_if == row.binds_if
        assert list(load_rules().texts[name].readings) == list(row.readings)

    def test_which_specialties_it_is_about(self, name: str) -> None:
        row, concerns = RULES[name], load_rules().rules[name].concerns
        assert (concerns is None) == (row.categories is None)
        if concerns is not None:
            assert frozenset(one.value for one in concerns.categories) == row.categories
            assert concerns.groups == row.groups


class TestTheRest:
    @pytest.mark.parametrize("act", sorted(ACTS))
    def test_acts(self, act: str) -> None:
        assert [str(day) for day in load_rules().acts[act].in_force] == ACTS[act]

    @pytest.mark.parametrize("name", sorted(READINGS))
    def test_readings(self, name: str) -> None:
        found, (default, others) = load_rules().readings[name], READINGS[name]
        assert (found.default, set(found.options)) == (default, {default, *others})

    @pytest.mark.parametrize("name", sorted(DECISIONS))
    def test_decisions(self, name: str) -> None:
        found = load_rules().decisions[name]
        assert DECISIONS[name] == Asked(
            str(found.first),
            {one.value for one in found.categories},
            {one.value for one in found.layers},
            list(found.conditions),
            list(found.beside),
            found.groups,
        )
