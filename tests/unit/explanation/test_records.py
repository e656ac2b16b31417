"""How an authorisation on a day is told, and rulings of which the latest cannot be told."""

from __future__ import annotations

import pytest

from lisrules.conditions.authorisation import Held
from lisrules.conditions.base import Detail, Finding
from lisrules.conditions.ruling import Ruled
from lisrules.explanation.text import render_text
from lisrules.values.outcome import Outcome
from tests.unit.explanation.findings import day, decision, provision

HELD = Held((), ("authorisation",), day(2019, 3, 1))
RULED = Ruled("exemption", (("r", None, True), ("s", None, False)))


def told(detail: Detail, outcome: Outcome, language: str) -> str:
    found = Finding("one", outcome, provision("one"), detail)
    return " ".join(render_text(decision(found), language).split()).casefold()


@pytest.mark.parametrize(
    ("language", "outcome", "words"),
    [
        ("nb", Outcome.MET, "autorisasjon var gyldig 1. mars 2019"),
        ("nb", Outcome.NOT_MET, "ingen gyldig autorisasjon 1. mars 2019"),
        ("nb", Outcome.UNDETERMINED, "om autorisasjon var gyldig 1. mars 2019"),
        ("nn", Outcome.MET, "autorisasjon var gyldig 1. mars 2019"),
        ("nn", Outcome.NOT_MET, "ingen gyldig autorisasjon 1. mars 2019"),
        ("nn", Outcome.UNDETERMINED, "om autorisasjon var gyldig 1. mars 2019"),
        ("en", Outcome.MET, "authorisation was held on 1 march 2019"),
        ("en", Outcome.NOT_MET, "no authorisation was held on 1 march 2019"),
        ("en", Outcome.UNDETERMINED, "whether authorisation was held on 1 march 2019"),
    ],
)
def test_an_authorisation_on_a_day(language: str, outcome: Outcome, words: str) -> None:
    assert words in told(HELD, outcome, language)


@pytest.mark.parametrize(
    ("language", "settled", "unsettled"),
    [
        (
            "nb",
            "myndighetene har svart nei:",
            "det er ikke avklart hva myndighetene sist har svart:",
        ),
        (
            "nn",
            "styresmaktene har svart nei:",
            "det er ikkje avklart kva styresmaktene sist har svart:",
        ),
        (
            "en",
            "an authority has answered no:",
            "it is not settled what an authority has answered last:",
        ),
    ],
)
def test_the_latest_ruling(language: str, settled: str, unsettled: str) -> None:
    assert settled in told(RULED, Outcome.NOT_MET, language)
    assert unsettled in told(RULED, Outcome.UNDETERMINED, language)
