"""Telling what to look at first, what is lacking inside a condition, and what to ask next."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Final

from lisrules.advice.asking.answers import Answer
from lisrules.advice.asking.ask_next import ask_next
from lisrules.advice.asking.asked import SETTLED, Answered, Asked, Settled
from lisrules.advice.asking.lacking import LACKING_OUTCOMES, lack_of
from lisrules.advice.asking.lacks import Parts, Time
from lisrules.advice.asking.reason import main_reason, responsible
from lisrules.conditions.base import Finding, Need
from lisrules.explanation.details import sentence
from lisrules.explanation.page import Block, Text
from lisrules.explanation.view import View
from lisrules.values.outcome import Outcome
from lisrules.values.partial import PartialDate

MOST_ASKED: Final = 3
"""How many facts are told with their answers."""
MOST_PARTS: Final = 4
"""How many parts of one condition are told under it."""
_ON_A_SCALE: Final = ("day", "began", "ended", "applied", "share", "hours")


def first_of_all(view: View) -> Iterator[Block]:
    """The most relevant reason, where more than one condition is not met."""
    failed = [one for one in view.decision.conditions if one.outcome is Outcome.NOT_MET]
    reason = main_reason(view.decision) if len(failed) > 1 else None
    if reason is not None:
        whole = next(one for one in failed if responsible(one) is reason)
        number = view.say.condition(view.numbers[whole.rule])
        yield Text(view.say.first_of_all(f"{number}, {view.title(reason.rule)}"))


def parts_lacking(view: View, finding: Finding) -> Iterator[Block]:
    """What the parts of a condition lack, which its own sentence only counts."""
    missing = lack_of(finding).missing
    if not isinstance(missing, Parts) or not missing.of:
        return
    say = view.say
    lead = say.one_would_do(missing.count) if missing.alternatives else say.all_are_needed()
    yield Text(lead, level=2)
    left = [one for one in finding.parts if one.outcome in LACKING_OUTCOMES]
    for part in left[:MOST_PARTS]:
        deepest = responsible(part)
        yield Text(f"{view.title(deepest.rule)}: {sentence(view, deepest)}", "- ", 2)
    if len(left) > MOST_PARTS:
        yield Text("…", "- ", 2)


def what_to_ask(view: View) -> Iterator[Block]:
    """The facts that decide most, each with its answers; the set that settles it; the others."""
    asked = ask_next(view.decision)
    if not asked:
        return
    single = [one for one in asked if len(one.questions) == 1]
    yield Text(view.say.ask_next())
    for one in single[:MOST_ASKED]:
        yield Text(f"{_named(view, one.needs)} – {_concerns(view, one)}", "- ", 1)
        yield from _answers(view, one)
    for one in asked[len(single) :]:
        yield from _together(view, one)
    if len(single) > MOST_ASKED:
        left = [need for one in single[MOST_ASKED:] for need in one.needs]
        yield Text(view.say.also_missing(_named(view, left)))


def _answers(view: View, asked: Asked) -> Iterator[Block]:
    """Every answer with what it comes to; answers that come to the same are told at once."""
    same: dict[str, list[str]] = {}
    for one in _telling(asked.answers):
        same.setdefault(_then(view, one), []).append(_clause(view, one.answers[0]))
    if len(asked.needs) > 1:
        same = {then: _short(view, clauses) for then, clauses in same.items()}
    for then, clauses in same.items():
        yield Text(view.say.if_so(view.say.either(clauses), then), level=2)


def _short(view: View, clauses: list[str]) -> list[str]:
    """Of many papers that come to the same as none of them, only that there is none."""
    none = view.say.answers["none"]
    return [none] if none in clauses else clauses


def _telling(answers: tuple[Answered, ...]) -> list[Answered]:
    """Without the ends of a scale where the answers beside them, at the turn, come to the same."""
    if len(answers) < 3 or answers[0].answers[0].code not in _ON_A_SCALE:
        return list(answers)
    inner = range(1, len(answers) - 1)
    kept = {0, len(answers) - 1} | set(inner)
    for end, beside in ((0, 1), (len(answers) - 1, len(answers) - 2)):
        if len(kept) > 2 and _outcomes(answers[end]) == _outcomes(answers[beside]):
            kept.discard(end)
    return [answers[at] for at in sorted(kept)]


def _outcomes(answered: Answered) -> list[Outcome]:
    return [answered.outcome, *(one.outcome for one in answered.conditions)]


def _together(view: View, asked: Asked) -> Iterator[Block]:
    """A set of facts: the answers under which the condition is met, and that no others are."""
    say = view.say
    yield Text(say.asked_together(len(asked.questions)))
    met = [one for one in asked.answers if one.outcome is Outcome.MET]
    told = met if 0 < len(met) <= MOST_ASKED else asked.answers
    for one in told:
        yield Text(say.if_so(_all(view, asked, one), say.outcome(one.outcome)), "- ", 1)
    others = {one.outcome for one in asked.answers if one not in told}
    for outcome in sorted(others, key=lambda one: one.value):
        yield Text(say.other_combinations(say.outcome(outcome)), "- ", 1)


def _all(view: View, asked: Asked, answered: Answered) -> str:
    """An answer to each of several facts, each with the fact it answers."""
    clauses = []
    for needs in asked.questions:
        answer = next(one for one in answered.answers if one.need in needs)
        clauses.append(f"{_clause(view, answer)} ({_named(view, needs)})")
    return view.say.join(clauses)


def _then(view: View, answered: Answered) -> str:
    """What an answer comes to: the outcome, and the figures of the conditions it rests on."""
    say = view.say
    if answered.outcome is Outcome.NOT_MET:
        failed = [one for one in answered.conditions if one.outcome is Outcome.NOT_MET]
        told = [f"{_condition(view, one)}: {_figures(view, one.finding)}" for one in failed[:1]]
        return f"{say.outcome(answered.outcome)}{_bracketed(told)}"
    if answered.outcome in SETTLED:
        return say.outcome(answered.outcome)
    settled = [one for one in answered.conditions if one.outcome in SETTLED]
    return f"{say.still_open()}{_bracketed(_settled(view, one) for one in settled)}"


def _settled(view: View, one: Settled) -> str:
    return view.say.settled_as(_condition(view, one), view.say.outcome(one.outcome))


def _bracketed(told: Iterable[str]) -> str:
    inside = "; ".join(told)
    return f" ({inside})" if inside else ""


def _figures(view: View, finding: Finding) -> str:
    """What a condition lacks in a few words: of time the amount, else its own sentence."""
    missing, say = lack_of(finding).missing, view.say
    if not isinstance(missing, Time) or missing.least is None:
        return sentence(view, responsible(finding))
    if missing.least == missing.most and missing.missing_days is not None:
        return say.full_time_missing(say.days(missing.missing_days))
    if missing.high_shown is None:
        return sentence(view, finding)
    return say.at_most(say.amount(*missing.high_shown), say.months(missing.required))


def _condition(view: View, one: Settled) -> str:
    return view.refer(one.rule)


def _named(view: View, needs: Iterable[Need]) -> str:
    """Missing facts in words; what one list may hold is told together, and the list once."""
    plain: list[Need] = []
    lists: dict[str, list[str]] = {}
    for need in needs:
        if need.fact is None and need.rule is not None:
            lists.setdefault(need.field, []).append(view.subject(need.rule))
        else:
            plain.append(need)
    say = view.say
    held = [
        say.about(say.named(view.words.needs, name), say.join(subjects))
        for name, subjects in lists.items()
    ]
    return say.join([*view.needs(plain), *held])


def _concerns(view: View, asked: Asked) -> str:
    return view.say.applies_to(view.say.join([view.refer(rule) for rule in asked.rules]))


def _clause(view: View, answer: Answer) -> str:
    """An answer as a clause; what it names in the words of the language."""
    return view.say.answers[answer.code].format(value=_value(view, answer))


def _value(view: View, answer: Answer) -> str:
    """What an answer names, in words; what it is about where it names nothing."""
    value, need = answer.value, answer.need
    if value is None:
        return "" if need.rule is None else view.subject(need.rule)
    told = _IN_WORDS.get(answer.code)
    return value if told is None else told(view, value)


def _day(view: View, value: str) -> str:
    return view.say.day(PartialDate.parse(value).first)


def _share(view: View, value: str) -> str:
    return f"{view.say.number(Fraction(value) * 100)} %"


def _hours(view: View, value: str) -> str:
    return view.say.hours(Fraction(value))


def _department(view: View, value: str) -> str:
    return view.say.named(view.words.departments, value)


def _specialty(view: View, value: str) -> str:
    found = view.rules.catalogue.specialty(value)
    return value if found is None else found.names[view.say.lang]


_IN_WORDS: Final[Mapping[str, Callable[[View, str], str]]] = {
    **dict.fromkeys(("day", "began", "ended", "applied"), _day),
    "given": _day,
    "sent": _day,
    "share": _share,
    "hours": _hours,
    "department": _department,
    "own-specialty": _specialty,
    "other-specialty": _specialty,
}
"""How what an answer names is told, by the sort of answer; else as it is written in a file."""
