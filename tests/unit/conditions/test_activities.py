from __future__ import annotations

from typing import Any

from tests.unit.conditions.deciding import find, needs, outcome

SOME = {
    "kind": "activities",
    "part": "lis1",
    "activity": "group-guidance",
    "status": ["offered", "attended"],
}
EVERY = {"kind": "activities", "part": "lis1", "status": ["approved"], "every": True}


def activity(name: str, kind: str, status: str, **more: Any) -> dict[str, Any]:
    return {"id": name, "kind": kind, "status": status, "on": "2026-10-10", **more}


def test_one_of_the_kind_with_the_status() -> None:
    assert outcome(SOME, {"activities": [activity("a", "group-guidance", "attended")]}) == "met"
    assert outcome(SOME, {"activities": [activity("a", "group-guidance", "declined")]}) == "not-met"
    assert outcome(SOME, {"activities": [activity("a", "course", "attended")]}) == "not-met"


def test_every_one_of_them() -> None:
    two = [activity("a", "course", "approved"), activity("b", "other", "attended")]
    assert outcome(EVERY, {"activities": two[:1]}) == "met"
    assert outcome(EVERY, {"activities": two}) == "not-met"
    assert outcome(EVERY, {"activities": []}) == "not-met"
    assert find(EVERY, {"activities": two}).evidence == ("a", "b")


def test_of_the_same_part_or_of_a_part_not_known() -> None:
    other = activity("a", "course", "attended", part="lis2")
    own = activity("b", "course", "approved", part="lis1")
    assert outcome(EVERY, {"activities": [other, own]}) == "met"


def test_counts_from_its_day_and_no_list_settles_nothing() -> None:
    one = {"activities": [activity("a", "group-guidance", "attended")]}
    assert outcome(SOME, one, "2026-10-09") == "not-met"
    assert outcome(SOME, one, "2026-10-10") == "met"
    assert outcome(SOME, {}) == "undetermined"
    assert needs(find(EVERY, {})) == [("activities", None)]
