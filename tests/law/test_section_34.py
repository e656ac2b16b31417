"""§ 34: specialist approval of dentists, under the ministry's rules."""

from __future__ import annotations

from typing import Any

import pytest

from tests.building import Data
from tests.law.doctors import ask, outcome, ruling
from tests.law.one_rule import served

QUESTION, ORAL = "dentist-specialist", "oral-kirurgi-og-oral-medisin"
SEVEN = [
    "endodonti",
    "kjeve-og-ansiktsradiologi",
    "kjeveortopedi",
    ORAL,
    "oral-protetikk",
    "pedodonti",
    "periodonti",
]


def dentist(*services: Data, profession: str = "dentist", **more: Any) -> Data:
    held = {"id": "held", "kind": "authorisation", "profession": profession}
    return {
        "authorisations": [{**held, "granted": "2010-07-01"}],
        "service": list(services),
        **{name: [] for name in ("rulings", "confirmations", "absences")},
        **more,
    }


def practice(last: str) -> Data:
    return served("practice", "dental-practice", "2011-01-01", last, arena="other")


def training(last: str, specialty: str) -> Data:
    return served(
        "training", "dental-training", "2014-01-01", last, arena="other", specialty=specialty
    )


def answer(data: Data, specialty: str, on: str = "2025-01-01") -> str:
    return ask(data, on, QUESTION, specialty=specialty).outcome.value


class TestTraining:
    """Three years of full time, and five in oral surgery and oral medicine."""

    @pytest.mark.parametrize("specialty", SEVEN)
    def test_how_long_it_takes(self, specialty: str) -> None:
        year = 2018 if specialty == ORAL else 2016
        enough = dentist(practice("2013-12-31"), training(f"{year}-12-31", specialty))
        short = dentist(practice("2013-12-31"), training(f"{year}-12-30", specialty))
        assert (answer(enough, specialty), answer(short, specialty)) == ("met", "not-met")

    def test_in_the_specialty_itself(self) -> None:
        data = dentist(practice("2013-12-31"), training("2018-12-31", "pedodonti"))
        assert answer(data, "endodonti") == "not-met"

    def test_not_before_authorisation(self) -> None:
        data = dentist(practice("2013-12-31"), training("2016-12-31", "pedodonti"))
        held = [{**data["authorisations"][0], "granted": "2014-01-02"}]
        decision = ask(
            {**data, "authorisations": held}, "2025-01-01", QUESTION, specialty="pedodonti"
        )
        assert outcome(decision, "sf-34-training") == "not-met"
        assert outcome(decision, "sf-34-authorisation") == "met"


class TestBefore:
    """Two years of general practice as a dentist; research may replace one."""

    @pytest.mark.parametrize(
        ("last", "expected"), [("2012-12-30", "not-met"), ("2012-12-31", "met")]
    )
    def test_two_years(self, last: str, expected: str) -> None:
        data = dentist(practice(last), training("2016-12-31", "pedodonti"))
        assert answer(data, "pedodonti") == expected

    @pytest.mark.parametrize(
        ("last", "expected"), [("2011-12-30", "not-met"), ("2011-12-31", "met")]
    )
    def test_one_with_research(self, last: str, expected: str) -> None:
        accepted = [ruling("dental-research-recognised", "2013-01-01")]
        data = dentist(practice(last), training("2016-12-31", "pedodonti"), rulings=accepted)
        assert answer(data, "pedodonti") == expected

    def test_practice_elsewhere_before_the_norwegian_authorisation_counts(self) -> None:
        abroad = served("abroad", "dental-practice", "2008-01-01", "2009-12-31", arena="other")
        data = dentist(abroad, training("2016-12-31", "pedodonti"))
        assert answer(data, "pedodonti") == "met"

    @pytest.mark.parametrize(
        ("last", "expected"), [("2014-12-30", "not-met"), ("2014-12-31", "met")]
    )
    def test_practice_between_two_specialties(self, last: str, expected: str) -> None:
        """A year before periodontics and another before endodontics, which is asked for."""
        parts = (
            served("first", "dental-practice", "2010-01-01", "2010-12-31", arena="other"),
            {**training("2013-12-31", "periodonti"), "id": "perio", "from": "2011-01-01"},
            served("second", "dental-practice", "2014-01-01", last, arena="other"),
            {**training("2020-12-31", "endodonti"), "from": "2018-01-01"},
        )
        data = dentist(*parts)
        assert answer(data, "endodonti") == expected
        assert answer(data, "periodonti") == "not-met"

    def test_four_years_of_it(self) -> None:
        data = dentist(
            served("first", "dental-practice", "2010-01-01", "2010-12-31", arena="other"),
            {**training("2013-12-31", "periodonti"), "id": "perio", "from": "2011-01-01"},
            served("second", "dental-practice", "2014-01-01", "2017-12-31", arena="other"),
            {**training("2020-12-31", "endodonti"), "from": "2018-01-01"},
        )
        assert answer(data, "endodonti") == "met"

    def test_practice_after_training_began_is_too_late(self) -> None:
        late = served("late", "dental-practice", "2017-01-01", "2020-12-31", arena="other")
        data = dentist(practice("2011-12-31"), late, training("2016-12-31", "pedodonti"))
        assert answer(data, "pedodonti") == "not-met"


class TestAuthorisation:
    """As a dentist, not as a doctor."""

    def test_of_the_profession(self) -> None:
        both = (practice("2013-12-31"), training("2016-12-31", "pedodonti"))
        assert answer(dentist(*both), "pedodonti") == "met"
        assert answer(dentist(*both, profession="doctor"), "pedodonti") == "not-met"


class TestInForce:
    """§ 39(1): since 1 March 2017."""

    @pytest.mark.parametrize(
        ("on", "expected"), [("2017-02-28", "not-applicable"), ("2017-03-01", "met")]
    )
    def test_since_then(self, on: str, expected: str) -> None:
        data = dentist(practice("2013-12-31"), training("2016-12-31", "pedodonti"))
        assert answer(data, "pedodonti", on) == expected
