"""Kinds `all`, `any`, `not` and `at-least`: rules combined by strong Kleene logic.

Parts that hang on the same missing fact are looked at together, possibility by possibility. The
evidence stands with the parts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from pydantic import Field

from lisrules.conditions.base import (
    Condition,
    Context,
    Detail,
    Finding,
    Need,
    Provision,
    ReadingUse,
)
from lisrules.conditions.possibilities import Possibility, settled, together
from lisrules.values.outcome import Cure, Outcome, any_of, at_least, negate


@dataclass(frozen=True, slots=True)
class Combined(Detail):
    """How many of the parts had to be met; `None` for a negation.

    `possibilities` are there where the parts are settled together though no part decides alone.
    """

    kind: str
    count: int | None
    possibilities: tuple[Possibility, ...] = ()


class _Parts(Condition):
    def _finding(
        self, context: Context, provision: Provision, rules: tuple[str, ...], count: int | None
    ) -> Finding:
        parts = tuple(context.find(rule) for rule in rules)
        outcome, possibilities = settled(context, parts, self.combine, self.joint)
        return Finding(
            provision.rule,
            outcome,
            provision,
            Combined(self.kind, count, possibilities),
            needs=_needs(parts) if outcome is Outcome.UNDETERMINED else (),
            readings=_readings(parts),
            parts=parts,
            causes=tuple(p.rule for p in parts if p.outcome is outcome is not Outcome.MET),
            cure=self.cure(parts) if outcome is Outcome.NOT_MET else None,
        )

    joint: ClassVar[tuple[Outcome, ...]] = ()
    """What the parts may come to together although none of them alone decides it."""

    def combine(self, parts: Sequence[Finding]) -> Outcome:
        """How the outcomes of the parts combine."""
        raise NotImplementedError

    def cure(self, parts: tuple[Finding, ...]) -> Cure | None:
        """The hardest cure among the parts that are not met."""
        cures = [part.cure for part in parts if part.outcome is Outcome.NOT_MET]
        return next((cure for cure in (Cure.NEVER, Cure.ACT, Cure.TIME) if cure in cures), None)


class AllOf(_Parts):
    """Every one of the rules is met."""

    kind: Literal["all"]
    joint = (Outcome.NOT_MET,)
    of: tuple[str, ...] = Field(min_length=1)

    def references(self) -> tuple[str, ...]:
        """The rules combined."""
        return self.of

    def decide(self, context: Context, provision: Provision) -> Finding:
        """Conjunction."""
        return self._finding(context, provision, self.of, len(self.of))

    def combine(self, parts: Sequence[Finding]) -> Outcome:
        """Conjunction of the parts."""
        return together(parts)


class AnyOf(_Parts):
    """At least one of the rules is met."""

    kind: Literal["any"]
    joint = (Outcome.MET,)
    of: tuple[str, ...] = Field(min_length=1)

    def references(self) -> tuple[str, ...]:
        """The rules combined."""
        return self.of

    def decide(self, context: Context, provision: Provision) -> Finding:
        """Disjunction."""
        return self._finding(context, provision, self.of, 1)

    def combine(self, parts: Sequence[Finding]) -> Outcome:
        """Disjunction of the parts."""
        return any_of(part.outcome for part in parts)

    def cure(self, parts: tuple[Finding, ...]) -> Cure | None:
        """The easiest cure among the parts."""
        cures = [part.cure for part in parts if part.outcome is Outcome.NOT_MET]
        return next((cure for cure in (Cure.TIME, Cure.ACT, Cure.NEVER) if cure in cures), None)


class AtLeast(_Parts):
    """At least `count` of the rules are met."""

    kind: Literal["at-least"]
    joint = (Outcome.MET, Outcome.NOT_MET)
    count: int = Field(ge=1)
    of: tuple[str, ...] = Field(min_length=1)

    def references(self) -> tuple[str, ...]:
        """The rules combined."""
        return self.of

    def decide(self, context: Context, provision: Provision) -> Finding:
        """So many of the parts."""
        return self._finding(context, provision, self.of, self.count)

    def combine(self, parts: Sequence[Finding]) -> Outcome:
        """Whether so many are met, whatever the unknown turn out to be."""
        return at_least(self.count, (part.outcome for part in parts))


class Not(_Parts):
    """The rule is not met."""

    kind: Literal["not"]
    of: str

    def references(self) -> tuple[str, ...]:
        """The rule negated."""
        return (self.of,)

    def decide(self, context: Context, provision: Provision) -> Finding:
        """Negation; what bars by being met is barred for good."""
        return self._finding(context, provision, (self.of,), None)

    def combine(self, parts: Sequence[Finding]) -> Outcome:
        """The negation of the one part."""
        return negate(parts[0].outcome)

    def cure(self, parts: tuple[Finding, ...]) -> Cure | None:
        """What has happened cannot be undone."""
        return Cure.NEVER


def _needs(parts: tuple[Finding, ...]) -> tuple[Need, ...]:
    return tuple(dict.fromkeys(need for part in parts for need in part.needs))


def _readings(parts: tuple[Finding, ...]) -> tuple[ReadingUse, ...]:
    return tuple(dict.fromkeys(use for part in parts for use in part.readings))
