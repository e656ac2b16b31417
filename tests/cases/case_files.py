"""The form of a case file: a question with its answer, and checks that hold the library to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from lisrules.documents.yaml_text import read_yaml
from tests.cases.shorthand import Facts

FOLDER = Path(__file__).resolve().parents[2] / "rules" / "spesialistforskriften" / "cases"

Outcome = Literal["met", "not-met", "undetermined", "contested", "not-applicable"]
ByRule = dict[str, Any]


class Closed(BaseModel):
    """Frozen, and closed to keys that are not declared."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Expect(Closed):
    """What a check expects. Only what is written is compared; amounts are exact."""

    outcome: Outcome | None = None
    rules: dict[str, Outcome] = Field(default_factory=dict)
    """Outcomes of conditions and of rules inside them."""
    beside: dict[str, Outcome] = Field(default_factory=dict)
    """Outcomes of what is reported beside the verdict."""
    months: dict[str, str] = Field(default_factory=dict)
    """Training time by rule, as an exact fraction such as `359/30`."""
    shown: dict[str, str] = Field(default_factory=dict)
    """Training time by rule as months and days, such as `11 m 29 d`."""
    reached: dict[str, date | None] = Field(default_factory=dict)
    """The day a requirement was reached, or null."""
    missing_days: dict[str, int] = Field(default_factory=dict)
    deducted: dict[str, str] = Field(default_factory=dict)
    """Days deducted, by the rule on time."""
    allowance: dict[str, str] = Field(default_factory=dict)
    wording: dict[str, str] = Field(default_factory=dict)
    """The first day in force of the wording on absence that was applied, by the rule on time."""
    left_out: dict[str, list[str]] = Field(default_factory=dict)
    """Rules that left service out of the count, by the rule on time."""
    full: date | None = None
    """The day the hospital year was full, as the rule on order sees it."""
    too_early: int | None = None
    sets: dict[str, list[str]] = Field(default_factory=dict)
    """The sets of objectives that decided, by rule."""
    lacking: dict[str, dict[str, list[str]]] = Field(default_factory=dict)
    """Per rule, every objective that is not attained and why."""
    flips: dict[str, dict[str, Outcome]] | None = None
    """All readings on which the outcome hangs: reading, other option, outcome under it."""
    needs: dict[str, list[str]] = Field(default_factory=dict)
    """Facts that would settle a rule: `absences`, or `through of hospital`."""
    version: dict[str, str] = Field(default_factory=dict)
    """The citation under which a rule was found."""
    before_force: bool | None = None

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not self.model_fields_set:
            raise ValueError("expects nothing")
        return self


class Check(Closed):
    """Facts, a date, a decision and what is expected, once or per option of a reading."""

    name: str
    facts: Facts
    on: date
    decision: str = "lis1"
    specialty: str | None = None
    readings: dict[str, str] | Literal["default", "all"] = "default"
    layers: tuple[str, ...] = ()
    expect: Expect | None = None
    options: dict[str, Expect] | None = None
    """In the case of a reading: what is expected under each of its options."""

    @model_validator(mode="after")
    def _one_or_the_other(self) -> Self:
        if (self.expect is None) == (self.options is None):
            raise ValueError("give either `expect` or `options`")
        return self


class Case(Closed):
    """One question and its answer."""

    case: str
    question: str
    answer: str
    citation: str
    source: str
    confidence: Literal["high", "medium", "low"]
    reading: str | None = None
    checks: tuple[Check, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _options_need_a_reading(self) -> Self:
        for check in self.checks:
            if check.options is not None and self.reading is None:
                raise ValueError(f"`{check.name}` has options, but the case names no reading")
        return self


@dataclass(frozen=True)
class Run:
    """One check under one choice of readings."""

    id: str
    check: Check
    readings: dict[str, str] | str
    expect: Expect


def read(path: Path) -> Any:
    """The plain data of one file."""
    return read_yaml(path.read_bytes(), path.name).data


@cache
def load_cases() -> dict[Path, Case]:
    """Every case by its file."""
    paths = sorted(path for path in FOLDER.glob("*.yaml") if path.name != "notes.yaml")
    return {path: Case.model_validate(read(path)) for path in paths}


@cache
def load_notes() -> dict[str, str]:
    """Why a row is not, or not wholly, a case; by the row's number."""
    notes: dict[str, str] = read(FOLDER / "notes.yaml")["notes"]
    return notes


@cache
def load_unnamed() -> dict[str, str]:
    """Rules that no check names, each with the reason."""
    found: dict[str, str] = read(FOLDER / "notes.yaml")["rules_without_a_check"]
    return found


def runs() -> Iterator[Run]:
    """Every check of every case, once per option where it has options."""
    for case in load_cases().values():
        for check in case.checks:
            name = f"{case.case}: {check.name}"
            if check.expect is not None:
                yield Run(name, check, check.readings, check.expect)
            for option, expect in (check.options or {}).items():
                fixed = {} if isinstance(check.readings, str) else check.readings
                chosen = {**fixed, str(case.reading): option}
                yield Run(f"{name} [{option}]", check, chosen, expect)
