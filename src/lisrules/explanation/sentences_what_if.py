"""The sentences on assumptions, and on how two decisions differ and why."""

from __future__ import annotations

from abc import ABC, abstractmethod


class WhatIfSentences(ABC):
    """What has to be said of an assumption and of a comparison. Lists are given as texts."""

    @abstractmethod
    def rests_on_assumptions(self, basis: str) -> str:
        """The answer is about what somebody assumed, which is told under the heading `basis`."""

    @abstractmethod
    def assumed(self) -> str:
        """The label of an assumption."""

    @abstractmethod
    def facts_added(self, ids: str) -> str:
        """Facts that came."""

    @abstractmethod
    def facts_changed(self, ids: str) -> str:
        """Facts that say something else."""

    @abstractmethod
    def facts_removed(self, ids: str) -> str:
        """Facts that went."""

    @abstractmethod
    def lists_known(self, lists: str) -> str:
        """Lists that have become known."""

    @abstractmethod
    def lists_unknown(self, lists: str) -> str:
        """Lists that are no longer known."""

    @abstractmethod
    def values_changed(self, values: str) -> str:
        """Whole values, such as the education, that differ."""

    @abstractmethod
    def value(self, name: str) -> str:
        """A part of a timeline that no missing fact is named by: `doctor`, `education`, `plan`."""

    @abstractmethod
    def no_difference(self) -> str:
        """Nothing was changed."""

    @abstractmethod
    def compared(self) -> str:
        """The heading of a comparison."""

    @abstractmethod
    def before(self) -> str:
        """The label of the first of two decisions."""

    @abstractmethod
    def after(self) -> str:
        """The label of the second of two decisions."""

    @abstractmethod
    def differs_in(self) -> str:
        """The heading over the aspects in which two decisions differ."""

    @abstractmethod
    def changed_rules(self, count: int) -> str:
        """So many conditions came out otherwise; none is zero."""

    @abstractmethod
    def the_decision(self) -> str:
        """The decision as a whole, as one of the things that changed."""

    @abstractmethod
    def not_asked(self) -> str:
        """The rule had no place in that decision."""

    @abstractmethod
    def decides(self, role: str) -> str:
        """What a rule did in a decision: `condition`, `beside` or `part`."""

    @abstractmethod
    def because(self) -> str:
        """The label of what was shown to be enough for a change."""

    @abstractmethod
    def alone(self, aspect: str) -> str:
        """With this alone as it is after, the answer is that of after."""

    @abstractmethod
    def together(self, aspects: str) -> str:
        """Not one of these alone, but these together give the answer of after."""

    @abstractmethod
    def not_attributed(self) -> str:
        """The question cannot be asked in between, so no cause is shown."""

    @abstractmethod
    def these_facts(self) -> str:
        """The label of the facts that were shown to matter, one by one."""

    @abstractmethod
    def wording(self) -> str:
        """The label of a provision that has another version."""

    @abstractmethod
    def other_wording(self, before: str, after: str) -> str:
        """Before that version was used, after this one; each in words."""

    @abstractmethod
    def no_wording(self) -> str:
        """No version of the provision was used."""

    @abstractmethod
    def aspect_facts(self) -> str:
        """The facts, as a noun phrase."""

    @abstractmethod
    def aspect_date(self) -> str:
        """The day the question is asked for."""

    @abstractmethod
    def aspect_law(self) -> str:
        """Changes of law between the two days."""

    @abstractmethod
    def aspect_reading(self, question: str) -> str:
        """How one unclear word is read."""

    @abstractmethod
    def aspect_mode(self) -> str:
        """Whether every reading is tried."""

    @abstractmethod
    def aspect_specialty(self) -> str:
        """The specialty that is asked for."""

    @abstractmethod
    def aspect_layers(self) -> str:
        """The layers that bind."""

    @abstractmethod
    def aspect_question(self) -> str:
        """The decision that is asked for."""

    @abstractmethod
    def aspect_rules(self) -> str:
        """The rule set."""

    @abstractmethod
    def every_reading(self, tried: bool) -> str:
        """Whether other readings are tried."""
