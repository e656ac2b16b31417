"""The latest ruling on a question, apart from the kinds that ask for it."""

from __future__ import annotations

from datetime import date
from itertools import permutations
from typing import Any, ClassVar

import pytest

from lisrules.conditions.base import Need
from lisrules.conditions.recognised import Recognised, recognised_by
from lisrules.conditions.rulings import latest_ruling, made_by, rulings_by_day
from lisrules.timeline.facts import FAR, StatementFact
from lisrules.values.days import EMPTY, DaySet
from lisrules.values.outcome import Outcome
from tests.building import Data
from tests.unit.conditions.deciding import context

ON = "2024-06-15"


def ruling(name: str, on: str, **more: Any) -> Data:
    common = {"authority": "Helsedirektoratet", "provision": "§ 1"}
    return {"id": name, "kind": "exemption", "on": on, **common, **more}


def said(*rulings: Data, on: str = ON) -> tuple[set[bool | None], tuple[str, ...]]:
    """Every answer there may be, and the rulings that may be the latest."""
    answer = latest_ruling(context({"rulings": list(rulings)}, on, {}), "exemption")
    return set(answer.may_be), tuple(one.id for one in answer.latest)


class TestLatest:
    @pytest.mark.parametrize(
        ("first", "second", "expected"),
        [
            ("2024-05-01", "2024-05-02", {False}),
            ("2024-05-02", "2024-05-01", {True}),
            ("2024-05-01", "2024-05-01", {True, False}),
            ("2024-05", "2024-05-31", {False, True}),
            ("2024-05", "2024-06-01", {False}),
            ("2024-05-01", "2024", {True, False}),
            ("2024-06", "2024-06-16", {True, None}),
            ("2024-06-15", "2024-06", {True, False}),
            ("2024-06-14", "2024-06", {True, False}),
            ("2024-06-16", "2024-06-17", {None}),
            ("2024", "2025", {True, None}),
        ],
    )
    def test_whatever_the_order_in_which_they_are_given(
        self, first: str, second: str, expected: set[bool | None]
    ) -> None:
        given = [ruling("yes", first), ruling("no", second, holds=False)]
        assert [said(*order)[0] for order in permutations(given)] == [expected] * 2

    def test_those_that_are_surely_replaced_do_not_matter(self) -> None:
        given = [ruling("a", "2023"), ruling("b", "2024-01-01"), ruling("c", "2024-06")]
        assert said(*given) == ({True}, ("b", "c"))

    def test_another_kind_says_nothing(self) -> None:
        assert said(ruling("a", "2024-01-01", kind="essential-part")) == ({None}, ())

    def test_one_that_may_be_about_something_else(self) -> None:
        made = context({"rulings": [ruling("a", "2024-01-01"), ruling("b", "2024-02-01")]}, ON, {})
        unsure = latest_ruling(made, "exemption", lambda one: None if one.id == "b" else False)
        assert (set(unsure.may_be), unsure.needs) == ({True, None}, (Need("specialty-named", "b"),))
        both = latest_ruling(made, "exemption", lambda one: None if one.id == "b" else True)
        assert (set(both.may_be), both.needs) == ({True}, ())

    def test_a_list_that_is_not_known(self) -> None:
        answer = latest_ruling(context({}, ON, {}), "exemption")
        assert set(answer.may_be) == {True, False, None}
        assert answer.needs == (Need("rulings", None, "exemption"),)
        assert answer.outcome(Outcome.MET) is Outcome.UNDETERMINED
        assert answer.outcome(Outcome.MET, no=Outcome.MET) is Outcome.MET

    def test_what_it_comes_to(self) -> None:
        answer = latest_ruling(
            context({"rulings": [ruling("a", "2024-06", holds=False)]}, ON, {}), "exemption"
        )
        assert answer.outcome(Outcome.NOT_MET) is Outcome.NOT_MET
        assert answer.outcome(Outcome.MET) is Outcome.UNDETERMINED
        assert (answer.surely_yes, answer.perhaps_yes) == (False, False)

    def test_by_whom_in_small_letters(self) -> None:
        fact = StatementFact("a", "exemption", 1, 1, "Helsedirektoratet")
        assert made_by(fact, ["helsedirektoratet"])
        assert not made_by(fact, ["kommunen"])


def by_day(*rulings: Data) -> tuple[DaySet, DaySet]:
    def period(one: StatementFact) -> tuple[DaySet, DaySet]:
        days = DaySet.of((one.since or 0, FAR if one.until is None else one.until + 1))
        return days if one.id != "perhaps" else EMPTY, days

    found = rulings_by_day(context({"rulings": list(rulings)}, ON, {}), "exemption", period)
    return found.sure, found.possible


def days(first: str, last: str) -> DaySet:
    return DaySet.inclusive(date.fromisoformat(first), date.fromisoformat(last))


class TestByDay:
    SPRING: ClassVar[Data] = ruling(
        "spring", "2024-01-02", **{"from": "2024-01-01", "through": "2024-06-30"}
    )
    MAY: ClassVar[Data] = {"from": "2024-05-01", "through": "2024-05-31"}

    def test_a_later_no_takes_back_its_own_days_only(self) -> None:
        sure, possible = by_day(self.SPRING, ruling("no", "2024-02-01", holds=False) | self.MAY)
        assert sure == possible
        assert sure == days("2024-01-01", "2024-04-30") | days("2024-06-01", "2024-06-30")

    def test_an_earlier_no_takes_back_nothing(self) -> None:
        sure, possible = by_day(self.SPRING, ruling("no", "2024-01-01", holds=False) | self.MAY)
        assert sure == possible == days("2024-01-01", "2024-06-30")

    @pytest.mark.parametrize("change", [{"on": "2024-01-02"}, {"on": "2024"}, {"id": "perhaps"}])
    def test_a_no_that_may_be_the_latest_leaves_its_days_open(self, change: Data) -> None:
        no = ruling("no", "2024-02-01", holds=False) | self.MAY | change
        sure, possible = by_day(self.SPRING, no)
        assert possible == days("2024-01-01", "2024-06-30")
        assert possible - sure == days("2024-05-01", "2024-05-31")

    def test_no_ruling_and_no_list(self) -> None:
        assert by_day() == (EMPTY, EMPTY)
        found = rulings_by_day(context({}, ON, {}), "exemption", lambda _: (EMPTY, EMPTY))
        assert (found.sure, found.possible) == (EMPTY, DaySet.of((0, FAR)))


class TestRecognised:
    """Objective by objective."""

    BY = frozenset({"helsedirektoratet"})

    def found(self, *rulings: Data) -> Recognised:
        return recognised_by(context({"rulings": list(rulings)}, ON, {}), ["exemption"], self.BY)

    def test_a_later_no_takes_back_what_it_names(self) -> None:
        first = ruling("a", "2024-01-01", objectives=["KLS-001", "KLS-002"])
        found = self.found(first, ruling("b", "2024-02-01", holds=False, objectives=["KLS-002"]))
        assert found == Recognised(frozenset({"KLS-001"}))

    def test_what_is_in_doubt(self) -> None:
        found = self.found(ruling("a", "2024-06", objectives=["KLS-001"]))
        perhaps = Recognised(perhaps=frozenset({"KLS-001"}), needs=(Need("ruling-date", "a"),))
        assert found == perhaps
        assert (found.may_be("KLS-001"), found.may_be("KLS-002")) == (True, False)

    def test_by_somebody_else(self) -> None:
        other = ruling("a", "2024-01-01", objectives=["KLS-001"], authority="kommunen")
        assert self.found(other) == Recognised()

    def test_where_the_rulings_are_not_known(self) -> None:
        found = recognised_by(context({}, ON, {}), ["exemption"], self.BY)
        assert found.may_be("KLS-001")
        assert found.needs == (Need("rulings", None, "exemption"),)
        assert not recognised_by(context({}, ON, {}), [], self.BY).may_be("KLS-001")

    def test_others_that_count_besides(self) -> None:
        found = self.found(ruling("a", "2024-01-01", objectives=["KLS-001"])).also(["KLS-002"])
        assert found.sure == {"KLS-001", "KLS-002"}
