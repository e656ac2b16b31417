"""A difference between two timelines taken apart, and a timeline with one part of it changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lisrules.timeline.consistency import LISTS
from lisrules.timeline.difference import Difference
from lisrules.timeline.model import Timeline


def parts_of(found: Difference) -> Iterator[Difference]:
    """A difference taken apart into single facts, lists and values."""
    yield from (Difference(added=(name,)) for name in found.added)
    yield from (Difference(changed=(name,)) for name in found.changed)
    yield from (Difference(removed=(name,)) for name in found.removed)
    yield from (Difference(known=(name,)) for name in found.known)
    yield from (Difference(unknown=(name,)) for name in found.unknown)
    yield from (Difference(values=(name,)) for name in found.values)


def joined(parts: Iterable[Difference]) -> Difference:
    """The difference that these parts are together."""
    parts = list(parts)
    return Difference(
        added=tuple(name for part in parts for name in part.added),
        removed=tuple(name for part in parts for name in part.removed),
        changed=tuple(name for part in parts for name in part.changed),
        known=tuple(name for part in parts for name in part.known),
        unknown=tuple(name for part in parts for name in part.unknown),
        values=tuple(name for part in parts for name in part.values),
    )


def with_part(timeline: Timeline, other: Timeline, part: Difference) -> Timeline:
    """A timeline with one part as another timeline has it.

    It need not hold together: a fact may refer to one that is not there. No condition minds.
    """
    names = (*part.known, *part.unknown, *part.values)
    update = {name: getattr(other, name) for name in names}
    for name in LISTS if part.ids else ():
        ours, theirs = getattr(timeline, name), getattr(other, name)
        kept = [fact for fact in ours or () if fact.id not in part.ids]
        taken = [fact for fact in theirs or () if fact.id in part.ids]
        if taken or len(kept) < len(ours or ()):
            update[name] = (*kept, *taken)
    return timeline.model_copy(update=update)
