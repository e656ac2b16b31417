"""The other commands: rule, rules, readings, schema, version and help."""

from __future__ import annotations

import json
from typing import get_args

import pytest

from lisrules import __version__, load_rules
from lisrules.cli.app import main
from lisrules.cli.words import WORDS
from lisrules.conditions.base import Effect
from lisrules.rules.language import RuleSpec
from tests.cli.running import lisrules

RULES = load_rules()


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(arguments) == 0
    return capsys.readouterr().out


class TestRule:
    def test_shows_every_version_with_act_link_and_parameters(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        text = said(capsys, "rule", "sf-31-4-a", "--lang", "en")
        acts = ["FOR-2019-06-21-854", "FOR-2018-12-19-2171", "FOR-2016-12-08-1482"]
        places = [text.index(act) for act in acts]
        assert places == sorted(places)
        assert "/§31/2019-06-21/nor" in text
        assert "allowance days: 12" in text
        assert "allowance percent: 10" in text

    def test_on_a_day_shows_the_version_in_force(self, capsys: pytest.CaptureFixture[str]) -> None:
        text = said(capsys, "rule", "sf-31-4-a", "--lang", "en", "--on", "2019-04-01")
        assert "allowance percent: 10" in text
        assert "allowance days" not in text
        assert "/§31/2019-04-01/nor" in text

    def test_before_every_version_says_so(self, capsys: pytest.CaptureFixture[str]) -> None:
        text = said(capsys, "rule", "sf-31-4-a", "--lang", "en", "--on", "2010-01-01")
        assert "No version is in force on that day." in text

    def test_shows_readings_and_relations(self, capsys: pytest.CaptureFixture[str]) -> None:
        text = said(capsys, "rule", "sf-31-4-a", "--lang", "en")
        assert "absence-day: What kind of days" in text
        assert "calendar-days (default)" in text
        assert "sf-31-5" in text
        assert "sf-2-2-hospital" in text

    @pytest.mark.parametrize("lang", ["nb", "nn", "en"])
    def test_every_rule_has_a_page_in_every_language(
        self, lang: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        for name, text in RULES.texts.items():
            page = said(capsys, "rule", name, "--lang", lang, "--width", "400")
            assert page.startswith(f"{name}: {text.title[lang]}")
            assert text.gist[lang] in page


class TestWords:
    @pytest.mark.parametrize("lang", ["nb", "nn", "en"])
    def test_name_every_effect_and_every_way_to_choose_a_version(self, lang: str) -> None:
        ways = get_args(RuleSpec.model_fields["applies_by"].annotation)
        assert set(WORDS[lang].effects) == {effect.value for effect in Effect}
        assert set(WORDS[lang].chosen_by) == set(ways)


class TestRules:
    def test_lists_every_rule(self, capsys: pytest.CaptureFixture[str]) -> None:
        text = said(capsys, "rules")
        lines = text.splitlines()
        assert set(RULES.rules) <= {line.partition(" ")[0] for line in lines}

    def test_of_a_decision(self, capsys: pytest.CaptureFixture[str]) -> None:
        data = json.loads(said(capsys, "rules", "--decision", "start-lis1", "--format", "json"))
        wanted = RULES.decisions["start-lis1"]
        assert {one["id"] for one in data} == {*wanted.conditions, *wanted.beside}

    def test_of_a_layer(self, capsys: pytest.CaptureFixture[str]) -> None:
        data = json.loads(said(capsys, "rules", "--layer", "local-guidance", "--format", "json"))
        assert data
        assert {one["layer"] for one in data} == {"local-guidance"}

    def test_json_has_the_days_and_acts(self, capsys: pytest.CaptureFixture[str]) -> None:
        data = json.loads(said(capsys, "rules", "--format", "json", "--lang", "en"))
        [found] = [one for one in data if one["id"] == "sf-31-4-a"]
        assert found["in_force"] == ["2017-03-01", "2019-03-01", "2019-06-21"]
        assert found["acts"][-1] == "FOR-2019-06-21-854"

    def test_is_a_list_on_a_narrow_page(self, capsys: pytest.CaptureFixture[str]) -> None:
        text = said(capsys, "rules", "--width", "60")
        assert max(map(len, text.splitlines())) <= 60
        assert "sf-2-2-order: " in text


class TestReadings:
    def test_lists_every_reading_with_options(self, capsys: pytest.CaptureFixture[str]) -> None:
        text = said(capsys, "readings", "--lang", "en", "--width", "400")
        for reading in RULES.readings.values():
            assert f"{reading.id}: {reading.question['en']}" in text
            assert all(option in text for option in reading.options)

    def test_json_names_the_default(self, capsys: pytest.CaptureFixture[str]) -> None:
        data = json.loads(said(capsys, "readings", "--format", "json"))
        assert {one["id"]: one["default"] for one in data} == RULES.defaults


class TestSchema:
    def test_describes_a_timeline(self, capsys: pytest.CaptureFixture[str]) -> None:
        schema = json.loads(said(capsys, "schema"))
        assert {"doctor", "service", "absences", "assessments"} <= set(schema["properties"])
        assert schema["additionalProperties"] is False
        assert "from" in schema["$defs"]["Service"]["properties"]

    def test_describes_an_assumption(self, capsys: pytest.CaptureFixture[str]) -> None:
        schema = json.loads(said(capsys, "schema", "--assumption"))
        assert {"change", "without", "known", "realised", "service"} <= set(schema["properties"])
        assert schema["additionalProperties"] is False

    @pytest.mark.parametrize(
        ("sort", "key"),
        [
            ("sections", "rules"),
            ("decisions", "conditions"),
            ("catalogue", "sets"),
            ("readings", "readings"),
            ("regulation", "acts"),
        ],
    )
    def test_describes_rule_files(
        self, sort: str, key: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert key in json.loads(said(capsys, "schema", "--rules", sort))["properties"]


class TestFrame:
    def test_version(self) -> None:
        done = lisrules("--version")
        assert (done.code, done.out) == (0, f"lisrules {__version__}\n")

    @pytest.mark.parametrize("arguments", [(), ("--help",), ("-h",)])
    def test_help_names_commands_and_exit_codes(self, arguments: tuple[str, ...]) -> None:
        done = lisrules(*arguments)
        assert done.code == 0
        assert all(name in done.out for name in ("check", "rule", "rules", "readings", "schema"))
        assert "Exit codes" in done.out

    def test_help_of_check_teaches(self) -> None:
        done = lisrules("check", "--help")
        assert done.code == 0
        assert "lisrules check doctor.yaml --decision lis1 --on 2026-03-01" in done.out

    def test_help_is_plain_in_a_pipe(self) -> None:
        assert "\x1b" not in lisrules("check", "--help").out
