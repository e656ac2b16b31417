"""The arguments and options that commands share, and how their words are read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Final, Literal

import typer

from lisrules.cli.completion import decision_names, specialty_names
from lisrules.engine.requests import RequestError
from lisrules.values.diagnostics import Diagnostic

WHAT: Final = "What to decide"
LAW: Final = "How to read the law"
LOOK: Final = "What to show"


class Lang(StrEnum):
    """The languages of explanations."""

    nb = "nb"
    nn = "nn"
    en = "en"


class OutputFormat(StrEnum):
    """The forms an answer is written in."""

    text = "text"
    json = "json"


class InputFormat(StrEnum):
    """The forms a timeline is read in from standard input."""

    yaml = "yaml"
    json = "json"


class Color(StrEnum):
    """When to write colours."""

    auto = "auto"
    always = "always"
    never = "never"


def parse_day(text: str) -> date:
    """Read a day such as `2026-03-01`. Raises `typer.BadParameter` for anything else."""
    try:
        if len(text) == 10:
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise typer.BadParameter(f"`{text}` is not a day, expected one such as `2026-03-01`")


def parse_readings(text: str) -> Literal["default", "all"] | Mapping[str, str]:
    """Read `default`, `all` or `name=option,...`. Raises `RequestError` for anything else."""
    if text == "default":
        return "default"
    if text == "all":
        return "all"
    chosen: dict[str, str] = {}
    for part in text.split(","):
        name, sign, option = (word.strip() for word in part.partition("="))
        if not (name and sign and option):
            raise _refused(f"`{part.strip()}`", "`default`, `all` or `name=option`")
        if name in chosen:
            raise _refused(f"`{name}` twice", "each reading once")
        chosen[name] = option
    return chosen


def _refused(found: str, expected: str) -> RequestError:
    advice = "run `lisrules readings` for the readings and options there are"
    return RequestError([Diagnostic(None, "readings", found, expected, advice)])


TimelineArgument = Annotated[
    str,
    typer.Argument(
        help="The doctor's timeline, a file in YAML or JSON; `-` reads standard input.",
        metavar="TIMELINE",
    ),
]
DecisionOption = Annotated[
    str,
    typer.Option(
        "--decision",
        help="The question: `start-lis1`, `lis1`, `start-lis2-3`, `lis2`, `lis3`, "
        "`open-practice`, `specialist-approval`, `specialist-recognition` (of a foreign "
        "approval), `keeps-old-scheme` or `dentist-specialist`.",
        rich_help_panel=WHAT,
        autocompletion=decision_names,
    ),
]
DayOption = Annotated[
    date,
    typer.Option(
        "--on",
        parser=parse_day,
        metavar="YYYY-MM-DD",
        help="The day the question is asked for, that day included. There is no default: the "
        "library reads no clock.",
        rich_help_panel=WHAT,
    ),
]
SpecialtyOption = Annotated[
    str | None,
    typer.Option(
        "--specialty",
        help="The specialty, which every question needs but `lis1` and the two about a start: "
        "its name, its prefix such as `HJS`, or its code in Volven 7426. `lisrules "
        "specialties` lists them.",
        show_default=False,
        rich_help_panel=WHAT,
        autocompletion=specialty_names,
    ),
]
InputFormatOption = Annotated[
    InputFormat,
    typer.Option(help="The form of a timeline on standard input.", rich_help_panel=WHAT),
]
AssumeOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--assume",
        metavar="FILE",
        help="A file with changes to the timeline, in YAML or JSON; the answer says that they are "
        "assumed. May be repeated; applied in order.",
        show_default=False,
        rich_help_panel=WHAT,
    ),
]
ReadingsOption = Annotated[
    str,
    typer.Option(
        "--readings",
        metavar="default|all|NAME=OPTION,...",
        help="How unclear words are read. `all` answers *contested* where another reading "
        "changes the outcome. See `lisrules readings`.",
        rich_help_panel=LAW,
    ),
]
LayerOption = Annotated[
    list[str] | None,
    typer.Option(
        "--layer",
        help="Let this layer bind too, such as `local-guidance`. May be repeated.",
        show_default=False,
        rich_help_panel=LAW,
    ),
]
RulesOption = Annotated[
    Path | None,
    typer.Option(
        "--rules",
        help="A folder of rule files instead of those that come with the library.",
        show_default=False,
        rich_help_panel=LAW,
    ),
]
LangOption = Annotated[
    Lang, typer.Option("--lang", help="Language: bokmål, nynorsk or English.", rich_help_panel=LOOK)
]
CatalogueOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--catalogue",
        metavar="FILE",
        help="A file with further editions of objectives, in the form of the library's own "
        "catalogue. May be repeated.",
        show_default=False,
        rich_help_panel=LAW,
    ),
]
FormatOption = Annotated[
    OutputFormat,
    typer.Option("--format", help="Text for people, JSON for programs.", rich_help_panel=LOOK),
]
ColorOption = Annotated[
    Color,
    typer.Option(
        "--color",
        help="`auto`: in a terminal, unless NO_COLOR is set or TERM is `dumb`; "
        "FORCE_COLOR switches it on.",
        rich_help_panel=LOOK,
    ),
]
WidthOption = Annotated[
    int | None,
    typer.Option(
        "--width",
        min=40,
        max=400,
        help="Characters in a line. Default: the terminal's, at most 100; 88 in a pipe.",
        show_default=False,
        rich_help_panel=LOOK,
    ),
]
