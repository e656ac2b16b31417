"""Writing a ledger as a table that can be recomputed by hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from itertools import pairwise

from lisrules.conditions.absence import WEEK, Absence, Deduction
from lisrules.explanation.page import Block, Gap, Table, Text
from lisrules.explanation.view import View
from lisrules.values.ledger import ADDS, Entry, Ledger, Line


def statement(
    view: View,
    ledger: Ledger,
    total: str,
    *,
    certain: bool = True,
    deductions: Iterable[Deduction] = (),
) -> Iterator[Block]:
    """The ledger: when, at which share, which days and months, and why; `total` in words.

    Where not everything is `certain`, the ledger is that of the least favourable outcome. Lines on
    absence cite the wording that its deduction was made by, not the one in force on the date.
    """
    cited = dict(pair for deduction in deductions for pair in _wordings(view, deduction))
    labels = view.labels
    notes = [] if ledger.anchor is None else [view.say.counted_from(ledger.anchor)]
    if not certain:
        notes.append(view.say.least_favourable())
    yield Gap()
    yield Text(f"{labels.ledger} ({'; '.join(notes)})" if notes else labels.ledger, level=1)
    yield Table(
        header=(labels.period, labels.share, labels.days, labels.months, labels.entry),
        rows=tuple(_rows(view, ledger, total, cited)),
        level=1,
        right=frozenset({1, 2, 3}),
        total=True,
    )
    yield Gap()


def _wordings(view: View, deduction: Deduction) -> Iterator[tuple[str, str]]:
    """The rules on the absence of a part, with the citation each had in the wording applied."""
    applied = deduction.provision
    yield applied.rule, view.say.citation(applied.citation.text)
    if isinstance(applied.condition, Absence):
        as_service = applied.condition.as_service
        version = view.rules.rules[as_service].at(applied.first)
        if version is not None:
            yield as_service, view.say.citation(version.citation.text)


def _rows(
    view: View, ledger: Ledger, total: str, cited: Mapping[str, str]
) -> Iterator[tuple[str, ...]]:
    """Every line; the absence that is free is what was used of it, so that the days add up."""
    used = _allowances_used(view, ledger)
    for index, entry in enumerate(ledger.entries):
        days = -used[index] if index in used else entry.days
        yield (
            _period(view, entry),
            "" if entry.fraction is None else view.say.percent(entry.fraction),
            "" if days is None else view.say.number(days),
            "" if entry.months is None else _months(view, entry, entry.months),
            _what(view, entry, total, cited, limited=days != -(entry.days or 0)),
        )


def _allowances_used(view: View, ledger: Ledger) -> dict[int, Fraction]:
    """By the place of a line on free absence, the days of it that were used.

    That is the absence told above the line less what is deducted below it, in the same unit; all
    that is free where every day may be absence and none is told.
    """
    working = view.decision.options.get("absence-day") == "working-days"
    used, absent = {}, Fraction(0)
    for index, (entry, after) in enumerate(pairwise((*ledger.entries, Entry(Line.TOTAL)))):
        if entry.line is Line.ABSENCE:
            absent += entry.days or 0
        elif entry.line is Line.ALLOWANCE:
            free = entry.days or Fraction(0)
            below = after.days or Fraction(0) if after.line is Line.DEDUCTION else Fraction(0)
            left = absent - (below / WEEK if working else below)
            used[index] = min(free, max(Fraction(0), left)) if absent else free
            absent = Fraction(0)
    return used


def _period(view: View, entry: Entry) -> str:
    if entry.first is None or entry.last is None:
        return ""
    return view.say.period(entry.first, entry.last)


def _months(view: View, entry: Entry, months: Fraction) -> str:
    number = view.say.number(months)
    return f"+{number}" if entry.line in ADDS and months > 0 else number


def _what(view: View, entry: Entry, total: str, cited: Mapping[str, str], *, limited: bool) -> str:
    """What a line is, why, by which facts and provision; the limit where less than it is used."""
    name = view.say.line(entry.line)
    if entry.line is Line.TOTAL:
        return f"{name} = {total}"
    why = _why(view, entry, limited=limited)
    facts = f" [{view.ids(entry.facts)}]" if entry.facts else ""
    rule = entry.rule
    provision = f", {cited.get(rule) or view.citation(rule)}" if rule else ""
    return f"{name}{f': {why}' if why else ''}{facts}{provision}"


def _why(view: View, entry: Entry, *, limited: bool) -> str:
    if entry.line is Line.ALLOWANCE:
        return view.say.up_to(view.say.days(entry.days or 0)) if limited else ""
    if entry.reason is not None:
        return view.say.named(view.words.absences, entry.reason)
    if entry.line is Line.NOT_COUNTED and entry.rule is not None:
        return view.title(entry.rule)
    return ""
