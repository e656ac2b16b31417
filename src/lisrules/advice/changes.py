"""What could be changed: facts that may come to be, as typed data to be added to compact facts.

A change adds a fact or answers what is not known; it takes no fact away. It is dated on the day of
the decision, or on days after it where it takes time. A list that is not known stays unknown when
something is added to it, so that a change never claims more than it says.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, replace
from typing import ClassVar, Literal, Self

from lisrules.advice.draft import NEW, Draft
from lisrules.timeline.facts import (
    FAR,
    ONE,
    AssessmentFact,
    Attestation,
    AuthorisationFact,
    GuidanceFact,
    Pattern,
    ServiceFact,
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


@dataclass(frozen=True, slots=True)
class Waiting(Change):
    """Time passes until a day, so that what the timeline records until then counts."""

    kind: ClassVar[str] = "waiting"
    until: int

    @property
    def id(self) -> str:
        """There is one such change in a set."""
        return "waiting"

    @property
    def last(self) -> int | None:
        """The day itself."""
        return self.until

    def put(self, draft: Draft, on: int) -> None:
        """Nothing is added."""


@dataclass(frozen=True, slots=True)
class Sized(Change, ABC):
    """A change of which there must be enough: so many days, or so many hours."""

    stacked: ClassVar[bool] = False
    """Whether it follows on other changes of the kind instead of running beside them."""

    @property
    @abstractmethod
    def size(self) -> int:
        """How much of it."""

    @abstractmethod
    def sized(self, size: int, first: int) -> Self:
        """The same with so much of it, from the day `first` where it takes days."""


@dataclass(frozen=True, slots=True)
class ServiceDays(Sized):
    """So many more days of full-time service, confirmed on the last of them.

    The other fields are those of the last post of the sort. Posts that have not ended end when this
    service begins.
    """

    kind: ClassVar[str] = "service-days"
    stacked: ClassVar[bool] = True
    stage: str
    arena: str
    specialty: str | None = None
    post: str | None = None
    body: str | None = None
    departments: tuple[str, ...] | None = None
    establishment: str | None = None
    agreed_with: str | None = None
    days: int = 0
    first: int = 0

    @property
    def id(self) -> str:
        """By stage, arena and specialty."""
        return ":".join(filter(None, ("service", self.stage, self.arena, self.specialty)))

    @property
    def size(self) -> int:
        """In days."""
        return self.days

    @property
    def last(self) -> int | None:
        """The last day served."""
        return self.first + self.days - 1

    def sized(self, size: int, first: int) -> Self:
        """The same with so many days from a day on."""
        return replace(self, days=size, first=first)

    def put(self, draft: Draft, on: int) -> None:
        """A post of its own, with its confirmation."""
        end, name = self.first + self.days, NEW + self.id
        paper = (Attestation(end - 1, end - 1, self.body, name),)
        draft.end_ongoing(self.first)
        draft.add(
            "services",
            ServiceFact(
                name,
                self.stage,
                self.arena,
                self.first,
                self.first,
                end,
                end,
                ONE,
                ONE,
                self.post,
                self.departments,
                paper,
                True,
                self.establishment,
                "clinical",
                self.specialty,
                None,
                self.agreed_with,
            ),
        )


@dataclass(frozen=True, slots=True)
class GroupDays(Sized):
    """So many more days from the first to the last meeting of a guidance group."""

    kind: ClassVar[str] = "group-days"
    specialty: str | None = None
    days: int = 0
    first: int = 0

    @property
    def id(self) -> str:
        """There is one such change in a set."""
        return "group"

    @property
    def size(self) -> int:
        """In days."""
        return self.days

    @property
    def last(self) -> int | None:
        """The day of the last meeting."""
        return self.first + self.days - 1

    def sized(self, size: int, first: int) -> Self:
        """The same with so many days from a day on."""
        return replace(self, days=size, first=first)

    def put(self, draft: Draft, on: int) -> None:
        """A group that begins and ends on those days."""
        draft.add("guidance", _guidance(self.id, "group", self.first, self.days, self.specialty))


@dataclass(frozen=True, slots=True)
class GuidanceHours(Sized):
    """So many more hours of individual guidance, within the service, regularly given."""

    kind: ClassVar[str] = "guidance-hours"
    specialty: str | None
    day: int
    """A day of the service, on which they are entered."""
    hours: int = 0

    @property
    def id(self) -> str:
        """There is one such change in a set."""
        return "hours"

    @property
    def size(self) -> int:
        """In hours."""
        return self.hours

    def sized(self, size: int, first: int) -> Self:
        """The same with so many hours; they take no days of their own."""
        return replace(self, hours=size)

    def put(self, draft: Draft, on: int) -> None:
        """One entry of individual guidance."""
        entry = _guidance(self.id, "individual", self.day, 1, self.specialty)
        draft.add("guidance", replace(entry, hours=ONE * self.hours, regular=True))


def _guidance(name: str, kind: str, first: int, days: int, specialty: str | None) -> GuidanceFact:
    end = first + days
    return GuidanceFact(NEW + name, kind, first, first, end, end, None, None, specialty, None, None)
