"""Timelines as files: reading YAML and JSON, and writing JSON without loss."""

from __future__ import annotations

import json
from os import PathLike
from pathlib import Path
from typing import Final, Literal

from lisrules.documents.document import MOST_BYTES
from lisrules.documents.json_text import read_json
from lisrules.documents.yaml_text import read_yaml
from lisrules.timeline.model import Timeline
from lisrules.timeline.refusal import quoted
from lisrules.timeline.validate import parse_timeline
from lisrules.values.diagnostics import Diagnostic, DocumentError

Format = Literal["yaml", "json"]
"""The forms a timeline may be written in."""

_FORMATS: Final[dict[str, Format]] = {".yaml": "yaml", ".yml": "yaml", ".json": "json"}


def read_timeline(
    text: str | bytes,
    name: str = "<timeline>",
    format: Format = "yaml",  # noqa: A002 - the word users look for
) -> Timeline:
    """Read a timeline from a text; `name` stands for the file in messages.

    Raises `DocumentError` where the text is not YAML or JSON of the plain kind, and `TimelineError`
    where it is not a timeline; each with every fault and its place.
    """
    read = read_json if format == "json" else read_yaml
    document = read(text, name, most_bytes=MOST_BYTES)
    return parse_timeline(document.data, document.place, document.key_place)


def load_timeline(path: str | PathLike[str]) -> Timeline:
    """Read a timeline from a file, by its suffix `.yaml`, `.yml` or `.json`.

    Raises as `read_timeline` does, and `DocumentError` where there is no such file, it cannot be
    read, or its suffix is another.
    """
    file = Path(path)
    form = _FORMATS.get(file.suffix.lower())
    if form is None:
        found = f"the file {quoted(str(file))}"
        raise _unreadable(found, "the suffix `.yaml`, `.yml` or `.json`", "rename the file")
    return read_timeline(_contents(file), str(file), form)


def dump_timeline(timeline: Timeline) -> str:
    """Write a timeline as JSON, without loss: reading it gives an equal timeline.

    Keys stand in the order of the model, so that equal timelines give the same text on any machine.
    """
    return json.dumps(timeline.to_data(), ensure_ascii=False, indent=2) + "\n"


def _contents(file: Path) -> bytes:
    """The bytes of a file, but no more than are needed to see that there are too many."""
    shown = quoted(str(file))
    if file.is_dir():
        raise _unreadable(f"the directory {shown}", "a file", "name the file in the directory")
    try:
        with file.open("rb") as opened:
            return opened.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise _unreadable(f"no file {shown}", "a timeline", "check the path") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        found = f"the file {shown}, which cannot be read ({reason.lower()})"
        raise _unreadable(found, "a file that can", "check its path and permissions") from None


def _unreadable(found: str, expected: str, help_line: str) -> DocumentError:
    return DocumentError([Diagnostic(None, "", found, expected, help_line)])
