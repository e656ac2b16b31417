"""Comparisons and assumptions in words and as data, in every language."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from lisrules.advice.comparing.aspects import Aspect, Kind
from lisrules.documents.rule_files import load_rules
from lisrules.documents.timelines import read_timeline
from lisrules.explanation.compared import Compared, compare
from lisrules.explanation.languages import LANGUAGES, ExplanationError
from lisrules.explanation.verdict import Verdict, evaluate
from lisrules.timeline.assumption import parse_assumption
from lisrules.timeline.consistency import LISTS
from lisrules.timeline.difference import VALUES
from tests.building import absence, passing, timeline

SICK = absence("sick", "sick", "2026-01-01", "2026-01-13")
EACH = pytest.mark.parametrize("lang", LANGUAGES)


def lis1(readings: Any = "default", *, layers: Any = None, **changes: Any) -> Verdict:
    doctor = timeline(passing()).assume(**changes)
    return evaluate(load_rules(), doctor, "lis1", date(2027, 3, 1), readings, layers)


def approval(day: date, specialty: str = "HJS") -> Verdict:
    doctor = read_timeline(Path("examples/cardiologist.yaml").read_bytes())
    return evaluate(load_rules(), doctor, "specialist-approval", day, specialty=specialty)


def start() -> Verdict:
    return evaluate(load_rules(), timeline(passing()), "start-lis2-3", date(2027, 3, 1))


def other_rules() -> Verdict:
    rules = replace(load_rules(), digest="0" * 64)
    return evaluate(rules, timeline(passing()), "lis1", date(2027, 3, 1))


KINDS: dict[Kind, Callable[[], Compared]] = {
    Kind.FACTS: lambda: compare(lis1(), lis1(absences=[SICK])),
    Kind.DATE: lambda: compare(approval(date(2026, 3, 15)), approval(date(2026, 3, 16))),
    Kind.LAW: lambda: compare(approval(date(2024, 3, 15)), approval(date(2026, 3, 16))),
    Kind.READING: lambda: compare(
        lis1(absences=[SICK]), lis1({"absence-day": "working-days"}, absences=[SICK])
    ),
    Kind.MODE: lambda: compare(lis1(absences=[SICK]), lis1("all", absences=[SICK])),
    Kind.SPECIALTY: lambda: compare(
        approval(date(2026, 3, 16)), approval(date(2026, 3, 16), "LUN")
    ),
    Kind.LAYERS: lambda: compare(lis1(), lis1(layers=["local-guidance"])),
    Kind.QUESTION: lambda: compare(lis1(), start()),
    Kind.RULES: lambda: compare(lis1(), other_rules()),
}


class TestText:
    def test_every_kind_of_aspect_is_tried(self) -> None:
        assert set(KINDS) == set(Kind)

    @EACH
    @pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.value)
    def test_names_what_differs(self, kind: Kind, lang: str) -> None:
        found, say = KINDS[kind](), LANGUAGES[lang]
        assert kind in {one.kind for one in found.aspects}
        text = found.explain(lang, 400)
        phrases = {
            Kind.FACTS: say.aspect_facts(),
            Kind.DATE: say.aspect_date(),
            Kind.LAW: say.aspect_law(),
            Kind.READING: say.aspect_reading(
                load_rules().readings["absence-day"].question[say.lang]
            ),
            Kind.MODE: say.aspect_mode(),
            Kind.SPECIALTY: say.aspect_specialty(),
            Kind.LAYERS: say.aspect_layers(),
            Kind.QUESTION: say.aspect_question(),
            Kind.RULES: say.aspect_rules(),
        }
        phrase = phrases[kind]
        assert f"- {phrase[0].upper()}{phrase[1:]}" in text
        if found.changes:
            assert say.alone(phrase) in text or phrase in text.split(say.because(), 1)[1]

    @EACH
    def test_only_together_is_said(self, lang: str) -> None:
        say = LANGUAGES[lang]
        both = say.join([say.aspect_date(), say.aspect_law()])
        assert say.together(both) in KINDS[Kind.LAW]().explain(lang, 400)

    @EACH
    def test_a_cause_that_was_not_shown_is_not_told(self, lang: str) -> None:
        found = KINDS[Kind.QUESTION]()
        silent = replace(found, changes=tuple(replace(one, enough=()) for one in found.changes))
        assert LANGUAGES[lang].not_attributed() in silent.explain(lang, 400)

    @EACH
    def test_nothing_is_nothing(self, lang: str) -> None:
        text = compare(lis1(), lis1()).explain(lang)
        assert LANGUAGES[lang].changed_rules(0) in text
        assert LANGUAGES[lang].differs_in() not in text

    def test_a_rule_that_moves_says_where(self) -> None:
        text = KINDS[Kind.LAYERS]().explain("en", 400)
        assert "(beside the verdict)" in text
        assert "(condition)" in text

    @pytest.mark.parametrize("width", [60, 88])
    def test_no_line_is_too_long(self, width: int) -> None:
        text = KINDS[Kind.LAW]().explain("nb", width)
        ends = [line.rpartition(" ")[0].rstrip() for line in text.splitlines()]
        assert max(map(len, ends)) <= width

    def test_another_language_is_refused(self) -> None:
        with pytest.raises(ExplanationError):
            compare(lis1(), lis1()).explain("sv")

    def test_a_name_cannot_act_on_a_terminal(self) -> None:
        assumption = parse_assumption({"absences": [SICK]}, name="\x1b[2Jif.yaml")
        doctor = timeline(passing()).assume(assumption)
        verdict = evaluate(load_rules(), doctor, "lis1", date(2027, 3, 1))
        for text in (verdict.explain("en"), compare(lis1(), verdict).explain("en")):
            assert "\\u001b[2Jif.yaml" in text
            assert "\x1b" not in text


class TestAssumed:
    @EACH
    def test_both_sides_are_told_apart(self, lang: str) -> None:
        say = LANGUAGES[lang]
        found = compare(lis1(absences=[SICK]), lis1(known=["plan"], education={"country": "NO"}))
        text = found.explain(lang, 400)
        basis = text.split(say.words.labels.basis)[-1]
        assert say.facts_added("sick") in basis.split(f"{say.after()}:")[0]
        assert say.lists_known(say.value("plan")) in basis.split(f"{say.after()}:")[1]
        assert say.values_changed(say.value("education")) in basis

    @EACH
    def test_a_list_that_is_lost_and_nothing_at_all_are_told(self, lang: str) -> None:
        say = LANGUAGES[lang]
        verdict = lis1(change={})
        assert say.no_difference() in verdict.explain(lang, 400)
        found = compare(lis1(known=["guidance"]), lis1())
        assert say.lists_unknown(say.words.needs["guidance"]) in found.explain(lang, 400)

    @EACH
    def test_every_list_and_value_has_a_name(self, lang: str) -> None:
        say = LANGUAGES[lang]
        assert all(name in say.words.needs or say.value(name) != name for name in LISTS)
        assert all(say.value(name) != name for name in VALUES)


class TestData:
    def test_every_key_is_explained(self) -> None:
        page = Path("docs/json.md").read_text(encoding="utf-8").split("## A comparison")[1]
        data = KINDS[Kind.LAW]().to_data("en")
        change = data["changes"][0]
        keys = {*data, *data["before"], *data["aspects"][0], *data["facts"], *change}
        keys |= {*change["after"], *change["after"]["figure"]}
        digests = {"rules_digest", "timeline_digest", "readings_digest"}
        assert keys - digests - set(re.findall(r"`([a-z_]+)`", page)) == set()

    def test_figures_are_exact_and_law_is_named(self) -> None:
        data = json.loads(KINDS[Kind.LAW]().to_json())
        [time] = [one for one in data["changes"] if one["rule"] == "sf-2-1-time"]
        assert time["after"]["figure"]["required"] == "78"
        assert "title" not in time
        [common] = [one for one in data["changes"] if one["law"]]
        assert common["law"]["after"]["act"] == "FOR-2025-01-24-114"

    def test_words_are_those_of_the_language(self) -> None:
        data = KINDS[Kind.DATE]().to_data("nn")
        assert data["language"] == "nn"
        assert data["changes"][0]["title"] == "Seks og eit halvt år i alt"


def test_an_aspect_of_many_readings_names_each() -> None:
    found = KINDS[Kind.READING]()
    many = Aspect(Kind.READING, ("absence-day", "order"))
    told = replace(found, aspects=(many,)).explain("en", 400)
    assert told.count("The reading of “") >= 2
