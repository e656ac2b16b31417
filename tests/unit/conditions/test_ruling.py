from __future__ import annotations

from typing import Any, ClassVar

import pytest

from tests.building import Data
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
    assert outcome(PRESUMED, facts, "2018-04-30") == "not-met"
    for day in ("2018-05-01", "2018-05-30"):
        found = find(PRESUMED, facts, day)
        assert (found.outcome.value, needs(found)) == ("undetermined", [("ruling-date", "r")])
    assert outcome(PRESUMED, facts, "2018-05-31") == "met"


def test_of_two_that_disagree_neither_is_preferred() -> None:
    same_day = {"rulings": [ruling(), ruling("s", holds=False)]}
    found = find(ASKED, same_day)
    assert found.outcome.value == "undetermined"
    assert needs(found) == [("later-ruling", "r"), ("later-ruling", "s")]
    month = {"rulings": [ruling(on="2018-05"), ruling("s", "2018-05-20", holds=False)]}
    found = find(ASKED, month)
    assert (found.outcome.value, needs(found)) == ("undetermined", [("ruling-date", "r")])
    agreed = {"rulings": [ruling(), ruling("s", on="2018-05")]}
    assert outcome(ASKED, agreed) == "met"


def test_silence_may_mean_that_there_is_nothing_to_decide() -> None:
    condition = {**ASKED, "presumed": "not-applicable"}
    assert outcome(condition, {"rulings": []}) == "not-applicable"
    assert outcome(condition, {}) == "undetermined"
    assert outcome(condition, {"rulings": [ruling(holds=False)]}) == "not-met"


class TestOtherwise:
    """A rule that decides where the rulings are silent."""

    CONDITION: ClassVar[Data] = {**ASKED, "otherwise": "facts"}
    RULES: ClassVar[dict[str, Data]] = {
        "facts": {"kind": "ruling", "ruling": "exemption", "presumed": "not-met"}
    }

    def decided(self, *rulings: Data) -> str:
        return outcome(self.CONDITION, {"rulings": list(rulings)}, rules=self.RULES)

    def test_a_ruling_goes_before_it_either_way(self) -> None:
        facts = ruling("facts", kind="exemption")
        assert self.decided(facts, ruling(holds=False)) == "not-met"
        assert self.decided(ruling()) == "met"

    def test_silence_leaves_it_to_the_rule(self) -> None:
        assert self.decided(ruling("facts", kind="exemption")) == "met"
        assert self.decided() == "not-met"
        found = find(self.CONDITION, {"rulings": []}, rules=self.RULES)
        assert [part.rule for part in found.parts] == ["facts"]

    def test_a_list_that_is_not_known_leaves_it_open(self) -> None:
        found = find(self.CONDITION, {}, rules=self.RULES)
        assert (found.outcome.value, needs(found)) == ("undetermined", [("rulings", None)] * 2)

    @pytest.mark.parametrize("more", [{"presumed": "not-met"}, {"answer": "no"}])
    def test_it_is_the_only_answer_to_silence(self, more: Data) -> None:
        with pytest.raises(ValueError, match="`otherwise` beside `presumed` or `answer`"):
            outcome({**self.CONDITION, **more}, {"rulings": []}, rules=self.RULES)


def test_the_latest_decides_and_no_is_an_answer() -> None:
    facts = {"rulings": [ruling(), ruling("later", "2019-01-01", holds=False)]}
    assert outcome(ASKED, facts, "2018-12-31") == "met"
    assert outcome(ASKED, facts, "2019-01-01") == "not-met"


def test_other_kinds_say_nothing() -> None:
    assert outcome(ASKED, {"rulings": [ruling(kind="exemption")]}) == "undetermined"
