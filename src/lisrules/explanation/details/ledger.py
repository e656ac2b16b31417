"""Writing a ledger as a table that can be recomputed by hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from lisrules.conditions.absence import Absence, Deduction
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
        rows=tuple(_row(view, entry, total, cited) for entry in ledger.entries),
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


def _row(view: View, entry: Entry, total: str, cited: Mapping[str, str]) -> tuple[str, ...]:
    return (
        _period(view, entry),
        "" if entry.fraction is None else view.say.percent(entry.fraction),
        "" if entry.days is None else _days(view, entry, entry.days),
        "" if entry.months is None else _months(view, entry, entry.months),
        _what(view, entry, total, cited),
    )


def _period(view: View, entry: Entry) -> str:
    if entry.first is None or entry.last is None:
        return ""
    return view.say.period(entry.first, entry.last)


def _days(view: View, entry: Entry, days: Fraction) -> str:
    """Days of absence add up, the allowance is taken from them, and the rest is deducted."""
    return view.say.number(-days if entry.line is Line.ALLOWANCE else days)


def _months(view: View, entry: Entry, months: Fraction) -> str:
    number = view.say.number(months)
    return f"+{number}" if entry.line in ADDS and months > 0 else number


def _what(view: View, entry: Entry, total: str, cited: Mapping[str, str]) -> str:
    """What a line is, why, by which facts and which provision."""
    name = view.say.line(entry.line)
    if entry.line is Line.TOTAL:
        return f"{name} = {total}"
    why = _why(view, entry)
    facts = f" [{view.ids(entry.facts)}]" if entry.facts else ""
    rule = entry.rule
    provision = f", {cited.get(rule) or view.citation(rule)}" if rule else ""
    return f"{name}{f': {why}' if why else ''}{facts}{provision}"


def _why(view: View, entry: Entry) -> str:
    if entry.reason is not None:
        return view.say.named(view.words.absences, entry.reason)
    if entry.line is Line.NOT_COUNTED and entry.rule is not None:
        return view.title(entry.rule)
    return ""
