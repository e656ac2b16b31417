"""The language of rule files: what a file of each sort may say, as typed models.

Every model is frozen and closed: an unknown key is an error. Texts are given in all three
languages. Conditions are typed data, never expressions.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)

from lisrules.conditions.base import Category, Effect, Layer
from lisrules.rules.kinds import AnyCondition


def _iso(value: object) -> object:
    """A day is written in full; pydantic alone would also take numbers and times for dates."""
    if isinstance(value, str) and len(value) == len("2019-06-21"):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise ValueError("expected a day such as `2019-06-21`")


Day = Annotated[date, BeforeValidator(_iso)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:[-.][a-z0-9]+)*$", max_length=60)]
SpecialtyId = Annotated[
    str, StringConstraints(pattern=r"^[A-Za-zÆØÅæøå]+(?:-[a-zæøå]+)*$", max_length=60)
]
Words = Annotated[str, StringConstraints(min_length=1, max_length=600)]


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class InThreeLanguages(_Model):
    """One text in bokmål, nynorsk and English."""

    nb: Words
    nn: Words
    en: Words


class VersionSpec(_Model):
    """One dated version of a rule: from a day, to a day or on, made by an act.

    `citation` is given where the provision had another number then. `reach: open` means that the
    version also applies to parts that had begun but not ended on its first day.
    """

    from_: Day = Field(alias="from")
    until: Day | None = None
    act: str
    citation: str | None = None
    reach: Literal["new", "open"] = "new"
    condition: AnyCondition


class BindsIf(_Model):
    """A rule outside the binding layers binds under this option of a reading."""

    reading: Slug
    option: Slug


class ConcernsSpec(_Model):
    """The specialties a rule is about: every one of these categories and of these groups."""

    categories: tuple[Category, ...] = ()
    groups: tuple[Slug, ...] = ()


class RuleSpec(_Model):
    """One rule: its citation is its id; what it does; its words; its versions."""

    id: Slug
    citation: str
    layer: Layer = Layer.REGULATION
    effect: Effect = Effect.CONDITION
    applies_by: Literal["assessment", "service-day", "part-start"] = "assessment"
    binds_if: BindsIf | None = None
    concerns: ConcernsSpec | None = None
    link: str | None = None
    title: InThreeLanguages
    gist: InThreeLanguages
    readings: tuple[Slug, ...] = ()
    versions: tuple[VersionSpec, ...] = Field(min_length=1)


class SectionFile(_Model):
    """A file of `sections/`: one section of the regulation, or one page of guidance."""

    section: str
    title: InThreeLanguages
    source: str | None = None
    text_digests: dict[str, Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]] = {}
    """SHA-256 of the text of each section, white space folded: shows when the law has changed."""
    rules: tuple[RuleSpec, ...] = Field(min_length=1)


class ActSpec(_Model):
    """An act, with the days it took effect."""

    id: str
    in_force: tuple[Day, ...] = Field(min_length=1)
    link: str | None = None


class RegulationFile(_Model):
    """`regulation.yaml`: the regulation itself and the acts that made and changed it."""

    id: str
    eli: str
    name: InThreeLanguages
    checked_through: Day
    acts: tuple[ActSpec, ...] = Field(min_length=1)


class OptionSpec(_Model):
    """One option of a reading."""

    id: Slug
    meaning: InThreeLanguages
    held_by: InThreeLanguages


class ReadingSpec(_Model):
    """One reading; the first option is not the default unless `default` says so."""

    id: Slug
    provision: str
    question: InThreeLanguages
    options: tuple[OptionSpec, ...] = Field(min_length=2)
    default: Slug
    reason: InThreeLanguages


class ReadingsFile(_Model):
    """`readings.yaml`."""

    readings: tuple[ReadingSpec, ...]


class SetSpec(_Model):
    """One edition of a set of objectives; codes may be ranges such as `KLS-001..045`.

    `codes: unknown` is for an edition whose codes no source gives; `count` is then what it says.
    `part` and `of` say what an edition is the edition of: a part of the training, and the
    specialty or the group it belongs to.
    """

    id: Slug
    part: Literal["lis1", "lis2", "lis3", "lis2-3"] = "lis1"
    of: str | None = None
    title: InThreeLanguages
    act: str
    from_: Day = Field(alias="from")
    until: Day | None = None
    codes: tuple[str, ...] | Literal["unknown"]
    count: int = Field(ge=1)


class SpecialtySpec(_Model):
    """A specialty: its prefix or name as id, its names, its code in Volven 7426, its group."""

    id: SpecialtyId
    names: InThreeLanguages
    volven: Annotated[str, StringConstraints(pattern=r"^[0-9]{1,4}$")] | None = None
    category: Category
    group: Slug | None = None
    from_: Day = Field(alias="from")
    new_since: Day | None = None


class CatalogueFile(_Model):
    """A file of `catalogue/`: editions of sets of objectives, specialties, or both."""

    sets: tuple[SetSpec, ...] = ()
    specialties: tuple[SpecialtySpec, ...] = ()

    @model_validator(mode="after")
    def _holds_something(self) -> Self:
        if not (self.sets or self.specialties):
            raise ValueError("expected `sets`, `specialties` or both")
        return self


class DecisionFile(_Model):
    """A file of `decisions/`: which conditions a decision requires, and what binds it.

    `specialties` names the categories of specialty the decision is asked for; empty where it is
    not asked for any. `groups: true` leaves only those that have a part two.
    """

    id: Slug
    specialties: tuple[Category, ...] = ()
    groups: bool = False
    title: InThreeLanguages
    question: InThreeLanguages
    layers: tuple[Layer, ...] = Field(min_length=1)
    in_force: Day
    before: InThreeLanguages
    conditions: tuple[Slug, ...] = Field(min_length=1)
    beside: tuple[Slug, ...] = ()


class RemarkKindSpec(_Model):
    """A kind of remark: what paragraphs of that kind do instead of deciding about a doctor."""

    id: Slug
    name: InThreeLanguages
    meaning: InThreeLanguages


class RemarkSpec(_Model):
    """Why no rule is written from these paragraphs of a section, or from an annex."""

    paragraphs: tuple[Annotated[int, Field(ge=1)], ...] = Field(min_length=1)
    kind: Slug
    reason: InThreeLanguages


class DivisionSpec(_Model):
    """A section or annex of the regulation, the number of its paragraphs, and remarks on them."""

    citation: str
    paragraphs: int = Field(ge=1)
    remarks: tuple[RemarkSpec, ...] = ()


class CoverageFile(_Model):
    """`coverage.yaml`: how the regulation is divided, and why some paragraphs have no rule."""

    kinds: tuple[RemarkKindSpec, ...] = Field(min_length=1)
    divisions: tuple[DivisionSpec, ...] = Field(min_length=1)
