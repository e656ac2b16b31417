"""Telling about applications, transition, papers, appeals, and the time of dentists."""

from __future__ import annotations

from collections.abc import Iterator

from lisrules.conditions.appeal import Appealable
from lisrules.conditions.applied import AppliedBy
from lisrules.conditions.base import Finding
from lisrules.conditions.checklist import Checked
from lisrules.conditions.conversion import Assessed
from lisrules.conditions.dental_time import DentalServed
from lisrules.conditions.education import Educated
from lisrules.conditions.turnus_right import TurnusPosts
from lisrules.explanation.details.base import Teller
from lisrules.explanation.details.ledger import statement
from lisrules.explanation.details.training_time import shown
from lisrules.explanation.page import Block, Pair, Text
from lisrules.explanation.view import View
from lisrules.values.outcome import Outcome


class TellApplied(Teller[AppliedBy]):
    """An application sent by a last day."""

    def sentence(self, view: View, finding: Finding, detail: AppliedBy) -> str:
        """The day of sending against the last day."""
        say = view.say
        if detail.last is None:
            return say.not_a_new_specialty()
        sent = None if detail.sent is None else _between(view, *detail.sent)
        return say.applied(finding.outcome, say.day(detail.last), sent)


class TellEducated(Teller[Educated]):
    """Basic education from the EEA."""

    def sentence(self, view: View, finding: Finding, detail: Educated) -> str:
        """The country, and whether it counts."""
        return view.say.educated(finding.outcome, detail.country)


class TellAssessed(Teller[Assessed]):
    """Earlier training assessed in time."""

    def sentence(self, view: View, finding: Finding, detail: Assessed) -> str:
        """The last day, and whether it was kept."""
        say = view.say
        if detail.arises is None:
            return say.duty_open()
        day = detail.latest if detail.earliest == detail.latest else None
        last = None if day is None else say.day(day)
        return say.assessed_in_time(finding.outcome, last)

    def blocks(self, view: View, finding: Finding, detail: Assessed) -> Iterator[Block]:
        """That the term runs from the return, where it does."""
        back = detail.earliest
        if detail.arises and (back is None or back > detail.due):
            yield Text(view.say.term_after_return(view.say.day(detail.due)), "- ", 1)


class TellChecked(Teller[Checked]):
    """A list of what an application must have with it."""

    def sentence(self, view: View, finding: Finding, detail: Checked) -> str:
        """How many items are there, and the fee."""
        asked = [one for one in detail.points if one.outcome is not Outcome.NOT_APPLICABLE]
        present = sum(one.outcome is Outcome.MET for one in asked)
        told = view.say.items_present(finding.outcome, present, len(asked))
        if detail.kroner is None:
            return told
        return f"{view.say.fee(view.say.number(detail.kroner))}; {told}"

    def blocks(self, view: View, finding: Finding, detail: Checked) -> Iterator[Block]:
        """Each item with its facts."""
        for point in detail.points:
            name = view.say.named(view.say.checklist_items, point.item)
            yield Text(view.say.item(name, point.outcome, view.ids(point.facts)), "- ", 1)


class TellAppealable(Teller[Appealable]):
    """Where a refusal can be appealed to."""

    def sentence(self, view: View, finding: Finding, detail: Appealable) -> str:
        """The body, and whether there is something to appeal."""
        to = view.say.named(view.say.appeal_bodies, detail.to)
        return view.say.appeal(finding.outcome, to)

    def blocks(self, view: View, finding: Finding, detail: Appealable) -> Iterator[Block]:
        """The conditions on which the application fails."""
        for rule in detail.failed:
            yield Text(view.title(rule), "- ", 1)


class TellTurnusPosts(Teller[TurnusPosts]):
    """The right to finish turnus."""

    def sentence(self, view: View, finding: Finding, detail: TurnusPosts) -> str:
        """The day of the post and the last day of the right."""
        day, last = view.say.day(detail.since), view.say.day(detail.last)
        return view.say.turnus_right(finding.outcome, day, last)


class TellDentalServed(Teller[DentalServed]):
    """The time of a dentist."""

    def sentence(self, view: View, finding: Finding, detail: DentalServed) -> str:
        """The total against the requirement; the day it was reached, or what is missing."""
        say = view.say
        low, required = say.amount(*detail.low_shown), say.months(detail.required)
        if finding.outcome is Outcome.MET:
            day = None if detail.reached is None else say.day(detail.reached)
            return say.time_met(low, required, day)
        if finding.outcome is Outcome.NOT_MET:
            missing = None if detail.missing_days is None else say.days(detail.missing_days)
            return say.time_short(low, required, missing)
        return say.time_open(low, say.amount(*detail.high_shown), required)

    def blocks(self, view: View, finding: Finding, detail: DentalServed) -> Iterator[Block]:
        """Requirement, what replaces some of it, amounts, and the ledger."""
        say, labels = view.say, view.labels
        stage = say.named(view.words.stages, detail.stage)
        yield Pair(labels.requirement, say.dental_requirement(say.months(detail.required), stage))
        if detail.replaced:
            yield Text(say.replaced(say.months(detail.replaced)), "- ", 1)
        low = shown(view, detail.low_shown, detail.low)
        high = shown(view, detail.high_shown, detail.high)
        yield Pair(labels.counted_time, low if low == high else say.between(low, high))
        if finding.ledger is not None:
            total, certain = say.amount(*detail.low_shown), detail.low == detail.high
            yield from statement(view, finding.ledger, total, certain=certain)


def _between(view: View, first: int, last: int) -> str:
    """A day, or two days where it lies between them."""
    if first == last:
        return view.say.day(first)
    return view.say.between(view.say.day(first), view.say.day(last))
