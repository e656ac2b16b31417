"""The sentences of nynorsk on approval, transition, recognition, applications and appeals."""

from __future__ import annotations

from lisrules.explanation.sentences_approval import ApprovalSentences


class NynorskApproval(ApprovalSentences):
    """Nynorsk, of approval, transition, recognition, papers of an application and appeals."""
