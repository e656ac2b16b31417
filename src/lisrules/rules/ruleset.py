"""The compiled rule set: immutable, built once, shared by every decision."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeAlias

from lisrules.conditions.base import Category, Layer, Rule, Specialty

Texts: TypeAlias = Mapping[str, str]
"""One text in each language: keys `nb`, `nn` and `en`."""


@dataclass(frozen=True, slots=True)
class RuleText:
    """The words of a rule, all our own: a title and a one-sentence gist; the readings it names."""

    title: Texts
    gist: Texts
    readings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Option:
    """One way to read an unclear word, and who holds it."""

    id: str
    meaning: Texts
    held_by: Texts


@dataclass(frozen=True, slots=True)
class Reading:
    """A declared interpretation: the question, its options, the default and its reason."""

    id: str
    provision: str
    question: Texts
    options: Mapping[str, Option]
    default: str
    reason: Texts


@dataclass(frozen=True, slots=True)
class ObjectiveSet:
    """A set of learning objectives as one edition of the catalogue has it.

    `codes` is `None` where the edition is not known; `count` is then what the source states.
    """

    id: str
    title: Texts
    codes: tuple[str, ...] | None
    count: int
    act: str
    first: date
    last: date | None
    part: str = "lis1"
    of: str | None = None

    @property
    def first_day(self) -> int:
        """The first day this edition is in force, as an ordinal."""
        return self.first.toordinal()

    @property
    def last_day(self) -> int | None:
        """Its last day as an ordinal, or `None` while it is in force."""
        return None if self.last is None else self.last.toordinal()


@dataclass(frozen=True, slots=True)
class Act:
    """An act that made or changed the regulation, and the days it took effect."""

    id: str
    in_force: tuple[date, ...]
    link: str | None


@dataclass(frozen=True, slots=True)
class Regulation:
    """The regulation the rules come from, and how far its law has been checked."""

    id: str
    eli: str
    name: Texts
    checked_through: date
    """The last day up to which amendments are known."""


@dataclass(frozen=True, slots=True)
class DecisionRule:
    """What a decision asks for: conditions, what is reported beside them, which layers bind."""

    id: str
    title: Texts
    question: Texts
    layers: frozenset[Layer]
    first: date
    before: Texts
    """What is said of a date before the law on this decision took effect."""
    conditions: tuple[str, ...]
    beside: tuple[str, ...]
    categories: frozenset[Category] = frozenset()
    """The categories of specialty it is asked for; none where it is not asked for a specialty."""
    groups: bool = False
    """Whether it is asked only for specialties that have a part two."""

    def asks_for(self, specialty: Specialty) -> bool:
        """Whether the decision can be asked for a specialty."""
        return specialty.category in self.categories and not (self.groups and not specialty.group)


@dataclass(frozen=True, slots=True)
class Specialties:
    """Every specialty, found by id, by code or by any of its names, whatever the case."""

    every: tuple[Specialty, ...]
    by_name: Mapping[str, Specialty]
    by_part: Mapping[tuple[str, str | None], tuple[ObjectiveSet, ...]]
    """Editions of objectives by part and by specialty or group, in order of time."""

    def specialty(self, name: str) -> Specialty | None:
        """The specialty of a name, prefix or code; `None` where there is none."""
        return self.by_name.get(name.casefold())

    def editions(self, part: str, of: str | None) -> tuple[ObjectiveSet, ...]:
        """The editions of the objectives of a part, for a specialty or group, in order of time."""
        return self.by_part.get((part, of), ())


@dataclass(frozen=True, slots=True)
class RemarkKind:
    """A kind of remark: its name, and what paragraphs of that kind do instead of deciding."""

    name: Texts
    meaning: Texts


@dataclass(frozen=True, slots=True)
class Remark:
    """Why no rule is written from a paragraph of the regulation: a kind, and a reason."""

    kind: str
    reason: Texts


@dataclass(frozen=True, slots=True)
class Division:
    """A section or annex of the regulation: its citation, its paragraphs, remarks by paragraph."""

    citation: str
    paragraphs: int
    remarks: Mapping[int, Remark]


@dataclass(frozen=True, slots=True)
class Structure:
    """The regulation as it is divided; empty where no file says so. Kinds of remark by id."""

    kinds: Mapping[str, RemarkKind]
    divisions: tuple[Division, ...]


NO_STRUCTURE: Final = Structure({}, ())
"""What is known of the divisions of a regulation where no file lists them."""


@dataclass(frozen=True, slots=True)
class RuleSet:
    """Everything a decision needs of the law, compiled. `digest` names this content."""

    regulation: Regulation
    acts: Mapping[str, Act]
    rules: Mapping[str, Rule]
    texts: Mapping[str, RuleText]
    readings_of: Mapping[str, frozenset[str]]
    """The readings each rule depends on: those it declares, and those of the rules it leans on."""
    readings: Mapping[str, Reading]
    sets: Mapping[str, ObjectiveSet]
    catalogue: Specialties
    decisions: Mapping[str, DecisionRule]
    text_digests: Mapping[str, str]
    """Digest of the text of each section the rules were written from."""
    digest: str
    structure: Structure = NO_STRUCTURE

    @property
    def defaults(self) -> dict[str, str]:
        """The default option of every reading."""
        return {reading.id: reading.default for reading in self.readings.values()}
