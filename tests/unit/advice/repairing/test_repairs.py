"""The smallest sets of changes, by hand: what is in them, on which day, and what stops them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from lisrules import load_rules, load_timeline
from lisrules.advice.repairing.repairs import repairs
from lisrules.engine.decide import decide
from tests.building import changed, passing, post, without
from tests.law.doctors import away, doctor, hospital, municipality, paper
from tests.law.residents import later, resident
from tests.unit.advice.repairing.changing import names, repaired, sets

EXAMPLES = Path(__file__).parents[4] / "examples"
HOSPITAL, MUNICIPALITY = "service:lis1:hospital", "service:lis1:municipality"
THROUGH = "2027-02-28"


def test_a_decision_that_is_met_needs_no_repair() -> None:
    found = repaired(passing(), THROUGH)
    assert found.met
    assert (found.sets, found.stops, found.asked, found.complete) == ((), (), 0, True)


def test_before_the_rules_were_in_force_there_is_nothing_to_repair() -> None:
    found = repaired(passing(), "2016-12-31")
    assert not found.met
    assert (found.sets, found.asked) == ((), 0)


class TestOnePaper:
    def test_a_post_that_is_not_confirmed_is_confirmed(self) -> None:
        """The alternative, six months served anew, is more effort and stands last."""
        data = changed(passing(), "service.1.confirmation", "none")
        first, last = sets(repaired(data, "2027-03-05"))
        assert first == {"confirmation:municipality": None}
        assert last == {MUNICIPALITY: 184}

    def test_language(self) -> None:
        data = doctor(confirmations=[])
        assert sets(repaired(data, "2026-03-01", "start-lis1")) == [{"paper:language": None}]

    def test_an_unknown_list_stays_unknown_when_a_paper_is_added(self) -> None:
        """The paper settles the language; whether the post is confirmed stays open."""
        data = without(changed(passing(), "service.1.confirmation", None), "confirmations")
        del data["service"][1]["confirmation"]
        found = repaired(data, "2027-03-05", "lis1")
        assert sets(found)[0] == {"confirmation:municipality": None}

    def test_an_authorisation(self) -> None:
        data = doctor(confirmations=[paper("language", "2025-01-01", body="employer")])
        data["authorisations"] = []
        found = repaired(data, "2026-03-01", "start-lis1")
        assert sets(found) == [
            {"granted:authorisation:doctor": None},
            {"granted:licence:doctor": None},
        ]


class TestDays:
    def test_a_day_short_in_february_takes_two_in_march(self) -> None:
        """28 February is 1/28 of its month, a day of March 1/31: one is not enough, two are."""
        data = changed(passing(), "service.1.through", "2027-02-27")
        found = repaired(data, "2027-03-10")
        assert sets(found) == [{MUNICIPALITY: 2}]
        assert found.sets[0].on == date(2027, 3, 12)

    def test_days_begin_after_every_recorded_post(self) -> None:
        """Other work until 30 June: the municipality is served from 1 July at the earliest."""
        data = changed(passing(), "service.1.through", "2027-02-27")
        data["service"].append(
            post("other", "other", "2027-04-01", "2027-06-30", stage="other", post="other")
        )
        found = repaired(data, "2027-03-10")
        assert sets(found)[-1] == {MUNICIPALITY: 2}
        assert found.sets[-1].on == date(2027, 7, 2)

    def test_thirteen_sick_days(self) -> None:
        """One hospital day is short, so all of the municipality came too early: 6 months anew.

        On 1 March 2026 everything recorded is over. The hospital is full on 2 March, and six months
        from 3 March are through 2 September: 29 + 30 + 31 + 30 + 31 + 31 + 2 = 184 days.
        """
        timeline = load_timeline(EXAMPLES / "thirteen-sick-days.yaml")
        found = repairs(decide(load_rules(), timeline, "lis1", date(2026, 3, 1)))
        assert sets(found) == [{HOSPITAL: 1, MUNICIPALITY: 184}]
        assert found.sets[0].on == date(2026, 9, 2)
        assert found.sets[0].beyond_known

    def test_time_alone(self) -> None:
        """The last confirmation is of 28 February 2027; before that there is nothing to add."""
        found = repaired(passing(), "2027-02-21")
        assert sets(found) == [{"waiting": None}]
        assert found.sets[0].on == date(2027, 2, 28)

    def test_the_total_takes_the_deduction_of_added_service_into_account(self) -> None:
        """Ten per cent is free, so each added day frees a tenth of a day of the illness.

        The remaining part, 1 March 2021 through 28 February 2026, is 1826 days; ill on 193 of them.
        Ten per cent is 182.6: 10.4 days are deducted. n more days leave 10.4 - n/10 deducted and
        add n: 11n/10 >= 10.4 for n >= 9.45..., so ten days.
        """
        last = "2026-02-28"
        data = resident(
            {
                **hospital("2021-03-01", last, name="own"),
                "stage": "lis3",
                "specialty": "HJS",
                "post": "lis",
            },
            absences=[away("sick", "2023-01-01", "2023-07-12")],
            education={"country": "NO", "completed": "2017-01-01"},
        )
        found = repaired(data, "2026-03-01", "specialist-approval", specialty="HJS")
        amounts = {one["service:lis3:hospital:HJS"] for one in sets(found)}
        assert amounts == {10}


class TestTheLawChangesOnTheWay:
    def test_waiting_for_a_day_on_which_the_law_changes(self) -> None:
        """§ 8(4): on 1 January 2025 the demand for half-time fell away, so 40 % counts from then.

        241 and 401 days in full and 400 days at 40 %: with both confirmations 642 + 160 = 802 days
        less the illness are two years, but not before that day. More service is enough earlier.
        """
        posts = [
            later("2022-01-01", "2022-08-29", name="p0", confirmation="none"),
            later("2022-08-30", "2023-10-04", name="p1", confirmation="none"),
            later("2023-11-03", "2024-12-07", name="p2", fraction="2/5"),
        ]
        practice = {"specialty": "ALM", "arena": "open-general-practice"}
        data = doctor(
            *({**one, **practice} for one in posts),
            absences=[away("sick", "2022-02-01", "2022-04-30")],
        )
        found = repaired(data, "2024-12-07", "open-practice", specialty="ALM")
        both = {"confirmation:p0": None, "confirmation:p1": None}
        [repair] = [one for one in found.sets if names(one) == {**both, "waiting": None}]
        assert repair.on == date(2025, 1, 1)
        assert {**both, "ruling:half-time-exemption:p2": None} in sets(found)


class TestObjectives:
    def test_one_change_for_each_objective(self) -> None:
        data = passing()
        kept = [
            one for one in data["assessments"] if one["objective"] not in {"KLS-001", "KLK-040"}
        ]
        found = repaired({**data, "assessments": kept}, THROUGH)
        assert sets(found) == [{"objective:KLK-040": None, "objective:KLS-001": None}]

    @pytest.mark.parametrize(
        ("path", "value", "what", "recommended"),
        [
            ("recommendations.1.by", "h-educational", "recommended", ("clinical-supervisor",)),
            ("recommendations.0.positive", False, "recommended", ("educational-supervisor",)),
            ("recommendations.1.on", "2026-08-25", "decided", ()),
            ("decided.capacity", "other", "decided", ()),
            (
                "outcome",
                "not-attained",
                "attained",
                ("educational-supervisor", "clinical-supervisor"),
            ),
        ],
    )
    def test_the_least_that_an_objective_lacks(
        self, path: str, value: object, what: str, recommended: tuple[str, ...]
    ) -> None:
        """A recommendation that came late stands; then the decision alone is made anew."""
        found = repaired(changed(passing(), f"assessments.0.{path}", value), THROUGH)
        (change,) = found.sets[0].changes
        assert change.id == "objective:KLS-001"
        assert (change.what, change.recommended) == (what, recommended)  # type: ignore[attr-defined]

    def test_the_missing_recommendations_of_the_example(self) -> None:
        timeline = load_timeline(EXAMPLES / "missing-recommendation.yaml")
        found = repairs(decide(load_rules(), timeline, "lis1", date(2026, 3, 1)))
        codes = ("KLK-008", "KLK-009", "KLK-021", "KLS-017")
        assert sets(found) == [{f"objective:{code}": None for code in codes}]

    def test_a_recognition_is_proposed_where_there_is_training_abroad(self) -> None:
        data = passing()
        data["assessments"] = data["assessments"][1:]
        data["education"] = {"country": "DK", "eea": True, "completed": "2024-06-01"}
        assert sets(repaired(data, THROUGH)) == [
            {"objective:KLS-001": None},
            {"ruling:foreign-objectives:KLS-001": None},
        ]


class TestWhatIsNotKnown:
    def test_an_answer_that_there_was_no_absence(self) -> None:
        found = repaired(without(passing(), "absences"), THROUGH)
        assert sets(found)[0] == {"none:absences": None}

    def test_the_best_that_is_open(self) -> None:
        data = without(changed(passing(), "service.1.through", "2027-02"), "service.1.fraction")
        found = repaired(data, THROUGH)
        assert sets(found)[0] == {
            "answer:municipality:fraction": None,
            "answer:municipality:through": None,
        }


class TestNoRepair:
    def test_what_has_happened_bars(self) -> None:
        """§ 10(2): not for somebody who has all objectives of part one."""
        data = {**passing(), "confirmations": [paper("language", "2025-01-01", body="employer")]}
        found = repaired(data, THROUGH, "start-lis1")
        assert found.sets == ()
        assert [(one.rule, one.blocked[0].reason) for one in found.stops] == [("sf-10-2", "bar")]

    def test_a_day_that_has_passed(self) -> None:
        """Nobody was in training on 1 March 2019 who only began after it."""
        data = doctor(hospital("2020-03-01", "2021-02-28"))
        found = repaired(data, "2026-03-01", "keeps-old-scheme", specialty="HJS")
        (stop,) = found.stops
        assert stop.rule == "sf-37-2-c"
        assert ("sf-37-2-training", "past") in [(one.rule, one.reason) for one in stop.blocked]

    def test_objectives_that_nobody_knows(self) -> None:
        data = doctor(*(municipality("2019-03-01", "2019-08-31") for _ in range(1)))
        found = repaired(data, "2020-06-01", "lis2", specialty="HJS")
        assert [one.blocked[0].reason for one in found.stops] == ["unknown-law"]


class TestAlternatives:
    def test_what_another_alternative_makes_up_for_is_not_in_the_set(self) -> None:
        """The lost activities are excused by a paper, so that one recommendation is enough."""
        data = passing()
        lost = paper("covid-activities-lost", "2026-08-01", body="hospital", objectives=["KLS-001"])
        data["confirmations"] = [paper("language", "2025-01-01", body="employer"), lost]
        data["assessments"] = data["assessments"][1:]
        short = next(one for one in data["assessments"] if one["objective"] == "FKMS-001")
        short["recommendations"] = short["recommendations"][:1]
        first, *_ = sets(repaired(data, "2027-03-01", "start-lis2-3"))
        assert first == {"objective:FKMS-001": None}

    def test_ways_of_recognition_one_by_one(self) -> None:
        found = repaired(doctor(), "2026-03-01", "specialist-recognition", specialty="HJS")
        assert [set(one) for one in sets(found)] == [
            {"ruling:eea-recognition"},
            {"ruling:mutual-recognition"},
            {"ruling:third-country-equivalent"},
            {"ruling:uk-recognition"},
        ]

    def test_under_the_readings_of_the_decision(self) -> None:
        """Read as working days, thirteen sick days are ten and nothing is deducted."""
        data = doctor(
            hospital("2024-09-01", "2025-08-31"),
            municipality("2025-09-01", "2026-02-28"),
            absences=[away("sick", "2025-01-13", "2025-01-25")],
        )
        other = repaired(data, "2026-03-01", readings={"absence-day": "working-days"})
        assert all(HOSPITAL not in one for one in sets(other))
        assert any(HOSPITAL in one for one in sets(repaired(data, "2026-03-01")))


class TestLimit:
    def test_the_value_says_that_the_search_stopped(self) -> None:
        data = changed(passing(), "service.1.confirmation", "none")
        found = repaired(data, "2027-03-05", limit=3)
        assert not found.complete
        assert found.asked <= found.limit == 3
        assert found.sets == ()

    def test_what_was_proven_before_it_stopped_is_kept(self) -> None:
        data = changed(passing(), "service.1.confirmation", "none")
        whole = repaired(data, "2027-03-05")
        for limit in range(1, whole.asked + 1, 7):
            some = repaired(data, "2027-03-05", limit=limit)
            assert some.asked <= limit
            assert {one.changes for one in some.sets} <= {one.changes for one in whole.sets}
        assert whole.complete

    def test_the_same_every_time(self) -> None:
        data = without(changed(passing(), "service.1.confirmation", "none"), "absences")
        assert sets(repaired(data, THROUGH)) == sets(repaired(data, THROUGH))
        assert names(repaired(data, THROUGH).sets[0])
