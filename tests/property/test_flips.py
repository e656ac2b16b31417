"""The smallest changes of readings that change an outcome, against trying every combination."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from lisrules.conditions.base import Layer
from lisrules.documents.rule_files import load_rules
from lisrules.engine.flips import Flips, flips_of
from lisrules.engine.question import Question
from lisrules.timeline.facts import Facts
from lisrules.timeline.validate import parse_timeline
from lisrules.values.outcome import Outcome
from tests.property.completing import blurred
from tests.property.completing import some as some_of
from tests.property.completing_doctors import small_doctors, unknowns_of
from tests.property.doctors import dates_for, doctors
from tests.property.residents import OWN, residents
from tests.property.totals import last_day

RULES = load_rules()
BINDING = frozenset({Layer.REGULATION, Layer.DIRECTORATE})
LIS1 = Question(RULES, RULES.decisions["lis1"], BINDING, None)
TIME = Question(
    RULES,
    replace(RULES.decisions["specialist-approval"], conditions=("sf-2-1-time",), beside=()),
    BINDING,
    RULES.catalogue.specialty(OWN),
)
Key = frozenset[tuple[str, str]]


def searched(question: Question, facts: Facts, day: int, free: frozenset[str]) -> Flips:
    options = RULES.defaults
    fixed = frozenset(options) - free
    result = question.run(facts, day, options)
    return flips_of(question, facts, day, options, fixed, result, together=len(free))


def brute(question: Question, facts: Facts, day: int, free: frozenset[str]) -> dict[Key, Outcome]:
    """Every combination of other options, the smallest first, of those that hold no smaller one."""
    before = question.run(facts, day, RULES.defaults).outcome
    found: dict[Key, Outcome] = {}
    for size in range(1, len(free) + 1):
        for names in combinations(sorted(free), size):
            others = [
                [(name, option) for option in RULES.readings[name].options if option != chosen]
                for name in names
                for chosen in (RULES.defaults[name],)
            ]
            for chosen in product(*others):
                key = frozenset(chosen)
                if any(smaller <= key for smaller in found):
                    continue
                outcome = question.run(facts, day, {**RULES.defaults, **dict(key)}).outcome
                if outcome is not before:
                    found[key] = outcome
    return found


def check(question: Question, facts: Facts, day: int, free: frozenset[str]) -> None:
    found = searched(question, facts, day, free)
    assert found.complete
    told = {frozenset(flip.options.items()): flip.outcome for flip in found.found}
    assert told == brute(question, facts, day, free)


def some(*names: str) -> st.SearchStrategy[frozenset[str]]:
    return st.sets(st.sampled_from(names), min_size=2, max_size=4).map(frozenset)


ON_TIME = some(
    *("absence-day", "absence-wording", "month-count", "order", "overlap", "part-time-absence"),
    *("start-of-part", "ten-per-cent", "ten-per-cent-base", "turnus-scope"),
)
ON_TOTAL = some(
    *("absence-day", "cap-includes-lis1", "deduction-place", "lis1-surplus", "month-count"),
    *("overlap", "research", "shared-part-two", "ten-per-cent", "part-time-absence"),
    "foreign-before-authorisation",
)


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_of_part_one(data: st.DataObject) -> None:
    exact = data.draw(doctors())
    on = data.draw(dates_for(exact))
    facts = parse_timeline(exact).facts
    check(LIS1, facts, on.toordinal(), data.draw(ON_TIME))


@settings(max_examples=12, deadline=None)
@given(st.data())
def test_of_the_time_in_total(data: st.DataObject) -> None:
    doctor = data.draw(residents())
    on = max(date(2019, 3, 1), last_day(doctor) - timedelta(data.draw(st.sampled_from([0, 0, 20]))))
    check(TIME, parse_timeline(doctor).facts, on.toordinal(), data.draw(ON_TOTAL))


@settings(max_examples=20, deadline=None)
@given(st.data())
def test_of_part_one_where_facts_are_missing(data: st.DataObject) -> None:
    exact = data.draw(small_doctors())
    facts = parse_timeline(blurred(exact, data.draw(some_of(unknowns_of(exact))))).facts
    check(LIS1, facts, date(2027, 6, 1).toordinal(), data.draw(ON_TIME))
