"""What could make conditions on time met: confirmations, rulings on service, and more service."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

from lisrules.advice.repairing.asking import Pair
from lisrules.advice.repairing.bodies import body_at
from lisrules.advice.repairing.changes import Paper, Ruled, ServiceConfirmed
from lisrules.advice.repairing.draft import NEW
from lisrules.advice.repairing.lasting import ServiceDays
from lisrules.advice.repairing.proposal import Asked, Proposal, Unit, proposed, unknowns
from lisrules.advice.repairing.rulings import DIRECTORATE, ruled
from lisrules.conditions.attested_work import AttestedWork
from lisrules.conditions.base import ServiceTest
from lisrules.conditions.confirmed import Confirmed
from lisrules.conditions.half_time import HalfTime
from lisrules.conditions.own_specialty import OwnSpecialty
from lisrules.conditions.post import Post
from lisrules.conditions.remaining import remaining
from lisrules.conditions.ruling import Ruling
from lisrules.timeline.facts import ServiceFact

_FIRST, _SECOND, _ORDER, _OTHER, _TOTAL = range(5)
"""When the number of days is found: part one in its order, other parts, the time in total."""
_LATER = ("lis2", "lis3")


def of_training_time(asked: Asked) -> Proposal:
    """More service in the arena, papers on what is served, and what stands instead."""
    condition = asked.condition
    posts = condition.count(asked.context).services
    units = [*_papers(asked, posts, condition.counts), *unknowns(asked, posts)]
    if condition.instead is not None:
        instead = asked.context.rules[condition.instead].first_version.condition
        units += ruled(asked, instead.ruling) if isinstance(instead, Ruling) else []
    return proposed(
        units, [Pair(_order(condition), _service(asked, condition), asked.finding.rule)]
    )


def of_sequence(asked: Asked) -> Proposal:
    """What makes the first part full, and then more of the second."""
    units: list[Unit] = []
    pairs = []
    for order, rule in ((_FIRST, asked.condition.first), (_SECOND, asked.condition.then)):
        part = _part(asked, rule)
        units += of_training_time(part).units
        sort = _service(asked, part.condition)
        pairs.append(Pair(order, sort, rule))
        if order == _SECOND:
            pairs.append(Pair(_ORDER, sort, asked.finding.rule))
    return proposed(units, pairs)


def of_total_time(asked: Asked) -> Proposal:
    """More service for the specialty, and papers on the service of every part."""
    condition, context = asked.condition, asked.context
    units: list[Unit] = []
    for rule in condition.part_one:
        part = _part(asked, rule)
        posts = part.condition.count(context).services
        units += [*_papers(asked, posts, part.condition.counts), *unknowns(asked, posts)]
    before = tuple(post for post in asked.facts.services if post.stage == condition.before.stage)
    units += _papers(asked, before, condition.before.counts)
    units += ruled(asked, _ruling_of(asked, condition.before.rule)) if before else []
    rest = remaining(context, ()).whole.services
    units += [*_papers(asked, rest, condition.rest.counts), *unknowns(asked, rest)]
    own = [post for post in rest if not post.abroad and context.is_own(post.specialty)]
    tests = condition.rest.counts
    sort = _days(asked, "lis3", own[-1].arena if own else "hospital", asked.specialty, own, tests)
    return proposed(units, [Pair(_TOTAL, sort, asked.finding.rule)])


def of_dental_time(asked: Asked) -> Proposal:
    """More service of the stage, and the ruling that stands for some of it."""
    condition = asked.condition
    units: list[Unit] = []
    if condition.replaced_by is not None:
        units += ruled(asked, _ruling_of(asked, condition.replaced_by))
    posts = [post for post in asked.facts.services if post.stage == condition.stage]
    units += unknowns(asked, posts)
    own = asked.specialty if condition.own else None
    arena = posts[-1].arena if posts else "other"
    sort = _days(asked, condition.stage, arena, own, posts, condition.counts)
    return proposed(units, [Pair(_OTHER, sort, asked.finding.rule)])


def _part(asked: Asked, rule: str) -> Asked:
    """Another rule on training time, asked about in the same context."""
    version = asked.context.provision(rule) or asked.context.rules[rule].first_version
    finding = asked.context.find(rule)
    return Asked(asked.asking, asked.given, finding, version.condition)


def _ruling_of(asked: Asked, rule: str) -> str:
    condition = asked.context.rules[rule].first_version.condition
    return condition.ruling if isinstance(condition, Ruling) else ""


def _order(condition: Any) -> int:
    if condition.stage != "lis1":
        return _OTHER
    return _SECOND if condition.arena == "municipality" else _FIRST


def _service(asked: Asked, condition: Any) -> ServiceDays:
    """More days in the arena of a rule, for the specialty where it asks for that."""
    tests = _tests(asked, condition.counts)
    own = any(isinstance(test, OwnSpecialty) for _, test in tests)
    specialty = asked.specialty if own else None
    posts = [
        post
        for post in asked.facts.services
        if post.stage == condition.stage and post.arena == condition.arena and not post.abroad
    ]
    return _days(asked, condition.stage, condition.arena, specialty, posts, condition.counts)


def _days(
    asked: Asked,
    stage: str,
    arena: str,
    specialty: str | None,
    posts: list[ServiceFact],
    counts: tuple[str, ...],
) -> ServiceDays:
    """Service like that of the last post, of a kind that the rules accept."""
    tests = [test for _, test in _tests(asked, counts)]
    bodies = [body_at(arena, test.by) for test in tests if isinstance(test, Confirmed)]
    kinds = [test.accepts for test in tests if isinstance(test, Post)]
    last = max(posts, key=lambda post: (post.end_hi, post.id), default=None)
    post = None if last is None else last.post
    if kinds and post not in kinds[0]:
        post = kinds[0][0]
    return ServiceDays(
        stage,
        arena,
        specialty,
        post or ("lis" if stage in _LATER else None),
        bodies[0] if bodies else None,
        () if last is None else last.departments,
        None if last is None else last.establishment,
        None if last is None else last.agreed_with,
    )


def _tests(asked: Asked, counts: Iterable[str]) -> Iterator[tuple[str, ServiceTest]]:
    """The tests of service, as they are on the day."""
    for rule in counts:
        version = asked.context.rules[rule].at(asked.context.on)
        if (
            version is not None
            and asked.context.concerned(rule)
            and isinstance(version.condition, ServiceTest)
        ):
            yield rule, version.condition


def _papers(asked: Asked, posts: Iterable[ServiceFact], counts: tuple[str, ...]) -> Iterator[Unit]:
    """What would let days count that a test of service leaves out or leaves open."""
    tests = list(_tests(asked, counts))
    for post in posts:
        if post.id.startswith(NEW) or post.start_lo > asked.asking.on:
            continue
        for _, test in tests:
            propose = TESTS.get(type(test))
            if propose is not None and test.admit(asked.context, post) is not None:
                yield from propose(asked, test, post)


def _confirmation(_: Asked, test: Any, post: ServiceFact) -> list[Unit]:
    return [(ServiceConfirmed(post.id, body_at(post.arena, test.by)),)]


def _attest(asked: Asked, test: Any, post: ServiceFact) -> list[Unit]:
    """By a paper or by a ruling, as the reading has it."""
    if asked.context.option("research") == "attested":
        return [(Paper(test.confirmed, body_at(post.arena, test.by), None, (post.id,)),)]
    return [(Ruled(test.ruling, DIRECTORATE, None, None, (post.id,)),)]


def _exemption(asked: Asked, test: Any, post: ServiceFact) -> list[Unit]:
    return ruled(asked, test.exempted, test.exempted_by, None, (post.id,))


TESTS: Final[Mapping[type[ServiceTest], Callable[[Asked, Any, ServiceFact], list[Unit]]]] = {
    AttestedWork: _attest,
    Confirmed: _confirmation,
    HalfTime: _exemption,
}
"""What makes a test of service admit more days of a post that is served; for the others nothing
does, because they ask what the post was and when."""
