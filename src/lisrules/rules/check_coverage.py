"""What `coverage.yaml` must agree on: divisions, paragraphs and remarks, and the citations."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from lisrules.values.citation import Citation

if TYPE_CHECKING:
    from lisrules.rules.language import CoverageFile, DivisionSpec
    from lisrules.rules.parsed import Parsed, PathInFile, RuleSource


def check_coverage(parsed: Parsed) -> None:
    """Add a fault for every division, remark or citation that does not fit; none without a file."""
    if not parsed.coverage:
        return
    file, source = parsed.coverage[0]
    parsed.unique([(kind.id, source, ("kinds", n, "id")) for n, kind in enumerate(file.kinds)])
    written = Counter(division.citation for division in file.divisions)
    kinds = [kind.id for kind in file.kinds]
    for number, division in enumerate(file.divisions):
        where: PathInFile = ("divisions", number)
        if not _is_division(division.citation):
            expected = "a section such as `§ 3a` or an annex such as `annex 2 B`"
            parsed.fault(source, (*where, "citation"), f"`{division.citation}`", expected)
        elif written[division.citation] > 1:
            found = f"`{division.citation}` {written[division.citation]} times"
            parsed.fault(source, (*where, "citation"), found, "each division once")
        _remarks(parsed, source, where, division, kinds)
    _citations(parsed, file)


def _is_division(text: str) -> bool:
    try:
        cited = Citation.parse(text, "")
    except ValueError:
        return False
    whole = (cited.paragraph, cited.letter, cited.sentence) == (None, None, None)
    return whole and (cited.section is not None or cited.annex is not None)


def _remarks(
    parsed: Parsed, source: RuleSource, where: PathInFile, spec: DivisionSpec, kinds: list[str]
) -> None:
    count = Counter(number for remark in spec.remarks for number in remark.paragraphs)
    for index, remark in enumerate(spec.remarks):
        path = (*where, "remarks", index)
        if remark.kind not in kinds:
            parsed.unknown(source, (*path, "kind"), remark.kind, kinds, "a kind")
        for at, number in enumerate(remark.paragraphs):
            place = (*path, "paragraphs", at)
            if number > spec.paragraphs:
                parsed.fault(source, place, f"`{number}`", f"at most {spec.paragraphs}")
            elif count[number] > 1:
                parsed.fault(source, place, f"`{number}` {count[number]} times", "one remark each")


def _citations(parsed: Parsed, file: CoverageFile) -> None:
    """What a rule cites today is a paragraph that the regulation has."""
    paragraphs = {division.citation: division.paragraphs for division in file.divisions}
    for section, source in parsed.sections:
        for index, rule in enumerate(section.rules):
            latest = max(rule.versions, key=lambda version: version.from_)
            cited = _parsed(latest.citation or rule.citation)
            if latest.until is not None or cited is None or cited.section is None:
                continue
            most = paragraphs.get(f"§ {cited.section}", 0)
            if most < (cited.paragraph or 1):
                expected = f"one of the {most} paragraphs of § {cited.section}"
                parsed.fault(source, ("rules", index, "citation"), f"`{cited}`", expected)


def _parsed(text: str) -> Citation | None:
    try:
        return Citation.parse(text, "")
    except ValueError:
        return None
