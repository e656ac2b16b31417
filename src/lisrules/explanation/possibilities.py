"""Telling why a question is settled though no condition alone decides it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lisrules.conditions.base import Need
from lisrules.conditions.possibilities import Possibility
from lisrules.explanation.page import Block, Gap, Text
from lisrules.explanation.view import View
from lisrules.timeline.narrowing import Narrowed
from lisrules.values.months import LAST_DAY
from lisrules.values.outcome import Outcome


def settled_together(view: View) -> Iterator[Block]:
    """Every possibility of a decision with the conditions that settle it, if that is why."""
    decision = view.decision
    if decision.possibilities:
        yield Text(view.say.settled_together(view.say.outcome(decision.used)))
        for clause in clauses(view, decision.possibilities, decision.used):
            yield Text(clause, "- ", 1)
        yield Gap()


def clauses(view: View, possibilities: Sequence[Possibility], outcome: Outcome) -> tuple[str, ...]:
    """One clause for each possibility, with the rules that settle it."""
    return tuple(_clause(view, one, outcome) for one in possibilities)


def _clause(view: View, one: Possibility, outcome: Outcome) -> str:
    say = view.say
    rules = [view.refer(rule) for rule in one.rules]
    if one.excluding:
        then = say.never_both(rules[0], rules[1])
    else:
        then = say.join([say.settled_as(rule, say.outcome(outcome)) for rule in rules])
    ways = [f"{_way(view, part)} ({_named(view, part)})" for part in one.narrowed]
    return say.if_so(say.join(ways), then) if ways else then


def _named(view: View, part: Narrowed) -> str:
    return view.need(Need(part.field, part.fact))


def _way(view: View, part: Narrowed) -> str:
    """In which way a missing value turns out, as a clause after "if"."""
    say = view.say
    if part.options:
        return say.either([say.answers[_code(part.field, option)] for option in part.options])
    if part.least is not None and part.most is not None:
        return say.between_shares(say.percent(part.least), say.percent(part.most))
    assert part.first is not None
    assert part.last is not None
    if part.last > LAST_DAY:
        return say.not_before(say.day(part.first))
    if part.first == part.last:
        return say.answers["day"].format(value=say.day(part.first))
    return say.between_days(say.period(part.first, part.last))


def _code(field: str, option: str) -> str:
    """The sort of answer that an option is."""
    return f"post-{option}" if field == "post" else option
