"""The sentences on what would make a decision pass."""

from __future__ import annotations

from abc import ABC, abstractmethod


class RepairSentences(ABC):
    """What has to be said of repairs: the sets, the changes in them, and what stops them."""

    @abstractmethod
    def repairs_heading(self, title: str) -> str:
        """The heading, with the title of the decision."""

    @abstractmethod
    def already_met(self) -> str:
        """Nothing has to be changed."""

    @abstractmethod
    def ways(self, count: int) -> str:
        """So many alternatives follow."""

    @abstractmethod
    def way(self, number: int, day: str) -> str:
        """The heading of one alternative, with the day it is met."""

    @abstractmethod
    def proven(self, changes: int, day: str) -> str:
        """It was tried: met on the day with all of it, and not without any one of them."""

    @abstractmethod
    def dated(self, day: str) -> str:
        """What names no days is dated on the day of the decision."""

    @abstractmethod
    def attained_anew(self, codes: str) -> str:
        """Objectives recommended by both roles and decided by the leader."""

    @abstractmethod
    def recommended_anew(self, codes: str, roles: str) -> str:
        """Objectives recommended by a role, and decided anew by the leader."""

    @abstractmethod
    def decided_anew(self, codes: str) -> str:
        """Objectives decided anew by the leader."""

    @abstractmethod
    def service_confirmed(self, post: str, body: str) -> str:
        """A confirmation of a post, by a body."""

    @abstractmethod
    def paper_given(self, what: str, body: str, about: str | None) -> str:
        """Another confirmation, by a body, about posts or objectives."""

    @abstractmethod
    def ruling_made(self, what: str, authority: str, about: str | None) -> str:
        """A ruling by an authority, about posts, objectives or a person."""

    @abstractmethod
    def granted(self, what: str, profession: str) -> str:
        """An authorisation or a licence, as `doctor` or `dentist`."""

    @abstractmethod
    def activity_done(self, what: str, status: str, fact: str | None) -> str:
        """A learning activity with a status."""

    @abstractmethod
    def programme_attested(self, group: str) -> str:
        """The programme of a guidance group attested as completed."""

    @abstractmethod
    def none_there(self, what: str) -> str:
        """An answer: a list has no more than what is stated."""

    @abstractmethod
    def full_time(self, post: str) -> str:
        """An answer: a post was full time."""

    @abstractmethod
    def longest(self, post: str, field: str) -> str:
        """An answer: a post lasted `from` its first or `through` its last possible day."""

    @abstractmethod
    def shortest(self, absence: str, field: str) -> str:
        """An answer: an absence lasted `from` its last or `through` its first possible day."""

    @abstractmethod
    def waiting(self, day: str) -> str:
        """Time alone, until a day."""

    @abstractmethod
    def service_more(self, days: str, where: str, period: str) -> str:
        """So many days of full-time service more, with the period, confirmed on the last day."""

    @abstractmethod
    def service_any(self, where: str) -> str:
        """More full-time service, however much."""

    @abstractmethod
    def group_any(self) -> str:
        """A longer time in a guidance group, however long."""

    @abstractmethod
    def hours_any(self) -> str:
        """More hours of individual guidance, however many."""

    @abstractmethod
    def group_more(self, days: str, period: str) -> str:
        """So many days more in a guidance group."""

    @abstractmethod
    def hours_more(self, hours: int) -> str:
        """So many hours of individual guidance more."""

    @abstractmethod
    def no_way(self) -> str:
        """No change makes the decision pass; these conditions stop it."""

    @abstractmethod
    def no_way_found(self) -> str:
        """None of what was tried was enough."""

    @abstractmethod
    def stop_reason(self, reason: str) -> str:
        """Why no change meets a condition, by the code of the reason."""

    @abstractmethod
    def tried(self, changes: str) -> str:
        """What was tried without success."""

    @abstractmethod
    def asked_again(self, asked: int) -> str:
        """How often the question was asked again."""

    @abstractmethod
    def search_stopped(self, limit: int) -> str:
        """The search stopped at its limit."""
