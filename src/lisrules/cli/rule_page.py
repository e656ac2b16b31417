"""The page of one rule: what it says, where it stands, its versions, what it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lisrules.cli.parameters import parameters
from lisrules.cli.words import WORDS, PageWords
from lisrules.conditions.base import Provision, Rule
from lisrules.explanation.languages import phrases_of
from lisrules.explanation.page import Block, Gap, Heading, Pair, Text
from lisrules.explanation.phrases import Phrases
from lisrules.rules.ruleset import Reading, RuleSet


def rule_page(rules: RuleSet, rule: Rule, lang: str, on: date | None) -> Iterator[Block]:
    """The blocks of the page; with `on` only the version in force on that day."""
    page = _Page(rules, rule, phrases_of(lang), WORDS[lang])
    yield from page.head()
    yield from page.versions(on)
    yield from page.relations()
    for name in rules.texts[rule.id].readings:
        yield Gap()
        yield from reading_blocks(rules.readings[name], lang)


def reading_blocks(reading: Reading, lang: str) -> Iterator[Block]:
    """A reading: the question, its options and who holds them, and why the default is that."""
    labels = phrases_of(lang).words.labels
    yield Text(reading.question[lang], f"{reading.id}: ")
    for option in reading.options.values():
        mark = f" ({labels.default})" if option.id == reading.default else ""
        held = f"{labels.held_by} {option.held_by[lang]}"
        yield Text(f"{option.id}{mark}: {option.meaning[lang]} – {held}", "- ", 1)
    yield Text(f"{WORDS[lang].reason}: {reading.reason[lang]}", level=1)


def link_on(rules: RuleSet, version: Provision, on: date) -> str | None:
    """The address of the provision as it stood on a day."""
    return version.citation.url(rules.regulation.eli, on)


class _Page:
    def __init__(self, rules: RuleSet, rule: Rule, say: Phrases, words: PageWords) -> None:
        self.rules = rules
        self.rule = rule
        self.say = say
        self.words = words
        self.labels = say.words.labels

    def head(self) -> Iterator[Block]:
        """Title, gist and what kind of rule it is."""
        text, first = self.rules.texts[self.rule.id], self.rule.first_version
        yield Heading(f"{self.rule.id}: {text.title[self.say.lang]}", "=")
        yield Text(text.gist[self.say.lang])
        yield Gap()
        yield Pair(self.words.layer, self.say.level(first))
        yield Pair(self.words.effect, self.words.effects[first.effect.value])
        yield Pair(self.words.version, self.words.chosen_by[self.rule.applies_by])

    def versions(self, on: date | None) -> Iterator[Block]:
        """Every version, newest first, or the one in force on a day."""
        if on is None:
            chosen = tuple(reversed(self.rule.versions))
        else:
            found = self.rule.at(on.toordinal())
            chosen = (found,) if found else ()
        if not chosen:
            yield Gap()
            yield Text(self.words.no_version)
        for version in chosen:
            yield Gap()
            yield from self._version(version, on)

    def _version(self, version: Provision, on: date | None) -> Iterator[Block]:
        yield Heading(self.say.citation(version.citation.text))
        in_force = self.say.in_force(version.first, version.last, version.act)
        yield Pair(self.labels.version, in_force, 1)
        day = on or date.fromordinal(version.first)
        link = link_on(self.rules, version, day)
        if link:
            yield Pair(self.labels.link, link, 1)
        for at, (name, value) in enumerate(parameters(version.condition)):
            yield Pair("" if at else self.words.condition, f"{name}: {value}", 1)

    def relations(self) -> Iterator[Block]:
        """The rules this one leans on, those that lean on it, and the decisions that ask for it."""
        rests_on = dict.fromkeys(
            one for version in self.rule.versions for one in version.condition.references()
        )
        rows = (
            (self.words.leans_on, [self._named(one) for one in rests_on]),
            (self.words.used_by, [self._named(one) for one in self._users()]),
            (self.words.asked_by, list(self._decisions())),
        )
        yield Gap()
        for label, names in rows:
            if names:
                yield Pair(label, "; ".join(names))

    def _named(self, rule: str) -> str:
        return f"{rule} ({self.rules.texts[rule].title[self.say.lang]})"

    def _users(self) -> Iterator[str]:
        for other in self.rules.rules.values():
            if any(self.rule.id in one.condition.references() for one in other.versions):
                yield other.id

    def _decisions(self) -> Iterator[str]:
        for decision in self.rules.decisions.values():
            if self.rule.id in (*decision.conditions, *decision.beside):
                yield f"{decision.id} ({decision.title[self.say.lang]})"
