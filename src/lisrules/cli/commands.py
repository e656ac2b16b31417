"""The commands put together, and what happens when one cannot run."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from typing import Annotated, Any, Final

import typer

from lisrules._version import __version__
from lisrules.cli.check import check
from lisrules.cli.codes import COULD_NOT_RUN, INVALID
from lisrules.cli.compare import compare
from lisrules.cli.coverage import coverage
from lisrules.cli.forecast import forecast
from lisrules.cli.output import complain, complain_of, forget_output, write_text
from lisrules.cli.repair import repair
from lisrules.cli.rule import rule
from lisrules.cli.rules import readings, rules
from lisrules.cli.schema import schema
from lisrules.cli.sources import sources
from lisrules.cli.specialties import specialties
from lisrules.cli.whatif import whatif
from lisrules.engine.requests import RequestError
from lisrules.explanation.languages import ExplanationError
from lisrules.values.diagnostics import LisrulesError

# Newer versions of typer carry a click of their own, so its classes are not importable by name.
_UsageError: Any = typer.BadParameter.__bases__[0]
_ASKED_WRONGLY: Final = (RequestError, ExplanationError)
_HELP: Final = {
    "on": "the library reads no clock; say for which day you ask, such as `--on 2026-03-01`",
    "timeline": "name a file, such as `examples/passes.yaml`, or `-` for standard input",
    "decision": "name one, such as `lis1`; `lisrules check --help` lists them",
    "assume": "name a file with changes to the timeline; `lisrules whatif --help` shows one",
    "rule_id": "run `lisrules rules` for the ids there are",
}

app = typer.Typer(
    name="lisrules",
    help="Decide, explain and cite whether a doctor's specialist training meets the regulation.\n\n"
    "One timeline, one date, one answer: which conditions are met, what is missing, and which "
    "provision says so. It supports a decision; a person makes it.\n\n"
    "The regulation is Norway's spesialistforskriften, from the start of LIS1 to the approval.",
    epilog="Exit codes: 0 met, 2 not met, 3 invalid rules or timeline, 4 undetermined, contested "
    "or not applicable, 1 could not run.",
    no_args_is_help=False,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(check)
app.command()(whatif)
app.command()(compare)
app.command()(repair)
app.command()(forecast)
app.command()(rule)
app.command()(rules)
app.command()(readings)
app.command()(specialties)
app.command()(coverage)
app.command()(schema)
app.command()(sources)


def _show_version(wanted: bool) -> None:
    if wanted:
        write_text(f"lisrules {__version__}\n")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def _start(
    context: typer.Context,
    _version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_show_version, is_eager=True, help="Show the version and stop."
        ),
    ] = False,
) -> None:
    if context.invoked_subcommand is None:
        write_text(context.get_help() + "\n")


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code. Errors are written, never raised."""
    if sys.stdout is None:
        complain("found no standard output", "open it; answers are written there")
        return COULD_NOT_RUN
    try:
        return _answer(arguments)
    except OSError as error:
        complain(f"the answer could not be written ({(error.strerror or str(error)).lower()})")
        forget_output()
        return COULD_NOT_RUN


def _answer(arguments: Sequence[str] | None) -> int:
    try:
        result = app(
            list(arguments) if arguments is not None else None,
            prog_name="lisrules",
            standalone_mode=False,
        )
    except _UsageError as error:
        _complain_of_usage(error)
        return COULD_NOT_RUN
    except LisrulesError as error:
        complain_of(error)
        return COULD_NOT_RUN if isinstance(error, _ASKED_WRONGLY) else INVALID
    except typer.Abort:
        complain("interrupted")
        return COULD_NOT_RUN
    return result if isinstance(result, int) else 0


def _complain_of_usage(error: Any) -> None:
    """In the form of every other message: lower case, backticks, the advice on its own line."""
    message = str(error.format_message()).replace("\n", " ").strip()
    message, advice = _split_advice(message)
    parameter = getattr(error, "param", None)
    help_line = _HELP.get(getattr(parameter, "name", None) or "", "")
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "lisrules"
    complain(_restyled(message), advice or help_line or f"run `{command} --help`")


def _split_advice(message: str) -> tuple[str, str]:
    """Take "Did you mean ...?" and "(Possible options: ...)" apart from what was wrong."""
    match = re.search(r"\s*\(?(Did you mean|Possible options:).*$", message)
    if match is None:
        return message, ""
    advice = match[0].strip().strip("()").rstrip()
    return message[: match.start()], _restyled(advice)


def _restyled(message: str) -> str:
    message = message.replace("Value error, ", "")
    quoted = re.sub(r"'([^'`]*)'", r"`\1`", message.rstrip("."))
    quoted = re.sub(r"(?<![`\w-])(--[a-z][a-z-]*)(?![`\w-])", r"`\1`", quoted)
    return quoted[:1].lower() + quoted[1:]
