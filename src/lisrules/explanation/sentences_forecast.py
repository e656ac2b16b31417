"""The sentences of a forecast: the earliest date, what it takes for granted, what is in the way."""

from __future__ import annotations

from abc import ABC, abstractmethod


class ForecastSentences(ABC):
    """What has to be said of the first day on which a decision is met. Days are written out."""

    @abstractmethod
    def earliest(self, title: str, day: str) -> str:
        """The heading where there is such a day."""

    @abstractmethod
    def met_now(self, title: str, day: str) -> str:
        """The heading where it is the day of the decision itself."""

    @abstractmethod
    def never_met(self, title: str, last: str) -> str:
        """The heading where there is none through a last day."""

    @abstractmethod
    def never_settled(self, title: str, last: str) -> str:
        """The heading where what is not known keeps it open through a last day."""

    @abstractmethod
    def looked_at(self, first: str, last: str) -> str:
        """The days that were looked at."""

    @abstractmethod
    def met_then_not_before(self, day: str, before: str) -> str:
        """Asked again: met on the day, and what it is on the day before."""

    @abstractmethod
    def in_the_way(self) -> str:
        """Before a list of conditions that prevent it."""

    @abstractmethod
    def last_in_order(self, day: str) -> str:
        """The last day on which such a condition was in order."""

    @abstractmethod
    def never_in_order(self) -> str:
        """A condition that is in order on none of the days."""

    @abstractmethod
    def in_order_from(self, first: str, last: str | None) -> str:
        """The first day a condition is in order, and the last where it does not stay so."""

    @abstractmethod
    def in_order_already(self, count: int, day: str) -> str:
        """So many other conditions are in order on the day of the decision."""

    @abstractmethod
    def assumptions_heading(self) -> str:
        """The heading over what is taken for granted."""

    @abstractmethod
    def own_days_heading(self) -> str:
        """The heading over the conditions, each asked alone."""

    @abstractmethod
    def reached_last_heading(self, day: str) -> str:
        """The heading over the count of time that was full last, as of the day."""

    @abstractmethod
    def nothing_assumed(self) -> str:
        """Nothing but the facts of the timeline as they stand."""

    @abstractmethod
    def planned_count(self, facts: str) -> str:
        """Planned facts count as real, each from its own dates."""

    @abstractmethod
    def confirmed_daily(self, facts: str) -> str:
        """Planned posts that are taken to be confirmed up to the day asked about."""

    @abstractmethod
    def serving(self, share: str, part: str, arena: str, first: str, last: str | None) -> str:
        """An assumed post: its share, part, arena and days; `last` is `None` where it goes on."""

    @abstractmethod
    def serving_like(self, post: str | None, place: str | None, usual: str | None) -> str:
        """Which posts its kind and its place are those of; `usual` is a kind of post, if any."""

    @abstractmethod
    def usual_post(self, first_part: bool) -> str:
        """The kind of post taken where there was none: in part one, or later."""

    @abstractmethod
    def stands_in_place(self, facts: str) -> str:
        """Posts of the timeline that the assumed ones stand in place of."""

    @abstractmethod
    def holiday_counts(self, citation: str) -> str:
        """Ordinary holiday counts as service, and changes nothing."""

    @abstractmethod
    def objectives_assumed(self, day: str, codes: str) -> str:
        """Objectives that are taken to be attained on a day."""

    @abstractmethod
    def soonest_at(self, share: str, since: str, day: str) -> str:
        """One line under a verdict: the earliest date if service goes on from a day."""

    @abstractmethod
    def soonest_as_planned(self, day: str) -> str:
        """The same as the planned facts of the timeline have it."""
