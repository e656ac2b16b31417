from __future__ import annotations

import pytest
from pydantic import ValidationError

from lisrules.conditions.cap import Cap, InsideTotal
from tests.building import passing
from tests.unit.conditions.deciding import find


def test_it_decides_nothing_alone() -> None:
    finding = find({"kind": "cap", "at_most_months": 39}, passing())
    assert (finding.outcome.value, finding.detail) == ("not-applicable", InsideTotal())


@pytest.mark.parametrize(("months", "accepted"), [(-1, 0), (0, 1), (600, 1), (601, 0)])
def test_the_limit_is_a_number_of_months(months: int, accepted: bool) -> None:
    if accepted:
        assert Cap(kind="cap", at_most_months=months).at_most_months == months
        return
    with pytest.raises(ValidationError):
        Cap(kind="cap", at_most_months=months)
