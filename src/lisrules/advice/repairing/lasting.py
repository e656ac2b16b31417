"""Changes that take time, or of which there must be enough: days of service, hours of guidance."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, replace
from typing import ClassVar, Self

from lisrules.advice.repairing.changes import Change
from lisrules.advice.repairing.draft import NEW, Draft
from lisrules.timeline.facts import ONE, Attestation, GuidanceFact, ServiceFact


@dataclass(frozen=True, slots=True)
class Waiting(Change):
    """Time passes until a day: what the timeline records until then counts, the law changes."""

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
