from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from lisrules.timeline.exact import to_amount, to_share
from lisrules.timeline.fields import (
    Country,
    End,
    FactId,
    Flag,
    ObjectiveCode,
    PartialDay,
    Round,
    Share,
    ShortText,
    Slug,
    SpecialtyCode,
    to_end,
    to_partial_day,
)
from lisrules.timeline.refusal import describe, quoted
from tests.unit.timeline.numbers import made_up_number

MIDNIGHT = datetime(2024, 9, 1, tzinfo=UTC)


def accepts(kind: Any, value: object) -> bool:
    try:
        TypeAdapter(kind).validate_python(value)
    except ValidationError:
        return False
    return True


class TestPartialDay:
    @pytest.mark.parametrize(
        ("value", "first", "last"),
        [
            ("2024", date(2024, 1, 1), date(2024, 12, 31)),
            (2024, date(2024, 1, 1), date(2024, 12, 31)),
            ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
            ("2024-09-01", date(2024, 9, 1), date(2024, 9, 1)),
            (date(2024, 9, 1), date(2024, 9, 1), date(2024, 9, 1)),
            (1900, date(1900, 1, 1), date(1900, 12, 31)),
            ("2200", date(2200, 1, 1), date(2200, 12, 31)),
        ],
    )
    def test_stands_for_every_day_in_it(self, value: object, first: date, last: date) -> None:
        day = to_partial_day(value)
        assert (day.first, day.last) == (first.toordinal(), last.toordinal())

    @pytest.mark.parametrize(
        "value",
        [
            "2023-02-29",
            "2024-13",
            "24",
            "1.9.2024",
            "2024-9-1",
            "1899",
            2201,
            "",
            True,
            None,
            2024.0,
            Decimal("2024.09"),
            [],
            {},
            MIDNIGHT,
            10**30,
            -5,
            b"2024",
            "2024-09-01T00:00",
        ],
    )
    def test_anything_else_is_refused_with_what_was_found(self, value: object) -> None:
        with pytest.raises(PydanticCustomError) as caught:
            to_partial_day(value)
        assert caught.value.context is not None
        assert caught.value.context["found"] == describe(value)

    @pytest.mark.parametrize("text", ["2024", "2024-09", "2024-09-01"])
    def test_is_written_as_it_was_read(self, text: str) -> None:
        kind: TypeAdapter[Any] = TypeAdapter(PartialDay)
        assert kind.dump_python(kind.validate_python(text)) == text

    def test_an_end_may_be_ongoing_and_nothing_else(self) -> None:
        kind: TypeAdapter[Any] = TypeAdapter(End)
        assert to_end("ongoing") == "ongoing"
        assert kind.dump_python(kind.validate_python("2024")) == "2024"
        with pytest.raises(PydanticCustomError, match=r"`Ongoing`, expected a day.* or `ongoing`"):
            to_end("Ongoing")


class TestShare:
    @pytest.mark.parametrize(
        ("value", "share"),
        [
            (1, Fraction(1)),
            ("100 %", Fraction(1)),
            ("50%", Fraction(1, 2)),
            (" 37,5 % ", Fraction(3, 8)),
            ("0.5", Fraction(1, 2)),
            ("0,5", Fraction(1, 2)),
            ("1/3", Fraction(1, 3)),
            ("1 / 3", Fraction(1, 3)),
            (Decimal("0.1"), Fraction(1, 10)),
            (0.1, Fraction(1, 10)),
            (Fraction(2, 7), Fraction(2, 7)),
            ("0.01 %", Fraction(1, 10000)),
        ],
    )
    def test_is_exact(self, value: object, share: Fraction) -> None:
        assert to_share(value) == share

    @pytest.mark.parametrize(
        ("value", "hint"),
        [
            (50, "such as `50 %`"),
            ("1.01", "such as `50 %`"),
            ("100.01 %", "two facts of service"),
            (101, "two facts of service"),
            (0, "no time at all"),
            ("0 %", "no time at all"),
            (-0.5, "no time at all"),
            ("half", "`1/2`"),
            ("1/0", "`1/2`"),
            ("5 % %", "`1/2`"),
            ("-50 %", "`1/2`"),
            ("1e-1", "`1/2`"),
            ("9" * 41, "`1/2`"),
            (10**50, "`1/2`"),
            (Decimal("1E-999999999"), "`1/2`"),
            (Decimal("1E+999999999"), "`1/2`"),
            (Decimal("NaN"), "`1/2`"),
            (Decimal("Infinity"), "`1/2`"),
            (float("nan"), "`1/2`"),
            (float("inf"), "`1/2`"),
            (True, "`1/2`"),
            (None, "`1/2`"),
            ([1], "`1/2`"),
            (b"1", "`1/2`"),
        ],
    )
    def test_is_refused_with_a_way_out(self, value: object, hint: str) -> None:
        with pytest.raises(PydanticCustomError) as caught:
            to_share(value)
        assert caught.value.context is not None
        assert hint in caught.value.context["help"]
        assert caught.value.context["expected"] == (
            "a share of full time, more than 0 and at most 100 %"
        )

    def test_is_written_as_a_ratio(self) -> None:
        kind: TypeAdapter[Any] = TypeAdapter(Share)
        assert kind.dump_python(kind.validate_python("37,5 %")) == "3/8"


class TestAmount:
    @pytest.mark.parametrize(
        ("value", "amount"),
        [(0, Fraction(0)), (42, Fraction(42)), ("10,5", Fraction(21, 2)), (0.5, Fraction(1, 2))],
    )
    def test_zero_or_more(self, value: object, amount: Fraction) -> None:
        assert to_amount(value) == amount

    @pytest.mark.parametrize("value", [-1, Decimal("-0.5"), "50 %", "many", None, True])
    def test_refuses_negative_amounts_percentages_and_words(self, value: object) -> None:
        with pytest.raises(PydanticCustomError):
            to_amount(value)


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        (
            FactId,
            ["a", "S-1.b_c", "9", "x" * 64, "å", "Ålesund", "tromsø.mål_Æ"],
            ["", "-a", "a b", "é", "x" * 65, "å" * 65, "a\n", 7, None],
        ),
        (Slug, ["psychiatry", "internal-medicine", "a1"], ["", "A", "a-", "a--b", "a_b", 1]),
        (SpecialtyCode, ["ØNH", "pediatrics", "a-b"], ["", "a b", "-a", "å/b"]),
        (ObjectiveCode, ["KLS-001", "LM-01", "ØNH-132"], ["kls-001", "KLS001", "KLS-", "K-1", 1]),
        (Country, ["NO"], ["no", "NOR", "N", ""]),
        (Round, ["2025-autumn", "2025-spring"], ["2025-winter", "25-spring", "2025"]),
        (
            ShortText,
            ["x", "Ærlig tekst: 1", "x" * 200],
            ["", "x" * 201, "a\nb", "\x00", "\ud800", 5],
        ),
        (Flag, [True, False], [1, 0, "yes", "true", None]),
    ],
)
def test_texts_and_flags(kind: Any, good: list[object], bad: list[object]) -> None:
    assert [value for value in good if not accepts(kind, value)] == []
    assert [value for value in bad if accepts(kind, value)] == []


class TestDescribe:
    @pytest.mark.parametrize(
        ("value", "words"),
        [
            (None, "nothing (`null`)"),
            (True, "`true`"),
            ("a\nb", "`a\\nb`"),
            ([], "an empty list"),
            ([1, 2], "a list of 2"),
            ({}, "a mapping"),
            (-(10**39), f"`{-(10**39)}`"),
            (Decimal("1.50"), "`1.50`"),
            ({1}, "a Python set"),
        ],
    )
    def test_in_plain_words(self, value: object, words: str) -> None:
        assert describe(value) == words

    def test_numbers_too_long_to_print_are_not_printed(self) -> None:
        assert describe(10**5000) == "a number with too many digits"

    def test_long_texts_are_cut(self) -> None:
        assert quoted("x" * 60) == "`" + "x" * 60 + "`"
        assert quoted("x" * 61) == "`" + "x" * 57 + "...`"

    def test_no_identity_number_is_shown_whole_or_cut(self) -> None:
        number = made_up_number(15, 6, 80)
        for value in (number, int(number), Decimal(number), "x" * 50 + " " + number, {number: 1}):
            assert number[:9] not in describe(value)
