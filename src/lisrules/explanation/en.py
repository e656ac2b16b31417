"""The sentences of English."""

# ruff: noqa: D102 - what each sentence says is documented once, where it is declared

from __future__ import annotations

import re
from fractions import Fraction
from typing import ClassVar, Final

from lisrules.explanation.en_approval import EnglishApproval
from lisrules.explanation.en_asking import EnglishAsking
from lisrules.explanation.en_establishments import EnglishEstablishment
from lisrules.explanation.en_forecast import EnglishForecast
from lisrules.explanation.en_practice import EnglishPractice
from lisrules.explanation.en_records import EnglishRecords
from lisrules.explanation.en_repairs import EnglishRepairs
from lisrules.explanation.en_totals import EnglishTotals
from lisrules.explanation.en_what_if import EnglishWhatIf
from lisrules.explanation.phrases import Lang, Phrases
from lisrules.explanation.words import Words
from lisrules.explanation.words_en import WORDS
from lisrules.values.months import to_date
from lisrules.values.outcome import Outcome

_SENTENCE: Final = re.compile(r" s\.([0-9]+)$")


class English(
    EnglishApproval,
    EnglishAsking,
    EnglishEstablishment,
    EnglishForecast,
    EnglishPractice,
    EnglishRecords,
    EnglishRepairs,
    EnglishTotals,
    EnglishWhatIf,
    Phrases,
):
    """English: decimal point, `1 March 2026`, `50%`."""

    lang: ClassVar[Lang] = "en"
    words: ClassVar[Words] = WORDS
    decimal_mark: ClassVar[str] = "."

    @property
    def conjunction(self) -> str:
        return "and"

    def day(self, day: int) -> str:
        return f"{to_date(day).day} {self.words.months[to_date(day).month - 1]} {to_date(day).year}"

    def percent(self, share: Fraction) -> str:
        return f"{self.number(share * 100)}%"

    def days(self, days: Fraction | int) -> str:
        return f"{self.told(days)} {'day' if days == 1 else 'days'}"

    def months(self, months: Fraction | int) -> str:
        return f"{self.told(months)} {'month' if months == 1 else 'months'}"

    def equals(self, months: Fraction) -> str:
        return f"= {self.number(months)} {'month' if months == 1 else 'months'}"

    def citation(self, text: str) -> str:
        return _SENTENCE.sub(r", sentence \1", self.named(self.words.works, text))

    def concluded(self, day: int) -> str:
        return f"Conclusion on {self.day(day)}"

    def all_met(self, met: int, neutral: int) -> str:
        word = "does" if neutral == 1 else "do"
        if neutral:
            return f"All conditions that apply are met ({met}); {neutral} {word} not apply."
        return f"All {met} conditions are met." if met > 1 else "The condition is met."

    def some_not_met(self, count: int, total: int) -> str:
        return f"{count} of {total} conditions {'is' if count == 1 else 'are'} not met:"

    def some_open(self, count: int, total: int) -> str:
        return f"{count} of {total} conditions cannot be settled by what is stated:"

    def hangs_on_readings(self, count: int) -> str:
        return (
            "The answer depends on how an unclear word of the rules is read:"
            if count == 1
            else f"The answer depends on how {count} unclear words of the rules are read:"
        )

    def flip(self, chosen: str, held: str | None, now: str, other: str, then: str) -> str:
        used = f"used here; {held}" if held else "used here"
        return f"read as {chosen} ({used}): {now}; read as {other}: {then}"

    def flip_together(self, others: list[str], then: str) -> str:
        return f"With several words read otherwise at once: {'; '.join(others)}: {then}"

    def flip_absence(self, now: tuple[str, str], then: tuple[str, str]) -> str:
        return (
            f"absence {now[0]}, of which up to {now[1]} are free; "
            f"read otherwise {then[0]}, of which up to {then[1]} are"
        )

    def not_every_combination(self) -> str:
        return "There are more combinations of readings than were tried."

    def quoted(self, words: str) -> str:
        return f"“{words}”"

    def condition(self, number: str) -> str:
        return f"condition {number}"

    def see(self, what: str) -> str:
        return f"see {what}"

    def cause(self, number: int) -> str:
        return f"cause {number}"

    def applies_to(self, conditions: str) -> str:
        return f"concerns {conditions}"

    def in_force(self, first: int, last: int | None, act: str) -> str:
        return f"from {self.day(first)}{f' through {self.day(last)}' if last else ''} ({act})"

    def not_in_force(self, first: int | None, last: int | None) -> str:
        since = f"; in force from {self.day(first)}" if first else ""
        until = f" through {self.day(last)}" if last else ""
        return f"not in force on this date{since}{until}"

    def inside_another(self) -> str:
        return "tried for each stretch of service inside another condition, not alone"

    def at_least_months(self, months: int, stage: str, arena: str) -> str:
        return f"at least {self.months(months)} of {stage} in {arena}"

    def time_met(self, total: str, required: str, day: str | None) -> str:
        return (
            f"{total} of service that counts, of {required} "
            f"required{f'; reached on {day}' if day else ''}"
        )

    def time_short(self, total: str, required: str, missing: str | None) -> str:
        return (
            f"{total} of service that counts, of {required} "
            f"required{f'; {missing} of full-time service missing' if missing else ''}"
        )

    def left_out(self, days: str, rules: str) -> str:
        return f"; {days} of service do not meet “{rules}”"

    def time_open(self, low: str, high: str, required: str) -> str:
        return (
            f"between {low} and {high} of service that counts; {required} required"
            if low != high
            else f"{low} of service that counts; {required} required"
        )

    def between(self, low: str, high: str) -> str:
        return f"between {low} and {high}"

    def full_time_after_last(self, days: int) -> str:
        return f"{self.days(days)} of full-time service after the last day served"

    def absence_sum(self, total: str, allowance: str, excess: str) -> str:
        return f"{total} in all, up to {allowance} free of deduction; deduction {excess}"

    def up_to(self, amount: str) -> str:
        return f"up to {amount}"

    def absence_unknown(self) -> str:
        return "the list of absences is not stated; at worst every day is absence"

    def least_favourable(self) -> str:
        return "the least favourable outcome of what is not known"

    def counted_from(self, day: int) -> str:
        return f"months counted from {self.day(day)}"

    def weighed_inside(self) -> str:
        return "absence is weighed in the ledger of each part, not alone"

    def order_kept(self) -> str:
        return "no service in the next part lies before the first was full"

    def order_later_enough(self, early: str, after: str) -> str:
        return f"{early} lie before the first service was full, but {after} after that is enough"

    def order_broken(self, early: str, after: str, required: str) -> str:
        return (
            f"{early} lie before the first service was full and do not count; after that "
            f"there is {after} of {required}"
        )

    def order_open(self, required: str) -> str:
        return f"it is not settled whether at least {required} lie after the first service was full"

    def not_full(self) -> str:
        return "not full"

    def completion(self, deducted: str, where: str, required: str) -> str:
        return (
            f"a deduction of {deducted} gives a right to an offer to complete with the same "
            f"employer{f' ({where})' if where else ''}, until the part is {required}"
        )

    def no_completion(self) -> str:
        return "no deduction that gives such a right"

    def covid(self, marked: bool) -> str:
        return (
            "some absence is marked as covid-19 absence"
            if marked
            else "no absence is marked as covid-19 absence"
        )

    def since(self, since: str) -> str:
        return f"begun on {since} or later"

    def before_since(self, begun: str, since: str) -> str:
        return f"begun on {begun}, before {since}"

    def since_open(self, since: str) -> str:
        return f"it is not settled whether the service began on {since} or later"

    def served(self, outcome: Outcome, since: str) -> str:
        if outcome is Outcome.MET:
            return f"in service on {since} or later"
        if outcome is Outcome.NOT_MET:
            return f"not in service on {since} or later"
        return f"it is not settled whether the doctor was in service on {since} or later"

    def earlier_set(self, until: int) -> str:
        return f"earlier objectives, may be completed through {self.day(until)}"

    def beyond_known(self, day: int) -> str:
        return (
            f"Note: amendments are known only through {self.day(day)}. The date is later; "
            "check whether the rules have changed."
        )
