"""Facts about learning: objectives assessed, guidance, activities and the individual plan."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from lisrules.timeline.fields import (
    FactId,
    Flag,
    Hours,
    ObjectiveCode,
    PartialDay,
    ShortText,
    Slug,
    SpecialtyCode,
)
from lisrules.timeline.records import Fact, FromDay, OptionalFromDay, Record, Source, Stretch


class Recommendation(Record):
    """What one person recommended about one objective. Absent `positive`: not known which way."""

    role: Literal["educational-supervisor", "clinical-supervisor", "leader", "other"] = Field(
        description="The role in which the person spoke."
    )
    by: FactId | None = Field(default=None, description="Id of the person. Absent: not known who.")
    on: PartialDay | None = Field(default=None, description="Day of it. Absent: not known.")
    positive: Flag | None = Field(default=None, description="True if in favour. Absent: not known.")
    took_part: Flag = Field(
        default=True, description="Whether the person took part in supervision; true unless denied."
    )
    source: Source | None = Field(
        default=None, description="Where it was read. Absent: not stated."
    )


class Decided(Record):
    """The decision on one objective: when, by whom, and in which capacity. Absent: not known."""

    on: PartialDay | None = Field(default=None, description="Day of the decision.")
    by: FactId | None = Field(default=None, description="Id of the person who decided.")
    capacity: Literal["leader", "delegate", "other"] | None = Field(
        default=None, description="As the leader, by recorded delegation, or otherwise."
    )
    source: Source | None = Field(
        default=None, description="Where it was read. Absent: not stated."
    )


class Assessment(Fact):
    """The assessment of one objective.

    Absent `recommendations`: not known; an empty list: it is known that nobody recommended.
    """

    objective: ObjectiveCode = Field(description="Code of the objective, such as `KLS-001`.")
    outcome: Literal["attained", "not-attained"] = Field(description="What was decided.")
    decided: Decided | None = Field(default=None, description="The decision. Absent: not known.")
    recommendations: tuple[Recommendation, ...] | None = Field(
        default=None, description="What was recommended. Absent: not known; empty: none."
    )


class Employment(Stretch):
    """Where a person was employed in a period."""

    establishment: FactId = Field(description="Id of the establishment.")


class Qualification(Record):
    """A specialty a person holds, from the day of approval. Absent `until`: no end is stated."""

    specialty: SpecialtyCode = Field(description="Code of the specialty.")
    from_: FromDay
    until: PartialDay | None = Field(
        default=None, description="Last day, included. Absent: no end is stated."
    )


class Appointment(Stretch):
    """A role a person was appointed to in a period."""

    role: Literal["educational-supervisor", "clinical-supervisor", "leader", "other"] = Field(
        description="The role."
    )
    establishment: FactId | None = Field(default=None, description="Id of the establishment.")


class Person(Fact):
    """A role holder, by pseudonym. Absent list: not known; empty list: known to be none."""

    employments: tuple[Employment, ...] | None = Field(
        default=None, description="Employers over time."
    )
    specialties: tuple[Qualification, ...] | None = Field(
        default=None, description="Specialties held."
    )
    appointments: tuple[Appointment, ...] | None = Field(
        default=None, description="Roles over time."
    )
    experienced: Flag | None = Field(
        default=None,
        description="Whether the establishment vouches for experience. Absent: not known.",
    )


class Guidance(Stretch, Fact):
    """Individual or group guidance in a period, such as a year of hours or a group over two years.

    Absent `hours`: not known how many. `attested` says that the one in charge has certified a whole
    programme, whatever the dates of first and last meeting.
    """

    kind: Literal["individual", "group"] = Field(description="Alone or in a group.")
    hours: Hours | None = Field(
        default=None, description="Hours in the whole period. Absent: not known."
    )
    by: FactId | None = Field(
        default=None, description="Id of the person who guided. Absent: not known."
    )
    establishment: FactId | None = Field(default=None, description="Id of the establishment.")
    specialty: SpecialtyCode | None = Field(default=None, description="The specialty it was for.")
    regular: Flag | None = Field(
        default=None, description="Whether it was spread evenly over the period. Absent: not known."
    )
    attested: Flag | None = Field(
        default=None, description="Whether a completed programme is attested. Absent: not known."
    )


class Activity(Fact):
    """A course or other learning activity, on one day (`on`) or in a period (`from`, `through`)."""

    kind: Slug = Field(
        description="What it was, such as `course-public-health`, `course-emergency-medicine`, "
        "`group-guidance`, `supervisor-training`, `internal-teaching`, `course` or `other`."
    )
    title: ShortText | None = Field(default=None, description="A label for the reader. Optional.")
    part: Literal["lis1", "lis2", "lis3"] | None = Field(
        default=None, description="The part of the training. Absent: not known."
    )
    status: Literal["offered", "planned", "attended", "approved", "declined"] = Field(
        description="How far it has come."
    )
    by: FactId | None = Field(
        default=None, description="Id of who offered or approved. Absent: not known."
    )
    on: PartialDay | None = Field(default=None, description="The day, for an activity of one day.")
    from_: OptionalFromDay = None
    through: PartialDay | None = Field(
        default=None, description="Last day, included. Absent: not known."
    )
    objectives: tuple[ObjectiveCode, ...] | None = Field(
        default=None, description="Objectives it serves. Absent: not known; empty: none."
    )


class PlanEvent(Fact):
    """Something that happened to the individual education plan."""

    kind: Literal["drawn-up", "revised", "followed"] = Field(description="What happened.")
    on: PartialDay | None = Field(default=None, description="The day. Absent: not known.")
    by: FactId | None = Field(default=None, description="Id of who did it. Absent: not known.")
