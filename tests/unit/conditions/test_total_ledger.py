"""The ledger of the time in total: every line, and that they add up by hand."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from lisrules.values.ledger import Entry, Ledger, Line
from tests.building import Data, changed
from tests.unit.conditions.serving import known, left_out
from tests.unit.conditions.totals import doctor, find, other, own, part_one, sick

OWN = own("2024-06-01", "2024-09-30")


def ledger(data: Data, **options: str) -> Ledger:
    """The ledger, which adds up."""
    found = find(data, "2030-01-01", None, **options).ledger
    assert found is not None
    assert found.recompute() == found.total
    assert found.entries[-1] == Entry(Line.TOTAL, months=found.total)
    return found


def lines(data: Data, line: Line, **options: str) -> list[tuple[Any, ...]]:
    """What lines of a sort say: the facts or the rule, and the months."""
    entries = ledger(data, **options).entries
    return [(e.facts or e.rule, e.months) for e in entries if e.line is line]


def test_service_and_what_is_limited_of_it() -> None:
    data = doctor(other("2024-01-01", "2024-03-31"), OWN)
    assert lines(data, Line.SERVICE) == [
        (("hospital",), 12),
        (("municipality",), 6),
        (("own",), 4),
    ]
    assert lines(data, Line.LIMITED_SERVICE) == [(("other",), 3)]
    assert lines(data, Line.LIMIT) == [("limit", -1)]
    assert ledger(data).total == 24


def test_a_specialty_nobody_knows_is_written_as_limited() -> None:
    data = doctor(own("2024-06-01", "2024-09-30"))
    del data["service"][2]["specialty"]
    assert lines(data, Line.LIMITED_SERVICE) == [(("own",), 4)]
    assert lines(data, Line.LIMIT) == [("limit", -2)]


def test_a_day_with_both_is_not_limited() -> None:
    data = doctor(other("2024-06-01", "2024-09-30"), {**OWN, "fraction": "1/2"})
    assert (("other", "own"), 4) in lines(data, Line.SERVICE)
    assert lines(data, Line.LIMITED_SERVICE) == []


def test_what_each_part_loses_and_by_which_rule() -> None:
    away = [sick("2021-03-01", "2021-03-14"), sick("2024-06-01", "2024-06-30")]
    data = doctor(OWN, absences=away)
    # 30 days away of 122; 12.2 are free, and the last 17.8 of September are gone.
    assert lines(data, Line.DEDUCTION) == [
        ("twelve-days", -Fraction(2, 31)),
        ("a-tenth", -Fraction(178, 300)),
    ]
    assert [months for _, months in lines(data, Line.ALLOWANCE)] == [None, None]
    absent: list[Any] = [(e.facts, e.days) for e in ledger(data).entries if e.line is Line.ABSENCE]
    assert absent == [(("sick-2021-03-01",), 14), (("sick-2024-06-01",), 30)]


def test_what_is_beyond_twelve_months_of_the_hospital_year() -> None:
    data = known(*part_one("2022-03-31"), OWN)
    assert lines(data, Line.LIMIT) == []
    strict = lines(data, Line.LIMIT, lis1_surplus="eighteen-months")
    assert strict == [("hospital-year", -3)]


def test_what_does_not_count_of_any_part() -> None:
    for index, name in enumerate(("hospital", "municipality", "own")):
        data = changed(doctor(OWN), f"service.{index}.confirmation", "none")
        assert left_out(find(data)) == [("paper", (name,))]


def test_an_internship_and_what_of_it_is_not_confirmed() -> None:
    ruling = {"id": "r", "kind": "turnus-approved", "on": "2012-01-01", "provision": "§ 36"}
    early = {"by": "e", "body": "hospital", "on": "2010-12-31"}
    turnus = own("2010-01-01", "2011-06-30", name="t", stage="turnus", confirmation=early)
    for holds, counted, left in (
        (True, [(("t",), 12), (("own",), 4)], "paper"),
        (False, [(("own",), 4)], "stands"),
    ):
        rulings = [{**ruling, "authority": "helsedirektoratet", "holds": holds}]
        data = known(turnus, OWN, rulings=rulings)
        assert lines(data, Line.SERVICE) == counted
        assert left_out(find(data)) == [(left, ("t",))]


def test_nothing_at_all() -> None:
    assert ledger(known()).entries == (Entry(Line.TOTAL, months=Fraction(0)),)
    assert ledger(known(), month_count="thirty-days").total == 0
