from __future__ import annotations

from typing import Any

from tests.unit.conditions.deciding import find, needs, outcome

ASKED = {"kind": "ruling", "ruling": "turnus-approved"}
PRESUMED = {**ASKED, "presumed": "not-met"}


def ruling(name: str = "r", on: str = "2018-05-05", **more: Any) -> dict[str, Any]:
    common = {"authority": "helsedirektoratet", "provision": "§ 36"}
    return {"id": name, "kind": "turnus-approved", "on": on, **common, **more}


def test_silence_is_undetermined_unless_it_is_presumed_to_be_an_answer() -> None:
    assert outcome(ASKED, {"rulings": []}) == "undetermined"
    assert outcome(PRESUMED, {"rulings": []}) == "not-met"
    assert outcome(PRESUMED, {}) == "undetermined"
    assert needs(find(PRESUMED, {})) == [("rulings", None)]


def test_counts_from_its_day() -> None:
    facts = {"rulings": [ruling()]}
    assert outcome(PRESUMED, facts, "2018-05-04") == "not-met"
    assert outcome(PRESUMED, facts, "2018-05-05") == "met"
    assert find(PRESUMED, facts, "2018-05-05").evidence == ("r",)


def test_a_day_that_is_only_a_month_counts_when_it_is_over() -> None:
    facts = {"rulings": [ruling(on="2018-05")]}
    assert outcome(PRESUMED, facts, "2018-05-30") == "not-met"
    assert outcome(PRESUMED, facts, "2018-05-31") == "met"


def test_the_latest_decides_and_no_is_an_answer() -> None:
    facts = {"rulings": [ruling(), ruling("later", "2019-01-01", holds=False)]}
    assert outcome(ASKED, facts, "2018-12-31") == "met"
    assert outcome(ASKED, facts, "2019-01-01") == "not-met"


def test_other_kinds_say_nothing() -> None:
    assert outcome(ASKED, {"rulings": [ruling(kind="exemption")]}) == "undetermined"
