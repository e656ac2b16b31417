"""How a value is refused: what was found, what was expected, and a help line.

Whatever a user wrote is shown in backticks, on one line, shortened, and without identity numbers.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final, TypeAlias

from pydantic_core import PydanticCustomError

from lisrules.timeline.identity_numbers import REDACTED, holds_identity_number, redact

Path: TypeAlias = tuple[str | int, ...]
"""The way to a part of the data: keys of mappings and indices of lists, counted from 0."""

PROBLEM_TYPE: Final = "lisrules_problem"
"""The pydantic error type of a refusal; its context has `found`, `expected` and `help`."""

_LONGEST_SHOWN: Final = 60
_LARGEST_SHOWN: Final = 10**40


def problem(found: str, expected: str, help_line: str = "") -> PydanticCustomError:
    """The error to raise for a value that cannot be read: found, expected and a way out."""
    template = "found {found}, expected {expected}" + ("; {help}" if help_line else "")
    context = {"found": found, "expected": expected, "help": help_line}
    return PydanticCustomError(PROBLEM_TYPE, template, context)


def quoted(text: str) -> str:
    """`text` in backticks on one line, at most 60 characters, control characters escaped.

    An identity number in it is not repeated.
    """
    text = redact(text)
    shown = text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 3] + "..."
    return "`" + "".join(c if c.isprintable() else ascii(c)[1:-1] for c in shown) + "`"


def path_text(path: Path) -> str:
    """A path as people read it: `service[1].from`, without the digits of identity numbers."""
    text = ""
    for step in path:
        shown = f"[{describe(step).strip('`')}]" if isinstance(step, int) else quoted(step)[1:-1]
        text += f".{shown}" if text and not isinstance(step, int) else shown
    return text


def describe(value: object) -> str:
    """`value` in a few plain words: a text or number in backticks, a list by its length."""
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, list | tuple):
        return f"a list of {len(value)}" if value else "an empty list"
    return _describe_number(value) or _WORDS.get(type(value), f"a Python {type(value).__name__}")


_WORDS: Final[dict[type, str]] = {type(None): "nothing (`null`)", dict: "a mapping"}


def _describe_number(value: object) -> str | None:
    if isinstance(value, bool):
        return f"`{value}`".lower()
    if holds_identity_number(value):
        return REDACTED
    if isinstance(value, int | Fraction) and not -_LARGEST_SHOWN < value < _LARGEST_SHOWN:
        return "a number with too many digits"
    if isinstance(value, int | float | Decimal | Fraction | date):
        return quoted(str(value))
    return None
