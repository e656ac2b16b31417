from __future__ import annotations

from decimal import Decimal

import pytest

from lisrules.timeline.identity_numbers import (
    REDACTED,
    holds_identity_number,
    identity_number_paths,
    is_identity_number,
    redact,
)
from tests.unit.timeline.numbers import made_up_number

NUMBER = made_up_number(15, 6, 80)


@pytest.mark.parametrize(
    ("day", "month"),
    [
        (1, 1),
        (31, 12),
        (29, 2),
        (41, 1),
        (71, 12),
        (1, 41),
        (31, 52),
        (1, 66),
        (1, 77),
        (1, 81),
        (1, 92),
        (45, 85),
    ],
)
def test_ordinary_d_h_and_synthetic_numbers_are_found(day: int, month: int) -> None:
    assert is_identity_number(made_up_number(day, month))


@pytest.mark.parametrize(
    ("day", "month"),
    [(0, 1), (32, 1), (30, 2), (31, 4), (1, 0), (1, 13), (1, 40), (1, 53), (72, 1)],
)
def test_a_date_part_that_is_no_date_is_none(day: int, month: int) -> None:
    assert not is_identity_number(made_up_number(day, month))


def test_every_change_of_one_digit_is_noticed() -> None:
    for index in range(11):
        for digit in set("0123456789") - {NUMBER[index]}:
            assert not is_identity_number(NUMBER[:index] + digit + NUMBER[index + 1 :])


@pytest.mark.parametrize("short", ["", NUMBER[:10], NUMBER + "0", NUMBER[:10] + "x"])
def test_only_eleven_digits_are_one(short: str) -> None:
    assert not is_identity_number(short)


@pytest.mark.parametrize(
    "text",
    [
        NUMBER,
        f"{NUMBER[:6]} {NUMBER[6:]}",
        f"{NUMBER[:6]}-{NUMBER[6:]}",
        f"{NUMBER[:6]}\u00a0{NUMBER[6:]}",
        f"attest{NUMBER}b",
        f"se ({NUMBER}), side 2",
        f"123456 {NUMBER}",
    ],
)
def test_found_inside_texts(text: str) -> None:
    assert holds_identity_number(text)
    assert NUMBER[6:] not in redact(text)
    assert REDACTED in redact(text)


@pytest.mark.parametrize("text", [f"1{NUMBER}", f"{NUMBER}7", f"{NUMBER[:6]}--{NUMBER[6:]}", ""])
def test_not_found_inside_longer_runs_or_torn_apart(text: str) -> None:
    assert not holds_identity_number(text)
    assert redact(text) == text


def test_whole_numbers_with_and_without_the_zero_in_front() -> None:
    with_zero = made_up_number(5, 3, 70)
    assert with_zero[0] == "0"
    for number in (int(with_zero), int(NUMBER), float(NUMBER), Decimal(NUMBER)):
        assert holds_identity_number(number)
    others: tuple[object, ...] = (
        int(NUMBER) + 1,
        -int(NUMBER),
        7,
        True,
        None,
        Decimal("NaN"),
        float("inf"),
        [],
    )
    for other in others:
        assert not holds_identity_number(other)


def test_paths_of_keys_and_values_in_order() -> None:
    data = {"a": [1, {"b": NUMBER}], NUMBER: int(NUMBER), "c": {"d": (NUMBER,)}}
    assert list(identity_number_paths(data)) == [
        (NUMBER,),
        ("a", 1, "b"),
        (NUMBER,),
        ("c", "d", 0),
    ]


def test_data_that_holds_itself_comes_to_an_end() -> None:
    loop: list[object] = [NUMBER]
    loop.append(loop)
    assert list(identity_number_paths(loop)) == [(0,)]
