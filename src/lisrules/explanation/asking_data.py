"""What is lacking, and what to ask, as plain data."""

from __future__ import annotations

from typing import Any

from lisrules.advice.asking.answers import Answer
from lisrules.advice.asking.ask_next import ask_next
from lisrules.advice.asking.asked import Answered, Asked
from lisrules.advice.asking.lacks import Lack, Parts
from lisrules.advice.asking.shortfall import shortfall
from lisrules.engine.decision import Decision
from lisrules.explanation.detail_data import detail_data, need_data


def shortfall_data(decision: Decision) -> list[dict[str, Any]]:
    """What every condition lacks that is not met or open, each in its own unit."""
    return [lack_data(lack) for lack in shortfall(decision)]


def lack_data(lack: Lack) -> dict[str, Any]:
    """One lack: `kind` names the sort of thing that is missing, `missing` says what."""
    missing = lack.missing
    told = detail_data(missing)
    if isinstance(missing, Parts):
        told = {"count": missing.count, "of": [lack_data(one) for one in missing.of]}
    return {
        "rule": lack.rule,
        "outcome": lack.outcome.value,
        "cure": lack.cure.value if lack.cure else None,
        "kind": None if missing is None else type(missing).__name__,
        "missing": told,
    }


def ask_next_data(decision: Decision) -> list[dict[str, Any]]:
    """The facts to ask for, best first, with what every answer comes to."""
    return [_asked(one) for one in ask_next(decision)]


def _asked(asked: Asked) -> dict[str, Any]:
    return {
        "questions": [[need_data(need) for need in needs] for needs in asked.questions],
        "conditions": list(asked.rules),
        "settles": asked.settles,
        "whole": asked.whole,
        "answers": [_answered(one) for one in asked.answers],
    }


def _answered(answered: Answered) -> dict[str, Any]:
    return {
        "if": [_answer(one) for one in answered.answers],
        "outcome": answered.outcome.value,
        "conditions": [
            {
                "rule": one.rule,
                "outcome": one.outcome.value,
                "lack": None if one.lack is None else lack_data(one.lack),
            }
            for one in answered.conditions
        ],
    }


def _answer(answer: Answer) -> dict[str, Any]:
    return {"need": need_data(answer.need), "answer": answer.code, "value": answer.value}
