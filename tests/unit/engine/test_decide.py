"""Deciding: what is asked for, which layers and readings bind, and what is contested."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from lisrules.documents.rule_files import load_rules
from lisrules.documents.timelines import read_timeline
from lisrules.engine.decide import decide
from lisrules.engine.decision import Decision
from lisrules.engine.flips import OptionChange
from lisrules.engine.requests import RequestError
from lisrules.explanation.text import render_text
from lisrules.values.outcome import Outcome
from tests.building import absence, passing, timeline

ON = date(2027, 3, 1)


def lis1(data: dict[str, Any] | None = None, **more: Any) -> Decision:
    return decide(load_rules(), timeline(data or passing()), "lis1", ON, **more)


def thirteen_days() -> dict[str, Any]:
    """Thirteen sick days across two weekends, in a hospital year with nothing to spare."""
    return {**passing(), "absences": [absence("s", "sick", "2026-01-01", "2026-01-13")]}


class TestRequests:
    @pytest.mark.parametrize(
        ("asked", "found", "guess"),
        [
            ({"decision": "lis-1"}, "`lis-1`", "`lis1`"),
            ({"readings": {"orders": "after-deductions"}}, "`orders`", "`order`"),
            ({"readings": {"order": "after-deduction"}}, "`after-deduction`", "`after-deductions`"),
            ({"layers": ["local-guidanse"]}, "`local-guidanse`", "`local-guidance`"),
            ({"readings": "al"}, "`al`", "`all`"),
        ],
    )
    def test_what_does_not_exist_is_refused(self, asked: Any, found: str, guess: str) -> None:
        request = {"decision": "lis1", "on": ON, **asked}
        with pytest.raises(RequestError) as caught:
            decide(load_rules(), timeline(passing()), **request)
        [fault] = caught.value.diagnostics
        assert fault.found == found
        assert fault.help == f"did you mean {guess}?"

    def test_all_faults_at_once(self) -> None:
        with pytest.raises(RequestError) as caught:
            lis1(readings={"orders": "x", "order": "y"})
        assert len(caught.value.diagnostics) == 2


class TestReadings:
    def test_the_default_decides_and_the_flip_is_named(self) -> None:
        found = lis1(thirteen_days())
        assert (found.outcome, found.mode) == (Outcome.NOT_MET, "default")
        flips = {next(iter(flip.options.items())): flip.outcome for flip in found.flips}
        assert flips[("absence-day", "working-days")] is Outcome.MET

    @pytest.mark.parametrize("on", [date(2026, 3, 15), date(2026, 3, 16)])
    def test_a_reading_tried_comes_to_what_it_comes_to_when_fixed(self, on: date) -> None:
        """When tried, findings are made without their details."""
        doctor = read_timeline(Path("examples/cardiologist.yaml").read_bytes())
        rules, asked = load_rules(), "specialist-approval"

        def decided(readings: Any) -> Decision:
            return decide(rules, doctor, asked, on, readings, specialty="HJS")

        found = decided("default")
        assert found.flips
        for flip in found.flips:
            assert decided(flip.options).outcome is flip.outcome

    def test_all_readings_make_it_contested(self) -> None:
        assert lis1(thirteen_days(), readings="all").outcome is Outcome.CONTESTED
        assert lis1(readings="all").outcome is Outcome.MET

    def test_two_readings_that_change_it_only_together(self) -> None:
        away = [
            absence("winter", "sick", "2026-01-01", "2026-01-20"),
            absence("autumn", "sick", "2026-10-01", "2026-10-07"),
        ]
        doctor = {**passing(), "absences": away}
        assert lis1(doctor).flips == ()
        found = lis1(doctor, readings="all")
        assert (found.outcome, found.flips_complete) == (Outcome.CONTESTED, True)
        together = {"absence-day": "working-days", "month-count": "thirty-days"}
        assert [(flip.options, flip.outcome) for flip in found.flips] == [(together, Outcome.MET)]
        assert lis1(doctor, readings=together).outcome is Outcome.MET
        told = " ".join(render_text(found, "en").split())
        assert "With several words read otherwise at once: What kind of days" in told
        assert "How are days turned into months? “thirty days are a month”: met" in told

    def test_two_conditions_that_hang_on_different_readings(self) -> None:
        doctor = thirteen_days()
        one, *others = doctor["assessments"]
        by = one["recommendations"][0]["by"]
        same = [{**vote, "by": by} for vote in one["recommendations"]]
        doctor["assessments"] = [{**one, "recommendations": same}, *others]
        together = {"absence-day": "working-days", "two-roles": "no-limit"}
        found = lis1(doctor, readings="all")
        assert found.flips_complete
        assert together in [flip.options for flip in found.flips]
        assert lis1(doctor).flips == ()
        assert lis1(doctor, readings=together).outcome is Outcome.MET

    def test_the_search_stops_and_says_so(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("lisrules.engine.flips.MOST_TRIED", 1)
        found = lis1(thirteen_days(), readings="all")
        assert not found.flips_complete
        assert "more combinations of readings than were tried" in render_text(found, "en")

    def test_a_fixed_reading_is_not_varied(self) -> None:
        found = lis1(thirteen_days(), readings={"absence-day": "working-days"})
        assert (found.outcome, found.mode) == (Outcome.MET, "fixed")
        assert "absence-day" not in {name for flip in found.flips for name in flip.options}
        assert found.fixed == {"absence-day"}
        assert found.options["absence-day"] == "working-days"

    def test_a_flip_says_which_conditions_change(self) -> None:
        flip = next(f for f in lis1(thirteen_days()).flips if "working-days" in f.options.values())
        assert ("sf-2-2-hospital", Outcome.MET) in {(one.rule, one.outcome) for one in flip.changed}
        assert flip.changes == (OptionChange("absence-day", "calendar-days", "working-days"),)


class TestLayers:
    def test_guidance_is_beside_the_verdict_until_it_is_asked_for(self) -> None:
        plain, bound = lis1(), lis1(layers=["local-guidance"])
        assert "hso-activities" in {finding.rule for finding in plain.beside}
        assert "hso-activities" in {finding.rule for finding in bound.conditions}
        assert (plain.outcome, bound.outcome) == (Outcome.MET, Outcome.NOT_MET)

    def test_a_reading_may_make_a_rule_bind(self) -> None:
        early = passing()
        early["assessments"][0]["decided"]["on"] = "2026-10-01"
        assert lis1(early).outcome is Outcome.MET
        bound = lis1(early, readings={"hospital-objectives-first": "binding"})
        assert bound.outcome is Outcome.NOT_MET
        flips = {name: flip.outcome for flip in lis1(early).flips for name in flip.options}
        assert flips == {"hospital-objectives-first": Outcome.NOT_MET}


def test_planned_facts_never_count() -> None:
    planned = passing()
    planned["service"][1]["planned"] = True
    assert lis1(planned).outcome is Outcome.NOT_MET


def test_the_same_question_has_the_same_answer() -> None:
    assert lis1(thirteen_days()).conditions == lis1(thirteen_days()).conditions
