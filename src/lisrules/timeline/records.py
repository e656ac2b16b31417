"""What every record of a timeline shares: frozen, closed to unknown keys, with an id and a source.

In every record an absent value means *not known*. Where a value has a default, its text says so.
"""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator

from lisrules.timeline.fields import End, FactId, Flag, PartialDay, ShortText
from lisrules.timeline.refusal import problem
from lisrules.values.partial import PartialDate

ALREADY_CHECKED: Final = object()
"""The validation context of a caller that has itself looked through the data as a whole."""

FromDay = Annotated[
    PartialDay,
    Field(validation_alias="from", serialization_alias="from", description="First day, included."),
]
"""The first day of a period; the key is `from` in files and the name `from_` in Python."""

OptionalFromDay = Annotated[
    PartialDay | None,
    Field(
        validation_alias="from",
        serialization_alias="from",
        description="First day, included. Absent: not known.",
    ),
]
"""The first day of a period that may be left out."""


class Record(BaseModel):
    """A part of the timeline: frozen, compared by value, closed to keys that are not declared."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        defer_build=True,
        hide_input_in_errors=True,
        validate_by_alias=True,
        validate_by_name=True,
    )

    @field_validator("through", "until", check_fields=False)
    @classmethod
    def _not_before_the_start(cls, value: object, info: ValidationInfo) -> object:
        """Refuse a period that ends, at the latest, before it can have begun."""
        first = next((info.data[key] for key in ("from_", "granted") if info.data.get(key)), None)
        if isinstance(value, PartialDate) and isinstance(first, PartialDate):
            refuse_if_reversed(first, value, info.field_name or "through")
        return value


def refuse_if_reversed(first: PartialDate, last: PartialDate, name: str) -> None:
    """Raise the error of a period whose last day cannot be on or after its first day."""
    if last.last < first.first:
        raise problem(
            f"`{last.text}`",
            f"a day on or after the start `{first.text}`",
            f"both days belong to the period; `{name}` may be the same day as the start",
        )


class Source(Record):
    """Where a fact was read: a document, a page in it, a system. All optional, never a person."""

    document: ShortText | None = Field(
        default=None, description="The paper or file, such as `attest-3`."
    )
    page: ShortText | None = Field(default=None, description="The page or row.")
    system: ShortText | None = Field(
        default=None, description="The register or portal it came from."
    )


class Fact(Record):
    """One thing that is claimed about the doctor, by its `id`; a fact may be planned."""

    id: FactId = Field(description="Name of the fact, unique in the whole timeline.")
    source: Source | None = Field(
        default=None, description="Where the fact was read. Absent: not stated."
    )
    planned: Flag = Field(
        default=False, description="True for the future or a hypothesis; no verdict counts it."
    )


class Stretch(Record):
    """A period with a first day; without a last day the end is not known."""

    from_: FromDay
    through: End | None = Field(
        default=None, description="Last day, included, or `ongoing`. Absent: the end is not known."
    )
