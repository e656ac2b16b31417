"""Kind `checklist`: what an application must have with it (§ 30), and what it costs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from lisrules.conditions.base import Condition, Context, Detail, Finding, Need, Provision
from lisrules.timeline.facts import StatementFact
from lisrules.values.outcome import Cure, Outcome, all_of

Item = Literal[
    "application",
    "authorisation",
    "service-confirmed",
    "group-guidance",
    "fee-paid",
    "conversion-documents",
]
"""What is asked for. `conversion-documents`: papers attached, where a confirmation of the kind
`conversion-assessed` shows that objectives were approved by conversion."""

_STAGES = frozenset({"lis1", "lis2", "lis3"})


@dataclass(frozen=True, slots=True)
class Point:
    """One item: whether it is there, and the facts that show it, or that lack it."""

    item: str
    outcome: Outcome
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Checked(Detail):
    """Every item of the list, and the fee in kroner where there is one."""

    points: tuple[Point, ...]
    kroner: int | None


class Checklist(Condition):
    """Every one of the items is there on the date of the decision."""

    kind: Literal["checklist"]
    items: tuple[Item, ...] = Field(min_length=1)
    decisions: tuple[str, ...] = ()
    """Decisions an application may name instead of the specialty."""
    kroner: int | None = Field(default=None, ge=1)
    """The fee, in Norwegian kroner."""

    def decide(self, context: Context, provision: Provision) -> Finding:
        """One item after the other; an item that is not asked for here is left out of account."""
        points = tuple(_ITEMS[item](self, context, item) for item in self.items)
        outcome = all_of(point.outcome for point in points)
        needs = [
            Need(_LISTS[point.item], None, None)
            for point in points
            if point.outcome is Outcome.UNDETERMINED
        ]
        return Finding(
            provision.rule,
            outcome,
            provision,
            Checked(points, self.kroner),
            evidence=tuple(fact for point in points for fact in point.facts),
            needs=tuple(dict.fromkeys(needs)) if outcome is Outcome.UNDETERMINED else (),
            cure=Cure.ACT if outcome is Outcome.NOT_MET else None,
        )

    def application(self, context: Context, item: str) -> Point:
        """An application for the specialty, or for one of the decisions."""
        mine = [
            one
            for one in context.facts.applications
            if one.subject in self.decisions or context.is_own(one.subject) is True
        ]
        sure = tuple(one.id for one in mine if one.hi <= context.on)
        maybe = any(one.lo <= context.on for one in mine)
        return _point(context, item, sure, maybe=maybe)

    def authorisation(self, context: Context, item: str) -> Point:
        """An authorisation as a doctor, in force."""
        mine = [
            fact
            for fact in context.facts.authorisations
            if fact.kind == "authorisation" and fact.profession == "doctor"
        ]
        sure = tuple(fact.id for fact in mine if fact.start_hi <= context.on < fact.end_lo)
        maybe = any(fact.start_lo <= context.on < fact.end_hi for fact in mine)
        return _point(context, item, sure, maybe=maybe)

    def confirmed_service(self, context: Context, item: str) -> Point:
        """A confirmation of every post in Norwegian training that has begun."""
        posts = [
            post
            for post in context.facts.services
            if post.stage in _STAGES and not post.abroad and post.start_lo <= context.on
        ]
        lacking = [
            post for post in posts if all(given.hi > context.on for given in post.confirmations)
        ]
        if lacking:
            known = all(post.confirmations_known for post in lacking)
            outcome = Outcome.NOT_MET if known else Outcome.UNDETERMINED
            return Point(item, outcome, tuple(post.id for post in lacking))
        facts = tuple(given.fact for post in posts for given in post.confirmations)
        return _point(context, item, tuple(dict.fromkeys(facts)))

    def group(self, context: Context, item: str) -> Point:
        """A group whose whole programme is attested."""
        mine = [
            one
            for one in context.facts.guidance
            if one.kind == "group"
            and one.start_lo <= context.on
            and (one.specialty is None or context.is_own(one.specialty) is not False)
        ]
        sure = tuple(one.id for one in mine if one.attested)
        return _point(context, item, sure, maybe=any(one.attested is None for one in mine))

    def fee(self, context: Context, item: str) -> Point:
        """A confirmation that the fee is paid."""
        return _stated(context, item, "fee-paid")

    def conversion(self, context: Context, item: str) -> Point:
        """The papers that were used, where there was a conversion."""
        if _papers(context, "conversion-assessed"):
            return _stated(context, item, "documents-attached")
        known = "confirmations" in context.facts.known
        return Point(item, Outcome.NOT_APPLICABLE if known else Outcome.UNDETERMINED, ())


_ITEMS: dict[str, Callable[[Checklist, Context, str], Point]] = {
    "application": Checklist.application,
    "authorisation": Checklist.authorisation,
    "service-confirmed": Checklist.confirmed_service,
    "group-guidance": Checklist.group,
    "fee-paid": Checklist.fee,
    "conversion-documents": Checklist.conversion,
}
_LISTS = {
    "application": "applications",
    "authorisation": "authorisations",
    "service-confirmed": "service",
    "group-guidance": "guidance",
    "fee-paid": "confirmations",
    "conversion-documents": "confirmations",
}
"""The list of the timeline that shows an item."""


def _point(context: Context, item: str, sure: tuple[str, ...], *, maybe: bool = False) -> Point:
    if sure:
        return Point(item, Outcome.MET, sure)
    silent = _LISTS[item] not in context.facts.known
    return Point(item, Outcome.UNDETERMINED if maybe or silent else Outcome.NOT_MET, ())


def _papers(context: Context, kind: str) -> list[StatementFact]:
    """Confirmations of a kind that name the specialty or none, by the date."""
    return [
        paper
        for paper in context.facts.confirmations
        if paper.kind == kind
        and paper.lo <= context.on
        and (paper.specialty is None or context.is_own(paper.specialty) is not False)
    ]


def _stated(context: Context, item: str, kind: str) -> Point:
    papers = _papers(context, kind)
    sure = tuple(paper.id for paper in papers if paper.hi <= context.on)
    return _point(context, item, sure, maybe=bool(papers))
