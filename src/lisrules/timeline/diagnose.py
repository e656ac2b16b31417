"""From plain data to a record, or to one error that lists everything that is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final, TypeVar, get_args

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from lisrules.timeline.consistency import Inconsistency
from lisrules.timeline.fields import FORMS
from lisrules.timeline.identity_numbers import (
    WAY_OUT,
    holds_identity_number,
    identity_number_paths,
)
from lisrules.timeline.records import ALREADY_CHECKED, Record
from lisrules.timeline.refusal import PROBLEM_TYPE, Path, describe, path_text, quoted
from lisrules.values.diagnostics import Diagnostic, Place, TimelineError, did_you_mean

PlaceOf = Callable[[Path], Place | None]
"""Gives the place in a text of a path in the data; None where it stands in no text."""

MOST_FAULTS: Final = 500
"""How many faults of one sort are looked for; a document with more is not worth listing."""

_CHOICE = re.compile(r"'([^']*)'")
_CONFIRMED: Final = "a mapping of keys to values, or `none`"
_IN_QUOTES: Final = "write it in quotes"
_Root = TypeVar("_Root", bound=Record)


def _nowhere(_path: Path) -> Place | None:
    return None


def _itself(path: Path) -> Path:
    return path


@dataclass(frozen=True, slots=True)
class Places:
    """Where the parts of plain data stand in a text.

    `value_at` gives the place of a value and `key_at` that of its key. `told_as` gives the path a
    reader knows, where the data was put together from several documents.
    """

    value_at: PlaceOf = _nowhere
    key_at: PlaceOf = _nowhere
    told_as: Callable[[Path], Path] = _itself


NO_PLACES: Final = Places()
"""The places of data that was not read from a text."""


def parse(
    root: type[_Root],
    data: object,
    whole: Callable[[object], Iterable[Inconsistency]],
    places: Places = NO_PLACES,
    known: Iterable[Diagnostic] = (),
) -> _Root:
    """Build the record of type `root` that plain `data` describes.

    `whole` gives what is wrong with the data as a whole; `known` are faults found before. Raises
    `TimelineError` with every fault: those, types, unknown and missing keys, identity numbers. Bad
    data raises no other exception.
    """
    diagnose = _Diagnose(root, places)
    faults = [*known, *islice(diagnose.whole(data, whole), MOST_FAULTS)]
    try:
        record = root.model_validate(data, context=ALREADY_CHECKED, by_alias=True, by_name=False)
    except ValidationError as error:
        found = error.errors(include_url=False)[:MOST_FAULTS]
        raise TimelineError([*faults, *map(diagnose.one, found)]) from None
    if faults:
        raise TimelineError(faults)
    return record


class _Diagnose:
    """Turns faults into diagnostics with their places."""

    def __init__(self, root: type[Record], places: Places) -> None:
        self._root = root
        self._places = places

    def whole(
        self, data: object, faults: Callable[[object], Iterable[Inconsistency]]
    ) -> Iterator[Diagnostic]:
        """The faults of the data as a whole: identity numbers, then `faults`."""
        for path in identity_number_paths(data):
            in_key = bool(path) and holds_identity_number(path[-1])
            yield self._at(path, "an identity number", "a pseudonym", WAY_OUT, key=in_key)
        for fault in faults(data):
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
        field = self._fields_at(path[:-1]).get(str(path[-1]))
        description = (field.description if field else None) or ""
        key = quoted(str(path[-1]))
        help_line = f"{key}: {_as_clause(description)}" if description else ""
        return self._at(path[:-1], f"no key {key}", "it to be given", help_line)

    def _unknown_key(self, path: Path) -> Diagnostic:
        word, known = str(path[-1]), list(self._fields_at(path[:-1]))
        guess = did_you_mean(word, known)
        help_line = f"did you mean {quoted(guess)}?" if guess else "remove it, or check its place"
        found = f"the unknown key {quoted(word)}"
        return self._at(path, found, f"one of {_listed(known)}", help_line, key=True)

    def _at(
        self, path: Path, found: str, expected: str, help_line: str, *, key: bool = False
    ) -> Diagnostic:
        place = (self._places.key_at if key else self._places.value_at)(path)
        return Diagnostic(place, path_text(self._places.told_as(path)), found, expected, help_line)

    def _fields_at(self, path: Path) -> dict[str, FieldInfo]:
        return fields_at(self._root, path)


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
    "dict_type": "a mapping of keys to values",
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


def fields_at(root: type[Record], path: Path) -> dict[str, FieldInfo]:
    """The declared fields, by their key in files, of the record at `path` inside a `root`."""
    record: type[Record] | None = root
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
