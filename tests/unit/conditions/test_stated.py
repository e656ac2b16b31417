from __future__ import annotations

from typing import Any

from tests.building import passing
from tests.unit.conditions.deciding import find, needs, outcome

DUTY = {
    "kind": "stated",
    "what": "guidance-arranged",
    "by": ["municipality"],
    "arena": "municipality",
}
APPOINTED = {**DUTY, "appointed": "educational-supervisor"}


def facts(**more: Any) -> dict[str, Any]:
    return {**passing(), **more}


def paper(body: str = "municipality", on: str = "2027-01-31") -> dict[str, Any]:
    return {"id": "paper", "kind": "guidance-arranged", "body": body, "on": on}


def test_met_from_the_day_of_the_paper() -> None:
    stated = facts(confirmations=[paper()])
    assert outcome(DUTY, stated, "2027-01-30") == "not-met"
    assert outcome(DUTY, stated, "2027-01-31") == "met"
    assert find(DUTY, stated, "2027-01-31").evidence == ("paper",)


def test_another_body_does_not_count() -> None:
    assert outcome(DUTY, facts(confirmations=[paper("hospital")])) == "not-met"


def test_asked_only_where_there_is_service_in_the_arena() -> None:
    assert outcome(DUTY, facts(), "2026-08-31") == "not-applicable"
    assert outcome(DUTY, facts(), "2026-09-01") == "not-met"


def test_no_list_is_not_an_empty_list() -> None:
    silent = facts()
    del silent["confirmations"]
    assert outcome(DUTY, silent) == "undetermined"
    assert needs(find(DUTY, silent)) == [("confirmations", None)]


def test_an_appointment_shows_the_same() -> None:
    role = {"role": "educational-supervisor", "from": "2026-09-01", "through": "2027-02-28"}
    names = ("h-educational", "h-clinical", "h-leader", "m-educational", "m-clinical", "m-leader")
    people = [{"id": name} for name in names]
    assert outcome(APPOINTED, facts()) == "undetermined"
    assert outcome(APPOINTED, facts(people=people)) == "not-met"
    people[3] = {"id": "m-educational", "appointments": [role]}  # type: ignore[dict-item]
    assert outcome(APPOINTED, facts(people=people)) == "met"
