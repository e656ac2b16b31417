"""The single most relevant reason why a decision is not met, or is open."""

from __future__ import annotations

from lisrules.conditions.base import Finding
from lisrules.conditions.combined import Combined
from lisrules.engine.decision import Decision
from lisrules.values.outcome import Cure, Outcome

_HARDNESS = {Cure.NEVER: 0, Cure.ACT: 1, Cure.TIME: 2, None: 3}
"""What nothing can cure comes first, then what somebody must do, then what time cures."""


def main_reason(decision: Decision) -> Finding | None:
    """The one finding to look at first, or `None` where no condition is not met or open.

    Conditions that are not met come before those that are undetermined; among these the one that is
    hardest to cure (never, an act, time); among equals the first in the order of the decision.
    Where that condition has parts, its reason is the deepest part that alone is responsible: a part
    is, where no other part has the outcome of the whole. A cause that is a condition of its own
    comes before the condition it explains, because curing it cures both.
    """
    for outcome in (Outcome.NOT_MET, Outcome.UNDETERMINED):
        having = [one for one in decision.conditions if one.outcome is outcome]
        if having:
            hardest = min(having, key=lambda one: (_HARDNESS[one.cure], _explained(one, having)))
            return responsible(hardest)
    return None


def responsible(finding: Finding) -> Finding:
    """The deepest part of a finding that alone has brought about its outcome."""
    while isinstance(finding.detail, Combined) and finding.detail.count is not None:
        same = [part for part in finding.parts if part.outcome is finding.outcome]
        if len(same) != 1:
            return finding
        finding = same[0]
    return finding


def _explained(finding: Finding, having: list[Finding]) -> bool:
    """Whether another of the conditions with this outcome is a cause of this one."""
    return any(one.rule in finding.causes for one in having if one is not finding)
