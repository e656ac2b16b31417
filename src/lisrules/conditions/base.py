"""What every kind of condition shares: its model, the context it is decided in, its finding."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from pydantic import BaseModel, ConfigDict

from lisrules.values.citation import Citation
from lisrules.values.ledger import Ledger
from lisrules.values.outcome import Cure, Outcome

if TYPE_CHECKING:
    from lisrules.timeline.facts import Facts
    from lisrules.values.days import DaySet


class Layer(Enum):
    """Which source a rule rests on. A decision names the layers that bind it."""

    REGULATION = "regulation"
    DIRECTORATE = "directorate"
    MINISTRY_CIRCULAR = "ministry-circular"
    LOCAL_GUIDANCE = "local-guidance"


class Effect(Enum):
    """What a rule does in a decision."""

    CONDITION = "condition"
    """Must be met, if its layer binds."""
    PART = "part"
    """Used by other rules: which service counts, what is deducted, who must recommend."""
    RIGHT = "right"
    """What the doctor may claim; reported beside the verdict."""
    DUTY = "duty"
    """What an institution must do; reported beside the verdict."""
    NOTE = "note"
    """What a source says and the regulation does not; reported beside the verdict."""


@dataclass(frozen=True, slots=True)
class ReadingUse:
    """A reading that could make a difference on these facts, and the option that was used."""

    reading: str
    option: str


@dataclass(frozen=True, slots=True)
class Need:
    """A fact that is missing and could settle an outcome: `field` of `fact`, or a whole list."""

    field: str
    fact: str | None = None
    rule: str | None = None


class Detail:
    """Marker for the typed operands of a finding; every kind of condition has its own."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """One condition, decided: the outcome, the operands, the evidence and what it rests on."""

    rule: str
    outcome: Outcome
    provision: Provision | None
    detail: Detail
    ledger: Ledger | None = None
    evidence: tuple[str, ...] = ()
    needs: tuple[Need, ...] = ()
    readings: tuple[ReadingUse, ...] = ()
    parts: tuple[Finding, ...] = ()
    causes: tuple[str, ...] = ()
    """Ids of the rules whose findings explain this one; they are explained where they stand."""
    cure: Cure | None = None
    excludes: tuple[str, ...] = ()
    """Open rules that cannot be met together with this one, however the facts turn out."""


@dataclass(frozen=True, slots=True)
class NotInForce(Detail):
    """No version of the rule is in force on the date; `first` is the day one takes effect."""

    first: int | None
    last: int | None


@dataclass(frozen=True, slots=True)
class NotConcerned(Detail):
    """The rule is not about the specialty that is asked for."""


@dataclass(frozen=True, slots=True)
class StandsInstead(Detail):
    """Another rule is met and stands for the whole condition, so nothing is asked for."""

    rule: str


class Condition(BaseModel, ABC):
    """One kind of condition: typed data from a rule file, and how it is decided."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    kind: Any
    details: ClassVar[tuple[type[Detail], ...]] = ()

    @abstractmethod
    def decide(self, context: Context, provision: Provision) -> Finding:
        """Decide the condition for the facts of the context."""

    def references(self) -> tuple[str, ...]:
        """Ids of the rules this condition leans on; the loader checks that they exist."""
        return ()

    def objectives_of(self, specialty: Specialty | None) -> tuple[str, str | None] | None:
        """Of which part, and of which specialty or group, it takes the edition by the date.

        `None` where it takes none so: sets that a version names itself change with the version.
        """
        return None


class ServiceTest(Condition, ABC):
    """A condition on single stretches of service: which of their days may count."""

    @abstractmethod
    def admit(self, context: Context, service: Any) -> Admission | None:
        """The admitted days of one stretch of service; `None` admits every day."""

    def decide(self, context: Context, provision: Provision) -> Finding:
        """A test of service says nothing by itself: it is not applicable outside a count."""
        return Finding(provision.rule, Outcome.NOT_APPLICABLE, provision, NotInForce(None, None))


@dataclass(frozen=True, slots=True)
class Admission:
    """The days a test surely and possibly admits, and what would settle the difference."""

    sure: DaySet
    possible: DaySet
    need: Need | None = None
    readings: tuple[ReadingUse, ...] = ()
    """Readings under which other days would be admitted."""
    evidence: tuple[str, ...] = ()
    """Ids of facts, besides the service itself, that the answer rests on."""


@dataclass(frozen=True, slots=True)
class Provision:
    """One version of one rule: from its day in force to its last day, both included."""

    rule: str
    citation: Citation
    layer: Layer
    effect: Effect
    act: str
    first: int
    last: int | None
    condition: Condition
    reach: str = "new"
    """`new`: applies to what begins from `first`. `open`: also to what has not ended by then."""


class Category(Enum):
    """What kind of specialty it is: the regulation gives different rules for each."""

    HOSPITAL = "hospital"
    GENERAL = "general-practice"
    COMMUNITY = "community-medicine"
    OCCUPATIONAL = "occupational-medicine"
    DENTAL = "dental"


@dataclass(frozen=True, slots=True)
class Specialty:
    """A specialty of annex 1, or a specialty of dentists.

    `group` is the group with which it shares part two, if it has a part two. `new_since` is the
    day from which it was a new specialty in the sense of § 29(3), where it was one.
    """

    id: str
    names: Mapping[str, str]
    volven: str | None
    category: Category
    group: str | None
    first: int
    new_since: int | None = None


@dataclass(frozen=True, slots=True)
class Concerns:
    """The specialties a rule is about: all of one of the categories, or of one of the groups."""

    categories: frozenset[Category] = frozenset()
    groups: frozenset[str] = frozenset()

    def covers(self, specialty: Specialty | None) -> bool:
        """Whether the rule is about this specialty; a question about none asks every rule."""
        return (
            specialty is None
            or specialty.category in self.categories
            or specialty.group in self.groups
        )


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule with its versions, sorted by their day in force and never overlapping."""

    id: str
    versions: tuple[Provision, ...]
    applies_by: str = "assessment"
    """What chooses the version: the `assessment`, each `service-day`, or the `part-start`."""
    binds_if: tuple[str, str] | None = None
    """A reading and the option under which the rule binds although its layer does not."""
    concerns: Concerns | None = None
    """The specialties the rule is about; `None` where it is about all of them."""

    def at(self, day: int) -> Provision | None:
        """The version in force on a day, or `None` where there is none."""
        for version in reversed(self.versions):
            if version.first <= day:
                return version if version.last is None or day <= version.last else None
        return None

    @property
    def first_version(self) -> Provision:
        """The earliest version; gives citation and layer where none is in force."""
        return self.versions[0]


class Objectives(Protocol):
    """A named set of learning objectives as the catalogue knows it."""

    @property
    def id(self) -> str:
        """The name of the set."""

    @property
    def codes(self) -> tuple[str, ...] | None:
        """Its codes in order; `None` where they are not known."""

    @property
    def count(self) -> int:
        """How many objectives it has."""

    @property
    def part(self) -> str:
        """The part of the training it belongs to: `lis1`, `lis2`, `lis3` or `lis2-3`."""

    @property
    def first_day(self) -> int:
        """The first day this edition is in force."""

    @property
    def last_day(self) -> int | None:
        """Its last day, or `None` while it is in force."""


class Catalogue(Protocol):
    """What the catalogue knows: specialties by any of their names, and editions of objectives."""

    def specialty(self, name: str) -> Specialty | None:
        """The specialty of a name, prefix or code; `None` where there is none."""

    def editions(self, part: str, of: str | None) -> tuple[Objectives, ...]:
        """The editions of the objectives of a part, for a specialty or group, in order of time."""


@dataclass(slots=True)
class Context:
    """The facts, the date, the chosen readings and the rules of one decision."""

    facts: Facts
    on: int
    options: Mapping[str, str]
    rules: Mapping[str, Rule]
    sets: Mapping[str, Objectives]
    catalogue: Catalogue
    specialty: Specialty | None = None
    """The specialty that is asked for, where the decision is about one."""
    outcome_only: bool = False
    """Whether only outcomes are asked for, as when readings are tried: costly details may be
    left out of findings."""
    narrowed: bool = False
    """Whether the facts are one of several possibilities, which are not told apart any further."""
    findings: dict[str, Finding] = field(default_factory=dict)
    """What has been found so far, by rule."""
    memo: dict[Any, Any] = field(default_factory=dict)
    """What conditions have counted so far and may need again."""

    def option(self, reading: str) -> str:
        """The chosen option of a reading. Every reading that is asked for is declared."""
        return self.options[reading]

    def provision(self, rule: str) -> Provision | None:
        """The version of a rule in force on the date of the decision."""
        return self.rules[rule].at(self.on)

    def concerned(self, rule: str) -> bool:
        """Whether a rule is about the specialty that is asked for."""
        concerns = self.rules[rule].concerns
        return concerns is None or concerns.covers(self.specialty)

    def is_own(self, name: str | None) -> bool | None:
        """Whether a name is that of the specialty asked for; `None` where it cannot be told."""
        found = None if name is None else self.catalogue.specialty(name)
        return None if found is None else found == self.specialty

    def find(self, rule: str) -> Finding:
        """The finding of a rule; each rule is decided once per context."""
        found = self.findings.get(rule)
        if found is None:
            provision = self.provision(rule)
            if not self.concerned(rule):
                found = Finding(rule, Outcome.NOT_APPLICABLE, provision, NotConcerned())
            elif provision is None:
                found = not_in_force(self.rules[rule])
            else:
                found = provision.condition.decide(self, provision)
            self.findings[rule] = found
        return found


def not_in_force(rule: Rule) -> Finding:
    """What is found of a rule that has no version in force on the date of the decision."""
    last = rule.versions[-1].last
    detail = NotInForce(rule.first_version.first, last)
    return Finding(rule.id, Outcome.NOT_APPLICABLE, None, detail)


def uses(context: Context, *readings: str) -> tuple[ReadingUse, ...]:
    """Record that readings make a difference here."""
    return tuple(ReadingUse(reading, context.option(reading)) for reading in readings)
