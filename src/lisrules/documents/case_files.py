"""Which cases are about which paragraphs: by what they cite, and by the rules their checks name.

Cases are shipped beside the rule files. They are questions with answers on record, against which
the library is tested; nothing is decided from them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from lisrules.documents.document import Data
from lisrules.documents.yaml_text import read_yaml
from lisrules.rules.coverage import Row

FOLDER: Final = "cases"
_CITED = re.compile(r"^§ (?P<section>\d+[a-z]?)\((?P<first>\d+)\)(?:-\((?P<last>\d+)\))?")
_ANNEX = re.compile(r"^annex \d+(?: [A-Z])?$")


def cases_of(rows: tuple[Row, ...], folder: Path) -> Mapping[str, tuple[str, ...]]:
    """The ids of the cases about each row, by its citation, in the order of the files.

    `folder` is that of the rule files; without cases in it every row has none. Raises
    `DocumentError` for a file that is not plain YAML.
    """
    read = [_case(path) for path in sorted((folder / FOLDER).glob("*.yaml"))]
    cases = [found for found in read if found is not None]
    return {
        row.citation: tuple(
            name
            for name, cited, words in cases
            if row.citation in cited or not words.isdisjoint(row.rules)
        )
        for row in rows
    }


def _case(path: Path) -> tuple[str, frozenset[str], frozenset[str]] | None:
    """The id of a case, the paragraphs it cites, and every key of what its checks expect."""
    data = read_yaml(path.read_bytes(), f"{FOLDER}/{path.name}").data
    if not isinstance(data, dict) or "case" not in data:
        return None
    cited = frozenset(_paragraphs(str(data.get("citation", ""))))
    return str(data["case"]), cited, frozenset(_keys(data.get("checks")))


def _paragraphs(text: str) -> Iterator[str]:
    """The paragraphs of `§ 14(3), § 14(5)-(6)`; what was cited by an older number is left out."""
    for part in text.split(", "):
        if _ANNEX.match(part):
            yield part
        elif match := _CITED.match(part):
            first = int(match["first"])
            for number in range(first, int(match["last"] or first) + 1):
                yield f"§ {match['section']}({number})"


def _keys(data: Data) -> Iterator[str]:
    """Every key at any depth; rules are named by keys."""
    if isinstance(data, dict):
        yield from data
        data = list(data.values())
    for inner in data if isinstance(data, list) else ():
        yield from _keys(inner)
