"""The order of repairs: the hardest change first of all, then how many, how long, which."""

from __future__ import annotations

import pytest

from lisrules.advice.repairing.changes import (
    ActivityDone,
    Answered,
    Assessed,
    Authorised,
    Change,
    NoneThere,
    Paper,
    ProgrammeAttested,
    Ruled,
    ServiceConfirmed,
)
from lisrules.advice.repairing.effort import _RANKS, effort, rank
from lisrules.advice.repairing.lasting import GroupDays, GuidanceHours, ServiceDays, Waiting

PAPER = Paper("language", "employer")
RECOMMENDED = Assessed("KLS-002", "a", ("clinical-supervisor",), (("educational-supervisor", "e"),))
DECIDED = Assessed("KLS-003", "a", (), (("educational-supervisor", "e"),))
OBJECTIVE = Assessed("KLS-001")
RULED = Ruled("essential-part", "helsedirektoratet")
DAYS = ServiceDays("lis1", "hospital", days=3, first=1)

IN_ORDER: list[set[Change]] = [
    set(),
    {PAPER},
    {PAPER, NoneThere("absences")},
    {DECIDED},
    {RECOMMENDED},
    {RECOMMENDED, PAPER},
    {OBJECTIVE},
    {OBJECTIVE, RECOMMENDED, PAPER},
    {RULED},
    {RULED, OBJECTIVE},
    {Waiting(7)},
    {DAYS.sized(1, 1)},
    {DAYS},
    {DAYS, PAPER},
]


def test_the_order_of_efforts() -> None:
    order = sorted(IN_ORDER, key=effort)
    by_hand = [one for one in IN_ORDER if one not in ({DECIDED}, {RECOMMENDED})]
    assert [one for one in order if one not in ({DECIDED}, {RECOMMENDED})] == by_hand
    assert {rank(DECIDED), rank(RECOMMENDED)} == {rank(RECOMMENDED)}


def test_the_order_never_depends_on_the_order_of_changes() -> None:
    assert effort([PAPER, RULED, DAYS]) == effort([DAYS, RULED, PAPER])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Answered("post", "p", "fraction"), RECOMMENDED),
        (ServiceConfirmed("p", "hospital"), RECOMMENDED),
        (ProgrammeAttested("g"), RECOMMENDED),
        (RECOMMENDED, ActivityDone("course", "lis1", "attended")),
        (GuidanceHours("ALM", 1, 3), RULED),
        (OBJECTIVE, Authorised("licence", "doctor")),
        (RULED, GroupDays("ALM", 1, 1)),
    ],
)
def test_every_sort_of_change_has_its_rank(one: Change, other: Change) -> None:
    assert rank(one) < rank(other)


def test_every_kind_of_change_has_a_rank_and_a_kind_of_its_own() -> None:
    waiting, kinds = [Change], dict[str, str]()
    while waiting:
        for kind in waiting.pop().__subclasses__():
            waiting.append(kind)
            if "kind" in vars(kind):
                assert kinds.setdefault(kind.kind, kind.__name__) == kind.__name__
    assert len(kinds) == 13
    assert {one.__name__ for one in _RANKS} | {"Assessed"} == set(kinds.values())
