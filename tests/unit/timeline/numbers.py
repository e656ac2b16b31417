"""Identity numbers made up for tests, by the published recipe: none is written down anywhere."""

from __future__ import annotations


def made_up_number(day: int = 1, month: int = 1, year: int = 0) -> str:
    """Eleven digits with a date part and control digits by the recipe k = 11 - (sum mod 11)."""
    for individual in range(500):
        digits = [int(c) for c in f"{day:02}{month:02}{year:02}{individual:03}"]
        d1, d2, m1, m2, y1, y2, i1, i2, i3 = digits
        k1 = (
            11 - (3 * d1 + 7 * d2 + 6 * m1 + m2 + 8 * y1 + 9 * y2 + 4 * i1 + 5 * i2 + 2 * i3) % 11
        ) % 11
        k2 = (
            11
            - (
                5 * d1
                + 4 * d2
                + 3 * m1
                + 2 * m2
                + 7 * y1
                + 6 * y2
                + 5 * i1
                + 4 * i2
                + 3 * i3
                + 2 * k1
            )
            % 11
        )
        if k1 < 10 and k2 % 11 < 10:
            return "".join(map(str, [*digits, k1, k2 % 11]))
    raise AssertionError("every date has such a number")
