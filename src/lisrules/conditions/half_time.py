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
from lisrules.conditions.own_posts import span
from lisrules.conditions.rulings import made_by, on_specialty, rulings_by_day
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
        exempt = rulings_by_day(
            context, self.exempted, lambda one: self._period(context, one, service)
        )
        evidence = tuple(ruling.id for ruling in exempt.considered)
        sure = _ALWAYS - (below - exempt.sure)
        possible = _ALWAYS - (extent - possibly - exempt.possible)
        unsettled = below & (exempt.possible - exempt.sure)
        need = exempt.needs[0] if unsettled and exempt.needs else self._doubt(context)
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

    def _period(
        self, context: Context, ruling: StatementFact, service: ServiceFact
    ) -> tuple[DaySet, DaySet]:
        """The days of this post that a ruling is about; one that names no post is on all."""
        about = on_specialty(context, ruling)
        named = ruling.services is None or service.id in ruling.services
        if about is False or not named or not made_by(ruling, self.exempted_by):
            return EMPTY, EMPTY
        days = span(ruling.since or 0, FAR if ruling.until is None else ruling.until + 1)
        return days if about else EMPTY, days


def _load(extents: Iterable[tuple[int, int, Fraction]]) -> Load:
    return Load.of(Piece(a, b, part) for a, b, part in extents if part and a < b)
