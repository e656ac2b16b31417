"""What a condition lacks, in its own unit: one value for each sort of thing that may be missing.

Days are ordinals, both ends included; amounts are exact. Nothing here is a judgement: every value
says again, in one form, what the operands of a finding say already.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from lisrules.conditions.attained import Standing
from lisrules.conditions.supervisor import Span
from lisrules.values.outcome import Cure, Outcome


class Missing:
    """Marker for what is missing; every sort of thing has its own."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Lack:
    """What one condition lacks: not met, or perhaps lacks while it is undetermined.

    `missing` is `None` where the finding names nothing that could be made good or be counted.
    """

    rule: str
    outcome: Outcome
    cure: Cure | None
    missing: Missing | None


@dataclass(frozen=True, slots=True)
class Time(Missing):
    """Full-time service, in exact months: what is missing at least and at most of `required`.

    `least` is `None` where only the least favourable amount was measured. `missing_days` is how
    many days of full-time service, added after the last, would be enough on the least favourable
    facts; `None` where it was not computed. `*_shown` are the time there is, at least and at most,
    in months and days.
    """

    required: int
    least: Fraction | None
    most: Fraction
    missing_days: int | None
    low_shown: tuple[int, Fraction]
    high_shown: tuple[int, Fraction] | None


@dataclass(frozen=True, slots=True)
class GroupTime(Missing):
    """Time in a guidance group, in exact months; or the attest of a programme (`by`)."""

    required: int
    least: Fraction
    most: Fraction
    low_shown: tuple[int, Fraction]
    high_shown: tuple[int, Fraction]
    by: str
    """The option of the reading `group-period`."""


@dataclass(frozen=True, slots=True)
class Period(Missing):
    """What one wording asks for: hours a year in the stretches, in all between two bounds."""

    rule: str
    rate: Fraction
    low: Fraction
    high: Fraction
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Hours(Missing):
    """Hours of guidance missing in all, at least and at most, and what each wording asks for.

    `irregular` are entries that had to be regular and were not.
    """

    least: Fraction
    most: Fraction
    periods: tuple[Period, ...]
    irregular: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OfSet(Missing):
    """The objectives of one set that are missing, or may be, and why; all where not `known`."""

    set: str
    known: bool
    objectives: tuple[Standing, ...]


@dataclass(frozen=True, slots=True)
class Objectives(Missing):
    """Objectives, set by set; `department` is the one that makes them binding, if any."""

    sets: tuple[OfSet, ...]
    department: str | None = None


@dataclass(frozen=True, slots=True)
class ByRuling(Missing):
    """A ruling on a question, by one of the authorities (any where empty).

    `refused` says that the latest one answered otherwise.
    """

    question: str
    authorities: tuple[str, ...]
    refused: bool


@dataclass(frozen=True, slots=True)
class Paper(Missing):
    """A confirmation of a kind, by one of the bodies (any where empty), covering objectives."""

    what: str
    by: tuple[str, ...]
    objectives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Papers(Missing):
    """Items of a list an application must have with it: `lacking` for certain, `open` perhaps."""

    lacking: tuple[str, ...]
    open: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Supervision(Missing):
    """Persons who were educational supervisor without what is asked of them, and on which days.

    `lacking` and `doubtful` pair each person with days. Both are empty where there was nobody, or
    nobody is known.
    """

    must: str
    lacking: tuple[tuple[str, tuple[Span, ...]], ...]
    doubtful: tuple[tuple[str, tuple[Span, ...]], ...]


@dataclass(frozen=True, slots=True)
class Place(Missing):
    """An essential part of the training at establishments of these kinds, or a ruling on it."""

    at: tuple[str, ...]
    ruling: str
    refused: bool


@dataclass(frozen=True, slots=True)
class Agreement(Missing):
    """An agreement of a training establishment to service elsewhere, in these posts."""

    posts: tuple[str, ...]
    not_known: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Posts(Missing):
    """Posts of another kind than the one asked for, and posts whose kind is not known."""

    wrong: tuple[str, ...]
    open: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Activities(Missing):
    """Activities that lack one of the statuses."""

    activity: str | None
    status: tuple[str, ...]
    lacking: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Licence(Missing):
    """An authorisation or a licence that is held on the date."""

    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Deadline(Missing):
    """A last day: `last` is `None` where none ever began to run. `sent` bounds what was done."""

    last: int | None
    sent: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Bygone(Missing):
    """Something that had to be so by, on or since a day, and was not; or is not known."""

    what: str
    """`education`, `begun-before`, `in-training`, `served-since`, `service-since`, `turnus-post`
    or `one-offer`."""
    day: int | None
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bar(Missing):
    """What is met, or may be, and must not be: the rule that bars."""

    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OtherRule(Missing):
    """The rule that stands for this one; `allowed` says whether the reading lets it."""

    rule: str
    allowed: bool


@dataclass(frozen=True, slots=True)
class Parts(Missing):
    """Parts of a condition: so many of them have still to be met; the alternatives in order."""

    count: int
    of: tuple[Lack, ...]

    @property
    def alternatives(self) -> bool:
        """Whether fewer than all of these parts would do."""
        return self.count < len(self.of)
