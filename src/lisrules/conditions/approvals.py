"""Kind `approvals`: who must recommend and decide that an objective is attained (§ 26(1)).

One version names the roles whose recommendation is asked for; another, of the directorate's
layer, says that the leader decides. Both are checked for each pattern of an assessment once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lisrules.conditions.base import Condition, Context, Detail, Finding, Provision
from lisrules.timeline.facts import Pattern, Votes
from lisrules.values.outcome import Outcome


@dataclass(frozen=True, slots=True)
class NoApprovals(Detail):
    """Approvals are decided objective by objective, inside the condition on objectives."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one pattern lacks, what is not known of it, and the readings that matter to it."""

    faults: tuple[str, ...]
    doubts: tuple[str, ...]
    readings: frozenset[str]


class Approvals(Condition):
    """Recommendations of `roles`, given before the decision, and who may decide."""

    kind: Literal["approvals"]
    roles: tuple[Literal["educational-supervisor", "clinical-supervisor"], ...] = ()
    decided_by: Literal["leader"] | None = None

    def decide(self, context: Context, provision: Provision) -> Finding:
        """Not decided alone."""
        return Finding(provision.rule, Outcome.NOT_APPLICABLE, provision, NoApprovals())

    def judge(self, context: Context, pattern: Pattern) -> Verdict:
        """What an assessment of this pattern lacks or leaves open."""
        judging = _Judging(context, pattern)
        if self.decided_by is not None:
            judging.decider()
        if self.roles:
            judging.recommendations(self.roles)
        return Verdict(tuple(judging.faults), tuple(judging.doubts), frozenset(judging.readings))


class _Judging:
    def __init__(self, context: Context, pattern: Pattern) -> None:
        self.context = context
        self.pattern = pattern
        self.faults: list[str] = []
        self.doubts: list[str] = []
        self.readings: set[str] = set()

    def decider(self) -> None:
        """The leader, or whom the leader has left it to."""
        capacity = self.pattern.capacity
        if self.pattern.decision == "none" or capacity is None:
            self.doubts.append("decider-unknown")
        elif capacity == "delegate":
            self.readings.add("delegated-leader")
            if self.context.option("delegated-leader") == "leader-only":
                self.faults.append("decided-by-delegate")
        elif capacity != "leader":
            self.faults.append("decided-by-other")

    def recommendations(self, roles: tuple[str, ...]) -> None:
        """One recommendation in time from each role, and from different persons."""
        if not self.pattern.known:
            self.doubts.append("recommendations-unknown")
            return
        educational = self._votes(self.pattern.educational)
        clinical = self._votes(self.pattern.clinical)
        self._each("educational-supervisor", educational, self.pattern.educational, roles)
        self._each("clinical-supervisor", clinical, self.pattern.clinical, roles)
        if len(roles) > 1 and not self.faults:
            if self.doubts:
                educational |= self.pattern.educational.unclear
                clinical |= self.pattern.clinical.unclear
            self._distinct(educational, clinical)

    @property
    def _undated(self) -> str:
        """Why a recommendation that is clear in itself may have come too late."""
        dated = self.pattern.decision == "dated"
        return "decision-date-unclear" if dated else "decision-unknown"

    def _votes(self, votes: Votes) -> int:
        """Persons whose recommendation counts under the reading of its sign."""
        if not votes.negative:
            return votes.positive
        self.readings.add("recommendation-sign")
        obtained = self.context.option("recommendation-sign") == "obtained"
        return votes.positive | votes.negative if obtained else votes.positive

    def _each(self, role: str, persons: int, votes: Votes, roles: tuple[str, ...]) -> None:
        if role not in roles or persons or votes.unnamed:
            return
        if votes.unclear or votes.blank:
            self.doubts.append(f"{role}-unclear" if votes.vague else self._undated)
        elif votes.negative:
            self.faults.append(f"{role}-negative")
        elif votes.late:
            self.faults.append(f"{role}-late")
        else:
            self.faults.append(f"{role}-missing")

    def _distinct(self, educational: int, clinical: int) -> None:
        """Whether the roles are held by different persons, as the reading asks.

        Where something else is in doubt, these are all the persons who may have held them: if even
        they are not different, that is a fault.
        """
        option = self.context.option("two-roles")
        two, three = _two(educational, clinical), self._three(educational, clinical)
        if not (two and three):
            self.readings.add("two-roles")
        if (
            option == "no-limit"
            or (option == "two-persons" and two)
            or (option == "three-persons" and three)
        ):
            return
        both = self.pattern.educational, self.pattern.clinical
        unnamed = any(votes.unnamed or votes.blank for votes in both)
        if not unnamed and (option == "two-persons" or self.pattern.decider):
            self.faults.append("same-person")
        elif not self.doubts:
            self.doubts.append("same-person")

    def _three(self, educational: int, clinical: int) -> bool:
        decider = self.pattern.decider
        return bool(decider) and _two(educational & ~decider, clinical & ~decider)


def _two(educational: int, clinical: int) -> bool:
    """Whether two different persons can be chosen, one from each mask."""
    if not educational or not clinical:
        return False
    return educational != clinical or educational & (educational - 1) != 0
