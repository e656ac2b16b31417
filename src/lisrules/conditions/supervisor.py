"""Kind `supervisor`: the educational supervisor had what § 25 asks for on every day of the role.

A person is asked on the days of an appointment on which the doctor served in the stage. Days on
which an exception lets somebody else be supervisor are taken out, and told.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from lisrules.conditions.base import (
    Condition,
    Context,
    Detail,
    Finding,
    Need,
    Provision,
    ReadingUse,
    StandsInstead,
)
from lisrules.conditions.excuses import Excuse, Exempted, exemptions, stays
from lisrules.conditions.own_posts import OwnPost, own_posts, possibly, surely
from lisrules.conditions.places import establishment_of
from lisrules.conditions.qualified import Held, Requirement, held_by, union
from lisrules.conditions.standing import standing_days
from lisrules.timeline.facts import PersonFact
from lisrules.values.days import EMPTY, DaySet
from lisrules.values.outcome import Cure, Outcome

_ROLE = "educational-supervisor"


@dataclass(frozen=True, slots=True)
class Span:
    """Days from a first to a last, both included; `why` and `fact` say what excuses them."""

    first: int
    last: int
    why: str | None = None
    fact: str | None = None


@dataclass(frozen=True, slots=True)
class Supervising:
    """One person: the days of the role, those that surely or perhaps lack, and the excused."""

    person: str
    asked: tuple[Span, ...]
    lacking: tuple[Span, ...]
    doubtful: tuple[Span, ...]
    excused: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Supervisors(Detail):
    """What was asked for, in which stages, and of whom."""

    must: str
    stages: tuple[str, ...]
    persons: tuple[Supervising, ...]


class Supervisor(Condition):
    """Every educational supervisor in the stages is what `must` says, or excused."""

    kind: Literal["supervisor"]
    stages: tuple[Literal["lis1", "lis2", "lis3"], ...]
    must: Requirement
    longer_stay: str | None = None
    """The kind of ruling that finds a stay outside the responsible establishment to be long; a
    specialist in any specialty will do then (§ 25(3) s.3, reading `longer-stay`)."""
    exempted: Exempted | None = None
    """Who may be exempt by ruling (§ 25(4)-(5))."""
    widened_by: tuple[str, ...] = ()
    """Rules by which an establishment counts as more than its record says (§ 38)."""
    unless: str | None = None
    """A rule that, when met, frees from all of it (§ 29(3))."""

    def references(self) -> tuple[str, ...]:
        """The rules on standings, and the one that frees from it."""
        return (*self.widened_by, *([] if self.unless is None else [self.unless]))

    def decide(self, context: Context, provision: Provision) -> Finding:
        """Not met by a day that surely lacks, or where surely nobody was appointed."""
        freed = None if self.unless is None else context.find(self.unless)
        if freed is not None and freed.outcome is Outcome.MET:
            return _freed(provision, freed)
        asking = _Asking(self, context)
        outcome, needs = asking.outcome(), asking.needs()
        if outcome is Outcome.NOT_MET and freed and freed.outcome is Outcome.UNDETERMINED:
            outcome, needs = Outcome.UNDETERMINED, freed.needs
        return Finding(
            provision.rule,
            outcome,
            provision,
            Supervisors(self.must, self.stages, tuple(asking.persons)),
            evidence=asking.evidence(),
            needs=needs if outcome is Outcome.UNDETERMINED else (),
            readings=tuple(dict.fromkeys(asking.readings)),
            cure=Cure.ACT if outcome is Outcome.NOT_MET else None,
        )


def _freed(provision: Provision, freed: Finding) -> Finding:
    """Nothing is asked, because the rule that frees from it is met."""
    return Finding(
        provision.rule,
        Outcome.NOT_APPLICABLE,
        provision,
        StandsInstead(freed.rule),
        evidence=freed.evidence,
        readings=freed.readings,
        causes=(freed.rule,),
    )


class _Asking:
    """Asks every supervisor of one doctor on one date."""

    def __init__(self, rule: Supervisor, context: Context) -> None:
        self.rule = rule
        self.context = context
        found = (self._asked(post) for post in own_posts(context, rule.stages, abroad=False))
        self.posts = [post for post in found if post is not None]
        self.sure = union(post.sure for post in self.posts)
        self.possible = union(post.possible for post in self.posts)
        self.persons: list[Supervising] = []
        self.readings: list[ReadingUse] = []
        self._needs: list[Need] = []
        self._appointed = False
        for person in context.facts.people:
            self._ask(person)

    def outcome(self) -> Outcome:
        """What all the persons together come to."""
        known = self.context.facts.known
        if any(one.lacking for one in self.persons):
            return Outcome.NOT_MET
        if not self.posts and "service" in known:
            return Outcome.NOT_APPLICABLE
        open_question = any(one.doubtful for one in self.persons) or self._silent()
        if open_question or not {"people", "service"} <= known:
            return Outcome.UNDETERMINED
        if self._appointed:
            return Outcome.MET
        nobody = not self.persons and any(post.sure for post in self.posts)
        return Outcome.NOT_MET if nobody else Outcome.UNDETERMINED

    def evidence(self) -> tuple[str, ...]:
        """The supervisors, the posts they are asked for, and what excuses them."""
        excusing = (span.fact for one in self.persons for span in one.excused if span.fact)
        posts = (post.service.id for post in self.posts)
        return tuple(dict.fromkeys((*(one.person for one in self.persons), *posts, *excusing)))

    def needs(self) -> tuple[Need, ...]:
        """What would settle it."""
        known = self.context.facts.known
        needs = [] if "service" in known else [Need("service")]
        needs += [] if "people" in known else [Need("people")]
        needs += [Need("appointments", person.id) for person in self._silent()]
        needs += [need for post in self.posts for need in post.needs]
        if not self._appointed:
            needs += [Need("tenures", one.person) for one in self.persons]
        return tuple(dict.fromkeys([*needs, *self._needs]))

    def _silent(self) -> list[PersonFact]:
        """Persons whose roles are not known: any of them may have been supervisor."""
        return [one for one in self.context.facts.people if one.appointments is None]

    def _asked(self, post: OwnPost) -> OwnPost | None:
        """The days of a post on which the rule asks anything: § 25(2) only at approved ones."""
        if self.rule.must != "employed":
            return post
        at = establishment_of(self.context, post.service)
        if isinstance(at, Need):
            return OwnPost(post.service, EMPTY, post.possible, (*post.needs, at))
        days = standing_days(self.context, at, "approved", self.rule.widened_by)
        possible = post.possible & days.possible
        needs = (*post.needs, *days.needs)
        return OwnPost(post.service, post.sure & days.sure, possible, needs) if possible else None

    def _ask(self, person: PersonFact) -> None:
        """Ask one person on the days of the role."""
        roles = [role for role in person.appointments or () if role.what == _ROLE]
        sure = self.sure & union(map(surely, roles))
        possible = self.possible & union(map(possibly, roles))
        if not possible:
            return
        self._appointed |= bool(sure)
        held = held_by(self.context, person, self.rule.must, self.rule.widened_by)
        excuses = list(self._excuses(person, possible - held.sure))
        lacking = sure - held.possible - union(one.possible for one in excuses)
        doubtful = possible - held.sure - union(one.sure for one in excuses) - lacking
        if doubtful:
            self._needs += _settling(doubtful, held, excuses, person)
        self.persons.append(
            Supervising(
                person.id,
                _spans(possible),
                _spans(lacking),
                _spans(doubtful),
                tuple(
                    span
                    for one in excuses
                    for span in _spans((possible - held.sure) & one.sure, one.why, one.fact)
                ),
            )
        )

    def _excuses(self, person: PersonFact, lacking: DaySet) -> Iterator[Excuse]:
        """Everything that excuses days on which what is asked for is not surely there."""
        if self.rule.longer_stay is not None:
            found, readings = stays(self.context, self.posts, person, self.rule.longer_stay)
            matters = any(one.possible & lacking for one in found)
            self.readings += readings if matters else ()
            yield from (one for one in found if one.holds)
        if self.rule.exempted is not None:
            yield from exemptions(self.context, person, self.rule.exempted)


def _settling(
    doubtful: DaySet, held: Held, excuses: list[Excuse], person: PersonFact
) -> tuple[Need, ...]:
    """What would settle days on which a person is not surely in order."""
    needs = tuple(
        need for one in excuses if doubtful & (one.possible - one.sure) for need in one.needs
    )
    if needs and not doubtful & (held.possible - held.sure):
        return needs
    return (*(held.needs or (Need("tenures", person.id),)), *needs)


def _spans(days: DaySet, why: str | None = None, fact: str | None = None) -> tuple[Span, ...]:
    return tuple(Span(first, end - 1, why, fact) for first, end in days.ranges)
