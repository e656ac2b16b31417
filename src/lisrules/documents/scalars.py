"""What plain words in a document mean: the core schema of YAML 1.2, with exact numbers.

`no`, `on`, `12:30` and `2024-09-01` are texts; only `true` and `false` are truth values; `010` is
ten. Decimal fractions are read without loss.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from lisrules.documents.document import LONGEST_NUMBER

_WORDS: Final[dict[str, bool | None]] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_FIRST: Final = frozenset("+-.0123456789")
_INTEGER = re.compile(r"[-+]?[0-9]+")
_OTHER_BASE = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_FRACTION = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE]([-+]?[0-9]+))?")
_NOT_FINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_LARGEST_EXPONENT: Final = 30


class RefusedNumberError(ValueError):
    """A number that is not finite, or longer than any number a document needs."""


def plain_scalar(text: str) -> bool | int | Decimal | str | None:
    """The value of a word without quotes.

    Raises `RefusedNumberError` for infinity, not-a-number and numbers that are too long.
    """
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in _FIRST:
        return text
    if _NOT_FINITE.fullmatch(text):
        raise RefusedNumberError("a finite number")
    if _INTEGER.fullmatch(text):
        return whole_number(text)
    if _OTHER_BASE.fullmatch(text):
        return int(_not_too_long(text), base=0)
    return decimal_number(text) if _FRACTION.fullmatch(text) else text


def whole_number(text: str) -> int:
    """The whole number that decimal digits stand for, whatever zeros they begin with."""
    return int(_not_too_long(text), base=10)


def decimal_number(text: str) -> Decimal:
    """The exact value of a decimal fraction; the exponent may be from -30 to 30."""
    match = _FRACTION.fullmatch(_not_too_long(text))
    if match is None:
        raise RefusedNumberError("a finite number")
    if abs(int(match[1] or "0")) > _LARGEST_EXPONENT:
        raise RefusedNumberError(f"an exponent from -{_LARGEST_EXPONENT} to {_LARGEST_EXPONENT}")
    return Decimal(text)


def _not_too_long(text: str) -> str:
    if len(text) > LONGEST_NUMBER:
        raise RefusedNumberError(f"a number of at most {LONGEST_NUMBER} characters")
    return text
