"""Which cases are about a paragraph: what they cite, and the rules that their checks name."""

from __future__ import annotations

from pathlib import Path

import pytest

from lisrules.documents.case_files import cases_of
from lisrules.documents.rule_files import rules_folder
from lisrules.rules.coverage import Row


def row(citation: str, *rules: str) -> Row:
    return Row(citation, citation.partition("(")[0], 1, rules, None)


def case(folder: Path, name: str, citation: str, expect: str = "{outcome: met}") -> None:
    (folder / "cases").mkdir(exist_ok=True)
    text = f"case: {name}\ncitation: {citation}\nchecks: [{{name: a, expect: {expect}}}]\n"
    (folder / "cases" / f"{name.lower()}.yaml").write_text(text, encoding="utf-8")


class TestCited:
    @pytest.mark.parametrize(
        ("citation", "paragraphs"),
        [
            ("§ 31(4)", {"§ 31(4)"}),
            ("§ 31(4) a-b", {"§ 31(4)"}),
            ("§ 31(3)-(5)", {"§ 31(3)", "§ 31(4)", "§ 31(5)"}),
            ("§ 14(3), § 31(5) of 19 March 2020", {"§ 14(3)", "§ 31(5)"}),
            ("old § 31(4), § 31", set()),
            ("annex 2 A", {"annex 2 A"}),
            ("the directorate on § 31(4)", set()),
        ],
    )
    def test_paragraphs(self, tmp_path: Path, citation: str, paragraphs: set[str]) -> None:
        case(tmp_path, "C1", citation)
        names = ["§ 14(3)", "§ 31(3)", "§ 31(4)", "§ 31(5)", "annex 2 A", "annex 2 B"]
        found = cases_of(tuple(row(name) for name in names), tmp_path)
        assert {name for name, cases in found.items() if cases == ("C1",)} == paragraphs
        assert list(found) == names


class TestNamed:
    def test_rules_at_any_depth_of_what_is_expected(self, tmp_path: Path) -> None:
        case(tmp_path, "C1", "§ 1(1)", "{rules: {sf-31-2: met}}")
        case(tmp_path, "C2", "§ 1(1)", "{lacking: {sf-26-1: {sf-31-2x: [a]}}}")
        rows = (row("§ 31(2)", "sf-31-2"), row("§ 26(1)", "sf-26-1", "hdir-leader"), row("§ 9(1)"))
        assert cases_of(rows, tmp_path) == {"§ 31(2)": ("C1",), "§ 26(1)": ("C2",), "§ 9(1)": ()}

    def test_a_case_is_named_once(self, tmp_path: Path) -> None:
        case(tmp_path, "C1", "§ 31(2)", "{rules: {sf-31-2: met}}")
        assert cases_of((row("§ 31(2)", "sf-31-2"),), tmp_path) == {"§ 31(2)": ("C1",)}


class TestFolder:
    def test_without_cases_there_are_none(self, tmp_path: Path) -> None:
        assert cases_of((row("§ 31(2)"),), tmp_path) == {"§ 31(2)": ()}

    def test_notes_are_no_case(self, tmp_path: Path) -> None:
        case(tmp_path, "C1", "§ 31(2)")
        (tmp_path / "cases" / "notes.yaml").write_text("notes: {C1: why}\n", encoding="utf-8")
        assert cases_of((row("§ 31(2)"),), tmp_path) == {"§ 31(2)": ("C1",)}

    def test_the_library_has_cases_about_the_deduction(self) -> None:
        """C12 cites it together with the third paragraph; R13 is about two posts at a time."""
        found = cases_of((row("§ 31(4)"),), rules_folder())["§ 31(4)"]
        assert {"C12", "R01"} <= set(found)
        assert "R13" not in found
