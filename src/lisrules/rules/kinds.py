"""Every kind of condition a rule file may use; a new kind is added to this union."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from lisrules.conditions.absence import Absence
from lisrules.conditions.activities import Activities
from lisrules.conditions.appeal import Appeal
from lisrules.conditions.applied import Applied
from lisrules.conditions.approvals import Approvals
from lisrules.conditions.attested_work import AttestedWork
from lisrules.conditions.authorisation import Authorisation
from lisrules.conditions.begun_before import BegunBeforeCondition
from lisrules.conditions.cap import Cap
from lisrules.conditions.checklist import Checklist
from lisrules.conditions.combined import AllOf, AnyOf, AtLeast, Not
from lisrules.conditions.completion import CompletionRight
from lisrules.conditions.confirmed import Confirmed
from lisrules.conditions.conversion import Conversion
from lisrules.conditions.counts_as_service import CountsAsService
from lisrules.conditions.covid import Covid
from lisrules.conditions.dental_time import DentalTime
from lisrules.conditions.earlier_service import EarlierService
from lisrules.conditions.education import Education
from lisrules.conditions.elsewhere import ServiceElsewhere
from lisrules.conditions.essential_part import EssentialPart
from lisrules.conditions.excused import ExcusedObjectives
from lisrules.conditions.foreign_service import ForeignService
from lisrules.conditions.guidance_group import GuidanceGroup
from lisrules.conditions.guidance_hours import GuidanceHours
from lisrules.conditions.half_time import HalfTime
from lisrules.conditions.in_training import InTraining
from lisrules.conditions.lis_post import LisPost
from lisrules.conditions.note import Note
from lisrules.conditions.objectives import ObjectivesCondition
from lisrules.conditions.offers import Offers
from lisrules.conditions.own_specialty import OwnSpecialty
from lisrules.conditions.part_time import PartTime
from lisrules.conditions.period import Period
from lisrules.conditions.post import Post
from lisrules.conditions.reassessment import Reassessment
from lisrules.conditions.ruling import Ruling
from lisrules.conditions.sequence import Sequence
from lisrules.conditions.served import Served
from lisrules.conditions.specialty_objectives import SpecialtyObjectives
from lisrules.conditions.standing import Standing
from lisrules.conditions.stated import Stated
from lisrules.conditions.supervisor import Supervisor
from lisrules.conditions.total_time import TotalTimeCondition
from lisrules.conditions.training_time import TrainingTimeCondition
from lisrules.conditions.turnus_right import TurnusRight
from lisrules.conditions.under_reading import UnderReading
from lisrules.conditions.work import Work

AnyCondition: TypeAlias = Annotated[
    Absence
    | Activities
    | AllOf
    | AnyOf
    | Appeal
    | Applied
    | Approvals
    | AtLeast
    | AttestedWork
    | Authorisation
    | BegunBeforeCondition
    | Cap
    | Checklist
    | CompletionRight
    | Confirmed
    | Conversion
    | CountsAsService
    | Covid
    | DentalTime
    | EarlierService
    | Education
    | EssentialPart
    | ExcusedObjectives
    | ForeignService
    | GuidanceGroup
    | GuidanceHours
    | HalfTime
    | InTraining
    | LisPost
    | Not
    | Note
    | ObjectivesCondition
    | Offers
    | OwnSpecialty
    | PartTime
    | Period
    | Post
    | Reassessment
    | Ruling
    | Sequence
    | Served
    | ServiceElsewhere
    | SpecialtyObjectives
    | Standing
    | Stated
    | Supervisor
    | TotalTimeCondition
    | TrainingTimeCondition
    | TurnusRight
    | UnderReading
    | Work,
    Field(discriminator="kind"),
]
