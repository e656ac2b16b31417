"""Telling about records: authorisations, rulings, confirmations, offers, learning activities."""

from __future__ import annotations

from collections.abc import Iterator

from lisrules.conditions.activities import ActivityStatus
from lisrules.conditions.authorisation import Held
from lisrules.conditions.base import Finding
from lisrules.conditions.offers import Accepted
from lisrules.conditions.ruling import Ruled
from lisrules.conditions.stated import Statements
from lisrules.explanation.details.base import Teller
from lisrules.explanation.page import Block, Text
from lisrules.explanation.view import View
from lisrules.values.outcome import Outcome


class TellHeld(Teller[Held]):
    """An authorisation or licence on the date, or on another day."""

    def sentence(self, view: View, finding: Finding, detail: Held) -> str:
        """Whether one is held."""
        say = view.say
        kinds = "/".join(say.named(view.words.authorisations, kind) for kind in detail.kinds)
        day = None if detail.day is None else say.day(detail.day)
        if finding.outcome is Outcome.MET:
            return say.held(kinds, day)
        if finding.outcome is Outcome.NOT_MET:
            return say.not_held(kinds, day)
        return say.held_open(kinds, day)


class TellRuled(Teller[Ruled]):
    """A decision a human authority has made."""

    def sentence(self, view: View, finding: Finding, detail: Ruled) -> str:
        """The latest answer, that there is none, or that it cannot be told."""
        question = view.say.named(view.words.rulings, detail.question)
        if not detail.rulings:
            return view.say.not_ruled(question)
        if finding.outcome is Outcome.UNDETERMINED:
            return view.say.ruling_open(question)
        return view.say.ruled(question, detail.rulings[-1][2])

    def blocks(self, view: View, finding: Finding, detail: Ruled) -> Iterator[Block]:
        """Every ruling on the question, in order of time."""
        for fact, authority, holds in detail.rulings:
            yield Text(view.say.ruling(fact, view.authority(authority), holds), "- ", 1)


class TellStatements(Teller[Statements]):
    """Something a body has to confirm."""

    def sentence(self, view: View, finding: Finding, detail: Statements) -> str:
        """Whether it is confirmed, and by whom it should have been."""
        say = view.say
        what = say.named(view.words.confirmations, detail.what)
        if finding.outcome is Outcome.MET:
            return say.stated(what)
        if finding.outcome is Outcome.NOT_APPLICABLE:
            return say.nothing_to_state()
        if finding.outcome is Outcome.UNDETERMINED:
            return say.not_stated_as_known(what)
        by = "/".join(say.named(view.words.bodies, body) for body in detail.by)
        return say.not_stated(what, by)


class TellAccepted(Teller[Accepted]):
    """No more than one ordinary offer in each round."""

    def sentence(self, view: View, finding: Finding, detail: Accepted) -> str:
        """The rounds with too many accepted offers."""
        say = view.say
        if finding.outcome is Outcome.UNDETERMINED:
            return say.offers_open()
        if not detail.rounds:
            return say.one_offer_each_round()
        return "; ".join(
            say.crowded(_round(view, name), view.ids(offers)) for name, offers in detail.rounds
        )


def _round(view: View, name: str) -> str:
    year, _, season = name.partition("-")
    return view.say.round_name(year, season)


class TellActivities(Teller[ActivityStatus]):
    """Learning activities with a status."""

    def sentence(self, view: View, finding: Finding, detail: ActivityStatus) -> str:
        """How many have the status."""
        say = view.say
        if finding.outcome is Outcome.UNDETERMINED:
            return say.activities_open()
        status = "/".join(say.named(view.words.statuses, one) for one in detail.status)
        seen = len(detail.seen)
        ready = seen - len(detail.lacking)
        told = say.activities(ready, seen, status) if seen else say.no_activities()
        if detail.activity is None:
            return told
        return f"{say.named(view.words.activities, detail.activity)}: {told}"

    def blocks(self, view: View, finding: Finding, detail: ActivityStatus) -> Iterator[Block]:
        """The activities that lack it."""
        if detail.lacking:
            yield Text(view.say.lacking(view.ids(detail.lacking)), "- ", 1)
