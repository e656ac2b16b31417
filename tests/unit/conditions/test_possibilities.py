"""Conditions that one missing fact settles against each other, and what is told of them."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from lisrules.conditions import possibilities
from lisrules.conditions.base import Finding
from lisrules.conditions.combined import Combined
from lisrules.conditions.possibilities import Possibility
from lisrules.timeline.narrowing import Narrowed
from tests.building import Data, absence, changed, passing, post, without
from tests.unit.conditions.deciding import find

SERVICE: Data = {"kind": "counts-as-service", "absence": []}


def time(arena: str, months: int, **more: object) -> Data:
    asked: Data = {"kind": "training-time", "stage": "lis1", "arena": arena}
    return {**asked, "at_least_months": months, "deducts": "absence", **more}


def accepting(*kinds: str) -> Data:
    return {"kind": "post", "accepts": list(kinds)}


RULES: dict[str, Data] = {
    "hospital": time("hospital", 12),
    "municipality": time("municipality", 6, counts=["announced"]),
    "order": {"kind": "sequence", "first": "hospital", "then": "municipality"},
    "absence": {"kind": "absence", "allowance_days": 0, "as_service": "service"},
    "service": SERVICE,
    "announced": accepting("lis1-announced"),
    "others": accepting(
        *("lis1-rest", "lis1-agreement", "lis1-completion", "lis1-special"),
        *("lis1-unannounced", "lis", "other"),
    ),
    "thirteen": time("hospital", 13),
    "six": time("hospital", 6),
    "under-six": {"kind": "not", "of": "six"},
    "fewer": {"kind": "not", "of": "thirteen"},
    "in-announced": time("hospital", 12, counts=["announced"]),
    "in-others": time("hospital", 12, counts=["others"]),
}
ALL = ["hospital", "municipality", "order"]


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def together(kind: str, of: list[str], data: Data, **more: object) -> Finding:
    return find({"kind": kind, "of": of, **more}, data, "2027-06-01", RULES)


def told(finding: Finding) -> tuple[Possibility, ...]:
    assert isinstance(finding.detail, Combined)
    return finding.detail.possibilities


def serving(hospital: tuple[str, str], municipality: tuple[str, str], *away: Data) -> Data:
    posts = [
        post("h", "hospital", *hospital, confirmation={"by": "h", "body": "hospital", "on": LATER}),
        post("m", "municipality", *municipality, confirmation={**CONFIRMED, "on": LATER}),
    ]
    return {**passing(), "assessments": [], "service": posts, "absences": list(away)}


LATER = "2027-05-01"
CONFIRMED = {"by": "m", "body": "municipality"}
YEAR, HALF = ("2025-09-01", "2026-08-31"), ("2026-09-01", "2027-02-28")


class TestExcluding:
    """Municipality that came first counts and breaks the order, or does not count at all."""

    FIRST = serving(("2026-03-01", "2027-02-28"), ("2025-09-01", "2026-02-28"))

    def test_is_not_met_whatever_the_kind_of_post_was(self) -> None:
        found = together("all", ALL, without(self.FIRST, "service.1.post"))
        assert [part.outcome.value for part in found.parts] == [
            "met",
            "undetermined",
            "undetermined",
        ]
        assert found.outcome.value == "not-met"
        assert told(found) == (Possibility((), ("order", "municipality"), excluding=True),)

    @pytest.mark.parametrize("kind", ["lis1-announced", "other"])
    def test_and_so_it_is_once_the_kind_is_known(self, kind: str) -> None:
        found = together("all", ALL, changed(self.FIRST, "service.1.post", kind))
        assert found.outcome.value == "not-met"
        assert told(found) == ()

    @pytest.mark.parametrize(
        ("last", "expected"), [("2027-03-08", "not-met"), ("2027-03-09", "undetermined")]
    )
    def test_whatever_the_first_day_was(self, last: str, expected: str) -> None:
        """The year was full on 9 September: six months from the tenth end on 9 March."""
        early = serving(("2025-09-10", "2026-09-09"), ("2026-09", last))
        found = together("all", ALL, early)
        assert [part.outcome.value for part in found.parts[1:]] == ["undetermined"] * 2
        assert found.outcome.value == expected

    def test_not_where_enough_may_lie_after_the_year(self) -> None:
        early = serving(YEAR, ("2026-08-22", "2027-02-28"))
        found = together("all", ALL, without(early, "service.1.post"))
        assert not any(part.excludes for part in found.parts)
        assert found.outcome.value == "undetermined"

    def test_not_where_there_may_be_more_service(self) -> None:
        found = together("all", ALL, without(self.FIRST, "service"))
        assert found.outcome.value == "undetermined"

    def test_not_where_another_rule_may_stand_for_the_second_part(self) -> None:
        """An approved internship stands for the half year, whatever was served of it."""
        turnus = {
            "kind": "ruling",
            "ruling": "turnus-approved",
            "authorities": ["helsedirektoratet"],
        }
        instead = {**RULES["municipality"], "instead": "turnus"}
        rules = {**RULES, "turnus": turnus, "municipality": instead}
        data = without(without(self.FIRST, "service.1.post"), "rulings")
        found = find({"kind": "all", "of": ALL}, data, "2027-06-01", rules)
        assert not any(part.excludes for part in found.parts)
        assert found.outcome.value == "undetermined"

    def test_only_of_rules_that_are_asked_together(self) -> None:
        found = together("all", ["hospital", "order"], without(self.FIRST, "service.1.post"))
        assert found.outcome.value == "undetermined"


class TestOneDay:
    """A day of absence somewhere in August 2026, with not a day to spare on either side."""

    TURN = (("2025-08-16", "2026-08-15"), ("2026-08-16", "2027-02-15"))
    AWAY = absence("z", "sick", "2026-08", "2026-08")

    def test_one_part_or_the_other_is_short(self) -> None:
        found = together("all", ALL, serving(*self.TURN, self.AWAY))
        assert found.outcome.value == "not-met"
        assert told(found) == (
            Possibility(
                (Narrowed("from", "z", day("2026-08-01"), day("2026-08-15")),),
                ("hospital", "order"),
            ),
            Possibility(
                (Narrowed("from", "z", day("2026-08-16"), day("2026-08-31")),), ("municipality",)
            ),
        )

    @pytest.mark.parametrize(
        "turn",
        [("2025-08-15", "2026-08-16", "2027-02-15"), ("2025-08-16", "2026-08-16", "2027-02-16")],
    )
    def test_with_a_day_to_spare_on_one_side_it_is_open(self, turn: tuple[str, str, str]) -> None:
        first, then, last = turn
        found = together("all", ALL, serving((first, "2026-08-15"), (then, last), self.AWAY))
        assert found.outcome.value == "undetermined"
        assert told(found) == ()

    def test_it_stays_open_where_it_would_take_too_long(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(possibilities, "MOST_PARTS", 6)
        found = together("all", ALL, serving(*self.TURN, self.AWAY))
        assert found.outcome.value == "undetermined"


def test_a_day_between_two_ends_that_will_not_do_may_do() -> None:
    """Twelve months by 15 December 2026, but not thirteen: not on 1 January or 31 December 2025."""
    data = changed(changed(passing(), "service.0.through", "2026-12-15"), "service.0.from", "2025")
    data["service"] = data["service"][:1]
    data["service"][0]["confirmation"]["on"] = "2026-12-15"
    for first, expected in (
        ("2025-01-01", "not-met"),
        ("2025-12-16", "met"),
        ("2025-12-31", "not-met"),
        ("2025", "undetermined"),
    ):
        exact = changed(data, "service.0.from", first)
        assert together("all", ["hospital", "fewer"], exact).outcome.value == expected


class TestAlternatives:
    """Twelve months in a post that is of one kind or of another: either alternative would do."""

    POST = without(passing(), "service.0.post")

    def test_one_of_them_is_met_whatever_the_kind_was(self) -> None:
        found = together("any", ["in-announced", "in-others"], self.POST)
        assert {part.outcome.value for part in found.parts} == {"undetermined"}
        assert found.outcome.value == "met"
        assert [(one.narrowed[0].options[0], one.rules) for one in told(found)] == [
            ("lis1-announced", ("in-announced",)),
            ("lis1-rest", ("in-others",)),
        ]
        assert told(found)[1].narrowed[0].options == tuple(RULES["others"]["accepts"])

    def test_so_at_least_one_is_and_two_are_not(self) -> None:
        of = ["in-announced", "in-others"]
        assert together("at-least", of, self.POST, count=1).outcome.value == "met"
        assert together("at-least", of, self.POST, count=2).outcome.value == "not-met"

    def test_nor_both(self) -> None:
        found = together("all", ["in-announced", "in-others"], self.POST)
        assert found.outcome.value == "not-met"
        assert [one.rules for one in told(found)] == [("in-others",), ("in-announced",)]

    def test_one_alone_is_open(self) -> None:
        found = together("any", ["in-announced"], self.POST)
        assert found.outcome.value == "undetermined"

    def test_with_a_day_too_few_none_is_met_and_nothing_is_told_apart(self) -> None:
        short = changed(self.POST, "service.0.through", "2026-08-30")
        found = together("any", ["in-announced", "in-others"], short)
        assert found.outcome.value == "not-met"
        assert told(found) == ()

    def test_parts_inside_parts_are_told_apart_too(self) -> None:
        rules = {**RULES, "one": {"kind": "all", "of": ["in-announced"]}}
        found = find({"kind": "any", "of": ["one", "in-others"]}, self.POST, "2027-06-01", rules)
        assert found.outcome.value == "met"


class TestShares:
    """Two years of hospital: a year at half time, half a year at a quarter."""

    DATA = without(changed(passing(), "service.0.through", "2027-08-31"), "service.0.fraction")

    def found(self, *of: str) -> Finding:
        data = {**self.DATA, "service": [{**self.DATA["service"][0]}]}
        data["service"][0]["confirmation"] = {"by": "h", "body": "hospital", "on": "2027-08-31"}
        return find({"kind": "all", "of": list(of)}, data, "2027-09-01", RULES)

    def test_too_small_for_one_and_too_large_for_the_other(self) -> None:
        found = self.found("hospital", "under-six")
        assert found.outcome.value == "not-met"
        shares = [(one.narrowed[0].least, one.narrowed[0].most, one.rules) for one in told(found)]
        assert shares == [
            (0, Fraction(1, 4), ("hospital",)),
            (Fraction(1, 4), 1, ("under-six",)),
        ]

    def test_open_where_a_share_between_them_does(self) -> None:
        assert self.found("hospital", "fewer").outcome.value == "undetermined"
