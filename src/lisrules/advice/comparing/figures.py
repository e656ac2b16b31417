"""The key figure of a finding: the amount that its outcome hangs on, exactly, with its unit."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from lisrules.conditions.absence import Deduction
from lisrules.conditions.base import Detail, Finding
from lisrules.conditions.completion import Completion
from lisrules.conditions.dental_time import DentalServed
from lisrules.conditions.guidance_group import GroupYears
from lisrules.conditions.guidance_hours import GuidanceTime
from lisrules.conditions.objectives import Attained
from lisrules.conditions.total_time import TotalTime
from lisrules.conditions.training_time import TimeServed


class Unit(Enum):
    """What a figure counts."""

    MONTHS = "months"
    DAYS = "days"
    HOURS = "hours"
    OBJECTIVES = "objectives"


@dataclass(frozen=True, slots=True)
class Figure:
    """An exact amount between `low` and `high`, which is `None` without bound, and what it takes.

    `required` is `None` where nothing in particular is.
    """

    unit: Unit
    low: Fraction
    high: Fraction | None
    required: Fraction | None = None


def figure_of(finding: Finding) -> Figure | None:
    """The key figure of a finding, where it has one."""
    detail = finding.detail
    if isinstance(detail, Attained):
        return _objectives(detail)
    if isinstance(detail, GuidanceTime):
        return Figure(Unit.HOURS, detail.given_low, detail.given_high, detail.hours_high)
    if isinstance(detail, TimeServed | TotalTime | DentalServed):
        return Figure(Unit.MONTHS, detail.low, detail.high, Fraction(detail.required))
    if isinstance(detail, GroupYears):
        return Figure(Unit.MONTHS, detail.low, detail.high, Fraction(12 * detail.required))
    return _deducted(detail)


def _deducted(detail: Detail) -> Figure | None:
    if isinstance(detail, Deduction | Completion):
        days = detail.excess if isinstance(detail, Deduction) else detail.deducted
        return Figure(Unit.DAYS, days, days)
    return None


def _objectives(detail: Attained) -> Figure | None:
    """Objectives attained of those asked for, in the choice that decides or comes nearest."""
    if detail.chosen is None:
        return None
    results = detail.choices[detail.chosen].results
    attained = Fraction(sum(result.attained for result in results))
    asked = Fraction(sum(result.count for result in results))
    return Figure(Unit.OBJECTIVES, attained, attained, asked)
