"""Cutting what a missing value may be into parts that together are all of it.

Facts know a partial date as an interval of days, a share as an interval, and a value that is not
stated as none. Each part is the same facts with that one value narrowed: an interval is cut in
halves, a choice into its options. Whole lists that are not known cannot be cut, and a specialty is
not, since codes are not limited to those that the rules know.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any, Final, get_args

from lisrules.timeline.facts import ZERO, Facts, ServiceFact
from lisrules.timeline.practice import Post

SMALL_SHARE: Final = Fraction(1, 1000)
"""A share of full time that stands for next to nothing: nobody has a post of none at all. Shares
that lie no further apart are not told apart."""


@dataclass(frozen=True, slots=True)
class Narrowed:
    """One missing value of a fact, taken to lie in a part of what it may be.

    `field` and `fact` name the value as a need does. A day lies from `first` through `last`, a
    share of full time from `least` through `most`, and a choice is one of the `options`.
    """

    field: str
    fact: str | None
    first: int | None = None
    last: int | None = None
    least: Fraction | None = None
    most: Fraction | None = None
    options: tuple[str, ...] = ()


Cut = tuple[Narrowed, Facts]
"""A part of what a value may be, and the facts with the value in it."""
Cutter = Callable[[Facts, str, str | None, int], Iterator[Cut]]


def parts(facts: Facts, field: str, fact: str | None, on: int) -> tuple[Cut, ...]:
    """What a missing value may be, cut into parts; empty where it is known, or cannot be cut.

    `on` is the last day that is looked at: days after it stay together. With the first day of a
    period its last one is narrowed too, where it would come before, and the other way round.
    """
    cutter = _CUTTERS.get(field)
    return () if cutter is None else tuple(cutter(facts, field, fact, on))


def at_end(facts: Facts, field: str, fact: str | None, on: int, *, last: bool) -> Facts:
    """The facts with a missing value at an end of what it may be: the first, or the last."""
    if field == "fraction":
        return _at_end_share(facts, fact, last=last)
    while cut := parts(facts, field, fact, on):
        facts = cut[-1 if last else 0][1]
    return facts


def _days(*lists: str, ends: tuple[str, str], shift: int = 0) -> Cutter:
    """A day of a fact in one of the lists; `shift` is 1 where the fact knows the day after."""

    def cut(facts: Facts, field: str, fact: str | None, on: int) -> Iterator[Cut]:
        for name in lists:
            for item in getattr(facts, name):
                if item.id == fact:
                    low, high = (getattr(item, end) - shift for end in ends)
                    for first, last in _halves(low, high, on):
                        made = replace(item, **{ends[0]: first + shift, ends[1]: last + shift})
                        yield Narrowed(field, fact, first, last), _with(facts, name, _tight(made))

    return cut


def _halves(low: int, high: int, on: int) -> tuple[tuple[int, int], ...]:
    """Two halves of the days; those that come after the day that is looked at stay together."""
    if low == high or low > on:
        return ()
    if high > on + 1:
        return (low, on), (on + 1, high)
    middle = (low + high) // 2
    return (low, middle), (middle + 1, high)


def _tight(item: Any) -> Any:
    """A period without first days after its last one, or last days before its first."""
    if not hasattr(item, "start_lo"):
        return item
    latest, earliest = min(item.start_hi, item.end_hi - 1), max(item.end_lo, item.start_lo + 1)
    return replace(item, start_hi=latest, end_lo=earliest)


def _with(facts: Facts, name: str, made: Any) -> Facts:
    """The facts with one fact of a list replaced, in the order in which lists are kept."""
    items = (made if item.id == made.id else item for item in getattr(facts, name))
    changed: dict[str, Any] = {name: tuple(sorted(items, key=_place))}
    return replace(facts, **changed)


def _place(item: Any) -> tuple[Any, ...]:
    if hasattr(item, "start_lo"):
        return item.start_lo, item.end_hi, item.id
    return getattr(item, "kind", ""), getattr(item, "lo", 0), item.id


def _completed(facts: Facts, field: str, fact: str | None, on: int) -> Iterator[Cut]:
    """The day basic education was completed."""
    known = facts.education
    if known is None or known.lo is None or known.hi is None:
        return
    for low, high in _halves(known.lo, known.hi, on):
        made = replace(facts, education=replace(known, lo=low, hi=high))
        yield Narrowed(field, fact, low, high), made


def _posts(facts: Facts, fact: str | None) -> Iterator[ServiceFact]:
    return (item for item in facts.services if item.id == fact)


def _fraction(facts: Facts, field: str, fact: str | None, _: int) -> Iterator[Cut]:
    """The share of full time: the halves meet in the middle, and both hold it."""
    for item in _posts(facts, fact):
        low, high = item.fraction_lo, item.fraction_hi
        middle = (low + high) / 2
        for least, most in ((low, middle), (middle, high)) if high - low > SMALL_SHARE else ():
            made = replace(item, fraction_lo=least, fraction_hi=most)
            yield Narrowed(field, fact, least=least, most=most), _with(facts, "services", made)


def _at_end_share(facts: Facts, fact: str | None, *, last: bool) -> Facts:
    for item in _posts(facts, fact):
        least = SMALL_SHARE if item.fraction_lo == ZERO else item.fraction_lo
        share = item.fraction_hi if last else least
        made = replace(item, fraction_lo=share, fraction_hi=share)
        facts = _with(facts, "services", made)
    return facts


def _confirmation(facts: Facts, field: str, fact: str | None, on: int) -> Iterator[Cut]:
    """The date of the confirmation of a post, where all of them are known and one is partial."""
    for item in _posts(facts, fact):
        given = item.confirmations if item.confirmations_known else ()
        at = next((n for n, one in enumerate(given) if _halves(one.lo, one.hi, on)), None)
        if at is not None:
            for low, high in _halves(given[at].lo, given[at].hi, on):
                one = replace(given[at], lo=low, hi=high)
                made = replace(item, confirmations=(*given[:at], one, *given[at + 1 :]))
                yield Narrowed(field, fact, low, high), _with(facts, "services", made)


def _post(facts: Facts, field: str, fact: str | None, _: int) -> Iterator[Cut]:
    """What kind of post it was."""
    for item in _posts(facts, fact):
        for kind in get_args(Post) if item.post is None else ():
            made = replace(item, post=kind)
            yield Narrowed(field, fact, options=(kind,)), _with(facts, "services", made)


def _flag(name: str) -> Cutter:
    """A yes or no of a fact in a list."""

    def cut(facts: Facts, field: str, fact: str | None, _: int) -> Iterator[Cut]:
        for item in getattr(facts, name):
            if item.id == fact and getattr(item, field) is None:
                for option, value in (("yes", True), ("no", False)):
                    made = replace(item, **{field: value})
                    yield Narrowed(field, fact, options=(option,)), _with(facts, name, made)

    return cut


_START, _END, _ON = ("start_lo", "start_hi"), ("end_lo", "end_hi"), ("lo", "hi")
_PERIODS = ("services", "absences", "guidance")

_CUTTERS: Final[Mapping[str, Cutter]] = {
    "from": _days(*_PERIODS, ends=_START),
    "through": _days(*_PERIODS, ends=_END, shift=1),
    "granted": _days("authorisations", ends=_START),
    "paper-date": _days("confirmations", ends=_ON),
    "ruling-date": _days("rulings", ends=_ON),
    "sent": _days("applications", ends=_ON),
    "completed": _completed,
    "confirmation": _confirmation,
    "fraction": _fraction,
    "post": _post,
    "regular": _flag("guidance"),
    "attested": _flag("guidance"),
    "statutory": _flag("absences"),
    "experienced": _flag("people"),
}
"""By the field that is missing."""
