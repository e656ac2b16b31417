from __future__ import annotations

import pytest

from lisrules.conditions.note import Noted
from tests.building import Data, passing
from tests.unit.conditions.deciding import find


@pytest.mark.parametrize("facts", [{}, passing()], ids=["nothing", "everything"])
def test_there_is_nothing_to_meet_whatever_is_known(facts: Data) -> None:
    finding = find({"kind": "note"}, facts)
    assert finding.outcome.value == "not-applicable"
    assert finding.detail == Noted()
    assert (finding.needs, finding.readings, finding.evidence, finding.cure) == ((), (), (), None)
