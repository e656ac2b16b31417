from __future__ import annotations

import pytest

from lisrules.conditions.under_reading import UnderOption
from lisrules.values.outcome import Cure
from tests.building import Data
from tests.unit.conditions.deciding import find, needs, used

THIS = {"kind": "under-reading", "reading": "eea-scope", "option": "whole-part", "of": "other"}
RULES = {"other": {"kind": "ruling", "ruling": "eea-before-2019"}}


def facts(holds: bool | None) -> Data:
    common = {"authority": "helsedirektoratet", "on": "2020-01-01", "provision": "§ 37(4)"}
    if holds is None:
        return {"rulings": []}
    return {"rulings": [{"id": "r", "kind": "eea-before-2019", "holds": holds, **common}]}


@pytest.mark.parametrize(
    ("holds", "under", "otherwise", "matters"),
    [
        (True, "met", "not-met", True),
        (False, "not-met", "not-met", False),
        (None, "undetermined", "not-met", True),
    ],
)
def test_as_the_other_rule_under_the_option_and_never_met_under_another(
    holds: bool | None, under: str, otherwise: str, matters: bool
) -> None:
    allowed = find(THIS, facts(holds), rules=RULES, eea_scope="whole-part")
    refused = find(THIS, facts(holds), rules=RULES, eea_scope="objectives-only")
    assert (allowed.outcome.value, refused.outcome.value) == (under, otherwise)
    for finding, option in ((allowed, "whole-part"), (refused, "objectives-only")):
        assert used(finding) == ({"eea-scope": option} if matters else {})
        assert finding.causes == ("other",)
        assert finding.evidence == (() if holds is None else ("r",))
        assert finding.detail == UnderOption("other", option == "whole-part")


def test_only_what_is_open_has_needs_and_nothing_cures_a_refusal() -> None:
    silent = find(THIS, facts(None), rules=RULES, eea_scope="whole-part")
    assert needs(silent) == [("ruling", None)]
    refused = find(THIS, facts(None), rules=RULES, eea_scope="objectives-only")
    assert (needs(refused), refused.cure) == ([], Cure.NEVER)
    assert find(THIS, facts(True), rules=RULES).cure is None


def test_readings_of_the_other_rule_matter_too() -> None:
    inner = {**THIS, "reading": "turnus-scope", "of": "third"}
    rules = {"other": inner, "third": RULES["other"]}
    finding = find(THIS, facts(True), rules=rules)
    assert used(finding) == {"eea-scope": "whole-part", "turnus-scope": "whole-part"}
