"""§ 21(3) and § 38: establishments count as approved or registered beyond their record."""

from __future__ import annotations

from typing import Any

import pytest

from lisrules.engine.decision import Decision
from tests.building import Data
from tests.law.doctors import ask, doctor, finding, outcome, ruling
from tests.law.places import missing, place, post, stands, widened

HOSPITAL, GENERAL, EITHER = "sf-2-6-hospital", "sf-2-6-general-practice", "sf-2-6-either"
RULE = {"HJS": HOSPITAL, "ALM": GENERAL, "SAM": EITHER}
LONG = ("2018-01-01", "2024-12-31")


def asked(
    stood: Data, on: str, code: str = "ALM", readings: dict[str, str] | None = None, **more: Any
) -> Decision:
    """One post from 2018 to 2024, and one standing of its establishment."""
    service = post("p", *LONG, specialty=code)
    at = place({**stood, "specialty": code})
    data = doctor(service, establishments=[at], **more)
    return ask(data, on, "lis3", readings, specialty=code)


def told(*arguments: Any, **more: Any) -> list[tuple[str, str, str, bool]]:
    code = more.get("code", "ALM")
    return widened(asked(*arguments, **more), RULE[code])


class TestSection21:
    """§ 21(3): registered from the application, since 1 September 2022."""

    @pytest.mark.parametrize(("on", "seen"), [("2022-08-31", 0), ("2022-09-01", 1)])
    def test_since_it_is_law(self, on: str, seen: int) -> None:
        stood = stands("registered", "2022-09-01", applied="2022-06-15")
        assert len(told(stood, on)) == seen

    @pytest.mark.parametrize(("first", "seen"), [("2022-08-31", 0), ("2022-09-01", 1)])
    def test_registrations_since_then(self, first: str, seen: int) -> None:
        stood = stands("registered", first, applied="2022-06-15")
        assert len(told(stood, "2023-01-01")) == seen

    def test_from_the_application_to_the_registration(self) -> None:
        stood = stands("registered", "2023-02-10", applied="2022-06-15")
        assert told(stood, "2024-01-01") == [("sf-21-3", "2022-06-15", "2023-02-09", True)]

    def test_only_once_it_is_registered(self) -> None:
        stood = stands("registered", "2023-02-10", applied="2022-06-15")
        assert told(stood, "2023-02-09") == []
        assert len(told(stood, "2023-02-10")) == 1

    def test_an_application_not_known_may_be_of_any_day(self) -> None:
        found = asked(stands("registered", "2023-02-10"), "2024-01-01")
        assert ("applied", "here") in missing(found, GENERAL)
        assert outcome(found, GENERAL) == "undetermined"

    def test_a_partial_day_is_sure_only_after_it(self) -> None:
        stood = stands("registered", "2023-02-10", applied="2022-06")
        assert told(stood, "2024-01-01") == [
            ("sf-21-3", "2022-06-30", "2023-02-09", True),
            ("sf-21-3", "2022-06-01", "2022-06-29", False),
        ]

    def test_decides_the_essential_part(self) -> None:
        service = post("p", "2022-06-15", "2023-06-30", specialty="ALM")
        for applied, expected in (("2022-06-15", "met"), ("2022-06-16", "undetermined")):
            stood = stands("registered", "2023-02-10", specialty="ALM", applied=applied)
            data = doctor(service, establishments=[place(stood)])
            found = ask(data, "2024-01-01", "lis3", specialty="ALM")
            assert outcome(found, GENERAL) == expected

    def test_is_not_for_approvals(self) -> None:
        stood = stands("approved", "2023-02-10", applied="2022-06-15")
        assert told(stood, "2024-01-01", code="HJS") == []


class TestFirstParagraph:
    """§ 38(1): an application for approval counts as approval until it is decided."""

    @pytest.mark.parametrize(
        ("applied", "expected"),
        [
            ("2019-02-28", [("sf-38-1", "2019-02-28", "2020-04-30", True)]),
            ("2019-03-01", []),
        ],
    )
    def test_sent_before_the_day(self, applied: str, expected: list[Any]) -> None:
        stood = stands("approved", "2020-05-01", applied=applied)
        assert told(stood, "2021-01-01", code="HJS") == expected

    def test_while_it_waits(self) -> None:
        stood = stands("approved", "2020-05-01", applied="2019-01-15")
        assert told(stood, "2019-12-31", code="HJS") == [
            ("sf-38-1", "2019-01-15", "2019-12-31", True)
        ]

    def test_also_when_the_answer_was_no(self) -> None:
        stood = stands("neither", "2020-05-01", applied="2019-01-15")
        assert told(stood, "2021-01-01", code="HJS") == [
            ("sf-38-1", "2019-01-15", "2020-04-30", True)
        ]

    def test_an_application_during_the_record_is_still_waiting(self) -> None:
        stood = stands("neither", "2018-01-01", "2019-08-31", applied="2019-01-15")
        assert told(stood, "2021-01-01", code="HJS") == [
            ("sf-38-1", "2019-01-15", "2019-08-31", True)
        ]

    def test_without_an_application_there_is_nothing(self) -> None:
        assert told(stands("neither", "2020-05-01"), "2021-01-01", code="HJS") == []

    def test_for_what_was_a_refused_application(self) -> None:
        stood = stands("neither", "2020-05-01", applied="2019-01-15")
        assert told(stood, "2021-01-01", code="ALM") == [
            ("sf-38-2", "2019-03-01", "2020-04-30", True)
        ]
        assert told(stood, "2021-01-01", code="SAM") == [
            ("sf-38-1", "2019-01-15", "2020-04-30", False),
            ("sf-38-2", "2019-03-01", "2020-04-30", False),
        ]

    def test_decides_the_essential_part(self) -> None:
        stood = stands("approved", "2020-05-01", applied="2018-12-01")
        service = post("p", "2019-03-01", "2020-12-31")
        data = doctor(service, establishments=[place(stood)])
        assert outcome(ask(data, "2021-01-01", "lis3", specialty="HJS"), HOSPITAL) == "met"


class TestSecondParagraphFirstSentence:
    """§ 38(2) s.1: who applied by 1 June 2019 counts as registered from 1 March 2019."""

    STOOD = stands("registered", "2020-02-01", applied="2019-05-31")
    ADDED = ("sf-38-2", "2019-03-01", "2020-01-31", True)

    @pytest.mark.parametrize(
        ("on", "seen"),
        [
            ("2022-08-31", True),
            ("2022-09-01", False),
            ("2022-09-26", False),
            ("2022-09-27", True),
        ],
    )
    def test_was_out_of_the_regulation_for_a_while(self, on: str, seen: bool) -> None:
        assert told(self.STOOD, on) == ([self.ADDED] if seen else [])

    @pytest.mark.parametrize(
        ("applied", "option", "seen"),
        [
            ("2019-05-31", "in-time", True),
            ("2019-06-01", "in-time", True),
            ("2019-06-02", "in-time", False),
            ("2019-05-31", "too-late", True),
            ("2019-06-01", "too-late", False),
        ],
    )
    @pytest.mark.parametrize("on", ["2021-01-01", "2023-01-01"])
    def test_by_the_day(self, on: str, applied: str, option: str, seen: bool) -> None:
        stood = stands("registered", "2020-02-01", applied=applied)
        found = told(stood, on, readings={"deadline-day": option})
        assert found == ([self.ADDED] if seen else [])

    @pytest.mark.parametrize(
        ("applied", "used"), [("2019-05-31", False), ("2019-06-01", True), ("2019-06-02", False)]
    )
    def test_the_reading_matters_on_the_last_day_only(self, applied: str, used: bool) -> None:
        found = asked(stands("registered", "2020-02-01", applied=applied), "2021-01-01")
        names = {use.reading for use in finding(found, GENERAL).readings}
        assert ("deadline-day" in names) == used

    def test_is_not_for_approvals(self) -> None:
        stood = stands("approved", "2020-02-01", applied="2019-05-31")
        assert told(stood, "2021-01-01", code="HJS") == []

    def test_decides_the_essential_part(self) -> None:
        for late, expected in ((False, "met"), (True, "undetermined")):
            service = post("p", "2019-02-28", "2020-12-31", specialty="ALM")
            sent = {"applied": "2019-06-02"} if late else {}
            at = place({**self.STOOD, "specialty": "ALM", **sent})
            data = doctor(service, establishments=[at])
            found = ask(data, "2021-01-01", "lis3", specialty="ALM")
            assert outcome(found, GENERAL) == expected


class TestSecondParagraphSecondSentence:
    """§ 38(2) s.2: the directorate may date a registration earlier than the application."""

    STOOD = stands("registered", "2023-05-01", applied="2022-11-01")

    def ruled(self, stood: Data, on: str = "2024-01-01", **more: Any) -> list[Any]:
        given = {"from": "2021-01-01", "establishment": "here", **more}
        given = {key: value for key, value in given.items() if value is not None}
        decided = [ruling("earlier-registration", "2023-06-01", **given)]
        found = told(stood, on, rulings=decided)
        return [one for one in found if one[0] == "sf-38-2-ruling"]

    def test_from_the_day_it_names(self) -> None:
        assert self.ruled(self.STOOD) == [("sf-38-2-ruling", "2021-01-01", "2023-04-30", True)]

    @pytest.mark.parametrize(("on", "seen"), [("2023-05-31", 0), ("2023-06-01", 1)])
    def test_once_it_is_given(self, on: str, seen: int) -> None:
        assert len(self.ruled(self.STOOD, on)) == seen

    @pytest.mark.parametrize(("applied", "seen"), [("2023-12-30", 1), ("2023-12-31", 0)])
    def test_applied_before_the_day(self, applied: str, seen: int) -> None:
        stood = stands("registered", "2024-02-01", applied=applied)
        assert len(self.ruled(stood, "2024-06-01")) == seen

    def test_it_is_taken_at_its_word_where_the_application_is_not_known(self) -> None:
        stood = stands("registered", "2023-05-01")
        assert self.ruled(stood) == [("sf-38-2-ruling", "2021-01-01", "2023-04-30", True)]

    @pytest.mark.parametrize(
        "more", [{"holds": False}, {"specialty": "SAM"}, {"establishment": "there"}]
    )
    def test_about_something_else_or_a_refusal(self, more: Data) -> None:
        data = doctor(
            post("p", *LONG, specialty="ALM"),
            establishments=[place({**self.STOOD, "specialty": "ALM"}), place(name="there")],
            rulings=[
                ruling(
                    "earlier-registration",
                    "2023-06-01",
                    **{"from": "2021-01-01", "establishment": "here", **more},
                )
            ],
        )
        found = widened(ask(data, "2024-01-01", "lis3", specialty="ALM"), GENERAL)
        assert [one[0] for one in found] == ["sf-21-3"]

    def test_without_a_day_any_day_is_possible(self) -> None:
        unnamed: Data = {"from": None}
        found = self.ruled(self.STOOD, **unnamed)
        assert found == [("sf-38-2-ruling", "", "2023-04-30", False)]

    @pytest.mark.parametrize(
        ("on", "seen"), [("2022-08-31", 0), ("2022-09-01", 1), ("2022-09-27", 1)]
    )
    def test_since_it_is_law(self, on: str, seen: int) -> None:
        stood = stands("registered", "2022-07-01", applied="2022-05-01")
        decided = ruling(
            "earlier-registration", "2022-08-30", **{"from": "2021-01-01", "establishment": "here"}
        )
        found = told(stood, on, rulings=[decided])
        assert len([one for one in found if one[0] == "sf-38-2-ruling"]) == seen
