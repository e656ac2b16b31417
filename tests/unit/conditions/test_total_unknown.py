"""What is not known gives bounds, and what would settle it is named."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from lisrules.conditions.total_time import TotalTime
from tests.building import Data, changed, without
from tests.unit.conditions.deciding import dated, needs, with_rules
from tests.unit.conditions.serving import asked, known, without_lists
from tests.unit.conditions.totals import (
    RULES,
    THIS,
    bounds,
    doctor,
    find,
    other,
    own,
    part_one,
    sick,
    total,
)

ENOUGH = own("2024-01-01", "2024-06-30")


def settled_by(data: Data, on: str = "2030-01-01") -> list[tuple[str, str | None]]:
    finding = find(data, on)
    assert finding.outcome.value == "undetermined"
    return needs(finding)


class TestLists:
    @pytest.mark.parametrize("name", ["service", "absences"])
    def test_no_list_is_not_an_empty_list(self, name: str) -> None:
        data = doctor(ENOUGH) if name == "absences" else known()
        assert find(data).outcome.value in ("met", "not-met")
        assert (name, None) in settled_by(without_lists(data, name))

    def test_absence_nobody_listed_may_be_every_day(self) -> None:
        # Of the rest a tenth stays, of part one twelve days and six.
        detail = total(without_lists(doctor(ENOUGH), "absences"))
        assert detail.high == 24
        assert detail.low < 24 * 31 / 280 + 1
        assert detail.missing_days is None
        assert detail.reached is None
        assert detail.reached_at_best is not None

    def test_absence_nobody_listed_does_not_matter_without_service(self) -> None:
        assert find(without_lists(known(), "absences")).outcome.value == "not-met"

    def test_confirmations(self) -> None:
        silent = without(without_lists(doctor(ENOUGH), "confirmations"), "service.2.confirmation")
        assert bounds(total(silent)) == [18, 24]
        assert settled_by(silent) == [("confirmation", "own")]

    def test_rulings_on_an_internship(self) -> None:
        turnus = own("2010-01-01", "2011-06-30", name="turnus", stage="turnus")
        silent = without_lists(known(turnus, ENOUGH), "rulings")
        assert bounds(total(silent)) == [6, 24]
        assert settled_by(silent) == [("rulings", None)]
        assert find(without_lists(known(ENOUGH), "rulings")).outcome.value == "not-met"


class TestService:
    @pytest.mark.parametrize(
        ("path", "value", "low", "high", "need"),
        [
            ("service.0.through", "2021-12", 23, 24, ("through", "hospital")),
            ("service.2.from", "2024-01", 23, 24, ("from", "own")),
            ("service.2.through", "2024-06", 23, 24, ("through", "own")),
        ],
    )
    def test_a_month_instead_of_a_day(
        self, path: str, value: str, low: int, high: int, need: Any
    ) -> None:
        data = changed(doctor(ENOUGH), path, value)
        detail = total(data)
        assert low <= detail.low < low + 1
        assert detail.high == high
        assert settled_by(data) == [need]

    def test_it_does_not_matter_where_it_cannot(self) -> None:
        enough = changed(doctor(own("2024-01-01", "2024-07-31")), "service.2.through", "2024-07")
        assert find(enough).outcome.value == "met"
        short = changed(doctor(own("2024-01-01", "2024-05-31")), "service.2.through", "2024-05")
        assert (find(short).outcome.value, find(short).needs) == ("not-met", ())

    def test_a_fraction(self) -> None:
        data = without(doctor(ENOUGH), "service.2.fraction")
        assert bounds(total(data)) == [18, 24]
        assert settled_by(data) == [("fraction", "own")]


class TestSpecialty:
    def test_what_nobody_says_is_limited_at_worst_and_free_at_best(self) -> None:
        data = without(doctor(ENOUGH), "service.2.specialty")
        assert bounds(total(data)) == [20, 24]
        assert settled_by(data) == [("specialty", "own")]

    def test_it_does_not_matter_within_the_limit(self) -> None:
        data = doctor(other("2024-01-01", "2024-02-29"), own("2024-03-01", "2024-06-30"))
        silent = without(data, "service.2.specialty")
        assert (bounds(total(silent)), find(silent).outcome.value) == ([24, 24], "met")


class TestAbsence:
    def test_a_month_instead_of_a_day(self) -> None:
        # Twelve days are free: one to thirty-one of March leave none or nineteen to deduct.
        data = doctor(ENOUGH, absences=[sick("2021-03-01", "2021-03")])
        detail = total(data)
        assert detail.high == 24
        assert 23 < detail.low < 24
        assert settled_by(data) == [("through", "sick-2021-03-01")]

    def test_one_that_is_free_however_long_it_was(self) -> None:
        data = doctor(ENOUGH, absences=[sick("2024-03-20", "2024-03")])
        assert find(data).outcome.value == "met"


class TestStart:
    """A part of which the first day is not exactly known may be under either wording."""

    def test_both_ends_are_tried(self) -> None:
        # Who begins by 14 February loses every day of absence, who begins later none.
        strict = {**RULES["a-tenth"], "allowance_percent": 0}
        mild = {**RULES["a-tenth"], "allowance_percent": 100}
        wordings = dated(
            "a-tenth", ("2017-03-01", strict), ("2024-02-15", mild), applies_by="part-start"
        )
        data = known(
            *part_one(),
            own("2024-02", "2024-07-31"),
            absences=[sick("2024-05-01", "2024-05-30")],
        )
        made = with_rules(asked(data, "2030-01-01", {"this": THIS, **RULES}), wordings)
        finding = made.find("this")
        assert isinstance(finding.detail, TotalTime)
        # 29 February, four months and 1 July; and from 1 February all of it.
        assert bounds(finding.detail) == [22 + Fraction(1, 29) + Fraction(1, 31), 24]
        assert ("from", "own") in needs(finding)
