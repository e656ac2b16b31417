"""`lisrules coverage` lists every paragraph with its rules or with the reason for none."""

from __future__ import annotations

import json
from typing import Any

import pytest

from lisrules.cli.app import main
from lisrules.documents.rule_files import load_rules
from lisrules.rules.coverage import Status, coverage

ROWS = coverage(load_rules())
LISTED = all(row.status is not Status.UNLISTED for row in ROWS)


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What the command wrote; 3 is its exit code as long as a paragraph has neither."""
    assert main(["coverage", *arguments]) == (0 if LISTED else 3)
    return capsys.readouterr().out


def rows(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(said(capsys, "--format", "json", *arguments))
    return found


class TestJson:
    def test_has_every_paragraph(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert [row["citation"] for row in rows(capsys)] == [row.citation for row in ROWS]

    def test_of_a_paragraph_with_rules(self, capsys: pytest.CaptureFixture[str]) -> None:
        [row] = [row for row in rows(capsys) if row["citation"] == "§ 31(2)"]
        assert {"R13", "V14"} <= set(row.pop("cases"))
        assert row == {
            "citation": "§ 31(2)",
            "division": "§ 31",
            "paragraph": 2,
            "status": "rules",
            "rules": ["sf-31-2"],
            "kind": None,
            "reason": None,
        }

    def test_of_a_paragraph_with_a_reason(self, capsys: pytest.CaptureFixture[str]) -> None:
        found = {row["citation"]: row for row in rows(capsys, "--lang", "nn")}["§ 16(1)"]
        assert (found["status"], found["rules"]) == ("reason", [])
        assert (found["kind"], found["reason"]) == (
            "institution",
            "Pengar til kommunar som tek imot legar.",
        )

    def test_uncovered_leaves_out_what_has_rules(self, capsys: pytest.CaptureFixture[str]) -> None:
        found = rows(capsys, "--uncovered")
        assert {row["citation"] for row in found} == {row.citation for row in ROWS if not row.rules}
        assert "rules" not in {row["status"] for row in found}


class TestText:
    @pytest.mark.parametrize(
        ("lang", "heading", "reasons", "cited"),
        [
            ("nb", "Dekning av forskriften", "ledd med en grunn til", "§ 31(2)"),
            ("nn", "Dekking av forskrifta", "ledd med ein grunn til", "§ 31(2)"),
            ("en", "Coverage of the regulation", "paragraphs with a reason", "§ 31(2)"),
        ],
    )
    def test_counts_and_lists(
        self, capsys: pytest.CaptureFixture[str], lang: str, heading: str, reasons: str, cited: str
    ) -> None:
        text = said(capsys, "--lang", lang)
        count = sum(row.status is Status.REASON for row in ROWS)
        assert text.startswith(f"{heading} (118)\n")
        assert f"\n{count} {reasons}" in text
        assert f"\n{cited}: sf-31-2\n" in text

    def test_says_what_the_kinds_mean(self, capsys: pytest.CaptureFixture[str]) -> None:
        text = said(capsys, "--lang", "en", "--uncovered")
        assert "(procedure)" in text
        assert "procedure: How a matter proceeds" in text
        assert "§ 31(2):" not in text
