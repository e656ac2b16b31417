"""Telling about training time, order, absence and the right to complete."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from lisrules.conditions.absence import Deduction
from lisrules.conditions.base import Finding, StandsInstead
from lisrules.conditions.completion import Completion
from lisrules.conditions.covid import CovidAbsence
from lisrules.conditions.period import Since
from lisrules.conditions.sequence import Ordered
from lisrules.conditions.served import ServedSince
from lisrules.conditions.training_time import TimeServed
from lisrules.explanation.details.base import Teller
from lisrules.explanation.details.ledger import statement
from lisrules.explanation.page import Block, Pair
from lisrules.explanation.view import View
from lisrules.values.days import DaySet
from lisrules.values.ledger import Line
from lisrules.values.outcome import Outcome


def shown(view: View, amount: tuple[int, Fraction], months: Fraction) -> str:
    """Months and days, and the exact number of months where it is not whole."""
    words = view.say.amount(*amount)
    return words if months.denominator == 1 else f"{words} ({view.say.equals(months)})"


class TellTime(Teller[TimeServed]):
    """At least so many months of service in one part."""

    def sentence(self, view: View, finding: Finding, detail: TimeServed) -> str:
        """The total against the requirement; the day it was reached, or what is missing."""
        say = view.say
        low, required = say.amount(*detail.low_shown), say.months(detail.required)
        if finding.outcome is Outcome.MET:
            day = None if detail.reached is None else say.day(detail.reached)
            return say.time_met(low, required, day)
        if finding.outcome is Outcome.NOT_MET:
            missing = None if detail.missing_days is None else say.days(detail.missing_days)
            return say.time_short(low, required, missing) + left_out(view, finding)
        high = say.amount(*detail.high_shown)
        return say.time_open(low, high, required) + left_out(view, finding)

    def blocks(self, view: View, finding: Finding, detail: TimeServed) -> Iterator[Block]:
        """Requirement, start, amounts, the day reached, absence, and the ledger."""
        say, labels = view.say, view.labels
        stage = say.named(view.words.stages, detail.stage)
        arena = say.named(view.words.arenas, detail.arena)
        yield Pair(labels.requirement, say.at_least_months(detail.required, stage, arena))
        if detail.begun is not None:
            first, last = map(say.day, detail.begun)
            yield Pair(labels.begun, first if first == last else say.between(first, last))
        low = shown(view, detail.low_shown, detail.low)
        high = shown(view, detail.high_shown, detail.high)
        yield Pair(labels.counted_time, low if low == high else say.between(low, high))
        if finding.outcome is Outcome.NOT_MET and detail.missing_days is not None:
            yield Pair(labels.shortfall, say.full_time_after_last(detail.missing_days))
        yield from self._reached(view, detail)
        yield Pair(labels.month_count, view.option("month-count", detail.method))
        if detail.deduction is not None:
            yield from absence(view, detail.deduction)
        if finding.ledger is not None:
            total, certain = say.amount(*detail.low_shown), detail.low == detail.high
            made = (detail.deduction,) if detail.deduction is not None else ()
            yield from statement(view, finding.ledger, total, certain=certain, deductions=made)

    def _reached(self, view: View, detail: TimeServed) -> Iterator[Block]:
        if detail.reached is not None:
            yield Pair(view.labels.reached, view.say.day(detail.reached))
        if detail.reached_gross is not None and detail.reached_gross != detail.reached:
            yield Pair(view.labels.reached_gross, view.say.day(detail.reached_gross))


def left_out(view: View, finding: Finding) -> str:
    """How many days of service do not count, and by which rules; nothing where all count."""
    entries = finding.ledger.entries if finding.ledger is not None else ()
    out = [entry for entry in entries if entry.line is Line.NOT_COUNTED]
    if not out:
        return ""
    days = DaySet.of(*((e.first, e.last + 1) for e in out if e.first and e.last))
    rules = dict.fromkeys(view.title(entry.rule) for entry in out if entry.rule)
    return view.say.left_out(view.say.days(len(days)), "; ".join(rules))


def absence(view: View, deduction: Deduction) -> Iterator[Block]:
    """The absence of a part: its sum, what is free, what is deducted, and the wording."""
    say, labels, provision = view.say, view.labels, deduction.provision
    if deduction.total and not deduction.weighed:
        yield Pair(labels.absence, say.absence_unknown())
    if not deduction.weighed:
        return
    amounts = (deduction.total, deduction.allowance, deduction.excess)
    total, allowance, excess = map(say.days, amounts)
    unit = view.option("absence-day", deduction.unit)
    yield Pair(labels.absence, f"{say.absence_sum(total, allowance, excess)} ({unit})")
    version = say.in_force(provision.first, provision.last, provision.act)
    citation = say.citation(provision.citation.text)
    yield Pair(labels.absence_wording, f"{citation}, {version}")


class TellOrder(Teller[Ordered]):
    """One part full before service in the next counts."""

    def sentence(self, view: View, finding: Finding, detail: Ordered) -> str:
        """Whether the order was kept, and what is left when it was not."""
        say = view.say
        if not detail.too_early and finding.outcome is Outcome.MET:
            return say.order_kept()
        early, after = say.days(detail.too_early), say.amount(*detail.after_shown)
        if finding.outcome is Outcome.MET:
            return say.order_later_enough(early, after)
        if finding.outcome is Outcome.NOT_MET:
            return say.order_broken(early, after, say.months(detail.required))
        if finding.outcome is Outcome.NOT_APPLICABLE:
            return say.nothing_to_state()
        return say.order_open(say.months(detail.required))

    def blocks(self, view: View, finding: Finding, detail: Ordered) -> Iterator[Block]:
        """When the first part was full, what came too early, and the ledger of the rest."""
        say, labels = view.say, view.labels
        full = say.not_full() if detail.full is None else say.day(detail.full)
        best = say.not_full() if detail.full_at_best is None else say.day(detail.full_at_best)
        yield Pair(labels.first_part_full, full if full == best else say.between(full, best))
        if detail.second_begun is not None:
            yield Pair(labels.begun, say.day(detail.second_begun))
        if detail.too_early:
            yield Pair(labels.too_early, say.days(detail.too_early))
            yield Pair(labels.time_after, shown(view, detail.after_shown, detail.after))
        if finding.ledger is not None:
            total, certain = say.amount(*detail.after_shown), detail.full == detail.full_at_best
            yield from statement(view, finding.ledger, total, certain=certain)


class TellDeduction(Teller[Deduction]):
    """Absence has no finding of its own: it is weighed in the ledger of a part."""

    def sentence(self, view: View, finding: Finding, detail: Deduction) -> str:
        """Where absence is weighed."""
        return view.say.weighed_inside()


class TellCompletion(Teller[Completion]):
    """The right to complete with the same employer."""

    def sentence(self, view: View, finding: Finding, detail: Completion) -> str:
        """The deduction that gives the right, where, and the length to be reached."""
        say = view.say
        if finding.outcome is not Outcome.MET:
            return say.no_completion()
        where = say.join(detail.establishments)
        return say.completion(say.days(detail.deducted), where, say.months(detail.required))


class TellCovid(Teller[CovidAbsence]):
    """Absence that follows from the covid-19 outbreak."""

    def sentence(self, view: View, finding: Finding, detail: CovidAbsence) -> str:
        """Whether any is marked so."""
        return view.say.covid(bool(detail.absences))


class TellSince(Teller[Since]):
    """Service that began on a day or later."""

    def sentence(self, view: View, finding: Finding, detail: Since) -> str:
        """The day the service began beside the day it is compared with."""
        say = view.say
        since = say.day(detail.since)
        if finding.outcome is Outcome.NOT_APPLICABLE:
            return say.nothing_to_state()
        if detail.begun is None or finding.outcome is Outcome.UNDETERMINED:
            return say.since_open(since)
        if finding.outcome is Outcome.MET:
            return say.since(since)
        return say.before_since(say.day(detail.begun[0]), since)


class TellServed(Teller[ServedSince]):
    """Service of a stage on a day or later."""

    def sentence(self, view: View, finding: Finding, detail: ServedSince) -> str:
        """Whether there was such service."""
        return view.say.served(finding.outcome, view.say.day(detail.since))


class TellInstead(Teller[StandsInstead]):
    """A part of the training that another rule stands for."""

    def sentence(self, view: View, finding: Finding, detail: StandsInstead) -> str:
        """The rule that applies instead."""
        return view.say.instead(view.title(detail.rule))
