"""Every number and date of the law, typed once more by hand and compared with the rule files.

The tables are from the regulation and the acts that changed it, not from the rule files. The
behaviour that hangs on each value is tested in the modules beside this one.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from lisrules.documents.rule_files import load_rules
from tests.law.tables import every

ORIGINAL, OBJECTIVES_2017 = "FOR-2016-12-08-1482", "FOR-2017-01-16-46"
REWRITE, DAYS = "FOR-2018-12-19-2171", "FOR-2019-06-21-854"
EEA_MOVED = "FOR-2019-02-26-145"
OBJECTIVES_2020 = "FOR-2019-08-28-1123"
COVID_START, COVID_ABSENCE = "FOR-2020-03-19-400", "FOR-2020-06-17-1211"
AGREEMENTS, OBJECTIVES_2025 = "FOR-2024-12-16-3129", "FOR-2025-01-24-114"
DIRECTORATE, HEALTH_REGION = "hdir-kommune-statsforvalter", "helse-sor-ost-lis"
REGIONS = "rhf-lis1"

SCHEME, PARTS_TWO_AND_THREE = date(2017, 3, 1), date(2019, 3, 1)
FIRST_OBJECTIVES = date(2017, 3, 17)

Version = tuple[date, date | None, str, str]
"""First day in force, last day, act, citation."""


def moved(old: str, new: str) -> list[Version]:
    """In force since 1 March 2017, with a new number since 1 March 2019."""
    return [
        (SCHEME, date(2019, 2, 28), ORIGINAL, old),
        (PARTS_TWO_AND_THREE, None, REWRITE, new),
    ]


def since(first: date, act: str, citation: str) -> list[Version]:
    """One version without end."""
    return [(first, None, act, citation)]


def absence(letter: str) -> list[Version]:
    """The three wordings on absence above the limit."""
    return [
        (SCHEME, date(2019, 2, 28), ORIGINAL, "§ 26(3)"),
        (PARTS_TWO_AND_THREE, date(2019, 6, 20), REWRITE, "§ 31(3)"),
        (date(2019, 6, 21), None, DAYS, f"§ 31(4) {letter}"),
    ]


def clinical() -> list[Version]:
    """The first clinical objectives, and those of 2020."""
    return [
        (FIRST_OBJECTIVES, date(2020, 2, 29), OBJECTIVES_2017, "annex 2 B"),
        (date(2020, 3, 1), None, OBJECTIVES_2020, "annex 2 B"),
    ]


def first_covid_rule() -> list[Version]:
    """In force for ninety days."""
    return [(date(2020, 3, 19), date(2020, 6, 16), COVID_START, "§ 31(5)")]


PAGE = "Helsedirektoratet om kommune og statsforvalter"
VERSIONS: dict[str, list[Version]] = {
    "sf-2-1": since(SCHEME, ORIGINAL, "§ 2(1)"),
    "sf-2-2": since(SCHEME, ORIGINAL, "§ 2(2) s.1"),
    "sf-2-2-hospital": since(SCHEME, ORIGINAL, "§ 2(2) s.1"),
    "sf-2-2-municipality": since(SCHEME, ORIGINAL, "§ 2(2) s.1"),
    "sf-2-2-order": since(SCHEME, ORIGINAL, "§ 2(2) s.1"),
    "sf-9-1-a": moved("§ 7(1) a", "§ 9(1) a"),
    "sf-9-1-b": moved("§ 7(1) b", "§ 9(1) b"),
    "sf-10-1": moved("§ 8(1)", "§ 10(1)"),
    "sf-10-2": moved("§ 8(2)", "§ 10(2)"),
    "sf-12-1": [
        (SCHEME, date(2019, 2, 28), ORIGINAL, "§ 10(1)"),
        (PARTS_TWO_AND_THREE, date(2024, 12, 31), REWRITE, "§ 12(1)"),
        (date(2025, 1, 1), None, AGREEMENTS, "§ 12(1)"),
    ],
    "sf-14-3": moved("§ 12(3)", "§ 14(3)"),
    "sf-14-4": moved("§ 12(4)", "§ 14(4)"),
    "sf-15-2": since(date(2020, 3, 19), COVID_START, "§ 15(2)"),
    "sf-15-2-absence": since(date(2020, 3, 19), COVID_START, "§ 15(2)"),
    "sf-15-2-objectives": since(date(2020, 3, 19), COVID_START, "§ 15(2)"),
    "sf-17-1-a": moved("§ 15(1) a", "§ 17(1) a"),
    "sf-17-1-b": moved("§ 15(1) b", "§ 17(1) b"),
    "sf-17-1-c": moved("§ 15(1) c", "§ 17(1) c"),
    "sf-17-1-d": moved("§ 15(1) d", "§ 17(1) d"),
    "sf-17-1-e": moved("§ 15(1) e", "§ 17(1) e"),
    "sf-17-1-f": moved("§ 15(1) f", "§ 17(1) f"),
    "sf-17-1-f-duty": moved("§ 15(1) f", "§ 17(1) f"),
    "sf-18-1": since(PARTS_TWO_AND_THREE, REWRITE, "§ 18(1)"),
    "sf-18-1-objectives": moved("§ 16(1) s.1", "§ 18(1) s.1"),
    "sf-18-1-abroad": since(PARTS_TWO_AND_THREE, REWRITE, "§ 18(1) s.2"),
    "sf-18-1-over-half": since(PARTS_TWO_AND_THREE, REWRITE, "§ 18(1) s.2"),
    "sf-18-1-minor-part": since(PARTS_TWO_AND_THREE, REWRITE, "§ 18(1) s.2"),
    "sf-18-3": since(date(2020, 6, 17), COVID_ABSENCE, "§ 18(3)"),
    "sf-18-time": since(PARTS_TWO_AND_THREE, REWRITE, "§ 18(1)"),
    "sf-25-1-e": moved("§ 21(1) e", "§ 25(1) e"),
    "sf-26-1": moved("§ 22(1)", "§ 26(1)"),
    "sf-2-2-clinical": since(SCHEME, ORIGINAL, "§ 2(2) s.1"),
    "sf-31-2": [
        (SCHEME, date(2019, 2, 28), ORIGINAL, "§ 26(2)"),
        (PARTS_TWO_AND_THREE, date(2019, 6, 20), REWRITE, "§ 31(2)"),
        (date(2019, 6, 21), None, DAYS, "§ 31(2)"),
    ],
    "sf-31-3": [
        (SCHEME, date(2019, 2, 28), ORIGINAL, "§ 26(3)"),
        (PARTS_TWO_AND_THREE, date(2019, 6, 20), REWRITE, "§ 31(3)"),
        (date(2019, 6, 21), None, DAYS, "§ 31(3)"),
    ],
    "sf-31-4-a": absence("a"),
    "sf-31-4-b": absence("b"),
    "sf-31-5": since(date(2020, 6, 17), COVID_ABSENCE, "§ 31(5)"),
    "sf-31-5-start": first_covid_rule(),
    "sf-31-5-employed": first_covid_rule(),
    "sf-31-5-hospital": first_covid_rule(),
    "sf-31-5-municipality": first_covid_rule(),
    "sf-36-1": moved("§ 31(1)", "§ 36(1)"),
    "sf-37-4": since(PARTS_TWO_AND_THREE, EEA_MOVED, "§ 37(4)"),
    "sf-39-1": moved("§ 34(1)", "§ 39(1)"),
    "sf-annex-2-a": [
        (FIRST_OBJECTIVES, date(2025, 8, 31), OBJECTIVES_2017, "annex 2 A"),
        (date(2025, 9, 1), None, OBJECTIVES_2025, "annex 2 A"),
    ],
    "sf-annex-2-b-hospital": clinical(),
    "sf-annex-2-b-psychiatry": clinical(),
    "sf-annex-2-b-municipality": clinical(),
    "hdir-leader": since(SCHEME, DIRECTORATE, PAGE),
    "hdir-start": since(SCHEME, DIRECTORATE, PAGE),
    "hdir-public-health": since(SCHEME, DIRECTORATE, PAGE),
    "hdir-emergency-medicine": since(SCHEME, DIRECTORATE, PAGE),
    "hdir-group-guidance": since(SCHEME, DIRECTORATE, PAGE),
    "hdir-supervisor-training": since(SCHEME, DIRECTORATE, PAGE),
    "hso-activities": since(SCHEME, HEALTH_REGION, "Helse Sør-Øst om LIS"),
    "rhf-hospital-objectives-first": [
        (SCHEME, date(2020, 2, 29), REGIONS, "Helseregionene om LIS1"),
        (date(2020, 3, 1), date(2025, 8, 31), REGIONS, "Helseregionene om LIS1"),
        (date(2025, 9, 1), None, REGIONS, "Helseregionene om LIS1"),
    ],
}

POSTS = ["lis1-announced", "lis1-rest", "lis1-completion", "lis1-special"]
BOTH = ["authorisation", "licence"]
VALUES: list[tuple[str, str, dict[str, Any]]] = [
    ("sf-2-1", "2026-03-01", {"accepts": BOTH}),
    ("sf-9-1-a", "2018-01-01", {"accepts": BOTH}),
    ("sf-9-1-a", "2026-03-01", {"accepts": BOTH}),
    ("sf-2-2-hospital", "2026-03-01", {"at_least_months": 12, "arena": "hospital"}),
    ("sf-2-2-municipality", "2026-03-01", {"at_least_months": 6, "arena": "municipality"}),
    ("sf-31-5-hospital", "2020-04-01", {"at_least_months": 12, "deducts": None}),
    ("sf-31-5-municipality", "2020-04-01", {"at_least_months": 6, "deducts": None}),
    ("sf-10-1", "2018-01-01", {"posts": ["ordinary"], "at_most": 1}),
    ("sf-10-1", "2026-03-01", {"posts": ["ordinary"], "at_most": 1}),
    ("sf-12-1", "2018-01-01", {"accepts": POSTS}),
    ("sf-12-1", "2024-12-31", {"accepts": POSTS}),
    ("sf-12-1", "2025-01-01", {"accepts": [*POSTS, "lis1-agreement"]}),
    ("sf-15-2-absence", "2026-03-01", {"absence": ["covid"], "outbreak_from": "2020-03-12"}),
    ("sf-31-5", "2026-03-01", {"absence": ["covid"], "outbreak_from": "2020-03-12"}),
    ("sf-2-2-clinical", "2026-03-01", {"accepts": ["clinical"]}),
    ("sf-31-2", "2018-01-01", {"counts": "in-proportion"}),
    ("sf-31-2", "2019-03-01", {"counts": "in-proportion"}),
    ("sf-31-2", "2026-03-01", {"counts": "in-proportion"}),
    ("sf-31-3", "2019-02-28", {"absence": ["course"], "holiday_disputed": True}),
    ("sf-31-3", "2019-06-20", {"absence": ["course"], "holiday_disputed": False}),
    ("sf-31-3", "2019-06-21", {"absence": ["course", "holiday"], "holiday_disputed": False}),
    ("sf-39-1", "2018-01-01", {"since": "2017-03-01", "stage": "lis1"}),
    ("sf-39-1", "2026-03-01", {"since": "2017-03-01", "stage": "lis1"}),
    ("hdir-start", "2026-03-01", {"since": "2017-09-01", "stage": "lis1"}),
    ("sf-26-1", "2018-01-01", {"roles": ["educational-supervisor", "clinical-supervisor"]}),
    ("sf-26-1", "2026-03-01", {"roles": ["educational-supervisor", "clinical-supervisor"]}),
    ("hdir-leader", "2026-03-01", {"decided_by": "leader"}),
]
ABSENCE: list[tuple[str, dict[str, Any]]] = [
    ("2019-02-28", {"allowance_percent": 10, "as_service": "sf-31-3", "excused": "sf-31-5"}),
    ("2019-06-20", {"allowance_percent": 10, "as_service": "sf-31-3", "excused": "sf-31-5"}),
    ("2019-06-21", {"allowance_percent": None, "as_service": "sf-31-3", "excused": "sf-31-5"}),
]
OBJECTIVES: list[tuple[str, str, list[str], tuple[str, str] | None]] = [
    ("sf-annex-2-b-hospital", "2020-02-29", ["clinical-hospital-2017"], None),
    (
        "sf-annex-2-b-hospital",
        "2020-03-01",
        ["clinical-hospital-2020"],
        ("hospital", "2021-09-01"),
    ),
    ("sf-annex-2-b-psychiatry", "2020-02-29", ["clinical-psychiatry-2017"], None),
    (
        "sf-annex-2-b-psychiatry",
        "2020-03-01",
        ["clinical-psychiatry-2020"],
        ("hospital", "2021-09-01"),
    ),
    ("sf-annex-2-b-municipality", "2020-02-29", ["clinical-municipality-2017"], None),
    (
        "sf-annex-2-b-municipality",
        "2020-03-01",
        ["clinical-municipality-2020"],
        ("municipality", "2021-03-01"),
    ),
    ("sf-annex-2-a", "2025-08-31", ["common-2017"], None),
    (
        "sf-annex-2-a",
        "2025-09-01",
        ["common-hospital-2025", "common-municipality-2025"],
        ("hospital", "2027-09-01"),
    ),
    ("rhf-hospital-objectives-first", "2020-02-29", ["clinical-hospital-2017"], None),
    (
        "rhf-hospital-objectives-first",
        "2025-08-31",
        ["clinical-hospital-2020"],
        ("hospital", "2021-09-01"),
    ),
    (
        "rhf-hospital-objectives-first",
        "2025-09-01",
        ["clinical-hospital-2020", "common-hospital-2025"],
        ("hospital", "2027-09-01"),
    ),
]
ACTS: dict[str, list[date]] = {
    ORIGINAL: [SCHEME, PARTS_TWO_AND_THREE],
    OBJECTIVES_2017: [FIRST_OBJECTIVES],
    REWRITE: [PARTS_TWO_AND_THREE],
    EEA_MOVED: [PARTS_TWO_AND_THREE],
    DAYS: [date(2019, 6, 21)],
    OBJECTIVES_2020: [date(2020, 3, 1)],
    COVID_START: [date(2020, 3, 19)],
    COVID_ABSENCE: [date(2020, 6, 17)],
    AGREEMENTS: [date(2025, 1, 1)],
    OBJECTIVES_2025: [date(2025, 9, 1), date(2026, 3, 1)],
    DIRECTORATE: [SCHEME],
    HEALTH_REGION: [SCHEME],
    REGIONS: [SCHEME, date(2020, 3, 1), date(2025, 9, 1)],
}


def condition(rule: str, on: str) -> dict[str, Any]:
    """The condition of a rule on a day, as plain data."""
    version = load_rules().rules[rule].at(date.fromisoformat(on).toordinal())
    assert version is not None
    found: dict[str, Any] = version.condition.model_dump(mode="json")
    return found


def as_version(rule: str) -> list[Version]:
    return [
        (
            date.fromordinal(version.first),
            None if version.last is None else date.fromordinal(version.last),
            version.act,
            str(version.citation),
        )
        for version in load_rules().rules[rule].versions
    ]


class TestVersions:
    """When each rule was in force, by which act, under which number."""

    @pytest.mark.parametrize("rule", sorted(VERSIONS))
    def test_in_force(self, rule: str) -> None:
        assert as_version(rule) == VERSIONS[rule]

    def test_there_are_no_others(self) -> None:
        assert set(load_rules().rules) == {*VERSIONS, *every.RULES}

    @pytest.mark.parametrize("act", sorted(ACTS))
    def test_acts(self, act: str) -> None:
        assert list(load_rules().acts[act].in_force) == ACTS[act]

    def test_there_are_no_other_acts(self) -> None:
        assert set(load_rules().acts) == {*ACTS, *every.ACTS}

    def test_how_far_the_law_was_checked(self) -> None:
        assert load_rules().regulation.checked_through == date(2026, 7, 2)
        assert load_rules().regulation.id == ORIGINAL

    @pytest.mark.parametrize(
        ("decision", "first"),
        [("lis1", SCHEME), ("start-lis1", SCHEME), ("start-lis2-3", PARTS_TWO_AND_THREE)],
    )
    def test_decisions(self, decision: str, first: date) -> None:
        assert load_rules().decisions[decision].first == first

    @pytest.mark.parametrize(
        ("chosen_by", "rules"),
        [
            ("service-day", {"sf-12-1"}),
            (
                "part-start",
                {
                    "sf-31-3",
                    "sf-31-4-a",
                    "sf-31-4-b",
                    "sf-annex-2-a",
                    "sf-annex-2-b-hospital",
                    "sf-annex-2-b-psychiatry",
                    "sf-annex-2-b-municipality",
                    "rhf-hospital-objectives-first",
                },
            ),
        ],
    )
    def test_what_chooses_the_version(self, chosen_by: str, rules: set[str]) -> None:
        found = {rule.id for rule in load_rules().rules.values() if rule.applies_by == chosen_by}
        assert found - set(every.RULES) == rules


class TestValues:
    """What each version asks for."""

    @pytest.mark.parametrize(("rule", "on", "expected"), VALUES)
    def test_values(self, rule: str, on: str, expected: dict[str, Any]) -> None:
        found = condition(rule, on)
        assert {name: found[name] for name in expected} == expected

    @pytest.mark.parametrize(("rule", "days"), [("sf-31-4-a", 12), ("sf-31-4-b", 6)])
    @pytest.mark.parametrize(("on", "expected"), ABSENCE)
    def test_absence(self, on: str, expected: dict[str, Any], rule: str, days: int) -> None:
        found = condition(rule, on)
        assert {name: found[name] for name in expected} == expected
        assert found["allowance_days"] == (days if on == "2019-06-21" else None)

    @pytest.mark.parametrize("rule", ["sf-31-4-a", "sf-31-4-b"])
    def test_only_the_last_wording_reaches_parts_under_way(self, rule: str) -> None:
        reach = [version.reach for version in load_rules().rules[rule].versions]
        assert reach == ["new", "new", "open"]

    @pytest.mark.parametrize(("rule", "on", "sets", "earlier"), OBJECTIVES)
    def test_objectives(
        self, rule: str, on: str, sets: list[str], earlier: tuple[str, str] | None
    ) -> None:
        found = condition(rule, on)
        assert found["sets"] == sets
        wanted = None if earlier is None else dict(zip(("started", "until"), earlier, strict=True))
        assert found["earlier"] == wanted

    @pytest.mark.parametrize("on", ["2018-01-01", "2026-03-01"])
    def test_psychiatry_is_conditional(self, on: str) -> None:
        counts = ["sf-39-1", "sf-12-1"]
        wanted = {"department": "psychiatry", "arena": "hospital", "counts": counts}
        assert condition("sf-annex-2-b-psychiatry", on)["only_if"] == wanted
        assert condition("sf-annex-2-b-hospital", on)["only_if"] is None
