"""From plain data to a timeline, or to one error that lists everything that is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, Final, get_args

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from lisrules.timeline.consistency import inconsistencies
from lisrules.timeline.fields import FORMS
from lisrules.timeline.identity_numbers import (
    WAY_OUT,
    holds_identity_number,
    identity_number_paths,
)
from lisrules.timeline.model import ALREADY_CHECKED, Timeline
from lisrules.timeline.records import Record
from lisrules.timeline.refusal import PROBLEM_TYPE, Path, describe, path_text, quoted
from lisrules.values.diagnostics import Diagnostic, Place, TimelineError, did_you_mean

PlaceOf = Callable[[Path], Place]
"""Gives the place in the text of a path in the data."""

MOST_FAULTS: Final = 500
"""How many faults of one sort are looked for; a document with more is not worth listing."""

_CHOICE = re.compile(r"'([^']*)'")
_CONFIRMED: Final = "a mapping of keys to values, or `none`"
_IN_QUOTES: Final = "write it in quotes"


def parse_timeline(
    data: object, place_of: PlaceOf | None = None, key_place_of: PlaceOf | None = None
) -> Timeline:
    """Build the timeline that plain `data` describes.

    `place_of` gives the place of a value and `key_place_of` that of its key, if the data was read
    from a text; without the second, the first is used for both. Keys are those of files: `from`,
    not `from_`. Raises `TimelineError` with every fault: types, unknown and missing keys, identity
    numbers, repeated ids, references that lead nowhere. Bad data raises no other exception.
    """
    diagnose = _Diagnose(place_of, key_place_of or place_of)
    faults = list(islice(diagnose.whole(data), MOST_FAULTS))
    try:
        timeline = Timeline.model_validate(
            data, context=ALREADY_CHECKED, by_alias=True, by_name=False
        )
    except ValidationError as error:
        found = error.errors(include_url=False)[:MOST_FAULTS]
        raise TimelineError([*faults, *map(diagnose.one, found)]) from None
    if faults:
        raise TimelineError(faults)
    return timeline


class _Diagnose:
    """Turns faults into diagnostics with their places."""

    def __init__(self, value_at: PlaceOf | None, key_at: PlaceOf | None) -> None:
        self._value_at = value_at
        self._key_at = key_at

    def whole(self, data: object) -> Iterator[Diagnostic]:
        """The faults of the data as a whole: identity numbers, ids and references."""
        for path in identity_number_paths(data):
            in_key = bool(path) and holds_identity_number(path[-1])
            yield self._at(path, "an identity number", "a pseudonym", WAY_OUT, key=in_key)
        for fault in inconsistencies(data):
            yield self._at(fault.path, fault.found, fault.expected, fault.help)

    def one(self, error: ErrorDetails) -> Diagnostic:
        """The diagnostic of one error that pydantic found."""
        path = _path_in_data(error["loc"])
        if error["type"] == "missing":
            return self._missing(path)
        if error["type"] == "extra_forbidden":
            return self._unknown_key(path)
        return self._at(path, *_explained(error, path))

    def _missing(self, path: Path) -> Diagnostic:
        field = _fields_at(path[:-1]).get(str(path[-1]))
        description = (field.description if field else None) or ""
        key = quoted(str(path[-1]))
        help_line = f"{key}: {_as_clause(description)}" if description else ""
        return self._at(path[:-1], f"no key {key}", "it to be given", help_line)

    def _unknown_key(self, path: Path) -> Diagnostic:
        word, known = str(path[-1]), list(_fields_at(path[:-1]))
        guess = did_you_mean(word, known)
        help_line = f"did you mean {quoted(guess)}?" if guess else "remove it, or check its place"
        found = f"the unknown key {quoted(word)}"
        return self._at(path, found, f"one of {_listed(known)}", help_line, key=True)

    def _at(
        self, path: Path, found: str, expected: str, help_line: str, *, key: bool = False
    ) -> Diagnostic:
        place_of = self._key_at if key else self._value_at
        place = place_of(path) if place_of else None
        return Diagnostic(place, path_text(path), found, expected, help_line)


def _explained(error: ErrorDetails, path: Path) -> tuple[str, str, str]:
    """Found, expected and help of an error about one value."""
    context: dict[str, Any] = error.get("ctx", {})
    kind, value = error["type"], error["input"]
    if kind == PROBLEM_TYPE:
        return context["found"], context["expected"], context["help"]
    if kind == "literal_error":
        return _not_a_choice(value, _CHOICE.findall(str(context["expected"])), path)
    if kind == "string_too_long":
        longest = f"at most {context['max_length']} characters"
        return f"a text of {len(value)} characters", longest, "keep only what identifies it"
    return describe(value), _expected(error, path), _plain_help(kind, value)


def _expected(error: ErrorDetails, path: Path) -> str:
    if error["type"] == "string_pattern_mismatch":
        return FORMS[error["ctx"]["pattern"]]
    if error["type"] == "model_type" and path[-1:] == ("confirmation",):
        return _CONFIRMED
    return _PLAIN.get(error["type"], error["msg"].lower())


_PLAIN: Final = {
    "model_type": "a mapping of keys to values",
    "tuple_type": "a list",
    "string_type": "a text",
    "string_too_short": "a text that is not empty",
    "string_unicode": "a text of whole characters",
    "bool_type": "`true` or `false`",
    "invalid_key": "a key that is a text",
}


def _plain_help(kind: str, value: object) -> str:
    if kind == "tuple_type":
        return "begin each entry with `- `; for none at all write `[]`"
    if kind == "string_type" and not isinstance(value, list | dict) and value is not None:
        return _IN_QUOTES
    if kind == "bool_type":
        return "leave it out where it is not known; words such as `yes` have no meaning here"
    return ""


def _not_a_choice(value: object, choices: list[str], path: Path) -> tuple[str, str, str]:
    if path[-1:] == ("confirmation",):
        return describe(value), _CONFIRMED, ""
    guess = did_you_mean(value, choices) if isinstance(value, str) else None
    help_line = f"did you mean {quoted(guess)}?" if guess else ""
    expected = _listed(choices) if len(choices) == 1 else f"one of {_listed(choices)}"
    return describe(value), expected, help_line


def _listed(words: list[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)


def _as_clause(description: str) -> str:
    return description[:1].lower() + description[1:].rstrip(".")


def _path_in_data(loc: tuple[str | int, ...]) -> Path:
    """The path in the data: `loc` without the tags that tell the forms of a confirmation apart."""
    return tuple(
        step
        for index, step in enumerate(loc)
        if not (index and loc[index - 1] == "confirmation" and step in ("(record)", "(none)"))
    )


def _fields_at(path: Path) -> dict[str, FieldInfo]:
    """The declared fields, by their key in files, of the record at `path`."""
    record: type[Record] | None = Timeline
    for step in path:
        if isinstance(step, str) and record is not None:
            field = _by_key(record).get(step)
            record = None if field is None else _record_in(field.annotation)
    return {} if record is None else _by_key(record)


def _by_key(record: type[Record]) -> dict[str, FieldInfo]:
    return {
        str(field.validation_alias or name): field for name, field in record.model_fields.items()
    }


def _record_in(annotation: object) -> type[Record] | None:
    """The record type inside an annotation such as `tuple[Service, ...] | None`."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    inner = (_record_in(part) for part in get_args(annotation))
    return next((record for record in inner if record is not None), None)
