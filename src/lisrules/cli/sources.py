"""`lisrules sources`: whether the law has changed since the rules were written."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from lisrules.cli.codes import EXIT_CODES, INVALID
from lisrules.cli.output import write_text
from lisrules.documents.law_text import SourceState, compare_sources
from lisrules.documents.rule_files import load_rules
from lisrules.values.diagnostics import Diagnostic, DocumentError
from lisrules.values.outcome import Outcome


def sources(
    law: Annotated[
        Path | None,
        typer.Argument(
            metavar="TEXT",
            help="A consolidated text of the regulation in Markdown, sections as headings.",
            show_default=False,
        ),
    ] = None,
) -> int:
    """Compare the provisions with the text the rules were written from.

    Without a text: list the provisions and their digests. With one: say of each section whether
    it is the same. The exit code is 3 where a section has changed or is missing.
    """
    held = load_rules().text_digests
    digests = {section: held[section] for section in sorted(held, key=_place)}
    if law is None:
        write_text("".join(f"{section:<8} {digest}\n" for section, digest in digests.items()))
        return EXIT_CODES[Outcome.MET]
    states = compare_sources(digests, _text(law))
    write_text("".join(f"{section:<8} {state.value}\n" for section, state in states.items()))
    same = set(states.values()) == {SourceState.SAME}
    return EXIT_CODES[Outcome.MET] if same else INVALID


def _place(section: str) -> tuple[int, str]:
    """Where a section stands in the regulation: `§ 3b` comes after `§ 3` and before `§ 4`."""
    number = "".join(filter(str.isdigit, section))
    return int(number or 0), section


def _text(law: Path) -> str:
    try:
        return law.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        help_line = "check the path; the text is read as UTF-8"
        found, expected = f"`{law.name}`, which cannot be read", "a text of the regulation"
        raise DocumentError([Diagnostic(None, "", found, expected, help_line)]) from None
