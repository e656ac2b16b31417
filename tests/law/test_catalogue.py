"""The sets of objectives of part one, typed once more by hand and compared with the catalogue."""

from __future__ import annotations

from datetime import date

import pytest

from lisrules.documents.rule_files import load_rules

FIRST_OBJECTIVES = date(2017, 3, 17)
LM_RANGES = [
    *((1, 3), (5, 12), (14, 18), (24, 31), (35, 40)),
    *((44, 45), (48, 50), (52, 54), (56, 58), (61, 69)),
]
SETS: dict[str, tuple[int, list[str] | None, date, date | None]] = {
    # In all 101 clinical objectives, in each edition.
    "clinical-hospital-2017": (38, None, FIRST_OBJECTIVES, date(2020, 2, 29)),
    "clinical-psychiatry-2017": (16, None, FIRST_OBJECTIVES, date(2020, 2, 29)),
    "clinical-municipality-2017": (47, None, FIRST_OBJECTIVES, date(2020, 2, 29)),
    "clinical-hospital-2020": (
        45,
        [f"KLS-{n:03d}" for n in range(1, 46)],
        date(2020, 3, 1),
        None,
    ),
    "clinical-psychiatry-2020": (
        16,
        [f"KLP-{n:03d}" for n in range(1, 17)],
        date(2020, 3, 1),
        None,
    ),
    "clinical-municipality-2020": (
        40,
        [f"KLK-{n:03d}" for n in range(1, 41)],
        date(2020, 3, 1),
        None,
    ),
    "common-2017": (
        50,
        [f"LM-{n:02d}" for first, last in LM_RANGES for n in range(first, last + 1)],
        FIRST_OBJECTIVES,
        date(2025, 8, 31),
    ),
    "common-hospital-2025": (7, [f"FKMS-{n:03d}" for n in range(1, 8)], date(2025, 9, 1), None),
    "common-municipality-2025": (
        8,
        [f"FKMK-{n:03d}" for n in range(1, 9)],
        date(2025, 9, 1),
        None,
    ),
}


class TestCatalogue:
    """How many objectives each set has, and which."""

    @pytest.mark.parametrize("name", sorted(SETS))
    def test_set(self, name: str) -> None:
        count, codes, first, last = SETS[name]
        found = load_rules().sets[name]
        assert found.count == count
        assert (None if found.codes is None else list(found.codes)) == codes
        assert (found.first, found.last) == (first, last)

    def test_there_are_no_others(self) -> None:
        found = {name for name, one in load_rules().sets.items() if one.part == "lis1"}
        assert found == set(SETS)

    @pytest.mark.parametrize("edition", ["2017", "2020"])
    def test_one_hundred_and_one_clinical_objectives(self, edition: str) -> None:
        places = ("hospital", "psychiatry", "municipality")
        names = [f"clinical-{place}-{edition}" for place in places]
        assert sum(load_rules().sets[name].count for name in names) == 101

    @pytest.mark.parametrize(
        ("names", "number"),
        [
            (["clinical-hospital-2020", "clinical-municipality-2020", "common-2017"], 135),
            (
                [
                    "clinical-hospital-2020",
                    "clinical-municipality-2020",
                    "common-hospital-2025",
                    "common-municipality-2025",
                ],
                100,
            ),
        ],
    )
    def test_how_many_one_doctor_must_attain(self, names: list[str], number: int) -> None:
        # Sixteen more with psychiatry: 151 and 116.
        assert sum(load_rules().sets[name].count for name in names) == number
