"""One finding on paper: the outcome first, then what it rests on and how it was reached."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lisrules.conditions.base import Finding, Provision, ReadingUse
from lisrules.conditions.combined import Combined
from lisrules.explanation.details import blocks, sentence
from lisrules.explanation.page import Block, Gap, Pair, Table, Text
from lisrules.explanation.view import View
from lisrules.rules.ruleset import Option, Reading
from lisrules.values.outcome import Outcome


def headline(view: View, finding: Finding, number: str) -> Text:
    """The outcome and the title of a finding, with its number."""
    outcome = f"[{view.say.outcome(finding.outcome)}] {view.title(finding.rule)}"
    return Text(outcome, f"{number}. " if number else "", outcome=finding.outcome)


def in_one_line(view: View, finding: Finding, number: str) -> Text:
    """A finding in one line: outcome, title, citation, and the clause that sums it up."""
    head = headline(view, finding, number)
    return replace(head, text=f"{head.text} ({_cited(view, finding)}): {sentence(view, finding)}")


def in_full(view: View, finding: Finding, number: str, *, curable: bool = True) -> Iterator[Block]:
    """A finding and its parts; one that is told already is only referred to.

    The cure of a part is told where it is asked for: not inside a condition that is met. Where one
    of several alternatives was enough, each of the others is one line.
    """
    yield headline(view, finding, number)
    told = view.told.get(finding.rule)
    if told is not None:
        yield Text(view.say.see(view.say.condition(told)), level=1)
        return
    view.told[finding.rule] = number
    yield Text(f"{capital(sentence(view, finding))}.", level=1)
    if curable and finding.cure is not None:
        yield Text(view.say.cure(finding.cure), level=1)
    yield from _sources(view, finding)
    yield from blocks(view, finding)
    yield from _grounds(view, finding, number)
    for at, part in enumerate(finding.parts, start=1):
        yield Gap()
        if _not_needed(finding, part):
            yield _deeper(in_one_line(view, part, f"{number}.{at}"))
            continue
        told_of = in_full(view, part, f"{number}.{at}", curable=curable and not _met(finding))
        yield from map(_deeper, told_of)
    yield Gap()


def _not_needed(finding: Finding, part: Finding) -> bool:
    """Whether the part is an alternative that failed where another was enough."""
    detail = finding.detail
    enough = isinstance(detail, Combined) and detail.kind in {"any", "at-least"}
    return enough and _met(finding) and not _met(part)


def _met(finding: Finding) -> bool:
    return finding.outcome is Outcome.MET


def capital(text: str) -> str:
    """A clause as the beginning of a sentence."""
    return text[:1].upper() + text[1:]


def _cited(view: View, finding: Finding) -> str:
    provision = view.provision(finding)
    return view.say.citation(provision.citation.text) if provision else finding.rule


def _sources(view: View, finding: Finding) -> Iterator[Block]:
    """What the rule says, where it stands, in which version, and on what level."""
    labels, gist = view.labels, view.gist(finding.rule)
    if gist is not None:
        yield Pair(labels.rule, gist)
    provision = view.provision(finding)
    if provision is None:
        return
    yield Pair(labels.source, _source(view, provision))
    if finding.provision is not None:
        version = view.say.in_force(provision.first, provision.last, provision.act)
        yield Pair(labels.version, version)
    url = view.url(provision)
    if url is not None:
        yield Pair(labels.link, url)
    others = _tried_by(view, finding, provision)
    if others:
        yield Pair(labels.tried_by, "; ".join(map(view.refer, others)))


def _tried_by(view: View, finding: Finding, provision: Provision | None) -> list[str]:
    """The rules a finding leans on that are not its parts, each once."""
    references = () if provision is None else provision.condition.references()
    parts = {part.rule for part in finding.parts}
    return [
        rule for rule in dict.fromkeys(references) if rule not in parts and view.concerned(rule)
    ]


def _source(view: View, provision: Provision) -> str:
    return f"{view.say.citation(provision.citation.text)} – {view.say.level(provision)}"


def _grounds(view: View, finding: Finding, number: str) -> Iterator[Block]:
    """Evidence, readings, causes that stand elsewhere, and facts that are missing."""
    labels = view.labels
    if finding.evidence and not finding.parts:
        yield Pair(labels.evidence, view.evidence(finding.evidence))
    for use in finding.readings:
        yield from _reading(view, use, number)
    inside = {part.rule for part in finding.parts}
    causes = [rule for rule in finding.causes if rule not in inside]
    if causes and causes != _tried_by(view, finding, view.provision(finding)):
        yield Pair(labels.rests_on, "; ".join(map(view.refer, causes)))
    if finding.needs:
        yield Pair(labels.missing_facts, "; ".join(view.needs(finding.needs)))


def _reading(view: View, use: ReadingUse, number: str) -> Iterator[Block]:
    """A reading in full the first time, then the option that was used and where it is told."""
    declared = view.rules.readings.get(use.reading)
    key = f"reading {use.reading}"
    told = view.told.get(key)
    if declared is None or told is not None:
        question = use.reading if declared is None else view.question(use.reading)
        elsewhere = "" if told is None else f" ({view.say.see(view.say.condition(told))})"
        chosen = view.option(use.reading, use.option)
        yield Pair(view.labels.reading, f"{question} {view.labels.used}: {chosen}{elsewhere}")
        return
    if number:
        view.told[key] = number
    yield Pair(view.labels.reading, f"{view.question(use.reading)} [{use.reading}]")
    yield from _options(view, declared, use.option)


def _options(view: View, reading: Reading, used: str) -> Iterator[Block]:
    for option in sorted(reading.options.values(), key=lambda one: one.id != used):
        label = view.labels.used if option.id == used else view.labels.other_option
        yield Pair(f"  {label}", _option(view, reading, option, used=option.id == used))


def _option(view: View, reading: Reading, option: Option, *, used: bool) -> str:
    labels, lang = view.labels, view.say.lang
    notes = [f"{labels.held_by} {option.held_by[lang]}"] if option.held_by.get(lang) else []
    if used and reading.id in view.decision.fixed:
        notes.insert(0, labels.fixed)
    elif option.id == reading.default:
        notes.insert(0, labels.default)
    meaning = option.meaning[lang]
    return f"{meaning} ({'; '.join(notes)})" if notes else meaning


def _deeper(block: Block) -> Block:
    if isinstance(block, Text | Pair | Table):
        return replace(block, level=block.level + 1)
    return block
