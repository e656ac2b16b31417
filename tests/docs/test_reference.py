"""The reference is what the script makes of the rule files."""

from __future__ import annotations

import runpy
from typing import Any

import pytest

from lisrules import load_rules
from tests.cli.running import ROOT

SCRIPT: dict[str, Any] = runpy.run_path(str(ROOT / "scripts" / "make_reference.py"))
BUILT: dict[str, str] = SCRIPT["build"]()


@pytest.mark.parametrize("name", sorted(BUILT))
def test_page_is_current(name: str) -> None:
    kept = (ROOT / "docs" / "reference" / name).read_text(encoding="utf-8")
    assert kept == BUILT[name], "run scripts/make_reference.py"


def test_there_are_no_other_pages() -> None:
    assert {path.name for path in (ROOT / "docs" / "reference").glob("*.md")} == set(BUILT)


def test_every_rule_reading_and_set_is_there() -> None:
    rules = load_rules()
    assert [name for name in rules.rules if f"\n## {name}\n" not in BUILT["rules.md"]] == []
    assert [name for name in rules.readings if f"\n## {name}\n" not in BUILT["readings.md"]] == []
    assert [name for name in rules.sets if f"| `{name}` |" not in BUILT["objectives.md"]] == []


def test_a_stale_page_is_noticed(
    tmp_path: Any, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(SCRIPT["main"].__globals__, "FOLDER", tmp_path)
    assert SCRIPT["main"]([]) == 0
    assert SCRIPT["main"](["--check"]) == 0
    (tmp_path / "rules.md").write_text("old", encoding="utf-8")
    assert SCRIPT["main"](["--check"]) == 1
    assert "docs/reference/rules.md is not current" in capsys.readouterr().out
