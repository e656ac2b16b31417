"""What is not known, completed in every way: the verdict, the bounds, and what asking says.

The brute force writes every completion as data of its own and decides it; it knows nothing of
needs, of bounds or of answers.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

from hypothesis import event, given, settings
from hypothesis import strategies as st

from lisrules.advice.asking.answers import changed
from lisrules.advice.asking.ask_next import LARGEST, ask_next
from lisrules.advice.asking.asked import SETTLED, Asked, ranked
from lisrules.conditions.base import Need
from lisrules.conditions.training_time import TimeServed
from lisrules.documents.rule_files import load_rules
from lisrules.engine.decide import decide
from lisrules.engine.decision import Decision
from lisrules.timeline.model import Timeline
from lisrules.timeline.validate import parse_timeline
from lisrules.values.outcome import Outcome
from tests.property.completing import SHARES, Unknown, blurred, completions, some
from tests.property.completing_doctors import small_doctors, unknowns_of
from tests.property.doctors import Data

NEARLY_NOTHING = Fraction(SHARES[0])


def found(data: Data, on: date) -> Decision:
    return of(parse_timeline(data), on)


def of(timeline: Timeline, on: date) -> Decision:
    return decide(load_rules(), timeline, "lis1", on)


@st.composite
def cases(draw: st.DrawFn) -> tuple[Data, tuple[Unknown, ...], date]:
    """A doctor, what is not known of the doctor, and a date after it is confirmed."""
    data = draw(small_doctors())
    missing = draw(some(unknowns_of(data)))
    # Confirmed after the month in which the last post ends; now and then too early.
    for item in data["service"]:
        item["confirmation"]["on"] = "2026-03-01" if draw(st.integers(0, 19)) == 0 else "2027-06-01"
    return data, missing, draw(st.sampled_from([date(2027, 6, 1), date(2028, 1, 1)]))


class TestVerdicts:
    @settings(max_examples=20, deadline=None)
    @given(cases())
    def test_settled_if_and_only_if_all_completions_agree(
        self, case: tuple[Data, tuple[Unknown, ...], date]
    ) -> None:
        data, missing, on = case
        verdict = found(blurred(data, missing), on)
        completed = [found(one, on) for one in completions(data, missing)]
        outcomes = {one.outcome for one in completed}
        event(verdict.outcome.value)
        if verdict.outcome in SETTLED:
            assert outcomes == {verdict.outcome}
        else:
            assert len(outcomes) > 1
        _bounded(verdict, completed, exactly=not any(one.domain == SHARES for one in missing))


def _bounded(verdict: Decision, completed: list[Decision], *, exactly: bool) -> None:
    """The bounds of training time hold the time of every completion, and some have it."""
    for at, finding in enumerate(verdict.conditions):
        detail = finding.detail
        times = [
            one.conditions[at].detail.low  # type: ignore[attr-defined]
            for one in completed
            if isinstance(one.conditions[at].detail, TimeServed)
        ]
        if not isinstance(detail, TimeServed) or not times:
            continue
        assert detail.low <= min(times)
        assert max(times) <= detail.high
        if exactly:
            assert (detail.low, detail.high) == (min(times), max(times))
        else:
            assert detail.high == max(times)
            assert min(times) - detail.low <= 18 * NEARLY_NOTHING


class TestAsking:
    @settings(max_examples=20, deadline=None)
    @given(cases())
    def test_every_outcome_is_what_asking_again_gives(
        self, case: tuple[Data, tuple[Unknown, ...], date]
    ) -> None:
        data, missing, on = case
        verdict = found(blurred(data, missing), on)
        asked = ask_next(verdict)
        assert bool(asked) == (verdict.outcome is Outcome.UNDETERMINED)
        for one in asked:
            for answered in one.answers:
                changes = [change for part in answered.answers for change in part.changes]
                written = changed(verdict.timeline, changes).to_data()
                again = of(parse_timeline(written), on)
                assert again.outcome is answered.outcome
                now = {finding.rule: finding for finding in again.conditions}
                for told in answered.conditions:
                    assert now[told.rule].outcome is told.outcome
                before = {each.rule: each.outcome for each in verdict.conditions}
                changed_rules = {r for r, f in now.items() if f.outcome is not before[r]}
                assert changed_rules <= {told.rule for told in answered.conditions}

    @settings(max_examples=20, deadline=None)
    @given(cases())
    def test_what_settles_it_settles_every_completion(
        self, case: tuple[Data, tuple[Unknown, ...], date]
    ) -> None:
        """With a single fact missing, it is asked for, and no way it turns out leaves it open."""
        data, missing, on = case
        verdict = found(blurred(data, missing[:1]), on)
        if verdict.outcome is not Outcome.UNDETERMINED:
            return
        asked = ask_next(verdict)
        assert asked[0].answers
        told = {answered.outcome for one in asked for answered in one.answers}
        outcomes = {found(one, on).outcome for one in completions(data, missing[:1])}
        assert outcomes <= told

    @settings(max_examples=20, deadline=None)
    @given(cases())
    def test_the_order_and_the_limit(self, case: tuple[Data, tuple[Unknown, ...], date]) -> None:
        data, missing, on = case
        verdict = found(blurred(data, missing), on)
        asked = ask_next(verdict)
        assert list(asked) == ranked(reversed(asked), verdict)
        assert [_rank(one) for one in asked] == sorted(_rank(one) for one in asked)
        assert all(len(one.questions) <= LARGEST for one in asked)
        sets = [one for one in asked if len(one.questions) > 1]
        assert all(one.settles for one in sets)
        assert not sets or not any(one.settles for one in asked if len(one.questions) == 1)

    @settings(max_examples=25, deadline=None)
    @given(cases())
    def test_how_much_each_fact_decides(self, case: tuple[Data, tuple[Unknown, ...], date]) -> None:
        """Every value of one fact, the others still missing: whether it settles the decision
        always, at times or never, and which conditions some value settles."""
        data, missing, on = case
        verdict = found(blurred(data, missing), on)
        if verdict.outcome is not Outcome.UNDETERMINED:
            return
        asked = {one.needs: one for one in ask_next(verdict) if len(one.questions) == 1}
        for unknown in missing:
            others = tuple(one for one in missing if one is not unknown)
            tried = [
                found(completed, on)
                for completed in completions(blurred(data, others), (_finely(unknown),))
            ]
            told = asked.get((_need(data, unknown),))
            if told is None:
                assert not any(one.outcome in SETTLED for one in tried)
            elif told.whole:
                settling = [one.outcome in SETTLED for one in tried]
                assert _rank(told)[1] == (0 if all(settling) else 1 if any(settling) else 2)
                assert _settles(told) == _settled_by(verdict, told, tried)

    @settings(max_examples=15, deadline=None)
    @given(cases())
    def test_a_set_is_minimal(self, case: tuple[Data, tuple[Unknown, ...], date]) -> None:
        """Of a set that settles the decision, no fact alone does, nor a smaller set of them."""
        data, missing, on = case
        asked = ask_next(found(blurred(data, missing), on))
        for one in asked:
            if len(one.questions) > 1:
                for left_out in range(len(one.questions)):
                    assert not _settled_without(one, left_out, asked)


def _finely(unknown: Unknown) -> Unknown:
    """A share in every whole percent, as it is asked for."""
    percents = tuple(f"{percent} %" for percent in range(1, 101))
    return replace(unknown, domain=percents) if unknown.domain == SHARES else unknown


def _need(data: Data, unknown: Unknown) -> Need:
    """The need of what is not known: a value of a fact, or a whole list."""
    name, *rest = unknown.path
    if not rest:
        return Need(str(name), None, "turnus-approved" if name == "rulings" else None)
    at, field = rest
    return Need(str(field), data[str(name)][at]["id"])


def _settles(asked: Asked) -> set[str]:
    """The conditions that some answer settles, as told."""
    told = (one for answered in asked.answers for one in answered.conditions)
    return {one.rule for one in told if one.outcome in SETTLED}


def _settled_by(verdict: Decision, asked: Asked, tried: list[Decision]) -> set[str]:
    """The conditions that some value settles: those that lack the fact, and others that change."""
    before = {one.rule: one.outcome for one in verdict.conditions}
    return {
        one.rule
        for decision in tried
        for one in decision.conditions
        if one.outcome in SETTLED
        and (one.rule in asked.rules or one.outcome is not before[one.rule])
    }


def _settled_without(one: Asked, left_out: int, asked: tuple[Asked, ...]) -> bool:
    """Whether the rest of a set is in the list as settling the decision."""
    rest = [need for at, need in enumerate(one.questions) if at != left_out]
    return any(other.settles and list(other.questions) == rest for other in asked)


def _rank(one: Asked) -> tuple[int, int]:
    """The two first of the criteria, told in another way."""
    settling = [answered.outcome in SETTLED for answered in one.answers]
    if not settling:
        kind = 3
    elif all(settling):
        kind = 0 if one.whole else 1
    else:
        kind = 1 if any(settling) else 2
    return len(one.questions), kind
