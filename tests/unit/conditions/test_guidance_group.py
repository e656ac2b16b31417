from __future__ import annotations

from fractions import Fraction
from typing import Any, ClassVar

import pytest

from lisrules.conditions.base import Finding
from lisrules.conditions.guidance_group import GroupYears
from lisrules.values.outcome import Cure
from tests.building import Data
from tests.practitioners import general_practitioner, group
from tests.unit.conditions.deciding import needs, used
from tests.unit.conditions.deciding_for import find_for

TWO: Data = {"kind": "guidance-group", "years": 2}


def found(*groups: Data, on: str = "2027-03-01", known: bool = True, **options: Any) -> Finding:
    data = general_practitioner(guidance=list(groups))
    if not known:
        del data["guidance"]
    return find_for(TWO, data, on, **options)


def outcome(*groups: Data, **more: Any) -> str:
    return found(*groups, **more).outcome.value


def detail(*groups: Data, **more: Any) -> GroupYears:
    told = found(*groups, **more).detail
    assert isinstance(told, GroupYears)
    return told


class TestYears:
    @pytest.mark.parametrize(
        ("last", "expected"), [("2025-01-14", "not-met"), ("2025-01-15", "met")]
    )
    def test_from_the_first_meeting_to_the_last(self, last: str, expected: str) -> None:
        assert outcome(group("2023-01-16", last)) == expected

    def test_over_a_leap_day(self) -> None:
        assert outcome(group("2022-02-28", "2024-02-27")) == "met"
        assert outcome(group("2022-03-01", "2024-02-28")) == "not-met"

    def test_groups_are_added_and_no_day_counts_twice(self) -> None:
        first = group("2022-01-01", "2022-12-31")
        assert outcome(first, group("2024-01-01", "2024-12-31")) == "met"
        assert outcome(first, group("2022-07-01", "2023-06-30")) == "not-met"

    def test_only_up_to_the_date(self) -> None:
        given = group("2023-01-01", "2025-06-30")
        assert outcome(given, on="2024-12-30") == "not-met"
        assert outcome(given, on="2024-12-31") == "met"

    def test_a_group_under_way(self) -> None:
        given = group("2023-01-01", "ongoing")
        assert outcome(given, on="2024-12-31") == "met"
        assert (
            detail(given, on="2025-03-01").groups[0].last
            == detail(group("2023-01-01", "2025-03-01")).groups[0].last
        )

    def test_a_group_that_begins_later_is_none(self) -> None:
        assert detail(group("2027-03-02", "2030-01-01")).groups == ()

    def test_the_day_it_was_full(self) -> None:
        assert detail(group("2023-01-01", "2026-01-01")).reached == 739251  # 31 December 2024
        assert detail(group("2023-01-01", "2024-01-01")).reached is None

    def test_amounts_are_exact(self) -> None:
        told = detail(group("2023-01-01", "2024-01-15"))
        assert told.low == 12 + Fraction(15, 31)
        assert told.low_shown == (12, Fraction(15))

    def test_a_partial_date_is_between_two_days(self) -> None:
        assert outcome(group("2023-01", "2025-01-31")) == "met"
        assert outcome(group("2023-01", "2025-01-15")) == "undetermined"
        assert needs(found(group("2023-01", "2025-01-15"))) == [("from", "group-2023-01")]
        assert needs(found(group("2023-01-16", "2025-01"))) == [("through", "group-2023-01-16")]


class TestWhatCounts:
    def test_individual_guidance_is_no_group(self) -> None:
        assert outcome(group("2023-01-01", "2025-12-31", kind="individual")) == "not-met"

    @pytest.mark.parametrize(
        ("specialty", "expected"),
        [("ALM", "met"), ("ARB", "not-met"), ("XYZ", "undetermined")],
    )
    def test_a_group_of_the_specialty(self, specialty: str, expected: str) -> None:
        given = group("2023-01-01", "2024-12-31", specialty=specialty)
        assert outcome(given) == expected

    def test_a_specialty_nobody_knows_is_asked_for(self) -> None:
        given = group("2023-01-01", "2024-12-31", specialty="XYZ")
        assert needs(found(given)) == [("specialty", "group-2023-01-01")]

    def test_no_group_and_not_known(self) -> None:
        assert outcome() == "not-met"
        assert outcome(known=False) == "undetermined"
        assert needs(found(known=False)) == [("guidance", None)]

    def test_somebody_has_to_act(self) -> None:
        assert found().cure is Cure.ACT


class TestReading:
    SHORT: ClassVar = group("2023-01-16", "2025-01-10", attested=True)
    PROGRAMME: ClassVar[dict[str, Any]] = {"group_period": "programme"}

    def test_an_attested_programme_whatever_the_dates(self) -> None:
        assert outcome(self.SHORT) == "not-met"
        assert outcome(self.SHORT, **self.PROGRAMME) == "met"
        assert used(found(self.SHORT)) == {"group-period": "full-years"}

    def test_it_has_to_be_over(self) -> None:
        assert outcome(self.SHORT, on="2025-01-09", **self.PROGRAMME) == "not-met"
        assert outcome(self.SHORT, on="2025-01-10", **self.PROGRAMME) == "met"

    @pytest.mark.parametrize(
        ("attested", "expected"), [(True, "met"), (False, "not-met"), (None, "undetermined")]
    )
    def test_years_alone_are_none(self, attested: bool | None, expected: str) -> None:
        given = group("2020-01-01", "2025-01-10")
        if attested is not None:
            given["attested"] = attested
        assert outcome(given, **self.PROGRAMME) == expected

    def test_what_would_settle_it(self) -> None:
        told = found(group("2020-01-01", "2025-01-10"), **self.PROGRAMME)
        assert needs(told) == [("attested", "group-2020-01-01")]

    def test_not_known(self) -> None:
        assert outcome(known=False, **self.PROGRAMME) == "undetermined"
        assert outcome(**self.PROGRAMME) == "not-met"

    def test_it_matters_only_where_the_options_differ(self) -> None:
        assert used(found(group("2020-01-01", "2025-01-10", attested=True))) == {}
        assert used(found()) == {}
