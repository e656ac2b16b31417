"""Telling about guidance hours, guidance groups, and service begun before a day."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from lisrules.conditions.base import Finding
from lisrules.conditions.begun_before import BegunBefore
from lisrules.conditions.guidance_demand import Demand
from lisrules.conditions.guidance_given import Given
from lisrules.conditions.guidance_group import GroupYears
from lisrules.conditions.guidance_hours import GuidanceTime
from lisrules.explanation.details.base import Teller
from lisrules.explanation.page import Block, Pair, Text
from lisrules.explanation.view import View
from lisrules.values.months import LAST_DAY
from lisrules.values.outcome import Outcome


def hours_between(view: View, low: Fraction, high: Fraction | None) -> str:
    """An amount of hours, exact or between bounds."""
    if high is None:
        return view.say.no_less_than(view.say.hours(low))
    if low == high:
        return view.say.hours(low)
    return view.say.between(view.say.told(low), view.say.hours(high))


def period(view: View, first: int, last: int) -> str:
    """Two days in digits; the first alone where no last day is stated."""
    if last > LAST_DAY:
        return view.say.since_day(view.say.short_day(first))
    return view.say.period(first, last)


class TellGuidanceTime(Teller[GuidanceTime]):
    """Hours of individual guidance against what the wordings ask for."""

    def sentence(self, view: View, finding: Finding, detail: GuidanceTime) -> str:
        """Hours given and asked for, or what was not regular."""
        if finding.outcome is Outcome.NOT_APPLICABLE:
            return view.say.no_guidance_asked()
        if detail.irregular:
            return view.say.irregular(view.ids(detail.irregular))
        given = hours_between(view, detail.given_low, detail.given_high)
        asked = hours_between(view, detail.hours_low, detail.hours_high)
        return view.say.guidance_hours(finding.outcome, given, asked)

    def blocks(self, view: View, finding: Finding, detail: GuidanceTime) -> Iterator[Block]:
        """The product of every wording, and every entry."""
        asked = hours_between(view, detail.hours_low, detail.hours_high)
        yield Pair(view.labels.requirement, asked)
        for demand in detail.demands:
            yield Text(_asked(view, demand), "- ", 1)
        for one in detail.leave:
            away = view.say.guidance_leave(period(view, one.first, one.last), view.ids(one.facts))
            yield Text(away, "- ", 1)
        for entry in detail.entries:
            yield Text(_given(view, entry), "- ", 1)


def _asked(view: View, demand: Demand) -> str:
    """Months, rate and hours of one wording, with its citation and the act that made it."""
    say, provision = view.say, demand.provision
    low, high = demand.months_low, demand.months_high
    months = say.months(high) if low == high else say.between(say.told(low), say.months(high))
    days = ", ".join(period(view, one.first, one.last) for one in demand.stretches)
    hours = hours_between(view, demand.low, demand.high)
    told = say.guidance_asked(days, months, say.hours(demand.rate), hours)
    version = say.in_force(provision.first, provision.last, provision.act)
    return f"{told} ({say.citation(provision.citation.text)}, {version})"


def _given(view: View, entry: Given) -> str:
    if entry.high is None:
        hours = view.say.hours_unknown()
    else:
        hours = hours_between(view, entry.low, entry.high)
    return view.say.guidance_given(period(view, entry.first, entry.last), hours, entry.fact)


class TellGroupYears(Teller[GroupYears]):
    """Years in a guidance group, or an attested programme."""

    def sentence(self, view: View, finding: Finding, detail: GroupYears) -> str:
        """The time against the years, or whether a programme is attested."""
        say, required = view.say, view.say.years(detail.required)
        if detail.by == "programme":
            return say.group_programme(finding.outcome, required)
        low, high = say.amount(*detail.low_shown), say.amount(*detail.high_shown)
        time = low if detail.low == detail.high else say.between(low, high)
        return say.group_years(finding.outcome, time, required)

    def blocks(self, view: View, finding: Finding, detail: GroupYears) -> Iterator[Block]:
        """Every group, and the day the years were full."""
        for one in detail.groups:
            when = period(view, one.first, one.last)
            yield Text(view.say.group(when, one.attested, one.fact), "- ", 1)
        if detail.reached is not None:
            yield Pair(view.labels.reached, view.say.day(detail.reached))


class TellBegunBefore(Teller[BegunBefore]):
    """Service begun before a day."""

    def sentence(self, view: View, finding: Finding, detail: BegunBefore) -> str:
        """Whether there was such service."""
        say = view.say
        day, months = say.day(detail.before), say.months(detail.required)
        return say.begun_before(finding.outcome, day, months, say.percent(detail.share))
