"""Facts about practice: leave to practise, posts, absences and training establishments."""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from lisrules.timeline.fields import (
    Country,
    End,
    FactId,
    Flag,
    PartialDay,
    Share,
    ShortText,
    Slug,
    SpecialtyCode,
    WorkingDays,
)
from lisrules.timeline.records import Fact, FromDay, Record, Source, Stretch

Stage = Literal["lis1", "lis2", "lis3", "turnus", "dental-training", "dental-practice", "other"]
"""The part of the training a post belongs to; `turnus` is the scheme before LIS1. Dentists have
specialist training and, before it, general practice (§ 34)."""

Arena = Literal[
    "hospital",
    "municipality",
    "open-general-practice",
    "other-general-practice",
    "institution",
    "community-medicine",
    "occupational-health",
    "research",
    "other",
]
"""The kind of place where the work was done; `open-general-practice` is unselected practice."""

Work = Literal["clinical", "research", "teaching", "administration", "other"]
"""What the work was, clinical unless something else is said."""

Post = Literal[
    "lis1-announced",
    "lis1-rest",
    "lis1-agreement",
    "lis1-completion",
    "lis1-special",
    "lis1-unannounced",
    "lis",
    "other",
]
"""How the post came about: announced in the portal in a round; a rest post, announced continuously
(§ 12(1)); by agreement (§ 11(3)); offered to complete after absence, not announced (§ 14); a new
post in special cases (§ 15); a LIS1 post never announced; a LIS post in parts two and three."""

AbsenceKind = Literal[
    "sick",
    "child-sick",
    "parental",
    "holiday",
    "transferred-holiday",
    "advance-holiday",
    "course",
    "covid",
    "other-leave",
]
"""Why the doctor was away; `holiday` is ordinary holiday of the year it is taken in."""


class Authorisation(Fact):
    """An authorisation or a licence to practise, valid from the day it was granted."""

    kind: Literal["authorisation", "licence"] = Field(description="Which of the two it is.")
    profession: Literal["doctor", "dentist"] = Field(
        default="doctor", description="The profession it is for; doctor unless stated."
    )
    granted: PartialDay = Field(description="The day of the decision, included.")
    until: PartialDay | None = Field(
        default=None, description="Last day, included. Absent: no end is stated."
    )


class Education(Record):
    """Where basic medical education was completed."""

    country: Country = Field(description="Two capital letters, such as `NO`.")
    eea: Flag | None = Field(
        default=None, description="Whether the education counts as from the EEA. Absent: not known."
    )
    completed: PartialDay | None = Field(
        default=None, description="Day of completion. Absent: not known."
    )


class ServiceConfirmation(Record):
    """A paper that confirms one post. It confirms no service after its own date."""

    by: FactId = Field(description="Id of the establishment that confirms.")
    body: Literal["hospital", "municipality", "establishment", "employer", "other"] | None = Field(
        default=None, description="What kind of body it is. Absent: not known."
    )
    on: PartialDay = Field(description="The date of the paper.")
    source: Source | None = Field(
        default=None, description="Where it was read. Absent: not stated."
    )


def _confirmation_tag(value: Any) -> str:
    return "(none)" if isinstance(value, str) else "(record)"


Confirmed = Annotated[
    Annotated[ServiceConfirmation, Tag("(record)")] | Annotated[Literal["none"], Tag("(none)")],
    Discriminator(_confirmation_tag),
]
"""The confirmation of a post, or the word `none` where it is known that there is none."""


class Service(Stretch, Fact):
    """One post, or one stretch of it: where, how much and what for.

    Absent values are not known. `departments: []` says that the post belonged to no department.
    A post without `confirmation` may still be confirmed in the timeline's list of confirmations.
    """

    stage: Stage = Field(description="The part of the training.")
    arena: Arena = Field(description="The kind of place.")
    specialty: SpecialtyCode | None = Field(
        default=None, description="The specialty of the post, if any."
    )
    departments: tuple[Slug, ...] | None = Field(
        default=None, description="Departments served in, such as `psychiatry`. Absent: not known."
    )
    establishment: FactId | None = Field(default=None, description="Id of the establishment.")
    country: Country | None = Field(
        default=None,
        description="Country of the post. Absent: Norway, for the parts of the Norwegian training.",
    )
    agreed_with: FactId | None = Field(
        default=None,
        description="For service outside it: id of the training establishment that agreed to it.",
    )
    work: Work = Field(default="clinical", description="What the work was; clinical unless stated.")
    post: Post | None = Field(
        default=None, description="How the post came about. Absent: not known."
    )
    fraction: Share | None = Field(
        default=None, description="Share of full time. Absent: not known."
    )
    confirmation: Confirmed | None = Field(
        default=None, description="The confirmation, or `none`. Absent: not known here."
    )


class Absence(Fact):
    """A stretch of days away from service."""

    kind: AbsenceKind = Field(description="Why the doctor was away.")
    from_: FromDay
    through: End = Field(description="Last day away, included, or `ongoing`.")
    grade: Share = Field(
        default=Fraction(1),
        description="Share of each day the doctor was away; 1 is the whole day.",
    )
    service: FactId | None = Field(
        default=None, description="Id of the post. Absent: from whatever was served on those days."
    )
    working_days: WorkingDays | None = Field(
        default=None, description="The employer's own count of working days. Absent: not known."
    )
    statutory: Flag | None = Field(
        default=None, description="Leave by law or collective agreement. Absent: not known."
    )


class Standing(Stretch):
    """What an establishment is for one specialty in a period: approved, registered or neither."""

    specialty: SpecialtyCode = Field(description="Code of the specialty.")
    standing: Literal["approved", "registered", "neither"] = Field(description="Which it is.")
    applied: PartialDay | None = Field(
        default=None, description="Day the establishment applied. Absent: not known."
    )


class Establishment(Fact):
    """A training establishment, by id; its name is not needed. Absent standing: not known."""

    kind: Literal["hospital", "municipality", "private", "other"] = Field(
        description="Who runs it."
    )
    standing: tuple[Standing, ...] | None = Field(
        default=None,
        description="Standing per specialty over time. Absent: not known; empty: none.",
    )
    title: ShortText | None = Field(default=None, description="A label for the reader. Optional.")
