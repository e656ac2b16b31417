"""§ 14 (§ 12 until 28 February 2019): the right to finish part one after absence."""

from __future__ import annotations

import pytest

from lisrules.conditions.completion import Completion
from tests.law.doctors import (
    HOSPITAL,
    ask,
    away,
    doctor,
    finding,
    hospital,
    months,
    municipality,
    outcome,
    served,
)

YEAR = hospital("2025-09-01", "2026-08-31")
HALF = municipality("2026-09-01", "2027-02-28")


class TestFirstParagraph:
    """Absence by law or agreement that is deducted gives a right to finish with the employer."""

    @pytest.mark.parametrize("kind", ["sick", "child-sick", "parental", "transferred-holiday"])
    def test_leave_by_law_or_agreement(self, kind: str) -> None:
        data = doctor(YEAR, absences=[away(kind, "2026-01-01", "2026-01-13")])
        assert outcome(ask(data, "2026-08-31"), "sf-14-3") == "met"

    @pytest.mark.parametrize(
        ("statutory", "expected"), [(True, "met"), (False, "not-met"), (None, "undetermined")]
    )
    def test_other_leave_as_it_is_recorded(self, statutory: bool | None, expected: str) -> None:
        leave = away("other-leave", "2026-01-01", "2026-01-13")
        if statutory is not None:
            leave["statutory"] = statutory
        assert outcome(ask(doctor(YEAR, absences=[leave]), "2026-08-31"), "sf-14-3") == expected

    @pytest.mark.parametrize(("last", "expected"), [(12, "not-applicable"), (13, "met")])
    def test_only_where_something_is_deducted(self, last: int, expected: str) -> None:
        data = doctor(YEAR, absences=[away("sick", "2026-01-01", f"2026-01-{last}")])
        assert outcome(ask(data, "2026-08-31"), "sf-14-3") == expected


class TestThirdParagraph:
    """In hospital: at the same one, until there is a year of service in all."""

    def test_the_right_names_the_hospital_and_the_year(self) -> None:
        data = doctor(
            {**YEAR, "establishment": "north"},
            absences=[away("sick", "2026-01-01", "2026-01-31")],
        )
        detail = finding(ask(data, "2026-08-31"), "sf-14-3").detail
        assert isinstance(detail, Completion)
        # 31 days less 12.
        assert detail.deducted == 19
        assert detail.required == 12
        assert detail.establishments == ("north",)

    @pytest.mark.parametrize(
        ("through", "expected"), [("2026-09-18", "met"), ("2026-09-19", "not-applicable")]
    )
    def test_it_lasts_until_the_year_is_full(self, through: str, expected: str) -> None:
        # 19 days are deducted; 1 to 19 September make them good.
        more = hospital("2026-09-01", through, name="completion", post="lis1-completion")
        data = doctor(YEAR, more, absences=[away("sick", "2026-01-01", "2026-01-31")])
        decision = ask(data, through)
        assert outcome(decision, "sf-14-3") == expected
        assert outcome(decision, HOSPITAL) == ("met" if expected != "met" else "not-met")

    def test_a_day_deducted_is_a_day_to_make_good(self) -> None:
        data = doctor(YEAR, absences=[away("sick", "2026-01-01", "2026-01-31")])
        assert served(ask(data, "2026-08-31")).missing_days == 19


class TestFourthParagraph:
    """In the municipality: in the same one, until there are six months in all."""

    @pytest.mark.parametrize(("last", "expected"), [(6, "not-applicable"), (7, "met")])
    def test_the_limit_is_that_of_the_municipality(self, last: int, expected: str) -> None:
        data = doctor(HALF, absences=[away("parental", "2026-11-01", f"2026-11-{last:02d}")])
        decision = ask(data, "2027-02-28")
        assert outcome(decision, "sf-14-4") == expected
        assert outcome(decision, "sf-14-3") == "not-applicable"

    def test_it_ends_with_six_months(self) -> None:
        # 30 - 6 = 24 days, made good from 1 to 24 March.
        leave = away("parental", "2026-11-01", "2026-11-30")
        more = municipality("2027-03-01", "2027-03-24", name="again", post="lis1-completion")
        decision = ask(doctor(HALF, more, absences=[leave]), "2027-03-24")
        assert months(decision, "sf-2-2-municipality") == 6
        assert outcome(decision, "sf-14-4") == "not-applicable"

    @pytest.mark.parametrize(
        ("on", "cited"), [("2019-02-28", "§ 12(4)"), ("2019-03-01", "§ 14(4)")]
    )
    def test_it_is_cited_by_the_number_of_its_time(self, on: str, cited: str) -> None:
        found = finding(ask(doctor(), on), "sf-14-4")
        assert found.provision is not None
        assert str(found.provision.citation) == cited
