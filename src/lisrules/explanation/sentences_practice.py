"""The sentences on open general practice, guidance hours and guidance groups."""

from __future__ import annotations

from abc import ABC, abstractmethod
from fractions import Fraction

from lisrules.values.outcome import Outcome


class PracticeSentences(ABC):
    """What has to be said of general practice and guidance, with typed operands."""

    @abstractmethod
    def hours(self, hours: Fraction | int) -> str:
        """An amount of hours with its unit."""

    @abstractmethod
    def years(self, years: int) -> str:
        """An amount of years with its unit."""

    @abstractmethod
    def no_less_than(self, low: str) -> str:
        """An amount that has no upper bound."""

    @abstractmethod
    def guidance_hours(self, outcome: Outcome, given: str, asked: str) -> str:
        """Hours of guidance given against hours asked for: enough, too few, or not settled."""

    @abstractmethod
    def no_guidance_asked(self) -> str:
        """No service in which hours of guidance are asked for."""

    @abstractmethod
    def irregular(self, entries: str) -> str:
        """Guidance that was not given regularly."""

    @abstractmethod
    def guidance_asked(self, period: str, months: str, rate: str, hours: str) -> str:
        """What one wording asks for: its days, their months, the rate a year, and the product."""

    @abstractmethod
    def guidance_given(self, period: str, hours: str, fact: str) -> str:
        """What one entry gives."""

    @abstractmethod
    def guidance_leave(self, period: str, facts: str) -> str:
        """Days of full leave, for which no guidance is asked."""

    @abstractmethod
    def hours_unknown(self) -> str:
        """The hours of an entry are not stated."""

    @abstractmethod
    def since_day(self, day: str) -> str:
        """A period without a last day."""

    @abstractmethod
    def group_years(self, outcome: Outcome, time: str, required: str) -> str:
        """How long the doctor took part in a group, against the years asked for."""

    @abstractmethod
    def group_programme(self, outcome: Outcome, required: str) -> str:
        """Whether a completed programme of so many years is attested."""

    @abstractmethod
    def group(self, period: str, attested: bool | None, fact: str) -> str:
        """One group: from its first to its last meeting, and whether its programme is attested."""

    @abstractmethod
    def begun_before(self, outcome: Outcome, day: str, months: str, share: str) -> str:
        """Whether service of such a length and share had begun before a day."""
