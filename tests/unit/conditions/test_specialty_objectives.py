from __future__ import annotations

from typing import Any, ClassVar

import pytest

from lisrules.conditions.base import Finding
from lisrules.conditions.specialty_objectives import ForSpecialty, NoEdition
from lisrules.values.outcome import Cure
from tests.building import Data, assessment
from tests.unit.conditions.deciding import needs, used
from tests.unit.conditions.serving import asked, known, without_lists

BY_HOSPITAL = {"categories": ["hospital"], "authorities": ["hospital"]}
BY_DIRECTORATE = {"categories": ["general-practice"], "authorities": ["helsedirektoratet"]}
COVERED = {"confirmed": "common-objectives-covered", "by": ["hospital"]}
COMMON = {"kind": "specialty-objectives", "part": "lis2-3", "approvals": []}
THREE = {
    **COMMON,
    "part": "lis3",
    "recognised": "foreign-objectives",
    "recognised_by": [BY_HOSPITAL, BY_DIRECTORATE],
}
ON = "2026-06-01"


def codes(prefix: str, last: int, first: int = 1) -> list[str]:
    return [f"{prefix}-{number:03d}" for number in range(first, last + 1)]


def attained(*names: str, on: str = "2026-05-01", **lists: Any) -> Data:
    return known(assessments=[assessment(name, on) for name in names], **lists)


def find(condition: Data, data: Data, on: str = ON, of: str = "KNF", **options: str) -> Finding:
    return asked(data, on, {"this": condition}, of, **options).find("this")


def outcome(condition: Data, data: Data, on: str = ON, of: str = "KNF", **options: str) -> str:
    return find(condition, data, on, of, **options).outcome.value


class TestTheSet:
    """All of them: for the specialty, for its group, or common to all."""

    def test_of_part_three_for_the_specialty(self) -> None:
        assert outcome(THREE, attained(*codes("KNF", 29))) == "met"
        assert outcome(THREE, attained(*codes("KNF", 28))) == "not-met"
        assert outcome(THREE, attained(*codes("KNF", 29)), of="HJS") == "not-met"

    def test_of_part_two_for_the_group(self) -> None:
        two = {**COMMON, "part": "lis2"}
        every = [code for code in codes("FIM", 153) if code != "FIM-150"]
        for of in ("HJS", "LUN"):
            assert outcome(two, attained(*every), of=of) == "met"
            assert outcome(two, attained(*every[:-1]), of=of) == "not-met"
        assert outcome(two, attained(*every), of="KIR") == "not-met"

    def test_common_to_all(self) -> None:
        for of in ("KNF", "ALM", "HJS"):
            assert outcome(COMMON, attained(*codes("FKM", 14)), of=of) == "met"
            assert outcome(COMMON, attained(*codes("FKM", 13)), of=of) == "not-met"

    def test_attained_by_the_day_and_cured_by_somebody(self) -> None:
        data = attained(*codes("KNF", 29), on=ON)
        assert outcome(THREE, data, "2026-05-31") == "not-met"
        assert outcome(THREE, data, ON) == "met"
        assert find(THREE, data, "2026-05-31").cure is Cure.ACT


class TestEdition:
    """The one in force on the day of the decision, if one is known."""

    @pytest.mark.parametrize(("on", "expected"), [("2026-02-28", "not-met"), ("2026-03-01", "met")])
    def test_of_the_day(self, on: str, expected: str) -> None:
        data = attained(*codes("FKM", 14), on="2025-01-01")
        finding = find(COMMON, data, on)
        assert finding.outcome.value == expected
        assert isinstance(finding.detail, ForSpecialty)

    def test_before_the_first_that_is_known(self) -> None:
        finding = find(THREE, attained(*codes("KNF", 29), on="2020-01-01"), "2025-08-31")
        assert (finding.outcome.value, needs(finding)) == (
            "undetermined",
            [("objective-codes", None)],
        )
        assert finding.detail == NoEdition("KNF", 739495)
        assert outcome(THREE, attained(*codes("KNF", 29), on="2020-01-01"), "2025-09-01") == "met"

    def test_common_ones_are_of_no_specialty(self) -> None:
        detail = find(COMMON, known(), "2019-02-28").detail
        assert isinstance(detail, NoEdition)
        assert detail.specialty == ""


class TestRecognised:
    """Single objectives by a ruling of who may rule so for such a specialty (§ 32)."""

    @staticmethod
    def ruling(authority: str, code: str, **more: Any) -> Data:
        common = {"kind": "foreign-objectives", "on": "2026-05-01", "provision": "§ 32"}
        return {"id": "r", "authority": authority, "objectives": [code], **common, **more}

    @pytest.mark.parametrize(
        ("of", "last", "authority", "expected"),
        [
            ("KNF", 29, "hospital", "met"),
            ("KNF", 29, "Hospital", "met"),
            ("KNF", 29, "helsedirektoratet", "not-met"),
            ("ALM", 88, "helsedirektoratet", "met"),
            ("ALM", 88, "hospital", "not-met"),
        ],
    )
    def test_by_category(self, of: str, last: int, authority: str, expected: str) -> None:
        given = self.ruling(authority, f"{of}-001")
        data = attained(*codes(of, last, 2), rulings=[given])
        assert outcome(THREE, data, of=of) == expected

    @pytest.mark.parametrize(
        "change",
        [
            {"kind": "exemption"},
            {"holds": False},
            {"on": "2026-06-02"},
            {"objectives": ["KNF-002"]},
        ],
    )
    def test_only_one_that_says_so_by_the_day(self, change: Data) -> None:
        given = self.ruling("hospital", "KNF-001") | change
        assert outcome(THREE, attained(*codes("KNF", 29, 2), rulings=[given])) == "not-met"

    def test_one_of_a_month_may_have_been_made(self) -> None:
        given = self.ruling("hospital", "KNF-001", on="2026-06")
        finding = find(THREE, attained(*codes("KNF", 29, 2), rulings=[given]))
        assert (finding.outcome.value, needs(finding)) == ("undetermined", [("ruling-date", "r")])
        assert outcome(THREE, attained(*codes("KNF", 29, 3), rulings=[given])) == "not-met"

    def test_one_that_was_withdrawn(self) -> None:
        given = self.ruling("hospital", "KNF-001")
        later = self.ruling("hospital", "KNF-001", id="s", on="2026-05-02", holds=False)
        data = attained(*codes("KNF", 29, 2), rulings=[later, given])
        assert outcome(THREE, data, "2026-05-01") == "met"
        assert outcome(THREE, data, "2026-05-02") == "not-met"

    def test_where_the_rulings_are_not_known(self) -> None:
        finding = find(THREE, without_lists(attained(*codes("KNF", 29, 2)), "rulings"))
        assert (finding.outcome.value, needs(finding)) == ("undetermined", [("rulings", None)])
        assert outcome(THREE, without_lists(attained(*codes("KNF", 29)), "rulings")) == "met"
        common = without_lists(attained(*codes("FKM", 14, 2)), "rulings")
        assert outcome(COMMON, common) == "not-met"

    def test_not_where_the_part_knows_no_such_ruling(self) -> None:
        given = self.ruling("hospital", "FKM-001")
        assert outcome(COMMON, attained(*codes("FKM", 14, 2), rulings=[given])) == "not-met"


class TestCovered:
    """Earlier approvals of common objectives, as attested (reading `common-objectives-2026`)."""

    NEW: ClassVar[Data] = {**COMMON, "covered": COVERED}

    @staticmethod
    def paper(*names: str, **more: Any) -> Data:
        common = {"kind": "common-objectives-covered", "body": "hospital", "on": "2026-05-01"}
        return {"id": "paper", "objectives": list(names), **common, **more}

    def test_by_a_paper_under_one_option_only(self) -> None:
        data = attained("FKM-014", confirmations=[self.paper(*codes("FKM", 13))])
        finding = find(self.NEW, data)
        assert (finding.outcome.value, used(finding)["common-objectives-2026"]) == (
            "met",
            "covered",
        )
        assert "paper" in finding.evidence
        strict = find(self.NEW, data, common_objectives_2026="all-new")
        assert (strict.outcome.value, used(strict)["common-objectives-2026"]) == (
            "not-met",
            "all-new",
        )
        assert "paper" not in strict.evidence

    @pytest.mark.parametrize(
        "change",
        [{"kind": "service"}, {"body": "directorate"}, {"on": "2026-06-02"}, {"on": "2026-06"}],
    )
    def test_only_of_the_kind_and_body_by_the_day(self, change: Data) -> None:
        given = self.paper(*codes("FKM", 13)) | change
        finding = find(self.NEW, attained("FKM-014", confirmations=[given]))
        assert finding.outcome.value == "not-met"
        assert "common-objectives-2026" not in used(finding)

    def test_no_list_of_papers_is_not_an_empty_list(self) -> None:
        silent = without_lists(attained("FKM-014"), "confirmations")
        finding = find(self.NEW, silent)
        assert (finding.outcome.value, needs(finding)) == (
            "undetermined",
            [("confirmations", None)],
        )
        assert outcome(self.NEW, silent, common_objectives_2026="all-new") == "not-met"
        assert outcome(COMMON, silent) == "not-met"
        everything = without_lists(attained(*codes("FKM", 14)), "confirmations")
        assert outcome(self.NEW, everything) == "met"


def test_no_list_of_assessments_is_not_an_empty_list() -> None:
    finding = find(THREE, without_lists(known(), "assessments"))
    assert (finding.outcome.value, needs(finding)) == ("undetermined", [("assessments", None)])
    assert outcome(THREE, known()) == "not-met"
