from __future__ import annotations

import pytest

from lisrules.conditions.base import Admission, Need
from tests.practitioners import general_practitioner, practice
from tests.unit.conditions.deciding_for import admitted, asked_for

OWN = {"kind": "own-specialty"}


def admission(specialty: str | None, asked: str = "ALM") -> Admission | None:
    post = practice("post", "2022-01-01", "2022-12-31", specialty=specialty)
    if specialty is None:
        del post["specialty"]
    made = asked_for(OWN, general_practitioner(post), "2023-01-01", specialty=asked)
    return admitted(made, "post")


@pytest.mark.parametrize("name", ["ALM", "allmennmedisin", "general-practice"])
def test_every_day_of_a_post_in_the_specialty_by_any_of_its_names(name: str) -> None:
    assert admission(name) is None


def test_no_day_of_a_post_in_another() -> None:
    found = admission("SAM")
    assert found is not None
    assert (len(found.sure), len(found.possible), found.need) == (0, 0, None)


@pytest.mark.parametrize("name", [None, "XYZ"])
def test_open_where_the_specialty_is_not_known(name: str | None) -> None:
    found = admission(name)
    assert found is not None
    assert not found.sure
    assert found.possible
    assert found.need == Need("specialty", "post")


def test_it_is_the_specialty_asked_for_that_decides() -> None:
    assert admission("SAM", asked="SAM") is None
