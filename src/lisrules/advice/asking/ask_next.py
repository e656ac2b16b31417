"""What to ask next: the facts that would settle a decision, and what each answer would come to.

Every answer is written into a timeline and the question is asked again; what is reported is what
that answer was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations, product
from typing import Final

from lisrules.advice.asking.answers import NO_WAYS, Answer, Ways
from lisrules.advice.asking.asked import Answered, Asked, Settled, ranked
from lisrules.advice.asking.candidates import OF_FACTS
from lisrules.advice.asking.candidates_assessments import OF_ASSESSMENTS
from lisrules.advice.asking.candidates_lists import OF_LISTS
from lisrules.advice.asking.candidates_papers import OF_PAPERS
from lisrules.advice.asking.candidates_periods import OF_PERIODS
from lisrules.advice.asking.case import Case
from lisrules.advice.asking.trying import Trying, concerned
from lisrules.conditions.base import Need
from lisrules.engine.decision import Decision
from lisrules.values.outcome import Outcome

MOST_ASKED: Final = 40
"""How often the question is asked again at most: first each answer, then turns, then sets."""
LARGEST: Final = 3
"""How many facts a set has at most that is tried where no single fact settles the decision."""

LISTS_OF_PAPERS: Final = ("confirmations", "rulings")
"""Lists that are asked for by what they may hold."""

LIST_OF: Final[Mapping[str, str]] = {
    "confirmations": "confirmations",
    "paper": "confirmations",
    "rulings": "rulings",
    "ruling": "rulings",
}
"""The list in which papers stand that are asked for one by one."""

UNANSWERED: Final[Mapping[str, str]] = {
    "objective-codes": "missing from the rule set, not from the timeline",
    "unknown": "asked as the list of assessments",
    "turnus-offer": "cannot be recorded",
    "later-ruling": "cannot be recorded",
}
"""Missing facts no answer to which can be tried, each with the reason."""


def ask_next(decision: Decision, limit: int = MOST_ASKED) -> tuple[Asked, ...]:
    """The missing facts that could settle an undetermined decision, best first.

    Empty where the decision is settled under the readings used. A fact is left out where, tried
    alone and together with each other one, no answer to it changes any outcome. The order is that
    of `ranked`. Where no single fact settles the decision whatever the answer is, the smallest set
    that does comes last, of at most `LARGEST` facts. The question is asked again at most `limit`
    times; what was not tried has no answers, or is not left out.
    """
    if decision.used is not Outcome.UNDETERMINED:
        return ()
    return tuple(_Asking(Case(decision), limit).asked())


def ways_of(case: Case, need: Need) -> Ways:
    """The answers to one missing fact; none where they cannot be written down."""
    of_one, of_many = (OF_FACTS, OF_ASSESSMENTS, OF_PERIODS), (OF_LISTS, OF_PAPERS)
    for table in of_many if need.fact is None else of_one:
        if need.field in table:
            return table[need.field](case, need)
    return NO_WAYS


class _Asking:
    """Tries the answers to every missing fact of one decision."""

    def __init__(self, case: Case, limit: int) -> None:
        self.case = case
        self.trying = Trying(case.decision, limit)
        self.rules = concerned(case.decision.conditions)
        self.ways: dict[tuple[Need, ...], list[Ways]] = {}
        self.ends: dict[tuple[Need, ...], list[tuple[Answer, ...]]] = {}

    def asked(self) -> Iterator[Asked]:
        """Single facts in order of rank, then the smallest set, if it takes one."""
        single = self._singles(self.rules)
        later = {need: rules for need, rules in self.trying.raised.items() if self._is_new(need)}
        self.rules |= later
        single |= self._singles(later)
        for needs, ways in self.ways.items():
            single[needs] = self._turned(single[needs], ways)
        found = [one for needs, one in single.items() if not self._idle(needs, one)]
        if not any(one.settles for one in found):
            found += self._set([one.needs for one in found])
        yield from ranked(found, self.case.decision)

    def _is_new(self, need: Need) -> bool:
        """Whether a fact that was missing under an answer is not asked for already.

        An answer that gives all of a list of papers leaves single papers missing: what the list may
        hold is asked for as a whole.
        """
        lists = {LIST_OF.get(one.field) for one in self.rules if one.fact is None}
        if need.fact is None and need.field in LIST_OF:
            return LIST_OF[need.field] not in lists
        return need not in self.rules

    def _singles(self, rules: Mapping[Need, tuple[str, ...]]) -> dict[tuple[Need, ...], Asked]:
        """Every question alone, with the ends of its answers."""
        found = {}
        for needs in grouped(rules):
            ways = self.ways[needs] = [ways_of(self.case, need) for need in needs]
            ends = self.ends[needs] = _ends(needs, ways)
            found[needs] = self._single(needs, ends, ways)
        return found

    def _single(
        self, needs: tuple[Need, ...], ends: list[tuple[Answer, ...]], ways: list[Ways]
    ) -> Asked:
        answered = self._tried(needs, ends)
        return Asked((needs,), self._rules_of(needs), answered, bool(answered) and _whole(ways))

    def _tried(
        self, needs: tuple[Need, ...], answers: Iterable[tuple[Answer, ...]]
    ) -> tuple[Answered, ...]:
        """Every answer, tried; none at all where the limit does not let all of them be tried."""
        tried = [self._answered(needs, one) for one in answers]
        known = tuple(one for one in tried if one is not None)
        return known if len(known) == len(tried) else ()

    def _answered(self, needs: tuple[Need, ...], answers: tuple[Answer, ...]) -> Answered | None:
        """What the decision and its conditions come to if these are the right answers."""
        tried = self.trying.findings(answers)
        if tried is None:
            return None
        outcome, found = tried
        before = {one.rule: one.outcome for one in self.case.decision.conditions}
        told = self._rules_of(needs)
        changed = (
            Settled(one)
            for one in found
            if one.rule in told or before.get(one.rule) is not one.outcome
        )
        return Answered(answers, outcome, tuple(changed))

    def _turned(self, asked: Asked, ways: list[Ways]) -> Asked:
        """With the two neighbours between which the outcome turns, where the ends differ."""
        scales = [way.scale for way in ways if way.scale is not None]
        if len(scales) != 1 or len(ways) != 1 or not asked.answers:
            return asked
        scale = scales[0]
        turn = self.trying.turn(scale)
        new = [at for at in turn if at not in (scale.low, scale.high)]
        needs = asked.questions[0]
        between = self._tried(needs, [(scale.at(at),) for at in new])
        low, *others = asked.answers
        return Asked(asked.questions, asked.rules, (low, *between, *others), asked.whole)

    def _idle(self, needs: tuple[Need, ...], one: Asked) -> bool:
        """Whether no answer changes any condition, alone or together with one other answer."""
        if not one.answers or any(self.trying.changes(each.answers) for each in one.answers):
            return False
        others = (ends for other, ends in self.ends.items() if other != needs)
        return not any(
            self.trying.changes((*mine, *theirs), beyond=theirs) is not False
            for ends in others
            for mine, theirs in product(self.ends[needs], ends)
        )

    def _set(self, tried: list[tuple[Need, ...]]) -> list[Asked]:
        """The first smallest set of facts every answer to which settles the decision."""
        whole = [needs for needs in tried if _whole(self.ways[needs])]
        for size in range(2, LARGEST + 1):
            for chosen in combinations(whole, size):
                answers = [
                    tuple(answer for part in parts for answer in part)
                    for parts in product(*(self.ends[needs] for needs in chosen))
                ]
                found = self._settling(chosen, answers)
                if found is not None:
                    return [found]
        return []

    def _settling(
        self, chosen: tuple[tuple[Need, ...], ...], answers: list[tuple[Answer, ...]]
    ) -> Asked | None:
        """The set with what its answers come to; `None` once one of them does not settle it."""
        needs = tuple(need for part in chosen for need in part)
        answered: list[Answered] = []
        for one in answers:
            found = self._answered(needs, one)
            if found is None or not found.settles:
                return None
            answered.append(found)
        return Asked(chosen, self._rules_of(needs), tuple(answered), whole=True)

    def _rules_of(self, needs: tuple[Need, ...]) -> tuple[str, ...]:
        """The conditions that lack any of these facts, in the order of the decision."""
        found = {rule for need in needs for rule in self.rules[need]}
        return tuple(one.rule for one in self.case.decision.conditions if one.rule in found)


def grouped(rules: Mapping[Need, tuple[str, ...]]) -> Iterator[tuple[Need, ...]]:
    """Missing facts one by one, but for two sorts that make one question.

    The same value missing of many assessments is one, and so are all that one list of papers or
    rulings, of which nothing is known, may hold.
    """
    together: dict[object, list[Need]] = {}
    for need, asking in rules.items():
        key: object = need
        if need.fact is not None and need.field in OF_ASSESSMENTS:
            key = need.field, asking
        elif need.fact is None and need.field in LISTS_OF_PAPERS:
            key = need.field
        together.setdefault(key, []).append(need)
    yield from (tuple(needs) for needs in together.values())


def _whole(ways: list[Ways]) -> bool:
    """Whether the answers are all there can be; a list of several sorts of papers may hold two."""
    of_papers = ways and any(
        change.adds for way in ways for a in way.answers for change in a.changes
    )
    return all(way.whole for way in ways) and not (of_papers and len(ways) > 1)


def _ends(needs: tuple[Need, ...], ways: list[Ways]) -> list[tuple[Answer, ...]]:
    """The answers to one question: the ends of its scale, then the others.

    Where it is about many assessments, the answer of one sort is given to all of them; what a list
    may hold is tried one by one.
    """
    each = [
        [
            *([] if way.scale is None else _unique(way.scale.at, way.scale.low, way.scale.high)),
            *way.answers,
        ]
        for way in ways
    ]
    if needs[0].fact is None:
        return [(one,) for one in {a.changes: a for part in each for a in part}.values()]
    return [tuple(parts) for parts in zip(*each, strict=False)]


def _unique(at: Callable[[int], Answer], *numbers: int) -> list[Answer]:
    """The answers with these numbers, each once."""
    return [at(number) for number in dict.fromkeys(numbers)]
