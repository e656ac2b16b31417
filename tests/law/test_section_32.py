"""§ 32: parts of the training in another country."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from lisrules.documents.rule_files import load_rules
from tests.building import Data
from tests.law.doctors import ask, attained, doctor, hospital, outcome, ruling
from tests.law.residents import (
    TRAINED,
    abroad,
    in_all,
    later,
    left_out,
    measured,
    met,
    resident,
    total,
)

LAST = "2026-02-28"
READING = "foreign-before-authorisation"
STRICT = {READING: "after-authorisation"}
EDUCATED: Data = {"country": "NO", "completed": "2016-12-20"}


def year_first(completed: str, granted: str = "2019-08-01") -> Data:
    """A year abroad before part one, and four years after it."""
    data = resident(
        abroad("2018-08-01", "2019-07-31"),
        later("2021-03-01", "2025-02-28"),
        education={"country": "SE", "eea": True, "completed": completed},
        rulings=[TRAINED],
    )
    data["authorisations"][0]["granted"] = granted
    return data


class TestFirstParagraph:
    """Service abroad counts after basic education; whether after authorisation too is a reading."""

    @pytest.mark.parametrize(
        ("completed", "months"),
        [
            ("2018-07-30", 78),
            ("2018-07-31", 78),
            ("2018-08-31", 77),
            ("2019-07-31", 66),
            ("2020-01-01", 66),
        ],
    )
    def test_from_the_day_after_basic_education(self, completed: str, months: int) -> None:
        data = year_first(completed)
        assert total(data, "2025-02-28") == months
        expected = {("sf-32-1", ("abroad",))} if months < 78 else set()
        assert left_out(data, "2025-02-28") == expected

    def test_the_day_itself_does_not(self) -> None:
        assert total(year_first("2018-08-01"), "2025-02-28") < 78
        assert met(year_first("2018-07-31"), "2025-02-28")
        assert not met(year_first("2018-08-01"), "2025-02-28")

    @pytest.mark.parametrize(
        ("granted", "months"), [("2018-08-01", 78), ("2018-09-01", 77), ("2019-08-01", 66)]
    )
    def test_after_the_authorisation_on_the_stricter_reading(
        self, granted: str, months: int
    ) -> None:
        data = year_first("2017-06-30", granted)
        assert total(data, "2025-02-28", STRICT) == months
        assert total(data, "2025-02-28") == 78

    @pytest.mark.parametrize(("body", "months"), [("other", 78), ("hospital", 78), (None, 78)])
    def test_a_body_there_may_confirm_it(self, body: str | None, months: int) -> None:
        data = year_first("2017-06-30")
        data["service"][2]["confirmation"] = {"by": "e", "on": "2019-07-31"}
        if body is not None:
            data["service"][2]["confirmation"]["body"] = body
        assert total(data, "2025-02-28") == months

    def test_in_norway_such_a_body_may_not(self) -> None:
        data = year_first("2017-06-30")
        data["service"][2]["country"] = "NO"
        data["authorisations"][0]["granted"] = "2018-08-01"
        assert total(data, "2025-02-28") == 66
        assert left_out(data, "2025-02-28") == {("sf-25-1-e-rest", ("abroad",))}

    @pytest.mark.parametrize("country", ["DK", "SE", "GB", "US"])
    def test_any_other_country(self, country: str) -> None:
        data = year_first("2017-06-30")
        data["service"][2]["country"] = country
        found = measured(data, "2025-02-28")
        assert (found.low, found.limited) == (Fraction(78), Fraction(12))


class TestWithinTheLimit:
    """§ 31(6): training in another country counts within the limit, the same specialty too."""

    @pytest.mark.parametrize(
        ("specialty", "last", "limited", "above"),
        [
            ("HJS", "2024-05-30", 39 - Fraction(1, 31), Fraction(0)),
            ("HJS", "2024-05-31", Fraction(39), Fraction(0)),
            ("HJS", "2024-06-01", Fraction(39), Fraction(1, 30)),
            ("KNF", "2022-11-30", Fraction(21), Fraction(0)),
            ("KNF", "2023-02-28", Fraction(21), Fraction(3)),
        ],
    )
    def test_part_one_takes_only_of_the_limit_for_another_specialty(
        self, specialty: str, last: str, limited: Fraction, above: Fraction
    ) -> None:
        data = resident(abroad("2021-03-01", last, specialty=specialty), education=EDUCATED)
        found = measured(data, LAST)
        assert (found.low, found.limited, found.above) == (18 + limited, limited, above)

    @pytest.mark.parametrize(
        ("months", "limited", "above"),
        [("2022-11-30", 39, 0), ("2022-12-31", 39, 1)],
    )
    def test_the_same_specialty_abroad_and_another_share_it(
        self, months: str, limited: int, above: int
    ) -> None:
        """Eighteen abroad, and of another specialty the twenty-one that part one leaves."""
        posts = (
            later("2021-03-01", months, name="other", specialty="KNF"),
            abroad("2023-01-01", "2024-06-30"),
        )
        found = measured(resident(*posts, education=EDUCATED), LAST)
        assert [found.low, found.limited, found.above] == [18 + limited, limited, above]

    def test_abroad_it_leaves_less_than_part_one_does(self) -> None:
        """Thirty abroad leave nine of thirty-nine, though part one leaves twenty-one."""
        posts = (
            later("2021-03-01", "2022-02-28", name="other", specialty="KNF"),
            abroad("2022-03-01", "2024-08-31"),
        )
        found = measured(resident(*posts, education=EDUCATED), LAST)
        assert [found.low, found.limited, found.above] == [57, 39, 3]

    def test_part_one_abroad_is_within_it_and_takes_nothing_else_of_it(self) -> None:
        posts = (
            abroad("2019-09-01", "2021-02-28", stage="lis1"),
            later("2021-03-01", "2022-12-31", name="other", specialty="KNF"),
        )
        found = measured(doctor(*posts, education=EDUCATED), LAST)
        assert [found.low, found.limited, found.above] == [39, 39, 1]
        assert found.part_one == 0

    def test_part_one_abroad_besides_one_here_is_not_for_the_specialty(self) -> None:
        """Part one here leaves twenty-one of thirty-nine; what is like it abroad takes of those."""
        posts = (
            abroad("2021-03-01", "2022-02-28", stage="lis1"),
            later("2022-03-01", "2024-05-31", name="other", specialty="KNF"),
        )
        found = measured(resident(*posts, education=EDUCATED), LAST)
        assert [found.low, found.limited, found.above] == [39, 21, 18]

    @pytest.mark.parametrize(("country", "part_one"), [("NO", 12), ("DK", 0)])
    def test_a_post_of_the_scheme_is_in_norway(self, country: str, part_one: int) -> None:
        year = hospital("2019-09-01", "2020-08-31") | {"country": country}
        found = measured(doctor(year, education=EDUCATED), LAST)
        assert [found.low, found.part_one, found.limited] == [12, part_one, 12 - part_one]

    def test_a_lis1_post_abroad_is_told_of_once(self) -> None:
        post = abroad("2019-09-01", "2021-02-28", stage="lis1")
        data = doctor(post, education=EDUCATED)
        ledger = in_all(data, LAST).ledger
        assert ledger is not None
        assert [entry.facts for entry in ledger.entries if entry.facts] == [("abroad",)]
        assert left_out(data, LAST) == set()

    def test_part_two_abroad_is_not_shared(self) -> None:
        post = abroad("2021-03-01", "2023-02-28", specialty="LUN", stage="lis2")
        assert total(resident(post, education=EDUCATED), LAST) == 39


ESTABLISHMENT = ("establishment", "hospital", "godkjent utdanningsvirksomhet")
DIRECTORATE = ("helsedirektoratet", "directorate")
HOSPITAL_SPECIALTIES, OTHERS = ("HJS", "KNF"), ("ALM", "SAM", "ARB")


def who(specialties: tuple[str, ...], authorities: tuple[str, ...], told: str) -> list[Any]:
    return [(one, authority, told) for one in specialties for authority in authorities]


class TestSecondAndThirdParagraphs:
    """Who may find objectives of parts two and three attained after training abroad.

    In general practice, community and occupational medicine the directorate; in all other
    specialties an approved establishment. The common objectives are of both parts.
    """

    @pytest.mark.parametrize(("on", "edition"), [("2026-02-28", "2024"), ("2026-03-01", "2026")])
    @pytest.mark.parametrize(
        ("specialty", "authority", "expected"),
        [
            *who(HOSPITAL_SPECIALTIES, ESTABLISHMENT, "met"),
            *who(HOSPITAL_SPECIALTIES, DIRECTORATE, "not-met"),
            *who(OTHERS, DIRECTORATE, "met"),
            *who(OTHERS, ESTABLISHMENT, "not-met"),
        ],
    )
    def test_common_objectives(
        self, specialty: str, authority: str, expected: str, on: str, edition: str
    ) -> None:
        codes = load_rules().sets[f"common-parts-two-three-{edition}"].codes or ()
        abroad = ruling("foreign-objectives", on, authority=authority, objectives=[codes[0]])
        data = doctor(assessments=attained(*codes[1:], on=on), rulings=[abroad])
        found = ask(data, on, "lis3", specialty=specialty)
        assert outcome(found, "sf-annex-2-a-parts-two-three") == expected
        refused = ask(
            {**data, "rulings": [{**abroad, "holds": False}]}, on, "lis3", specialty=specialty
        )
        assert outcome(refused, "sf-annex-2-a-parts-two-three") == "not-met"
