"""Which of the bodies that may give a paper is the one to ask: where the service was."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_AT: Final[Mapping[str, tuple[str, ...]]] = {
    "hospital": ("hospital",),
    "municipality": ("municipality",),
    "open-general-practice": ("municipality",),
    "other-general-practice": ("municipality",),
    "community-medicine": ("municipality",),
    "institution": ("establishment", "employer"),
    "occupational-health": ("establishment", "employer"),
    "research": ("establishment", "employer"),
    "other": ("employer", "establishment"),
}
"""By the arena, the kinds of body that are there, the nearest first."""


def body_at(arena: str, bodies: tuple[str, ...]) -> str:
    """The body of those that may give the paper that is at the arena; else the first of them."""
    return next((one for one in _AT.get(arena, ()) if one in bodies), bodies[0])
