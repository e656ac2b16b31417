"""Reading JSON that may be hostile: bounded, without repeated keys, numbers exact.

The standard library parses; the depth is bounded beforehand, so that it cannot run out of stack.
The places of values are looked up in the text only when somebody asks for one.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Any

from lisrules.documents.document import DEEPEST, MOST_BYTES, MOST_NODES, Data, Document
from lisrules.documents.json_places import find_faults, find_spots
from lisrules.documents.scalars import RefusedNumberError, decimal_number, whole_number
from lisrules.documents.source_text import Lines, source_text
from lisrules.values.diagnostics import Diagnostic, DocumentError, Place

_STRUCTURE = re.compile(r'"(?:[^"\\]|\\.)*+(?:"|\\?\Z)|[\[\]{},]', re.DOTALL)
_NOT_BRACKETS = re.compile(r'(?:"(?:[^"\\]|\\.)*+(?:"|\\?\Z)|[^\[\]{}"]+)++', re.DOTALL)
_ESCAPES = re.compile(r"\\[ubf]")


def read_json(text: str | bytes, name: str, *, most_bytes: int = MOST_BYTES) -> Document:
    """Read one JSON document called `name` into plain data with places.

    Raises `DocumentError` with every fault found up to the point where the text can no longer be
    parsed; no other exception, whatever the text.
    """
    characters = source_text(text, name, most_bytes)
    _refuse_size(characters, name)
    parse = _Parse()
    try:
        data = parse.decoder.decode(characters)
    except json.JSONDecodeError as error:
        place = Place(name, *Lines(characters).at(error.pos))
        found = f"a fault ({error.msg.lower()})"
        help_line = "check commas, quotes and brackets just before this place"
        fault = Diagnostic(place, "", found, "well-formed JSON", help_line)
        raise DocumentError([fault]) from None
    if parse.suspicious or _ESCAPES.search(characters):
        faults = find_faults(characters, name)
        if faults:
            raise DocumentError(faults)
    return Document(data, name, lambda: find_spots(characters, name))


class _Parse:
    """The decoder of one document; `suspicious` once something was read that must be refused."""

    def __init__(self) -> None:
        self.suspicious = False
        self.decoder = json.JSONDecoder(
            object_pairs_hook=self._mapping,
            parse_float=self._fraction,
            parse_int=self._whole,
            parse_constant=self._constant,
        )

    def _mapping(self, pairs: list[tuple[str, Any]]) -> dict[str, Data]:
        mapping = dict(pairs)
        if len(mapping) < len(pairs):
            self.suspicious = True
        return mapping

    def _fraction(self, text: str) -> Decimal | None:
        try:
            return decimal_number(text)
        except RefusedNumberError:
            self.suspicious = True
            return None

    def _whole(self, text: str) -> int | None:
        try:
            return whole_number(text)
        except RefusedNumberError:
            self.suspicious = True
            return None

    def _constant(self, _text: str) -> None:
        self.suspicious = True


def _refuse_size(text: str, name: str) -> None:
    """Refuse more depth or more values than any document needs, before anything is parsed."""
    if _opened(text) <= MOST_NODES and _depth(text) <= DEEPEST:
        return
    depth = nodes = 0
    for match in _STRUCTURE.finditer(text):
        mark = match[0]
        if mark in "[{":
            depth += 1
        elif mark in "]}":
            depth -= 1
        nodes += mark in "[{,"
        if depth > DEEPEST or nodes > MOST_NODES:
            place = Place(name, *Lines(text).at(match.start()))
            raise DocumentError([_too_much(place, deep=depth > DEEPEST)])


def _opened(text: str) -> int:
    """At least as many as there are values: commas and brackets, those inside texts too."""
    return text.count(",") + text.count("[") + text.count("{")


def _depth(text: str) -> int:
    """How many lists and mappings stand inside one another; quick, for all that are fine."""
    depth = deepest = 0
    for bracket in _NOT_BRACKETS.sub("", text):
        depth += 1 if bracket in "[{" else -1
        deepest = max(deepest, depth)
    return deepest


def _too_much(place: Place, *, deep: bool) -> Diagnostic:
    if deep:
        found = f"more than {DEEPEST} lists and mappings inside one another"
        return Diagnostic(place, "", found, "fewer", "no document of this library is that deep")
    return Diagnostic(place, "", "more values than that", f"at most {MOST_NODES}", "split the file")
