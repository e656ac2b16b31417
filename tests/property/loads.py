"""Hypothesis strategies for days, ranges, pieces and loads."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from hypothesis import strategies as st

from lisrules.values.load import Piece

EPOCH = date(2019, 11, 20).toordinal()
"""Near enough to 29 February 2020 that small loads cross it."""

HALF = Fraction(1, 2)
FULL = Fraction(1)

fractions = st.sampled_from(
    [FULL, FULL, HALF, Fraction(4, 5), Fraction(1, 3), Fraction(75, 100), Fraction(1, 100)]
)
small_ranges = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 15)).map(lambda r: (r[0], r[0] + r[1])),
    max_size=6,
)
starts = st.dates(date(2016, 1, 1), date(2033, 12, 31)).map(date.toordinal)
"""First days of service, over leap years and all days of the month."""

month_end_starts = st.builds(
    lambda year, month, day: date(year, month, day).toordinal(),
    st.integers(2016, 2032),
    st.sampled_from([1, 3, 5, 7, 8, 10, 12]),
    st.integers(28, 31),
)


def pieces(
    origin: int = 0, span: int = 40, longest: int = 15, most: int = 6
) -> st.SearchStrategy[list[Piece]]:
    """Draw pieces in any order; they may overlap, touch, be empty, and come to more than full."""
    piece = st.builds(
        lambda start, length, fraction, sources: Piece(
            origin + start, origin + start + length, fraction, tuple(sources)
        ),
        st.integers(0, span),
        st.integers(0, longest),
        fractions,
        st.lists(st.sampled_from("abc"), max_size=2),
    )
    return st.lists(piece, max_size=most)
