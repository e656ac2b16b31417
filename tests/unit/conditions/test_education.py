from __future__ import annotations

from typing import Any

import pytest

from lisrules.values.outcome import Cure
from tests.unit.conditions.deciding import find, needs, outcome

CONDITION = {"kind": "education", "outside": "NO"}


def educated(**more: Any) -> dict[str, Any]:
    return {"education": more}


@pytest.mark.parametrize(
    ("country", "eea", "expected"),
    [
        ("SE", True, "met"),
        ("NO", True, "not-met"),
        ("US", False, "not-met"),
        ("NO", None, "not-met"),
    ],
)
def test_another_state_of_the_eea(country: str, eea: bool | None, expected: str) -> None:
    given = {"completed": "2017-06-30"} | ({} if eea is None else {"eea": eea})
    assert outcome(CONDITION, educated(country=country, **given)) == expected


def test_the_country_that_does_not_count_is_a_parameter() -> None:
    data = educated(country="SE", eea=True)
    assert outcome({**CONDITION, "outside": "SE"}, data) == "not-met"


def test_what_is_not_known_is_open() -> None:
    assert needs(find(CONDITION, {})) == [("education", None)]
    assert needs(find(CONDITION, educated(country="RO"))) == [("eea", None)]
    assert outcome(CONDITION, {}) == outcome(CONDITION, educated(country="RO")) == "undetermined"
    unfinished = educated(country="RO", eea=True)
    assert needs(find(CONDITION, unfinished)) == [("completed", None)]
    assert outcome(CONDITION, unfinished) == "undetermined"


@pytest.mark.parametrize(
    ("completed", "expected"),
    [("2018-06-15", "met"), ("2018-06-16", "not-met"), ("2018-06", "undetermined")],
)
def test_completed_by_the_date(completed: str, expected: str) -> None:
    data = educated(country="DK", eea=True, completed=completed)
    assert outcome(CONDITION, data, "2018-06-15") == expected


def test_nothing_cures_it_and_the_day_settles_it() -> None:
    assert find(CONDITION, educated(country="NO")).cure is Cure.NEVER
    data = educated(country="DK", eea=True, completed="2018-06")
    assert needs(find(CONDITION, data, "2018-06-15")) == [("completed", None)]
