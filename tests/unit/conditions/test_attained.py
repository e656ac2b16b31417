from __future__ import annotations

from copy import deepcopy
from datetime import date

import pytest

from lisrules.conditions.attained import SetResult, examine
from lisrules.conditions.recognised import Recognised
from tests.building import COMMON_HOSPITAL, Data, assessment
from tests.unit.conditions.deciding import context

ON = "2026-08-20"
RULES: dict[str, Data] = {
    "roles": {"kind": "approvals", "roles": ["educational-supervisor", "clinical-supervisor"]},
    "leader": {"kind": "approvals", "decided_by": "leader"},
}


def assessments() -> list[Data]:
    return [assessment(code, ON) for code in COMMON_HOSPITAL]


def examined(
    records: list[Data] | None,
    limit: str = ON,
    recognised: Recognised | None = None,
    name: str = "common-hospital-2025",
) -> SetResult:
    data = {} if records is None else {"assessments": records}
    made = context(data, "2027-03-01", RULES)
    last = date.fromisoformat(limit).toordinal()
    return examine(made, name, tuple(RULES), last, recognised or Recognised())


def lacking(result: SetResult) -> list[tuple[str, tuple[str, ...], bool]]:
    return [(s.objective, s.reasons, s.doubt) for s in result.standings]


def test_the_evidence_is_the_assessment_of_each_objective() -> None:
    result = examined(assessments())
    assert (result.outcome.value, result.attained, result.count) == ("met", 7, 7)
    assert result.evidence == tuple(f"a-{code}" for code in COMMON_HOSPITAL)


@pytest.mark.parametrize(("limit", "late"), [("2026-08-20", 0), ("2026-08-19", 7)])
def test_decided_no_later_than_the_limit(limit: str, late: int) -> None:
    result = examined(assessments(), limit)
    assert [reasons for _, reasons, _ in lacking(result)] == [("decided-late",)] * late


def test_a_month_of_decision_on_both_sides_of_the_limit_is_a_doubt() -> None:
    records = assessments()
    records[0]["decided"]["on"] = "2026-08"
    for given in records[0]["recommendations"]:
        given["on"] = "2026-07-01"
    result = examined(records)
    assert result.outcome.value == "undetermined"
    assert lacking(result) == [("FKMS-001", ("decision-date-unclear",), True)]
    assert examined(records, "2026-08-31").outcome.value == "met"


def test_no_assessment_and_no_list_of_assessments() -> None:
    none, unknown = examined([]), examined(None)
    assert (none.outcome.value, unknown.outcome.value) == ("not-met", "undetermined")
    assert lacking(none)[0] == ("FKMS-001", ("no-assessment",), False)
    assert lacking(unknown)[0] == ("FKMS-001", ("unknown",), True)


def test_one_fault_outweighs_any_number_of_doubts() -> None:
    records = assessments()
    for record in records[1:]:
        del record["recommendations"]
    assert examined(records).outcome.value == "undetermined"
    records[0]["outcome"] = "not-attained"
    assert examined(records).outcome.value == "not-met"


def test_once_attained_is_attained() -> None:
    records = assessments()
    later = {**deepcopy(records[0]), "id": "later", "outcome": "not-attained"}
    later["decided"]["on"] = "2026-08-21"
    for order in ([*records, later], [later, *records]):
        assert examined(order, "2027-03-01").outcome.value == "met"


def test_the_nearest_of_several_assessments_is_shown() -> None:
    records = assessments()[1:]
    two = {**assessment("FKMS-001", ON), "id": "two-faults", "recommendations": []}
    doubt = {**assessment("FKMS-001", ON), "id": "doubt"}
    del doubt["recommendations"]
    one = {**assessment("FKMS-001", ON), "id": "one-fault"}
    one["recommendations"] = one["recommendations"][:1]
    for given, nearest in (([two, one], "one-fault"), ([one, two, doubt], "doubt")):
        result = examined([*records, *given])
        assert [standing.assessment for standing in result.standings] == [nearest]


def test_who_recommended_and_decided_is_named() -> None:
    records = assessments()
    records[0]["recommendations"] = records[0]["recommendations"][:1]
    [standing] = examined(records).standings
    assert standing.reasons == ("clinical-supervisor-missing",)
    assert standing.persons == (
        ("educational-supervisor", ("h-educational",)),
        ("clinical-supervisor", ()),
        ("leader", ("h-leader",)),
    )


def test_what_is_recognised_needs_no_assessment() -> None:
    rest = assessments()[1:]
    assert examined(rest).outcome.value == "not-met"
    result = examined(rest, recognised=Recognised(frozenset({"FKMS-001"})))
    assert (result.outcome.value, result.attained, len(result.evidence)) == ("met", 7, 6)


def test_a_set_without_codes_is_not_empty_and_not_attained() -> None:
    result = examined(assessments(), name="clinical-hospital-2017")
    assert (result.known, result.attained, result.outcome.value) == (False, 0, "undetermined")
    assert result.count == 38
