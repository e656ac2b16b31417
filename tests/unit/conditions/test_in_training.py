from __future__ import annotations

from typing import Any, ClassVar

import pytest

from lisrules.conditions.in_training import InTrainingOn
from lisrules.values.outcome import Cure
from tests.building import Data
from tests.unit.conditions.deciding import needs
from tests.unit.conditions.serving import asked, known, later, without_lists

ANY = {"kind": "in-training", "day": "2019-03-01", "ruling": "in-training-2019"}
OWN = {**ANY, "own": True}
ON = "2026-01-01"


def post(first: str = "2018-01-01", last: str = "2020-12-31", **more: Any) -> Data:
    return later("post", first, last, **more)


def ruling(on: str = "2020-01-01", *, holds: bool = True, name: str = "r") -> Data:
    common = {"authority": "helsedirektoratet", "provision": "§ 37(2)"}
    return {"id": name, "kind": "in-training-2019", "on": on, "holds": holds, **common}


def outcome(condition: Data, data: Data, on: str = ON) -> str:
    return asked(data, on, {"this": condition}).find("this").outcome.value


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2018-01-01", "2019-02-28", "not-met"),
        ("2018-01-01", "2019-03-01", "met"),
        ("2019-03-01", "2020-01-01", "met"),
        ("2019-03-02", "2020-01-01", "not-met"),
    ],
)
def test_a_post_must_cover_the_day(first: str, last: str, expected: str) -> None:
    assert outcome(ANY, known(post(first, last))) == expected


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, "met"),
        ({"stage": "lis2"}, "met"),
        ({"stage": "lis1"}, "not-met"),
        ({"stage": "turnus"}, "not-met"),
        ({"country": "NO"}, "met"),
        ({"country": "DK"}, "not-met"),
        ({"fraction": "1/10"}, "met"),
        ({"confirmation": "none"}, "met"),
        ({"planned": True}, "not-met"),
    ],
)
def test_it_is_a_post_of_parts_two_and_three_in_norway(change: Data, expected: str) -> None:
    assert outcome(ANY, known(post() | change)) == expected


@pytest.mark.parametrize(
    ("specialty", "expected"),
    [("HJS", "met"), ("Hjertesykdommer", "met"), ("LUN", "not-met"), (None, "undetermined")],
)
def test_where_only_the_own_specialty_will_do(specialty: str | None, expected: str) -> None:
    made = post()
    del made["specialty"]
    if specialty:
        made["specialty"] = specialty
    assert outcome(OWN, known(made)) == expected
    assert outcome(ANY, known(made)) == "met"
    if expected == "undetermined":
        finding = asked(known(made), ON, {"this": OWN}).find("this")
        assert needs(finding) == [("specialty", "post")]


@pytest.mark.parametrize(
    ("first", "last", "expected", "need"),
    [
        ("2019-02", "2020-01-01", "met", []),
        ("2019-03", "2020-01-01", "undetermined", [("from", "post")]),
        ("2018-01-01", "2019-02", "not-met", []),
        ("2018-01-01", "2019-03", "met", []),
        ("2018-01-01", "2019", "undetermined", [("through", "post")]),
        ("2019", "2019", "undetermined", [("from", "post"), ("through", "post")]),
    ],
)
def test_partial_dates(first: str, last: str, expected: str, need: list[Any]) -> None:
    finding = asked(known(post(first, last)), ON, {"this": ANY}).find("this")
    assert (finding.outcome.value, needs(finding)) == (expected, need)


class TestRulings:
    def test_one_decides_against_the_record_either_way(self) -> None:
        assert outcome(ANY, known(rulings=[ruling()])) == "met"
        assert outcome(ANY, known(post(), rulings=[ruling(holds=False)])) == "not-met"

    def test_the_latest_by_the_day_decides(self) -> None:
        given = [ruling("2021-01-01", name="later"), ruling(holds=False)]
        assert outcome(ANY, known(rulings=given), "2020-12-31") == "not-met"
        assert outcome(ANY, known(rulings=given), "2021-01-01") == "met"
        assert outcome(ANY, known(rulings=given), "2019-12-31") == "not-met"

    def test_other_kinds_say_nothing(self) -> None:
        other = {**ruling(), "kind": "exemption"}
        assert outcome(ANY, known(rulings=[other])) == "not-met"

    def test_one_settles_what_is_not_known(self) -> None:
        silent = without_lists(known(rulings=[ruling()]), "service")
        assert outcome(ANY, silent) == "met"

    def test_one_that_names_a_specialty_speaks_of_training_for_that_one(self) -> None:
        lungs = {**ruling(holds=False), "specialty": "LUN"}
        assert outcome(ANY, known(post(), rulings=[lungs])) == "met"
        assert outcome(OWN, known(post(), rulings=[lungs])) == "met"
        hearts = {**lungs, "specialty": "Hjertesykdommer"}
        assert outcome(ANY, known(post(), rulings=[hearts])) == "not-met"
        assert outcome(ANY, known(rulings=[{**lungs, "holds": True}])) == "met"
        assert outcome(OWN, known(rulings=[{**lungs, "holds": True}])) == "not-met"

    def test_one_on_a_specialty_nobody_knows(self) -> None:
        strange = {**ruling(), "specialty": "kardiologi"}
        assert outcome(ANY, known(rulings=[strange])) == "met"
        finding = asked(known(rulings=[strange]), ON, {"this": OWN}).find("this")
        assert (finding.outcome.value, needs(finding)) == (
            "undetermined",
            [("specialty-named", "r")],
        )

    def test_one_of_a_year_may_have_been_made(self) -> None:
        given = known(post(), rulings=[ruling("2020", holds=False)])
        finding = asked(given, "2020-06-01", {"this": ANY}).find("this")
        assert (finding.outcome.value, needs(finding)) == ("undetermined", [("ruling-date", "r")])

    def test_where_they_are_not_known(self) -> None:
        for data in (known(), known(post())):
            finding = asked(without_lists(data, "rulings"), ON, {"this": ANY}).find("this")
            assert (finding.outcome.value, needs(finding)) == ("undetermined", [("rulings", None)])


class TestBetweenTwoPosts:
    BEFORE, AFTER = ("2017-01-01", "2019-02-28"), ("2019-03-02", "2020-12-31")

    def between(self, first: str = "HJS", second: str = "HJS", **more: Any) -> Data:
        return known(
            later("first", *self.BEFORE, specialty=first),
            later("second", *self.AFTER, specialty=second),
            **more,
        )

    def test_it_takes_a_ruling(self) -> None:
        for condition in (ANY, OWN):
            finding = asked(self.between(), ON, {"this": condition}).find("this")
            assert (finding.outcome.value, needs(finding)) == ("undetermined", [("ruling", None)])
            for holds, expected in ((True, "met"), (False, "not-met")):
                given = self.between(rulings=[ruling(holds=holds)])
                assert outcome(condition, given) == expected

    @pytest.mark.parametrize("on", ["2019-03-01", "2019-03-02"])
    def test_before_the_second_is_begun_there_is_only_one(self, on: str) -> None:
        expected = "not-met" if on == "2019-03-01" else "undetermined"
        assert outcome(ANY, self.between(), on) == expected

    @pytest.mark.parametrize(
        ("first", "second", "expected"),
        [
            ("HJS", "LUN", "undetermined"),
            ("LUN", "HJS", "undetermined"),
            ("LUN", "LUN", "not-met"),
        ],
    )
    def test_one_of_them_in_the_specialty(self, first: str, second: str, expected: str) -> None:
        assert outcome(OWN, self.between(first, second)) == expected

    def test_not_where_another_post_covers_the_day(self) -> None:
        data = self.between()
        data["service"].append(later("lungs", "2018-01-01", "2019-12-31", specialty="LUN"))
        assert outcome(OWN, data) == "not-met"
        assert outcome(ANY, data) == "met"


class TestCategories:
    GENERAL: ClassVar[Data] = {**ANY, "categories": ["general-practice", "community-medicine"]}

    @pytest.mark.parametrize(
        ("specialty", "expected"),
        [("ALM", "met"), ("SAM", "met"), ("ARB", "not-met"), ("HJS", "not-met")],
    )
    def test_of_the_specialty_of_the_post(self, specialty: str, expected: str) -> None:
        assert outcome(self.GENERAL, known(post(specialty=specialty))) == expected

    def test_of_a_specialty_that_is_not_known(self) -> None:
        made = post(specialty="kardiologi")
        finding = asked(known(made), ON, {"this": self.GENERAL}).find("this")
        assert (finding.outcome.value, needs(finding)) == (
            "undetermined",
            [("specialty", "post")],
        )

    def test_of_a_ruling(self) -> None:
        for code, expected in (("ALM", "met"), ("HJS", "not-met")):
            given = known(rulings=[{**ruling(), "specialty": code}])
            assert outcome(self.GENERAL, given) == expected


def test_no_list_is_not_an_empty_list() -> None:
    assert outcome(ANY, known()) == "not-met"
    finding = asked(without_lists(known(), "service"), ON, {"this": ANY}).find("this")
    assert (finding.outcome.value, needs(finding)) == ("undetermined", [("service", None)])


def test_what_is_shown_and_that_nothing_cures_it() -> None:
    finding = asked(known(post(), rulings=[ruling()]), ON, {"this": ANY}).find("this")
    assert finding.detail == InTrainingOn(737119, ("r", "post"))
    assert finding.evidence == ("r", "post")
    assert finding.cure is None
    missed = asked(known(), ON, {"this": ANY}).find("this")
    assert missed.cure is Cure.NEVER
