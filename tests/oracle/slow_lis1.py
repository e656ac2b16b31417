"""The time rules of LIS1 day by day: dictionaries of days, every anchor tried, nothing clever.

Written from the regulation and the declared readings, over plain timeline data with exact dates.
Objectives are no part of it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from math import lcm
from typing import Any

from tests.oracle.slow_days import SlowLoad, without_last
from tests.oracle.slow_training import boundary

Data = dict[str, Any]
ZERO, ONE = Fraction(0), Fraction(1)

IN_FORCE = date(2017, 3, 1).toordinal()
MARCH_2019 = date(2019, 3, 1).toordinal()
JUNE_2019 = date(2019, 6, 21).toordinal()
COVID = date(2020, 6, 17).toordinal()
AGREEMENTS = date(2025, 1, 1).toordinal()

NEEDED = {"hospital": 12, "municipality": 6}
FREE_DAYS = {"hospital": 12, "municipality": 6}
CONFIRMS = {
    "hospital": {"hospital", "establishment", "employer"},
    "municipality": {"municipality", "establishment", "employer"},
}
ALWAYS_POSTS = {"lis1-announced", "lis1-rest", "lis1-completion", "lis1-special"}
HOLIDAYS = {"holiday", "transferred-holiday", "advance-holiday"}


@dataclass(frozen=True)
class Part:
    """One part: exact months, days deducted, days free, the day it was full, if it is met."""

    months: Fraction
    excess: Fraction
    allowance: Fraction | None
    full: int | None
    met: bool


@dataclass(frozen=True)
class Answer:
    """What the three conditions on time say."""

    hospital: Part
    municipality: Part
    order: str


def decide_slowly(data: Data, on: date, readings: dict[str, str] | None = None) -> Answer:
    """Decide the two amounts and their order."""
    slow = _Slow(data, on.toordinal(), readings or {})
    hospital = slow.part("hospital", slow.served("hospital"))
    service = slow.served("municipality")
    municipality = slow.part("municipality", service)
    return Answer(hospital, municipality, slow.order(hospital, service))


class _Slow:
    def __init__(self, data: Data, on: int, readings: dict[str, str]) -> None:
        self.data = data
        self.on = on
        self.working_days = readings.get("absence-day") == "working-days"
        self.whole_days = readings.get("part-time-absence") == "whole-days"
        self.whole_once_over = readings.get("ten-per-cent") == "whole"
        self.planned_base = readings.get("ten-per-cent-base") == "planned"
        self.ministry = readings.get("holiday-before-2019") == "ministry"
        self.before_deductions = readings.get("order") == "before-deductions"
        self.wording_option = readings.get("absence-wording", "declared")

    # Which days count (§§ 2(1), 12(1), 17(1) f, 25(1) e, 39)

    def served(self, arena: str) -> SlowLoad:
        load: SlowLoad = {}
        for post in self._posts(arena):
            fraction = Fraction(post["fraction"])
            for day in _days(post):
                if self._counts(post, arena, day):
                    load[day] = min(ONE, load.get(day, ZERO) + fraction)
        return load

    def _posts(self, arena: str) -> list[Data]:
        posts = self.data["service"]
        here = [p for p in posts if p.get("country", "NO") == "NO"]
        return [p for p in here if p["stage"] == "lis1" and p["arena"] == arena]

    def _counts(self, post: Data, arena: str, day: int) -> bool:
        return (
            IN_FORCE <= day <= self.on
            and any(_day(a["granted"]) <= day for a in self.data["authorisations"])
            and self._accepted(post, day)
            and self._confirmed(post, arena, day)
        )

    def _accepted(self, post: Data, day: int) -> bool:
        agreed = post["post"] == "lis1-agreement" and day >= AGREEMENTS
        return post["post"] in ALWAYS_POSTS or agreed

    def _confirmed(self, post: Data, arena: str, day: int) -> bool:
        paper = post.get("confirmation", "none")
        if paper == "none":
            return False
        right_body = paper.get("body") is None or paper["body"] in CONFIRMS[arena]
        return right_body and day <= _day(paper["on"]) <= self.on

    # Absence (§ 31(3)-(5) and the wordings before it)

    def part(self, arena: str, load: SlowLoad) -> Part:
        needed = NEEDED[arena]
        start = self._start(arena)
        if start is None:
            return Part(ZERO, ZERO, None, None, met=False)
        wording = self._wording(arena, load, start)
        excess = self.excess(arena, load, wording, start)
        net = _months(without_last(load, excess))
        days = _days_with(load, 28 * needed)
        full = self._first(days, lambda day: self._left(arena, load, wording, start, day) >= needed)
        allowance = self._allowance(arena, load, wording, start)
        return Part(net, excess, allowance, full, net >= needed)

    def _first(self, days: list[int], enough: Callable[[int], bool]) -> int | None:
        """The first day with enough; by halving, unless a day can take more than it gives."""
        if self.working_days or self.whole_once_over:
            return next((day for day in days if enough(day)), None)
        index = bisect_left(days, True, key=enough)
        return days[index] if index < len(days) else None

    def _start(self, arena: str) -> int | None:
        return min(
            (_day(p["from"]) for p in self._posts(arena) if _day(p["from"]) <= self.on),
            default=None,
        )

    def _left(self, arena: str, load: SlowLoad, wording: int, start: int, day: int) -> Fraction:
        """The months left on a day, by what had happened up to that day."""
        until = _until(load, day)
        return _months(without_last(until, self.excess(arena, until, wording, start)))

    def _wording(self, arena: str, load: SlowLoad, start: int) -> int:
        """The first day in force of the wording that applies to a part."""
        steps = [IN_FORCE, MARCH_2019, JUNE_2019]
        if self.wording_option == "assessment":
            return max(step for step in steps if step <= self.on)
        own = max(step for step in steps if step <= max(start, IN_FORCE))
        reaches = self.on >= JUNE_2019 and self.wording_option == "declared"
        if own < JUNE_2019 and reaches and not self._over(arena, load, own, start):
            return JUNE_2019
        return own

    def _over(self, arena: str, load: SlowLoad, own: int, start: int) -> bool:
        """Whether a part was over when the wording of June 2019 came."""
        served_since = any(day >= JUNE_2019 for day in load)
        return not served_since or (
            self._left(arena, load, own, start, JUNE_2019 - 1) >= NEEDED[arena]
        )

    def excess(self, arena: str, load: SlowLoad, wording: int, start: int) -> Fraction:
        total = self._absent(load, wording)
        allowance = self._allowance(arena, load, wording, start)
        if total <= allowance:
            return ZERO
        whole = self.whole_once_over and wording < JUNE_2019
        over = total if whole else total - allowance
        return over * Fraction(7, 5) if self.working_days else over

    def _allowance(self, arena: str, load: SlowLoad, wording: int, start: int) -> Fraction:
        if wording == JUNE_2019:
            return Fraction(FREE_DAYS[arena])
        base = sum(load.values(), ZERO)
        if self.planned_base:
            base = Fraction(boundary(start, NEEDED[arena]) - start)
        return base / 10

    def _absent(self, load: SlowLoad, wording: int) -> Fraction:
        away: dict[int, Fraction] = {}
        for absence in self.data["absences"]:
            if self._is_service(absence["kind"], wording):
                continue
            for day, weight in self._weights(absence, load).items():
                away[day] = min(ONE, away.get(day, ZERO) + weight)
        return sum((w if self.whole_days else w * load[d] for d, w in away.items()), ZERO)

    def _is_service(self, kind: str, wording: int) -> bool:
        if kind == "course":
            return True
        if kind == "covid":
            return self.on >= COVID
        if wording == JUNE_2019:
            return kind == "holiday"
        return wording == IN_FORCE and kind in HOLIDAYS and not self.ministry

    def _weights(self, absence: Data, load: SlowLoad) -> dict[int, Fraction]:
        days = [day for day in _days(absence) if day in load]
        grade = Fraction(absence.get("grade", 1))
        if not self.working_days:
            return dict.fromkeys(days, grade)
        whole = len(days) == len(_days(absence))
        if "working_days" in absence and whole:
            rate = min(ONE, Fraction(absence["working_days"]) / len(days))
            return dict.fromkeys(days, grade * rate)
        return {day: grade for day in days if _is_working(day)}

    # The order of the parts (§ 2(2))

    def order(self, hospital: Part, service: SlowLoad) -> str:
        if not self._posts("municipality"):
            return "not-applicable"
        full = self._gross_full() if self.before_deductions else hospital.full
        late = {day: f for day, f in service.items() if full is not None and day > full}
        if len(late) == len(service):
            return "met"
        return "met" if self.part("municipality", late).met else "not-met"

    def _gross_full(self) -> int | None:
        load = self.served("hospital")
        days = _days_with(load, 28 * 12)
        return self._first(days, lambda day: _months(_until(load, day)) >= 12)


def _days_with(load: SlowLoad, least: int) -> list[int]:
    """The days by whose end the load has come to an amount; before them nothing can be full."""
    found, total = [], ZERO
    for day in sorted(load):
        total += load[day]
        if total >= least:
            found.append(day)
    return found


def _until(load: SlowLoad, day: int) -> SlowLoad:
    return {d: f for d, f in load.items() if d <= day}


def _day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def _days(fact: Data) -> range:
    return range(_day(fact["from"]), _day(fact["through"]) + 1)


def _months(load: SlowLoad) -> Fraction:
    """Months from the most favourable served day; sums by prefix, every anchor tried."""
    if not load:
        return ZERO
    first, last = min(load), max(load)
    scale = lcm(*(fraction.denominator for fraction in set(load.values())))
    sums = [0]
    for day in range(first, last + 1):
        sums.append(sums[-1] + int(load.get(day, ZERO) * scale))
    best = ZERO
    for day in sorted(load):
        if sums[-1] - sums[day - first] > best * 28:  # no month is shorter: else it cannot be best
            best = max(best, _from(sums, first, day))
    return best / scale


def _from(sums: list[int], first: int, anchor: int) -> Fraction:
    by_length: dict[int, int] = {}
    end, k = anchor, 0
    while end - first < len(sums) - 1:
        start, end, k = end, boundary(anchor, k + 1), k + 1
        inside = sums[min(end - first, len(sums) - 1)] - sums[start - first]
        by_length[end - start] = by_length.get(end - start, 0) + inside
    return sum((Fraction(inside, length) for length, inside in by_length.items()), ZERO)


def _is_working(day: int) -> bool:
    here = date.fromordinal(day)
    easter = _easter(here.year)
    off = {easter + timedelta(days) for days in (-3, -2, 0, 1, 39, 49, 50)}
    off |= {date(here.year, m, d) for m, d in ((1, 1), (5, 1), (5, 17), (12, 25), (12, 26))}
    return here.weekday() < 5 and here not in off


def _easter(year: int) -> date:
    """Easter Sunday by Gauss's rule as corrected for the Gregorian calendar."""
    century = year // 100
    correction = (15 - (13 + 8 * century) // 25 + century - century // 4) % 30
    moon = (19 * (year % 19) + correction) % 30
    week = (4 + century - century // 4) % 7
    sunday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + week) % 7
    if moon == 29 and sunday == 6:
        return date(year, 4, 19)
    if moon == 28 and sunday == 6 and (11 * correction + 11) % 30 < 19:
        return date(year, 4, 18)
    return date(year, 3, 22) + timedelta(moon + sunday)
