from __future__ import annotations

from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Any, get_args

import pytest
from pydantic import ValidationError

from lisrules.timeline.consistency import LISTS
from lisrules.timeline.model import (
    Absence,
    Application,
    Assessment,
    Authorisation,
    Recommendation,
    Service,
    ServiceConfirmation,
    Timeline,
)
from lisrules.timeline.practice import AbsenceKind, Arena, Post, Stage
from lisrules.timeline.records import Fact
from lisrules.values.partial import PartialDate
from tests.unit.timeline.numbers import made_up_number

POST: dict[str, Any] = {"id": "s1", "from": "2024", "stage": "lis1", "arena": "hospital"}


def service(**values: Any) -> Service:
    return Service.model_validate({**POST, **values})


def absent(**values: Any) -> Absence:
    always = {"id": "a1", "kind": "sick", "from": "2024", "through": "2024"}
    return Absence.model_validate({**always, **values})


class TestUnknownIsNotZero:
    @pytest.mark.parametrize("name", LISTS)
    def test_an_absent_list_is_not_known_and_an_empty_one_is_none(self, name: str) -> None:
        assert getattr(Timeline(), name) is None
        assert getattr(Timeline.model_validate({name: []}), name) == ()
        assert Timeline() != Timeline.model_validate({name: []})

    def test_the_lists_are_all_there_are(self) -> None:
        lists = [n for n, f in Timeline.model_fields.items() if "tuple" in str(f.annotation)]
        assert tuple(lists) == LISTS

    def test_absent_values_of_a_post(self) -> None:
        post = service()
        unknown = (post.through, post.fraction, post.departments, post.post, post.confirmation)
        assert unknown == (None,) * 5
        assert service(departments=[]).departments == ()

    def test_values_with_a_default(self) -> None:
        absence = absent()
        opinion = Recommendation(role="leader")
        assert (service().work, service().planned) == ("clinical", False)
        assert absence.grade == Fraction(1)
        assert (opinion.took_part, opinion.positive) == (True, None)


class TestRecords:
    def test_are_frozen(self) -> None:
        with pytest.raises(ValidationError, match="frozen"):
            service().stage = "lis2"

    def test_are_closed_to_unknown_keys(self) -> None:
        with pytest.raises(ValidationError, match="form"):
            service(form="2024")

    def test_are_compared_and_hashed_by_value(self) -> None:
        assert service() == service()
        assert len({service(), service(), service(id="s2")}) == 2

    def test_take_python_names_and_values(self) -> None:
        post = Service(
            id="s1",
            from_=PartialDate.of(date(2024, 9, 1)),
            through="ongoing",
            stage="lis1",
            arena="hospital",
            fraction=Fraction(1, 2),
        )
        application = Application(id="a", for_="lis1", sent=PartialDate.parse("2025-01-01"))
        assert (post.from_.first, post.through) == (date(2024, 9, 1).toordinal(), "ongoing")
        assert application.model_dump(by_alias=True)["for"] == "lis1"

    @pytest.mark.parametrize("value", ["none", {"by": "h", "on": "2025"}])
    def test_a_confirmation_is_a_record_or_none(self, value: Any) -> None:
        confirmation = service(confirmation=value).confirmation
        assert confirmation == (value if value == "none" else ServiceConfirmation(**value))

    @pytest.mark.parametrize("body", ["establishment", "employer"])
    def test_any_body_that_may_confirm_a_post_may_confirm_it_in_the_post(self, body: str) -> None:
        confirmation = service(confirmation={"by": "h", "on": "2025", "body": body}).confirmation
        assert isinstance(confirmation, ServiceConfirmation)
        assert confirmation.body == body

    def test_every_fact_has_id_source_and_planned(self) -> None:
        for name in LISTS:
            inner = get_args(get_args(Timeline.model_fields[name].annotation)[0])[0]
            assert issubclass(inner, Fact), name


class TestPeriods:
    @pytest.mark.parametrize(
        ("first", "last"),
        [
            ("2024-09-01", "2024-09-01"),
            ("2024-09-01", "2024-09"),
            ("2024-09-01", "2024"),
            ("2024", "2024-01-01"),
            ("2024-09-01", "ongoing"),
        ],
    )
    def test_may_end_on_the_day_they_begin_or_later(self, first: str, last: str) -> None:
        assert service(**{"from": first, "through": last}).through is not None

    @pytest.mark.parametrize(
        ("first", "last"),
        [("2024-09-02", "2024-09-01"), ("2024-09-01", "2024-08"), ("2025", "2024-12-31")],
    )
    def test_may_not_end_before_they_can_begin(self, first: str, last: str) -> None:
        with pytest.raises(ValidationError, match=f"`{last}`.*on or after the start `{first}`"):
            service(**{"from": first, "through": last})

    def test_an_authorisation_may_not_end_before_it_is_granted(self) -> None:
        with pytest.raises(ValidationError, match="on or after the start"):
            Authorisation(
                id="a",
                kind="licence",
                granted=PartialDate.parse("2024-02-01"),
                until=PartialDate.parse("2024-01-31"),
            )


class TestWholeTimeline:
    def test_ids_are_unique_over_all_lists(self) -> None:
        absence = absent(id="s1")
        with pytest.raises(ValidationError, match=r"absences\[0\].id: the id `s1` a second time"):
            Timeline(service=(service(),), absences=(absence,))

    def test_references_are_checked_only_where_the_list_is_known(self) -> None:
        absence = absent(service="s2")
        assert Timeline(absences=(absence,)).service is None
        with pytest.raises(ValidationError, match=r"`s2`, which no fact in `service`"):
            Timeline(absences=(absence,), service=())
        assert Timeline(absences=(absence,), service=(service(id="s2"),)).service is not None

    def test_an_identity_number_is_refused_without_being_repeated(self) -> None:
        number = made_up_number(3, 4, 85)
        with pytest.raises(ValidationError, match="use a pseudonym") as caught:
            Timeline(doctor=f"dr-{number}")
        assert number[6:] not in str(caught.value)


class Counting(Timeline):
    @cached_property
    def posts(self) -> int:
        return len(self.service or ())


class TestCachedProperties:
    def test_are_kept_and_change_nothing(self) -> None:
        timeline = Counting(service=(service(),))
        assert timeline.posts == 1
        assert "posts" in vars(timeline)
        assert timeline == Counting(service=(service(),))
        assert hash(timeline) == hash(Counting(service=(service(),)))

    def test_are_left_behind_by_a_copy(self) -> None:
        timeline = Counting(service=(service(),))
        assert timeline.posts == 1
        assert timeline.model_copy(update={"service": ()}).posts == 0
        assert timeline.model_copy().posts == 1


class TestData:
    def test_has_the_keys_of_files_and_the_texts_as_they_were_read(self) -> None:
        timeline = Timeline(service=(service(fraction="37,5 %", through="ongoing"),), absences=())
        assert timeline.to_data() == {
            "format": "lisrules-timeline/1",
            "service": [
                {
                    "id": "s1",
                    "planned": False,
                    "from": "2024",
                    "through": "ongoing",
                    "stage": "lis1",
                    "arena": "hospital",
                    "work": "clinical",
                    "fraction": "3/8",
                }
            ],
            "absences": [],
        }


class TestSchema:
    SCHEMA = Timeline.model_json_schema()

    def test_every_part_and_every_value_is_described(self) -> None:
        for name, part in {**self.SCHEMA["$defs"], "Timeline": self.SCHEMA}.items():
            assert part.get("description"), name
            assert part["additionalProperties"] is False
            for key, value in part["properties"].items():
                assert value.get("description"), (name, key)

    def test_has_the_keys_of_files(self) -> None:
        post = self.SCHEMA["$defs"]["Service"]
        assert post["required"] == ["id", "from", "stage", "arena"]
        assert "from_" not in post["properties"]
        assert "for" in self.SCHEMA["$defs"]["Application"]["properties"]

    def test_lists_every_choice(self) -> None:
        choices = self.SCHEMA["$defs"]["Service"]["properties"]
        assert choices["stage"]["enum"] == list(get_args(Stage))
        assert choices["arena"]["enum"] == list(get_args(Arena))
        assert choices["post"]["anyOf"][0]["enum"] == list(get_args(Post))
        assert self.SCHEMA["$defs"]["Absence"]["properties"]["kind"]["enum"] == list(
            get_args(AbsenceKind)
        )


def test_an_assessment_without_recommendations_is_not_one_with_none() -> None:
    unknown = Assessment(id="a", objective="KLS-001", outcome="attained")
    nobody = Assessment(id="a", objective="KLS-001", outcome="attained", recommendations=())
    assert (unknown.recommendations, nobody.recommendations) == (None, ())
