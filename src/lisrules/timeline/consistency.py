"""What must hold between facts: every id is used once, and every reference leads somewhere.

The same check reads a timeline and the plain data of a document, so that a document with other
faults still gets all of its faults reported at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from lisrules.timeline.refusal import Path, path_text, quoted
from lisrules.values.diagnostics import did_you_mean

LISTS: Final = (
    "authorisations",
    "service",
    "absences",
    "assessments",
    "people",
    "guidance",
    "activities",
    "plan",
    "confirmations",
    "rulings",
    "offers",
    "applications",
    "establishments",
)
"""The names of the lists of facts of a timeline, in the order of the model."""

_REFERENCES: Final[tuple[tuple[tuple[str, ...], str], ...]] = (
    (("service", "*", "establishment"), "establishments"),
    (("service", "*", "confirmation", "by"), "establishments"),
    (("service", "*", "agreed_with"), "establishments"),
    (("absences", "*", "service"), "service"),
    (("assessments", "*", "decided", "by"), "people"),
    (("assessments", "*", "recommendations", "*", "by"), "people"),
    (("people", "*", "employments", "*", "establishment"), "establishments"),
    (("people", "*", "appointments", "*", "establishment"), "establishments"),
    (("guidance", "*", "by"), "people"),
    (("guidance", "*", "establishment"), "establishments"),
    (("confirmations", "*", "service", "*"), "service"),
    (("rulings", "*", "service", "*"), "service"),
    (("rulings", "*", "establishment"), "establishments"),
    (("rulings", "*", "person"), "people"),
)
_KINDS: Final = {"establishments": "an establishment", "service": "a post", "people": "a person"}


@dataclass(frozen=True, slots=True)
class Inconsistency:
    """One fault between facts: where, what was found, what was expected, and what to do."""

    path: Path
    found: str
    expected: str
    help: str


def inconsistencies(
    timeline: object, unchecked: frozenset[str] = frozenset()
) -> Iterator[Inconsistency]:
    """All ids used twice and all references that lead nowhere, in a timeline or in plain data.

    References are checked only where the list they refer to is given: an absent list is not known.
    Those into the lists of `unchecked` are not checked either.
    """
    yield from repeated_ids(timeline)
    for pattern, target in _REFERENCES:
        known = None if target in unchecked else _ids(timeline, target)
        if known is not None:
            yield from _dangling(timeline, pattern, target, known)


def repeated_ids(timeline: object) -> Iterator[Inconsistency]:
    """All ids that an earlier fact has already."""
    first: dict[str, Path] = {}
    for name in LISTS:
        for path, found in _values(timeline, (name, "*", "id"), ()):
            if not isinstance(found, str):
                continue
            if found in first:
                yield Inconsistency(
                    path,
                    f"the id {quoted(found)} a second time",
                    "an id that no other fact has",
                    f"it is already the id of {path_text(first[found][:-1])}",
                )
            else:
                first[found] = path


def _ids(timeline: object, name: str) -> frozenset[str] | None:
    records = _field(timeline, name)
    if not isinstance(records, list | tuple):
        return None
    ids = (_field(record, "id") for record in records)
    return frozenset(found for found in ids if isinstance(found, str))


def _dangling(
    timeline: object, pattern: tuple[str, ...], target: str, known: frozenset[str]
) -> Iterator[Inconsistency]:
    for path, found in _values(timeline, pattern, ()):
        if isinstance(found, str) and found not in known:
            guess = did_you_mean(found, sorted(known))
            yield Inconsistency(
                path,
                f"{quoted(found)}, which no fact in `{target}` has as its id",
                f"the id of {_KINDS[target]}",
                f"did you mean {quoted(guess)}?"
                if guess
                else f"add it to `{target}`, or leave the whole list out where it is not known",
            )


def _values(value: object, pattern: tuple[str, ...], path: Path) -> Iterator[tuple[Path, object]]:
    if not pattern:
        if value is not None:
            yield path, value
    elif pattern[0] != "*":
        yield from _values(_field(value, pattern[0]), pattern[1:], (*path, pattern[0]))
    elif isinstance(value, list | tuple):
        for index, item in enumerate(value):
            yield from _values(item, pattern[1:], (*path, index))


def _field(record: object, name: str) -> object:
    """One value of a model or of plain data; None where there is no such thing."""
    if isinstance(record, Mapping):
        return record.get(name)
    return getattr(record, name, None) if hasattr(type(record), "model_fields") else None
