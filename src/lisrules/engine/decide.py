"""Deciding one question about one doctor on one date."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Literal

from lisrules.engine.decision import Decision
from lisrules.engine.flips import Flips, flips_of
from lisrules.engine.question import Question, Result
from lisrules.engine.requests import (
    chosen_decision,
    chosen_layers,
    chosen_options,
    chosen_specialty,
)
from lisrules.rules.ruleset import RuleSet
from lisrules.timeline.model import Timeline
from lisrules.values.outcome import Outcome

ReadingsChoice = Literal["default", "all"] | Mapping[str, str]


def decide(  # noqa: PLR0913 - a question has so many parts
    rules: RuleSet,
    timeline: Timeline,
    decision: str,
    on: date,
    readings: ReadingsChoice = "default",
    layers: Iterable[str] | None = None,
    *,
    specialty: str | None = None,
) -> Decision:
    """Decide `decision` as of `on`, that day included, under the chosen readings.

    `readings`: `default` gives the outcome under the default options, `all` gives `CONTESTED`
    where other options would change it, a mapping fixes options. The flips are found in every
    mode: one reading at a time, and under `all` every smallest set of readings that does it.
    `layers` binds further layers than the decision itself does. `specialty` is a name, a prefix or
    a code, for a decision that is about one.

    Raises `RequestError` for an unknown decision, specialty, reading, option or layer.
    """
    asked = chosen_decision(rules, decision)
    of = chosen_specialty(rules, asked, specialty)
    options, fixed = chosen_options(rules, readings)
    question = Question(rules, asked, asked.layers | chosen_layers(layers), of)
    blank = Decision(
        decision=asked.id,
        on=on,
        outcome=Outcome.NOT_APPLICABLE,
        conditions=(),
        beside=(),
        flips=(),
        flips_complete=True,
        possibilities=(),
        used=Outcome.NOT_APPLICABLE,
        options=options,
        fixed=fixed,
        mode=readings if isinstance(readings, str) else "fixed",
        before_force=on < asked.first,
        beyond_known=on > rules.regulation.checked_through,
        rules=rules,
        timeline=timeline,
        question=question,
        specialty=of,
    )
    return answer(blank)


def answer(asked: Decision, *, flips: bool = True) -> Decision:
    """Answer what a decision asks, from its question, timeline, day and options, anew.

    Without `flips` no other reading is tried, and nothing can be contested.
    """
    if asked.before_force:
        return asked
    facts, day = asked.timeline.facts, asked.on.toordinal()
    result = asked.question.run(facts, day, asked.options)
    found = _flips(asked, result) if flips else Flips((), 0, complete=True)
    contested = asked.mode == "all" and found.found
    return replace(
        asked,
        outcome=Outcome.CONTESTED if contested else result.outcome,
        conditions=result.conditions,
        beside=result.beside,
        flips=found.found,
        flips_complete=found.complete,
        possibilities=result.possibilities,
        used=result.outcome,
    )


def _flips(asked: Decision, result: Result) -> Flips:
    """The readings it hangs on: one at a time, or every smallest set where all are asked for."""
    together = len(asked.rules.readings) if asked.mode == "all" else 1
    facts, day = asked.timeline.facts, asked.on.toordinal()
    return flips_of(
        asked.question, facts, day, asked.options, asked.fixed, result, together=together
    )
