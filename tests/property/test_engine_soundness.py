"""What is settled stays settled, however that which is not known turns out.

Facts are blurred (a month instead of a day, a list not given, a fraction left out) and then filled
in again in many ways, the extremes first: every completion must agree with a verdict that was MET
or NOT_MET before it was known.
"""

from __future__ import annotations

from copy import deepcopy
from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from lisrules.documents.rule_files import load_rules
from lisrules.engine.decide import decide
from lisrules.engine.decision import Decision
from lisrules.timeline.validate import parse_timeline
from lisrules.values.months import month_length
from lisrules.values.outcome import Outcome
from tests.building import passing
from tests.property.doctors import Data, dates_for, doctors

SETTLED = (Outcome.MET, Outcome.NOT_MET)
SERVICE_GAPS = ("from", "through", "fraction", "post", "confirmation")
LISTS = ("absences", "authorisations", "confirmed")
POSTS = ("lis1-announced", "lis1-agreement", "other")
COMPLETIONS = 5


def found(data: Data, on: date) -> Decision:
    return decide(load_rules(), parse_timeline(data), "lis1", on)


@st.composite
def blurred(draw: st.DrawFn, data: Data) -> Data:
    """The facts with one to three things no longer known."""
    facts = deepcopy(data)
    for _ in range(draw(st.integers(1, 3))):
        where = draw(st.sampled_from(["service", "service", "absences", "lists"]))
        if where == "service":
            _forget(draw(st.sampled_from(facts["service"])), draw(st.sampled_from(SERVICE_GAPS)))
        elif where == "absences" and facts.get("absences"):
            _forget(
                draw(st.sampled_from(facts["absences"])), draw(st.sampled_from(["from", "through"]))
            )
        else:
            name = draw(st.sampled_from(LISTS))
            if name == "confirmed":
                facts["confirmations"] = None
            else:
                facts[name] = None
    known = {key: value for key, value in facts.items() if value is not None}
    if facts["confirmations"] is None:
        return known
    for item in known["service"]:
        item.setdefault("confirmation", "none")
    return known


def _forget(item: Data, name: str) -> None:
    if name in ("from", "through"):
        other = item["through" if name == "from" else "from"]
        if item[name][:7] != other[:7]:
            item[name] = item[name][:7]
    else:
        item.pop(name, None)


@st.composite
def completed(draw: st.DrawFn, data: Data, on: date) -> Data:
    """One way in which everything that is not known may turn out."""
    facts = deepcopy(data)
    for item in facts["service"]:
        _fill_days(draw, item)
        item.setdefault("fraction", draw(st.sampled_from(["1", "1/2", "1 %"])))
        item.setdefault("post", draw(st.sampled_from(POSTS)))
        if "confirmation" not in item:
            day = draw(st.sampled_from([item["through"], item["from"], "2040-01-01"]))
            paper = {"by": "e", "body": item["arena"], "on": day}
            item["confirmation"] = draw(st.sampled_from(["none", paper]))
    for item in facts.get("absences", ()):
        _fill_days(draw, item)
    if "absences" not in facts:
        facts["absences"] = draw(
            st.sampled_from([[], [_away(facts, 1)], [_away(facts, 13)], [_away(facts, 4000)]])
        )
    if "authorisations" not in facts:
        granted = draw(st.sampled_from([None, "2000-01-01", facts["service"][0]["from"], str(on)]))
        paper = {"id": "authorised", "kind": "authorisation", "granted": granted}
        facts["authorisations"] = [] if granted is None else [paper]
    return facts


def _away(facts: Data, days: int) -> Data:
    first = date.fromisoformat(facts["service"][0]["from"])
    last = first + timedelta(days - 1)
    return {"id": "away", "kind": "sick", "from": str(first), "through": str(last)}


def _fill_days(draw: Any, item: Data) -> None:
    for name in ("from", "through"):
        if len(item[name]) == 7:
            year, month = map(int, item[name].split("-"))
            last = month_length(year, month)
            day = draw(st.sampled_from([1, last]) | st.integers(1, last))
            item[name] = f"{item[name]}-{day:02d}"


class TestTime:
    @settings(max_examples=100, deadline=None)
    @given(st.data())
    def test_no_completion_contradicts_what_is_settled(self, data: st.DataObject) -> None:
        exact = data.draw(doctors())
        on = data.draw(dates_for(exact))
        unknown = data.draw(blurred(exact))
        decision = found(unknown, on)
        for _ in range(COMPLETIONS):
            done = found(data.draw(completed(unknown, on)), on)
            _agrees(decision, done)

    @settings(max_examples=60, deadline=None)
    @given(st.data())
    def test_what_is_undetermined_says_what_would_settle_it(self, data: st.DataObject) -> None:
        exact = data.draw(doctors())
        on = data.draw(dates_for(exact))
        decision = found(data.draw(blurred(exact)), on)
        open_ones = [f for f in decision.conditions if f.outcome is Outcome.UNDETERMINED]
        assert all(finding.needs for finding in open_ones)
        assert bool(open_ones) or decision.outcome is not Outcome.UNDETERMINED


def _agrees(before: Decision, after: Decision) -> None:
    if before.outcome in SETTLED:
        assert after.outcome is before.outcome
    for one, other in zip(before.conditions, after.conditions, strict=True):
        if one.outcome in SETTLED:
            assert other.outcome in (one.outcome, Outcome.NOT_APPLICABLE)


class TestFlips:
    """The flips are exactly the single changes of a reading that change the outcome."""

    @settings(max_examples=50, deadline=None)
    @given(st.data())
    def test_no_reading_is_left_out_and_none_is_named_in_vain(self, data: st.DataObject) -> None:
        exact = data.draw(doctors())
        on = data.draw(dates_for(exact))
        self.check(data.draw(st.just(exact) | blurred(exact)), on)

    @settings(max_examples=40, deadline=None)
    @given(st.data())
    def test_nor_of_those_on_objectives(self, data: st.DataObject) -> None:
        facts = passing()
        for _ in range(data.draw(st.integers(1, 2))):
            item = facts["assessments"][data.draw(st.integers(0, 99))]
            votes = item["recommendations"]
            change = data.draw(st.integers(0, 3))
            if change == 0:
                item["decided"]["capacity"] = "delegate"
            else:
                votes[0] |= ({"positive": False}, {"by": "h-clinical"}, {"by": "h-leader"})[
                    change - 1
                ]
        self.check(facts, TestObjectives.ON)

    def check(self, facts: Data, on: date) -> None:
        rules, timeline = load_rules(), parse_timeline(facts)
        decision = decide(rules, timeline, "lis1", on)
        flips = {next(iter(flip.options.items())): flip.outcome for flip in decision.flips}
        for name, reading in rules.readings.items():
            for option in set(reading.options) - {reading.default}:
                under = decide(rules, timeline, "lis1", on, {name: option}).outcome
                expected = under if under is not decision.outcome else None
                assert (name, option, flips.get((name, option))) == (name, option, expected)


class TestObjectives:
    """Assessments of which something is not known: the day, the sign, the person, the list."""

    ON = date(2027, 3, 1)

    @settings(max_examples=40, deadline=None)
    @given(st.data())
    def test_no_completion_contradicts_what_is_settled(self, data: st.DataObject) -> None:
        facts = passing()
        item = facts["assessments"][data.draw(st.integers(0, 99))]
        gaps = data.draw(st.sets(st.sampled_from(GAPS), min_size=1, max_size=2))
        for *steps, last in sorted(gaps - {gap for gap in gaps if gap[:1] in gaps - {gap}}):
            inner: Any = item
            for step in steps:
                inner = inner[step]
            if last == "day":
                inner["on"] = inner["on"][:7]
            else:
                inner.pop(last)
        decision = found(facts, self.ON)
        for _ in range(COMPLETIONS):
            done = deepcopy(facts)
            self._complete(done["assessments"], item["id"], data.draw)
            _agrees(decision, found(done, self.ON))

    def _complete(self, assessments: list[Data], name: str, draw: Any) -> None:
        item = next(found for found in assessments if found["id"] == name)
        days = st.sampled_from(
            ["2026-08-20", "2026-08-01", "2026-08-28", "2027-02-01", "2028-01-01"]
        )
        decided = item.setdefault("decided", {})
        _fill(decided, "on", draw(days))
        decided.setdefault("by", draw(st.sampled_from(["h-leader", "h-educational"])))
        decided.setdefault("capacity", draw(st.sampled_from(["leader", "delegate", "other"])))
        for vote in item.setdefault("recommendations", draw(st.sampled_from([[], VOTES]))):
            _fill(vote, "on", draw(days))
            vote.setdefault("positive", draw(st.booleans()))
            vote.setdefault(
                "by", draw(st.sampled_from(["h-clinical", "h-educational", "h-leader"]))
            )


def _fill(record: Data, name: str, value: str) -> None:
    if len(record.get(name, "")) == 7:
        day = min(value[8:], "28")
        value = f"{record[name]}-{day}"
        record[name] = value
    record.setdefault(name, value)


GAPS: tuple[tuple[str | int, ...], ...] = (
    ("decided",),
    ("decided", "on"),
    ("decided", "day"),
    ("decided", "by"),
    ("decided", "capacity"),
    ("recommendations", 0, "on"),
    ("recommendations", 0, "day"),
    ("recommendations", 0, "positive"),
    ("recommendations", 1, "by"),
    ("recommendations", 1, "positive"),
    ("recommendations",),
)
VOTES = [
    {"role": "educational-supervisor", "by": "h-educational", "on": "2026-08-01", "positive": True},
    {"role": "clinical-supervisor", "by": "h-clinical", "on": "2026-08-01", "positive": True},
]
