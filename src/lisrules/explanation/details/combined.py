"""Telling about combinations of rules, and about rules that are not in force."""

from __future__ import annotations

from lisrules.conditions.base import Finding, NotConcerned, NotInForce
from lisrules.conditions.combined import Combined
from lisrules.explanation.details.base import Teller
from lisrules.explanation.possibilities import clauses
from lisrules.explanation.view import View
from lisrules.values.outcome import Outcome


class TellCombined(Teller[Combined]):
    """All, any or at least so many of several rules, or not one."""

    def sentence(self, view: View, finding: Finding, detail: Combined) -> str:
        """How many are asked for and how many are met."""
        outcomes = [part.outcome for part in finding.parts]
        met = outcomes.count(Outcome.MET)
        total = len(outcomes) - outcomes.count(Outcome.NOT_APPLICABLE)
        if detail.count is None:
            part = finding.parts[0]
            return view.say.negation(view.title(part.rule), view.say.outcome(part.outcome))
        if not total:
            return view.say.no_part_applies()
        if detail.kind == "all":
            told = view.say.all_of(met, total)
        else:
            told = view.say.at_least(detail.count, met, total)
        if detail.possibilities:
            return "; ".join((told, *clauses(view, detail.possibilities, finding.outcome)))
        return told


class TellNotInForce(Teller[NotInForce]):
    """A rule without a version on the date, or one that is tried inside another."""

    def sentence(self, view: View, finding: Finding, detail: NotInForce) -> str:
        """When it is in force, if ever."""
        if detail.first is None and detail.last is None:
            return view.say.inside_another()
        return view.say.not_in_force(detail.first, detail.last)


class TellNotConcerned(Teller[NotConcerned]):
    """A rule about other specialties than the one that is asked for."""

    def sentence(self, view: View, finding: Finding, detail: NotConcerned) -> str:
        """That it is about other specialties."""
        return view.say.not_concerned()
