"""What was assumed, and how the facts of two timelines differ: in words and as plain data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lisrules.explanation.page import Block, Gap, Pair, Text
from lisrules.explanation.view import View
from lisrules.timeline.difference import Assumed, Difference


def warning(view: View) -> Iterator[Block]:
    """That the answer is about what somebody assumed; nothing where nobody did."""
    if view.decision.timeline.assumed:
        yield Gap()
        yield Text(view.say.rests_on_assumptions(view.labels.basis))


def assumptions(view: View) -> Iterator[Block]:
    """What was assumed, one assumption after the other."""
    for one in view.decision.timeline.assumed:
        source = f" ({one.source})" if one.source else ""
        yield Pair(view.say.assumed(), f"{differing(view, one.difference)}{source}", 0)


def differing(view: View, found: Difference) -> str:
    """Facts by what became of them, then lists and whole values."""
    say = view.say
    known, unknown = (
        say.join([view.words.needs.get(name, say.value(name)) for name in names])
        for names in (found.known, found.unknown)
    )
    told = (
        (found.added, say.facts_added(view.ids(found.added))),
        (found.changed, say.facts_changed(view.ids(found.changed))),
        (found.removed, say.facts_removed(view.ids(found.removed))),
        (found.known, say.lists_known(known)),
        (found.unknown, say.lists_unknown(unknown)),
        (found.values, say.values_changed(say.join([say.value(name) for name in found.values]))),
    )
    return "; ".join(words for things, words in told if things) or say.no_difference()


def difference_data(found: Difference) -> dict[str, Any]:
    """The ids and names of what differs."""
    return {
        "added": list(found.added),
        "changed": list(found.changed),
        "removed": list(found.removed),
        "known": list(found.known),
        "unknown": list(found.unknown),
        "values": list(found.values),
    }


def assumed_data(assumed: tuple[Assumed, ...]) -> list[dict[str, Any]]:
    """Every assumption in order: the name of its document, and what it changed."""
    return [{"source": one.source, **difference_data(one.difference)} for one in assumed]
