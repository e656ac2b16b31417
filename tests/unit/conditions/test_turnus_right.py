from __future__ import annotations

from typing import Any

import pytest

from lisrules.values.outcome import Cure
from tests.building import Data, post
from tests.unit.conditions.deciding import find, needs, outcome, used

CONDITION = {"kind": "turnus-right", "employed_on": "2017-03-01", "until": "2019-03-01"}


def turnus(first: str, last: str, **more: Any) -> Data:
    return {"service": [post("t", "hospital", first, last, stage="turnus", post="other", **more)]}


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2017-03-01", "2018-02-28", "met"),
        ("2017-03-02", "2018-02-28", "undetermined"),
        ("2016-03-01", "2017-03-01", "met"),
        ("2016-03-01", "2017-02-28", "not-met"),
        ("2017-03", "2018-02-28", "undetermined"),
    ],
)
def test_a_post_on_the_day(first: str, last: str, expected: str) -> None:
    assert outcome(CONDITION, turnus(first, last), "2018-12-31") == expected


@pytest.mark.parametrize(("on", "expected"), [("2019-03-01", "met"), ("2019-03-02", "not-met")])
def test_the_right_ends(on: str, expected: str) -> None:
    data = turnus("2016-09-01", "2017-08-31")
    assert outcome(CONDITION, data, on) == expected
    assert used(find(CONDITION, data, "2019-02-28")) == {}


def test_the_last_day_is_a_reading() -> None:
    data = turnus("2016-09-01", "2017-08-31")
    assert outcome(CONDITION, data, "2019-03-01", deadline_day="too-late") == "not-met"
    assert outcome(CONDITION, data, "2019-02-28", deadline_day="too-late") == "met"
    assert used(find(CONDITION, data, "2019-03-01")) == {"deadline-day": "in-time"}
    assert find(CONDITION, data, "2019-03-02").cure is Cure.NEVER


def test_without_turnus_there_is_no_question() -> None:
    lis1 = {"service": [post("h", "hospital", "2017-09-01", "2018-08-31")]}
    assert outcome(CONDITION, lis1, "2018-12-31") == "not-applicable"
    assert outcome(CONDITION, turnus("2017-09-01", "2018-08-31"), "2017-08-31") == "not-applicable"


def test_what_is_not_known() -> None:
    assert needs(find(CONDITION, {}, "2018-12-31")) == [("service", None)]
    later = find(CONDITION, turnus("2017-09-01", "2018-08-31"), "2018-12-31")
    assert needs(later) == [("turnus-offer", None)]
