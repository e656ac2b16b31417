"""The same document as plain pydantic models: dates, fractions and words, no more."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Authorisation(_Model):
    id: str
    kind: str
    granted: date


class Confirmation(_Model):
    by: str
    body: str
    on: date


class Service(_Model):
    id: str
    stage: str
    arena: str
    departments: tuple[str, ...]
    establishment: str
    post: str
    fraction: Fraction
    from_: date = Field(alias="from")
    through: date
    confirmation: Confirmation | Literal["none"]


class Absence(_Model):
    id: str
    kind: str
    from_: date = Field(alias="from")
    through: date


class Decided(_Model):
    on: date
    by: str
    capacity: str


class Recommendation(_Model):
    role: str
    by: str
    on: date
    positive: bool


class Assessment(_Model):
    id: str
    objective: str
    outcome: Literal["attained", "not-attained"]
    decided: Decided
    recommendations: tuple[Recommendation, ...]


class Appointment(_Model):
    role: str
    from_: date = Field(alias="from")


class Person(_Model):
    id: str
    appointments: tuple[Appointment, ...]


class Document(_Model):
    """The whole document; the lists the benchmark doctor leaves empty stay empty."""

    format: str
    doctor: str
    authorisations: tuple[Authorisation, ...]
    service: tuple[Service, ...]
    absences: tuple[Absence, ...]
    assessments: tuple[Assessment, ...]
    people: tuple[Person, ...]
    activities: tuple[()]
    confirmations: tuple[()]
    rulings: tuple[()]
    offers: tuple[()]
