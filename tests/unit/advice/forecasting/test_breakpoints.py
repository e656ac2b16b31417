"""Where a stretch of days begins, and which way an outcome may go inside one."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any

from lisrules.advice.forecasting.breakpoints import fact_days, law_days, reached_rules, stretches
from lisrules.advice.forecasting.course import Course, course_of
from lisrules.documents.rule_files import load_rules
from tests.building import passing, timeline
from tests.law.doctors import ask, away, ruling

RULES = load_rules()


def begins(data: Any, first: str, last: str, **readings: str) -> set[str]:
    """The days on which stretches begin, for the question of LIS1."""
    decision = ask(data, first, readings=readings)
    days = (date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal())
    law = law_days(decision.question)
    facts = fact_days(law, timeline(data).facts, decision.options, days[1])
    cut = stretches((*law.days, *facts), *days)
    assert (cut[0][0], cut[-1][1]) == days
    assert all(one[1] + 1 == other[0] for one, other in pairwise(cut))
    return {date.fromordinal(start).isoformat() for start, _ in cut}


class TestStretches:
    def test_begin_with_service_and_after_it(self) -> None:
        found = begins(passing(), "2026-08-01", "2026-10-01")
        assert {"2026-08-01", "2026-08-31", "2026-09-01"} <= found

    def test_begin_with_the_law(self) -> None:
        """The wordings of § 31 of 2019, the objectives of 2025 and their last day in 2027."""
        found = begins(passing(), "2018-01-01", "2028-01-01")
        assert {"2019-03-01", "2019-06-21", "2025-09-01", "2027-09-01"} <= found

    def test_begin_with_papers_and_rulings(self) -> None:
        data = passing() | {"rulings": [ruling("turnus-approved", "2026-05-05")]}
        assert "2026-05-05" in begins(data, "2026-05-01", "2026-06-01")

    def test_do_not_begin_with_an_objective_that_was_never_refused(self) -> None:
        data = passing()
        assert "2026-08-20" not in begins(data, "2026-08-01", "2026-08-25")
        refused = data["assessments"][0] | {"id": "refused", "outcome": "not-attained"}
        data["assessments"].append(refused)
        assert "2026-08-20" in begins(data, "2026-08-01", "2026-08-25")

    def test_are_single_days_inside_absence_that_may_weigh_more_than_a_day(self) -> None:
        data = passing() | {"absences": [away("sick", "2026-02-02", "2026-02-10")]}
        inside = {"2026-02-05", "2026-02-06"}
        asked = (data, "2026-01-20", "2026-03-01")
        assert not inside & begins(*asked)
        assert inside <= begins(*asked, **{"absence-day": "working-days"})
        assert inside <= begins(*asked, **{"part-time-absence": "whole-days"})


class TestReachedRules:
    def test_follow_every_rule_that_is_leant_on(self) -> None:
        found = reached_rules(RULES, ["sf-2-2-order"])
        assert {"sf-2-2-order", "sf-2-2-hospital", "sf-31-4-a", "sf-31-3", "sf-12-1"} <= set(found)


class TestCourse:
    def test_time_and_objectives_rise(self) -> None:
        for rule in ("sf-2-2-order", "sf-2-1-time", "sf-annex-2-a", "sf-29-1-b-part-one"):
            assert course_of(RULES, rule) is Course.RISING

    def test_hours_of_guidance_fall_and_so_does_a_negation(self) -> None:
        assert course_of(RULES, "sf-2-3-hours") is Course.FALLING
        assert course_of(RULES, "sf-29-2") is Course.FALLING

    def test_is_known_of_everything_a_decision_asks_for(self) -> None:
        asked = {rule for one in RULES.decisions.values() for rule in one.conditions}
        assert [rule for rule in asked if course_of(RULES, rule) is Course.EITHER] == []
