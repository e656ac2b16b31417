from __future__ import annotations

from typing import Any

import pytest

from lisrules.conditions.base import Admission, Need
from lisrules.conditions.counting import count_service
from lisrules.values.days import DaySet
from tests.building import Data
from tests.law.doctors import ruling
from tests.practitioners import general_practitioner, practice
from tests.unit.conditions.deciding import dated, with_rules
from tests.unit.conditions.deciding_for import admitted, asked_for, days, find_for

FLOOR: Data = {
    "kind": "half-time",
    "stage": "lis3",
    "arena": "open-general-practice",
    "at_least_percent": 50,
    "since": "2019-03-01",
    "exempted": "half-time-exemption",
    "exempted_by": ["helsedirektoratet"],
}
REPEALED = {**FLOOR, "until": "2024-12-31"}
YEAR = days("2022-01-01", "2022-12-31")


def small(name: str = "post", **more: Any) -> Data:
    return practice(name, more.pop("first", "2022-01-01"), more.pop("last", "2022-12-31"), **more)


def admission(
    *posts: Data, condition: Data = FLOOR, on: str = "2023-01-01", **more: Any
) -> Admission | None:
    options = {name: more.pop(name) for name in ("open_practice_floor",) if name in more}
    data = general_practitioner(*posts, **more)
    for name in [name for name, value in data.items() if value is None]:
        del data[name]
    return admitted(asked_for(condition, data, on, **options), "post")


def counted(found: Admission | None, within: DaySet = YEAR) -> DaySet:
    """The days of the year that surely count."""
    return within if found is None else found.sure & within


class TestFloor:
    @pytest.mark.parametrize(("share", "whole"), [("49 %", False), ("50 %", True), ("1", True)])
    def test_half_of_full_time_is_enough(self, share: str, whole: bool) -> None:
        assert counted(admission(small(fraction=share))) == (YEAR if whole else DaySet())

    def test_posts_of_one_day_are_added_together(self) -> None:
        found = admission(
            small(fraction="30 %"), small("other", first="2022-07-01", fraction="20 %")
        )
        assert counted(found) == days("2022-07-01", "2022-12-31")

    @pytest.mark.parametrize(
        "other", [{"arena": "institution"}, {"stage": "lis2"}, {"specialty": "SAM"}]
    )
    def test_posts_elsewhere_are_not(self, other: Data) -> None:
        found = admission(small(fraction="30 %"), small("other", **other))
        assert counted(found) == DaySet()

    def test_a_share_that_is_not_known_leaves_it_open(self) -> None:
        post = small()
        del post["fraction"]
        found = admission(post)
        assert found is not None
        assert not found.sure & YEAR
        assert found.possible & YEAR == YEAR
        assert found.need == Need("fraction", "post")

    def test_another_post_whose_specialty_is_not_known_leaves_it_open(self) -> None:
        other = small("other", fraction="40 %")
        del other["specialty"]
        found = admission(small(fraction="40 %"), other)
        assert found is not None
        assert found.possible & YEAR == YEAR
        assert found.need == Need("specialty", "other")

    def test_another_post_whose_end_is_not_known_leaves_its_days_open(self) -> None:
        other = small("other", last="2022", fraction="40 %")
        found = admission(small(fraction="40 %"), other)
        assert found is not None
        assert counted(found) == days("2022-01-01", "2022-01-01")
        assert found.possible & YEAR == YEAR
        assert found.need == Need("through", "other")


class TestExemption:
    def exempted(self, on: str = "2022-06-01", decided: str = "2023-01-01", **more: Any) -> DaySet:
        given = ruling("half-time-exemption", on, **more)
        return counted(admission(small(fraction="40 %"), on=decided, rulings=[given]))

    def test_for_all_service(self) -> None:
        assert self.exempted() == YEAR

    def test_the_ruling_is_shown(self) -> None:
        given = ruling("half-time-exemption", "2022-06-01")
        found = admission(small(fraction="40 %"), rulings=[given])
        assert found is not None
        assert found.evidence == ("ruling-half-time-exemption",)

    def test_for_one_post(self) -> None:
        given = ruling("half-time-exemption", "2022-06-01", service=["other"])
        other = small("other", first="2021-01-01", last="2021-12-31")
        found = admission(small(fraction="40 %"), other, rulings=[given])
        assert counted(found) == DaySet()
        assert self.exempted(service=["post"]) == YEAR

    def test_for_a_period_both_days_included(self) -> None:
        found = self.exempted(**{"from": "2022-02-01", "through": "2022-02-28"})
        assert found == days("2022-02-01", "2022-02-28")

    def test_only_from_the_day_of_the_ruling(self) -> None:
        assert self.exempted(on="2023-01-01") == YEAR
        assert self.exempted(on="2023-01-02") == DaySet()

    def test_one_of_a_month_may_have_been_made(self) -> None:
        given = ruling("half-time-exemption", "2023-01")
        found = admission(small(fraction="40 %"), on="2023-01-15", rulings=[given])
        assert found is not None
        assert (found.sure & YEAR, found.possible & YEAR) == (DaySet(), YEAR)
        assert found.need == Need("ruling-date", "ruling-half-time-exemption")

    def test_only_by_the_authority_that_can(self) -> None:
        assert self.exempted(authority="Helsedirektoratet") == YEAR
        assert self.exempted(authority="kommunen") == DaySet()

    def test_only_for_the_specialty(self) -> None:
        assert self.exempted(specialty="ALM") == YEAR
        assert self.exempted(specialty="SAM") == DaySet()

    def test_a_refusal_is_none(self) -> None:
        assert self.exempted(holds=False) == DaySet()

    def test_the_latest_decides_for_its_days(self) -> None:
        first = ruling("half-time-exemption", "2022-01-01")
        later = ruling("half-time-exemption", "2022-08-01", holds=False, **{"from": "2022-09-01"})
        found = admission(
            small(fraction="40 %"), rulings=[{**later, "id": "a-later"}, {**first, "id": "first"}]
        )
        assert counted(found) == days("2022-01-01", "2022-08-31")

    def test_open_while_the_rulings_are_not_known(self) -> None:
        found = admission(small(fraction="40 %"), rulings=None)
        assert found is not None
        assert not found.sure & YEAR
        assert found.possible & YEAR == YEAR
        assert found.need == Need("rulings", None, "half-time-exemption")


class TestReading:
    """By the date of the decision nothing is left of the floor once it is repealed."""

    LATE = small(first="2024-12-01", last="2025-01-31", fraction="40 %")
    EARLY = small(first="2019-02-01", last="2019-03-31", fraction="40 %")

    def test_once_repealed_it_leaves_nothing_out(self) -> None:
        found = admission(self.LATE, condition=REPEALED, on="2025-02-01")
        assert found is not None
        assert found.sure == found.possible
        assert len(found.sure & days("2024-12-01", "2025-01-31")) == 62
        assert [use.reading for use in found.readings] == ["open-practice-floor"]

    def test_by_the_day_of_service_it_leaves_out_the_days_to_the_last(self) -> None:
        found = admission(
            self.LATE, condition=REPEALED, on="2025-02-01", open_practice_floor="service-day"
        )
        service = days("2024-12-01", "2025-01-31")
        assert counted(found, service) == days("2025-01-01", "2025-01-31")

    def test_by_the_day_of_service_it_leaves_out_the_days_from_the_first(self) -> None:
        service = days("2019-02-01", "2019-03-31")
        options: Data = {"open_practice_floor": "service-day"}
        found = admission(self.EARLY, on="2020-01-01", **options)
        assert counted(found, service) == days("2019-02-01", "2019-02-28")
        assert counted(admission(self.EARLY, on="2020-01-01"), service) == DaySet()

    @pytest.mark.parametrize("option", ["assessment", "service-day"])
    def test_it_does_not_matter_at_half_time(self, option: str) -> None:
        post = small(fraction="50 %")
        found = admission(post, condition=REPEALED, on="2025-02-01", open_practice_floor=option)
        assert found is None

    @pytest.mark.parametrize("option", ["assessment", "service-day"])
    def test_it_does_not_matter_to_service_under_the_floor_alone(self, option: str) -> None:
        found = admission(small(fraction="40 %"), open_practice_floor=option)
        assert found is not None
        assert not found.readings


class TestInACount:
    """The count keeps what a test says besides the days: readings and evidence."""

    @pytest.mark.parametrize("applies_by", ["assessment", "service-day"])
    def test_readings_and_evidence_are_kept(self, applies_by: str) -> None:
        given = ruling("half-time-exemption", "2022-06-01", **{"from": "2024-12-01"})
        post = small(first="2024-11-01", last="2025-01-31", fraction="40 %")
        data = general_practitioner(post, rulings=[given])
        rule = dated("this", ("2019-03-01", FLOOR), ("2025-01-01", REPEALED), applies_by=applies_by)
        made = with_rules(
            asked_for(FLOOR, data, "2025-02-01", open_practice_floor="service-day"), rule
        )
        found = count_service(made, "lis3", "open-general-practice", ("this",))
        assert found.sure.days() == days("2024-12-01", "2025-01-31")
        assert found.evidence == ("ruling-half-time-exemption",)
        names = [use.reading for use in found.readings]
        assert names == ["open-practice-floor"]

    def test_the_ruling_is_evidence_of_the_time(self) -> None:
        time = {
            "kind": "training-time",
            "stage": "lis3",
            "arena": "open-general-practice",
            "at_least_months": 24,
            "counts": ["floor"],
        }
        given = ruling("half-time-exemption", "2022-06-01")
        data = general_practitioner(small(fraction="40 %"), rulings=[given])
        found = find_for(time, data, "2023-01-01", {"floor": FLOOR})
        assert "ruling-half-time-exemption" in found.evidence
