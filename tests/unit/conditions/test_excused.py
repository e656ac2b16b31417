from __future__ import annotations

from typing import Any, ClassVar

from tests.building import Data, assessment, passing
from tests.unit.conditions.deciding import find, outcome

EXCUSED = {
    "kind": "excused",
    "of": ["set"],
    "confirmed": "covid-activities-lost",
    "by": ["hospital"],
}
RULES: dict[str, Data] = {
    "set": {
        "kind": "objectives",
        "stage": "lis1",
        "sets": ["common-hospital-2025"],
        "begun_in": "hospital",
        "approvals": [],
    }
}


def facts(count: int, *papers: Data) -> Data:
    records = [assessment(f"FKMS-{n:03d}", "2026-08-20") for n in range(1, count + 1)]
    return {**passing(), "assessments": records, "confirmations": list(papers)}


def paper(**more: Any) -> Data:
    common = {"id": "p", "kind": "covid-activities-lost", "body": "hospital", "on": "2026-10-01"}
    return {**common, **more}


def test_one_that_names_none_covers_all_from_its_day() -> None:
    data = facts(5, paper())
    assert outcome(EXCUSED, data, "2026-09-30", RULES) == "not-met"
    assert outcome(EXCUSED, data, "2026-10-01", RULES) == "met"
    assert find(EXCUSED, data, "2026-10-01", RULES).evidence == ("p",)


def test_one_that_names_some_covers_those() -> None:
    assert outcome(EXCUSED, facts(6, paper(objectives=["FKMS-007"])), rules=RULES) == "met"
    assert outcome(EXCUSED, facts(5, paper(objectives=["FKMS-007"])), rules=RULES) == "not-met"
    assert outcome(EXCUSED, facts(6, paper(objectives=[])), rules=RULES) == "not-met"


def test_no_paper_is_open_only_while_the_list_is_not_known() -> None:
    data = facts(5)
    assert outcome(EXCUSED, data, rules=RULES) == "not-met"
    del data["confirmations"]
    assert outcome(EXCUSED, data, rules=RULES) == "undetermined"


class TestWhatIsInDoubt:
    """An objective that a ruling may recognise is excused or recognised: it is not missing."""

    RULES: ClassVar[dict[str, Data]] = {
        "set": {
            **RULES["set"],
            "recognised": ["foreign-objectives"],
            "recognised_by": ["helsedirektoratet"],
        }
    }

    def decided(self, count: int, *papers: Data) -> str:
        """The outcome where the list of rulings is not known."""
        data = facts(count, *papers)
        data.pop("rulings", None)
        assert find(self.RULES["set"], data).outcome.value == "undetermined"
        return outcome(EXCUSED, data, rules=self.RULES)

    def test_covered(self) -> None:
        assert self.decided(6, paper(objectives=["FKMS-007"])) == "met"
        assert self.decided(6, paper()) == "met"

    def test_not_covered(self) -> None:
        assert self.decided(5, paper(objectives=["FKMS-007"])) == "undetermined"
        assert self.decided(0, paper()) == "undetermined"
