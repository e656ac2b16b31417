"""An assumption about the time to come: service goes on at some fraction of full time.

What service that has to be is not written here. It is derived from the conditions of the decision:
each count of training time that is not in order gives a step, in the order that the sequence of the
parts asks for, and the step lasts until its rule is in order. The total gives the last step.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from lisrules.advice.planned import Future
from lisrules.advice.search import Search
from lisrules.conditions.base import Category, Condition, Specialty
from lisrules.conditions.combined import AllOf, AnyOf
from lisrules.conditions.sequence import Sequence
from lisrules.conditions.total_time import TotalTimeCondition
from lisrules.conditions.training_time import TrainingTimeCondition
from lisrules.timeline.facts import FAR, ServiceFact

ARENAS = {
    Category.GENERAL: "open-general-practice",
    Category.COMMUNITY: "community-medicine",
    Category.OCCUPATIONAL: "occupational-health",
}
"""Where the training of a category is usually served; in hospital for the others."""
FIRST_PARTS = {"lis1": "lis1-announced"}
"""The kind of post that is taken where the doctor has had none in the part; `lis` in the others."""


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
class AssumedPost:
    """One step of the service that is assumed, in plain data; days are ordinals, both included.

    `last` is `None` for a step that is never enough. `rules` are those it lasts for. `like` is the
    post whose kind was taken over, `place_of` the one whose establishment and departments were;
    `None` where the doctor has had no such post.
    """

    id: str
    stage: str
    arena: str
    specialty: str | None
    post: str
    establishment: str | None
    fraction: Fraction
    first: int
    last: int | None
    rules: tuple[str, ...]
    like: str | None
    place_of: str | None


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
    future, replaced = _cut(search.future, begin)
    posts: list[AssumedPost] = []
    own = future.facts.services
    for step in steps(search):
        before = max(begin - 1, search.first)
        found = _search(search, future)
        if all(found.in_order(rule, before) for rule in step.rules):
            continue
        post = _post(search.question.specialty, own, step, assumption.fraction, begin, len(posts))
        serving = _with(future, post, own)
        reached = _search(search, serving).first_day(step.rules, begin)
        post = replace(post, last=reached)
        posts.append(post)
        future = _with(future, post, own)
        if reached is None:
            break
        begin = reached + 1
    return Path(future, tuple(posts), replaced)


def _search(search: Search, future: Future) -> Search:
    return Search(search.question, search.options, future, search.first, search.last)


def steps(search: Search) -> tuple[Step, ...]:
    """The steps the question may ask for, in order: counts of a part, then the total.

    A part that must come first stands first; service in the one after it lasts until their
    sequence is in order too.
    """
    asked = list(dict.fromkeys(_asked(search)))
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
    specialty = search.question.specialty
    return (*parts, *(Step("lis3", _arena(search, specialty), (rule,)) for rule in totals))


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
    if isinstance(condition, TrainingTimeCondition | TotalTimeCondition):
        yield rule, condition
    elif isinstance(condition, Sequence):
        yield from (found for part in condition.references() for found in _inside(search, part))
        yield rule, condition
    elif isinstance(condition, AllOf):
        yield from (found for part in condition.of for found in _inside(search, part))
    elif isinstance(condition, AnyOf):
        every = (tuple(_inside(search, part)) for part in condition.of)
        yield from next((found for found in every if found), ())


def _arena(search: Search, specialty: Specialty | None) -> str:
    """Where the doctor last served for the specialty, else where its training usually is."""
    own = [post for post in search.future.facts.services if post.stage in ("lis2", "lis3")]
    if own:
        return _latest(own).arena
    category = Category.HOSPITAL if specialty is None else specialty.category
    return ARENAS.get(category, "hospital")


def _post(
    specialty: Specialty | None,
    own: tuple[ServiceFact, ...],
    step: Step,
    fraction: Fraction,
    first: int,
    number: int,
) -> AssumedPost:
    """A post like the doctor's latest in that part, at the place of the latest in that arena."""
    like = [post for post in own if post.stage == step.stage]
    there = [post for post in like if post.arena == step.arena]
    kind = _latest(like).post if like else None
    usual = FIRST_PARTS.get(step.stage, "lis")
    return AssumedPost(
        _free_id(own, number),
        step.stage,
        step.arena,
        None if step.stage == "lis1" or specialty is None else specialty.id,
        kind or usual,
        _latest(there).establishment if there else None,
        fraction,
        first,
        None,
        step.rules,
        _latest(like).id if kind else None,
        _latest(there).id if there else None,
    )


def _latest(posts: list[ServiceFact]) -> ServiceFact:
    return max(posts, key=lambda post: (post.start_lo, post.end_hi, post.id))


def _free_id(own: tuple[ServiceFact, ...], number: int) -> str:
    """An id that no post of the timeline has."""
    name = f"assumed-{number + 1}"
    while any(post.id == name for post in own):
        name = f"{name}-x"
    return name


def _with(future: Future, post: AssumedPost, own: tuple[ServiceFact, ...]) -> Future:
    """The future with one more post, confirmed every day."""
    place = next((one for one in own if one.id == post.place_of), None)
    fact = ServiceFact(
        id=post.id,
        stage=post.stage,
        arena=post.arena,
        start_lo=post.first,
        start_hi=post.first,
        end_lo=FAR if post.last is None else post.last + 1,
        end_hi=FAR if post.last is None else post.last + 1,
        fraction_lo=post.fraction,
        fraction_hi=post.fraction,
        post=post.post,
        departments=place.departments if place else (),
        confirmations=(),
        confirmations_known=True,
        establishment=post.establishment,
        work="clinical",
        specialty=post.specialty,
        agreed_with=place.agreed_with if place else None,
    )
    return future.serving((*future.facts.services, fact), future.confirmed | {post.id})


def _cut(future: Future, day: int) -> tuple[Future, tuple[str, ...]]:
    """The future without service from a day on, and the posts that loses days by it."""
    services = future.facts.services
    replaced = tuple(post.id for post in services if post.end_hi > day)
    if not replaced:
        return future, ()
    kept = tuple(
        post if post.end_hi <= day else replace(post, end_lo=min(post.end_lo, day), end_hi=day)
        for post in services
        if post.start_lo < day
    )
    return future.serving(kept, future.confirmed), replaced
