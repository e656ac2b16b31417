"""Deciding one condition alone: a rule of one version, over facts written as in a file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from pydantic import TypeAdapter

from lisrules.conditions.base import Context, Effect, Finding, Layer, Provision, Rule
from lisrules.documents.rule_files import load_rules
from lisrules.rules.kinds import AnyCondition
from lisrules.values.citation import Citation
from tests.building import Data, timeline

_KINDS: TypeAdapter[Any] = TypeAdapter(AnyCondition)


def rule(name: str, condition: Data) -> Rule:
    """A rule in force since the scheme began."""
    return dated(name, ("2017-03-01", condition))


def dated(
    name: str, *versions: tuple[str, Data], applies_by: str = "assessment", reach: str = "new"
) -> Rule:
    """A rule with a version from each of the days; `reach` is that of all but the first."""
    starts = [date.fromisoformat(first).toordinal() for first, _ in versions]
    ends = [*(start - 1 for start in starts[1:]), None]
    provisions = tuple(
        Provision(
            name,
            Citation.parse("§ 1", "work"),
            Layer.REGULATION,
            Effect.CONDITION,
            "act",
            first,
            last,
            _KINDS.validate_python(condition),
            "new" if first == starts[0] else reach,
        )
        for first, last, (_, condition) in zip(starts, ends, versions, strict=True)
    )
    return Rule(name, provisions, applies_by)


def with_rules(made: Context, *rules: Rule) -> Context:
    """The context with more rules, in place of those of the same name."""
    return replace(made, rules={**made.rules, **{rule.id: rule for rule in rules}})


def context(data: Data, on: str, rules: dict[str, Data], **options: str) -> Context:
    """The facts, the date and the rules; readings by their names with `_` for `-`."""
    chosen = {name.replace("_", "-"): option for name, option in options.items()}
    return Context(
        timeline(data).facts,
        date.fromisoformat(on).toordinal(),
        {**load_rules().defaults, **chosen},
        {name: rule(name, condition) for name, condition in rules.items()},
        load_rules().sets,
        load_rules().catalogue,
    )


def find(
    condition: Data,
    data: Data,
    on: str = "2027-03-01",
    rules: dict[str, Data] | None = None,
    **options: str,
) -> Finding:
    """The finding of one condition, whose rule is called `this`."""
    return context(data, on, {"this": condition, **(rules or {})}, **options).find("this")


def outcome(
    condition: Data,
    data: Data,
    on: str = "2027-03-01",
    rules: dict[str, Data] | None = None,
    **options: str,
) -> str:
    """The outcome alone."""
    return find(condition, data, on, rules, **options).outcome.value


def needs(finding: Finding) -> list[tuple[str, str | None]]:
    """What would settle it: fields and facts."""
    return [(need.field, need.fact) for need in finding.needs]


def used(finding: Finding) -> dict[str, str]:
    """The readings that could make a difference, with their options."""
    return {use.reading: use.option for use in finding.readings}
