"""Assuming: what a timeline becomes, what is refused, and what it remembers of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

import pytest

from lisrules.timeline.assumption import Changes, _ListName, parse_assumption
from lisrules.timeline.consistency import LISTS
from lisrules.timeline.difference import Difference, difference
from lisrules.timeline.model import Service, Timeline
from lisrules.values.diagnostics import TimelineError
from tests.building import absence, passing, post, timeline

FLU = absence("flu", "sick", "2026-01-05", "2026-01-09")


def doctor() -> Timeline:
    return timeline({**passing(), "absences": [FLU]})


def refused(ask: Callable[[], object]) -> list[tuple[str, str, str]]:
    """What is refused: path, what was found, and the way out."""
    with pytest.raises(TimelineError) as caught:
        ask()
    return [(one.path, one.found, one.help) for one in caught.value.diagnostics]


class TestAdding:
    def test_facts_stand_at_the_end_and_the_old_timeline_stays(self) -> None:
        old = doctor()
        more = absence("more", "sick", "2026-02-02", "2026-02-03")
        new = old.assume(absences=[more])
        assert new == timeline({**passing(), "absences": [FLU, more]})
        assert old == doctor()
        assert old.assumed == ()

    def test_models_are_as_good_as_data(self) -> None:
        data = post("third", "hospital", "2027-03-01", "2027-04-30")
        new = doctor().assume(service=[Service.model_validate(data)])
        assert new == doctor().assume(service=[data])

    def test_a_list_that_is_not_known_stays_so_unless_it_is_said_to_be_complete(self) -> None:
        guide = {"id": "guide", "specialties": [{"specialty": "HJS", "from": "2016"}]}
        [(path, found, help_line)] = refused(lambda: doctor().assume(people=[guide]))
        assert path == "people"
        assert found == "facts for `people`, which is not known in the timeline"
        assert help_line == "if these are all there are, write `known: [people]`"
        everybody = [{"id": name} for name in ("h-leader", "m-leader")]
        everybody += [{"id": f"{at}-{who}"} for at in "hm" for who in ("educational", "clinical")]
        new = doctor().assume(people=everybody, known=["people"])
        assert new.people is not None
        assert new.assumed[0].difference.known == ("people",)

    def test_a_list_may_become_known_to_be_empty(self) -> None:
        assert doctor().guidance is None
        assert doctor().assume(known=["guidance"]).guidance == ()

    def test_an_empty_list_adds_nothing_and_so_is_refused(self) -> None:
        [(path, _, help_line)] = refused(lambda: doctor().assume(guidance=[]))
        assert (path, "known: [guidance]" in help_line) == ("guidance", True)

    def test_an_id_that_is_taken_is_refused(self) -> None:
        [(path, found, _)] = refused(lambda: doctor().assume(absences=[FLU]))
        assert (path, found) == ("absences[0].id", "the id `flu` a second time")


class TestChanging:
    def test_keys_are_set_and_removed(self) -> None:
        new = doctor().assume(change={"flu": {"through": "2026-01-12", "grade": "1/2"}})
        assert new.to_data()["absences"][0]["grade"] == "1/2"
        again = new.assume(change={"flu": {"grade": None, "through": "2026-01-09"}})
        assert again == doctor()

    def test_a_confirmation_is_changed_key_by_key(self) -> None:
        new = doctor().assume(change={"hospital": {"confirmation": {"on": "2026-09-15"}}})
        was, now = (found.to_data()["service"][0]["confirmation"] for found in (doctor(), new))
        assert now == {**was, "on": "2026-09-15"}

    def test_a_confirmation_may_come_in_place_of_none_and_go_again(self) -> None:
        bare = doctor().assume(change={"hospital": {"confirmation": "none"}})
        paper = {"by": "e-hospital", "body": "hospital", "on": "2026-08-31"}
        assert bare.assume(change={"hospital": {"confirmation": paper}}) == doctor()
        gone = doctor().assume(change={"hospital": {"confirmation": None}})
        assert "confirmation" not in gone.to_data()["service"][0]

    def test_taking_away_what_is_not_there_changes_nothing(self) -> None:
        assert doctor().assume(change={"flu": {"working_days": None}}) == doctor()

    @pytest.mark.parametrize(
        ("change", "path", "help_line"),
        [
            ({"fluu": {"grade": "1/2"}}, "change.fluu", "did you mean `flu`?"),
            ({"flu": {"grad": None}}, "change.flu.grad", "did you mean `grade`?"),
            ({"flu": {"grad": "1/2"}}, "change.flu.grad", "did you mean `grade`?"),
            (
                {"hospital": {"confirmation": {"onn": None}}},
                "change.hospital.confirmation.onn",
                "did you mean `on`?",
            ),
            (
                {"flu": {"id": "cold"}},
                "change.flu.id",
                "take the fact away with `without` and add another",
            ),
        ],
    )
    def test_what_is_not_there_is_refused(self, change: Any, path: str, help_line: str) -> None:
        [(where, _, way_out)] = refused(lambda: doctor().assume(change=change))
        assert (where, way_out) == (path, help_line)

    def test_the_outcome_is_checked_as_a_whole(self) -> None:
        faults = refused(lambda: doctor().assume(change={"flu": {"through": "2025-12-01"}}))
        assert [path for path, _, _ in faults] == ["change.flu.through"]


class TestTakingAway:
    def test_the_last_of_a_list_leaves_it_known_to_be_empty(self) -> None:
        assert doctor().assume(without=["flu"]) == timeline(passing())

    def test_of_something_others_refer_to_is_refused_where_they_stand(self) -> None:
        tied = doctor().assume(change={"flu": {"service": "hospital"}})
        [(path, found, _)] = refused(lambda: tied.assume(without=["hospital"]))
        assert path == "absences[0].service"
        assert found == "`hospital`, which no fact in `service` has as its id"

    def test_and_adding_again_is_one_change(self) -> None:
        longer = {**FLU, "through": "2026-01-20"}
        new = doctor().assume(without=["flu"], absences=[longer])
        assert new.assumed[0].difference == Difference(changed=("flu",))

    def test_and_changing_is_refused(self) -> None:
        faults = refused(lambda: doctor().assume(without=["flu"], change={"flu": {"grade": 1}}))
        assert [path for path, _, _ in faults] == ["without[0]"]


class TestRealising:
    PLANNED = absence("planned", "sick", "2026-03-02", "2026-03-03", planned=True)

    @pytest.mark.parametrize("asked", [True, ["planned"]])
    def test_planned_facts_become_real(self, asked: Any) -> None:
        old = doctor().assume(absences=[self.PLANNED])
        new = old.assume(realised=asked)
        assert len(new.facts.absences) == len(old.facts.absences) + 1
        assert new.assumed[-1].difference == Difference(changed=("planned",))

    def test_those_added_too(self) -> None:
        new = doctor().assume(absences=[self.PLANNED], realised=True)
        assert not any(one.planned for one in new.absences or ())

    @pytest.mark.parametrize(
        ("name", "found"),
        [("flu", "`flu`, which is not planned"), ("x", "`x`, which is the id of no fact")],
    )
    def test_others_are_refused(self, name: str, found: str) -> None:
        [(path, what, _)] = refused(lambda: doctor().assume(realised=[name]))
        assert (path, what) == ("realised[0]", found)


class TestErrors:
    def test_all_come_at_once_and_nothing_is_done(self) -> None:
        faults = refused(
            lambda: doctor().assume(
                change={"nobody": {}, "flu": {"through": "2025-12-01"}},
                without=["gone"],
                realised=["flu"],
                people=[{"id": "p"}],
                absences=[absence("x", "sick", "2026-01-01", "2026-01-02", service="nowhere")],
            )
        )
        assert [path for path, _, _ in faults] == [
            "absences[0].service",
            "change.flu.through",
            "change.nobody",
            "people",
            "realised[0]",
            "without[0]",
        ]

    @pytest.mark.parametrize(
        ("changes", "path"),
        [
            ({"servce": []}, "servce"),
            ({"change": ["flu"]}, "change"),
            ({"change": {"flu": 1}}, "change.flu"),
            ({"known": ["servce"]}, "known[0]"),
            ({"realised": 3}, "realised"),
            ({"education": {"countri": "NO", "country": "NO"}}, "education.countri"),
            ({"absences": [{**FLU, "grad": 1}]}, "absences[0].grad"),
            ({"format": "lisrules-timeline/1"}, "format"),
            ({"absences": [FLU, FLU]}, "absences[1].id"),
        ],
    )
    def test_what_is_no_assumption_is_refused_by_its_path(self, changes: Any, path: str) -> None:
        assert path in [where for where, _, _ in refused(lambda: doctor().assume(**changes))]

    def test_identity_numbers_are_not_repeated(self) -> None:
        with pytest.raises(TimelineError) as caught:
            parse_assumption({"without": ["13097248022"]})
        assert "13097248022" not in str(caught.value)


class TestMemory:
    def test_every_assumption_is_remembered_in_order(self) -> None:
        more = absence("more", "sick", "2026-02-02", "2026-02-03")
        new = doctor().assume(absences=[more]).assume(without=["more"])
        assert [one.difference for one in new.assumed] == [
            Difference(added=("more",)),
            Difference(removed=("more",)),
        ]
        assert new == doctor()
        assert hash(new) == hash(doctor())

    def test_a_copy_remembers_too(self) -> None:
        new = doctor().assume(without=["flu"])
        assert new.model_copy(update={"doctor": "other"}).assumed == new.assumed

    def test_both_forms_at_once_are_two_steps(self) -> None:
        new = doctor().assume(parse_assumption({"without": ["flu"]}, name="f"), absences=[FLU])
        assert [one.source for one in new.assumed] == ["f", ""]
        assert new == doctor()

    def test_whole_values_are_replaced(self) -> None:
        new = doctor().assume(education={"country": "DK"}).assume(education={"country": "SE"})
        assert new.education is not None
        assert new.education.country == "SE"
        assert new.assumed[1].difference == Difference(values=("education",))


class TestDifference:
    def test_is_the_other_way_round_from_the_other_side(self) -> None:
        old = doctor().to_data()
        new = doctor().assume(
            change={"hospital": {"fraction": "1/2"}}, without=["flu"], known=["guidance"]
        )
        there = difference(old, new.to_data())
        assert there.ids == ("hospital", "flu")
        assert difference(new.to_data(), old) == there.swapped()
        assert not difference(old, old)


class TestModel:
    def test_has_every_list_of_a_timeline(self) -> None:
        assert get_args(_ListName) == LISTS
        assert [name for name in Changes.model_fields if name in LISTS] == list(LISTS)
        for name in LISTS:
            ours, theirs = Changes.model_fields[name], Timeline.model_fields[name]
            assert ours.annotation == theirs.annotation
