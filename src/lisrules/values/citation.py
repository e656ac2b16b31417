"""Citations of provisions, written `§ 31(4) a`, and the link to a provision on a date."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_PATTERN = re.compile(
    r"^§ (?P<section>\d+[a-z]?)(?:\((?P<paragraph>\d+)\))?"
    r"(?: (?P<letter>[a-zæøå]))?(?: s\.(?P<sentence>\d+))?$"
)
_ANNEX = re.compile(r"^annex (?P<annex>\d+)(?: (?P<part>[A-Z]))?$")


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in an act or in guidance: section, paragraph (ledd), letter and sentence.

    Text outside the regulation (a directorate's page, a health region's page) is cited by `work`
    alone, with its own address in `link`.
    """

    text: str
    work: str
    section: str | None = None
    paragraph: int | None = None
    letter: str | None = None
    sentence: int | None = None
    annex: str | None = None
    link: str | None = None

    @classmethod
    def parse(cls, text: str, work: str, link: str | None = None) -> Citation:
        """Read `§ 31(4) a`, `§ 18(1) s.2` or `annex 2 B`; other text stands for itself.

        Raises `ValueError` where the text begins like a section but is not of that form.
        """
        if match := _PATTERN.match(text):
            number, sentence = match["paragraph"], match["sentence"]
            return cls(
                text,
                work,
                match["section"],
                int(number) if number else None,
                match["letter"],
                int(sentence) if sentence else None,
                None,
                link,
            )
        if match := _ANNEX.match(text):
            return cls(text, work, annex=match["annex"], link=link)
        if text.startswith(("§", "annex ")):
            raise ValueError(f"found `{text}`, expected a citation such as `§ 31(4) a`")
        return cls(text, work, link=link)

    def url(self, eli: str, on: date) -> str | None:
        """The address of the provision as it stood on a day, or of the page that is cited.

        Follows the template Lovdata has registered for the European Legislation Identifier:
        act, level, point in time, language.
        """
        if self.section is None and self.annex is None:
            return self.link
        level = f"§{self.section}" if self.section else f"vedlegg{self.annex}"
        return f"{eli}/{level}/{on.isoformat()}/nor"

    def __str__(self) -> str:
        return self.text
