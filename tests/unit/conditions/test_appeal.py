from __future__ import annotations

import pytest

from lisrules.conditions.appeal import Appealable
from lisrules.conditions.base import Finding
from tests.building import Data
from tests.unit.conditions.deciding import find, needs

CONDITION = {"kind": "appeal", "of": ["one", "two"], "to": "helseklage"}
RULES = {
    "one": {"kind": "ruling", "ruling": "exemption"},
    "two": {"kind": "ruling", "ruling": "essential-part"},
}


def ruling(kind: str, holds: bool) -> Data:
    common = {"authority": "helsedirektoratet", "on": "2024-01-01", "provision": "§ 1"}
    return {"id": kind, "kind": kind, "holds": holds, **common}


def found(one: bool | None, two: bool | None) -> Finding:
    said = {"exemption": one, "essential-part": two}
    rulings = [ruling(kind, holds) for kind, holds in said.items() if holds is not None]
    return find(CONDITION, {"rulings": rulings}, rules=RULES)


@pytest.mark.parametrize(
    ("one", "two", "expected", "failed"),
    [
        (True, True, "not-applicable", ()),
        (True, False, "met", ("two",)),
        (False, False, "met", ("one", "two")),
        (False, None, "met", ("one",)),
        (True, None, "undetermined", ()),
    ],
)
def test_a_condition_that_fails_gives_something_to_appeal(
    one: bool, two: bool | None, expected: str, failed: tuple[str, ...]
) -> None:
    finding = found(one, two)
    assert finding.outcome.value == expected
    assert finding.detail == Appealable("helseklage", failed)


def test_what_it_rests_on() -> None:
    assert found(True, False).causes == ("two",)
    assert found(True, None).causes == ("two",)
    assert needs(found(True, None)) == [("ruling", None)]
    assert needs(found(False, None)) == []
