from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

import pytest

from lisrules.conditions.base import Finding, StandsInstead
from lisrules.conditions.supervisor import Supervising, Supervisors
from tests.building import Data
from tests.unit.conditions.asking import approved, find_for, stay
from tests.unit.conditions.deciding import needs, used

SPECIALIST = {"kind": "supervisor", "stages": ["lis3"], "must": "specialist"}
EMPLOYED = {"kind": "supervisor", "stages": ["lis3"], "must": "employed"}
YEAR = ("2023-01-01", "2023-12-31")


def person(name: str, first: str, last: str, **more: Any) -> Data:
    role = {"role": "educational-supervisor", "from": first, "through": last}
    return {"id": name, "appointments": [role], "specialties": [], "employments": [], **more}


def facts(*people: Data, service: Data | None = None, **more: Any) -> Data:
    return {
        "service": [service or stay("p", *YEAR)],
        "people": list(people),
        "establishments": [approved()],
        "rulings": [],
        **more,
    }


def one(condition: Data, data: Data, **more: Any) -> Supervising:
    detail = find_for("HJS", condition, data, **more).detail
    assert isinstance(detail, Supervisors)
    (found,) = detail.persons
    return found


def spans(found: tuple[Any, ...]) -> list[tuple[str, str]]:
    return [(str(date.fromordinal(s.first)), str(date.fromordinal(s.last))) for s in found]


def test_asked_where_role_and_service_meet() -> None:
    who = person("s", "2022-07-01", "2023-03-31")
    found = one(SPECIALIST, facts(who))
    assert spans(found.asked) == spans(found.lacking) == [("2023-01-01", "2023-03-31")]


def test_two_roles_and_the_days_between_them() -> None:
    held = [{"specialty": "HJS", "from": "2010-01-01", "until": "2023-02-28"}]
    who = person("s", "2023-01-01", "2023-01-31", specialties=held)
    who["appointments"].append({**who["appointments"][0], "from": "2023-03-01", "through": "2024"})
    found = one(SPECIALIST, facts(who))
    assert spans(found.asked) == [("2023-01-01", "2023-01-31"), ("2023-03-01", "2023-12-31")]
    assert spans(found.lacking) == [("2023-03-01", "2023-12-31")]


def test_a_role_that_only_may_have_come_is_not_enough() -> None:
    who = person("s", "2023", "2024", specialties=[{"specialty": "HJS", "from": "2010-01-01"}])
    found = find_for("HJS", SPECIALIST, facts(who), "2023-06-30")
    assert found.outcome.value == "undetermined"
    assert needs(found) == [("tenures", "s")]


def test_nobody_and_a_post_that_only_may_be_of_the_specialty() -> None:
    service = stay("p", *YEAR)
    assert find_for("HJS", SPECIALIST, facts(service=service)).outcome.value == "not-met"
    del service["specialty"]
    assert find_for("HJS", SPECIALIST, facts(service=service)).outcome.value == "undetermined"


def test_service_not_known() -> None:
    data = facts()
    del data["service"]
    found = find_for("HJS", SPECIALIST, data)
    assert found.outcome.value == "undetermined"
    assert needs(found) == [("service", None)]


def test_an_excuse_that_only_may_reach_leaves_it_open() -> None:
    condition = {**SPECIALIST, "longer_stay": "longer-stay"}
    away = stay("p", *YEAR, agreed_with="e")
    who = person("s", *YEAR, specialties=[{"specialty": "ANE", "from": "2023-01"}])
    found = find_for("HJS", condition, facts(who, service=away))
    assert found.outcome.value == "undetermined"
    assert spans(one(condition, facts(who, service=away)).doubtful) == [
        ("2023-01-01", "2023-01-30")
    ]
    assert used(found) == {"longer-stay": "any-agreed"}


EXEMPTED = {
    **SPECIALIST,
    "exempted": {"ruling": "supervisor-exemption", "categories": ["hospital"]},
}


def exemption(name: str, on: str, **more: Any) -> Data:
    common = {"authority": "helsedirektoratet", "provision": "§ 25(3)"}
    return {"id": name, "kind": "supervisor-exemption", "on": on, **common, **more}


def test_where_the_rulings_are_not_known_there_may_be_an_exemption() -> None:
    data = facts(person("s", *YEAR))
    assert find_for("HJS", EXEMPTED, data).outcome.value == "not-met"
    del data["rulings"]
    found = find_for("HJS", EXEMPTED, data)
    assert (found.outcome.value, needs(found)) == ("undetermined", [("rulings", None)])
    assert find_for("HJS", SPECIALIST, data).outcome.value == "not-met"


def test_an_exemption_that_was_withdrawn_or_may_have_been() -> None:
    data = facts(person("s", *YEAR))
    given = exemption("r", "2022-12-01", **{"from": "2023-01-01"})
    data["rulings"] = [given]
    assert find_for("HJS", EXEMPTED, data).outcome.value == "met"
    taken = exemption("t", "2023-06-01", holds=False, **{"from": "2023-07-01"})
    data["rulings"] = [given, taken]
    assert find_for("HJS", EXEMPTED, data).outcome.value == "not-met"
    assert spans(one(EXEMPTED, data).lacking) == [("2023-07-01", "2023-12-31")]
    data["rulings"] = [given, {**taken, "on": "2022-12"}]
    found = find_for("HJS", EXEMPTED, data)
    assert (found.outcome.value, needs(found)) == ("undetermined", [("ruling-date", "t")])


def test_what_is_excused_is_only_what_lacks() -> None:
    condition = EXEMPTED
    exemption = {
        "id": "r",
        "kind": "supervisor-exemption",
        "authority": "helsedirektoratet",
        "on": "2022-01-01",
        "provision": "§ 25(4)",
        "from": "2022-01-01",
    }
    held = [{"specialty": "HJS", "from": "2023-07-01"}]
    data = facts(person("s", *YEAR, specialties=held), rulings=[exemption])
    assert spans(one(condition, data).excused) == [("2023-01-01", "2023-06-30")]
    found = find_for("HJS", condition, data)
    assert found.outcome.value == "met"
    assert found.evidence == ("s", "p", "r")


@pytest.mark.parametrize(
    ("place", "need"), [("f", ("standing", "f")), (None, ("establishment", "p"))]
)
def test_where_it_is_not_known_whether_the_rule_asks(
    place: str | None, need: tuple[str, str]
) -> None:
    service = stay("p", *YEAR)
    if place is None:
        del service["establishment"]
    else:
        service["establishment"] = place
    job = [{"establishment": "e", "from": "2010-01-01", "through": "ongoing"}]
    places = [approved(), {"id": "f", "kind": "hospital"}]
    data = facts(person("s", *YEAR, employments=job), service=service, establishments=places)
    found = find_for("HJS", EMPLOYED, data)
    assert found.outcome.value == "undetermined"
    assert need in needs(found)
    nobody = find_for("HJS", EMPLOYED, facts(service=service, establishments=places))
    assert nobody.outcome.value == "undetermined"


class TestUnless:
    """A rule that frees from it: nothing is asked where it is met."""

    CONDITION: ClassVar = {**SPECIALIST, "unless": "waived"}
    RULE: ClassVar = {"kind": "ruling", "ruling": "exemption", "presumed": "not-met"}

    def found(self, *people: Data, **more: Any) -> Finding:
        data = facts(*people, **more)
        if more.get("rulings", ()) is None:
            del data["rulings"]
        return find_for("HJS", self.CONDITION, data, rules={"waived": self.RULE})

    @staticmethod
    def waiver(**more: Any) -> Data:
        given = {"id": "r", "kind": "exemption", "authority": "a", "on": "2024-01-01"}
        return {**given, "provision": "§ 29(3)", **more}

    def test_met(self) -> None:
        found = self.found(rulings=[self.waiver()])
        assert (found.outcome.value, found.causes) == ("not-applicable", ("waived",))
        assert (found.detail, found.evidence) == (StandsInstead("waived"), ("r",))

    @pytest.mark.parametrize("rulings", [[], [{"holds": False}], [{"on": "2025-01-01"}]])
    def test_not_met(self, rulings: list[Data]) -> None:
        found = self.found(rulings=[self.waiver(**one) for one in rulings])
        assert (found.outcome.value, found.causes) == ("not-met", ())

    def test_not_settled(self) -> None:
        found = self.found(rulings=None)
        assert found.outcome.value == "undetermined"
        assert needs(found) == [("rulings", None)]
        held = [{"specialty": "HJS", "from": "2010-01-01"}]
        qualified = self.found(person("s", *YEAR, specialties=held), rulings=None)
        assert qualified.outcome.value == "met"
