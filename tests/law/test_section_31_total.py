"""§ 31 for the time in total: what counts, what is deducted, and what is limited."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any, ClassVar

import pytest

from lisrules.conditions.total_time import TotalTime
from lisrules.documents.rule_files import load_rules
from lisrules.explanation.text import render_text
from lisrules.values.citation import Citation
from tests.building import Data
from tests.law.doctors import ask, away, doctor, hospital, municipality
from tests.law.residents import (
    TRAINED,
    abroad,
    later,
    left_out,
    lost,
    measured,
    met,
    part_one,
    resident,
    total,
)

LAST = "2026-02-28"
FIVE_YEARS = later("2021-03-01", LAST)
A, B, C = "sf-31-4-a", "sf-31-4-b", "sf-31-4-c"


def shares(found: TotalTime) -> list[Any]:
    """In all, what of another specialty or abroad counts, and what is above the limit."""
    return [found.low, found.limited, found.above]


class TestFirstParagraph:
    """It is practical service that counts; other work where it is attested (reading `research`)."""

    def data(self, **lists: list[Data]) -> Data:
        posts = later("2021-03-01", "2025-02-28"), later("2025-03-01", LAST, name="other")
        return resident(posts[0], {**posts[1], "work": "research"}, **lists)

    @pytest.mark.parametrize("work", ["research", "teaching", "administration", "other"])
    def test_other_work_does_not_by_itself(self, work: str) -> None:
        data = self.data()
        data["service"][-1]["work"] = work
        assert total(data, LAST) == 66
        assert left_out(data, LAST) == {("sf-31-1-work", ("other",))}

    @pytest.mark.parametrize(("on", "months"), [(LAST, 78), ("2026-03-01", 66)])
    def test_attested_by_the_establishment(self, on: str, months: int) -> None:
        attest = {"id": "attest", "kind": "training-related", "body": "hospital", "on": on}
        data = self.data(confirmations=[{**attest, "service": ["other"]}])
        assert total(data, LAST) == months
        assert total(data, LAST, {"research": "ruled"}) == 66

    def test_recognised_by_an_authority_on_the_other_reading(self) -> None:
        ruled = {
            "id": "ruled",
            "kind": "service-recognised",
            "authority": "helsedirektoratet",
            "on": LAST,
            "provision": "§ 31",
            "service": ["other"],
        }
        data = self.data(rulings=[ruled])
        assert total(data, LAST) == 66
        assert total(data, LAST, {"research": "ruled"}) == 78


class TestSecondParagraph:
    """Part-time shortens the time in proportion."""

    @pytest.mark.parametrize(
        ("fraction", "last"),
        [("1/2", "2031-02-28"), ("80 %", "2027-05-31"), ("60 %", "2029-06-30")],
    )
    def test_it_takes_as_much_longer(self, fraction: str, last: str) -> None:
        assert total(resident(later("2021-03-01", last, fraction=fraction)), last) == 78

    def test_half_a_day_less(self) -> None:
        data = resident(later("2021-03-01", "2031-02-27", fraction="1/2"))
        assert total(data, "2031-02-27") == 78 - Fraction(1, 56)
        assert not met(data, "2031-02-27")
        assert measured(data, "2031-02-27").missing_days == 1

    def test_in_part_one_too(self) -> None:
        halves = (
            hospital("2019-09-01", "2021-08-31", fraction="1/2"),
            municipality("2021-09-01", "2022-08-31", fraction="1/2"),
        )
        data = doctor(*halves, later("2022-09-01", "2027-08-31"))
        assert total(data, "2027-08-31") == 78


class TestThirdParagraph:
    """Courses and ordinary holiday count; transferred and advance holiday do not any more."""

    @pytest.mark.parametrize(
        ("kind", "expected"),
        [
            ("course", {}),
            ("holiday", {}),
            ("transferred-holiday", {C: Fraction(184) - Fraction(1826, 10)}),
            ("advance-holiday", {C: Fraction(184) - Fraction(1826, 10)}),
            ("sick", {C: Fraction(184) - Fraction(1826, 10)}),
            ("parental", {C: Fraction(184) - Fraction(1826, 10)}),
            ("covid", {C: Fraction(184) - Fraction(1826, 10)}),
        ],
    )
    def test_half_a_year_away(self, kind: str, expected: dict[str, Fraction]) -> None:
        # 184 days of 1826; covid is excused in part one only.
        data = resident(FIVE_YEARS, absences=[away(kind, "2023-07-01", "2023-12-31")])
        assert lost(data, LAST) == expected


class TestFourthParagraphLettersAAndB:
    """Absence in part one is deducted above its own twelve and six days, from the total too."""

    @pytest.mark.parametrize(
        ("first", "last", "expected", "months"),
        [
            ("2020-01-01", "2020-01-12", {}, Fraction(78)),
            ("2020-01-01", "2020-01-13", {A: 1}, 78 - Fraction(1, 31)),
            ("2020-10-01", "2020-10-06", {}, Fraction(78)),
            ("2020-10-01", "2020-10-07", {B: 1}, 78 - Fraction(1, 28)),
            ("2020-08-19", "2020-09-07", {A: 1, B: 1}, 78 - Fraction(1, 31) - Fraction(1, 28)),
        ],
    )
    def test_each_on_its_own_allowance(
        self, first: str, last: str, expected: dict[str, int], months: Fraction
    ) -> None:
        data = resident(FIVE_YEARS, absences=[away("sick", first, last)])
        assert (lost(data, LAST), total(data, LAST)) == (expected, months)
        assert met(data, LAST) is (months == 78)

    def test_what_is_free_in_the_rest_is_not_free_in_part_one(self) -> None:
        data = resident(FIVE_YEARS, absences=[away("sick", "2021-02-22", "2021-03-31")])
        assert lost(data, LAST) == {B: 1}

    def test_covid_is_excused_in_part_one(self) -> None:
        data = resident(FIVE_YEARS, absences=[away("covid", "2020-04-01", "2020-05-31")])
        assert lost(data, LAST) == {}


class TestFourthParagraphLetterC:
    """Absence up to ten per cent of the remaining part is free; what is above is deducted."""

    # From 1 March 2021 1830 days end on 4 March 2026; a tenth is 183.
    REST = later("2021-03-01", "2026-03-04")

    @pytest.mark.parametrize(
        ("last", "expected"), [("2023-07-01", {}), ("2023-07-02", {}), ("2023-07-03", {C: 1})]
    )
    def test_a_tenth_exactly_and_one_day_more(self, last: str, expected: dict[str, int]) -> None:
        # 182, 183 and 184 days.
        data = resident(self.REST, absences=[away("sick", "2023-01-01", last)])
        assert lost(data, "2026-03-04") == expected

    def test_it_costs_as_many_days(self) -> None:
        # Of the four days after the five years one is lost. On the first of them 1.3 still are.
        data = resident(self.REST, absences=[away("sick", "2023-01-01", "2023-07-03")])
        assert total(data, "2026-03-04") == 78 + Fraction(3, 31)
        assert measured(data, "2026-03-04").reached == date(2026, 3, 2).toordinal()

    @pytest.mark.parametrize(("days", "expected"), [(366, {}), (367, {C: Fraction(1, 2)})])
    def test_a_day_away_from_half_a_post_is_half_a_day(
        self, days: int, expected: dict[str, Fraction]
    ) -> None:
        # 3660 days at a half are 1830.
        first, away_from = date(2021, 3, 1).toordinal(), date(2023, 1, 1).toordinal()
        last = str(date.fromordinal(first + 3659))
        sick = away("sick", "2023-01-01", str(date.fromordinal(away_from + days - 1)))
        data = resident(later("2021-03-01", last, fraction="1/2"), absences=[sick])
        assert lost(data, last) == expected
        whole = lost(data, last, {"part-time-absence": "whole-days"})
        assert whole == {C: days - 183}

    def test_of_the_whole_part_not_of_each_post(self) -> None:
        posts = later("2021-03-01", "2021-12-31"), later("2022-01-01", "2026-03-04", name="next")
        data = resident(*posts, absences=[away("sick", "2021-03-01", "2021-08-30")])
        assert lost(data, "2026-03-04") == {}

    def test_abroad_and_for_another_specialty_too(self) -> None:
        posts = (
            later("2021-03-01", "2021-12-31", specialty="KNF"),
            later("2022-01-01", "2026-03-04", name="next"),
        )
        data = resident(*posts, absences=[away("sick", "2021-03-01", "2021-08-31")])
        assert lost(data, "2026-03-04") == {C: 1}

    def test_of_sixty_months_as_planned_on_another_reading(self) -> None:
        # A year in, 37 days away: a tenth of 365 is 36.5, of the 1826 of five years 182.6.
        data = resident(
            later("2021-03-01", "2022-02-28"), absences=[away("sick", "2021-04-01", "2021-05-07")]
        )
        assert lost(data, "2022-02-28") == {C: Fraction(1, 2)}
        assert lost(data, "2022-02-28", {"ten-per-cent-base": "planned"}) == {}


class TestTheWordingOfMarch2019:
    """Until 20 June 2019 all holiday was service in parts two and three."""

    ONE = (hospital("2017-09-01", "2018-08-31"), municipality("2018-09-01", "2019-02-28"))

    def data(self, last: str, kind: str = "sick") -> Data:
        rest = later("2019-03-01", last)
        return doctor(*self.ONE, rest, absences=[away(kind, "2019-05-01", "2019-05-31")])

    @pytest.mark.parametrize("kind", ["transferred-holiday", "advance-holiday"])
    @pytest.mark.parametrize(
        ("last", "expected"),
        [("2019-06-20", {}), ("2019-06-21", {C: 31 - Fraction(113, 10)})],
    )
    def test_what_had_ended_by_20_june_keeps_it(
        self, kind: str, last: str, expected: dict[str, Fraction]
    ) -> None:
        assert lost(self.data(last, kind), last) == expected

    @pytest.mark.parametrize("kind", ["course", "holiday"])
    @pytest.mark.parametrize("last", ["2019-06-20", "2019-06-21"])
    def test_courses_and_ordinary_holiday_were_service_in_both(self, kind: str, last: str) -> None:
        assert lost(self.data(last, kind), last) == {}

    @pytest.mark.parametrize(
        ("last", "expected"),
        [
            ("2019-06-20", {C: Fraction(31)}),
            ("2019-06-21", {C: 31 - Fraction(113, 10)}),
        ],
    )
    def test_the_whole_once_over_is_a_reading_of_it_alone(
        self, last: str, expected: dict[str, Fraction]
    ) -> None:
        assert lost(self.data(last), last, {"ten-per-cent": "whole"}) == expected

    def test_ten_per_cent_of_it_is_as_free(self) -> None:
        assert lost(self.data("2019-06-20"), "2019-06-20") == {C: 31 - Fraction(112, 10)}

    @pytest.mark.parametrize(
        ("option", "expected"),
        [
            ("declared", {C: 31 - Fraction(122, 10)}),
            ("start", {}),
            ("assessment", {C: 31 - Fraction(122, 10)}),
        ],
    )
    def test_which_wording_it_is_is_a_reading(
        self, option: str, expected: dict[str, Fraction]
    ) -> None:
        data = self.data("2019-06-30", "transferred-holiday")
        assert lost(data, "2019-06-30", {"absence-wording": option}) == expected

    def test_what_was_reached_under_it_was_reached(self) -> None:
        # 24 + 15 (of 16) + 39 on 31 May 2019; who goes on loses much of a long holiday in June.
        approved = {**TRAINED, "id": "approved", "kind": "turnus-approved"}
        data = doctor(
            later("2011-07-01", "2013-06-30", name="turnus", stage="turnus"),
            later("2014-11-01", "2016-02-29", name="other", specialty="KNF"),
            later("2016-03-01", "2021-12-31"),
            authorised="2011-07-01",
            rulings=[approved],
            absences=[away("transferred-holiday", "2018-01-01", "2018-09-30")],
        )
        assert measured(data, "2021-12-31").reached == date(2019, 5, 31).toordinal()

    def test_where_nobody_knows_whether_it_had_ended_both_are_possible(self) -> None:
        def holiday(last: str) -> Data:
            data = self.data("2019-06-30")
            data["service"][2]["through"] = last
            two_months = away("transferred-holiday", "2019-04-01", "2019-05-30")
            return {**data, "absences": [two_months]}

        found = measured(holiday("2019-06"), "2019-06-30")
        for last in ("2019-06-01", "2019-06-20", "2019-06-21", "2019-06-30"):
            assert found.low <= total(holiday(last), "2019-06-30") <= found.high
        assert found.high == total(holiday("2019-06-20"), "2019-06-30")

    def test_before_it_there_was_none_for_these_parts(self) -> None:
        rest = later("2018-01-01", "2019-06-20")
        sick = away("transferred-holiday", "2018-03-01", "2018-05-31")
        assert lost(doctor(rest, absences=[sick]), "2019-06-20") == {}


class TestSixthParagraph:
    """Another specialty, and abroad the same one too: thirty-nine months at the most."""

    BESIDES: ClassVar[dict[str, str]] = {"cap-includes-lis1": "besides"}

    @pytest.mark.parametrize(
        ("last", "limited", "above"),
        [
            ("2022-11-29", 21 - Fraction(1, 30), Fraction(0)),
            ("2022-11-30", Fraction(21), Fraction(0)),
            ("2022-12-01", Fraction(21), Fraction(1, 31)),
            ("2024-05-31", Fraction(21), Fraction(18)),
        ],
    )
    def test_twenty_one_are_left_after_part_one(
        self, last: str, limited: Fraction, above: Fraction
    ) -> None:
        found = measured(resident(later("2021-03-01", last, specialty="KNF")), LAST)
        assert shares(found) == [18 + limited, limited, above]

    @pytest.mark.parametrize(
        ("last", "limited", "above"),
        [
            ("2024-05-30", 39 - Fraction(1, 31), Fraction(0)),
            ("2024-05-31", Fraction(39), Fraction(0)),
            ("2024-06-01", Fraction(39), Fraction(1, 30)),
        ],
    )
    def test_all_thirty_nine_besides_it_on_another_reading(
        self, last: str, limited: Fraction, above: Fraction
    ) -> None:
        data = resident(later("2021-03-01", last, specialty="KNF"))
        found = measured(data, LAST, self.BESIDES)
        assert shares(found) == [18 + limited, limited, above]

    def test_thirty_nine_where_there_is_no_part_one(self) -> None:
        found = measured(doctor(later("2021-03-01", "2024-06-01", specialty="KNF")), LAST)
        assert (found.limited, found.above) == (Fraction(39), Fraction(1, 30))

    @pytest.mark.parametrize(("own", "enough"), [("2027-08-31", True), ("2027-08-30", False)])
    def test_thirty_nine_months_of_the_own_are_needed(self, own: str, enough: bool) -> None:
        posts = (
            later("2021-03-01", "2024-05-31", name="other", specialty="KNF"),
            later("2024-06-01", own),
        )
        assert met(resident(*posts), own) is enough

    def test_at_home_and_abroad_together(self) -> None:
        posts = (
            later("2021-03-01", "2021-12-31", name="other", specialty="KNF"),
            abroad("2022-01-01", "2022-12-31"),
            later("2023-01-01", "2023-12-31"),
        )
        data = resident(*posts, education={"country": "NO", "completed": "2016-06-30"})
        found = measured(data, LAST)
        assert shares(found) == [18 + 22 + 12, 22, 0]

    def test_the_same_specialty_at_home_is_not_limited(self) -> None:
        found = measured(resident(FIVE_YEARS), LAST)
        assert shares(found) == [78, 0, 0]

    @pytest.mark.parametrize(
        ("stage", "option", "months"),
        [("lis2", "shared", 42), ("lis2", "by-post", 39), ("lis3", "shared", 39)],
    )
    def test_part_two_for_another_of_the_group(self, stage: str, option: str, months: int) -> None:
        data = resident(later("2021-03-01", "2023-02-28", specialty="LUN", stage=stage))
        assert total(data, LAST, {"shared-part-two": option}) == months

    @pytest.mark.parametrize(
        ("on", "citation"),
        [
            ("2019-03-01", "§ 31(4)"),
            ("2019-06-20", "§ 31(4)"),
            ("2019-06-21", "§ 31(5)"),
            ("2020-03-18", "§ 31(5)"),
            ("2020-03-19", "§ 31(6)"),
            ("2026-03-01", "§ 31(6)"),
        ],
    )
    def test_it_has_moved_in_the_section_and_never_changed(self, on: str, citation: str) -> None:
        version = load_rules().rules["sf-31-6"].at(date.fromisoformat(on).toordinal())
        assert version is not None
        assert version.citation == Citation.parse(citation, "FOR-2016-12-08-1482")
        years = later("2014-01-01", on, name="other", specialty="KNF")
        data = doctor(years, authorised="2013-06-30")
        assert total(data, on) == 39
        told = render_text(ask(data, on, "specialist-approval", specialty="HJS"), "en")
        assert f"above the limit, {citation}" in " ".join(told.split())


class TestSurplusOfPartOne:
    """More than eighteen months in part one: all of it counts, or not (`lis1-surplus`)."""

    def test_fifteen_months_in_hospital(self) -> None:
        halves = hospital("2019-06-01", "2020-08-31"), part_one()[1]
        data = doctor(*halves, later("2021-03-01", "2025-11-30"))
        assert total(data, "2025-11-30") == 78
        assert total(data, "2025-11-30", {"lis1-surplus": "eighteen-months"}) == 75
