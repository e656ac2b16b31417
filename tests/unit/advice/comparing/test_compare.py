"""Comparing two decisions: what is told, what was enough, and what is not claimed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from lisrules.advice.comparing.aspects import MOST_ASPECTS, Aspect, Kind, aspects_of
from lisrules.advice.comparing.compare import Comparison, RuleChange, compare
from lisrules.advice.comparing.figures import Figure, Unit
from lisrules.documents.rule_files import load_rules
from lisrules.documents.timelines import read_timeline
from lisrules.engine.decide import decide
from lisrules.engine.decision import Decision
from lisrules.timeline.difference import NO_DIFFERENCE, Difference
from lisrules.values.outcome import Outcome
from tests.building import (
    absence,
    assessment,
    assessments,
    passing,
    timeline,
)
from tests.law.doctors import HOSPITAL, ORDER

ON = "2027-03-01"


def lis1(on: str = ON, readings: Any = "default", layers: Any = None, **changes: Any) -> Decision:
    """LIS1 of the doctor who is exactly through, with changes."""
    doctor = timeline(passing()).assume(**changes)
    return decide(load_rules(), doctor, "lis1", date.fromisoformat(on), readings, layers)


def change(found: Comparison, rule: str) -> RuleChange:
    [one] = [one for one in found.changes if one.rule == rule]
    return one


def kinds(causes: tuple[tuple[Aspect, ...], ...]) -> list[list[str]]:
    return [[one.kind.value for one in group] for group in causes]


def approval(before: date, after: date) -> Comparison:
    """The cardiologist's approval on two days."""
    doctor = read_timeline(Path("examples/cardiologist.yaml").read_bytes())
    rules = load_rules()
    return compare(
        *(
            decide(rules, doctor, "specialist-approval", day, specialty="HJS")
            for day in (before, after)
        )
    )


COMMON = "sf-annex-2-a-parts-two-three"
SHORT = {"hospital": {"through": "2026-07-31"}}
SICK = absence("sick", "sick", "2026-01-01", "2026-01-13")


class TestNothingDiffers:
    def test_a_decision_and_itself(self) -> None:
        found = compare(lis1(), lis1())
        assert not found
        assert (found.aspects, found.facts, found.outcome, found.changes) == (
            (),
            NO_DIFFERENCE,
            None,
            (),
        )

    def test_facts_no_condition_looks_at_are_no_aspect(self) -> None:
        found = compare(lis1(), lis1(change={"hospital": {"source": {"page": "3"}}}))
        assert (found.aspects, found.facts.changed) == ((), ("hospital",))
        assert not found

    def test_facts_that_change_nothing(self) -> None:
        found = compare(
            lis1(), lis1(absences=[absence("course", "course", "2026-01-05", "2026-01-06")])
        )
        assert kinds((found.aspects,)) == [["facts"]]
        assert not found


class TestFacts:
    def test_outcome_figure_and_the_fact_that_matters(self) -> None:
        found = compare(
            lis1(),
            lis1(change=SHORT, absences=[absence("c", "course", "2026-01-05", "2026-01-06")]),
        )
        assert found.outcome is not None
        assert kinds(found.outcome.enough) == [["facts"]]
        one = change(found, HOSPITAL)
        assert one.before is not None
        assert one.after is not None
        assert (one.before.outcome, one.after.outcome) == (Outcome.MET, Outcome.NOT_MET)
        assert one.after.figure == Figure(Unit.MONTHS, Fraction(11), Fraction(11), Fraction(12))
        assert one.facts == Difference(changed=("hospital",))
        assert found.facts == Difference(added=("c",), changed=("hospital",))

    def test_a_figure_alone_is_a_change(self) -> None:
        longer = {"municipality": {"through": "2027-03-31", "confirmation": {"on": "2027-03-31"}}}
        found = compare(lis1("2027-04-02"), lis1("2027-04-02", change=longer))
        assert found.outcome is None
        [one] = found.changes
        assert one.before is not None
        assert one.after is not None
        assert one.before.outcome is one.after.outcome is Outcome.MET
        assert one.rule == "sf-2-2-municipality"

    def test_what_matters_only_together_is_told_together(self) -> None:
        """Six days are free in six months: two absences of four days are too much, one is not."""
        two = [absence(f"s{n}", "sick", f"2026-10-0{n}", f"2026-10-0{n + 3}") for n in (1, 5)]
        found = compare(lis1(), lis1(absences=two))
        one = change(found, "sf-2-2-municipality")
        assert one.facts == Difference(added=("s1", "s5"))

    def test_too_many_to_try_are_told_as_a_whole(self) -> None:
        many = [
            absence(f"s{n}", "sick", f"2026-01-{n:02}", f"2026-01-{n:02}") for n in range(1, 29)
        ]
        found = compare(lis1(), lis1(absences=many))
        assert change(found, HOSPITAL).facts == found.facts


class TestDateAndLaw:
    def test_time_that_passes(self) -> None:
        found = compare(lis1("2027-02-27"), lis1(ON))
        assert found.outcome is not None
        assert kinds(found.outcome.enough) == [["date"]]
        assert kinds(found.outcome.undone_by) == [["date"]]

    def test_a_law_that_changes_is_told_apart_from_time(self) -> None:
        """Fourteen common objectives since 1 March 2026 in place of twenty-five (annex 2 A)."""
        found = approval(date(2026, 2, 28), date(2026, 3, 16))
        assert [one.kind for one in found.aspects] == [Kind.DATE, Kind.LAW]
        one = change(found, COMMON)
        assert kinds(one.enough) == [["date", "law"]]
        assert kinds(one.undone_by) == [["date"], ["law"]]
        assert one.law is not None
        assert [version.act for version in one.law if version] == [
            "FOR-2016-12-08-1482",
            "FOR-2025-01-24-114",
        ]
        longer = approval(date(2024, 3, 15), date(2026, 3, 16))
        assert kinds(change(longer, "sf-2-1-time").enough) == [["date"]]

    def test_only_together(self) -> None:
        """A year too short by a month bars the municipality, once there is service there."""
        one = change(compare(lis1("2026-06-01"), lis1(ON, change=SHORT)), ORDER)
        assert kinds(one.enough) == [["facts", "date"]]
        assert kinds(one.undone_by) == [["facts"], ["date"]]

    def test_before_the_law_there_is_nothing(self) -> None:
        found = compare(lis1("2016-01-01"), lis1())
        assert all(one.before is None for one in found.changes)
        assert found.outcome is not None
        assert kinds(found.outcome.enough) == [["date", "law"]]
        assert kinds(found.outcome.undone_by) == [["date"], ["law"]]


class TestEditions:
    """An edition of objectives is law as a version of a rule is: the day before and the day of."""

    def test_a_new_edition_of_the_common_objectives(self) -> None:
        found = approval(date(2026, 2, 28), date(2026, 3, 1))
        one = change(found, COMMON)
        assert one.before is not None
        assert one.after is not None
        assert (one.before.outcome, one.after.outcome) == (Outcome.MET, Outcome.NOT_MET)
        assert kinds(one.enough) == [["date", "law"]]
        assert kinds(one.undone_by) == [["date"], ["law"]]

    def test_an_edition_that_comes_without_a_version_of_the_rule(self) -> None:
        """LM-75 came on 1 September 2024."""
        one = change(approval(date(2024, 8, 31), date(2024, 9, 1)), COMMON)
        assert one.after is not None
        assert one.after.figure == Figure(Unit.OBJECTIVES, Fraction(0), Fraction(0), Fraction(25))
        assert one.law is None
        assert kinds(one.enough) == [["date", "law"]]

    def test_what_the_earlier_edition_asked_for_may_come_with_time(self) -> None:
        """Nothing of the edition of 2024 was attained then; all of it is two years later."""
        one = change(approval(date(2024, 3, 15), date(2026, 3, 16)), COMMON)
        assert kinds(one.enough) == kinds(one.undone_by) == [["date"]]

    def test_an_earlier_edition_that_is_not_known_stays_so(self) -> None:
        one = change(approval(date(2025, 8, 31), date(2025, 9, 1)), "sf-annex-2-c-part-two")
        assert one.before is not None
        assert one.before.outcome is Outcome.UNDETERMINED
        assert kinds(one.enough) == [["date", "law"]]

    def test_a_refusal_is_of_the_same_part_under_the_earlier_law(self) -> None:
        """Which part a code belongs to is known from every edition, whenever it came (§ 26(2))."""
        refused = assessment("HJS-001", "2025-08-31") | {"outcome": "not-attained"}
        doctor = timeline(passing()).assume(assessments=[refused])
        before, after = (
            decide(load_rules(), doctor, "lis3", day, specialty="HJS")
            for day in (date(2025, 8, 30), date(2025, 9, 1))
        )
        one = change(compare(before, after), "sf-26-2")
        assert kinds(one.enough) == [["date"]]

    def test_part_one_has_its_editions_in_versions(self) -> None:
        """The objectives of the plan of 2025 count from 1 September 2025 (annex 2 A)."""
        posts = {
            "hospital": {"from": "2024-01-01", "through": "2024-12-31", "confirmation": None},
            "municipality": {"from": "2025-01-01", "through": "2025-06-30", "confirmation": None},
        }
        attained = assessments("2024-12-20", "2025-06-20")
        doctor = timeline({**passing(), "assessments": attained}).assume(change=posts)
        found = compare(
            *(
                decide(load_rules(), doctor, "lis1", day)
                for day in (date(2025, 8, 31), date(2025, 9, 1))
            )
        )
        one = change(found, "sf-annex-2-a")
        assert one.before is not None
        assert one.after is not None
        assert (one.before.outcome, one.after.outcome) == (Outcome.NOT_MET, Outcome.MET)
        assert kinds(one.enough) == [["date", "law"]]


class TestReadings:
    def test_one_that_is_enough_is_told_from_one_that_is_not(self) -> None:
        found = compare(
            lis1(absences=[SICK]),
            lis1(
                readings={"absence-day": "working-days", "overlap": other_option("overlap")},
                absences=[SICK],
            ),
        )
        assert len(found.aspects) == 2
        one = change(found, ORDER)
        assert one.enough == ((Aspect(Kind.READING, ("absence-day",)),),)

    def test_all_readings_make_the_decision_contested(self) -> None:
        found = compare(lis1(absences=[SICK]), lis1(readings="all", absences=[SICK]))
        assert found.changes == ()
        assert found.outcome is not None
        assert found.outcome.after is not None
        assert found.outcome.after.outcome is Outcome.CONTESTED
        assert kinds(found.outcome.enough) == [["mode"]]

    def test_many_are_one_aspect(self) -> None:
        rules = load_rules()
        names = sorted(name for name, one in rules.readings.items() if len(one.options) > 1)
        others = {name: other_option(name) for name in names[: MOST_ASPECTS + 1]}
        [one] = aspects_of(lis1(), lis1(readings=others))
        assert one == Aspect(Kind.READING, tuple(sorted(others)))


def other_option(reading: str) -> str:
    declared = load_rules().readings[reading]
    return next(name for name in declared.options if name != declared.default)


class TestQuestions:
    def test_a_layer_that_binds_moves_a_rule(self) -> None:
        found = compare(lis1(), lis1(layers=["local-guidance"]))
        moved = [
            one
            for one in found.changes
            if one.before and one.after and one.before.role != one.after.role
        ]
        assert moved
        assert all(kinds(one.enough) == [["layers"]] for one in moved)

    def test_another_question_has_other_rules(self) -> None:
        doctor, day = timeline(passing()), date(2027, 3, 1)
        found = compare(lis1(), decide(load_rules(), doctor, "start-lis2-3", day))
        assert [one.kind for one in found.aspects] == [Kind.QUESTION]
        assert any(one.before is None for one in found.changes)
        assert any(one.after is None for one in found.changes)

    def test_another_specialty(self) -> None:
        doctor, day = timeline(passing()), date(2027, 3, 1)
        before, after = (
            decide(load_rules(), doctor, "lis3", day, specialty=name) for name in ("HJS", "ALM")
        )
        found = compare(before, after)
        assert [one.kind for one in found.aspects] == [Kind.SPECIALTY]
        assert found.changes

    def test_another_rule_set(self) -> None:
        """A rule set that lacks the other question: in between nothing can be asked."""
        rules = load_rules()
        other = replace(rules, digest="other", decisions={"lis1": rules.decisions["lis1"]})
        doctor, day = timeline(passing()), date(2027, 3, 1)
        before = decide(other, doctor, "lis1", day)
        after = decide(rules, doctor, "start-lis2-3", day)
        found = compare(before, after)
        assert [one.kind for one in found.aspects] == [Kind.QUESTION, Kind.RULES]
        assert found.changes
        assert all(one.enough == one.undone_by == () for one in found.changes)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({}, {"change": SHORT}),
        ({"on": "2027-02-01", "absences": [SICK]}, {"readings": {"absence-day": "working-days"}}),
        ({"change": SHORT}, {"on": "2019-01-01"}),
        ({"layers": ["local-guidance"]}, {"readings": "all", "absences": [SICK]}),
    ],
)
def test_told_from_the_other_side(before: dict[str, Any], after: dict[str, Any]) -> None:
    there, back = compare(lis1(**before), lis1(**after)), compare(lis1(**after), lis1(**before))
    assert there.aspects == back.aspects
    assert there.facts.swapped() == back.facts
    assert (there.outcome and there.outcome.swapped()) == back.outcome
    swapped = {one.rule: one.swapped() for one in there.changes}
    assert swapped == {one.rule: one for one in back.changes}
