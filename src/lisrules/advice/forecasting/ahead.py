"""Looking ahead from a decision: the days to look at, and the facts as planned and as assumed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from lisrules.advice.forecasting.attaining import attaining
from lisrules.advice.forecasting.continuation import Continuation, Path, assumed_path, first_assumed
from lisrules.advice.forecasting.planned import as_planned
from lisrules.advice.forecasting.search import Search
from lisrules.engine.decision import Decision
from lisrules.engine.requests import RequestError
from lisrules.values.diagnostics import Diagnostic
from lisrules.values.months import LAST_DAY, Rounding, add_months

HORIZON = 120
"""Months that are looked ahead unless another last day is given."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """A search in the future of a decision, with everything that is assumed about it.

    `objectives` says which objective each assumed assessment is about, by its id.
    """

    decision: Decision
    search: Search
    assumption: Continuation | None
    path: Path
    objectives: dict[str, str] = field(default_factory=dict)
    attained_on: int | None = None


def look_ahead(
    decision: Decision, through: date | None = None, assumption: Continuation | None = None
) -> Ahead | None:
    """The future of a decision, or `None` where no law on it takes effect through the last day.

    Raises `RequestError` where `through`, or the day an assumption begins, lies before the day of
    the decision.
    """
    _refuse_the_past(decision, through, assumption)
    first = max(decision.on, decision.rules.decisions[decision.decision].first).toordinal()
    last = last_day(decision, through)
    if last < first:
        return None
    planned = as_planned(decision.timeline)
    search = Search(decision.question, decision.options, planned, first, last)
    if assumption is None:
        return Ahead(decision, search, None, Path(planned))
    path = assumed_path(search, assumption)
    serving = search.of(path.future)
    if not assumption.objectives:
        return Ahead(decision, serving, assumption, path)
    day = first_assumed(search, assumption)
    future, objectives = attaining(serving, day)
    return Ahead(decision, serving.of(future), assumption, path, objectives, day)


def _refuse_the_past(
    decision: Decision, through: date | None, assumption: Continuation | None
) -> None:
    """A forecast looks ahead: neither its last day nor an assumption lies before the decision."""
    days = {"through": through, "since": None if assumption is None else assumption.since}
    expected = f"a day on or after that of the decision, `{decision.on.isoformat()}`"
    advice = "a forecast looks ahead; decide on an earlier day to look back"
    faults = [
        Diagnostic(None, name, f"`{day.isoformat()}`", expected, advice)
        for name, day in days.items()
        if day is not None and day < decision.on
    ]
    if faults:
        raise RequestError(faults)


def last_day(decision: Decision, through: date | None) -> int:
    """The last day looked at, ten years ahead unless another is given."""
    if through is not None:
        return through.toordinal()
    day = decision.on.toordinal()
    if day > LAST_DAY - 31 * (HORIZON + 1):
        return LAST_DAY
    return add_months(day, HORIZON, Rounding.DOWN)
