"""Compact facts: the timeline as ints, exact fractions and bit masks, built once per timeline.

Conditions decide on these, never on the models: a decision then costs no attribute of a pydantic
object. Planned facts are left out, because a verdict never counts them. Days are ordinals; an
interval `[lo, hi]` is what a partial date stands for; ends are half-open.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

FAR = 4_000_000
"""A day after every day that can be written (the year 9999 ends on ordinal 3 652 059)."""
ZERO, ONE = Fraction(0), Fraction(1)


@dataclass(frozen=True, slots=True)
class Attestation:
    """A confirmation of service: who gave it and the interval its date stands for."""

    lo: int
    hi: int
    body: str | None
    fact: str


@dataclass(frozen=True, slots=True)
class ServiceFact:
    """One stretch of service. `start` and `end` are intervals, `end` exclusive of the last day."""

    id: str
    stage: str
    arena: str
    start_lo: int
    start_hi: int
    end_lo: int
    end_hi: int
    fraction_lo: Fraction
    fraction_hi: Fraction
    post: str | None
    departments: tuple[str, ...] | None
    confirmations: tuple[Attestation, ...]
    confirmations_known: bool
    establishment: str | None
    work: str
    specialty: str | None = None
    country: str | None = None
    agreed_with: str | None = None

    @property
    def abroad(self) -> bool:
        """Whether the post was in another country; what names none was in Norway."""
        return self.country is not None and self.country != "NO"

    @property
    def part_one_abroad(self) -> bool:
        """Whether the post was in part one in another country (§ 32(2)): no LIS1 post."""
        return self.stage == "lis1" and self.abroad

    @property
    def certain(self) -> bool:
        """Whether dates and fraction are exactly known."""
        return (
            self.start_lo == self.start_hi
            and self.end_lo == self.end_hi
            and self.fraction_lo == self.fraction_hi
        )


@dataclass(frozen=True, slots=True)
class AbsenceFact:
    """One absence, `end` exclusive."""

    id: str
    kind: str
    start_lo: int
    start_hi: int
    end_lo: int
    end_hi: int
    grade: Fraction
    service: str | None
    working_days: Fraction | None
    statutory: bool | None

    @property
    def certain(self) -> bool:
        """Whether its dates are exactly known."""
        return self.start_lo == self.start_hi and self.end_lo == self.end_hi


@dataclass(frozen=True, slots=True)
class AuthorisationFact:
    """An authorisation or a licence, from the day of the grant; `end` exclusive."""

    id: str
    kind: str
    start_lo: int
    start_hi: int
    end_lo: int
    end_hi: int
    profession: str = "doctor"


@dataclass(frozen=True, slots=True)
class Votes:
    """The recommendations of one role for one objective, as masks over persons.

    `late` were given after the decision; `unclear` have an unknown date, sign or order.
    """

    positive: int = 0
    negative: int = 0
    late: int = 0
    unclear: int = 0
    unnamed: bool = False
    """Whether a positive recommendation in time names no person."""
    blank: bool = False
    """Whether an unclear recommendation names no person."""
    vague: bool = False
    """Whether one is unclear in itself, not only against a day of the decision not well known."""


NO_VOTES = Votes()


@dataclass(frozen=True, slots=True)
class Pattern:
    """Everything about an assessment that decides its approval, but its objective and its date.

    Many objectives share one pattern, so a condition decides each pattern once.
    """

    attained: bool
    decider: int
    capacity: str | None
    decision: str
    """`none`, `dated` or `undated`."""
    known: bool
    """Whether the recommendations are known (an absent list is not)."""
    educational: Votes
    clinical: Votes


@dataclass(frozen=True, slots=True)
class AssessmentFact:
    """One assessment of one objective; `lo` and `hi` bound the day of the decision."""

    id: str
    objective: str
    lo: int
    hi: int
    pattern: Pattern


@dataclass(frozen=True, slots=True)
class StatementFact:
    """A confirmation, an activity or a ruling: what was said, by whom, in which interval."""

    id: str
    kind: str
    lo: int
    hi: int
    body: str | None = None
    status: str | None = None
    holds: bool = True
    until: int | None = None
    objectives: tuple[str, ...] | None = None
    services: tuple[str, ...] | None = None
    since: int | None = None
    specialty: str | None = None
    establishment: str | None = None
    person: str | None = None


@dataclass(frozen=True, slots=True)
class OfferFact:
    """An accepted offer in the portal of LIS1 posts."""

    id: str
    round: str
    post: str
    lo: int
    hi: int


@dataclass(frozen=True, slots=True)
class EducationFact:
    """Basic medical education: where, whether in the EEA, and when it was completed."""

    country: str
    eea: bool | None
    lo: int | None
    hi: int | None


@dataclass(frozen=True, slots=True)
class Tenure:
    """What a person is or holds in a period: an employer, a specialty or a role; `end` exclusive.

    `at` is the establishment of a role, where it is named.
    """

    what: str
    start_lo: int
    start_hi: int
    end_lo: int
    end_hi: int
    at: str | None = None


@dataclass(frozen=True, slots=True)
class PersonFact:
    """A role holder over time; `None` where a list is not known."""

    id: str
    employments: tuple[Tenure, ...] | None
    specialties: tuple[Tenure, ...] | None
    appointments: tuple[Tenure, ...] | None
    experienced: bool | None


@dataclass(frozen=True, slots=True)
class GuidanceFact:
    """Guidance in a period, `end` exclusive; `hours` is `None` where not known."""

    id: str
    kind: str
    start_lo: int
    start_hi: int
    end_lo: int
    end_hi: int
    hours: Fraction | None
    by: str | None
    specialty: str | None
    regular: bool | None
    attested: bool | None


@dataclass(frozen=True, slots=True)
class StandingFact:
    """What an establishment is for one specialty in a period; `applied` bounds the application."""

    specialty: str
    standing: str
    start_lo: int
    start_hi: int
    end_lo: int
    end_hi: int
    applied: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class EstablishmentFact:
    """A training establishment; `standings` is `None` where they are not known."""

    id: str
    kind: str
    standings: tuple[StandingFact, ...] | None


@dataclass(frozen=True, slots=True)
class ApplicationFact:
    """An application: for a decision or a specialty, sent on a day between `lo` and `hi`."""

    id: str
    subject: str
    lo: int
    hi: int


@dataclass(frozen=True, slots=True)
class Facts:
    """The compact timeline. `known` names the lists that are given, even if empty."""

    known: frozenset[str]
    authorisations: tuple[AuthorisationFact, ...]
    services: tuple[ServiceFact, ...]
    absences: tuple[AbsenceFact, ...]
    assessments: tuple[AssessmentFact, ...]
    persons: tuple[str, ...]
    """Person ids by bit: bit i of a mask is `persons[i]`."""
    confirmations: tuple[StatementFact, ...]
    activities: tuple[StatementFact, ...]
    rulings: tuple[StatementFact, ...]
    offers: tuple[OfferFact, ...]
    appointments: tuple[tuple[str, str], ...]
    """Pairs of person and role."""
    people: tuple[PersonFact, ...]
    guidance: tuple[GuidanceFact, ...]
    establishments: tuple[EstablishmentFact, ...]
    applications: tuple[ApplicationFact, ...]
    education: EducationFact | None
    by_objective: dict[str, tuple[AssessmentFact, ...]] = field(hash=False, compare=False)
