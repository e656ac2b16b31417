"""Kind `note`: what a source says where nothing has to be met, so that nobody looks for more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lisrules.conditions.base import Condition, Context, Detail, Finding, Provision
from lisrules.values.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Noted(Detail):
    """Nothing but the words of the rule."""


class Note(Condition):
    """Nothing is decided."""

    kind: Literal["note"]

    def decide(self, context: Context, provision: Provision) -> Finding:
        """Not applicable: there is nothing to meet."""
        return Finding(provision.rule, Outcome.NOT_APPLICABLE, provision, Noted())
