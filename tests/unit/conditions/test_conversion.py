from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from lisrules.conditions.base import Finding
from lisrules.conditions.conversion import Assessed
from lisrules.values.outcome import Cure
from tests.building import Data, absence
from tests.unit.conditions.deciding import needs, used
from tests.unit.conditions.of_specialty import find_for

CONDITION = {
    "kind": "conversion",
    "if_met": ["exists"],
    "confirmed": "conversion-assessed",
    "by": "2023-12-31",
    "months_after_return": 6,
}
EXISTS = {"kind": "ruling", "ruling": "exemption"}


def paper(on: str, **more: Any) -> Data:
    return {"id": f"p-{on}", "kind": "conversion-assessed", "body": "hospital", "on": on, **more}


def doctor(*papers: Data, away: tuple[Data, ...] = (), holds: bool = True) -> Data:
    ruling = {"id": "r", "kind": "exemption", "authority": "a", "on": "2019-03-01"}
    return {
        "rulings": [{**ruling, "provision": "§ 37", "holds": holds}],
        "confirmations": list(papers),
        "absences": list(away),
    }


def leave(first: str, last: str, **more: Any) -> Data:
    return absence(f"leave-{first}", more.pop("kind", "parental"), first, last, **more)


def found(data: Data, on: str, **options: str) -> Finding:
    return find_for("HJS", CONDITION, data, on, {"exists": EXISTS}, **options)


def outcome(data: Data, on: str, **options: str) -> str:
    return found(data, on, **options).outcome.value


def last_day(data: Data, on: str = "2025-01-01") -> tuple[str | None, ...]:
    detail = found(data, on).detail
    assert isinstance(detail, Assessed)
    bounds = (detail.earliest, detail.latest)
    return tuple(None if bound is None else str(date.fromordinal(bound)) for bound in bounds)


class TestTheDay:
    @pytest.mark.parametrize(("on", "expected"), [("2023-12-31", "met"), ("2024-01-01", "not-met")])
    def test_assessed_by_it(self, on: str, expected: str) -> None:
        assert outcome(doctor(paper(on)), "2025-01-01") == expected

    @pytest.mark.parametrize(
        ("on", "expected"), [("2023-12-31", "undetermined"), ("2024-01-01", "not-met")]
    )
    def test_open_until_it_has_passed(self, on: str, expected: str) -> None:
        assert outcome(doctor(), on) == expected

    def test_it_is_told_while_open(self) -> None:
        finding = found(doctor(), "2023-06-01")
        assert last_day(doctor(), "2023-06-01") == ("2023-12-31", "2023-12-31")
        assert needs(finding) == [("paper", None)]

    def test_a_late_paper_leaves_the_duty_broken(self) -> None:
        finding = found(doctor(paper("2024-02-01")), "2025-01-01")
        assert (finding.cure, finding.evidence) == (Cure.NEVER, ("p-2024-02-01",))

    def test_a_paper_of_later_is_none_yet(self) -> None:
        assert outcome(doctor(paper("2023-06-02")), "2023-06-01") == "undetermined"
        assert outcome(doctor(paper("2023-06-02")), "2023-06-02") == "met"

    def test_the_day_is_too_late_under_the_other_option(self) -> None:
        data = doctor(paper("2023-12-31"))
        assert outcome(data, "2025-01-01", deadline_day="too-late") == "not-met"
        assert used(found(data, "2025-01-01")) == {"deadline-day": "in-time"}
        assert used(found(doctor(paper("2023-12-30")), "2025-01-01")) == {}

    @pytest.mark.parametrize(
        ("on", "expected"), [("2023", "met"), ("2024", "not-met"), ("2023-12", "met")]
    )
    def test_a_partial_date(self, on: str, expected: str) -> None:
        assert outcome(doctor(paper(on)), "2025-01-01") == expected

    def test_other_papers_say_nothing(self) -> None:
        other = doctor({**paper("2023-05-05"), "kind": "conversion-agreed"})
        assert outcome(other, "2025-01-01") == "not-met"
        elsewhere = doctor(paper("2023-05-05", specialty="ALM"))
        assert outcome(elsewhere, "2025-01-01") == "not-met"
        assert outcome(doctor(paper("2023-05-05", specialty="HJS")), "2025-01-01") == "met"


class TestOnLeave:
    """Half a year from the day after the absence that covers the day."""

    @pytest.mark.parametrize(
        ("first", "last", "expected"),
        [
            ("2023-12-31", "2023-12-31", "2024-07-01"),
            ("2023-06-01", "2024-02-29", "2024-09-01"),
            ("2023-06-01", "2024-08-30", "2025-02-28"),
            ("2023-06-01", "2024-08-31", "2025-03-01"),
            ("2023-12-30", "2023-12-30", "2023-12-31"),
            ("2024-01-01", "2024-05-31", "2023-12-31"),
        ],
    )
    def test_the_term_runs_from_the_return(self, first: str, last: str, expected: str) -> None:
        assert last_day(doctor(away=(leave(first, last),))) == (expected, expected)

    @pytest.mark.parametrize(("on", "expected"), [("2024-09-01", "met"), ("2024-09-02", "not-met")])
    def test_a_paper_by_the_end_of_the_term(self, on: str, expected: str) -> None:
        away = (leave("2023-06-01", "2024-02-29"),)
        assert outcome(doctor(paper(on), away=away), "2025-01-01") == expected

    def test_absences_that_follow_each_other_are_one(self) -> None:
        away = (leave("2024-01-01", "2024-03-31"), leave("2023-12-01", "2023-12-31", kind="sick"))
        assert last_day(doctor(away=away)) == ("2024-10-01", "2024-10-01")

    def test_a_day_back_ends_it(self) -> None:
        away = (leave("2023-12-01", "2023-12-31"), leave("2024-01-02", "2024-03-31"))
        assert last_day(doctor(away=away)) == ("2024-07-01", "2024-07-01")

    def test_partly_away_is_not_on_leave(self) -> None:
        away = (leave("2023-06-01", "2024-02-29", grade="0.5"),)
        assert last_day(doctor(away=away)) == ("2023-12-31", "2023-12-31")

    def test_still_away(self) -> None:
        data = doctor(away=(leave("2023-06-01", "ongoing"),))
        assert last_day(data) == (None, None)
        assert outcome(data, "2030-01-01") == "undetermined"
        assert outcome(data, "2030-01-01", deadline_day="too-late") == "undetermined"

    def test_a_partial_last_day_gives_bounds(self) -> None:
        data = doctor(away=(leave("2023-06-01", "2024-02"),))
        assert last_day(data) == ("2024-08-02", "2024-09-01")
        assert outcome(data, "2024-09-01") == "undetermined"
        assert outcome(data, "2024-09-02") == "not-met"
        between = doctor(paper("2024-08-20"), away=(leave("2023-06-01", "2024-02"),))
        finding = found(between, "2025-01-01")
        assert needs(finding) == [("through", "leave-2023-06-01")]


class TestUnknown:
    def test_absences(self) -> None:
        data = doctor()
        del data["absences"]
        finding = found(data, "2025-01-01")
        assert (finding.outcome.value, needs(finding)) == ("undetermined", [("absences", None)])
        assert outcome({**data, "confirmations": [paper("2023-12-31")]}, "2025-01-01") == "met"

    def test_confirmations(self) -> None:
        data = doctor()
        del data["confirmations"]
        finding = found(data, "2025-01-01")
        assert (finding.outcome.value, needs(finding)) == (
            "undetermined",
            [("confirmations", None)],
        )


class TestWhetherTheDutyExists:
    def test_not_for_everybody(self) -> None:
        finding = found(doctor(paper("2023-12-31"), holds=False), "2025-01-01")
        assert (finding.outcome.value, finding.causes) == ("not-applicable", ("exists",))

    def test_open_while_that_is(self) -> None:
        data = {**doctor(paper("2023-12-31")), "rulings": []}
        finding = found(data, "2025-01-01")
        assert (finding.outcome.value, needs(finding)) == ("undetermined", [("ruling", None)])
