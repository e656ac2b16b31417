"""The most relevant reason first."""

from __future__ import annotations

from typing import Any

from lisrules.advice.asking.reason import main_reason, responsible
from lisrules.conditions.base import Finding
from lisrules.conditions.combined import Combined
from lisrules.values.outcome import Cure, Outcome
from tests.unit.explanation.findings import decision, ruling

NO, OPEN, YES = Outcome.NOT_MET, Outcome.UNDETERMINED, Outcome.MET


def found(rule: str, outcome: Outcome = NO, cure: Cure | None = Cure.TIME, **more: Any) -> Finding:
    return ruling(rule, outcome, cure=cure, **more)


def combined(kind: str, *parts: Finding, count: int | None = 1) -> Finding:
    outcome = NO if any(part.outcome is NO for part in parts) else OPEN
    return found("whole", outcome, Cure.ACT, detail=Combined(kind, count), parts=parts)


def reason(*conditions: Finding) -> str | None:
    first = main_reason(decision(*conditions))
    return None if first is None else first.rule


class TestChoosing:
    def test_none_where_all_is_met(self) -> None:
        assert reason(found("one", YES, None), found("two", Outcome.NOT_APPLICABLE, None)) is None
        assert reason() is None

    def test_not_met_before_undetermined(self) -> None:
        assert reason(found("one", OPEN, None), found("two")) == "two"
        assert reason(found("one", YES, None), found("two", OPEN, None)) == "two"

    def test_never_before_an_act_before_time(self) -> None:
        time, act, never = (
            found(cure.value, cure=cure) for cure in (Cure.TIME, Cure.ACT, Cure.NEVER)
        )
        assert reason(time, act) == "act"
        assert reason(time, act, never) == "never"
        assert reason(found("unsaid", cure=None), time) == "time"

    def test_the_order_of_the_decision_among_equals(self) -> None:
        assert reason(found("two"), found("one")) == "two"

    def test_a_cause_before_what_it_explains(self) -> None:
        """Curing the hospital year cures the order too."""
        assert reason(found("order", causes=("hospital",)), found("hospital")) == "hospital"
        assert reason(found("order", causes=("elsewhere",)), found("hospital")) == "order"


class TestDescending:
    def test_to_the_part_that_alone_is_responsible(self) -> None:
        inner = combined("all", found("met", YES, None), found("deep"), count=2)
        assert reason(combined("all", found("met", YES, None), inner, count=2)) == "deep"

    def test_not_where_two_parts_are(self) -> None:
        assert reason(combined("any", found("one"), found("two"))) == "whole"

    def test_an_alternative_that_is_open_does_not_answer_for_one_that_is_not(self) -> None:
        parts = found("one"), found("two", OPEN, None)
        assert responsible(combined("all", *parts, count=2)).rule == "one"

    def test_not_into_a_negation(self) -> None:
        assert reason(combined("not", found("barring"), count=None)) == "whole"
