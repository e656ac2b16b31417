"""What can only help the time in total helps, and how facts are written down makes no difference.

The law makes one exception, shown in `TestExceptions`: who goes on after 20 June 2019 comes under
the wording of 21 June, by which transferred and advance holiday are absence.
"""

from __future__ import annotations

from copy import deepcopy
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from lisrules.conditions.base import Finding
from lisrules.values.outcome import Outcome
from tests.building import without
from tests.property.doctors import Data, post
from tests.property.residents import ERAS, later, residents
from tests.property.test_law_invariance import shuffled, split
from tests.property.totals import ask, detail, found, last_day

searched = settings(max_examples=30, deadline=None)
eras = pytest.mark.parametrize("era", sorted(ERAS))
RANK = {Outcome.NOT_MET: 0, Outcome.UNDETERMINED: 1, Outcome.MET: 2}
IN_FORCE = date(2019, 3, 1)


def asked_on(data: Data, draw: Any) -> date:
    days = draw(st.sampled_from([0, 0, 1, 400, -1, -300]))
    return max(IN_FORCE, last_day(data) + timedelta(days))


def wordings(finding: Finding) -> list[int]:
    """The first days of the wordings on absence that were applied."""
    return [deduction.provision.first for _, deduction in detail(finding).deductions]


def at_least_as_good(more: Finding, before: Finding) -> None:
    assert detail(more).low >= detail(before).low
    assert RANK[more.outcome] >= RANK[before.outcome]


class TestMoreService:
    """For the own specialty, for another, abroad, and in part one."""

    @eras
    @searched
    @given(st.data())
    def test_never_lowers_the_total(self, era: str, data: st.DataObject) -> None:
        facts = data.draw(residents(era))
        on = asked_on(facts, data.draw)
        begun = date.fromisoformat(facts["service"][0]["from"])
        first = begun + timedelta(data.draw(st.integers(-100, 3000)))
        last = first + timedelta(data.draw(st.sampled_from([0, 1, 30, 365])))
        assume(not any(_meets(first, last, away) for away in facts["absences"]))
        sort = data.draw(st.sampled_from(["own", "other", "group", "abroad", "abroad-own", "one"]))
        share = data.draw(st.sampled_from(["1", "1/2"]))
        stage = data.draw(st.sampled_from(["lis2", "lis3"]))
        added = (
            post("added", "hospital", first, last, fraction=share)
            if sort == "one"
            else later("added", first, last, sort=sort, stage=stage, fraction=share)
        )
        before, more = found(facts, on), found(_with(facts, added), on)
        unlike = len(wordings(before)) == len(wordings(more)) and wordings(before) != wordings(more)
        assume(not unlike)
        at_least_as_good(more, before)


def _with(facts: Data, added: Data) -> Data:
    return {**facts, "service": [*facts["service"], added]}


def _meets(first: date, last: date, away: Data) -> bool:
    begun, over = (date.fromisoformat(away[name]) for name in ("from", "through"))
    return first <= over and begun <= last


class TestLessAbsence:
    @eras
    @searched
    @given(st.data())
    def test_never_lowers_the_total(self, era: str, data: st.DataObject) -> None:
        facts = data.draw(residents(era))
        assume(facts["absences"])
        on = asked_on(facts, data.draw)
        dropped = data.draw(st.integers(0, len(facts["absences"]) - 1))
        fewer = without(facts, f"absences.{dropped}")
        at_least_as_good(found(fewer, on), found(facts, on))

    @eras
    @searched
    @given(st.data())
    def test_nor_does_a_shorter_one(self, era: str, data: st.DataObject) -> None:
        facts = data.draw(residents(era))
        assume(facts["absences"])
        on = asked_on(facts, data.draw)
        shorter = deepcopy(facts)
        item = data.draw(st.sampled_from(shorter["absences"]))
        days = (date.fromisoformat(item["through"]) - date.fromisoformat(item["from"])).days
        last = date.fromisoformat(item["from"]) + timedelta(data.draw(st.integers(0, days)))
        item["through"] = str(last)
        item.pop("working_days", None)
        at_least_as_good(found(shorter, on), found(facts, on))


class TestExceptions:
    def test_who_goes_on_after_20_june_2019_comes_under_a_new_wording(self) -> None:
        holiday = {"id": "a", "kind": "transferred-holiday"}
        facts: Data = {
            "authorisations": [{"id": "auth", "kind": "authorisation", "granted": "2017-01-02"}],
            "service": [later("one", IN_FORCE, date(2019, 6, 20))],
            "absences": [{**holiday, "from": "2019-04-01", "through": "2019-04-30"}],
            "confirmations": [],
            "rulings": [],
        }
        more = _with(facts, later("two", date(2019, 6, 21), date(2019, 6, 30)))
        before, after = (found(data, date(2019, 6, 30)) for data in (facts, more))
        assert detail(after).low < detail(before).low


def summary(data: Data, on: date) -> Any:
    """Everything that may not depend on how the facts are written down."""
    decision = ask(data, on)
    counted = detail(decision.conditions[0])
    return (
        decision.outcome,
        counted.low,
        counted.high,
        (counted.part_one, counted.limited, counted.above),
        (counted.reached, counted.missing_days),
        [(part, deduction.excess) for part, deduction in counted.deductions],
        {next(iter(flip.options.items())): flip.outcome for flip in decision.flips},
    )


def renamed(value: Any, names: dict[str, str]) -> Any:
    """Every id and every mention of one replaced."""
    if isinstance(value, dict):
        return {
            key: names.setdefault(item, f"x{len(names)}")
            if key in ("id", "by") and isinstance(item, str)
            else renamed(item, names)
            for key, item in value.items()
        }
    if isinstance(value, list):
        return [
            names.setdefault(item, f"x{len(names)}")
            if isinstance(item, str)
            else renamed(item, names)
            for item in value
        ]
    return value


class TestWriting:
    @searched
    @given(st.data())
    def test_a_post_in_two_is_one_and_two_are_one(self, data: st.DataObject) -> None:
        facts = data.draw(residents())
        on = asked_on(facts, data.draw)
        halves = deepcopy(facts)
        chosen = data.draw(st.integers(0, len(facts["service"]) - 1))
        assume(facts["service"][chosen].get("work") != "research")  # a paper names the post
        cut = data.draw(st.integers(1, 700))
        halves["service"][chosen : chosen + 1] = split(facts["service"][chosen], cut)
        assert summary(halves, on) == summary(facts, on)

    @searched
    @given(st.data())
    def test_so_is_an_absence(self, data: st.DataObject) -> None:
        facts = data.draw(residents())
        on = asked_on(facts, data.draw)
        for item in facts["absences"]:
            item.pop("working_days", None)  # a count is of the whole absence
        halves = deepcopy(facts)
        halves["absences"] = [
            half
            for item in facts["absences"]
            for half in split(item, data.draw(st.integers(1, 100)))
        ]
        assert summary(halves, on) == summary(facts, on)

    @searched
    @given(st.data())
    def test_ids_are_only_names_and_lists_have_no_order(self, data: st.DataObject) -> None:
        facts = data.draw(residents())
        on = asked_on(facts, data.draw)
        again = shuffled(renamed(facts, {}), data.draw)
        assert summary(again, on) == summary(facts, on)
