"""The sentences of bokmål on open general practice, guidance hours and guidance groups."""

from __future__ import annotations

from lisrules.explanation.sentences_practice import PracticeSentences


class BokmalPractice(PracticeSentences):
    """Bokmål, of open general practice, guidance hours and guidance groups."""
