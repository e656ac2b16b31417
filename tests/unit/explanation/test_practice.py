"""What is told of guidance hours, guidance groups and service begun before a day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from lisrules.documents.rule_files import load_rules
from lisrules.engine.decide import decide
from lisrules.explanation.data import to_data
from lisrules.explanation.text import render_text
from tests.building import Data, absence, timeline
from tests.practitioners import general_practitioner, group, hours, practice

HOURS, GROUP, BEGUN = "sf-2-3-hours", "sf-2-4-group-two", "alis-in-training-2019"
YEAR = practice("post", "2020-07-01", "2021-06-30")


def told(data: Data, rule: str, lang: str, on: str = "2022-01-01", **readings: str) -> str:
    """The explanation of one rule in one line, in small letters."""
    chosen: Any = {name.replace("_", "-"): option for name, option in readings.items()}
    day = date.fromisoformat(on)
    found = decide(
        load_rules(),
        timeline(data),
        "lis3",
        day,
        chosen or "default",
        specialty="ALM",
    )
    text = render_text(found, lang, only=rule)
    return " ".join(text.replace("\u00a0", " ").split()).casefold()


def given(*guidance: Data, post: Data = YEAR) -> Data:
    return general_practitioner(post, guidance=list(guidance))


class TestHours:
    @pytest.mark.parametrize(
        ("lang", "summary", "asked"),
        [
            (
                "en",
                "36 hours of individual guidance given, too few of the 36.75 hours asked for",
                "6 months (01.07.2020–31.12.2020) at 31.5 hours a year = 15.75 hours",
            ),
            (
                "nb",
                "36 timer individuell veiledning er gitt, for lite når 36,75 timer kreves",
                "6 måneder (01.07.2020–31.12.2020) med 31,5 timer i året = 15,75 timer",
            ),
            (
                "nn",
                "36 timar individuell rettleiing er gitt, for lite når kravet er 36,75 timar",
                "6 månader (01.07.2020–31.12.2020) med 31,5 timar i året = 15,75 timar",
            ),
        ],
    )
    def test_every_factor_is_there(self, lang: str, summary: str, asked: str) -> None:
        text = told(given(hours(36, "2020-07-01", "2021-06-30")), HOURS, lang)
        assert summary in text
        assert asked in text
        assert "01.07.2020–30.06.2021) [hours-2020-07-01]" in text
        assert "for-2020-12-09-2780" in text

    @pytest.mark.parametrize(
        ("lang", "met", "unsettled", "unknown"),
        [
            (
                "en",
                "40 hours of individual guidance given, 36.75 hours asked for",
                "given: at least 0 hours; asked for: 36.75 hours",
                "hours not stated",
            ),
            (
                "nb",
                "40 timer individuell veiledning er gitt, 36,75 timer kreves",
                "gitt: minst 0 timer; krav: 36,75 timer",
                "timetallet er ikke oppgitt",
            ),
            (
                "nn",
                "40 timar individuell rettleiing er gitt, kravet er 36,75 timar",
                "gitt: minst 0 timar; krav: 36,75 timar",
                "timetalet er ikkje oppgitt",
            ),
        ],
    )
    def test_enough_and_not_settled(
        self, lang: str, met: str, unsettled: str, unknown: str
    ) -> None:
        assert met in told(given(hours(40, "2020-07-01", "2021-06-30")), HOURS, lang)
        text = told(given(hours(None, "2020-07-01", "ongoing")), HOURS, lang)
        assert unsettled in text
        assert unknown in text

    @pytest.mark.parametrize(
        ("lang", "irregular", "nothing"),
        [
            ("en", "not given regularly [hours-2025-01-01]", "no service in which hours"),
            ("nb", "ikke gitt jevnlig [hours-2025-01-01]", "ingen tjeneste der det kreves"),
            ("nn", "ikkje gitt jamleg [hours-2025-01-01]", "inga teneste der det er krav"),
        ],
    )
    def test_irregular_and_nothing_asked(self, lang: str, irregular: str, nothing: str) -> None:
        post = practice("post", "2025-01-01", "2025-12-31")
        data = given(hours(50, "2025-01-01", "2025-12-31", regular=False), post=post)
        assert irregular in told(data, HOURS, lang, "2026-01-01")
        assert nothing in told(general_practitioner(), HOURS, lang)

    @pytest.mark.parametrize(
        ("lang", "words"),
        [
            ("en", "nothing asked for, wholly away: 01.01.2021–31.03.2021 [parental]"),
            ("nb", "uten krav, helt borte: 01.01.2021–31.03.2021 [parental]"),
            ("nn", "utan krav, heilt borte: 01.01.2021–31.03.2021 [parental]"),
        ],
    )
    def test_full_leave(self, lang: str, words: str) -> None:
        data = given(hours(36, "2020-07-01", "2021-06-30"))
        data["absences"] = [absence("parental", "parental", "2021-01-01", "2021-03-31")]
        assert words in told(data, HOURS, lang)

    def test_bounds_are_shown(self) -> None:
        data = given(hours(40, "2020-07-01", "2021-07-31"))
        del data["establishments"]
        post = practice("post", "2022-01-01", "2022-12-31")
        text = told({**data, "service": [post]}, HOURS, "en", "2023-01-01")
        assert "between 0 and 42 hours" in text
        assert "between 0 and 12 months" in text


class TestGroups:
    @pytest.mark.parametrize(
        ("lang", "met", "short", "unsettled"),
        [
            (
                "en",
                "for 24 months, at least 2 years",
                "for 12 months, not for 2 years",
                "whether it was 2 years is not settled",
            ),
            (
                "nb",
                "i 24 måneder, minst 2 år",
                "i 12 måneder, ikke i 2 år",
                "det er ikke avklart om det var 2 år",
            ),
            (
                "nn",
                "i 24 månader, minst 2 år",
                "i 12 månader, ikkje i 2 år",
                "det er ikkje avklart om det var 2 år",
            ),
        ],
    )
    def test_years(self, lang: str, met: str, short: str, unsettled: str) -> None:
        text = told(given(group("2019-07-01", "2021-06-30")), GROUP, lang)
        assert met in text
        assert "01.07.2019–30.06.2021" in text
        assert short in told(given(group("2020-07-01", "2021-06-30")), GROUP, lang)
        assert unsettled in told(given(group("2019-07", "2021-07-01")), GROUP, lang)

    @pytest.mark.parametrize(
        ("lang", "met", "short", "unsettled"),
        [
            (
                "en",
                "programme of 2 years is attested",
                "no completed group programme",
                "is attested is not stated",
            ),
            (
                "nb",
                "et fullført gruppeprogram på 2 år er attestert",
                "ingen har attestert et fullført gruppeprogram",
                "det er ikke oppgitt om et fullført gruppeprogram",
            ),
            (
                "nn",
                "eit fullført gruppeprogram på 2 år er attestert",
                "ingen har attestert eit fullført gruppeprogram",
                "det er ikkje oppgitt om eit fullført gruppeprogram",
            ),
        ],
    )
    def test_programmes(self, lang: str, met: str, short: str, unsettled: str) -> None:
        for attested, words in ((True, met), (False, short), (None, unsettled)):
            one = group("2020-07-01", "2021-06-30")
            one |= {} if attested is None else {"attested": attested}
            assert words in told(given(one), GROUP, lang, group_period="programme")


class TestBegunBefore:
    @pytest.mark.parametrize(
        ("lang", "met", "late", "unsettled"),
        [
            (
                "en",
                "service of at least 3 months and 50% of full time had begun before 1 March 2019",
                "no service of",
                "it is not settled whether",
            ),
            (
                "nb",
                "tjeneste på minst 3 måneder og 50 % stilling hadde begynt før 1. mars 2019",
                "ingen tjeneste på",
                "det er ikke avklart om",
            ),
            (
                "nn",
                "teneste på minst 3 månader og 50 % stilling hadde teke til før 1. mars 2019",
                "inga teneste på",
                "det er ikkje avklart om",
            ),
        ],
    )
    def test_service(self, lang: str, met: str, late: str, unsettled: str) -> None:
        early = practice("post", "2019-02-01", "2019-12-31")
        assert met.casefold() in told(general_practitioner(early), BEGUN, lang)
        assert late in told(general_practitioner(), BEGUN, lang)
        unclear = practice("post", "2019", "2019-12-31")
        assert unsettled in told(general_practitioner(unclear), BEGUN, lang)


def test_the_data_has_days_as_dates_and_amounts_exact() -> None:
    data = given(hours(36, "2020-07-01", "2021-06-30"), group("2019-07-01", "2021-06-30"))
    found = decide(
        load_rules(),
        timeline(data),
        "lis3",
        date(2022, 1, 1),
        specialty="ALM",
    )
    conditions = {one["rule"]: one["detail"] for one in to_data(found)["conditions"]}
    first, second = conditions[HOURS]["demands"]
    assert (first["rate"], second["rate"]) == ("63/2", "42")
    assert first["stretches"] == [{"first": "2020-07-01", "last": "2020-12-31"}]
    assert conditions[HOURS]["hours_low"] == "147/4"
    assert conditions[HOURS]["entries"][0]["last"] == "2021-06-30"
    assert conditions[GROUP]["reached"] == "2021-06-30"
