"""Where a flip lies: the absence of a part against what is free of it, under both readings."""

from __future__ import annotations

import re
from datetime import date

import pytest

from lisrules import evaluate, load_rules
from tests.building import Data, absence, passing, timeline

ON = date(2027, 3, 1)


def told(lang: str, *away: Data) -> str:
    data = {**passing(), "absences": list(away)}
    found = evaluate(load_rules(), timeline(data), "lis1", ON, "all")
    return re.sub(r"\s+", " ", found.explain(lang, brief=True))


def sick(first: str, last: str) -> Data:
    return absence(f"sick-{first}", "sick", first, last)


@pytest.mark.parametrize(
    ("lang", "clause"),
    [
        (
            "nb",
            (
                "fravær 13 dager, hvorav inntil 12 dager er uten fratrekk; "
                "lest annerledes 9 dager, hvorav inntil 12 dager er det"
            ),
        ),
        (
            "nn",
            (
                "fråvær 13 dagar, av dei inntil 12 dagar utan frådrag; "
                "lese annleis 9 dagar, av dei inntil 12 dagar"
            ),
        ),
        (
            "en",
            (
                "absence 13 days, of which up to 12 days are free; "
                "read otherwise 9 days, of which up to 12 days are"
            ),
        ),
    ],
    ids=["nb", "nn", "en"],
)
def test_thirteen_days_or_nine_of_twelve(lang: str, clause: str) -> None:
    """2 January 2026 is a Friday: of thirteen days nine are workdays."""
    assert clause in told(lang, sick("2026-01-02", "2026-01-14"))


def test_not_where_no_more_and_no_less_is_deducted() -> None:
    """Twelve days are free under either reading, and the municipality lacks its days anyway."""
    text = told("en", sick("2026-01-05", "2026-01-16"), sick("2027-01-04", "2027-01-10"))
    assert "absence 7 days, of which up to 6 days are free; read otherwise 5 days" in text
    assert "absence 12 days" not in text


def test_in_data_the_detail_of_what_changes() -> None:
    data = {**passing(), "absences": [sick("2026-01-02", "2026-01-14")]}
    found = evaluate(load_rules(), timeline(data), "lis1", ON).to_data()
    [flip] = [one for one in found["flips"] if one["changes"][0]["reading"] == "absence-day"]
    changed = {one["rule"]: one for one in flip["changed"]}["sf-2-2-hospital"]
    assert (changed["kind"], changed["outcome"]) == ("TimeServed", "met")
    assert changed["detail"]["deduction"]["total"] == "9"
