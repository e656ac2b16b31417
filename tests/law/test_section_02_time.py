"""§ 2(1): six and a half years in all, after authorisation or licence."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from tests.building import Data
from tests.law.doctors import doctor, hospital, municipality
from tests.law.residents import in_all, later, left_out, measured, met, months_after, total


def unbroken(first: str, last: str) -> Data:
    """Part one and part three without a break, from one day through another."""
    start = date.fromisoformat(first)
    year, half = months_after(start, 12), months_after(start, 18)
    day_after = date.fromisoformat(year).toordinal() + 1, date.fromisoformat(half).toordinal() + 1
    second, third = (str(date.fromordinal(day)) for day in day_after)
    return doctor(hospital(first, year), municipality(second, half), later(third, last))


class TestSixAndAHalfYears:
    """Seventy-eight months on the day they are full, not the day before, whatever the calendar."""

    @pytest.mark.parametrize(
        ("first", "last"),
        [
            ("2019-09-01", "2026-02-28"),
            ("2019-08-15", "2026-02-14"),
            ("2020-01-31", "2026-07-30"),
            ("2020-02-29", "2026-08-28"),
            ("2019-08-31", "2026-02-27"),  # six months on there is no 31 February
            ("2017-08-31", "2024-02-28"),  # a leap year has one of 29 days
            ("2017-09-01", "2024-02-29"),
            ("2019-12-31", "2026-06-29"),
        ],
    )
    def test_to_the_day(self, first: str, last: str) -> None:
        assert last == months_after(date.fromisoformat(first), 78)
        data = unbroken(first, last)
        assert total(data, last) == 78
        assert met(data, last)
        assert measured(data, last).reached == date.fromisoformat(last).toordinal()
        before = str(date.fromordinal(date.fromisoformat(last).toordinal() - 1))
        short = unbroken(first, before)
        assert not met(short, before)
        assert measured(short, before).missing_days == 1

    def test_a_gap_is_no_service(self) -> None:
        data = unbroken("2019-09-01", "2026-02-28")
        data["service"][2] |= {"from": "2021-03-02"}
        assert not met(data, "2026-02-28")
        assert total(data, "2026-02-28") == 78 - Fraction(1, 31)

    @pytest.mark.parametrize("of", ["HJS", "KNF", "ALM", "SAM", "ARB"])
    def test_whatever_the_specialty(self, of: str) -> None:
        data = unbroken("2019-09-01", "2026-02-28")
        data["service"][2] |= {"specialty": of}
        assert met(data, "2026-02-28", of=of)

    def test_not_before_parts_two_and_three_took_effect(self) -> None:
        data = unbroken("2017-09-01", "2019-03-01")
        assert in_all(data, "2019-03-01").outcome.value == "not-met"


class TestAfterAuthorisation:
    """Service in Norway counts from the day of the authorisation or licence, that day included."""

    def data(self, granted: str, **more: Any) -> Data:
        held = {"id": "auth", "kind": "authorisation", "granted": granted, **more}
        return unbroken("2019-09-01", "2026-02-28") | {"authorisations": [held]}

    @pytest.mark.parametrize(
        ("granted", "months"),
        [
            ("2019-08-31", Fraction(78)),
            ("2019-09-01", Fraction(78)),
            ("2019-09-02", 78 - Fraction(1, 28)),  # the last month of this grid is February
            ("2020-09-01", Fraction(66)),
            ("2021-03-01", Fraction(60)),
            ("2021-03-02", 60 - Fraction(1, 28)),
            ("2026-03-01", Fraction(0)),
        ],
    )
    @pytest.mark.parametrize("kind", ["authorisation", "licence"])
    def test_to_the_day(self, kind: str, granted: str, months: Fraction) -> None:
        assert total(self.data(granted, kind=kind), "2026-02-28") == months
        assert met(self.data(granted), "2026-02-28") is (months == 78)

    def test_while_it_is_held(self) -> None:
        assert total(self.data("2019-01-01", until="2025-12-31"), "2026-02-28") == 76
        left = left_out(self.data("2019-01-01", until="2025-12-31"), "2026-02-28")
        assert left == {("sf-2-1-rest", ("own",))}

    def test_without_any_nothing_counts(self) -> None:
        data = unbroken("2019-09-01", "2026-02-28") | {"authorisations": []}
        assert total(data, "2026-02-28") == 0


class TestConfirmed:
    """§§ 25(1) e and 31(1): only service that is confirmed, up to the day of the paper."""

    LAST = "2026-02-28"

    def data(self, on: str, body: str = "hospital") -> Data:
        data = unbroken("2019-09-01", self.LAST)
        data["service"][2] |= {"confirmation": {"by": "e", "body": body, "on": on}}
        return data

    @pytest.mark.parametrize(
        ("on", "asked", "months"),
        [
            ("2026-02-28", "2026-02-28", 78),
            ("2026-03-01", "2026-02-28", 18),
            ("2026-03-01", "2026-03-01", 78),
            ("2026-01-31", "2026-02-28", 77),
            ("2021-02-28", "2026-02-28", 18),
        ],
    )
    def test_by_the_day_and_up_to_its_own(self, on: str, asked: str, months: int) -> None:
        assert total(self.data(on), asked) == months

    def test_the_day_before_leaves_one_day_out(self) -> None:
        data = self.data("2026-02-27")
        assert total(data, self.LAST) == 78 - Fraction(1, 28)
        assert left_out(data, self.LAST) == {("sf-25-1-e-rest", ("own",))}

    @pytest.mark.parametrize(
        ("body", "months"), [("hospital", 78), ("municipality", 78), ("other", 18)]
    )
    def test_by_an_establishment(self, body: str, months: int) -> None:
        assert total(self.data(self.LAST, body), self.LAST) == months

    def test_none_is_none(self) -> None:
        data = self.data(self.LAST)
        data["service"][2]["confirmation"] = "none"
        assert total(data, self.LAST) == 18
        assert in_all(data, self.LAST).cure is not None
