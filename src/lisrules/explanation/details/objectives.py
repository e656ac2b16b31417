"""Telling about objectives: which are attained, what the others lack, person by person."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lisrules.conditions.approvals import NoApprovals
from lisrules.conditions.attained import SetResult
from lisrules.conditions.base import Finding
from lisrules.conditions.editions import Choice
from lisrules.conditions.excused import Excuse
from lisrules.conditions.objectives import Attained
from lisrules.explanation.causes import Cause, Shortfall, shortfalls
from lisrules.explanation.details.base import Teller
from lisrules.explanation.page import Block, Text
from lisrules.explanation.view import View
from lisrules.values.outcome import Outcome

MOST_CAUSES: Final = 3
"""A clause that sums up names no more causes than this; the paragraphs below it name all."""


class TellAttained(Teller[Attained]):
    """Every objective of the sets that apply is attained."""

    def sentence(self, view: View, finding: Finding, detail: Attained) -> str:
        """How many are attained, or which are not; or why none had to be."""
        say = view.say
        if detail.instead is not None:
            return say.instead(view.title(detail.instead))
        if detail.applies is not Outcome.MET and detail.department is not None:
            department = say.named(view.words.departments, detail.department)
            if detail.applies is Outcome.NOT_MET:
                return say.department_absent(department)
            return say.department_open(department)
        if detail.chosen is None:
            return say.not_asked_for()
        summed = _summed(view, detail.choices[detail.chosen])
        if finding.outcome is Outcome.MET and _left_open(detail.choices[detail.chosen]):
            return f"{summed}; {say.settled()}"
        return summed

    def blocks(self, view: View, finding: Finding, detail: Attained) -> Iterator[Block]:
        """Each open choice; for the one that decides, every shortfall and its cause.

        What the clause that sums up has said of a single set is not said again.
        """
        for index, choice in enumerate(detail.choices):
            chosen = index == detail.chosen
            if len(detail.choices) > 1:
                yield Text(_choice(view, choice, chosen), level=1)
            if chosen:
                for result in choice.results:
                    if result.known or len(choice.results) > 1:
                        yield from _result(view, result)


def _choice(view: View, choice: Choice, chosen: bool) -> str:
    say = view.say
    which = say.current_set() if choice.until is None else say.earlier_set(choice.until)
    return f"{which} – {say.deciding_set()}" if chosen else f"{which}: {_summed(view, choice)}"


def _left_open(choice: Choice) -> bool:
    return any(result.standings or not result.known for result in choice.results)


def _summed(view: View, choice: Choice) -> str:
    """All the sets of a choice in one clause; a set with unknown codes is named."""
    say = view.say
    unknown = [
        say.codes_unknown(view.set_title(result.set), result.count)
        for result in choice.results
        if not result.known
    ]
    total = sum(result.count for result in choice.results if result.known)
    every = [one for result in choice.results for one in shortfalls(result)]
    faults = [one for one in every if not one.cause.doubt]
    doubts = [one for one in every if one.cause.doubt]
    parts = []
    if faults:
        parts.append(say.objectives_short(_count(faults), total, _codes(view, faults)))
    if doubts:
        parts.append(say.objectives_open(_count(doubts), total, _codes(view, doubts)))
    if not every and total:
        parts.append(say.objectives_attained(total, total))
    return "; ".join(parts + unknown)


def _count(groups: list[Shortfall]) -> int:
    return sum(len(group.objectives) for group in groups)


def _codes(view: View, groups: list[Shortfall]) -> str:
    """The codes with what they lack; without it where that would be a long list."""
    lacking: dict[tuple[str, ...], list[str]] = {}
    for group in groups:
        lacking.setdefault(group.cause.reasons, []).extend(group.objectives)
    if len(lacking) > MOST_CAUSES:
        return view.ids(code for codes in lacking.values() for code in codes)
    return "; ".join(
        f"{view.ids(codes)} ({_reasons(view, reasons)})" for reasons, codes in lacking.items()
    )


def _result(view: View, result: SetResult) -> Iterator[Block]:
    say = view.say
    if not result.known:
        yield Text(say.codes_unknown(view.set_title(result.set), result.count), "- ", 1)
        return
    attained = say.objectives_attained(result.attained, result.count)
    yield Text(f"{view.set_title(result.set)}: {attained}", "- ", 1)
    for shortfall in shortfalls(result):
        yield Text(_shortfall(view, shortfall), "- ", 2)


def _shortfall(view: View, shortfall: Shortfall) -> str:
    codes = f"{view.ids(shortfall.objectives)} ({len(shortfall.objectives)})"
    nearest = f" [{view.ids(shortfall.assessments)}]" if shortfall.assessments else ""
    number, first = view.cause(shortfall.cause)
    if number is not None and not first:
        return f"{codes}: {view.say.see(view.say.cause(number))}{nearest}"
    label = "" if number is None else f"{view.say.cause(number)} – "
    return f"{codes}: {label}{_cause(view, shortfall.cause)}{nearest}"


def _cause(view: View, cause: Cause) -> str:
    """What is lacking, and who is on record in which role."""
    say = view.say
    reasons = _reasons(view, cause.reasons)
    persons = ", ".join(
        f"{say.named(view.words.roles, role)} {say.join(names)}"
        for role, names in cause.persons
        if names
    )
    return f"{reasons} ({view.labels.recommended}: {persons})" if persons else reasons


def _reasons(view: View, reasons: tuple[str, ...]) -> str:
    return view.say.join([view.say.named(view.words.reasons, reason) for reason in reasons])


class TellExcuse(Teller[Excuse]):
    """Missing objectives that a confirmation excuses."""

    def sentence(self, view: View, finding: Finding, detail: Excuse) -> str:
        """Whether all that is missing is excused, or which objectives are not."""
        if finding.outcome is Outcome.MET:
            return view.say.all_excused()
        if detail.left:
            return view.say.not_excused(view.ids(detail.left))
        return view.say.excuse_unknown()

    def blocks(self, view: View, finding: Finding, detail: Excuse) -> Iterator[Block]:
        """The objectives that are excused."""
        if detail.excused:
            yield Text(view.say.excused(view.ids(detail.excused)), "- ", 1)


class TellNoApprovals(Teller[NoApprovals]):
    """Approvals have no finding of their own."""

    def sentence(self, view: View, finding: Finding, detail: NoApprovals) -> str:
        """Where they are tried."""
        return view.say.tried_per_objective()
