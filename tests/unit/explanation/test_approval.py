"""What is said of approval and transition: every answer in every language, with its operands."""

from __future__ import annotations

from itertools import product
from typing import Any, Final, get_args

import pytest

from lisrules.conditions.appeal import Appeal
from lisrules.conditions.checklist import Item
from lisrules.explanation.languages import phrases_of
from lisrules.explanation.phrases import Phrases
from lisrules.explanation.text import render_text
from lisrules.values.outcome import Outcome
from tests.building import Data
from tests.law.doctors import ask, away, doctor, paper, ruling
from tests.law.one_rule import sent, served

ANSWERS: Final = (Outcome.MET, Outcome.NOT_MET, Outcome.UNDETERMINED)
EACH = pytest.mark.parametrize("say", [phrases_of(lang) for lang in ("nb", "nn", "en")])


@EACH
class TestEveryAnswerIsAnother:
    def test_applied(self, say: Phrases) -> None:
        told = {say.applied(one, "LAST", day) for one, day in product(ANSWERS, ("SENT", None))}
        assert len(told) == 5
        assert all("LAST" in one for one in told)
        assert sum("SENT" in one for one in told) == 2

    def test_educated(self, say: Phrases) -> None:
        told = {say.educated(one, "DK") for one in ANSWERS}
        assert len(told) == 3
        assert all("DK" in one for one in told)
        assert "DK" not in say.educated(Outcome.UNDETERMINED, None)
        assert "NO)" not in say.educated(Outcome.NOT_MET, "NO")

    def test_assessed(self, say: Phrases) -> None:
        told = {say.assessed_in_time(one, "LAST") for one in ANSWERS}
        assert len(told) == 3
        assert all("LAST" in one for one in told)
        neutral = say.assessed_in_time(Outcome.NOT_APPLICABLE, "LAST")
        open_day = say.assessed_in_time(Outcome.UNDETERMINED, None)
        assert len({*told, neutral, open_day, say.duty_open()}) == 6

    def test_items(self, say: Phrases) -> None:
        everything = (*ANSWERS, Outcome.NOT_APPLICABLE)
        assert len({say.items_present(one, 2, 3) for one in everything}) == 4
        told = [say.item("ITEM", one, "fact-1") for one in everything]
        assert len(set(told)) == 4
        assert all("ITEM" in one and "[fact-1]" in one for one in told)
        assert "[" not in say.item("ITEM", Outcome.NOT_MET, "")

    def test_appeal(self, say: Phrases) -> None:
        answers = (Outcome.MET, Outcome.NOT_APPLICABLE, Outcome.UNDETERMINED)
        told = {say.appeal(one, "BODY") for one in answers}
        assert len(told) == 3
        assert all("BODY" in one for one in told)

    def test_turnus(self, say: Phrases) -> None:
        told = {
            one: say.turnus_right(one, "DAY", "LAST") for one in (*ANSWERS, Outcome.NOT_APPLICABLE)
        }
        assert len(set(told.values())) == 4
        assert all("DAY" in told[one] for one in ANSWERS)

    def test_tables(self, say: Phrases) -> None:
        bodies = Appeal.model_fields["to"].annotation
        assert set(say.checklist_items) == set(get_args(Item))
        assert set(say.appeal_bodies) == set(get_args(bodies))


def told(data: Data, on: str, decision: str, specialty: str, **more: Any) -> str:
    """The whole explanation in English, on one line."""
    found = ask(data, on, decision, specialty=specialty)
    return " ".join(render_text(found, "en", **more).split())


class TestADecision:
    def trainee(self, specialty: str, **lists: Any) -> Data:
        post = served("post", "lis3", "2018-01-01", "2024-12-31", specialty=specialty)
        return doctor(post, **lists)

    def test_the_day_of_sending_and_the_last_day(self) -> None:
        data = self.trainee("ALM", applications=sent("ALM", "2027-01-01"))
        text = told(data, "2030-01-01", "keeps-old-scheme", "ALM")
        assert "Applied 1 January 2027, after the last day, 31 December 2026." in text
        assert "application" in text

    def test_how_the_term_after_leave_is_counted(self) -> None:
        data = self.trainee(
            "HJS",
            absences=[away("parental", "2023-06-01", "2024-02-29")],
            confirmations=[paper("conversion-assessed", "2024-09-02", body="hospital")],
        )
        text = told(data, "2026-01-01", "keeps-old-scheme", "HJS")
        assert "earlier training was not assessed in time; the last day is 1 September 2024" in text

    def test_a_refusal_names_where_to_appeal(self) -> None:
        text = told(doctor(), "2024-06-01", "specialist-recognition", "HJS")
        assert "a refusal can be appealed to Statens helsepersonellnemnd" in text

    def test_no_refusal_no_appeal(self) -> None:
        data = doctor(rulings=[ruling("eea-recognition", "2024-01-01")])
        text = told(data, "2024-06-01", "specialist-recognition", "HJS")
        assert "there is no refusal to appeal" in text

    def test_the_fee(self) -> None:
        text = told(doctor(), "2024-06-01", "specialist-recognition", "HJS")
        assert "the fee is 5000 kroner; nothing asked for is there" in text

    def test_the_time_of_a_dentist_with_its_ledger(self) -> None:
        held = {"id": "held", "kind": "authorisation", "profession": "dentist"}
        data = {
            "authorisations": [{**held, "granted": "2010-01-01"}],
            "service": [
                served("practice", "dental-practice", "2012-01-01", "2012-12-31", arena="other"),
                served(
                    "training",
                    "dental-training",
                    "2013-01-01",
                    "2013-06-30",
                    arena="other",
                    specialty="pedodonti",
                ),
            ],
            "rulings": [ruling("dental-research-recognised", "2012-06-01")],
            "confirmations": [],
        }
        text = told(data, "2020-01-01", "dentist-specialist", "pedodonti")
        assert "12 months are replaced and taken off the requirement" in text
        assert "at least 36 months of" in text
        assert "01.01.2013–30.06.2013 100% +6 service [training]" in text
