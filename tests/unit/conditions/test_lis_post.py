from __future__ import annotations

import pytest

from lisrules.conditions.lis_post import PostsHeld
from tests.building import Data
from tests.unit.conditions.asking import find_for, stay
from tests.unit.conditions.deciding import needs

POSTS = {"kind": "lis-post", "stages": ["lis2", "lis3"], "posts": ["lis"]}
YEAR = ("2023-01-01", "2023-12-31")


def held(*service: Data) -> tuple[str, PostsHeld]:
    found = find_for("HJS", POSTS, {"service": list(service)})
    assert isinstance(found.detail, PostsHeld)
    return found.outcome.value, found.detail


def test_each_post_has_its_place() -> None:
    unknown = stay("c", *YEAR)
    del unknown["post"]
    services = [stay("a", *YEAR), stay("b", *YEAR, post="other"), unknown]
    assert held(*services) == ("not-met", PostsHeld(("a",), ("b",), ("c",)))
    assert held(services[0], unknown)[0] == "undetermined"
    assert held(services[0])[0] == "met"


def test_days_that_only_may_have_come() -> None:
    data = {"service": [stay("a", "2024", "2025", post="other")]}
    assert find_for("HJS", POSTS, data, "2024-12-31").outcome.value == "not-met"
    found = find_for("HJS", POSTS, data, "2024-12-30")
    assert found.outcome.value == "undetermined"
    assert needs(found) == [("from", "a"), ("through", "a")]


@pytest.mark.parametrize(
    ("data", "expected"), [({"service": []}, "not-applicable"), ({}, "undetermined")]
)
def test_no_service(data: Data, expected: str) -> None:
    assert find_for("HJS", POSTS, data).outcome.value == expected
