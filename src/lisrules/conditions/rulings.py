"""What the latest ruling on a question says: yes, no, nothing, or that it cannot be told.

Every condition that rests on rulings asks here. A later ruling takes the place of an earlier one. A
ruling dated by a month or a year may have been made by the date of the decision, or not; of two
that may both be the latest neither is preferred; and where the list of rulings is not known there
may be any ruling.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from lisrules.conditions.base import Context, Need
from lisrules.timeline.facts import FAR, StatementFact
from lisrules.values.days import EMPTY, DaySet
from lisrules.values.outcome import Outcome

About: TypeAlias = Callable[[StatementFact], bool | None]
"""Whether a ruling is about the question; `None` where that cannot be told."""
Period: TypeAlias = Callable[[StatementFact], tuple[DaySet, DaySet]]
"""The days a ruling is surely, and possibly, about; none where it is not about the question."""

_ANY: frozenset[bool | None] = frozenset({True, False, None})
_ALWAYS = DaySet.of((0, FAR))


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer of the latest ruling on a question.

    `may_be` holds every answer it may give: yes, no, or `None` where there may be no ruling at all.
    `considered` are the rulings on the question in order of time, `latest` those of them that may
    be the latest. `needs` would settle it, where it is not settled.
    """

    may_be: frozenset[bool | None]
    considered: tuple[StatementFact, ...] = ()
    latest: tuple[StatementFact, ...] = ()
    needs: tuple[Need, ...] = ()

    @property
    def surely_yes(self) -> bool:
        """Whether the latest ruling is a yes, however things turn out."""
        return self.may_be == {True}

    @property
    def perhaps_yes(self) -> bool:
        """Whether the latest ruling is, or may be, a yes."""
        return True in self.may_be

    @property
    def evidence(self) -> tuple[str, ...]:
        """The rulings considered."""
        return tuple(one.id for one in self.considered)

    @property
    def shown(self) -> tuple[tuple[str, str | None, bool], ...]:
        """Each ruling considered, who made it, and whether it was a yes."""
        return tuple((one.id, one.body, one.holds) for one in self.considered)

    def outcome(
        self, silent: Outcome, *, yes: Outcome = Outcome.MET, no: Outcome = Outcome.NOT_MET
    ) -> Outcome:
        """What the answer comes to; undetermined where two answers would not come to the same."""
        found = {{True: yes, False: no, None: silent}[said] for said in self.may_be}
        return found.pop() if len(found) == 1 else Outcome.UNDETERMINED


@dataclass(frozen=True, slots=True)
class DayAnswers:
    """The days on which the latest ruling is surely, and possibly, a yes."""

    sure: DaySet
    possible: DaySet
    considered: tuple[StatementFact, ...] = ()
    needs: tuple[Need, ...] = ()


def latest_ruling(context: Context, kind: str, about: About = lambda _: True) -> Answer:
    """The answer of the latest ruling of a kind, of those that are about the question."""
    said = ((one, about(one)) for one in _by_the_date(context, kind))
    return _answer(context, kind, ((one, bool(sure)) for one, sure in said if sure is not False))


def rulings_by_day(context: Context, kind: str, period: Period) -> DayAnswers:
    """For each day the answer of the latest ruling on it."""
    periods = [(one, *period(one)) for one in _by_the_date(context, kind)]
    periods = [(one, sure, possible) for one, sure, possible in periods if possible]
    if "rulings" not in context.facts.known:
        return DayAnswers(EMPTY, _ALWAYS, (), (Need("rulings", None, kind),))
    bounds = sorted(
        {day for _, *both in periods for days in both for edges in days.ranges for day in edges}
    )
    surely, possibly = [], []
    needs: list[Need] = []
    for first, end in pairwise(bounds):
        on_it = ((one, first in sure) for one, sure, possible in periods if first in possible)
        answer = _answer(context, kind, on_it)
        surely += [(first, end)] if answer.surely_yes else []
        possibly += [(first, end)] if answer.perhaps_yes else []
        needs += answer.needs
    return DayAnswers(
        DaySet.of(*surely),
        DaySet.of(*possibly),
        _in_order(one for one, _, _ in periods),
        tuple(dict.fromkeys(needs)),
    )


def on_specialty(context: Context, ruling: StatementFact) -> bool | None:
    """Whether a ruling speaks of the specialty asked for: one that names none speaks of all."""
    return True if ruling.specialty is None else context.is_own(ruling.specialty)


def made_by(ruling: StatementFact, authorities: Iterable[str]) -> bool:
    """Whether one of the authorities, in small letters, made it."""
    return (ruling.body or "").casefold() in authorities


def _by_the_date(context: Context, kind: str) -> list[StatementFact]:
    """The rulings that surely or possibly were made by the date of the decision."""
    return [one for one in context.facts.rulings if one.kind == kind and one.lo <= context.on]


def _answer(context: Context, kind: str, said: Iterable[tuple[StatementFact, bool]]) -> Answer:
    """The answer of rulings, each with whether it is surely about the question."""
    if "rulings" not in context.facts.known:
        return Answer(_ANY, needs=(Need("rulings", None, kind),))
    found, on = dict(said), context.on
    surely = [one.lo for one, sure in found.items() if sure and one.hi <= on]
    since = max(surely, default=0)
    latest = _in_order(one for one in found if min(one.hi, on) >= since)
    may_be = frozenset(one.holds for one in latest) | (frozenset() if surely else {None})
    needs = _needs(latest, found) if len(may_be) > 1 else ()
    return Answer(may_be, _in_order(found), latest, needs)


def _in_order(rulings: Iterable[StatementFact]) -> tuple[StatementFact, ...]:
    """In order of time, for the reader: the order settles nothing."""
    return tuple(sorted(rulings, key=lambda one: (one.hi, one.lo, one.id)))


def _needs(latest: tuple[StatementFact, ...], found: dict[StatementFact, bool]) -> tuple[Need, ...]:
    """The days and the subjects that are not known; else which of those of one day is the later."""
    dates = [Need("ruling-date", one.id) for one in latest if one.lo != one.hi]
    subjects = [Need("specialty-named", one.id) for one in latest if not found[one]]
    either = [Need("later-ruling", one.id) for one in latest]
    return tuple(dict.fromkeys(dates + subjects or either))
