"""The sentences on what to look at first, what is lacking, and what to ask next."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import ClassVar


class AskingSentences(ABC):
    """What has to be said of missing facts, their answers, and of the main reason."""

    answers: ClassVar[Mapping[str, str]]
    """Each sort of answer as a clause after "if"; `{value}` stands for what it names."""

    @abstractmethod
    def first_of_all(self, what: str) -> str:
        """This is what to look at first."""

    @abstractmethod
    def one_would_do(self, count: int) -> str:
        """So many of the following would be enough."""

    @abstractmethod
    def all_are_needed(self) -> str:
        """All of the following is lacking."""

    @abstractmethod
    def ask_next(self) -> str:
        """These facts are to be asked for, the one that decides most first."""

    @abstractmethod
    def if_so(self, clauses: str, then: str) -> str:
        """What an answer comes to."""

    @abstractmethod
    def either(self, clauses: Sequence[str]) -> str:
        """One of several answers."""

    @abstractmethod
    def still_open(self) -> str:
        """The answer leaves it open."""

    @abstractmethod
    def settled_as(self, condition: str, outcome: str) -> str:
        """A condition that an answer settles."""

    @abstractmethod
    def at_most(self, high: str, required: str) -> str:
        """No more than so much time of what is required."""

    @abstractmethod
    def full_time_missing(self, days: str) -> str:
        """So many days of full-time service are missing."""

    @abstractmethod
    def asked_together(self, count: int) -> str:
        """No single fact settles it whatever the answer is; so many together do."""

    @abstractmethod
    def other_combinations(self, outcome: str) -> str:
        """What it comes to under every other of the answers that were tried."""

    @abstractmethod
    def also_missing(self, facts: str) -> str:
        """Facts that are missing too and decide less."""

    @abstractmethod
    def settled_together(self, outcome: str) -> str:
        """No condition alone decides it, but however the facts turn out, this is the outcome."""

    @abstractmethod
    def never_both(self, one: str, other: str) -> str:
        """Two conditions of which one at least is not met, whatever the missing facts are."""

    @abstractmethod
    def between_days(self, period: str) -> str:
        """A missing day lies in a period, as a clause after "if"."""

    @abstractmethod
    def not_before(self, day: str) -> str:
        """A missing day is this one or a later one, or has not come, as a clause after "if"."""

    @abstractmethod
    def between_shares(self, least: str, most: str) -> str:
        """A missing share of full time lies between two, as a clause after "if"."""
