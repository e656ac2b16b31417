"""Every code block of README and documentation marked `python` or `console` does what it says.

`UPDATE_DOCS=1 pytest tests/docs` writes the output of commands anew, where it has no line `...`.
"""

from __future__ import annotations

import difflib
import os
from pathlib import Path

import pytest

from tests.cli.running import ROOT
from tests.docs.blocks import Block, Command, Session, blocks, commands, matches

UPDATE = os.environ.get("UPDATE_DOCS") == "1"
PAGES = [
    *sorted(ROOT.glob("*.md")),
    ROOT / "examples" / "README.md",
    *sorted((ROOT / "docs").rglob("*.md")),
]
RUNNABLE = [page for page in PAGES if blocks(page.read_text(encoding="utf-8"))]


def name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", RUNNABLE, ids=name)
def test_page(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    session = Session()
    text = page.read_text(encoding="utf-8")
    for block in blocks(text):
        if block.language == "python":
            complaints = session.python(block, page)
            assert not complaints, f"{name(page)}:{block.line}\n{complaints}"
        else:
            text = text.replace(block.code, console(session, block, page), 1)
    if UPDATE:
        page.write_text(text, encoding="utf-8")


def console(session: Session, block: Block, page: Path) -> str:
    """Run a block and give it with what it prints now; it must be what stands there."""
    parts = []
    for command in commands(block.code):
        printed = session.command(command)
        assert "Traceback" not in printed, printed
        expected = command.expected
        if UPDATE and "\n...\n" not in f"\n{expected}":
            expected = printed
        assert matches(expected, printed), difference(command, printed, page, block)
        parts.append(command.written + expected)
    return "".join(parts)


def difference(command: Command, printed: str, page: Path, block: Block) -> str:
    lines = difflib.unified_diff(
        command.expected.splitlines(), printed.splitlines(), "the page", "now", lineterm=""
    )
    return "\n".join([f"{name(page)}:{block.line}: {command.line}", *lines])


class TestRunner:
    def test_ellipsis_stands_for_any_lines(self) -> None:
        assert matches("a\n...\nd\n", "a\nb\nc\nd\n")
        assert not matches("a\n...\nd\n", "a\nb\nc\n")
        assert not matches("a\n", "a\nb\n")

    def test_commands_with_their_output(self) -> None:
        found = list(commands("$ lisrules rules \\\n>   --lang en\nx\n$ echo $?\n0\n"))
        assert [one.line for one in found] == ["lisrules rules --lang en", "echo $?"]
        assert [one.expected for one in found] == ["x\n", "0\n"]
        assert found[0].written == "$ lisrules rules \\\n>   --lang en\n"

    def test_a_wrong_session_is_noticed(self) -> None:
        page = Path("page.md")
        [block] = blocks("```python\n>>> 1 + 1\n3\n```\n")
        assert "Got:\n    2" in Session().python(block, page)

    def test_there_are_pages_to_run(self) -> None:
        assert ROOT / "README.md" in RUNNABLE
        assert ROOT / "docs" / "tutorial.md" in RUNNABLE
