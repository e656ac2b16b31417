"""What is told of establishments, supervisors and new assessments can be checked by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from lisrules.documents.rule_files import load_rules
from lisrules.explanation.languages import LANGUAGES
from lisrules.explanation.verdict import evaluate
from lisrules.values.outcome import Outcome
from tests.building import Data, assessment, timeline
from tests.law.doctors import doctor, ruling
from tests.law.places import person, place, post, specialist, stands

YEAR = ("2023-01-01", "2023-12-31")


def told(data: Data, on: str, lang: str, specialty: str = "HJS") -> str:
    """The explanation in one line, so that a fragment may run over the end of one."""
    day = date.fromisoformat(on)
    verdict = evaluate(load_rules(), timeline(data), "lis3", day, specialty=specialty)
    assert verdict.to_json(lang)
    return " ".join(verdict.explain(lang).split())


def waiting() -> Data:
    """A year at a hospital approved on 1 June, and a month elsewhere by agreement."""
    return doctor(
        post("year", "2019-03-01", "2020-02-29"),
        post("away", "2020-03-01", "2020-03-31", establishment="there", agreed_with="here"),
        establishments=[
            place(stands("approved", "2019-06-01", applied="2018-11-20")),
            place(name="there", kind="other"),
        ],
    )


@pytest.mark.parametrize(
    ("lang", "fragments"),
    [
        (
            "en",
            [
                (
                    "at establishments approved for the specialty: 12 months "
                    "(year 01.03.2019–29.02.2020 100%)"
                ),
                "elsewhere by agreement: 1 month (away 01.03.2020–31.03.2020 100%)",
                "here counts as approved 20.11.2018–31.05.2019 by § 38(1)",
                "Counts as approved: here 20.11.2018–31.05.2019.",
                "by agreement: away",
            ],
        ),
        (
            "nb",
            [
                "Det må avgjøres om det vesentlige var ved godkjente virksomheter.",
                "andre steder etter avtale: 1 måned (away 01.03.2020–31.03.2020 100 %)",
                "here regnes som godkjent 20.11.2018–31.05.2019 etter § 38(1)",
            ],
        ),
        (
            "nn",
            [
                "Det må avgjerast om det vesentlege var ved godkjende verksemder.",
                "andre stader etter avtale: 1 månad (away 01.03.2020–31.03.2020 100 %)",
                "here blir rekna som godkjend 20.11.2018–31.05.2019 etter § 38(1)",
            ],
        ),
    ],
)
def test_where_the_time_was_spent(lang: str, fragments: list[str]) -> None:
    found = told(waiting(), "2024-01-01", lang).replace("\u00a0", " ")
    assert [fragment for fragment in fragments if fragment not in found] == []


def test_a_ruling_and_who_gave_it() -> None:
    data = waiting()
    data["rulings"] = [ruling("essential-part", "2024-01-01", holds=False)]
    found = told(data, "2024-01-01", "en")
    assert "It is ruled that the essential part was not at approved establishments." in found
    assert "ruling-essential-part: no (the Directorate of Health)" in found


def supervised() -> Data:
    return doctor(
        post("p", *YEAR, agreed_with="here"),
        establishments=[place(stands("approved", "2019-03-01"))],
        people=[
            person(
                "a", ("2023-01-01", "2023-06-30"), specialties=[specialist("ANE", "2010-01-01")]
            ),
            person("b", ("2023-07-01", "2023-12-31")),
            {**person("c", ("2023-12-01", "2023-12-31")), "specialties": None},
        ],
    )


@pytest.mark.parametrize(
    ("lang", "fragments"),
    [
        (
            "en",
            [
                (
                    "a: educational supervisor 01.01.2023–30.06.2023, longer stay elsewhere, "
                    "specialist in another specialty 01.01.2023–30.06.2023 [p]"
                ),
                "b lacks it 01.07.2023–31.12.2023",
                "c may lack it 01.12.2023–31.12.2023",
            ],
        ),
        ("nb", ["b mangler det 01.07.2023–31.12.2023", "spesialist i en annen spesialitet"]),
        ("nn", ["b manglar det 01.07.2023–31.12.2023", "spesialist i ein annan spesialitet"]),
    ],
)
def test_who_lacked_what_on_which_days(lang: str, fragments: list[str]) -> None:
    data = supervised()
    del data["people"][2]["specialties"]
    found = told(data, "2024-01-01", lang)
    assert [fragment for fragment in fragments if fragment not in found] == []


def refusals(*days: str | None, code: str = "HJS-001") -> Data:
    given: list[Any] = []
    for at, day in enumerate(days):
        refused = {
            **assessment(code, day or "2024-01-01"),
            "id": f"no-{at}",
            "outcome": "not-attained",
        }
        given.append(refused if day else {k: v for k, v in refused.items() if k != "decided"})
    return doctor(assessments=given)


@pytest.mark.parametrize(
    ("data", "lang", "fragment"),
    [
        (
            refusals("2023-08-31"),
            "en",
            (
                "HJS-001, refused on 31.08.2023 [no-0]: a new assessment may be claimed; by "
                "another establishment if the doctor asks, "
                "arranged by the regional health authority"
            ),
        ),
        (
            refusals("2023-01-10", "2023-08-31"),
            "en",
            (
                "HJS-001, refused on 10.01.2023 [no-0] and 31.08.2023 [no-1]: after at least 6 "
                "months of relevant learning activities, on 29 February 2024 at the earliest"
            ),
        ),
        (refusals(None), "en", "HJS-001, refused on a day not known [no-0]: it is not settled"),
        (refusals("2023-08-31", code="KLS-001"), "en", "part one give no such right: KLS-001"),
        (refusals("2023-01-10", "2023-05"), "en", "on a day not known at the earliest"),
        (refusals("2023-01-10", "2023-08-31"), "nb", "tidligst 29. februar 2024"),
        (refusals("2023-01-10", "2023-08-31"), "nn", "tidlegast 29. februar 2024"),
    ],
)
def test_refused_on_which_days_and_again_from_when(data: Data, lang: str, fragment: str) -> None:
    assert fragment in told(data, "2024-01-01", lang)


@pytest.mark.parametrize("say", LANGUAGES.values(), ids=LANGUAGES)
class TestEveryOutcome:
    """Outcomes are told apart in every language."""

    def test_posts(self, say: Any) -> None:
        said = {say.training_posts(one, "a", "b") for one in Outcome}
        assert len(said) == len(Outcome) - 1

    def test_supervisors(self, say: Any) -> None:
        said = [say.supervised(one, "specialist", "x") for one in Outcome]
        assert len(set(said)) == len(Outcome) - 1
        assert say.supervised(Outcome.NOT_MET, "specialist", "") not in said

    def test_essential_part(self, say: Any) -> None:
        clear = {say.essential(one, ("approved",), ruled=False) for one in Outcome}
        ruled = {say.essential(one, ("approved",), ruled=True) for one in Outcome}
        assert (len(clear), len(ruled), len(clear & ruled)) == (3, 2, 0)

    def test_nothing(self, say: Any) -> None:
        assert say.counts_as("approved", "") != say.counts_as("registered", "")
        assert say.elsewhere("", "", "") != say.elsewhere("", "", "a")
        assert say.reassessed(Outcome.UNDETERMINED, "") != say.reassessed(
            Outcome.NOT_APPLICABLE, ""
        )
