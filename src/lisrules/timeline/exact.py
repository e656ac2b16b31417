"""Exact numbers of a timeline: shares of full time and amounts, never floating point."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import Final

from lisrules.timeline.refusal import describe, problem

_LONGEST_TEXT: Final = 40
_LARGEST: Final = 10**_LONGEST_TEXT
_EXPONENTS: Final = range(-30, _LONGEST_TEXT)
_DECIMAL = re.compile(r"[0-9]+(?:[.,][0-9]+)?")
_RATIO = re.compile(r"([0-9]+)\s*/\s*([0-9]+)")
_SHARE: Final = "a share of full time, more than 0 and at most 100 %"


def to_exact(value: object) -> Fraction | None:
    """Read a number without loss, or say None where it is not one.

    Takes `int`, `Decimal`, `Fraction`, texts such as `0.5`, `37,5`, `1/2` and `50 %`, and a `float`
    by the shortest text that names it. Infinity, not-a-number and absurdly long numbers are not
    read.
    """
    if isinstance(value, str):
        return _from_text(value.strip())
    if isinstance(value, float):
        value = Decimal(repr(value))
    if isinstance(value, Decimal):
        return _from_decimal(value)
    if isinstance(value, int | Fraction) and not isinstance(value, bool):
        return Fraction(value) if -_LARGEST < value < _LARGEST else None
    return None


def _from_decimal(value: Decimal) -> Fraction | None:
    within = value.is_finite() and value.as_tuple().exponent in _EXPONENTS
    return Fraction(value) if within and abs(value) < _LARGEST else None


def _from_text(text: str) -> Fraction | None:
    if len(text) > _LONGEST_TEXT:
        return None
    if text.endswith("%") and text.count("%") == 1:
        part = _from_text(text[:-1].rstrip())
        return None if part is None else part / 100
    if _DECIMAL.fullmatch(text):
        return Fraction(text.replace(",", "."))
    ratio = _RATIO.fullmatch(text)
    return Fraction(int(ratio[1]), int(ratio[2])) if ratio and int(ratio[2]) else None


def to_share(value: object) -> Fraction:
    """Read a share of full time: exact, more than nothing and at most the whole.

    A whole number above 1 is not taken for a percentage: `50` is refused with the way to write it.
    Raises the error of `problem`.
    """
    number = to_exact(value)
    if number is None:
        raise problem(describe(value), _SHARE, "write `50 %`, `0.5` or `1/2`")
    if number <= 0:
        raise problem(describe(value), _SHARE, "leave out a post or absence of no time at all")
    if number > 1:
        raise problem(describe(value), _SHARE, _too_much(value, number))
    return number


def _too_much(value: object, number: Fraction) -> str:
    if number <= 100 and not (isinstance(value, str) and "%" in value):
        return "write a percentage with its sign, such as `50 %`; no post is more than full time"
    return "no post is more than full time; write two posts as two facts of service"


def to_amount(value: object) -> Fraction:
    """Read an exact amount that is not below zero, such as hours or working days.

    Raises the error of `problem`.
    """
    number = to_exact(value)
    if number is None or (isinstance(value, str) and "%" in value):
        raise problem(describe(value), "a number such as `42` or `10.5`", "write digits only")
    if number < 0:
        raise problem(describe(value), "a number that is not below zero", "write how many it is")
    return number
