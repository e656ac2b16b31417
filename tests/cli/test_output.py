"""Colour and width in a terminal, without one."""

from __future__ import annotations

import io
import os
import shutil
from types import SimpleNamespace

import pytest

from lisrules.cli import output
from lisrules.cli.options import Color
from lisrules.cli.output import page_width, style_for


class Terminal(io.StringIO):
    """Standard output that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    monkeypatch.setattr(output, "sys", SimpleNamespace(stdout=Terminal()))
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    return monkeypatch


class TestColour:
    def test_is_used_in_a_terminal(self, terminal: pytest.MonkeyPatch) -> None:
        assert style_for(Color.auto) is not None

    def test_not_in_a_dumb_one(self, terminal: pytest.MonkeyPatch) -> None:
        terminal.setenv("TERM", "dumb")
        assert style_for(Color.auto) is None

    def test_not_with_no_color(self, terminal: pytest.MonkeyPatch) -> None:
        terminal.setenv("NO_COLOR", "1")
        assert style_for(Color.auto) is None

    def test_an_empty_no_color_says_nothing(self, terminal: pytest.MonkeyPatch) -> None:
        terminal.setenv("NO_COLOR", "")
        assert style_for(Color.auto) is not None

    def test_the_option_wins(self, terminal: pytest.MonkeyPatch) -> None:
        terminal.setenv("NO_COLOR", "1")
        assert style_for(Color.always) is not None
        terminal.delenv("NO_COLOR")
        assert style_for(Color.never) is None


class TestWidth:
    @pytest.mark.parametrize(("columns", "width"), [(72, 72), (100, 100), (240, 100)])
    def test_is_the_terminals_up_to_100(
        self, columns: int, width: int, terminal: pytest.MonkeyPatch
    ) -> None:
        terminal.setattr(shutil, "get_terminal_size", lambda _: os.terminal_size((columns, 24)))
        assert page_width(None) == width

    def test_the_option_wins(self, terminal: pytest.MonkeyPatch) -> None:
        assert page_width(120) == 120
