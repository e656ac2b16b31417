"""Writing answers: width, colour, bytes; and errors, which go to standard error."""

from __future__ import annotations

import os
import shutil
import sys
from typing import Final

import typer
from rich.color import ColorSystem
from rich.style import Style

from lisrules.cli.options import Color
from lisrules.values.diagnostics import LisrulesError
from lisrules.values.outcome import Outcome

WIDEST: Final = 100
IN_A_PIPE: Final = 88
_MARKS: Final = {
    Outcome.MET: Style(color="green", bold=True),
    Outcome.NOT_MET: Style(color="red", bold=True),
    Outcome.UNDETERMINED: Style(color="yellow", bold=True),
    Outcome.CONTESTED: Style(color="magenta", bold=True),
    Outcome.NOT_APPLICABLE: Style(dim=True),
}
_HEADING: Final = Style(bold=True)


class ColorStyle:
    """Dresses up a page with the sixteen colours that every terminal has."""

    def heading(self, text: str) -> str:
        """One line of a heading, bold."""
        return _HEADING.render(text, color_system=ColorSystem.STANDARD)

    def mark(self, outcome: Outcome, text: str) -> str:
        """The words of an outcome, in its colour."""
        return _MARKS[outcome].render(text, color_system=ColorSystem.STANDARD)


def style_for(color: Color) -> ColorStyle | None:
    """The style of the page: None for plain text."""
    return ColorStyle() if _wants_color(color) else None


def _wants_color(color: Color) -> bool:
    if color is not Color.auto:
        return color is Color.always
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return os.environ.get("TERM") != "dumb" and sys.stdout.isatty()


def page_width(asked: int | None) -> int:
    """The width asked for, else that of the terminal up to 100, else 88."""
    if asked is not None:
        return asked
    if not sys.stdout.isatty():
        return IN_A_PIPE
    return min(shutil.get_terminal_size((IN_A_PIPE, 24)).columns, WIDEST)


def write_text(text: str) -> None:
    """Write to standard output; what its encoding lacks becomes a question mark."""
    encoding = sys.stdout.encoding or "utf-8"
    typer.echo(text.encode(encoding, "replace").decode(encoding), nl=False, color=True)
    sys.stdout.flush()


def write_json(text: str) -> None:
    """Write UTF-8 to standard output, the same bytes on every machine."""
    stream = typer.get_binary_stream("stdout")
    stream.write(text.encode("utf-8"))
    if not text.endswith("\n"):
        stream.write(b"\n")
    stream.flush()


def forget_output() -> None:
    """Lead standard output to nowhere, so that the interpreter does not fail again on leaving."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def complain(message: str, help_line: str = "") -> None:
    """Write one error, and on a line of its own what to do about it, to standard error."""
    typer.echo(f"error: {message}", err=True)
    if help_line:
        typer.echo(f"  help: {help_line}", err=True)


def complain_of(error: LisrulesError) -> None:
    """Write every fault an error carries, each with its place and its help line."""
    for diagnostic in error.diagnostics:
        typer.echo(f"error: {diagnostic}", err=True)
    count = len(error.diagnostics)
    if count > 1:
        typer.echo(f"{count} errors", err=True)
