"""A rule declares every reading it asks for, so that the engine may leave the others alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

import pytest

from lisrules.conditions.base import Context
from lisrules.documents.rule_files import load_rules
from tests.building import absence, changed, passing, post, timeline, without

RULES = load_rules()


class Recording(Mapping[str, str]):
    """The default options, remembering which readings were asked for."""

    def __init__(self) -> None:
        self.asked: set[str] = set()

    def __getitem__(self, reading: str) -> str:
        self.asked.add(reading)
        return RULES.defaults[reading]

    def __iter__(self) -> Iterator[str]:
        return iter(RULES.defaults)

    def __len__(self) -> int:
        return len(RULES.defaults)


def doctors() -> dict[str, dict[str, object]]:
    """Doctors who between them make every kind of condition ask what it can ask."""
    sick = absence("sick", "sick", "2026-01-01", "2026-02-20", service="hospital")
    holiday = absence("holiday", "holiday", "2026-03-01", "2026-03-20")
    covid = absence("covid", "covid", "2026-04-01", "2026-04-20")
    two_posts = changed(passing(), "service.1.from", "2026-08-01")
    early = {
        **passing(),
        "service": [
            post("hospital", "hospital", "2018-09-01", "2019-08-31", fraction="0.5"),
            post("municipality", "municipality", "2019-09-01", "2020-02-29"),
        ],
        "absences": [absence("early", "holiday", "2018-12-01", "2019-02-28")],
    }
    negative = changed(passing(), "assessments.0.recommendations.0.positive", False)
    delegate = changed(passing(), "assessments.0.decided.capacity", "delegate")
    turnus = {
        "id": "turnus",
        "kind": "turnus-approved",
        "authority": "directorate",
        "on": "2017-01-01",
        "provision": "§ 36(1)",
    }
    return {
        "passing": passing(),
        "absent": {**passing(), "absences": [sick, holiday, covid]},
        "two posts": {**two_posts, "absences": [sick]},
        "early": early,
        "negative": negative,
        "delegate": delegate,
        "unknown": without(without(passing(), "absences"), "confirmations"),
        "turnus": {**passing(), "rulings": [turnus]},
    }


@pytest.mark.parametrize("doctor", sorted(doctors()))
@pytest.mark.parametrize("on", [date(2018, 1, 1), date(2020, 4, 1), date(2027, 3, 1)])
def test_no_rule_asks_for_a_reading_it_does_not_declare(doctor: str, on: date) -> None:
    """What is asked while a rule is found lies within `readings_of`."""
    facts = timeline(doctors()[doctor]).facts
    undeclared = {}
    for rule in RULES.rules:
        options = Recording()
        Context(facts, on.toordinal(), options, RULES.rules, RULES.sets, RULES.catalogue).find(rule)
        undeclared[rule] = options.asked - RULES.readings_of[rule]

    assert {rule: names for rule, names in undeclared.items() if names} == {}
