"""One teller for each kind of detail a finding may have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from lisrules.conditions.absence import Deduction
from lisrules.conditions.activities import ActivityStatus
from lisrules.conditions.appeal import Appealable
from lisrules.conditions.applied import AppliedBy
from lisrules.conditions.approvals import NoApprovals
from lisrules.conditions.authorisation import Held
from lisrules.conditions.base import Detail, Finding, NotConcerned, NotInForce, StandsInstead
from lisrules.conditions.begun_before import BegunBefore
from lisrules.conditions.cap import InsideTotal
from lisrules.conditions.checklist import Checked
from lisrules.conditions.combined import Combined
from lisrules.conditions.completion import Completion
from lisrules.conditions.conversion import Assessed
from lisrules.conditions.covid import CovidAbsence
from lisrules.conditions.dental_time import DentalServed
from lisrules.conditions.education import Educated
from lisrules.conditions.elsewhere import Elsewhere
from lisrules.conditions.essential_part import WhereServed
from lisrules.conditions.excused import Excuse
from lisrules.conditions.guidance_group import GroupYears
from lisrules.conditions.guidance_hours import GuidanceTime
from lisrules.conditions.in_training import InTrainingOn
from lisrules.conditions.lis_post import PostsHeld
from lisrules.conditions.note import Noted
from lisrules.conditions.objectives import Attained
from lisrules.conditions.offers import Accepted
from lisrules.conditions.period import Since
from lisrules.conditions.reassessment import Reassessed
from lisrules.conditions.ruling import Ruled
from lisrules.conditions.sequence import Ordered
from lisrules.conditions.served import ServedSince
from lisrules.conditions.specialty_objectives import ForSpecialty, NoEdition
from lisrules.conditions.standing import CountsAs
from lisrules.conditions.stated import Statements
from lisrules.conditions.supervisor import Supervisors
from lisrules.conditions.total_time import TotalTime
from lisrules.conditions.training_time import TimeServed
from lisrules.conditions.turnus_right import TurnusPosts
from lisrules.conditions.under_reading import UnderOption
from lisrules.explanation.details.approval import (
    TellAppealable,
    TellApplied,
    TellAssessed,
    TellChecked,
    TellDentalServed,
    TellEducated,
    TellTurnusPosts,
)
from lisrules.explanation.details.base import Teller
from lisrules.explanation.details.combined import TellCombined, TellNotConcerned, TellNotInForce
from lisrules.explanation.details.establishments import (
    TellCountsAs,
    TellElsewhere,
    TellPostsHeld,
    TellReassessed,
    TellSupervisors,
    TellWhereServed,
)
from lisrules.explanation.details.objectives import TellAttained, TellExcuse, TellNoApprovals
from lisrules.explanation.details.practice import (
    TellBegunBefore,
    TellGroupYears,
    TellGuidanceTime,
)
from lisrules.explanation.details.records import (
    TellAccepted,
    TellActivities,
    TellHeld,
    TellRuled,
    TellStatements,
)
from lisrules.explanation.details.totals import (
    TellForSpecialty,
    TellInsideTotal,
    TellInTraining,
    TellNoEdition,
    TellNoted,
    TellTotal,
    TellUnderOption,
)
from lisrules.explanation.details.training_time import (
    TellCompletion,
    TellCovid,
    TellDeduction,
    TellInstead,
    TellOrder,
    TellServed,
    TellSince,
    TellTime,
)
from lisrules.explanation.page import Block
from lisrules.explanation.view import View

TELLERS: Final[Mapping[type[Detail], Teller[Any]]] = {
    Accepted: TellAccepted(),
    ActivityStatus: TellActivities(),
    Attained: TellAttained(),
    Combined: TellCombined(),
    Completion: TellCompletion(),
    CovidAbsence: TellCovid(),
    Deduction: TellDeduction(),
    Excuse: TellExcuse(),
    Held: TellHeld(),
    NoApprovals: TellNoApprovals(),
    NotConcerned: TellNotConcerned(),
    NotInForce: TellNotInForce(),
    Ordered: TellOrder(),
    Ruled: TellRuled(),
    Since: TellSince(),
    ServedSince: TellServed(),
    StandsInstead: TellInstead(),
    Statements: TellStatements(),
    TimeServed: TellTime(),
    ForSpecialty: TellForSpecialty(),
    InsideTotal: TellInsideTotal(),
    TotalTime: TellTotal(),
    InTrainingOn: TellInTraining(),
    NoEdition: TellNoEdition(),
    Noted: TellNoted(),
    UnderOption: TellUnderOption(),
    BegunBefore: TellBegunBefore(),
    GroupYears: TellGroupYears(),
    GuidanceTime: TellGuidanceTime(),
    CountsAs: TellCountsAs(),
    Elsewhere: TellElsewhere(),
    PostsHeld: TellPostsHeld(),
    Reassessed: TellReassessed(),
    Supervisors: TellSupervisors(),
    WhereServed: TellWhereServed(),
    Appealable: TellAppealable(),
    AppliedBy: TellApplied(),
    Checked: TellChecked(),
    Assessed: TellAssessed(),
    DentalServed: TellDentalServed(),
    Educated: TellEducated(),
    TurnusPosts: TellTurnusPosts(),
}
"""By the type of the detail; a test checks that none is missing."""


def sentence(view: View, finding: Finding) -> str:
    """A finding in one clause, without a full stop."""
    return TELLERS[type(finding.detail)].sentence(view, finding, finding.detail)


def blocks(view: View, finding: Finding) -> Iterator[Block]:
    """The operands of a finding."""
    return TELLERS[type(finding.detail)].blocks(view, finding, finding.detail)
