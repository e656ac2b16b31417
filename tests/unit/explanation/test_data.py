from __future__ import annotations

import json
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from lisrules.conditions.base import Need
from lisrules.engine.flips import Flip, OptionChange
from lisrules.explanation.data import to_data, to_json
from lisrules.explanation.digest import digest, timeline_digest
from lisrules.explanation.languages import ExplanationError
from lisrules.explanation.verdict import Verdict, evaluate
from lisrules.timeline.model import Timeline
from lisrules.values.outcome import Cure, Outcome
from tests.unit.explanation.findings import ON, day, decision, rules, ruling
from tests.unit.explanation.test_text import objectives, standing, time_short


class TestData:
    def test_operands_are_exact_and_days_are_dates(self) -> None:
        found = to_data(decision(time_short()))["conditions"][0]
        assert found["kind"] == "TimeServed"
        assert found["detail"]["low"] == "371/31"
        assert found["detail"]["low_shown"] == [11, "30"]
        assert found["detail"]["required"] == 12
        assert found["detail"]["reached_gross"] == "2025-08-31"
        assert found["detail"]["begun"] == ["2024-09-01", "2024-09-01"]
        assert found["cure"] == Cure.TIME.value

    def test_ledger_lines_add_up_to_the_total(self) -> None:
        ledger = to_data(decision(time_short()))["conditions"][0]["ledger"]
        added = [
            Fraction(entry["months"])
            for entry in ledger["entries"]
            if entry["line"] in ("service", "deduction")
        ]
        assert sum(added) == Fraction(ledger["total_months"]) == Fraction(371, 31)
        assert ledger["anchor"] == "2024-09-01"

    def test_provision_carries_version_layer_act_and_link(self) -> None:
        assert to_data(decision(ruling()))["conditions"][0]["provision"] == {
            "rule": "one",
            "citation": "§ 2(2) s.1",
            "work": "FOR-2016-12-08-1482",
            "layer": "regulation",
            "effect": "condition",
            "act": "FOR-2016-12-08-1482",
            "from": "2017-03-01",
            "until": None,
            "url": "https://lovdata.no/eli/forskrift/2016/12/08/1482/§2/2026-03-01/nor",
        }

    def test_needs_readings_and_flips_are_codes(self) -> None:
        flip = Flip(
            (OptionChange("absence-day", "calendar-days", "working-days"),), Outcome.MET, ()
        )
        open_one = ruling(outcome=Outcome.UNDETERMINED, needs=(Need("from", "s-1"),))
        data = to_data(decision(open_one, flips=(flip,)))
        assert data["conditions"][0]["needs"] == [{"field": "from", "fact": "s-1", "about": None}]
        assert data["flips"][0]["outcome"] == "met"
        assert data["readings"]["absence-day"] == {
            "used": "calendar-days",
            "fixed": False,
            "default": "calendar-days",
            "options": ["calendar-days", "working-days"],
        }

    def test_words_come_with_a_language_only(self) -> None:
        plain, worded = to_data(decision(ruling())), to_data(decision(ruling()), "nn")
        assert "title" not in plain["conditions"][0]
        assert worded["conditions"][0]["title"] == "Title one nn"
        assert worded["outcome_text"] == "oppfylt"

    def test_an_unknown_language_is_refused(self) -> None:
        with pytest.raises(ExplanationError):
            to_data(decision(ruling()), "sv")


class TestJson:
    def test_is_byte_identical_and_says_what_the_data_says(self) -> None:
        one, two = (
            decision(time_short(), objectives("two", standing("KLS-001"))) for _ in range(2)
        )
        assert to_json(one, "nb").encode() == to_json(two, "nb").encode()
        assert json.loads(to_json(one, "nb")) == to_data(one, "nb")

    def test_control_characters_are_escaped(self) -> None:
        timeline = Timeline.model_validate({"rulings": []})
        text = to_json(decision(ruling(needs=(Need("from", "a\x1bb"),)), timeline=timeline))
        assert "\x1b" not in text


class TestDigests:
    def test_do_not_depend_on_the_order_of_keys(self) -> None:
        assert digest({"a": 1, "b": [{"c": 2, "d": 3}]}) == digest(
            {"b": [{"d": 3, "c": 2}], "a": 1}
        )

    def test_change_with_the_content_and_know_absent_from_empty(self) -> None:
        absent = Timeline.model_validate({})
        empty = Timeline.model_validate({"absences": []})
        assert timeline_digest(absent) != timeline_digest(empty)

    def test_is_the_sha256_of_compact_json(self) -> None:
        expected = "43258cff783fe7036d8a43033f830adfc60ec037382473548ac742b888292777"
        assert digest({"b": 2, "a": 1}) == expected


class TestVerdict:
    def test_decides_and_explains(self) -> None:
        data: dict[str, Any] = {
            "rulings": [
                {
                    "id": "r-1",
                    "kind": "exemption",
                    "authority": "directorate",
                    "on": "2025-01-01",
                    "provision": "§ 2",
                }
            ]
        }
        timeline = Timeline.model_validate(data)
        verdict = evaluate(rules(), timeline, "lis1", ON)
        assert isinstance(verdict, Verdict)
        assert verdict.outcome is Outcome.MET
        assert "Konklusjon per 1. mars 2026: [oppfylt]" in verdict.explain("nb")
        assert verdict.to_data()["on"] == "2026-03-01"
        assert json.loads(verdict.to_json("en")) == verdict.to_data("en")

    def test_of_an_earlier_day_counts_what_was_known_then(self) -> None:
        timeline = Timeline.model_validate({})
        verdict = evaluate(rules(), timeline, "lis1", date(2020, 1, 1))
        assert verdict.outcome is Outcome.UNDETERMINED
        assert day(2020, 1, 1) == verdict.on.toordinal()
