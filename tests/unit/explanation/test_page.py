from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lisrules.explanation.page import Block, Gap, Heading, Pair, Table, Text, clean, write
from lisrules.values.outcome import Outcome


class Brackets:
    """A style that shows where it was asked to dress something up."""

    def heading(self, text: str) -> str:
        return f"<h>{text}</h>"

    def mark(self, outcome: Outcome, text: str) -> str:
        return f"<{outcome.value}>{text}</>"


class TestCleaning:
    def test_control_and_direction_characters_are_shown_and_not_obeyed(self) -> None:
        assert clean("a\x1b[31mb\u202ec\nd") == "a\\u001b[31mb\\u202ec\\u000ad"

    @given(st.text())
    def test_no_text_reaches_the_page_with_a_control_character(self, text: str) -> None:
        lines = write([Text(text or "-", text, 1), Pair(text, text)], 60).split("\n")
        assert all(char.isprintable() or char.isspace() for line in lines for char in line)
        assert not any(char in line for line in lines for char in "\x1b\x07\r\x0b\u202e\u200b")


class TestLayout:
    def test_a_paragraph_hangs_from_its_lead(self) -> None:
        page = write([Text("one two three four five six seven eight nine ten", "- ", 1)], 40)
        assert page == "   - one two three four five six seven\n     eight nine ten\n"

    def test_no_line_ends_with_a_section_sign_or_inside_a_date(self) -> None:
        text = "x " * 17 + "§ 31(4) " + "y " * 14 + "1. mars 2026"
        assert "§\n" not in write([Text(text)], 40)
        assert "1.\n" not in write([Text(text)], 40)

    @given(st.lists(st.sampled_from(["ab", "cde", "fghi jkl"]), max_size=40), st.integers(40, 99))
    def test_lines_are_no_wider_than_asked_for(self, words: list[str], width: int) -> None:
        lines = write(
            [Text(" ".join(words) or "-", "1. ", 2), Pair("label", " ".join(words))], width
        )
        assert max(map(len, lines.split("\n"))) <= width

    def test_columns_are_aligned_and_the_total_stands_under_a_line(self) -> None:
        table = Table(
            ("Days", "What"), (("1", "a"), ("12", "b"), ("13", "sum")), 0, frozenset({0}), True
        )
        assert write([table], 40).split("\n") == [
            "Days  What",
            "─" * 10,
            "   1  a",
            "  12  b",
            "─" * 10,
            "  13  sum",
            "",
        ]

    def test_gaps_do_not_add_up(self) -> None:
        assert write([Gap(), Text("a"), Gap(), Gap(), Text("b"), Gap()], 40) == "a\n\nb\n"

    def test_a_style_dresses_headings_and_outcomes_and_changes_no_word(self) -> None:
        blocks: list[Block] = [Heading("Head", "="), Text("[met] Title", "1. ", 0, Outcome.MET)]
        assert write(blocks, 40, Brackets()) == (
            "<h>Head</h>\n<h>====</h>\n1. <met>[met]</> Title\n"
        )
        assert write(blocks, 40) == "Head\n====\n1. [met] Title\n"
