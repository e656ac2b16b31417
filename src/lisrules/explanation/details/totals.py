"""Telling about objectives by specialty, training on a day, and rules under a reading."""

from __future__ import annotations

from collections.abc import Iterator

from lisrules.conditions.base import Finding
from lisrules.conditions.in_training import InTrainingOn
from lisrules.conditions.note import Noted
from lisrules.conditions.objectives import Attained
from lisrules.conditions.specialty_objectives import ForSpecialty, NoEdition
from lisrules.conditions.under_reading import UnderOption
from lisrules.explanation.details.base import Teller
from lisrules.explanation.details.objectives import TellAttained
from lisrules.explanation.page import Block, Text
from lisrules.explanation.view import View


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
