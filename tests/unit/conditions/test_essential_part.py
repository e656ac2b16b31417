from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from lisrules.conditions.base import NotConcerned
from lisrules.conditions.essential_part import Stay, WhereServed
from tests.building import Data
from tests.unit.conditions.asking import approved, find_for, stay
from tests.unit.conditions.deciding import find, needs

AT_APPROVED = {
    "kind": "essential-part",
    "at": ["approved"],
    "stages": ["lis2", "lis3"],
    "ruling": "essential-part",
}
YEAR = ("2023-01-01", "2023-12-31")


def where(data: Data) -> WhereServed:
    detail = find_for("HJS", AT_APPROVED, data).detail
    assert isinstance(detail, WhereServed)
    return detail


def outcome(data: Data, on: str = "2024-12-31") -> str:
    return find_for("HJS", AT_APPROVED, data, on).outcome.value


def test_a_question_about_no_specialty_is_none() -> None:
    found = find(AT_APPROVED, {"service": [stay("p", *YEAR)], "establishments": [approved()]})
    assert (found.outcome.value, found.detail) == ("not-applicable", NotConcerned())


def test_stays_add_up_from_their_days() -> None:
    data = {
        "service": [stay("p", *YEAR), stay("q", "2024-01-01", "2024-02-29", fraction="0.5")],
        "establishments": [approved()],
    }
    (spent,) = where(data).spent
    first, last = (date.fromisoformat(day).toordinal() for day in YEAR)
    assert spent.stays[0] == Stay("p", first, last, Fraction(1))
    assert [(one.service, one.fraction) for one in spent.stays] == [
        ("p", Fraction(1)),
        ("q", Fraction(1, 2)),
    ]
    assert spent.shown == (13, Fraction(0))


def test_an_approval_divides_a_post() -> None:
    data = {
        "service": [stay("p", *YEAR)],
        "establishments": [approved(first="2023-07-01")],
    }
    assert [one.place for one in where(data).spent] == ["approved", "not-agreed"]
    assert outcome(data) == "undetermined"
    assert outcome(data, "2023-06-30") == "not-met"


def test_both_standings_at_once() -> None:
    both = approved()
    both["standing"].append({**both["standing"][0], "standing": "registered"})
    data = {"service": [stay("p", *YEAR)], "establishments": [both]}
    assert outcome(data) == "met"
    either = {**AT_APPROVED, "at": ["registered"]}
    assert find_for("HJS", either, data).outcome.value == "met"


@pytest.mark.parametrize(("attached", "expected"), [(True, "undetermined"), (False, "not-met")])
def test_agreed_service_may_be_attached(attached: bool, expected: str) -> None:
    data = {
        "service": [stay("p", *YEAR, establishment="f", agreed_with="e")],
        "establishments": [approved(), {"id": "f", "kind": "other", "standing": []}],
    }
    condition = {**AT_APPROVED, "attached": attached}
    assert find_for("HJS", condition, data).outcome.value == expected


def test_a_post_that_perhaps_belongs_is_not_enough() -> None:
    service = stay("p", *YEAR)
    del service["specialty"]
    found = find_for("HJS", AT_APPROVED, {"service": [service], "establishments": [approved()]})
    assert found.outcome.value == "undetermined"
    assert needs(found) == [("specialty", "p"), ("rulings", None)]


def test_a_standing_of_a_code_nobody_knows_may_be_it() -> None:
    data = {"service": [stay("p", *YEAR)], "establishments": [approved(specialty="XYZ")]}
    assert outcome(data) == "undetermined"


def test_needs() -> None:
    found = find_for("HJS", AT_APPROVED, {"service": [stay("p", *YEAR)]})
    assert needs(found) == [("establishments", None), ("rulings", None)]
    assert found.needs[-1].rule == "essential-part"
