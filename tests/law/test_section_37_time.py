"""§ 37(2) b and (3) c: service before 1 March 2019, and § 36(1): an approved internship."""

from __future__ import annotations

from fractions import Fraction
from typing import Any, ClassVar

import pytest

from tests.building import Data
from tests.law.doctors import doctor, hospital, municipality, paper
from tests.law.residents import TRAINED, abroad, in_all, later, left_out, measured, total

LAST = "2022-08-31"
HOSPITAL, OTHERS = ("HJS", "KNF", "KIR"), ("ALM", "SAM", "ARB")
RULES = {"HJS": "sf-37-2-b", "KNF": "sf-37-2-b", "KIR": "sf-37-2-b"} | dict.fromkeys(
    OTHERS, "sf-37-3-c"
)


AGREED = paper("conversion-agreed", "2019-03-01", body="municipality")
"""Asked for in general practice, community and occupational medicine."""


EDUCATED: dict[str, Any] = {"education": {"country": "NO", "completed": "2016-06-30"}}
LEFT: Data = {**TRAINED, "holds": False}
"""A ruling that the doctor was not in training on 1 March 2019."""


def bounds(data: Data, *, of: str = "HJS") -> tuple[Fraction, Fraction]:
    """The fewest and the most months in total."""
    found = measured(data, LAST, of=of)
    return found.low, found.high


def old(last: str, *, specialty: str = "HJS", **lists: Any) -> Data:
    """Service from January 2017, and three years from 1 September 2019."""
    return doctor(
        later("2017-01-02", last, name="old", specialty=specialty),
        later("2019-09-01", LAST, specialty=specialty),
        **{"confirmations": [AGREED], **lists},
    )


class TestServiceBeforeMarch2019:
    """Counts for who was in specialist training on 1 March 2019, of whatever category."""

    @pytest.mark.parametrize("of", [*HOSPITAL, *OTHERS])
    def test_in_training_that_day(self, of: str) -> None:
        data = old("2019-03-01", specialty=of)
        assert total(data, LAST, of=of) == 26 + 36
        assert left_out(data, LAST, of=of) == set()

    @pytest.mark.parametrize("of", [*HOSPITAL, *OTHERS])
    def test_not_any_more_the_day_before(self, of: str) -> None:
        """Between two posts it may be: whether training was left is for a ruling to say."""
        data = old("2019-02-28", specialty=of)
        assert bounds(data, of=of)[0] == 36
        assert bounds(data, of=of)[1] > 36 + 25
        ruled = old("2019-02-28", specialty=of, rulings=[LEFT])
        assert total(ruled, LAST, of=of) == 36
        assert left_out(ruled, LAST, of=of) == {(RULES[of], ("old",))}

    @pytest.mark.parametrize("of", [*HOSPITAL, *OTHERS])
    def test_nor_without_any_post_after_it(self, of: str) -> None:
        data = doctor(
            later("2017-01-02", "2019-02-28", name="old", specialty=of), confirmations=[AGREED]
        )
        assert total(data, LAST, of=of) == 0
        assert left_out(data, LAST, of=of) == {(RULES[of], ("old",))}

    def test_the_list_of_rulings_must_be_known(self) -> None:
        data = old("2019-03-01")
        del data["rulings"]
        assert bounds(data)[0] == 36 + Fraction(1, 31)
        assert bounds(data)[1] > 36 + 25

    @pytest.mark.parametrize("first", ["2019-03-01", "2019-03-02"])
    def test_from_that_day_on_no_rule_is_needed(self, first: str) -> None:
        data = doctor(later(first, "2019-03-31", name="first"), later("2019-09-01", LAST))
        days = 31 if first == "2019-03-01" else 30
        assert total(data, LAST) == 36 + Fraction(days, 31)

    def test_who_began_that_day_brings_what_came_before(self) -> None:
        data = old("2017-12-31")
        data["service"].append(later("2019-03-01", "2019-03-01", name="that-day"))
        assert measured(data, LAST).low > 36 + 11

    @pytest.mark.parametrize("of", ["HJS", "ALM"])
    @pytest.mark.parametrize(("holds", "months"), [(True, 62), (False, 36)])
    def test_a_ruling_decides(self, of: str, holds: bool, months: int) -> None:
        data = doctor(
            later("2017-01-01", "2019-02-28", name="old", specialty=of),
            later("2019-09-01", LAST, specialty=of),
            rulings=[{**TRAINED, "holds": holds}],
            confirmations=[AGREED],
            authorised="2017-01-01",
        )
        assert total(data, LAST, of=of) == months

    def test_training_abroad_that_day_is_none(self) -> None:
        data = doctor(
            later("2017-01-02", "2018-12-31", name="old"),
            abroad("2019-01-01", "2022-08-31", name="there"),
            **EDUCATED,
        )
        assert left_out(data, LAST) == {("sf-37-2-b", ("old",))}

    def test_service_abroad_is_for_another_rule(self) -> None:
        """§ 37 is about posts in Norway; § 32(1) asks when service abroad was, and nothing else."""
        data = doctor(
            abroad("2018-03-01", "2019-02-28", name="there"),
            later("2019-09-01", LAST),
            **EDUCATED,
        )
        assert total(data, LAST) == 36 + 12
        assert left_out(data, LAST) == set()

    @pytest.mark.parametrize(
        ("trained", "asked", "agreed", "expected"),
        [
            ("LUN", "HJS", False, 24 + 36),
            ("ALM", "HJS", False, 36),
            ("ALM", "HJS", True, 24 + 36),
            ("LUN", "ALM", False, 24 + 36),
            ("SAM", "ALM", False, 36),
            ("SAM", "ALM", True, 24 + 36),
        ],
    )
    def test_the_specialty_of_that_day_chooses_the_rule(
        self, trained: str, asked: str, agreed: bool, expected: int
    ) -> None:
        """§ 37(2) and (3) are for training on that day in their specialties, whatever follows."""
        data = doctor(
            later("2017-03-02", "2019-03-01", name="old", specialty=trained),
            later("2019-09-01", LAST, specialty=asked),
            confirmations=[AGREED] if agreed else [],
        )
        first = 1 if expected > 36 else 0
        found = measured(data, LAST, of=asked)
        assert found.low == found.high
        assert found.low - 36 == pytest.approx(24 if first else Fraction(1, 31), abs=0.1)

    def test_part_one_needs_no_such_rule(self) -> None:
        parts = hospital("2017-09-01", "2018-08-31"), municipality("2018-09-01", "2019-02-28")
        data = doctor(*parts, later("2019-09-01", LAST))
        assert total(data, LAST) == 54
        assert left_out(data, LAST) == set()

    def test_in_doubt_while_nobody_knows(self) -> None:
        data = old("2019-02-28")
        data["service"][0]["through"] = "2019"
        finding = in_all(data, LAST)
        assert finding.outcome.value == "not-met"
        assert measured(data, LAST).low < measured(data, LAST).high


class TestInternship:
    """§ 36(1): an approved internship stands for part one; for its time too is a reading."""

    STRICT: ClassVar[dict[str, str]] = {"turnus-scope": "objectives-only"}

    def data(self, *, holds: bool = True) -> Data:
        approved = {**TRAINED, "id": "approved", "kind": "turnus-approved", "holds": holds}
        return doctor(
            later("2014-02-01", "2015-07-31", name="turnus", stage="turnus"),
            later("2019-03-01", "2024-02-29"),
            rulings=[approved],
            authorised="2014-02-01",
        )

    def test_its_eighteen_months_count(self) -> None:
        assert total(self.data(), "2024-02-29") == 78
        assert measured(self.data(), "2024-02-29").part_one == 18

    def test_not_on_the_stricter_reading_or_without_approval(self) -> None:
        assert total(self.data(), "2024-02-29", self.STRICT) == 60
        assert total(self.data(holds=False), "2024-02-29") == 60
