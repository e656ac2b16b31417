"""A change of the compact facts is what the same fact in the timeline would be."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from lisrules.advice.repairing.changes import (
    Answered,
    Assessed,
    Authorised,
    Change,
    NoneThere,
    Paper,
    ProgrammeAttested,
    Role,
    Ruled,
    ServiceConfirmed,
)
from lisrules.advice.repairing.draft import NEW, Draft, Made
from lisrules.advice.repairing.lasting import GroupDays, GuidanceHours, ServiceDays, Waiting
from lisrules.timeline.facts import Facts
from tests.building import Data, assessment, changed, passing, timeline, without

DAY = date(2027, 3, 1)
ON = DAY.toordinal()
TEXT = DAY.isoformat()


def base() -> Data:
    """A doctor with a group, whose papers and rulings are known to be none."""
    group = {"id": "g", "kind": "group", "from": "2026-09-01", "through": "2027-02-01"}
    return {**passing(), "guidance": [group]}


def put(data: Data, change: Change) -> Facts:
    """The compact facts with a change, dated on the day."""
    facts = timeline(data).facts
    draft = Draft(facts, Made(facts, _ROLES))
    change.put(draft, ON)
    return draft.facts()


def named(data: Data, name: str, fact: dict[str, Any]) -> Facts:
    """The compact facts of the timeline with one more fact in a list."""
    return timeline({**data, name: [*(data.get(name) or []), fact]}).facts


@pytest.mark.parametrize(
    ("change", "name", "fact"),
    [
        (
            Paper("language", "employer"),
            "confirmations",
            {"kind": "language", "body": "employer", "on": TEXT},
        ),
        (
            Paper("training-related", "hospital", None, ("hospital",)),
            "confirmations",
            {"kind": "training-related", "body": "hospital", "on": TEXT, "service": ["hospital"]},
        ),
        (
            Ruled("essential-part", "helsedirektoratet", "HJS"),
            "rulings",
            {
                "kind": "essential-part",
                "authority": "helsedirektoratet",
                "on": TEXT,
                "provision": "§ 2(6)",
                "specialty": "HJS",
            },
        ),
        (
            Authorised("licence", "doctor"),
            "authorisations",
            {"kind": "licence", "granted": TEXT},
        ),
        (
            GroupDays("ALM", 10, ON + 1),
            "guidance",
            {"kind": "group", "specialty": "ALM", "from": "2027-03-02", "through": "2027-03-11"},
        ),
        (
            GuidanceHours("ALM", ON - 1, 12),
            "guidance",
            {
                "kind": "individual",
                "specialty": "ALM",
                "from": "2027-02-28",
                "through": "2027-02-28",
                "hours": 12,
                "regular": True,
            },
        ),
        (
            ServiceDays("lis3", "hospital", "HJS", "lis", "hospital", (), "e", None, 5, ON + 1),
            "service",
            {
                "stage": "lis3",
                "arena": "hospital",
                "specialty": "HJS",
                "post": "lis",
                "departments": [],
                "establishment": "e",
                "from": "2027-03-02",
                "through": "2027-03-06",
                "fraction": 1,
                "confirmation": {"by": "e", "body": "hospital", "on": "2027-03-06"},
            },
        ),
    ],
)
def test_a_fact_is_added(change: Change, name: str, fact: dict[str, Any]) -> None:
    mine = put(base(), change)
    theirs = named(base(), name, {"id": "new", **fact})
    assert _anonymous(mine) == _anonymous(theirs)


def test_a_confirmation_of_a_post() -> None:
    paper = {"kind": "service", "body": "hospital", "on": TEXT, "service": ["hospital"]}
    mine = put(base(), ServiceConfirmed("hospital", "hospital"))
    theirs = named(base(), "confirmations", {"id": "new", **paper})
    assert [_papers(one) for one in mine.services] == [_papers(one) for one in theirs.services]


def test_an_objective_is_assessed_anew() -> None:
    """By persons nobody has named yet, decided on the day."""
    data = base()
    new = {**assessment("KLS-001", TEXT, where="n"), "id": "new"}
    mine = put(data, Assessed("KLS-001")).by_objective["KLS-001"][-1]
    theirs = named(data, "assessments", new).by_objective["KLS-001"][-1]
    assert (mine.lo, mine.hi, mine.objective) == (theirs.lo, theirs.hi, theirs.objective)
    assert (mine.pattern.attained, mine.pattern.capacity, mine.pattern.decision) == (
        theirs.pattern.attained,
        theirs.pattern.capacity,
        theirs.pattern.decision,
    )
    assert mine.pattern.educational.positive.bit_count() == 1
    assert mine.pattern.educational.positive != mine.pattern.clinical.positive
    assert mine.pattern.decider not in {
        mine.pattern.educational.positive,
        mine.pattern.clinical.positive,
    }


def test_the_word_of_a_person_stands() -> None:
    kept: tuple[tuple[Role, str], ...] = (("educational-supervisor", "h-educational"),)
    facts = put(base(), Assessed("KLS-001", "a-KLS-001", ("clinical-supervisor",), kept))
    pattern = facts.by_objective["KLS-001"][-1].pattern
    bit = facts.persons.index("h-educational")
    assert pattern.educational.positive == 1 << bit
    assert pattern.clinical.positive == 1 << facts.persons.index(f"{NEW}clinical-supervisor")


def test_an_unknown_list_stays_unknown() -> None:
    facts = put(without(base(), "rulings"), Ruled("essential-part", "helsedirektoratet"))
    assert "rulings" not in facts.known
    assert len(facts.rulings) == 1


def test_answers() -> None:
    data = without(without(base(), "absences"), "service.1.fraction")
    assert "absences" in put(data, NoneThere("absences")).known
    post = put(data, Answered("post", "municipality", "fraction")).services[1]
    assert post.fraction_lo == post.fraction_hi == 1


def test_the_best_of_partial_days() -> None:
    data = changed(base(), "service.1.through", "2027-02")
    data["absences"] = [{"id": "ill", "kind": "sick", "from": "2026-10-01", "through": "2026-10"}]
    post = put(data, Answered("post", "municipality", "through")).services[1]
    assert post.end_lo == post.end_hi == date(2027, 3, 1).toordinal()
    away = put(data, Answered("absence", "ill", "through")).absences[0]
    assert away.end_lo == away.end_hi == date(2026, 10, 2).toordinal()


def test_an_attest_of_a_group() -> None:
    assert put(base(), ProgrammeAttested("g")).guidance[0].attested is True


def test_waiting_changes_nothing_but_the_day() -> None:
    assert put(base(), Waiting(ON + 9)) == replace(
        timeline(base()).facts, persons=tuple(Made(timeline(base()).facts, _ROLES).persons)
    )
    assert Waiting(ON + 9).last == ON + 9


def test_posts_that_have_not_ended_end_before_added_service() -> None:
    data = changed(base(), "service.1.through", "ongoing")
    more = ServiceDays("lis1", "municipality", None, "lis1-announced", "municipality", (), "e")
    facts = put(data, more.sized(3, ON + 1))
    assert [(one.start_lo, one.end_hi) for one in facts.services][1:] == [
        (date(2026, 9, 1).toordinal(), ON + 1),
        (ON + 1, ON + 4),
    ]


_ROLES = ("educational-supervisor", "clinical-supervisor", "leader")


def _anonymous(facts: Facts) -> Facts:
    """Without the names of new facts and persons."""
    lists: dict[str, Any] = {}
    for name in ("confirmations", "rulings", "authorisations", "guidance", "services"):
        items = [
            replace(one, id="new") if one.id == "new" or one.id.startswith(NEW) else one
            for one in getattr(facts, name)
        ]
        if name == "services":
            items = [replace(one, confirmations=_papers(one)) for one in items]
        lists[name] = tuple(sorted(items, key=repr))
    return replace(facts, persons=(), **lists)


def _papers(service: Any) -> tuple[Any, ...]:
    papers = (replace(one, fact="paper") for one in service.confirmations)
    return tuple(sorted(papers, key=lambda one: one.lo))
