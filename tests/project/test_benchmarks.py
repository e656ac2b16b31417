"""The benchmark compares like with like: all contestants give one answer. Nothing is timed here."""

from __future__ import annotations

from dataclasses import replace
from importlib.util import find_spec

import pytest

from benchmarks import advice, json_logic_model, plain, repairs, specialist, zen_model
from benchmarks.answer import NOT_MET, Answer
from benchmarks.decisions import DisagreementError, agree, library
from benchmarks.doctor import Variant, variants
from benchmarks.measure import Row
from benchmarks.report import as_tables, written_into
from lisrules.advice.forecasting.forecast import forecast
from lisrules.advice.forecasting.soonest import soonest
from lisrules.documents.rule_files import load_rules
from lisrules.documents.timelines import read_timeline
from lisrules.engine.decide import decide
from lisrules.values.outcome import Outcome

ALL = {variant.name: variant for variant in variants()}

# What fails in each variant and how many objectives are missing, worked out from its change.
FAILS: dict[str, dict[str, int]] = {
    "passes": {},
    # No municipality day is too early once the hospital year is full, however short the rest is.
    "ten days short": {"municipality": 0},
    "18 sick days": {"hospital": 0, "order": 0},
    "sick days made good": {},
    "half-time": {"hospital": 0, "order": 0},
    "municipality too early": {},
    "authorised late": {"hospital": 0, "order": 0},
    "unconfirmed": {"municipality": 0},
    "confirmed early": {"hospital": 0, "order": 0},
    "never announced": {"hospital": 0, "order": 0},
    "recommendations": {"objectives-hospital": 3, "objectives-municipality": 5},
    "deciders": {"objectives-hospital": 1, "objectives-municipality": 1},
    "not attained": {"objectives-hospital": 2},
    "psychiatry": {"objectives-psychiatry": 1},
    "old plan": {"objectives-common": 2},
    "everything": {
        "hospital": 0,
        "municipality": 0,
        "order": 0,
        "objectives-hospital": 6,
        "objectives-municipality": 6,
    },
}


def by_hand(variant: Variant) -> Answer:
    return plain.contestant(variant.data, variant.on)()


def test_the_doctor_has_the_size_the_benchmark_speaks_of() -> None:
    data = ALL["passes"].data
    given = [each for item in data["assessments"] for each in item["recommendations"]]
    assert len(data["assessments"]) == 100
    assert len(given) == 300
    assert len(data["people"]) == 12
    assert {each["by"] for each in given} <= {person["id"] for person in data["people"]}


def test_the_specialist_has_every_objective_and_every_person_known() -> None:
    found = specialist.variant()
    objectives = [item["objective"] for item in found.data["assessments"]]
    assert len(objectives) == len(set(objectives)) == 151 + 393 + 14
    people = {person["id"] for person in found.data["people"]}
    given = [each["by"] for item in found.data["assessments"] for each in item["recommendations"]]
    assert (len(given), set(given) <= people) == (3 * 558, True)


def test_the_specialist_has_attained_what_is_asked_for() -> None:
    found = specialist.variant()
    timeline = read_timeline(found.document, "doctor.json", "json")
    decision = decide(load_rules(), timeline, found.decision, found.on, specialty=found.specialty)
    outcomes = {finding.rule: finding.outcome for finding in decision.conditions}
    for rule in ("sf-29-1-a-part-one", "sf-annex-2-c-part-three", "sf-annex-2-a-parts-two-three"):
        assert outcomes[rule] is Outcome.MET


def test_a_hundred_objectives_missing_are_a_hundred_changes_each_shown_to_be_needed() -> None:
    """Asked little more often than once for each change."""
    some, most, _ = repairs.doctors()
    found = some.ask().repairs()
    assert [len(one.changes) for one in found.sets] == [repairs.MISSING]
    assert repairs.MISSING < found.asked < 1.5 * repairs.MISSING
    assert any(len(one.changes) >= repairs.MISSING for one in most.ask().repairs().sets)


def test_the_same_doctors_are_made_every_time() -> None:
    assert [variant.document for variant in variants()] == [v.document for v in ALL.values()]


@pytest.mark.parametrize("name", ALL)
def test_what_fails_is_what_the_variant_changed(name: str) -> None:
    answer = by_hand(ALL[name])
    failing = {c.name: len(c.missing) for c in answer.conditions if c.outcome == NOT_MET}
    assert failing == FAILS[name]
    assert (answer.outcome == NOT_MET) == bool(failing)


@pytest.mark.parametrize("name", ALL)
def test_the_library_gives_the_answer_worked_out_by_hand(name: str) -> None:
    variant = ALL[name]
    found = {**library(variant), "by hand": (lambda: by_hand(variant), lambda answer: answer)}
    assert agree(variant, found) == by_hand(variant)


@pytest.mark.skipif(find_spec("zen") is None, reason="zen-engine is for `make bench` only")
@pytest.mark.parametrize("name", ALL)
def test_zen_engine_gives_the_answer_worked_out_by_hand(name: str) -> None:
    variant = ALL[name]
    for contestant in (zen_model.contestant, zen_model.whole_contestant):
        result = contestant(variant.data, variant.on)()
        assert zen_model.answer_of(result) == by_hand(variant)


@pytest.mark.skipif(find_spec("json_logic") is None, reason="json-logic is for `make bench` only")
@pytest.mark.parametrize("name", ALL)
def test_json_logic_gives_the_answer_worked_out_by_hand(name: str) -> None:
    variant = ALL[name]
    result = json_logic_model.contestant(variant.data, variant.on)()
    assert json_logic_model.answer_of(result) == by_hand(variant)


def test_a_contestant_that_differs_is_named() -> None:
    variant = ALL["everything"]
    answer = by_hand(variant)
    first = replace(answer.conditions[0], day=1)
    wrong = replace(answer, conditions=(first, *answer.conditions[1:]))
    found = {"by hand": (lambda: answer, lambda a: a), "another": (lambda: wrong, lambda a: a)}
    with pytest.raises(DisagreementError, match="`everything`: another says not-met"):
        agree(variant, found)


def test_a_table_says_whether_an_aim_was_reached() -> None:
    rows = [
        Row("one", 0.00025, "s", 2.5),
        Row("one / other", 2.5, "x", aim="at most 2 x", reached=False),
        Row("peak", 41.5 * 1024 * 1024, "B", aim="under 60 MB", reached=True),
    ]
    assert as_tables({"a measure": rows}).splitlines() == [
        "a measure",
        "---------",
        "one            250.0 us      2.50 x",
        "one / other      2.50 x              at most 2 x: not reached",
        "peak            41.5 MB              under 60 MB: reached",
    ]


def test_new_figures_replace_the_old_ones_and_nothing_else() -> None:
    page = "before\n\n```text\nold\nfigures\n```\n\nafter\n"
    assert written_into(page, "new") == "before\n\n```text\nnew\n```\n\nafter\n"


def test_a_page_without_a_place_for_figures_is_refused() -> None:
    with pytest.raises(ValueError, match="no block of plain text"):
        written_into("a page", "new")


def test_forecasts_are_of_doctors_who_get_there() -> None:
    """The plan of the first ends on 28 February 2027; a day missing confirmation is one to come."""
    planned = advice.decided(advice.early(ALL["passes"], "2026-03-01"))
    found = forecast(planned)
    assert found.day is not None
    assert found.day.isoformat() == "2027-02-28"
    assert len(found.assumptions.planned) > 50
    beside = soonest(advice.last_day(ALL["passes"]))
    assert beside is not None
    assert beside.day.isoformat() == "2027-02-28"
    assert set(advice.calls(advice.early(specialist.variant(), "2025-03-01"))) == {
        advice.EVALUATE,
        advice.PLANNED,
        advice.ASSUMED,
    }
