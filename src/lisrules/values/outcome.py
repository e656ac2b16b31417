"""Outcomes of conditions and how they combine (strong Kleene logic, with two neutral extras).

No outcome is a bare boolean. `UNDETERMINED` means that facts or a human judgement are missing,
`CONTESTED` that two declared readings of the law disagree, `NOT_APPLICABLE` that the question
does not arise.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum


class Outcome(Enum):
    """What is known about one condition on one date."""

    MET = "met"
    NOT_MET = "not-met"
    UNDETERMINED = "undetermined"
    CONTESTED = "contested"
    NOT_APPLICABLE = "not-applicable"


class Cure(Enum):
    """What would turn a condition that is not met into one that is."""

    TIME = "time"
    """More service is enough."""
    ACT = "act"
    """Somebody has to do something: confirm, recommend, decide, appoint."""
    NEVER = "never"
    """Nothing can: a deadline has passed or a bar is final."""


def all_of(outcomes: Iterable[Outcome]) -> Outcome:
    """Conjunction. One `NOT_MET` decides; then what is unknown, then what is contested.

    `NOT_APPLICABLE` is neutral; a conjunction of nothing but that is not applicable itself.
    """
    return _combine(outcomes, dominant=Outcome.NOT_MET, otherwise=Outcome.MET)


def any_of(outcomes: Iterable[Outcome]) -> Outcome:
    """Disjunction: the dual of `all_of`. One `MET` decides."""
    return _combine(outcomes, dominant=Outcome.MET, otherwise=Outcome.NOT_MET)


def negate(outcome: Outcome) -> Outcome:
    """Negation: swaps `MET` and `NOT_MET` and leaves everything else as it is."""
    return _NEGATED.get(outcome, outcome)


def at_least(count: int, outcomes: Iterable[Outcome]) -> Outcome:
    """Whether at least `count` of the outcomes are met, whatever the unknown ones are."""
    seen = [outcome for outcome in outcomes if outcome is not Outcome.NOT_APPLICABLE]
    if not seen:
        return Outcome.NOT_APPLICABLE
    if seen.count(Outcome.MET) >= count:
        return Outcome.MET
    if len(seen) - seen.count(Outcome.NOT_MET) < count:
        return Outcome.NOT_MET
    return Outcome.UNDETERMINED if Outcome.UNDETERMINED in seen else Outcome.CONTESTED


def between(low: Outcome, high: Outcome) -> Outcome:
    """The outcome when only bounds are known: the one both agree on, else undetermined."""
    return low if low is high else Outcome.UNDETERMINED


_NEGATED = {Outcome.MET: Outcome.NOT_MET, Outcome.NOT_MET: Outcome.MET}


def _combine(outcomes: Iterable[Outcome], *, dominant: Outcome, otherwise: Outcome) -> Outcome:
    seen = tuple(outcomes)
    for outcome in (dominant, Outcome.UNDETERMINED, Outcome.CONTESTED, otherwise):
        if outcome in seen:
            return outcome
    return Outcome.NOT_APPLICABLE
