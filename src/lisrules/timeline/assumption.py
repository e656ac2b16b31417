"""The model of an assumption: what somebody takes to be otherwise than a timeline says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Final, Literal

from pydantic import Field, PlainValidator

from lisrules.timeline.consistency import repeated_ids
from lisrules.timeline.diagnose import NO_PLACES, Places, parse
from lisrules.timeline.fields import FactId
from lisrules.timeline.learning import Activity, Assessment, Guidance, Person, PlanEvent
from lisrules.timeline.papers import Application, Confirmation, Offer, Ruling
from lisrules.timeline.practice import Absence, Authorisation, Education, Establishment, Service
from lisrules.timeline.records import Record
from lisrules.timeline.refusal import describe, problem

FORMAT: Final = "lisrules-assumption/1"
"""The name of this form of document, the value of the key `format`."""

_ListName = Literal[
    "authorisations",
    "service",
    "absences",
    "assessments",
    "people",
    "guidance",
    "activities",
    "plan",
    "confirmations",
    "rulings",
    "offers",
    "applications",
    "establishments",
]


def _to_realised(value: object) -> object:
    if isinstance(value, bool):
        return value
    if isinstance(value, list | tuple) and all(isinstance(one, str) for one in value):
        return tuple(value)
    raise problem(describe(value), "`true`, or a list of ids of planned facts")


class Changes(Record):
    """What is assumed, in the form of a document: further facts by list, and changes to others."""

    format: Literal["lisrules-assumption/1"] = Field(
        default="lisrules-assumption/1", description="The form of this document."
    )
    authorisations: tuple[Authorisation, ...] | None = Field(default=None, description="To add.")
    service: tuple[Service, ...] | None = Field(default=None, description="Posts to add.")
    absences: tuple[Absence, ...] | None = Field(default=None, description="Absences to add.")
    assessments: tuple[Assessment, ...] | None = Field(default=None, description="To add.")
    people: tuple[Person, ...] | None = Field(default=None, description="Role holders to add.")
    guidance: tuple[Guidance, ...] | None = Field(default=None, description="Guidance to add.")
    activities: tuple[Activity, ...] | None = Field(default=None, description="To add.")
    plan: tuple[PlanEvent, ...] | None = Field(default=None, description="To add.")
    confirmations: tuple[Confirmation, ...] | None = Field(default=None, description="To add.")
    rulings: tuple[Ruling, ...] | None = Field(default=None, description="Rulings to add.")
    offers: tuple[Offer, ...] | None = Field(default=None, description="Offers to add.")
    applications: tuple[Application, ...] | None = Field(default=None, description="To add.")
    establishments: tuple[Establishment, ...] | None = Field(default=None, description="To add.")
    education: Education | None = Field(
        default=None, description="Basic medical education, in place of what is stated."
    )
    change: dict[FactId, dict[str, Any]] = Field(
        default={},
        description="By the id of a fact: keys to set; null takes a key away. What is inside a "
        "mapping, such as a confirmation, is changed key by key; a list is replaced.",
    )
    without: tuple[FactId, ...] = Field(default=(), description="Ids of facts to take away.")
    known: tuple[_ListName, ...] = Field(
        default=(),
        description="Lists that were not known and are complete with what is added here.",
    )
    realised: Annotated[
        bool | tuple[str, ...],
        PlainValidator(_to_realised, json_schema_input_type=bool | list[str]),
    ] = Field(
        default=False,
        description="True, or ids: planned facts, those added here too, that are taken as real.",
    )


@dataclass(frozen=True, slots=True)
class Assumption:
    """Changes to a timeline, where they stand in a text, and the name of that text."""

    changes: Changes
    name: str = ""
    places: Places = field(default=NO_PLACES, compare=False, repr=False)


def parse_assumption(data: object, places: Places = NO_PLACES, name: str = "") -> Assumption:
    """Build the assumption that plain `data` describes.

    Raises `TimelineError` with every fault that can be seen without a timeline.
    """
    return Assumption(parse(Changes, data, repeated_ids, places), name, places)


def parse_changes(changes: Mapping[str, Any]) -> Assumption:
    """The assumption of keyword arguments; facts may be plain data or models."""
    return parse_assumption({name: _plain(value) for name, value in changes.items()})


def _plain(value: object) -> object:
    if isinstance(value, Record):
        return written(value)
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    if isinstance(value, Mapping):
        return {name: _plain(one) for name, one in value.items()}
    return value


def written(record: Record) -> dict[str, Any]:
    """A record as plain data with the keys of files."""
    return record.model_dump(mode="json", by_alias=True, exclude_none=True)
