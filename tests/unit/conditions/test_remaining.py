from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from lisrules.conditions.base import Need
from lisrules.conditions.remaining import Remaining, remaining
from tests.building import Data
from tests.unit.conditions.serving import asked, known, later, without_lists

SHARED, BY_POST = {"shared_part_two": "shared"}, {"shared_part_two": "by-post"}


def counted(
    *service: Data, on: str = "2030-01-01", of: str | None = "HJS", **options: str
) -> Remaining:
    return remaining(asked(known(*service), on, {}, of, **options), ())


def month(stage: str = "lis3", specialty: str | None = "HJS", **more: Any) -> Data:
    made = later("post", "2024-01-01", "2024-01-31", stage=stage, **more)
    if specialty is None:
        del made["specialty"]
        return made
    return {**made, "specialty": specialty}


def days(found: Remaining) -> tuple[Any, Any, Any]:
    """All of it, and what surely and possibly counts without a limit."""
    return found.whole.sure.total(), found.sure.free.total(), found.possible.free.total()


@pytest.mark.parametrize(
    ("stage", "expected"), [("lis2", 31), ("lis3", 31), ("lis1", 0), ("turnus", 0), ("other", 0)]
)
def test_only_parts_two_and_three(stage: str, expected: int) -> None:
    assert days(counted(month(stage))) == (expected, expected, expected)


@pytest.mark.parametrize(
    ("specialty", "country", "free", "own"),
    [
        ("HJS", None, 31, 31),
        ("Hjertesykdommer", "NO", 31, 31),
        ("KNF", None, 0, 0),
        ("LUN", None, 0, 0),
        ("HJS", "SE", 0, 31),
        ("KNF", "SE", 0, 0),
    ],
)
def test_another_specialty_or_country_is_limited(
    specialty: str, country: str | None, free: int, own: int
) -> None:
    more = {} if country is None else {"country": country}
    found = counted(month("lis3", specialty, **more))
    assert days(found) == (31, free, free)
    assert found.sure.own.total() == found.possible.own.total() == own
    assert (found.needs, found.certain) == ((), True)


class TestPartTwo:
    """Common to a group of specialties (reading `shared-part-two`)."""

    @pytest.mark.parametrize(
        ("of", "post", "free", "by_post", "matters"),
        [
            ("HJS", month("lis2", "LUN"), 31, 0, True),
            ("HJS", month("lis2", "HJS"), 31, 31, False),
            ("HJS", month("lis2", "KIR"), 0, 0, False),
            ("HJS", month("lis2", "KNF"), 0, 0, False),
            ("HJS", month("lis3", "LUN"), 0, 0, False),
            ("HJS", month("lis2", "LUN", country="SE"), 0, 0, False),
            ("KNF", month("lis2", "RAD"), 0, 0, False),
        ],
    )
    def test_is_for_each_of_the_group(
        self, of: str, post: Data, free: int, by_post: int, matters: bool
    ) -> None:
        shared, strict = counted(post, of=of, **SHARED), counted(post, of=of, **BY_POST)
        assert days(shared) == (31, free, free)
        assert days(strict) == (31, by_post, by_post)
        for found, option in ((shared, "shared"), (strict, "by-post")):
            named = [(use.reading, use.option) for use in found.readings]
            assert named == [("shared-part-two", option)] * matters


class TestUnknown:
    @pytest.mark.parametrize("name", [None, "Phrenology"])
    def test_specialty(self, name: str | None) -> None:
        for stage in ("lis2", "lis3"):
            found = counted(month(stage, name))
            assert days(found) == (31, 0, 31)
            assert (found.needs, found.certain) == ((Need("specialty", "post"),), False)

    def test_specialty_of_a_post_abroad(self) -> None:
        """It has a limit in any case, but part one takes only of what is for another specialty."""
        found = counted(month("lis3", None, country="SE"))
        assert days(found) == (31, 0, 0)
        assert [found.sure.own.total(), found.possible.own.total()] == [0, 31]
        assert (found.needs, found.certain) == ((Need("specialty", "post"),), False)

    def test_fraction(self) -> None:
        post = month()
        del post["fraction"]
        found = counted(post, later("other", "2024-02-01", "2024-02-29", specialty="KNF"))
        assert days(found) == (29, 0, 31)
        assert found.whole.possible.total() == 60
        assert Need("fraction", "post") in found.whole.needs

    def test_days(self) -> None:
        post = later("post", "2024-01", "2024-02-10")
        found = counted(post, later("other", "2024-03-01", "2024-03-31", specialty="KNF"))
        assert days(found) == (31 + 11, 11, 41)
        assert found.whole.start_lo == date(2024, 1, 1).toordinal()

    def test_list_of_service(self) -> None:
        data = without_lists(known(), "service")
        found = remaining(asked(data, "2030-01-01", {}), ())
        assert (found.certain, found.whole.needs) == (False, (Need("service"),))


def test_own_and_other_on_one_day() -> None:
    half = Fraction(1, 2)
    found = counted(
        later("own", "2024-01-01", "2024-01-31", fraction="1/2"),
        later("other", "2024-01-01", "2024-01-31", specialty="KNF"),
    )
    assert days(found) == (31, 31 * half, 31 * half)


def test_only_up_to_the_date() -> None:
    other = later("other", "2024-02-01", "2024-02-29", specialty="KNF")
    assert days(counted(month(), other, on="2024-01-30")) == (30, 30, 30)
    assert days(counted(month(), other, on="2024-02-03")) == (34, 31, 31)
