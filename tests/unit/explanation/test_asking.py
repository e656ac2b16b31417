"""Telling what to look at first, what is lacking inside a condition, and what to ask."""

from __future__ import annotations

import ast
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import lisrules.advice.asking
from lisrules import Verdict, evaluate, load_rules, load_timeline
from lisrules.advice.asking import lacks
from lisrules.advice.asking.answers import CODES
from lisrules.explanation.detail_data import COUNTS, DAYS
from lisrules.explanation.languages import phrases_of
from tests.building import passing, timeline, without
from tests.specialists import ON as END
from tests.specialists import complete, specialties

ON = date(2027, 3, 1)
LANGS = ("nb", "nn", "en")
FOLDER = Path(lisrules.advice.asking.__file__).parent


def verdict(data: dict[str, Any], decision: str = "lis1", on: date = ON) -> Verdict:
    return evaluate(load_rules(), timeline(data), decision, on)


def partial() -> Verdict:
    doctor = load_timeline("examples/partial-knowledge.yaml")
    return evaluate(load_rules(), doctor, "lis1", date(2026, 3, 1))


def text(found: Verdict, lang: str = "en") -> str:
    """The brief explanation in one line."""
    return re.sub(r"\s+", " ", found.explain(lang, brief=True))


@pytest.mark.parametrize("lang", LANGS)
def test_every_sort_of_answer_has_its_words(lang: str) -> None:
    assert set(phrases_of(lang).answers) == set(CODES)


def test_every_sort_of_answer_that_is_made_is_declared() -> None:
    """Codes stand in the calls that make answers, as the argument after the need."""
    made = set()
    for file in sorted(FOLDER.glob("candidates*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                made.add(node.value)
    assert {code for code in CODES if not code.startswith("post-")} <= made


class TestFirstOfAll:
    def test_told_where_more_than_one_condition_is_not_met(self) -> None:
        data = passing()
        data["service"][0]["through"] = "2026-08-30"
        told = text(verdict(data))
        assert "First of all: condition 1, Twelve months of clinical service" in told
        assert told.index("First of all") < told.index("2 of 7 conditions")

    def test_not_told_where_one_is(self) -> None:
        data = passing()
        data["assessments"] = data["assessments"][1:]
        assert "First of all" not in text(verdict(data))
        assert "First of all" not in text(verdict(passing()))


class TestParts:
    def test_alternatives_are_told_under_the_condition(self) -> None:
        """Whoever has not part one may have it by an exception."""
        data = passing()
        data["assessments"] = []
        data["confirmations"] = [
            {"id": "c", "kind": "language", "body": "other", "on": "2025-01-01"}
        ]
        told = text(verdict(data, "start-lis2-3"))
        assert "One of these would be enough: - " in told
        assert "- EEA-educated doctor in training on 1 March 2019: no authority" in told

    def test_nothing_is_added_to_a_condition_without_parts(self) -> None:
        data = passing()
        data["assessments"] = data["assessments"][1:]
        assert "would be enough" not in text(verdict(data))


class TestAsking:
    def test_both_sides_of_the_turn_and_no_more(self) -> None:
        told = text(partial())
        assert "if it is 30 August 2025: not met (condition 1: at most 11 months and 30" in told
        assert "if it is 31 August 2025: still open" in told
        assert "1 August 2025:" not in told.replace("31 August 2025:", "")

    def test_the_set_that_settles_it(self) -> None:
        told = text(partial())
        assert "these 3 together do: - if it is 31 August 2025 (the exact last day" in told
        assert "- every other combination that was tried: not met" in told

    def test_what_decides_less_is_named_only(self) -> None:
        told = text(verdict({"rulings": []}))
        assert told.count(" – concerns ") == 3
        assert "Not known either: " in told

    @pytest.mark.parametrize(
        ("lang", "words"),
        [
            ("nb", "hvis hver tjenestedag var fravær: ikke oppfylt (vilkår 1: det mangler"),
            ("nn", "om kvar tenestedag var fråvær: ikkje oppfylt (vilkår 1: det manglar"),
            ("en", "if every day of service was absence: not met (condition 1: "),
        ],
    )
    def test_an_answer_in_every_language(self, lang: str, words: str) -> None:
        assert words in text(verdict(without(passing(), "absences")), lang)

    @pytest.mark.parametrize(
        ("lang", "turn", "several"),
        [
            (
                "nb",
                "hvis søknaden ble sendt 1. september 2021: oppfylt",
                "hvis den varte lengst mulig: oppfylt hvis den varte kortest mulig: fortsatt",
            ),
            (
                "nn",
                "om søknaden vart send 1. september 2021: oppfylt",
                "om ho varte lengst mogleg: oppfylt om ho varte kortast mogleg: framleis",
            ),
            (
                "en",
                "if the application was sent on 1 September 2021: met",
                "if it lasted as long as possible: met if it lasted as briefly as possible: still",
            ),
        ],
    )
    def test_days_of_an_establishment(self, lang: str, turn: str, several: str) -> None:
        """Registered from the application, § 21(3): for all of the posts, or too late for some."""
        (specialty,) = (one for one in specialties() if one.id == "ALM")
        for given, words in (
            ({"from": "2023-02-10"}, turn),
            ({"from": "2023-02", "applied": "2021-09"}, several),
        ):
            data = complete(specialty)
            data["establishments"][-1]["standing"][0].update(given)
            made = timeline(data)
            found = evaluate(load_rules(), made, "specialist-approval", END, specialty="ALM")
            assert words in text(found, lang)

    def test_what_is_missing_is_listed_where_nothing_can_settle_it(self) -> None:
        """The decision is not met whatever the absences were; they are still not known."""
        data = without(passing(), "absences")
        data["assessments"] = []
        told = text(verdict(data))
        assert (
            "These facts would settle the conditions, and leave the answer as it is: "
            "- the list of absences"
        ) in told
        assert "What to ask" not in told


class TestData:
    def test_shortfall_and_questions(self) -> None:
        data = partial().to_data()
        assert [one["rule"] for one in data["shortfall"]] == [
            "sf-2-2-hospital",
            "sf-2-2-municipality",
            "sf-2-2-order",
        ]
        assert data["shortfall"][1]["kind"] == "Time"
        assert data["shortfall"][1]["missing"]["most"] == "6"
        first, *_, last = data["ask_next"]
        assert first["questions"] == [[{"field": "absences", "fact": None, "about": None}]]
        assert first["answers"][0]["if"][0]["answer"] == "none"
        assert (last["settles"], len(last["questions"])) == (True, 3)

    def test_parts_inside_parts(self) -> None:
        data = passing()
        data["assessments"] = []
        found = verdict(data, "start-lis2-3").to_data()["shortfall"]
        parts = next(one for one in found if one["kind"] == "Parts")["missing"]
        assert parts["count"] == 1
        assert len(parts["of"]) > 1

    def test_a_verdict_that_is_met_has_neither(self) -> None:
        data = verdict(passing()).to_data()
        assert (data["shortfall"], data["ask_next"]) == ([], [])

    def test_whole_numbers_are_days_or_counts(self) -> None:
        for one in vars(lacks).values():
            if isinstance(one, type) and issubclass(one, lacks.Missing):
                fields = getattr(one, "__annotations__", {})
                names = {name for name, kind in fields.items() if "int" in re.findall(r"\w+", kind)}
                assert names <= DAYS | COUNTS


class TestWithoutAdvice:
    """Nothing is asked again: the plain list of what is missing stands instead."""

    def test_text_and_data(self) -> None:
        found = partial()
        told = found.explain("en", advice=False)
        assert "What to ask" not in told
        assert "the list of absences – concerns condition 1" in " ".join(told.split())
        data = found.to_data(advice=False)
        assert (data["ask_next"], data["earliest"]) == (None, None)
        assert data["shortfall"] == found.to_data()["shortfall"]
