"""Assumptions as files: changes to a timeline in YAML or JSON, read as carefully as timelines."""

from __future__ import annotations

from os import PathLike
from pathlib import Path

from lisrules.documents.document import MOST_BYTES
from lisrules.documents.files import Format, read_file
from lisrules.documents.json_text import read_json
from lisrules.documents.yaml_text import read_yaml
from lisrules.timeline.assumption import Assumption, parse_assumption
from lisrules.timeline.diagnose import Places


def read_assumption(
    text: str | bytes,
    name: str = "<assumption>",
    format: Format = "yaml",  # noqa: A002 - the word users look for
) -> Assumption:
    """Read an assumption from a text; `name` stands for the file in messages and explanations.

    Raises `DocumentError` where the text is not YAML or JSON of the plain kind, and `TimelineError`
    where it is not an assumption; each with every fault and its place.
    """
    read = read_json if format == "json" else read_yaml
    document = read(text, name, most_bytes=MOST_BYTES)
    return parse_assumption(document.data, Places(document.place, document.key_place), name)


def load_assumption(path: str | PathLike[str]) -> Assumption:
    """Read an assumption, for `Timeline.assume`, from a file `.yaml`, `.yml` or `.json`.

    Raises as `read_assumption` does, and `DocumentError` where there is no such file, it cannot be
    read, or its suffix is another.
    """
    contents, form = read_file(Path(path), "an assumption")
    return read_assumption(contents, str(path), form)
