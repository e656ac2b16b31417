"""The time in total day by day: dictionaries of days, every anchor tried, nothing clever.

Written from §§ 2(1), 31, 32(1), 36(1) and 37(2) b and the declared readings, over plain timeline
data with exact dates, for a hospital specialty. Part one is taken from `slow_lis1`.
"""

from __future__ import annotations

from bisect import bisect_right
from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import lru_cache
from math import lcm
from typing import Any

from tests.oracle.slow_days import SlowLoad, without_last
from tests.oracle.slow_lis1 import JUNE_2019, MARCH_2019, _days, _Slow, _until
from tests.oracle.slow_training import boundary

Data = dict[str, Any]
ZERO, ONE = Fraction(0), Fraction(1)
REQUIRED, LIMIT, REST_MONTHS = 78, 39, 60
HALVES = {"hospital": 12, "municipality": 6}
AT_HOME = {"hospital", "municipality", "establishment", "employer"}
ABROAD = AT_HOME | {"other", "directorate"}


@dataclass(frozen=True)
class Total:
    """Exact months: in all, of what is limited, above the limit; days deducted, part by part."""

    months: Fraction
    limited: Fraction
    above: Fraction
    deducted: tuple[Fraction, ...]


class SlowTotal:
    """One doctor, one specialty, one date; `group` are the specialties that share part two."""

    def __init__(
        self, data: Data, on: date, own: str, group: set[str], readings: Mapping[str, str]
    ) -> None:
        self.data = data
        self.on = on.toordinal()
        self.own = own
        self.group = group
        self.readings = readings
        self.one = _Slow(data, self.on, dict(readings))
        crowded = self._crowded("lis1")
        self.halves = {
            arena: {day: f for day, f in self.one.served(arena).items() if day not in crowded}
            for arena in HALVES
        }
        self.trained = self._in_training()
        self.last = self.on
        self.internship = self._load(self._stage("turnus")) if self._turnus_stands() else {}
        self.posts = [p for p in data["service"] if p["stage"] in ("lis2", "lis3")]
        there = [p for p in data["service"] if p["stage"] == "lis1" and _abroad(p)]
        self.rest = self._load([*self.posts, *there])
        self.own_anywhere = self._load([p for p in self.posts if self._is_own(p)])
        self.own_here = self._load([p for p in self.posts if self._is_own(p) and not _abroad(p)])

    def _says(self, reading: str, option: str) -> bool:
        return self.readings.get(reading) == option

    def _stage(self, stage: str) -> list[Data]:
        return [p for p in self.data["service"] if p["stage"] == stage]

    # Which days count (§§ 2(1), 25(1) e, 31(1), 32(1), 36(1), 37(2) b)

    def _turnus_stands(self) -> bool:
        approved = any(r["kind"] == "turnus-approved" for r in self.data["rulings"])
        return approved and not self._says("turnus-scope", "objectives-only")

    def _load(self, posts: list[Data]) -> SlowLoad:
        load: SlowLoad = {}
        crowded = self._crowded("lis2", "lis3")
        for post in posts:
            for day in _days(post):
                if day not in crowded and self._counts(post, day):
                    load[day] = min(ONE, load.get(day, ZERO) + Fraction(post["fraction"]))
        return load

    def _crowded(self, *stages: str) -> set[int]:
        """Days that do not count, where more than full time is refused."""
        work: SlowLoad = {}
        for post in self.data["service"] if self._says("overlap", "refused") else ():
            if post["stage"] in stages:
                for day in _days(post):
                    work[day] = work.get(day, ZERO) + Fraction(post["fraction"])
        return {day for day, fraction in work.items() if fraction > 1}

    def _counts(self, post: Data, day: int) -> bool:
        if day > self.on or not self._confirmed(post, day):
            return False
        if post["stage"] == "turnus":
            return self._authorised(day)
        if _abroad(post):
            return self._late_enough(day) and self._is_service(post)
        in_scheme = day >= MARCH_2019 or self.trained
        return in_scheme and self._authorised(day) and self._is_service(post)

    def _authorised(self, day: int) -> bool:
        return any(_day(a["granted"]) <= day for a in self.data["authorisations"])

    def _late_enough(self, day: int) -> bool:
        if self._says("foreign-before-authorisation", "after-authorisation"):
            return self._authorised(day)
        return day > _day(self.data["education"]["completed"])

    def _confirmed(self, post: Data, day: int) -> bool:
        paper = post.get("confirmation", "none")
        if paper == "none":
            return False
        right = paper["body"] in (ABROAD if _abroad(post) else AT_HOME)
        return right and day <= _day(paper["on"]) <= self.on

    def _is_service(self, post: Data) -> bool:
        if post.get("work", "clinical") == "clinical":
            return True
        ruled = self._says("research", "ruled")
        kind = "service-recognised" if ruled else "training-related"
        name = "rulings" if ruled else "confirmations"
        return any(
            fact["kind"] == kind and post["id"] in fact["service"] for fact in self.data[name]
        )

    def _in_training(self) -> bool:
        """As ruled; where that day lies between two posts there must be a ruling."""
        for ruling in self.data["rulings"]:
            if ruling["kind"] == "in-training-2019":
                return bool(ruling.get("holds", True))
        return any(
            p["stage"] in ("lis2", "lis3") and not _abroad(p) and MARCH_2019 in _days(p)
            for p in self.data["service"]
        )

    def _is_own(self, post: Data) -> bool:
        shared = post["stage"] == "lis2" and not self._says("shared-part-two", "by-post")
        group = self.group if shared and not _abroad(post) else {self.own}
        return post["specialty"] in group

    # Absence in the remaining part (§ 31(3)-(4))

    def _start(self) -> int | None:
        begun = [_day(p["from"]) for p in self.posts if _day(p["from"]) <= self.on]
        return min(begun, default=None)

    def _wording(self, load: SlowLoad, start: int) -> int:
        """The first day in force of the wording that applies to the rest."""
        if self._says("absence-wording", "assessment") or start >= JUNE_2019:
            return JUNE_2019 if self.on >= JUNE_2019 else MARCH_2019
        if self._says("absence-wording", "start") or self.on < JUNE_2019:
            return MARCH_2019
        if not any(day >= JUNE_2019 for day in load):
            return MARCH_2019
        before = _until(load, JUNE_2019 - 1)
        left = without_last(before, self._excess(before, MARCH_2019, start))
        return MARCH_2019 if self.most_months(left) >= REST_MONTHS else JUNE_2019

    def _excess(self, load: SlowLoad, wording: int, start: int) -> Fraction:
        absent = sum(self._absent(load, wording).values(), ZERO)
        base = sum(load.values(), ZERO)
        if self._says("ten-per-cent-base", "planned"):
            base = Fraction(boundary(start, REST_MONTHS) - start)
        if absent <= base / 10:
            return ZERO
        whole = self._says("ten-per-cent", "whole") and wording == MARCH_2019
        over = absent if whole else absent - base / 10
        return over * Fraction(7, 5) if self._says("absence-day", "working-days") else over

    def _absent(self, load: SlowLoad, wording: int) -> SlowLoad:
        service = {"course", "holiday"}
        if wording == MARCH_2019:
            service |= {"transferred-holiday", "advance-holiday"}
        away: SlowLoad = {}
        for absence in self.data["absences"]:
            if absence["kind"] not in service:
                for day, weight in self.one._weights(absence, _until(load, self.last)).items():
                    away[day] = min(ONE, away.get(day, ZERO) + weight)
        whole = self._says("part-time-absence", "whole-days")
        return {d: w if whole else w * load[d] for d, w in away.items()}

    def _without(self, load: SlowLoad, excess: Fraction, wording: int) -> SlowLoad:
        """What is left of the rest: less its last days, or the last days of absence first."""
        if not self._says("deduction-place", "where-absent"):
            return without_last(load, excess)
        left, over = dict(load), excess
        absent = self._absent(load, wording)
        for day in sorted(absent, reverse=True):
            asked = min(absent[day], over)
            over -= min(asked, left[day])
            left[day] -= min(asked, left[day])
            if not left[day]:
                del left[day]
        return without_last(left, over)

    # The sum (§§ 2(1), 31(6))

    def total(self, until: int | None = None, more: int = 0) -> Total:
        """The sum as of a day, or with so many more full days for the specialty at the end.

        Nobody is absent on those.
        """
        if until is not None:
            return self._sum(*(_until(load, until) for load in self._loads()))
        *part_one, rest, anywhere, here = self._loads()
        self.last = last = max((max(load) for load in self._loads() if load), default=0)
        added = dict.fromkeys(range(last + 1, last + 1 + more), ONE)
        return self._sum(*part_one, rest | added, anywhere | added, here | added)

    def _loads(self) -> tuple[SlowLoad, ...]:
        return (
            *self.halves.values(),
            self.internship,
            self.rest,
            self.own_anywhere,
            self.own_here,
        )

    def _sum(self, *loads: SlowLoad) -> Total:
        *halves, internship, rest, anywhere, here = loads
        inside, deducted = dict(internship), []
        for (arena, needed), half in zip(HALVES.items(), halves, strict=True):
            start = self.one._start(arena)
            wording = None if start is None else self.one._wording(arena, half, start)
            excess = ZERO
            if start is not None and wording is not None:
                excess = self.one.excess(arena, half, wording, start)
            deducted.append(excess)
            inside = _plus(inside, self._only(without_last(half, excess), needed))
        start = self._start()
        wording = None if start is None else self._wording(rest, start)
        excess, left = ZERO, rest
        if start is not None and wording is not None:
            excess = self._excess(rest, wording, start)
            left = self._without(rest, excess, wording)
        deducted.append(excess)
        anywhere, here = (_at_most(load, left) for load in (anywhere, here))
        return self._most_favourable(inside, here, anywhere, left, tuple(deducted))

    def _only(self, load: SlowLoad, months: int) -> SlowLoad:
        """All of a half of part one, or its first months, to the end of the day they are full."""
        if not self._says("lis1-surplus", "eighteen-months"):
            return load
        if self.most_months(load) <= months:
            return load
        days = sorted(load)
        low, high = 0, len(days) - 1
        while low < high:
            middle = (low + high) // 2
            if self.most_months(_until(load, days[middle])) >= months:
                high = middle
            else:
                low = middle + 1
        return _until(load, days[low])

    def _most_favourable(
        self,
        inside: SlowLoad,
        here: SlowLoad,
        anywhere: SlowLoad,
        rest: SlowLoad,
        deducted: tuple[Fraction, ...],
    ) -> Total:
        own, whole = _plus(inside, anywhere), _plus(inside, rest)
        shares = (_plus(inside, here), own, anywhere, whole)
        scale = _scale(*shares)
        month, best = PARTS * scale, (0, 0, 0)
        besides = self._says("cap-includes-lis1", "besides")

        def most(free: int, with_part_one: int, without: int) -> int:
            """All that has no limit and what the limit leaves of the rest.

            No more than the limit from abroad and from another specialty. No more than the limit
            from part one and from another specialty, but all of part one.
            """
            limit = LIMIT * month
            abroad_and_other = free + limit
            part_one_and_other = max(with_part_one, without + limit)
            return abroad_and_other if besides else min(abroad_and_other, part_one_and_other)

        # No anchor gives a share more than the best of its own days does.
        alone = (max(self._from_each(load, load, scale), default=0) for load in shares[:3])
        bound = most(*alone)
        columns = (self._from_each(load, whole, scale) for load in shares)
        for free, with_part_one, without, everything in zip(*columns, strict=True):
            counted = min(everything, bound, most(free, with_part_one, without))
            if counted > best[0]:
                best = counted, max(0, counted - free), everything - counted
        total, counted, above = (Fraction(amount, month) for amount in best)
        return Total(total, counted, above, deducted)

    def most_months(self, load: SlowLoad) -> Fraction:
        scale = _scale(load)
        return Fraction(max(self._from_each(load, load, scale), default=0), PARTS * scale)

    def _from_each(self, load: SlowLoad, served: SlowLoad, scale: int) -> list[int]:
        """A load counted from each served day, in order, in parts of a month of that scale."""
        if not served:
            return []
        if self._says("month-count", "calendar-months"):
            return [_by_length(load, scale, _calendar_length)]
        if self._says("month-count", "thirty-days"):
            return [_by_length(load, scale, lambda _: 30)]
        return _from_every_anchor(load, served, scale)


PARTS = 28 * 29 * 15 * 31  # so that one day of any month is a whole number of parts


def _scale(*loads: SlowLoad) -> int:
    return lcm(*(fraction.denominator for load in loads for fraction in set(load.values())))


def _from_every_anchor(load: SlowLoad, served: SlowLoad, scale: int) -> list[int]:
    """A load counted from each served day.

    Anchors with one day of the month have the same boundaries, and each is one of them: the months
    after a boundary are added up once for all 31, from the last to the first.
    """
    first, last = min(served), max(*served, *load)
    weights = {fraction: int(fraction * scale) for fraction in {ZERO, *load.values()}}
    sums = [0]
    for day in range(first, last + 1):
        sums.append(sums[-1] + weights[load.get(day, ZERO)])

    def until(day: int) -> int:
        return sums[min(max(day - first, 0), len(sums) - 1)]

    since: dict[int, int] = {}
    for number in range(1, 32):
        parts, following = 0, _boundaries(number, last)
        for start, end in zip(following[-2::-1], following[:0:-1], strict=True):
            if end <= first:
                break
            parts += (until(end) - until(start)) * PARTS // (end - start)
            if start in served and date.fromordinal(start).day == number:
                since[start] = parts
    return [since[day] for day in sorted(served)]


@lru_cache(maxsize=100)
def _months_of(number: int) -> list[int]:
    anchor = date(2010, 1, number).toordinal()
    return [boundary(anchor, k) for k in range(60 * 12)]


def _boundaries(number: int, last: int) -> list[int]:
    """The days on which months begin that are counted from such a day of the month."""
    every = _months_of(number)
    return every[: bisect_right(every, last) + 1]


def _calendar_length(day: int) -> int:
    here = date.fromordinal(day)
    return monthrange(here.year, here.month)[1]


def _by_length(load: SlowLoad, scale: int, length: Callable[[int], int]) -> int:
    return sum(int(fraction * scale) * PARTS // length(day) for day, fraction in load.items())


def _plus(one: SlowLoad, other: SlowLoad) -> SlowLoad:
    days = one.keys() | other.keys()
    return {day: min(ONE, one.get(day, ZERO) + other.get(day, ZERO)) for day in days}


def _at_most(load: SlowLoad, other: SlowLoad) -> SlowLoad:
    return {day: min(load[day], fraction) for day, fraction in other.items() if day in load}


def _abroad(post: Data) -> bool:
    return bool(post.get("country", "NO") != "NO")


@lru_cache(maxsize=1000)
def _day(text: str) -> int:
    return date.fromisoformat(text).toordinal()
