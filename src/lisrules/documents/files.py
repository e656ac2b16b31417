"""Files that a user names: their form by their suffix, and no more bytes than are needed."""

from __future__ import annotations

from pathlib import Path
from typing import Final, Literal

from lisrules.documents.document import MOST_BYTES
from lisrules.timeline.refusal import quoted
from lisrules.values.diagnostics import Diagnostic, DocumentError

Format = Literal["yaml", "json"]
"""The forms a document may be written in."""

_FORMATS: Final[dict[str, Format]] = {".yaml": "yaml", ".yml": "yaml", ".json": "json"}


def read_file(file: Path, what: str) -> tuple[bytes, Format]:
    """The bytes of a file that should hold `what`, and the form its suffix promises.

    Of a file that is too large only so much is read that its reader can see it. Raises
    `DocumentError` where there is no such file, it cannot be read, or its suffix is another.
    """
    form = _FORMATS.get(file.suffix.lower())
    if form is None:
        found = f"the file {quoted(str(file))}"
        raise _unreadable(found, "the suffix `.yaml`, `.yml` or `.json`", "rename the file")
    return _contents(file, what), form


def _contents(file: Path, what: str) -> bytes:
    shown = quoted(str(file))
    if file.is_dir():
        raise _unreadable(f"the directory {shown}", "a file", "name the file in the directory")
    try:
        with file.open("rb") as opened:
            return opened.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise _unreadable(f"no file {shown}", what, "check the path") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        found = f"the file {shown}, which cannot be read ({reason.lower()})"
        raise _unreadable(found, "a file that can", "check its path and permissions") from None


def _unreadable(found: str, expected: str, help_line: str) -> DocumentError:
    return DocumentError([Diagnostic(None, "", found, expected, help_line)])
