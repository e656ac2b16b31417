"""An assumption about the time to come: service goes on at some fraction of full time.

What service that has to be is not written here. It is derived from the conditions of the decision:
each count of training time that is not in order gives a step, in the order that the sequence of the
parts asks for, and the step lasts until its rule is in order. The total gives the last step. A
dentist's counts of time give steps too: what must lie before a stage comes before it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from lisrules.advice.forecasting.planned import Future
from lisrules.advice.forecasting.search import Search
from lisrules.advice.forecasting.serving import (
    AssumedPost,
    Had,
    assumed_post,
    ended_before,
    serving,
)
from lisrules.conditions.base import Condition
from lisrules.conditions.combined import AllOf, AnyOf
from lisrules.conditions.dental_time import DentalTime
from lisrules.conditions.sequence import Sequence
from lisrules.conditions.total_time import TotalTimeCondition
from lisrules.conditions.training_time import TrainingTimeCondition
from lisrules.timeline.facts import FAR


@dataclass(frozen=True, slots=True)
class Continuation:
    """Service goes on at `fraction` of full time from the day `since`, with ordinary holiday.

    Ordinary holiday counts as service (§ 31(3)), so it changes nothing. From `since` on the
    assumed posts stand in place of every post of the timeline. Without `since` it is the day after
    the last post that has an end, and at the earliest the day after the decision. `objectives`
    assumes too that every objective the plans leave open is attained on the first day.
    """

    fraction: Fraction
    since: date | None = None
    objectives: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """Service in one part, for as long as one of the rules is not in order."""

    stage: str
    arena: str
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Path:
    """The future with the assumed posts, and which posts of the timeline they stand in place of."""

    future: Future
    posts: tuple[AssumedPost, ...] = ()
    replaced: tuple[str, ...] = ()


def first_assumed(search: Search, assumption: Continuation) -> int:
    """The day the assumed service begins."""
    if assumption.since is not None:
        return assumption.since.toordinal()
    ends = [post.end_hi for post in search.future.facts.services if post.end_hi < FAR]
    return max([search.first + 1, *ends])


def assumed_path(search: Search, assumption: Continuation) -> Path:
    """Serve every step that is not in order, one after the other, from the day it begins."""
    begin = first_assumed(search, assumption)
    if begin > search.last:
        return Path(search.future)
    future, replaced = ended_before(search.future, begin)
    had = had_posts(search, future)
    posts: list[AssumedPost] = []
    for step in steps(search, had):
        before, found = max(begin - 1, search.first), search.of(future)
        if all(found.in_order(rule, before) for rule in step.rules):
            continue
        post = assumed_post(
            had, len(posts) + 1, step.stage, step.arena, step.rules, assumption.fraction, begin
        )
        reached = search.of(serving(future, post, had)).first_day(step.rules, begin)
        posts.append(replace(post, last=reached))
        future = serving(future, posts[-1], had)
        if reached is None or reached == search.last:
            break
        begin = reached + 1
    return Path(future, tuple(posts), replaced)


def had_posts(search: Search, future: Future) -> Had:
    """The posts of a future that posts to come would be like."""
    question = search.question
    return Had(future.facts.services, question.specialty, question.rules.catalogue)


def steps(search: Search, had: Had) -> tuple[Step, ...]:
    """The steps the question may ask for, in order: counts of a part, then the total.

    A part that must come first stands first; service in the one after it lasts until their
    sequence is in order too. No question asks for the time of doctors and of dentists at once.
    """
    asked = dict(_asked(search)).items()
    counts = {r: c for r, c in asked if isinstance(c, TrainingTimeCondition)}
    sequences = [(r, c) for r, c in asked if isinstance(c, Sequence)]
    order = list(counts)
    for _, sequence in sequences:
        if {sequence.first, sequence.then} <= set(order):
            order.remove(sequence.then)
            order.insert(order.index(sequence.first) + 1, sequence.then)
    parts = [
        Step(
            counts[rule].stage,
            counts[rule].arena,
            (rule, *(name for name, sequence in sequences if sequence.then == rule)),
        )
        for rule in order
    ]
    totals = [rule for rule, one in asked if isinstance(one, TotalTimeCondition)]
    dental = [(rule, one) for rule, one in asked if isinstance(one, DentalTime)]
    return (
        *parts,
        *(Step("lis3", had.arena("lis3"), (rule,)) for rule in totals),
        *(Step(one.stage, had.arena(one.stage), (rule,)) for rule, one in _in_turn(dental, had)),
    )


def _in_turn(counts: list[tuple[str, DentalTime]], had: Had) -> Iterator[tuple[str, DentalTime]]:
    """A dentist's counts: first what must lie before a stage, unless that stage has begun."""
    for rule, one in counts:
        if one.before is not None and not had.begun(one.before):
            yield rule, one
    yield from ((rule, one) for rule, one in counts if one.before is None)


def _asked(search: Search) -> Iterator[tuple[str, Condition]]:
    """Every count and sequence among the conditions that bind and are not in order yet.

    A sequence has nothing to say before service in the second part, and is asked for all the same.
    """
    for rule in search.rules:
        found = tuple(_inside(search, rule))
        ordered = any(name == rule and isinstance(one, Sequence) for name, one in found)
        if ordered or not search.in_order(rule, search.first):
            yield from found


def _inside(search: Search, rule: str) -> Iterator[tuple[str, Condition]]:
    """The counts in a rule; of alternatives those of the first that has any."""
    provision = search.question.rules.rules[rule].at(search.first)
    condition = None if provision is None else provision.condition
    if isinstance(condition, TrainingTimeCondition | TotalTimeCondition | DentalTime):
        yield rule, condition
    elif isinstance(condition, Sequence):
        yield from (found for part in condition.references() for found in _inside(search, part))
        yield rule, condition
    elif isinstance(condition, AllOf):
        yield from (found for part in condition.of for found in _inside(search, part))
    elif isinstance(condition, AnyOf):
        every = (tuple(_inside(search, part)) for part in condition.of)
        yield from next((found for found in every if found), ())
