"""The earliest date: the first day on which a decision is met, if things go as planned or assumed.

Nothing is predicted. The question is asked again on days to come, of facts that include the planned
ones and, where an assumption is given, the service it comes to. The answer is proven by asking on
the day itself and on the day before, and both answers are kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from lisrules.advice.forecasting.ahead import Ahead, last_day, look_ahead
from lisrules.advice.forecasting.breakpoints import reached_rules
from lisrules.advice.forecasting.continuation import Continuation
from lisrules.advice.forecasting.planned import planned_facts
from lisrules.advice.forecasting.search import IN_ORDER, Search
from lisrules.advice.forecasting.serving import AssumedPost
from lisrules.conditions.base import Finding
from lisrules.conditions.counts_as_service import CountsAsService
from lisrules.engine.decision import Decision
from lisrules.values.outcome import Outcome


@dataclass(frozen=True, slots=True)
class OwnDay:
    """One condition asked alone: the first day it is in order, and the last day it is.

    For a condition that was not in order on the day of the decision. `first` is `None` where it
    never is; `last` is the last day of the horizon where it stays so.
    """

    rule: str
    outcome: Outcome
    """What it was on the day of the decision, planned facts included."""
    first: int | None
    last: int | None


@dataclass(frozen=True, slots=True)
class Prevented:
    """A condition that is not in order on the last day of the horizon, even so.

    `last` is the last day on which it was, such as that of a deadline; `None` where there is none.
    """

    rule: str
    outcome: Outcome
    last: int | None


@dataclass(frozen=True, slots=True)
class Assumptions:
    """Everything the answer takes for granted, in plain data: ids of facts, codes of objectives.

    `planned` are the planned facts, which count as real. `confirmed` are planned posts taken to be
    confirmed on the day that is asked about. `replaced` are posts of the timeline that the assumed
    ones stand in place of. `holiday` is the rule by which ordinary holiday counts as service in the
    assumed posts. `attained_on` is the day on which the `objectives` are taken to be attained.
    """

    planned: tuple[str, ...] = ()
    confirmed: tuple[str, ...] = ()
    continuation: Continuation | None = None
    posts: tuple[AssumedPost, ...] = ()
    replaced: tuple[str, ...] = ()
    holiday: str | None = None
    objectives: tuple[str, ...] = ()
    attained_on: int | None = None


@dataclass(frozen=True, slots=True)
class Forecast:
    """The earliest date, what it takes for granted, and the proof.

    `day` is the first day, on or after that of the decision and through `through`, on which the
    decision is met; `None` is *never*. `then` is the decision of that day with all its findings, or
    of the last day looked at. `before` is the decision of the day before, which is not met; `None`
    where there is no day before among those asked about, and for *never*.
    """

    decision: Decision
    through: date
    day: date | None
    then: Decision
    before: Decision | None
    assumptions: Assumptions
    by_condition: tuple[OwnDay, ...]
    preventing: tuple[Prevented, ...]

    @property
    def outcome(self) -> Outcome:
        """Met where there is a day; else what the decision is on the last day looked at."""
        return self.then.outcome

    @property
    def full_last(self) -> Finding | None:
        """Of the counts of time that were waited for, the one full last, as it is on the day."""
        waited = {own.rule: own.first for own in self.by_condition if own.first is not None}
        counts = (one for one in self.then.conditions if one.ledger is not None)
        reached = [one for one in counts if one.rule in waited]
        if self.day is None or not reached:
            return None
        return max(reached, key=lambda one: waited[one.rule])


def forecast(
    decision: Decision, through: date | None = None, assumption: Continuation | None = None
) -> Forecast:
    """The first day, from that of the decision through `through`, on which it is met.

    Planned facts of the timeline count as real, each from its own dates. A planned post about whose
    confirmation nothing is said is taken to be confirmed up to the day asked about. What has no
    date stays unknown. `assumption` adds service, and attained objectives, on top. Without
    `through` ten years are looked at. The readings are those of the decision.

    Raises `RequestError` where `through`, or the day an assumption begins, lies before the day of
    the decision.
    """
    ahead = look_ahead(decision, through, assumption)
    if ahead is None:
        return _nothing_yet(decision, last_day(decision, through))
    search = ahead.search
    own = tuple(_own_days(search))
    day = _first_met(search, own)
    then = _decided(decision, search, search.last if day is None else day)
    before = _day_before(decision, search, day)
    assert (then.outcome is Outcome.MET) is (day is not None), "the search and the proof disagree"
    assert before is None or before.outcome is not Outcome.MET, "the day before is met too"
    return Forecast(
        decision,
        date.fromordinal(search.last),
        None if day is None else date.fromordinal(day),
        then,
        before,
        _told(ahead, then),
        own,
        () if day is not None else tuple(_prevented(search, then)),
    )


def _nothing_yet(decision: Decision, last: int) -> Forecast:
    """The answer where the law on the decision takes effect after the last day looked at."""
    then = replace(decision, on=date.fromordinal(last))
    return Forecast(decision, then.on, None, then, None, Assumptions(), (), ())


def _told(ahead: Ahead, then: Decision) -> Assumptions:
    """What was assumed; of objectives those that the shown decision rests on."""
    used = {fact for finding in then.conditions for fact in finding.evidence}
    future, mine = ahead.search.future, {post.id for post in ahead.path.posts}
    posts = {post.id for post in future.facts.services} - mine
    return Assumptions(
        tuple(fact.id for fact in planned_facts(ahead.decision.timeline)),
        tuple(sorted(future.confirmed & posts)),
        ahead.assumption,
        ahead.path.posts,
        ahead.path.replaced,
        _holiday(ahead),
        tuple(code for fact, code in ahead.objectives.items() if fact in used),
        ahead.attained_on,
    )


def _holiday(ahead: Ahead) -> str | None:
    """The rule that counts ordinary holiday as service when the assumed posts begin, if any."""
    rules = ahead.decision.rules
    for post in ahead.path.posts[:1]:
        for rule in sorted(reached_rules(rules, post.rules)):
            version = rules.rules[rule].at(post.first)
            condition = None if version is None else version.condition
            if isinstance(condition, CountsAsService) and "holiday" in condition.absence:
                return rule
    return None


def _own_days(search: Search) -> Iterator[OwnDay]:
    """Every binding condition that is not in order on the first day, asked alone."""
    for rule in search.rules:
        outcome = search.outcome(rule, search.first)
        if outcome not in IN_ORDER:
            first = search.first_day([rule])
            last = None if first is None else search.last_day(rule)
            yield OwnDay(rule, outcome, first, last)


def _first_met(search: Search, own: tuple[OwnDay, ...]) -> int | None:
    """The first day all conditions agree on: never before the last of their own first days."""
    start = search.first
    for one in own:
        if one.first is None:
            return None
        start = max(start, one.first)
    return search.first_met(start)


def _day_before(decision: Decision, search: Search, day: int | None) -> Decision | None:
    if day is None or day <= decision.on.toordinal():
        return None
    return _decided(decision, search, day - 1)


def _decided(decision: Decision, search: Search, day: int) -> Decision:
    """The decision of another day about the future, with all its findings."""
    on = date.fromordinal(day)
    blank = replace(
        decision,
        on=on,
        outcome=Outcome.NOT_APPLICABLE,
        conditions=(),
        beside=(),
        flips=(),
        possibilities=(),
        used=Outcome.NOT_APPLICABLE,
        before_force=day < search.first and on < decision.rules.decisions[decision.decision].first,
        beyond_known=on > decision.rules.regulation.checked_through,
    )
    if blank.before_force:
        return blank
    result = search.question.run(search.future.on(day), day, search.options)
    return replace(
        blank,
        outcome=result.outcome,
        used=result.outcome,
        conditions=result.conditions,
        beside=result.beside,
        possibilities=result.possibilities,
    )


def _prevented(search: Search, then: Decision) -> Iterator[Prevented]:
    """The conditions that are not in order on the last day looked at."""
    for finding in then.conditions:
        if finding.outcome not in IN_ORDER:
            yield Prevented(finding.rule, finding.outcome, search.last_day(finding.rule))
