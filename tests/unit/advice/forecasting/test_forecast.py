"""The earliest date on doctors whose day a person can work out, and what the answer rests on."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from lisrules import Forecast, forecast
from lisrules.advice.forecasting.continuation import Continuation
from lisrules.documents.timelines import load_timeline
from lisrules.engine.requests import RequestError
from lisrules.timeline.model import Timeline
from lisrules.timeline.validate import parse_timeline
from lisrules.values.outcome import Outcome
from tests.building import Data, passing
from tests.law.doctors import HOSPITAL, MUNICIPALITY, ask, away

EIGHTY, HALF = Fraction(4, 5), Fraction(1, 2)


def planned(data: Data, after: str, *, confirmed: bool = False) -> Data:
    """What is not over by a day is planned; a planned post has no confirmation yet."""
    for item in (*data["service"], *data["absences"], *data["assessments"]):
        decided = item.get("decided", {}).get("on")
        if str(item.get("through") or decided) > after:
            item["planned"] = True
            if not confirmed:
                item.pop("confirmation", None)
    return data


def foreseen(data: Data, on: str, through: str | None = None, **more: Any) -> Forecast:
    """The forecast of LIS1 for a doctor asked on a day."""
    last = None if through is None else date.fromisoformat(through)
    return forecast(ask(data, on, readings=more.pop("readings", None)), last, **more)


def half_time() -> Data:
    """The doctor of the example with parental leave and half-time."""
    data: Data = load_timeline("examples/half-time-and-parental-leave.yaml").to_data()
    return data


def in_december() -> Data:
    """The same doctor as things stood on 31 December 2024, in the post for completion."""
    data = half_time()
    hospital, completion, _ = data["service"]
    completion["through"] = completion["confirmation"]["on"] = "2024-12-31"
    data["service"] = [hospital, completion]
    data["assessments"] = [
        item for item in data["assessments"] if item["decided"]["on"] <= "2024-12-31"
    ]
    return data


class TestByHand:
    """Hospital from 1 September 2022 through 31 August 2023: 365 days, 12 months.

    Parental leave of 198 days there, 12 free: 186 days are deducted, so 186 days of full time have
    to come after. The post for completion at 50 % began on 8 January 2024.
    """

    def test_as_planned(self) -> None:
        """186 days at 50 % are 372 days: through 13 January 2025 (8 January 2024 + 371).

        The municipality at 50 % from 1 February 2025 takes twelve months: through 31 January 2026.
        Four half days with a sick child are 2 days, within the 6 that are free.
        """
        found = foreseen(planned(half_time(), "2025-01-01"), "2025-01-01")
        assert found.day == date(2026, 1, 31)
        own = {one.rule: date.fromordinal(one.first or 0) for one in found.by_condition}
        assert own[HOSPITAL] == date(2025, 1, 13)
        assert own[MUNICIPALITY] == date(2026, 1, 31)
        assert found.full_last is not None
        assert found.full_last.rule == MUNICIPALITY
        assert found.assumptions.confirmed == ("completion", "municipality")

    def test_at_half_time_from_new_year(self) -> None:
        """8 January through 31 December 2024 are 359 days: 13 of the 372 are left.

        They end on 13 January 2025. Six months at 50 % are twelve from 14 January 2025: through
        13 January 2026.
        """
        found = foreseen(in_december(), "2024-12-31", assumption=Continuation(HALF, None, True))
        assert found.day == date(2026, 1, 13)
        assert steps(found) == [
            ("hospital", date(2025, 1, 1), date(2025, 1, 13)),
            ("municipality", date(2025, 1, 14), date(2026, 1, 13)),
        ]

    def test_at_eighty_per_cent_from_new_year(self) -> None:
        """359 half days are 179.5 of the 186: 6.5 are left, at 80 % 8.125, so nine days.

        They end on 9 January 2025. From 10 January seven months at 80 % are 5.6 months, through
        9 August; 0.4 of a month of 31 days is 12.4 days, at 80 % 15.5, so sixteen days: through
        25 August 2025.
        """
        found = foreseen(in_december(), "2024-12-31", assumption=Continuation(EIGHTY, None, True))
        assert found.day == date(2025, 8, 25)
        assert steps(found) == [
            ("hospital", date(2025, 1, 1), date(2025, 1, 9)),
            ("municipality", date(2025, 1, 10), date(2025, 8, 25)),
        ]

    def test_the_proof_stands_on_both_days(self) -> None:
        found = foreseen(in_december(), "2024-12-31", assumption=Continuation(EIGHTY, None, True))
        assert found.before is not None
        assert (found.then.on, found.then.outcome) == (date(2025, 8, 25), Outcome.MET)
        assert (found.before.on, found.before.outcome) == (date(2025, 8, 24), Outcome.NOT_MET)
        ledger = found.then.conditions[1].ledger
        assert ledger is not None
        assert ledger.recompute() == ledger.total >= 6


def steps(found: Forecast) -> list[tuple[str, date, date | None]]:
    """Where the assumed posts are and which days they have."""
    return [
        (
            post.arena,
            date.fromordinal(post.first),
            None if post.last is None else date.fromordinal(post.last),
        )
        for post in found.assumptions.posts
    ]


class TestPlannedFacts:
    """Hospital from 1 September 2025, municipality through 28 February 2027."""

    def test_count_as_real_from_their_dates(self) -> None:
        found = foreseen(planned(passing(), "2026-01-01"), "2026-01-01")
        assert found.day == date(2027, 2, 28)
        assert "municipality" in found.assumptions.planned
        assert "a-KLK-040" in found.assumptions.planned

    def test_known_to_be_unconfirmed_they_never_count(self) -> None:
        data = planned(passing(), "2026-01-01")
        data["service"][1]["confirmation"] = "none"
        found = foreseen(data, "2026-01-01")
        assert found.day is None
        assert [(one.rule, one.last) for one in found.preventing] == [(MUNICIPALITY, None)]
        assert found.assumptions.confirmed == ("hospital",)

    def test_a_confirmation_with_a_date_counts_from_then(self) -> None:
        data = planned(passing(), "2026-01-01")
        paper = {"by": "e", "body": "municipality", "on": "2027-03-15"}
        data["service"][1]["confirmation"] = paper
        assert foreseen(data, "2026-01-01").day == date(2027, 3, 15)

    def test_so_does_one_in_the_list(self) -> None:
        data = planned(passing(), "2026-01-01")
        data["confirmations"] = [
            {"id": "paper", "kind": "service", "body": "municipality", "on": "2027-03-20"}
            | {"service": ["municipality"], "planned": True}
        ]
        found = foreseen(data, "2026-01-01")
        assert found.day == date(2027, 3, 20)
        assert found.assumptions.confirmed == ("hospital",)

    def test_planned_absence_costs_days(self) -> None:
        """Seven sick days in the municipality, six free: one day later, if service goes on."""
        data = planned(passing(), "2026-01-01")
        data["service"][1]["through"] = "2027-03-31"
        data["absences"] = [away("sick", "2026-10-05", "2026-10-11", planned=True)]
        assert foreseen(data, "2026-01-01").day == date(2027, 3, 1)

    def test_what_has_no_date_stays_unknown(self) -> None:
        data = planned(passing(), "2026-01-01")
        del data["assessments"][0]["decided"]["on"]
        found = foreseen(data, "2026-01-01")
        assert (found.day, found.outcome) == (None, Outcome.UNDETERMINED)
        assert [one.outcome for one in found.preventing] == [Outcome.UNDETERMINED]

    def test_are_not_touched_in_the_timeline(self) -> None:
        doctor: Timeline = parse_timeline(planned(passing(), "2026-01-01"))
        facts = doctor.facts
        foreseen(planned(passing(), "2026-01-01"), "2026-01-01")
        assert doctor.facts is facts
        assert [post.id for post in facts.services] == []


class TestTheDay:
    def test_is_that_of_the_decision_where_it_is_met_already(self) -> None:
        found = foreseen(passing(), "2027-02-28")
        assert (found.day, found.before, found.by_condition) == (date(2027, 2, 28), None, ())

    def test_is_never_where_the_horizon_comes_first(self) -> None:
        found = foreseen(planned(passing(), "2026-01-01"), "2026-01-01", "2027-02-27")
        assert found.day is None
        assert found.through == found.then.on == date(2027, 2, 27)
        assert [one.rule for one in found.preventing] == [MUNICIPALITY]
        assert found.full_last is None

    def test_ten_years_are_looked_at(self) -> None:
        assert foreseen(passing(), "2027-02-28").through == date(2037, 2, 28)

    def test_the_calendar_may_end_before_the_ten_years(self) -> None:
        found = foreseen(passing(), "9999-12-31", assumption=Continuation(HALF))
        assert found.through == date(9999, 12, 31)
        assert found.explain("nb")

    def test_no_day_before_that_of_the_decision_can_be_asked_for(self) -> None:
        with pytest.raises(RequestError, match="through"):
            foreseen(passing(), "2027-02-28", "2027-02-27")

    def test_waits_for_the_law(self) -> None:
        """Asked before the rules on LIS1 applied: looked for from the day they did."""
        found = foreseen(passing(), "2016-01-01", "2016-12-31")
        assert (found.day, found.outcome) == (None, Outcome.NOT_APPLICABLE)
        assert foreseen(passing(), "2016-01-01", "2028-01-01").day == date(2027, 2, 28)

    def test_an_authorisation_that_ends_comes_too_early_for_the_municipality(self) -> None:
        data = planned(passing(), "2026-01-01")
        data["authorisations"][0]["until"] = "2027-01-31"
        found = foreseen(data, "2026-01-01")
        assert found.day is None
        assert found.preventing[0].rule == MUNICIPALITY

    def test_the_last_day_it_could_have_been_met_is_told(self) -> None:
        """May start LIS1: the authorisation ends on 30 June 2026 before Norwegian is confirmed."""
        data = passing()
        data["authorisations"][0]["until"] = "2026-06-30"
        found = forecast(ask(data, "2026-01-01", "start-lis1"))
        held = [one for one in found.preventing if one.rule == "sf-9-1-a"]
        assert [date.fromordinal(one.last or 0) for one in held] == [date(2026, 6, 30)]

    def test_conditions_are_asked_alone_too(self) -> None:
        """Time is full one day, an objective never: both are told."""
        data = planned(passing(), "2026-01-01")
        data["assessments"] = data["assessments"][1:]
        found = foreseen(data, "2026-01-01")
        own = {one.rule: one.first for one in found.by_condition}
        assert own[MUNICIPALITY] == date(2027, 2, 28).toordinal()
        assert own["sf-annex-2-b-hospital"] is None
        assert [one.rule for one in found.preventing] == ["sf-annex-2-b-hospital"]

    def test_the_readings_are_those_of_the_decision(self) -> None:
        """Thirty-day months: 365 and 181 days are more than 360 and 180."""
        data = planned(passing(), "2026-01-01")
        found = foreseen(data, "2026-01-01", readings={"month-count": "thirty-days"})
        own = {one.rule: one.first for one in found.by_condition}
        assert own[HOSPITAL] == date(2026, 8, 26).toordinal()
        assert found.day == date(2027, 2, 27)
