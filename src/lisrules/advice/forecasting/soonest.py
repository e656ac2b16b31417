"""One date beside a verdict: the earliest, where nothing but time is missing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from lisrules.advice.forecasting.ahead import Ahead, look_ahead
from lisrules.advice.forecasting.continuation import Continuation
from lisrules.advice.forecasting.serving import AssumedPost
from lisrules.engine.decision import Decision
from lisrules.timeline.facts import ServiceFact
from lisrules.values.outcome import Cure, Outcome


@dataclass(frozen=True, slots=True)
class Soonest:
    """The day, and the first post that is assumed; `None` where it is so without one."""

    day: date
    post: AssumedPost | None


def soonest(decision: Decision) -> Soonest | None:
    """The earliest date as planned, or else if service goes on as in the latest post.

    The same day that a forecast gives, without its proof. `None` where something else than time is
    missing, where nothing tells how service would go on, and where there is no such day within ten
    years.
    """
    if not _only_time(decision):
        return None
    planned = any(post.planned for post in decision.timeline.service or ())
    found = _told(look_ahead(decision)) if planned else None
    latest = _latest(decision)
    if found is None and latest is not None and latest.fraction_lo == latest.fraction_hi:
        since = None if planned else _next_day(decision.on)
        found = _told(look_ahead(decision, None, Continuation(latest.fraction_lo, since)))
    return found


def _next_day(day: date) -> date:
    """From then on service goes on, confirmed, whatever the last paper came to."""
    return min(day, date.max - timedelta(1)) + timedelta(1)


def _told(ahead: Ahead | None) -> Soonest | None:
    day = None if ahead is None else ahead.search.first_met(ahead.search.first)
    if ahead is None or day is None:
        return None
    return Soonest(date.fromordinal(day), next(iter(ahead.path.posts), None))


def _only_time(decision: Decision) -> bool:
    """Whether every condition that is not in order only lacks time."""
    lacking = [
        one
        for one in decision.conditions
        if one.outcome not in (Outcome.MET, Outcome.NOT_APPLICABLE)
    ]
    return decision.outcome is Outcome.NOT_MET and all(one.cure is Cure.TIME for one in lacking)


def _latest(decision: Decision) -> ServiceFact | None:
    """The latest post that had begun by the day of the decision."""
    day = decision.on.toordinal()
    posts = [post for post in decision.timeline.facts.services if post.start_hi <= day]
    return max(posts, key=lambda post: (post.start_lo, post.end_hi, post.id), default=None)
