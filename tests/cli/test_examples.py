"""Every example in every language: outcome, exit code and the whole text, kept as snapshots.

`UPDATE_SNAPSHOTS=1 pytest tests/cli/test_examples.py` writes the snapshots anew; read the diff.
"""

from __future__ import annotations

import difflib
import json
import os
import re
from pathlib import Path

import pytest

from lisrules import dump_timeline, load_timeline
from lisrules.cli.app import main
from tests.cli.index import Row, rows
from tests.cli.running import EXAMPLES, ROOT

SNAPSHOTS = ROOT / "tests" / "snapshots"
UPDATE = os.environ.get("UPDATE_SNAPSHOTS") == "1"
LANGUAGES = ("nb", "nn", "en")
ROWS = rows()
_DIGEST = re.compile(r"\b[0-9a-f]{64}\b")
_VERSION = re.compile(r"\blisrules \d+\.\d+\.\d+\S*")


def stable(text: str) -> str:
    """The text without what changes with every edit of the rules or the version."""
    return _VERSION.sub("lisrules ‹version›", _DIGEST.sub("‹digest›", text))


def compare(path: Path, text: str) -> None:
    """Compare with a snapshot; a difference is shown line by line.

    Raises:
        AssertionError: the text is another, or there is no snapshot.
    """
    if UPDATE:
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    kept = path.read_text(encoding="utf-8") if path.exists() else ""
    lines = difflib.unified_diff(
        kept.splitlines(), text.splitlines(), f"{path.name} (kept)", "now", lineterm=""
    )
    difference = "\n".join(lines)
    assert not difference, f"UPDATE_SNAPSHOTS=1 accepts this:\n{difference}"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
class TestEveryRow:
    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_text_is_the_one_that_was_read(
        self,
        row: Row,
        lang: str,
        capsys: pytest.CaptureFixture[str],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.chdir(ROOT)
        code = main([*row.arguments, "--lang", lang])
        text = capsys.readouterr().out
        assert code == row.exit
        compare(SNAPSHOTS / f"{row.name}.{lang}.txt", stable(text))

    def test_outcome_is_that_of_the_index(
        self, row: Row, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(ROOT)
        code = main([*row.arguments, "--format", "json"])
        data = json.loads(capsysbinary.readouterr().out)
        assert (data["outcome"], code) == (row.outcome, row.exit)


class TestTheFolder:
    def test_every_example_is_in_the_index(self) -> None:
        assert {row.file for row in ROWS} == {path.name for path in EXAMPLES.glob("*.yaml")}

    def test_every_snapshot_belongs_to_a_row(self) -> None:
        wanted = {f"{row.name}.{lang}.txt" for row in ROWS for lang in LANGUAGES}
        assert {path.name for path in SNAPSHOTS.iterdir()} == wanted

    def test_every_outcome_is_shown_once_at_least(self) -> None:
        shown = {row.outcome for row in ROWS}
        assert shown == {"met", "not-met", "undetermined", "contested", "not-applicable"}

    @pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
    def test_every_example_says_at_its_top_what_it_is_about(self, path: Path) -> None:
        assert path.read_text(encoding="utf-8").startswith("# ")

    def test_json_is_the_yaml_written_out(self) -> None:
        kept = (EXAMPLES / "passes.json").read_text(encoding="utf-8")
        assert kept == dump_timeline(load_timeline(EXAMPLES / "passes.yaml"))
        assert load_timeline(EXAMPLES / "passes.json") == load_timeline(EXAMPLES / "passes.yaml")


@pytest.mark.parametrize("path", sorted(SNAPSHOTS.glob("*.txt")), ids=lambda path: path.stem)
def test_no_count_is_of_nothing(path: Path) -> None:
    assert not re.search(r"\b0\s+(av|of)\s+0\b", path.read_text(encoding="utf-8"))
