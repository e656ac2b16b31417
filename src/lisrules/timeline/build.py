"""Building the compact facts: one walk over the models of a timeline."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import TYPE_CHECKING, Protocol, TypeAlias, TypeVar

from lisrules.timeline.build_records import (
    applications,
    education,
    establishments,
    guidance,
    people,
    period,
)
from lisrules.timeline.consistency import LISTS
from lisrules.timeline.facts import (
    FAR,
    ONE,
    ZERO,
    AbsenceFact,
    AssessmentFact,
    Attestation,
    AuthorisationFact,
    Facts,
    OfferFact,
    Pattern,
    ServiceFact,
    StatementFact,
    Votes,
)
from lisrules.values.partial import PartialDate

if TYPE_CHECKING:
    from lisrules.timeline.learning import Assessment, Recommendation
    from lisrules.timeline.model import Timeline
    from lisrules.timeline.papers import Confirmation
    from lisrules.timeline.practice import Absence, Service


def build_facts(timeline: Timeline) -> Facts:
    """Walk the models once and return the compact facts.

    Two timelines with the same facts in another order give equal facts: every tuple is sorted.
    """
    persons = _Persons()
    confirmations = timeline.confirmations
    attestations = _attestations(confirmations)
    assessments = tuple(
        sorted(
            (persons.assessment(item) for item in _real(timeline.assessments)),
            key=lambda fact: (fact.objective, fact.lo, fact.id),
        )
    )
    return Facts(
        known=frozenset(name for name in LISTS if getattr(timeline, name) is not None),
        authorisations=_authorisations(timeline),
        services=_sorted(
            _service(item, attestations, confirmations is not None)
            for item in _real(timeline.service)
        ),
        absences=_sorted(_absence(item) for item in _real(timeline.absences)),
        assessments=assessments,
        persons=tuple(persons.bits),
        confirmations=_statements(
            StatementFact(
                item.id,
                item.kind,
                item.on.first,
                item.on.last,
                item.body,
                objectives=item.objectives,
                services=item.service,
                specialty=item.specialty,
                establishment=item.by,
            )
            for item in _real(confirmations)
        ),
        activities=_statements(
            StatementFact(
                item.id,
                item.kind,
                *_span(item.on or item.from_),
                status=item.status,
                body=item.part,
                objectives=item.objectives,
            )
            for item in _real(timeline.activities)
        ),
        rulings=_statements(
            StatementFact(
                item.id,
                item.kind,
                item.on.first,
                item.on.last,
                item.authority,
                holds=item.holds,
                objectives=item.objectives,
                services=item.service,
                until=None if item.through is None else item.through.last,
                since=None if item.from_ is None else item.from_.first,
                specialty=item.specialty,
                establishment=item.establishment,
                person=item.person,
            )
            for item in _real(timeline.rulings)
        ),
        offers=tuple(
            OfferFact(item.id, item.round, item.post, item.accepted.first, item.accepted.last)
            for item in sorted(_real(timeline.offers), key=lambda offer: offer.id)
        ),
        appointments=tuple(
            sorted(
                (person.id, appointment.role)
                for person in _real(timeline.people)
                for appointment in person.appointments or ()
            )
        ),
        people=people(_real(timeline.people)),
        guidance=guidance(_real(timeline.guidance)),
        establishments=establishments(_real(timeline.establishments)),
        applications=applications(_real(timeline.applications)),
        education=education(timeline),
        by_objective=_by_objective(assessments),
    )


class _Planned(Protocol):
    @property
    def planned(self) -> bool: ...


_Fact = TypeVar("_Fact", bound=_Planned)
_Interval = TypeVar("_Interval", ServiceFact, AbsenceFact)


def _real(items: tuple[_Fact, ...] | None) -> Iterable[_Fact]:
    return (item for item in items or () if not item.planned)


def _sorted(items: Iterable[_Interval]) -> tuple[_Interval, ...]:
    return tuple(sorted(items, key=lambda item: (item.start_lo, item.end_hi, item.id)))


def _statements(items: Iterable[StatementFact]) -> tuple[StatementFact, ...]:
    return tuple(sorted(items, key=lambda item: (item.kind, item.lo, item.id)))


def _span(day: PartialDate | None) -> tuple[int, int]:
    return (0, FAR) if day is None else (day.first, day.last)


def _authorisations(timeline: Timeline) -> tuple[AuthorisationFact, ...]:
    items = [
        AuthorisationFact(
            item.id,
            item.kind,
            *period(item.granted, item.until or "ongoing"),
            item.profession,
        )
        for item in _real(timeline.authorisations)
    ]
    return tuple(sorted(items, key=lambda item: (item.start_lo, item.id)))


def _attestations(items: tuple[Confirmation, ...] | None) -> dict[str, list[Attestation]]:
    found: dict[str, list[Attestation]] = {}
    for item in _real(items):
        if item.kind == "service":
            for service in item.service or ():
                found.setdefault(service, []).append(
                    Attestation(item.on.first, item.on.last, item.body, item.id)
                )
    return found


def _service(item: Service, listed: dict[str, list[Attestation]], complete: bool) -> ServiceFact:
    own = item.confirmation
    given = sorted(listed.get(item.id, ()), key=lambda found: (found.lo, found.fact))
    if own is not None and not isinstance(own, str):
        given.append(Attestation(own.on.first, own.on.last, own.body, item.id))
    start_lo, start_hi, end_lo, end_hi = period(item.from_, item.through)
    return ServiceFact(
        id=item.id,
        stage=item.stage,
        arena=item.arena,
        start_lo=start_lo,
        start_hi=start_hi,
        end_lo=end_lo,
        end_hi=end_hi,
        fraction_lo=ZERO if item.fraction is None else item.fraction,
        fraction_hi=ONE if item.fraction is None else item.fraction,
        post=item.post,
        departments=item.departments,
        confirmations=tuple(given),
        confirmations_known=complete or own is not None,
        establishment=item.establishment,
        work=item.work,
        specialty=item.specialty,
        country=item.country,
        agreed_with=item.agreed_with,
    )


def _absence(item: Absence) -> AbsenceFact:
    start_lo, start_hi, end_lo, end_hi = period(item.from_, item.through)
    count = item.working_days
    return AbsenceFact(
        id=item.id,
        kind=item.kind,
        start_lo=start_lo,
        start_hi=start_hi,
        end_lo=end_lo,
        end_hi=end_hi,
        grade=item.grade,
        service=item.service,
        working_days=None if count is None else Fraction(count),
        statutory=item.statutory,
    )


_Votes: TypeAlias = tuple[int, int, int, int, bool, bool, bool]
_Key: TypeAlias = tuple[bool, int, str | None, str, bool, _Votes, _Votes]
_ROLES = ("educational-supervisor", "clinical-supervisor")
_POSITIVE, _NEGATIVE, _LATE, _UNCLEAR = range(4)
_UNNAMED = {_POSITIVE: 4, _UNCLEAR: 5}
"""Where it is noted that nobody is named, for the standings in which that matters."""
_VAGUE = 6
"""Where it is noted that a recommendation is unclear in itself."""


class _Persons:
    """Gives every person that decides or recommends a bit, in order of appearance."""

    def __init__(self) -> None:
        self.bits: dict[str, int] = {}
        self._patterns: dict[_Key, Pattern] = {}

    def mask(self, person: str | None) -> int:
        """The bit of a person, or no bit where nobody is named."""
        if person is None:
            return 0
        return 1 << self.bits.setdefault(person, len(self.bits))

    def assessment(self, item: Assessment) -> AssessmentFact:
        """The compact form of one assessment; equal patterns are one object."""
        decided = item.decided
        on = None if decided is None else decided.on
        decider = 0 if decided is None else self.mask(decided.by)
        educational, clinical = self._votes(item.recommendations or (), on)
        key = (
            item.outcome == "attained",
            decider,
            None if decided is None else decided.capacity,
            "none" if decided is None else "undated" if on is None else "dated",
            item.recommendations is not None,
            educational,
            clinical,
        )
        pattern = self._patterns.get(key)
        if pattern is None:
            pattern = Pattern(*key[:5], Votes(*educational), Votes(*clinical))
            self._patterns[key] = pattern
        return AssessmentFact(item.id, item.objective, *_span(on), pattern)

    def _votes(
        self, recommendations: tuple[Recommendation, ...], decided: PartialDate | None
    ) -> tuple[_Votes, _Votes]:
        """The fields of `Votes` for both roles, in one walk."""
        roles: dict[str, list[int]] = {role: [0] * 7 for role in _ROLES}
        if any(given.positive is False for given in recommendations):
            recommendations = tuple(sorted(recommendations, key=_in_time_order))
        for given in recommendations:
            votes = roles.get(given.role)
            if votes is None or not given.took_part:
                continue
            standing = _standing(given, decided)
            bit = self.mask(given.by)
            _take_back(votes, standing, bit, dated=given.on is not None)
            votes[standing] |= bit
            votes[_VAGUE] |= standing == _UNCLEAR and not _exact(given)
            if not bit and standing in _UNNAMED:
                votes[_UNNAMED[standing]] = 1
        educational, clinical = roles.values()
        return _fields(educational), _fields(clinical)


def _in_time_order(given: Recommendation) -> tuple[int, bool]:
    """Earlier first, undated last; on one day the negative one counts as the later."""
    return FAR if given.on is None else given.on.first, given.positive is False


def _take_back(votes: list[int], standing: int, bit: int, *, dated: bool) -> None:
    """A person's later word takes the place of the earlier; an undated one leaves it open."""
    if standing == _POSITIVE:
        votes[_NEGATIVE] &= ~bit
    elif standing == _NEGATIVE and votes[_POSITIVE] & bit:
        votes[_POSITIVE] &= ~bit
        if not dated:
            votes[_UNCLEAR] |= bit
            votes[_VAGUE] = 1


def _exact(given: Recommendation) -> bool:
    """Whether a recommendation is in favour, on a day that is exactly known."""
    return given.positive is True and given.on is not None and given.on.exact


def _fields(votes: list[int]) -> _Votes:
    positive, negative, late, unclear, unnamed, blank, vague = votes
    return positive, negative, late, unclear, bool(unnamed), bool(blank), bool(vague)


def _standing(given: Recommendation, decided: PartialDate | None) -> int:
    """Whether a recommendation counts for the decision: its order in time and its sign."""
    on, positive = given.on, given.positive
    if on is None or decided is None:
        return _NEGATIVE if positive is False else _UNCLEAR
    if on.first > decided.last:
        return _LATE
    if positive is False:
        return _NEGATIVE
    return _POSITIVE if positive and on.last <= decided.first else _UNCLEAR


def _by_objective(
    assessments: tuple[AssessmentFact, ...],
) -> dict[str, tuple[AssessmentFact, ...]]:
    found: dict[str, list[AssessmentFact]] = {}
    for fact in assessments:
        found.setdefault(fact.objective, []).append(fact)
    return {objective: tuple(facts) for objective, facts in found.items()}
