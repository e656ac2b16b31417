"""Writing blocks of text to a page of a given width, cleaned of what a terminal would obey."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol, TypeAlias

from lisrules.values.outcome import Outcome

NARROWEST: Final = 40
"""Narrower pages than this are written as if they were so wide."""
INDENT: Final = 3
LABELS: Final = 24
"""How wide the column of labels is."""
_GLUED: Final = re.compile(r"(?<=§) |(?<=[0-9]\.) (?=[a-zæøå]+ [0-9]{4}|punktum)")
"""Spaces that no line ends with: after the section sign, and in a date."""
_GLUE: Final = "\ue000"
"""Stands for such a space while a paragraph is wrapped; of private use, and in no text."""
_UNSAFE: Final = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})


class Style(Protocol):
    """How a page is dressed up. A style may wrap words in codes but never changes the words."""

    def heading(self, text: str) -> str:
        """Dress up one line of a heading."""
        ...

    def mark(self, outcome: Outcome, text: str) -> str:
        """Dress up the words of an outcome."""
        ...


class PlainStyle:
    """No dressing at all."""

    def heading(self, text: str) -> str:
        """The line as it is."""
        return text

    def mark(self, outcome: Outcome, text: str) -> str:
        """The words as they are."""
        return text


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that begins a section, underlined where `rule` is given."""

    text: str
    underline: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph with a hanging indent: `lead` stands out to the left, at most `level` deep."""

    text: str
    lead: str = ""
    level: int = 0
    outcome: Outcome | None = None
    """The outcome whose words, in brackets, begin the text."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A label and what it labels, in two columns."""

    label: str
    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; all columns but the last are as wide as they need, the last one wraps.

    Columns in `right` are aligned to the right.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    level: int = 0
    right: frozenset[int] = frozenset()
    total: bool = False
    """Whether a line is drawn before the last row."""


@dataclass(frozen=True, slots=True)
class Gap:
    """An empty line."""


Block: TypeAlias = Heading | Text | Pair | Table | Gap


def clean(text: str) -> str:
    """Make control, format and separator characters visible, so that no text can act."""
    if text.isprintable():
        return text
    return "".join(
        f"\\u{ord(char):04x}" if unicodedata.category(char) in _UNSAFE else char for char in text
    )


def write(blocks: Iterable[Block], width: int, style: Style | None = None) -> str:
    """Write blocks as lines of at most `width` characters; single long words may stand out."""
    page = _Page(max(width, NARROWEST), style or PlainStyle())
    for block in blocks:
        page.block(block)
    return page.text()


class _Page:
    def __init__(self, width: int, style: Style) -> None:
        self.width = width
        self.style = style
        self.lines: list[str] = []

    def block(self, block: Block) -> None:
        if isinstance(block, Gap):
            if self.lines and self.lines[-1]:
                self.lines.append("")
        elif isinstance(block, Heading):
            self._heading(block)
        elif isinstance(block, Text):
            self._text(block)
        elif isinstance(block, Pair):
            margin = " " * (INDENT * block.level)
            first = f"{margin}{clean(block.label):<{LABELS - 1}} "
            self.lines.extend(self._wrapped(clean(block.text), first, " " * len(first)))
        else:
            self._table(block)

    def text(self) -> str:
        while self.lines and not self.lines[-1]:
            self.lines.pop()
        return "\n".join(self.lines) + "\n"

    def _heading(self, block: Heading) -> None:
        lines = textwrap.wrap(clean(block.text), self.width, break_on_hyphens=False)
        self.lines.extend(self.style.heading(line) for line in lines)
        if block.underline:
            longest = max(map(len, lines), default=0)
            self.lines.append(self.style.heading(block.underline * longest))

    def _text(self, block: Text) -> None:
        margin = " " * (INDENT * block.level)
        lead = clean(block.lead)
        lines = self._wrapped(clean(block.text), margin + lead, margin + " " * len(lead))
        if block.outcome is not None and "]" in lines[0]:
            start, rest = lines[0].split("[", 1)
            words, rest = rest.split("]", 1)
            lines[0] = f"{start}{self.style.mark(block.outcome, f'[{words}]')}{rest}"
        self.lines.extend(lines)

    def _wrapped(self, text: str, first: str, then: str) -> list[str]:
        lines = textwrap.wrap(
            _GLUED.sub(_GLUE, text),
            self.width,
            initial_indent=first,
            subsequent_indent=then,
            break_long_words=False,
            break_on_hyphens=False,
        )
        return [line.replace(_GLUE, " ") for line in lines] or [first.rstrip()]

    def _table(self, block: Table) -> None:
        rows = [tuple(clean(cell) for cell in row) for row in (block.header, *block.rows)]
        widths = [max(len(row[at]) for row in rows) for at in range(len(block.header) - 1)]
        margin = " " * (INDENT * block.level)
        room = sum(widths) + 2 * len(widths)
        lines = [self._row(row, widths, block.right, margin, room) for row in rows]
        widest = max(len(text) for row in lines for text in row)
        line = margin + "─" * (widest - len(margin))
        for at, row in enumerate(lines):
            if at == 1 or (block.total and at == len(lines) - 1):
                self.lines.append(line)
            self.lines.extend(row)

    def _row(
        self,
        row: Sequence[str],
        widths: Sequence[int],
        right: frozenset[int],
        margin: str,
        room: int,
    ) -> list[str]:
        cells = [
            cell.rjust(width) if at in right else cell.ljust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=False))
        ]
        first = margin + "".join(f"{cell}  " for cell in cells)
        lines = self._wrapped(row[-1], first, margin + " " * room)
        return [line.rstrip() for line in lines]
