"""`lisrules repair`: exit codes, forms of output, the limit, and what is asked wrongly."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.building import changed, passing
from tests.cli.running import ASK, EXAMPLES, PASSES, lisrules

SHORT = str(EXAMPLES / "missing-recommendation.yaml")
BARRED = ("--decision", "start-lis1", "--on", "2026-03-01")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ((PASSES, *ASK), 0),
        ((SHORT, *ASK), 0),
        ((PASSES, *BARRED), 2),
        ((PASSES, *BARRED, "--limit", "1"), 4),
        ((SHORT, *ASK, "--limit", "2"), 4),
        (("no-such-file.yaml", *ASK), 3),
        ((SHORT, *ASK, "--limit", "0"), 1),
        ((SHORT, "--decision", "lis1"), 1),
    ],
    ids=["met", "a way", "none", "stopped", "stopped early", "invalid", "limit", "usage"],
)
def test_exit_codes(arguments: tuple[str, ...], code: int) -> None:
    done = lisrules("repair", *arguments)
    assert done.code == code
    assert "Traceback" not in done.err
    assert bool(done.out) is (code in {0, 2, 4})
    if code in {1, 3}:
        assert "help:" in done.err


@pytest.mark.parametrize(
    ("lang", "word"),
    [("nb", "Hva som skal til"), ("nn", "Kva som skal til"), ("en", "What would make it pass")],
)
def test_languages(lang: str, word: str) -> None:
    assert lisrules("repair", SHORT, *ASK, "--lang", lang).out.startswith(word)


def test_json_is_the_same_every_time_and_says_everything() -> None:
    done = lisrules("repair", SHORT, *ASK, "--format", "json", "--lang", "en")
    assert done.out == lisrules("repair", SHORT, *ASK, "--format", "json", "--lang", "en").out
    data = json.loads(done.out)
    assert data["format"] == "lisrules-repairs/1"
    assert (data["met"], data["complete"], data["stops"]) == (False, True, [])
    [repair] = data["repairs"]
    assert repair["on"] == "2026-03-01"
    assert [one["objective"] for one in repair["changes"]] == [
        "KLK-008",
        "KLK-009",
        "KLK-021",
        "KLS-017",
    ]
    assert len(repair["sentences"]) == 1


def test_a_timeline_from_standard_input(tmp_path: Path) -> None:
    data = changed(passing(), "service.1.confirmation", "none")
    arguments = ("--input-format", "json", "--decision", "lis1", "--on", "2027-02-28")
    done = lisrules("repair", "-", *arguments, "--lang", "en", stdin=json.dumps(data))
    assert done.code == 0
    assert "a confirmation of the service [municipality] by the municipality" in done.out


def test_readings_and_width() -> None:
    sick = str(EXAMPLES / "thirteen-sick-days.yaml")
    done = lisrules("repair", sick, *ASK, "--readings", "absence-day=working-days", "--lang", "en")
    assert "Nothing has to be changed." in done.out
    narrow = lisrules("repair", SHORT, *ASK, "--width", "50").out
    assert max(map(len, narrow.splitlines())) <= 50


def test_a_contested_decision_is_repaired_under_its_default_readings() -> None:
    sick = str(EXAMPLES / "thirteen-sick-days.yaml")
    fixed = lisrules("repair", sick, *ASK, "--lang", "en").out
    every = lisrules("repair", sick, *ASK, "--readings", "all", "--lang", "en").out
    assert fixed.split("This is enough", 1)[1] == every.split("This is enough", 1)[1]


def test_colour_and_help() -> None:
    assert "\x1b" in lisrules("repair", SHORT, *ASK, "--color", "always").out
    assert "--limit" in lisrules("repair", "--help").out
