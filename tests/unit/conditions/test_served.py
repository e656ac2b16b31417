from __future__ import annotations

from tests.building import Data, post
from tests.unit.conditions.deciding import find, needs, outcome

SERVED = {"kind": "served", "stage": "lis1", "since": "2020-03-12"}


def until(last: str) -> Data:
    """Service in hospital from 1 March 2019 through a day."""
    return {"service": [post("h", "hospital", "2019-03-01", last)]}


def test_the_first_day_is_enough() -> None:
    assert outcome(SERVED, until("2020-03-11"), "2020-04-01") == "not-met"
    assert outcome(SERVED, until("2020-03-12"), "2020-04-01") == "met"


def test_only_service_up_to_the_date_of_the_decision() -> None:
    assert outcome(SERVED, until("2020-06-30"), "2020-03-11") == "not-met"
    assert outcome(SERVED, until("2020-06-30"), "2020-03-12") == "met"


def test_service_of_another_stage_is_none() -> None:
    facts = {"service": [{**post("h", "hospital", "2019-03-01", "2020-06-30"), "stage": "lis2"}]}
    assert outcome(SERVED, facts, "2020-04-01") == "not-met"


def test_a_month_may_lie_on_both_sides() -> None:
    facts = until("2020-03")
    assert outcome(SERVED, facts, "2020-04-01") == "undetermined"
    assert needs(find(SERVED, facts, "2020-04-01")) == [("through", "h")]


def test_no_list_is_not_an_empty_one() -> None:
    assert outcome(SERVED, {"service": []}, "2020-04-01") == "not-met"
    assert needs(find(SERVED, {}, "2020-04-01")) == [("service", None)]
