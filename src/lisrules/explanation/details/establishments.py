"""Telling about establishments, training posts, educational supervisors and new assessments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lisrules.conditions.base import Finding
from lisrules.conditions.elsewhere import Elsewhere
from lisrules.conditions.essential_part import Spent, WhereServed
from lisrules.conditions.lis_post import PostsHeld
from lisrules.conditions.reassessment import Reassessed, Refused
from lisrules.conditions.standing import CountsAs, Widened
from lisrules.conditions.supervisor import Span, Supervising, Supervisors
from lisrules.explanation.details.base import Teller
from lisrules.explanation.page import Block, Text
from lisrules.explanation.view import View
from lisrules.timeline.facts import FAR
from lisrules.values.outcome import Outcome


class TellCountsAs(Teller[CountsAs]):
    """Establishments that count as more than their record says."""

    def sentence(self, view: View, finding: Finding, detail: CountsAs) -> str:
        """Every stretch, or that there is none."""
        told = "; ".join(
            view.say.stretch(one.establishment, _period(view, one), sure=one.sure)
            for one in detail.widened
        )
        return view.say.counts_as(detail.counts_as, told)


class TellWhereServed(Teller[WhereServed]):
    """Where the training was, and whether that is the essential part."""

    def sentence(self, view: View, finding: Finding, detail: WhereServed) -> str:
        """Whether it is, and whether that is clear or ruled."""
        return view.say.essential(finding.outcome, detail.at, ruled=bool(detail.rulings))

    def blocks(self, view: View, finding: Finding, detail: WhereServed) -> Iterator[Block]:
        """The rulings, the time at each kind of place, and standings that were widened."""
        for fact, authority, holds in detail.rulings:
            yield Text(view.say.ruling(fact, view.authority(authority), holds), "- ", 1)
        for spent in detail.spent:
            yield Text(_spent(view, spent), "- ", 1)
        for one in detail.widened:
            told = view.say.by_rule(_widened(view, one), view.citation(one.rule))
            yield Text(told, "- ", 1)


class TellElsewhere(Teller[Elsewhere]):
    """Service outside training establishments."""

    def sentence(self, view: View, finding: Finding, detail: Elsewhere) -> str:
        """Which posts, and whether an agreement is on record."""
        return view.say.elsewhere(
            view.ids(detail.agreed), view.ids(detail.not_agreed), view.ids(detail.not_known)
        )


class TellPostsHeld(Teller[PostsHeld]):
    """Posts made for specialist training."""

    def sentence(self, view: View, finding: Finding, detail: PostsHeld) -> str:
        """Whether all were, and which were not."""
        wrong, unknown = view.ids(detail.wrong), view.ids(detail.open)
        return view.say.training_posts(finding.outcome, wrong, unknown)


class TellSupervisors(Teller[Supervisors]):
    """Who was educational supervisor, and with what."""

    def sentence(self, view: View, finding: Finding, detail: Supervisors) -> str:
        """Whether all were what is asked for; each with days of the role, lacking, excused."""
        persons = "; ".join(_person(view, one) for one in detail.persons)
        return view.say.supervised(finding.outcome, detail.must, persons)


class TellReassessed(Teller[Reassessed]):
    """Refused objectives that may be assessed anew."""

    def sentence(self, view: View, finding: Finding, detail: Reassessed) -> str:
        """Every refused objective with its days, and who arranges another assessment."""
        say = view.say
        refusals = "; ".join(_refused(view, one, detail.wait_months) for one in detail.refused)
        told = [say.reassessed(finding.outcome, refusals)]
        if detail.refused and finding.outcome is Outcome.MET:
            told.append(say.arranged_by(detail.arranged_by))
        if detail.part_one:
            told.append(say.no_right_in_part_one(view.ids(detail.part_one)))
        return "; ".join(told)


def _widened(view: View, one: Widened) -> str:
    return view.say.widened(one.establishment, one.counts_as, _period(view, one), sure=one.sure)


def _period(view: View, one: Widened) -> str:
    """Two days, or only the last where the first may be any day."""
    if one.first < 1:
        return f"–{view.say.short_day(one.last)}"
    return view.say.period(one.first, one.last)


def _spent(view: View, spent: Spent) -> str:
    say = view.say
    stays = "; ".join(
        f"{stay.service} {say.period(stay.first, stay.last)} {say.percent(stay.fraction)}"
        for stay in spent.stays
    )
    return say.spent(spent.place, say.amount(*spent.shown), stays)


def _person(view: View, one: Supervising) -> str:
    say = view.say
    told = [say.asked_on(one.person, _spans(view, one.asked))]
    for spans, sure in ((one.lacking, True), (one.doubtful, False)):
        if spans:
            told.append(say.lacked_on(one.person, _spans(view, spans), sure=sure))
    told += [say.excused_on(s.why or "", _spans(view, (s,)), s.fact or "") for s in one.excused]
    return ", ".join(told)


def _spans(view: View, spans: Iterable[Span]) -> str:
    return view.say.join([view.say.period(span.first, span.last) for span in spans])


def _refused(view: View, one: Refused, months: int) -> str:
    say = view.say
    days = [
        f"{_day(view, day)} [{fact}]"
        for fact, day in zip(one.assessments, one.refused_on, strict=True)
    ]
    if one.due is None:
        again = say.right_not_settled()
    elif len(one.assessments) == 1:
        again = say.at_once()
    else:
        first = say.not_dated() if one.again_from is None else say.day(one.again_from)
        again = say.after_activities(months, first)
    return say.refusal(one.objective, say.join(days), again)


def _day(view: View, day: int) -> str:
    return view.say.not_dated() if day >= FAR else view.say.short_day(day)
