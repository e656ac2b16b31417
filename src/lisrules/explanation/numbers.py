"""Exact numbers as people write them. Nothing is rounded; a long ratio gets a decimal beside it."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

MOST_DECIMALS: Final = 4
"""A finite decimal with more places than this is easier to read as a whole number and a ratio."""
LARGEST_PLAIN: Final = 9
"""A ratio with a larger denominator than this needs a decimal beside it to be read."""


def exact(number: Fraction | int, mark: str) -> str:
    """Write a number exactly: `12`, `12,5` where that is finite and short, else `29 1/3`.

    `mark` is the decimal mark of the language. The sign of a number below zero is a true minus.
    """
    value = Fraction(number)
    if value < 0:
        return f"−{exact(-value, mark)}"
    whole, rest = divmod(value, 1)
    if not rest:
        return str(whole)
    places = _places(rest.denominator)
    if places is not None:
        digits = int(rest * 10**places)
        return f"{whole}{mark}{digits:0{places}}"
    return f"{whole} {rest}" if whole else str(rest)


def told(number: Fraction | int, mark: str) -> str:
    """Write a number exactly, for running text: a long ratio with its decimal, `4/31 (≈ 0,12)`.

    The decimal has two places and is cut, so that it never looks like more than there is.
    """
    written, value = exact(number, mark), Fraction(number)
    if "/" not in written or value.denominator <= LARGEST_PLAIN:
        return written
    whole, places = divmod(int(abs(value) * 100), 100)
    return f"{written} (≈ {'−' if value < 0 else ''}{whole}{mark}{places:02})"


def _places(denominator: int) -> int | None:
    """The decimals a ratio with this denominator needs; `None` where they never end or are many."""
    for places in range(1, MOST_DECIMALS + 1):
        if 10**places % denominator == 0:
            return places
    return None
