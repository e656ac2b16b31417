"""Coverage worked out from citations, and the faults of a file that does not fit."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

from lisrules.documents.rule_files import load_rules, rules_folder
from lisrules.rules.coverage import Row, Status, coverage
from lisrules.values.diagnostics import Diagnostic, RulesError

COVERAGE = "coverage.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(copytree(rules_folder(), tmp_path / "rules"))


def written(folder: Path, divisions: str) -> None:
    """Write a coverage file with one kind and these divisions."""
    text = "{nb: a, nn: b, en: c}"
    (folder / COVERAGE).write_text(
        f"kinds: [{{id: duty, name: {text}, meaning: {text}}}]\ndivisions:\n{divisions}",
        encoding="utf-8",
    )


def division(citation: str, paragraphs: int, *remarks: tuple[str, str]) -> str:
    text = "{nb: a, nn: b, en: c}"
    told = ", ".join(f"{{paragraphs: {p}, kind: {k}, reason: {text}}}" for p, k in remarks)
    return f"  - {{citation: {citation}, paragraphs: {paragraphs}, remarks: [{told}]}}\n"


def whole(changed: str = "", *, without: str = "") -> str:
    """The divisions of the regulation, one of them changed or left out."""
    own = load_rules().structure.divisions
    name = changed.partition("citation: ")[2].partition(",")[0] or without
    kept = "".join(division(d.citation, d.paragraphs) for d in own if d.citation != name)
    return changed + kept


def row(folder: Path, citation: str) -> Row:
    return next(one for one in coverage(load_rules(folder)) if one.citation == citation)


def faults(folder: Path) -> list[Diagnostic]:
    with pytest.raises(RulesError) as caught:
        load_rules(folder)
    return list(caught.value.diagnostics)


class TestRows:
    def test_a_rule_wins_over_a_reason_and_the_remark_stays(self, folder: Path) -> None:
        written(folder, whole(division("§ 31", 6, ("[3, 6]", "duty"))))
        found = row(folder, "§ 31(3)")
        assert found.status is Status.RULES
        assert found.rules
        assert found.remark is not None
        assert found.remark.kind == "duty"

    def test_a_paragraph_with_a_reason_only(self, folder: Path) -> None:
        written(folder, whole(division("§ 13", 1, ("[1]", "duty"))))
        found = row(folder, "§ 13(1)")
        assert (found.status, found.rules) == (Status.REASON, ())
        assert found.remark is not None
        assert found.remark.reason == {"nb": "a", "nn": "b", "en": "c"}

    def test_a_paragraph_with_neither(self, folder: Path) -> None:
        written(folder, whole())
        assert row(folder, "§ 13(1)").status is Status.UNLISTED

    def test_letters_and_sentences_count_for_their_paragraph(self, folder: Path) -> None:
        written(folder, whole())
        assert "sf-31-4-b" in row(folder, "§ 31(4)").rules
        assert "sf-18-1-abroad" in row(folder, "§ 18(1)").rules
        assert "sf-18-1-abroad" not in row(folder, "§ 18(3)").rules

    def test_a_citation_of_a_whole_section_covers_each_paragraph(self, folder: Path) -> None:
        file = folder / "sections" / "25-confirmation.yaml"
        text = file.read_text(encoding="utf-8")
        assert "citation: § 25(1) e" in text
        file.write_text(text.replace("citation: § 25(1) e", "citation: § 25"), encoding="utf-8")
        written(folder, whole())
        for number in range(1, 6):
            assert "sf-25-1-e" in row(folder, f"§ 25({number})").rules

    def test_parts_of_an_annex_are_told_apart(self, folder: Path) -> None:
        written(folder, whole())
        assert "sf-annex-2-a" in row(folder, "annex 2 A").rules
        assert "sf-annex-2-a" not in row(folder, "annex 2 B").rules

    def test_without_the_file_there_are_no_rows(self, folder: Path) -> None:
        (folder / COVERAGE).unlink()
        assert coverage(load_rules(folder)) == ()


class TestFaults:
    @pytest.mark.parametrize(
        ("changed", "found", "expected"),
        [
            (division("§ 13", 1, ("[2]", "duty")), "`2`", "at most 1"),
            (division("§ 13", 1, ("[1, 1]", "duty")), "`1` 2 times", "one remark each"),
            (division("§ 13", 1, ("[1]", "duties")), "`duties`", "a kind that is declared"),
            (division("§ 13", 1) * 2, "`§ 13` 2 times", "each division once"),
        ],
        ids=["no such paragraph", "two remarks", "no such kind", "twice"],
    )
    def test_are_said_with_their_place(
        self, folder: Path, changed: str, found: str, expected: str
    ) -> None:
        written(folder, whole(changed))
        first = faults(folder)[0]
        assert first.place is not None
        assert (first.place.file, first.place.line) == (COVERAGE, 3)
        assert (first.found, first.expected) == (found, expected)

    @pytest.mark.parametrize("citation", ["§ 13(1)", "§ 13 a", "chapter 3", "§13"])
    def test_a_division_is_a_section_or_an_annex(self, folder: Path, citation: str) -> None:
        written(folder, whole() + division(citation, 1))
        [fault] = faults(folder)
        assert fault.found == f"`{citation}`"
        assert fault.expected == "a section such as `§ 3a` or an annex such as `annex 2 B`"

    def test_a_rule_cites_a_paragraph_there_is(self, folder: Path) -> None:
        """§ 31(5) is cited today; with four paragraphs there is no fifth."""
        written(folder, whole(division("§ 31", 4)))
        found = faults(folder)
        assert {fault.expected for fault in found} == {"one of the 4 paragraphs of § 31"}
        assert "sections/31-absence.yaml" in {fault.place.file for fault in found if fault.place}

    def test_a_rule_cites_a_section_there_is(self, folder: Path) -> None:
        written(folder, whole(without="§ 14"))
        assert {fault.expected for fault in faults(folder)} == {"one of the 0 paragraphs of § 14"}
