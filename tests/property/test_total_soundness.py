"""However that which is not known turns out: no settled outcome falls, and no bound is crossed.

And the flips are exactly the single changes of a reading that change the outcome.
"""

from __future__ import annotations

from copy import deepcopy
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lisrules.values.months import month_length
from lisrules.values.outcome import Outcome
from tests.property.doctors import Data
from tests.property.residents import ERAS, between, residents, trained
from tests.property.totals import ask, detail, found, last_day, time_alone

SETTLED = (Outcome.MET, Outcome.NOT_MET)
SERVICE_GAPS = ("from", "through", "fraction", "specialty", "specialty", "confirmation")
LISTS = ("absences", "authorisations", "rulings")
IN_FORCE = date(2019, 3, 1)
COMPLETIONS = 4


def asked_on(data: Data, draw: Any) -> date:
    return max(IN_FORCE, last_day(data) + timedelta(draw(st.sampled_from([0, 0, 1, -100]))))


@st.composite
def blurred(draw: st.DrawFn, data: Data) -> Data:
    """The facts with one to three things no longer known."""
    facts = deepcopy(data)
    for _ in range(draw(st.integers(1, 3))):
        where = draw(
            st.sampled_from(["service", "service", "service", "absences", "lists", "other"])
        )
        if where == "service":
            _forget(draw(st.sampled_from(facts["service"])), draw(st.sampled_from(SERVICE_GAPS)))
        elif where == "absences" and facts.get("absences"):
            item = draw(st.sampled_from(facts["absences"]))
            _forget(item, draw(st.sampled_from(["from", "through"])))
        elif where == "lists":
            facts.pop(draw(st.sampled_from(LISTS)), None)
        elif where == "other":
            facts["education"].pop("completed", None)
    if any("confirmation" not in item for item in facts["service"]):
        facts.pop("confirmations", None)
    return facts


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
        if item["stage"] in ("lis2", "lis3"):
            item.setdefault("specialty", draw(st.sampled_from(["HJS", "LUN", "KNF"])))
        if "confirmation" not in item:
            day = draw(st.sampled_from([item["through"], item["from"], "2045-01-01"]))
            paper = {"by": "e", "body": "hospital", "on": day}
            item["confirmation"] = draw(st.sampled_from(["none", paper]))
    for item in facts.get("absences", ()):
        _fill_days(draw, item)
    facts.setdefault(
        "absences", draw(st.sampled_from([[], [_away(facts, 60)], [_away(facts, 9999)]]))
    )
    if "authorisations" not in facts:
        granted = draw(st.sampled_from([None, "2000-01-01", facts["service"][-1]["from"], str(on)]))
        held = {"id": "auth", "kind": "authorisation", "granted": granted}
        facts["authorisations"] = [] if granted is None else [held]
    unruled = "rulings" not in facts
    facts.setdefault("rulings", draw(st.sampled_from([[], [_approval()]])))
    ruled = any(one["kind"] == "in-training-2019" for one in facts["rulings"])
    if not ruled and (between(facts["service"], str(on)) or (unruled and draw(st.booleans()))):
        facts["rulings"] = [*facts["rulings"], trained(holds=draw(st.booleans()))]
    facts.setdefault("confirmations", draw(st.sampled_from([[], [_attest(facts)]])))
    facts["education"].setdefault(
        "completed", draw(st.sampled_from(["2000-01-01", facts["service"][-1]["from"], str(on)]))
    )
    return facts


def _away(facts: Data, days: int) -> Data:
    first = date.fromisoformat(facts["service"][0]["from"])
    return {
        "id": "away",
        "kind": "sick",
        "from": str(first),
        "through": str(first + timedelta(days)),
    }


def _approval() -> Data:
    ruling = {"kind": "turnus-approved", "authority": "helsedirektoratet", "on": "2017-03-01"}
    return {"id": "approved", "provision": "§ 36", **ruling}


def _attest(facts: Data) -> Data:
    posts = [item["id"] for item in facts["service"]]
    paper = {"kind": "training-related", "body": "hospital", "on": "2017-03-01"}
    return {"id": "attest", "service": posts, **paper}


def _fill_days(draw: Any, item: Data) -> None:
    for name in ("from", "through"):
        if len(item[name]) == 7:
            year, month = map(int, item[name].split("-"))
            last = month_length(year, month)
            day = draw(st.sampled_from([1, last]) | st.integers(1, last))
            item[name] = f"{item[name]}-{day:02d}"


class TestBounds:
    @settings(max_examples=50, deadline=None)
    @given(st.data())
    @pytest.mark.parametrize("era", sorted(ERAS))
    def test_hold_for_every_completion(self, era: str, data: st.DataObject) -> None:
        exact = data.draw(residents(era))
        on = asked_on(exact, data.draw)
        unknown = data.draw(blurred(exact))
        before = found(unknown, on)
        assert before.needs or before.outcome in SETTLED
        assert before.ledger is not None
        assert before.ledger.recompute() == before.ledger.total == detail(before).low
        for _ in range(COMPLETIONS):
            after = found(data.draw(completed(unknown, on)), on)
            assert detail(before).low <= detail(after).low == detail(after).high
            assert detail(after).high <= detail(before).high
            if before.outcome in SETTLED:
                assert after.outcome is before.outcome

    @settings(max_examples=30, deadline=None)
    @given(st.data())
    def test_what_was_exact_is_one_of_them(self, data: st.DataObject) -> None:
        exact = data.draw(residents())
        on = asked_on(exact, data.draw)
        before, after = found(data.draw(blurred(exact)), on), found(exact, on)
        assert detail(before).low <= detail(after).low <= detail(before).high


class TestFlips:
    """Changing one reading at a time, and asking again."""

    @settings(max_examples=40, deadline=None)
    @given(st.data())
    def test_no_reading_is_left_out_and_none_is_named_in_vain(self, data: st.DataObject) -> None:
        exact = data.draw(residents())
        on = asked_on(exact, data.draw)
        facts = data.draw(st.just(exact) | blurred(exact))
        rules, decision = time_alone(), ask(facts, on)
        flips = {next(iter(flip.options.items())): flip.outcome for flip in decision.flips}
        for name, reading in rules.readings.items():
            if name not in rules.readings_of["sf-2-1-time"]:
                assert name not in {flipped for flipped, _ in flips}
                continue
            for option in set(reading.options) - {reading.default}:
                under = found(facts, on, {name: option}).outcome
                expected = under if under is not decision.outcome else None
                assert (name, option, flips.get((name, option))) == (name, option, expected)
