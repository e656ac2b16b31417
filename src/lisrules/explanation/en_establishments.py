"""The sentences of English on establishments, educational supervisors and new assessments."""

from __future__ import annotations

from lisrules.explanation.sentences_establishments import EstablishmentSentences


class EnglishEstablishment(EstablishmentSentences):
    """English, of establishments, educational supervisors and new assessments."""
