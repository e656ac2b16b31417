"""§ 30: the papers and the fee of an application."""

from __future__ import annotations

from typing import Any

import pytest

from lisrules.conditions.checklist import Checked
from tests.building import Data
from tests.law.doctors import doctor, hospital, paper
from tests.law.one_rule import find_rule, rule_outcome, sent

ON = "2025-06-01"


def applicant(**lists: Any) -> Data:
    """A doctor with one confirmed post who applied."""
    given = {"applications": sent("SAM", ON), **lists}
    return doctor(hospital("2020-09-01", "2021-08-31"), **given)


def items(data: Data, rule: str = "sf-30-documents") -> dict[str, str]:
    detail = find_rule(data, ON, rule, "SAM").detail
    assert isinstance(detail, Checked)
    return {point.item: point.outcome.value for point in detail.points}


def kroner(on: str, rule: str) -> int | None:
    detail = find_rule(doctor(), on, rule, "endodonti").detail
    return detail.kroner if isinstance(detail, Checked) else None


class TestB:
    """What has to be documented, and how, as the directorate has decided."""

    def test_everything_is_there(self) -> None:
        assert items(applicant()) == {
            "application": "met",
            "authorisation": "met",
            "service-confirmed": "met",
            "conversion-documents": "not-applicable",
        }
        assert rule_outcome(applicant(), ON, "sf-30-documents", "SAM") == "met"

    def test_the_papers_of_a_conversion_are_attached(self) -> None:
        converted = [paper("conversion-assessed", "2022-01-01", body="establishment")]
        data = applicant(confirmations=converted)
        assert items(data)["conversion-documents"] == "not-met"
        attached = [*converted, paper("documents-attached", ON)]
        assert items(applicant(confirmations=attached))["conversion-documents"] == "met"

    @pytest.mark.parametrize(
        ("rule", "specialty", "expected"),
        [
            ("sf-30-group", "ALM", "not-met"),
            ("sf-30-group", "SAM", "not-met"),
            ("sf-30-group", "ARB", "not-met"),
            ("sf-30-group", "HJS", "not-applicable"),
        ],
    )
    def test_three_specialties_need_an_attest_for_the_group(
        self, rule: str, specialty: str, expected: str
    ) -> None:
        assert rule_outcome(applicant(guidance=[]), ON, rule, specialty) == expected

    def test_the_attest(self) -> None:
        dates = {"from": "2022-01-01", "through": "2024-12-31"}
        group = {"id": "group", "kind": "group", **dates, "attested": True}
        assert rule_outcome(applicant(guidance=[group]), ON, "sf-30-group", "SAM") == "met"


class TestC:
    """The fee is paid before the application is dealt with."""

    @pytest.mark.parametrize(
        ("rule", "on", "expected"),
        [
            ("sf-30-fee", "2023-02-28", None),
            ("sf-30-fee", "2023-03-01", 4500),
            ("sf-30-fee", "2024-02-29", 4500),
            ("sf-30-fee", "2024-03-01", 5000),
            ("sf-30-fee-objectives", "2023-02-28", None),
            ("sf-30-fee-objectives", "2023-03-01", 1000),
            ("sf-30-fee-objectives", "2024-03-01", 1000),
            ("sf-30-fee-recognition", "2024-02-29", None),
            ("sf-30-fee-recognition", "2024-03-01", 5000),
            ("sf-30-fee-dentists", "2024-02-29", None),
            ("sf-30-fee-dentists", "2024-03-01", 4000),
        ],
    )
    def test_how_much_it_is(self, rule: str, on: str, expected: int | None) -> None:
        assert kroner(on, rule) == expected

    @pytest.mark.parametrize(("on", "expected"), [(ON, "met"), ("2025-06-02", "not-met")])
    def test_paid_by_the_date(self, on: str, expected: str) -> None:
        data = doctor(confirmations=[paper("fee-paid", on)])
        assert rule_outcome(data, ON, "sf-30-fee", "HJS") == expected
