"""What a forecast costs beside one decision: `python benchmarks/advice.py`.

The doctor of the benchmark with 100 objectives, asked in the middle of the hospital year, and the
specialist with 558, asked two years before the end; what is not over by then is planned. Each is
asked for the earliest date as planned, and if service goes on at 80 % with everything attained.
"""

from __future__ import annotations

import argparse
import sys
from copy import deepcopy
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

# Run as a file, Python looks for modules beside it only; tests import the same modules by package.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import report, specialist
from benchmarks.doctor import Data, Variant, variants
from benchmarks.measure import Call, Row, interleaved
from lisrules.advice.forecasting.continuation import Continuation
from lisrules.advice.forecasting.forecast import forecast
from lisrules.advice.forecasting.soonest import soonest
from lisrules.documents.rule_files import load_rules
from lisrules.engine.decide import decide
from lisrules.engine.decision import Decision
from lisrules.timeline.validate import parse_timeline

EVALUATE, PLANNED, ASSUMED = "one decision", "forecast, as planned", "forecast, going on at 80 %"
SOONEST = "the line of `check`"
MOST, MOST_OF_A_LINE = 50, 20
GOING_ON = Continuation(Fraction(4, 5), None, objectives=True)


def measure(rounds: int) -> dict[str, list[Row]]:
    """Rows for each doctor: one decision, and how many of them a forecast costs."""
    sections = {}
    for variant in (early(variants()[0], "2026-03-01"), early(specialist.variant(), "2025-03-01")):
        times = interleaved(calls(variant), rounds)
        one = times[EVALUATE]
        name = f"forecast of `{variant.decision}`, doctor `{variant.name}`; ratios to one decision"
        sections[name] = [
            Row(EVALUATE, one, "s", 1.0),
            *(_row(case, times[case], one, MOST) for case in (PLANNED, ASSUMED)),
        ]
    last = last_day(variants()[0])
    times = interleaved({EVALUATE: lambda: again(last), SOONEST: lambda: soonest(last)}, rounds)
    one = times[EVALUATE]
    sections["the earliest date beside a verdict; ratios to one decision"] = [
        Row(EVALUATE, one, "s", 1.0),
        _row(SOONEST, times[SOONEST], one, MOST_OF_A_LINE),
    ]
    return sections


def _row(name: str, seconds: float, one: float, most: int) -> Row:
    ratio = seconds / one
    return Row(name, seconds, "s", ratio, f"under {most} x", ratio < most)


def early(variant: Variant, day: str) -> Variant:
    """The doctor asked on an earlier day, with everything that is not over by then planned."""
    data: Data = deepcopy(variant.data)
    for item in (*data["service"], *data["absences"], *data["assessments"]):
        if str(item.get("through") or item["decided"]["on"]) > day:
            item["planned"] = True
            item.pop("confirmation", None)
    return replace(variant, data=data, on=date.fromisoformat(day))


def calls(variant: Variant) -> dict[str, Call]:
    """One decision, and both forecasts of it. The models are built; the facts of a plan are not."""
    decision = decided(variant)
    without = decided(replace(variant, data=_without_plans(variant.data)))
    return {
        EVALUATE: lambda: again(decision),
        PLANNED: lambda: forecast(decision),
        ASSUMED: lambda: forecast(without, None, GOING_ON),
    }


def _without_plans(data: Data) -> Data:
    kept = ("service", "absences", "assessments")
    return {
        name: [item for item in items if not item.get("planned")] if name in kept else items
        for name, items in data.items()
    }


def last_day(variant: Variant) -> Decision:
    """The doctor a day before the end, when nothing but time is missing."""
    data: Data = deepcopy(variant.data)
    data["service"][-1]["confirmation"]["on"] = "2027-02-25"
    for item in data["assessments"]:
        for said in (item["decided"], *item["recommendations"]):
            said["on"] = min(said["on"], "2027-02-25")
    return decided(replace(variant, data=data, on=date(2027, 2, 25)))


def decided(variant: Variant) -> Decision:
    """The decision of the day."""
    timeline = parse_timeline(variant.data)
    return decide(load_rules(), timeline, variant.decision, variant.on, specialty=variant.specialty)


def again(decision: Decision) -> Decision:
    """The same decision once more."""
    specialty = decision.specialty.id if decision.specialty else None
    asked = (decision.rules, decision.timeline, decision.decision, decision.on)
    return decide(*asked, specialty=specialty)


def main() -> None:
    """Measure, and write the tables."""
    parser = argparse.ArgumentParser(description="Measure what a forecast costs.")
    parser.add_argument("--rounds", type=int, default=9, help="rounds of each timing (9)")
    print(report.as_tables(measure(parser.parse_args().rounds)))


if __name__ == "__main__":
    main()
