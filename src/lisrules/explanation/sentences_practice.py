"""The sentences on open general practice, guidance hours and guidance groups."""

from __future__ import annotations

from abc import ABC


class PracticeSentences(ABC):  # noqa: B024 - its sentences are abstract methods
    """What has to be said of general practice and guidance, with typed operands."""
