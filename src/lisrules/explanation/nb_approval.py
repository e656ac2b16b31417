"""The sentences of bokmål on approval, transition, recognition, applications and appeals."""

from __future__ import annotations

from lisrules.explanation.sentences_approval import ApprovalSentences


class BokmalApproval(ApprovalSentences):
    """Bokmål, of approval, transition, recognition, papers of an application and appeals."""
