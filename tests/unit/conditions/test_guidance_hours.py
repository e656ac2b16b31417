from __future__ import annotations

from fractions import Fraction
from typing import Any, ClassVar

import pytest
from pydantic import ValidationError

from lisrules.conditions.base import Finding
from lisrules.conditions.guidance_hours import GuidanceHours, GuidanceTime
from lisrules.values.outcome import Cure
from tests.building import Data
from tests.practitioners import (
    MUNICIPALITY,
    general_practitioner,
    hours,
    practice,
    registered,
    unregistered,
)
from tests.unit.conditions.deciding import dated, needs, used, with_rules
from tests.unit.conditions.deciding_for import asked_for, find_for

YEARLY: Data = {"kind": "guidance-hours", "stage": "lis3", "hours_per_year": 42}
AT_REGISTERED = {**YEARLY, "only_registered": True}
REGULAR = {**YEARLY, "regular": True}
MONTHLY: Data = {
    "kind": "guidance-hours",
    "stage": "lis3",
    "hours_per_month": 3,
    "half_months": 21,
}
YEAR = practice("post", "2022-01-01", "2022-12-31")


def found(given: list[Data] | None, *posts: Data, condition: Data = YEARLY, **more: Any) -> Finding:
    lists: Data = {name: more.pop(name) for name in ("service", "establishments") if name in more}
    data = general_practitioner(*(posts or (YEAR,)))
    data |= {"guidance": given, **lists}
    for name in [name for name, value in data.items() if value is None]:
        del data[name]
    return find_for(condition, data, more.pop("on", "2024-01-01"), **more)


def outcome(given: list[Data] | None, *posts: Data, **more: Any) -> str:
    return found(given, *posts, **more).outcome.value


def detail(given: list[Data], *posts: Data, **more: Any) -> GuidanceTime:
    told = found(given, *posts, **more).detail
    assert isinstance(told, GuidanceTime)
    return told


class TestEnough:
    @pytest.mark.parametrize(("amount", "expected"), [("41.99", "not-met"), (42, "met")])
    def test_hours_for_a_year(self, amount: str | int, expected: str) -> None:
        assert outcome([hours(amount, "2022-01-01", "2022-12-31")]) == expected

    @pytest.mark.parametrize(("amount", "expected"), [("31.4", "not-met"), ("31.5", "met")])
    def test_hours_a_month_in_so_many_months(self, amount: str, expected: str) -> None:
        given = [hours(amount, "2022-01-01", "2022-12-31")]
        assert outcome(given, condition=MONTHLY) == expected

    def test_entries_are_added(self) -> None:
        given = [hours(20, "2022-01-01", "2022-06-30"), hours(22, "2022-07-01", "2022-12-31")]
        assert outcome(given) == "met"

    def test_service_of_part_of_a_year_asks_for_part_of_the_hours(self) -> None:
        told = detail([], practice("post", "2022-01-01", "2022-02-14"))
        assert told.hours_low == told.hours_high == Fraction(42, 12) * (1 + Fraction(14, 28))

    def test_service_is_counted_up_to_the_date(self) -> None:
        assert detail([], on="2022-01-31").hours_low == Fraction(42, 12)

    def test_each_day_is_counted_once(self) -> None:
        other = practice("other", "2022-07-01", "2022-12-31", arena="institution")
        assert detail([], YEAR, other).hours_low == 42

    def test_somebody_has_to_act(self) -> None:
        assert found([]).cure is Cure.ACT

    def test_no_service_asks_for_nothing(self) -> None:
        assert outcome([], service=[]) == "not-applicable"

    def test_evidence(self) -> None:
        given = [hours(42, "2022-01-01", "2022-12-31")]
        assert found(given).evidence == ("post", "hours-2022-01-01")
        registered_too = found(given, condition=AT_REGISTERED).evidence
        assert registered_too == ("post", "hours-2022-01-01", MUNICIPALITY)


class TestWhichService:
    @pytest.mark.parametrize("change", [{"stage": "lis2"}, {"specialty": "SAM"}])
    def test_other_training_asks_for_nothing(self, change: Data) -> None:
        assert outcome([], {**YEAR, **change}) == "not-applicable"

    def test_another_arena_of_the_specialty_does(self) -> None:
        assert outcome([], {**YEAR, "arena": "institution"}) == "not-met"

    def test_a_post_of_unknown_specialty_leaves_it_open(self) -> None:
        post = {**YEAR}
        del post["specialty"]
        told = found([], post)
        assert told.outcome.value == "undetermined"
        assert needs(told) == [("specialty", "post")]
        assert outcome([hours(42, "2022-01-01", "2022-12-31")], post) == "undetermined"

    def test_a_partial_date_gives_bounds(self) -> None:
        post = {**YEAR, "from": "2022-01"}
        assert outcome([hours(42, "2022-01-31", "2022-12-31")], post) == "met"
        told = found([hours(40, "2022-01-31", "2022-12-31")], post)
        assert told.outcome.value == "undetermined"
        assert ("from", "post") in needs(told)
        assert outcome([hours(38, "2022-01-31", "2022-12-31")], post) == "not-met"

    def test_an_end_that_is_not_known_is_asked_for(self) -> None:
        given = [hours(10, "2022-01-01", "2022-01-01")]
        told = found(given, {**YEAR, "through": "2022"})
        assert needs(told) == [("through", "post")]

    def test_no_list_of_service(self) -> None:
        told = found([], service=None)
        assert told.outcome.value == "undetermined"
        assert ("service", None) in needs(told)


class TestWhichGuidance:
    @pytest.mark.parametrize(
        ("change", "expected"),
        [
            ({"specialty": "ALM"}, "met"),
            ({"specialty": "SAM"}, "not-met"),
            ({"specialty": "XYZ"}, "undetermined"),
            ({"kind": "group"}, "not-met"),
        ],
    )
    def test_individual_and_of_the_specialty(self, change: Data, expected: str) -> None:
        assert outcome([hours(42, "2022-01-01", "2022-12-31", **change)]) == expected

    @pytest.mark.parametrize(
        ("first", "last", "expected"),
        [
            ("2022-01-01", "2022-12-31", "met"),
            ("2021-12-31", "2022-12-31", "undetermined"),
            ("2022-01-01", "2023-01-01", "undetermined"),
            ("2021-01-01", "2021-12-31", "not-met"),
            ("2023-01-01", "2023-12-31", "not-met"),
        ],
    )
    def test_within_the_service(self, first: str, last: str, expected: str) -> None:
        assert outcome([hours(42, first, last)]) == expected

    def test_a_period_that_goes_on_after_the_date_leaves_its_hours_open(self) -> None:
        given = [hours(42, "2022-01-01", "2022-12-31")]
        assert outcome(given, on="2022-12-30") == "undetermined"
        assert needs(found(given, on="2022-12-30")) == [("hours", "hours-2022-01-01")]
        assert outcome(given, on="2022-12-31") == "met"
        assert outcome([hours(40, "2022-01-01", "2022-12-31")], on="2022-12-30") == "not-met"

    def test_hours_that_are_not_known(self) -> None:
        told = found([hours(None, "2022-01-01", "2022-12-31")])
        assert told.outcome.value == "undetermined"
        assert needs(told) == [("hours", "hours-2022-01-01")]
        assert isinstance(told.detail, GuidanceTime)
        assert told.detail.given_high is None

    def test_no_list_of_guidance(self) -> None:
        told = found(None)
        assert told.outcome.value == "undetermined"
        assert needs(told) == [("guidance", None)]

    def test_needs_are_told_only_where_they_could_settle_it(self) -> None:
        given = [hours(42, "2022-01-01", "2022-12-31"), hours(None, "2022-02-01", "2022-03-01")]
        assert found(given).outcome.value == "met"
        assert not found(given).needs


class TestRegistered:
    GIVEN = (hours(21, "2022-01-01", "2022-06-30"),)

    def test_only_while_registered(self) -> None:
        half = registered("2022-01-01", "2022-06-30")
        assert outcome([*self.GIVEN], condition=AT_REGISTERED, establishments=half) == "met"
        day_more = registered("2022-01-01", "2022-07-01")
        assert outcome([*self.GIVEN], condition=AT_REGISTERED, establishments=day_more) == "not-met"

    def test_never_registered_asks_for_nothing(self) -> None:
        told = outcome([], condition=AT_REGISTERED, establishments=unregistered())
        assert told == "not-applicable"
        assert outcome([], establishments=unregistered()) == "not-met"

    @pytest.mark.parametrize(
        "change", [{"country": "SE"}, {"country": "SE", "establishment": None}]
    )
    def test_abroad_nothing_is_registered(self, change: Data) -> None:
        post = {key: value for key, value in {**YEAR, **change}.items() if value is not None}
        told = found([], post, condition=AT_REGISTERED, establishments=None)
        assert (told.outcome.value, told.needs) == ("not-applicable", ())
        assert outcome([], post) == "not-met"
        assert outcome([], {**post, "country": "NO"}, condition=AT_REGISTERED) != "not-applicable"

    def test_not_known_is_between_nothing_and_all(self) -> None:
        told = found([], condition=AT_REGISTERED, establishments=None)
        assert told.outcome.value == "undetermined"
        assert needs(told) == [("establishments", None)]
        assert isinstance(told.detail, GuidanceTime)
        assert told.detail.hours_low == 0
        assert told.detail.hours_high == 42

    def test_enough_for_all_is_enough_whether_registered_or_not(self) -> None:
        given = [hours(42, "2022-01-01", "2022-12-31")]
        assert outcome(given, condition=AT_REGISTERED, establishments=None) == "met"


class TestRegular:
    @pytest.mark.parametrize(
        ("regular", "expected"), [(True, "met"), (False, "not-met"), (None, "undetermined")]
    )
    def test_every_entry(self, regular: bool | None, expected: str) -> None:
        given = hours(42, "2022-01-01", "2022-12-31", regular=regular)
        assert outcome([given], condition=REGULAR) == expected
        assert outcome([given]) == "met"

    def test_what_would_settle_it(self) -> None:
        given = hours(42, "2022-01-01", "2022-12-31", regular=None)
        assert needs(found([given], condition=REGULAR)) == [("regular", "hours-2022-01-01")]

    def test_regular_and_too_few(self) -> None:
        assert outcome([hours(41, "2022-01-01", "2022-12-31")], condition=REGULAR) == "not-met"

    def test_one_irregular_entry_among_others(self) -> None:
        given = [
            hours(42, "2022-01-01", "2022-11-30"),
            hours(5, "2022-12-01", "2022-12-31", regular=False),
        ]
        assert outcome(given, condition=REGULAR) == "not-met"
        assert detail(given, condition=REGULAR).irregular == ("hours-2022-12-01",)

    def test_an_entry_that_may_be_of_another_specialty(self) -> None:
        given = [
            hours(42, "2022-01-01", "2022-11-30"),
            hours(5, "2022-12-01", "2022-12-31", regular=False, specialty="XYZ"),
        ]
        assert outcome(given, condition=REGULAR) == "undetermined"


def wordings(given: list[Data], *posts: Data, on: str, **options: Any) -> Finding:
    """Three hours a month at first; from 2023 42 a year, and regularly."""
    data = general_practitioner(*posts, guidance=given)
    rule = dated("this", ("2019-03-01", MONTHLY), ("2023-01-01", REGULAR))
    return with_rules(asked_for(YEARLY, data, on, **options), rule).find("this")


def asked(finding: Finding) -> list[Fraction]:
    assert isinstance(finding.detail, GuidanceTime)
    return [demand.high for demand in finding.detail.demands]


class TestWording:
    TWO: ClassVar = practice("post", "2022-01-01", "2023-12-31")
    ASSESSMENT: ClassVar = {"guidance_version": "assessment"}

    def test_each_stretch_by_the_wording_of_its_time(self) -> None:
        assert asked(wordings([], self.TWO, on="2024-01-01")) == [Fraction("31.5"), 42]

    def test_or_all_by_the_wording_on_the_date(self) -> None:
        assert asked(wordings([], self.TWO, on="2024-01-01", **self.ASSESSMENT)) == [84]
        assert asked(wordings([], self.TWO, on="2022-12-31", **self.ASSESSMENT)) == [
            Fraction("31.5")
        ]

    def test_the_average_is_of_all_the_time(self) -> None:
        given = [hours("73.5", "2022-01-01", "2023-12-31")]
        assert wordings(given, self.TWO, on="2024-01-01").outcome.value == "met"
        given = [hours("73.4", "2022-01-01", "2023-12-31")]
        assert wordings(given, self.TWO, on="2024-01-01").outcome.value == "not-met"

    def test_service_before_the_first_wording_asks_for_nothing(self) -> None:
        post = practice("post", "2018-03-01", "2020-02-29")
        assert asked(wordings([], post, on="2024-01-01")) == [Fraction("31.5")]
        assert asked(wordings([], post, on="2024-01-01", **self.ASSESSMENT)) == [42]

    def test_it_matters_only_to_service_before_the_wording_of_the_date(self) -> None:
        assert used(wordings([], self.TWO, on="2024-01-01")) == {"guidance-version": "service-time"}
        late = practice("post", "2023-01-01", "2023-12-31")
        assert used(wordings([], late, on="2024-01-01")) == {}

    def test_irregular_guidance_matters_from_the_wording_that_asks(self) -> None:
        early = hours(40, "2022-01-01", "2022-12-31", regular=False)
        late = hours(42, "2023-01-01", "2023-12-31")
        assert wordings([early, late], self.TWO, on="2024-01-01").outcome.value == "met"
        found = wordings([early, late], self.TWO, on="2024-01-01", **self.ASSESSMENT)
        assert found.outcome.value == "not-met"

    def test_an_irregular_entry_over_the_change_cannot_tell(self) -> None:
        given = [hours(90, "2022-01-01", "2023-12-31", regular=False)]
        assert wordings(given, self.TWO, on="2024-01-01").outcome.value == "undetermined"


class TestPartTime:
    HALF: ClassVar = {**YEAR, "fraction": "1/2"}

    def test_calendar_time_whatever_the_fraction(self) -> None:
        assert detail([], self.HALF).hours_low == 42
        assert used(found([], self.HALF)) == {"guidance-part-time": "calendar-time"}
        assert used(found([])) == {}

    def test_or_in_proportion(self) -> None:
        told = detail([], self.HALF, guidance_part_time="in-proportion")
        assert told.hours_low == told.hours_high == 21

    def test_a_fraction_that_is_not_known(self) -> None:
        post = {**YEAR}
        del post["fraction"]
        assert detail([], post).hours_low == 42
        unclear = found([hours(None, "2022-01-01", "2022-12-31")], post)
        assert needs(unclear) == [("hours", "hours-2022-01-01")]
        told = detail([], post, guidance_part_time="in-proportion")
        assert told.hours_low == 0
        assert told.hours_high == 42
        assert ("fraction", "post") in needs(found([], post, guidance_part_time="in-proportion"))


@pytest.mark.parametrize(
    "rate",
    [
        {},
        {"hours_per_month": 3},
        {"half_months": 21},
        {"hours_per_year": 42, "half_months": 21},
        {"hours_per_year": 42, "hours_per_month": 3},
        {"hours_per_year": 42, "hours_per_month": 3, "half_months": 21},
    ],
)
def test_one_way_to_state_the_rate(rate: dict[str, int]) -> None:
    with pytest.raises(ValidationError):
        GuidanceHours.model_validate({"kind": "guidance-hours", "stage": "lis3", **rate})
