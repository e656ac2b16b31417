"""Facts that are papers: confirmations, rulings of an authority, offers and applications."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from lisrules.timeline.fields import (
    FactId,
    Flag,
    ObjectiveCode,
    PartialDay,
    Round,
    ShortText,
    SpecialtyCode,
)
from lisrules.timeline.records import Fact, OptionalFromDay

ConfirmationKind = Literal[
    "service",
    "language",
    "activities-arranged",
    "guidance-arranged",
    "individual-supervisor-appointed",
    "running-assessment",
    "objectives-documented",
    "covid-activities-lost",
    "hpr-part1",
    "reassessment",
    "training-related",
    "common-objectives-covered",
    "conversion-agreed",
    "conversion-assessed",
    "fee-paid",
    "documents-attached",
    "other",
]
"""What a paper confirms: a post served; sufficient Norwegian; the duties of the establishment
(§§ 17(1) and 25(1)); activities lost to covid; part one in the register of health personnel; that
work outside the clinic belongs to the training (§ 31(3) a); which new common objectives earlier
approvals cover; that doctor and establishment agreed to go over to the new scheme, and that the
establishment assessed the earlier training (§ 37); what an application has with it (§ 30)."""

RulingKind = Literal[
    "turnus-approved",
    "foreign-over-half",
    "minor-part-missing",
    "foreign-objectives",
    "foreign-part-one",
    "exemption",
    "essential-part",
    "covid-outbreak-ended",
    "service-recognised",
    "eea-before-2019",
    "in-training-2019",
    "less-than-three-years-left",
    "half-time-exemption",
    "supervisor-exemption",
    "longer-stay",
    "earlier-registration",
    "new-specialty-exemption",
    "withdrawal-grounds",
    "earlier-approval",
    "mutual-recognition",
    "eea-recognition",
    "eea-general-practitioner",
    "uk-recognition",
    "third-country-equivalent",
    "dental-research-recognised",
    "other",
]
"""What an authority has decided where the regulation leaves it to human judgement."""


class Confirmation(Fact):
    """A paper in which a body confirms something. It confirms nothing after its own date.

    Absent `service` or `objectives`: not known which; an empty list: known to be none.
    """

    kind: ConfirmationKind = Field(description="What is confirmed.")
    body: Literal[
        "hospital",
        "municipality",
        "establishment",
        "directorate",
        "statsforvalter",
        "employer",
        "other",
    ] = Field(description="What kind of body confirms.")
    by: FactId | None = Field(default=None, description="Id of the body. Absent: not known which.")
    on: PartialDay = Field(description="The date of the paper.")
    service: tuple[FactId, ...] | None = Field(
        default=None, description="Ids of the posts it confirms, for the kind `service`."
    )
    objectives: tuple[ObjectiveCode, ...] | None = Field(
        default=None, description="Objectives it concerns."
    )
    specialty: SpecialtyCode | None = Field(
        default=None, description="The specialty it concerns. Absent: it names none."
    )


class Ruling(Fact):
    """A decision an authority has made. It is evidence, and is shown as evidence.

    Absent `objectives`, `service` or period: the ruling does not name them.
    """

    kind: RulingKind = Field(description="What was decided.")
    authority: ShortText = Field(description="Who decided, such as `helsedirektoratet`.")
    on: PartialDay = Field(description="The day of the decision.")
    provision: ShortText = Field(description="The provision it rests on, such as `§ 18(1)`.")
    objectives: tuple[ObjectiveCode, ...] | None = Field(
        default=None, description="Objectives it covers."
    )
    service: tuple[FactId, ...] | None = Field(
        default=None, description="Ids of the posts it covers."
    )
    from_: OptionalFromDay = None
    through: PartialDay | None = Field(default=None, description="Last day it covers, included.")
    specialty: SpecialtyCode | None = Field(
        default=None, description="The specialty it concerns. Absent: it names none."
    )
    establishment: FactId | None = Field(
        default=None, description="Id of the establishment it concerns. Absent: it names none."
    )
    person: FactId | None = Field(
        default=None, description="Id of the person it concerns. Absent: it names none."
    )
    holds: Flag = Field(default=True, description="False where the authority answered no.")


class Offer(Fact):
    """An offer of a LIS1 post that the doctor accepted, with the round it belongs to."""

    round: Round = Field(description="The round, such as `2025-autumn`.")
    post: Literal["ordinary", "rest"] = Field(description="An ordinary post or a rest post.")
    accepted: PartialDay = Field(description="The day the doctor accepted.")


class Application(Fact):
    """An application to an authority. The rules in force on the day it is sent are used."""

    for_: Annotated[
        SpecialtyCode,
        Field(
            validation_alias="for",
            serialization_alias="for",
            description="The decision or the specialty applied for.",
        ),
    ]
    sent: PartialDay = Field(description="The day it was sent.")
