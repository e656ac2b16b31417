from __future__ import annotations

from decimal import Decimal

import pytest

from lisrules.documents.scalars import RefusedNumberError, decimal_number, plain_scalar


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL"])
def test_nothing(text: str) -> None:
    assert plain_scalar(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [("true", True), ("True", True), ("TRUE", True), ("false", False), ("FALSE", False)],
)
def test_truth(text: str, value: bool) -> None:
    assert plain_scalar(text) is value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", 0), ("7", 7), ("-7", -7), ("+7", 7), ("010", 10), ("08", 8), ("0o17", 15),
        ("0x1F", 31), ("9" * 40, int("9" * 40)),
    ],
)  # fmt: skip
def test_whole_numbers(text: str, value: int) -> None:
    assert plain_scalar(text) == value
    assert type(plain_scalar(text)) is int


@pytest.mark.parametrize(
    "text", ["0.1", "1.50", "-0.5", ".5", "5.", "1e3", "1.5E-3", "1e30", "1e-30", "+.5e+2"]
)
def test_fractions_are_exact(text: str) -> None:
    value = plain_scalar(text)
    assert isinstance(value, Decimal)
    assert value.as_tuple() == Decimal(text).as_tuple()


@pytest.mark.parametrize(
    "text",
    [
        "no", "NO", "No", "yes", "on", "off", "y", "n", "tRUE", "nULL", "12:30", "190:20:30",
        "2024-09-01", "2024-09", "1_000", "0b11", "0O17", "0xg", "-0x1", "1.2.3", "+", "-", ".",
        "...", "1e", "e3", "--1", "50 %", "1/2", "=", "١٢", "inf", "nan", "+.nan", "0o8",
    ],
)  # fmt: skip
def test_everything_else_is_a_text(text: str) -> None:
    assert plain_scalar(text) == text
    assert isinstance(plain_scalar(text), str)


@pytest.mark.parametrize(
    "text",
    [".inf", "-.INF", "+.Inf", ".nan", ".NaN", "1e31", "1e-31", "9" * 41, "0x" + "f" * 39,
     "1e99999999999999999999", "." + "1" * 40],
)  # fmt: skip
def test_numbers_without_end_or_reason_are_refused(text: str) -> None:
    with pytest.raises(RefusedNumberError, match=r"number|exponent"):
        plain_scalar(text)


def test_a_word_that_is_no_number_is_refused_as_a_number() -> None:
    with pytest.raises(RefusedNumberError, match="a finite number"):
        decimal_number("NaN")
