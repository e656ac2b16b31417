"""Writing plain timeline data as YAML that people read: one fact to a line where it fits.

`python -m tests.lives.writing` writes the two examples anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from tests.building import Data
from tests.cli.running import EXAMPLES
from tests.lives import cardiologist, general_practitioner

_PLAIN = re.compile(r"^[A-Za-zÆØÅæøå0-9][\w./-]*( %)?$")
_WORDS = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"}

CARDIOLOGIST = """\
# A life to cardiology, from the authorisation on 20 June 2017 to approval on 16 March 2026 with
# not a day to spare: LIS1, two years of internal medicine, two years at half time, a year on the
# thesis, and a year of parental leave, of which what exceeds ten per cent is deducted. The thesis
# counts because the hospital attests that it belongs to the training (the one confirmation
# `training-related`); without it a year more of service is needed.
#
# The clinical objectives of part one of that time are in no source; the register stands for them.
# tests/lives/test_cardiologist.py decides this life on ten days, the arithmetic by hand.
"""
GENERAL_PRACTITIONER = """\
# A life to general practice, with turnus and the old scheme at its beginning: in training on
# 1 March 2019, and agreed in January 2020 to go over to the new scheme, so that service before that
# day counts. Open practice at 50, 40, 60 and 50 per cent, a year of parental leave, and approval on
# 7 September 2025, the day on which seventy-eight months are full.
#
# tests/lives/test_general_practitioner.py decides this life on ten days, the arithmetic by hand.
"""
_OPEN_LISTS = frozenset({"service", "people", "establishments"})
"""Lists whose facts are long and few: one value to a line."""


def written(data: Data, head: str) -> str:
    """The file: what it is about, then list by list."""
    return "\n".join([head.rstrip(), "format: lisrules-timeline/1", *_lists(data), ""])


def _lists(data: Data) -> Iterator[str]:
    for name, value in data.items():
        if isinstance(value, list) and value:
            yield f"{name}:"
            for one in map(_in_order, value):
                yield from _block(one) if name in _OPEN_LISTS else [f"  - {_flow(one)}"]
        else:
            yield f"{name}: {_flow(value)}"


def _block(fact: Data) -> Iterator[str]:
    for index, (key, value) in enumerate(fact.items()):
        yield f"{'    ' if index else '  - '}{key}: {_flow(value)}"


def _in_order(fact: Data) -> Data:
    """The id first, and the period before the rest."""
    first = [key for key in ("id", "kind", "from", "through") if key in fact]
    return {key: fact[key] for key in (*first, *(key for key in fact if key not in first))}


def _flow(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    plain = _PLAIN.match(text) and text.casefold() not in _WORDS
    return text if plain else "'" + text.replace("'", "''") + "'"


def examples() -> Iterable[tuple[str, str]]:
    """The name and the text of each example that is written from a life."""
    yield "cardiologist.yaml", written(cardiologist.life(), CARDIOLOGIST)
    yield "general-practitioner.yaml", written(general_practitioner.life(), GENERAL_PRACTITIONER)


if __name__ == "__main__":
    for name, text in examples():
        (EXAMPLES / name).write_text(text, encoding="utf-8")
