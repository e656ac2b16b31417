"""§ 26 (§ 22 until 28 February 2019): who must have spoken before an objective is attained."""

from __future__ import annotations

from typing import Any

import pytest

from lisrules.conditions.objectives import Attained
from lisrules.engine.decision import Decision
from tests.building import Data
from tests.law.doctors import ask, attained, codes, doctor, finding, hospital, outcome

RULE = "sf-annex-2-b-hospital"
DAY = "2026-08-20"


def said(role: str, by: str | None, on: str = DAY, **more: Any) -> Data:
    who = {} if by is None else {"by": by}
    return {"role": f"{role}-supervisor", "on": on, "positive": True, **who, **more}


def decided(by: str = "leader", capacity: str = "leader", on: str = DAY) -> Data:
    return {"on": on, "by": by, "capacity": capacity}


BOTH = [said("educational", "eva"), said("clinical", "kim")]


def asked(recommendations: list[Data], decision: Data | None = None, **readings: str) -> Decision:
    """KLS-007 assessed as given, everything else in order."""
    others = attained(*(code for code in codes("KLS", 1, 45) if code != "KLS-007"), on=DAY)
    one = {
        "id": "the-one",
        "objective": "KLS-007",
        "outcome": "attained",
        "decided": decided() if decision is None else decision,
        "recommendations": recommendations,
    }
    data = doctor(hospital("2025-09-01", "2026-08-31"), assessments=[*others, one])
    named = {name.replace("_", "-"): option for name, option in readings.items()}
    return ask(data, "2026-08-31", readings=named)


def lacks(decision: Decision) -> tuple[str, ...]:
    detail = finding(decision, RULE).detail
    assert isinstance(detail, Attained)
    assert detail.chosen is not None
    (standing,) = detail.choices[detail.chosen].results[0].standings
    assert standing.objective == "KLS-007"
    return standing.reasons


class TestFirstParagraph:
    """The educational supervisor and at least one of those who took part in supervision."""

    def test_both(self) -> None:
        assert outcome(asked(BOTH), RULE) == "met"

    @pytest.mark.parametrize(
        ("recommendations", "reasons"),
        [
            ([BOTH[0]], ("clinical-supervisor-missing",)),
            ([BOTH[1]], ("educational-supervisor-missing",)),
            ([], ("educational-supervisor-missing", "clinical-supervisor-missing")),
            ([BOTH[1], said("clinical", "ola")], ("educational-supervisor-missing",)),
            (
                [BOTH[0], said("clinical", "kim", took_part=False)],
                ("clinical-supervisor-missing",),
            ),
        ],
    )
    def test_one_of_them_short(self, recommendations: list[Data], reasons: tuple[str, ...]) -> None:
        decision = asked(recommendations)
        assert outcome(decision, RULE) == "not-met"
        assert lacks(decision) == reasons

    @pytest.mark.parametrize(
        ("given", "expected"),
        [("2026-08-19", "met"), ("2026-08-20", "met"), ("2026-08-21", "not-met")],
    )
    def test_no_later_than_the_decision(self, given: str, expected: str) -> None:
        decision = asked([BOTH[0], said("clinical", "kim", given)])
        assert outcome(decision, RULE) == expected
        if expected == "not-met":
            assert lacks(decision) == ("clinical-supervisor-late",)

    def test_one_late_among_several_is_no_matter(self) -> None:
        decision = asked([*BOTH, said("clinical", "ola", "2026-08-25")])
        assert outcome(decision, RULE) == "met"

    def test_a_day_not_known_leaves_it_open(self) -> None:
        undated = {key: value for key, value in BOTH[1].items() if key != "on"}
        assert outcome(asked([BOTH[0], undated]), RULE) == "undetermined"

    def test_a_month_that_could_be_late_leaves_it_open(self) -> None:
        assert outcome(asked([BOTH[0], said("clinical", "kim", "2026-08")]), RULE) == "undetermined"

    def test_a_month_before_is_in_time(self) -> None:
        assert outcome(asked([BOTH[0], said("clinical", "kim", "2026-07")]), RULE) == "met"


class TestSign:
    """It must be positive; a reading lets it be enough that it was obtained."""

    @pytest.mark.parametrize(("option", "expected"), [("positive", "not-met"), ("obtained", "met")])
    def test_a_negative_one(self, option: str, expected: str) -> None:
        negative = said("clinical", "kim", positive=False)
        decision = asked([BOTH[0], negative], recommendation_sign=option)
        assert outcome(decision, RULE) == expected

    def test_one_positive_among_those_who_supervised_is_enough(self) -> None:
        decision = asked([*BOTH, said("clinical", "ola", positive=False)])
        assert outcome(decision, RULE) == "met"

    def test_a_negative_educational_supervisor_is_not_outvoted(self) -> None:
        against = said("educational", "eva", positive=False)
        decision = asked([against, BOTH[1], said("clinical", "ola")])
        assert lacks(decision) == ("educational-supervisor-negative",)


class TestTwoRoles:
    """Educational and clinical supervisor are two persons; the leader may be one of them."""

    @pytest.mark.parametrize(
        ("educational", "clinical", "leader", "outcomes"),
        [
            ("eva", "kim", "liv", ("met", "met", "met")),
            ("eva", "eva", "liv", ("not-met", "not-met", "met")),
            ("liv", "kim", "liv", ("met", "not-met", "met")),
            ("eva", "liv", "liv", ("met", "not-met", "met")),
            ("liv", "liv", "liv", ("not-met", "not-met", "met")),
        ],
    )
    def test_who_may_be_whom(
        self, educational: str, clinical: str, leader: str, outcomes: tuple[str, str, str]
    ) -> None:
        given = [said("educational", educational), said("clinical", clinical)]
        options = ("two-persons", "three-persons", "no-limit")
        found = [asked(given, decided(leader), two_roles=option) for option in options]
        assert tuple(outcome(decision, RULE) for decision in found) == outcomes

    def test_a_third_person_mends_it(self) -> None:
        given = [said("educational", "eva"), said("clinical", "eva"), said("clinical", "kim")]
        assert outcome(asked(given), RULE) == "met"

    def test_nobody_knows_where_one_is_not_named(self) -> None:
        given = [said("educational", "eva"), said("clinical", None)]
        assert outcome(asked(given), RULE) == "undetermined"


class TestLeader:
    """The directorate: the employer's leader decides, in person or by a recorded delegation."""

    @pytest.mark.parametrize(
        ("capacity", "option", "expected"),
        [
            ("leader", "delegation-counts", "met"),
            ("leader", "leader-only", "met"),
            ("delegate", "delegation-counts", "met"),
            ("delegate", "leader-only", "not-met"),
            ("other", "delegation-counts", "not-met"),
            ("other", "leader-only", "not-met"),
        ],
    )
    def test_who_decides(self, capacity: str, option: str, expected: str) -> None:
        decision = asked(BOTH, decided("nora", capacity), delegated_leader=option)
        assert outcome(decision, RULE) == expected

    def test_not_known_in_which_capacity(self) -> None:
        decision = asked(BOTH, {"on": DAY, "by": "nora"})
        assert outcome(decision, RULE) == "undetermined"
        assert lacks(decision) == ("decider-unknown",)

    @pytest.mark.parametrize(("on", "expected"), [("2026-08-31", "met"), ("2026-09-01", "not-met")])
    def test_decided_by_the_day_asked_about(self, on: str, expected: str) -> None:
        assert outcome(asked(BOTH, decided(on=on)), RULE) == expected

    def test_a_delegate_is_enough_unless_it_is_read_otherwise(self) -> None:
        assert outcome(asked(BOTH, decided("nora", "delegate")), RULE) == "met"


class TestOldNumber:
    """§ 22 asked for the same until 28 February 2019."""

    @pytest.mark.parametrize(
        ("given", "reasons"),
        [
            ([BOTH[0]], ("clinical-supervisor-missing",)),
            ([BOTH[1]], ("educational-supervisor-missing",)),
        ],
    )
    def test_both_were_needed(self, given: list[Data], reasons: tuple[str, ...]) -> None:
        first = {**attained("LM-01", on="2018-08-20")[0]}
        first["recommendations"] = [{**one, "on": "2018-08-20"} for one in given]
        data = doctor(hospital("2017-09-01", "2018-08-31"), assessments=[first])
        detail = finding(ask(data, "2018-08-31"), "sf-annex-2-a").detail
        assert isinstance(detail, Attained)
        standings = detail.choices[0].results[0].standings
        assert {s.reasons for s in standings if s.objective == "LM-01"} == {reasons}
