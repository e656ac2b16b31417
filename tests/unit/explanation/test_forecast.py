"""A forecast in words and as data: the date first, then everything it rests on."""

from __future__ import annotations

import json
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from lisrules import Continuation, Forecast, forecast
from lisrules.explanation.languages import LANGUAGES, ExplanationError
from tests.building import Data, passing
from tests.law.doctors import MUNICIPALITY, ask, doctor, hospital

EIGHTY = Continuation(Fraction(4, 5), None, objectives=True)
HEADINGS = {
    "nb": ("LIS1 fullført: tidligst", "Forutsetninger", "Vilkårene hver for seg"),
    "nn": ("LIS1 fullført: tidlegast", "Føresetnader", "Vilkåra kvar for seg"),
    "en": ("LIS1 completed:", "Assumptions", "Each condition by itself"),
}


def planned() -> Data:
    """The municipality half-year is planned, and not confirmed yet."""
    data = passing()
    data["service"][1]["planned"] = True
    del data["service"][1]["confirmation"]
    return data


def going_on(**more: Any) -> Forecast:
    """Half a hospital year from 1 September 2024, then 80 % with all objectives."""
    data = doctor(hospital("2024-09-01", "2025-02-28")) | more
    return forecast(ask(data, "2025-02-28"), None, EIGHTY)


def as_planned(**more: Any) -> Forecast:
    return forecast(ask(planned() | more, "2026-09-01"))


class TestFirstLine:
    """Six months at 80 % are seven and a half, and so on: the day is in the first line."""

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_is_the_date(self, lang: str) -> None:
        found = going_on()
        first = found.explain(lang).splitlines()[0]
        assert found.day is not None
        assert first.startswith(HEADINGS[lang][0])
        assert LANGUAGES[lang].day(found.day.toordinal()) in first

    def test_says_that_it_is_met_already(self) -> None:
        text = forecast(ask(passing(), "2027-02-28")).explain("en")
        assert text.startswith("LIS1 completed: met already on 28 February 2027\n")

    def test_says_never_and_then_why(self) -> None:
        data = planned()
        data["service"][1]["confirmation"] = "none"
        text = forecast(ask(data, "2026-09-01"), date(2028, 1, 1)).explain("en")
        assert text.startswith("LIS1 completed: not met on any day through 1 January 2028\n")
        why = text.split("This stands in the way:")[1].split("Assumptions")[0]
        assert "Condition 2" in why
        assert "in order on none of the days" in why

    def test_says_that_it_stays_open(self) -> None:
        data = planned()
        del data["assessments"][0]["decided"]["on"]
        text = forecast(ask(data, "2026-09-01"), date(2028, 1, 1)).explain("en")
        assert text.startswith("LIS1 completed: cannot be settled for any day")

    def test_tells_the_law_that_is_not_there_yet(self) -> None:
        found = forecast(ask(passing(), "2016-01-01"), date(2016, 6, 1))
        assert "1 March 2017" in found.explain("en")


@pytest.mark.parametrize("lang", LANGUAGES)
class TestSections:
    def test_stand_in_order(self, lang: str) -> None:
        text = going_on().explain(lang)
        places = [text.index(heading) for heading in HEADINGS[lang]]
        assert places == sorted(places)

    def test_say_what_was_planned_and_taken_to_be_confirmed(self, lang: str) -> None:
        text = as_planned().explain(lang, 200)
        assert text.count(": municipality.") == 2

    def test_say_how_the_assumed_service_is_like(self, lang: str) -> None:
        text = going_on().explain(lang)
        assert "[assumed-1]" in text
        assert "§ 31(3)" in text
        assert "KLS-001–KLS-045" in text

    def test_have_the_ledger_of_what_was_full_last(self, lang: str) -> None:
        found = going_on()
        assert found.full_last is not None
        assert found.full_last.rule == MUNICIPALITY
        assert "assumed-2" in found.explain(lang)


class TestSaid:
    def test_nothing_but_the_timeline(self) -> None:
        text = forecast(ask(passing(), "2027-02-28")).explain("en")
        assert "- Nothing but what the timeline states." in text

    def test_the_last_day_of_what_does_not_stay(self) -> None:
        data = passing()
        data["authorisations"][0]["until"] = "2026-06-30"
        data["authorisations"][0]["granted"] = "2026-02-01"
        text = forecast(ask(data, "2026-01-01", "start-lis1"), date(2027, 1, 1)).explain("en", 200)
        assert "in order from 1 February 2026, last on 30 June 2026" in text

    def test_posts_that_give_way(self) -> None:
        going = hospital("2024-09-01", "2025-02-28") | {"through": "ongoing"}
        assert "in place of days in: hospital" in going_on(service=[going]).explain("en")

    def test_a_post_the_doctor_has_had_none_of(self) -> None:
        text = going_on(service=[]).explain("en")
        assert "taken to be an announced LIS1 post; at no particular place" in text

    def test_service_that_is_never_enough(self) -> None:
        found = going_on(authorisations=[])
        assert "without ever being enough" in found.explain("en")
        assert found.day is None

    def test_an_unknown_language_is_refused(self) -> None:
        with pytest.raises(ExplanationError):
            going_on().explain("da")


class TestData:
    def test_holds_the_proof(self) -> None:
        found = as_planned()
        data = found.to_data()
        assert (data["format"], data["day"]) == ("lisrules-forecast/1", "2027-02-28")
        assert data["then"]["on"] == "2027-02-28"
        assert data["then"]["outcome"] == "met"
        assert (data["before"]["on"], data["before"]["outcome"]) == ("2027-02-27", "not-met")
        assert {"rule": MUNICIPALITY, "outcome": "not-met"} in data["before"]["conditions"]

    def test_holds_what_was_assumed(self) -> None:
        made = going_on().to_data()["assumptions"]
        assert made["continuation"] == {"fraction": "4/5", "since": None, "objectives": True}
        assert made["posts"][0]["first"] == "2025-03-01"
        assert made["posts"][0]["fraction"] == "4/5"
        assert made["holiday"] == "sf-31-3"
        assert made["attained_on"] == "2025-03-01"

    def test_has_words_only_with_a_language(self) -> None:
        found = as_planned()
        assert "text" not in found.to_data()
        assert found.to_data("nb")["text"] == "LIS1 fullført: tidligst 28. februar 2027"

    def test_is_the_same_every_time(self) -> None:
        one, other = as_planned().to_json("nn"), as_planned().to_json("nn")
        assert one == other
        assert json.loads(one) == as_planned().to_data("nn")

    def test_of_never_names_what_prevents_it(self) -> None:
        found = as_planned(authorisations=[]).to_data()
        assert (found["day"], found["before"]) == (None, None)
        assert MUNICIPALITY in [one["rule"] for one in found["preventing"]]
