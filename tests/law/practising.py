"""What the law tests on general practice and its neighbours ask, and the rules they ask about."""

from __future__ import annotations

from lisrules.engine.decision import Decision
from tests.building import Data
from tests.law.doctors import ask
from tests.practitioners import practice

OPEN, HOURS = "sf-2-4-open-practice", "sf-2-3-hours"
TWO, THREE = "sf-2-4-group-two", "sf-2-4-group-three"
TWO_YEARS = practice("post", "2022-01-01", "2023-12-31")


def asked(data: Data, on: str, specialty: str = "ALM", **readings: str) -> Decision:
    """The requirements of § 2(3)-(4); readings by their names with `_` for `-`."""
    chosen = {name.replace("_", "-"): option for name, option in readings.items()}
    return ask(data, on, "lis3", chosen, specialty)
