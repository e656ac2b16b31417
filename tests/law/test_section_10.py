"""§ 10 (§ 8 until 28 February 2019): what bars a doctor from a post in part one."""

from __future__ import annotations

import pytest

from lisrules.values.outcome import Cure
from tests.building import Data
from tests.law.doctors import ask, attained, codes, doctor, finding, outcome, paper, ruling

LANGUAGE = paper("language", "2017-03-01", body="employer")
ALL_NEW = [
    *codes("KLS", 1, 45),
    *codes("KLK", 1, 40),
    *codes("FKMS", 1, 7),
    *codes("FKMK", 1, 8),
]


def offer(name: str, round_: str, kind: str, accepted: str) -> Data:
    return {"id": name, "round": round_, "post": kind, "accepted": accepted}


class TestFirstParagraph:
    """One ordinary post in a half-year; rest posts are another matter."""

    @pytest.mark.parametrize(
        ("second", "expected"),
        [
            (offer("b", "2025-autumn", "ordinary", "2025-03-20"), "not-met"),
            (offer("b", "2025-autumn", "rest", "2025-03-20"), "met"),
            (offer("b", "2025-spring", "ordinary", "2025-03-20"), "met"),
            (offer("b", "2026-autumn", "ordinary", "2025-03-20"), "met"),
        ],
    )
    def test_a_second_ordinary_offer_in_one_round(self, second: Data, expected: str) -> None:
        first = offer("a", "2025-autumn", "ordinary", "2025-03-10")
        data = doctor(offers=[first, second], confirmations=[LANGUAGE])
        decision = ask(data, "2025-08-15", "start-lis1")
        assert outcome(decision, "sf-10-1") == decision.outcome.value == expected

    @pytest.mark.parametrize(("number", "expected"), [(1, "met"), (2, "not-met")])
    def test_under_its_old_number_too(self, number: int, expected: str) -> None:
        offers = [offer(f"o-{n}", "2018-autumn", "ordinary", "2018-03-10") for n in range(number)]
        decision = ask(doctor(offers=offers), "2018-08-15", "start-lis1")
        assert outcome(decision, "sf-10-1") == expected

    def test_nothing_cures_it(self) -> None:
        offers = [offer(n, "2025-autumn", "ordinary", "2025-03-10") for n in ("a", "b")]
        decision = ask(doctor(offers=offers), "2025-08-15", "start-lis1")
        assert finding(decision, "sf-10-1").cure is Cure.NEVER


class TestSecondParagraph:
    """Who has every objective of part one already cannot take up a post in it."""

    def test_all_hundred_bar(self) -> None:
        # 45 + 40 + 7 + 8 = 100.
        assert len(ALL_NEW) == 100
        data = doctor(assessments=attained(*ALL_NEW, on="2026-06-01"), confirmations=[LANGUAGE])
        decision = ask(data, "2026-08-15", "start-lis1")
        assert outcome(decision, "sf-10-2") == decision.outcome.value == "not-met"
        assert finding(decision, "sf-10-2").cure is Cure.NEVER

    @pytest.mark.parametrize("missing", [0, 44, 45, 84, 85, 91, 92, 99])
    def test_ninety_nine_do_not(self, missing: int) -> None:
        some = ALL_NEW[:missing] + ALL_NEW[missing + 1 :]
        data = doctor(assessments=attained(*some, on="2026-06-01"), confirmations=[LANGUAGE])
        assert ask(data, "2026-08-15", "start-lis1").outcome.value == "met"

    def test_approved_turnus_bars(self) -> None:
        data = doctor(rulings=[ruling("turnus-approved", "2018-09-01")], confirmations=[LANGUAGE])
        assert outcome(ask(data, "2026-08-15", "start-lis1"), "sf-10-2") == "not-met"

    def test_what_is_not_known_bars_nobody_and_clears_nobody(self) -> None:
        data = doctor(confirmations=[LANGUAGE])
        del data["assessments"]
        assert outcome(ask(data, "2026-08-15", "start-lis1"), "sf-10-2") == "undetermined"
