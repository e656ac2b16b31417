"""Deciding one question about one doctor on one date."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from lisrules.conditions.base import Context, Effect, Finding, Layer, Specialty
from lisrules.engine.decision import Decision, Flip
from lisrules.engine.requests import (
    chosen_decision,
    chosen_layers,
    chosen_options,
    chosen_specialty,
)
from lisrules.rules.ruleset import DecisionRule, RuleSet
from lisrules.timeline.facts import Facts
from lisrules.timeline.model import Timeline
from lisrules.values.outcome import Outcome, all_of

_CHANGES_NOTHING = (Outcome.MET, Outcome.NOT_APPLICABLE)
"""A condition with such an outcome leaves a conjunction as it is, whether it binds or not."""

ReadingsChoice = Literal["default", "all"] | Mapping[str, str]


def decide(  # noqa: PLR0913 - a question has so many parts
    rules: RuleSet,
    timeline: Timeline,
    decision: str,
    on: date,
    readings: ReadingsChoice = "default",
    layers: Iterable[str] | None = None,
    *,
    specialty: str | None = None,
) -> Decision:
    """Decide `decision` as of `on`, that day included, under the chosen readings.

    `readings`: `default` gives the outcome under the default options, `all` gives `CONTESTED`
    where another option would change it, a mapping fixes options. The flips are found in every
    mode, one reading at a time. `layers` binds further layers than the decision itself does.
    `specialty` is a name, a prefix or a code, for a decision that is about one.

    Raises `RequestError` for an unknown decision, specialty, reading, option or layer.
    """
    asked = chosen_decision(rules, decision)
    of = chosen_specialty(rules, asked, specialty)
    options, fixed = chosen_options(rules, readings)
    binding = asked.layers | chosen_layers(layers)
    blank = Decision(
        decision=asked.id,
        on=on,
        outcome=Outcome.NOT_APPLICABLE,
        conditions=(),
        beside=(),
        flips=(),
        options=options,
        fixed=fixed,
        mode=readings if isinstance(readings, str) else "fixed",
        before_force=on < asked.first,
        beyond_known=on > rules.regulation.checked_through,
        rules=rules,
        timeline=timeline,
        specialty=of,
    )
    if blank.before_force:
        return blank
    once = _Once(rules, timeline.facts, asked, on.toordinal(), binding, of)
    result = once.run(options)
    flips = _flips(once, options, fixed, result)
    contested = blank.mode == "all" and flips
    return replace(
        blank,
        outcome=Outcome.CONTESTED if contested else result.outcome,
        conditions=result.conditions,
        beside=result.beside,
        flips=flips,
    )


@dataclass(frozen=True, slots=True)
class _Result:
    """What one run under certain options found; `found` is every finding on the way."""

    outcome: Outcome
    conditions: tuple[Finding, ...]
    beside: tuple[Finding, ...]
    found: Mapping[str, Finding]


class _Once:
    """One decision, ready to be run under different options."""

    def __init__(
        self,
        rules: RuleSet,
        facts: Facts,
        asked: DecisionRule,
        day: int,
        binding: frozenset[Layer],
        specialty: Specialty | None,
    ) -> None:
        self.rules = rules
        self.facts = facts
        self.asked = asked
        self.day = day
        self.binding = binding
        self.specialty = specialty
        self.conditions = [rule for rule in asked.conditions if self._concerned(rule)]
        self.beside = [rule for rule in asked.beside if self._concerned(rule)]

    def _concerned(self, rule: str) -> bool:
        """A rule that is not about the specialty has no place in the answer."""
        concerns = self.rules.rules[rule].concerns
        return concerns is None or concerns.covers(self.specialty)

    def run(self, options: Mapping[str, str]) -> _Result:
        """Find every rule and combine those that bind."""
        context = self._context(options, {})
        conditions: list[Finding] = []
        beside: list[Finding] = []
        for rule in self.conditions:
            (conditions if self._binds(rule, options) else beside).append(context.find(rule))
        beside += [context.find(rule) for rule in self.beside]
        outcome = all_of(finding.outcome for finding in conditions)
        return _Result(outcome, tuple(conditions), tuple(beside), context.findings)

    def vary(self, options: Mapping[str, str], reading: str, result: _Result) -> list[Finding]:
        """The binding conditions again with another option of one reading.

        Findings that do not depend on the reading are taken over as they are.
        """
        readings_of = self.rules.readings_of
        same = {
            rule: finding
            for rule, finding in result.found.items()
            if reading not in readings_of[rule]
        }
        context = self._context(options, same, outcome_only=True)
        return [context.find(rule) for rule in self.conditions if self._binds(rule, options)]

    def _context(
        self,
        options: Mapping[str, str],
        findings: dict[str, Finding],
        *,
        outcome_only: bool = False,
    ) -> Context:
        law = self.rules
        return Context(
            self.facts,
            self.day,
            options,
            law.rules,
            law.sets,
            law.catalogue,
            self.specialty,
            outcome_only,
            findings,
        )

    def _binds(self, rule: str, options: Mapping[str, str]) -> bool:
        found = self.rules.rules[rule]
        if found.binds_if is not None:
            reading, option = found.binds_if
            return options[reading] == option
        first = found.first_version
        return first.layer in self.binding and first.effect is Effect.CONDITION

    def in_play(self, result: _Result) -> tuple[str, ...]:
        """Readings that could change the outcome: those conditions used, and those that bind."""
        used = [use.reading for finding in result.conditions for use in finding.readings]
        for finding in (*result.conditions, *result.beside):
            binds_if = self.rules.rules[finding.rule].binds_if
            if binds_if is not None and finding.outcome not in _CHANGES_NOTHING:
                used.append(binds_if[0])
        return tuple(dict.fromkeys(used))

    def stays(self, reading: str, result: _Result) -> bool:
        """Whether a condition that the reading cannot touch keeps the outcome at not met."""
        readings_of = self.rules.readings_of
        return any(
            finding.outcome is Outcome.NOT_MET and reading not in readings_of[finding.rule]
            for finding in result.conditions
        )


def _flips(
    once: _Once, options: Mapping[str, str], fixed: frozenset[str], result: _Result
) -> tuple[Flip, ...]:
    """Change one reading at a time and keep the changes that change the outcome."""
    before = {finding.rule: finding.outcome for finding in result.conditions}
    flips = []
    for name in once.in_play(result):
        if name in fixed or once.stays(name, result):
            continue
        for other in once.rules.readings[name].options:
            if other == options[name]:
                continue
            changed = once.vary({**options, name: other}, name, result)
            outcome = all_of(finding.outcome for finding in changed)
            if outcome is not result.outcome:
                different = tuple(
                    (found.rule, found.outcome)
                    for found in changed
                    if before.get(found.rule) is not found.outcome
                )
                flips.append(Flip(name, options[name], other, outcome, different))
    return tuple(flips)
