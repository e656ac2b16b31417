"""The sentences of bokmål on establishments, educational supervisors and new assessments."""

from __future__ import annotations

from lisrules.explanation.sentences_establishments import EstablishmentSentences


class BokmalEstablishment(EstablishmentSentences):
    """Bokmål, of establishments, educational supervisors and new assessments."""
