"""In each of the forty-six specialties: what is complete passes, and what is removed is named.

Every fact the approval rests on is taken away alone. The outcome is then no longer met, exactly the
findings that hang on the fact change, and the finding says which fact it is: the objective and what
it lacks, the days that are missing, the post in the ledger, or the fact that would settle it. Facts
that only duties rest on leave the outcome met and show the duty.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from dateutil.relativedelta import relativedelta

from lisrules.conditions.attained import Standing
from lisrules.conditions.base import Category, Specialty
from lisrules.conditions.objectives import Attained
from lisrules.conditions.training_time import TimeServed
from lisrules.documents.rule_files import load_rules
from lisrules.engine.decide import decide
from lisrules.engine.decision import Decision
from tests.building import Data
from tests.law.doctors import finding
from tests.removing import (
    APPEAL,
    MET,
    NOT_ASKED,
    NOT_MET,
    OPEN,
    TIME,
    Changes,
    changed,
    doctor,
    left,
    left_out,
    needs,
    total,
)
from tests.specialists import ON, objectives, specialties, stretches

SPECIALTIES = specialties()
PART_ONE = "sf-29-1-b-part-one"
OBJECTIVES = {
    "clinical-hospital": ("sf-29-1-a-part-one", "sf-annex-2-b-hospital"),
    "clinical-municipality": ("sf-29-1-a-part-one", "sf-annex-2-b-municipality"),
    "common-one": ("sf-29-1-a-part-one", "sf-annex-2-a"),
    "lis2": ("sf-annex-2-c-part-two", "sf-annex-2-c-part-two"),
    "lis3": ("sf-annex-2-c-part-three", "sf-annex-2-c-part-three"),
    "lis2-3": ("sf-annex-2-a-parts-two-three", "sf-annex-2-a-parts-two-three"),
}
"""For each set the condition of the decision, and the rule inside it that names the objective."""

every = pytest.mark.parametrize("specialty", SPECIALTIES, ids=lambda one: one.id)


def served_by(specialty: Specialty, post: str) -> Changes:
    """What hangs on a post of the rest besides the time in total."""
    changes: Changes = {}
    if post.startswith("open-"):
        changes["sf-2-4-open-practice"] = NOT_MET
    if post == "institution":
        changes["alis-institution"] = NOT_MET
    if specialty.category is Category.COMMUNITY:
        changes["samlis-community-medicine"] = NOT_MET
    return changes


@every
class TestComplete:
    def test_every_condition_is_met(self, specialty: Specialty) -> None:
        decision = doctor(specialty.id).decision
        assert decision.outcome.value == MET
        assert {one.outcome.value for one in decision.conditions} <= {MET, NOT_ASKED}
        assert not decision.flips

    def test_exactly_78_months_reached_on_the_last_day(self, specialty: Specialty) -> None:
        detail = total(doctor(specialty.id).decision)
        assert detail.low == detail.high == 78
        assert detail.reached == ON.toordinal()

    def test_a_day_earlier_the_time_is_a_day_short(self, specialty: Specialty) -> None:
        facts, yesterday = doctor(specialty.id).timeline, date(2026, 8, 30)
        decision = decide(
            load_rules(), facts, "specialist-approval", yesterday, specialty=specialty.id
        )
        detail = total(decision)
        assert decision.outcome.value == NOT_MET
        # The last post is confirmed on its last day, so without the paper none of it counts yet.
        *_, last = stretches(specialty)
        before = relativedelta(date.fromisoformat(last.first), date(2020, 3, 1))
        assert detail.low == before.years * 12 + before.months


@every
class TestWithoutAuthorisation:
    def expected(self, specialty: Specialty, outcome: str) -> Changes:
        rules = [TIME, PART_ONE, "sf-29-1-c", "sf-30-documents"]
        if specialty.category is Category.GENERAL:
            rules += ["sf-2-4-open-practice", "alis-institution"]
        if specialty.category is Category.COMMUNITY:
            rules.append("samlis-community-medicine")
        return dict.fromkeys(rules, outcome)

    def test_none_of_the_service_counts(self, specialty: Specialty) -> None:
        one = doctor(specialty.id)
        decision = one.decided(authorisations=[])
        assert decision.outcome.value == NOT_MET
        assert one.changes(decision) == self.expected(specialty, NOT_MET) | {APPEAL: MET}
        found = left_out(decision)
        assert {post for post, _ in found} == {post["id"] for post in one.data["service"]}
        assert {rule for _, rule in found} == {"sf-2-1", "sf-2-1-rest"}

    def test_not_known_is_open(self, specialty: Specialty) -> None:
        one = doctor(specialty.id)
        decision = one.decided(authorisations=None)
        assert decision.outcome.value == OPEN
        assert one.changes(decision) == self.expected(specialty, OPEN) | {APPEAL: OPEN}
        for rule in (TIME, "sf-29-1-c"):
            assert ("authorisations", None) in needs(finding(decision, rule))


def posts_of(specialty: Specialty) -> Iterator[tuple[str, str, int]]:
    """Every post with the rule on its confirmation and its months."""
    yield "lis1-hospital", "sf-25-1-e", 12
    yield "lis1-municipality", "sf-17-1-f", 6
    for one in stretches(specialty):
        first, last = date.fromisoformat(one.first), date.fromisoformat(one.last)
        span = relativedelta(last + relativedelta(days=1), first)
        yield one.name, "sf-25-1-e-rest", span.years * 12 + span.months


@every
class TestWithoutOnePost:
    def test_its_months_are_missing(self, specialty: Specialty) -> None:
        one = doctor(specialty.id)
        for name, _, months in posts_of(specialty):
            kept = left(one.data["service"], name)
            decision = one.decided(service=kept)
            detail = total(decision)
            assert decision.outcome.value == NOT_MET
            assert one.changes(decision) == self.expected(specialty, name)
            after = date.fromisoformat(kept[-1]["through"]) + relativedelta(days=1)
            longer = (after + relativedelta(months=months) - after).days
            assert [detail.missing, detail.missing_days] == [months, longer], name
            assert name not in finding(decision, TIME).evidence
            self.open_practice(decision, name)

    def expected(self, specialty: Specialty, name: str) -> Changes:
        changes = {TIME: NOT_MET, APPEAL: MET}
        if name.startswith("lis1-"):
            changes[PART_ONE] = NOT_MET
        if name == "lis1-hospital":
            # The common objectives of before 1 September 2025 are for who had begun by then.
            changes["sf-29-1-a-part-one"] = NOT_MET
        if name == "shared":
            changes["sf-25-3-part-two"] = NOT_ASKED
        return changes | ({} if name.startswith("lis1-") else served_by(specialty, name))

    def open_practice(self, decision: Decision, name: str) -> None:
        """A year after 31 August 2023, with 29 February 2024 in it, or after 31 August 2022."""
        if name.startswith("open-"):
            detail = finding(decision, "sf-2-4-open-practice").detail
            assert isinstance(detail, TimeServed)
            days = {"open-1": 366, "open-2": 365}[name]
            assert [detail.missing, detail.missing_days] == [12, days]

    def test_unconfirmed_it_stands_in_the_ledger_as_not_counted(self, specialty: Specialty) -> None:
        one = doctor(specialty.id)
        for name, rule, months in posts_of(specialty):
            service = changed(one.data["service"], name, confirmation="none")
            decision = one.decided(service=service)
            assert decision.outcome.value == NOT_MET
            assert one.changes(decision) == self.unconfirmed(specialty, name, NOT_MET)
            assert left_out(decision) == {(name, rule)}
            assert total(decision).missing == months
            cure = finding(decision, TIME).cure
            assert cure is not None
            assert cure.value == "act", name

    def test_not_known_whether_confirmed_is_open(self, specialty: Specialty) -> None:
        one = doctor(specialty.id)
        for name, _, _ in posts_of(specialty):
            service = changed(one.data["service"], name, confirmation=None)
            decision = one.decided(service=service, confirmations=None)
            assert decision.outcome.value == OPEN
            expected = self.unconfirmed(specialty, name, OPEN)
            assert one.changes(decision) == expected | {"sf-30-fee": OPEN}
            assert ("confirmation", name) in needs(finding(decision, TIME))

    def unconfirmed(self, specialty: Specialty, name: str, outcome: str) -> Changes:
        changes = {TIME: outcome, "sf-30-documents": outcome}
        changes[APPEAL] = MET if outcome == NOT_MET else OPEN
        if name.startswith("lis1-"):
            return changes | {PART_ONE: outcome}
        return changes | dict.fromkeys(served_by(specialty, name), outcome)


def _single(decision: Decision, rule: str) -> Standing:
    """The only objective that a rule finds lacking, in the edition that comes nearest."""
    detail = finding(decision, rule).detail
    assert isinstance(detail, Attained)
    assert detail.chosen is not None
    choice = detail.choices[detail.chosen]
    (lacking,) = [one for result in choice.results for one in result.standings]
    return lacking


def chosen(specialty: Specialty, codes: list[str]) -> list[str]:
    """All codes for three specialties, else the first, the middle and the last."""
    if specialty.id in {"MAX", "ALM", "HJS"}:
        return codes
    return [codes[0], codes[len(codes) // 2], codes[-1]]


@every
class TestWithoutOneObjective:
    def test_it_is_the_only_one_that_is_lacking(self, specialty: Specialty) -> None:
        one = doctor(specialty.id)
        for part, codes in objectives(specialty).items():
            condition, rule = OBJECTIVES[part]
            for code in chosen(specialty, codes):
                decision = one.assessed(code, None)
                assert decision.outcome.value == NOT_MET
                assert one.changes(decision) == {condition: NOT_MET, APPEAL: MET}
                lacking = _single(decision, rule)
                assert (lacking.objective, lacking.reasons) == (code, ("no-assessment",))

    def test_no_assessments_known_is_open(self, specialty: Specialty) -> None:
        one = doctor(specialty.id)
        decision = one.decided(assessments=None)
        assert decision.outcome.value == OPEN
        conditions = {OBJECTIVES[part][0] for part in objectives(specialty)}
        open_ones = dict.fromkeys(conditions, OPEN) | {"sf-26-2": OPEN, APPEAL: OPEN}
        assert one.changes(decision) == open_ones


@every
class TestWithoutPartOfAnAssessment:
    """One recommendation, or the leader's decision, in the first objective of every set."""

    @pytest.mark.parametrize("role", ["educational-supervisor", "clinical-supervisor"])
    def test_a_recommendation(self, specialty: Specialty, role: str) -> None:
        for code, part, whole in self.first(specialty):
            kept = [given for given in whole["recommendations"] if given["role"] != role]
            lacking = self.lacking(specialty, part, {**whole, "recommendations": kept}, NOT_MET)
            assert (lacking.objective, lacking.reasons) == (code, (f"{role}-missing",))

    def test_a_negative_recommendation(self, specialty: Specialty) -> None:
        for code, part, whole in self.first(specialty):
            told = [{**given, "positive": False} for given in whole["recommendations"][:1]]
            told += whole["recommendations"][1:]
            lacking = self.lacking(specialty, part, {**whole, "recommendations": told}, NOT_MET)
            assert lacking.objective == code
            assert lacking.reasons == ("educational-supervisor-negative",)

    def test_the_leader(self, specialty: Specialty) -> None:
        for code, part, whole in self.first(specialty):
            decided = {**whole["decided"], "capacity": "other"}
            lacking = self.lacking(specialty, part, {**whole, "decided": decided}, NOT_MET)
            assert (lacking.objective, lacking.reasons) == (code, ("decided-by-other",))

    def test_the_decision(self, specialty: Specialty) -> None:
        for code, part, whole in self.first(specialty):
            undated = {key: value for key, value in whole.items() if key != "decided"}
            lacking = self.lacking(specialty, part, undated, OPEN)
            assert (lacking.objective, lacking.doubt) == (code, True)
            # The recommendations are clear in themselves: they wait for the day of the decision.
            assert set(lacking.reasons) == {"decider-unknown", "decision-unknown"}

    def first(self, specialty: Specialty) -> Iterator[tuple[str, str, Data]]:
        one = doctor(specialty.id)
        by_code = {given["objective"]: given for given in one.data["assessments"]}
        for part, codes in objectives(specialty).items():
            yield codes[0], part, by_code[codes[0]]

    def lacking(self, specialty: Specialty, part: str, assessment: Data, outcome: str) -> Standing:
        one = doctor(specialty.id)
        condition, rule = OBJECTIVES[part]
        decision = one.assessed(assessment["objective"], assessment)
        assert decision.outcome.value == outcome
        appeal = MET if outcome == NOT_MET else OPEN
        assert one.changes(decision) == {condition: outcome, APPEAL: appeal}
        lacking = _single(decision, rule)
        assert lacking.assessment == assessment["id"]
        return lacking
