"""From a finding to changes that could make it met: a small function for each kind of condition.

A function proposes; whether it helps is found by asking again. What a kind proposes is read from
its own model, as the rule files fill it in: the bodies that may confirm, the authorities that may
rule. A kind for which nothing is proposed is listed with the reason.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from lisrules.advice.repairing.asking import Asking, Changes, Pair
from lisrules.advice.repairing.candidates_objectives import of_edition, of_excused, of_specialty
from lisrules.advice.repairing.candidates_time import (
    of_dental_time,
    of_sequence,
    of_total_time,
    of_training_time,
)
from lisrules.advice.repairing.changes import (
    ActivityDone,
    Authorised,
    Paper,
    ProgrammeAttested,
    Ruled,
)
from lisrules.advice.repairing.lasting import GroupDays, GuidanceHours
from lisrules.advice.repairing.proposal import Asked, Proposal, Reason, Unit, answers, proposed
from lisrules.advice.repairing.rulings import DIRECTORATE, ruled
from lisrules.conditions.absence import Absence
from lisrules.conditions.activities import Activities, ActivityStatus
from lisrules.conditions.appeal import Appeal
from lisrules.conditions.applied import Applied
from lisrules.conditions.approvals import Approvals
from lisrules.conditions.attested_work import AttestedWork
from lisrules.conditions.authorisation import Authorisation
from lisrules.conditions.base import Condition, Finding
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
from lisrules.conditions.guidance_hours import GuidanceHours as GuidanceHoursCondition
from lisrules.conditions.guidance_hours import GuidanceTime
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
from lisrules.conditions.supervisor import Supervisor, Supervisors
from lisrules.conditions.total_time import TotalTimeCondition
from lisrules.conditions.training_time import TrainingTimeCondition
from lisrules.conditions.turnus_right import TurnusRight
from lisrules.conditions.under_reading import UnderReading
from lisrules.conditions.work import Work
from lisrules.values.outcome import Outcome

_GROUP, _HOURS = 5, 6
"""Found after all service: what is asked of guidance may depend on it."""


def propose(asking: Asking, given: Changes, finding: Finding) -> Proposal:
    """What could make one condition met, that is not met with the changes given."""
    provision = finding.provision or asking.question.rules.rules[finding.rule].first_version
    kind = type(provision.condition)
    propose_for = PROPOSED.get(kind)
    if propose_for is None:
        return Proposal(reason=NOT_PROPOSED[kind])
    return propose_for(Asked(asking, given, finding, provision.condition))


def _activities(asked: Asked) -> Proposal:
    """Each recorded activity that lacks the status gets it, or a new one."""
    condition, detail = asked.condition, asked.finding.detail
    lacking = detail.lacking if isinstance(detail, ActivityStatus) else ()
    name, status = condition.activity or "course", condition.status[0]
    if condition.every and lacking:
        unit = tuple(ActivityDone(name, condition.part, status, fact) for fact in lacking)
        return proposed([unit])
    return proposed([(ActivityDone(name, condition.part, status),)])


def _authorisation(asked: Asked) -> Proposal:
    """A grant of what is accepted, each of them."""
    condition = asked.condition
    units: list[Unit] = [(Authorised(kind, condition.profession),) for kind in condition.accepts]
    return proposed([*units, *answers(asked, asked.finding.needs)])


def _essential_part(asked: Asked) -> Proposal:
    return proposed(ruled(asked, asked.condition.ruling))


def _group(asked: Asked) -> Proposal:
    """An attest of a group that has ended, or a longer time in a group."""
    groups = [one for one in asked.facts.guidance if one.kind == "group"]
    units: list[Unit] = [
        (ProgrammeAttested(one.id),)
        for one in groups
        if one.attested is not True and one.end_hi <= asked.asking.on + 1
    ]
    sort = GroupDays(asked.specialty)
    pairs = [Pair(_GROUP, sort, asked.finding.rule)]
    by_years = asked.context.option("group-period") == "full-years"
    return proposed(*(((), pairs) if by_years else (units, ())))


def _hours(asked: Asked) -> Proposal:
    """More hours, entered on the last day for which guidance is surely asked."""
    detail = asked.finding.detail
    demands = detail.demands if isinstance(detail, GuidanceTime) else ()
    days = [one.last for demand in demands for one in demand.surely]
    if not days:
        return proposed(answers(asked, asked.finding.needs))
    sort = GuidanceHours(asked.specialty, max(days))
    units = answers(asked, asked.finding.needs)
    return proposed(units, [Pair(_HOURS, sort, asked.finding.rule)])


def _in_training(asked: Asked) -> Proposal:
    return proposed(ruled(asked, asked.condition.ruling), reason="past")


def _not(asked: Asked) -> Proposal:
    """Where it is open, an answer that there was nothing; where it is not, it bars."""
    if asked.finding.outcome is Outcome.NOT_MET:
        return Proposal(reason="bar")
    return proposed(answers(asked, asked.finding.needs))


def _offers(asked: Asked) -> Proposal:
    """An offer that was accepted stays accepted; an unknown list may have been empty."""
    reason: Reason = "bar" if asked.finding.outcome is Outcome.NOT_MET else "nothing"
    return proposed(answers(asked, asked.finding.needs), reason=reason)


def _ruling(asked: Asked) -> Proposal:
    """A ruling that answers the question with yes, or what decides where no ruling does."""
    condition = asked.condition
    if condition.answer == "no":
        return proposed(answers(asked, asked.finding.needs))
    units = [
        *ruled(asked, condition.ruling, condition.authorities),
        *answers(asked, asked.finding.needs),
    ]
    if condition.otherwise is None:
        return proposed(units)
    other = propose(asked.asking, asked.given, asked.context.find(condition.otherwise))
    reason = None if units else other.reason
    return proposed([*units, *other.units], other.pairs, reason)


def _stated(asked: Asked) -> Proposal:
    """The paper, by a body that may give it."""
    condition = asked.condition
    body = condition.by[0] if condition.by else "establishment"
    return proposed([(Paper(condition.what, body),)])


def _supervisor(asked: Asked) -> Proposal:
    """Exemptions of those who lack what is asked for, from the first day they lack it."""
    detail, exempted = asked.finding.detail, asked.condition.exempted
    if exempted is None or not isinstance(detail, Supervisors):
        return proposed(())
    unit = tuple(
        Ruled(exempted.ruling, DIRECTORATE, asked.specialty, person=one.person, since=first)
        for one in detail.persons
        for first in [min((span.first for span in (*one.lacking, *one.doubtful)), default=None)]
        if first is not None
    )
    return proposed([unit])


def _under_reading(asked: Asked) -> Proposal:
    """What the rule that stands for it is met by, where the reading lets it stand."""
    if asked.context.option(asked.condition.reading) != asked.condition.option:
        return Proposal(reason="reading")
    of = asked.context.find(asked.condition.of)
    return propose(asked.asking, asked.given, of)


PROPOSED: Final[Mapping[type[Condition], Callable[[Asked], Proposal]]] = {
    Activities: _activities,
    Authorisation: _authorisation,
    DentalTime: of_dental_time,
    EssentialPart: _essential_part,
    ExcusedObjectives: of_excused,
    GuidanceGroup: _group,
    GuidanceHoursCondition: _hours,
    InTraining: _in_training,
    Not: _not,
    ObjectivesCondition: of_edition,
    Offers: _offers,
    Ruling: _ruling,
    Sequence: of_sequence,
    SpecialtyObjectives: of_specialty,
    Stated: _stated,
    Supervisor: _supervisor,
    TotalTimeCondition: of_total_time,
    TrainingTimeCondition: of_training_time,
    UnderReading: _under_reading,
}
"""What is proposed for each kind that a decision may ask for."""

NOT_PROPOSED: Final[Mapping[type[Condition], Reason]] = {
    # Solved by the solutions of their parts.
    AllOf: "inside",
    AnyOf: "inside",
    AtLeast: "inside",
    # They work inside a condition on time or objectives, which proposes what they need.
    Absence: "inside",
    Approvals: "inside",
    AttestedWork: "inside",
    Cap: "inside",
    Confirmed: "inside",
    CountsAsService: "inside",
    Covid: "inside",
    EarlierService: "inside",
    ForeignService: "inside",
    HalfTime: "inside",
    OwnSpecialty: "inside",
    PartTime: "inside",
    Period: "inside",
    Post: "inside",
    Standing: "inside",
    Work: "inside",
    # They ask what was so on a day, or until a day, and that does not change.
    Applied: "past",
    BegunBeforeCondition: "past",
    Conversion: "past",
    Education: "past",
    Served: "past",
    TurnusRight: "past",
    # They tell of rights and duties beside a verdict; no decision asks for them.
    Appeal: "beside",
    Checklist: "beside",
    CompletionRight: "beside",
    LisPost: "beside",
    Note: "beside",
    Reassessment: "beside",
    ServiceElsewhere: "beside",
}
"""Kinds that no change by the doctor or an establishment is proposed for, each with the reason."""
