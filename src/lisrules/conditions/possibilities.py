"""What is open condition by condition, and yet settled: the possibilities one by one.

Conditions are decided each on its own. Where one missing fact counts for one of them and against
another, each is open, although it may be that no answer lets both be met. So what the fact may be
is cut into parts, and the conditions are decided for each: where all parts agree, that is the
answer. Where all that is open lacks but one fact, in one condition, there is nothing to tell apart:
each condition is exact on its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Final

from lisrules.conditions.base import Context, Finding, Need
from lisrules.timeline.facts import Facts
from lisrules.timeline.narrowing import Cut, Narrowed, at_end, parts
from lisrules.values.outcome import Outcome, all_of

MOST_PARTS: Final = 200
"""How many parts are looked at before the question is left open."""

_BETTER_LATE: Final = ("through", "fraction")
"""Values of service of which more is better at the last end of what they may be."""

Combine = Callable[[Sequence[Finding]], Outcome]


@dataclass(frozen=True, slots=True)
class Possibility:
    """One way in which missing facts may turn out, and the rules that then settle the question.

    The rules have the outcome of the whole; where they are `excluding`, they are two that cannot
    both be met. Without any narrowed fact it is all there may be.
    """

    narrowed: tuple[Narrowed, ...]
    rules: tuple[str, ...]
    excluding: bool = False


def together(findings: Sequence[Finding]) -> Outcome:
    """Conjunction of findings: not met too where two that are open exclude each other."""
    outcome = all_of(finding.outcome for finding in findings)
    if outcome is Outcome.UNDETERMINED and _excluding(findings):
        return Outcome.NOT_MET
    return outcome


def settled(
    context: Context,
    findings: Sequence[Finding],
    combine: Combine,
    joint: Iterable[Outcome],
) -> tuple[Outcome, tuple[Possibility, ...]]:
    """What findings come to together, and the possibilities where none of them alone decides it.

    `joint` are the outcomes they may come to so. Sound: every way in which the facts may turn out
    lies in one of the possibilities, and in each of them the outcome is that one.
    """
    outcome = combine(findings)
    if outcome is Outcome.NOT_MET and all(one.outcome is not outcome for one in findings):
        return outcome, (_settling(findings, outcome, ()),)
    if outcome is Outcome.UNDETERMINED and not context.narrowed:
        for wanted in joint:
            found = _Search(context, findings, combine, wanted).run()
            if found:
                return wanted, found
    return outcome, ()


def _excluding(findings: Iterable[Finding]) -> tuple[str, ...]:
    """The first two open findings that cannot both be met."""
    still_open = {one.rule: one for one in findings if one.outcome is Outcome.UNDETERMINED}
    for finding in still_open.values():
        for other in finding.excludes:
            if other in still_open:
                return finding.rule, other
    return ()


class _OpenError(Exception):
    """Some possibility comes to another outcome, or stays open."""


class _Search:
    def __init__(
        self, context: Context, findings: Sequence[Finding], combine: Combine, wanted: Outcome
    ) -> None:
        self.context = context
        self.findings = findings
        self.combine = combine
        self.wanted = wanted
        self.asked = 0

    def run(self) -> tuple[Possibility, ...]:
        facts = self.context.facts
        needs = [need for need in _together(self.findings) if self._parts(facts, need)]
        good_first = self.wanted is Outcome.NOT_MET
        if not needs or any(
            self._differs(self._at_end(facts, needs, good=good))
            for good in (good_first, not good_first)
        ):
            return ()
        easy_first = sorted(needs, key=lambda need: need.field == "fraction")
        for cut in (*([need] for need in easy_first), None):
            with suppress(_OpenError):
                return tuple(_merged(self._each(facts, self.findings, {}, cut)))
        return ()

    def _find(self, facts: Facts, before: Sequence[Finding]) -> tuple[Finding, ...]:
        """The findings for narrower facts: what was settled before stays so."""
        self.asked += 1
        context = replace(
            self.context, facts=facts, outcome_only=True, narrowed=True, findings={}, memo={}
        )
        return tuple(
            context.find(one.rule) if one.outcome is Outcome.UNDETERMINED else one for one in before
        )

    def _parts(self, facts: Facts, need: Need) -> tuple[Cut, ...]:
        return parts(facts, need.field, need.fact, self.context.on)

    def _at_end(self, facts: Facts, needs: Iterable[Need], *, good: bool) -> Facts:
        """The facts with every missing value at one end: mostly the good one, or the bad one.

        Long service and short absence, with papers early, are taken to be good. It is where to look
        first for a way that differs, and nothing else rests on it.
        """
        absences = {absence.id for absence in facts.absences}
        for need in needs:
            late = (need.field in _BETTER_LATE) is not (need.fact in absences)
            facts = at_end(facts, need.field, need.fact, self.context.on, last=late is good)
        return facts

    def _differs(self, facts: Facts) -> bool:
        """Whether such facts come to another outcome, or leave it open for good."""
        findings = self._find(facts, self.findings)
        outcome = self.combine(findings)
        if outcome is not Outcome.UNDETERMINED:
            return outcome is not self.wanted
        return not any(self._parts(facts, need) for need in _together(findings))

    def _each(
        self,
        facts: Facts,
        findings: Sequence[Finding],
        narrowed: dict[Need, Narrowed],
        only: Sequence[Need] | None,
    ) -> Iterator[Possibility]:
        """The possibilities within what is narrowed already, cutting `only` these facts or any."""
        outcome = self.combine(findings)
        if outcome is self.wanted:
            yield _settling(findings, outcome, tuple(narrowed.values()))
            return
        if outcome is not Outcome.UNDETERMINED:
            raise _OpenError
        needs = _together(findings) if only is None else only
        cuts = {need: self._parts(facts, need) for need in needs}
        need = max(cuts, key=lambda one: _width(cuts[one]), default=None)
        if need is None or not cuts[need]:
            raise _OpenError
        for part, made in cuts[need]:
            if self.asked >= MOST_PARTS:
                raise _OpenError
            yield from self._each(made, self._find(made, findings), {**narrowed, need: part}, only)


def _together(findings: Iterable[Finding]) -> tuple[Need, ...]:
    """What the open conditions lack; nothing where it is one fact of one condition."""
    lacking = {(leaf.rule, need) for leaf in _leaves(findings) for need in leaf.needs}
    needs = dict.fromkeys(need for leaf in _leaves(findings) for need in leaf.needs)
    return tuple(needs) if len(lacking) > 1 else ()


def _leaves(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The open findings without parts of their own."""
    for finding in findings:
        if finding.outcome is Outcome.UNDETERMINED:
            if finding.parts:
                yield from _leaves(finding.parts)
            else:
                yield finding


def _settling(
    findings: Iterable[Finding], outcome: Outcome, narrowed: tuple[Narrowed, ...]
) -> Possibility:
    """The rules with the outcome; two that exclude each other where none has it."""
    having = tuple(one.rule for one in findings if one.outcome is outcome)
    if having:
        return Possibility(narrowed, having)
    return Possibility(narrowed, _excluding(findings), excluding=True)


def _width(cut: tuple[Cut, ...]) -> tuple[int, int]:
    """What to cut first: a choice, then the longest stretch of days, then a share."""
    if not cut:
        return 0, 0
    one, other = cut[0][0], cut[-1][0]
    if one.options:
        return 3, 0
    if one.first is not None and other.last is not None:
        return 2, other.last - one.first
    return 1, 0


def _merged(found: Iterable[Possibility]) -> list[Possibility]:
    """Neighbours that the same rules settle, told as one."""
    merged: list[Possibility] = []
    for one in found:
        wider = _wider(merged[-1], one) if merged else None
        if wider is None:
            merged.append(one)
        else:
            merged[-1] = wider
    return merged


def _wider(one: Possibility, other: Possibility) -> Possibility | None:
    """Both in one, where only one value differs and its parts are neighbours."""
    alike = (one.rules, one.excluding) == (other.rules, other.excluding)
    if not alike or len(one.narrowed) != len(other.narrowed):
        return None
    different = [
        at
        for at, pair in enumerate(zip(one.narrowed, other.narrowed, strict=True))
        if pair[0] != pair[1]
    ]
    if len(different) != 1:
        return None
    low, high = one.narrowed[different[0]], other.narrowed[different[0]]
    if (low.field, low.fact) != (high.field, high.fact):
        return None
    narrowed = list(one.narrowed)
    if low.options and high.options:
        narrowed[different[0]] = replace(low, options=(*low.options, *high.options))
    elif low.last is not None and high.first == low.last + 1:
        narrowed[different[0]] = replace(low, last=high.last)
    elif low.most is not None and high.least == low.most:
        narrowed[different[0]] = replace(low, most=high.most)
    else:
        return None
    return replace(one, narrowed=tuple(narrowed))
