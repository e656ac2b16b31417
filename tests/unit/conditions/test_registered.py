from __future__ import annotations

from typing import Any

import pytest

from lisrules.conditions.base import Need
from lisrules.conditions.registered import Registered, registered_days
from lisrules.values.days import DaySet
from tests.building import Data
from tests.practitioners import MUNICIPALITY, general_practitioner, practice, registered
from tests.unit.conditions.deciding import rule, with_rules
from tests.unit.conditions.deciding_for import asked_for, days

YEAR = days("2023-01-01", "2023-12-31")


def standing(establishments: list[Data] | None, **more: Any) -> Registered:
    post = practice("post", "2023-01-01", "2023-12-31")
    for name, value in more.items():
        if value is None:
            del post[name]
    data = general_practitioner(post)
    if establishments is None:
        del data["establishments"]
    else:
        data["establishments"] = establishments
    made = asked_for({"kind": "note"}, data, "2024-01-01")
    return registered_days(made, made.facts.services[0], ())


def test_a_rule_may_widen_the_standing_to_the_day_of_the_application() -> None:
    given = registered("2023-07-01", "2023-12-31")
    given[0]["standing"][0]["applied"] = "2023-03-15"
    data = {**general_practitioner(practice("post", "2023-01-01", "2023-12-31"))}
    data["establishments"] = given
    widening = {
        "kind": "standing",
        "counts_as": "registered",
        "registered_since": "2022-09-01",
    }
    made = asked_for({"kind": "note"}, data, "2024-01-01")
    made = with_rules(made, rule("wider", widening))
    plain = registered_days(made, made.facts.services[0], ())
    wide = registered_days(made, made.facts.services[0], ("wider",))
    assert plain.sure == days("2023-07-01", "2023-12-31")
    assert wide.sure == wide.possible == days("2023-03-15", "2023-12-31")


def test_the_days_of_the_standing_both_included() -> None:
    found = standing(registered("2023-02-01", "2023-03-31"))
    assert found.sure == found.possible == days("2023-02-01", "2023-03-31")
    assert found.evidence == (MUNICIPALITY,)
    assert not found.needs


@pytest.mark.parametrize(
    "change", [{"standing": "approved"}, {"standing": "neither"}, {"specialty": "SAM"}]
)
def test_no_days_of_another_standing_or_specialty(change: Data) -> None:
    given = registered()
    given[0]["standing"][0] |= change
    found = standing(given)
    assert found.sure == found.possible == DaySet()
    assert not found.needs


def test_a_partial_date_leaves_days_open() -> None:
    found = standing(registered("2023-02"))
    assert found.sure & YEAR == days("2023-02-28", "2023-12-31")
    assert found.possible & YEAR == days("2023-02-01", "2023-12-31")
    assert found.needs == (Need("standing", MUNICIPALITY),)


@pytest.mark.parametrize(
    ("establishments", "need"),
    [
        (None, Need("establishments")),
        ([{"id": MUNICIPALITY, "kind": "municipality"}], Need("standing", MUNICIPALITY)),
    ],
)
def test_what_is_not_known_is_open(establishments: list[Data] | None, need: Need) -> None:
    found = standing(establishments)
    assert not found.sure
    assert found.possible & YEAR == YEAR
    assert found.needs == (need,)


def test_a_planned_establishment_tells_nothing() -> None:
    found = standing(registered(planned=True))
    assert found.needs == (Need("standing", MUNICIPALITY),)


def test_a_post_that_names_no_establishment_is_open() -> None:
    found = standing(registered(), establishment=None)
    assert found.needs == (Need("establishment", "post"),)
    assert not found.sure
