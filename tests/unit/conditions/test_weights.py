from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from lisrules.conditions.base import Context
from lisrules.conditions.weights import away, extent, product
from lisrules.timeline.facts import ONE, AbsenceFact
from lisrules.values.load import Load, Piece
from tests.building import Data, absence, post
from tests.unit.conditions.deciding import context

HALF = Fraction(1, 2)
ON = "2026-12-31"


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def piece(first: str, last: str, fraction: Fraction = ONE, *sources: str) -> Piece:
    return Piece(day(first), day(last) + 1, fraction, sources)


def made(*absences: Data, service: tuple[Data, ...] = (), **options: Any) -> Context:
    return context({"service": list(service), "absences": list(absences)}, ON, {}, **options)


def sick(first: str, last: str, **more: Any) -> Data:
    return absence("a", "sick", first, last, **more)


def days_away(context: Context, served: Load) -> tuple[Fraction, set[str]]:
    """How many days away from all of the service, and the readings that matter."""
    fact: AbsenceFact = context.facts.absences[0]
    pieces, readings = away(context, fact, served)
    return Load.of(pieces).total(), readings


def weighed(grades: list[Piece], served: Load, **options: Any) -> Load:
    return Load.of(product(made(**options), grades, served))


class TestExtent:
    @pytest.mark.parametrize(
        ("on", "last"), [("2026-01-10", 9), ("2026-01-09", 8), ("2025-12-31", 0)]
    )
    def test_reaches_no_further_than_the_date(self, on: str, last: int) -> None:
        fact = made(sick("2026-01-02", "2026-01-10")).facts.absences[0]
        start, end = extent(fact, day(on), most=True)
        assert (start, end - start) == (day("2026-01-02"), last)

    def test_of_partial_dates_is_the_widest_or_the_narrowest(self) -> None:
        fact = made(sick("2026-01", "2026-03")).facts.absences[0]
        assert extent(fact, day(ON), most=True) == (day("2026-01-01"), day("2026-04-01"))
        assert extent(fact, day(ON), most=False) == (day("2026-01-31"), day("2026-03-02"))

    def test_may_be_nothing_at_least(self) -> None:
        fact = made(sick("2026-01", "2026-01")).facts.absences[0]
        start, end = extent(fact, day(ON), most=False)
        assert (start, end) == (day("2026-01-31"), day("2026-01-31"))


class TestProduct:
    def test_is_grade_times_fraction_where_both_are(self) -> None:
        grades = [piece("2026-01-05", "2026-01-14", HALF)]
        served = Load.of(
            [piece("2026-01-01", "2026-01-09"), piece("2026-01-10", "2026-01-12", HALF)]
        )
        weights = weighed(grades, served)
        assert [weights.fraction_on(day(f"2026-01-{n:02d}")) for n in (4, 5, 9, 10, 12, 13)] == [
            0,
            HALF,
            HALF,
            Fraction(1, 4),
            Fraction(1, 4),
            0,
        ]

    def test_a_day_away_from_half_a_post_may_weigh_a_whole_day(self) -> None:
        grades = [piece("2026-01-05", "2026-01-14")]
        served = Load.of([piece("2026-01-01", "2026-01-31", HALF)])
        assert weighed(grades, served).total() == 5
        assert weighed(grades, served, part_time_absence="whole-days").total() == 10


class TestAway:
    SERVED = Load.of([piece("2026-01-01", "2026-01-31", ONE, "h")])

    def test_is_the_grade_of_each_day(self) -> None:
        found = made(sick("2026-01-01", "2026-01-31", grade="1/2"))
        assert days_away(found, self.SERVED) == (Fraction(31, 2), set())

    def test_from_one_of_two_posts(self) -> None:
        halves = tuple(
            post(name, "hospital", "2026-01-01", "2026-01-31", fraction="1/2")
            for name in ("one", "other")
        )
        served = Load.of(
            [piece("2026-01-01", "2026-01-31", HALF, name) for name in ("one", "other")]
        )
        named = sick("2026-01-01", "2026-01-31", service="one")
        for option, days in (("in-proportion", Fraction(31)), ("post-named", Fraction(31, 2))):
            found = made(named, service=halves, absence_on_two_posts=option)
            assert days_away(found, served) == (days, {"absence-on-two-posts"})

    def test_from_the_only_post_is_no_question(self) -> None:
        only = post("h", "hospital", "2026-01-01", "2026-01-31")
        found = made(sick("2026-01-01", "2026-01-31", service="h"), service=(only,))
        assert days_away(found, self.SERVED) == (Fraction(31), set())

    @pytest.mark.parametrize(("counted", "days"), [(None, 21), (20, 20), (0, 0), (31, 31)], ids=str)
    def test_in_working_days(self, counted: int | None, days: int) -> None:
        # January 2026: 22 days from Monday to Friday, of which New Year's Day is a holiday.
        own = {} if counted is None else {"working_days": counted}
        found = made(sick("2026-01-01", "2026-01-31", **own), absence_day="working-days")
        assert days_away(found, self.SERVED)[0] == days

    def test_the_employers_count_says_nothing_of_a_share_of_the_days(self) -> None:
        longer = sick("2025-12-31", "2026-01-31", working_days=5)
        assert days_away(made(longer, absence_day="working-days"), self.SERVED)[0] == 21
