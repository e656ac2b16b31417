from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from tests.building import Data
from tests.unit.conditions.deciding import needs, outcome, used
from tests.unit.conditions.serving import count_by, known, later, left_out, months, without_lists

TEST = {"kind": "foreign-service"}
READING = "foreign-before-authorisation"
EDUCATED: Data = {"foreign_before_authorisation": "after-education"}
AUTHORISED: Data = {"foreign_before_authorisation": "after-authorisation"}


def facts(
    completed: str | None = "2023-12-31", granted: str | None = "2023-06-01", **more: Any
) -> Data:
    """A year abroad, 2024 less its first two months, and nothing else."""
    post = later("abroad", "2024-03-01", "2025-02-28", country="SE", **more)
    education: Data = {"country": "SE"} | ({} if completed is None else {"completed": completed})
    held = [] if granted is None else [{"id": "a", "kind": "authorisation", "granted": granted}]
    return known(post, education=education, authorisations=held)


@pytest.mark.parametrize("country", ["NO", None])
@pytest.mark.parametrize("option", [EDUCATED, AUTHORISED])
def test_service_in_norway_passes(country: str | None, option: Data) -> None:
    data = facts("2030-01-01", None)
    del data["service"][0]["country"]
    if country:
        data["service"][0]["country"] = country
    finding = count_by(TEST, data, **option)
    assert months(finding) == (12, 12)
    assert READING not in used(finding)


@pytest.mark.parametrize(
    ("completed", "expected"),
    [
        ("2024-02-28", 12),
        ("2024-02-29", 12),
        ("2024-03-31", 11),
        ("2025-01-31", 1),
        ("2025-02-28", 0),
    ],
)
def test_counts_from_the_day_after_basic_education(completed: str, expected: int) -> None:
    finding = count_by(TEST, facts(completed, None))
    assert months(finding) == (expected, expected)
    assert left_out(finding) == [("test", ("abroad",))] * (expected < 12)


@pytest.mark.parametrize(
    ("granted", "expected"),
    [("2024-02-29", 12), ("2024-03-01", 12), ("2024-04-01", 11), ("2025-03-01", 0), (None, 0)],
)
def test_or_from_the_day_of_the_authorisation(granted: str | None, expected: int) -> None:
    assert months(count_by(TEST, facts("2030-01-01", granted), **AUTHORISED)) == (
        expected,
        expected,
    )


def test_the_first_licence_or_authorisation_of_a_doctor_counts() -> None:
    data = facts("2030-01-01", "2024-06-01")
    more = [
        {"id": "b", "kind": "licence", "granted": "2024-04-01", "until": "2024-04-30"},
        {"id": "c", "kind": "authorisation", "profession": "dentist", "granted": "2020-01-01"},
    ]
    data["authorisations"] += more
    assert months(count_by(TEST, data, **AUTHORISED)) == (11, 11)


@pytest.mark.parametrize(
    ("completed", "granted", "matters"),
    [
        ("2024-02-29", "2024-03-01", False),
        ("2024-02-29", "2024-03-02", True),
        ("2024-03-01", "2024-03-01", True),
    ],
)
def test_the_reading_is_named_where_the_post_begins_before_either(
    completed: str, granted: str, matters: bool
) -> None:
    assert (READING in used(count_by(TEST, facts(completed, granted)))) is matters


def test_a_month_instead_of_a_day_bounds_it() -> None:
    # From 1 June or 2 May, and from 31 or 1 May, through 28 February.
    by_month = count_by(TEST, facts("2024-05", None))
    assert months(by_month) == (9, 9 + Fraction(27, 28))
    by_month = count_by(TEST, facts("2030-01-01", "2024-05"), **AUTHORISED)
    assert months(by_month) == (9 + Fraction(1, 31), 10)


@pytest.mark.parametrize("missing", ["completed", "education"])
def test_an_unknown_day_of_completion_leaves_it_open(missing: str) -> None:
    data = facts(None, "2020-01-01")
    if missing == "education":
        del data["education"]
    finding = count_by(TEST, data)
    assert (finding.outcome.value, months(finding)) == ("undetermined", (0, 12))
    assert ("education", None) in needs(finding)
    assert months(count_by(TEST, data, **AUTHORISED)) == (12, 12)


def test_an_unknown_list_of_authorisations_leaves_it_open_where_it_matters() -> None:
    data = without_lists(facts(), "authorisations")
    assert months(count_by(TEST, data)) == (12, 12)
    finding = count_by(TEST, data, **AUTHORISED)
    assert (finding.outcome.value, months(finding)) == ("undetermined", (0, 12))
    assert ("authorisations", None) in needs(finding)


def test_nothing_is_decided_outside_a_count() -> None:
    assert outcome(TEST, facts()) == "not-applicable"
