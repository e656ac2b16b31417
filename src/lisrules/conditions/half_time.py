"""Kind `half-time`: days below a share of full time do not count, unless exempted (§ 8(4)).

The working time of a day is that of all posts in the arena together. What the floor was law for is
one question; which service it still leaves out when it is decided later is the reading
`open-practice-floor`.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import Literal

from pydantic import Field

from lisrules.conditions.base import Admission, Context, Need, ServiceTest, uses
from lisrules.timeline.facts import FAR, ServiceFact, StatementFact
from lisrules.values.days import EMPTY, DaySet
from lisrules.values.load import Load, Piece

READING = "open-practice-floor"
_ALWAYS = DaySet.of((0, FAR))
_NO_NEED = Admission(_ALWAYS, _ALWAYS)


class HalfTime(ServiceTest):
    """At least `at_least_percent` of full time on each day in one arena."""

    kind: Literal["half-time"]
    stage: Literal["lis1", "lis2", "lis3", "other"]
    arena: str
    at_least_percent: int = Field(ge=1, le=100)
    since: date
    """The first day the floor was law."""
    until: date | None = None
    """Its last day as law, in the version that came when it was repealed."""
    exempted: str
    """The kind of ruling that exempts from it: one post, one period, or all of the service."""
    exempted_by: tuple[str, ...]
    """The authorities that can."""

    def admit(self, context: Context, service: ServiceFact) -> Admission | None:
        """The days at or above the floor, the exempted ones, and those it does not bind."""
        options = {
            "assessment": _ALWAYS if self.until is None else EMPTY,
            "service-day": self._law(),
        }
        chosen = context.option(READING)
        admission = self._floor(context, service, options[chosen])
        other = next(days for option, days in options.items() if option != chosen)
        if self._same(admission, self._floor(context, service, other), context, service):
            return None if admission is _NO_NEED else admission
        used = uses(context, READING)
        return Admission(
            admission.sure, admission.possible, admission.need, used, admission.evidence
        )

    def _law(self) -> DaySet:
        """The days on which the floor was law."""
        end = FAR if self.until is None else self.until.toordinal() + 1
        return DaySet.of((self.since.toordinal(), end))

    def _floor(self, context: Context, service: ServiceFact, bound: DaySet) -> Admission:
        """What is admitted where the floor binds on the days `bound`."""
        extent = DaySet.of((service.start_lo, min(service.end_hi, context.on + 1))) & bound
        surely, possibly = self._reached(context)
        below = extent - surely
        if not below:
            return _NO_NEED
        rulings = self._rulings(context, service)
        exempt = _exempt(rulings)
        open_question = "rulings" not in context.facts.known
        evidence = tuple(ruling.id for ruling in rulings)
        sure = _ALWAYS - (below - exempt)
        possible = _ALWAYS if open_question else _ALWAYS - (extent - possibly - exempt)
        need = Need("rulings", None, self.exempted) if open_question else self._doubt(context)
        return Admission(sure, possible, need, (), evidence)

    def _same(
        self, one: Admission, other: Admission, context: Context, service: ServiceFact
    ) -> bool:
        """Whether two answers admit the same days of the post."""
        first, end = service.start_lo, min(service.end_hi, context.on + 1)
        return all(
            a.clip(first, end) == b.clip(first, end)
            for a, b in ((one.sure, other.sure), (one.possible, other.possible))
        )

    def _reached(self, context: Context) -> tuple[DaySet, DaySet]:
        """The days on which all posts together surely, and possibly, come up to the floor."""
        key = (self.kind, self.stage, self.arena, self.at_least_percent)
        found: tuple[DaySet, DaySet] | None = context.memo.get(key)
        if found is None:
            found = context.memo[key] = self._together(context)
        return found

    def _together(self, context: Context) -> tuple[DaySet, DaySet]:
        posts, share = self._posts(context), Fraction(self.at_least_percent, 100)
        own = [post for post in posts if context.is_own(post.specialty)]
        sure = _load((p.start_hi, p.end_lo, p.fraction_lo) for p in own)
        possible = _load((p.start_lo, p.end_hi, p.fraction_hi) for p in posts)
        return sure.days_of_at_least(share), possible.days_of_at_least(share)

    def _posts(self, context: Context) -> list[ServiceFact]:
        """The posts that are, or may be, in the arena and the specialty."""
        return [
            post
            for post in context.facts.services
            if post.stage == self.stage
            and post.arena == self.arena
            and post.start_lo <= context.on
            and context.is_own(post.specialty) is not False
        ]

    def _doubt(self, context: Context) -> Need | None:
        """What is not known of the first post that may or may not lift a day to the floor."""
        for post in self._posts(context):
            if post.fraction_lo != post.fraction_hi:
                return Need("fraction", post.id)
            if context.is_own(post.specialty) is None:
                return Need("specialty", post.id)
            if not post.certain:
                return Need("from" if post.start_lo != post.start_hi else "through", post.id)
        return None

    def _rulings(self, context: Context, service: ServiceFact) -> list[StatementFact]:
        """The rulings on this post up to the date, in order of time."""
        found = [
            ruling
            for ruling in context.facts.rulings
            if ruling.kind == self.exempted
            and ruling.hi <= context.on
            and (ruling.body or "").casefold() in self.exempted_by
            and (ruling.services is None or service.id in ruling.services)
            and (ruling.specialty is None or context.is_own(ruling.specialty) is not False)
        ]
        return sorted(found, key=lambda ruling: (ruling.hi, ruling.id))


def _exempt(rulings: list[StatementFact]) -> DaySet:
    """The exempted days: for each day the latest ruling on it decides."""
    exempt = EMPTY
    for ruling in rulings:
        end = FAR if ruling.until is None else ruling.until + 1
        days = DaySet.of((ruling.since or 0, max(ruling.since or 0, end)))
        exempt = exempt | days if ruling.holds else exempt - days
    return exempt


def _load(extents: Iterable[tuple[int, int, Fraction]]) -> Load:
    return Load.of(Piece(a, b, part) for a, b, part in extents if part and a < b)
