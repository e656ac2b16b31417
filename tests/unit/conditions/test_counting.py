from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from lisrules.conditions.counting import Counted, count_service
from lisrules.values.load import Load
from tests.building import Data, post
from tests.unit.conditions.deciding import context, dated, with_rules

ANNOUNCED: Data = {"kind": "post", "accepts": ["lis1-announced"]}
BOTH: Data = {"kind": "post", "accepts": ["lis1-announced", "lis1-agreement"]}
AGREED = {"post": "lis1-agreement"}


def served(*services: Data, change: str = "2025-01-01", on: str = "2026-12-31") -> Counted:
    """The hospital service under a rule on posts that accepts agreed ones from `change`."""
    rule = dated("post", ("2017-03-01", ANNOUNCED), (change, BOTH), applies_by="service-day")
    made = with_rules(context({"service": list(services)}, on, {}), rule)
    return count_service(made, "lis1", "hospital", ("post",))


def hospital(first: str, last: str, name: str = "h", **more: Any) -> Data:
    return post(name, "hospital", first, last, **more)


def days(load: Load) -> list[tuple[str, str]]:
    """The stretches of a load, with their last days."""
    return [stretch(start, end - 1) for start, end in load.days().ranges]


def stretch(first: int | None, last: int | None) -> tuple[str, str]:
    assert first is not None
    assert last is not None
    return date.fromordinal(first).isoformat(), date.fromordinal(last).isoformat()


def lines(counted: Counted) -> list[tuple[str, tuple[str, str]]]:
    return [(e.line.value, stretch(e.first, e.last)) for e in counted.entries]


def open_questions(counted: Counted) -> list[tuple[str, str | None]]:
    return [(need.field, need.fact) for need in counted.needs]


class TestVersionsByServiceDay:
    def test_each_day_is_tested_by_the_version_of_that_day(self) -> None:
        counted = served(hospital("2024-12-15", "2025-03-31", **AGREED))
        assert days(counted.sure) == [("2025-01-01", "2025-03-31")]
        assert lines(counted) == [("not-counted", ("2024-12-15", "2024-12-31"))]
        assert counted.certain

    @pytest.mark.parametrize(
        ("first", "last", "expected"),
        [
            ("2024-12-01", "2024-12-31", []),
            ("2024-12-31", "2025-01-01", [("2025-01-01", "2025-01-01")]),
            ("2025-01-01", "2025-01-31", [("2025-01-01", "2025-01-31")]),
        ],
    )
    def test_on_both_sides_of_the_change(
        self, first: str, last: str, expected: list[tuple[str, str]]
    ) -> None:
        assert days(served(hospital(first, last, **AGREED)).sure) == expected

    def test_what_both_versions_accept_is_whole(self) -> None:
        counted = served(hospital("2024-12-15", "2025-03-31"))
        assert days(counted.sure) == [("2024-12-15", "2025-03-31")]
        assert lines(counted) == []

    def test_months_instead_of_days_on_both_sides_of_the_change(self) -> None:
        # Some day of December to some day of January: 1 January is sure, the rest of it is not.
        counted = served(hospital("2024-12", "2025-01", **AGREED))
        assert days(counted.sure) == [("2025-01-01", "2025-01-01")]
        assert days(counted.possible) == [("2025-01-01", "2025-01-31")]
        assert lines(counted) == [
            ("not-counted", ("2024-12-01", "2024-12-31")),
            ("possible", ("2025-01-02", "2025-01-31")),
        ]
        assert open_questions(counted) == [("from", "h"), ("through", "h")]

    def test_a_month_that_the_change_lies_in(self) -> None:
        counted = served(hospital("2025-01", "2025-02-28", **AGREED), change="2025-01-15")
        assert days(counted.sure) == [("2025-01-31", "2025-02-28")]
        assert days(counted.possible) == [("2025-01-15", "2025-02-28")]
        assert lines(counted) == [
            ("not-counted", ("2025-01-01", "2025-01-14")),
            ("possible", ("2025-01-15", "2025-01-30")),
        ]

    def test_a_post_of_unknown_kind_is_a_question_under_every_version(self) -> None:
        silent = hospital("2024-12-15", "2025-03-31")
        del silent["post"]
        counted = served(silent)
        assert days(counted.sure) == []
        assert days(counted.possible) == [("2024-12-15", "2025-03-31")]
        assert open_questions(counted) == [("post", "h")]

    def test_days_before_the_first_version_do_not_count(self) -> None:
        counted = served(hospital("2017-02-27", "2017-03-02"))
        assert days(counted.sure) == [("2017-03-01", "2017-03-02")]
        assert lines(counted) == [("not-counted", ("2017-02-27", "2017-02-28"))]

    def test_a_version_after_the_date_is_no_version_yet(self) -> None:
        counted = served(hospital("2024-12-15", "2025-03-31", **AGREED), on="2024-12-31")
        assert days(counted.sure) == []
        assert lines(counted) == [("not-counted", ("2024-12-15", "2024-12-31"))]


class TestOverlap:
    """Two posts at once under the reading that refuses the days."""

    @staticmethod
    def refused(*services: Data, option: str = "refused") -> Counted:
        made = context({"service": list(services)}, "2026-12-31", {}, overlap=option)
        return count_service(made, "lis1", "hospital", ())

    def test_days_that_are_surely_double_count_for_nothing(self) -> None:
        first = hospital("2025-01-01", "2025-01-31", "a")
        counted = self.refused(first, hospital("2025-01-10", "2025-01-20", "b"))
        assert days(counted.sure) == [("2025-01-01", "2025-01-09"), ("2025-01-21", "2025-01-31")]
        assert counted.possible is counted.sure

    def test_up_to_full_time_nothing_overlaps(self) -> None:
        halves = [hospital("2025-01-01", "2025-01-31", name, fraction="1/2") for name in "ab"]
        counted = self.refused(*halves)
        assert (days(counted.sure), counted.readings) == ([("2025-01-01", "2025-01-31")], ())

    def test_days_that_are_possibly_double_may_count(self) -> None:
        silent = hospital("2025-01-10", "2025-01-20", "b")
        del silent["fraction"]
        counted = self.refused(hospital("2025-01-01", "2025-01-31", "a"), silent)
        assert days(counted.sure) == [("2025-01-01", "2025-01-09"), ("2025-01-21", "2025-01-31")]
        assert days(counted.possible) == [("2025-01-01", "2025-01-31")]

    def test_a_second_post_with_an_open_end_is_surely_double_on_its_first_day_only(self) -> None:
        counted = self.refused(
            hospital("2025-01-01", "2025-01-31", "a"), hospital("2025-01-10", "2025-01", "b")
        )
        assert days(counted.sure) == [("2025-01-01", "2025-01-09")]
        assert days(counted.possible) == [
            ("2025-01-01", "2025-01-09"),
            ("2025-01-11", "2025-01-31"),
        ]

    def test_otherwise_a_day_is_one_day(self) -> None:
        both = [hospital("2025-01-01", "2025-01-31", name) for name in "ab"]
        counted = self.refused(*both, option="capped")
        assert counted.sure.total() == 31
        assert [use.reading for use in counted.readings] == ["overlap"]


class TestTheStart:
    def test_is_that_of_the_first_post_or_of_the_first_confirmed_one(self) -> None:
        services = [
            hospital("2025-01-01", "2025-01-31", "a", confirmation="none"),
            hospital("2025-02-01", "2025-02-28", "b"),
        ]
        for option, first in (("first-post", "2025-01-01"), ("confirmed", "2025-02-01")):
            made = context({"service": services}, "2026-12-31", {}, start_of_part=option)
            counted = count_service(made, "lis1", "hospital", ())
            assert stretch(counted.start_lo, counted.start_hi) == (first, first)
            assert [use.reading for use in counted.readings] == ["start-of-part"]

    def test_there_is_none_before_the_first_day(self) -> None:
        counted = served(hospital("2025-01-02", "2025-01-31"), on="2025-01-01")
        assert (counted.start_lo, counted.start_hi) == (None, None)
        assert served(hospital("2025-01-02", "2025-01-31"), on="2025-01-02").start_lo is not None


def test_no_list_is_not_an_empty_list() -> None:
    unknown = count_service(context({}, "2026-12-31", {}), "lis1", "hospital", ())
    none = count_service(context({"service": []}, "2026-12-31", {}), "lis1", "hospital", ())
    assert (unknown.known, unknown.certain, open_questions(unknown)) == (
        False,
        False,
        [("service", None)],
    )
    assert (none.known, none.certain, open_questions(none)) == (True, True, [])
