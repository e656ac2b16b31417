from __future__ import annotations

from datetime import date

from lisrules.conditions.sequence import Ordered
from tests.building import Data, absence, changed, passing
from tests.unit.conditions.deciding import find, outcome, used

ORDER = {"kind": "sequence", "first": "first", "then": "then"}
ABSENCE = {"kind": "absence", "allowance_days": 12, "as_service": "service"}
SERVICE = {"kind": "counts-as-service", "absence": []}


def time(arena: str, months: int) -> Data:
    condition = {
        "kind": "training-time",
        "stage": "lis1",
        "arena": arena,
        "at_least_months": months,
    }
    return {**condition, "deducts": "absence"}


RULES = {
    "first": time("hospital", 12),
    "then": time("municipality", 6),
    "absence": ABSENCE,
    "service": SERVICE,
}


def ordered(data: Data, **options: str) -> Ordered:
    detail = find(ORDER, data, rules=RULES, **options).detail
    assert isinstance(detail, Ordered)
    return detail


def test_the_second_part_may_begin_the_day_after_the_first_is_full() -> None:
    assert outcome(ORDER, passing(), rules=RULES) == "met"
    assert ordered(passing()).full == date(2026, 8, 31).toordinal()
    assert ordered(passing()).too_early == 0


def test_days_before_it_do_not_count() -> None:
    early = changed(passing(), "service.1.from", "2026-08-31")
    assert (outcome(ORDER, early, rules=RULES), ordered(early).too_early) == ("met", 1)
    short = changed(early, "service.1.through", "2027-02-27")
    assert outcome(ORDER, short, rules=RULES) == "not-met"
    assert find(ORDER, short, rules=RULES).ledger is not None


def test_a_first_part_that_is_never_full() -> None:
    short = changed(passing(), "service.0.through", "2026-08-30")
    finding = find(ORDER, short, rules=RULES)
    assert (finding.outcome.value, finding.causes) == ("not-met", ("first",))


def test_not_asked_without_a_second_part() -> None:
    alone = passing()
    del alone["service"][1]
    assert outcome(ORDER, alone, rules=RULES) == "not-applicable"


def test_the_reading_of_deductions_is_in_play_only_where_they_move_the_day() -> None:
    assert used(find(ORDER, passing(), rules=RULES)) == {}
    sick = passing()
    sick["absences"] = [{"id": "s", "kind": "sick", "from": "2026-01-01", "through": "2026-01-13"}]
    longer = changed(sick, "service.0.through", "2026-09-01")
    in_play = used(find(ORDER, longer, rules=RULES))
    assert in_play["order"] == "after-deductions"
    assert outcome(ORDER, longer, rules=RULES) == "not-met"
    assert outcome(ORDER, longer, rules=RULES, order="before-deductions") == "met"


def test_an_end_that_is_not_known_leaves_the_order_open() -> None:
    unclear = changed(passing(), "service.0.through", "2026-08")
    assert outcome(ORDER, unclear, rules=RULES) == "undetermined"


def test_another_count_of_months_is_in_play_where_it_moves_the_day_past_service() -> None:
    # Half time from 1 March 2018: on the grid full on 28 February 2020, by thirty days on the 18th.
    half = {"fraction": "1/2", "from": "2018-03-01", "through": "2020-02-28"}
    early = passing()
    early["authorisations"][0]["granted"] = "2017-01-02"
    early["service"][0] |= half
    early["service"][1] |= {"from": "2020-02-19", "through": "2020-08-18"}
    for post, last in zip(early["service"], ("2020-02-28", "2020-08-18"), strict=True):
        post["confirmation"] = {**post["confirmation"], "on": last}
    assert used(find(ORDER, early, "2020-08-18", rules=RULES))["month-count"] == "anchored-grid"
    assert outcome(ORDER, early, "2020-08-18", rules=RULES) == "not-met"
    assert outcome(ORDER, early, "2020-08-18", rules=RULES, month_count="thirty-days") == "met"


def test_too_early_is_too_early_whatever_the_share_was() -> None:
    """The municipality came first; however much of it there was, none of it lies after."""
    data = passing()
    hospital, municipality = data["service"]
    municipality |= {"from": "2025-09-01", "through": "2026-02-28"}
    hospital |= {"from": "2026-03-01", "through": "2027-02-28"}
    hospital["confirmation"]["on"] = "2027-02-28"
    del municipality["fraction"]
    shares = ({**municipality, "fraction": share} for share in ("1 %", "1"))
    for known in shares:
        assert outcome(ORDER, {**data, "service": [hospital, known]}, rules=RULES) == "not-met"
    assert outcome(ORDER, data, rules=RULES) == "not-met"


def test_service_of_a_share_not_known_that_may_not_be_early_leaves_it_open() -> None:
    data = changed(passing(), "service.1.from", "2026-08")
    del data["service"][1]["fraction"]
    assert outcome(ORDER, data, rules=RULES) == "undetermined"


def test_the_order_hangs_on_what_the_first_part_hangs_on() -> None:
    """Thirteen days in the hospital year are one more than is free, or four fewer (§ 31(4) a)."""
    away = absence("a", "sick", "2026-01-02", "2026-01-14")
    data = {**passing(), "absences": [away]}
    short = find(ORDER, data, rules=RULES)
    assert short.outcome.value == "not-met"
    assert used(short)["absence-day"] == "calendar-days"
    assert outcome(ORDER, data, rules=RULES, absence_day="working-days") == "met"


def test_where_a_ruling_may_stand_for_the_second_part_its_scope_is_in_play() -> None:
    data = passing()
    data["service"][1] |= {"from": "2026-08-31", "through": "2027-02-27"}
    del data["rulings"]
    turnus = {"kind": "ruling", "ruling": "turnus-approved", "authorities": ["helsedirektoratet"]}
    rules = {**RULES, "turnus": turnus, "then": {**RULES["then"], "instead": "turnus"}}
    for scope, expected in (("whole-part", "undetermined"), ("objectives-only", "not-met")):
        finding = find(ORDER, data, rules=rules, turnus_scope=scope)
        assert finding.outcome.value == expected
        assert used(finding)["turnus-scope"] == scope
