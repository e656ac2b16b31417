"""The specialties and their objectives, typed once more by hand and compared with the catalogue."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import pytest

from lisrules.documents.rule_files import load_rules

Unused = tuple[int, ...]


class Kind(NamedTuple):
    """Prefix, code, first and last number, numbers not in use, group."""

    volven: str | None
    last: int
    unused: Unused = ()
    group: str | None = None
    first: int = 1


MEDICAL, SURGICAL = "internal-medicine", "surgery"
SPECIALTIES: dict[str, Kind] = {
    "AMM": Kind(None, 67, (), MEDICAL),
    "BLS": Kind("191", 154, (), MEDICAL),
    "END": Kind("192", 43, (), MEDICAL),
    "FOR": Kind("193", 99, (95,), MEDICAL),
    "GER": Kind("194", 64, (), MEDICAL),
    "HJS": Kind("195", 59, (), MEDICAL),
    "MED": Kind("190", 106, (38,), MEDICAL),
    "INF": Kind("196", 52, (), MEDICAL),
    "LUN": Kind("197", 60, (), MEDICAL),
    "NYR": Kind("198", 67, (7,), MEDICAL),
    "BAK": Kind("81", 58, (), SURGICAL),
    "BEK": Kind("87", 88, (), SURGICAL),
    "GAK": Kind("82", 106, (42,), SURGICAL),
    "KIR": Kind("80", 174, (169,), SURGICAL),
    "KAK": Kind("83", 63, (), SURGICAL),
    "PLA": Kind("39", 119, (), SURGICAL),
    "THX": Kind("85", 60, (), SURGICAL),
    "URO": Kind("86", 90, (), SURGICAL),
    "ALM": Kind("1", 88),
    "ANE": Kind("2", 137, (77, 78)),
    "ARB": Kind("5", 120),
    "BUP": Kind("4", 79),
    "PED": Kind("3", 165, (22, 136)),
    "FMR": Kind("6", 112, (44, 54, 55, 68, 80)),
    "GYN": Kind("7", 119),
    "HUD": Kind("16", 96),
    "ITR": Kind("18", 144, (32,)),
    "KLF": Kind("57", 34),
    "KNF": Kind("32", 29),
    "MAX": Kind("28", 393),
    "MBK": Kind("31", 98),
    "GEN": Kind("33", 95),
    "MMB": Kind("34", 135),
    "NKI": Kind("36", 37),
    "NEV": Kind("37", 68, (8, 19)),
    "NUK": Kind("151", 176, first=103),
    "ONC": Kind("43", 69),
    "ORT": Kind("152", 83),
    "RAD": Kind("35", 335),
    "PAT": Kind("38", 187, (3,)),
    "VOP": Kind("40", 82),
    "REV": Kind("41", 201, (35, 67, 148, 192, 193)),
    "RUS": Kind("199", 75),
    "SAM": Kind("42", 45),
    "ØNH": Kind("45", 132),
    "ØYE": Kind("46", 110),
}
DENTAL = {
    "kjeveortopedi": "515",
    "pedodonti": "523",
    "periodonti": "531",
    "oral-kirurgi-og-oral-medisin": "558",
    "kjeve-og-ansiktsradiologi": "559",
    "endodonti": "560",
    "oral-protetikk": "561",
}
CATEGORIES = {
    "ALM": "general-practice",
    "SAM": "community-medicine",
    "ARB": "occupational-medicine",
    **dict.fromkeys(DENTAL, "dental"),
}
_LEFT_OVER = [
    *(4, 13, *range(19, 24), *range(32, 35), *range(41, 44)),
    *(46, 47, 51, 55, 59, 60, *range(70, 75)),
]
COMMON: dict[str, tuple[date, date | None, list[str]]] = {
    "common-parts-two-three-2019": (
        date(2019, 3, 1),
        date(2024, 8, 31),
        [f"LM-{n:02d}" for n in _LEFT_OVER],
    ),
    "common-parts-two-three-2024": (
        date(2024, 9, 1),
        date(2026, 2, 28),
        [f"LM-{n:02d}" for n in [*_LEFT_OVER, 75]],
    ),
    "common-parts-two-three-2026": (
        date(2026, 3, 1),
        None,
        [f"FKM-{n:03d}" for n in range(1, 15)],
    ),
}


def codes(prefix: str, first: int, last: int, unused: Unused = ()) -> list[str]:
    return [f"{prefix}-{n:03d}" for n in range(first, last + 1) if n not in unused]


class TestSpecialties:
    def test_there_are_forty_six_and_seven(self) -> None:
        found = {one.id for one in load_rules().catalogue.every}
        assert found == {*SPECIALTIES, *DENTAL}
        assert (len(SPECIALTIES), len(DENTAL)) == (46, 7)

    @pytest.mark.parametrize("prefix", sorted(SPECIALTIES))
    def test_a_specialty(self, prefix: str) -> None:
        kind = SPECIALTIES[prefix]
        found = load_rules().catalogue.specialty(prefix)
        assert found is not None
        assert (found.volven, found.group) == (kind.volven, kind.group)
        assert found.category.value == CATEGORIES.get(prefix, "hospital")
        assert date.fromordinal(found.first) == (
            date(2019, 1, 4) if prefix == "KIR" else date(2017, 3, 17)
        )

    @pytest.mark.parametrize("name", sorted(DENTAL))
    def test_a_specialty_of_dentists(self, name: str) -> None:
        found = load_rules().catalogue.specialty(DENTAL[name])
        assert found is not None
        assert (found.id, found.category.value, found.group) == (name, "dental", None)
        assert date.fromordinal(found.first) == date(2017, 3, 1)

    def test_only_emergency_medicine_is_new(self) -> None:
        new = {one.id: one.new_since for one in load_rules().catalogue.every if one.new_since}
        assert new == {"AMM": date(2019, 3, 1).toordinal()}

    @pytest.mark.parametrize(
        "name", ["HJS", "hjs", "195", "Hjertesykdommer", "hjartesjukdommar", "cardiology"]
    )
    def test_every_name_finds_it(self, name: str) -> None:
        found = load_rules().catalogue.specialty(name)
        assert found is not None
        assert found.id == "HJS"

    @pytest.mark.parametrize("name", ["øre-nese-halssykdommer", "ØNH", "ønh", "45"])
    def test_letters_beyond_ascii(self, name: str) -> None:
        found = load_rules().catalogue.specialty(name)
        assert found is not None
        assert found.id == "ØNH"


class TestObjectives:
    @pytest.mark.parametrize("prefix", sorted(SPECIALTIES))
    def test_part_three(self, prefix: str) -> None:
        kind = SPECIALTIES[prefix]
        (edition,) = load_rules().catalogue.editions("lis3", prefix)
        assert list(edition.codes or ()) == codes(prefix, kind.first, kind.last, kind.unused)
        assert (edition.first, edition.last) == (date(2025, 9, 1), None)
        assert edition.count == len(edition.codes or ())

    @pytest.mark.parametrize(
        ("group", "wanted"),
        [(MEDICAL, codes("FIM", 1, 153, (150,))), (SURGICAL, codes("FKI", 1, 59))],
    )
    def test_part_two(self, group: str, wanted: list[str]) -> None:
        (edition,) = load_rules().catalogue.editions("lis2", group)
        assert list(edition.codes or ()) == wanted
        assert (edition.first, edition.last) == (date(2025, 9, 1), None)

    def test_the_common_ones(self) -> None:
        found = {
            one.id: (one.first, one.last, list(one.codes or ()))
            for one in load_rules().catalogue.editions("lis2-3", None)
        }
        assert found == COMMON

    def test_the_sums_of_the_annex(self) -> None:
        every = load_rules().sets.values()
        part = {name: sum(s.count for s in every if s.part == name) for name in ("lis2", "lis3")}
        assert part == {"lis2": 211, "lis3": 4848}

    def test_there_are_no_other_sets(self) -> None:
        later = {name for name, one in load_rules().sets.items() if one.part != "lis1"}
        assert len(later) == len(SPECIALTIES) + 2 + len(COMMON)
