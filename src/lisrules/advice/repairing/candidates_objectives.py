"""What could make conditions on objectives met: assessments, papers and rulings."""

from __future__ import annotations

from collections.abc import Iterable

from lisrules.advice.repairing.bodies import body_at
from lisrules.advice.repairing.changes import ROLES, Assessed, Paper, Role
from lisrules.advice.repairing.proposal import Asked, Proposal, Unit, answers, proposed
from lisrules.advice.repairing.rulings import ruled
from lisrules.conditions.attained import Standing
from lisrules.conditions.editions import Choice
from lisrules.conditions.excused import Excuse
from lisrules.conditions.objectives import Attained
from lisrules.timeline.model import Assessment

_ALL_ANEW = frozenset({"no-assessment", "unknown", "not-attained", "decided-late"})
"""What leaves nothing to build on: then the whole assessment is proposed."""
_BY_ROLE = ("missing", "negative", "unclear")
"""What a role lacks whose recommendation has to be given anew; one that came late stands."""


def of_edition(asked: Asked) -> Proposal:
    """Objectives of part one: each open edition, the register, rulings on training abroad."""
    condition, units = asked.condition, _assessments(asked)
    if condition.settled_by is not None and _unknown_codes(asked):
        units.append((Paper(condition.settled_by, "directorate"),))
    for rule in condition.instead:
        units += _instead(asked, rule)
    for kind in condition.recognised:
        missing = _missing(asked)
        units += ruled(asked, kind, condition.recognised_by, missing) if missing else []
    return proposed([*units, *answers(asked, asked.finding.needs)])


def of_specialty(asked: Asked) -> Proposal:
    """Objectives of parts two and three, or common to all; not where no edition is known."""
    condition, units = asked.condition, _assessments(asked)
    missing = _missing(asked)
    if not isinstance(asked.finding.detail, Attained):
        return proposed((), reason="unknown-law")
    if condition.recognised is not None and missing:
        bodies = [
            authority
            for one in condition.recognised_by
            if asked.context.specialty and asked.context.specialty.category in one.categories
            for authority in one.authorities
        ]
        units += ruled(asked, condition.recognised, bodies, missing) if bodies else []
    if condition.covered is not None and missing:
        arena = next((post.arena for post in reversed(asked.facts.services)), "hospital")
        paper = Paper(condition.covered.confirmed, body_at(arena, condition.covered.by), missing)
        units.append((paper,))
    return proposed([*units, *answers(asked, asked.finding.needs)])


def of_excused(asked: Asked) -> Proposal:
    """A paper that excuses what is left, where the timeline records absence because of covid."""
    detail, condition = asked.finding.detail, asked.condition
    recorded = any(absence.kind == "covid" for absence in asked.facts.absences)
    if not recorded or not isinstance(detail, Excuse) or not detail.left:
        return proposed(())
    return proposed([(Paper(condition.confirmed, condition.by[0], detail.left),)])


def _instead(asked: Asked, rule: str) -> list[Unit]:
    condition = asked.context.rules[rule].first_version.condition
    kind = getattr(condition, "ruling", None)
    return [] if kind is None else ruled(asked, kind)


def _assessments(asked: Asked) -> list[Unit]:
    """For each edition that is open, every objective of it that is not attained."""
    detail = asked.finding.detail
    if not isinstance(detail, Attained):
        return []
    return [_unit(asked, choice) for choice in detail.choices]


def _unit(asked: Asked, choice: Choice) -> Unit:
    timeline = asked.asking.assessments
    return tuple(
        assessed(standing, timeline, asked.asking.on)
        for result in choice.results
        for standing in result.standings
    )


def assessed(standing: Standing, known: dict[str, Assessment], on: int) -> Assessed:
    """The least that one objective lacks: all of it, recommendations, or the decision alone."""
    found = None if standing.assessment is None else known.get(standing.assessment)
    if found is None or _ALL_ANEW & set(standing.reasons):
        return Assessed(standing.objective)
    kept = _kept(found, on)
    roles = tuple(role for role in ROLES if _lacks(role, standing.reasons, kept))
    kept = tuple((role, person) for role, person in kept if role not in roles)
    return Assessed(standing.objective, found.id, roles, kept)


def _kept(found: Assessment, on: int) -> tuple[tuple[Role, str], ...]:
    """Positive recommendations by named persons on known days, up to the day of the decision."""
    return tuple(
        (role, given.by)
        for role in ROLES
        for given in found.recommendations or ()
        if given.role == role and given.by is not None and given.positive and given.took_part
        if given.on is not None and given.on.last <= on
    )


def _lacks(role: Role, reasons: Iterable[str], kept: tuple[tuple[Role, str], ...]) -> bool:
    """Whether a role has to recommend: it has not, or the person spoke in both roles."""
    faults = {f"{role}-{fault}" for fault in _BY_ROLE}
    both = role == "clinical-supervisor" and "same-person" in reasons
    return both or bool(faults & set(reasons)) or all(own != role for own, _ in kept)


def _unknown_codes(asked: Asked) -> bool:
    detail = asked.finding.detail
    return isinstance(detail, Attained) and any(
        not result.known for choice in detail.choices for result in choice.results
    )


def _missing(asked: Asked) -> tuple[str, ...]:
    """The objectives that the choice that comes nearest lacks."""
    detail = asked.finding.detail
    if not isinstance(detail, Attained) or detail.chosen is None:
        return ()
    results = detail.choices[detail.chosen].results
    return tuple(standing.objective for result in results for standing in result.standings)
