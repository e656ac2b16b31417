"""Coverage: which paragraphs of the regulation rules are written from, and why others have none.

What covers a paragraph is never written down: it follows from what the rules cite today.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from lisrules.conditions.base import Rule
from lisrules.rules.ruleset import Division, Remark, RuleSet
from lisrules.values.citation import Citation


class Status(Enum):
    """Whether a paragraph has rules, only a reason why it has none, or neither."""

    RULES = "rules"
    REASON = "reason"
    UNLISTED = "unlisted"


@dataclass(frozen=True, slots=True)
class Row:
    """One paragraph of a section, or one annex; `division` is the whole it belongs to."""

    citation: str
    division: str
    paragraph: int
    rules: tuple[str, ...]
    """The rules that cite it today, in the order of the rule files."""
    remark: Remark | None
    """Why no rule was written from it; where there are rules, what else it says."""

    @property
    def status(self) -> Status:
        """Rules win over a reason."""
        if self.rules:
            return Status.RULES
        return Status.UNLISTED if self.remark is None else Status.REASON


def coverage(rules: RuleSet) -> tuple[Row, ...]:
    """A row for every paragraph of the regulation, in its order."""
    cited = [(rule.id, found) for rule in rules.rules.values() if (found := cited_today(rule))]
    return tuple(
        Row(
            _citation(division, number),
            division.citation,
            number,
            tuple(name for name, found in cited if _covers(found, division, number)),
            division.remarks.get(number),
        )
        for division in rules.structure.divisions
        for number in range(1, division.paragraphs + 1)
    )


def cited_today(rule: Rule) -> Citation | None:
    """The citation of the latest version, or `None` where that version has ended."""
    latest = rule.versions[-1]
    return None if latest.last is not None else latest.citation


def unlisted(rows: tuple[Row, ...]) -> Iterator[str]:
    """The citations of paragraphs with neither rules nor a reason."""
    return (row.citation for row in rows if row.status is Status.UNLISTED)


def _citation(division: Division, number: int) -> str:
    section = division.citation.startswith("§")
    return f"{division.citation}({number})" if section else division.citation


def _covers(cited: Citation, division: Division, number: int) -> bool:
    """A citation of a whole section covers every paragraph of it."""
    if cited.section is None:
        return cited.annex is not None and cited.text == division.citation
    same = f"§ {cited.section}" == division.citation
    return same and cited.paragraph in (None, number)
