"""What an answer hangs on: the readings that would change it, and where the change lies."""

from __future__ import annotations

from collections.abc import Iterator

from lisrules.conditions.absence import Deduction
from lisrules.conditions.base import Finding
from lisrules.conditions.total_time import TotalTime
from lisrules.conditions.training_time import TimeServed
from lisrules.engine.flips import Flip, OptionChange
from lisrules.explanation.condition import capital
from lisrules.explanation.details import sentence
from lisrules.explanation.page import Block, Gap, Text
from lisrules.explanation.view import View
from lisrules.values.outcome import Outcome


def hanging(view: View) -> Iterator[Block]:
    """Every smallest change of readings that changes the outcome."""
    decision, say = view.decision, view.say
    if decision.flips:
        yield Gap()
        readings = {change.reading for flip in decision.flips for change in flip.changes}
        yield Text(say.hangs_on_readings(len(readings)))
        for flip in decision.flips:
            yield Text(_flip(view, flip), "- ", 1)
    if not decision.flips_complete:
        yield Gap()
        yield Text(say.not_every_combination())


def _flip(view: View, flip: Flip) -> str:
    then = view.say.outcome(flip.outcome)
    if len(flip.changes) == 1:
        told = _alone(view, flip.changes[0], then)
    else:
        told = view.say.flip_together([_other(view, change) for change in flip.changes], then)
    return f"{told}{_where(view, flip)}."


def _alone(view: View, change: OptionChange, then: str) -> str:
    say, reading = view.say, change.reading
    contested = view.decision.outcome is Outcome.CONTESTED
    holder = _holder(view, reading, change.chosen) if contested else None
    told = say.flip(
        say.quoted(view.option(reading, change.chosen)),
        holder,
        say.outcome(view.decision.used),
        f"{say.quoted(view.option(reading, change.other))}{_held(view, change)}",
        then,
    )
    return f"{view.question(reading)} {capital(told)}"


def _other(view: View, change: OptionChange) -> str:
    option = view.say.quoted(view.option(change.reading, change.other))
    return f"{view.question(change.reading)} {option}"


def _held(view: View, change: OptionChange) -> str:
    """Who holds the other option, in brackets."""
    holder = _holder(view, change.reading, change.other)
    return f" ({holder})" if holder else ""


def _holder(view: View, reading: str, option: str) -> str | None:
    """Who holds an option, or what supports it."""
    declared = view.rules.readings.get(reading)
    found = declared.options.get(option) if declared else None
    holder = found.held_by.get(view.say.lang) if found else None
    return f"{view.labels.held_by} {holder}" if holder else None


def _where(view: View, flip: Flip) -> str:
    """The conditions that change, with what is found of them then."""
    now = {finding.rule: finding for finding in view.decision.conditions}
    told = [
        _then(view, now[finding.rule], finding) for finding in flip.changed if finding.rule in now
    ]
    return f" ({'; '.join(told)})" if told else ""


def _then(view: View, now: Finding, then: Finding) -> str:
    told = "; ".join((sentence(view, then), *_absence(view, now, then)))
    return f"{view.refer(then.rule)}: {told}"


def _absence(view: View, now: Finding, then: Finding) -> Iterator[str]:
    """The absence of a part against what is free of it, where more or less is deducted then."""
    for one, other in zip(_deductions(now), _deductions(then), strict=False):
        pair = [(each.total, each.allowance) for each in (one, other)]
        if one.excess != other.excess and pair[0] != pair[1]:
            here, there = ((view.say.days(a), view.say.days(b)) for a, b in pair)
            yield view.say.flip_absence(here, there)


def _deductions(finding: Finding) -> tuple[Deduction, ...]:
    detail = finding.detail
    if isinstance(detail, TotalTime):
        return tuple(deduction for _, deduction in detail.deductions)
    if isinstance(detail, TimeServed) and detail.deduction is not None:
        return (detail.deduction,)
    return ()
