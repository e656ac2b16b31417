"""`lisrules check`: exit codes, forms of output, standard input, widths and colours."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.building import passing
from tests.cli.running import ASK, EXAMPLES, PASSES, lisrules

ESCAPE = "\x1b"


class TestExitCodes:
    @pytest.mark.parametrize(
        ("arguments", "code"),
        [
            ((PASSES, *ASK), 0),
            ((str(EXAMPLES / "wrong-order.yaml"), *ASK), 2),
            ((str(EXAMPLES / "partial-knowledge.yaml"), *ASK), 4),
            ((str(EXAMPLES / "thirteen-sick-days.yaml"), *ASK, "--readings", "all"), 4),
            ((PASSES, "--decision", "lis1", "--on", "2016-01-01"), 4),
            (("no-such-file.yaml", *ASK), 3),
            ((PASSES, "--decision", "lis1"), 1),
        ],
        ids=["met", "not met", "undetermined", "contested", "not applicable", "invalid", "usage"],
    )
    def test_tell_the_outcome(self, arguments: tuple[str, ...], code: int) -> None:
        done = lisrules("check", *arguments)
        assert done.code == code
        assert "Traceback" not in done.err

    def test_broken_rules_are_invalid(self, tmp_path: Path) -> None:
        done = lisrules("check", PASSES, *ASK, "--rules", str(tmp_path))
        assert (done.code, done.out) == (3, "")
        assert done.err.startswith("error: ")


class TestText:
    def test_is_bokmal_unless_another_language_is_asked_for(self) -> None:
        default = lisrules("check", PASSES, *ASK, LANG="en_GB.UTF-8").out
        assert default == lisrules("check", PASSES, *ASK, "--lang", "nb").out
        assert "oppfylt" in default

    @pytest.mark.parametrize(
        ("lang", "word"), [("nb", "Vilkårene"), ("nn", "Vilkåra"), ("en", "The conditions")]
    )
    def test_speaks_each_language(self, lang: str, word: str) -> None:
        assert word in lisrules("check", PASSES, *ASK, "--lang", lang).out

    def test_brief_is_a_line_for_each_condition_without_ledgers(self) -> None:
        whole = lisrules("check", PASSES, *ASK, "--lang", "en").out
        brief = lisrules("check", PASSES, *ASK, "--lang", "en", "--brief").out
        assert len(brief.splitlines()) < len(whole.splitlines()) / 4
        assert "Ledger" in whole
        assert "Ledger" not in brief

    def test_only_explains_one_rule_and_keeps_the_exit_code(self) -> None:
        path = str(EXAMPLES / "wrong-order.yaml")
        done = lisrules("check", path, *ASK, "--lang", "en", "--only", "sf-2-2-hospital")
        assert done.out.startswith("1. [met] Twelve months")
        assert "Six months" not in done.out
        assert done.code == 2

    def test_fixed_reading_decides(self) -> None:
        path = str(EXAMPLES / "thirteen-sick-days.yaml")
        assert lisrules("check", path, *ASK).code == 2
        assert lisrules("check", path, *ASK, "--readings", "absence-day=working-days").code == 0

    def test_another_layer_binds_when_asked_to(self) -> None:
        data = passing()
        data["activities"] = [
            {"id": "course", "kind": "course", "part": "lis1", "status": "planned"}
        ]
        ask = ("--decision", "lis1", "--on", "2027-03-01", "--input-format", "json")
        text = json.dumps(data)
        assert lisrules("check", "-", *ask, stdin=text).code == 0
        assert lisrules("check", "-", *ask, "--layer", "local-guidance", stdin=text).code == 2


class TestJson:
    def test_is_whole_valid_and_the_same_bytes_every_time(self) -> None:
        first = lisrules("check", PASSES, *ASK, "--format", "json", PYTHONHASHSEED="1")
        again = lisrules(
            "check", PASSES, *ASK, "--format", "json", PYTHONHASHSEED="2", TZ="Asia/Tokyo"
        )
        assert first.out == again.out
        data = json.loads(first.out)
        assert data["outcome"] == "met"
        assert first.out.endswith("\n")

    def test_never_has_colours(self) -> None:
        done = lisrules("check", PASSES, *ASK, "--format", "json", "--color", "always")
        assert ESCAPE not in done.out

    @pytest.mark.parametrize("extra", [("--brief",), ("--only", "sf-2-2-hospital")])
    def test_is_never_shortened(self, extra: tuple[str, ...]) -> None:
        done = lisrules("check", PASSES, *ASK, "--format", "json", *extra)
        assert (done.code, done.out) == (1, "")
        assert extra[0] in done.err


class TestStandardInput:
    def test_reads_yaml(self) -> None:
        text = Path(PASSES).read_text(encoding="utf-8")
        assert lisrules("check", "-", *ASK, stdin=text).out == lisrules("check", PASSES, *ASK).out

    def test_reads_json(self) -> None:
        text = (EXAMPLES / "passes.json").read_text(encoding="utf-8")
        done = lisrules("check", "-", *ASK, "--input-format", "json", stdin=text)
        assert done.out == lisrules("check", PASSES, *ASK).out

    def test_is_named_in_errors(self) -> None:
        done = lisrules("check", "-", *ASK, stdin="doctor: [")
        assert done.code == 3
        assert re.match(r"error: <stdin>:\d+:\d+: ", done.err)


class TestWidth:
    @pytest.mark.parametrize("width", [60, 88, 140])
    def test_no_line_is_longer_but_for_single_words(self, width: int) -> None:
        text = lisrules("check", PASSES, *ASK, "--width", str(width)).out
        without_last_word = [line.rpartition(" ")[0].rstrip() for line in text.splitlines()]
        assert max(map(len, without_last_word)) <= width

    def test_is_88_in_a_pipe_whatever_the_terminal(self) -> None:
        plain = lisrules("check", PASSES, *ASK)
        assert plain.out == lisrules("check", PASSES, *ASK, COLUMNS="200").out
        assert plain.out == lisrules("check", PASSES, *ASK, "--width", "88").out

    def test_too_narrow_is_refused(self) -> None:
        done = lisrules("check", PASSES, *ASK, "--width", "10")
        assert done.code == 1
        assert "--width" in done.err


class TestColour:
    def test_none_in_a_pipe(self) -> None:
        assert ESCAPE not in lisrules("check", PASSES, *ASK).out

    def test_always_changes_nothing_but_the_dress(self) -> None:
        coloured = lisrules("check", PASSES, *ASK, "--color", "always").out
        assert f"{ESCAPE}[1;32m[oppfylt]" in coloured
        undressed = re.sub(rf"{ESCAPE}\[[0-9;]*m", "", coloured)
        assert undressed == lisrules("check", PASSES, *ASK).out

    def test_forced_by_the_environment(self) -> None:
        assert ESCAPE in lisrules("check", PASSES, *ASK, FORCE_COLOR="1").out

    def test_no_color_wins_over_force_color(self) -> None:
        done = lisrules("check", PASSES, *ASK, FORCE_COLOR="1", NO_COLOR="1")
        assert ESCAPE not in done.out

    def test_never_wins_over_force_color(self) -> None:
        done = lisrules("check", PASSES, *ASK, "--color", "never", FORCE_COLOR="1")
        assert ESCAPE not in done.out
