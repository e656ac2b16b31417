"""The sentences on establishments, educational supervisors and new assessments."""

from __future__ import annotations

from abc import ABC, abstractmethod

from lisrules.values.outcome import Outcome


class EstablishmentSentences(ABC):
    """What has to be said of establishments and supervisors, with typed operands."""

    @abstractmethod
    def counts_as(self, kind: str, stretches: str) -> str:
        """An establishment counts as more than its record says, or none does."""

    @abstractmethod
    def stretch(self, establishment: str, period: str, *, sure: bool) -> str:
        """An establishment and days on which it surely or perhaps counts."""

    @abstractmethod
    def widened(self, establishment: str, kind: str, period: str, *, sure: bool) -> str:
        """One stretch of days on which an establishment counts, or may count, as more."""

    @abstractmethod
    def by_rule(self, what: str, citation: str) -> str:
        """Something by a provision."""

    @abstractmethod
    def essential(self, outcome: Outcome, kinds: tuple[str, ...], *, ruled: bool) -> str:
        """Whether the essential part was at establishments of these kinds, and who says so."""

    @abstractmethod
    def spent(self, place: str, amount: str, stays: str) -> str:
        """The time at one kind of place, and the stays it adds up from."""

    @abstractmethod
    def elsewhere(self, agreed: str, not_agreed: str, not_known: str) -> str:
        """Posts outside training establishments: agreed, with no agreement on record, not known."""

    @abstractmethod
    def training_posts(self, outcome: Outcome, wrong: str, unknown: str) -> str:
        """Whether the posts were made for specialist training."""

    @abstractmethod
    def supervised(self, outcome: Outcome, must: str, persons: str) -> str:
        """Whether the educational supervisors were what is asked for; what is said of each."""

    @abstractmethod
    def asked_on(self, person: str, days: str) -> str:
        """A supervisor, and the days of the role."""

    @abstractmethod
    def lacked_on(self, person: str, days: str, *, sure: bool) -> str:
        """The days on which a supervisor lacked, or may have lacked, what is asked for."""

    @abstractmethod
    def excused_on(self, why: str, days: str, fact: str) -> str:
        """Days that an exception excuses, and the fact behind it."""

    @abstractmethod
    def refusal(self, objective: str, days: str, again: str) -> str:
        """A refused objective: when it was refused, and when it may be assessed anew."""

    @abstractmethod
    def at_once(self) -> str:
        """There is a right to a new assessment now."""

    @abstractmethod
    def after_activities(self, months: int, day: str) -> str:
        """After so many months of learning activities, on this day at the earliest."""

    @abstractmethod
    def right_not_settled(self) -> str:
        """It is not known whether there is a right to a new assessment."""

    @abstractmethod
    def not_dated(self) -> str:
        """The day is not known."""

    @abstractmethod
    def reassessed(self, outcome: Outcome, refusals: str) -> str:
        """Whether there is a right to a new assessment, and of what."""

    @abstractmethod
    def arranged_by(self, bodies: tuple[str, ...]) -> str:
        """Who arranges an assessment by another establishment when the doctor asks."""

    @abstractmethod
    def no_right_in_part_one(self, codes: str) -> str:
        """Refused objectives of part one, which give no such right."""
