"""What is reported beside the verdict, and what the whole explanation rests on."""

from __future__ import annotations

from collections.abc import Iterator

from lisrules._version import __version__
from lisrules.conditions.base import Effect, Finding
from lisrules.explanation.assumed import assumptions
from lisrules.explanation.condition import in_one_line
from lisrules.explanation.digest import readings_digest, timeline_digest
from lisrules.explanation.page import Block, Gap, Heading, Pair, Text
from lisrules.explanation.view import View

_ORDER = (Effect.CONDITION, Effect.PART, Effect.RIGHT, Effect.DUTY, Effect.NOTE)


def beside(view: View) -> Iterator[Block]:
    """Rights, duties and guidance, each in its own section, none of them part of the verdict."""
    groups: dict[Effect, list[Finding]] = {effect: [] for effect in _ORDER}
    for finding in view.decision.beside:
        groups[_effect(view, finding)].append(finding)
    if not view.decision.beside:
        return
    yield Gap()
    yield Heading(view.labels.beside, "-")
    yield Text(view.say.not_part_of_verdict())
    for effect, findings in groups.items():
        if findings:
            yield Gap()
            yield Text(f"{view.say.effect(effect)}:")
            for finding in findings:
                yield from _brief(view, finding)


def _effect(view: View, finding: Finding) -> Effect:
    """What the rule does; a requirement that is reported here does not bind the verdict."""
    provision = view.provision(finding)
    if provision is None:
        return Effect.NOTE
    return Effect.CONDITION if provision.effect is Effect.PART else provision.effect


def _brief(view: View, finding: Finding) -> Iterator[Block]:
    line = in_one_line(view, finding, "")
    provision = view.provision(finding)
    layer = f" ({view.say.level(provision)})" if provision else ""
    yield Text(f"{line.text}{layer}", "- ", 1, line.outcome)
    if finding.needs:
        missing = "; ".join(view.needs(finding.needs))
        yield Text(f"{view.labels.missing_facts}: {missing}", level=2)


def provenance(view: View) -> Iterator[Block]:
    """Library, rule set, timeline and readings by version and digest; the last line."""
    labels, rules, decision = view.labels, view.rules, view.decision
    yield Gap()
    yield Heading(labels.basis, "-")
    regulation = f"{rules.regulation.name[view.say.lang]} ({rules.regulation.id})"
    yield Pair(labels.regulation, regulation, 0)
    yield Pair(labels.law_checked, view.day(rules.regulation.checked_through), 0)
    yield Pair(labels.library, f"lisrules {__version__}", 0)
    yield Pair(labels.rules_digest, rules.digest, 0)
    yield Pair(labels.timeline_digest, timeline_digest(decision.timeline), 0)
    yield Pair(labels.readings_digest, readings_digest(decision.options), 0)
    yield from assumptions(view)
    yield Gap()
    yield Text(view.say.a_person_decides())
