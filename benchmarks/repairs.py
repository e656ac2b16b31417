"""What repairs cost, in evaluations of the same question: `python benchmarks/repairs.py`.

Three doctors. In two of them a hundred objectives are missing, so that a set has a hundred changes
and each of them has to be shown to be needed: part one, and the largest question there is. The
third served thirteen sick days, so that numbers of days have to be found. The aim is fifty.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

# Run as a file, Python looks for modules beside it only; tests import the same modules by package.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import specialist
from benchmarks.doctor import Data, variants
from benchmarks.measure import interleaved
from lisrules import Timeline, Verdict, evaluate, load_rules, load_timeline
from lisrules.timeline.validate import parse_timeline

MISSING = 100
"""So many objectives are missing."""
AIM = 50
"""Evaluations that the repairs of one doctor may cost."""
_SICK = Path(__file__).parent.parent / "examples" / "thirteen-sick-days.yaml"


def without_objectives(data: Data) -> Data:
    """The doctor without the last hundred assessments."""
    return {**data, "assessments": data["assessments"][:-MISSING]}


@dataclass(frozen=True, slots=True)
class Asked:
    """One question about one doctor."""

    name: str
    timeline: Timeline
    decision: str
    on: date
    specialty: str | None = None

    def ask(self) -> Verdict:
        """One evaluation."""
        return evaluate(
            load_rules(), self.timeline, self.decision, self.on, specialty=self.specialty
        )


def doctors() -> tuple[Asked, ...]:
    """The three of them."""
    one, whole = variants()[0], specialist.variant()
    some, most = (parse_timeline(without_objectives(v.data)) for v in (one, whole))
    return (
        Asked("part one", some, "lis1", one.on),
        Asked("approval", most, whole.decision, whole.on, whole.specialty),
        Asked("sick days", load_timeline(_SICK), "lis1", date(2026, 3, 1)),
    )


def main() -> None:
    """Measure both in turn and print the ratio."""
    for asked in doctors():
        verdict = asked.ask()
        times = interleaved({"evaluate": asked.ask, "repairs": verdict.repairs}, 7)
        found = verdict.repairs()
        once, all_of_it = times["evaluate"], times["repairs"]
        largest = max(len(one.changes) for one in found.sets)
        print(
            f"{asked.name}: {len(found.sets)} sets, largest {largest}, asked {found.asked} times; "
            f"{once * 1000:.1f} ms for one evaluation, {all_of_it * 1000:.1f} ms for the repairs: "
            f"{all_of_it / once:.1f} evaluations (aim {AIM})"
        )


if __name__ == "__main__":
    main()
