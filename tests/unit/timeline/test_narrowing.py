"""The parts of a missing value: together all of it, none of it twice, and nothing else changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any, get_args

import pytest

from lisrules.timeline.facts import FAR, Facts
from lisrules.timeline.narrowing import SMALL_SHARE, Narrowed, at_end, parts
from lisrules.timeline.practice import Post
from tests.building import Data, absence, changed, passing, timeline, without

ON = date(2027, 3, 1).toordinal()


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def facts(data: Data) -> Facts:
    return timeline(data).facts


def with_list(name: str, *items: Data) -> Data:
    return {**passing(), "assessments": [], name: list(items)}


PAPER = {"id": "p", "kind": "first-service", "body": "hospital", "on": "2026-02"}
RULING = {"id": "r", "kind": "exemption", "authority": "helsedirektoratet", "provision": "§ 1"}
GUIDANCE = {"id": "g", "kind": "group", "from": "2026-02", "through": "2026-05-31"}
AWAY = absence("a", "sick", "2026-02", "2026-02-20")

DAYS: dict[str, tuple[Data, str, str | None, Callable[[Facts], tuple[int, int]]]] = {
    "post from": (
        changed(passing(), "service.0.from", "2026-02"),
        "from",
        "hospital",
        lambda f: (_of(f.services, "hospital").start_lo, _of(f.services, "hospital").start_hi),
    ),
    "post through": (
        changed(passing(), "service.1.through", "2027-02"),
        "through",
        "municipality",
        lambda f: (f.services[1].end_lo - 1, f.services[1].end_hi - 1),
    ),
    "guidance from": (
        with_list("guidance", GUIDANCE),
        "from",
        "g",
        lambda f: (f.guidance[0].start_lo, f.guidance[0].start_hi),
    ),
    "authorisation": (
        changed(passing(), "authorisations.0.granted", "2025-06"),
        "granted",
        "auth",
        lambda f: (f.authorisations[0].start_lo, f.authorisations[0].start_hi),
    ),
    "paper": (
        with_list("confirmations", {**PAPER, "kind": "hpr-part1"}),
        "paper-date",
        "p",
        lambda f: (_of(f.confirmations, "p").lo, _of(f.confirmations, "p").hi),
    ),
    "ruling": (
        with_list("rulings", {**RULING, "kind": "turnus-approved", "on": "2026-02"}),
        "ruling-date",
        "r",
        lambda f: (f.rulings[0].lo, f.rulings[0].hi),
    ),
    "application": (
        with_list("applications", {"id": "s", "for": "lis1", "sent": "2026-02"}),
        "sent",
        "s",
        lambda f: (f.applications[0].lo, f.applications[0].hi),
    ),
    "confirmation of a post": (
        changed(passing(), "service.0.confirmation.on", "2026-08"),
        "confirmation",
        "hospital",
        lambda f: (f.services[0].confirmations[0].lo, f.services[0].confirmations[0].hi),
    ),
    "education": (
        {**passing(), "education": {"country": "NO", "completed": "2025-06"}},
        "completed",
        None,
        lambda f: _span(f.education),
    ),
}


def _span(item: Any) -> tuple[int, int]:
    return item.lo, item.hi


def _of(items: tuple[Any, ...], name: str) -> Any:
    return next(item for item in items if item.id == name)


@pytest.mark.parametrize("name", DAYS)
class TestDays:
    def test_cut_down_to_single_days_they_are_all_of_them_once(self, name: str) -> None:
        data, field, fact, span = DAYS[name]
        before = facts(data)
        first, last = span(before)
        assert last - first >= 27
        found = []
        left = [before]
        while left:
            one = left.pop()
            cut = parts(one, field, fact, ON)
            left += [made for _, made in cut]
            found += [] if cut else [span(one)]
        assert sorted(found) == [(at, at) for at in range(first, last + 1)]

    def test_a_part_says_what_it_is(self, name: str) -> None:
        data, field, fact, span = DAYS[name]
        for part, made in parts(facts(data), field, fact, ON):
            assert part == Narrowed(field, fact, *span(made))

    def test_the_ends(self, name: str) -> None:
        data, field, fact, span = DAYS[name]
        before = facts(data)
        first, last = span(before)
        assert span(at_end(before, field, fact, ON, last=False)) == (first, first)
        assert span(at_end(before, field, fact, ON, last=True)) == (last, last)


class TestEdges:
    def test_days_after_the_day_looked_at_stay_together(self) -> None:
        data = without(passing(), "service.1.through")
        before, on = facts(data), day("2027-01-15")
        (early, _), (late, after) = parts(before, "through", "municipality", on)
        assert (early.first, early.last) == (day("2026-09-01"), on)
        assert (late.first, late.last) == (on + 1, FAR - 1)
        assert parts(after, "through", "municipality", on) == ()

    def test_a_last_day_before_the_first_is_left_out(self) -> None:
        before = facts(with_list("absences", absence("a", "sick", "2026-02", "2026-02")))
        late = parts(before, "from", "a", ON)[1][1]
        assert late.absences[0].start_lo == day("2026-02-15")
        assert late.absences[0].end_lo == day("2026-02-16")
        days = set()
        left = [late]
        while left:
            one = left.pop()
            cut = parts(one, "through", "a", ON)
            left += [made for _, made in cut]
            days |= set() if cut else {one.absences[0].end_lo - 1}
        assert days == set(range(day("2026-02-15"), day("2026-02-28") + 1))

    def test_a_first_day_after_the_last_is_left_out(self) -> None:
        before = facts(with_list("absences", absence("a", "sick", "2026-02", "2026-02")))
        early = parts(before, "through", "a", ON)[0][1]
        assert early.absences[0].start_hi == day("2026-02-14")
        assert early.absences[0].end_hi == day("2026-02-15")

    def test_the_order_of_a_list_is_kept(self) -> None:
        data = with_list(
            "absences", absence("b", "sick", "2026-02-10", "2026-02-11"), absence(*_AWAY)
        )
        before = facts(data)
        assert [one.id for one in before.absences] == ["a", "b"]
        late = parts(before, "from", "a", ON)[1][1]
        assert [one.id for one in late.absences] == ["b", "a"]

    @pytest.mark.parametrize(
        ("field", "fact"),
        [
            ("from", "hospital"),
            ("through", "nobody"),
            ("absences", None),
            ("specialty", "hospital"),
            ("post", "hospital"),
            ("fraction", "hospital"),
            ("confirmation", "hospital"),
            ("completed", None),
        ],
    )
    def test_what_is_known_or_cannot_be_cut_has_no_parts(
        self, field: str, fact: str | None
    ) -> None:
        before = facts(passing())
        assert parts(before, field, fact, ON) == ()
        assert at_end(before, field, fact, ON, last=True) == before

    def test_confirmations_of_which_more_may_exist_are_not_cut(self) -> None:
        before = facts(changed(passing(), "service.0.confirmation.on", "2026-08"))
        open_ones = tuple(replace(one, confirmations_known=False) for one in before.services)
        assert parts(replace(before, services=open_ones), "confirmation", "hospital", ON) == ()


_AWAY = ("a", "sick", "2026-02", "2026-02")


class TestShares:
    def test_halves_meet_in_the_middle(self) -> None:
        before = facts(without(passing(), "service.0.fraction"))
        cut = parts(before, "fraction", "hospital", ON)
        assert [(part.least, part.most) for part, _ in cut] == [
            (0, Fraction(1, 2)),
            (Fraction(1, 2), 1),
        ]
        for part, made in cut:
            post = _of(made.services, "hospital")
            assert (post.fraction_lo, post.fraction_hi) == (part.least, part.most)

    def test_shares_that_are_nearly_the_same_are_not_cut(self) -> None:
        found = facts(without(passing(), "service.0.fraction"))
        while cut := parts(found, "fraction", "hospital", ON):
            _, found = cut[-1]
        assert _of(found.services, "hospital").fraction_lo == 1 - Fraction(1, 1024)

    def test_the_ends_are_next_to_nothing_and_full_time(self) -> None:
        before = facts(without(passing(), "service.0.fraction"))
        for last, share in ((False, SMALL_SHARE), (True, Fraction(1))):
            post = _of(at_end(before, "fraction", "hospital", ON, last=last).services, "hospital")
            assert (post.fraction_lo, post.fraction_hi) == (share, share)


class TestChoices:
    def test_every_kind_of_post(self) -> None:
        before = facts(without(passing(), "service.0.post"))
        cut = parts(before, "post", "hospital", ON)
        assert [part.options for part, _ in cut] == [(kind,) for kind in get_args(Post)]
        assert [_of(made.services, "hospital").post for _, made in cut] == list(get_args(Post))

    @pytest.mark.parametrize(
        ("name", "item", "field"),
        [
            ("guidance", {**GUIDANCE, "from": "2026-02-01"}, "attested"),
            ("guidance", {**GUIDANCE, "kind": "individual", "hours": 1}, "regular"),
            ("absences", AWAY, "statutory"),
            ("people", {"id": "a"}, "experienced"),
        ],
    )
    def test_yes_and_no(self, name: str, item: Data, field: str) -> None:
        cut = parts(facts(with_list(name, item)), field, item["id"], ON)
        assert [part.options for part, _ in cut] == [("yes",), ("no",)]
        assert [getattr(getattr(made, name)[0], field) for _, made in cut] == [True, False]
