from __future__ import annotations

from datetime import date
from itertools import permutations
from typing import Any, ClassVar

import pytest

from lisrules import Verdict, evaluate, load_rules
from lisrules.timeline.facts import FAR, Facts, Votes
from tests.building import Data, absence, passing, post, timeline, without

DECIDED = "2026-08-20"
BY = {"educational-supervisor": "e", "clinical-supervisor": "c"}


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def facts(**lists: Any) -> Facts:
    return timeline({"doctor": "d", **lists}).facts


def said(positive: bool | None, on: str | None, role: str = "educational-supervisor") -> Data:
    """What one person recommended; the person is the same in the same role."""
    given: Data = {"role": role, "by": BY[role]}
    return given | {
        key: value for key, value in (("positive", positive), ("on", on)) if value is not None
    }


def assessed(*recommendations: Data) -> Data:
    return {
        "id": "a",
        "objective": "FKMS-001",
        "outcome": "attained",
        "decided": {"on": DECIDED, "by": "l", "capacity": "leader"},
        "recommendations": list(recommendations),
    }


def votes(*recommendations: Data) -> dict[str, list[str]]:
    """Who spoke in which way as educational supervisor."""
    found = facts(assessments=[assessed(*recommendations)])
    given: Votes = found.assessments[0].pattern.educational
    ways = {
        "positive": given.positive,
        "negative": given.negative,
        "late": given.late,
        "unclear": given.unclear,
    }
    return {
        way: [name for bit, name in enumerate(found.persons) if mask >> bit & 1]
        for way, mask in ways.items()
        if mask
    }


class TestTheLatestWord:
    def test_takes_the_place_of_the_earlier(self) -> None:
        no_then_yes = [said(False, "2026-08-01"), said(True, "2026-08-02")]
        yes_then_no = [said(True, "2026-08-01"), said(False, "2026-08-02")]
        for order in (1, -1):
            assert votes(*no_then_yes[::order]) == {"positive": ["e"]}
            assert votes(*yes_then_no[::order]) == {"negative": ["e"]}

    def test_of_one_day_is_the_negative_one(self) -> None:
        both = [said(True, "2026-08-01"), said(False, "2026-08-01")]
        assert votes(*both) == votes(*both[::-1]) == {"negative": ["e"]}

    def test_is_open_where_the_negative_one_has_no_day(self) -> None:
        both = [said(True, "2026-08-01"), said(False, None)]
        for order in (both, both[::-1]):
            assert votes(*order) == {"negative": ["e"], "unclear": ["e"]}

    def test_after_the_decision_changes_nothing(self) -> None:
        assert votes(said(True, DECIDED), said(False, "2026-08-21")) == {
            "positive": ["e"],
            "late": ["e"],
        }

    def test_is_that_of_one_person_in_one_role(self) -> None:
        other = {**said(False, "2026-08-02"), "by": "another"}
        assert votes(said(True, "2026-08-01"), other) == {
            "positive": ["e"],
            "negative": ["another"],
        }
        clinical = said(False, "2026-08-02", "clinical-supervisor")
        assert votes(said(True, "2026-08-01"), clinical) == {"positive": ["e"]}

    def test_of_one_who_took_no_part_is_none(self) -> None:
        absent = {**said(False, "2026-08-02"), "took_part": False}
        assert votes(said(True, "2026-08-01"), absent) == {"positive": ["e"]}

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            ([said(False, "2026-08-01"), said(True, "2026-08-02")], "met"),
            ([said(True, "2026-08-01"), said(False, "2026-08-02")], "not-met"),
            ([said(True, "2026-08-01"), said(False, "2026-08-01")], "not-met"),
            ([said(True, "2026-08-01"), said(False, None)], "undetermined"),
        ],
    )
    def test_decides_in_whatever_order_it_is_written(
        self, given: list[Data], expected: str
    ) -> None:
        clinical = said(True, "2026-08-01", "clinical-supervisor")
        for order in permutations([*given, clinical]):
            data = passing()
            record = next(a for a in data["assessments"] if a["objective"] == "FKMS-001")
            record["recommendations"] = list(order)
            assert common(decided(data)) == expected


class TestSigns:
    @pytest.mark.parametrize(
        ("given", "way"),
        [
            (said(True, DECIDED), "positive"),
            (said(True, "2026-08-21"), "late"),
            (said(True, "2026-08"), "unclear"),
            (said(True, None), "unclear"),
            (said(None, "2026-08-01"), "unclear"),
            (said(False, None), "negative"),
        ],
    )
    def test_and_days_put_a_recommendation_in_its_place(self, given: Data, way: str) -> None:
        assert votes(given) == {way: ["e"]}

    def test_of_nobody_named_are_noted(self) -> None:
        unnamed = said(True, "2026-08-01")
        del unnamed["by"]
        pattern = facts(assessments=[assessed(unnamed)]).assessments[0].pattern
        assert pattern.educational == Votes(unnamed=True)


def decided(data: Data) -> Verdict:
    return evaluate(load_rules(), timeline(data), "lis1", date(2027, 3, 1))


def common(verdict: Verdict) -> str:
    """The outcome of the common objectives."""
    [found] = [c.outcome.value for c in verdict.conditions if c.rule == "sf-annex-2-a"]
    return found


def test_the_order_of_the_lists_changes_no_decision() -> None:
    data = passing()
    data["absences"] = [
        absence("s", "sick", "2026-01-01", "2026-01-10"),
        absence("t", "sick", "2026-01-05", "2026-01-13"),
    ]
    turned = {key: value[::-1] if isinstance(value, list) else value for key, value in data.items()}
    one, other = decided(data), decided(turned)
    assert [(c.rule, c.outcome, c.ledger) for c in one.conditions] == [
        (c.rule, c.outcome, c.ledger) for c in other.conditions
    ]
    assert timeline(data).facts.services == timeline(turned).facts.services


def test_planned_facts_are_left_out() -> None:
    planned = {"planned": True}
    found = facts(
        service=[post("h", "hospital", "2025-09-01", "2026-08-31", **planned)],
        absences=[absence("s", "sick", "2026-01-01", "2026-01-10", **planned)],
        assessments=[{**assessed(), **planned}],
        confirmations=[
            {
                "id": "c",
                "kind": "service",
                "service": ["h"],
                "body": "hospital",
                "on": "2026-09-01",
                **planned,
            }
        ],
    )
    assert (found.services, found.absences, found.assessments) == ((), (), ())
    assert (found.confirmations, found.by_objective) == ((), {})
    assert {"service", "absences", "assessments", "confirmations"} == found.known


class TestEnds:
    @staticmethod
    def end(**through: str) -> tuple[int, int]:
        made = post("h", "hospital", "2025-09-10", "2025-09-30")
        del made["through"]
        [service] = facts(service=[{**made, **through}]).services
        return service.end_lo, service.end_hi

    def test_are_the_day_after_the_last(self) -> None:
        assert self.end(through="2025-09-30") == (day("2025-10-01"), day("2025-10-01"))

    def test_of_what_is_ongoing_never_come(self) -> None:
        assert self.end(through="ongoing") == (FAR, FAR)

    def test_that_are_not_known_may_be_any_day_from_the_first(self) -> None:
        assert self.end() == (day("2025-09-11"), FAR)

    def test_in_a_month_are_not_before_the_start(self) -> None:
        assert self.end(through="2025-09") == (day("2025-09-11"), day("2025-10-01"))
        assert self.end(through="2025-10") == (day("2025-10-02"), day("2025-11-01"))


class TestAttestations:
    LISTED: ClassVar[Data] = {
        "id": "paper",
        "kind": "service",
        "service": ["h"],
        "body": "hospital",
        "on": "2026-09-02",
    }

    @staticmethod
    def given(**lists: Any) -> tuple[list[tuple[str, str | None, int]], bool]:
        """What confirms the post, and whether that is all there can be."""
        [service] = facts(**lists).services
        found = [(one.fact, one.body, one.lo) for one in service.confirmations]
        return found, service.confirmations_known

    def test_come_from_the_post_and_from_the_list(self) -> None:
        own = post("h", "hospital", "2025-09-01", "2026-08-31")
        in_list = ("paper", "hospital", day("2026-09-02"))
        in_post = ("h", "hospital", day("2026-08-31"))
        silent = {key: value for key, value in own.items() if key != "confirmation"}
        listed = {"confirmations": [self.LISTED]}
        assert self.given(service=[own]) == ([in_post], True)
        assert self.given(service=[silent], **listed) == ([in_list], True)
        assert self.given(service=[own], **listed) == ([in_list, in_post], True)

    def test_none_is_not_the_same_as_not_known(self) -> None:
        own = post("h", "hospital", "2025-09-01", "2026-08-31", confirmation="none")
        silent = {key: value for key, value in own.items() if key != "confirmation"}
        assert self.given(service=[own]) == ([], True)
        assert self.given(service=[silent]) == ([], False)
        assert self.given(service=[silent], confirmations=[]) == ([], True)

    def test_of_another_kind_or_post_are_none(self) -> None:
        silent = post("h", "hospital", "2025-09-01", "2026-08-31")
        del silent["confirmation"]
        other = [
            {**self.LISTED, "kind": "hpr-part1"},
            {**self.LISTED, "id": "second", "service": ["another"]},
        ]
        service = [silent, post("another", "hospital", "2026-09-01", "2026-09-30")]
        found = facts(service=service, confirmations=other).services[0]
        assert found.confirmations == ()


def test_an_unknown_fraction_is_anything_up_to_full_time() -> None:
    made = post("h", "hospital", "2025-09-01", "2026-08-31")
    del made["fraction"]
    [service] = facts(service=[made]).services
    assert [service.fraction_lo, service.fraction_hi] == [0, 1]
    assert not service.certain


def test_equal_patterns_are_one_object() -> None:
    data = passing()
    found = timeline(data).facts
    assert len({id(fact.pattern) for fact in found.assessments}) == 2


class TestUnclear:
    """Whether a recommendation is unclear in itself, or only against the day of the decision."""

    def votes(self, decided: Data | None, **more: Any) -> Votes:
        given = {**said(True, "2026-08-20"), **more}
        data = {**assessed({key: one for key, one in given.items() if one is not None})}
        data = {**data, "decided": decided} if decided else without(data, "decided")
        [item] = facts(assessments=[data]).assessments
        return item.pattern.educational

    @pytest.mark.parametrize("decided", [{"on": "2026-08"}, {"by": "l"}, None], ids=str)
    def test_only_against_the_day_of_the_decision(self, decided: Data | None) -> None:
        found = self.votes(decided)
        assert found.unclear
        assert not found.vague

    @pytest.mark.parametrize(
        "more", [{"on": "2026-08"}, {"on": None}, {"positive": None}], ids=["month", "day", "sign"]
    )
    @pytest.mark.parametrize("decided", [{"on": "2026-08-20"}, {"on": "2026-08"}, None], ids=str)
    def test_in_itself(self, decided: Data | None, more: Data) -> None:
        found = self.votes(decided, **more)
        assert found.unclear
        assert found.vague

    def test_an_undated_word_against_an_earlier_one(self) -> None:
        data = assessed(said(True, "2026-08-01"), said(False, None))
        [item] = facts(assessments=[data]).assessments
        assert item.pattern.educational.vague

    def test_not_where_nothing_is_unclear(self) -> None:
        found = self.votes({"on": "2026-08-20"})
        assert (found.unclear, found.vague) == (0, False)


class TestPeriods:
    """A month stands for the days on which the period has its first day before its last."""

    @pytest.mark.parametrize(
        ("first", "last", "expected"),
        [
            ("2026-02", "2026-02-10", ("2026-02-01", "2026-02-10", "2026-02-10", "2026-02-10")),
            ("2026-02-10", "2026-02", ("2026-02-10", "2026-02-10", "2026-02-10", "2026-02-28")),
            ("2026", "2026-02", ("2026-01-01", "2026-02-28", "2026-02-01", "2026-02-28")),
            ("2026-02", "2026-03", ("2026-02-01", "2026-02-28", "2026-03-01", "2026-03-31")),
        ],
    )
    def test_of_every_sort(self, first: str, last: str, expected: tuple[str, ...]) -> None:
        period = {"from": first, "through": last}
        standing = {"specialty": "HJS", "standing": "approved", **period}
        employment = {"establishment": "e", **period}
        found = facts(
            service=[{**post("p", "hospital", first, last), "confirmation": "none"}],
            absences=[absence("a", "sick", first, last)],
            guidance=[{"id": "g", "kind": "group", **period}],
            establishments=[
                {"id": "e", "kind": "hospital", "standing": [standing]},
                {"id": "e-hospital", "kind": "hospital"},
            ],
            people=[{"id": "x", "employments": [employment]}],
            authorisations=[
                {"id": "h", "kind": "licence", "granted": first, "until": last},
            ],
        )
        standings, employments = found.establishments[0].standings, found.people[0].employments
        assert standings is not None
        assert employments is not None
        days = tuple(day(one) for one in expected)
        every: tuple[Any, ...] = (
            *(*found.services, *found.absences, *found.guidance),
            *(*found.authorisations, *standings, *employments),
        )
        for one in every:
            assert (one.start_lo, one.start_hi, one.end_lo - 1, one.end_hi - 1) == days

    def test_what_has_no_last_day_begins_on_any_of_its_first_days(self) -> None:
        [ongoing] = facts(absences=[absence("a", "sick", "2026-02", "ongoing")]).absences
        assert (ongoing.start_lo, ongoing.start_hi) == (day("2026-02-01"), day("2026-02-28"))
        assert (ongoing.end_lo, ongoing.end_hi) == (FAR, FAR)
