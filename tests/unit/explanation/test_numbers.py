from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lisrules.explanation.numbers import exact, told
from lisrules.explanation.ranges import compress


class TestExactNumbers:
    @pytest.mark.parametrize(
        ("number", "written"),
        [
            (Fraction(12), "12"),
            (Fraction(25, 2), "12,5"),
            (Fraction(1, 16), "0,0625"),
            (Fraction(1, 32), "1/32"),
            (Fraction(88, 3), "29 1/3"),
            (Fraction(-2, 31), "−2/31"),
            (Fraction(-1, 2), "−0,5"),
            (Fraction(21, 20), "1,05"),
            (Fraction(0), "0"),
        ],
    )
    def test_is_a_decimal_where_that_is_short_else_a_ratio(
        self, number: Fraction, written: str
    ) -> None:
        assert exact(number, ",") == written

    @given(st.fractions(min_value=-10_000, max_value=10_000, max_denominator=400_000))
    def test_can_be_read_back_without_loss(self, number: Fraction) -> None:
        written = exact(number, ".")
        sign = -1 if written.startswith("−") else 1
        parts = written.removeprefix("−").split()
        assert sign * sum(map(Fraction, parts)) == number


class TestInRunningText:
    @pytest.mark.parametrize(
        ("number", "written"),
        [
            (Fraction(12), "12"),
            (Fraction(25, 2), "12,5"),
            (Fraction(1, 16), "0,0625"),
            (Fraction(88, 3), "29 1/3"),
            (Fraction(2, 9), "2/9"),
            (Fraction(1, 11), "1/11 (≈ 0,09)"),
            (29 + Fraction(117, 310), "29 117/310 (≈ 29,37)"),
            (29 + Fraction(309, 310), "29 309/310 (≈ 29,99)"),
            (Fraction(-75, 310) - 3, "−3 15/62 (≈ −3,24)"),
            (Fraction(1, 310), "1/310 (≈ 0,00)"),
        ],
    )
    def test_a_long_ratio_has_its_decimal_beside_it(self, number: Fraction, written: str) -> None:
        assert told(number, ",") == written

    @given(st.fractions(min_value=0, max_value=1000, max_denominator=40_000))
    def test_the_decimal_never_looks_like_more(self, number: Fraction) -> None:
        written, _, decimal = told(number, ".").partition(" (≈ ")
        assert written == exact(number, ".")
        if decimal:
            shown = Fraction(decimal.rstrip(")"))
            assert shown <= number < shown + Fraction(1, 100)


class TestRanges:
    def test_three_consecutive_codes_make_a_range_and_two_do_not(self) -> None:
        codes = ["KLS-003", "KLS-001", "KLS-002", "KLK-009", "KLK-010", "KLS-005"]
        assert compress(codes) == ("KLK-009", "KLK-010", "KLS-001–KLS-003", "KLS-005")

    def test_numbers_of_another_length_are_not_joined(self) -> None:
        assert compress(["a-8", "a-9", "a-10"]) == ("a-10", "a-8", "a-9")

    def test_repeated_codes_and_codes_without_numbers_are_named_once(self) -> None:
        assert compress(["auth", "auth", "b"]) == ("auth", "b")

    @given(st.sets(st.integers(min_value=0, max_value=60)))
    def test_written_out_again_gives_the_same_codes(self, numbers: set[int]) -> None:
        codes = {f"KLS-{number:03}" for number in numbers}
        found: set[str] = set()
        for part in compress(codes):
            first, _, last = part.partition("–")
            low, high = int(first[-3:]), int((last or first)[-3:])
            found |= {f"KLS-{number:03}" for number in range(low, high + 1)}
        assert found == codes
