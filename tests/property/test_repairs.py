"""Repairs against brute force: every subset of what could be changed, written into the timeline.

The brute force changes the data of a timeline file, parses it and evaluates the whole question. It
knows nothing of findings, compact facts or the search, and finds numbers of days by bisection over
whole evaluations. What it finds must be what the library finds, no set more and none less.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping
from copy import deepcopy
from datetime import date, timedelta
from itertools import chain, combinations
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from lisrules import Outcome, evaluate, load_rules, repairs
from lisrules.advice.repairing.changes import Change
from lisrules.advice.repairing.lasting import Sized, Waiting
from tests.building import Data, assessment, passing, timeline

Edit = Callable[[Data, str], None]
One = tuple[frozenset[str], int, int]
"""Edits, days of service and days of waiting."""
Found = set[One]
MOST = 3660
TURN = date(2025, 1, 1)
"""The day on which the demand for half-time fell away."""
SLOW = settings(
    max_examples=4,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.generate],
)
"""Few examples and no shrinking, because each asks the whole question some thousand times."""


class Case:
    """A doctor, a question, edits that could be made, and service that could be added."""

    def __init__(
        self, data: Data, on: date, question: Mapping[str, Any], edits: dict[str, Edit], more: Data
    ) -> None:
        self.data = data
        self.on = on
        self.question = question
        self.edits = edits
        self.more = more

    def verdict(self) -> Any:
        """As things are."""
        return evaluate(load_rules(), timeline(self.data), on=self.on, **self.question)

    def passes(self, chosen: frozenset[str], days: int, wait: int = 0) -> bool:
        """With some of the edits and so many days of service after the date.

        On the last of them, or so many days after the date where that is later.
        """
        data, on = deepcopy(self.data), self.on + timedelta(max(days, wait))
        for name in sorted(chosen):
            self.edits[name](data, str(self.on))
        if days:
            first, last = self.on + timedelta(1), self.on + timedelta(days)
            paper = {"by": "e", "body": "employer", "on": str(last)}
            data["service"].append(
                {**self.more, "from": str(first), "through": str(last), "confirmation": paper}
            )
        found = evaluate(load_rules(), timeline(data), on=on, **self.question)
        return found.outcome is Outcome.MET

    def smallest(self) -> Found:
        """Every choice with the least days and waiting that passes and contains no other one.

        Days that are not needed on their own last day, because the law has changed by then, are
        none of it.
        """
        names = sorted(self.edits)
        turn = (TURN - self.on).days
        waits = [0, turn] if turn > 0 else [0]
        subsets = chain.from_iterable(combinations(names, n) for n in range(len(names) + 1))
        every: list[One] = []
        for chosen in map(frozenset, subsets):
            for wait in waits:
                one = self.least(chosen, wait)
                if one is not None:
                    every.append(one)
        return {
            one for one in every if not any(less != one and inside(less, one) for less in every)
        }

    def least(self, chosen: frozenset[str], wait: int) -> One | None:
        """The least days with which a choice passes after so much waiting at the least."""
        days = bisect_left(range(MOST + 1), True, key=lambda n: self.passes(chosen, n, wait))
        if days > MOST or (days and self.passes(chosen, 0, max(days, wait))):
            return None
        return chosen, days, wait if wait > days else 0


def inside(less: One, one: One) -> bool:
    """Whether a choice has all of another."""
    return less[0] <= one[0] and less[1] <= one[1] and less[2] <= one[2]


def found(case: Case) -> Found:
    """What the library finds, in the names of the edits."""
    value = repairs(case.verdict())
    assert value.complete
    sets = set()
    for repair in value.sets:
        sizes = [change.size for change in repair.changes if isinstance(change, Sized)]
        waits = [
            change.until - case.on.toordinal()
            for change in repair.changes
            if isinstance(change, Waiting)
        ]
        assert repair.on == case.on + timedelta(max([0, *waits, sum(sizes)]))
        others = (change for change in repair.changes if not isinstance(change, Sized | Waiting))
        sets.add((frozenset(map(name, others)), sum(sizes), sum(waits)))
    assert len(sets) == len(value.sets)
    return sets


def name(change: Change) -> str:
    """The name of an edit that says the same; the library's own, without the kind of ruling."""
    return change.id.replace("ruling:half-time-exemption", "exemption")


def confirmed(post: str) -> Edit:
    """A confirmation of a post in the list of confirmations."""

    def edit(data: Data, on: str) -> None:
        paper = {"id": f"paper-{post}", "kind": "service", "body": "employer", "on": on}
        data["confirmations"].append({**paper, "service": [post]})

    return edit


def exempted(post: str) -> Edit:
    """A ruling that a post below half-time counts."""

    def edit(data: Data, on: str) -> None:
        ruling = {"id": f"ruling-{post}", "kind": "half-time-exemption", "provision": "§ 8(4)"}
        by = {"authority": "helsedirektoratet", "on": on, "service": [post]}
        data["rulings"].append(ruling | by)

    return edit


def no_absence(data: Data, on: str) -> None:
    """An answer: there was none."""
    data["absences"] = []


def attained(code: str) -> Edit:
    """A further assessment of an objective, by other persons."""

    def edit(data: Data, on: str) -> None:
        data["assessments"].append({**assessment(code, on, where="n"), "id": f"new-{code}"})

    return edit


@st.composite
def practitioners(draw: st.DrawFn) -> Case:
    """Nearly two years of open general practice, with papers, shares or absences that fail."""
    posts: list[Data] = []
    edits: dict[str, Edit] = {}
    first = draw(st.sampled_from([date(2022, 1, 1), date(2022, 11, 1)]))
    for number in range(2):
        last = first + timedelta(draw(st.sampled_from([180, 240, 365, 400])))
        post = {
            "id": f"p{number}",
            "stage": "lis3",
            "arena": "open-general-practice",
            "specialty": "ALM",
            "from": str(first),
            "through": str(last),
            "fraction": draw(st.sampled_from(["1", "1", "2/5"])),
            "confirmation": draw(
                st.sampled_from([{"by": "e", "body": "employer", "on": str(last)}, "none"])
            ),
        }
        posts.append(post)
        if post["confirmation"] == "none":
            edits[f"confirmation:p{number}"] = confirmed(f"p{number}")
        if post["fraction"] == "2/5":
            edits[f"exemption:p{number}"] = exempted(f"p{number}")
        first = last + timedelta(draw(st.sampled_from([1, 1, 30])))
    data: Data = {
        "authorisations": [{"id": "a", "kind": "authorisation", "granted": "2019-01-01"}],
        "service": posts,
        "confirmations": [],
        "rulings": [],
    }
    away = draw(st.sampled_from([[], None, [], [("2022-02-01", "2022-04-30")]]))
    if away is None:
        edits["none:absences"] = no_absence
    else:
        data["absences"] = [
            {"id": "ill", "kind": "sick", "from": begun, "through": ended} for begun, ended in away
        ]
    on = date.fromisoformat(str(posts[-1]["through"])) + timedelta(draw(st.sampled_from([0, 40])))
    more = {**posts[-1], "id": "more", "fraction": "1"}
    question = {"decision": "open-practice", "specialty": "ALM"}
    return Case(data, on, question, edits, more)


@given(practitioners())
@SLOW
def test_time_papers_and_exemptions_together(case: Case) -> None:
    if case.verdict().outcome is not Outcome.MET:
        assert found(case) == case.smallest()


@st.composite
def beginners(draw: st.DrawFn) -> Case:
    """A doctor who would be through with LIS1 but for some objectives, a paper and a few days."""
    data = passing()
    edits: dict[str, Edit] = {"confirmation:municipality": confirmed("municipality")}
    for code in draw(st.sets(st.sampled_from(["KLS-007", "KLK-003", "FKMS-002"]), max_size=2)):
        edits[f"objective:{code}"] = attained(code)
        spoil(data, code, draw(st.sampled_from(["dropped", "alone", "same", "refused"])))
    post = data["service"][1]
    if draw(st.booleans()):
        post["confirmation"] = "none"
    if draw(st.booleans()):
        del data["absences"]
        edits["none:absences"] = no_absence
    post["through"] = draw(st.sampled_from(["2027-02-28", "2027-02-26"]))
    more = {**post, "id": "more"}
    return Case(data, date(2027, 3, 1), {"decision": "lis1"}, edits, more)


def spoil(data: Data, code: str, how: str) -> None:
    """Take something from the assessment of an objective."""
    at = next(n for n, one in enumerate(data["assessments"]) if one["objective"] == code)
    one = data["assessments"][at]
    if how == "dropped":
        del data["assessments"][at]
    elif how == "alone":
        one["recommendations"] = one["recommendations"][:1]
    elif how == "same":
        one["recommendations"][1]["by"] = one["recommendations"][0]["by"]
    else:
        one["outcome"] = "not-attained"


@given(beginners())
@settings(SLOW, max_examples=2)
def test_objectives_papers_and_days_together(case: Case) -> None:
    if case.verdict().outcome is not Outcome.MET:
        assert found(case) == case.smallest()
