"""What can only help, helps: more service, more recommendations, less absence, a later day.

The law itself makes two exceptions, each shown in `TestExceptions`: service in psychiatry brings
its objectives with it, and objectives of an old set must be decided before its deadline.
"""

from __future__ import annotations

from copy import deepcopy
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from lisrules.documents.rule_files import load_rules
from lisrules.engine.decide import decide
from lisrules.timeline.validate import parse_timeline
from lisrules.values.outcome import Outcome
from tests.building import COMMON_OLD, assessment, passing, without
from tests.building import post as announced
from tests.property.doctors import REGIMES, Data, dates_for, doctors, post

searched = settings(max_examples=60, deadline=None)
regimes = pytest.mark.parametrize("regime", sorted(REGIMES))
RANK = {Outcome.NOT_MET: 0, Outcome.UNDETERMINED: 1, Outcome.MET: 2}
MET, NOT_MET = Outcome.MET, Outcome.NOT_MET


def outcome(data: Data, on: date, decision: str = "lis1") -> Outcome:
    return decide(load_rules(), parse_timeline(data), decision, on).outcome


def days(fact: Data) -> tuple[date, date]:
    return date.fromisoformat(fact["from"]), date.fromisoformat(fact["through"])


def meets(one: tuple[date, date], other: tuple[date, date]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


class TestMoreService:
    @regimes
    @searched
    @given(st.data())
    def test_never_makes_the_outcome_worse(self, regime: str, data: st.DataObject) -> None:
        facts = data.draw(doctors(regime))
        on = data.draw(dates_for(facts))
        begun = min(days(item)[0] for item in facts["service"])
        first = begun + timedelta(data.draw(st.integers(0, 600)))
        stretch = first, first + timedelta(data.draw(st.integers(0, 60)))
        assume(not any(meets(stretch, days(away)) for away in facts["absences"]))
        arena = data.draw(st.sampled_from(["hospital", "municipality"]))
        more = deepcopy(facts)
        more["service"].append(post("added", arena, *stretch))
        assert RANK[outcome(more, on)] >= RANK[outcome(facts, on)]


class TestLessAbsence:
    @regimes
    @searched
    @given(st.data())
    def test_never_makes_the_outcome_worse(self, regime: str, data: st.DataObject) -> None:
        facts = data.draw(doctors(regime))
        on = data.draw(dates_for(facts))
        assume(facts["absences"])
        dropped = data.draw(st.integers(0, len(facts["absences"]) - 1))
        fewer = without(facts, f"absences.{dropped}")
        assert RANK[outcome(fewer, on)] >= RANK[outcome(facts, on)]


class TestALaterDay:
    @regimes
    @searched
    @given(st.data())
    def test_never_takes_away_what_was_met(self, regime: str, data: st.DataObject) -> None:
        facts = data.draw(doctors(regime))
        last = max(days(item)[1] for item in facts["service"])
        on = last + timedelta(data.draw(st.integers(-60, 0)))
        if outcome(facts, on) is MET:
            for after in (1, 14, 400, 4000):
                assert outcome(facts, on + timedelta(after)) is MET

    @searched
    @given(st.dates(date(2025, 9, 1), date(2030, 12, 31)), st.integers(0, 500))
    def test_nor_with_objectives_assessed_one_by_one(self, on: date, more: int) -> None:
        facts = passing()
        if outcome(facts, on) is MET:
            assert outcome(facts, on + timedelta(more)) is MET


def changed(facts: Data, draw: Any) -> Data:
    """Some assessments lack something."""
    facts = deepcopy(facts)
    for _ in range(draw(st.integers(0, 3))):
        item = facts["assessments"][draw(st.integers(0, len(facts["assessments"]) - 1))]
        fault = draw(st.sampled_from(["late", "none", "negative", "same", "refused", "unknown"]))
        given_ = item.get("recommendations", [])
        if fault == "none" or not given_:
            item["recommendations"] = given_[:1]
        elif fault == "late":
            given_[0]["on"] = "2028-01-01"
        elif fault == "negative":
            given_[-1]["positive"] = False
        elif fault == "same":
            given_[-1]["by"] = given_[0]["by"]
        elif fault == "refused":
            item["outcome"] = "not-attained"
        else:
            item.pop("recommendations")
    return facts


class TestMoreApproval:
    ON = date(2027, 3, 1)

    @searched
    @given(st.data())
    def test_one_more_recommendation_is_never_worse(self, data: st.DataObject) -> None:
        facts = changed(passing(), data.draw)
        more = deepcopy(facts)
        known = [item for item in more["assessments"] if "recommendations" in item]
        item = data.draw(st.sampled_from(known))
        item["recommendations"].append(
            {
                "role": data.draw(
                    st.sampled_from(["educational-supervisor", "clinical-supervisor"])
                ),
                "by": data.draw(
                    st.sampled_from(["h-educational", "h-clinical", "h-leader", "new"])
                ),
                "on": data.draw(st.sampled_from(["2026-08-20", "2026-01-01", "2028-02-02"])),
                "positive": True,
            }
        )
        assert RANK[outcome(more, self.ON)] >= RANK[outcome(facts, self.ON)]

    @searched
    @given(st.data())
    def test_one_more_assessment_is_never_worse(self, data: st.DataObject) -> None:
        facts = changed(passing(), data.draw)
        more = deepcopy(facts)
        again = assessment(
            data.draw(st.sampled_from([item["objective"] for item in facts["assessments"]])),
            data.draw(st.sampled_from(["2026-08-20", "2027-02-28", "2030-01-01"])),
        )
        again["id"] = "again"
        again["outcome"] = data.draw(st.sampled_from(["attained", "not-attained"]))
        more["assessments"].append(again)
        assert RANK[outcome(more, self.ON)] >= RANK[outcome(facts, self.ON)]


class TestExceptions:
    def test_service_in_psychiatry_brings_its_objectives(self) -> None:
        facts = passing()
        assert outcome(facts, date(2027, 4, 30)) is MET
        facts["service"].append(
            announced("more", "hospital", "2027-04-01", "2027-04-30", departments=["psychiatry"])
        )
        assert outcome(facts, date(2027, 4, 30)) is NOT_MET

    def test_objectives_decided_after_the_deadline_of_the_old_set_do_not_count(self) -> None:
        facts = passing()
        facts["service"][0] |= {"from": "2025-08-01", "through": "2026-07-31"}
        facts["service"][0]["confirmation"]["on"] = "2026-07-31"
        clinical = [a for a in facts["assessments"] if not a["objective"].startswith("FKM")]
        for on, expected in (("2027-09-01", MET), ("2027-09-02", NOT_MET)):
            facts["assessments"] = clinical + [assessment(code, on) for code in COMMON_OLD]
            assert outcome(facts, date(2027, 9, 30)) is expected
