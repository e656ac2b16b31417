"""The sentences of English on open general practice, guidance hours and guidance groups."""

from __future__ import annotations

from lisrules.explanation.sentences_practice import PracticeSentences


class EnglishPractice(PracticeSentences):
    """English, of open general practice, guidance hours and guidance groups."""
