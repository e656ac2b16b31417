from __future__ import annotations

from typing import Any

import pytest

from lisrules.values.outcome import Cure
from tests.building import Data
from tests.unit.conditions.deciding import find, needs, outcome

YES = {"kind": "authorisation", "accepts": ["authorisation"]}
NO = {"kind": "authorisation", "accepts": ["licence"]}
OPEN = {"kind": "stated", "what": "language"}
BARRED = {"kind": "offers", "posts": ["ordinary"], "at_most": 0}
RULES: dict[str, Data] = {"yes": YES, "no": NO, "open": OPEN, "barred": BARRED}
FACTS: dict[str, Any] = {
    "authorisations": [{"id": "auth", "kind": "authorisation", "granted": "2020-01-01"}],
    "offers": [{"id": "o", "round": "2025-autumn", "post": "ordinary", "accepted": "2025-05-05"}],
}


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ({"kind": "all", "of": ["yes", "open"]}, "undetermined"),
        ({"kind": "all", "of": ["yes", "open", "no"]}, "not-met"),
        ({"kind": "all", "of": ["yes", "yes"]}, "met"),
        ({"kind": "any", "of": ["no", "open"]}, "undetermined"),
        ({"kind": "any", "of": ["no", "open", "yes"]}, "met"),
        ({"kind": "any", "of": ["no", "barred"]}, "not-met"),
        ({"kind": "at-least", "count": 2, "of": ["yes", "no", "open"]}, "undetermined"),
        ({"kind": "at-least", "count": 3, "of": ["yes", "no", "open"]}, "not-met"),
        ({"kind": "at-least", "count": 1, "of": ["yes", "no", "open"]}, "met"),
        ({"kind": "not", "of": "yes"}, "not-met"),
        ({"kind": "not", "of": "no"}, "met"),
        ({"kind": "not", "of": "open"}, "undetermined"),
    ],
    ids=str,
)
def test_outcomes(condition: Data, expected: str) -> None:
    assert outcome(condition, FACTS, rules=RULES) == expected


def test_needs_and_causes_are_those_of_the_rules_combined() -> None:
    finding = find({"kind": "all", "of": ["yes", "open"]}, FACTS, rules=RULES)
    assert needs(finding) == [("confirmations", None)]
    assert [(part.rule, part.evidence) for part in finding.parts] == [
        ("yes", ("auth",)),
        ("open", ()),
    ]
    assert finding.causes == ("open",)


@pytest.mark.parametrize(
    ("condition", "cure"),
    [
        ({"kind": "all", "of": ["no", "barred"]}, Cure.NEVER),
        ({"kind": "all", "of": ["no", "yes"]}, Cure.ACT),
        ({"kind": "any", "of": ["no", "barred"]}, Cure.ACT),
        ({"kind": "not", "of": "yes"}, Cure.NEVER),
        ({"kind": "all", "of": ["yes"]}, None),
    ],
    ids=str,
)
def test_the_hardest_cure_of_all_and_the_easiest_of_any(condition: Data, cure: Cure | None) -> None:
    assert find(condition, FACTS, rules=RULES).cure is cure
