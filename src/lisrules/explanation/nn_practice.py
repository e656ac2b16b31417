"""The sentences of nynorsk on open general practice, guidance hours and guidance groups."""

from __future__ import annotations

from lisrules.explanation.sentences_practice import PracticeSentences


class NynorskPractice(PracticeSentences):
    """Nynorsk, of open general practice, guidance hours and guidance groups."""
