"""The sentences on total time, the limit for another specialty, and objectives by specialty."""

from __future__ import annotations

from abc import ABC, abstractmethod

from lisrules.values.outcome import Outcome


class TotalsSentences(ABC):
    """What has to be said of time in total and of objectives by specialty."""

    @abstractmethod
    def not_concerned(self) -> str:
        """The rule is about other specialties."""

    @abstractmethod
    def no_edition(self, specialty: str, first: str | None) -> str:
        """No edition of the objectives is known for the date; `first` is when one is."""

    @abstractmethod
    def covered_by_earlier(self, codes: str, paper: str) -> str:
        """These are covered by earlier approvals, as a paper attests."""

    @abstractmethod
    def in_training(self, outcome: Outcome, day: str) -> str:
        """Whether the doctor was in specialist training on a day."""

    @abstractmethod
    def under_option(self, outcome: Outcome, title: str) -> str:
        """A rule that stands for another under one option of a reading: whether it does."""

    @abstractmethod
    def noted(self) -> str:
        """The source says this, and nothing has to be met."""

    @abstractmethod
    def total_required(self, months: str) -> str:
        """So much training in all."""

    @abstractmethod
    def of_part_one(self, amount: str) -> str:
        """What part one gives of the total."""

    @abstractmethod
    def limited(self, counted: str, above: str, limit: str) -> str:
        """What counts of training for another specialty or abroad, what is above the limit."""

    @abstractmethod
    def inside_total(self) -> str:
        """The rule works inside the time in total."""
