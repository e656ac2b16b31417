"""What if the law changed between two days: causes confirmed under the files as they once read.

Doctors in part one about the changes that concern them, and specialists about those of the
objectives, which change by a version of a rule or by an edition of the catalogue.
"""

from __future__ import annotations

from copy import deepcopy
from datetime import date, timedelta
from functools import cache

from dateutil.relativedelta import relativedelta
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lisrules.advice.comparing.aspects import Kind
from lisrules.advice.comparing.compare import compare
from lisrules.engine.decide import decide
from lisrules.engine.decision import Decision
from lisrules.timeline.model import Timeline
from tests.building import COMMON_OLD, Data, absence, assessment, assessments, post, timeline
from tests.property.causes import brute_force, label, rules_of, told_of
from tests.property.law_of_a_day import law_of
from tests.specialists import complete, specialties

few = settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
RULES = law_of(date.max)
PART_ONE = (
    date(2017, 3, 1),
    date(2019, 3, 1),
    date(2019, 6, 21),
    date(2020, 3, 1),
    date(2020, 3, 19),
    date(2020, 6, 17),
    date(2025, 1, 1),
    date(2025, 9, 1),
)
"""Days on which a version of a rule on part one took effect or ended."""
OBJECTIVES = (
    date(2019, 3, 1),
    date(2024, 9, 1),
    date(2025, 9, 1),
    date(2026, 3, 1),
)
"""Days on which the objectives of parts two and three, or the rules on them, changed."""
BEFORE = st.sampled_from((1, 1, 30, 200))
AFTER = st.sampled_from((0, 0, 1, 45, 250))
READINGS: tuple[dict[str, str], ...] = (
    {},
    {"absence-wording": "assessment"},
    {"old-objective-set": "compulsory"},
)
CODES = {
    "first": [f"LM-{n:02d}" for n in (4, 13, *range(19, 24), *range(32, 35), *range(41, 44))]
    + [f"LM-{n}" for n in (46, 47, 51, 55, 59, 60, *range(70, 75))],
    "second": ["LM-75"],
    "third": [f"FKM-{n:03d}" for n in range(1, 15)],
    "own-first": [f"HJS-{n:03d}" for n in range(1, 11)],
    "own": [f"HJS-{n:03d}" for n in range(11, 60)],
}
"""The objectives of parts two and three by the edition that asks for them first."""


@st.composite
def sides(draw: st.DrawFn, changes: tuple[date, ...]) -> tuple[date, date]:
    """A day before a change of the law and one on or after it, in either order."""
    change = draw(st.sampled_from(changes))
    days = change - timedelta(draw(BEFORE)), change + timedelta(draw(AFTER))
    return days if draw(st.booleans()) else (days[1], days[0])


@st.composite
def beginners(draw: st.DrawFn, days: tuple[date, date]) -> Data:
    """A doctor whose part one lies about the days, absent about as long as is free."""
    turn = max(days) - timedelta(draw(st.sampled_from((0, 1, 40))))
    start = turn - relativedelta(months=draw(st.sampled_from((1, 6, 12, 17, 18))))
    middle = start + relativedelta(months=12, days=-1)
    last = start + relativedelta(months=18, days=-1)
    made_by = draw(st.sampled_from(("lis1-announced", "lis1-agreement")))
    away = [
        absence(f"away-{at}", kind, str(first), str(first + timedelta(length)))
        for at, (kind, first, length) in enumerate(
            (
                draw(st.sampled_from(("sick", "holiday", "covid"))),
                start + timedelta(draw(st.integers(0, 500))),
                draw(st.sampled_from((3, 10, 13, 30))),
            )
            for _ in range(draw(st.integers(0, 2)))
        )
    ]
    common = draw(st.sampled_from(("old", "new", "both")))
    attained = assessments(str(middle), str(last), old_common=common == "old")
    if common == "both":
        attained += [assessment(code, str(middle)) for code in COMMON_OLD]
    return {
        "doctor": "doctor-1",
        "authorisations": [{"id": "auth", "kind": "authorisation", "granted": "2016-06-20"}],
        "service": [
            post("hospital", "hospital", str(start), str(middle), post=made_by),
            post("municipality", "municipality", str(middle + timedelta(1)), str(last)),
        ],
        "absences": away,
        "assessments": attained,
        "confirmations": [],
        "rulings": [],
        "activities": [],
        "offers": [],
    }


@cache
def _resident() -> Data:
    data = complete(next(one for one in specialties() if one.id == "HJS"))
    later = {code for codes in CODES.values() for code in codes}
    return {**data, "assessments": [a for a in data["assessments"] if a["objective"] not in later]}


@st.composite
def residents(draw: st.DrawFn, days: tuple[date, date]) -> Data:
    """A doctor in the last part, who has attained some editions of the objectives by some day."""
    data = deepcopy(_resident())
    decided = draw(st.sampled_from((*days, date(2019, 1, 1), date(2022, 1, 1))))
    for name, codes in CODES.items():
        if draw(st.sampled_from((True, True, False))):
            missing = draw(st.sampled_from((0, 0, 1)))
            on = str(draw(st.sampled_from((decided, min(days)))))
            data["assessments"] += [assessment(code, on, where="s") for code in codes[missing:]]
        if name == "third" and draw(st.booleans()):
            paper = {"id": "paper", "kind": "common-objectives-covered", "body": "hospital"}
            data["confirmations"].append({**paper, "on": str(decided), "objectives": codes})
    return data


def confirmed(
    question: str,
    specialty: str | None,
    doctors: tuple[Timeline, Timeline],
    days: tuple[date, date],
    readings: tuple[dict[str, str], dict[str, str]],
) -> None:
    """Compare two decisions, and find every cause again in the documents of the earlier law."""
    names = sorted(set(readings[0]) | set(readings[1]))

    def mixture(after: frozenset[str]) -> Decision:
        options = {
            name: readings[name in after].get(name, RULES.readings[name].default) for name in names
        }
        on, law = days["date" in after], days["law" in after]
        rules = law_of(law) if law < on else RULES
        doctor = doctors["facts" in after]
        return decide(rules, doctor, question, on, options, specialty=specialty)

    before, then = (
        decide(RULES, doctors[at], question, days[at], readings[at], specialty=specialty)
        for at in (0, 1)
    )
    found, back = compare(before, then), compare(then, before)
    labels = [label(one) for one in found.aspects]
    assert {Kind.DATE.value, Kind.LAW.value} <= set(labels)
    for one in (*found.changes, *([found.outcome] if found.outcome else [])):
        if one.before is not None and one.after is not None:
            wanted = brute_force(one, labels, mixture)
            assert {frozenset(map(label, group)) for group in one.enough} == wanted
            assert days[0] > days[1] or frozenset({Kind.LAW.value}) not in wanted
    swapped = {one.rule: one.swapped() for one in found.changes}
    assert swapped == {one.rule: one for one in back.changes}
    for rule in {*rules_of(before), *rules_of(then)} - set(swapped):
        was, now = told_of(before, then, rule)
        assert was == now


@few
@given(st.data())
def test_a_change_of_the_law_on_part_one(data: st.DataObject) -> None:
    days = data.draw(sides(PART_ONE))
    first = timeline(data.draw(beginners(days)))
    second = timeline(data.draw(beginners(days))) if data.draw(st.booleans()) else first
    readings = data.draw(st.tuples(st.sampled_from(READINGS), st.sampled_from(READINGS)))
    confirmed("lis1", None, (first, second), days, readings)


@few
@given(st.data())
def test_a_change_of_the_objectives_of_parts_two_and_three(data: st.DataObject) -> None:
    days = data.draw(sides(OBJECTIVES))
    first = timeline(data.draw(residents(days)))
    second = timeline(data.draw(residents(days))) if data.draw(st.booleans()) else first
    question = data.draw(st.sampled_from(("lis3", "specialist-approval")))
    confirmed(question, "HJS", (first, second), days, ({}, {}))
