"""How facts are written down makes no difference: splitting, renaming, reordering, the format."""

from __future__ import annotations

from copy import deepcopy
from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from lisrules.conditions.sequence import Ordered
from lisrules.conditions.training_time import TimeServed
from lisrules.documents.rule_files import load_rules
from lisrules.documents.timelines import dump_timeline, read_timeline
from lisrules.engine.decide import decide
from lisrules.engine.decision import Decision
from lisrules.timeline.model import Timeline
from lisrules.timeline.validate import parse_timeline
from tests.building import assessment, passing
from tests.property.doctors import Data, dates_for, doctors

searched = settings(max_examples=40, deadline=None)


def amounts(decision: Decision) -> list[Any]:
    """Months, days deducted and decisive days of the conditions on time."""
    found: list[Any] = []
    for finding in decision.conditions:
        detail = finding.detail
        if isinstance(detail, TimeServed):
            excess = detail.deduction.excess if detail.deduction else 0
            found.append((detail.low, detail.high, detail.reached, excess, detail.missing_days))
        elif isinstance(detail, Ordered):
            found.append((detail.full, detail.too_early, detail.after))
    return found


def summary(timeline: Timeline, on: date, decision: str = "lis1") -> Any:
    """Everything that may not depend on how the facts are written down."""
    found = decide(load_rules(), timeline, decision, on)
    return (
        found.outcome,
        {f.rule: f.outcome for f in (*found.conditions, *found.beside)},
        amounts(found),
        {next(iter(flip.options.items())): flip.outcome for flip in found.flips},
    )


def split(fact: Data, after: int) -> list[Data]:
    """The fact in two adjacent ones, cut after so many days, or whole where it is too short."""
    first, last = date.fromisoformat(fact["from"]), date.fromisoformat(fact["through"])
    cut = first + timedelta(after)
    if cut > last:
        return [fact]
    return [
        {**fact, "through": str(cut - timedelta(1))},
        {**fact, "id": f"{fact['id']}-rest", "from": str(cut)},
    ]


class TestSplitting:
    @searched
    @given(st.data())
    def test_a_post_in_two_with_the_same_paper(self, data: st.DataObject) -> None:
        facts = data.draw(doctors())
        on = data.draw(dates_for(facts))
        halves = deepcopy(facts)
        chosen = data.draw(st.integers(0, len(facts["service"]) - 1))
        halves["service"][chosen : chosen + 1] = split(
            facts["service"][chosen], data.draw(st.integers(1, 300))
        )
        assert summary(parse_timeline(halves), on) == summary(parse_timeline(facts), on)

    @searched
    @given(st.data())
    def test_an_absence_in_two(self, data: st.DataObject) -> None:
        """All but those with a count of working days, which is a count of the whole absence."""
        facts = data.draw(doctors())
        on = data.draw(dates_for(facts))
        halves = deepcopy(facts)
        halves["absences"] = [
            half
            for item in facts["absences"]
            for half in (
                [item] if "working_days" in item else split(item, data.draw(st.integers(1, 40)))
            )
        ]
        assert summary(parse_timeline(halves), on) == summary(parse_timeline(facts), on)


def renamed(value: Any, names: dict[str, str]) -> Any:
    if isinstance(value, dict):
        return {
            key: names.setdefault(item, f"x{len(names)}")
            if key in ("id", "by", "establishment", "doctor") and isinstance(item, str)
            else renamed(item, names)
            for key, item in value.items()
        }
    return [renamed(item, names) for item in value] if isinstance(value, list) else value


def shuffled(value: Any, draw: Any) -> Any:
    if isinstance(value, dict):
        keys = draw(st.permutations(sorted(value)))
        return {key: shuffled(value[key], draw) for key in keys}
    if isinstance(value, list):
        return [shuffled(item, draw) for item in draw(st.permutations(value))]
    return value


@st.composite
def with_objectives(draw: st.DrawFn) -> Data:
    """The doctor who passes, with some assessments that do not and some given twice."""
    facts = passing()
    for number in range(draw(st.integers(0, 4))):
        item = facts["assessments"][draw(st.integers(0, 99))]
        change = draw(st.sampled_from(["same", "none", "delegate", "again", "negative"]))
        if change == "same" and len(item["recommendations"]) > 1:
            item["recommendations"][1]["by"] = item["recommendations"][0]["by"]
        elif change == "none":
            item["recommendations"] = []
        elif change == "delegate":
            item["decided"]["capacity"] = "delegate"
        elif change == "negative" and item["recommendations"]:
            item["recommendations"][0]["positive"] = False
        else:
            again = assessment(item["objective"], "2026-07-01")
            facts["assessments"].append({**again, "id": f"again-{number}"})
    return facts


class TestNamesAndOrder:
    @searched
    @given(st.data())
    def test_ids_are_only_names(self, data: st.DataObject) -> None:
        facts = data.draw(doctors() | with_objectives())
        on = data.draw(dates_for(facts))
        again = renamed(facts, {})
        assert summary(parse_timeline(again), on) == summary(parse_timeline(facts), on)

    @settings(max_examples=20, deadline=None)
    @given(st.data())
    def test_lists_may_stand_in_any_order(self, data: st.DataObject) -> None:
        facts = data.draw(doctors())
        on = data.draw(dates_for(facts))
        again = shuffled(facts, data.draw)
        assert summary(parse_timeline(again), on) == summary(parse_timeline(facts), on)

    @settings(max_examples=20, deadline=None)
    @given(with_objectives(), st.randoms(use_true_random=False))
    def test_so_may_assessments_and_recommendations(self, facts: Data, random: Any) -> None:
        again = deepcopy(facts)
        random.shuffle(again["assessments"])
        for item in again["assessments"]:
            random.shuffle(item["recommendations"])
        on = date(2027, 3, 1)
        for decision in ("lis1", "start-lis2-3"):
            before = summary(parse_timeline(facts), on, decision)
            assert summary(parse_timeline(again), on, decision) == before


class TestFormats:
    @searched
    @given(st.data())
    def test_written_as_json_and_read_again_as_either(self, data: st.DataObject) -> None:
        timeline = parse_timeline(data.draw(doctors() | with_objectives()))
        text = dump_timeline(timeline)
        on = data.draw(st.dates(date(2017, 1, 1), date(2030, 1, 1)))
        before = summary(timeline, on)
        assert summary(read_timeline(text, format="json"), on) == before
        assert summary(read_timeline(text, format="yaml"), on) == before
