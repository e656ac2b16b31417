"""The sentences on objectives, papers and combinations."""

from __future__ import annotations

from abc import ABC, abstractmethod


class RecordSentences(ABC):
    """What has to be said of records, with typed operands."""

    @abstractmethod
    def objectives_attained(self, attained: int, total: int) -> str:
        """So many of the objectives are attained."""

    @abstractmethod
    def objectives_short(self, missing: int, total: int, codes: str) -> str:
        """So many of the objectives are not attained: these."""

    @abstractmethod
    def objectives_open(self, missing: int, total: int, codes: str) -> str:
        """So many of the objectives are not settled: these."""

    @abstractmethod
    def codes_unknown(self, title: str, count: int) -> str:
        """The codes of a set are not known to the catalogue."""

    @abstractmethod
    def not_asked_for(self) -> str:
        """Nothing had to be attained yet."""

    @abstractmethod
    def department_absent(self, department: str) -> str:
        """The service did not include the department that makes the set bind."""

    @abstractmethod
    def department_open(self, department: str) -> str:
        """It is not known whether the service included the department."""

    @abstractmethod
    def instead(self, title: str) -> str:
        """Another rule is met and applies instead."""

    @abstractmethod
    def settled(self) -> str:
        """A confirmation settles what the facts leave open."""

    @abstractmethod
    def current_set(self) -> str:
        """The objectives that are in force now."""

    @abstractmethod
    def deciding_set(self) -> str:
        """This set decides, or comes nearest."""

    @abstractmethod
    def tried_per_objective(self) -> str:
        """Recommendations are tried objective by objective."""

    @abstractmethod
    def held(self, kinds: str, day: str | None) -> str:
        """An authorisation or licence is held on the day; without one, on the date asked about."""

    @abstractmethod
    def not_held(self, kinds: str, day: str | None) -> str:
        """None is held on the day."""

    @abstractmethod
    def held_open(self, kinds: str, day: str | None) -> str:
        """It is not known whether one is held on the day."""

    @abstractmethod
    def all_excused(self) -> str:
        """Everything that is missing is excused by a confirmation."""

    @abstractmethod
    def not_excused(self, codes: str) -> str:
        """These are missing without excuse."""

    @abstractmethod
    def excuse_unknown(self) -> str:
        """No confirmation excuses anything, as far as is known."""

    @abstractmethod
    def excused(self, codes: str) -> str:
        """These are excused."""

    @abstractmethod
    def one_offer_each_round(self) -> str:
        """No round has more than one ordinary offer."""

    @abstractmethod
    def offers_open(self) -> str:
        """The accepted offers are not known."""

    @abstractmethod
    def crowded(self, round_name: str, offers: str) -> str:
        """More than one ordinary offer was accepted in a round."""

    @abstractmethod
    def round_name(self, year: str, season: str) -> str:
        """A half-year's round."""

    @abstractmethod
    def ruled(self, question: str, holds: bool) -> str:
        """An authority has answered a question yes or no."""

    @abstractmethod
    def not_ruled(self, question: str) -> str:
        """No authority has answered the question."""

    @abstractmethod
    def ruling_open(self, question: str) -> str:
        """It cannot be told what the latest answer to the question is."""

    @abstractmethod
    def ruling(self, fact: str, authority: str | None, holds: bool) -> str:
        """One ruling: who answered what."""

    @abstractmethod
    def stated(self, what: str) -> str:
        """Something is confirmed."""

    @abstractmethod
    def not_stated(self, what: str, by: str) -> str:
        """Nothing confirms it; `by` names who should, and may be empty."""

    @abstractmethod
    def not_stated_as_known(self, what: str) -> str:
        """Nothing confirms it, as far as is known."""

    @abstractmethod
    def nothing_to_state(self) -> str:
        """There is no service that this concerns."""

    @abstractmethod
    def activities(self, ready: int, seen: int, status: str) -> str:
        """So many of the learning activities have the status."""

    @abstractmethod
    def no_activities(self) -> str:
        """No learning activity is recorded."""

    @abstractmethod
    def activities_open(self) -> str:
        """The learning activities are not known."""

    @abstractmethod
    def lacking(self, ids: str) -> str:
        """These lack what is asked for."""

    @abstractmethod
    def all_of(self, met: int, total: int) -> str:
        """All of the parts are asked for; so many are met."""

    @abstractmethod
    def no_part_applies(self) -> str:
        """None of the parts of a combination applies."""

    @abstractmethod
    def at_least(self, count: int, met: int, total: int) -> str:
        """At least so many of the parts are asked for; so many are met."""

    @abstractmethod
    def negation(self, title: str, outcome: str) -> str:
        """Met where the part of that title is not met; the outcome of the part."""

    @abstractmethod
    def of_fact(self, what: str, fact: str) -> str:
        """A missing value of a fact."""

    @abstractmethod
    def about(self, what: str, subject: str) -> str:
        """A missing list, and what it is asked about."""

    @abstractmethod
    def would_settle(self) -> str:
        """These facts would settle the outcome."""

    @abstractmethod
    def would_settle_conditions(self) -> str:
        """These facts would settle conditions, but not change the answer."""

    @abstractmethod
    def not_part_of_verdict(self) -> str:
        """What follows decides nothing."""

    @abstractmethod
    def a_person_decides(self) -> str:
        """The last line: decision support."""
