"""§ 15: new posts in special cases, and longer service because of the outbreak."""

from __future__ import annotations

import pytest

from tests.building import Data
from tests.law.doctors import (
    HOSPITAL,
    ask,
    attained,
    away,
    codes,
    doctor,
    hospital,
    outcome,
)

COVID = away("covid", "2020-03-13", "2020-03-17")


class TestFirstParagraph:
    """In special cases a doctor may be hired in a new post; service in it counts."""

    def test_service_in_it_counts(self) -> None:
        data = doctor(
            hospital("2025-09-01", "2026-02-28"),
            hospital("2026-03-01", "2026-08-31", name="new", post="lis1-special"),
        )
        assert outcome(ask(data, "2026-08-31"), HOSPITAL) == "met"


class TestSecondParagraph:
    """Since 19 March 2020: who was away because of the outbreak and lacks objectives."""

    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            ("2020-03-18", "not-applicable"),
            ("2020-03-19", "met"),
            ("2020-06-16", "met"),
            ("2020-06-17", "met"),  # not touched by the change of § 31 on that day
        ],
    )
    def test_from_the_day_in_force(self, on: str, expected: str) -> None:
        data = doctor(hospital("2020-03-01", "2021-02-28"), absences=[COVID])
        assert outcome(ask(data, on), "sf-15-2") == expected

    def test_not_with_every_objective_attained(self) -> None:
        all_of_them = [
            *codes("KLS", 1, 45),
            *codes("KLK", 1, 40),
            *codes("FKMS", 1, 7),
            *codes("FKMK", 1, 8),
        ]
        data = doctor(
            hospital("2025-09-01", "2026-08-31"),
            absences=[away("covid", "2026-01-05", "2026-01-09")],
            assessments=attained(*all_of_them, on="2026-08-31"),
        )
        assert outcome(ask(data, "2026-08-31"), "sf-15-2") == "not-met"

    @pytest.mark.parametrize(
        ("absences", "expected"),
        [
            ([], "not-met"),
            ([away("sick", "2020-03-13", "2020-03-17")], "not-met"),
            ([away("covid", "2021-03-01", "2021-03-02")], "not-met"),  # not yet
            ([COVID], "met"),
            (None, "undetermined"),
        ],
    )
    def test_only_absence_because_of_the_outbreak_gives_it(
        self, absences: list[Data] | None, expected: str
    ) -> None:
        data = doctor(hospital("2020-03-01", "2021-02-28"), absences=absences or [])
        if absences is None:
            del data["absences"]
        assert outcome(ask(data, "2021-02-28"), "sf-15-2") == expected

    def test_it_is_told_on_the_way_into_parts_two_and_three_too(self) -> None:
        data = doctor(hospital("2020-03-01", "2021-02-28"), absences=[COVID])
        decision = ask(data, "2020-04-01", "start-lis2-3")
        assert {found.rule for found in decision.beside} >= {"sf-15-2"}
        assert outcome(decision, "sf-15-2") == "met"
