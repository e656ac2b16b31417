"""The sentences on establishments, educational supervisors and new assessments."""

from __future__ import annotations

from abc import ABC


class EstablishmentSentences(ABC):  # noqa: B024 - its sentences are abstract methods
    """What has to be said of establishments and supervisors, with typed operands."""
