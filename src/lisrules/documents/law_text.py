"""Comparing a copy of the regulation with the text that the rules were written from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum
from hashlib import sha256

_SECTION = re.compile(
    r"^#{2,6}[ \t]*(?P<section>§[ \t]*\d+[a-z]?)\.[^\n]*\n(?P<text>.*?)(?=^#{2,6}[ \t]|\Z)",
    re.DOTALL | re.MULTILINE,
)


class SourceState(Enum):
    """What a copy of the law says of a section the rules rest on."""

    SAME = "same"
    CHANGED = "changed"
    MISSING = "missing"


def section_digests(law: str) -> dict[str, str]:
    """The digest of each section of a consolidated text in Markdown, white space folded.

    A section begins at a heading such as `#### § 31. Title` and ends at the next heading.
    """
    return {
        " ".join(found["section"].replace("§", "§ ").split()): sha256(
            " ".join(found["text"].split()).encode()
        ).hexdigest()
        for found in _SECTION.finditer(law)
    }


def compare_sources(digests: Mapping[str, str], law: str) -> dict[str, SourceState]:
    """Whether each section the rules rest on is the same in the given text."""
    found = section_digests(law)
    return {
        section: SourceState.MISSING
        if section not in found
        else SourceState.SAME
        if found[section] == digest
        else SourceState.CHANGED
        for section, digest in digests.items()
    }
