"""What is looked up about a decision while the answers to its missing facts are written down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lisrules.conditions.base import Detail, Finding, Specialty
from lisrules.engine.decision import Decision
from lisrules.timeline.consistency import LISTS
from lisrules.timeline.model import Service, Timeline
from lisrules.values.months import to_date
from lisrules.values.partial import PartialDate

OWN = "answer"
"""The beginning of the ids of everything that stands only in an answer."""


@dataclass(frozen=True, slots=True)
class Case:
    """A decision whose missing facts are asked for."""

    decision: Decision

    @property
    def timeline(self) -> Timeline:
        """The timeline as it is."""
        return self.decision.timeline

    @property
    def on(self) -> int:
        """The date of the decision."""
        return self.decision.on.toordinal()

    @property
    def asked_on(self) -> PartialDate:
        """The date of the decision, as a fact."""
        return PartialDate.of(self.decision.on)

    @property
    def specialty(self) -> Specialty | None:
        """The specialty asked for."""
        return self.decision.specialty

    def record(self, fact: str | None) -> tuple[str, Any] | None:
        """The list a fact stands in, and the fact."""
        for name in LISTS:
            for item in getattr(self.timeline, name) or ():
                if item.id == fact:
                    return name, item
        return None

    @property
    def posts(self) -> tuple[Service, ...]:
        """The posts of the timeline, without planned ones."""
        return tuple(post for post in self.timeline.service or () if not post.planned)

    @property
    def first_day(self) -> PartialDate:
        """The first day of any post, at the earliest; the date of the decision without posts."""
        first = min((post.from_.first for post in self.posts), default=self.on)
        return day(min(first, self.on))

    def details(self) -> Iterator[tuple[Finding, Detail]]:
        """Every finding of the conditions that are open, with its parts, and its operands."""
        yield from _details(self.decision.conditions)


def day(ordinal: int) -> PartialDate:
    """An ordinal as a day that is exactly known."""
    return PartialDate.of(to_date(ordinal))


def _details(findings: tuple[Finding, ...]) -> Iterator[tuple[Finding, Detail]]:
    for finding in findings:
        yield finding, finding.detail
        yield from _details(finding.parts)
