"""The text of the law that the rules were written from can be compared with a newer copy."""

from __future__ import annotations

from lisrules.documents.law_text import SourceState, compare_sources, section_digests

TEXT = """## Chapter 1
#### § 1. Scope

One   paragraph.

Another.
#### § 2a. Length

Six years.
"""


def test_digest_ignores_layout_but_not_words() -> None:
    """White space is folded; a changed word changes the digest of its section only."""
    laid_out = TEXT.replace("One   paragraph.", "One\nparagraph.")
    amended = TEXT.replace("Six", "Seven")
    before = section_digests(TEXT)

    assert section_digests(laid_out) == before
    assert section_digests(amended)["§ 1"] == before["§ 1"]
    assert section_digests(amended)["§ 2a"] != before["§ 2a"]


def test_every_section_of_the_rules_is_accounted_for() -> None:
    """A section is the same, changed, or missing from the copy."""
    digests = {**section_digests(TEXT), "§ 3": "0" * 64}
    amended = TEXT.replace("Six", "Seven")

    assert compare_sources(digests, amended) == {
        "§ 1": SourceState.SAME,
        "§ 2a": SourceState.CHANGED,
        "§ 3": SourceState.MISSING,
    }
