"""A question about a specialty, ready to be asked of any facts on any day under any readings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lisrules.conditions.base import Context, Effect, Finding, Layer, Specialty
from lisrules.conditions.possibilities import Possibility, settled, together
from lisrules.rules.ruleset import DecisionRule, RuleSet
from lisrules.timeline.facts import Facts
from lisrules.values.outcome import Outcome

CHANGES_NOTHING = (Outcome.MET, Outcome.NOT_APPLICABLE)
"""A condition with such an outcome leaves a conjunction as it is, whether it binds or not."""


@dataclass(frozen=True, slots=True)
class Result:
    """What one run found: the conditions that bind, those beside, and every rule on the way."""

    outcome: Outcome
    conditions: tuple[Finding, ...]
    beside: tuple[Finding, ...]
    found: Mapping[str, Finding]
    possibilities: tuple[Possibility, ...]
    """Ways in which missing facts may turn out, where the conditions are settled together only."""


class Question:
    """One decision about one specialty, with the layers that bind it.

    It holds no facts: the same question may be asked of a doctor as things are, as they are
    planned, or as they would be with a change.
    """

    def __init__(
        self,
        rules: RuleSet,
        asked: DecisionRule,
        binding: frozenset[Layer],
        specialty: Specialty | None,
    ) -> None:
        self.rules = rules
        self.asked = asked
        self.binding = binding
        self.specialty = specialty
        self.conditions = [rule for rule in asked.conditions if self._concerned(rule)]
        self.beside = [rule for rule in asked.beside if self._concerned(rule)]

    def _concerned(self, rule: str) -> bool:
        """A rule that is not about the specialty has no place in the answer."""
        concerns = self.rules.rules[rule].concerns
        return concerns is None or concerns.covers(self.specialty)

    def run(self, facts: Facts, day: int, options: Mapping[str, str]) -> Result:
        """Find every rule and combine those that bind."""
        context = self.context(facts, day, options)
        conditions: list[Finding] = []
        beside: list[Finding] = []
        for rule in self.conditions:
            (conditions if self.binds(rule, options) else beside).append(context.find(rule))
        beside += [context.find(rule) for rule in self.beside]
        return _result(context, conditions, beside)

    def outcome(self, facts: Facts, day: int, options: Mapping[str, str]) -> Outcome:
        """The outcome alone, without the costly details of its findings."""
        return self.outcome_in(self.context(facts, day, options, outcome_only=True))

    def outcome_in(self, context: Context) -> Outcome:
        """The outcome in a context in which some rules may have been found already."""
        return joined(context, self.bound(context))[0]

    def bound(self, context: Context) -> list[Finding]:
        """What is found of the conditions that bind, in order."""
        return [context.find(rule) for rule in self.conditions if self.binds(rule, context.options)]

    def vary(
        self, facts: Facts, day: int, options: Mapping[str, str], reading: str, result: Result
    ) -> Result:
        """The outcome again with another option of one reading, without costly details.

        Findings that do not depend on the reading are taken over as they are. Beside the verdict
        stand only the rules that may come to bind under a reading.
        """
        readings_of = self.rules.readings_of
        same = {
            rule: finding
            for rule, finding in result.found.items()
            if reading not in readings_of[rule]
        }
        context = self.context(facts, day, options, same, outcome_only=True)
        conditions: list[Finding] = []
        beside: list[Finding] = []
        for rule in self.conditions:
            if self.binds(rule, options):
                conditions.append(context.find(rule))
            elif self.rules.rules[rule].binds_if is not None:
                beside.append(context.find(rule))
        return _result(context, conditions, beside)

    def context(
        self,
        facts: Facts,
        day: int,
        options: Mapping[str, str],
        findings: dict[str, Finding] | None = None,
        *,
        outcome_only: bool = False,
    ) -> Context:
        """The context to find single rules in; `findings` are those that are known already."""
        law = self.rules
        return Context(
            facts,
            day,
            options,
            law.rules,
            law.sets,
            law.catalogue,
            self.specialty,
            outcome_only,
            findings={} if findings is None else findings,
        )

    def binds(self, rule: str, options: Mapping[str, str]) -> bool:
        """Whether a rule decides the outcome, by its layer or by a reading."""
        found = self.rules.rules[rule]
        if found.binds_if is not None:
            reading, option = found.binds_if
            return options[reading] == option
        first = found.first_version
        return first.layer in self.binding and first.effect is Effect.CONDITION

    def touching(self, rule: str) -> frozenset[str]:
        """The readings that can change what a rule comes to, or whether it binds."""
        binds_if = self.rules.rules[rule].binds_if
        own = frozenset() if binds_if is None else frozenset({binds_if[0]})
        return self.rules.readings_of[rule] | own

    def in_play(self, result: Result) -> tuple[str, ...]:
        """Readings that could change the outcome: those conditions used, and those that bind."""
        used = [use.reading for finding in result.conditions for use in finding.readings]
        for finding in (*result.conditions, *result.beside):
            binds_if = self.rules.rules[finding.rule].binds_if
            if binds_if is not None and finding.outcome not in CHANGES_NOTHING:
                used.append(binds_if[0])
        return tuple(dict.fromkeys(used))


def joined(
    context: Context, conditions: Sequence[Finding]
) -> tuple[Outcome, tuple[Possibility, ...]]:
    """What conditions come to together, and why where none of them alone decides it."""
    return settled(context, conditions, together, (Outcome.NOT_MET,))


def _result(context: Context, conditions: list[Finding], beside: list[Finding]) -> Result:
    outcome, possibilities = joined(context, conditions)
    found = context.findings
    return Result(outcome, tuple(conditions), tuple(beside), found, possibilities)
