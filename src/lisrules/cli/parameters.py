"""The parameters of a condition as rows of words, for pages about rules."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lisrules.conditions.base import Condition


def parameters(condition: Condition) -> list[tuple[str, str]]:
    """Name and value of everything a rule file says about a condition, its kind first.

    Names and values are those of the rule file, so that the page can be compared with it.
    """
    data = condition.model_dump(mode="json", exclude_unset=True)
    rows = [("kind", data.pop("kind"))]
    rows.extend((name, _plain(value)) for name, value in data.items())
    return [(name.replace("_", " "), value) for name, value in rows]


def _plain(value: Any) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{key.replace('_', ' ')} {_plain(one)}" for key, one in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(map(_plain, value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
