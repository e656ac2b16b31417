"""Finding Norwegian identity numbers, so that a timeline with one is refused.

A timeline is pseudonymous: it needs neither names nor identity numbers. A fødselsnummer, D-number,
H-number or one of the synthetic kinds used in testing is found by its date part and its two
control digits, wherever it stands. Nothing here ever repeats the digits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

WAY_OUT: Final = "use a pseudonym of your own, such as `doctor-1`, and remove the number"
"""What to do about an identity number: the help line of the error."""

REDACTED: Final = "<identity number>"
"""What is shown in place of an identity number."""

_NUMBER = re.compile(r"(?<!\d)(\d{6})[\s.\-\u2010-\u2013]?(\d{5})(?!\d)")
_LENGTH: Final = 11
_FIRST_WEIGHTS: Final = (3, 7, 6, 1, 8, 9, 4, 5, 2, 1)
_SECOND_WEIGHTS: Final = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
_LONGEST_MONTHS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTH_OFFSETS: Final = (0, 40, 65, 80)
_DAY_OFFSETS: Final = (0, 40)


def is_identity_number(digits: str) -> bool:
    """Whether eleven digits are a fødselsnummer, D-number, H-number or a synthetic one.

    The month may be raised by 40 (H-number, synthetic), 65 or 80 (synthetic), the day by 40
    (D-number).
    """
    if len(digits) != _LENGTH or not digits.isdecimal():
        return False
    numbers = [int(digit) for digit in digits]
    return _has_date(numbers) and _has_control_digits(numbers)


def _has_date(numbers: Sequence[int]) -> bool:
    day, month = numbers[0] * 10 + numbers[1], numbers[2] * 10 + numbers[3]
    return any(
        1 <= month - raised <= 12 and 1 <= day - added <= _LONGEST_MONTHS[month - raised - 1]
        for raised in _MONTH_OFFSETS
        for added in _DAY_OFFSETS
    )


def _has_control_digits(numbers: Sequence[int]) -> bool:
    first = sum(weight * digit for weight, digit in zip(_FIRST_WEIGHTS, numbers, strict=False))
    second = sum(weight * digit for weight, digit in zip(_SECOND_WEIGHTS, numbers, strict=True))
    return first % 11 == 0 and second % 11 == 0


def holds_identity_number(value: object) -> bool:
    """Whether a text holds an identity number, or a whole number is one (leading zero lost or not).

    In a text the number may stand in six and five digits with a space, a hyphen or a full stop
    between them, and inside other words, but not inside a longer run of digits.
    """
    if isinstance(value, str):
        return len(value) >= _LENGTH and any(
            is_identity_number(match[1] + match[2]) for match in _NUMBER.finditer(value)
        )
    if value is None or isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return False
    if isinstance(value, Decimal) and not value.is_finite():
        return False
    if not 10**9 <= value < 10**11 or value != int(value):
        return False
    return is_identity_number(f"{int(value):011d}")


def redact(text: str) -> str:
    """`text` with every identity number in it replaced, for use in messages."""
    return _NUMBER.sub(
        lambda match: REDACTED if is_identity_number(match[1] + match[2]) else match[0], text
    )


def identity_number_paths(value: object) -> Iterator[tuple[str | int, ...]]:
    """The paths of all keys and values under `value` that hold an identity number, in order.

    A list or mapping that stands in several places, or in itself, is looked through once.
    """
    if _none_inside(value):
        return
    waiting: list[tuple[tuple[str | int, ...], object]] = [((), value)]
    seen: set[int] = set()
    while waiting:
        path, current = waiting.pop()
        if isinstance(current, dict | list | tuple):
            if id(current) in seen:
                continue
            seen.add(id(current))
        if isinstance(current, dict):
            steps = [(key if isinstance(key, str) else "?", key) for key in current]
            waiting.extend(((*path, step), current[key]) for step, key in reversed(steps))
            yield from ((*path, step) for step, key in steps if holds_identity_number(key))
        elif isinstance(current, list | tuple):
            waiting.extend(((*path, i), current[i]) for i in reversed(range(len(current))))
        elif holds_identity_number(current):
            yield path


def _none_inside(value: object) -> bool:
    """Whether no key or value under `value` can hold an identity number: quick, without paths."""
    waiting = [value]
    texts: list[str] = []
    seen: set[int] = set()
    while waiting:
        current = waiting.pop()
        if isinstance(current, str):
            texts.append(current)
        elif isinstance(current, dict | list | tuple):
            if id(current) not in seen:
                seen.add(id(current))
                waiting.extend(current)
                waiting.extend(current.values() if isinstance(current, dict) else ())
        elif holds_identity_number(current):
            return False
    return _NUMBER.search("\0".join(texts)) is None
