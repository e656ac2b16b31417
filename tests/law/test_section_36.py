"""§ 36 (§ 31 until 28 February 2019): what the old internship is worth."""

from __future__ import annotations

import pytest

from tests.building import Data
from tests.law.doctors import (
    ask,
    doctor,
    finding,
    hospital,
    municipality,
    outcome,
    paper,
    ruling,
)
from tests.law.one_rule import find_rule, rule_outcome, served

OBJECTIVES = ["sf-annex-2-b-hospital", "sf-annex-2-b-municipality", "sf-annex-2-a"]


def doctor_without_rulings() -> Data:
    """Nothing done, and no list of rulings."""
    data = doctor()
    del data["rulings"]
    return data


class TestFirstParagraph:
    """Approved turnus stands for the objectives of part one."""

    @pytest.mark.parametrize("on", ["2018-09-01", "2019-03-01", "2020-03-01", "2026-06-01"])
    def test_for_every_set_of_every_time(self, on: str) -> None:
        data = doctor(rulings=[ruling("turnus-approved", "2018-09-01")])
        assert {outcome(ask(data, on), rule) for rule in OBJECTIVES} == {"met"}

    @pytest.mark.parametrize(("on", "expected"), [("2026-05-31", "not-met"), ("2026-06-01", "met")])
    def test_from_the_day_it_was_approved(self, on: str, expected: str) -> None:
        data = doctor(rulings=[ruling("turnus-approved", "2026-06-01")])
        assert outcome(ask(data, on), "sf-annex-2-a") == expected

    def test_not_when_it_was_refused(self) -> None:
        data = doctor(rulings=[ruling("turnus-approved", "2018-09-01", holds=False)])
        assert outcome(ask(data, "2026-06-01"), "sf-annex-2-a") == "not-met"

    def test_the_latest_ruling_decides(self) -> None:
        first = ruling("turnus-approved", "2018-09-01", holds=False)
        second = {**ruling("turnus-approved", "2018-10-01"), "id": "second"}
        data = doctor(rulings=[first, second])
        assert outcome(ask(data, "2026-06-01"), "sf-annex-2-a") == "met"

    def test_two_of_one_day_that_disagree(self) -> None:
        first = ruling("turnus-approved", "2018-09-01", holds=False)
        data = doctor(rulings=[first, {**first, "id": "second", "holds": True}])
        assert outcome(ask(data, "2026-06-01"), "sf-annex-2-a") == "undetermined"

    def test_where_the_rulings_are_not_known_it_may_be_approved(self) -> None:
        """Neither the objectives nor the time of part one can be said to be missing."""
        data = doctor()
        rules = [*OBJECTIVES, "sf-2-2-hospital", "sf-2-2-municipality"]
        assert {outcome(ask(data, "2026-06-01"), rule) for rule in rules} == {"not-met"}
        del data["rulings"]
        unknown = ask(data, "2026-06-01")
        assert {outcome(unknown, rule) for rule in rules} == {"undetermined"}
        for rule in rules:
            assert ("rulings", None) in [(n.field, n.fact) for n in finding(unknown, rule).needs]

    def test_where_it_could_change_nothing_the_answer_stands(self) -> None:
        data = doctor(
            hospital("2024-09-01", "2025-08-31"), municipality("2025-09-01", "2026-02-28")
        )
        del data["rulings"]
        decision = ask(data, "2026-06-01")
        assert outcome(decision, "sf-2-2-hospital") == "met"
        strict = ask(
            doctor_without_rulings(), "2026-06-01", readings={"turnus-scope": "objectives-only"}
        )
        assert outcome(strict, "sf-2-2-hospital") == "not-met"

    def test_it_opens_the_way_into_parts_two_and_three(self) -> None:
        data = doctor(
            confirmations=[paper("language", "2019-01-01", body="employer")],
            rulings=[ruling("turnus-approved", "2018-09-01")],
        )
        assert ask(data, "2019-03-01", "start-lis2-3").outcome.value == "met"

    @pytest.mark.parametrize(
        ("option", "expected"), [("whole-part", "met"), ("objectives-only", "not-met")]
    )
    def test_whether_it_stands_for_the_time_too_is_a_reading(
        self, option: str, expected: str
    ) -> None:
        data = doctor(rulings=[ruling("turnus-approved", "2018-09-01")])
        decision = ask(data, "2026-06-01", readings={"turnus-scope": option})
        assert decision.outcome.value == expected

    @pytest.mark.parametrize("specialty", ["ALM", "HJS", "SAM"])
    @pytest.mark.parametrize(
        ("option", "expected"), [("whole-part", "met"), ("objectives-only", "not-met")]
    )
    def test_it_stands_for_part_one_in_specialist_approval(
        self, specialty: str, option: str, expected: str
    ) -> None:
        data = doctor(rulings=[ruling("turnus-approved", "2018-09-01")])
        chosen = {"turnus-scope": option}
        decision = ask(data, "2026-06-01", "specialist-approval", chosen, specialty=specialty)
        assert finding(decision, "sf-29-1-b-part-one").outcome.value == expected
        assert finding(decision, "sf-29-1-a-part-one").outcome.value == "met"

    def test_the_paper_is_the_evidence(self) -> None:
        data = doctor(rulings=[ruling("turnus-approved", "2018-09-01")])
        found = finding(ask(data, "2026-06-01"), "sf-annex-2-a")
        assert found.evidence == ("ruling-turnus-approved",)


class TestSecondParagraph:
    """Who had a turnus post on 1 March 2017 may finish it until 1 March 2019."""

    @pytest.mark.parametrize(
        ("first", "last", "on", "expected"),
        [
            ("2017-03-01", "2018-02-28", "2018-12-31", "met"),
            ("2016-03-01", "2017-03-01", "2018-12-31", "met"),
            ("2016-03-01", "2017-02-28", "2018-12-31", "not-met"),
            ("2017-03-02", "2018-02-28", "2018-12-31", "undetermined"),
            ("2016-09-01", "2017-08-31", "2019-02-28", "met"),
            ("2016-09-01", "2017-08-31", "2019-03-01", "met"),
            ("2016-09-01", "2017-08-31", "2019-03-02", "not-met"),
        ],
    )
    def test_the_right(self, first: str, last: str, on: str, expected: str) -> None:
        data = doctor(served("turnus", "turnus", first, last))
        assert rule_outcome(data, on, "sf-36-2") == expected

    @pytest.mark.parametrize(
        ("on", "citation"), [("2019-02-28", "§ 31(2)"), ("2019-03-01", "§ 36(2)")]
    )
    def test_under_either_number(self, on: str, citation: str) -> None:
        found = find_rule(
            doctor(served("turnus", "turnus", "2017-03-01", "2018-02-28")), on, "sf-36-2"
        )
        assert found.provision is not None
        assert str(found.provision.citation) == citation

    def test_no_turnus_no_question(self) -> None:
        assert rule_outcome(doctor(), "2018-01-01", "sf-36-2") == "not-applicable"


class TestThirdParagraph:
    """Parts of turnus are weighed against the objectives: told, and nothing to meet."""

    def test_it_is_told(self) -> None:
        assert rule_outcome(doctor(), "2018-01-01", "sf-36-3") == "not-applicable"
