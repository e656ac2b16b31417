"""§ 2: the parts of the training, how long they are, and in which order."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from tests.law.doctors import (
    HOSPITAL,
    MUNICIPALITY,
    ORDER,
    ask,
    away,
    doctor,
    finding,
    hospital,
    months,
    municipality,
    outcome,
    served,
)


class TestFirstParagraph:
    """Training counts from the day the doctor was authorised or licensed."""

    @pytest.mark.parametrize(
        ("granted", "expected"),
        [
            ("2025-08-31", Fraction(12)),
            ("2025-09-01", Fraction(12)),
            # From 2 September: eleven months and 30 of the 31 days to 1 September.
            ("2025-09-02", 12 - Fraction(1, 31)),
            ("2025-10-01", Fraction(11)),
            ("2026-08-31", Fraction(1, 30)),  # one day; its grid month is 31 Aug to 29 Sept
            ("2026-09-01", Fraction(0)),
        ],
    )
    def test_service_counts_from_the_day_of_the_grant(
        self, granted: str, expected: Fraction
    ) -> None:
        data = doctor(hospital("2025-09-01", "2026-08-31"), authorised=granted)
        assert months(ask(data, "2026-08-31")) == expected

    def test_a_licence_is_as_good(self) -> None:
        data = doctor(hospital("2025-09-01", "2026-08-31"))
        data["authorisations"][0]["kind"] = "licence"
        assert outcome(ask(data, "2026-08-31"), HOSPITAL) == "met"

    def test_the_last_day_of_a_licence_counts(self) -> None:
        data = doctor(hospital("2025-09-01", "2026-08-31"))
        data["authorisations"][0]["until"] = "2026-08-31"
        assert months(ask(data, "2026-08-31")) == 12

    def test_a_day_without_one_does_not(self) -> None:
        data = doctor(hospital("2025-09-01", "2026-08-31"))
        data["authorisations"][0]["until"] = "2026-08-30"
        assert months(ask(data, "2026-08-31")) == 12 - Fraction(1, 31)


class TestSecondParagraph:
    """Part one is twelve months in hospital and then six in the municipality."""

    @pytest.mark.parametrize(
        ("last", "expected"),
        [("2026-08-30", "not-met"), ("2026-08-31", "met"), ("2026-09-30", "met")],
    )
    def test_twelve_months_in_hospital(self, last: str, expected: str) -> None:
        data = doctor(hospital("2025-09-01", last))
        assert outcome(ask(data, "2026-12-01"), HOSPITAL) == expected

    @pytest.mark.parametrize(
        ("last", "expected"), [("2027-02-27", "not-met"), ("2027-02-28", "met")]
    )
    def test_six_months_in_the_municipality(self, last: str, expected: str) -> None:
        data = doctor(municipality("2026-09-01", last))
        assert outcome(ask(data, "2027-03-01"), MUNICIPALITY) == expected

    def test_the_parts_are_counted_apart(self) -> None:
        data = doctor(
            hospital("2025-09-01", "2027-02-28"),  # 18 months
        )
        decision = ask(data, "2027-02-28")
        assert months(decision) == 18
        assert months(decision, MUNICIPALITY) == 0
        assert outcome(decision, MUNICIPALITY) == "not-met"

    @pytest.mark.parametrize("stage", ["lis2", "lis3", "other"])
    def test_service_of_another_stage_is_none_of_part_one(self, stage: str) -> None:
        data = doctor(hospital("2025-09-01", "2026-08-31", stage=stage, post="lis"))
        assert months(ask(data, "2026-08-31")) == 0

    @pytest.mark.parametrize("arena", ["institution", "open-general-practice", "other"])
    def test_service_elsewhere_is_neither_hospital_nor_municipality(self, arena: str) -> None:
        data = doctor({**hospital("2025-09-01", "2026-08-31"), "arena": arena})
        decision = ask(data, "2026-08-31")
        assert months(decision) == months(decision, MUNICIPALITY) == 0

    @pytest.mark.parametrize(
        ("begun", "last", "expected"),
        [
            # The hospital year is full on 31 August 2026.
            ("2026-09-01", "2027-02-28", "met"),
            ("2026-08-31", "2027-02-27", "not-met"),  # the first day is too early
            ("2026-08-31", "2027-02-28", "met"),  # and not needed
            ("2026-08-01", "2027-01-31", "not-met"),
        ],
    )
    def test_hospital_first(self, begun: str, last: str, expected: str) -> None:
        data = doctor(hospital("2025-09-01", "2026-08-31"), municipality(begun, last))
        assert outcome(ask(data, "2027-03-01"), ORDER) == expected

    def test_the_municipality_before_the_hospital_does_not_count(self) -> None:
        data = doctor(
            municipality("2025-03-01", "2025-08-31"), hospital("2025-09-01", "2026-08-31")
        )
        decision = ask(data, "2026-08-31")
        assert outcome(decision, HOSPITAL) == outcome(decision, MUNICIPALITY) == "met"
        assert outcome(decision, ORDER) == "not-met"
        assert decision.outcome.value == "not-met"

    def test_a_year_lengthened_by_a_deduction_moves_the_start(self) -> None:
        # 13 days: one is made good on 1 September, so the municipality counts from the 2nd.
        sick = away("sick", "2026-01-05", "2026-01-17")
        year = hospital("2025-09-01", "2026-09-01")
        early = doctor(year, municipality("2026-09-01", "2027-02-28"), absences=[sick])
        later = doctor(year, municipality("2026-09-02", "2027-03-01"), absences=[sick])
        assert outcome(ask(early, "2027-03-01"), ORDER) == "not-met"
        assert outcome(ask(later, "2027-03-01"), ORDER) == "met"

    def test_a_day_left_out_is_missed(self) -> None:
        # 14 February 2026 is one of 28 days of its month.
        data = doctor(
            hospital("2025-09-01", "2026-02-13"),
            hospital("2026-02-15", "2026-08-31", name="second"),
        )
        assert months(ask(data, "2026-08-31")) == 12 - Fraction(1, 28)

    def test_two_records_are_as_good_as_one(self) -> None:
        data = doctor(
            hospital("2025-09-01", "2026-02-13"),
            hospital("2026-02-14", "2026-08-31", name="second"),
        )
        assert months(ask(data, "2026-08-31")) == 12

    def test_the_day_it_was_reached_is_told(self) -> None:
        data = doctor(hospital("2025-09-01", "2026-12-31"))
        decision = ask(data, "2026-12-31")
        assert served(decision).reached == date(2026, 8, 31).toordinal()
        assert months(decision) == 16


class TestWhatCounts:
    """Six rules say which service makes part of the training, in each part and in each count."""

    PARTS = (HOSPITAL, MUNICIPALITY, "sf-31-5-hospital", "sf-31-5-municipality")

    def ledger(self, part: str, first: str, authorised: str, **more: object) -> list[str]:
        """The rules that lines of the ledger of a part name, asked in the spring of 2020."""
        post = hospital if part.endswith("hospital") else municipality
        data = doctor(post(first, "2019-12-31", **more), authorised=authorised)
        found = finding(ask(data, "2020-04-01", "start-lis2-3"), part).ledger
        assert found is not None
        return [entry.rule for entry in found.entries if entry.rule]

    @pytest.mark.parametrize("part", PARTS)
    @pytest.mark.parametrize(
        ("rule", "first", "authorised", "more"),
        [
            ("sf-39-1", "2017-01-01", "2016-06-01", {}),
            ("sf-2-1", "2019-01-01", "2019-02-01", {}),
            ("sf-12-1", "2019-01-01", "2016-06-01", {"post": "lis"}),
            ("sf-2-2-clinical", "2019-01-01", "2016-06-01", {"work": "research"}),
            ("sf-31-2", "2019-01-01", "2016-06-01", {"fraction": "1/2"}),
        ],
    )
    def test_the_ledger_names_the_rule(
        self, part: str, rule: str, first: str, authorised: str, more: dict[str, str]
    ) -> None:
        assert self.ledger(part, first, authorised, **more) == [rule]

    @pytest.mark.parametrize("part", PARTS)
    def test_each_part_is_confirmed_under_its_own_section(self, part: str) -> None:
        rule = "sf-25-1-e" if part.endswith("hospital") else "sf-17-1-f"
        assert self.ledger(part, "2019-01-01", "2016-06-01", confirmation="none") == [rule]


class TestTheWhole:
    """Hospital, municipality and their order, asked for as one."""

    @pytest.mark.parametrize(
        ("posts", "expected"),
        [
            (("2024-09-01", "2025-08-31", "2025-09-01", "2026-02-28"), "met"),
            (("2024-09-02", "2025-08-31", "2025-09-01", "2026-02-28"), "not-met"),
            (("2024-09-01", "2025-08-31", "2025-09-01", "2026-02-27"), "not-met"),
            (("2025-01-01", "2025-12-31", "2024-07-01", "2024-12-31"), "not-met"),
        ],
    )
    def test_all_three(self, posts: tuple[str, str, str, str], expected: str) -> None:
        data = doctor(hospital(*posts[:2]), municipality(*posts[2:]))
        found = finding(ask(data, "2026-03-01", "start-lis2-3"), "sf-2-2")
        assert found.outcome.value == expected
        assert [part.rule for part in found.parts] == [HOSPITAL, MUNICIPALITY, ORDER]
