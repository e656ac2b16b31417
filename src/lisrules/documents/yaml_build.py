"""Building plain data and places from the events of a YAML parser, refusing what is not plain."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

import yaml

from lisrules.documents.document import DEEPEST, MOST_FAULTS, MOST_NODES, Data, Spot
from lisrules.documents.scalars import RefusedNumberError, plain_scalar
from lisrules.documents.source_text import forbidden_character
from lisrules.timeline.refusal import describe, path_text, quoted
from lisrules.values.diagnostics import Diagnostic, Place

_CORE_TAG: Final = "tag:yaml.org,2002:"


class ReadingStoppedError(Exception):
    """The rest of the document is not worth reading; the fault is already recorded."""


@dataclass(slots=True)
class _Open:
    """A list or mapping that is being filled, with its own step `at` and the key that waits."""

    data: list[Data] | dict[str, Data]
    spot: Spot
    at: str | int | None
    key: str | None = None
    key_at: tuple[int, int] | None = None

    @property
    def wants_key(self) -> bool:
        """Whether the next value is a key."""
        return isinstance(self.data, dict) and self.key_at is None

    def step(self) -> str | int | None:
        """The key or index of the value that comes next, or None for a key that was refused."""
        return len(self.data) if isinstance(self.data, list) else self.key

    def fill(self, value: Data, spot: Spot) -> None:
        """Put the next value in its place; the value of a refused key is dropped."""
        if isinstance(self.data, list):
            self.data.append(value)
            self.spot.items.append(spot)
            return
        if self.key is not None and self.key_at is not None:
            spot.key_line, spot.key_col = self.key_at
            self.data[self.key] = value
            self.spot.keys[self.key] = spot
        self.key = self.key_at = None


class Build:
    """Takes events one by one; `root` and `spot` are the result if `faults` stays empty."""

    def __init__(self, name: str) -> None:
        """Begin the document called `name`."""
        self.root: Data = None
        self.spot = Spot(1, 1)
        self.faults: list[Diagnostic] = []
        self._name = name
        self._open: list[_Open] = []
        self._nodes = 0
        self._documents = 0

    def take(self, event: yaml.Event) -> None:
        """Take the next event; raises `ReadingStoppedError` where going on would be of no use."""
        if isinstance(event, yaml.NodeEvent):
            self._count(event)
            self._take_node(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._open.pop()
        elif isinstance(event, yaml.DocumentStartEvent):
            self._start_document(event)

    def _start_document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            self._refuse(event, "a second document", "one document", "split the file at `---`")
            raise ReadingStoppedError
        if event.version or event.tags:
            self._refuse(event, "a directive", "none", "remove the lines that begin with `%`")

    def _count(self, event: yaml.Event) -> None:
        self._nodes += 1
        if self._nodes > MOST_NODES:
            self._refuse(event, "more values than that", f"at most {MOST_NODES}", "split the file")
        if len(self._open) > DEEPEST:
            found = f"more than {DEEPEST} lists and mappings inside one another"
            self._refuse(event, found, "fewer", "no document of this library is that deep")
        if self._nodes > MOST_NODES or len(self._open) > DEEPEST or len(self.faults) > MOST_FAULTS:
            raise ReadingStoppedError

    def _take_node(self, event: Any) -> None:
        self._refuse_decorations(event)
        value = self._value(event)
        step = self._open[-1].step() if self._open else None
        spot = Spot(event.start_mark.line + 1, event.start_mark.column + 1)
        if self._open and self._open[-1].wants_key:
            self._take_key(event, value)
        elif self._open:
            self._open[-1].fill(value, spot)
        else:
            self.root, self.spot = value, spot
        if isinstance(value, list | dict):
            self._open.append(_Open(value, spot, step))

    def _refuse_decorations(self, event: Any) -> None:
        if isinstance(event, yaml.AliasEvent):
            found = f"the alias {quoted(f'*{event.anchor}')}"
            self._refuse(event, found, "the value itself", "write the value out again")
            return
        if event.anchor is not None:
            found = f"the anchor {quoted('&' + event.anchor)}"
            self._refuse(event, found, "no anchors", "remove it, and write out values used twice")
        if event.tag is not None:
            help_line = "remove it; for a text that looks like something else use quotes"
            self._refuse(
                event, f"the tag {quoted(event.tag.replace(_CORE_TAG, '!!'))}", "no tags", help_line
            )

    def _value(self, event: Any) -> Data:
        if isinstance(event, yaml.MappingStartEvent):
            return {}
        if isinstance(event, yaml.SequenceStartEvent):
            return []
        return self._scalar(event) if isinstance(event, yaml.ScalarEvent) else None

    def _scalar(self, event: Any) -> Data:
        forbidden = forbidden_character(event.value)
        if forbidden:
            expected, help_line = "characters that can be printed", "remove the escape sequence"
            self._refuse(event, f"the character {forbidden}", expected, help_line)
        if event.style:
            return str(event.value)
        try:
            return plain_scalar(event.value)
        except RefusedNumberError as error:
            help_line = "if it is meant as a text, put it in quotes"
            self._refuse(event, quoted(event.value), str(error), help_line)
            return None

    def _take_key(self, event: Any, value: Data) -> None:
        mapping = self._open[-1]
        mark = event.start_mark
        mapping.key_at = (mark.line + 1, mark.column + 1)
        if isinstance(event, yaml.AliasEvent):
            return
        if not isinstance(value, str):
            shown = "a list" if isinstance(value, list) else describe(value)
            found = f"{shown} as a key"
            self._refuse(event, found, "a key that is a text", "put the key in quotes")
        elif value == "<<" and not event.style:
            self._refuse(event, "a merge key `<<`", "no merge keys", "write the keys out again")
        elif value in mapping.spot.keys:
            first = mapping.spot.keys[value].key_line
            help_line = f"it is first given on line {first}; keep one of the two"
            self._refuse(
                event, f"the key {quoted(value)} a second time", "each key once", help_line
            )
        else:
            mapping.key = value

    def _refuse(self, event: Any, found: str, expected: str, help_line: str) -> None:
        mark = event.start_mark
        place = Place(self._name, mark.line + 1, mark.column + 1)
        self.faults.append(Diagnostic(place, self._path(), found, expected, help_line))

    def _path(self) -> str:
        steps = [level.at for level in self._open[1:]]
        if self._open:
            steps.append(self._open[-1].step())
        return path_text(tuple(_known(steps)))


def _known(steps: Iterable[str | int | None]) -> Iterator[str | int]:
    """The steps up to the first key that was refused."""
    for step in steps:
        if step is None:
            return
        yield step
