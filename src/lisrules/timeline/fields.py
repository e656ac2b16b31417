"""The kinds of value a fact may hold: days that may be partial, exact shares, codes, short texts.

Every kind is an annotated type that pydantic checks, writes back without loss and describes in the
JSON Schema. What cannot be read is refused with what was found, what was expected and a help line.
"""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction
from typing import Annotated, Any, Final, Literal

from pydantic import Field, PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from lisrules.timeline.exact import to_amount, to_share
from lisrules.timeline.refusal import describe, problem
from lisrules.values.partial import PartialDate

ONGOING: Final = "ongoing"
"""The word that stands for a period that has not ended."""

_DAY_TEXT: Final = "a day such as `2024-09-01`, a month `2024-09` or a year `2024`"
_DAY_HELP: Final = "a month or a year stands for every day in it; years run from 1900 to 2200"


def to_partial_day(value: object) -> PartialDate:
    """Read a day, month or year: a text such as `2024-09`, a whole number of a year, or a `date`.

    A `datetime` is refused, because days are whole. Raises the error of `problem`.
    """
    if isinstance(value, PartialDate):
        return value
    if isinstance(value, date) and not isinstance(value, datetime):
        value = value.isoformat()
    elif isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 9999:
        value = str(value)
    if isinstance(value, str):
        try:
            return PartialDate.parse(value)
        except ValueError:
            raise problem(describe(value), _DAY_TEXT, _DAY_HELP) from None
    raise problem(describe(value), _DAY_TEXT, _DAY_HELP)


def to_end(value: object) -> PartialDate | Literal["ongoing"]:
    """Read the last day of a period: what `to_partial_day` reads, or the word `ongoing`."""
    if value == ONGOING:
        return ONGOING
    try:
        return to_partial_day(value)
    except PydanticCustomError:
        raise problem(describe(value), f"{_DAY_TEXT}, or `{ONGOING}`", _DAY_HELP) from None


def write_end(value: PartialDate | str) -> str:
    """The text a partial day was read from, or the word `ongoing`."""
    return value if isinstance(value, str) else value.text


_ID: Final = r"^[A-Za-z0-9ÆØÅæøå][A-Za-z0-9ÆØÅæøå._-]*$"
_SLUG: Final = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_SPECIALTY: Final = r"^[A-Za-z0-9ÆØÅæøå]+(-[A-Za-z0-9ÆØÅæøå]+)*$"
_OBJECTIVE: Final = r"^[A-ZÆØÅ]{2,5}-[0-9]{1,4}$"
_COUNTRY: Final = r"^[A-Z]{2}$"
_ROUND: Final = r"^[0-9]{4}-(spring|autumn)$"
_ONE_LINE: Final = r"^[^\x00-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]+$"

FORMS: Final = {
    _ID: "an id of letters (`a`–`å`), digits, `.`, `_` and `-` that begins with a letter or digit",
    _SLUG: "a word of lower case letters and digits joined by hyphens, such as `psychiatry`",
    _SPECIALTY: "the code of a specialty: letters and digits joined by hyphens",
    _OBJECTIVE: "the code of an objective, such as `KLS-001`",
    _COUNTRY: "a country by its two capital letters, such as `NO`",
    _ONE_LINE: "one line of characters that can be printed",
    _ROUND: "a round such as `2025-autumn` or `2025-spring`",
}
"""What a text must look like, in words, by the pattern it must match."""


def _pattern(pattern: str, longest: int) -> Any:
    return Field(strict=True, pattern=pattern, min_length=1, max_length=longest)


_DAY_SCHEMA: Final[dict[str, Any]] = {
    "anyOf": [
        {"type": "string", "pattern": r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},
        {"type": "integer", "minimum": 1900, "maximum": 2200},
    ],
    "examples": ["2024-09-01", "2024-09", "2024"],
}
_END_SCHEMA: Final[dict[str, Any]] = {"anyOf": [*_DAY_SCHEMA["anyOf"], {"const": ONGOING}]}
_SHARE_SCHEMA: Final[dict[str, Any]] = {
    "anyOf": [
        {"type": "string", "pattern": r"^\s*[0-9]+([.,][0-9]+|\s*/\s*[0-9]+)?\s*%?\s*$"},
        {"type": "number", "exclusiveMinimum": 0, "maximum": 1},
    ],
    "examples": ["50 %", "37,5 %", "1/2", 0.5],
}
_AMOUNT_SCHEMA: Final[dict[str, Any]] = {
    "anyOf": [
        {"type": "string", "pattern": r"^\s*[0-9]+([.,][0-9]+|\s*/\s*[0-9]+)?\s*$"},
        {"type": "number", "minimum": 0},
    ],
    "examples": [42, "10.5"],
}

PartialDay = Annotated[
    PartialDate,
    PlainValidator(to_partial_day),
    PlainSerializer(write_end, return_type=str),
    WithJsonSchema(_DAY_SCHEMA),
]
"""A day, or a month or year that stands for every day in it; written back as it was read."""

End = Annotated[
    PartialDate | Literal["ongoing"],
    PlainValidator(to_end),
    PlainSerializer(write_end, return_type=str),
    WithJsonSchema(_END_SCHEMA),
]
"""The last day of a period (itself included), partial or not, or `ongoing`."""

Share = Annotated[
    Fraction,
    PlainValidator(to_share),
    PlainSerializer(str, return_type=str),
    WithJsonSchema(_SHARE_SCHEMA),
]
"""An exact share of full time, above 0 and at most 1; written as a ratio such as `1/2`."""

Amount = Annotated[
    Fraction,
    PlainValidator(to_amount),
    PlainSerializer(str, return_type=str),
    WithJsonSchema(_AMOUNT_SCHEMA),
]
"""An exact number, zero or more; written as a whole number or a ratio in a text."""

Hours = Amount
"""Hours, zero or more, exact."""

WorkingDays = Amount
"""Working days, zero or more, exact: half a day is `1/2`."""

FactId = Annotated[str, _pattern(_ID, 64)]
"""The name of a fact in its timeline, of at most 64 characters.

Letters, `æ`, `ø` and `å` included, digits, `.`, `_` and `-`.
"""

Slug = Annotated[str, _pattern(_SLUG, 64)]
"""A word of a fixed form: lower case letters and digits, joined by hyphens."""

SpecialtyCode = Annotated[str, _pattern(_SPECIALTY, 64)]
"""The code of a specialty as the catalogue of the rule set names it."""

ObjectiveCode = Annotated[str, _pattern(_OBJECTIVE, 12)]
"""The code of a learning objective, such as `KLS-001`."""

Country = Annotated[str, _pattern(_COUNTRY, 2)]
"""A country by its two capital letters (ISO 3166-1), such as `NO`."""

Round = Annotated[str, _pattern(_ROUND, 11)]
"""A half-year's round of LIS1 posts, such as `2025-autumn`."""

ShortText = Annotated[str, _pattern(_ONE_LINE, 200)]
"""One line of at most 200 characters; never a person's name or identity number."""

Flag = Annotated[bool, Field(strict=True)]
"""True or false; words such as `yes` are refused."""
