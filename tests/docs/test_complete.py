"""Pages that list something list all of it: keys, options, exit codes, layers, decisions."""

from __future__ import annotations

import re
from datetime import date
from typing import get_args

import pytest

from lisrules import Outcome, Timeline, evaluate, load_rules, load_timeline
from lisrules.cli.app import main
from lisrules.cli.codes import EXIT_CODES
from lisrules.conditions.base import Layer
from lisrules.timeline.papers import ConfirmationKind, RulingKind
from lisrules.values.outcome import Cure
from tests.cli.running import ROOT

_ROW = re.compile(r"^\| (`[^|]*`) \| (.*) \|$", re.MULTILINE)


def page(name: str) -> str:
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


def first_cells(text: str) -> set[str]:
    """Everything in backticks in the first cells of the tables of a page."""
    return {name for cell, _ in _ROW.findall(text) for name in re.findall(r"`([^`]+)`", cell)}


class TestTimeline:
    def test_every_list_is_explained(self) -> None:
        lists = set(Timeline.model_fields) - {"format", "doctor"}
        assert lists <= first_cells(page("timeline.md"))

    def test_every_kind_of_paper_and_ruling_is_explained(self) -> None:
        kinds = {*get_args(ConfirmationKind), *get_args(RulingKind)}
        assert kinds - first_cells(page("timeline.md")) == set()

    def test_rules_that_use_them_exist(self) -> None:
        named = set(re.findall(r"`(sf-[a-z0-9-]+)`", page("timeline.md")))
        assert named - set(load_rules().rules) == set()


class TestCommandLine:
    def test_every_option_of_check_is_explained(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", "--help"]) == 0
        options = set(re.findall(r"│[ *]*(--[a-z-]+)", capsys.readouterr().out)) - {"--help"}
        explained = {one.split(" ")[0] for one in first_cells(page("command-line.md"))}
        assert {"--on", "--lang", "--width"} <= options
        assert options - explained == set()

    def test_every_option_of_forecast_is_explained(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["forecast", "--help"]) == 0
        options = set(re.findall(r"│[ *]*(--[a-z-]+)", capsys.readouterr().out)) - {"--help"}
        explained = {one.split(" ")[0] for one in first_cells(page("command-line.md"))}
        assert {"--continue", "--since", "--through"} <= options
        assert options - explained == set()

    def test_every_decision_stands_in_the_help_of_check(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["check", "--help"]) == 0
        said = re.sub(r"[│\s]+", " ", capsys.readouterr().out)
        assert [name for name in load_rules().decisions if name not in said] == []

    def test_exit_codes_are_those_of_the_outcomes(self) -> None:
        rows = dict(re.findall(r"^\| ([a-z ]+) \| .* \| (\d) \|$", page("outcomes.md"), re.M))
        told = {name.replace(" ", "-"): int(code) for name, code in rows.items()}
        assert told == {outcome.value: EXIT_CODES[outcome] for outcome in Outcome}


class TestWords:
    def test_every_layer_is_in_the_glossary(self) -> None:
        assert [one.value for one in Layer if f"`{one.value}`" not in page("glossary.md")] == []

    def test_every_cure_is_explained(self) -> None:
        assert [one.value for one in Cure if f"- **{one.value}**" not in page("outcomes.md")] == []

    def test_every_decision_is_named(self) -> None:
        names = load_rules().decisions
        assert [name for name in names if f"`{name}`" not in page("command-line.md")] == []


class TestDefaults:
    def test_the_decision_on_defaults_names_those_in_force(self) -> None:
        text = page("decisions/0009-default-readings-of-parts-two-and-three.md")
        rows = dict(re.findall(r"^\| `([a-z0-9-]+)` \| `([a-z0-9-]+)` \|", text, re.M))
        assert rows
        assert rows == {name: load_rules().readings[name].default for name in rows}


class TestJson:
    def test_every_key_is_explained(self) -> None:
        timeline = load_timeline(ROOT / "examples" / "passes.yaml")
        data = evaluate(load_rules(), timeline, "lis1", date(2026, 3, 1)).to_data("en")
        explained = first_cells(page("json.md"))
        assert set(data) | set(data["conditions"][0]) <= explained
