"""The search on outcomes made by hand: rising, falling, and neither."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lisrules.advice.forecasting.course import Course
from lisrules.advice.forecasting.planned import as_planned
from lisrules.advice.forecasting.search import Search
from lisrules.values.outcome import Outcome
from tests.building import passing, timeline
from tests.law.doctors import ask

MET, NOT, NONE = Outcome.MET, Outcome.NOT_MET, Outcome.NOT_APPLICABLE


class Made(Search):
    """A search over days 0 to 99 in stretches of ten; what is asked is counted."""

    def __init__(self, **rules: tuple[Course, Callable[[int], Outcome]]) -> None:
        data = passing()
        decision = ask(data, "2026-01-01")
        super().__init__(decision.question, decision.options, as_planned(timeline(data)), 0, 99)
        self.rules = list(rules)
        self.__dict__["_stretches"] = tuple((day, day + 9) for day in range(0, 100, 10))
        self._courses = {rule: course for rule, (course, _) in rules.items()}
        self.made = {rule: told for rule, (_, told) in rules.items()}
        self.asked: set[int] = set()

    def outcome(self, rule: str, day: int) -> Outcome:
        self.asked.add(day)
        return self.made[rule](day)


def since(first: int) -> tuple[Course, Callable[[int], Outcome]]:
    return Course.RISING, lambda day: MET if day >= first else NOT


def until(last: int) -> tuple[Course, Callable[[int], Outcome]]:
    return Course.FALLING, lambda day: MET if day <= last else NOT


def on(*days: int) -> tuple[Course, Callable[[int], Outcome]]:
    return Course.EITHER, lambda day: MET if day in days else NOT


class TestFirstDay:
    @pytest.mark.parametrize("day", [0, 1, 9, 10, 37, 99])
    def test_of_a_rising_rule_is_found_by_halving(self, day: int) -> None:
        search = Made(one=since(day))
        assert search.first_day(["one"]) == day
        assert len(search.asked) <= 15

    def test_of_several_is_the_last_of_theirs(self) -> None:
        assert Made(one=since(12), two=since(57)).first_day(["one", "two"]) == 57

    def test_of_a_falling_rule_is_the_first_of_a_stretch(self) -> None:
        assert Made(one=until(14)).first_day(["one"]) == 0
        assert Made(one=until(14)).first_day(["one"], 12) == 12
        assert Made(one=until(14)).first_day(["one"], 15) is None

    def test_of_rising_and_falling_is_where_they_meet(self) -> None:
        assert Made(one=since(14), two=until(14)).first_day(["one", "two"]) == 14
        assert Made(one=since(15), two=until(14)).first_day(["one", "two"]) is None

    def test_of_others_is_found_by_asking_every_day(self) -> None:
        search = Made(one=on(33, 35), two=since(34))
        assert search.first_day(["one", "two"]) == 35

    def test_is_none_where_it_never_is(self) -> None:
        assert Made(one=since(100)).first_day(["one"]) is None

    def test_a_question_of_which_nothing_applies_is_not_met(self) -> None:
        nothing = (Course.RISING, lambda day: MET if day >= 26 else NONE)
        search = Made(one=nothing)
        assert search.first_day(["one"]) == 0
        assert search.first_met(0) == 26


class TestLastDay:
    def test_of_a_rule_that_stays_is_the_horizon(self) -> None:
        assert Made(one=since(12)).last_day("one") == 99

    def test_of_a_falling_rule_is_its_last(self) -> None:
        assert Made(one=until(42)).last_day("one") == 42
        assert Made(one=until(-1)).last_day("one") is None

    def test_of_another_is_found_by_asking_every_day(self) -> None:
        assert Made(one=on(3, 35)).last_day("one") == 35
        assert Made(one=on()).last_day("one") is None

    def test_of_a_rising_rule_that_a_breakpoint_ends_is_the_day_before_it(self) -> None:
        ended = (Course.RISING, lambda day: MET if 15 <= day < 20 else NOT)
        assert Made(one=ended).last_day("one") == 19
