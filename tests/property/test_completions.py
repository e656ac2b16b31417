"""Verdicts on what is not known, against every completion of it: time, objectives, the whole.

The brute force writes every completion as data of its own and decides it; it knows nothing of
needs, of bounds, of possibilities or of answers. A verdict is met or not met exactly where every
completion is; a condition that is settled has that outcome in every completion.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from lisrules.advice.asking.answers import changed
from lisrules.advice.asking.ask_next import ask_next
from lisrules.advice.asking.asked import SETTLED
from lisrules.engine.decide import decide
from lisrules.engine.decision import Decision
from lisrules.timeline.model import Timeline
from lisrules.timeline.validate import parse_timeline
from lisrules.values.outcome import Outcome
from tests.building import Data, absence
from tests.property import completing_objectives as objectives
from tests.property import completing_specialists as specialists
from tests.property.completing import Unknown, blurred, completions, month, some
from tests.property.completing_doctors import at_the_turn
from tests.property.few_objectives import few_objectives
from tests.specialists import ON

Case = tuple[Data, tuple[Unknown, ...], Callable[[Timeline], Decision]]


@st.composite
def assessed(draw: st.DrawFn) -> Case:
    data = draw(objectives.assessed_doctors())
    on = draw(st.sampled_from([date(2027, 2, 20), date(2027, 2, 28), date(2027, 4, 1)]))

    def ask(timeline: Timeline) -> Decision:
        return decide(few_objectives(), timeline, "lis1", on)

    return data, draw(some(objectives.unknowns_of(data))), ask


@st.composite
def specialised(draw: st.DrawFn, specialty: str) -> Case:
    data = draw(specialists.specialists(specialty))
    on = ON + timedelta(draw(st.sampled_from([-10, 0, 1, 30, 400])))

    def ask(timeline: Timeline) -> Decision:
        return decide(few_objectives(), timeline, "specialist-approval", on, specialty=specialty)

    return data, draw(some(specialists.unknowns_of(data), 40)), ask


@st.composite
def turning(draw: st.DrawFn) -> Case:
    """An absence at the turn between the parts, of which neither first nor last day is known."""
    data, missing = draw(at_the_turn())

    def ask(timeline: Timeline) -> Decision:
        return decide(few_objectives(), timeline, "lis1", date(2028, 1, 1))

    return data, missing, ask


def check(case: Case) -> None:
    verdict = compare(case)
    event(f"{verdict.outcome.value}{' together' if verdict.possibilities else ''}")


def compare(case: Case) -> Decision:
    """Compare the verdict with every completion."""
    data, missing, ask = case
    verdict = ask(parse_timeline(blurred(data, missing)))
    completed = [ask(parse_timeline(one)) for one in completions(data, missing)]
    outcomes = {one.outcome for one in completed}
    if verdict.outcome in SETTLED:
        assert outcomes == {verdict.outcome}
    else:  # what the law leaves to judgement may be open in a completion too
        assert len(outcomes) > 1 or outcomes == {Outcome.UNDETERMINED}
    for at, finding in enumerate(verdict.conditions):
        if finding.outcome in SETTLED:
            assert {one.conditions[at].outcome for one in completed} <= {
                finding.outcome,
                Outcome.NOT_APPLICABLE,
            }
    return verdict


def check_asking(case: Case) -> None:
    data, missing, ask = case
    verdict = ask(parse_timeline(blurred(data, missing)))
    asked = ask_next(verdict)
    assert bool(asked) == (verdict.outcome is Outcome.UNDETERMINED)
    for answered in (answered for one in asked for answered in one.answers):
        changes = [change for part in answered.answers for change in part.changes]
        again = ask(parse_timeline(changed(verdict.timeline, changes).to_data()))
        assert again.outcome is answered.outcome
        now = {finding.rule: finding.outcome for finding in again.conditions}
        assert {one.rule: one.outcome for one in answered.conditions}.items() <= now.items()


def check_told(case: Case) -> None:
    """With a single thing missing, what asking tells holds every way in which it turns out."""
    data, missing, ask = case
    verdict = ask(parse_timeline(blurred(data, missing[:1])))
    if verdict.outcome is not Outcome.UNDETERMINED:
        return
    told = {answered.outcome for one in ask_next(verdict) for answered in one.answers}
    outcomes = {ask(parse_timeline(one)).outcome for one in completions(data, missing[:1])}
    assert outcomes <= told


class TestObjectives:
    @settings(max_examples=40, deadline=None)
    @given(assessed())
    def test_settled_if_and_only_if_all_completions_agree(self, case: Any) -> None:
        check(case)

    @settings(max_examples=25, deadline=None)
    @given(assessed())
    def test_every_answer_comes_to_what_is_told(self, case: Any) -> None:
        check_asking(case)

    @settings(max_examples=40, deadline=None)
    @given(assessed())
    def test_every_way_it_may_turn_out_is_told(self, case: Any) -> None:
        check_told(case)


@pytest.mark.parametrize("specialty", specialists.SPECIALTIES)
class TestSpecialists:
    @settings(max_examples=15, deadline=None)
    @given(st.data())
    def test_settled_if_and_only_if_all_completions_agree(
        self, specialty: str, data: st.DataObject
    ) -> None:
        check(data.draw(specialised(specialty)))

    @settings(max_examples=5, deadline=None)
    @given(st.data())
    def test_every_answer_comes_to_what_is_told(self, specialty: str, data: st.DataObject) -> None:
        check_asking(data.draw(specialised(specialty)))

    @settings(max_examples=8, deadline=None)
    @given(st.data())
    def test_every_way_it_may_turn_out_is_told(self, specialty: str, data: st.DataObject) -> None:
        check_told(data.draw(specialised(specialty)))


def test_a_day_settles_it_whatever_the_share_was() -> None:
    """General practice with four hours of guidance too few, unless there was a day less of service:
    from 1 September the hours are short, and later the total, also at full time."""
    data = specialists.complete_in("ALM")
    data["guidance"][5]["hours"] = 17
    data["absences"] = [absence("away", "sick", "2023-08-20", "2023-08-31")]
    missing = (
        month(("service", 4, "from"), "2023-09-01"),
        Unknown(("service", 2, "fraction"), None, ("1/1000", "1/2", "999/1000", "1")),
    )

    def ask(timeline: Timeline) -> Decision:
        return decide(few_objectives(), timeline, "specialist-approval", ON, specialty="ALM")

    verdict = compare((data, missing, ask))
    assert verdict.outcome is Outcome.NOT_MET
    assert {part.field for one in verdict.possibilities for part in one.narrowed} == {"from"}


class TestTheTurn:
    @settings(max_examples=6, deadline=None)
    @given(turning())
    def test_settled_if_and_only_if_all_completions_agree(self, case: Any) -> None:
        check(case)
