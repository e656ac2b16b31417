"""Every phrase an explanation is made of. One subclass for each language says them all.

A language is complete by construction: a class that lacks a phrase cannot be instantiated, and
the matches over enumerations are checked by the type checker. Days are ordinals, amounts exact.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import ClassVar, Literal, assert_never

from lisrules.conditions.base import Effect, Layer, Provision
from lisrules.explanation.numbers import exact, told
from lisrules.explanation.sentences import Sentences
from lisrules.explanation.sentences_approval import ApprovalSentences
from lisrules.explanation.sentences_asking import AskingSentences
from lisrules.explanation.sentences_establishments import EstablishmentSentences
from lisrules.explanation.sentences_forecast import ForecastSentences
from lisrules.explanation.sentences_practice import PracticeSentences
from lisrules.explanation.sentences_records import RecordSentences
from lisrules.explanation.sentences_repairs import RepairSentences
from lisrules.explanation.sentences_totals import TotalsSentences
from lisrules.explanation.sentences_what_if import WhatIfSentences
from lisrules.explanation.words import Words
from lisrules.values.ledger import Line
from lisrules.values.months import to_date
from lisrules.values.outcome import Cure, Outcome

Lang = Literal["nb", "nn", "en"]


class Phrases(
    Sentences,
    RecordSentences,
    TotalsSentences,
    PracticeSentences,
    EstablishmentSentences,
    ApprovalSentences,
    WhatIfSentences,
    RepairSentences,
    AskingSentences,
    ForecastSentences,
    ABC,
):
    """The words and sentences of one language, and its forms of numbers and dates."""

    lang: ClassVar[Lang]
    words: ClassVar[Words]
    decimal_mark: ClassVar[str]

    def outcome(self, outcome: Outcome) -> str:
        """The word for an outcome."""
        words = self.words.outcomes
        match outcome:
            case Outcome.MET:
                return words.met
            case Outcome.NOT_MET:
                return words.not_met
            case Outcome.UNDETERMINED:
                return words.undetermined
            case Outcome.CONTESTED:
                return words.contested
            case Outcome.NOT_APPLICABLE:
                return words.not_applicable
            case _:
                assert_never(outcome)

    def line(self, line: Line) -> str:
        """What a line of a ledger is called."""
        words = self.words.lines
        names = {
            Line.SERVICE: words.service,
            Line.LIMITED_SERVICE: words.limited_service,
            Line.POSSIBLE: words.possible,
            Line.NOT_COUNTED: words.not_counted,
            Line.ABSENCE: words.absence,
            Line.COUNTS_AS_SERVICE: words.counts_as_service,
            Line.ALLOWANCE: words.allowance,
            Line.DEDUCTION: words.deduction,
            Line.LIMIT: words.limit,
            Line.TOTAL: words.total,
        }
        return names[line]

    def cure(self, cure: Cure) -> str:
        """What would cure a condition that is not met, as a sentence."""
        words = self.words.cures
        match cure:
            case Cure.TIME:
                return words.time
            case Cure.ACT:
                return words.act
            case Cure.NEVER:
                return words.never
            case _:
                assert_never(cure)

    def layer(self, layer: Layer) -> str:
        """The source a rule rests on."""
        words = self.words.layers
        match layer:
            case Layer.REGULATION:
                return words.regulation
            case Layer.DIRECTORATE:
                return words.directorate
            case Layer.MINISTRY_CIRCULAR:
                return words.ministry_circular
            case Layer.LOCAL_GUIDANCE:
                return words.local_guidance
            case _:
                assert_never(layer)

    def level(self, provision: Provision) -> str:
        """The source one version rests on; a rule of another regulation says so."""
        cited = provision.citation
        if provision.layer is Layer.REGULATION and cited.section is None and cited.annex is None:
            return self.words.layers.other_regulation
        return self.layer(provision.layer)

    def effect(self, effect: Effect) -> str:
        """The heading over rules of one effect that are reported beside the verdict."""
        words = self.words.effects
        match effect:
            case Effect.CONDITION:
                return words.condition
            case Effect.PART:
                return words.part
            case Effect.RIGHT:
                return words.right
            case Effect.DUTY:
                return words.duty
            case Effect.NOTE:
                return words.note
            case _:
                assert_never(effect)

    def number(self, number: Fraction | int) -> str:
        """A number, exactly: finite decimals with the mark of the language, else a ratio."""
        return exact(number, self.decimal_mark)

    def told(self, number: Fraction | int) -> str:
        """A number in running text: exactly, and a long ratio with its decimal beside it."""
        return told(number, self.decimal_mark)

    def short_day(self, day: int) -> str:
        """A date in digits, for tables: `01.03.2026`."""
        date = to_date(day)
        return f"{date.day:02}.{date.month:02}.{date.year:04}"

    def period(self, first: int, last: int) -> str:
        """Two dates in digits, both included; one where they are the same."""
        if first == last:
            return self.short_day(first)
        return f"{self.short_day(first)}–{self.short_day(last)}"

    def join(self, items: Sequence[str]) -> str:
        """A list in a sentence: `a, b and c`."""
        if len(items) < 2:
            return "".join(items)
        return f"{', '.join(items[:-1])} {self.conjunction} {items[-1]}"

    def amount(self, months: int, days: Fraction) -> str:
        """Whole months and days: `11 months and 29 days`; no days are left out, not written."""
        if not days:
            return self.months(months)
        return self.join([self.months(months), self.days(days)]) if months else self.days(days)

    def named(self, table: Mapping[str, str], code: str) -> str:
        """The word for a code; a code of the user's own stands for itself."""
        return table.get(code, code)

    @property
    @abstractmethod
    def conjunction(self) -> str:
        """The word before the last of a list: "and"."""
