from __future__ import annotations

from typing import Any

from tests.unit.conditions.deciding import find, needs, outcome

ONE = {"kind": "offers", "posts": ["ordinary"], "at_most": 1}


def offer(name: str, round_: str = "2025-autumn", post: str = "ordinary") -> dict[str, Any]:
    return {"id": name, "round": round_, "post": post, "accepted": "2025-05-05"}


def test_one_in_a_round_is_enough_and_two_are_too_many() -> None:
    assert outcome(ONE, {"offers": []}) == "met"
    assert outcome(ONE, {"offers": [offer("a")]}) == "met"
    assert outcome(ONE, {"offers": [offer("a"), offer("b")]}) == "not-met"
    assert find(ONE, {"offers": [offer("a"), offer("b")]}).evidence == ("a", "b")


def test_rounds_are_counted_each_for_itself_and_rest_posts_not_at_all() -> None:
    assert outcome(ONE, {"offers": [offer("a"), offer("b", "2026-spring")]}) == "met"
    assert outcome(ONE, {"offers": [offer("a"), offer("b", post="rest")]}) == "met"


def test_an_offer_counts_from_the_day_it_was_accepted() -> None:
    both = {"offers": [offer("a"), offer("b")]}
    assert outcome(ONE, both, "2025-05-04") == "met"
    assert outcome(ONE, both, "2025-05-05") == "not-met"


def test_not_known() -> None:
    assert outcome(ONE, {}) == "undetermined"
    assert needs(find(ONE, {})) == [("offers", None)]
