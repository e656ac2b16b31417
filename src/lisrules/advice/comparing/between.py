"""The decisions between two decisions: some aspects as they were before, the others as after."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

from lisrules.advice.comparing.aspects import Aspect, Kind
from lisrules.advice.comparing.parts import with_part
from lisrules.engine.decide import answer
from lisrules.engine.decision import Decision
from lisrules.engine.question import Question
from lisrules.rules.as_of import as_of
from lisrules.rules.ruleset import RuleSet
from lisrules.timeline.difference import Difference
from lisrules.timeline.model import Timeline
from lisrules.values.outcome import Outcome

Taken = frozenset[Aspect]
"""The aspects that are as they are after; all others are as they were before."""


class Between:
    """Asks the question again for every choice of aspects, once each."""

    def __init__(self, before: Decision, after: Decision, aspects: tuple[Aspect, ...]) -> None:
        self.before = before
        self.after = after
        self.aspects = aspects
        self.ask = cache(self._ask)
        self.with_part = cache(self._with_part)

    def _ask(self, taken: Taken) -> Decision | None:
        """The decision with those aspects taken from after; `None` where it cannot be asked."""
        if not taken:
            return self.before
        if taken == frozenset(self.aspects):
            return self.after
        return self._answered(taken, self._of(Kind.FACTS, taken).timeline)

    def _with_part(self, part: Difference, at_after: bool) -> Decision | None:
        """One of the two decisions again, with one part of its facts as the other has it."""
        here, there = (self.after, self.before) if at_after else (self.before, self.after)
        timeline = with_part(here.timeline, there.timeline, part)
        return self._answered(frozenset(self.aspects if at_after else ()), timeline)

    def _answered(self, taken: Taken, timeline: Timeline) -> Decision | None:
        question = self._question(taken)
        if question is None:
            return None
        on = self._of(Kind.DATE, taken).on
        every = self._of(Kind.MODE, taken).mode == "all"
        asked = replace(
            self.before,
            decision=question.asked.id,
            on=on,
            outcome=Outcome.NOT_APPLICABLE,
            conditions=(),
            beside=(),
            flips=(),
            flips_complete=True,
            possibilities=(),
            used=Outcome.NOT_APPLICABLE,
            options=self._options(taken, question.rules),
            fixed=frozenset(),
            mode="all" if every else "default",
            before_force=min(on, self._law_day(taken)) < question.asked.first,
            rules=question.rules,
            timeline=timeline,
            question=question,
            specialty=question.specialty,
        )
        return answer(asked, flips=every)

    def _of(self, kind: Kind, taken: Taken) -> Decision:
        """The decision that a kind of aspect is taken from."""
        return self.after if any(one.kind is kind for one in taken) else self.before

    def _question(self, taken: Taken) -> Question | None:
        """The question, of the rule set that is taken and of the law as it stood."""
        rules = self._of(Kind.RULES, taken).rules
        whole = self._of(Kind.QUESTION, taken).question
        same = self.before.decision == self.after.decision
        binding = self._of(Kind.LAYERS, taken).question.binding if same else whole.binding
        of = self._of(Kind.SPECIALTY, taken).specialty if same else whole.specialty
        asked = rules.decisions.get(whole.asked.id)
        if of is not None:
            of = rules.catalogue.specialty(of.id)
        if asked is None or (of is None) is not (not asked.categories):
            return None
        return Question(self._law(taken, rules), asked, binding, of)

    def _law(self, taken: Taken, rules: RuleSet) -> RuleSet:
        """Law of an earlier day is held fast; of a later day it is the same as that of the day."""
        law = self._law_day(taken)
        return _held(rules, law) if law < self._of(Kind.DATE, taken).on else rules

    def _law_day(self, taken: Taken) -> date:
        """The day whose law is asked for: that of the question where the law is the same."""
        differs = any(one.kind is Kind.LAW for one in self.aspects)
        return self._of(Kind.LAW if differs else Kind.DATE, taken).on

    def _options(self, taken: Taken, rules: RuleSet) -> dict[str, str]:
        from_after = {name for one in taken for name in one.readings}
        found = rules.defaults
        for name, reading in rules.readings.items():
            option = (self.after if name in from_after else self.before).options.get(name)
            if option is not None and option in reading.options:
                found[name] = option
        return found


def _held(rules: RuleSet, day: date) -> RuleSet:
    return as_of(rules, day.toordinal())
