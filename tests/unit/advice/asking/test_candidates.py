"""The answers to every sort of missing fact: written down, each is a timeline that may be read."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from lisrules import Verdict, evaluate, load_rules
from lisrules.advice.asking.answers import CODES, Answer, FactChange, changed, facts_if
from lisrules.advice.asking.ask_next import ways_of
from lisrules.advice.asking.candidates import OF_FACTS
from lisrules.advice.asking.candidates_assessments import OF_ASSESSMENTS
from lisrules.advice.asking.case import Case
from lisrules.conditions.base import Need
from lisrules.timeline.facts import FAR
from tests.building import passing, timeline, without

ON = date(2026, 3, 1)

DOCTOR: dict[str, Any] = {
    "authorisations": [{"id": "auth", "kind": "authorisation", "granted": "2018-05"}],
    "service": [
        {"id": "post", "stage": "lis3", "arena": "hospital", "from": "2019-03", "through": "2020"},
        {"id": "on", "stage": "lis3", "arena": "hospital", "from": "2021-01-01"},
        {"id": "later", "stage": "lis3", "arena": "hospital", "from": "2027-01-01"},
    ],
    "absences": [{"id": "away", "kind": "sick", "from": "2019-05-01", "through": "2019-06"}],
    "guidance": [{"id": "hours", "kind": "individual", "from": "2019-03-01", "through": "ongoing"}],
    "people": [{"id": "person"}],
    "applications": [{"id": "sent", "for": "HJS", "sent": "2026-02"}],
    "confirmations": [{"id": "paper", "kind": "language", "body": "other", "on": "2020"}],
    "rulings": [
        {"id": "ruling", "kind": "exemption", "authority": "a", "on": "2020", "provision": "§ 1"}
    ],
    "establishments": [{"id": "place", "kind": "hospital"}],
    "assessments": [
        {
            "id": "one",
            "objective": "HJS-001",
            "outcome": "attained",
            "decided": {"on": "2025-06"},
            "recommendations": [
                {"role": "educational-supervisor"},
                {"role": "clinical-supervisor"},
            ],
        },
        {"id": "bare", "objective": "HJS-002", "outcome": "attained"},
    ],
}
FACT_OF = {
    **dict.fromkeys(OF_FACTS, "post"),
    "granted": "auth",
    "sent": "sent",
    "paper-date": "paper",
    "ruling-date": "ruling",
    "specialty-named": "ruling",
    "standing": "place",
    "statutory": "away",
    **dict.fromkeys(("hours", "regular", "attested"), "hours"),
    **dict.fromkeys(("specialties", "employments", "appointments", "experienced"), "person"),
    **dict.fromkeys(OF_ASSESSMENTS, "one"),
}


def doctor_with(field: str) -> dict[str, Any]:
    """Persons and places an answer makes up stand in no list, so none is given but the asked."""
    kept = {"person": "people", "place": "establishments"}.get(FACT_OF[field])
    if field == "establishment":
        kept = "establishments"
    left_out = {"people", "establishments"} - {kept}
    return {name: value for name, value in DOCTOR.items() if name not in left_out}


def verdict(data: dict[str, Any] = DOCTOR) -> Verdict:
    return evaluate(load_rules(), timeline(data), "specialist-approval", ON, specialty="HJS")


def answers(need: Need, data: dict[str, Any] = DOCTOR) -> list[Answer]:
    ways = ways_of(Case(verdict(data)), need)
    scale = ways.scale
    ends = [] if scale is None else [scale.at(scale.low), scale.at(scale.high)]
    return [*ends, *ways.answers]


@pytest.mark.parametrize("field", sorted(FACT_OF))
def test_every_answer_is_a_timeline_and_has_words(field: str) -> None:
    doctor = timeline(doctor_with(field))
    made = answers(Need(field, FACT_OF[field]), doctor_with(field))
    assert made
    for answer in made:
        assert answer.code in CODES
        again = timeline(changed(doctor, answer.changes).to_data())
        assert again.facts == facts_if(doctor, answer.changes)


@pytest.mark.parametrize("field", sorted(OF_ASSESSMENTS))
def test_an_assessment_of_which_nothing_is_known(field: str) -> None:
    doctor = timeline(doctor_with(field))
    for answer in answers(Need(field, "bare"), doctor_with(field)):
        timeline(changed(doctor, answer.changes).to_data())


@pytest.mark.parametrize("field", [*sorted(OF_FACTS), *sorted(OF_ASSESSMENTS)])
def test_a_fact_that_is_not_there_breaks_nothing(field: str) -> None:
    answers(Need(field, "nobody"), {**DOCTOR, "establishments": [], "people": []})


class TestPersons:
    """Who is not named of an assessment: another person, or one of those that are."""

    def answered(self, data: dict[str, Any]) -> list[tuple[str, str | None, list[str | None]]]:
        assessment = {**data, "id": "one", "objective": "HJS-001", "outcome": "attained"}
        doctor = {**doctor_with("same-person"), "assessments": [assessment]}
        found = []
        for answer in answers(Need("same-person", "one"), doctor):
            [item] = changed(timeline(doctor), answer.changes).assessments or ()
            persons = [one.by for one in item.recommendations or ()]
            assert item.decided is not None
            found.append((answer.code, answer.value, [*persons, item.decided.by]))
        return found

    def votes(self, educational: str | None, clinical: str | None) -> list[dict[str, Any]]:
        return [
            {"role": f"{role}-supervisor", "on": "2025-06-01", "positive": True}
            | ({"by": by} if by else {})
            for role, by in (("educational", educational), ("clinical", clinical))
        ]

    def test_one_of_each_that_is_named(self) -> None:
        data = {
            "decided": {"on": "2025-06-01", "by": "l"},
            "recommendations": self.votes("e", None),
        }
        assert self.answered(data) == [
            ("distinct", None, ["e", "answer-0", "l"]),
            ("same-as", "e", ["e", "e", "l"]),
            ("same-as", "l", ["e", "l", "l"]),
        ]

    def test_all_one_where_nobody_is_named(self) -> None:
        data = {"decided": {"on": "2025-06-01"}, "recommendations": self.votes(None, None)}
        assert self.answered(data) == [
            ("distinct", None, ["answer-0", "answer-1", "answer-2"]),
            ("same", None, ["answer-one", "answer-one", "answer-one"]),
        ]


class TestDays:
    def test_a_period_without_an_end(self) -> None:
        """From its first day to the date of the question, or not ended yet."""
        first, last, ongoing = answers(Need("through", "on"))
        assert (first.value, last.value) == ("2021-01-01", "2026-03-01")
        assert ongoing.code == "ongoing"
        [service] = [
            one for one in facts_if(timeline(DOCTOR), ongoing.changes).services if one.id == "on"
        ]
        assert (service.end_lo, service.end_hi) == (FAR, FAR)

    def test_a_period_that_has_not_begun_has_not_ended(self) -> None:
        assert [one.code for one in answers(Need("through", "later"))] == ["ongoing"]

    def test_a_day_that_is_exactly_known_is_not_asked_for(self) -> None:
        assert answers(Need("from", "on")) == []


class TestLists:
    def test_a_paper_leaves_the_rest_of_the_list_unknown(self) -> None:
        data = without(DOCTOR, "confirmations")
        exists, none = answers(Need("confirmations", None, "language"), data)
        one = facts_if(timeline(data), exists.changes)
        assert "confirmations" not in one.known
        assert [paper.kind for paper in one.confirmations] == ["language"]
        assert not any(post.confirmations_known for post in one.services)
        assert "confirmations" in facts_if(timeline(data), none.changes).known

    def test_the_post_itself_may_be_known_to_be_confirmed(self) -> None:
        data = without(passing(), "confirmations")
        del data["service"][1]["confirmation"]
        [exists, _] = answers(Need("confirmations", None, "language"), data)
        facts = facts_if(timeline(data), exists.changes)
        known = {post.id: post.confirmations_known for post in facts.services}
        assert known == {"hospital": True, "municipality": False}

    def test_rulings_of_two_kinds_stand_beside_each_other(self) -> None:
        data = without(DOCTOR, "rulings")
        one = answers(Need("rulings", None, "turnus-approved"), data)[0]
        other = answers(Need("rulings", None, "essential-part"), data)[1]
        facts = facts_if(timeline(data), (*one.changes, *other.changes))
        assert [(ruling.kind, ruling.holds) for ruling in facts.rulings] == [
            ("essential-part", False),
            ("turnus-approved", True),
        ]
        assert "rulings" in facts.known

    def test_a_kind_that_no_timeline_can_hold_cannot_be_tried(self) -> None:
        assert answers(Need("rulings", None, "of-my-own"), without(DOCTOR, "rulings")) == []
        assert answers(Need("paper", None, "of-my-own")) == []

    def test_assessments_are_taken_over_where_they_are_not_touched(self) -> None:
        doctor = timeline(passing())
        made = facts_if(doctor, (FactChange("absences", ()),))
        assert made.assessments is doctor.facts.assessments
        assert made.known == doctor.facts.known
