"""What would make a decision pass, told: numbered ways with their changes, as text and as data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from typing import Any, Final

from pydantic_core import to_json as write_json

from lisrules.advice.repairing import repairs as advice
from lisrules.advice.repairing.changes import Change
from lisrules.advice.repairing.minimal import Blocked
from lisrules.engine.decision import Decision
from lisrules.explanation.change import change_data, told
from lisrules.explanation.condition import capital
from lisrules.explanation.languages import phrases_of
from lisrules.explanation.page import Block, Gap, Heading, Style, Text, write
from lisrules.explanation.text import WIDTH
from lisrules.explanation.view import View

LIMIT: Final = advice.LIMIT
"""How often the question is asked again unless another limit is given."""
FORMAT: Final = "lisrules-repairs/1"
"""The name of this form of data, the value of the key `format`."""


@dataclass(frozen=True, slots=True)
class Repairs(advice.Repairs):
    """The smallest sets of changes that make a decision pass, with their explanation."""

    def explain(self, lang: str = "nb", width: int = WIDTH, *, style: Style | None = None) -> str:
        """The ways as text in `nb`, `nn` or `en`.

        Raises `ExplanationError` for another language.
        """
        return write(_page(self, View(self.decision, phrases_of(lang))), width, style)

    def to_data(self, lang: str | None = None) -> dict[str, Any]:
        """The ways as plain JSON data, with words where a language is given."""
        return _data(self, None if lang is None else View(self.decision, phrases_of(lang)))

    def to_json(self, lang: str | None = None) -> str:
        """The data as JSON: the same input gives the same bytes on any machine."""
        return write_json(self.to_data(lang), indent=2).decode() + "\n"


def repairs(decision: Decision, limit: int = LIMIT) -> Repairs:
    """Find the smallest sets of changes that make a decision pass under the readings it used.

    Every set was asked about as a whole and is met; without any one of its changes it is not; and
    none contains another. `limit` is how often the question, or one of its conditions, may be
    asked; where that is not enough the value says so.
    """
    found = advice.repairs(decision, limit)
    return Repairs(**{one.name: getattr(found, one.name) for one in fields(found)})


def _page(found: advice.Repairs, view: View) -> Iterator[Block]:
    say, decision = view.say, found.decision
    asked = view.rules.decisions[decision.decision]
    title = asked.title[say.lang]
    if decision.specialty is not None:
        title = f"{title} – {decision.specialty.names[say.lang]}"
    yield Heading(say.repairs_heading(title), "=")
    yield Text(f"{say.concluded(decision.on.toordinal())}: {say.outcome(decision.outcome)}.")
    yield Gap()
    if decision.before_force:
        yield Text(asked.before[say.lang])
    elif found.met:
        yield Text(say.already_met())
    else:
        yield from _found(found, view)


def _found(found: advice.Repairs, view: View) -> Iterator[Block]:
    say = view.say
    if found.sets:
        yield Text(say.ways(len(found.sets)))
        for number, repair in enumerate(found.sets, start=1):
            yield Gap()
            yield from _way(view, number, repair)
        yield Gap()
        yield Text(say.dated(view.day(found.decision.on)))
    elif found.stops:
        yield Text(say.no_way())
        for stop in found.stops:
            yield from _stop(view, stop)
        yield Gap()
    elif found.complete:
        yield Text(say.no_way_found())
    if not found.complete:
        yield Text(say.search_stopped(found.limit))
    yield Text(say.asked_again(found.asked))
    yield Text(say.a_person_decides())


def _way(view: View, number: int, repair: advice.Repair) -> Iterator[Block]:
    say, day = view.say, view.day(repair.on)
    yield Heading(say.way(number, day), "-")
    for words in told(view, repair.changes):
        yield Text(f"{words}.", "- ", 1)
    yield Text(say.proven(len(repair.changes), day), level=1)
    if repair.beyond_known:
        checked = view.rules.regulation.checked_through.toordinal()
        yield Text(say.beyond_known(checked), level=1)


def _stop(view: View, stop: advice.Stop) -> Iterator[Block]:
    number = capital(view.say.condition(view.numbers[stop.rule]))
    title, cited = view.title(stop.rule), view.citation(stop.rule)
    yield Text(f"{number}, {title} ({cited})", "- ", 1)
    for one in stop.blocked:
        yield Text(_blocked(view, one, stop.rule), level=2)


def _blocked(view: View, one: Blocked, rule: str) -> str:
    """Why one condition cannot be met, by its name where it is a part, and what was tried."""
    reason = view.say.stop_reason(one.reason)
    named = f"{view.title(one.rule)} ({view.citation(one.rule)}): {reason}"
    why = capital(reason) if one.rule == rule else named
    tried = f" {view.say.tried('; '.join(told(view, one.tried)))}" if one.tried else ""
    return f"{why}.{tried}"


def _data(found: advice.Repairs, view: View | None) -> dict[str, Any]:
    decision = found.decision
    data: dict[str, Any] = {
        "format": FORMAT,
        "decision": decision.decision,
        "specialty": decision.specialty.id if decision.specialty else None,
        "on": decision.on.isoformat(),
        "outcome": decision.outcome.value,
        "met": found.met,
        "complete": found.complete,
        "asked": found.asked,
        "limit": found.limit,
        "repairs": [_repair(view, repair) for repair in found.sets],
        "stops": [_stop_data(view, stop) for stop in found.stops],
    }
    if view is not None:
        data["language"] = view.say.lang
    return data


def _repair(view: View | None, repair: advice.Repair) -> dict[str, Any]:
    data: dict[str, Any] = {
        "on": repair.on.isoformat(),
        "beyond_known": repair.beyond_known,
        "changes": _changes(repair.changes),
    }
    if view is not None:
        data["sentences"] = told(view, repair.changes)
    return data


def _changes(changes: Iterable[Change]) -> list[dict[str, Any]]:
    return [change_data(change) for change in changes]


def _stop_data(view: View | None, stop: advice.Stop) -> dict[str, Any]:
    data: dict[str, Any] = {"rule": stop.rule}
    if view is not None:
        data["title"] = view.title(stop.rule)
    data["blocked"] = [
        {"rule": one.rule, "reason": one.reason, "tried": _changes(one.tried)}
        for one in stop.blocked
    ]
    return data
