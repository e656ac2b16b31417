"""§§ 11(3) and 12: in which posts service makes part of LIS1."""

from __future__ import annotations

import pytest

from tests.law.doctors import HOSPITAL, ask, doctor, finding, hospital, months, outcome

COUNTING = ["lis1-announced", "lis1-rest", "lis1-completion", "lis1-special"]
OTHERS = ["lis1-unannounced", "lis", "other"]


class TestFirstParagraph:
    """Posts in part one are announced in the portal, and filled through it."""

    @pytest.mark.parametrize("start", ["2017-09-01", "2019-03-01", "2024-09-01", "2025-09-01"])
    @pytest.mark.parametrize("kind", COUNTING)
    def test_posts_that_count(self, kind: str, start: str) -> None:
        last = f"{int(start[:4]) + 1}-{'08-31' if start[5:7] == '09' else '02-29'}"
        data = doctor(hospital(start, last, post=kind))
        assert outcome(ask(data, last), HOSPITAL) == "met"

    @pytest.mark.parametrize("start", ["2017-09-01", "2024-09-01", "2025-09-01"])
    @pytest.mark.parametrize("kind", OTHERS)
    def test_posts_that_do_not(self, kind: str, start: str) -> None:
        last = f"{int(start[:4]) + 1}-08-31"
        decision = ask(doctor(hospital(start, last, post=kind)), last)
        assert months(decision) == 0
        ledger = finding(decision, HOSPITAL).ledger
        assert ledger is not None
        assert [entry.rule for entry in ledger.entries if entry.rule] == ["sf-12-1"]


class TestSection11ThirdParagraph:
    """Since 1 January 2025 municipality and hospital may agree on further posts."""

    @pytest.mark.parametrize(
        ("first", "last", "expected"),
        [
            ("2024-12-31", "2025-12-30", "not-met"),
            ("2025-01-01", "2025-12-31", "met"),
            ("2025-06-01", "2026-05-31", "met"),
        ],
    )
    def test_by_the_day_service_in_the_post_began(
        self, first: str, last: str, expected: str
    ) -> None:
        data = doctor(hospital(first, last, post="lis1-agreement"))
        assert outcome(ask(data, "2026-06-01"), HOSPITAL) == expected
