"""§ 8(4): how small a post in open general practice could be, from March 2019 through 2024."""

from __future__ import annotations

from typing import Any

import pytest

from lisrules.engine.decision import Decision
from lisrules.values.ledger import Line
from tests.building import Data
from tests.law.doctors import ask, finding, months, outcome, paper, ruling
from tests.practitioners import general_practitioner, practice

OPEN = "sf-2-4-open-practice"
SERVICE_DAY = {"open-practice-floor": "service-day"}


def small(first: str, last: str, fraction: str = "40 %", **more: Any) -> Data:
    return practice(more.pop("name", "post"), first, last, fraction=fraction, **more)


def asked(*posts: Data, on: str, readings: Any = None, **lists: list[Data]) -> Decision:
    data = general_practitioner(*posts, **lists)
    data["rulings"] = [*data["rulings"], ruling("in-training-2019", "2019-03-01")]
    data["confirmations"] = [*data["confirmations"], paper("conversion-agreed", "2019-03-01")]
    return ask(data, on, "open-practice", readings, "ALM")


class TestFourthParagraphFloor:
    """The two years had to be done within half of full time at the least."""

    @pytest.mark.parametrize(("fraction", "expected"), [("49 %", 0), ("50 %", 6)])
    def test_half_of_full_time(self, fraction: str, expected: int) -> None:
        found = asked(small("2023-01-01", "2023-12-31", fraction), on="2024-01-01")
        assert months(found, OPEN) == expected

    def test_what_is_below_is_shown_with_the_rule(self) -> None:
        found = finding(asked(small("2023-01-01", "2023-12-31"), on="2024-01-01"), OPEN)
        assert found.ledger is not None
        out = [one for one in found.ledger.entries if one.line is Line.NOT_COUNTED]
        assert [(one.rule, one.facts) for one in out] == [("sf-8-4-floor", ("post",))]

    def test_posts_of_a_day_are_added_together(self) -> None:
        other = small("2023-07-01", "2023-12-31", "10 %", name="other")
        found = asked(small("2023-01-01", "2023-12-31"), other, on="2024-01-01")
        assert months(found, OPEN) == 3

    def test_posts_of_another_kind_are_not(self) -> None:
        for change in ({"arena": "institution"}, {"stage": "lis2"}):
            other = small("2023-01-01", "2023-12-31", "60 %", name="other", **change)
            found = asked(small("2023-01-01", "2023-12-31"), other, on="2024-01-01")
            assert months(found, OPEN) == 0

    @pytest.mark.parametrize(("on", "counts"), [("2024-12-31", False), ("2025-01-01", True)])
    def test_in_decisions_until_the_end_of_2024(self, on: str, counts: bool) -> None:
        post = small("2019-01-01", "2023-12-31")  # 60 months of 40 %
        found = asked(post, on=on)
        assert outcome(found, OPEN) == ("met" if counts else "not-met")
        assert months(found, OPEN) == (24 if counts else 0)


class TestFourthParagraphExemption:
    """The directorate could exempt on application."""

    @pytest.mark.parametrize(
        ("change", "expected"),
        [
            ({}, 12),
            ({"authority": "directorate"}, 12),
            ({"authority": "kommunen"}, 0),
            ({"kind": "exemption"}, 0),
            ({"holds": False}, 0),
            ({"service": ["post"]}, 12),
            ({"service": []}, 0),
            ({"from": "2020-01-01", "through": "2020-12-31"}, "24/5"),
            ({"on": "2024-01-02"}, 0),
        ],
    )
    def test_which_ruling_helps(self, change: Data, expected: Any) -> None:
        post = small("2020-01-01", "2022-06-30")  # 30 months of 40 %
        given = {**ruling("half-time-exemption", "2024-01-01"), **change}
        found = asked(post, on="2024-01-01", rulings=[given])
        assert str(months(found, OPEN)) == str(expected)


class TestWhenItBinds:
    """Since 2025 there is no floor; whether it is kept for earlier days is a reading."""

    LATE = small("2024-10-01", "2025-03-31", "40 %")  # three months on each side

    def test_by_the_date_of_the_decision(self) -> None:
        assert str(months(asked(self.LATE, on="2025-03-31"), OPEN)) == "12/5"

    def test_by_the_day_of_service(self) -> None:
        found = asked(self.LATE, on="2025-03-31", readings=SERVICE_DAY)
        assert str(months(found, OPEN)) == "6/5"

    def test_by_the_day_of_service_exempted(self) -> None:
        for authority in ("helsedirektoratet", "directorate"):
            given = [ruling("half-time-exemption", "2024-01-01", authority=authority)]
            found = asked(self.LATE, on="2025-03-31", readings=SERVICE_DAY, rulings=given)
            assert str(months(found, OPEN)) == "12/5"

    @pytest.mark.parametrize(("fraction", "expected"), [("49 %", "147/100"), ("50 %", "3")])
    def test_half_of_full_time_on_earlier_days(self, fraction: str, expected: str) -> None:
        post = small("2024-10-01", "2025-03-31", fraction)
        assert str(months(asked(post, on="2025-03-31", readings=SERVICE_DAY), OPEN)) == expected

    def test_posts_of_another_kind_are_not_added(self) -> None:
        for change in ({"arena": "institution"}, {"stage": "lis2"}):
            other = small("2024-10-01", "2025-03-31", "60 %", name="other", **change)
            found = asked(self.LATE, other, on="2025-03-31", readings=SERVICE_DAY)
            assert str(months(found, OPEN)) == "6/5"

    @pytest.mark.parametrize("on", ["2024-12-31", "2025-12-31"])
    def test_days_before_1_march_2019_never_had_it(self, on: str) -> None:
        post = small("2018-12-01", "2019-05-31", "40 %")  # three months on each side
        found = asked(post, on=on, readings=SERVICE_DAY)
        assert str(months(found, OPEN)) == "6/5"
