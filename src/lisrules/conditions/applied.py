"""Kind `applied`: an application sent by a last day (§§ 29(3) and 37(3) a).

Where no application is recorded the date of the decision stands for the day of sending: the
question is then whether the doctor can still apply in time.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
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
from lisrules.timeline.facts import ApplicationFact
from lisrules.values.months import Rounding, add_months
from lisrules.values.outcome import Cure, Outcome


@dataclass(frozen=True, slots=True)
class AppliedBy(Detail):
    """The last day in time, or `None` where the specialty is not new, and what was sent.

    `sent` bounds the day of the first application; it is `None` where none is recorded.
    """

    last: int | None
    application: str | None
    sent: tuple[int, int] | None


class Applied(Condition):
    """Applied by `by`, or within so many months after the specialty was new."""

    kind: Literal["applied"]
    by: date | None = None
    months_after_new: int | None = Field(default=None, ge=1, le=600)
    decisions: tuple[str, ...] = ()
    """Decisions an application may name instead of the specialty."""

    @model_validator(mode="after")
    def _one_limit(self) -> Self:
        if (self.by is None) == (self.months_after_new is None):
            raise ValueError("expected either `by` or `months_after_new`")
        return self

    def decide(self, context: Context, provision: Provision) -> Finding:
        """Compare the day of sending with the last day, that day itself by the reading."""
        limit = self._limit(context)
        sent = sorted(self._sent(context), key=lambda one: (one.hi, one.lo, one.id))
        in_time = context.option("deadline-day") == "in-time"
        last = limit if limit is None or in_time else limit - 1
        outcome = _outcome(context, sent, last)
        unclear = tuple(Need("sent", one.id) for one in sent if one.lo != one.hi)
        first = (sent[0].id, (sent[0].lo, sent[0].hi)) if sent else (None, None)
        return Finding(
            provision.rule,
            outcome,
            provision,
            AppliedBy(last, *first),
            evidence=tuple(one.id for one in sent),
            needs=(unclear or (Need("applications"),)) if outcome is Outcome.UNDETERMINED else (),
            readings=_readings(context, sent, limit),
            cure=Cure.NEVER if outcome is Outcome.NOT_MET else None,
        )

    def _limit(self, context: Context) -> int | None:
        """The day the provision names. From 29 February it is 28 February in a common year."""
        if self.by is not None:
            return self.by.toordinal()
        new = None if context.specialty is None else context.specialty.new_since
        if new is None or self.months_after_new is None:
            return None
        return add_months(new, self.months_after_new, Rounding.DOWN)

    def _sent(self, context: Context) -> list[ApplicationFact]:
        return [
            one
            for one in context.facts.applications
            if one.lo <= context.on
            and (one.subject in self.decisions or context.is_own(one.subject) is True)
        ]


def _outcome(context: Context, sent: list[ApplicationFact], last: int | None) -> Outcome:
    if last is None:
        return Outcome.NOT_MET
    if context.on <= last or any(one.hi <= last for one in sent):
        return Outcome.MET
    unknown = "applications" not in context.facts.known
    if unknown or any(one.lo <= last for one in sent):
        return Outcome.UNDETERMINED
    return Outcome.NOT_MET


def _readings(
    context: Context, sent: list[ApplicationFact], limit: int | None
) -> tuple[ReadingUse, ...]:
    """The reading matters where the day before the last day gives another answer."""
    if limit is None or _outcome(context, sent, limit) is _outcome(context, sent, limit - 1):
        return ()
    return uses(context, "deadline-day")
