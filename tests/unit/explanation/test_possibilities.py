"""The words and the data where no condition decides alone, in three languages."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from lisrules import Verdict, evaluate, load_rules
from lisrules.conditions.possibilities import Possibility
from lisrules.explanation.languages import phrases_of
from lisrules.explanation.possibilities import clauses
from lisrules.explanation.view import View
from lisrules.timeline.facts import FAR
from lisrules.timeline.narrowing import Narrowed
from lisrules.values.outcome import Outcome
from tests.building import absence, passing, post, timeline, without
from tests.unit.explanation.findings import decision, ruling

ON = date(2027, 3, 1)
HOSPITAL, MUNICIPALITY = ("2025-08-16", "2026-08-15"), ("2026-08-16", "2027-02-15")


def verdict(data: dict[str, Any], name: str = "lis1") -> Verdict:
    return evaluate(load_rules(), timeline(data), name, ON)


def text(found: Verdict, lang: str, **more: Any) -> str:
    return re.sub(r"\s+", " ", found.explain(lang, **more))


def one_day() -> dict[str, Any]:
    """All the absence that is allowed, and a day more somewhere in August."""
    away = [
        absence("x", "sick", "2026-01-01", "2026-01-12"),
        absence("y", "sick", "2026-12-01", "2026-12-06"),
        absence("z", "sick", "2026-08", "2026-08"),
    ]
    posts = [
        post("hospital", "hospital", *HOSPITAL),
        post("municipality", "municipality", *MUNICIPALITY),
    ]
    return {**passing(), "service": posts, "absences": away}


def too_early() -> dict[str, Any]:
    """Municipality first, in a post of a kind that is not known."""
    posts = [
        post("municipality", "municipality", "2025-09-01", "2026-02-28"),
        post("hospital", "hospital", "2026-03-01", "2027-02-28"),
    ]
    return without({**passing(), "service": posts}, "service.0.post")


class TestText:
    @pytest.mark.parametrize(
        ("lang", "told"),
        [
            (
                "nb",
                (
                    "Ingen av vilkårene avgjør dette alene, men uansett hvordan det er med det som "
                    "mangler, blir svaret ikke oppfylt: "
                    "- hvis dagen er innenfor 01.08.2026–15.08.2026 (nøyaktig første dag [z]): "
                    "vilkår 1 ikke oppfylt og vilkår 3 ikke oppfylt "
                    "- hvis dagen er innenfor 16.08.2026–31.08.2026 (nøyaktig første dag [z]): "
                    "vilkår 2 ikke oppfylt"
                ),
            ),
            (
                "nn",
                (
                    "Ingen av vilkåra avgjer dette åleine, men same korleis det er med det som "
                    "manglar, blir svaret ikkje oppfylt: "
                    "- om dagen er innanfor 01.08.2026–15.08.2026 (nøyaktig første dag [z]): "
                    "vilkår 1 ikkje oppfylt og vilkår 3 ikkje oppfylt "
                    "- om dagen er innanfor 16.08.2026–31.08.2026 (nøyaktig første dag [z]): "
                    "vilkår 2 ikkje oppfylt"
                ),
            ),
            (
                "en",
                (
                    "No condition alone decides this, but whatever the missing facts turn out to "
                    "be, the answer is not met: "
                    "- if the day is within 01.08.2026–15.08.2026 (the exact first day [z]): "
                    "condition 1 not met and condition 3 not met "
                    "- if the day is within 16.08.2026–31.08.2026 (the exact first day [z]): "
                    "condition 2 not met"
                ),
            ),
        ],
    )
    def test_every_possibility_with_the_conditions_that_settle_it(
        self, lang: str, told: str
    ) -> None:
        assert told in text(verdict(one_day()), lang, brief=True)

    @pytest.mark.parametrize(
        ("lang", "told"),
        [
            ("nb", "- enten er vilkår 3 ikke oppfylt, eller så er vilkår 2 det ikke"),
            ("nn", "- anten er vilkår 3 ikkje oppfylt, eller så er vilkår 2 det ikkje"),
            ("en", "- either condition 3 is not met, or condition 2 is not"),
        ],
    )
    def test_two_that_exclude_each_other(self, lang: str, told: str) -> None:
        assert told in text(verdict(too_early()), lang, brief=True)

    def test_missing_facts_are_named_as_such_that_change_nothing(self) -> None:
        told = text(verdict(too_early()), "en", brief=True)
        assert (
            "These facts would settle the conditions, and leave the answer as it is: "
            "- what kind of post it was [municipality]"
        ) in told
        assert "What to ask" not in told

    def test_inside_a_condition_with_parts(self) -> None:
        """Starting part two asks for both parts and their order as one condition."""
        found = verdict({**one_day(), "confirmations": []}, "start-lis2-3")
        [time] = [one for one in (*found.conditions, *found.beside) if one.rule == "sf-18-time"]
        assert time.outcome is Outcome.NOT_MET
        told = text(found, "en", only="sf-2-2")
        assert "All parts are required: 0 of 3 are met; if the day is within" in told


def told(part: Narrowed, lang: str = "en", outcome: Outcome = Outcome.NOT_MET) -> str:
    view = View(decision(ruling("one")), phrases_of(lang))
    [clause] = clauses(view, [Possibility((part,), ("one",))], outcome)
    return clause


DAY = date(2026, 3, 1).toordinal()


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        (
            Narrowed("through", "a", DAY, DAY),
            "if it is 1 March 2026 (the exact last day [a]): condition 1 not met",
        ),
        (
            Narrowed("through", "a", DAY, FAR - 1),
            (
                "if the day is 1 March 2026 or later, or has not come (the exact last day [a]): "
                "condition 1 not met"
            ),
        ),
        (
            Narrowed("fraction", "a", least=Fraction(0), most=Fraction(1, 2)),
            "if it is from 0% to 50% (the exact share of full time [a]): condition 1 not met",
        ),
        (
            Narrowed("post", "a", options=("lis", "other")),
            (
                "if it was a LIS post or it was another post (what kind of post it was [a]): "
                "condition 1 not met"
            ),
        ),
    ],
    ids=["one-day", "open", "share", "kinds"],
)
def test_each_sort_of_part(part: Narrowed, expected: str) -> None:
    assert told(part) == expected


def test_two_that_exclude_each_other_in_a_part() -> None:
    view = View(decision(ruling("one"), ruling("two")), phrases_of("en"))
    part = Narrowed("regular", "g", options=("no",))
    one = Possibility((part,), ("one", "two"), excluding=True)
    [clause] = clauses(view, [one], Outcome.NOT_MET)
    assert clause.endswith("): either condition 1 is not met, or condition 2 is not")


def test_an_outcome_that_is_met() -> None:
    part = Narrowed("regular", "g", options=("yes",))
    assert told(part, outcome=Outcome.MET).endswith(": condition 1 met")


class TestData:
    def test_what_is_narrowed_and_the_rules(self) -> None:
        data = verdict(one_day()).to_data()
        assert data["outcome"] == "not-met"
        first, second = data["possibilities"]
        assert first["rules"] == ["sf-2-2-hospital", "sf-2-2-order"]
        assert second["narrowed"] == [
            {
                "field": "from",
                "fact": "z",
                "first": "2026-08-16",
                "last": "2026-08-31",
                "least": None,
                "most": None,
                "options": [],
            }
        ]
        assert {one["outcome"] for one in data["conditions"][:3]} == {"undetermined"}

    def test_two_that_exclude_each_other(self) -> None:
        data = verdict(too_early()).to_data()
        assert data["possibilities"] == [
            {
                "narrowed": [],
                "rules": ["sf-2-2-order", "sf-2-2-municipality"],
                "excluding": True,
            },
        ]
        assert [one["excludes"] for one in data["conditions"][:3]] == [
            [],
            [],
            ["sf-2-2-municipality"],
        ]

    def test_none_where_conditions_decide(self) -> None:
        assert verdict(passing()).to_data()["possibilities"] == []
