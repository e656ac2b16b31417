from __future__ import annotations

from typing import Any

import pytest

from tests.building import Data
from tests.unit.conditions.deciding import needs, outcome, used
from tests.unit.conditions.serving import count_by, known, later, left_out, months, without_lists

TEST = {
    "kind": "attested-work",
    "accepts": ["clinical"],
    "confirmed": "training-related",
    "by": ["hospital", "employer"],
    "ruling": "service-recognised",
}
ATTESTED: Data = {"research": "attested"}
RULED: Data = {"research": "ruled"}


def year(work: str | None = "research") -> Data:
    more = {} if work is None else {"work": work}
    return later("year", "2025-01-01", "2025-12-31", **more)


def paper(on: str = "2026-01-01", **more: Any) -> Data:
    return {
        "id": "paper",
        "kind": "training-related",
        "body": "hospital",
        "on": on,
        "service": ["year"],
        **more,
    }


def ruling(on: str = "2026-01-01", **more: Any) -> Data:
    common = {"authority": "helsedirektoratet", "provision": "§ 31", "service": ["year"]}
    return {"id": "r", "kind": "service-recognised", "on": on, **common, **more}


@pytest.mark.parametrize("work", [None, "clinical"])
@pytest.mark.parametrize("option", [ATTESTED, RULED])
def test_clinical_work_counts_by_itself(work: str | None, option: Data) -> None:
    finding = count_by(TEST, known(year(work)), **option)
    assert months(finding) == (12, 12)
    assert "research" not in used(finding)


@pytest.mark.parametrize("work", ["research", "teaching", "administration", "other"])
def test_other_work_does_not(work: str) -> None:
    finding = count_by(TEST, known(year(work)))
    assert months(finding) == (0, 0)
    assert left_out(finding) == [("test", ("year",))]
    assert used(finding)["research"] == "attested"


@pytest.mark.parametrize(
    ("given", "option", "expected"),
    [
        ({"confirmations": [paper()]}, ATTESTED, 12),
        ({"confirmations": [paper()]}, RULED, 0),
        ({"rulings": [ruling()]}, ATTESTED, 0),
        ({"rulings": [ruling()]}, RULED, 12),
    ],
)
def test_who_vouches_for_it_is_a_reading(given: Data, option: Data, expected: int) -> None:
    finding = count_by(TEST, known(year(), **given), **option)
    assert months(finding) == (expected, expected)
    assert used(finding)["research"] == option["research"]


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "service"},
        {"body": "directorate"},
        {"service": ["another"]},
        {"on": "2026-01-02"},
        {"on": "2026-01"},
    ],
)
def test_only_a_paper_of_the_kind_and_body_about_the_post_by_the_day(change: Data) -> None:
    service = [year(), later("another", "2020-01-01", "2020-01-31")]
    facts = known(*service, confirmations=[paper() | change])
    facts["service"] = facts["service"][:1] if change.get("service") is None else service
    finding = count_by(TEST, facts, "2026-01-01")
    assert left_out(finding) == [("test", ("year",))]


@pytest.mark.parametrize(
    "change",
    [{"kind": "exemption"}, {"holds": False}, {"on": "2026-01-02"}],
)
def test_only_a_ruling_that_says_so_by_the_day(change: Data) -> None:
    facts = known(year(), rulings=[ruling() | change])
    assert months(count_by(TEST, facts, "2026-01-01", **RULED)) == (0, 0)


def test_a_month_counts_when_it_is_over() -> None:
    facts = known(year(), confirmations=[paper("2026-01")], rulings=[ruling("2026-01")])
    assert months(count_by(TEST, facts, "2026-01-30", **ATTESTED)) == (0, 0)
    assert months(count_by(TEST, facts, "2026-01-30", **RULED)) == (0, 12)
    for option in (ATTESTED, RULED):
        assert months(count_by(TEST, facts, "2026-01-31", **option)) == (12, 12)


def test_a_later_ruling_takes_the_place_of_an_earlier_one_on_the_same_post() -> None:
    withdrawn = ruling("2026-02-01") | {"id": "later", "holds": False}
    facts = known(year(), rulings=[ruling(), withdrawn])
    assert months(count_by(TEST, facts, "2026-01-31", **RULED)) == (12, 12)
    assert months(count_by(TEST, facts, "2026-02-01", **RULED)) == (0, 0)
    other = later("another", "2020-01-01", "2020-01-31")
    facts = known(year(), other, rulings=[ruling(), {**withdrawn, "service": ["another"]}])
    assert months(count_by(TEST, facts, "2026-02-01", **RULED)) == (13, 13)


@pytest.mark.parametrize(("option", "name"), [(ATTESTED, "confirmations"), (RULED, "rulings")])
def test_no_list_is_not_an_empty_list(option: Data, name: str) -> None:
    facts = known(year())
    assert count_by(TEST, facts, **option).outcome.value == "not-met"
    silent = count_by(TEST, without_lists(facts, name), **option)
    assert (silent.outcome.value, months(silent)) == ("undetermined", (0, 12))
    assert (name, None) in needs(silent)
    other = "rulings" if name == "confirmations" else "confirmations"
    assert months(count_by(TEST, without_lists(facts, other), **option)) == (0, 0)


def test_nothing_is_decided_outside_a_count() -> None:
    assert outcome(TEST, known(year())) == "not-applicable"
