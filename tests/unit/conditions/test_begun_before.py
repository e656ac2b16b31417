from __future__ import annotations

from typing import Any

import pytest

from lisrules.conditions.base import Finding
from lisrules.values.outcome import Cure
from tests.building import Data
from tests.practitioners import general_practitioner, practice
from tests.unit.conditions.deciding import needs
from tests.unit.conditions.deciding_for import find_for

BEGUN: Data = {
    "kind": "begun-before",
    "before": "2019-03-01",
    "stages": ["lis2", "lis3"],
    "at_least_months": 3,
    "at_least_percent": 50,
}


def found(*posts: Data, on: str = "2020-01-01", known: bool = True) -> Finding:
    data = general_practitioner(*posts)
    if not known:
        del data["service"]
    return find_for(BEGUN, data, on)


def outcome(*posts: Data, **more: Any) -> str:
    return found(*posts, **more).outcome.value


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2019-02-28", "2019-05-27", "met"),
        ("2019-02-28", "2019-05-26", "not-met"),
        ("2019-03-01", "2019-12-31", "not-met"),
        ("2018-11-30", "2019-02-27", "met"),
    ],
)
def test_begun_before_the_day_and_long_enough(first: str, last: str, expected: str) -> None:
    assert outcome(practice("post", first, last)) == expected


@pytest.mark.parametrize(("share", "expected"), [("49 %", "not-met"), ("50 %", "met")])
def test_full_enough(share: str, expected: str) -> None:
    assert outcome(practice("post", "2018-09-01", "2019-08-31", fraction=share)) == expected


def test_adjacent_posts_are_one_stretch_and_posts_of_a_day_are_added() -> None:
    first = practice("first", "2019-01-01", "2019-02-28")
    assert outcome(first, practice("then", "2019-03-01", "2019-03-31")) == "met"
    assert outcome(first, practice("then", "2019-03-02", "2019-03-31")) == "not-met"
    halves = [practice(name, "2019-01-01", "2019-03-31", fraction="1/4") for name in "ab"]
    assert outcome(*halves) == "met"


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"stage": "lis2"}, "met"),
        ({"stage": "lis1"}, "not-met"),
        ({"specialty": "SAM"}, "not-met"),
        ({"specialty": "XYZ"}, "undetermined"),
    ],
)
def test_which_posts_count(change: Data, expected: str) -> None:
    assert outcome(practice("post", "2018-09-01", "2019-08-31", **change)) == expected


def test_what_is_not_known_is_asked_for() -> None:
    post = practice("post", "2018-09-01", "2019-08-31")
    del post["specialty"], post["fraction"]
    assert needs(found(post)) == [("specialty", "post"), ("fraction", "post")]
    assert needs(found(practice("post", "2019", "2020"))) == [("from", "post"), ("through", "post")]
    assert outcome(known=False) == "undetermined"
    assert needs(found(known=False)) == [("service", None)]


def test_time_helps_only_who_has_begun() -> None:
    post = practice("post", "2019-02-28", "2019-12-31")
    early = found(post, on="2019-05-26")
    assert (early.outcome.value, early.cure) == ("not-met", Cure.TIME)
    assert outcome(post, on="2019-05-27") == "met"
    assert found().cure is Cure.NEVER
