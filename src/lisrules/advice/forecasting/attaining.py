"""Assuming that objectives are attained: an assessment in order for each that is still open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lisrules.advice.forecasting.breakpoints import reached_rules
from lisrules.advice.forecasting.planned import Future
from lisrules.advice.forecasting.search import Search
from lisrules.conditions.attained import examine
from lisrules.conditions.base import Condition
from lisrules.conditions.editions import Edition
from lisrules.conditions.recognised import Recognised
from lisrules.conditions.specialty_objectives import SpecialtyObjectives
from lisrules.timeline.facts import AssessmentFact, Facts, Pattern, Votes

ROLES = ("leader", "educational-supervisor", "clinical-supervisor")
"""Three persons, so that the assessment is in order under every reading."""


def attaining(search: Search, day: int) -> tuple[Future, dict[str, str]]:
    """The future in which all objectives are attained on a day, but those that are planned.

    Gives too which objective each assumed assessment is about, by its id.
    """
    facts = search.future.facts
    codes = tuple(dict.fromkeys(_open(search)))
    taken = {fact.id for fact in facts.assessments}
    persons = tuple(f"assumed-{role}" for role in ROLES)
    pattern = _in_order(len(facts.persons))
    assumed = tuple(
        AssessmentFact(_free(taken, f"assumed-{code}"), code, day, day, pattern) for code in codes
    )
    found = Future(_adding(facts, persons, assumed), search.future.confirmed)
    return found, {fact.id: fact.objective for fact in assumed}


def _free(taken: set[str], name: str) -> str:
    while name in taken:
        name = f"{name}-x"
    return name


def _open(search: Search) -> Iterator[str]:
    """Objectives of the sets the question may ask for that not even the plans have attained."""
    question, last = search.question, search.last
    facts = search.future.on(last)
    context = question.context(facts, last, search.options, outcome_only=True)
    for rule in reached_rules(question.rules, question.conditions):
        for version in question.rules.rules[rule].versions:
            condition: Condition = version.condition
            if isinstance(condition, SpecialtyObjectives):
                names = tuple(edition.id for edition in condition.editions(context))
            elif isinstance(condition, Edition):
                names = condition.sets
            else:
                continue
            for name in names:
                result = examine(context, name, condition.approvals, last, Recognised())
                yield from (standing.objective for standing in result.standings)


def _in_order(first: int) -> Pattern:
    """Recommended by both supervisors, decided by the leader; persons by bit from `first` on."""
    leader, educational, clinical = (1 << first + at for at in range(len(ROLES)))
    return Pattern(
        attained=True,
        decider=leader,
        capacity="leader",
        decision="dated",
        known=True,
        educational=Votes(positive=educational),
        clinical=Votes(positive=clinical),
    )


def _adding(facts: Facts, persons: tuple[str, ...], assumed: tuple[AssessmentFact, ...]) -> Facts:
    by_objective = dict(facts.by_objective)
    for fact in assumed:
        by_objective[fact.objective] = (*by_objective.get(fact.objective, ()), fact)
    return replace(
        facts,
        known=facts.known | {"assessments"},
        persons=(*facts.persons, *persons),
        assessments=(*facts.assessments, *assumed),
        by_objective=by_objective,
    )
