"""Reading YAML that may be hostile: only plain lists, mappings and scalars, each with its place.

PyYAML parses the text into events; the data is built from the events, without recursion and with
the meaning YAML 1.2 gives to scalars. Anchors, aliases, tags, merge keys, directives, keys that are
not texts, keys given twice and further documents are refused, all at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import yaml

from lisrules.documents.document import MOST_BYTES, Document
from lisrules.documents.source_text import source_text
from lisrules.documents.yaml_build import Build, ReadingStoppedError
from lisrules.timeline.refusal import quoted
from lisrules.values.diagnostics import Diagnostic, DocumentError, Place

PARSERS: Final[tuple[type[Any], ...]] = (
    *((yaml.CSafeLoader,) if yaml.__with_libyaml__ else ()),
    yaml.SafeLoader,
)
"""The parsers that are there, the fastest first."""


def read_yaml(
    text: str | bytes,
    name: str,
    *,
    most_bytes: int = MOST_BYTES,
    parser: type[Any] = PARSERS[0],
) -> Document:
    """Read one YAML document called `name` into plain data with places.

    An empty text is the document `null`. Raises `DocumentError` with every fault found up to the
    point where the text can no longer be parsed; no other exception, whatever the text.
    """
    build = Build(name)
    try:
        for event in _events(source_text(text, name, most_bytes), parser):
            build.take(event)
    except ReadingStoppedError:
        pass
    except yaml.YAMLError as error:
        build.faults.append(_unparsable(error, name))
    except (ValueError, OverflowError, IndexError) as error:
        # The parser written in Python lets some bad escapes and directives out as plain errors.
        build.faults.append(_fault(Place(name, 1, 1), str(error)))
    if build.faults:
        raise DocumentError(build.faults)
    return Document(build.root, name, lambda: build.spot)


def _events(text: str, parser: type[Any]) -> Iterator[yaml.Event]:
    loader = parser(text)
    try:
        while loader.check_event():
            yield loader.get_event()
    finally:
        loader.dispose()


def _unparsable(error: yaml.YAMLError, name: str) -> Diagnostic:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    place = Place(name, mark.line + 1, mark.column + 1) if mark else Place(name, 1, 1)
    return _fault(place, str(getattr(error, "problem", None) or error))


def _fault(place: Place, reason: str) -> Diagnostic:
    help_line = next(
        (advice for words, advice in _ADVICE if words in reason),
        "check indentation, quotes and brackets just before this place",
    )
    found = f"a fault ({quoted(reason)[1:-1]})"
    return Diagnostic(place, "", found, "well-formed YAML", help_line)


_ADVICE: Final = (
    (
        "cannot start any token",
        "indent with spaces, and put texts that begin with a sign in quotes",
    ),
    ("mapping values are not allowed", "put a text with a colon and a space in it in quotes"),
    ("unexpected end of stream", "a quote is opened and never closed"),
)
