from __future__ import annotations

import pytest

from tests.building import Data
from tests.unit.conditions.deciding import needs, outcome
from tests.unit.conditions.serving import count_by, known, later, left_out, months, without_lists

TEST = {"kind": "earlier-service", "before": "2019-03-01", "if_met": ["transition"]}
RULES = {"transition": {"kind": "ruling", "ruling": "in-training-2019", "presumed": "not-met"}}
YEAR = later("old", "2018-09-01", "2019-08-31")


def facts(*service: Data, holds: bool | None = None) -> Data:
    common = {"authority": "helsedirektoratet", "on": "2020-01-01", "provision": "§ 37(2)"}
    ruling = {"id": "r", "kind": "in-training-2019", "holds": holds, **common}
    return known(*(service or (YEAR,)), rulings=[] if holds is None else [ruling])


def test_all_of_it_where_the_transitional_rule_is_met() -> None:
    finding = count_by(TEST, facts(holds=True), rules=RULES)
    assert (months(finding), left_out(finding)) == ((12, 12), [])


@pytest.mark.parametrize("holds", [None, False])
def test_otherwise_only_what_comes_from_that_day_on(holds: bool | None) -> None:
    finding = count_by(TEST, facts(holds=holds), rules=RULES)
    assert (months(finding), left_out(finding)) == ((6, 6), [("test", ("old",))])


@pytest.mark.parametrize(
    ("first", "days"), [("2019-02-27", 2), ("2019-02-28", 1), ("2019-03-01", 0)]
)
def test_the_day_itself_needs_no_rule(first: str, days: int) -> None:
    finding = count_by(TEST, facts(later("new", first, "2019-03-31")), rules=RULES)
    assert months(finding) == (1, 1)
    assert finding.ledger is not None
    lost = [e for e in finding.ledger.entries if e.line.value == "not-counted"]
    assert sum((e.last or 0) - (e.first or 0) + 1 for e in lost) == days


def test_in_doubt_while_the_rule_is() -> None:
    silent = without_lists(facts(), "rulings")
    finding = count_by(TEST, silent, rules=RULES)
    assert (finding.outcome.value, months(finding)) == ("undetermined", (6, 12))
    assert needs(finding) == [
        ("rulings", None),
    ]
    after = without_lists(facts(later("new", "2019-03-01", "2020-02-29")), "rulings")
    assert count_by(TEST, after, rules=RULES).outcome.value == "met"


def test_nothing_is_decided_outside_a_count() -> None:
    assert outcome(TEST, facts(), rules=RULES) == "not-applicable"


def test_one_of_several_rules_is_enough() -> None:
    several = {**TEST, "if_met": ["transition", "other"]}
    rules = {**RULES, "other": {**RULES["transition"], "ruling": "exemption"}}
    assert months(count_by(several, facts(holds=True), rules=rules)) == (12, 12)
    other = facts()
    common = {"authority": "helsedirektoratet", "on": "2020-01-01", "provision": "§ 37(2)"}
    other["rulings"] = [{"id": "r", "kind": "exemption", **common}]
    assert months(count_by(several, other, rules=rules)) == (12, 12)
    other["rulings"] = [{"id": "r", "kind": "exemption", **common, "holds": False}]
    assert months(count_by(several, other, rules=rules)) == (6, 6)


def test_service_in_another_country_is_not_asked() -> None:
    there = {**YEAR, "country": "DK"}
    assert months(count_by(TEST, facts(there), rules=RULES)) == (12, 12)
