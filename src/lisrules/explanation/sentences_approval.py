"""The sentences on approval, transition, recognition, papers of an application and appeals."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping

from lisrules.values.outcome import Outcome


class ApprovalSentences(ABC):
    """What has to be said of approval and transition, with typed operands."""

    @property
    @abstractmethod
    def checklist_items(self) -> Mapping[str, str]:
        """What each item of a checklist is called."""

    @property
    @abstractmethod
    def appeal_bodies(self) -> Mapping[str, str]:
        """What the bodies that decide appeals are called."""

    @abstractmethod
    def applied(self, outcome: Outcome, last: str, sent: str | None) -> str:
        """Whether an application was sent by the last day, or still can be."""

    @abstractmethod
    def not_a_new_specialty(self) -> str:
        """The specialty was never introduced as a new one."""

    @abstractmethod
    def educated(self, outcome: Outcome, country: str | None) -> str:
        """Whether the basic education is from another state of the EEA."""

    @abstractmethod
    def assessed_in_time(self, outcome: Outcome, last: str | None) -> str:
        """Whether earlier training was assessed by the last day; `None`: it is not settled."""

    @abstractmethod
    def duty_open(self) -> str:
        """It is not settled whether the duty exists for this doctor."""

    @abstractmethod
    def term_after_return(self, due: str) -> str:
        """The last day is counted from the return, where the doctor was away on the rule's day."""

    @abstractmethod
    def items_present(self, outcome: Outcome, present: int, total: int) -> str:
        """So many items of a checklist are there."""

    @abstractmethod
    def item(self, item: str, outcome: Outcome, facts: str) -> str:
        """One item, whether it is there, and the facts that show or lack it."""

    @abstractmethod
    def fee(self, kroner: str) -> str:
        """What the application costs."""

    @abstractmethod
    def appeal(self, outcome: Outcome, to: str) -> str:
        """Whether a refusal can be appealed, and to whom."""

    @abstractmethod
    def turnus_right(self, outcome: Outcome, day: str, last: str) -> str:
        """Whether the doctor may finish turnus, for a post on a day, up to a last day."""

    @abstractmethod
    def dental_requirement(self, months: str, stage: str) -> str:
        """So many months of a stage."""

    @abstractmethod
    def replaced(self, months: str) -> str:
        """Something else stands for so many months, which are taken off."""
