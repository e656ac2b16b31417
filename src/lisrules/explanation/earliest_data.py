"""The earliest date beside a verdict as plain data."""

from __future__ import annotations

from datetime import date
from typing import Any

from lisrules.advice.forecasting.soonest import soonest
from lisrules.engine.decision import Decision


def earliest_data(decision: Decision) -> dict[str, Any] | None:
    """The day, and the service that is assumed for it; null where more than time is missing.

    `fraction` and `from` are null where the day comes as planned.
    """
    found = soonest(decision)
    if found is None:
        return None
    post = found.post
    return {
        "day": found.day.isoformat(),
        "fraction": None if post is None else str(post.fraction),
        "from": None if post is None else date.fromordinal(post.first).isoformat(),
    }
