"""Choosing the edition of the objectives: the version in force, and earlier ones still open."""

from __future__ import annotations

from abc import ABC
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from pydantic import BaseModel, ConfigDict

from lisrules.conditions.attained import SetResult, examine
from lisrules.conditions.base import Condition, Context, Provision, ReadingUse, Rule, uses
from lisrules.conditions.recognised import Recognised, recognised_by
from lisrules.timeline.facts import FAR, ServiceFact
from lisrules.values.outcome import Outcome, all_of, any_of, between


class Earlier(BaseModel):
    """Those who began the part `started` before this version may finish on the one before."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    started: Literal["hospital", "municipality"]
    until: date


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to meet the condition: the sets of a version, and the last day to decide them."""

    provision: Provision
    sets: tuple[str, ...]
    until: int | None
    results: tuple[SetResult, ...]
    outcome: Outcome


class Edition(Condition, ABC):
    """What every version of a rule on objectives says of its sets and of the version before."""

    stage: Literal["lis1", "lis2", "lis3"]
    sets: tuple[str, ...]
    begun_in: Literal["hospital", "municipality"]
    """The arena whose first day chooses the version."""
    approvals: tuple[str, ...]
    recognised: tuple[str, ...] = ()
    """Kinds of ruling by which single objectives count as attained (§ 32(2))."""
    recognised_by: tuple[str, ...] = ()
    """The authorities that may rule so, whatever the case of their name."""
    earlier: Earlier | None = None


@dataclass(frozen=True, slots=True)
class Chosen:
    """The open choices, their outcome together, and the readings that matter to them."""

    choices: tuple[Choice, ...]
    outcome: Outcome
    readings: tuple[ReadingUse, ...]


def begun(context: Context, stage: str, arena: str) -> tuple[int, int] | None:
    """The interval of the day a part began in an arena, under the reading of its start."""
    first, confirmed = _starts(context, stage, arena)
    return confirmed if context.option("start-of-part") == "confirmed" else first


_Start: TypeAlias = tuple[int, int] | None


def _starts(context: Context, stage: str, arena: str) -> tuple[_Start, _Start]:
    """When a part began with its first post, and with its first confirmed post if there is one."""
    posts = [
        service
        for service in context.facts.services
        if service.stage == stage and service.arena == arena and service.start_lo <= context.on
    ]
    if not posts:
        return None, None
    confirmed = [service for service in posts if service.confirmations] or posts
    return _earliest(posts), _earliest(confirmed)


def _earliest(posts: list[ServiceFact]) -> tuple[int, int]:
    return min(s.start_lo for s in posts), min(s.start_hi for s in posts)


def choose(
    context: Context, provision: Provision, start: tuple[int, int] | None, limit: int
) -> Chosen:
    """Every open choice, and the outcome for the day the part began.

    `limit` is the last day of a decision that counts. A day that is not exactly known is tried at
    both its ends; where service is not known at all, it may be any day since the first edition.
    """
    unknown = start is None and "service" not in context.facts.known
    earliest = context.rules[provision.rule].first_version.first if unknown else context.on
    first, last = start or (earliest, context.on)
    chosen = _choices(context, provision, first, limit)
    readings = chosen.readings + _start_readings(context, _edition(provision))
    if first == last:
        return Chosen(chosen.choices, chosen.outcome, readings)
    other = _choices(context, provision, last, limit)
    readings = tuple(dict.fromkeys(readings + other.readings))
    return Chosen(chosen.choices, between(chosen.outcome, other.outcome), readings)


def _start_readings(context: Context, edition: Edition) -> tuple[ReadingUse, ...]:
    """The reading of the start, where the first post is not the first confirmed one."""
    first, confirmed = _starts(context, edition.stage, edition.begun_in)
    return uses(context, "start-of-part") if first != confirmed else ()


def _choices(context: Context, provision: Provision, start: int, limit: int) -> Chosen:
    open_versions = _open_versions(context.rules[provision.rule], provision, start)
    if len(open_versions) == 1:
        only = _choice(context, provision, None, limit)
        return Chosen((only,), only.outcome, ())
    names = ["old-objective-set"]
    in_time = context.option("deadline-day") == "in-time"
    choices = []
    for version, until in open_versions:
        last = limit if until is None else min(limit, until if in_time else until - 1)
        choices.append(_choice(context, version, until, last))
        if until is not None and _decided_on(context, version, until):
            names.append("deadline-day")
    if context.option("old-objective-set") == "compulsory":
        choices = _compulsory(choices, context.on)
    outcome = any_of(choice.outcome for choice in choices)
    return Chosen(tuple(choices), outcome, uses(context, *names))


def _edition(version: Provision) -> Edition:
    assert isinstance(version.condition, Edition)
    return version.condition


def _choice(context: Context, version: Provision, until: int | None, limit: int) -> Choice:
    edition = _edition(version)
    ruled = recognised(context, edition)
    results = tuple(
        examine(context, name, edition.approvals, limit, ruled) for name in edition.sets
    )
    return Choice(version, edition.sets, until, results, all_of(r.outcome for r in results))


def recognised(context: Context, edition: Edition) -> Recognised:
    """What rulings recognise, by the version that says which and by whom."""
    return recognised_by(context, edition.recognised, frozenset(edition.recognised_by))


def _decided_on(context: Context, version: Provision, day: int) -> bool:
    codes = {code for name in _edition(version).sets for code in context.sets[name].codes or ()}
    return any(
        fact.lo <= day <= fact.hi and fact.pattern.decision == "dated"
        for fact in context.facts.assessments
        if fact.objective in codes
    )


def _open_versions(
    rule: Rule, provision: Provision, start: int
) -> list[tuple[Provision, int | None]]:
    """The version in force, and the earlier ones that are still open to who began on a day.

    The first has no last day; each earlier one must be decided by the earliest day set by the
    versions after it.
    """
    found: list[tuple[Provision, int | None]] = [(provision, None)]
    until = FAR
    index = rule.versions.index(provision)
    while index > 0:
        earlier = _edition(rule.versions[index]).earlier
        if earlier is None or start >= rule.versions[index].first:
            break
        until = min(until, earlier.until.toordinal())
        index -= 1
        found.append((rule.versions[index], until))
    return found


def _compulsory(choices: list[Choice], on: int) -> list[Choice]:
    """Only the earliest version that is still open, or that was completed in its time."""
    for choice in reversed(choices):
        if choice.until is None or on <= choice.until or choice.outcome is Outcome.MET:
            return [choice]
    return choices


def nearest(choices: tuple[Choice, ...]) -> int:
    """The choice that decides: met before undetermined before not met, then the fewest open."""
    rank = {Outcome.MET: 0, Outcome.UNDETERMINED: 1, Outcome.NOT_MET: 2}

    def nearness(index: int) -> tuple[int, int, int]:
        choice = choices[index]
        left = sum(result.count - result.attained for result in choice.results)
        return rank.get(choice.outcome, 3), left, index

    return min(range(len(choices)), key=nearness)
