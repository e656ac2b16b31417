"""Timelines as files: reading YAML and JSON, and writing JSON without loss."""

from __future__ import annotations

import json
from os import PathLike
from pathlib import Path

from lisrules.documents.document import MOST_BYTES
from lisrules.documents.files import Format, read_file
from lisrules.documents.json_text import read_json
from lisrules.documents.yaml_text import read_yaml
from lisrules.timeline.model import Timeline
from lisrules.timeline.validate import parse_timeline


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
    contents, form = read_file(Path(path), "a timeline")
    return read_timeline(contents, str(path), form)


def dump_timeline(timeline: Timeline) -> str:
    """Write a timeline as JSON, without loss: reading it gives an equal timeline.

    Keys stand in the order of the model, so that equal timelines give the same text on any machine.
    """
    return json.dumps(timeline.to_data(), ensure_ascii=False, indent=2) + "\n"
