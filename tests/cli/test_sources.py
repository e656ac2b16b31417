"""`lisrules sources` tells whether the law has changed since the rules were written."""

from __future__ import annotations

from pathlib import Path

from tests.cli.running import lisrules


def test_lists_the_provisions_the_rules_rest_on() -> None:
    """Without a text each section stands with its digest."""
    done = lisrules("sources")

    assert done.code == 0
    assert all(len(line.split()[-1]) == 64 for line in done.out.splitlines())
    assert done.out.startswith("§ 2 ")


def test_a_text_without_the_sections_is_not_the_law(tmp_path: Path) -> None:
    """Sections that are missing or differ are named, and the exit code says so."""
    text = tmp_path / "law.md"
    text.write_text("## § 2. Length\n\nOther words.\n", encoding="utf-8")
    done = lisrules("sources", str(text))

    assert done.code == 3
    assert "§ 2      changed" in done.out
    assert "§ 31     missing" in done.out


def test_a_text_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    """A folder is not a text."""
    done = lisrules("sources", str(tmp_path))

    assert done.code == 3
    assert "cannot be read" in done.err
