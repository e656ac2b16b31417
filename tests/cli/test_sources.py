"""`lisrules sources` tells whether the law has changed since the rules were written."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import yaml

from lisrules import load_rules
from lisrules.conditions.base import Layer
from tests.cli.running import ROOT, lisrules

SECTIONS = ROOT / "rules" / "spesialistforskriften" / "sections"


def test_lists_the_provisions_the_rules_rest_on() -> None:
    """Without a text each section stands with its digest."""
    done = lisrules("sources")

    assert done.code == 0
    assert all(len(line.split()[-1]) == 64 for line in done.out.splitlines())
    assert done.out.startswith("§ 2 ")


def test_a_text_without_the_sections_is_not_the_law(tmp_path: Path) -> None:
    """Sections that are missing or differ are named, and the exit code says so."""
    text = tmp_path / "law.md"
    text.write_text("## § 2. Length\n\nOther words.\n", encoding="utf-8")
    done = lisrules("sources", str(text))

    assert done.code == 3
    assert "§ 2      changed" in done.out
    assert "§ 31     missing" in done.out


def test_a_text_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    """A folder is not a text."""
    done = lisrules("sources", str(tmp_path))

    assert done.code == 3
    assert "cannot be read" in done.err


def test_every_section_that_a_rule_cites_has_its_digest() -> None:
    """Sections of the regulation as they are numbered today; annexes and guidance have none."""
    rules = load_rules()
    latest = [rule.versions[-1] for rule in rules.rules.values()]
    cited = {
        f"§ {version.citation.section}"
        for version in latest
        if version.layer is Layer.REGULATION and version.citation.section
    }

    assert cited - set(rules.text_digests) == set()


def test_every_digest_stands_in_one_file() -> None:
    """A digest that stood twice could be mended in one place and forgotten in the other."""
    files = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in SECTIONS.glob("*.yaml")]
    held = Counter(section for file in files for section in file.get("text_digests", {}))

    assert [section for section, count in held.items() if count > 1] == []


def test_sections_stand_in_the_order_of_the_regulation() -> None:
    """`§ 3b` before `§ 8`, `§ 38` before `§ 39`, whatever files they stand in."""
    names = [line.rsplit(" ", 1)[0].strip() for line in lisrules("sources").out.splitlines()]
    numbers = [int("".join(filter(str.isdigit, name))) for name in names]

    assert numbers == sorted(numbers)
