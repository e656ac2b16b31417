"""What is told of the time in total and what is beside it, in the three languages."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from lisrules.conditions.absence import Deduction, Weighed
from lisrules.conditions.base import Detail, Finding, NotConcerned
from lisrules.conditions.cap import InsideTotal
from lisrules.conditions.in_training import InTrainingOn
from lisrules.conditions.note import Noted
from lisrules.conditions.specialty_objectives import NoEdition
from lisrules.conditions.total_time import TotalTime
from lisrules.conditions.under_reading import UnderOption
from lisrules.documents.rule_files import load_rules
from lisrules.explanation.data import to_data
from lisrules.explanation.text import render_text
from lisrules.values.ledger import Entry, Ledger, Line
from lisrules.values.load import EMPTY
from lisrules.values.outcome import Cure, Outcome
from tests.unit.explanation.findings import day, decision, provision

LANGUAGES = ("nb", "nn", "en")
MET, NOT_MET, OPEN = Outcome.MET, Outcome.NOT_MET, Outcome.UNDETERMINED
START, END = day(2020, 1, 1), day(2024, 12, 31)
NONE = Fraction(0)


def total(low: Fraction, shown: tuple[int, int], **more: Any) -> TotalTime:
    """Part one and twenty-one months within the limit are in it."""
    fields: dict[str, Any] = {
        "required": 78,
        "low": low,
        "low_shown": (shown[0], Fraction(shown[1])),
        "high": low,
        "high_shown": (shown[0], Fraction(shown[1])),
        "missing": max(NONE, 78 - low),
        "missing_days": 0,
        "reached": None,
        "reached_at_best": None,
        "part_one": Fraction(18),
        "limited": Fraction(21),
        "above": NONE,
        "limit": 39,
        "deductions": (),
        "method": "anchored-grid",
    }
    return TotalTime(**{**fields, **more})


SHORT = total(78 - Fraction(1, 30), (77, 29), missing_days=1, above=Fraction(4))
ENOUGH = total(Fraction(78), (78, 0), reached=END, limited=NONE)
BETWEEN = replace(SHORT, high=Fraction(80), high_shown=(80, NONE), missing_days=None)


def text(
    detail: Detail, outcome: Outcome, language: str, ledger: Ledger | None = None, **more: Any
) -> str:
    """The words of an explanation of one finding, in one line."""
    finding = Finding("one", outcome, provision("one"), detail, ledger, **more)
    made = decision(finding)
    months = load_rules().readings["month-count"]
    rules = replace(made.rules, readings={**made.rules.readings, "month-count": months})
    options = {**made.options, "month-count": "anchored-grid"}
    return " ".join(render_text(replace(made, rules=rules, options=options), language).split())


class TestTotal:
    @pytest.mark.parametrize(
        ("language", "words"),
        [
            (
                "nb",
                [
                    "29 dager tellende tjeneste av 78 måneder som kreves; det mangler 1 dag",
                    "minst 78 måneder utdanning i alt, etter autorisasjon eller lisens",
                    "1 dag i full stilling etter siste tjenestedag",
                    "første del gir 18 måneder av den tiden",
                    "utlandet: 21 måneder teller, 4 måneder er over grensen på 39 måneder",
                ],
            ),
            (
                "nn",
                [
                    "29 dagar teljande teneste av 78 månader som krevst; det manglar 1 dag",
                    "minst 78 månader utdanning i alt, etter autorisasjon eller lisens",
                    "1 dag i full stilling etter siste tenestedag",
                    "første del gir 18 månader av den tida",
                    "utlandet: 21 månader tel, 4 månader er over grensa på 39 månader",
                ],
            ),
            (
                "en",
                [
                    "29 days of service that counts, of 78 months required; 1 day of full-time",
                    "at least 78 months of training in all, after authorisation or licence",
                    "1 day of full-time service after the last day served",
                    "part one gives 18 months of that time",
                    "abroad: 21 months count, 4 months are above the limit of 39 months",
                ],
            ),
        ],
    )
    def test_what_is_missing_and_what_was_limited(self, language: str, words: list[str]) -> None:
        told = text(SHORT, NOT_MET, language, cure=Cure.TIME)
        assert [word for word in words if word not in told] == []

    @pytest.mark.parametrize(
        ("language", "reached", "limited"),
        [
            ("nb", "kravet ble nådd 31. desember 2024", "over grensen"),
            ("nn", "kravet vart nådd 31. desember 2024", "over grensa"),
            ("en", "reached on 31 December 2024", "above the limit"),
        ],
    )
    def test_the_day_it_was_reached_and_no_limit_where_none_was_near(
        self, language: str, reached: str, limited: str
    ) -> None:
        told = text(ENOUGH, MET, language)
        assert reached in told
        assert limited not in told

    @pytest.mark.parametrize(
        ("language", "words"),
        [
            ("nb", "mellom 77 måneder og 29 dager og 80 måneder tellende tjeneste"),
            ("nn", "mellom 77 månader og 29 dagar og 80 månader teljande teneste"),
            ("en", "between 77 months and 29 days and 80 months of service that counts"),
        ],
    )
    def test_between_what_and_what(self, language: str, words: str) -> None:
        told = text(BETWEEN, OPEN, language)
        assert words in told

    @pytest.mark.parametrize(
        ("language", "limited", "above", "deducted"),
        [
            (
                "nb",
                "tjeneste i annen spesialitet eller utlandet, innenfor en grense [other]",
                "over grensen, § 2(2)",
                "Title part nb",
            ),
            (
                "nn",
                "teneste i annan spesialitet eller utlandet, innanfor ei grense [other]",
                "over grensa, § 2(2)",
                "Title part nn",
            ),
            (
                "en",
                "service for another specialty or abroad, within a limit [other]",
                "above the limit, § 2(2)",
                "Title part en",
            ),
        ],
    )
    def test_the_ledger_and_the_absence_of_each_part(
        self, language: str, limited: str, above: str, deducted: str
    ) -> None:
        lines = (
            Entry(Line.SERVICE, START, START + 99, Fraction(1), Fraction(57), facts=("own",)),
            Entry(Line.LIMITED_SERVICE, END, END, Fraction(1), Fraction(25), facts=("other",)),
            Entry(Line.LIMIT, months=Fraction(-4), rule="part"),
            Entry(Line.TOTAL, months=Fraction(78)),
        )
        away = Weighed("flu", "sick", Fraction(13), START, START + 12, "deducted")
        part = Deduction(
            provision("part"), (away,), Fraction(13), Fraction(12), Fraction(1), "", EMPTY, ()
        )
        quiet = replace(part, provision=provision("two"), weighed=(), total=NONE, excess=NONE)
        detail = replace(
            ENOUGH, deductions=(("part", replace(part, unit="calendar-days")), ("two", quiet))
        )
        told = text(detail, MET, language, Ledger(lines, START, Fraction(78)))
        assert limited in told
        assert above in told
        assert deducted in told
        assert "Title two" not in told

    def test_as_data_days_are_dates_and_amounts_exact(self) -> None:
        finding = Finding("one", MET, provision("one"), replace(ENOUGH, reached_at_best=START))
        data = to_data(decision(finding))["conditions"][0]["detail"]
        assert (data["low"], data["required"], data["limit"]) == ("78", 78, 39)
        assert (data["reached"], data["reached_at_best"]) == ("2024-12-31", "2020-01-01")


THREE = (MET, NOT_MET, OPEN)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "nb",
            (
                "legen var under spesialisering 1. januar 2020",
                "legen var ikke under spesialisering 1. januar 2020",
                "det er ikke oppgitt om legen var under spesialisering 1. januar 2020",
            ),
        ),
        (
            "nn",
            (
                "legen var under spesialisering 1. januar 2020",
                "legen var ikkje under spesialisering 1. januar 2020",
                "det er ikkje oppgitt om legen var under spesialisering 1. januar 2020",
            ),
        ),
        (
            "en",
            (
                "the doctor was in specialist training on 1 January 2020",
                "the doctor was not in specialist training on 1 January 2020",
                "it is not stated whether the doctor was in specialist training on 1 January 2020",
            ),
        ),
    ],
)
def test_in_training(language: str, words: tuple[str, ...]) -> None:
    for outcome, sentence in zip(THREE, words, strict=True):
        told = text(InTrainingOn(START, ("post",)), outcome, language)
        assert sentence in told.replace(sentence[0].upper() + sentence[1:], sentence)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "nb",
            (
                "«Title two nb» står for dette",
                "«Title two nb» står ikke for dette",
                "det er ikke avklart om «Title two nb» står for dette",
            ),
        ),
        (
            "nn",
            (
                "«Title two nn» står for dette",
                "«Title two nn» står ikkje for dette",
                "det er ikkje avklart om «Title two nn» står for dette",
            ),
        ),
        (
            "en",
            (
                "“Title two en” stands for this",
                "“Title two en” does not stand for this",
                "it is not settled whether “Title two en” stands for this",
            ),
        ),
    ],
)
def test_a_rule_under_a_reading(language: str, words: tuple[str, ...]) -> None:
    for outcome, sentence in zip(THREE, words, strict=True):
        told = text(UnderOption("two", allowed=True), outcome, language).casefold()
        assert sentence.casefold() in told


@pytest.mark.parametrize(
    ("detail", "words"),
    [
        (
            NoEdition("HJS", START),
            (
                "for HJS er kjent for denne datoen; den første kjente gjelder fra 1. januar 2020",
                "for HJS er kjend for denne datoen; den første kjende gjeld frå 1. januar 2020",
                "for HJS is known for this date; one is known from 1 January 2020",
            ),
        ),
        (
            NoEdition("", None),
            (
                "ingen utgave av læringsmålene for Title one nb er kjent for denne datoen",
                "inga utgåve av læringsmåla for Title one nn er kjend for denne datoen",
                "no edition of the objectives for Title one en is known for this date",
            ),
        ),
        (
            Noted(),
            (
                "her er det ingenting å oppfylle",
                "her er det ingenting å oppfylle",
                "nothing has to be met here",
            ),
        ),
        (
            InsideTotal(),
            (
                "brukes inne i den samlede tiden, ikke alene",
                "brukt inne i den samla tida, ikkje åleine",
                "applied inside the time in total, not alone",
            ),
        ),
        (
            NotConcerned(),
            (
                "dette gjelder andre spesialiteter",
                "dette gjeld andre spesialitetar",
                "this is about other specialties",
            ),
        ),
    ],
    ids=["edition", "common", "note", "inside", "not-concerned"],
)
def test_what_needs_one_sentence(detail: Detail, words: tuple[str, ...]) -> None:
    outcome = OPEN if isinstance(detail, NoEdition) else Outcome.NOT_APPLICABLE
    for language, sentence in zip(LANGUAGES, words, strict=True):
        assert sentence.casefold() in text(detail, outcome, language).casefold()
