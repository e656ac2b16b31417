"""On every day there is at most one version of a rule, and every day has an answer."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lisrules.conditions.base import Provision, Rule
from lisrules.documents.rule_files import load_rules
from lisrules.engine.decide import decide
from lisrules.timeline.model import Timeline
from lisrules.timeline.validate import parse_timeline
from lisrules.values.outcome import Outcome
from tests.building import passing
from tests.law.tables.every import RULES
from tests.property.doctors import doctors

FIRST, LAST = date(2017, 1, 1), date(2030, 12, 31)
DAYS = range(FIRST.toordinal(), LAST.toordinal() + 1)

BEGINNING = "2017-03-01"
REWRITE = "2017-03-01 2019-03-01"
ANNEX_B = "2017-03-17 2020-03-01"
ABSENCE = "2017-03-01 2019-03-01 2019-06-21"
FIRST_COVID = "2020-03-19..2020-06-16"

IN_FORCE = {
    "sf-2-1": BEGINNING,
    "sf-2-2": BEGINNING,
    "sf-2-2-clinical": BEGINNING,
    "sf-2-2-hospital": BEGINNING,
    "sf-2-2-municipality": BEGINNING,
    "sf-2-2-order": BEGINNING,
    "sf-9-1-a": REWRITE,
    "sf-9-1-b": REWRITE,
    "sf-10-1": REWRITE,
    "sf-10-2": REWRITE,
    "sf-12-1": "2017-03-01 2019-03-01 2025-01-01",
    "sf-14-3": REWRITE,
    "sf-14-4": REWRITE,
    "sf-15-2": "2020-03-19",
    "sf-15-2-absence": "2020-03-19",
    "sf-15-2-objectives": "2020-03-19",
    "sf-17-1-a": REWRITE,
    "sf-17-1-b": REWRITE,
    "sf-17-1-c": REWRITE,
    "sf-17-1-d": REWRITE,
    "sf-17-1-e": REWRITE,
    "sf-17-1-f": REWRITE,
    "sf-17-1-f-duty": REWRITE,
    "sf-18-1": "2019-03-01",
    "sf-18-1-objectives": REWRITE,
    "sf-18-1-abroad": "2019-03-01",
    "sf-18-1-over-half": "2019-03-01",
    "sf-18-1-minor-part": "2019-03-01",
    "sf-18-3": "2020-06-17",
    "sf-18-time": "2019-03-01",
    "sf-25-1-e": REWRITE,
    "sf-26-1": REWRITE,
    "sf-31-2": ABSENCE,
    "sf-31-3": ABSENCE,
    "sf-31-4-a": ABSENCE,
    "sf-31-4-b": ABSENCE,
    "sf-31-5": "2020-06-17",
    "sf-31-5-start": FIRST_COVID,
    "sf-31-5-employed": FIRST_COVID,
    "sf-31-5-hospital": FIRST_COVID,
    "sf-31-5-municipality": FIRST_COVID,
    "sf-36-1": REWRITE,
    "sf-37-4": "2019-03-01",
    "sf-39-1": REWRITE,
    "sf-annex-2-a": "2017-03-17 2025-09-01",
    "sf-annex-2-b-hospital": ANNEX_B,
    "sf-annex-2-b-municipality": ANNEX_B,
    "sf-annex-2-b-psychiatry": ANNEX_B,
    "hdir-leader": BEGINNING,
    "hdir-start": BEGINNING,
    "hdir-public-health": BEGINNING,
    "hdir-emergency-medicine": BEGINNING,
    "hdir-group-guidance": BEGINNING,
    "hdir-supervisor-training": BEGINNING,
    "hso-activities": BEGINNING,
    "rhf-hospital-objectives-first": "2017-03-01 2020-03-01 2025-09-01",
}
"""The days in force of every rule, from the amending acts; a last day only where one is set."""

SETS = {
    "clinical-hospital-2017": ("2017-03-17..2020-02-29", 38),
    "clinical-psychiatry-2017": ("2017-03-17..2020-02-29", 16),
    "clinical-municipality-2017": ("2017-03-17..2020-02-29", 47),
    "clinical-hospital-2020": ("2020-03-01", 45),
    "clinical-psychiatry-2020": ("2020-03-01", 16),
    "clinical-municipality-2020": ("2020-03-01", 40),
    "common-2017": ("2017-03-17..2025-08-31", 50),
    "common-hospital-2025": ("2025-09-01", 7),
    "common-municipality-2025": ("2025-09-01", 8),
}
"""The editions of the objectives of part one, with how many each has."""


UNUSED = {
    ("FOR-2023-08-25-1372", date(2024, 3, 1)),
    ("FOR-2024-09-10-2201", date(2025, 3, 1)),
}
"""Acts that changed what no rule says and no edition holds."""


GAPS = {"sf-38-2": range(date(2022, 9, 1).toordinal(), date(2022, 9, 27).toordinal())}
"""Days on which a rule was out of force between two versions."""


def written(rule: Rule) -> str:
    """The days in force of a rule as the table writes them."""
    starts = " ".join(str(date.fromordinal(version.first)) for version in rule.versions)
    last = rule.versions[-1].last
    return starts if last is None else f"{starts}..{date.fromordinal(last)}"


@cache
def doctor() -> Timeline:
    return parse_timeline(passing())


def boundaries() -> list[date]:
    """Every day on which a version, an edition or the known law begins or ends, and the next."""
    rules = load_rules()
    days = {version.first for rule in rules.rules.values() for version in rule.versions}
    days |= {
        version.last for rule in rules.rules.values() for version in rule.versions if version.last
    }
    days |= {found.first.toordinal() for found in rules.sets.values()}
    days |= {decision.first.toordinal() for decision in rules.decisions.values()}
    days.add(rules.regulation.checked_through.toordinal())
    return [date.fromordinal(day + step) for day in sorted(days) for step in (-1, 0, 1)]


class TestVersions:
    def test_are_in_force_on_the_days_of_the_acts(self) -> None:
        found = {rule.id: written(rule) for rule in load_rules().rules.values()}
        assert {name: days for name, days in found.items() if name not in RULES} == IN_FORCE

    def test_acts_took_effect_on_days_that_rules_use(self) -> None:
        rules = load_rules()
        used = {
            (v.act, date.fromordinal(v.first)) for r in rules.rules.values() for v in r.versions
        }
        used |= {(one.act, one.first) for one in rules.sets.values()}
        listed = {(act.id, day) for act in rules.acts.values() for day in act.in_force}
        assert listed - used == UNUSED

    def test_editions_of_the_objectives(self) -> None:
        found = {
            edition.id: (
                f"{edition.first}" + (f"..{edition.last}" if edition.last else ""),
                edition.count,
            )
            for edition in load_rules().sets.values()
            if edition.part == "lis1"
        }
        assert found == SETS

    @pytest.mark.parametrize("name", sorted({*IN_FORCE, *RULES}))
    def test_share_out_every_day_from_the_first_on(self, name: str) -> None:
        rule = load_rules().rules[name]
        for day in DAYS:
            holding = [
                v for v in rule.versions if v.first <= day and (v.last is None or day <= v.last)
            ]
            assert len(holding) <= 1
            assert rule.at(day) is (holding[0] if holding else None)
            assert bool(holding) == self._expected(rule, day)

    def _expected(self, rule: Rule, day: int) -> bool:
        if day in GAPS.get(rule.id, ()):
            return False
        last: Provision = rule.versions[-1]
        return rule.first_version.first <= day and (last.last is None or day <= last.last)


class TestEveryDayHasAnAnswer:
    MONTHS = tuple(date(year, month, 1) for year in range(2016, 2032) for month in range(1, 13))

    @pytest.mark.parametrize("decision", ["lis1", "start-lis1", "start-lis2-3"])
    def test_for_one_doctor(self, decision: str) -> None:
        rules = load_rules()
        first = rules.decisions[decision].first
        for on in sorted({*self.MONTHS, *boundaries()}):
            found = decide(rules, doctor(), decision, on)
            assert found.before_force == (on < first)
            assert found.beyond_known == (on > rules.regulation.checked_through)
            if found.before_force:
                assert (found.outcome, found.conditions) == (Outcome.NOT_APPLICABLE, ())
            else:
                assert found.outcome is not Outcome.NOT_APPLICABLE
                assert [f.rule for f in found.conditions]

    @settings(max_examples=60, deadline=None)
    @given(st.data())
    def test_for_any_doctor(self, data: st.DataObject) -> None:
        timeline = parse_timeline(data.draw(doctors()))
        on = data.draw(st.dates(FIRST, LAST) | st.sampled_from([date.min, date.max]))
        readings: Literal["default", "all"] = data.draw(st.sampled_from(["default", "all"]))
        for decision in load_rules().decisions.values():
            asked = [one.id for one in load_rules().catalogue.every if decision.asks_for(one)]
            specialty = data.draw(st.sampled_from(asked)) if asked else None
            found = decide(load_rules(), timeline, decision.id, on, readings, specialty=specialty)
            assert found.on == on
            assert found.before_force == (on < decision.first)


class TestTheEdges:
    """The first and the last day of what is known."""

    @pytest.mark.parametrize(
        ("decision", "first"),
        [
            ("lis1", date(2017, 3, 1)),
            ("start-lis1", date(2017, 3, 1)),
            ("start-lis2-3", date(2019, 3, 1)),
        ],
    )
    def test_before_a_decision_could_be_asked_for(self, decision: str, first: date) -> None:
        rules = load_rules()
        before = decide(rules, doctor(), decision, first - timedelta(1))
        assert (before.before_force, before.outcome) == (True, Outcome.NOT_APPLICABLE)
        assert not decide(rules, doctor(), decision, first).before_force

    def test_after_the_last_day_that_was_checked(self) -> None:
        checked = date(2026, 7, 2)
        assert not decide(load_rules(), doctor(), "lis1", checked).beyond_known
        assert decide(load_rules(), doctor(), "lis1", checked + timedelta(1)).beyond_known
