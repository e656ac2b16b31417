"""The sentences of an explanation, by what they say. Languages implement every one of them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from fractions import Fraction

from lisrules.values.outcome import Outcome


class Sentences(ABC):
    """What has to be said, with typed operands. Clauses begin with a small letter, no full stop."""

    @abstractmethod
    def day(self, day: int) -> str:
        """A date in words: `1 March 2026`."""

    @abstractmethod
    def percent(self, share: Fraction) -> str:
        """A share of full time, in per cent."""

    @abstractmethod
    def days(self, days: Fraction | int) -> str:
        """An amount of days with its unit."""

    @abstractmethod
    def months(self, months: Fraction | int) -> str:
        """An amount of months with its unit."""

    @abstractmethod
    def equals(self, months: Fraction) -> str:
        """The exact number of months that months and days amount to: `= 11 29/31 months`."""

    @abstractmethod
    def citation(self, text: str) -> str:
        """A citation in the form of the language; annexes and sentences have names."""

    @abstractmethod
    def concluded(self, day: int) -> str:
        """Heading of the conclusion, with the date it is drawn for."""

    @abstractmethod
    def all_met(self, met: int, neutral: int) -> str:
        """All conditions are met, but for those that do not apply."""

    @abstractmethod
    def some_not_met(self, count: int, total: int) -> str:
        """So many of the conditions are not met."""

    @abstractmethod
    def some_open(self, count: int, total: int) -> str:
        """So many of the conditions cannot be settled."""

    @abstractmethod
    def hangs_on_readings(self, count: int) -> str:
        """The outcome depends on how unclear words are read."""

    @abstractmethod
    def flip(self, chosen: str, held: str | None, now: str, other: str, then: str) -> str:
        """Read as `chosen`, which is `held`, the outcome is `now`; read as `other` it is `then`.

        The options are quoted already.
        """

    @abstractmethod
    def flip_together(self, others: list[str], then: str) -> str:
        """Only where several words are read otherwise at once, each as said, is it `then`."""

    @abstractmethod
    def flip_absence(self, now: tuple[str, str], then: tuple[str, str]) -> str:
        """The absence and how much of it is free, as it is read here, and as it would be read."""

    @abstractmethod
    def not_every_combination(self) -> str:
        """There are more combinations of readings than were tried."""

    @abstractmethod
    def quoted(self, words: str) -> str:
        """Words in the quotation marks of the language."""

    @abstractmethod
    def condition(self, number: str) -> str:
        """A condition by its number."""

    @abstractmethod
    def see(self, what: str) -> str:
        """A reference to where something is explained."""

    @abstractmethod
    def cause(self, number: int) -> str:
        """A numbered cause that is explained once."""

    @abstractmethod
    def applies_to(self, conditions: str) -> str:
        """Which conditions something concerns."""

    @abstractmethod
    def in_force(self, first: int, last: int | None, act: str) -> str:
        """From when, and until when, a version is in force, and the act that made it."""

    @abstractmethod
    def not_in_force(self, first: int | None, last: int | None) -> str:
        """The rule is not in force on the date."""

    @abstractmethod
    def inside_another(self) -> str:
        """The rule is tried inside another condition, never alone."""

    @abstractmethod
    def at_least_months(self, months: int, stage: str, arena: str) -> str:
        """The requirement of a part: so many months of the stage in the arena."""

    @abstractmethod
    def time_met(self, total: str, required: str, day: str | None) -> str:
        """Enough training time, and the day it was enough."""

    @abstractmethod
    def time_short(self, total: str, required: str, missing: str | None) -> str:
        """Too little training time, and how much more full-time service would be enough."""

    @abstractmethod
    def left_out(self, days: str, rules: str) -> str:
        """A clause on days of service that do not count, and the rules that leave them out."""

    @abstractmethod
    def time_open(self, low: str, high: str, required: str) -> str:
        """Training time between two bounds, with the requirement between them."""

    @abstractmethod
    def between(self, low: str, high: str) -> str:
        """An amount or a day between two bounds."""

    @abstractmethod
    def full_time_after_last(self, days: int) -> str:
        """So many days of full-time service after the last day of service."""

    @abstractmethod
    def absence_sum(self, total: str, allowance: str, excess: str) -> str:
        """Absence weighed, free of deduction, and deducted."""

    @abstractmethod
    def up_to(self, amount: str) -> str:
        """No more than an amount."""

    @abstractmethod
    def absence_unknown(self) -> str:
        """The list of absences is not known, so that any day may be absence."""

    @abstractmethod
    def least_favourable(self) -> str:
        """The ledger takes what is not known against the doctor."""

    @abstractmethod
    def counted_from(self, day: int) -> str:
        """The day from which months are counted."""

    @abstractmethod
    def weighed_inside(self) -> str:
        """Absence is weighed inside the count of each part."""

    @abstractmethod
    def order_kept(self) -> str:
        """No service in the later part lies before the earlier part was full."""

    @abstractmethod
    def order_later_enough(self, early: str, after: str) -> str:
        """Some service came too early, but what came after is enough."""

    @abstractmethod
    def order_broken(self, early: str, after: str, required: str) -> str:
        """Some service came too early, and what came after is not enough."""

    @abstractmethod
    def order_open(self, required: str) -> str:
        """Whether enough came after cannot be settled."""

    @abstractmethod
    def not_full(self) -> str:
        """The earlier part has not become full."""

    @abstractmethod
    def completion(self, deducted: str, where: str, required: str) -> str:
        """The right to complete a part with the same employer."""

    @abstractmethod
    def no_completion(self) -> str:
        """Nothing was deducted that gives the right to complete."""

    @abstractmethod
    def covid(self, marked: bool) -> str:
        """Whether any absence is marked as covid absence."""

    @abstractmethod
    def since(self, since: str) -> str:
        """The service began on a day or later."""

    @abstractmethod
    def before_since(self, begun: str, since: str) -> str:
        """The service began before the day."""

    @abstractmethod
    def since_open(self, since: str) -> str:
        """It is not settled whether the service began on the day or later."""

    @abstractmethod
    def served(self, outcome: Outcome, since: str) -> str:
        """Whether there was service on a day or later."""

    @abstractmethod
    def earlier_set(self, until: int) -> str:
        """Objectives of before, which may be completed until a day."""

    @abstractmethod
    def beyond_known(self, day: int) -> str:
        """The date lies after the last day the law was checked through."""
