from __future__ import annotations

from tests.building import post
from tests.unit.conditions.deciding import find, needs, outcome

SINCE = {"kind": "period", "stage": "lis1", "since": "2017-09-01"}


def test_the_day_itself_is_in_time() -> None:
    for first, expected in (("2017-08-31", "not-met"), ("2017-09-01", "met")):
        facts = {"service": [post("h", "hospital", first, "2018-08-31")]}
        assert outcome(SINCE, facts) == expected


def test_not_asked_before_any_service() -> None:
    facts = {"service": [post("h", "hospital", "2017-09-01", "2018-08-31")]}
    assert outcome(SINCE, facts, "2017-08-31") == "not-applicable"
    assert outcome(SINCE, {"service": []}) == "not-applicable"
    assert outcome(SINCE, {}) == "undetermined"
    assert needs(find(SINCE, {})) == [("service", None)]


def test_a_year_may_lie_on_both_sides() -> None:
    facts = {"service": [post("h", "hospital", "2017", "2018-08-31")]}
    assert outcome(SINCE, facts) == "undetermined"
