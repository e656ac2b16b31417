"""Who is asked for a paper: the body where the service was, if it may give it."""

from __future__ import annotations

from typing import get_args

import pytest

from lisrules.advice.repairing.bodies import _AT, body_at
from lisrules.timeline.practice import Arena

MAY = ("hospital", "municipality", "establishment", "employer")


def test_every_arena_has_its_bodies() -> None:
    assert set(_AT) == set(get_args(Arena))


@pytest.mark.parametrize(
    ("arena", "body"),
    [
        ("hospital", "hospital"),
        ("open-general-practice", "municipality"),
        ("occupational-health", "establishment"),
        ("other", "employer"),
        ("a word of the user's own", "hospital"),
    ],
)
def test_the_body_at_the_arena(arena: str, body: str) -> None:
    assert body_at(arena, MAY) == body


def test_only_a_body_that_may() -> None:
    assert body_at("hospital", ("municipality", "employer")) == "municipality"
    assert body_at("institution", ("hospital", "employer")) == "employer"
