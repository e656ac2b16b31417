"""The value a decision is: outcome, findings, what is contested, and what it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from lisrules.conditions.base import Finding, Specialty
from lisrules.conditions.possibilities import Possibility
from lisrules.engine.flips import Flip
from lisrules.engine.question import Question
from lisrules.rules.ruleset import RuleSet
from lisrules.timeline.model import Timeline
from lisrules.values.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Decision:
    """One question about one doctor on one date, answered.

    `conditions` decide the outcome; `beside` is reported and decides nothing. `flips` names the
    readings on which the outcome hangs; `options` the option that was used of every reading.
    `beyond_known` says that the date lies after the last day up to which the law was checked.
    """

    decision: str
    on: date
    outcome: Outcome
    conditions: tuple[Finding, ...]
    beside: tuple[Finding, ...]
    flips: tuple[Flip, ...]
    flips_complete: bool
    """Whether all combinations of readings were tried that could have been flips."""
    possibilities: tuple[Possibility, ...]
    """Ways in which missing facts may turn out, where the outcome is settled by all of them
    together though no condition alone decides it."""
    used: Outcome
    """The outcome under the options that were used, also where it is contested."""
    options: Mapping[str, str]
    fixed: frozenset[str]
    """Readings the caller has fixed."""
    mode: str
    """`default`, `all` or `fixed`."""
    before_force: bool
    beyond_known: bool
    rules: RuleSet
    timeline: Timeline
    question: Question
    """What was asked, to be asked again of other facts or on another day."""
    specialty: Specialty | None = None
    """The specialty that was asked for, where the decision is about one."""
