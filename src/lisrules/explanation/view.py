"""What the explanation of one decision looks up: titles, numbers, sources, shared causes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from lisrules.conditions.base import Finding, Need, Provision
from lisrules.engine.decision import Decision
from lisrules.explanation.causes import Cause, causes_of
from lisrules.explanation.phrases import Phrases
from lisrules.explanation.ranges import compress
from lisrules.timeline.records import Fact, Source


class View:
    """A decision seen in one language. Remembers which shared causes it has explained already."""

    def __init__(self, decision: Decision, say: Phrases) -> None:
        self.decision = decision
        self.rules = decision.rules
        self.say = say
        self.words = say.words
        self.labels = say.words.labels
        self.numbers = {
            finding.rule: str(at) for at, finding in enumerate(decision.conditions, start=1)
        }
        self._sources = dict(_sources(decision))
        self._shared = _shared(decision.conditions)
        self._explained: set[Cause] = set()
        self.told: dict[str, str] = {}
        """Findings and readings told so far, by their id, with the number of their condition."""

    def title(self, rule: str) -> str:
        """The title of a rule, or its id where the rule set has no words for it."""
        text = self.rules.texts.get(rule)
        return text.title[self.say.lang] if text else rule

    def gist(self, rule: str) -> str | None:
        """What a rule says, in one sentence of our own."""
        text = self.rules.texts.get(rule)
        return text.gist[self.say.lang] if text else None

    def provision(self, finding: Finding) -> Provision | None:
        """The version a finding rests on; the first one where none is in force."""
        if finding.provision is not None:
            return finding.provision
        rule = self.rules.rules.get(finding.rule)
        return rule.first_version if rule else None

    def citation(self, rule: str) -> str:
        """The citation of a rule in the version in force on the date."""
        found = self.rules.rules.get(rule)
        if found is None:
            return rule
        version = found.at(self.decision.on.toordinal()) or found.first_version
        return self.say.citation(version.citation.text)

    def concerned(self, rule: str) -> bool:
        """Whether a rule is about the specialty that was asked for."""
        found = self.rules.rules.get(rule)
        concerns = None if found is None else found.concerns
        return concerns is None or concerns.covers(self.decision.specialty)

    def url(self, provision: Provision) -> str | None:
        """The address of a provision as it stood on the date of the decision."""
        return provision.citation.url(self.rules.regulation.eli, self.decision.on)

    def question(self, reading: str) -> str:
        """What a reading asks."""
        return self.rules.readings[reading].question[self.say.lang]

    def option(self, reading: str, option: str) -> str:
        """What an option of a reading means; its id where the reading is not declared."""
        declared = self.rules.readings.get(reading)
        found = declared.options.get(option) if declared else None
        return found.meaning[self.say.lang] if found else option

    def authority(self, name: str | None) -> str | None:
        """Who ruled, as the facts name them; the directorate as the language does."""
        named = "directorate" if (name or "").casefold() == "helsedirektoratet" else name
        return None if named is None else self.say.named(self.words.bodies, named)

    def set_title(self, name: str) -> str:
        """The title of a set of objectives."""
        found = self.rules.sets.get(name)
        return found.title[self.say.lang] if found else name

    def refer(self, rule: str) -> str:
        """A rule by the number of its condition, else by its title and citation."""
        number = self.numbers.get(rule) or self.told.get(rule)
        if number is not None:
            return self.say.condition(number)
        return f"{self.title(rule)} ({self.citation(rule)})"

    def need(self, need: Need) -> str:
        """A missing fact, in words."""
        what = self.say.named(self.words.needs, need.field)
        if need.field == "objective-codes" and need.fact:
            return self.say.about(what, self.set_title(need.fact))
        if need.fact:
            return self.say.of_fact(what, need.fact)
        if need.rule:
            return self.say.about(what, self.subject(need.rule))
        return what

    def needs(self, needs: Iterable[Need]) -> list[str]:
        """Missing facts in words; the same value missing of many facts is named once."""
        groups: dict[tuple[str, str | None], list[str]] = {}
        for need in needs:
            groups.setdefault((need.field, need.rule), []).append(need.fact or "")
        return [
            self.need(Need(field, self.ids(filter(None, facts)) or None, rule))
            if field != "objective-codes"
            else self.say.join([self.need(Need(field, fact)) for fact in facts])
            for (field, rule), facts in groups.items()
        ]

    def subject(self, code: str) -> str:
        """What a confirmation or a ruling is about."""
        table = self.words.confirmations if code in self.words.confirmations else self.words.rulings
        return self.say.named(table, code)

    def ids(self, facts: Iterable[str]) -> str:
        """Ids as ranges, in a row."""
        return ", ".join(compress(facts))

    def evidence(self, facts: Iterable[str]) -> str:
        """Ids as ranges, those of one source together with it."""
        groups: dict[str, list[str]] = {}
        for fact in facts:
            groups.setdefault(self._sources.get(fact, ""), []).append(fact)
        return "; ".join(
            f"{self.ids(ids)} ({source})" if source else self.ids(ids)
            for source, ids in groups.items()
        )

    def cause(self, cause: Cause) -> tuple[int | None, bool]:
        """The number of a shared cause, and whether this is the first time it is explained.

        A cause that is used once has no number.
        """
        number = self._shared.get(cause)
        first = cause not in self._explained
        self._explained.add(cause)
        return number, first

    def day(self, day: date) -> str:
        """A date in words."""
        return self.say.day(day.toordinal())


def _shared(findings: Iterable[Finding]) -> dict[Cause, int]:
    counts = Counter(cause for finding in findings for cause in causes_of(finding))
    used_twice = [cause for cause, count in counts.items() if count > 1]
    return {cause: number for number, cause in enumerate(used_twice, start=1)}


def _sources(decision: Decision) -> Iterator[tuple[str, str]]:
    timeline = decision.timeline
    for name in type(timeline).model_fields:
        items = getattr(timeline, name)
        if not isinstance(items, tuple):
            continue
        for item in items:
            if isinstance(item, Fact) and item.source is not None:
                yield item.id, _source(item.source)


def _source(source: Source) -> str:
    return ", ".join(part for part in (source.document, source.page, source.system) if part)
