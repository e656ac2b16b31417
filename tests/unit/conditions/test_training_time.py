from __future__ import annotations

from datetime import date

import pytest

from lisrules.conditions.training_time import TimeServed
from lisrules.values.outcome import Cure
from tests.building import Data, changed, passing, post, without
from tests.unit.conditions.deciding import find, needs, outcome, used

TIME = {"kind": "training-time", "stage": "lis1", "arena": "hospital", "at_least_months": 12}


def served(data: Data, on: str = "2027-03-01", **options: str) -> TimeServed:
    detail = find(TIME, data, on, None, **options).detail
    assert isinstance(detail, TimeServed)
    return detail


def test_met_on_the_last_day_and_not_the_day_before() -> None:
    assert outcome(TIME, passing(), "2026-08-30") == "not-met"
    assert outcome(TIME, passing(), "2026-08-31") == "met"
    assert served(passing()).reached == date(2026, 8, 31).toordinal()


def test_missing_days_are_days_of_full_time() -> None:
    assert served(passing(), "2026-08-30").missing_days == 1
    assert served(passing(), "2026-08-01").missing_days == 30
    assert find(TIME, passing(), "2026-08-30").cure is Cure.TIME
    assert served(passing(), "2025-08-31").missing_days is None


def test_only_the_stage_and_the_arena_count() -> None:
    assert outcome(TIME, changed(passing(), "service.0.arena", "institution")) == "not-met"
    assert outcome(TIME, changed(passing(), "service.0.stage", "lis2")) == "not-met"


def test_part_time_counts_in_proportion() -> None:
    half = changed(passing(), "service.0.fraction", "1/2")
    assert served(half).low == 6


def test_planned_service_does_not_count() -> None:
    assert outcome(TIME, changed(passing(), "service.0.planned", True)) == "not-met"


@pytest.mark.parametrize(
    ("path", "value", "need"),
    [
        ("service.0.from", "2025-09", ("from", "hospital")),
        ("service.0.through", "2026-08", ("through", "hospital")),
    ],
)
def test_a_month_instead_of_a_day(path: str, value: str, need: tuple[str, str]) -> None:
    finding = find(TIME, changed(passing(), path, value))
    assert (finding.outcome.value, needs(finding)) == ("undetermined", [need])


def test_an_unknown_fraction_bounds_the_time() -> None:
    silent = without(passing(), "service.0.fraction")
    assert served(silent).low == 0
    assert served(silent).high == 12
    assert needs(find(TIME, silent)) == [("fraction", "hospital")]


def test_what_is_not_known_does_not_matter_where_it_cannot() -> None:
    longer = changed(passing(), "service.0.from", "2025-08")
    assert outcome(TIME, longer) == "met"
    shorter = changed(
        changed(passing(), "service.0.from", "2025-11"), "service.0.through", "2026-08"
    )
    assert outcome(TIME, shorter) == "not-met"


def test_no_list_is_not_an_empty_list() -> None:
    assert outcome(TIME, {"service": []}) == "not-met"
    assert outcome(TIME, {}) == "undetermined"
    assert needs(find(TIME, {})) == [("service", None)]


def test_two_posts_at_once_are_one_day() -> None:
    more = passing()
    more["service"].append(post("second", "hospital", "2026-03-01", "2026-08-31", fraction="1/2"))
    assert served(more).low == 12
    assert served(more, overlap="refused").low == 6
    assert used(find(TIME, more))["overlap"] == "capped"
    assert "overlap" not in used(find(TIME, passing()))


def test_the_count_of_months_is_in_play_near_the_requirement_only() -> None:
    assert "month-count" in used(find(TIME, passing(), "2026-08-30"))
    assert outcome(TIME, passing(), "2026-08-30", month_count="thirty-days") == "met"
    for on in ("2026-05-31", "2026-08-31"):
        assert "month-count" not in used(find(TIME, passing(), on))
