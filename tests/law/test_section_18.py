"""§ 18 (§ 16 until 28 February 2019): the way into parts two and three."""

from __future__ import annotations

from typing import ClassVar

import pytest

from tests.building import Data
from tests.law.doctors import (
    ask,
    attained,
    away,
    codes,
    doctor,
    finding,
    hospital,
    municipality,
    outcome,
    paper,
    ruling,
)

LANGUAGE = paper("language", "2017-03-01", body="employer")
QUESTION = "start-lis2-3"
CLINICAL = [*codes("KLS", 1, 45), *codes("KLK", 1, 40)]
ALL_NEW = [*CLINICAL, *codes("FKMS", 1, 7), *codes("FKMK", 1, 8)]
OVER_HALF, MINOR_PART = "foreign-over-half", "minor-part-missing"


def candidate(*service: Data, missing: str | None = None, **lists: list[Data]) -> Data:
    """All objectives of the new plan attained, but for one."""
    some = [code for code in ALL_NEW if code != missing]
    papers = [LANGUAGE, *lists.pop("confirmations", [])]
    found = attained(*some, on="2026-02-20")
    return {**doctor(*service, assessments=found, confirmations=papers), **lists}


class TestFirstParagraph:
    """Every objective of part one; an exception for training from abroad."""

    def test_all_attained(self) -> None:
        assert ask(candidate(), "2026-03-01", QUESTION).outcome.value == "met"

    @pytest.mark.parametrize("code", ["KLS-001", "KLK-040", "FKMS-007", "FKMK-008"])
    def test_one_missing(self, code: str) -> None:
        decision = ask(candidate(missing=code), "2026-03-01", QUESTION)
        assert outcome(decision, "sf-18-1") == decision.outcome.value == "not-met"

    @pytest.mark.parametrize(
        ("kinds", "expected"),
        [
            ((OVER_HALF, MINOR_PART), "met"),
            ((OVER_HALF,), "not-met"),
            ((MINOR_PART,), "not-met"),
        ],
    )
    def test_both_findings_on_foreign_training(self, kinds: tuple[str, ...], expected: str) -> None:
        rulings = [ruling(kind, "2026-02-01") for kind in kinds]
        data = candidate(missing="KLS-001", rulings=rulings)
        assert ask(data, "2026-03-01", QUESTION).outcome.value == expected

    def test_an_answer_of_no_is_no(self) -> None:
        rulings = [
            ruling(OVER_HALF, "2026-02-01"),
            ruling(MINOR_PART, "2026-02-01", holds=False),
        ]
        data = candidate(missing="KLS-001", rulings=rulings)
        assert ask(data, "2026-03-01", QUESTION).outcome.value == "not-met"

    def test_it_asks_for_objectives_and_not_for_time(self) -> None:
        no_service = candidate()
        decision = ask(no_service, "2026-03-01", QUESTION)
        assert decision.outcome.value == "met"
        assert outcome(decision, "sf-18-time") == "not-met"

    def test_under_the_stricter_reading_it_asks_for_time_too(self) -> None:
        strict = {"start-needs-time": "objectives-and-time"}
        full = candidate(
            hospital("2024-09-01", "2025-08-31"), municipality("2025-09-01", "2026-02-28")
        )
        short = candidate(
            hospital("2024-09-01", "2025-08-31"), municipality("2025-09-01", "2026-02-27")
        )
        assert ask(full, "2026-03-01", QUESTION, strict).outcome.value == "met"
        assert ask(short, "2026-03-01", QUESTION, strict).outcome.value == "not-met"


class TestThirdParagraph:
    """Since 17 June 2020: objectives missed because of the outbreak, so confirmed."""

    @pytest.mark.parametrize(("on", "expected"), [("2020-06-16", "not-met"), ("2020-06-17", "met")])
    def test_from_the_day_in_force(self, on: str, expected: str) -> None:
        lost = paper("covid-activities-lost", "2020-06-01", body="hospital")
        some = attained("KLS-001", on="2020-06-01")
        data = doctor(confirmations=[LANGUAGE, lost], assessments=some)
        assert ask(data, on, QUESTION).outcome.value == expected

    def test_it_excuses_single_objectives_not_all(self) -> None:
        lost = paper("covid-activities-lost", "2020-06-01", body="hospital")
        data = doctor(confirmations=[LANGUAGE, lost], assessments=[])
        assert ask(data, "2020-06-17", QUESTION).outcome.value == "not-met"

    @pytest.mark.parametrize(
        ("body", "expected"), [("hospital", "met"), ("statsforvalter", "not-met")]
    )
    def test_the_training_institution_confirms(self, body: str, expected: str) -> None:
        lost = paper("covid-activities-lost", "2026-02-01", body=body)
        data = candidate(missing="KLS-001", confirmations=[lost])
        assert ask(data, "2026-03-01", QUESTION).outcome.value == expected

    @pytest.mark.parametrize(
        ("dated", "expected"), [("2026-03-01", "met"), ("2026-03-02", "not-met")]
    )
    def test_the_confirmation_must_be_there(self, dated: str, expected: str) -> None:
        lost = paper("covid-activities-lost", dated, body="hospital")
        data = candidate(missing="KLS-001", confirmations=[lost])
        assert ask(data, "2026-03-01", QUESTION).outcome.value == expected

    @pytest.mark.parametrize(
        ("named", "expected"), [(["KLS-001"], "met"), (["KLS-002"], "not-met")]
    )
    def test_it_covers_the_objectives_it_names(self, named: list[str], expected: str) -> None:
        lost = paper("covid-activities-lost", "2026-02-01", body="hospital", objectives=named)
        data = candidate(missing="KLS-001", confirmations=[lost])
        assert ask(data, "2026-03-01", QUESTION).outcome.value == expected

    def test_it_does_not_complete_part_one(self) -> None:
        lost = paper("covid-activities-lost", "2026-02-01", body="hospital")
        data = candidate(
            hospital("2024-09-01", "2025-08-31"),
            municipality("2025-09-01", "2026-02-28"),
            missing="KLS-001",
            confirmations=[lost],
        )
        assert ask(data, "2026-03-01").outcome.value == "not-met"


class TestFirstCovidRule:
    """19 March to 16 June 2020 (§ 31(5)): on to part two or three in spite of absence."""

    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            ("2020-03-18", "not-met"),
            ("2020-03-19", "met"),
            ("2020-06-16", "met"),
            ("2020-06-17", "not-met"),
        ],
    )
    def test_in_its_time(self, on: str, expected: str) -> None:
        data = doctor(
            hospital("2018-09-01", "2019-08-31"),
            municipality("2019-09-01", "2020-03-15"),
            absences=[away("sick", "2019-11-01", "2019-12-31")],
            confirmations=[LANGUAGE, paper("hpr-part1", "2020-03-01")],
        )
        del data["assessments"]
        strict = {"start-needs-time": "objectives-and-time"}
        assert ask(data, on, QUESTION, strict).outcome.value == expected

    @pytest.mark.parametrize(
        ("last", "expected"),
        # Eight days away in the municipality, two more than are free: at least a day is missing
        # but for the rule, which is for those in service on 12 March 2020 or later.
        [("2020-03-11", "not-met"), ("2020-03-12", "met")],
    )
    def test_for_those_in_service_during_the_outbreak(self, last: str, expected: str) -> None:
        data = doctor(
            hospital("2018-09-01", "2019-08-31"),
            municipality("2019-09-12", last),
            absences=[away("sick", "2019-11-01", "2019-11-08")],
            confirmations=[LANGUAGE, paper("hpr-part1", "2020-03-01")],
        )
        del data["assessments"]
        strict = {"start-needs-time": "objectives-and-time"}
        assert ask(data, "2020-04-01", QUESTION, strict).outcome.value == expected

    STRICT: ClassVar = {"start-needs-time": "objectives-and-time"}

    def told(self, *posts: Data, rulings: list[Data]) -> dict[str, str]:
        """The outcome of each part of the rule, and of the rule itself."""
        found = finding(
            ask(doctor(*posts, rulings=rulings), "2020-04-01", QUESTION, self.STRICT),
            "sf-31-5-start",
        )
        parts = {part.rule: part.outcome.value for part in found.parts}
        return {**parts, "together": found.outcome.value}

    @pytest.mark.parametrize(
        ("short", "hospital_from", "municipality_from", "turnus"),
        [
            (None, "2018-09-01", "2019-09-15", True),
            ("sf-31-5-hospital", "2018-09-02", "2019-09-15", True),
            ("sf-31-5-municipality", "2018-09-01", "2019-09-16", True),
            ("sf-18-1-objectives", "2018-09-01", "2019-09-15", False),
        ],
    )
    def test_each_of_its_parts_is_asked_for(
        self, short: str | None, hospital_from: str, municipality_from: str, turnus: bool
    ) -> None:
        told = self.told(
            hospital(hospital_from, "2019-08-31"),
            municipality(municipality_from, "2020-03-14"),
            rulings=[ruling("turnus-approved", "2018-09-01")] if turnus else [],
        )
        assert told.pop("together") == ("met" if short is None else "not-met")
        assert {rule for rule, outcome in told.items() if outcome == "not-met"} == {short} - {None}


class TestTransition:
    """§ 37(4): in training on 1 March 2019 with a basic education from another EEA state."""

    def test_objectives_of_part_one_are_not_asked_for(self) -> None:
        data = doctor(confirmations=[LANGUAGE], rulings=[ruling("eea-before-2019", "2019-04-01")])
        decision = ask(data, "2019-04-01", QUESTION)
        assert outcome(decision, "sf-37-4") == decision.outcome.value == "met"

    def test_asked_before_it_was_found(self) -> None:
        data = doctor(
            confirmations=[LANGUAGE, paper("other", "2019-03-01")],
            rulings=[ruling("eea-before-2019", "2026-04-02")],
        )
        assert outcome(ask(data, "2026-04-01", QUESTION), "sf-37-4") == "not-met"


class TestEveryObjective:
    """All four sets are asked for, whether by the law of 2017 or of 2019, and excused alike."""

    SETS: ClassVar = [
        *("sf-annex-2-b-hospital", "sf-annex-2-b-psychiatry"),
        *("sf-annex-2-b-municipality", "sf-annex-2-a"),
    ]

    @pytest.mark.parametrize("on", ["2018-06-01", "2026-06-01"])
    def test_they_are_found_one_by_one(self, on: str) -> None:
        found = finding(ask(doctor(confirmations=[LANGUAGE]), on, "start-lis1"), "sf-10-2")
        inside = [part for part in found.parts if part.rule == "sf-18-1-objectives"]
        assert [part.rule for whole in inside for part in whole.parts] == self.SETS

    @pytest.mark.parametrize("code", ["KLS-001", "KLP-001", "KLK-001", "FKMS-001"])
    def test_one_that_is_neither_attained_nor_excused(self, code: str) -> None:
        data = self.in_psychiatry(code, "KLS-002")
        decision = ask(data, "2026-03-01", QUESTION)
        assert outcome(decision, "sf-18-3") == decision.outcome.value == "not-met"
        excused = self.in_psychiatry(code, code)
        assert ask(excused, "2026-03-01", QUESTION).outcome.value == "met"

    def in_psychiatry(self, missing: str, named: str) -> Data:
        """One objective missing, and a paper that excuses one."""
        found = [code for code in [*ALL_NEW, *codes("KLP", 1, 16)] if code != missing]
        lost = paper("covid-activities-lost", "2026-02-01", body="hospital", objectives=[named])
        return doctor(
            hospital("2025-09-01", "2026-02-28", departments=["psychiatry"]),
            assessments=attained(*found, on="2026-02-20"),
            confirmations=[LANGUAGE, lost],
        )

    @pytest.mark.parametrize(
        ("body", "expected"),
        [
            *(("hospital", "met"), ("municipality", "met"), ("establishment", "met")),
            *(("employer", "not-met"), ("directorate", "not-met")),
        ],
    )
    def test_who_can_excuse(self, body: str, expected: str) -> None:
        lost = paper("covid-activities-lost", "2026-02-01", body=body)
        data = candidate(missing="KLK-001", confirmations=[lost])
        assert outcome(ask(data, "2026-03-01", QUESTION), "sf-18-3") == expected
