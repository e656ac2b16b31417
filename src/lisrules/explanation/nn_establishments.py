"""The sentences of nynorsk on establishments, educational supervisors and new assessments."""

from __future__ import annotations

from lisrules.explanation.sentences_establishments import EstablishmentSentences


class NynorskEstablishment(EstablishmentSentences):
    """Nynorsk, of establishments, educational supervisors and new assessments."""
