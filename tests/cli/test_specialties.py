"""`lisrules specialties` lists what a decision can be asked for; `check` takes further editions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import ASK, PASSES, lisrules

INTERNAL_MEDICINE = """sets:
  - id: part-three-med-2021
    part: lis3
    of: MED
    title: {nb: indremedisin, nn: indremedisin, en: internal medicine}
    act: a copy of the annex
    from: 2021-09-01
    until: 2025-08-31
    codes: [MED-001..104]
    count: 104
"""


@pytest.fixture
def catalogue(tmp_path: Path) -> str:
    file = tmp_path / "mine.yaml"
    file.write_text(INTERNAL_MEDICINE, encoding="utf-8")
    return str(file)


def listed(*arguments: str) -> dict[str, dict[str, Any]]:
    """The rows by id."""
    done = lisrules("specialties", "--format", "json", *arguments)
    assert done.code == 0, done.err
    return {row["id"]: row for row in json.loads(done.out)}


def _digest(decision: dict[str, Any]) -> str:
    digest: str = decision["provenance"]["rules_digest"]
    return digest


class TestList:
    def test_has_those_of_doctors_and_of_dentists(self) -> None:
        rows = listed()
        dental = [name for name, row in rows.items() if row["category"] == "dental"]
        assert (len(rows), len(dental)) == (53, 7)

    def test_says_name_code_sort_and_objectives(self) -> None:
        assert listed("--lang", "nn")["HJS"] == {
            "id": "HJS",
            "name": "Hjartesjukdommar",
            "code": "195",
            "category": "hospital",
            "group": "internal-medicine",
            "part_two": {
                "set": "part-two-internal-medicine-2025",
                "count": 152,
                "act": "FOR-2024-09-10-2201",
            },
            "part_three": {
                "set": "part-three-hjs-2025",
                "count": 59,
                "act": "FOR-2024-09-10-2201",
            },
        }

    def test_without_a_group_there_is_no_part_two(self) -> None:
        row = listed()["ANE"]
        assert (row["part_two"], row["part_three"]["count"]) == (None, 135)

    @pytest.mark.parametrize(("day", "known"), [("2025-08-31", False), ("2025-09-01", True)])
    def test_on_a_day_counts_the_edition_in_force(self, day: str, known: bool) -> None:
        row = listed("--on", day)["HJS"]
        assert (row["part_two"] is not None, row["part_three"] is not None) == (known, known)

    def test_counts_added_editions(self, catalogue: str) -> None:
        asked = ("--catalogue", catalogue, "--on", "2025-08-31")
        assert listed(*asked)["MED"]["part_three"]["count"] == 104
        assert listed("--catalogue", catalogue)["MED"]["part_three"]["count"] == 105

    @pytest.mark.parametrize(
        ("lang", "words"),
        [
            ("nb", ["Spesialiteter", "sykehus, indremedisin", "tannlege"]),
            ("nn", ["Spesialitetar", "sjukehus, indremedisin", "tannlege"]),
            ("en", ["Specialties", "hospital, internal medicine", "dental"]),
        ],
    )
    def test_is_a_table_in_each_language(self, lang: str, words: list[str]) -> None:
        done = lisrules("specialties", "--lang", lang)
        assert done.code == 0
        assert [word for word in words if word not in done.out] == []
        [row] = [line for line in done.out.splitlines() if line.startswith("HJS ")]
        assert row.split()[:4] == ["HJS", "195", "152", "59"]

    def test_is_a_list_on_a_narrow_page(self) -> None:
        done = lisrules("specialties", "--width", "50", "--lang", "en")
        assert max(map(len, done.out.splitlines())) <= 50
        assert "ALM: Code 1; Part 2 –; Part 3 88;" in done.out


class TestCheck:
    def test_added_editions_are_part_of_the_rule_set(self, catalogue: str) -> None:
        plain = json.loads(lisrules("check", PASSES, *ASK, "--format", "json").out)
        asked = (*ASK, "--format", "json", "--catalogue", catalogue)
        added = json.loads(lisrules("check", PASSES, *asked).out)
        assert added["outcome"] == plain["outcome"]
        assert _digest(added) != _digest(plain)

    def test_a_decision_uses_them(self, catalogue: str) -> None:
        """Internal medicine on a day for which the library knows no edition of part three."""
        asked = ("--decision", "lis3", "--specialty", "MED", "--on", "2024-03-01")
        question = (PASSES, *asked, "--format", "json")
        without = lisrules("check", *question)
        added = lisrules("check", *question, "--catalogue", catalogue)
        assert '"objective-codes"' in without.out
        assert "part-three-med-2021" not in without.out
        assert "part-three-med-2021" in added.out

    def test_a_fault_has_its_place_and_exit_code(self, catalogue: str) -> None:
        file = Path(catalogue)
        file.write_text(INTERNAL_MEDICINE.replace("2025-08-31", "2025-09-01"), encoding="utf-8")
        done = lisrules("check", PASSES, *ASK, "--catalogue", catalogue)
        assert (done.code, done.out) == (3, "")
        assert f"error: {catalogue}:7:11: sets[0].from: found the edition" in done.err
        assert "error: catalogue/parts-two-and-three.yaml:" in done.err
        assert "2 errors" in done.err

    def test_a_file_that_is_not_there(self, tmp_path: Path) -> None:
        done = lisrules("check", PASSES, *ASK, "--catalogue", str(tmp_path / "x.yaml"))
        assert done.code == 3
        assert "expected a file of the catalogue" in done.err
