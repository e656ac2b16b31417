from __future__ import annotations

from typing import Any

import pytest

from lisrules.conditions.training_time import TimeServed
from tests.building import Data, absence, passing, post
from tests.unit.conditions.deciding import find, outcome, used

COVID = {"kind": "covid", "absence": ["covid"], "outbreak_from": "2020-03-12"}
TIME = {
    "kind": "training-time",
    "stage": "lis1",
    "arena": "hospital",
    "at_least_months": 12,
    "deducts": "absence",
}
RULES: dict[str, Data] = {
    "absence": {
        "kind": "absence",
        "allowance_days": 12,
        "as_service": "service",
        "excused": "covid",
    },
    "covid": COVID,
    "service": {"kind": "counts-as-service", "absence": []},
}


def facts(first: str, last: str, kind: str = "covid", **more: Any) -> Data:
    year = [post("h", "hospital", "2019-12-01", "2021-01-31")]
    return {**passing(), "service": year, "absences": [absence("c", kind, first, last)], **more}


def excess(data: Data, **options: str) -> Any:
    detail = find(TIME, data, rules=RULES, **options).detail
    assert isinstance(detail, TimeServed)
    assert detail.deduction is not None
    return detail.deduction.excess


def test_met_where_absence_is_marked_so() -> None:
    assert outcome(COVID, facts("2020-04-01", "2020-04-20")) == "met"
    assert outcome(COVID, facts("2020-04-01", "2020-04-20", "sick")) == "not-met"
    assert outcome(COVID, facts("2020-04-01", "2020-04-20"), "2020-03-31") == "not-met"
    assert outcome(COVID, {}) == "undetermined"


def test_excuses_its_own_kind_alone() -> None:
    assert excess(facts("2020-04-01", "2020-04-20")) == 0
    assert excess(facts("2020-04-01", "2020-04-20", "sick")) == 8


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2020-03-12", "2020-03-31", 0),
        ("2020-02-29", "2020-03-30", 0),
        ("2020-02-28", "2020-03-30", 1),
        ("2020-11-01", "2020-11-20", 0),
    ],
)
def test_the_window_of_the_outbreak_under_its_reading(first: str, last: str, expected: int) -> None:
    given = facts(first, last)
    assert excess(given) == 0
    assert excess(given, covid_window="outbreak") == expected
    outside = not first >= "2020-03-12"
    assert ("covid-window" in used(find(TIME, given, rules=RULES))) == outside


@pytest.mark.parametrize(
    ("end", "expected"), [("2020-11-06", 2), ("2020-11-07", 1), ("2020-11-08", 0)]
)
def test_a_ruling_says_when_it_ended(end: str, expected: int) -> None:
    ruling = {
        "id": "end",
        "kind": "covid-outbreak-ended",
        "authority": "ministry",
        "provision": "§ 31(5)",
        "on": end,
    }
    given = facts("2020-11-01", "2020-11-20", rulings=[ruling])
    assert excess(given, covid_window="outbreak") == expected
