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
    assert changed_between(RULES, name, None, days[0], days[1])
    assert changed_between(RULES, name, None, days[1], days[0])
    assert not changed_between(RULES, name, None, days[1], days[2])


def test_a_version_that_came_and_went_between_the_days_is_a_change() -> None:
    first, then = date(2020, 3, 18).toordinal(), date(2020, 6, 17).toordinal()
    rule = RULES.rules["sf-31-5-start"]
    assert rule.at(first) is rule.at(then) is None
    assert changed_between(RULES, {rule.id}, None, first, then)


@pytest.mark.parametrize(
    ("rule", "specialty", "day"),
    [
        ("sf-annex-2-a-parts-two-three", "HJS", date(2024, 9, 1)),
        ("sf-annex-2-a-parts-two-three", "ALM", date(2026, 3, 1)),
        ("sf-annex-2-c-part-two", "HJS", date(2025, 9, 1)),
        ("sf-annex-2-c-part-three", "ALM", date(2025, 9, 1)),
    ],
)
def test_an_edition_is_a_change_of_the_rule_that_takes_it(
    rule: str, specialty: str, day: date
) -> None:
    at, of = day.toordinal(), RULES.catalogue.specialty(specialty)
    assert changed_between(RULES, {rule}, of, at - 1, at)
    assert not changed_between(RULES, {rule}, of, at, at + 1)
    assert not changed_between(RULES, {"sf-2-1-time"}, of, at - 1, at)


def test_editions_of_the_day_stay_and_later_ones_never_come() -> None:
    """Of the common objectives of parts two and three there are three editions."""
    day = date(2026, 2, 28)
    held = as_of(RULES, day.toordinal())
    first, second, third = held.catalogue.editions("lis2-3", None)
    assert (first.last, second.last) == (date(2024, 8, 31), None)
    assert third.last is not None
    assert third.last < third.first
    assert third.codes == RULES.sets[third.id].codes
    assert all(held.sets[one.id] is one for one in (first, second, third))
    assert as_of(RULES, date(2026, 3, 1).toordinal()).sets == RULES.sets


def test_a_question_leans_on_what_its_rules_lean_on() -> None:
    found = leaned_on(RULES, ("sf-2-2-order",))
    assert {"sf-2-2-order", "sf-2-2-hospital", "sf-31-4-a"} <= found
    assert "sf-2-1-time" not in found
