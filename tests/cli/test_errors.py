"""What is said when a command cannot run: the place, what was found, what to do."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from lisrules.cli import app
from tests.building import passing
from tests.cli.running import ASK, PASSES, lisrules
from tests.unit.timeline.numbers import made_up_number

FNR = made_up_number()


def check(path: Path) -> str:
    done = lisrules("check", str(path), *ASK)
    assert done.code == 3
    assert done.out == ""
    assert "Traceback" not in done.err
    return done.err


class TestTimelines:
    def test_missing_file(self, tmp_path: Path) -> None:
        assert "found no file" in check(tmp_path / "nobody.yaml")

    def test_directory(self, tmp_path: Path) -> None:
        folder = tmp_path / "folder.yaml"
        folder.mkdir()
        assert "found the directory" in check(folder)

    def test_not_yaml(self, tmp_path: Path) -> None:
        path = tmp_path / "bad.yaml"
        path.write_text("service: [\n", encoding="utf-8")
        assert f"error: {path}:2:1: " in check(path)

    def test_not_text(self, tmp_path: Path) -> None:
        path = tmp_path / "bad.yaml"
        path.write_bytes(b"\x00\xff\xfe")
        assert check(path).startswith("error: ")

    def test_wrong_key_has_place_and_suggestion(self, tmp_path: Path) -> None:
        path = tmp_path / "bad.yaml"
        path.write_text("doctor: d-1\nabsenses: []\n", encoding="utf-8")
        message = check(path)
        assert f"error: {path}:2:1: " in message
        assert "did you mean `absences`?" in message

    def test_every_fault_at_once_and_their_number(self, tmp_path: Path) -> None:
        path = tmp_path / "bad.yaml"
        path.write_text("doctors: d-1\nabsenses: []\nservise: []\n", encoding="utf-8")
        message = check(path)
        assert [f"{path}:{line}:1" in message for line in (1, 2, 3)] == [True, True, True]
        assert message.splitlines()[-1] == "3 errors"

    def test_identity_number_is_refused_without_echo(self, tmp_path: Path) -> None:
        data = passing()
        data["doctor"] = f"d-{FNR}"
        path = tmp_path / "bad.json"
        path.write_text(json.dumps(data), encoding="utf-8")
        message = check(path)
        assert "identity number" in message
        assert FNR not in message


class TestUsage:
    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (("check", PASSES, "--decision", "lis1"), "missing option `--on`"),
            (("check", PASSES, "--on", "2026-03-01"), "missing option `--decision`"),
            (("check", *ASK), "missing argument"),
            (("check", PASSES, "--decision", "lis1", "--on", "1 March"), "`1 March` is not a day"),
            (("check", PASSES, "--decision", "lis1", "--on", "2026-02-30"), "is not a day"),
            (("check", PASSES, *ASK, "--lang", "sv"), "`sv`"),
            (("check", PASSES, *ASK, "--langg", "nb"), "`--lang`"),
            (
                ("check", PASSES, "--decision", "liss1", "--on", "2026-03-01"),
                "did you mean `lis1`?",
            ),
            (("check", PASSES, *ASK, "--readings", "every"), "`every`"),
            (("check", PASSES, *ASK, "--readings", "order=x"), "after-deductions"),
            (("check", PASSES, *ASK, "--readings", "ordr=x"), "did you mean `order`?"),
            (("check", PASSES, *ASK, "--readings", "order=x,order=y"), "`order` twice"),
            (("check", PASSES, *ASK, "--layer", "local"), "local-guidance"),
            (
                ("check", PASSES, *ASK, "--only", "sf-2-2-hospitl"),
                "did you mean `sf-2-2-hospital`?",
            ),
            (("chek",), "did you mean `check`"),
            (("rule", "sf-31-4"), "did you mean `sf-31-4-"),
            (("rule",), "missing argument"),
            (("rules", "--layer", "law"), "regulation"),
            (("rules", "--decision", "lis9"), "lis1"),
            (("schema", "--rules", "section"), "did you mean `sections`?"),
        ],
    )
    def test_exits_with_one_and_says_what_to_do(
        self, arguments: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        code = app.main(arguments)
        captured = capsys.readouterr()
        assert (code, captured.out) == (1, "")
        assert captured.err.startswith("error: ")
        assert said in captured.err

    def test_missing_date_says_why_there_is_no_default(self) -> None:
        done = lisrules("check", PASSES, "--decision", "lis1")
        assert "  help: the library reads no clock" in done.err

    def test_messages_are_lower_case_without_a_full_stop(self) -> None:
        first = lisrules("check").err.splitlines()[0]
        assert first == "error: missing argument `TIMELINE`"


@pytest.mark.skipif(sys.platform == "win32", reason="descriptors are closed by a POSIX shell")
class TestStreams:
    @pytest.mark.parametrize(
        ("redirection", "said"),
        [
            ("<&-", "found no standard input"),
            ("</dev/null >&-", "found no standard output"),
            pytest.param(
                f"<{PASSES} >/dev/full",
                "could not be written",
                marks=pytest.mark.skipif(
                    not Path("/dev/full").exists(), reason="this system has no full device"
                ),
            ),
        ],
    )
    def test_a_stream_that_is_closed_or_full_is_no_traceback(
        self, redirection: str, said: str
    ) -> None:
        code = "import sys; from lisrules.cli.app import main; sys.exit(main())"
        command = f'exec "$0" -c "$1" check - {" ".join(ASK)} {redirection}'
        done = subprocess.run(
            ["/bin/sh", "-c", command, sys.executable, code],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 1
        assert said in done.stderr
        assert "Traceback" not in done.stderr
        assert "Exception ignored" not in done.stderr


class TestMissingExtra:
    def test_says_what_to_install(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(app, "find_spec", lambda name: None)
        assert app.main(["rules"]) == 1
        said = capsys.readouterr()
        assert said.out == ""
        assert "pip install 'lisrules[cli]'" in said.err
