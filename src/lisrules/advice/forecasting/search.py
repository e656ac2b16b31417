"""The first day on which rules are in order, exactly, without asking every day.

A stretch of days between two breakpoints is alike throughout (see `breakpoints` and `course`), so
a rule whose course is rising is in order on some day of it only if it is on its last day; then the
first such day is found by halving. A rule whose course is falling is asked on that day: later in
the stretch it can only be worse.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from lisrules.advice.forecasting.breakpoints import LawDays, fact_days, law_days, stretches
from lisrules.advice.forecasting.course import Course, course_of
from lisrules.advice.forecasting.planned import Future
from lisrules.conditions.base import Context
from lisrules.engine.question import Question
from lisrules.values.outcome import Outcome

IN_ORDER = (Outcome.MET, Outcome.NOT_APPLICABLE)
"""Outcomes of a condition that leave a decision as it is."""


class Search:
    """One question about one future, asked on the days from `first` to `last`."""

    def __init__(
        self,
        question: Question,
        options: Mapping[str, str],
        future: Future,
        first: int,
        last: int,
        law: LawDays | None = None,
    ) -> None:
        self.question = question
        self.options = options
        self.future = future
        self.first = first
        self.last = last
        self.rules = [rule for rule in question.conditions if question.binds(rule, options)]
        self._law = law_days(question) if law is None else law
        self._courses: dict[str, Course] = {}
        self._outcomes: dict[tuple[str, int], Outcome] = {}
        self._context: Context | None = None

    def of(self, future: Future) -> Search:
        """The same search in another future."""
        if future is self.future:
            return self
        return Search(self.question, self.options, future, self.first, self.last, self._law)

    @cached_property
    def _stretches(self) -> tuple[tuple[int, int], ...]:
        facts = fact_days(self._law, self.future.facts, self.options, self.last)
        return stretches((*self._law.days, *facts), self.first, self.last)

    def outcome(self, rule: str, day: int) -> Outcome:
        """The outcome of one rule on a day."""
        found = self._outcomes.get((rule, day))
        if found is None:
            found = self._outcomes[rule, day] = self._on(day).find(rule).outcome
        return found

    def in_order(self, rule: str, day: int) -> bool:
        """Whether a rule is met, or has nothing to ask for, on a day."""
        return self.outcome(rule, day) in IN_ORDER

    def first_day(self, rules: Sequence[str], start: int | None = None) -> int | None:
        """The first day, on or after `start`, on which all the rules are in order."""
        return self._first(rules, self.first if start is None else start, met=False)

    def first_met(self, start: int) -> int | None:
        """The first day, on or after `start`, on which the whole question is met."""
        return self._first(self.rules, start, met=True)

    def last_day(self, rule: str) -> int | None:
        """The last day on which a rule is in order; `None` where there is none."""
        for first, last in reversed(self._stretches):
            if self.in_order(rule, last):
                return last
            if self._course(rule) is Course.RISING:
                continue
            found = self._last_of(rule, first, last)
            if found is not None:
                return found
        return None

    def _on(self, day: int) -> Context:
        context = self._context
        if context is None or context.on != day:
            context = self.question.context(
                self.future.on(day), day, self.options, outcome_only=True
            )
            self._context = context
        return context

    def _course(self, rule: str) -> Course:
        found = self._courses.get(rule)
        if found is None:
            found = self._courses[rule] = course_of(self.question.rules, rule)
        return found

    def _first(self, rules: Sequence[str], start: int, *, met: bool) -> int | None:
        rising = [rule for rule in rules if self._course(rule) is Course.RISING]
        others = [rule for rule in rules if self._course(rule) is not Course.RISING]
        falling = all(self._course(rule) is Course.FALLING for rule in others)
        for first, last in self._stretches:
            if last < start:
                continue
            day = self._risen(rising, max(first, start), last)
            while day is not None and day <= last:
                fine = self._all(others, day)
                if fine and (not met or self._some_met(rules, day)):
                    return day
                if falling and not fine:
                    break
                day += 1
        return None

    def _risen(self, rules: list[str], first: int, last: int) -> int | None:
        """The first day of a stretch on which all the rules are in order; all are rising."""
        if not self._all(rules, last):
            return None
        low, high = first - 1, last
        while low + 1 < high:
            middle = (low + high) // 2
            if self._all(rules, middle):
                high = middle
            else:
                low = middle
        return high

    def _all(self, rules: list[str], day: int) -> bool:
        """Whether all are in order; the one that is not is asked first the next time."""
        for at, rule in enumerate(rules):
            if not self.in_order(rule, day):
                rules.insert(0, rules.pop(at))
                return False
        return True

    def _some_met(self, rules: Sequence[str], day: int) -> bool:
        """Whether anything is met: a question of which nothing applies is not."""
        return any(self.outcome(rule, day) is Outcome.MET for rule in rules)

    def _last_of(self, rule: str, first: int, last: int) -> int | None:
        """The last day of a stretch on which a rule that may fall is in order."""
        if self._course(rule) is Course.EITHER:
            days = range(last - 1, first - 1, -1)
            return next((day for day in days if self.in_order(rule, day)), None)
        if not self.in_order(rule, first):
            return None
        low, high = first, last
        while low + 1 < high:
            middle = (low + high) // 2
            if self.in_order(rule, middle):
                low = middle
            else:
                high = middle
        return low
