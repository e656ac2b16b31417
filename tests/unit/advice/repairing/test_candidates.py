"""Every kind of condition proposes changes or is listed with the reason why it does not."""

from __future__ import annotations

from typing import get_args

import pytest

from lisrules import load_rules
from lisrules.advice.repairing.candidates import NOT_PROPOSED, PROPOSED
from lisrules.advice.repairing.proposal import Reason
from lisrules.advice.repairing.rulings import PRESUPPOSED
from lisrules.conditions.base import Condition
from lisrules.rules.kinds import AnyCondition
from lisrules.timeline.papers import RulingKind
from tests.building import changed, passing, without
from tests.law.doctors import doctor, hospital, paper, ruling
from tests.law.residents import later, resident
from tests.specialists import ON, complete, specialties
from tests.unit.advice.repairing.changing import repaired, sets

KINDS: tuple[type[Condition], ...] = get_args(get_args(AnyCondition)[0])


def test_every_kind_is_in_one_of_the_tables_and_in_one_only() -> None:
    assert set(PROPOSED) | set(NOT_PROPOSED) == set(KINDS)
    assert not set(PROPOSED) & set(NOT_PROPOSED)


def test_every_reason_is_one_of_the_reasons() -> None:
    assert set(NOT_PROPOSED.values()) <= set(get_args(Reason))


def test_what_is_presupposed_is_a_kind_of_ruling() -> None:
    assert set(PRESUPPOSED) <= set(get_args(RulingKind))


def test_every_kind_a_decision_asks_for_proposes_or_says_why_not() -> None:
    """A kind that is `beside` may not be the condition of a decision."""
    rules = load_rules()
    for decision in rules.decisions.values():
        for rule in decision.conditions:
            for version in rules.rules[rule].versions:
                assert NOT_PROPOSED.get(type(version.condition)) != "beside"


def test_guidance_hours_are_whole_and_one_less_is_not_enough() -> None:
    """A quarter of 210 hours is left out; the whole hours that are missing are given."""
    specialty = next(one for one in specialties() if one.id == "ALM")
    data = complete(specialty)
    data["guidance"][0]["hours"] = 12
    found = repaired(data, ON.isoformat(), "lis3", specialty="ALM")
    assert sets(found) == [{"hours": 30}]


def test_a_group_goes_on_until_the_years_are_full() -> None:
    specialty = next(one for one in specialties() if one.id == "ALM")
    data = complete(specialty)
    data["guidance"][-1]["through"] = "2023-08-29"
    found = repaired(data, ON.isoformat(), "lis3", specialty="ALM")
    (way,) = [one for one in sets(found) if "group" in one]
    assert set(way) == {"group"}
    assert way["group"] in {2, 3}


def test_an_attest_where_a_programme_is_what_counts() -> None:
    specialty = next(one for one in specialties() if one.id == "ALM")
    data = complete(specialty)
    data["guidance"][-1]["attested"] = False
    readings = {"group-period": "programme"}
    found = repaired(data, ON.isoformat(), "lis3", readings, "ALM")
    assert {"attest:group": None} in sets(found)


def test_a_ruling_on_the_essential_part() -> None:
    specialty = next(one for one in specialties() if one.id == "HJS")
    data = changed(complete(specialty), "establishments.2.standing", [])
    found = repaired(data, ON.isoformat(), "specialist-approval", specialty="HJS")
    assert sets(found)[0] == {"ruling:essential-part": None}


def test_a_post_on_a_thesis_is_attested() -> None:
    """A year of research: attested, or by a year of other service."""
    thesis = later("2021-03-01", "2022-02-28", name="thesis", work="research")
    rest = later("2022-03-01", "2026-02-28", name="rest")
    found = repaired(
        resident(thesis, rest), "2026-03-01", "specialist-approval", specialty="HJS", limit=1500
    )
    papers = [name for one in sets(found) for name in one if name.startswith("paper:training")]
    assert set(papers) == {"paper:training-related:thesis"}


def test_the_register_stands_for_objectives_whose_codes_are_not_known() -> None:
    data = doctor(hospital("2018-03-01", "2019-02-28"))
    found = repaired(data, "2019-06-01", "start-lis2-3")
    assert any("paper:hpr-part1" in one for one in sets(found))


def test_exemptions_of_a_supervisor_where_that_binds() -> None:
    specialty = next(one for one in specialties() if one.id == "HJS")
    data = complete(specialty)
    for person in data["people"]:
        person["specialties"] = []
    readings = {"supervisor-binds": "binding"}
    found = repaired(data, ON.isoformat(), "lis3", readings, "HJS")
    assert all("sf-25-3" in stop.rule for stop in found.stops)
    assert found.sets == ()


def test_an_activity_of_a_layer_that_is_let_in() -> None:
    from datetime import date  # noqa: PLC0415 - used here alone

    from lisrules.advice.repairing.repairs import repairs  # noqa: PLC0415
    from lisrules.engine.decide import decide  # noqa: PLC0415
    from tests.building import timeline  # noqa: PLC0415

    decision = decide(
        load_rules(), timeline(passing()), "lis1", date(2027, 2, 28), layers=["local-guidance"]
    )
    assert sets(repairs(decision)) == [{"activity:course": None}]


@pytest.mark.parametrize("kind", sorted(PRESUPPOSED))
def test_no_ruling_is_proposed_about_what_is_not_recorded(kind: str) -> None:
    data = without(passing(), "rulings")
    found = repaired({**data, "assessments": [], "rulings": []}, "2027-02-28", "start-lis2-3")
    assert not any(kind in name for one in sets(found) for name in one)


def test_unknown_rulings_may_be_none() -> None:
    """§ 29(2): nobody found grounds to withdraw the approval."""
    specialty = next(one for one in specialties() if one.id == "HJS")
    data = without(complete(specialty), "rulings")
    found = repaired(data, ON.isoformat(), "specialist-approval", specialty="HJS")
    assert {"none:rulings": None} in sets(found)


def test_what_a_no_decided_is_decided_anew() -> None:
    """The later of two rulings counts, so a yes after a no is enough."""
    said = ruling("less-than-three-years-left", "2020-01-01", holds=False)
    trained = ruling("in-training-2019", "2020-01-01")
    data = doctor(
        later("2018-03-01", "2020-02-28"),
        rulings=[trained, said],
        confirmations=[paper("language", "2018-01-01")],
    )
    found = repaired(data, "2026-03-01", "keeps-old-scheme", specialty="HJS")
    assert sets(found) == [{"ruling:less-than-three-years-left": None}]
