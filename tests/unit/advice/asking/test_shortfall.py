"""What is lacking, in its own unit; and that no kind of condition is forgotten."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any, ClassVar

import pytest

import lisrules.rules.kinds  # noqa: F401 - every kind of condition, and so every detail
from lisrules import Verdict, evaluate, load_rules, load_timeline
from lisrules.advice.asking import lacks
from lisrules.advice.asking.lacking import LACKING, LACKING_NOTHING, lack_of
from lisrules.conditions.supervisor import Span
from lisrules.values.outcome import Cure, Outcome
from tests.building import changed, passing, timeline, without
from tests.unit.conditions.deciding import find
from tests.unit.conditions.serving import asked, known, later
from tests.unit.explanation.test_details import all_details


def lis1(data: dict[str, Any], on: date = date(2027, 3, 1)) -> Verdict:
    return evaluate(load_rules(), timeline(data), "lis1", on)


def lacking(condition: dict[str, Any], data: dict[str, Any], on: str = "2030-01-01") -> Any:
    """What one condition lacks, of a doctor in cardiology."""
    return lack_of(asked(data, on, {"this": condition}).find("this")).missing


def test_every_detail_lacks_something_or_has_a_reason_not_to() -> None:
    names = {one.__qualname__ for one in all_details() if "tests" not in one.__module__}
    assert names == {one.__qualname__ for one in (*LACKING, *LACKING_NOTHING)}
    assert not LACKING.keys() & LACKING_NOTHING.keys()


def test_a_decision_that_is_met_lacks_nothing() -> None:
    assert lis1(passing()).shortfall() == ()


class TestTime:
    def test_a_day_short(self) -> None:
        """Hospital from 1 September through 30 August: the last day of a month of 31 is missing."""
        [hospital, order] = lis1(changed(passing(), "service.0.through", "2026-08-30")).shortfall()
        assert (hospital.rule, hospital.outcome, hospital.cure) == (
            "sf-2-2-hospital",
            Outcome.NOT_MET,
            Cure.TIME,
        )
        day = Fraction(1, 31)
        shown = (11, Fraction(30))
        assert hospital.missing == lacks.Time(12, day, day, 1, shown, shown)
        assert order.missing == lacks.Time(6, None, Fraction(6), None, (0, Fraction(0)), None)

    def test_what_is_open_has_a_range(self) -> None:
        """Full time, or next to nothing: between nothing and everything of six months."""
        [municipality] = lis1(without(passing(), "service.1.fraction")).shortfall()
        assert municipality.outcome is Outcome.UNDETERMINED
        assert isinstance(municipality.missing, lacks.Time)
        assert (municipality.missing.least, municipality.missing.most) == (Fraction(0), Fraction(6))


class TestObjectives:
    def test_each_says_what_it_lacks(self) -> None:
        verdict = evaluate(
            load_rules(),
            load_timeline("examples/missing-recommendation.yaml"),
            "lis1",
            date(2026, 3, 1),
        )
        hospital, municipality = (one.missing for one in verdict.shortfall())
        assert isinstance(hospital, lacks.Objectives)
        assert isinstance(municipality, lacks.Objectives)
        [only] = hospital.sets
        assert [(one.objective, one.reasons) for one in only.objectives] == [
            ("KLS-017", ("clinical-supervisor-missing",))
        ]
        [only] = municipality.sets
        assert {one.reasons for one in only.objectives} == {("same-person",)}

    def test_no_assessment_is_no_assessment(self) -> None:
        data = passing()
        data["assessments"] = data["assessments"][1:]
        [lack] = lis1(data).shortfall()
        assert isinstance(lack.missing, lacks.Objectives)
        [standing] = lack.missing.sets[0].objectives
        assert (standing.objective, standing.reasons) == ("KLS-001", ("no-assessment",))
        assert lack.cure is Cure.ACT


class TestParts:
    """Conditions of several parts: what is left of them, and whether one would do."""

    RULES: ClassVar[dict[str, Any]] = {
        "paper": {"kind": "stated", "what": "language", "by": ["municipality"]},
        "ruled": {
            "kind": "ruling",
            "ruling": "exemption",
            "presumed": "not-met",
            "authorities": ["helsedirektoratet"],
        },
    }

    def lack(self, kind: str, **more: Any) -> lacks.Lack:
        condition = {"kind": kind, "of": ["paper", "ruled"], **more}
        return lack_of(find(condition, known(), rules=self.RULES))

    def test_the_alternatives_of_any(self) -> None:
        lack = self.lack("any")
        assert isinstance(lack.missing, lacks.Parts)
        assert (lack.missing.count, lack.missing.alternatives) == (1, True)
        assert [one.missing for one in lack.missing.of] == [
            lacks.Paper("language", ("municipality",)),
            lacks.ByRuling("exemption", ("helsedirektoratet",), refused=False),
        ]

    def test_all_of_all(self) -> None:
        lack = self.lack("all")
        assert isinstance(lack.missing, lacks.Parts)
        assert (lack.missing.count, lack.missing.alternatives) == (2, False)

    def test_a_bar(self) -> None:
        rules = {"ruled": {"kind": "ruling", "ruling": "exemption"}}
        ruling = {"id": "r", "kind": "exemption", "authority": "a", "on": "2020-01-01"}
        data = known(rulings=[{**ruling, "provision": "§ 1"}])
        lack = lack_of(find({"kind": "not", "of": "ruled"}, data, rules=rules))
        assert (lack.missing, lack.cure) == (lacks.Bar(("ruled",)), Cure.NEVER)

    def test_a_ruling_that_says_no(self) -> None:
        ruling = {"id": "r", "kind": "exemption", "authority": "a", "on": "2020-01-01"}
        data = known(rulings=[{**ruling, "provision": "§ 1", "holds": False}])
        lack = lack_of(find({"kind": "ruling", "ruling": "exemption"}, data))
        assert lack.missing == lacks.ByRuling("exemption", (), refused=True)


class TestOthers:
    def test_hours_of_guidance_by_wording(self) -> None:
        """Two years at thirty hours a year ask for sixty; forty were given."""
        given = {"id": "g", "kind": "individual", "from": "2020-01-01", "through": "2021-12-31"}
        data = known(
            later("post", "2020-01-01", "2021-12-31"), guidance=[{**given, "hours": 40}], people=[]
        )
        condition = {"kind": "guidance-hours", "stage": "lis3", "hours_per_year": 30}
        missing = lacking(condition, data)
        assert isinstance(missing, lacks.Hours)
        assert (missing.least, missing.most) == (Fraction(20), Fraction(20))
        [period] = missing.periods
        first, last = date(2020, 1, 1).toordinal(), date(2021, 12, 31).toordinal()
        assert (period.rate, period.high, period.spans) == (
            Fraction(30),
            Fraction(60),
            (Span(first, last),),
        )

    def test_time_in_a_group(self) -> None:
        group = {"id": "g", "kind": "group", "from": "2020-01-01", "through": "2020-12-31"}
        missing = lacking({"kind": "guidance-group", "years": 2}, known(guidance=[group]))
        assert isinstance(missing, lacks.GroupTime)
        assert (missing.required, missing.least, missing.most) == (24, Fraction(12), Fraction(12))

    def test_a_supervisor_without_the_specialty_and_on_which_days(self) -> None:
        role = {"role": "educational-supervisor", "from": "2020-01-01", "through": "2020-06-30"}
        person = {"id": "p", "appointments": [role], "specialties": [], "employments": []}
        data = known(later("post", "2020-01-01", "2021-12-31"), people=[person])
        condition = {"kind": "supervisor", "stages": ["lis3"], "must": "specialist"}
        missing = lacking(condition, data)
        assert isinstance(missing, lacks.Supervision)
        days = Span(date(2020, 1, 1).toordinal(), date(2020, 6, 30).toordinal())
        assert missing.lacking == (("p", (days,)),)

    @pytest.mark.parametrize(
        ("condition", "missing"),
        [
            (
                {"kind": "lis-post", "stages": ["lis3"], "posts": ["other"]},
                lacks.Posts(("post",), ()),
            ),
            (
                {"kind": "authorisation", "accepts": ["licence"]},
                lacks.Licence(("licence",)),
            ),
            (
                {"kind": "applied", "by": "2020-01-01"},
                lacks.Deadline(date(2020, 1, 1).toordinal(), None),
            ),
            (
                {"kind": "education", "outside": "NO"},
                lacks.Bygone("education", None, ()),
            ),
            (
                {"kind": "checklist", "items": ["fee-paid", "application"]},
                lacks.Papers(("fee-paid", "application"), ()),
            ),
        ],
    )
    def test_in_its_own_unit(self, condition: dict[str, Any], missing: lacks.Missing) -> None:
        data = known(
            later("post", "2020-01-01", "2021-12-31"),
            applications=[],
            education={"country": "NO", "eea": True},
        )
        assert lacking(condition, data) == missing

    def test_a_deadline_that_has_passed_is_never_cured(self) -> None:
        lack = lack_of(
            asked(
                known(applications=[]),
                "2030-01-01",
                {"this": {"kind": "applied", "by": "2020-01-01"}},
            ).find("this")
        )
        assert (lack.outcome, lack.cure) == (Outcome.NOT_MET, Cure.NEVER)
