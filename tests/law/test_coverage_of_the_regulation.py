"""Nothing of the regulation is passed over: every paragraph has a rule or a reason for none.

The structure of the regulation is typed by hand from the consolidated text, and so is what sort of
reason each paragraph has.
"""

from __future__ import annotations

import pytest

from lisrules.documents.rule_files import load_rules
from lisrules.rules.coverage import Row, Status, coverage

PARAGRAPHS = {
    "§ 1": 2,
    "§ 2": 7,
    "§ 3a": 1,
    "§ 3b": 3,
    "§ 4": 2,
    "§ 5": 2,
    "§ 6": 2,
    "§ 7": 1,
    "§ 8": 4,
    "§ 9": 2,
    "§ 10": 2,
    "§ 11": 3,
    "§ 12": 4,
    "§ 13": 1,
    "§ 14": 6,
    "§ 15": 2,
    "§ 16": 2,
    "§ 17": 2,
    "§ 18": 3,
    "§ 19": 2,
    "§ 20": 3,
    "§ 21": 3,
    "§ 22": 2,
    "§ 23": 1,
    "§ 24": 1,
    "§ 25": 5,
    "§ 26": 4,
    "§ 27": 4,
    "§ 28": 3,
    "§ 29": 3,
    "§ 30": 1,
    "§ 31": 6,
    "§ 32": 3,
    "§ 33": 5,
    "§ 34": 3,
    "§ 35": 2,
    "§ 36": 3,
    "§ 37": 4,
    "§ 38": 2,
    "§ 39": 3,
    "annex 1": 1,
    "annex 2 A": 1,
    "annex 2 B": 1,
    "annex 2 C": 1,
}
REASONS = {
    "definition": "§ 1(1), § 1(2), § 2(7), § 7(1), § 19(1), § 19(2), annex 1",
    "institution": (
        "§ 3b(1), § 4(1), § 4(2), § 5(2), § 6(2), § 8(2), § 11(1), § 11(2), § 11(3), § 13(1), "
        "§ 14(2), § 14(5), § 14(6), § 15(1), § 16(1), § 16(2), § 17(2), § 20(2), § 21(2), § 22(1), "
        "§ 22(2), § 23(1), § 24(1), § 25(2), § 25(4), § 25(5), § 27(1), § 28(1), § 28(2), § 28(3)"
    ),
    "procedural": (
        "§ 3b(3), § 6(1), § 12(2), § 12(3), § 20(1), § 20(3), § 21(1), § 27(2), § 27(3), § 27(4), "
        "§ 34(2), § 35(1), § 35(2)"
    ),
    "delegated": "§ 3a(1), § 3b(2), § 30(1), § 34(1), § 34(3)",
    "elsewhere": (
        "§ 5(1), § 9(2), § 12(4), § 14(1), § 18(2), § 26(3), § 26(4), § 31(1), § 32(2), § 32(3), "
        "§ 39(2)"
    ),
    "transitional-for-institutions": "§ 38(1), § 38(2), § 39(3)",
}
RULES = {
    "§ 2(2)": "sf-2-2-hospital",
    "§ 9(1)": "sf-9-1-a",
    "§ 12(1)": "sf-12-1",
    "§ 14(3)": "sf-14-3",
    "§ 14(4)": "sf-14-4",
    "§ 17(1)": "sf-17-1-f",
    "§ 18(1)": "sf-18-1-objectives",
    "§ 25(1)": "sf-25-1-e",
    "§ 26(1)": "sf-26-1",
    "§ 29(1)": "sf-29-1-a-part-one",
    "§ 31(2)": "sf-31-2",
    "§ 31(3)": "sf-31-3",
    "§ 31(4)": "sf-31-4-a",
    "§ 31(5)": "sf-31-5",
    "§ 36(1)": "sf-36-1",
    "§ 37(4)": "sf-37-4",
    "§ 39(1)": "sf-39-1",
    "annex 2 A": "sf-annex-2-a",
    "annex 2 B": "sf-annex-2-b-hospital",
    "annex 2 C": "sf-annex-2-c-part-three",
}
"""A rule that is sure to be written from each of these paragraphs."""


def rows() -> dict[str, Row]:
    """Every paragraph by its citation."""
    return {row.citation: row for row in coverage(load_rules())}


class TestStructure:
    def test_is_that_of_the_text(self) -> None:
        found = {one.citation: one.paragraphs for one in load_rules().structure.divisions}
        assert found == PARAGRAPHS
        assert list(found) == list(PARAGRAPHS)

    def test_there_are_so_many_paragraphs(self) -> None:
        assert len(rows()) == 118


class TestCoverage:
    def test_nothing_is_unlisted(self) -> None:
        assert [name for name, row in rows().items() if row.status is Status.UNLISTED] == []

    @pytest.mark.parametrize("kind", sorted(REASONS))
    def test_reasons_are_of_the_sort_the_text_calls_for(self, kind: str) -> None:
        found = [name for name, row in rows().items() if row.remark and row.remark.kind == kind]
        assert found == REASONS[kind].split(", ")

    def test_there_are_no_other_reasons(self) -> None:
        assert {row.remark.kind for row in rows().values() if row.remark} == set(REASONS)
        assert set(load_rules().structure.kinds) == set(REASONS)

    @pytest.mark.parametrize("citation", sorted(RULES))
    def test_what_the_regulation_requires_has_its_rule(self, citation: str) -> None:
        assert RULES[citation] in rows()[citation].rules

    def test_a_rule_that_has_ended_covers_nothing(self) -> None:
        """The start under covid was a rule from 19 March to 16 June 2020 only."""
        named = {name for row in rows().values() for name in row.rules}
        assert "sf-31-5" in named
        assert "sf-31-5-start" not in named

    def test_every_rule_of_the_regulation_in_force_stands_somewhere(self) -> None:
        named = {name for row in rows().values() for name in row.rules}
        in_force = {
            rule.id
            for rule in load_rules().rules.values()
            if rule.versions[-1].last is None and rule.versions[-1].layer.value == "regulation"
            if not str(rule.versions[-1].citation).startswith("Gebyrforskriften")
        }
        assert in_force - named == set()

    def test_every_reason_is_said_in_three_languages(self) -> None:
        reasons = [row.remark.reason for row in rows().values() if row.remark]
        assert len(reasons) == 69
        assert all(set(reason) == {"nb", "nn", "en"} for reason in reasons)
