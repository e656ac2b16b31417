"""Kind `guidance-hours`: so many hours of individual guidance a year on average (§ 2(3)).

The hours required are a rate for each year of service, in calendar time: months on the anchored
grid, by twelve. Each wording is measured for its own days (reading `guidance-version`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, Self

from pydantic import Field, model_validator

from lisrules.conditions.base import (
    Condition,
    Context,
    Detail,
    Finding,
    Need,
    Provision,
    ReadingUse,
    uses,
)
from lisrules.conditions.guidance_demand import Days, Demand, days_of, demand
from lisrules.conditions.guidance_given import Given, Hours, hours_given
from lisrules.conditions.guidance_leave import Away, Leave, told_leave, wholly_away
from lisrules.conditions.registered import Registered, registered_days
from lisrules.timeline.facts import FAR, ZERO, ServiceFact
from lisrules.values.days import EMPTY, DaySet
from lisrules.values.load import Piece
from lisrules.values.outcome import Cure, Outcome, all_of

_ALWAYS = DaySet.of((0, FAR))
_ANYWHERE = Registered(_ALWAYS, _ALWAYS)
_NOWHERE = Registered(EMPTY, EMPTY)


@dataclass(frozen=True, slots=True)
class GuidanceTime(Detail):
    """Hours asked for and hours given, between bounds; `given_high` is `None` where unbounded."""

    demands: tuple[Demand, ...]
    entries: tuple[Given, ...]
    hours_low: Fraction
    hours_high: Fraction
    given_low: Fraction
    given_high: Fraction | None
    irregular: tuple[str, ...]
    """Entries that say that guidance was not given regularly, where the wording asks for that."""
    by: str
    """The option of `guidance-version`."""
    leave: tuple[Leave, ...]
    """Full leave, for whose days nothing is asked."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """What one wording asks guidance for, what would settle it, and what it rests on."""

    version: Provision
    rate: Fraction
    days: Days
    needs: tuple[Need, ...]
    evidence: tuple[str, ...]
    readings: tuple[ReadingUse, ...]
    leave: tuple[Piece, ...]


class GuidanceHours(Condition):
    """Hours a year, or a month in so many months of the year, in service in the specialty."""

    kind: Literal["guidance-hours"]
    stage: Literal["lis1", "lis2", "lis3", "other"]
    hours_per_year: int | None = Field(default=None, ge=1)
    hours_per_month: int | None = Field(default=None, ge=1)
    half_months: int | None = Field(default=None, ge=1, le=24)
    """The months of the year that guidance is given in, counted in half months."""
    only_registered: bool = False
    """Whether it is asked for only in service at a registered establishment, so never abroad."""
    widened_by: tuple[str, ...] = ()
    """Rules by which an establishment counts as registered beyond its record."""
    regular: bool = False
    """Whether guidance has to be given regularly too."""
    as_service: str | None = None
    """The rule that says which absence counts as service, and so is not leave."""

    @model_validator(mode="after")
    def _one_rate(self) -> Self:
        by_year = self.hours_per_year is not None
        by_month = (self.hours_per_month is not None, self.half_months is not None)
        if by_month != (not by_year, not by_year):
            raise ValueError("expected hours per year, or hours per month and half months")
        return self

    def references(self) -> tuple[str, ...]:
        """The rules that widen a registration, and the rule on absence that counts as service."""
        return (*self.widened_by, *([] if self.as_service is None else [self.as_service]))

    @property
    def rate(self) -> Fraction:
        """Hours a year."""
        if self.hours_per_year is not None:
            return Fraction(self.hours_per_year)
        return Fraction((self.hours_per_month or 0) * (self.half_months or 0), 2)

    def decide(self, context: Context, provision: Provision) -> Finding:
        """Compare what all wordings ask for with what was given."""
        posts = self._posts(context)
        law = _since_the_first(context, provision)
        asked = [
            condition.asks(context, version, posts, law & days)
            for version, condition, days in self._versions(context, provision)
        ]
        demands = tuple(one for one in (_demand(context, a) for a in asked) if one.months_high)
        hours = hours_given(context, *_served(context, posts, law))
        enough = _enough(context, demands, hours)
        regular, irregular, unclear = _regularity(hours, demands)
        outcome = all_of((enough, regular))
        needs = (
            *(need for one in asked for need in one.needs),
            *_service_needs(context, posts),
            *(hours.needs if enough is Outcome.UNDETERMINED else ()),
            *unclear,
        )
        return Finding(
            provision.rule,
            outcome,
            provision,
            _detail(context, demands, hours, irregular, asked),
            evidence=_evidence(asked, hours),
            needs=tuple(dict.fromkeys(needs)) if outcome is Outcome.UNDETERMINED else (),
            readings=_readings(context, provision, asked),
            cure=Cure.ACT if outcome is Outcome.NOT_MET else None,
        )

    def _posts(self, context: Context) -> list[ServiceFact]:
        """The posts that are, or may be, in the specialty, begun by the date."""
        return [
            post
            for post in context.facts.services
            if post.stage == self.stage
            and post.start_lo <= context.on
            and context.is_own(post.specialty) is not False
        ]

    def _versions(
        self, context: Context, provision: Provision
    ) -> list[tuple[Provision, GuidanceHours, DaySet]]:
        """The wordings with the days each is for: its own days in force, or all for one."""
        if context.option("guidance-version") == "assessment":
            return [(provision, self, _ALWAYS)]
        return [
            (version, version.condition, _in_force(version))
            for version in context.rules[provision.rule].versions
            if isinstance(version.condition, GuidanceHours)
        ]

    def asks(
        self, context: Context, version: Provision, posts: Iterable[ServiceFact], days: DaySet
    ) -> _Asked:
        """The days of each post that this wording asks guidance for, among `days`."""
        found: list[tuple[ServiceFact, DaySet, DaySet]] = []
        needs: list[Need] = []
        evidence: list[str] = []
        readings: list[ReadingUse] = []
        leave: list[Piece] = []
        for post in posts:
            at = days & _widest(context, post)
            if not at:
                continue
            test = self._test(context, post)
            own = context.is_own(post.specialty)
            away = self._away(context, post, at & test.possible)
            certain = at & _narrowest(context, post) & test.sure if own else EMPTY
            sure, possible = certain - away.possible, (at & test.possible) - away.sure
            found.append((post, sure, possible))
            if sure != possible:
                needs += [*test.needs, *([] if own else [Need("specialty", post.id)]), *away.needs]
            evidence += [*test.evidence, *(fact for piece in away.pieces for fact in piece.sources)]
            readings += [*test.readings, *away.readings]
            leave += away.pieces
        return _Asked(
            version,
            self.rate,
            tuple(found),
            tuple(needs),
            tuple(evidence),
            tuple(readings),
            tuple(leave),
        )

    def _test(self, context: Context, post: ServiceFact) -> Registered:
        """The days at a registered establishment; none in another country has such a standing."""
        if not self.only_registered:
            return _ANYWHERE
        return _NOWHERE if post.abroad else registered_days(context, post, self.widened_by)

    def _away(self, context: Context, post: ServiceFact, days: DaySet) -> Away:
        """Full leave from a post, where a rule says what is not leave."""
        if self.as_service is None:
            return Away()
        return wholly_away(context, post, days, self.as_service)


def _since_the_first(context: Context, provision: Provision) -> DaySet:
    """The days up to the date on which some wording was in force."""
    first = context.rules[provision.rule].first_version.first
    return DaySet.of((first, max(first, context.on + 1)))


def _demand(context: Context, asked: _Asked) -> Demand:
    return demand(context, asked.version, asked.rate, asked.days)


def _detail(
    context: Context,
    demands: tuple[Demand, ...],
    hours: Hours,
    irregular: tuple[str, ...],
    asked: Iterable[_Asked],
) -> GuidanceTime:
    return GuidanceTime(
        demands,
        hours.entries,
        sum((one.low for one in demands), ZERO),
        sum((one.high for one in demands), ZERO),
        hours.low,
        hours.high,
        irregular,
        context.option("guidance-version"),
        told_leave([piece for one in asked for piece in one.leave]),
    )


def _evidence(asked: Iterable[_Asked], hours: Hours) -> tuple[str, ...]:
    """The posts that guidance is asked for in, the guidance, and the establishments."""
    facts = [post.id for one in asked for post, _, possible in one.days if possible]
    facts += [entry.fact for entry in hours.entries]
    facts += [fact for one in asked for fact in one.evidence]
    return tuple(dict.fromkeys(facts))


def _readings(
    context: Context, provision: Provision, asked: list[_Asked]
) -> tuple[ReadingUse, ...]:
    """The version where another was in force in the service; part-time where there is any."""
    posts = {post for one in asked for post, _, _ in one.days}
    names = []
    if any(post.start_lo < provision.first for post in posts):
        names.append("guidance-version")
    if any(post.fraction_lo != 1 for post in posts):
        names.append("guidance-part-time")
    others = (use for one in asked for use in one.readings)
    return tuple(dict.fromkeys((*uses(context, *names), *others)))


def _enough(context: Context, demands: tuple[Demand, ...], hours: Hours) -> Outcome:
    """Whether the hours are enough; open where the bounds overlap."""
    low = sum((one.low for one in demands), ZERO)
    high = sum((one.high for one in demands), ZERO)
    if "service" not in context.facts.known:
        return Outcome.UNDETERMINED
    if not high:
        return Outcome.NOT_APPLICABLE
    if hours.low >= high:
        return Outcome.MET
    if hours.high is not None and hours.high < low:
        return Outcome.NOT_MET
    return Outcome.UNDETERMINED


def _in_force(version: Provision) -> DaySet:
    return DaySet.of((version.first, FAR if version.last is None else version.last + 1))


def _widest(context: Context, post: ServiceFact) -> DaySet:
    return DaySet.of((post.start_lo, min(post.end_hi, context.on + 1)))


def _narrowest(context: Context, post: ServiceFact) -> DaySet:
    return DaySet.of((post.start_hi, max(post.start_hi, min(post.end_lo, context.on + 1))))


def _served(context: Context, posts: Iterable[ServiceFact], law: DaySet) -> tuple[DaySet, DaySet]:
    """All days of service in the specialty while there was such a rule."""
    sure = possible = EMPTY
    for post in posts:
        possible |= _widest(context, post) & law
        if context.is_own(post.specialty):
            sure |= _narrowest(context, post) & law
    return sure, possible


def _regularity(
    hours: Hours, demands: tuple[Demand, ...]
) -> tuple[Outcome, tuple[str, ...], tuple[Need, ...]]:
    """Whether guidance was regular on the days for which a wording asks that.

    An entry that lies only partly on such days cannot tell how it was on these.
    """
    irregular: list[str] = []
    unclear: list[str] = []
    for asked in demands:
        condition = asked.provision.condition
        if not isinstance(condition, GuidanceHours) or not condition.regular:
            continue
        for entry in hours.entries:
            if entry.regular or not days_of(asked.stretches).clip(entry.first, entry.last + 1):
                continue
            inside = entry.certain and asked.stretches[0].first <= entry.first
            surely = inside and days_of(asked.surely).clip(entry.first, entry.last + 1)
            (irregular if entry.regular is False and surely else unclear).append(entry.fact)
    if irregular:
        return Outcome.NOT_MET, tuple(irregular), ()
    if unclear:
        return Outcome.UNDETERMINED, (), tuple(Need("regular", fact) for fact in unclear)
    return Outcome.NOT_APPLICABLE, (), ()


def _service_needs(context: Context, posts: Iterable[ServiceFact]) -> list[Need]:
    """What is not known of the service itself."""
    by_fraction = context.option("guidance-part-time") == "in-proportion"
    needs = [] if "service" in context.facts.known else [Need("service")]
    for post in posts:
        if post.start_lo != post.start_hi:
            needs.append(Need("from", post.id))
        if post.end_lo != post.end_hi:
            needs.append(Need("through", post.id))
        if by_fraction and post.fraction_lo != post.fraction_hi:
            needs.append(Need("fraction", post.id))
    return needs
