"""What if: assumptions taken back, and comparisons confirmed by asking again, by brute force."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lisrules.advice.comparing.aspects import Kind
from lisrules.advice.comparing.compare import compare
from lisrules.documents.rule_files import load_rules
from lisrules.engine.decide import decide
from lisrules.engine.decision import Decision
from lisrules.timeline.model import Timeline
from tests.building import passing, timeline
from tests.property.causes import brute_force, label, rules_of, seen, told_of

few = settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
READINGS: tuple[dict[str, str], ...] = (
    {},
    {"absence-day": "working-days"},
    {"order": "before-deductions"},
)
DAYS = (date(2026, 9, 10), date(2027, 2, 28), date(2027, 4, 1))
ABSENT = st.lists(
    st.tuples(
        st.sampled_from(("sick", "holiday", "parental")),
        st.integers(0, 540),
        st.integers(0, 20),
    ),
    max_size=3,
)
CHANGES = st.fixed_dictionaries(
    {},
    optional={
        "hospital": st.sampled_from(
            (
                {"fraction": "1/2"},
                {"confirmation": None},
                {"through": "2026-07-31"},
                {"confirmation": {"on": "2026-09-20"}},
            )
        ),
        "a-KLS-001": st.just({"decided": None}),
        "auth": st.just({"granted": "2025-12-01"}),
    },
)


def absences(drawn: list[tuple[str, int, int]]) -> list[dict[str, Any]]:
    start = date(2025, 9, 1)
    return [
        {
            "id": f"away-{at}",
            "kind": kind,
            "from": str(start + timedelta(first)),
            "through": str(start + timedelta(first + length)),
        }
        for at, (kind, first, length) in enumerate(drawn)
    ]


def asked(doctor: Timeline, on: date, readings: dict[str, str]) -> Decision:
    return decide(load_rules(), doctor, "lis1", on, readings)


def assumed(doctor: Timeline, away: list[dict[str, Any]], change: dict[str, Any]) -> Timeline:
    return doctor.assume(change=change, **({"absences": away} if away else {}))


@few
@given(drawn=ABSENT, change=CHANGES)
def test_what_is_added_can_be_taken_away(
    drawn: list[tuple[str, int, int]], change: dict[str, Any]
) -> None:
    doctor = assumed(timeline(passing()), [], change)
    away = absences(drawn)
    there = assumed(doctor, away, {})
    back = there.assume(without=[one["id"] for one in away])
    assert back == doctor
    assert back.to_data() == doctor.to_data()
    assert back.facts == doctor.facts
    assert set(there.assumed[-1].difference.added) == {one["id"] for one in away}


@few
@given(drawn=ABSENT, change=CHANGES, on=st.sampled_from(DAYS), readings=st.sampled_from(READINGS))
def test_a_decision_and_itself_have_no_difference(
    drawn: list[tuple[str, int, int]], change: dict[str, Any], on: date, readings: dict[str, str]
) -> None:
    decision = asked(assumed(timeline(passing()), absences(drawn), change), on, readings)
    found = compare(decision, decision)
    assert not found
    assert (found.aspects, found.changes, found.outcome) == ((), (), None)


@few
@given(
    away=st.tuples(ABSENT, ABSENT),
    change=CHANGES,
    days=st.tuples(st.sampled_from(DAYS), st.sampled_from(DAYS)),
    readings=st.tuples(st.sampled_from(READINGS), st.sampled_from(READINGS)),
)
def test_every_cause_is_confirmed_by_asking_again(
    away: tuple[Any, Any], change: dict[str, Any], days: Any, readings: Any
) -> None:
    """Law does not change between these days; every mixture of the rest is decided from nothing."""
    bare = timeline(passing())
    doctors = (
        assumed(bare, absences(away[0]), {}),
        assumed(bare, absences(away[1]), change),
    )
    names = sorted(name for name in set(readings[0]) | set(readings[1]))

    def mixture(after: frozenset[str]) -> Decision:
        options = {
            name: readings[name in after].get(name, load_rules().readings[name].default)
            for name in names
        }
        return asked(doctors["facts" in after], days["date" in after], options)

    before, then = (
        decide(load_rules(), doctors[side], "lis1", days[side], readings[side]) for side in (0, 1)
    )
    found, back = compare(before, then), compare(then, before)
    labels = [label(one) for one in found.aspects]
    assert Kind.LAW.value not in labels
    changes = [*found.changes, *([found.outcome] if found.outcome else [])]
    for one in changes:
        wanted = brute_force(one, labels, mixture)
        assert {frozenset(map(label, group)) for group in one.enough} == wanted
    told = {one.rule: told_of(before, then, one.rule) for one in found.changes}
    assert all(was != now for was, now in told.values())
    swapped = {one.rule: one.swapped() for one in found.changes}
    assert swapped == {one.rule: one for one in back.changes}
    every = {*rules_of(before), *rules_of(then)} - set(told)
    for rule in every:
        was, now = told_of(before, then, rule)
        assert was == now


@few
@given(drawn=ABSENT, change=CHANGES, on=st.sampled_from(DAYS))
def test_the_facts_that_are_named_are_those_that_matter_one_by_one(
    drawn: list[tuple[str, int, int]], change: dict[str, Any], on: date
) -> None:
    bare, away = timeline(passing()), absences(drawn)
    every = {**{one["id"]: one for one in away}, **change}

    def with_only(names: set[str]) -> Decision:
        some = [one for one in away if one["id"] in names]
        return asked(assumed(bare, some, {n: change[n] for n in change if n in names}), on, {})

    none, whole = with_only(set()), with_only(set(every))
    for one in compare(none, whole).changes:
        start, end = seen(none, one.rule), seen(whole, one.rule)
        at = 0 if start[0] != end[0] else slice(None)
        matter = {
            name
            for name in every
            if seen(with_only(set(every) - {name}), one.rule)[at] != end[at]
            or seen(with_only({name}), one.rule)[at] != start[at]
        }
        assert set(one.facts.ids) == (matter or set(every))
