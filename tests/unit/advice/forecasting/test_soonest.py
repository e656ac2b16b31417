"""The one date beside a verdict: only where time alone is missing."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from lisrules import Continuation, forecast
from lisrules.advice.forecasting.soonest import soonest
from tests.building import Data, changed, passing
from tests.law.doctors import ask, doctor


def short() -> Data:
    """Every objective attained early, and the municipality half-year ends a month short."""
    data = passing()
    data["service"][1] |= {"through": "2027-01-31", "fraction": "4/5"}
    data["service"][1]["confirmation"]["on"] = "2027-01-31"
    for item in data["assessments"]:
        for said in (item["decided"], *item["recommendations"]):
            said["on"] = min(said["on"], "2027-01-20")
    return data


def test_goes_on_at_the_fraction_of_the_latest_post() -> None:
    """Six months at 80 % from 1 September 2026 are seven and a half: through 15 April 2027.

    Seven months are 5.6; 0.4 of April's 30 days are 12 days, at 80 % fifteen.
    """
    found = soonest(ask(short(), "2027-01-31"))
    assert found is not None
    assert found.day == date(2027, 4, 15)
    assert found.post is not None
    assert found.post.fraction == Fraction(4, 5)


def test_is_as_planned_where_service_is_planned() -> None:
    data = short()
    more = {**data["service"][1], "id": "more", "planned": True, "fraction": "1"}
    del more["confirmation"]
    data["service"].append(more | {"from": "2027-03-01", "through": "2027-12-31"})
    found = soonest(ask(data, "2027-01-31"))
    assert found is not None
    assert found.post is None
    assert found.day == date(2027, 4, 30)


def test_goes_on_after_plans_that_are_not_enough() -> None:
    data = short()
    more = {**data["service"][1], "id": "more", "planned": True}
    del more["confirmation"]
    data["service"].append(more | {"from": "2027-02-01", "through": "2027-02-28"})
    found = soonest(ask(data, "2027-01-31"))
    assert found is not None
    assert found.day == date(2027, 4, 15)
    assert found.post is not None
    assert date.fromordinal(found.post.first) == date(2027, 3, 1)


def test_says_nothing_where_somebody_has_to_act() -> None:
    data = short()
    data["assessments"] = data["assessments"][1:]
    assert soonest(ask(data, "2027-01-31")) is None


def test_says_nothing_where_it_is_met_or_open() -> None:
    assert soonest(ask(passing(), "2027-02-28")) is None
    data = short()
    del data["service"][1]["fraction"]
    assert soonest(ask(data, "2027-01-31")) is None


def test_says_nothing_where_no_post_tells_how_service_would_go_on() -> None:
    data = doctor() | {"assessments": short()["assessments"]}
    assert soonest(ask(data, "2027-01-31")) is None


def test_says_nothing_where_it_is_never_enough() -> None:
    data = changed(short(), "service.1.post", "lis1-unannounced")
    assert soonest(ask(data, "2027-01-31")) is None


def test_is_the_day_of_the_forecast() -> None:
    decision = ask(short(), "2027-01-31")
    found = soonest(decision)
    told = forecast(decision, None, Continuation(Fraction(4, 5)))
    assert found is not None
    assert (found.day, found.post) == (told.day, told.assumptions.posts[0])
