"""Digests that name what a decision rests on, so that it can be replayed and compared."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from pydantic_core import to_json

from lisrules.timeline.model import Timeline


def timeline_digest(timeline: Timeline) -> str:
    """The SHA-256 of the timeline's data in one fixed form; the order of its keys is no matter."""
    return digest(timeline.to_data())


def readings_digest(options: Mapping[str, str]) -> str:
    """The SHA-256 of the option that was used of every reading."""
    return digest(dict(options))


def digest(data: Any) -> str:
    """The SHA-256, in hexadecimal, of plain JSON data with its keys sorted."""
    return sha256(to_json(_sorted(data))).hexdigest()


def _sorted(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _sorted(data[key]) for key in sorted(data)}
    if isinstance(data, list | tuple):
        return [_sorted(item) for item in data]
    return data
