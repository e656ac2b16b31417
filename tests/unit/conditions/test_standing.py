from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from lisrules.conditions.standing import CountsAs
from tests.building import Data
from tests.unit.conditions.deciding import find, needs, outcome, used

FROM_APPLICATION = {
    "kind": "standing",
    "counts_as": "registered",
    "registered_since": "2022-09-01",
}
WAITING = {
    "kind": "standing",
    "counts_as": "approved",
    "applied_before": "2019-03-01",
    "refused": ["hospital"],
    "perhaps_refused": ["occupational-medicine"],
}
IN_TIME = {
    "kind": "standing",
    "counts_as": "registered",
    "applied_by": "2019-06-01",
    "counts_from": "2019-03-01",
}


def place(standing: str, first: str, applied: str | None = None, **more: Any) -> Data:
    record = {"specialty": "ALM", "standing": standing, "from": first, "through": "ongoing", **more}
    if applied is not None:
        record["applied"] = applied
    return {"establishments": [{"id": "e", "kind": "municipality", "standing": [record]}]}


def added(condition: Data, data: Data, on: str = "2024-02-29", **options: Any) -> list[Any]:
    detail = find(condition, data, on, **options).detail
    assert isinstance(detail, CountsAs)
    return [
        (str(date.fromordinal(one.first)), str(date.fromordinal(one.last)), one.sure)
        for one in detail.widened
    ]


def test_from_the_application_to_the_day_before_the_record() -> None:
    data = place("registered", "2023-03-01", "2022-12-31")
    assert added(FROM_APPLICATION, data) == [("2022-12-31", "2023-02-28", True)]
    assert outcome(FROM_APPLICATION, data) == "met"
    assert find(FROM_APPLICATION, data).evidence == ("e",)


def test_nothing_to_add() -> None:
    assert outcome(FROM_APPLICATION, {"establishments": []}) == "not-applicable"
    assert outcome(FROM_APPLICATION, place("approved", "2023-03-01", "2022-12-31")) == (
        "not-applicable"
    )
    assert added(FROM_APPLICATION, place("registered", "2023-03-01", "2023-03-01")) == []


def test_establishments_not_known() -> None:
    found = find(FROM_APPLICATION, {})
    assert found.outcome.value == "undetermined"
    assert needs(found) == [("establishments", None)]
    silent = {"establishments": [{"id": "e", "kind": "other"}]}
    assert outcome(FROM_APPLICATION, silent) == "not-applicable"


def test_a_registration_that_may_be_too_early_is_only_possible() -> None:
    data = place("registered", "2022", "2022-01-01")
    assert added(FROM_APPLICATION, data) == [("2022-01-01", "2022-12-30", False)]
    assert outcome(FROM_APPLICATION, data) == "undetermined"


@pytest.mark.parametrize(
    ("applied", "expected"),
    [
        ("2019-02", [("2019-02-28", "2020-01-14", True), ("2019-02-01", "2019-02-27", False)]),
        ("2019", [("2019-01-01", "2020-01-14", False)]),
        ("2019-03", []),
    ],
)
def test_partial_days_of_the_application(applied: str, expected: list[Any]) -> None:
    data = place("approved", "2020-01-15", applied, specialty="HJS")
    assert added(WAITING, data) == expected


def test_a_refusal_on_a_day_not_exactly_known() -> None:
    data = place("neither", "2020-01", "2018-05-05", specialty="HJS")
    assert added(WAITING, data) == [
        ("2018-05-05", "2019-12-31", True),
        ("2020-01-01", "2020-01-30", False),
    ]


@pytest.mark.parametrize(
    ("code", "sure"), [("HJS", [True]), ("ARB", [False]), ("XYZ", [False]), ("ALM", [])]
)
def test_what_a_refused_application_was_for(code: str, sure: list[bool]) -> None:
    data = place("neither", "2020-01-15", "2018-05-05", specialty=code)
    assert [one[2] for one in added(WAITING, data)] == sure


def test_an_application_after_the_date_is_none_yet() -> None:
    data = place("registered", "2020-01-15", "2019-05-20")
    assert added(IN_TIME, data, "2019-05-19") == []
    assert added(IN_TIME, data, "2019-05-20") == [("2019-03-01", "2019-05-20", True)]


def test_the_reading_on_the_last_day() -> None:
    data = place("registered", "2020-01-15", "2019-06")
    assert used(find(IN_TIME, data)) == {"deadline-day": "in-time"}
    assert [one[2] for one in added(IN_TIME, data)] == [False]
    assert added(IN_TIME, data, deadline_day="too-late") == []
    assert used(find(IN_TIME, place("neither", "2020-01-15", "2019-06-01"))) == {}


def test_the_day_of_the_application_is_needed() -> None:
    found = find(IN_TIME, place("registered", "2020-01-15"))
    assert needs(found) == [("applied", "e")]
