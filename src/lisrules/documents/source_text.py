"""The text of a document: decoded, bounded in size, and free of characters no document needs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice

from lisrules.documents.document import MOST_FAULTS
from lisrules.values.diagnostics import Diagnostic, DocumentError, Place

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def source_text(text: str | bytes, name: str, most_bytes: int) -> str:
    """The characters of a document, without byte order mark.

    Raises `DocumentError` for a text above `most_bytes` bytes of UTF-8, for bytes that are not
    UTF-8, and for control characters, lone surrogates and non-characters.
    """
    if isinstance(text, bytes):
        _refuse_size(len(text), name, most_bytes)
        text = _decoded(text, name)
    text = text.removeprefix("\ufeff")
    faults = list(islice(_forbidden_characters(text, name), MOST_FAULTS))
    if faults:
        raise DocumentError(faults)
    _refuse_size(len(text) if text.isascii() else len(text.encode()), name, most_bytes)
    return text


def forbidden_character(text: str) -> str | None:
    """The first character in `text` that no document may hold, by its code point, or None."""
    match = _FORBIDDEN.search(text)
    return None if match is None else code_point(match[0])


def code_point(character: str) -> str:
    """A character by its number, such as `U+0007`."""
    return f"U+{ord(character):04X}"


class Lines:
    """Finds line and column, counted from 1 in characters, of an offset in a text."""

    def __init__(self, text: str) -> None:
        """Remember where the lines of `text` begin."""
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def at(self, offset: int) -> tuple[int, int]:
        """The line and column of the character at `offset`."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def _refuse_size(size: int, name: str, most_bytes: int) -> None:
    if size > most_bytes:
        raise DocumentError(
            [
                Diagnostic(
                    Place(name, 1, 1),
                    "",
                    f"a document of {size} bytes",
                    f"at most {most_bytes}",
                    "split it, or raise the limit where you call the reader",
                )
            ]
        )


def _decoded(text: bytes, name: str) -> str:
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError as error:
        before = text[: error.start].decode("utf-8").removeprefix("\ufeff")
        line, col = Lines(before).at(len(before))
        marked = text.startswith(_UTF16_MARKS)
        found = "a text in UTF-16" if marked else f"the byte `0x{text[error.start]:02x}`"
        help_line = "save the file as UTF-8"
        raise DocumentError(
            [Diagnostic(Place(name, line, col), "", found, "a text in UTF-8", help_line)]
        ) from None


def _forbidden_characters(text: str, name: str) -> Iterator[Diagnostic]:
    found = _FORBIDDEN.finditer(text)
    first = next(found, None)
    if first is None:
        return
    lines = Lines(text)
    for match in (first, *found):
        yield Diagnostic(
            Place(name, *lines.at(match.start())),
            "",
            f"the character {code_point(match[0])}",
            "characters that can be printed",
            "remove it; it may have come with a copy from another program",
        )
