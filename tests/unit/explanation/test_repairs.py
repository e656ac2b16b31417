"""Repairs in words and as data: every kind of change and every reason, in the three languages."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest

from lisrules import evaluate, load_rules, load_timeline, repairs
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
from lisrules.advice.repairing.lasting import GroupDays, GuidanceHours, ServiceDays, Waiting
from lisrules.advice.repairing.minimal import Blocked
from lisrules.advice.repairing.proposal import Reason
from lisrules.advice.repairing.repairs import Repair, Stop
from lisrules.explanation.change import change_data, told
from lisrules.explanation.languages import ExplanationError, phrases_of
from lisrules.explanation.repairs import Repairs
from lisrules.explanation.view import View
from tests.building import passing, timeline

EXAMPLES = Path(__file__).parents[3] / "examples"
LANGUAGES = ("nb", "nn", "en")
ON = date(2027, 3, 1)
DAY = ON.toordinal()
EVERY: list[tuple[Change, str]] = [
    (Assessed("KLS-001"), "KLS-001: recommended by the educational and a clinical supervisor"),
    (
        Assessed("KLS-001", "a", ("clinical-supervisor",), (("educational-supervisor", "e"),)),
        "KLS-001: a recommendation by the clinical supervisor, and then a new decision",
    ),
    (Assessed("KLS-001", "a", ()), "KLS-001: a new decision by the leader"),
    (ServiceConfirmed("h", "hospital"), "a confirmation of the service [h] by the hospital"),
    (Paper("language", "employer"), "a confirmation by the employer: sufficient Norwegian"),
    (
        Paper("training-related", "hospital", None, ("h", "i")),
        "a confirmation by the hospital: work that belongs to the training (h, i)",
    ),
    (
        Ruled("essential-part", "helsedirektoratet", person="p"),
        "a ruling by the Directorate of Health: an essential part of the training (p)",
    ),
    (Authorised("licence", "dentist"), "licence as a dentist"),
    (ActivityDone("course", "lis1", "attended"), "learning activity, course: attended"),
    (ActivityDone("course", "lis1", "attended", "c"), "learning activity, course [c]: attended"),
    (ProgrammeAttested("g"), "the programme of the guidance group [g] is completed"),
    (NoneThere("absences"), "an answer that the list of absences has no more than what is stated"),
    (Answered("post", "h", "fraction"), "an answer that [h] was full time"),
    (Answered("post", "h", "from"), "an answer that [h] began on the first possible day"),
    (Answered("post", "h", "through"), "an answer that [h] lasted through the last possible day"),
    (Answered("absence", "i", "from"), "the absence [i] began on the last possible day"),
    (Answered("absence", "i", "through"), "the absence [i] ended on the first possible day"),
    (Waiting(DAY), "that time passes until 1 March 2027"),
    (
        ServiceDays("lis3", "hospital", "HJS", days=2, first=DAY),
        "2 days more at full time, LIS3, hospital, HJS: 01.03.2027–02.03.2027",
    ),
    (GroupDays("ALM", 1, DAY), "1 day more in a guidance group: 01.03.2027"),
    (GuidanceHours("ALM", DAY, 1), "1 more hour of individual guidance"),
    (ServiceDays("lis1", "hospital"), "more full-time service, LIS1, hospital"),
    (GroupDays("ALM"), "a longer time in a guidance group"),
    (GuidanceHours("ALM", DAY), "more hours of individual guidance"),
    (GuidanceHours("ALM", DAY, 7), "7 more hours of individual guidance"),
]


def verdict(on: date = date(2027, 2, 21)) -> Any:
    """A doctor who will be through."""
    return evaluate(load_rules(), timeline(passing()), "lis1", on)


def value(**fields: Any) -> Repairs:
    """Repairs made up for the test."""
    blank: dict[str, Any] = {
        "decision": verdict(),
        "met": False,
        "sets": (),
        "stops": (),
        "complete": True,
        "asked": 12,
        "limit": 40,
    }
    return Repairs(**{**blank, **fields})


@pytest.mark.parametrize(("change", "words"), EVERY)
def test_every_change_in_english(change: Change, words: str) -> None:
    (clause,) = told(View(verdict(), phrases_of("en")), [change])
    assert words in clause


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_change_in_every_language_differs(lang: str) -> None:
    view = View(verdict(), phrases_of(lang))
    clauses = [told(view, [change])[0] for change, _ in EVERY]
    assert len(set(clauses)) == len(clauses)


def test_every_change_is_plain_data() -> None:
    for change, _ in EVERY:
        data = change_data(change)
        assert json.loads(json.dumps(data)) == data
        assert (data["kind"], data["id"]) == (change.kind, change.id)
    days = change_data(ServiceDays("lis1", "hospital", days=2, first=DAY))
    assert (days["first"], days["last"], days["days"]) == ("2027-03-01", "2027-03-02", 2)


def test_objectives_that_lack_the_same_are_told_together() -> None:
    changes = [Assessed(f"KLS-00{n}") for n in (1, 2, 3)] + [Assessed("KLK-001", "a", ())]
    clauses = told(View(verdict(), phrases_of("nb")), changes)
    assert [clause.split(":")[0] for clause in clauses] == ["KLS-001–KLS-003", "KLK-001"]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("reason", get_args(Reason))
def test_every_reason_has_words(reason: Any, lang: str) -> None:
    blocked = Blocked("sf-2-2-hospital", reason, (Waiting(DAY),))
    part = Blocked("sf-36-1", reason, ())
    text = value(stops=(Stop("sf-2-2-hospital", (blocked, part)),)).explain(lang, 200)
    words = phrases_of(lang).stop_reason(reason)
    assert words in text
    assert words[0].upper() + words[1:] in text
    assert "§ 36(1)" in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_set_is_told_with_its_day_and_that_it_was_tried(lang: str) -> None:
    one = Repair((Waiting(DAY),), ON, False)
    two = Repair((Waiting(DAY), NoneThere("absences")), ON, True)
    text = value(sets=(one, two)).explain(lang, 200)
    say = phrases_of(lang)
    assert say.ways(2) in text
    assert text.count(say.day(DAY)) >= 4
    assert say.proven(1, say.day(DAY)) in text
    assert say.proven(2, say.day(DAY)) in text
    assert text.count("2026") >= 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_when_there_is_none(lang: str) -> None:
    say = phrases_of(lang)
    assert say.no_way_found() in value().explain(lang)
    stopped = value(complete=False).explain(lang, 200)
    assert say.search_stopped(40) in stopped
    assert say.no_way_found() not in stopped
    assert say.already_met() in value(met=True).explain(lang)


def test_before_the_rules_were_in_force() -> None:
    found = repairs(verdict(date(2016, 1, 1)))
    assert "turnus" in found.explain("en")


def test_a_whole_explanation() -> None:
    timeline_ = load_timeline(EXAMPLES / "missing-recommendation.yaml")
    found = evaluate(load_rules(), timeline_, "lis1", date(2026, 3, 1)).repairs()
    text = found.explain("nb")
    assert text.startswith("Hva som skal til: LIS1 fullført\n=====")
    assert "KLK-008, KLK-009, KLK-021, KLS-017: anbefaling fra supervisør" in text
    assert "oppfylt 1. mars 2026" in text
    assert "Et menneske avgjør." in text


def test_the_data_with_and_without_words() -> None:
    found = verdict().repairs()
    plain, told_ = found.to_data(), found.to_data("en")
    assert plain["format"] == "lisrules-repairs/1"
    assert plain["repairs"] == [
        {
            "on": "2027-02-28",
            "beyond_known": True,
            "changes": [
                {
                    "kind": "waiting",
                    "id": "waiting",
                    "until": "2027-02-28",
                    "last": "2027-02-28",
                }
            ],
        }
    ]
    assert told_["repairs"][0]["sentences"] == [
        "that time passes until 28 February 2027, with what is recorded and the law as it is then"
    ]
    assert json.loads(found.to_json()) == plain


def test_what_was_tried_in_vain_is_told_without_a_number() -> None:
    found = repairs(evaluate(load_rules(), timeline({}), "lis1", ON))
    assert found.stops
    assert "Prøvd: svar på at listen over fravær" in found.explain("nb", 300)
    assert "mer tjeneste i full stilling, LIS1, sykehus" in found.explain("nb", 300)
    assert json.loads(found.to_json("nn"))["stops"]


def test_the_data_of_what_stops() -> None:
    stop = Stop("sf-2-2-hospital", (Blocked("sf-36-1", "past", (NoneThere("rulings"),)),))
    data = value(stops=(stop,)).to_data("nn")
    assert data["stops"][0]["blocked"][0]["tried"][0]["id"] == "none:rulings"
    assert data["stops"][0]["title"]


def test_a_language_that_does_not_exist() -> None:
    with pytest.raises(ExplanationError):
        value().explain("sv")
