from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest

import lisrules.rules.kinds  # noqa: F401 - every kind of condition, and so every detail
from lisrules.conditions import absence, attained, editions
from lisrules.conditions.base import Detail, Effect, Layer, Provision
from lisrules.explanation.detail_data import COUNTS, DAYS
from lisrules.explanation.details import TELLERS
from lisrules.values.load import Load


def all_details(kind: type[Detail] = Detail) -> set[type[Detail]]:
    found = set(kind.__subclasses__())
    return found.union(*(all_details(one) for one in found)) if found else found


# Slotted dataclasses leave a twin without slots behind; the one that counts is in its module.
DETAILS = {
    one for one in all_details() if "__slots__" in vars(one) and "tests" not in one.__module__
}
RECORDS = (
    *sorted(DETAILS, key=lambda one: one.__qualname__),
    absence.Weighed,
    attained.SetResult,
    attained.Standing,
    editions.Choice,
)


def whole_numbers(annotation: Any) -> Iterator[type]:
    if get_origin(annotation) is not None or isinstance(annotation, UnionType):
        for part in get_args(annotation):
            yield from whole_numbers(part)
    elif annotation is int:
        yield int


def test_every_detail_has_its_teller() -> None:
    names = {one.__qualname__ for one in all_details()}
    assert names == {one.__qualname__ for one in TELLERS}


@pytest.mark.parametrize("record", RECORDS, ids=lambda one: one.__qualname__)
def test_every_whole_number_is_declared_as_a_day_or_as_a_count(record: type) -> None:
    assert is_dataclass(record)
    names = {"Provision": Provision, "Load": Load, "Layer": Layer, "Effect": Effect}
    hints = get_type_hints(record, localns=names)
    numbers = {one.name for one in fields(record) if list(whole_numbers(hints[one.name]))}
    assert numbers <= DAYS | COUNTS
    assert not DAYS & COUNTS
