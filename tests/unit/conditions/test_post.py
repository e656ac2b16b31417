from __future__ import annotations

import pytest

from tests.building import passing, without
from tests.unit.conditions.deciding import find, needs

TIME = {
    "kind": "training-time",
    "stage": "lis1",
    "arena": "hospital",
    "at_least_months": 12,
    "counts": ["post"],
}
RULES = {"post": {"kind": "post", "accepts": ["lis1-announced"]}}


@pytest.mark.parametrize(("post", "expected"), [("lis1-announced", "met"), ("other", "not-met")])
def test_counts_in_posts_that_are_accepted(post: str, expected: str) -> None:
    facts = passing()
    facts["service"][0]["post"] = post
    finding = find(TIME, facts, rules=RULES)
    assert finding.outcome.value == expected
    assert finding.ledger is not None
    assert [e.rule for e in finding.ledger.entries if e.rule] == ["post"] * (expected != "met")


def test_an_unknown_post_is_an_open_question() -> None:
    finding = find(TIME, without(passing(), "service.0.post"), rules=RULES)
    assert (finding.outcome.value, needs(finding)) == ("undetermined", [("post", "hospital")])
