from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from lisrules.conditions.applied import Applied, AppliedBy
from lisrules.conditions.base import Finding
from lisrules.values.outcome import Cure
from tests.building import Data
from tests.unit.conditions.deciding import needs, used
from tests.unit.conditions.of_specialty import find_for

BY = {"kind": "applied", "by": "2026-12-31", "decisions": ["keeps-old-scheme"]}
NEW = {"kind": "applied", "months_after_new": 24}


def sent(on: str, subject: str = "ALM") -> Data:
    return {"applications": [{"id": "a", "for": subject, "sent": on}]}


def found(data: Data, on: str, condition: Data = BY, of: str = "ALM", **options: str) -> Finding:
    return find_for(of, condition, data, on, None, **options)


def outcome(data: Data, on: str, condition: Data = BY, of: str = "ALM", **options: str) -> str:
    return found(data, on, condition, of, **options).outcome.value


class TestSent:
    @pytest.mark.parametrize(
        ("day", "expected"),
        [("2026-12-30", "met"), ("2026-12-31", "met"), ("2027-01-01", "not-met")],
    )
    def test_by_the_last_day(self, day: str, expected: str) -> None:
        assert outcome(sent(day), "2030-01-01") == expected

    @pytest.mark.parametrize(
        ("day", "expected"), [("2026-12-30", "met"), ("2026-12-31", "not-met")]
    )
    def test_the_last_day_is_too_late_under_the_other_option(self, day: str, expected: str) -> None:
        assert outcome(sent(day), "2030-01-01", deadline_day="too-late") == expected

    def test_the_reading_is_told_only_where_it_matters(self) -> None:
        assert used(found(sent("2026-12-30"), "2030-01-01")) == {}
        assert used(found(sent("2026-12-31"), "2030-01-01")) == {"deadline-day": "in-time"}
        assert used(found(sent("2027-01-01"), "2030-01-01")) == {}

    @pytest.mark.parametrize("subject", ["ALM", "Allmennmedisin", "keeps-old-scheme"])
    def test_by_any_name_of_the_specialty_or_by_the_decision(self, subject: str) -> None:
        assert outcome(sent("2026-01-01", subject), "2030-01-01") == "met"

    @pytest.mark.parametrize("subject", ["ARB", "specialist-approval"])
    def test_another_application_is_none(self, subject: str) -> None:
        assert outcome(sent("2026-01-01", subject), "2030-01-01") == "not-met"

    def test_one_in_time_is_enough(self) -> None:
        late = {"id": "b", "for": "ALM", "sent": "2028-01-01"}
        data = {"applications": [late, *sent("2026-12-31")["applications"]]}
        detail = found(data, "2030-01-01").detail
        assert outcome(data, "2030-01-01") == "met"
        day = date(2026, 12, 31).toordinal()
        assert detail == AppliedBy(day, "a", (day, day))

    @pytest.mark.parametrize(
        ("day", "expected"), [("2026", "met"), ("2027", "not-met"), ("2026-12", "met")]
    )
    def test_a_partial_day_decides_where_both_ends_agree(self, day: str, expected: str) -> None:
        assert outcome(sent(day), "2030-01-01") == expected

    def test_a_partial_day_across_the_last_day_is_open(self) -> None:
        condition = {**BY, "by": "2026-12-15"}
        finding = found(sent("2026-12"), "2030-01-01", condition)
        assert finding.outcome.value == "undetermined"
        assert needs(finding) == [("sent", "a")]


class TestNotSent:
    NONE: Data = {"applications": []}  # noqa: RUF012 - never changed

    @pytest.mark.parametrize(("on", "expected"), [("2026-12-31", "met"), ("2027-01-01", "not-met")])
    def test_the_date_of_the_decision_stands_for_the_day_of_sending(
        self, on: str, expected: str
    ) -> None:
        assert outcome(self.NONE, on) == expected

    def test_too_late_is_too_late_for_good(self) -> None:
        finding = found(self.NONE, "2027-01-01")
        assert finding.cure is Cure.NEVER
        assert finding.detail == AppliedBy(date(2026, 12, 31).toordinal(), None, None)

    def test_one_sent_after_the_date_is_none_yet(self) -> None:
        assert outcome(sent("2027-06-01"), "2027-05-31") == "not-met"
        assert found(sent("2027-06-01"), "2027-05-31").evidence == ()

    def test_an_unknown_list_is_open_once_it_is_too_late(self) -> None:
        assert outcome({}, "2026-12-31") == "met"
        finding = found({}, "2027-01-01")
        assert finding.outcome.value == "undetermined"
        assert needs(finding) == [("applications", None)]


class TestNewSpecialty:
    """Akutt- og mottaksmedisin was new on 1 March 2019."""

    @pytest.mark.parametrize(
        ("day", "expected"), [("2021-03-01", "met"), ("2021-03-02", "not-met")]
    )
    def test_two_years_from_its_first_day(self, day: str, expected: str) -> None:
        assert outcome(sent(day, "AMM"), "2022-01-01", NEW, "AMM") == expected

    def test_a_month_more_or_less_is_another_day(self) -> None:
        shorter = {**NEW, "months_after_new": 23}
        assert outcome(sent("2021-02-01", "AMM"), "2022-01-01", shorter, "AMM") == "met"
        assert outcome(sent("2021-02-02", "AMM"), "2022-01-01", shorter, "AMM") == "not-met"

    def test_a_specialty_that_was_never_new(self) -> None:
        finding = found(sent("2019-06-01", "HJS"), "2019-07-01", NEW, "HJS")
        assert (finding.outcome.value, finding.cure) == ("not-met", Cure.NEVER)
        assert finding.detail == AppliedBy(None, "a", (date(2019, 6, 1).toordinal(),) * 2)


@pytest.mark.parametrize("limits", [{}, {"by": date(2026, 1, 1), "months_after_new": 24}])
def test_one_limit_is_given(limits: Data) -> None:
    with pytest.raises(ValidationError, match="either `by` or `months_after_new`"):
        Applied(kind="applied", **limits)
