"""What the ALIS and SamLIS offices ask for, reported beside the verdict."""

from __future__ import annotations

from datetime import date

import pytest

from lisrules.documents.rule_files import load_rules
from lisrules.engine.decide import decide
from tests.building import Data, timeline
from tests.law.doctors import outcome
from tests.law.practising import HOURS, OPEN, THREE, TWO, asked
from tests.practitioners import general_practitioner, practice


class TestLocalGuidance:
    """What the ALIS and SamLIS offices ask for is reported beside the verdict."""

    @pytest.mark.parametrize(
        ("last", "expected"), [("2022-06-29", "not-met"), ("2022-06-30", "met")]
    )
    def test_six_months_in_an_institution(self, last: str, expected: str) -> None:
        post = practice("home", "2022-01-01", last, arena="institution")
        found = asked(general_practitioner(post), "2026-01-01")
        assert {one.rule: one.outcome.value for one in found.beside}["alis-institution"] == expected

    @pytest.mark.parametrize(
        ("last", "expected"), [("2025-12-30", "not-met"), ("2025-12-31", "met")]
    )
    def test_four_years_of_community_medicine(self, last: str, expected: str) -> None:
        post = practice("post", "2022-01-01", last, arena="community-medicine", specialty="SAM")
        found = asked(general_practitioner(post), "2026-01-01", "SAM")
        beside = {one.rule: one.outcome.value for one in found.beside}
        assert beside["samlis-community-medicine"] == expected
        assert {"samlis-community-medicine", "samlis-clinical", "samlis-group-hours"} <= set(beside)

    @pytest.mark.parametrize(
        "change", [{"specialty": "ALM"}, {"arena": "other"}, {"confirmation": "none"}]
    )
    def test_only_confirmed_service_of_that_kind(self, change: Data) -> None:
        post = practice(
            "post", "2022-01-01", "2025-12-31", arena="community-medicine", specialty="SAM"
        )
        found = asked(general_practitioner({**post, **change}), "2026-01-01", "SAM")
        assert outcome(found, "samlis-community-medicine") == "not-met"

    @pytest.mark.parametrize(
        ("first", "last", "fraction", "expected"),
        [
            ("2019-02-28", "2019-05-27", "1/2", "met"),
            ("2019-03-01", "2019-12-31", "1", "not-met"),
            ("2019-02-28", "2019-05-26", "1", "not-met"),
            ("2018-09-01", "2019-12-31", "49 %", "not-met"),
        ],
    )
    def test_in_training_on_1_march_2019(
        self, first: str, last: str, fraction: str, expected: str
    ) -> None:
        for stage in ("lis2", "lis3"):
            post = practice("post", first, last, fraction=fraction, stage=stage)
            found = asked(general_practitioner(post), "2020-01-01")
            assert outcome(found, "alis-in-training-2019") == expected

    @pytest.mark.parametrize(
        ("specialty", "conditions", "notes"),
        [
            (
                "ALM",
                {OPEN, HOURS, TWO, "alis-institution"},
                {"alis-in-training-2019", "alis-group-in-practice", "alis-most-practice"},
            ),
            (
                "SAM",
                {THREE, "samlis-community-medicine"},
                {"samlis-clinical", "samlis-group-hours"},
            ),
            ("ARB", {TWO}, set()),
        ],
    )
    def test_it_binds_only_who_asks_for_it(
        self, specialty: str, conditions: set[str], notes: set[str]
    ) -> None:
        found = decide(
            load_rules(),
            timeline(general_practitioner()),
            "lis3",
            date(2026, 1, 1),
            layers=["local-guidance"],
            specialty=specialty,
        )
        assert conditions <= {one.rule for one in found.conditions}
        assert notes <= {one.rule for one in found.beside}

    def test_service_counts_after_authorisation_in_proportion_and_confirmed(self) -> None:
        half = practice("home", "2022-01-01", "2022-12-31", arena="institution", fraction="1/2")
        full = practice("home", "2022-01-01", "2022-06-30", arena="institution")
        late = [{"id": "a", "kind": "authorisation", "granted": "2022-01-02"}]
        for post, lists, expected in (
            (half, {}, "met"),
            (full, {"authorisations": late}, "not-met"),
            ({**full, "confirmation": "none"}, {}, "not-met"),
            ({**full, "specialty": "SAM"}, {}, "not-met"),
        ):
            found = asked(general_practitioner(post, **lists), "2026-01-01")
            assert outcome(found, "alis-institution") == expected
