"""What could be changed: facts that may come to be, as typed data to be added to compact facts.

A change adds a fact or answers what is not known; it takes no fact away. It is dated on the day of
the decision, or on days after it where it takes time. A list that is not known stays unknown when
something is added to it, so that a change never claims more than it says.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, replace
from typing import ClassVar, Literal

from lisrules.advice.repairing.draft import NEW, Draft
from lisrules.timeline.facts import (
    FAR,
    AssessmentFact,
    Attestation,
    AuthorisationFact,
    Pattern,
    StatementFact,
    Votes,
)

Role = Literal["educational-supervisor", "clinical-supervisor"]
ROLES: tuple[Role, ...] = ("educational-supervisor", "clinical-supervisor")
AnsweredField = Literal["fraction", "from", "through"]
ANSWERED: tuple[AnsweredField, ...] = ("fraction", "from", "through")


class Change(ABC):
    """One fact that may come to be, or one answer to what is not known."""

    __slots__ = ()
    kind: ClassVar[str]
    """The kind of change, the same word in data."""

    @property
    @abstractmethod
    def id(self) -> str:
        """A name by which the change is told from others and put in order."""

    @abstractmethod
    def put(self, draft: Draft, on: int) -> None:
        """Add the change to a draft of the facts, dated on the day `on`."""

    @property
    def last(self) -> int | None:
        """The last day the change takes; `None` where it takes no time."""
        return None


@dataclass(frozen=True, slots=True)
class Assessed(Change):
    """One objective decided by the leader, after recommendations by two persons.

    `recommended` are the roles that recommend anew; `kept` pairs a role with a person whose earlier
    recommendation stands. Without `assessment` nothing that is there can be built on.
    """

    kind: ClassVar[str] = "objective"
    objective: str
    assessment: str | None = None
    recommended: tuple[Role, ...] = ROLES
    kept: tuple[tuple[Role, str], ...] = ()

    @property
    def id(self) -> str:
        """By the objective."""
        return f"objective:{self.objective}"

    @property
    def what(self) -> Literal["attained", "recommended", "decided"]:
        """All of it anew, a recommendation and the decision after it, or the decision alone."""
        if self.assessment is None:
            return "attained"
        return "recommended" if self.recommended else "decided"

    def put(self, draft: Draft, on: int) -> None:
        """An assessment in order, of new persons and of those whose word stands."""
        fact = draft.made.get(self)
        if fact is None:
            pattern = draft.patterns.setdefault((self.recommended, self.kept), self._pattern(draft))
            fact = AssessmentFact(NEW + self.objective, self.objective, on, on, pattern)
            draft.made[self] = fact
        draft.assess(fact)

    def _pattern(self, draft: Draft) -> Pattern:
        educational, clinical = (
            Votes(
                sum(draft.bit(person) for own, person in self.kept if own == role)
                | (draft.bit(NEW + role) if role in self.recommended else 0)
            )
            for role in ROLES
        )
        leader = draft.bit(f"{NEW}leader")
        return Pattern(True, leader, "leader", "dated", True, educational, clinical)


@dataclass(frozen=True, slots=True)
class ServiceConfirmed(Change):
    """A post is confirmed, up to the day of the decision, by a body that may confirm it."""

    kind: ClassVar[str] = "service-confirmation"
    service: str
    body: str

    @property
    def id(self) -> str:
        """By the post."""
        return f"confirmation:{self.service}"

    def put(self, draft: Draft, on: int) -> None:
        """A further confirmation of the post."""
        paper = Attestation(on, on, self.body, NEW + self.id)
        draft.change_service(
            self.service, lambda post: replace(post, confirmations=(*post.confirmations, paper))
        )


@dataclass(frozen=True, slots=True)
class Paper(Change):
    """A body confirms something else than service."""

    kind: ClassVar[str] = "paper"
    paper: str
    body: str
    objectives: tuple[str, ...] | None = None
    services: tuple[str, ...] | None = None

    @property
    def id(self) -> str:
        """By the kind of paper and what it names."""
        return ":".join(("paper", self.paper, *(self.services or ()), *(self.objectives or ())[:1]))

    def put(self, draft: Draft, on: int) -> None:
        """One more confirmation."""
        draft.add(
            "confirmations",
            StatementFact(
                NEW + self.id,
                self.paper,
                on,
                on,
                self.body,
                objectives=self.objectives,
                services=self.services,
            ),
        )


@dataclass(frozen=True, slots=True)
class Ruled(Change):
    """An authority rules that something is so."""

    kind: ClassVar[str] = "ruling"
    ruling: str
    authority: str
    specialty: str | None = None
    objectives: tuple[str, ...] | None = None
    services: tuple[str, ...] | None = None
    person: str | None = None
    since: int | None = None

    @property
    def id(self) -> str:
        """By the question and what the ruling names."""
        named = (*(self.services or ()), *(self.objectives or ())[:1], *filter(None, [self.person]))
        return ":".join(("ruling", self.ruling, *named))

    def put(self, draft: Draft, on: int) -> None:
        """One more ruling, that says yes."""
        draft.add(
            "rulings",
            StatementFact(
                NEW + self.id,
                self.ruling,
                on,
                on,
                self.authority,
                objectives=self.objectives,
                services=self.services,
                since=self.since,
                specialty=self.specialty,
                person=self.person,
            ),
        )


@dataclass(frozen=True, slots=True)
class Authorised(Change):
    """An authorisation or a licence is granted, on the day of the decision."""

    kind: ClassVar[str] = "authorisation"
    granted: str
    """`authorisation` or `licence`."""
    profession: str

    @property
    def id(self) -> str:
        """By what is granted."""
        return f"granted:{self.granted}:{self.profession}"

    def put(self, draft: Draft, on: int) -> None:
        """One more authorisation, without an end."""
        name = NEW + self.id
        fact = AuthorisationFact(name, self.granted, on, on, FAR, FAR, self.profession)
        draft.add("authorisations", fact)


@dataclass(frozen=True, slots=True)
class ActivityDone(Change):
    """A learning activity of one part gets a status, on the day of the decision."""

    kind: ClassVar[str] = "activity"
    activity: str
    part: str
    status: str
    fact: str | None = None
    """The recorded activity that gets it; a new one where `None`."""

    @property
    def id(self) -> str:
        """By the activity."""
        return f"activity:{self.fact or self.activity}"

    def put(self, draft: Draft, on: int) -> None:
        """A new activity, or the status of one that is recorded."""
        if self.fact is None:
            new = StatementFact(
                NEW + self.id, self.activity, on, on, status=self.status, body=self.part
            )
            draft.add("activities", new)
        else:
            draft.change_activity(self.fact, lambda one: replace(one, status=self.status))


@dataclass(frozen=True, slots=True)
class ProgrammeAttested(Change):
    """The one in charge certifies that the programme of a guidance group is completed."""

    kind: ClassVar[str] = "group-attest"
    guidance: str

    @property
    def id(self) -> str:
        """By the group."""
        return f"attest:{self.guidance}"

    def put(self, draft: Draft, on: int) -> None:
        """The attest of the group."""
        draft.change_guidance(self.guidance, lambda one: replace(one, attested=True))


@dataclass(frozen=True, slots=True)
class NoneThere(Change):
    """An answer: there was nothing of the sort, so the list is known to be as it is."""

    kind: ClassVar[str] = "known-none"
    list: str

    @property
    def id(self) -> str:
        """By the list."""
        return f"none:{self.list}"

    def put(self, draft: Draft, on: int) -> None:
        """The list is known."""
        draft.know(self.list)


@dataclass(frozen=True, slots=True)
class Answered(Change):
    """An answer about one fact: the best that what is recorded leaves open.

    A post was full time and lasted as long as it may have; an absence as short as it may have.
    """

    kind: ClassVar[str] = "answer"
    of: Literal["post", "absence"]
    fact: str
    field: AnsweredField

    @property
    def id(self) -> str:
        """By the fact and its field."""
        return f"answer:{self.fact}:{self.field}"

    def put(self, draft: Draft, on: int) -> None:
        """The value is exactly known."""
        draft.settle(self.fact, self.field)
