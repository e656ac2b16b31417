from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from lisrules.conditions.base import Finding
from lisrules.conditions.dental_time import DentalServed
from lisrules.values.outcome import Cure
from tests.building import Data
from tests.unit.conditions.deciding import needs, used
from tests.unit.conditions.of_specialty import find_for

TRAINING = {
    "kind": "dental-time",
    "stage": "dental-training",
    "at_least_months": 36,
    "other_months": {"oral-kirurgi-og-oral-medisin": 60},
    "own": True,
    "counts": ["held"],
}
PRACTICE = {
    "kind": "dental-time",
    "stage": "dental-practice",
    "at_least_months": 24,
    "before": "dental-training",
    "replaced_by": "research",
    "replaced_months": 12,
}
RULES: dict[str, Data] = {
    "held": {"kind": "authorisation", "accepts": ["authorisation"], "profession": "dentist"},
    "research": {
        "kind": "ruling",
        "ruling": "dental-research-recognised",
        "presumed": "not-met",
    },
}


def service(stage: str, first: str, last: str, **more: Any) -> Data:
    name = more.pop("name", stage)
    dates = {"from": first, "through": last, "fraction": "1"}
    return {"id": name, "stage": stage, "arena": "other", **dates, **more}


def training(first: str, last: str, specialty: str = "endodonti", **more: Any) -> Data:
    return service("dental-training", first, last, specialty=specialty, **more)


def dentist(*services: Data, granted: str = "2010-01-01", **more: Any) -> Data:
    held = {"id": "h", "kind": "authorisation", "profession": "dentist", "granted": granted}
    return {"authorisations": [held], "service": list(services), "rulings": [], **more}


def found(condition: Data, data: Data, of: str = "endodonti", on: str = "2030-01-01") -> Finding:
    return find_for(of, condition, data, on, RULES)


def served(finding: Finding) -> DentalServed:
    assert isinstance(finding.detail, DentalServed)
    return finding.detail


class TestTraining:
    @pytest.mark.parametrize(
        ("last", "expected"), [("2023-08-30", "not-met"), ("2023-08-31", "met")]
    )
    def test_three_years(self, last: str, expected: str) -> None:
        data = dentist(training("2020-09-01", last))
        assert found(TRAINING, data).outcome.value == expected

    @pytest.mark.parametrize(
        ("last", "expected"), [("2025-08-30", "not-met"), ("2025-08-31", "met")]
    )
    def test_another_number_for_one_specialty(self, last: str, expected: str) -> None:
        name = "oral-kirurgi-og-oral-medisin"
        finding = found(TRAINING, dentist(training("2020-09-01", last, name)), name)
        assert (finding.outcome.value, served(finding).required) == (expected, 60)

    @pytest.mark.parametrize(("on", "expected"), [("2023-08-30", "not-met"), ("2023-08-31", "met")])
    def test_up_to_the_date(self, on: str, expected: str) -> None:
        data = dentist(training("2020-09-01", "2026-08-31"))
        assert found(TRAINING, data, on=on).outcome.value == expected

    def test_in_proportion(self) -> None:
        half = training("2020-09-01", "2026-08-31", fraction="0.5")
        finding = found(TRAINING, dentist(half))
        assert (finding.outcome.value, served(finding).low) == ("met", Fraction(36))
        day_less = training("2020-09-01", "2026-08-30", fraction="0.5")
        short = found(TRAINING, dentist(day_less))
        assert (short.outcome.value, short.cure) == ("not-met", Cure.TIME)
        assert served(short).missing_days == 1

    def test_only_in_the_specialty(self) -> None:
        data = dentist(training("2020-09-01", "2023-08-31", "pedodonti"))
        assert found(TRAINING, data).outcome.value == "not-met"
        assert found(TRAINING, data, "pedodonti").outcome.value == "met"

    def test_an_unnamed_specialty_is_open(self) -> None:
        unnamed = training("2020-09-01", "2023-08-31")
        del unnamed["specialty"]
        finding = found(TRAINING, dentist(unnamed))
        assert needs(finding) == [("specialty", "dental-training")]

    def test_not_before_the_authorisation(self) -> None:
        stretch = training("2020-09-01", "2023-08-31")
        on_time = found(TRAINING, dentist(stretch, granted="2020-09-01"))
        late = found(TRAINING, dentist(stretch, granted="2020-09-02"))
        assert (on_time.outcome.value, late.outcome.value) == ("met", "not-met")

    def test_a_grant_that_is_not_exact_is_asked_for(self) -> None:
        """Three years of training from the day of the grant, some day of the month it began in."""
        data = dentist(training("2020-09-01", "2023-08-31"), granted="2020-09")
        finding = found(TRAINING, data)
        assert finding.outcome.value == "undetermined"
        assert needs(finding) == [("granted", "h")]

    def test_without_a_known_authorisation_it_is_open(self) -> None:
        data = dentist(training("2020-09-01", "2023-08-31"))
        del data["authorisations"]
        assert needs(found(TRAINING, data)) == [("authorisations", None)]

    def test_dates_that_are_not_exact(self) -> None:
        open_end = dentist(training("2020-09-01", "2023-08"))
        assert needs(found(TRAINING, open_end)) == [("through", "dental-training")]
        later = dentist(training("2020-08-01", "2023-08"))
        assert found(TRAINING, later).outcome.value == "met"

    def test_an_unknown_list_is_not_zero(self) -> None:
        data = dentist()
        del data["service"]
        assert needs(found(TRAINING, data)) == [("service", None)]
        assert found(TRAINING, dentist()).outcome.value == "not-met"

    def test_the_ledger_can_be_recomputed(self) -> None:
        finding = found(TRAINING, dentist(training("2020-09-01", "2023-08-31")))
        assert finding.ledger is not None
        assert finding.ledger.recompute() == finding.ledger.total == 36
        assert finding.evidence == ("dental-training",)

    def test_how_months_are_counted_is_told_where_it_matters(self) -> None:
        thirty_days = dentist(training("2020-09-01", "2023-08-20"))
        assert used(found(TRAINING, thirty_days)) == {"month-count": "anchored-grid"}
        assert used(found(TRAINING, dentist(training("2020-09-01", "2029-08-20")))) == {}


class TestPractice:
    def practice(self, first: str, last: str, **more: Any) -> Data:
        return service("dental-practice", first, last, **more)

    def research(self, **more: Any) -> Data:
        ruling = {"id": "r", "kind": "dental-research-recognised", "authority": "a"}
        return {"rulings": [{**ruling, "on": "2020-01-01", "provision": "§ 34", **more}]}

    @pytest.mark.parametrize(
        ("last", "expected"), [("2019-12-30", "not-met"), ("2019-12-31", "met")]
    )
    def test_two_years(self, last: str, expected: str) -> None:
        assert found(PRACTICE, dentist(self.practice("2018-01-01", last))).outcome.value == expected

    @pytest.mark.parametrize(
        ("last", "expected"), [("2018-12-30", "not-met"), ("2018-12-31", "met")]
    )
    def test_research_replaces_one(self, last: str, expected: str) -> None:
        data = {**dentist(self.practice("2018-01-01", last)), **self.research()}
        finding = found(PRACTICE, data)
        assert finding.outcome.value == expected
        assert (served(finding).required, served(finding).replaced) == (12, 12)
        assert finding.causes == ("research",)

    def test_research_that_was_refused_replaces_nothing(self) -> None:
        data = dentist(self.practice("2018-01-01", "2018-12-31"))
        finding = found(PRACTICE, {**data, **self.research(holds=False)})
        assert (finding.outcome.value, served(finding).required) == ("not-met", 24)

    @pytest.mark.parametrize(
        ("last", "expected"),
        [("2018-12-30", "not-met"), ("2018-12-31", "undetermined"), ("2019-12-31", "met")],
    )
    def test_research_that_is_not_known(self, last: str, expected: str) -> None:
        data = dentist(self.practice("2018-01-01", last))
        del data["rulings"]
        assert found(PRACTICE, data).outcome.value == expected

    @pytest.mark.parametrize(
        ("begun", "expected"), [("2019-12-31", "not-met"), ("2020-01-01", "met")]
    )
    def test_before_training_began(self, begun: str, expected: str) -> None:
        data = dentist(
            self.practice("2018-01-01", "2025-12-31"), training(begun, "2029-12-31", fraction="0.5")
        )
        assert found(PRACTICE, data).outcome.value == expected

    @pytest.mark.parametrize(
        ("last", "begun", "expected"),
        [
            ("2019-12-30", "2030-01-02", Cure.TIME),
            ("2018-12-31", "2030-01-01", Cure.ACT),
            ("2018-12-30", "2030-01-01", Cure.NEVER),
        ],
        ids=["not-begun", "a-ruling-would-do", "too-short-for-one"],
    )
    def test_once_training_has_begun_time_does_not_cure_it(
        self, last: str, begun: str, expected: Cure
    ) -> None:
        """The decision is on 1 January 2030. Research may replace twelve months of twenty-four."""
        data = dentist(self.practice("2018-01-01", last), training(begun, "2033-12-31"))
        short = found(PRACTICE, data)
        assert (short.outcome.value, short.cure) == ("not-met", expected)

    def test_training_in_another_specialty_leaves_time_to_cure_it(self) -> None:
        other = training("2025-01-01", "2027-12-31", "pedodonti")
        short = found(PRACTICE, dentist(self.practice("2018-01-01", "2018-12-31"), other))
        assert (short.outcome.value, short.cure) == ("not-met", Cure.TIME)

    @pytest.mark.parametrize(
        ("specialty", "expected"),
        [("endodonti", "not-met"), ("pedodonti", "met"), (None, "undetermined")],
    )
    def test_before_training_in_the_specialty(self, specialty: str | None, expected: str) -> None:
        """Training that may be in it leaves it open."""
        early = training("2019-12-31", "2022-12-31")
        early |= {"specialty": specialty} if specialty else {}
        if specialty is None:
            del early["specialty"]
        finding = found(PRACTICE, dentist(self.practice("2018-01-01", "2025-12-31"), early))
        assert finding.outcome.value == expected
        assert needs(finding) == ([] if specialty else [("specialty", "dental-training")])

    def test_a_first_day_of_training_that_is_not_exact(self) -> None:
        unclear = training("2020", "2025-12-31")
        finding = found(PRACTICE, dentist(self.practice("2018-06-01", "2025-12-31"), unclear))
        assert needs(finding) == [("from", "dental-training")]
