from __future__ import annotations

from typing import Any

import pytest

from lisrules.conditions.base import Finding
from lisrules.conditions.checklist import Checked
from lisrules.values.outcome import Cure
from tests.building import Data, post
from tests.unit.conditions.deciding import needs
from tests.unit.conditions.of_specialty import find_for

ON = "2026-03-01"


def found(item: str, data: Data, of: str = "ALM", **more: Any) -> Finding:
    condition = {"kind": "checklist", "items": [item], **more}
    return find_for(of, condition, data, ON)


def outcome(item: str, data: Data, of: str = "ALM", **more: Any) -> str:
    return found(item, data, of, **more).outcome.value


def paper(kind: str, on: str = ON, **more: Any) -> Data:
    return {"id": kind, "kind": kind, "body": "directorate", "on": on, **more}


class TestApplication:
    def application(self, on: str, subject: str = "ALM") -> Data:
        return {"applications": [{"id": "a", "for": subject, "sent": on}]}

    @pytest.mark.parametrize(
        ("on", "expected"),
        [("2026-03-01", "met"), ("2026-03-02", "not-met"), ("2026-03", "undetermined")],
    )
    def test_sent_by_the_date(self, on: str, expected: str) -> None:
        assert outcome("application", self.application(on)) == expected

    def test_for_the_specialty_or_by_the_decision(self) -> None:
        assert outcome("application", self.application(ON, "HJS")) == "not-met"
        by_decision = self.application(ON, "specialist-approval")
        assert outcome("application", by_decision) == "not-met"
        assert outcome("application", by_decision, decisions=["specialist-approval"]) == "met"

    def test_unknown(self) -> None:
        assert needs(found("application", {})) == [("applications", None)]


class TestAuthorisation:
    def held(self, granted: str, kind: str = "authorisation", **more: Any) -> Data:
        return {"authorisations": [{"id": "h", "kind": kind, "granted": granted, **more}]}

    @pytest.mark.parametrize(
        ("data", "expected"),
        [
            ({"granted": "2026-03-01"}, "met"),
            ({"granted": "2026-03-02"}, "not-met"),
            ({"granted": "2026-03"}, "undetermined"),
            ({"granted": "2020-01-01", "until": "2026-03-01"}, "met"),
            ({"granted": "2020-01-01", "until": "2026-02-28"}, "not-met"),
            ({"granted": "2020-01-01", "kind": "licence"}, "not-met"),
            ({"granted": "2020-01-01", "profession": "dentist"}, "not-met"),
        ],
    )
    def test_in_force_for_a_doctor(self, data: Data, expected: str) -> None:
        assert outcome("authorisation", self.held(**data)) == expected


class TestService:
    def served(self, *posts: Data, confirmations: list[Data] | None = None) -> Data:
        known = {} if confirmations is None else {"confirmations": confirmations}
        return {"service": list(posts), **known}

    def test_every_post_is_confirmed(self) -> None:
        one = post("one", "hospital", "2025-01-01", "2025-06-30")
        none = {**post("two", "hospital", "2025-07-01", "2025-12-31"), "confirmation": "none"}
        assert outcome("service-confirmed", self.served(one)) == "met"
        finding = found("service-confirmed", self.served(one, none))
        assert (finding.outcome.value, finding.evidence) == ("not-met", ("two",))

    def test_not_known_of_one(self) -> None:
        silent = post("one", "hospital", "2025-01-01", "2025-06-30")
        del silent["confirmation"]
        assert outcome("service-confirmed", self.served(silent)) == "undetermined"
        assert outcome("service-confirmed", self.served(silent, confirmations=[])) == "not-met"

    @pytest.mark.parametrize(("on", "expected"), [("2026-03-01", "met"), ("2026-03-02", "not-met")])
    def test_confirmed_by_the_date(self, on: str, expected: str) -> None:
        given = {"by": "e", "body": "hospital", "on": on}
        one = post("one", "hospital", "2025-01-01", "2025-06-30", confirmation=given)
        assert outcome("service-confirmed", self.served(one)) == expected

    @pytest.mark.parametrize(
        "more",
        [{"country": "SE"}, {"stage": "other"}, {"from": "2026-03-02", "through": "2026-04-01"}],
    )
    def test_what_is_not_norwegian_training_yet(self, more: Data) -> None:
        other = {
            **post("o", "hospital", "2025-01-01", "2025-06-30"),
            "confirmation": "none",
            **more,
        }
        one = post("one", "hospital", "2025-01-01", "2025-06-30")
        assert outcome("service-confirmed", self.served(one, other)) == "met"

    def test_nothing_to_confirm_is_no_service(self) -> None:
        assert outcome("service-confirmed", self.served()) == "not-met"
        assert needs(found("service-confirmed", {})) == [("service", None)]


class TestGroup:
    def group(self, **more: Any) -> Data:
        own = {"id": "g", "kind": "group", "from": "2024-01-01", "through": "2025-12-31"}
        return {"guidance": [{**own, **more}]}

    @pytest.mark.parametrize(
        ("more", "expected"),
        [
            ({"attested": True}, "met"),
            ({"attested": False}, "not-met"),
            ({}, "undetermined"),
            ({"attested": True, "specialty": "ALM"}, "met"),
            ({"attested": True, "specialty": "SAM"}, "not-met"),
            ({"attested": True, "kind": "individual"}, "not-met"),
            ({"attested": True, "from": "2026-03-02", "through": "2026-04-01"}, "not-met"),
        ],
    )
    def test_an_attested_group(self, more: Data, expected: str) -> None:
        assert outcome("group-guidance", self.group(**more)) == expected

    def test_unknown(self) -> None:
        assert needs(found("group-guidance", {})) == [("guidance", None)]


class TestFee:
    def test_paid(self) -> None:
        finding = found("fee-paid", {"confirmations": [paper("fee-paid")]}, kroner=5000)
        assert isinstance(finding.detail, Checked)
        assert (finding.outcome.value, finding.detail.kroner) == ("met", 5000)
        assert finding.evidence == ("fee-paid",)

    @pytest.mark.parametrize(
        ("paid", "expected"),
        [
            (paper("fee-paid", "2026-03-02"), "not-met"),
            (paper("fee-paid", "2026-03"), "undetermined"),
            (paper("fee-paid", specialty="SAM"), "not-met"),
            (paper("documents-attached"), "not-met"),
        ],
    )
    def test_not_paid(self, paid: Data, expected: str) -> None:
        assert outcome("fee-paid", {"confirmations": [paid]}) == expected

    def test_somebody_must_pay(self) -> None:
        assert found("fee-paid", {"confirmations": []}).cure is Cure.ACT


class TestConversion:
    @pytest.mark.parametrize(
        ("papers", "expected"),
        [
            ([], "not-applicable"),
            ([paper("conversion-assessed")], "not-met"),
            ([paper("conversion-assessed"), paper("documents-attached")], "met"),
            ([paper("documents-attached")], "not-applicable"),
            ([paper("conversion-assessed", "2026-03-02")], "not-applicable"),
        ],
    )
    def test_its_papers_are_attached(self, papers: list[Data], expected: str) -> None:
        assert outcome("conversion-documents", {"confirmations": papers}) == expected

    def test_unknown(self) -> None:
        assert needs(found("conversion-documents", {})) == [("confirmations", None)]


def test_every_item_is_needed() -> None:
    condition = {"kind": "checklist", "items": ["fee-paid", "group-guidance"]}
    paid = {"confirmations": [paper("fee-paid")]}
    assert find_for("ALM", condition, {**paid, "guidance": []}, ON).outcome.value == "not-met"
    open_one = find_for("ALM", condition, paid, ON)
    assert (open_one.outcome.value, needs(open_one)) == ("undetermined", [("guidance", None)])
