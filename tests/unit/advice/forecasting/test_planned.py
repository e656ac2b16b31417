"""Planned facts as real ones, and posts that are taken to be confirmed."""

from __future__ import annotations

from lisrules.advice.forecasting.planned import as_planned, planned_facts
from tests.building import passing, post, timeline

DAY = 739_000


def test_without_planned_facts_the_facts_are_the_timelines_own() -> None:
    doctor = timeline(passing())
    future = as_planned(doctor)
    assert future.facts is doctor.facts
    assert future.on(DAY) is doctor.facts
    assert list(planned_facts(doctor)) == []


def test_planned_facts_of_every_list_count() -> None:
    data = passing()
    for name in ("authorisations", "service", "assessments"):
        data[name][0]["planned"] = True
    doctor = timeline(data)
    future = as_planned(doctor)
    assert [fact.id for fact in planned_facts(doctor)] == ["auth", "hospital", "a-KLS-001"]
    assert [fact.id for fact in future.facts.authorisations] == ["auth"]
    assert {fact.id for fact in future.facts.services} == {"hospital", "municipality"}
    assert "KLS-001" in future.facts.by_objective
    assert "KLS-001" not in doctor.facts.by_objective


def test_a_planned_post_is_confirmed_on_the_day_unless_something_is_said() -> None:
    data = passing()
    silent = post("silent", "hospital", "2027-03-01", "2027-03-31", planned=True)
    del silent["confirmation"]
    refused = post("refused", "hospital", "2027-04-01", "2027-04-30", planned=True)
    refused["confirmation"] = "none"
    listed = {**silent, "id": "listed"}
    real = {**silent, "id": "real", "planned": False}
    data["service"] += [silent, refused, listed, real]
    data["confirmations"] = [
        {"id": "paper", "kind": "service", "body": "hospital", "on": "2027-05-01"}
        | {"service": ["listed"]}
    ]
    future = as_planned(timeline(data))
    assert future.confirmed == {"silent"}
    given = {one.id: one.confirmations for one in future.on(DAY).services}
    assert [(one.lo, one.hi, one.body) for one in given["silent"]] == [(DAY, DAY, None)]
    assert given["refused"] == given["real"] == ()
    assert [one.fact for one in given["listed"]] == ["paper"]
