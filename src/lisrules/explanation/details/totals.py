"""Telling about objectives by specialty, training on a day, and rules under a reading."""

from __future__ import annotations

from collections.abc import Iterator

from lisrules.conditions.base import Finding
from lisrules.conditions.cap import InsideTotal
from lisrules.conditions.in_training import InTrainingOn
from lisrules.conditions.note import Noted
from lisrules.conditions.objectives import Attained
from lisrules.conditions.specialty_objectives import ForSpecialty, NoEdition
from lisrules.conditions.total_time import TotalTime
from lisrules.conditions.under_reading import UnderOption
from lisrules.explanation.details.base import Teller
from lisrules.explanation.details.ledger import statement
from lisrules.explanation.details.objectives import TellAttained
from lisrules.explanation.details.training_time import absence, left_out, shown
from lisrules.explanation.page import Block, Pair, Text
from lisrules.explanation.view import View
from lisrules.values.outcome import Outcome


class TellForSpecialty(TellAttained):
    """Every objective of one part for the specialty is attained."""

    def blocks(self, view: View, finding: Finding, detail: Attained) -> Iterator[Block]:
        """The shortfalls, and what earlier approvals cover."""
        yield from super().blocks(view, finding, detail)
        assert isinstance(detail, ForSpecialty)
        for paper, codes in detail.covered:
            yield Text(view.say.covered_by_earlier(view.ids(codes), paper), "- ", 1)


class TellNoEdition(Teller[NoEdition]):
    """A date for which the catalogue knows no edition."""

    def sentence(self, view: View, finding: Finding, detail: NoEdition) -> str:
        """For which specialty, and since when one is known."""
        first = None if detail.since is None else view.say.day(detail.since)
        return view.say.no_edition(detail.specialty or view.title(finding.rule), first)


class TellInTraining(Teller[InTrainingOn]):
    """In specialist training on a day."""

    def sentence(self, view: View, finding: Finding, detail: InTrainingOn) -> str:
        """Whether the doctor was."""
        return view.say.in_training(finding.outcome, view.say.day(detail.since))


class TellUnderOption(Teller[UnderOption]):
    """A rule that stands for another under an option."""

    def sentence(self, view: View, finding: Finding, detail: UnderOption) -> str:
        """Whether it does."""
        return view.say.under_option(finding.outcome, view.title(detail.of))


class TellNoted(Teller[Noted]):
    """A note on the law."""

    def sentence(self, view: View, finding: Finding, detail: Noted) -> str:
        """That nothing has to be met."""
        return view.say.noted()


class TellTotal(Teller[TotalTime]):
    """At least so many months of training in all."""

    def sentence(self, view: View, finding: Finding, detail: TotalTime) -> str:
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

    def blocks(self, view: View, finding: Finding, detail: TotalTime) -> Iterator[Block]:
        """Requirement, amounts, what is limited, the day reached, absence, and the ledger."""
        say, labels = view.say, view.labels
        yield Pair(labels.requirement, say.total_required(say.months(detail.required)))
        low = shown(view, detail.low_shown, detail.low)
        high = shown(view, detail.high_shown, detail.high)
        yield Pair(labels.counted_time, low if low == high else say.between(low, high))
        if finding.outcome is Outcome.NOT_MET and detail.missing_days is not None:
            yield Pair(labels.shortfall, say.full_time_after_last(detail.missing_days))
        if detail.reached is not None:
            yield Pair(labels.reached, say.day(detail.reached))
        yield Text(say.of_part_one(say.months(detail.part_one)), "- ", 1)
        if detail.limit is not None and (detail.limited or detail.above):
            counted, above = say.months(detail.limited), say.months(detail.above)
            yield Text(say.limited(counted, above, say.months(detail.limit)), "- ", 1)
        yield Pair(labels.month_count, view.option("month-count", detail.method))
        for part, deduction in detail.deductions:
            if deduction.weighed or deduction.total:
                yield Text(view.refer(part), "- ", 1)
                yield from absence(view, deduction)
        if finding.ledger is not None:
            total, certain = say.amount(*detail.low_shown), detail.low == detail.high
            yield from statement(
                view,
                finding.ledger,
                total,
                certain=certain,
                deductions=(deduction for _, deduction in detail.deductions),
            )


class TellInsideTotal(Teller[InsideTotal]):
    """A limit that works inside the time in total."""

    def sentence(self, view: View, finding: Finding, detail: InsideTotal) -> str:
        """Where it is applied."""
        return view.say.inside_total()
