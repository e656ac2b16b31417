"""§ 25 (§ 21 until 28 February 2019): the hospital confirms the service done."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from tests.law.doctors import HOSPITAL, ask, doctor, finding, hospital, months, outcome, paper

YEAR = hospital("2025-09-01", "2026-08-31")


def confirmed(on: str, body: str | None = "hospital") -> dict[str, Any]:
    given = {"by": "somebody", "on": on}
    return {**YEAR, "confirmation": {**given, "body": body} if body else given}


class TestLetterE:
    """Only confirmed service counts (§ 31(1)), from the paper's date, up to that date."""

    @pytest.mark.parametrize(
        ("dated", "on", "expected"),
        [
            ("2026-08-31", "2026-08-31", Fraction(12)),
            ("2026-08-30", "2026-08-31", 12 - Fraction(1, 31)),
            ("2026-07-31", "2026-08-31", Fraction(11)),
            ("2026-09-01", "2026-08-31", Fraction(0)),
            ("2026-09-01", "2026-09-01", Fraction(12)),
        ],
    )
    def test_its_date(self, dated: str, on: str, expected: Fraction) -> None:
        assert months(ask(doctor(confirmed(dated)), on)) == expected

    @pytest.mark.parametrize(
        ("body", "expected"), [("hospital", 12), (None, 12), ("municipality", 0), ("other", 0)]
    )
    def test_who_can_give_it(self, body: str | None, expected: int) -> None:
        assert months(ask(doctor(confirmed("2026-08-31", body)), "2026-08-31")) == expected

    @pytest.mark.parametrize(
        ("body", "expected"),
        [("hospital", 12), ("establishment", 12), ("employer", 12), ("statsforvalter", 0)],
    )
    def test_by_a_paper_of_its_own(self, body: str, expected: int) -> None:
        given = paper("service", "2026-08-31", body=body, service=["hospital"])
        data = doctor({k: v for k, v in YEAR.items() if k != "confirmation"}, confirmations=[given])
        assert months(ask(data, "2026-08-31")) == expected

    def test_a_paper_on_another_post_is_none(self) -> None:
        given = paper("service", "2026-08-31", body="hospital", service=[])
        data = doctor({k: v for k, v in YEAR.items() if k != "confirmation"}, confirmations=[given])
        assert months(ask(data, "2026-08-31")) == 0

    def test_what_was_left_out_says_why(self) -> None:
        ledger = finding(ask(doctor(confirmed("2026-08-30")), "2026-08-31"), HOSPITAL).ledger
        assert ledger is not None
        assert [entry.rule for entry in ledger.entries if entry.rule] == ["sf-25-1-e"]

    def test_not_known_whether_there_is_one(self) -> None:
        data = doctor({k: v for k, v in YEAR.items() if k != "confirmation"})
        del data["confirmations"]
        assert outcome(ask(data, "2026-08-31"), HOSPITAL) == "undetermined"

    def test_known_that_there_is_none(self) -> None:
        data = doctor({**YEAR, "confirmation": "none"})
        assert outcome(ask(data, "2026-08-31"), HOSPITAL) == "not-met"

    @pytest.mark.parametrize(
        ("body", "expected"),
        [("hospital", 12), ("establishment", 12), ("employer", 12), ("municipality", 0)],
    )
    def test_the_same_could_under_the_old_number(self, body: str, expected: int) -> None:
        given = paper("service", "2018-08-31", body=body, service=["hospital"])
        year = hospital("2017-09-01", "2018-08-31")
        del year["confirmation"]
        data = doctor(year, confirmations=[given])
        assert months(ask(data, "2018-08-31")) == expected
