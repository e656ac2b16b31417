"""How much is enough: the least number of days or hours, found by asking again.

The shortfall that a finding names is the first guess. It is only believed where the condition is
met with that number and not with one less; otherwise the number is looked for around it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction
from functools import partial
from math import ceil
from typing import Final, TypeAlias

from lisrules.advice.repairing.asking import GOOD, Asking, Changes, Pair, placed
from lisrules.advice.repairing.lasting import GroupDays, GuidanceHours, ServiceDays, Sized
from lisrules.conditions.base import Detail
from lisrules.conditions.dental_time import DentalServed
from lisrules.conditions.guidance_group import GroupYears
from lisrules.conditions.guidance_hours import GuidanceTime
from lisrules.conditions.sequence import Ordered
from lisrules.conditions.total_time import TotalTime
from lisrules.conditions.training_time import TimeServed

MOST: Final = 3660
"""More days, or hours, than this are not tried: ten years are longer than the whole training."""

_DAYS_IN_MONTH: Final = Fraction(365, 12)
"""Near enough to begin with: what is looked for is then found by asking."""
Amounts: TypeAlias = tuple[tuple[Sized, int], ...]
"""Sorts of change with how much of each, in the order in which service follows on service."""


def enough(asking: Asking, changes: Changes, pairs: Iterable[Pair]) -> Amounts | None:
    """The least number of each sort, one condition after the other; `None` where none is enough.

    What an earlier condition needs is given to the later ones.
    """
    sorts: dict[str, Sized] = {}
    sizes: dict[str, int] = {}
    for pair in sorted(pairs, key=lambda one: (one.order, one.sort.id, one.rule)):
        name = pair.sort.id
        sorts.setdefault(name, pair.sort)
        least = _Trying(asking, changes, pair.rule, sorts, sizes, name).least()
        if least is None:
            return None
        sizes[name] = least
    return tuple((sort, sizes[name]) for name, sort in sorts.items())


class _Trying:
    """One condition, asked with more and more of one sort of change."""

    def __init__(
        self,
        asking: Asking,
        changes: Changes,
        rule: str,
        sorts: dict[str, Sized],
        sizes: dict[str, int],
        name: str,
    ) -> None:
        self.asking = asking
        self.changes = changes
        self.rule = rule
        self.sorts = sorts
        self.sizes = sizes
        self.name = name
        self.before = sizes.get(name, 0)

    def least(self) -> int | None:
        """The least number, at least what is given already."""
        if self._holds(self.before):
            return self.before
        guess = self._guess()
        if guess and self._holds(self.before + guess) and not self._holds(self.before + guess - 1):
            return self.before + guess
        return self._around(self.before + max(1, guess))

    def _around(self, near: int) -> int | None:
        """The least number, looked for in growing steps from a number it may be near to."""
        step, low, high = 1, near, near
        if self._holds(near):
            while low > self.before and self._holds(low):
                high, low, step = low, max(self.before, low - step), 2 * step
            return halved(low, high, self._holds)
        while not self._holds(high):
            if high >= MOST:
                return None
            low, high, step = high, min(MOST, high + step), 2 * step
        return halved(low, high, self._holds)

    def _given(self, size: int) -> Changes:
        sizes = {**self.sizes, self.name: size}
        amounts = [(sort, sizes[name]) for name, sort in self.sorts.items()]
        return self.changes | placed(self.asking.start, amounts)

    def _holds(self, size: int) -> bool:
        return self.asking.find(self.rule, self._given(size)).outcome in GOOD

    def _guess(self) -> int:
        """What the finding says is missing; nothing where it does not say it in these terms."""
        detail = self.asking.find(self.rule, self._given(self.before), whole=True).detail
        return min(MOST, _missing(self.sorts[self.name], detail))


def halved(fails: int, holds: int, test: Callable[[int], bool]) -> int:
    """The least number that holds, between one that fails and one that holds."""
    while holds - fails > 1:
        middle = (fails + holds) // 2
        if test(middle):
            holds = middle
        else:
            fails = middle
    return holds


def fewest(asking: Asking, changes: Changes, amounts: Amounts) -> Amounts:
    """The same with numbers for which the whole decision is met, and not with one less of any.

    A day less ends a day earlier and is asked about on that day: that the law has changed by the
    later day may be what the set waits for. Without any of it is asked about on the same day.
    """
    day = asking.day(changes | placed(asking.start, amounts))
    for at, (_, size) in enumerate(amounts):
        fewer = partial(_with, amounts, at)

        def met(less: int, fewer: Callable[[int], Amounts] = fewer) -> bool:
            return asking.met(changes | placed(asking.start, fewer(less)))

        if size and asking.met(changes | placed(asking.start, fewer(0)), day):
            amounts = fewer(0)
        elif size > 1 and met(size - 1):
            amounts = fewer(halved(0, size - 1, met))
    return amounts


def _with(amounts: Amounts, at: int, size: int) -> Amounts:
    return (*amounts[:at], (amounts[at][0], size), *amounts[at + 1 :])


def _missing(sort: Sized, detail: Detail) -> int:
    if isinstance(sort, ServiceDays) and isinstance(detail, TimeServed | TotalTime | DentalServed):
        return detail.missing_days or 0
    if isinstance(sort, ServiceDays) and isinstance(detail, Ordered):
        return ceil((detail.required - detail.after) * _DAYS_IN_MONTH)
    if isinstance(sort, GroupDays) and isinstance(detail, GroupYears):
        return ceil((12 * detail.required - detail.low) * _DAYS_IN_MONTH)
    if isinstance(sort, GuidanceHours) and isinstance(detail, GuidanceTime):
        return max(0, ceil(detail.hours_high - detail.given_low))
    return 0
