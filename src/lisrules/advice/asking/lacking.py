"""From the operands of a finding to what is missing: one small function for each kind of detail.

No law is applied here: a function subtracts what was found from what was asked for, both of which
stand in the detail. Details that can lack nothing are listed with the reason.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any, Final

from lisrules.advice.asking import lacks
from lisrules.advice.asking.lacks import Missing
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
from lisrules.conditions.conversion import Assessed, Conversion
from lisrules.conditions.covid import CovidAbsence
from lisrules.conditions.dental_time import DentalServed
from lisrules.conditions.education import Educated
from lisrules.conditions.elsewhere import Elsewhere
from lisrules.conditions.essential_part import EssentialPart, WhereServed
from lisrules.conditions.excused import Excuse, ExcusedObjectives
from lisrules.conditions.guidance_group import GroupYears
from lisrules.conditions.guidance_hours import GuidanceTime
from lisrules.conditions.in_training import InTrainingOn
from lisrules.conditions.lis_post import PostsHeld
from lisrules.conditions.note import Noted
from lisrules.conditions.objectives import Attained
from lisrules.conditions.offers import Accepted
from lisrules.conditions.period import Since
from lisrules.conditions.reassessment import Reassessed
from lisrules.conditions.ruling import Ruled, Ruling
from lisrules.conditions.sequence import Ordered
from lisrules.conditions.served import ServedSince
from lisrules.conditions.specialty_objectives import ForSpecialty, NoEdition
from lisrules.conditions.standing import CountsAs
from lisrules.conditions.stated import Statements
from lisrules.conditions.supervisor import Span, Supervisors
from lisrules.conditions.total_time import TotalTime
from lisrules.conditions.training_time import TimeServed
from lisrules.conditions.turnus_right import TurnusPosts
from lisrules.conditions.under_reading import UnderOption
from lisrules.values.outcome import Outcome

_NONE = Fraction(0)


def _left(required: int, have: Fraction) -> Fraction:
    return max(_NONE, required - have)


def _time(_: Finding, detail: TimeServed | TotalTime) -> Missing:
    return _measured(detail, detail.required)


def _measured(detail: TimeServed | TotalTime | DentalServed, required: int) -> Missing:
    return lacks.Time(
        required,
        _left(required, detail.high),
        _left(required, detail.low),
        detail.missing_days,
        detail.low_shown,
        detail.high_shown,
    )


def _dental_time(_: Finding, detail: DentalServed) -> Missing:
    return _measured(detail, detail.required - detail.replaced)


def _order(_: Finding, detail: Ordered) -> Missing:
    most = _left(detail.required, detail.after)
    return lacks.Time(detail.required, None, most, None, detail.after_shown, None)


def _group(_: Finding, detail: GroupYears) -> Missing:
    required = 12 * detail.required
    least, most = _left(required, detail.high), _left(required, detail.low)
    shown = detail.low_shown, detail.high_shown
    return lacks.GroupTime(required, least, most, *shown, detail.by)


def _hours(_: Finding, detail: GuidanceTime) -> Missing:
    at_best = _NONE if detail.given_high is None else detail.hours_low - detail.given_high
    periods = tuple(
        lacks.Period(
            one.provision.rule,
            one.rate,
            one.low,
            one.high,
            tuple(Span(stretch.first, stretch.last) for stretch in one.stretches),
        )
        for one in detail.demands
    )
    most = max(_NONE, detail.hours_high - detail.given_low)
    return lacks.Hours(max(_NONE, at_best), most, periods, detail.irregular)


def _objectives(_: Finding, detail: Attained) -> Missing | None:
    """Of the choice that comes nearest; on a doubt whether it binds, with its department."""
    if detail.chosen is None:
        return None
    sets = tuple(
        lacks.OfSet(result.set, result.known, result.standings)
        for result in detail.choices[detail.chosen].results
        if result.standings or not result.known
    )
    open_question = detail.applies is Outcome.UNDETERMINED
    return lacks.Objectives(sets, detail.department if open_question else None)


def _no_edition(_: Finding, detail: NoEdition) -> Missing:
    return lacks.Objectives((lacks.OfSet(detail.specialty, False, ()),))


def _excuse(finding: Finding, detail: Excuse) -> Missing | None:
    condition = _condition(finding)
    if not isinstance(condition, ExcusedObjectives):
        return None
    return lacks.Paper(condition.confirmed, condition.by, detail.left)


def _ruling(finding: Finding, detail: Ruled) -> Missing:
    condition = _condition(finding)
    authorities = condition.authorities if isinstance(condition, Ruling) else ()
    refused = finding.outcome is Outcome.NOT_MET and bool(detail.rulings)
    return lacks.ByRuling(detail.question, authorities, refused)


def _paper(_: Finding, detail: Statements) -> Missing:
    return lacks.Paper(detail.what, detail.by)


def _papers(_: Finding, detail: Checked) -> Missing:
    def having(outcome: Outcome) -> tuple[str, ...]:
        return tuple(point.item for point in detail.points if point.outcome is outcome)

    return lacks.Papers(having(Outcome.NOT_MET), having(Outcome.UNDETERMINED))


def _supervision(_: Finding, detail: Supervisors) -> Missing:
    return lacks.Supervision(
        detail.must,
        tuple((one.person, one.lacking) for one in detail.persons if one.lacking),
        tuple((one.person, one.doubtful) for one in detail.persons if one.doubtful),
    )


def _place(finding: Finding, detail: WhereServed) -> Missing | None:
    condition = _condition(finding)
    if not isinstance(condition, EssentialPart):
        return None
    return lacks.Place(detail.at, condition.ruling, bool(detail.rulings))


def _agreement(_: Finding, detail: Elsewhere) -> Missing:
    return lacks.Agreement(detail.not_agreed, detail.not_known)


def _posts(_: Finding, detail: PostsHeld) -> Missing:
    return lacks.Posts(detail.wrong, detail.open)


def _activities(_: Finding, detail: ActivityStatus) -> Missing:
    return lacks.Activities(detail.activity, detail.status, detail.lacking)


def _licence(_: Finding, detail: Held) -> Missing:
    return lacks.Licence(detail.kinds)


def _applied(_: Finding, detail: AppliedBy) -> Missing:
    return lacks.Deadline(detail.last, detail.sent)


def _assessed(finding: Finding, detail: Assessed) -> Missing:
    """The paper while there is time for it; then the last day, which has passed."""
    condition = _condition(finding)
    if finding.outcome is Outcome.UNDETERMINED and isinstance(condition, Conversion):
        return lacks.Paper(condition.confirmed, ())
    return lacks.Deadline(detail.latest, None)


def _education(_: Finding, __: Educated) -> Missing:
    return lacks.Bygone("education", None, ())


def _begun_before(_: Finding, detail: BegunBefore) -> Missing:
    return lacks.Bygone("begun-before", detail.before, detail.posts)


def _in_training(_: Finding, detail: InTrainingOn) -> Missing:
    return lacks.Bygone("in-training", detail.since, detail.posts)


def _served(_: Finding, detail: ServedSince) -> Missing:
    return lacks.Bygone("served-since", detail.since, detail.services)


def _since(_: Finding, detail: Since) -> Missing:
    return lacks.Bygone("service-since", detail.since, ())


def _turnus(_: Finding, detail: TurnusPosts) -> Missing:
    return lacks.Bygone("turnus-post", detail.since, detail.posts)


def _offers(_: Finding, detail: Accepted) -> Missing:
    facts = tuple(fact for _, offers in detail.rounds for fact in offers)
    return lacks.Bygone("one-offer", None, facts)


def _other_rule(_: Finding, detail: UnderOption) -> Missing:
    return lacks.OtherRule(detail.of, detail.allowed)


def _combined(finding: Finding, detail: Combined) -> Missing:
    """What the parts lack that are not met, or open; a negation is barred by its one part."""
    if detail.count is None:
        return lacks.Bar(tuple(part.rule for part in finding.parts))
    left = tuple(part for part in finding.parts if part.outcome in LACKING_OUTCOMES)
    met = sum(part.outcome is Outcome.MET for part in finding.parts)
    needed = len(left) if detail.kind == "all" else max(0, detail.count - met)
    return lacks.Parts(needed, tuple(lack_of(part) for part in left))


def lack_of(finding: Finding) -> lacks.Lack:
    """What one finding lacks, whatever kind of condition it is of."""
    find = LACKING.get(type(finding.detail))
    missing = None if find is None else find(finding, finding.detail)
    return lacks.Lack(finding.rule, finding.outcome, finding.cure, missing)


def _condition(finding: Finding) -> object:
    return None if finding.provision is None else finding.provision.condition


LACKING_OUTCOMES: Final = (Outcome.NOT_MET, Outcome.UNDETERMINED)
"""The outcomes of a finding that lacks something, or may."""

LACKING: Final[Mapping[type[Detail], Callable[[Finding, Any], Missing | None]]] = {
    Accepted: _offers,
    ActivityStatus: _activities,
    AppliedBy: _applied,
    Assessed: _assessed,
    Attained: _objectives,
    BegunBefore: _begun_before,
    Checked: _papers,
    Combined: _combined,
    DentalServed: _dental_time,
    Educated: _education,
    Elsewhere: _agreement,
    Excuse: _excuse,
    ForSpecialty: _objectives,
    GroupYears: _group,
    GuidanceTime: _hours,
    Held: _licence,
    InTrainingOn: _in_training,
    NoEdition: _no_edition,
    Ordered: _order,
    PostsHeld: _posts,
    Ruled: _ruling,
    ServedSince: _served,
    Since: _since,
    Statements: _paper,
    Supervisors: _supervision,
    TimeServed: _time,
    TotalTime: _time,
    TurnusPosts: _turnus,
    UnderOption: _other_rule,
    WhereServed: _place,
}
"""By the type of the detail."""

LACKING_NOTHING: Final[Mapping[type[Detail], str]] = {
    Appealable: "says who decides an appeal; a right that asks for nothing",
    Completion: "says whether there is a right to complete; asks for nothing",
    CountsAs: "says what a standing counts as; the conditions that ask for one lack it",
    CovidAbsence: "says which absence follows from the outbreak; asks for nothing",
    Deduction: "weighed inside training time, which lacks what it takes away",
    InsideTotal: "applied inside the time in total, which lacks what it takes away",
    NoApprovals: "decided inside the condition on objectives, which lacks the approvals",
    NotConcerned: "is never not met: about other specialties",
    NotInForce: "is never not met: no version is in force",
    Noted: "is never not met: nothing is asked for",
    Reassessed: "says whether there is a right to a new assessment; asks for nothing",
    StandsInstead: "is never not met: another rule stands for it",
}
"""The details that lack nothing, each with the reason; a test checks that no other is left out."""
