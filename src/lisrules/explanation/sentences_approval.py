"""The sentences on approval, transition, recognition, papers of an application and appeals."""

from __future__ import annotations

from abc import ABC


class ApprovalSentences(ABC):  # noqa: B024 - its sentences are abstract methods
    """What has to be said of approval and transition, with typed operands."""
