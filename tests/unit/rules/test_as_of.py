"""The law as it stood: what came later is left out, and what was repealed later stays."""

from __future__ import annotations

from datetime import date

import pytest

from lisrules.documents.rule_files import load_rules
from lisrules.rules.as_of import as_of, changed_between, leaned_on

RULES = load_rules()
DAYS = [date(2017, 6, 1), date(2019, 3, 1), date(2022, 1, 1), date(2026, 3, 1)]


@pytest.mark.parametrize("day", DAYS)
def test_up_to_the_day_it_is_the_law_and_after_it_nothing_changes(day: date) -> None:
    held, at = as_of(RULES, day.toordinal()), day.toordinal()
    for name, rule in RULES.rules.items():
        for earlier in (at, at - 400):
            was, is_held = rule.at(earlier), held.rules[name].at(earlier)
            assert (was is None) is (is_held is None)
            assert was is None or is_held is None or was.condition is is_held.condition
        now, later = held.rules[name].at(at), held.rules[name].at(at + 20000)
        assert now is later


def test_no_rule_loses_its_first_version() -> None:
    held = as_of(RULES, date(2016, 1, 1).toordinal())
    assert all(rule.first_version.citation for rule in held.rules.values())


def test_a_change_is_seen_from_both_sides() -> None:
    name = frozenset({"sf-31-4-a"})
    days = [day.toordinal() for day in (date(2019, 6, 20), date(2019, 6, 21), date(2019, 6, 22))]
    assert changed_between(RULES, name, days[0], days[1])
    assert changed_between(RULES, name, days[1], days[0])
    assert not changed_between(RULES, name, days[1], days[2])


def test_a_question_leans_on_what_its_rules_lean_on() -> None:
    found = leaned_on(RULES, ("sf-2-2-order",))
    assert {"sf-2-2-order", "sf-2-2-hospital", "sf-31-4-a"} <= found
    assert "sf-2-1-time" not in found
