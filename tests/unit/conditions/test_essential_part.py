from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

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
    found = find(
        AT_APPROVED, {"rulings": [], "service": [stay("p", *YEAR)], "establishments": [approved()]}
    )
    assert (found.outcome.value, found.detail) == ("not-applicable", NotConcerned())


def test_stays_add_up_from_their_days() -> None:
    data = {
        "rulings": [],
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
        "rulings": [],
        "service": [stay("p", *YEAR)],
        "establishments": [approved(first="2023-07-01")],
    }
    assert [one.place for one in where(data).spent] == ["approved", "not-agreed"]
    assert outcome(data) == "undetermined"
    assert outcome(data, "2023-06-30") == "not-met"


def test_both_standings_at_once() -> None:
    both = approved()
    both["standing"].append({**both["standing"][0], "standing": "registered"})
    data = {"rulings": [], "service": [stay("p", *YEAR)], "establishments": [both]}
    assert outcome(data) == "met"
    either = {**AT_APPROVED, "at": ["registered"]}
    assert find_for("HJS", either, data).outcome.value == "met"


@pytest.mark.parametrize(("attached", "expected"), [(True, "undetermined"), (False, "not-met")])
def test_agreed_service_may_be_attached(attached: bool, expected: str) -> None:
    data = {
        "rulings": [],
        "service": [stay("p", *YEAR, establishment="f", agreed_with="e")],
        "establishments": [approved(), {"id": "f", "kind": "other", "standing": []}],
    }
    condition = {**AT_APPROVED, "attached": attached}
    assert find_for("HJS", condition, data).outcome.value == expected


def test_a_post_that_perhaps_belongs_is_not_enough() -> None:
    service = stay("p", *YEAR)
    del service["specialty"]
    found = find_for(
        "HJS", AT_APPROVED, {"rulings": [], "service": [service], "establishments": [approved()]}
    )
    assert found.outcome.value == "undetermined"
    assert needs(found) == [("specialty", "p"), ("ruling", None)]


def test_a_standing_of_a_code_nobody_knows_may_be_it() -> None:
    data = {
        "rulings": [],
        "service": [stay("p", *YEAR)],
        "establishments": [approved(specialty="XYZ")],
    }
    assert outcome(data) == "undetermined"


def test_needs() -> None:
    data: Data = {"rulings": [], "service": [stay("p", *YEAR)]}
    found = find_for("HJS", AT_APPROVED, data)
    assert needs(found) == [("establishments", None), ("ruling", None)]
    assert found.needs[-1].rule == "essential-part"
    del data["rulings"]
    found = find_for("HJS", AT_APPROVED, data)
    assert needs(found) == [("establishments", None), ("rulings", None)]


def test_where_the_rulings_are_not_known_any_may_have_been_made() -> None:
    data: Data = {"service": [stay("p", *YEAR)], "establishments": [approved()]}
    found = find_for("HJS", AT_APPROVED, data)
    assert (found.outcome.value, needs(found)) == ("undetermined", [("rulings", None)])
    assert outcome({**data, "rulings": []}) == "met"


def ruled(name: str, on: str, *, holds: bool, **more: Any) -> Data:
    common = {"authority": "helsedirektoratet", "provision": "§ 2(6)"}
    return {"id": name, "kind": "essential-part", "on": on, "holds": holds, **common, **more}


@pytest.mark.parametrize(
    ("rulings", "expected", "need"),
    [
        ([ruled("a", "2024-05", holds=True)], "met", []),
        ([ruled("a", "2024-05", holds=False)], "undetermined", [("ruling-date", "a")]),
        (
            [ruled("a", "2024-05-02", holds=False), ruled("b", "2024-05-02", holds=True)],
            "undetermined",
            [("later-ruling", "a"), ("later-ruling", "b")],
        ),
        (
            [ruled("a", "2024-05-02", holds=False, specialty="kardiologi")],
            "undetermined",
            [("specialty-named", "a")],
        ),
    ],
)
def test_a_ruling_that_may_have_been_made(
    rulings: list[Data], expected: str, need: list[tuple[str, str]]
) -> None:
    """Beside a record that is clear, and that the ruling may have set aside by that day."""
    data = {"service": [stay("p", *YEAR)], "establishments": [approved()], "rulings": rulings}
    found = find_for("HJS", AT_APPROVED, data, "2024-05-15")
    assert (found.outcome.value, needs(found)) == (expected, need)


def test_only_days_since_the_standings_began_are_looked_at() -> None:
    since = {**AT_APPROVED, "since": "2023-07-01"}
    place = approved(first="2023-07-01")
    data = {"rulings": [], "service": [stay("p", *YEAR)], "establishments": [place]}
    assert outcome(data) == "undetermined"
    found = find_for("HJS", since, data)
    assert found.outcome.value == "met"
    assert isinstance(found.detail, WhereServed)
    assert [one.stays[0].first for one in found.detail.spent] == [date(2023, 7, 1).toordinal()]
