"""The ledger: training time as a statement of account that can be recomputed by hand.

Every line is a stretch of days, what it adds or takes away, the fact it comes from and the
provision that says so. Amounts are exact: months on the grid of one anchor day, or days.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction


class Line(Enum):
    """What one line of a ledger does."""

    SERVICE = "service"
    """Service that counts; adds months."""
    LIMITED_SERVICE = "limited-service"
    """Service that counts only within a limit: for another specialty, or in another country."""
    POSSIBLE = "possible"
    """Service that may count: something about it is not known. Adds nothing until it is."""
    NOT_COUNTED = "not-counted"
    """Service that does not count, with the reason; adds nothing."""
    ABSENCE = "absence"
    """Absence that is weighed against the allowance; in days."""
    COUNTS_AS_SERVICE = "counts-as-service"
    """Absence that the law treats as service; takes nothing away."""
    ALLOWANCE = "allowance"
    """The part of the absence that is free; in days."""
    DEDUCTION = "deduction"
    """The last days of training time, taken away for the absence above the allowance."""
    LIMIT = "limit"
    """What is above a limit, taken away."""
    TOTAL = "total"


ADDS = frozenset({Line.SERVICE, Line.LIMITED_SERVICE, Line.DEDUCTION, Line.LIMIT})
"""Lines whose months add up to the total."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line. `first` and `last` are day ordinals, both included; amounts are signed."""

    line: Line
    first: int | None = None
    last: int | None = None
    fraction: Fraction | None = None
    months: Fraction | None = None
    days: Fraction | None = None
    facts: tuple[str, ...] = ()
    rule: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Ledger:
    """The lines of one part of the training, and their total in months.

    `anchor` is the day from which months are counted; days before it add nothing.
    """

    entries: tuple[Entry, ...]
    anchor: int | None
    total: Fraction

    def recompute(self) -> Fraction:
        """The total again, from the lines alone: service less what is taken away, in months."""
        counted = (
            entry.months
            for entry in self.entries
            if entry.line in ADDS and entry.months is not None
        )
        return sum(counted, Fraction(0))
