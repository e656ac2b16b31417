"""`lisrules whatif` and `lisrules compare`: exit codes, forms of output, and what is refused."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.running import ASK, EXAMPLES, PASSES, lisrules

SICK = str(EXAMPLES / "thirteen-sick-days.yaml")
WORKING = ("--and-readings", "absence-day=working-days")


@pytest.fixture
def short(tmp_path: Path) -> str:
    file = tmp_path / "short.yaml"
    file.write_text("change: {hospital: {through: 2025-07-31}}\nwithout: [flu]\n", encoding="utf-8")
    return str(file)


class TestWhatIf:
    @pytest.mark.parametrize(
        ("lang", "words"),
        [
            ("nb", ["Før: [oppfylt]", "Etter: [ikke oppfylt]", "opplysningene alene"]),
            ("nn", ["Før: [oppfylt]", "Etter: [ikkje oppfylt]", "opplysningane åleine"]),
            ("en", ["Before: [met]", "After: [not met]", "the facts alone"]),
        ],
    )
    def test_tells_both_verdicts_and_why(self, short: str, lang: str, words: list[str]) -> None:
        done = lisrules("whatif", PASSES, "--assume", short, *ASK, "--lang", lang)
        assert done.code == 2
        assert [word for word in words if word not in done.out] == []
        assert "hospital" in done.out

    def test_json_is_the_same_bytes_every_time(self, short: str) -> None:
        ask = ("whatif", PASSES, "--assume", short, *ASK, "--format", "json")
        first = lisrules(*ask, PYTHONHASHSEED="1")
        assert first.out == lisrules(*ask, PYTHONHASHSEED="2", TZ="Asia/Tokyo").out
        data = json.loads(first.out)
        assert data["format"] == "lisrules-comparison/1"
        assert (data["before"]["outcome"], data["after"]["outcome"]) == ("met", "not-met")
        assert data["after"]["assumed"][0]["changed"] == ["hospital"]
        assert data["outcome"]["enough"] == [[{"kind": "facts", "readings": []}]]
        assert data["outcome"]["facts"]["changed"] == ["hospital"]
        assert data["outcome"]["facts"]["removed"] == []

    def test_needs_an_assumption(self) -> None:
        done = lisrules("whatif", PASSES, *ASK)
        assert (done.code, done.out) == (1, "")
        assert "missing option `--assume`" in done.err
        assert "  help: " in done.err

    def test_a_bad_assumption_is_named_with_its_place(self, tmp_path: Path) -> None:
        file = tmp_path / "bad.yaml"
        file.write_text("without: [flue]")
        done = lisrules("whatif", PASSES, "--assume", str(file), *ASK)
        assert done.code == 3
        assert done.err.startswith(f"error: {file}:1:11: without[0]: found `flue`")

    def test_colour_changes_nothing_but_the_dress(self, short: str) -> None:
        ask = ("whatif", PASSES, "--assume", short, *ASK)
        coloured = lisrules(*ask, "--color", "always").out
        assert "\x1b[1;31m[ikke oppfylt]" in coloured
        assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == lisrules(*ask).out


class TestCompare:
    def test_two_readings(self) -> None:
        done = lisrules("compare", SICK, *ASK, *WORKING, "--lang", "en")
        assert done.code == 0
        assert "Before: [not met]" in done.out
        assert "After: [met]" in done.out

    def test_two_days(self) -> None:
        done = lisrules(
            "compare", PASSES, "--decision", "lis1", "--on", "2026-02-27", "--and-on", "2026-03-01"
        )
        assert done.code == 0
        assert "datoen alene" in done.out

    def test_two_timelines(self) -> None:
        done = lisrules("compare", PASSES, SICK, *ASK, "--format", "json")
        assert done.code == 2
        assert [one["kind"] for one in json.loads(done.out)["aspects"]] == ["facts"]

    def test_two_specialties(self) -> None:
        path = str(EXAMPLES / "cardiologist.yaml")
        ask = ("--decision", "lis3", "--on", "2026-03-16", "--specialty", "HJS")
        done = lisrules("compare", path, *ask, "--and-specialty", "LUN", "--format", "json")
        assert [one["kind"] for one in json.loads(done.out)["aspects"]] == ["specialty"]

    def test_the_same_is_no_difference(self) -> None:
        done = lisrules("compare", PASSES, str(EXAMPLES / "passes.json"), *ASK, "--lang", "en")
        assert done.code == 0
        assert "No condition and no other rule comes out differently." in done.out

    @pytest.mark.parametrize(
        ("arguments", "found"),
        [
            ((PASSES, *ASK), "found one decision, expected two"),
            (("-", "-", *ASK), "found standard input twice"),
            ((PASSES, *ASK, "--and-on", "tomorrow"), "`tomorrow` is not a day"),
            ((PASSES, *ASK, "--and-readings", "absence-day=x"), "found `x`"),
        ],
    )
    def test_what_cannot_be_compared_is_refused(
        self, arguments: tuple[str, ...], found: str
    ) -> None:
        done = lisrules("compare", *arguments)
        assert (done.code, done.out) == (1, "")
        assert found in done.err
        assert "Traceback" not in done.err
