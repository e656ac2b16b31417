"""The timeline of one doctor: everything that is claimed, as frozen pydantic models.

**Unknown is not zero.** A list that is absent is *not known*; an empty list is *known to be none*.
The same holds for every value that may be left out. Periods include both their days. Dates may be
partial and then stand for every day in them. Shares and amounts are exact. The timeline is
pseudonymous: identity numbers are refused wherever they stand.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any, Final, Literal, Self

from pydantic import Field, ValidationInfo, model_validator

from lisrules.timeline.assume import assume
from lisrules.timeline.assumption import Assumption, parse_changes
from lisrules.timeline.build import build_facts
from lisrules.timeline.consistency import inconsistencies
from lisrules.timeline.difference import Assumed, difference
from lisrules.timeline.facts import Facts
from lisrules.timeline.fields import FactId
from lisrules.timeline.identity_numbers import WAY_OUT, identity_number_paths
from lisrules.timeline.learning import (
    Activity,
    Appointment,
    Assessment,
    Decided,
    Employment,
    Guidance,
    Person,
    PlanEvent,
    Qualification,
    Recommendation,
)
from lisrules.timeline.papers import Application, Confirmation, Offer, Ruling
from lisrules.timeline.practice import (
    Absence,
    Authorisation,
    Education,
    Establishment,
    Service,
    ServiceConfirmation,
    Standing,
)
from lisrules.timeline.records import ALREADY_CHECKED, Fact, Record, Source
from lisrules.timeline.refusal import path_text, problem

__all__ = [
    "FORMAT",
    "Absence",
    "Activity",
    "Application",
    "Appointment",
    "Assessment",
    "Authorisation",
    "Confirmation",
    "Decided",
    "Education",
    "Employment",
    "Establishment",
    "Fact",
    "Guidance",
    "Offer",
    "Person",
    "PlanEvent",
    "Qualification",
    "Recommendation",
    "Record",
    "Ruling",
    "Service",
    "ServiceConfirmation",
    "Source",
    "Standing",
    "Timeline",
]

FORMAT: Final = "lisrules-timeline/1"
"""The name of this form of timeline, the value of the key `format`."""


class Timeline(Record):
    """Everything that is claimed about one doctor in specialist training.

    Each list that is absent is **not known**; each list that is empty is **known to be none**.
    Ids are unique over all lists; references are checked where the list they point into is given.
    Errors: building one in Python raises `pydantic.ValidationError`; reading one from a document
    raises `TimelineError` with every fault and its place.
    """

    format: Literal["lisrules-timeline/1"] = Field(
        default="lisrules-timeline/1", description="The form of this document."
    )
    doctor: FactId | None = Field(
        default=None, description="A pseudonym for the doctor, never a name or an identity number."
    )
    education: Education | None = Field(default=None, description="Basic medical education.")
    authorisations: tuple[Authorisation, ...] | None = Field(
        default=None, description="Authorisations and licences. Absent: not known; empty: none."
    )
    service: tuple[Service, ...] | None = Field(
        default=None, description="Posts. Absent: not known; empty: none."
    )
    absences: tuple[Absence, ...] | None = Field(
        default=None, description="Days away from service. Absent: not known; empty: none."
    )
    assessments: tuple[Assessment, ...] | None = Field(
        default=None, description="Assessments of objectives. Absent: not known; empty: none."
    )
    people: tuple[Person, ...] | None = Field(
        default=None, description="Role holders. Absent: not known; empty: none."
    )
    guidance: tuple[Guidance, ...] | None = Field(
        default=None, description="Guidance given. Absent: not known; empty: none."
    )
    activities: tuple[Activity, ...] | None = Field(
        default=None, description="Courses and other activities. Absent: not known; empty: none."
    )
    plan: tuple[PlanEvent, ...] | None = Field(
        default=None, description="The individual education plan. Absent: not known; empty: none."
    )
    confirmations: tuple[Confirmation, ...] | None = Field(
        default=None, description="Papers that confirm. Absent: not known; empty: none."
    )
    rulings: tuple[Ruling, ...] | None = Field(
        default=None, description="Decisions of an authority. Absent: not known; empty: none."
    )
    offers: tuple[Offer, ...] | None = Field(
        default=None, description="Offers of LIS1 posts accepted. Absent: not known; empty: none."
    )
    applications: tuple[Application, ...] | None = Field(
        default=None, description="Applications sent. Absent: not known; empty: none."
    )
    establishments: tuple[Establishment, ...] | None = Field(
        default=None, description="Training establishments. Absent: not known; empty: none."
    )

    def to_data(self) -> dict[str, Any]:
        """The timeline as plain JSON data, without loss: parsing it gives an equal timeline.

        Keys keep the order of the model, absent values stay absent, dates keep the text they were
        read from and shares become ratios such as `1/2`.
        """
        return self.model_dump(mode="json", by_alias=True, exclude_none=True)

    def model_copy(self, *, update: Any = None, deep: bool = False) -> Self:
        """A copy with some values replaced, not validated again, without cached properties.

        It still rests on what was assumed.
        """
        copied = super().model_copy(update=update, deep=deep)
        for name in set(vars(copied)) - set(type(self).model_fields) - {"assumed"}:
            del vars(copied)[name]
        return copied

    def assume(self, assumption: Assumption | None = None, /, **changes: Any) -> Self:
        """A new timeline with changes, checked as a whole; this one stays as it is.

        `assumption` is what `load_assumption` gives. `changes` say the same in Python, with the
        keys of such a document: lists of facts to add, such as `service=[{...}]`;
        `change={"fact-id": {"through": "2026-03-31", "grade": None}}`; `without=["fact-id"]`;
        `education={...}`; `realised=True` or ids for planned facts; `known=["absences"]` for lists
        that were not known and are now complete. Given both, `assumption` comes first.

        Raises `TimelineError` with every fault and changes nothing then.
        """
        steps = [] if assumption is None else [assumption]
        if changes:
            steps.append(parse_changes(changes))
        found = self
        for step in steps:
            found = found._with(step)
        return found

    def _with(self, assumption: Assumption) -> Self:
        made = assume(type(self), self.to_data(), assumption)
        found = difference(self.to_data(), made.to_data())
        vars(made)["assumed"] = (*self.assumed, Assumed(found, assumption.name))
        return made

    @cached_property
    def assumed(self) -> tuple[Assumed, ...]:
        """What was assumed to come to this timeline, in order; nothing where it is as it was read.

        Timelines with the same facts are equal, however they came about.
        """
        return ()

    @cached_property
    def facts(self) -> Facts:
        """The compact facts that conditions decide on, built once."""
        return build_facts(self)

    @model_validator(mode="after")
    def _hold_together(self, info: ValidationInfo) -> Self:
        """Refuse repeated ids, references that lead nowhere, and identity numbers."""
        if info.context is ALREADY_CHECKED:
            return self
        for path in identity_number_paths(self.to_data()):
            raise problem(f"an identity number in {path_text(path)}", "a pseudonym", WAY_OUT)
        faults = tuple(inconsistencies(self))
        if faults:
            found = "; ".join(f"{path_text(fault.path)}: {fault.found}" for fault in faults)
            raise problem(found, faults[0].expected, faults[0].help)
        return self
