from __future__ import annotations

from lisrules.conditions.elsewhere import Elsewhere
from tests.building import Data
from tests.unit.conditions.asking import approved, find_for, stay
from tests.unit.conditions.deciding import needs

AGREED = {"kind": "service-elsewhere", "stages": ["lis2", "lis3"]}
YEAR = ("2023-01-01", "2023-12-31")
PLACES = [approved(), {"id": "f", "kind": "other", "standing": []}]


def decided(*service: Data, on: str = "2024-12-31") -> tuple[str, Elsewhere]:
    found = find_for("HJS", AGREED, {"service": list(service), "establishments": PLACES}, on)
    assert isinstance(found.detail, Elsewhere)
    return found.outcome.value, found.detail


def test_inside() -> None:
    assert decided(stay("p", *YEAR)) == ("not-applicable", Elsewhere((), (), ()))


def test_by_agreement_and_without() -> None:
    agreed = stay("p", *YEAR, establishment="f", agreed_with="e")
    assert decided(agreed) == ("met", Elsewhere(("p",), (), ()))
    other = stay("q", "2024-01-01", "2024-01-31", establishment="f")
    assert decided(agreed, other) == ("undetermined", Elsewhere(("p",), ("q",), ()))
    assert decided(agreed, other, on="2023-12-31")[0] == "met"


def test_where_it_was_is_not_known() -> None:
    service = stay("p", *YEAR)
    del service["establishment"]
    assert decided(service) == ("undetermined", Elsewhere((), (), ("p",)))


def test_an_approval_for_another_specialty_is_inside() -> None:
    data = {"service": [stay("p", *YEAR)], "establishments": [approved(specialty="ANE")]}
    assert find_for("HJS", AGREED, data).outcome.value == "not-applicable"


def test_service_not_known() -> None:
    found = find_for("HJS", AGREED, {"establishments": PLACES})
    assert needs(found) == [("service", None)]
