"""§ 39: when the rules took effect."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.law.doctors import HOSPITAL, ask, doctor, finding, hospital, months, outcome, paper


class TestFirstParagraph:
    """Part one: 1 March 2017."""

    @pytest.mark.parametrize("question", ["lis1", "start-lis1"])
    def test_before_it_nothing_can_be_asked(self, question: str) -> None:
        decision = ask(doctor(), "2017-02-28", question)
        assert (decision.outcome.value, decision.before_force) == ("not-applicable", True)
        assert ask(doctor(), "2017-03-01", question).before_force is False

    @pytest.mark.parametrize(
        ("first", "expected"),
        [
            ("2017-03-01", Fraction(12)),
            # The 28th of February is left out: 1 March to 27 February are 12 months less 1/28.
            ("2017-02-28", 12 - Fraction(1, 28)),
            ("2017-02-01", Fraction(11)),
        ],
    )
    @pytest.mark.parametrize("on", ["2018-02-28", "2020-03-01"])
    def test_service_before_it_is_not_part_one(
        self, first: str, expected: Fraction, on: str
    ) -> None:
        last = {"2017-03-01": "2018-02-28", "2017-02-28": "2018-02-27", "2017-02-01": "2018-01-31"}
        decision = ask(doctor(hospital(first, last[first])), on)
        assert months(decision) == expected

    def test_what_was_left_out_says_why(self) -> None:
        decision = ask(doctor(hospital("2017-02-28", "2018-02-27")), "2018-02-28")
        ledger = finding(decision, HOSPITAL).ledger
        assert ledger is not None
        assert [entry.rule for entry in ledger.entries if entry.rule] == ["sf-39-1"]


class TestSecondParagraph:
    """Parts two and three: 1 March 2019."""

    def test_before_it_nothing_can_be_asked(self) -> None:
        decision = ask(doctor(), "2019-02-28", "start-lis2-3")
        assert (decision.outcome.value, decision.before_force) == ("not-applicable", True)

    def test_from_that_day_it_can(self) -> None:
        language = paper("language", "2019-01-01", body="employer")
        data = doctor(confirmations=[language, paper("hpr-part1", "2019-01-01")])
        del data["assessments"]
        assert ask(data, "2019-03-01", "start-lis2-3").outcome.value == "met"


class TestFirstDoctors:
    """The directorate names 1 September 2017; reported, never binding."""

    @pytest.mark.parametrize(
        ("first", "last", "expected"),
        [
            ("2017-08-31", "2018-08-30", "not-met"),
            ("2017-09-01", "2018-08-31", "met"),
        ],
    )
    def test_beside_the_verdict(self, first: str, last: str, expected: str) -> None:
        decision = ask(doctor(hospital(first, last)), "2018-08-31")
        assert outcome(decision, "hdir-start") == expected
        assert "hdir-start" in {found.rule for found in decision.beside}
        assert outcome(decision, HOSPITAL) == "met"
